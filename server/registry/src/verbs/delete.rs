//! Delete and deletecollection.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use generated::core::v1::{Namespace, Pod};
use generated::meta::v1::{DeleteOptions, ObjectMeta, Status};
use object::kind::Kind;
use object::record::Record;
use object::scalar::Time;
use object::strategy::Dependents;
use storage::{Expect, Op, Outcome, Txn};

use super::{Context, Listing, Review, Selection, Target, success, unreadable};
use crate::error::{Error, Named};
use crate::options::{ListOptions, check_delete, check_delete_all};
use crate::resources::Stored;
use crate::together::together;
use crate::{codec, kinds, meta, services, strategy};

/// What a deletion answers.
#[derive(Debug)]
pub enum Deleted {
    /// The object, which goes on for now or is gone; and whether it is gone.
    Object(Box<dyn Record>, bool),
    /// It is gone.
    Status(Box<Status>),
}

/// So many objects of a collection are deleted at a time (`--delete-collection-workers`).
static WORKERS: AtomicUsize = AtomicUsize::new(1);

/// Has so many objects of a collection deleted at a time.
pub fn set_collection_workers(workers: usize) {
    WORKERS.store(workers, Ordering::Relaxed);
}

/// Somebody collects garbage (`--enable-garbage-collector`).
static COLLECTS: AtomicBool = AtomicBool::new(true);

/// Says whether somebody collects garbage; where nobody does, deletions leave no word for the collector.
pub fn collect_garbage(collects: bool) {
    COLLECTS.store(collects, Ordering::Relaxed);
}

const ORPHAN: &str = "orphan";
/// What a client is told that deletes a job and says nothing of its pods.
const ORPHANS: &str = "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";
const FOREGROUND: &str = "foregroundDeletion";

impl Target<'_> {
    /// Deletes the object, or marks it for deletion where it has finalizers or a grace period.
    pub async fn delete(&self, options: &DeleteOptions, cx: &Context<'_>) -> Result<Deleted, Error> {
        match kinds::undeletable(self.kind(), self.name) {
            Some(why) => Err(Error::forbidden(self.named(), why)),
            None => self.delete_one(options, cx).await,
        }
    }

    /// As `delete`, whatever the name: upstream's collections lose even what can't be deleted by name.
    async fn delete_one(&self, options: &DeleteOptions, cx: &Context<'_>) -> Result<Deleted, Error> {
        let dry_run = check_delete(options)? || cx.dry_run;
        let kind = self.kind();
        let resource = self.resource()?;
        if orphans_unasked(kind, options) {
            cx.warn(ORPHANS);
        }
        let review =
            Review { target: *self, operation: "DELETE", subresource: "", old: None, dry_run, warnings: &cx.warnings };
        let mut validated = false;
        let unsafely = options.ignore_store_read_error_with_cluster_breaking_potential == Some(true);
        loop {
            if unsafely && resource.has_unreadable() {
                let cache = resource.cache().await?;
                let found = cache.get_consistent(&self.key(resource)?).await?.ok_or_else(|| self.not_found())?;
                if found.object.unreadable().is_some() {
                    // Nothing of it can be looked at: no precondition, no finalizer, no plugin counts.
                    if !dry_run && write(self, &found, found.revision, Op::Delete).await?.is_none() {
                        continue;
                    }
                    return Ok(Deleted::Status(Box::new(Status { code: 200, ..success(by_kind(self), "") })));
                }
            }
            let current = self.current().await?;
            let old = current.object.record_as(kind)?;
            if unsafely && !is_namespace(kind) {
                return Err(Error::Conflict(
                    self.named(),
                    format!(
                        "StorageError: invalid object, Code: 4, Key: {}, ResourceVersion: 0, AdditionalErrorMsg: unsafe deletion is not allowed because the object is decodable from storage",
                        current.key
                    ),
                ));
            }
            preconditions(self, options, &*old)?;
            let plan = plan(self, options, &*old);
            if !validated && !matches!(plan, Plan::Wait) {
                let review = Review { old: Some(&*old), ..review };
                cx.admission.validate(&review, None).await?;
                validated = true;
            }
            let (mut object, mark, remove) = match plan {
                Plan::Wait => return Ok(Deleted::Object(old, false)),
                Plan::Mark(object) => (object, true, false),
                Plan::MarkAndRemove(object) => (object, true, true),
                Plan::Remove => (old.boxed_clone(), false, true),
            };
            if dry_run && !mark && !meta::of(&*old).finalizers.is_empty() {
                // Its finalizers go first, which upstream only pretends, and it has nothing to show then.
                let mut nothing = kind.schema.make();
                meta::set_type(&mut *nothing, kind);
                return Ok(Deleted::Object(nothing, true));
            }
            let mut revision = current.revision;
            if mark && !dry_run {
                let value = codec::at_rest(&mut *object, kind, &resource.stored)?;
                if value != current.value {
                    let op = Op::Put { value, ttl: strategy::ttl(kind) };
                    let Some(marked) = write(self, &current, revision, op).await? else { continue };
                    revision = marked;
                }
            }
            if remove && !dry_run {
                let Some(removed) = write(self, &current, revision, Op::Delete).await? else { continue };
                revision = removed;
                services::released(cx.resources, &*old).await;
            }
            if let Some(meta) = meta::of_mut(&mut *object).filter(|_| !dry_run) {
                meta.resource_version = revision.to_string();
            }
            return Ok(match remove && !kind.strategy.returns_deleted {
                true => Deleted::Status(Box::new(success(self.named(), &meta::of(&*old).uid))),
                false => Deleted::Object(object, remove),
            });
        }
    }

    /// Deletes what a list would give. Gives the list as it was.
    pub async fn delete_collection(
        &self,
        options: &DeleteOptions,
        list: &ListOptions,
        selection: &Selection,
        cx: &Context<'_>,
    ) -> Result<Listing, Error> {
        check_delete_all(options)?;
        if orphans_unasked(self.kind(), options) {
            cx.warn(ORPHANS);
        }
        let resource = self.resource()?;
        if resource.has_unreadable() {
            // Upstream lists them in parts.
            let snapshot = resource.cache().await?.snapshot_consistent().await?;
            unreadable::check_list(self, resource, &snapshot, Some((&self.prefix(resource), "", 0)))?;
        }
        let listing = self.list(list, selection).await?;
        for part in listing.items.chunks(WORKERS.load(Ordering::Relaxed).max(1)) {
            let deletions = part.iter().map(|stored| async {
                let (namespace, name) = place(self, stored);
                let one = Target { served: self.served, namespace, name };
                match one.delete_one(options, cx).await {
                    Ok(_) | Err(Error::NotFound(_)) => Ok(()),
                    Err(e) => Err(e),
                }
            });
            together(deletions).await.into_iter().collect::<Result<(), _>>()?;
        }
        Ok(listing)
    }
}

