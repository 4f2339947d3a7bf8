//! Our types in kube-rs's hands.

use generated::apps::v1::Deployment;
use generated::certificates::v1::CertificateSigningRequest;
use generated::core::v1::{Node, Pod};
use kube::api::{Api, ObjectList, WatchEvent};
use kube::runtime::controller::Controller;
use kube::runtime::reflector::Store;
use kube::{Client, Resource, ResourceExt as _};
use object::client::kube::Kube;
use serde_json::{Value, json};

/// What the compiler must accept; nothing runs.
#[allow(dead_code)]
fn kube_takes_them(client: Client) {
    let deployments: Api<Kube<Deployment>> = Api::namespaced(client.clone(), "default");
    let _: Controller<Kube<Deployment>> =
        Controller::new(deployments, Default::default()).owns(Api::<Kube<Pod>>::all(client.clone()), Default::default());
    let _: Option<Store<Kube<Pod>>> = None;
    // Cluster-scoped kinds have no namespaces: `Api::namespaced` does not compile for them.
    let _: Api<Kube<Node>> = Api::all(client);
}

fn check_path<T: Resource<DynamicType = ()>>(namespace: Option<&str>, want: &str) {
    assert_eq!(T::url_path(&(), namespace), want);
}

#[test]
fn paths() {
    check_path::<Kube<Pod>>(Some("a"), "/api/v1/namespaces/a/pods");
    check_path::<Kube<Node>>(None, "/api/v1/nodes");
    check_path::<Kube<Deployment>>(Some("a"), "/apis/apps/v1/namespaces/a/deployments");
    check_path::<Kube<CertificateSigningRequest>>(None, "/apis/certificates.k8s.io/v1/certificatesigningrequests");
}

fn pod() -> Value {
    json!({
        "apiVersion": "v1", "kind": "Pod",
        "metadata": {
            "name": "a", "namespace": "b", "uid": "c", "resourceVersion": "7", "generation": 1,
            "creationTimestamp": "2024-02-29T12:00:00Z", "labels": {"x": "y"}, "finalizers": ["e.com/f"],
            "ownerReferences": [{"apiVersion": "v1", "kind": "Node", "name": "n", "uid": "u"}],
            "managedFields": [{"manager": "m", "operation": "Apply", "apiVersion": "v1", "fieldsType": "FieldsV1",
                "time": "2024-02-29T12:00:00Z", "fieldsV1": {"f:spec": {}}}]
        },
        "spec": {"containers": [{"name": "c", "image": "i", "resources": {"requests": {"cpu": "1500m"}}}]},
        "status": {"phase": "Running"}
    })
}

#[test]
fn nothing_is_lost_on_the_way() {
    let read: Kube<Pod> = serde_json::from_value(pod()).expect("a pod");
    assert_eq!((read.metadata.name.as_deref(), read.namespace().as_deref()), (Some("a"), Some("b")));
    assert_eq!(read.spec.containers[0].image, "i");
    let written = serde_json::to_value(&read).expect("JSON");
    assert_eq!(written["metadata"], pod()["metadata"]);
    assert_eq!(written["status"], pod()["status"]);

    // As a record, and back.
    let record = read.into_object().expect("a record");
    assert_eq!((record.metadata.name.as_str(), record.metadata.managed_fields.len()), ("a", 1));
    let again = Kube::from_object(&record).expect("kube-rs's form");
    assert_eq!(serde_json::to_value(&again).expect("JSON"), written);
}

#[test]
fn the_only_metadata_are_kube_rs_s() {
    let mut made = Kube::<Pod>::new("a");
    made.labels_mut().insert("x".to_owned(), "y".to_owned());
    made.spec.node_name = "n".to_owned();
    let written = serde_json::to_value(&made).expect("JSON");
    assert_eq!(written["metadata"], json!({"name": "a", "labels": {"x": "y"}}));
    assert_eq!((&written["apiVersion"], &written["kind"]), (&json!("v1"), &json!("Pod")));
    assert_eq!(written["spec"]["nodeName"], "n");
}

#[test]
fn lists_and_events() {
    let mut item = pod();
    item.as_object_mut().expect("an object").retain(|name, _| name != "kind" && name != "apiVersion");
    let list = json!({"apiVersion": "v1", "kind": "PodList", "metadata": {"resourceVersion": "9"}, "items": [item]});
    let list: ObjectList<Kube<Pod>> = serde_json::from_value(list).expect("a list");
    assert_eq!(serde_json::to_value(&list.items[0]).expect("JSON")["kind"], "Pod");
    let event: WatchEvent<Kube<Pod>> =
        serde_json::from_value(json!({"type": "ADDED", "object": pod()})).expect("an event");
    assert!(matches!(event, WatchEvent::Added(pod) if pod.name_any() == "a"));
}

#[test]
fn wrong_types_are_told() {
    let read = |text: Value| serde_json::from_value::<Kube<Pod>>(text).map(drop).map_err(|e| e.to_string());
    let expect = "json: cannot unmarshal number into Go struct field PodSpec.spec.nodeName of type string";
    assert_eq!(read(json!({"spec": {"nodeName": 1}})), Err(expect.to_owned()));
    assert!(read(json!({"metadata": {"name": 1}})).is_err());
    assert_eq!(read(json!({})), Ok(()));
}
