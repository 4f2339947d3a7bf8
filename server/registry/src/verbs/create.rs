//! Create.

use object::record::Record;
use storage::{Expect, Op, Outcome, Txn};

use super::{Context, Review, Target, Told, Way, owners};
use crate::error::{Cause, Error};
use crate::generate_name::generate_name;
use crate::kinds::{self, Write};
use crate::{codec, convert, managed, meta, services, strategy, validate};

/// What a body is told that belongs to another namespace.
const FOREIGN: &str = "the namespace of the provided object does not match the namespace sent on the request";

/// How often a taken generated name is replaced by another.
pub const NAME_ATTEMPTS: usize = 8;

impl Target<'_> {
    /// Stores a decoded, defaulted object. Gives it as stored, in the request's version.
    pub async fn create(&self, mut object: Box<dyn Record>, cx: &Context<'_>) -> Result<Box<dyn Record>, Error> {
        undelete(&mut *object);
        self.create_by("", object, Way::Replace, cx).await
    }

    /// The same of an object that came in some way. A PUT to a subresource, which where it makes objects doesn't give
    /// them anything.
    pub(super) async fn create_by(
        &self,
        subresource: &str,
        mut object: Box<dyn Record>,
        way: Way,
        cx: &Context<'_>,
    ) -> Result<Box<dyn Record>, Error> {
        let kind = self.kind();
        self.resource()?;
        if way == Way::Replace {
            owners::drop_repeated(&mut *object, false, cx);
        }
        before_create(self, &mut *object, cx.dry_run)?;
        if way.is_tracked() {
            managed::track(&self.writer(subresource, cx), &*kind.schema.make(), &mut *object);
        }
        // A manager owns it all the same where the object was to be changed, not made.
        undelete(&mut *object);
        let review = Review {
            target: *self,
            operation: "CREATE",
            subresource,
            old: None,
            dry_run: cx.dry_run,
            warnings: &cx.warnings,
        };
        cx.admission.mutate(&review, &mut object).await?;
        owners::drop_repeated(&mut *object, true, cx);
        let generated = fill_name(&mut *object);
        let allocation = match subresource {
            "" => services::begin(cx, &mut *object, None).await?,
            _ => services::Allocation::default(),
        };
        kinds::first_warnings(kind, &*object).iter().for_each(|warning| cx.warn(warning));
        strategy::prepare_create(kind, &mut *object, &cx.user);
        match self.store_new(object, &review, cx, generated).await {
            Ok(Ok(object)) => {
                allocation.commit(cx.resources).await;
                Ok(object)
            }
            // If it is there it has what was allocated; what nobody has is found by the repair.
            Ok(Err(e)) => Err(e),
            Err(e) => {
                allocation.revert(cx.resources).await;
                Err(e)
            }
        }
    }

    /// Stores a new object of the server's own making: without admission, and with the status, and its manager, that
    /// it has from its first day.
    pub async fn seed(
        &self,
        mut object: Box<dyn Record>,
        first: Option<(&str, &dyn Record)>,
        cx: &Context<'_>,
    ) -> Result<(), Error> {
        let kind = self.kind();
        let resource = self.resource()?;
        before_create(self, &mut *object, cx.dry_run)?;
        managed::track(&self.writer("", cx), &*kind.schema.make(), &mut *object);
        strategy::prepare_create(kind, &mut *object, &cx.user);
        if let Some((manager, with)) = first {
            let before = object.clone();
            meta::copy_field(with, &mut *object, "status");
            managed::track(&crate::managed::Writer { manager, ..self.writer("status", cx) }, &*before, &mut *object);
        }
        let (namespace, name) = (meta::of(&*object).namespace.clone(), meta::of(&*object).name.clone());
        let key = resource.key(&namespace, &name);
        let value = codec::at_rest(&mut *object, kind, &resource.stored)?;
        let op = Op::Put { value, ttl: strategy::ttl(kind) };
        match resource.store().txn(Txn { key: key.into(), expect: Expect::Absent, op }).await? {
            Outcome::Done(_) => Ok(()),
            Outcome::Conflict(_) => Err(Error::AlreadyExists(Target { name: &name, ..*self }.named(), false)),
        }
    }

    /// Puts an object that is not to be stored into the path's namespace.
    pub fn place(&self, object: &mut dyn Record) -> Result<(), Error> {
        if let Some(meta) = meta::of_mut(object)
            && meta.namespace != self.namespace
        {
            if !meta.namespace.is_empty() && !self.namespace.is_empty() {
                return Err(Error::BadRequest(FOREIGN.into()));
            }
            meta.namespace = self.namespace.to_owned();
        }
        Ok(())
    }

    /// Checks and stores a prepared object; while a generated name is taken, under another. An error inside is the store's
    /// own, which does not say whether the object is written.
    async fn store_new(
        &self,
        mut object: Box<dyn Record>,
        review: &Review<'_>,
        cx: &Context<'_>,
        generated: Option<String>,
    ) -> Result<Result<Box<dyn Record>, Error>, Error> {
        let kind = self.kind();
        let resource = self.resource()?;
        let mut attempt = 1;
        loop {
            let write = Write { subresource: "", old: None };
            let denied = kinds::admin_access(kind, cx.resources, &write, &*object).await;
            let mut causes: Vec<Cause> = denied.into_iter().map(Cause::from).collect();
            causes.extend(validate::create(kind, &*object));
            if causes.is_empty() {
                causes.extend(cx.admission.rights(review, &*object, Told::Alone).await.into_iter().map(Cause::from));
            }
            if !causes.is_empty() {
                return Err(Error::Invalid(invalid_name(kind, &*object), causes));
            }
            cx.warn_of(kind, &Write { subresource: "", old: None }, &*object);
            cx.admission.validate(review, Some(&*object)).await?;
            let (namespace, name) = {
                let meta = meta::of(&*object);
                (meta.namespace.clone(), meta.name.clone())
            };
            let key = resource.key(&namespace, &name);
            if cx.dry_run {
                if resource.cache().await?.get_consistent(&key).await?.is_none() {
                    convert::restore(&mut *object);
                    return Ok(Ok(object));
                }
            } else {
                let value = codec::at_rest(&mut *object, kind, &resource.stored)?;
                let op = Op::Put { value, ttl: strategy::ttl(kind) };
                match resource.store().txn(Txn { key: key.into(), expect: Expect::Absent, op }).await {
                    Ok(Outcome::Done(revision)) => {
                        if let Some(meta) = meta::of_mut(&mut *object) {
                            meta.resource_version = revision.to_string();
                        }
                        convert::restore(&mut *object);
                        return Ok(Ok(object));
                    }
                    Ok(Outcome::Conflict(_)) => {}
                    Err(e) => return Ok(Err(e.into())),
                }
            }
            let named = Target { name: &name, ..*self }.named();
            match &generated {
                Some(base) if attempt < NAME_ATTEMPTS => {
                    attempt += 1;
                    let name = generate_name(base, meta::random);
                    if let Some(meta) = meta::of_mut(&mut *object) {
                        meta.name = name;
                    }
                }
                Some(_) => return Err(Error::NameTaken(named)),
                // So is a name that was given beside a prefix.
                None if !meta::of(&*object).generate_name.is_empty() => return Err(Error::NameTaken(named)),
                None => {
                    let found = Target { name: &name, ..*self }.current().await.ok();
                    let leaving = found.and_then(|f| f.object.record().ok());
                    let leaving = leaving.is_some_and(|r| meta::of(&*r).deletion_timestamp.is_some());
                    return Err(Error::AlreadyExists(named, leaving));
                }
            }
        }
    }
}

