//! How much of each quota is used: counted when its limits change, when what it counts ends, and every few minutes.
//!
//! What is made is counted by admission as it is made (`admission::resource_quota`), so that this looks at nothing but
//! what frees something. Writes are seen in the store itself: no kind needs a watch, and a server without quotas no work.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use admission::resource_quota::{Around, counts, used};
use generated::core::v1::{PersistentVolumeClaim, Pod, ResourceQuota};
use object::record::Record;
use registry::convert::convert;
use registry::error::Error;
use registry::meta;
use registry::options::ListOptions;
use registry::resources::{Resources, Served};
use registry::verbs::{Happening, Selection, Target};
use storage::{Event, Registration, Sink};
use tokio::sync::Notify;

use crate::{Follower, context};

/// How often all quotas are counted, whatever happens (`--resource-quota-sync-period` of upstream's controller).
const EVERY: Duration = Duration::from_secs(300);
/// Everything lies below.
const ROOT: &str = "/registry/";

/// What was written, as far as quotas care.
#[derive(Default)]
struct Writes {
    /// There are quotas.
    wanted: AtomicBool,
    /// Prefixes of namespaced kinds.
    prefixes: Vec<String>,
    seen: Mutex<Vec<Event>>,
    broken: AtomicBool,
    ready: Notify,
}

impl Sink for Writes {
    fn events(&self, events: &[Event]) {
        if !self.wanted.load(Ordering::Relaxed) {
            return;
        }
        let of_interest = |event: &&Event| match event.value {
            None => self.prefixes.iter().any(|p| event.key.starts_with(p.as_str())),
            Some(_) => CHANGING.iter().any(|p| event.key.starts_with(p)),
        };
        let mut events = events.iter().filter(of_interest).peekable();
        if events.peek().is_some() {
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).extend(events.cloned());
            self.ready.notify_one();
        }
    }

    fn broken(&self, _: storage::Error) {
        self.broken.store(true, Ordering::Relaxed);
        self.ready.notify_one();
    }
}

/// Kinds whose objects can come to use less without ending.
const CHANGING: &[&str] = &["/registry/pods/", "/registry/persistentvolumeclaims/", "/registry/services/specs/"];

pub(crate) async fn run(resources: Arc<Resources>) {
    let mut quotas = Follower::new(resources.clone(), "resourcequotas");
    let namespaced = resources.all().filter(|s| s.kind.namespaced).filter_map(|s| s.resource.as_ref());
    let prefixes: BTreeSet<String> = namespaced.map(|r| r.prefix.clone()).collect();
    let writes = Arc::new(Writes { prefixes: prefixes.into_iter().collect(), ..Writes::default() });
    let mut registration: Option<Registration> = None;
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut dirty: BTreeSet<String> = BTreeSet::new();
    let mut last = Instant::now();
    loop {
        if registration.is_none() || writes.broken.swap(false, Ordering::Relaxed) {
            registration = follow(&resources, &writes).await.ok();
            dirty.extend(known.keys().cloned());
        }
        tokio::select! {
            happening = quotas.next() => {
                if let Some(namespace) = happening.and_then(|h| learn(&mut known, &h)) {
                    dirty.insert(namespace);
                }
                writes.wanted.store(!known.is_empty(), Ordering::Relaxed);
            }
            () = writes.ready.notified() => {}
        }
        let seen = std::mem::take(&mut *writes.seen.lock().unwrap_or_else(PoisonError::into_inner));
        dirty.extend(seen.iter().filter(|event| frees(event)).filter_map(|e| namespace(&writes.prefixes, &e.key)));
        if last.elapsed() > EVERY {
            last = Instant::now();
            dirty.extend(known.keys().cloned());
        }
        let mut again = BTreeSet::new();
        for namespace in std::mem::take(&mut dirty) {
            for name in known.get(&namespace).into_iter().flatten() {
                if !matches!(count(&resources, &namespace, name).await, Ok(()) | Err(Error::NotFound(_))) {
                    again.insert(namespace.clone());
                }
            }
        }
        if !again.is_empty() {
            dirty = again;
            // Somebody else wrote at the same time.
            tokio::time::sleep(Duration::from_millis(20)).await;
            writes.ready.notify_one();
        }
    }
}

async fn follow(resources: &Resources, writes: &Arc<Writes>) -> Result<Registration, storage::Error> {
    let store = resources.store();
    let now = store.delivered().await?;
    store.watch(ROOT, now, writes.clone()).await
}

/// Keeps in mind which quotas there are. Gives the namespace of one with limits that its status does not have.
fn learn(known: &mut BTreeMap<String, BTreeSet<String>>, happening: &Happening) -> Option<String> {
    let (stored, is_there) = match happening {
        Happening::Added(stored) | Happening::Modified(stored) => (stored, true),
        Happening::Deleted(stored, _) => (stored, false),
        Happening::InitialEnd(_) => return None,
    };
    let record = stored.object.record().ok()?;
    let quota = record.downcast_ref::<ResourceQuota>()?;
    let (namespace, name) = (quota.metadata.namespace.clone(), quota.metadata.name.clone());
    if !is_there {
        let names = known.get_mut(&namespace)?;
        names.remove(&name);
        if names.is_empty() {
            known.remove(&namespace);
        }
        return None;
    }
    known.entry(namespace.clone()).or_default().insert(name);
    (quota.spec.hard != quota.status.hard).then_some(namespace)
}

