//! What `ResourceQuota` needs to know of a namespace's quotas, and how their use is written down before the object is.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use ::admission::resource_quota::{self, Around, Asked, FOR_EXTENDED, Refusal};
use generated::core::v1::ResourceQuota;
use object::record::Record;
use registry::error::Error;
use registry::verbs::{Context, Review, Target, Trusted};
use registry::{convert, meta};
use tokio::sync::{Mutex, MutexGuard};

use super::{Plugins, named};

/// How often quotas that others changed in between are looked at again, as upstream does.
const RETRIES: usize = 3;
/// Writes in as many namespaces are counted at a time.
const LANES: usize = 64;

/// Writes that quotas count go one after another in each namespace: they all change the same quotas.
pub(super) struct Lanes([Mutex<()>; LANES]);

impl Default for Lanes {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Mutex::new(())))
    }
}

impl Lanes {
    async fn enter(&self, namespace: &str) -> MutexGuard<'_, ()> {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(namespace);
        self.0[hash as usize % LANES].lock().await
    }
}

impl Plugins {
    /// Counts what a write uses, unless that is too much.
    pub(super) async fn within_quota(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let (namespace, kind) = (review.target.namespace, review.target.kind());
        if namespace.is_empty() || !matches!(review.operation, "CREATE" | "UPDATE") {
            return Ok(());
        }
        let limited = &self.settings.limited;
        if limited.is_empty() && self.quotas(namespace).await?.is_empty() {
            return Ok(());
        }
        let newest = (self.newest(review, object)?, review.old.map(|old| self.newest(review, old)).transpose()?);
        let (object_then, old) = (newest.0.as_deref().unwrap_or(object), newest.1.flatten());
        let around = self.around(review, object_then).await;
        let asked = Asked {
            group: &kind.group,
            resource: &kind.resource,
            subresource: review.subresource,
            object: object_then,
            old: old.as_deref().or(review.old),
            now: meta::now().seconds(),
            around: &around,
        };
        if !resource_quota::concerns(&asked) {
            return Ok(());
        }
        let mut turn = self.quota_turns.add();
        let _lane = self.lanes.enter(namespace).await;
        turn.begin();
        // Those that others changed in between; all of them to begin with.
        let mut again: Option<Vec<String>> = None;
        let mut tries = 0;
        loop {
            let mut quotas = self.quotas(namespace).await?;
            quotas.retain(|q| again.as_ref().is_none_or(|names| names.contains(&q.metadata.name)));
            let new = resource_quota::check(&quotas, &asked, limited).map_err(|refusal| match refusal {
                Refusal::Forbidden(why) => Error::forbidden(named(review, object), &why),
                Refusal::Failed(why) => Error::Failed(why),
            })?;
            let Some(new) = new.filter(|_| !review.dry_run) else { return Ok(()) };
            let (mut late, mut last) = (Vec::new(), None);
            for (old, new) in quotas.iter().zip(new).filter(|(old, new)| old.status.used != new.status.used) {
                if let Err(e) = Box::pin(self.write_use(namespace, new)).await {
                    late.push(old.metadata.name.clone());
                    last = Some(e);
                }
            }
            match last {
                None => return Ok(()),
                Some(e) if tries >= RETRIES => return Err(e),
                Some(_) => {}
            }
            again = Some(late);
            tries += 1;
        }
    }

    /// The quotas of a namespace as they are now.
    async fn quotas(&self, namespace: &str) -> Result<Vec<ResourceQuota>, Error> {
        let Some(resource) = self.resources.any("", "resourcequotas").and_then(|s| s.resource.as_deref()) else {
            return Ok(Vec::new());
        };
        let cache = resource.cache().await?;
        let under = resource.key(namespace, "");
        let found = |snapshot: &storage::Snapshot<_>| snapshot.range(&under, "").next().is_some();
        if !found(&cache.snapshot()) {
            return Ok(Vec::new());
        }
        // Whether there are any may be known a little late; what they hold may not.
        let snapshot = cache.snapshot_consistent().await?;
        let all = snapshot.range(&under, "").filter_map(|e| e.object.record().ok());
        Ok(all.filter_map(|r| r.downcast_ref::<ResourceQuota>().cloned()).collect())
    }

    /// Writes down what is used, if the quota is still the same.
    async fn write_use(&self, namespace: &str, quota: ResourceQuota) -> Result<(), Error> {
        let served = self.resources.find("", "v1", "resourcequotas").ok_or(Error::NoSuchPath)?;
        let name = quota.metadata.name.clone();
        let target = Target { served, namespace, name: &name };
        let mut object: Box<dyn Record> = Box::new(quota);
        meta::set_type(&mut *object, &served.kind);
        let cx = Context::new(&self.resources, &Trusted);
        target.update("status", &cx, false, |_| Ok(object.clone())).await.map(|_| ())
    }

    /// An object of a kind that is counted by what it says, in the version that is counted by; `None` if it has it.
    fn newest(&self, review: &Review<'_>, object: &dyn Record) -> Result<Option<Box<dyn Record>>, Error> {
        let kind = review.target.kind();
        if (&*kind.group, &*kind.resource) != ("resource.k8s.io", "resourceclaims") || kind.version == "v1" {
            return Ok(None);
        }
        let Some(served) = self.resources.find(&kind.group, "v1", &kind.resource) else { return Ok(None) };
        convert::convert(object.boxed_clone(), kind, &served.kind).map(Some)
    }

    /// What else decides what a claim of devices uses.
    async fn around(&self, review: &Review<'_>, object: &dyn Record) -> Around {
        let (kind, namespace) = (review.target.kind(), review.target.namespace);
        if (&*kind.group, &*kind.resource) != ("resource.k8s.io", "resourceclaims") {
            return Around::default();
        }
        let classes = self.list("resource.k8s.io", "deviceclasses", "").await;
        if !meta::of(object).annotations.contains_key(FOR_EXTENDED) {
            return Around { classes, ..Around::default() };
        }
        let pods = self.list("", "pods", namespace).await;
        Around { classes, pods, claims: self.list("resource.k8s.io", "resourceclaims", namespace).await }
    }
}