/// The kind and name, as an `Invalid` answer has them.
pub(super) fn invalid_name(kind: &object::kind::Kind, object: &dyn Record) -> crate::error::Named {
    crate::error::Named {
        // Upstream has all events in one group.
        group: if kind.group == "events.k8s.io" { String::new() } else { kind.group.to_string() },
        resource: kind.kind.to_string(),
        name: meta::of(object).name.clone(),
    }
}

/// Sets what the server owns, and checks that path and object agree.
fn before_create(target: &Target<'_>, object: &mut dyn Record, dry_run: bool) -> Result<(), Error> {
    namespace_agrees(target, object)?;
    let Some(meta) = meta::of_mut(object) else { return Ok(()) };
    // Upstream's store finds this, which a dry run never comes to.
    if !dry_run && !meta.resource_version.is_empty() && meta.resource_version != "0" {
        return Err(Error::Failed("resourceVersion should not be set on objects to be created".into()));
    }
    if !dry_run {
        meta.resource_version.clear();
    }
    meta.self_link.clear();
    meta.uid = meta::new_uid();
    meta.creation_timestamp = meta::now();
    Ok(())
}

/// A new object isn't on its way out.
fn undelete(object: &mut dyn Record) {
    if let Some(meta) = meta::of_mut(object) {
        meta.deletion_timestamp = None;
        meta.deletion_grace_period_seconds = None;
    }
}

/// Makes a name from `generateName` where none is given; gives the base.
fn fill_name(object: &mut dyn Record) -> Option<String> {
    let meta = meta::of_mut(object)?;
    if !meta.name.is_empty() || meta.generate_name.is_empty() {
        return None;
    }
    meta.name = generate_name(&meta.generate_name, meta::random);
    Some(meta.generate_name.clone())
}

/// The object lies in the path's namespace.
pub(super) fn namespace_agrees(target: &Target<'_>, object: &mut dyn Record) -> Result<(), Error> {
    let Some(meta) = meta::of_mut(object) else { return Ok(()) };
    if target.kind().namespaced {
        if meta.namespace.is_empty() {
            meta.namespace = target.namespace.to_owned();
        } else if meta.namespace != target.namespace {
            return Err(Error::BadRequest(FOREIGN.into()));
        }
    } else if !meta.namespace.is_empty() {
        meta.namespace.clear();
    }
    Ok(())
}