/// Whether a write can have freed something.
fn frees(event: &Event) -> bool {
    let Some(value) = &event.value else { return true };
    let kind = |plural: &str| generated::KINDS.iter().find(|k| k.group.is_empty() && k.resource == plural);
    if event.key.starts_with(CHANGING[0]) {
        let pod = kind("pods").and_then(|k| registry::codec::load(k, value, event.revision).ok());
        return pod.as_ref().and_then(|p| p.downcast_ref::<Pod>()).is_some_and(|pod| {
            matches!(pod.status.phase.as_str(), "Succeeded" | "Failed")
                || pod.spec.active_deadline_seconds.is_some() && !pod.spec.node_name.is_empty()
                || pod.status.container_statuses.iter().any(|s| s.resources.is_some())
        });
    }
    if event.key.starts_with(CHANGING[1]) {
        let claim = kind("persistentvolumeclaims").and_then(|k| registry::codec::load(k, value, event.revision).ok());
        return claim.as_ref().and_then(|c| c.downcast_ref::<PersistentVolumeClaim>()).is_some_and(|claim| {
            !claim.status.allocated_resources.is_empty() || claim.status.current_volume_attributes_class_name.is_some()
        });
    }
    true
}

fn namespace(prefixes: &[String], key: &str) -> Option<String> {
    let rest = prefixes.iter().find_map(|prefix| key.strip_prefix(prefix.as_str()))?;
    Some(rest.split_once('/')?.0.to_owned())
}

/// Counts what a quota counts, and writes that down if it is new and nobody else wrote in between.
async fn count(resources: &Resources, namespace: &str, name: &str) -> Result<(), Error> {
    let served = resources.find("", "v1", "resourcequotas").ok_or(Error::NoSuchPath)?;
    let target = Target { served, namespace, name };
    let record = target.get(None).await?.object.record()?;
    let Some(quota) = record.downcast_ref::<ResourceQuota>() else { return Ok(()) };
    let around = around(resources, namespace).await?;
    let all: BTreeMap<(&str, &str), &Served> = resources
        .all()
        .filter(|s| s.kind.namespaced && s.resource.is_some())
        .map(|s| ((&*s.kind.group, &*s.kind.resource), s))
        .collect();
    let mut sum = quota.status.used.clone();
    for kind in counts(quota, all.keys().copied(), &around) {
        let Some(served) = all.get(&kind) else { continue };
        let objects = list(resources, served, namespace).await?;
        let own = used(quota, kind, objects.iter().map(|o| &**o), meta::now().seconds(), &around);
        sum.extend(own);
    }
    sum.retain(|name, _| quota.spec.hard.contains_key(name));
    let mut new = quota.clone();
    new.status.hard = quota.spec.hard.clone();
    new.status.used = sum;
    if new.status.hard == quota.status.hard && new.status.used == quota.status.used {
        return Ok(());
    }
    let cx = context(resources);
    target.update("status", &cx, false, |_| Ok(Box::new(new.clone()))).await.map(|_| ())
}

/// What else decides what claims of devices use: of interest only where there are such claims.
async fn around(resources: &Resources, namespace: &str) -> Result<Around, Error> {
    let Some(served) = resources.find("resource.k8s.io", "v1", "resourceclaims") else { return Ok(Around::default()) };
    let claims = all(resources, served, namespace).await?;
    let classes = match resources.find("resource.k8s.io", "v1", "deviceclasses") {
        Some(served) => all(resources, served, "").await?,
        None => Vec::new(),
    };
    let pods = match resources.find("", "v1", "pods") {
        Some(served) if !claims.is_empty() => all(resources, served, namespace).await?,
        _ => Vec::new(),
    };
    Ok(Around { classes, pods, claims })
}

async fn all<T: Record + Clone>(resources: &Resources, served: &Served, namespace: &str) -> Result<Vec<T>, Error> {
    let objects = list(resources, served, namespace).await?;
    Ok(objects.iter().filter_map(|o| o.downcast_ref::<T>().cloned()).collect())
}

/// The objects of a kind; claims of devices in the version that is counted by.
async fn list(resources: &Resources, served: &Served, namespace: &str) -> Result<Vec<Box<dyn Record>>, Error> {
    let target = Target { served, namespace, name: "" };
    let listing = target.list(&ListOptions::default(), &Selection::default()).await?;
    let newest = resources.find(&served.kind.group, "v1", &served.kind.resource).unwrap_or(served);
    let object =
        |stored: &registry::resources::Stored| convert(stored.object.record()?, stored.object.kind(), &newest.kind);
    listing.items.iter().map(object).collect()
}
