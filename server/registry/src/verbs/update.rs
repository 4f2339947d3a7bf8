//! Update, and whatever else changes a stored object: patches, status, scale.

use generated::meta::v1::ObjectMeta;
use object::record::Record;
use storage::{Expect, Op, Outcome, Txn};

use super::create::{invalid_name, namespace_agrees};
use super::{Context, Review, Target, Told, owners};
use crate::error::{Cause, Error};
use crate::kinds::{self, Write};
use crate::resources::Stored;
use crate::{codec, convert, managed, meta, services, strategy, validate};

/// Text of a lost race.
pub(super) const MODIFIED: &str =
    "the object has been modified; please apply your changes to the latest version and try again";

/// A way to change an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a patch of what is there.
    Patch,
    /// By a whole new object, which makes one that isn't there if the kind allows that.
    Replace,
    /// By a manager's configuration, which makes an object that isn't there. The managers are known already.
    Apply,
    /// By its scale. The managers are known already.
    Scale,
}

impl Way {
    /// What changes becomes the manager's, which is still to be written down.
    pub(super) fn is_tracked(self) -> bool {
        matches!(self, Self::Patch | Self::Replace)
    }
}

/// What an update gives.
#[derive(Debug)]
pub struct Updated {
    /// The object as it is now, in the request's version.
    pub object: Box<dyn Record>,
    /// It did not exist before.
    pub created: bool,
}

/// How one try to write an object ended.
pub(super) enum Tried {
    /// The object ended with its last finalizer; as it was asked for, of the version that was there.
    Ended(Box<dyn Record>),
    /// It is written, or needs not be.
    Done(Box<dyn Record>),
    /// Someone else wrote first; it may be tried again.
    Lost,
    /// The store does not say whether it is written.
    Unsure(Error),
}

