//! Namespace deletion: what is in a namespace goes first, then the namespace.

use std::collections::BTreeSet;
use std::sync::Arc;

use generated::core::v1::Namespace;
use registry::error::Error;
use registry::options::ListOptions;
use registry::resources::Resources;
use registry::verbs::{Happening, Selection, Target, no_options};

use crate::{Follower, context};

/// The finalizer that waits for this controller.
const FINALIZER: &str = "kubernetes";

pub(crate) async fn run(resources: Arc<Resources>) {
    // Namespaces that are being deleted and still hold something.
    let mut leaving: BTreeSet<String> = BTreeSet::new();
    let mut follower = Follower::new(resources.clone(), "namespaces");
    loop {
        if let Some(Happening::Added(stored) | Happening::Modified(stored)) = follower.next().await
            && let Ok(record) = stored.object.record()
            && let Some(namespace) = record.downcast_ref::<Namespace>()
            && namespace.metadata.deletion_timestamp.is_some()
        {
            leaving.insert(namespace.metadata.name.clone());
        }
        let mut still = BTreeSet::new();
        for name in leaving {
            // Something has a finalizer, or failed: the next round sees.
            if !empty(&resources, &name).await.unwrap_or(false) {
                still.insert(name);
            }
        }
        leaving = still;
    }
}

/// Deletes what is in a namespace, and finishes the namespace once nothing is left. Tells whether it is finished.
async fn empty(resources: &Resources, namespace: &str) -> Result<bool, Error> {
    let cx = context(resources);
    let mut left = 0;
    let mut seen = BTreeSet::new();
    for served in resources.all().filter(|s| s.kind.namespaced) {
        let Some(resource) = &served.resource else { continue };
        if !seen.insert(resource.prefix.as_str()) {
            continue;
        }
        let target = Target { served, namespace, name: "" };
        let list = ListOptions::default();
        if target.list(&list, &Selection::default()).await?.items.is_empty() {
            continue;
        }
        target.delete_collection(&no_options(), &list, &Selection::default(), &cx).await?;
        left += target.list(&list, &Selection::default()).await?.items.len();
    }
    if left > 0 {
        return Ok(false);
    }
    finish(resources, namespace).await
}

/// Takes the controller's finalizer off.
async fn finish(resources: &Resources, name: &str) -> Result<bool, Error> {
    let served = resources.find("", "v1", "namespaces").ok_or(Error::NoSuchPath)?;
    let target = Target { served, namespace: "", name };
    let finished = target
        .update("finalize", &context(resources), false, |old| {
            let mut object = old.ok_or(Error::NoSuchPath)?.boxed_clone();
            if let Some(namespace) = object.downcast_mut::<Namespace>() {
                namespace.spec.finalizers.retain(|f| f != FINALIZER);
            }
            Ok(object)
        })
        .await;
    match finished {
        Ok(_) | Err(Error::NotFound(_)) => Ok(true),
        Err(e) => Err(e),
    }
}
