//! Delete and deletecollection.

use std::sync::Arc;

use generated::core::v1::{Namespace, Pod};
use generated::meta::v1::{DeleteOptions, Status};
use object::kind::Kind;
use object::record::Record;
use object::scalar::Time;
use object::strategy::Dependents;
use storage::{Expect, Op, Outcome, Txn};

use super::update::without_version;
use super::{Context, Listing, Review, Selection, Target, success};
use crate::error::{Error, Named};
use crate::options::{ListOptions, check_delete};
use crate::resources::Stored;
use crate::{codec, convert, meta, services, strategy};

/// What a deletion answers.
#[derive(Debug)]
pub enum Deleted {
    /// The object, which goes on for now or is gone; and whether it is gone.
    Object(Box<dyn Record>, bool),
    /// It is gone.
    Status(Box<Status>),
}

const ORPHAN: &str = "orphan";
/// What a client is told that deletes a job and says nothing of its pods.
const ORPHANS: &str = "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";
const FOREGROUND: &str = "foregroundDeletion";

impl Target<'_> {
    /// Deletes the object, or marks it for deletion where it has finalizers or a grace period.
    pub async fn delete(&self, options: &DeleteOptions, cx: &Context<'_>) -> Result<Deleted, Error> {
        let dry_run = check_delete(options)? || cx.dry_run;
        let kind = self.kind();
        let resource = self.resource()?;
        let review = Review { target: *self, operation: "DELETE", subresource: "", old: None, dry_run };
        let mut validated = false;
        loop {
            let current = self.current().await?;
            let old = current.object.record_as(kind)?;
            preconditions(self, options, &*old)?;
            if !validated {
                let review = Review { old: Some(&*old), ..review };
                cx.admission.validate(&review, None).await?;
                validated = true;
            }
            let plan = plan(self, options, &*old);
            let (mut object, mark, remove) = match plan {
                Plan::Wait => return Ok(Deleted::Object(old, false)),
                Plan::Mark(object) => (object, true, false),
                Plan::MarkAndRemove(object) => (object, true, true),
                Plan::Remove(object) => (object, false, true),
            };
            let mut revision = current.revision;
            if mark && !dry_run {
                let stored = convert::convert(object.clone(), kind, &resource.stored)?;
                let value = codec::store(&resource.stored, &*without_version(stored));
                if value != current.value {
                    let op = Op::Put { value, ttl: strategy::ttl(kind) };
                    let Some(marked) = write(self, &current, revision, op).await? else { continue };
                    revision = marked;
                    if let Some(meta) = meta::of_mut(&mut *object) {
                        meta.resource_version = revision.to_string();
                    }
                }
            }
            if remove && !dry_run && write(self, &current, revision, Op::Delete).await?.is_none() {
                continue;
            }
            if remove && !dry_run {
                services::released(cx.resources, &*old).await;
            }
            if orphans_unasked(kind, options) {
                cx.warn(ORPHANS);
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
        cx: &Context<'_>,
    ) -> Result<Listing, Error> {
        check_delete(options)?;
        let selection = Selection::new(self.kind(), list)?;
        let listing = self.list(list, &selection).await?;
        for stored in &listing.items {
            let (namespace, name) = place(self, stored);
            let one = Target { served: self.served, namespace, name };
            match one.delete(options, cx).await {
                Ok(_) | Err(Error::NotFound(_)) => {}
                Err(e) => return Err(e),
            }
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

/// The object, named by its kind as upstream names it here.
fn by_kind(target: &Target<'_>) -> Named {
    Named { resource: target.kind().kind.to_string(), ..target.named() }
}

fn preconditions(target: &Target<'_>, options: &DeleteOptions, old: &dyn Record) -> Result<(), Error> {
    let Some(wanted) = options.preconditions.as_deref() else { return Ok(()) };
    let is = meta::of(old);
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
    Remove(Box<dyn Record>),
}

/// What becomes of the object.
fn plan(target: &Target<'_>, options: &DeleteOptions, old: &dyn Record) -> Plan {
    let mut object = old.boxed_clone();
    if let Some(namespace) = object.downcast_mut::<Namespace>() {
        return plan_namespace(options, old, namespace);
    }
    let grace = grace(target, options, old);
    let was = meta::of(old);
    let finalizers = finalizers(options, &was.finalizers, target.kind().strategy.dependents == Dependents::Orphan);
    if let Some(deleted_at) = was.deletion_timestamp {
        let left = was.deletion_grace_period_seconds.unwrap_or(0);
        if let Some(meta) = meta::of_mut(&mut *object) {
            meta.finalizers = finalizers;
        }
        // A deletion under way is only ever made sooner.
        if let Some(grace) =
            grace.filter(|g| *g < left && options.grace_period_seconds.is_some() || left == 0 && *g == 0)
        {
            if let Some(meta) = meta::of_mut(&mut *object) {
                meta.deletion_timestamp = Some(Time::from_seconds(deleted_at.seconds() - left + grace));
                meta.deletion_grace_period_seconds = Some(grace);
            }
            if grace == 0 && meta::of(&*object).finalizers.is_empty() {
                return Plan::MarkAndRemove(object);
            }
            return Plan::Mark(object);
        }
        if meta::of(&*object).finalizers.is_empty() && left == 0 {
            return Plan::Remove(object);
        }
        return if meta::of(&*object).finalizers == was.finalizers { Plan::Wait } else { Plan::Mark(object) };
    }
    if grace.is_none() && finalizers.is_empty() {
        return Plan::Remove(object);
    }
    let seconds = grace.unwrap_or(0);
    let gone = seconds == 0 && finalizers.is_empty();
    if let Some(meta) = meta::of_mut(&mut *object) {
        meta.finalizers = finalizers;
        mark(meta, seconds);
    }
    if gone { Plan::MarkAndRemove(object) } else { Plan::Mark(object) }
}

fn mark(meta: &mut generated::meta::v1::ObjectMeta, seconds: i64) {
    meta.deletion_timestamp = Some(Time::from_seconds(meta::now().seconds() + seconds));
    meta.deletion_grace_period_seconds = Some(seconds);
    if meta.generation > 0 {
        meta.generation += 1;
    }
}

fn plan_namespace(options: &DeleteOptions, old: &dyn Record, namespace: &mut Namespace) -> Plan {
    let finalizers = finalizers(options, &namespace.metadata.finalizers, false);
    if namespace.metadata.deletion_timestamp.is_none() {
        namespace.metadata.finalizers = finalizers;
        namespace.metadata.deletion_timestamp = Some(meta::now());
        namespace.status.phase = "Terminating".into();
        return Plan::Mark(Box::new(namespace.clone()));
    }
    if namespace.spec.finalizers.is_empty() && finalizers.is_empty() {
        return Plan::Remove(Box::new(namespace.clone()));
    }
    namespace.metadata.finalizers = finalizers;
    if namespace.metadata.finalizers == meta::of(old).finalizers {
        Plan::Wait
    } else {
        Plan::Mark(Box::new(namespace.clone()))
    }
}

/// The grace period, for kinds that have one.
fn grace(target: &Target<'_>, options: &DeleteOptions, old: &dyn Record) -> Option<i64> {
    if !target.kind().strategy.graceful {
        return None;
    }
    let pod = old.downcast_ref::<Pod>()?;
    let mut seconds = options.grace_period_seconds.or(pod.spec.termination_grace_period_seconds).unwrap_or(30);
    if pod.spec.node_name.is_empty() || matches!(pod.status.phase.as_str(), "Succeeded" | "Failed") {
        seconds = 0;
    }
    Some(if seconds < 0 { 1 } else { seconds })
}

/// Finalizers with what the propagation policy asks of the garbage collector.
fn finalizers(options: &DeleteOptions, was: &[String], orphans: bool) -> Vec<String> {
    let (orphan, foreground) = match (&options.propagation_policy, options.orphan_dependents) {
        (Some(policy), _) => match policy.as_str() {
            "Orphan" => (true, false),
            "Foreground" => (false, true),
            _ => (false, false),
        },
        (None, Some(orphan)) => (orphan, false),
        (None, None) if orphans && !was.iter().any(|f| f == ORPHAN || f == FOREGROUND) => (true, false),
        (None, None) => return was.to_vec(),
    };
    let mut out: Vec<String> = was.iter().filter(|f| *f != ORPHAN && *f != FOREGROUND).cloned().collect();
    if orphan {
        out.push(ORPHAN.into());
    }
    if foreground {
        out.push(FOREGROUND.into());
    }
    out
}