impl Target<'_> {
    /// Changes the object by `change`, which is given the object as it is, and may be called again after a lost race.
    /// `create` makes it where it is missing and its kind allows that.
    pub async fn update(
        &self,
        subresource: &str,
        cx: &Context<'_>,
        create: bool,
        change: impl FnMut(Option<&dyn Record>) -> Result<Box<dyn Record>, Error> + Send,
    ) -> Result<Updated, Error> {
        self.change(subresource, cx, if create { Way::Replace } else { Way::Patch }, change).await
    }

    /// The same in any way.
    pub(super) async fn change(
        &self,
        subresource: &str,
        cx: &Context<'_>,
        way: Way,
        mut change: impl FnMut(Option<&dyn Record>) -> Result<Box<dyn Record>, Error> + Send,
    ) -> Result<Updated, Error> {
        let kind = self.kind();
        let resource = self.resource()?;
        let cache = resource.cache().await?;
        let key = self.key(resource)?;
        // Where others write too, the first try takes what is known for current; a try that changes nothing proves nothing
        // then.
        let mut fresh = !resource.store().is_shared();
        loop {
            let known = if fresh { cache.get_consistent(&key).await? } else { cache.get(&key) };
            let Some(current) = known else {
                if !std::mem::replace(&mut fresh, true) {
                    continue;
                }
                let makes = match way {
                    Way::Patch | Way::Scale => false,
                    Way::Replace => kind.strategy.create_on_update,
                    Way::Apply => subresource.is_empty() || kind.strategy.create_on_update,
                };
                if !makes {
                    return Err(self.not_found());
                }
                let object = change(None)?;
                match self.create_instead(subresource, shown_key(&key, cx.dry_run), object, way, cx).await {
                    // Someone else was faster: there is something to change now.
                    Err(Error::AlreadyExists(..)) => continue,
                    created => return Ok(Updated { object: created?, created: true }),
                }
            };
            let old = current.object.record_as(kind)?;
            let tried = async {
                let object = change(Some(&*old))?;
                if way == Way::Replace {
                    same_object(self, shown_key(&key, cx.dry_run), &*object, &*old)?;
                }
                self.store_change(subresource, cx, way, &current, &*old, object).await
            };
            let tried = tried.await;
            let written = |object: &dyn Record| meta::of(object).resource_version != meta::of(&*old).resource_version;
            match tried {
                Ok(Tried::Ended(object)) => return Ok(Updated { object, created: false }),
                Ok(Tried::Done(object)) if fresh || written(&*object) => return Ok(Updated { object, created: false }),
                // It may have been written: another try could write it twice, or find itself in the way.
                Ok(Tried::Unsure(e)) => return Err(e),
                Err(e) if fresh => return Err(e),
                _ => fresh = true,
            }
        }
    }

    /// Makes the object that there was to change. Any version will do, but a UID is that of another object.
    async fn create_instead(
        &self,
        subresource: &str,
        key: &str,
        mut object: Box<dyn Record>,
        way: Way,
        cx: &Context<'_>,
    ) -> Result<Box<dyn Record>, Error> {
        let Some(meta) = meta::of_mut(&mut *object) else { return Err(self.not_found()) };
        let version = std::mem::take(&mut meta.resource_version);
        if let Some(why) = mismatch(key, &meta.uid, "", &ObjectMeta::default()).filter(|_| way != Way::Apply) {
            return Err(Error::Conflict(self.named(), why));
        }
        if !version.is_empty() {
            crate::options::parse_version(&version).map_err(Error::Failed)?;
        }
        let mut object = self.create_by(subresource, object, way, cx).await?;
        if let Some(meta) = meta::of_mut(&mut *object).filter(|_| cx.dry_run) {
            meta.resource_version = version;
        }
        Ok(object)
    }

    /// Checks and stores one try.
    async fn store_change(
        &self,
        subresource: &str,
        cx: &Context<'_>,
        way: Way,
        current: &Stored,
        old: &dyn Record,
        mut object: Box<dyn Record>,
    ) -> Result<Tried, Error> {
        let kind = self.kind();
        let asked = meta::of(&*object).resource_version.clone();
        if way == Way::Replace {
            owners::drop_repeated(&mut *object, false, cx);
        }
        if way.is_tracked() {
            managed::track(&self.writer(subresource, cx), old, &mut *object);
        }
        before_update(self, &mut *object, old, &asked, kind.strategy.unconditional_update)?;
        if let Some(meta) = meta::of_mut(&mut *object).filter(|_| !cx.dry_run) {
            // Upstream takes it away on the way to its store.
            meta.self_link.clear();
        }
        let review = Review {
            target: *self,
            operation: "UPDATE",
            subresource,
            old: Some(old),
            dry_run: cx.dry_run,
            warnings: &cx.warnings,
        };
        cx.admission.mutate(&review, &mut object).await?;
        owners::drop_repeated(&mut *object, true, cx);
        if !subresource.is_empty() {
            return self.store_prepared(&review, cx, current, old, object).await;
        }
        let allocation = services::begin(cx, &mut *object, Some(old)).await?;
        let stored = self.store_prepared(&review, cx, current, old, object).await;
        match stored {
            Ok(Tried::Done(_) | Tried::Ended(_)) => allocation.commit(cx.resources).await,
            // Whoever has it now would have it twice; what nobody has is found by the repair.
            Ok(Tried::Unsure(_)) => {}
            _ => allocation.revert(cx.resources).await,
        }
        stored
    }

    /// Prepares, checks and stores one try.
    async fn store_prepared(
        &self,
        review: &Review<'_>,
        cx: &Context<'_>,
        current: &Stored,
        old: &dyn Record,
        mut object: Box<dyn Record>,
    ) -> Result<Tried, Error> {
        let (kind, subresource) = (self.kind(), review.subresource);
        let resource = self.resource()?;
        strategy::prepare_update(kind, subresource, &mut *object, old);
        let write = Write { subresource, old: Some(old) };
        let denied = kinds::admin_access(kind, cx.resources, &write, &*object).await;
        let mut causes: Vec<Cause> = denied.into_iter().map(Cause::from).collect();
        causes.extend(cx.admission.rights(review, &*object, Told::First).await.into_iter().map(Cause::from));
        causes.extend(validate::update(kind, subresource, &*object, old));
        if causes.is_empty() {
            causes.extend(cx.admission.rights(review, &*object, Told::Alone).await.into_iter().map(Cause::from));
        }
        if !causes.is_empty() {
            return Err(Error::Invalid(invalid_name(kind, &*object), causes));
        }
        cx.warn_of(kind, &Write { subresource, old: Some(old) }, &*object);
        cx.admission.validate(review, Some(&*object)).await?;
        let finished = {
            let meta = meta::of(&*object);
            meta.deletion_timestamp.is_some()
                && meta.finalizers.is_empty()
                && meta.deletion_grace_period_seconds.unwrap_or(0) == 0
                && strategy::gone_without_finalizers(&*object)
        };
        let mut value = codec::at_rest(&mut *object, kind, &resource.stored)?;
        if let Some(mut entries) =
            managed::with_old_times(&meta::of(&*object).managed_fields, &meta::of(old).managed_fields)
        {
            // When a field was last set counts only where something changes.
            let mut exchange = |object: &mut dyn Record| {
                meta::of_mut(object).map(|meta| std::mem::swap(&mut meta.managed_fields, &mut entries))
            };
            exchange(&mut *object);
            let unchanged = codec::at_rest(&mut *object, kind, &resource.stored)?;
            if unchanged == current.value {
                value = unchanged;
            } else {
                exchange(&mut *object);
            }
        }
        if cx.dry_run || !finished && value == current.value && !resource.store().is_stale(&current.key).await? {
            return Ok(Tried::Done(read_back(object)));
        }
        let op = if finished { Op::Delete } else { Op::Put { value, ttl: strategy::ttl(kind) } };
        let txn = Txn { key: current.key.clone(), expect: Expect::Revision(current.revision), op };
        match resource.store().txn(txn).await {
            Ok(Outcome::Done(_)) if finished => {
                services::released(cx.resources, old).await;
                if let Some(meta) = meta::of_mut(&mut *object) {
                    meta.resource_version = current.revision.to_string();
                }
                Ok(Tried::Ended(read_back(object)))
            }
            Ok(Outcome::Done(revision)) => {
                if let Some(meta) = meta::of_mut(&mut *object) {
                    meta.resource_version = revision.to_string();
                }
                Ok(Tried::Done(read_back(object)))
            }
            // A change of a certain version finds at its next try that it is gone.
            Ok(Outcome::Conflict(_)) => Ok(Tried::Lost),
            Err(e) => Ok(Tried::Unsure(e.into())),
        }
    }
}

