//! A webhook that takes notes of requests, in batches.

use serde_json::Value;
use tests::client::Error;
use tests::peer::{self, Asked, Peer};

use crate::{Folder, get, start};

const POLICY: &str = "apiVersion: audit.k8s.io/v1\nkind: Policy\nomitStages: [RequestReceived]\nrules:\n\
    - level: Metadata\n  resources: [{group: '', resources: [configmaps]}]\n- level: None\n";

/// The first attempt of all fails, as a webhook may that is just being restarted.
fn takes(count: &std::sync::atomic::AtomicUsize) -> peer::Reply {
    match count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
        0 => (500, Vec::new(), Vec::new()),
        _ => (200, Vec::new(), Vec::new()),
    }
}

fn notes(asked: &[Asked]) -> Vec<Value> {
    let lists = asked.iter().map(Asked::json).filter(|list| list["kind"] == "EventList");
    lists.flat_map(|list| list["items"].as_array().cloned().unwrap_or_default()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn takes_notes() -> Result<(), Error> {
    let folder = Folder::new()?;
    let count = std::sync::atomic::AtomicUsize::new(0);
    let hook = Peer::secure(folder.path(), move |_| takes(&count)).await?;
    let extra = vec![
        format!("--audit-policy-file={}", folder.file("policy.yaml", POLICY)?),
        format!("--audit-webhook-config-file={}", hook.kubeconfig(folder.path())?.display()),
        "--audit-webhook-batch-max-wait=200ms".to_owned(),
        "--audit-webhook-initial-backoff=100ms".to_owned(),
    ];
    let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
    for name in ["a", "b", "c"] {
        get(&client, "admin", &format!("/api/v1/namespaces/default/configmaps/{name}")).await?;
    }
    get(&client, "admin", "/version").await?;
    let ours = |asked: &[Asked]| -> Option<Vec<Value>> {
        let mut uris: Vec<Value> = notes(asked)
            .into_iter()
            .filter(|event| event["user"]["username"] == "kubernetes-admin")
            .map(|event| event["requestURI"].clone())
            .collect();
        uris.sort_by_key(Value::to_string);
        uris.dedup();
        (uris.len() >= 3).then_some(uris)
    };
    let uris = hook.until("three events", ours).await?;
    let expect = ["a", "b", "c"].map(|name| Value::from(format!("/api/v1/namespaces/default/configmaps/{name}")));
    assert_eq!(uris, expect);
    let first = hook.asked()[0].clone();
    assert_eq!(first.json()["apiVersion"], "audit.k8s.io/v1");
    let ours = |event: &Value| event["requestURI"] == "/api/v1/namespaces/default/configmaps/a";
    let event = notes(&hook.asked()).into_iter().find(ours).unwrap_or_default();
    assert_eq!(
        (&event["level"], &event["stage"], &event["verb"]),
        (&Value::from("Metadata"), &Value::from("ResponseComplete"), &Value::from("get"))
    );
    running.stop().await?;
    Ok(())
}
