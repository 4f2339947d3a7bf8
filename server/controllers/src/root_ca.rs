//! Every namespace has the authority of the server's certificate, for pods to know the server by.

use std::sync::Arc;

use generated::core::v1::{ConfigMap, Namespace};
use object::record::Record;
use registry::error::Error;
use registry::meta;
use registry::resources::Resources;
use registry::verbs::{Happening, Target};

use crate::{Follower, context};

/// The config map's name.
const NAME: &str = "kube-root-ca.crt";
const KEY: &str = "ca.crt";
const DESCRIPTION: (&str, &str) = (
    "kubernetes.io/description",
    "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the \
     internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes \
     clusters.",
);

/// Keeps the map with the authority's PEM in every namespace.
pub(crate) async fn run(resources: Arc<Resources>, authority: String) {
    let mut namespaces = Follower::new(resources.clone(), "namespaces");
    let mut maps = Follower::new(resources.clone(), "configmaps");
    loop {
        let namespace = tokio::select! {
            happening = namespaces.next() => happening.and_then(|h| living(&h)),
            happening = maps.next() => happening.and_then(|h| changed(&h)),
        };
        if let Some(namespace) = namespace {
            // What can't be written now is written at the next change; a namespace that goes needs none.
            ensure(&resources, &namespace, &authority).await.ok();
        }
    }
}

/// The name of a namespace that is new or changed and stays.
fn living(happening: &Happening) -> Option<String> {
    let (Happening::Added(stored) | Happening::Modified(stored)) = happening else { return None };
    let record = stored.object.record().ok()?;
    let namespace = record.downcast_ref::<Namespace>()?;
    namespace.metadata.deletion_timestamp.is_none().then(|| namespace.metadata.name.clone())
}

/// The namespace of a map of our name that somebody changed or removed.
fn changed(happening: &Happening) -> Option<String> {
    let (Happening::Added(stored) | Happening::Modified(stored) | Happening::Deleted(stored, _)) = happening else {
        return None;
    };
    let record = stored.object.record().ok()?;
    let metadata = meta::of(&*record);
    (metadata.name == NAME).then(|| metadata.namespace.clone())
}

async fn ensure(resources: &Resources, namespace: &str, authority: &str) -> Result<(), Error> {
    let served = resources.find("", "v1", "configmaps").ok_or(Error::NoSuchPath)?;
    let target = Target { served, namespace, name: NAME };
    let cx = context(resources);
    let right = |map: &mut ConfigMap| {
        map.data = [(KEY.to_owned(), authority.to_owned())].into();
        map.metadata.annotations.insert(DESCRIPTION.0.into(), DESCRIPTION.1.into());
    };
    match target.get(None).await {
        Ok(stored) => {
            let record = stored.object.record()?;
            let Some(old) = record.downcast_ref::<ConfigMap>() else { return Ok(()) };
            let mut new = old.clone();
            right(&mut new);
            if meta::same_record(old, &new) {
                return Ok(());
            }
            let change = |old: Option<&dyn Record>| {
                let old = old.and_then(|o| o.downcast_ref::<ConfigMap>()).ok_or(Error::NoSuchPath)?;
                let mut map = old.clone();
                right(&mut map);
                Ok(Box::new(map) as Box<dyn Record>)
            };
            target.update("", &cx, false, change).await.map(|_| ())
        }
        Err(Error::NotFound(_)) => {
            // Only in a namespace that is there: this controller may be behind.
            let namespaces = resources.find("", "v1", "namespaces").ok_or(Error::NoSuchPath)?;
            let found = Target { served: namespaces, namespace: "", name: namespace }.get(None).await?;
            if meta::of(&*found.object.record()?).deletion_timestamp.is_some() {
                return Ok(());
            }
            let mut map = ConfigMap::default();
            map.metadata.name = NAME.into();
            map.metadata.namespace = namespace.to_owned();
            right(&mut map);
            meta::set_type(&mut map, &served.kind);
            match (Target { name: "", ..target }).create(Box::new(map), &cx).await {
                Ok(_) | Err(Error::AlreadyExists(..)) => Ok(()),
                Err(e) => Err(e),
            }
        }
        Err(e) => Err(e),
    }
}