/// Whether a job's pods are left alone without a word from the client.
fn orphans_unasked(kind: &Kind, options: &DeleteOptions) -> bool {
    kind.group == "batch"
        && kind.resource == "jobs"
        && options.propagation_policy.is_none()
        && options.orphan_dependents.is_none()
}

/// Namespace and name of a stored object, from its key.
fn place<'a>(target: &Target<'_>, stored: &'a Arc<storage::Entry<crate::object::Object>>) -> (&'a str, &'a str) {
    let prefix = target.served.resource.as_ref().map_or(0, |r| r.prefix.len());
    let rest = stored.key.get(prefix..).unwrap_or("");
    match target.kind().namespaced {
        true => rest.split_once('/').unwrap_or(("", rest)),
        false => ("", rest),
    }
}

/// Writes, if the object is still at the revision.
async fn write(target: &Target<'_>, current: &Stored, revision: i64, op: Op) -> Result<Option<i64>, Error> {
    let txn = Txn { key: current.key.clone(), expect: Expect::Revision(revision), op };
    match target.resource()?.store().txn(txn).await? {
        Outcome::Done(revision) => Ok(Some(revision)),
        Outcome::Conflict(_) => Ok(None),
    }
}

fn is_namespace(kind: &Kind) -> bool {
    kind.group.is_empty() && kind.resource == "namespaces"
}

/// The object, named by its kind as upstream names it here.
fn by_kind(target: &Target<'_>) -> Named {
    Named { resource: target.kind().kind.to_string(), ..target.named() }
}

pub(super) fn preconditions(target: &Target<'_>, options: &DeleteOptions, old: &dyn Record) -> Result<(), Error> {
    let Some(wanted) = options.preconditions.as_deref() else { return Ok(()) };
    let is = meta::of(old);
    if is_namespace(target.kind()) {
        let pairs =
            [("UID", &wanted.uid, &is.uid), ("ResourceVersion", &wanted.resource_version, &is.resource_version)];
        for (what, wanted, is) in pairs {
            if let Some(wanted) = wanted.as_ref().filter(|wanted| *wanted != is) {
                let why = format!("Precondition failed: {what} in precondition: {wanted}, {what} in object meta: {is}");
                return Err(Error::Conflict(target.named(), why));
            }
        }
    }
    if let Some(uid) = &wanted.uid
        && *uid != is.uid
    {
        let why = format!(
            "the UID in the precondition ({uid}) does not match the UID in record ({}). The object might have been deleted and then recreated",
            is.uid
        );
        return Err(Error::Conflict(by_kind(target), why));
    }
    if let Some(version) = &wanted.resource_version
        && *version != is.resource_version
    {
        let why = format!(
            "the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({}). The object might have been modified",
            is.resource_version
        );
        return Err(Error::Conflict(by_kind(target), why));
    }
    Ok(())
}

