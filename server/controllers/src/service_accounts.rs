//! Every namespace has a service account `default`.

use std::sync::Arc;

use generated::core::v1::{Namespace, ServiceAccount};
use registry::error::Error;
use registry::meta;
use registry::resources::Resources;
use registry::verbs::{Happening, Target};

use crate::{Follower, context};

const DEFAULT: &str = "default";

pub(crate) async fn run(resources: Arc<Resources>) {
    let mut follower = Follower::new(resources.clone(), "namespaces");
    loop {
        let Some(Happening::Added(stored) | Happening::Modified(stored)) = follower.next().await else { continue };
        let Ok(record) = stored.object.record() else { continue };
        let Some(namespace) = record.downcast_ref::<Namespace>() else { continue };
        if namespace.metadata.deletion_timestamp.is_none() {
            // One that can't be made now is made at the namespace's next change.
            ensure(&resources, &namespace.metadata.name).await.ok();
        }
    }
}

async fn ensure(resources: &Resources, namespace: &str) -> Result<(), Error> {
    let served = resources.find("", "v1", "serviceaccounts").ok_or(Error::NoSuchPath)?;
    if (Target { served, namespace, name: DEFAULT }).get(None).await.is_ok() {
        return Ok(());
    }
    let mut account = ServiceAccount::default();
    account.metadata.name = DEFAULT.into();
    account.metadata.namespace = namespace.to_owned();
    let mut object: Box<dyn object::record::Record> = Box::new(account);
    meta::set_type(&mut *object, &served.kind);
    match (Target { served, namespace, name: "" }).create(object, &context(resources)).await {
        Ok(_) | Err(Error::AlreadyExists(..)) => Ok(()),
        Err(e) => Err(e),
    }
}