/// The object as whoever reads it next sees it.
fn read_back(mut object: Box<dyn Record>) -> Box<dyn Record> {
    convert::restore(&mut *object);
    object
}

/// The key, as messages have it: a dry run doesn't come as far as the store's prefix.
pub(super) fn shown_key(key: &str, dry_run: bool) -> &str {
    if dry_run { key.strip_prefix("/registry").unwrap_or(key) } else { key }
}

/// A whole new object that names a UID is meant for that object alone.
fn same_object(target: &Target<'_>, key: &str, object: &dyn Record, old: &dyn Record) -> Result<(), Error> {
    match mismatch(key, &meta::of(object).uid, "", meta::of(old)) {
        None => Ok(()),
        Some(why) => Err(Error::Conflict(target.named(), why)),
    }
}

/// Why the stored object isn't the one with this UID and resource version, where they are given.
pub(super) fn mismatch(key: &str, uid: &str, version: &str, is: &ObjectMeta) -> Option<String> {
    let pairs = [("UID", uid, &is.uid), ("ResourceVersion", version, &is.resource_version)];
    let (what, wanted, is) = pairs.into_iter().find(|(_, wanted, is)| !wanted.is_empty() && wanted != is)?;
    Some(format!(
        "StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: {what} in precondition: {wanted}, {what} in object meta: {is}"
    ))
}

/// Checks that the object is the one that is stored, and keeps what only the server may change.
fn before_update(
    target: &Target<'_>,
    object: &mut dyn Record,
    old: &dyn Record,
    asked: &str,
    unconditional: bool,
) -> Result<(), Error> {
    let was = meta::of(old);
    namespace_agrees(target, object)?;
    let Some(meta) = meta::of_mut(object) else { return Ok(()) };
    if asked.is_empty() || asked == "0" {
        if !unconditional {
            let cause = crate::error::Cause {
                reason: "FieldValueInvalid".into(),
                message: "Invalid value: 0: must be specified for an update".into(),
                field: "metadata.resourceVersion".into(),
            };
            return Err(Error::Invalid(target.named(), vec![cause]));
        }
    } else {
        crate::options::parse_version(asked).map_err(Error::Failed)?;
        if asked != was.resource_version {
            return Err(Error::Conflict(target.named(), MODIFIED.into()));
        }
    }
    meta.resource_version = was.resource_version.clone();
    if meta.uid.is_empty() {
        meta.uid = was.uid.clone();
    }
    meta.generation = was.generation;
    meta.creation_timestamp = was.creation_timestamp;
    if was.deletion_timestamp.is_some() {
        meta.deletion_timestamp = was.deletion_timestamp;
    }
    meta.deletion_grace_period_seconds = meta.deletion_grace_period_seconds.or(was.deletion_grace_period_seconds);
    Ok(())
}
