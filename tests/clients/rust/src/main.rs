//! Lists, watches, creates, patches and deletes a pod from inside one.

use futures::TryStreamExt as _;
use k8s_openapi::api::core::v1::Pod;
use kube::api::{Api, DeleteParams, ListParams, Patch, PatchParams, PostParams, WatchEvent, WatchParams};
use kube::{Client, Config, ResourceExt as _};
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::incluster()?;
    let namespace = config.default_namespace.clone();
    let pods: Api<Pod> = Api::namespaced(Client::try_from(config)?, &namespace);
    let list = pods.list(&ListParams::default()).await?;
    println!("listed {}", list.items.len());
    let version = list.metadata.resource_version.unwrap_or_default();
    let mut events = std::pin::pin!(pods.watch(&WatchParams::default(), &version).await?);
    let spec = json!({ "containers": [{ "name": "c", "image": "none" }] });
    let pod = serde_json::from_value(json!({ "metadata": { "name": "client-pod" }, "spec": spec }))?;
    pods.create(&PostParams::default(), &pod).await?;
    while let Some(event) = events.try_next().await? {
        match event {
            WatchEvent::Added(pod) => {
                println!("ADDED {}", pod.name_any());
                let patch = Patch::Merge(json!({ "metadata": { "labels": { "a": "b" } } }));
                pods.patch(&pod.name_any(), &PatchParams::default(), &patch).await?;
            }
            WatchEvent::Modified(pod) if pod.metadata.deletion_timestamp.is_some() => {}
            WatchEvent::Modified(pod) => {
                println!("MODIFIED {}", pod.name_any());
                pods.delete(&pod.name_any(), &DeleteParams::default().grace_period(0)).await?;
            }
            WatchEvent::Deleted(pod) => {
                println!("DELETED {}", pod.name_any());
                break;
            }
            other => return Err(format!("{other:?}").into()),
        }
    }
    Ok(())
}
