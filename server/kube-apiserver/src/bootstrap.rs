//! What exists before the first answer.

use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::{Admission, Context, Target};
use serde_json::{Value, json};

const NAMESPACES: [&str; 4] = ["default", "kube-system", "kube-public", "kube-node-lease"];

/// Makes what is missing, all of it in one group of writes.
pub async fn run(resources: &Resources, admission: &dyn Admission) -> Result<(), Error> {
    let mut writes = Vec::new();
    for name in NAMESPACES {
        writes.push(("", "v1", "namespaces", "", json!({ "metadata": { "name": name } })));
    }
    for (name, value, description) in [
        (
            "system-cluster-critical",
            2_000_000_000,
            "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.",
        ),
        (
            "system-node-critical",
            2_000_001_000,
            "Used for system critical pods that must not be moved from their current node.",
        ),
    ] {
        let body = json!({ "metadata": { "name": name }, "value": value, "description": description });
        writes.push(("scheduling.k8s.io", "v1", "priorityclasses", "", body));
    }
    let mut pending = Vec::new();
    for (group, version, resource, namespace, body) in &writes {
        pending.push(create(resources, admission, group, version, resource, namespace, body));
    }
    join(pending).await.into_iter().collect()
}

/// Creates an object; one that is there already is left alone.
async fn create(
    resources: &Resources,
    admission: &dyn Admission,
    group: &str,
    version: &str,
    resource: &str,
    namespace: &str,
    body: &Value,
) -> Result<(), Error> {
    let Some(served) = resources.find(group, version, resource) else { return Ok(()) };
    let target = Target { served, namespace, name: "" };
    let cx = Context::new(resources, admission);
    let mut warnings = Vec::new();
    let text = body.to_string();
    let validation = registry::options::FieldValidation::Strict;
    let form = registry::codec::Form::Json;
    let object = registry::decode::object(&served.kind, form, text.as_bytes(), validation, &mut warnings)?;
    match target.create(object, &cx).await {
        Ok(_) | Err(Error::AlreadyExists(..)) => Ok(()),
        Err(e) => Err(e),
    }
}

/// Runs futures side by side in this task, so that their writes meet in one group.
async fn join<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.into_iter().map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(move |cx| {
        let mut pending = false;
        for (future, done) in &mut futures {
            if done.is_none() {
                match future.as_mut().poll(cx) {
                    std::task::Poll::Ready(value) => *done = Some(value),
                    std::task::Poll::Pending => pending = true,
                }
            }
        }
        if pending {
            return std::task::Poll::Pending;
        }
        std::task::Poll::Ready(futures.iter_mut().filter_map(|(_, done)| done.take()).collect())
    })
    .await
}