enum Plan {
    /// Nothing changes: it is being deleted already.
    Wait,
    /// It is marked, and goes when its grace is over or its finalizers are gone.
    Mark(Box<dyn Record>),
    /// It is marked, and then goes at once.
    MarkAndRemove(Box<dyn Record>),
    /// It goes now.
    Remove,
}

/// What becomes of the object.
fn plan(target: &Target<'_>, options: &DeleteOptions, old: &dyn Record) -> Plan {
    let mut object = old.boxed_clone();
    if let Some(namespace) = object.downcast_mut::<Namespace>() {
        if namespace.metadata.deletion_timestamp.is_none() {
            end(namespace, options);
            return Plan::Mark(object);
        }
        if !namespace.spec.finalizers.is_empty() {
            return Plan::Wait;
        }
    }
    let Some(meta) = meta::of_mut(&mut *object) else { return Plan::Remove };
    let grace = match grace(target.kind(), options, meta, old, meta::now()) {
        Grace::None => None,
        Grace::Pending => return Plan::Wait,
        Grace::Seconds(seconds) => Some(seconds),
    };
    meta.finalizers = finalizers(options, &meta.finalizers, target.kind().strategy.dependents);
    let held = !meta.finalizers.is_empty();
    match grace {
        Some(0) if !held => Plan::MarkAndRemove(object),
        None if !held => Plan::Remove,
        Some(_) => Plan::Mark(object),
        None => {
            let now = meta::now();
            if meta.deletion_timestamp.is_none() && meta.generation > 0 {
                meta.generation += 1;
            }
            if meta.deletion_timestamp.is_none_or(|at| at > now) {
                meta.deletion_timestamp = Some(now);
            }
            meta.deletion_grace_period_seconds = Some(0);
            Plan::Mark(object)
        }
    }
}

/// How a deletion waits for whoever runs the object.
enum Grace {
    /// Not at all.
    None,
    /// It waits already, no longer than is asked for.
    Pending,
    /// So many seconds; the metadata say so now.
    Seconds(i64),
}

/// The grace period of kinds that have one, which a later deletion can only shorten.
fn grace(kind: &Kind, options: &DeleteOptions, meta: &mut ObjectMeta, old: &dyn Record, now: Time) -> Grace {
    let asked = options.grace_period_seconds.map(|seconds| if seconds < 0 { 1 } else { seconds });
    let Some(pod) = old.downcast_ref::<Pod>().filter(|_| kind.strategy.graceful) else { return Grace::None };
    let Some(at) = meta.deletion_timestamp else {
        let ended = matches!(&*pod.status.phase, "Succeeded" | "Failed");
        let seconds = match asked.or(pod.spec.termination_grace_period_seconds).unwrap_or(0) {
            _ if pod.spec.node_name.is_empty() || ended => 0,
            seconds if seconds < 0 => 1,
            seconds => seconds,
        };
        meta.deletion_timestamp = Some(Time::from_seconds(now.seconds() + seconds));
        meta.deletion_grace_period_seconds = Some(seconds);
        if meta.generation > 0 {
            meta.generation += 1;
        }
        return Grace::Seconds(seconds);
    };
    let left = match meta.deletion_grace_period_seconds {
        None | Some(0) => return Grace::None,
        Some(left) => left.max(1),
    };
    let Some(asked) = asked.filter(|asked| *asked < left) else { return Grace::Pending };
    let sooner = Time::from_seconds(at.seconds() - left + asked);
    // What is over is as short as can be, but still somebody else's to end.
    let (at, seconds) = if sooner < now { (now, asked.min(1)) } else { (sooner, asked) };
    meta.deletion_timestamp = Some(at);
    meta.deletion_grace_period_seconds = Some(seconds);
    Grace::Seconds(asked)
}

/// A namespace is emptied before it goes.
fn end(namespace: &mut Namespace, options: &DeleteOptions) {
    namespace.metadata.deletion_timestamp = Some(meta::now());
    namespace.status.phase = "Terminating".into();
    let was = &namespace.metadata.finalizers;
    let has = |finalizer: &str| was.iter().any(|f| f == finalizer);
    let (orphan, foreground) = match (options.orphan_dependents, options.propagation_policy.as_deref()) {
        (Some(orphan), _) => (orphan, !orphan),
        (None, Some(policy)) => (policy == "Orphan", policy == "Foreground"),
        (None, None) => (has(ORPHAN), has(FOREGROUND)),
    };
    namespace.metadata.finalizers = with(was, orphan, foreground);
}

