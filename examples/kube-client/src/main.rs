//! Lists and watches pods with kube-rs's client and the types of the crate `generated`.
//!
//! Usage: `kube-client-example [NAMESPACE]`, with `$KUBECONFIG` naming the server. It runs until it is ended.

use std::pin::pin;

use futures_util::TryStreamExt as _;
use generated::core::v1::Pod;
use kube::api::{Api, ListParams};
use kube::runtime::WatchStreamExt as _;
use kube::runtime::watcher::{self, Event, watcher};
use kube::{Client, ResourceExt as _};
use object::client::kube::Kube;

type Error = Box<dyn std::error::Error>;

/// Name and namespace are kube-rs's, spec and status ours.
fn line(pod: &Kube<Pod>) -> String {
    let images: Vec<&str> = pod.spec.containers.iter().map(|c| c.image.as_str()).collect();
    format!("{} {} {}", pod.name_any(), images.join(","), pod.status.phase)
}

async fn list(pods: &Api<Kube<Pod>>) -> Result<(), Error> {
    for pod in pods.list(&ListParams::default()).await? {
        println!("listed {}", line(&pod));
    }
    Ok(())
}

/// Lists, then watches, and begins anew whenever the server ends the watch.
async fn watch(pods: Api<Kube<Pod>>) -> Result<(), Error> {
    let mut events = pin!(watcher(pods, watcher::Config::default()).default_backoff());
    while let Some(event) = events.try_next().await? {
        match event {
            Event::Init => println!("watching"),
            Event::InitApply(pod) => println!("found {}", line(&pod)),
            Event::InitDone => println!("found all"),
            Event::Apply(pod) => println!("applied {}", line(&pod)),
            Event::Delete(pod) => println!("deleted {}", line(&pod)),
        }
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let namespace = std::env::args().nth(1).unwrap_or_else(|| "default".to_owned());
    let pods: Api<Kube<Pod>> = Api::namespaced(Client::try_default().await?, &namespace);
    list(&pods).await?;
    watch(pods).await
}
