//! Lists and watches pods with kube-rs's client and the types of the crate `generated`.
//!
//! Usage: `kube-client-example [NAMESPACE]`, with `$KUBECONFIG` naming the server. It ends after a minute.

use std::pin::pin;

use futures_util::TryStreamExt as _;
use generated::core::v1::{Pod, PodSpec, PodStatus};
use kube::api::{Api, ListParams, WatchEvent, WatchParams};
use kube::core::{ApiResource, Object, ObjectList, Request};
use kube::{Client, ResourceExt as _};
use object::kind::Kind;

type Error = Box<dyn std::error::Error>;

/// A kind in kube-rs's terms.
fn api_resource(kind: &Kind) -> ApiResource {
    ApiResource {
        group: kind.group.to_string(),
        version: kind.version.to_string(),
        api_version: kind.api_version().to_string(),
        kind: kind.kind.to_string(),
        plural: kind.resource.to_string(),
    }
}

/// Pods by `Api`: kube-rs's metadata, our spec and status.
async fn list(client: &Client, namespace: &str) -> Result<(), Error> {
    let pods = generated::KINDS.iter().find(|k| k.group.is_empty() && k.resource == "pods").ok_or("no pods")?;
    let api: Api<Object<PodSpec, PodStatus>> = Api::namespaced_with(client.clone(), namespace, &api_resource(pods));
    for pod in api.list(&ListParams::default()).await? {
        let phase = pod.status.as_ref().map(|status| status.phase.as_str()).unwrap_or_default();
        println!("{}: {} containers, {phase}", pod.name_any(), pod.spec.containers.len());
    }
    Ok(())
}

/// Pods by `Client`: our types whole.
async fn watch(client: &Client, namespace: &str) -> Result<(), Error> {
    let request = Request::new(format!("/api/v1/namespaces/{namespace}/pods"));
    let pods: ObjectList<Pod> = client.request(request.list(&ListParams::default())?).await?;
    let from = pods.metadata.resource_version.unwrap_or_default();
    let params = WatchParams::default().timeout(60);
    let mut events = pin!(client.request_events::<Pod>(request.watch(&params, &from)?).await?);
    while let Some(event) = events.try_next().await? {
        match event {
            WatchEvent::Added(pod) => println!("added {}", pod.metadata.name),
            WatchEvent::Modified(pod) => println!("modified {}", pod.metadata.name),
            WatchEvent::Deleted(pod) => println!("deleted {}", pod.metadata.name),
            WatchEvent::Bookmark(_) => {}
            WatchEvent::Error(status) => return Err(status.message.into()),
        }
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let namespace = std::env::args().nth(1).unwrap_or_else(|| "default".to_owned());
    let client = Client::try_default().await?;
    list(&client, &namespace).await?;
    watch(&client, &namespace).await
}