/// Finalizers with what is asked of the garbage collector: by the options, by those that are there, by the kind.
fn finalizers(options: &DeleteOptions, was: &[String], default: Dependents) -> Vec<String> {
    if !COLLECTS.load(Ordering::Relaxed) {
        return was.to_vec();
    }
    let first = was.iter().find(|f| *f == ORPHAN || *f == FOREGROUND).map(String::as_str);
    let (orphan, foreground) = match (default, options.orphan_dependents, options.propagation_policy.as_deref()) {
        (Dependents::Unsupported, ..) => (false, false),
        (_, Some(orphan), _) => (orphan, false),
        (_, None, Some(policy)) => (policy == "Orphan", policy == "Foreground"),
        _ if first.is_some() => (first == Some(ORPHAN), first == Some(FOREGROUND)),
        (default, ..) => (default == Dependents::Orphan, false),
    };
    with(was, orphan, foreground)
}

/// Finalizers, with or without the garbage collector's own; in their order if they are the same.
fn with(was: &[String], orphan: bool, foreground: bool) -> Vec<String> {
    let own = [(ORPHAN, orphan), (FOREGROUND, foreground)];
    if own.iter().all(|(name, wanted)| was.iter().any(|f| f == name) == *wanted) {
        return was.to_vec();
    }
    let others = was.iter().filter(|f| own.iter().all(|(name, _)| f != name)).cloned();
    others.chain(own.iter().filter(|(_, wanted)| *wanted).map(|(name, _)| (*name).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collected() {
        let check = |was: &[&str], policy: Option<&str>, orphans: Option<bool>, default, expect: &[&str]| {
            let options = DeleteOptions {
                propagation_policy: policy.map(str::to_owned),
                orphan_dependents: orphans,
                ..DeleteOptions::default()
            };
            let was: Vec<String> = was.iter().map(|f| (*f).to_owned()).collect();
            assert_eq!(finalizers(&options, &was, default), expect, "{was:?} {policy:?} {orphans:?}");
        };
        let (delete, orphan) = (Dependents::Delete, Dependents::Orphan);
        check(&["a"], None, None, delete, &["a"]);
        check(&["a"], None, None, orphan, &["a", ORPHAN]);
        check(&[FOREGROUND, "a"], None, None, orphan, &[FOREGROUND, "a"]);
        check(&[FOREGROUND, "a"], Some("Orphan"), None, delete, &["a", ORPHAN]);
        check(&[ORPHAN, "a"], Some("Background"), None, delete, &["a"]);
        check(&[ORPHAN, "a"], Some("Orphan"), None, delete, &[ORPHAN, "a"]);
        check(&["a"], Some("Foreground"), None, delete, &["a", FOREGROUND]);
        check(&["a"], None, Some(true), delete, &["a", ORPHAN]);
        check(&[ORPHAN], None, Some(false), orphan, &[]);
        check(&[ORPHAN, "a"], Some("Orphan"), None, Dependents::Unsupported, &["a"]);
    }

    #[test]
    fn shortened() {
        // Deleted at 100 with 30 seconds; what is left after a deletion at 110 that asks for so many.
        let check = |asked: Option<i64>, now: i64, expect: Option<(i64, i64)>| {
            let options = DeleteOptions { grace_period_seconds: asked, ..DeleteOptions::default() };
            let mut meta = ObjectMeta {
                deletion_timestamp: Some(Time::from_seconds(130)),
                deletion_grace_period_seconds: Some(30),
                ..ObjectMeta::default()
            };
            let kind = generated::KINDS.iter().find(|k| k.resource == "pods" && k.group.is_empty()).expect("pods");
            let got = match grace(kind, &options, &mut meta, &Pod::default(), Time::from_seconds(now)) {
                Grace::Seconds(_) => {
                    meta.deletion_timestamp.map(|at| at.seconds()).zip(meta.deletion_grace_period_seconds)
                }
                _ => None,
            };
            assert_eq!(got, expect, "{asked:?} at {now}");
        };
        check(None, 110, None);
        check(Some(60), 110, None);
        check(Some(30), 110, None);
        check(Some(20), 110, Some((120, 20)));
        check(Some(5), 110, Some((110, 1)));
        check(Some(-3), 110, Some((110, 1)));
        check(Some(0), 110, Some((110, 0)));
    }
}
