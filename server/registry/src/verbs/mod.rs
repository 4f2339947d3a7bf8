//! The verbs, written once for every kind.

mod amend;
mod apply;
mod binding;
mod create;
mod delete;
mod eviction;
mod location;
mod log_options;
mod owners;
mod patch;
mod read;
mod scale;
mod token;
mod unreadable;
mod update;
mod watch;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use generated::authentication::v1::UserInfo;
use generated::meta::v1::{DeleteOptions, Status};
use object::field_error::FieldError;
use object::kind::{Kind, KindRef};
use object::record::Record;

use crate::error::{Error, Named};
use crate::kinds::{self, Write};
use crate::managed::{self, Writer};
use crate::meta;
use crate::resources::{Resource, Resources, Served, Stored};

pub use create::NAME_ATTEMPTS;
pub use delete::{Deleted, collect_garbage, set_collection_workers};
pub use location::{Location, Nodes};
pub use log_options::LogOptions;
pub use patch::PatchType;
pub use read::{Listing, Selection};
pub use scale::ScaleChange;
pub use token::{Grant, TokenPolicy};
pub(crate) use unreadable::untransformable;
pub use update::Updated;
use update::Way;
pub use watch::{BATCH, Happening, LastBatch, Seen, Watch};

/// What a request is about.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The kind, as the request's version has it.
    pub served: &'a Served,
    /// Empty for cluster-scoped kinds and for lists over all namespaces.
    pub namespace: &'a str,
    /// Empty for collections.
    pub name: &'a str,
}

impl<'a> Target<'a> {
    /// The kind.
    pub fn kind(&self) -> &'a KindRef {
        &self.served.kind
    }

    /// The resource; an error for kinds that are never stored.
    pub fn resource(&self) -> Result<&'a Resource, Error> {
        self.served.resource.as_deref().ok_or(Error::MethodNotAllowed(None))
    }

    /// The object, as messages name it.
    pub fn named(&self) -> Named {
        Named::new(self.kind(), self.name)
    }

    /// A request on it, as far as managers of fields are concerned.
    fn writer<'w>(&'w self, subresource: &'w str, cx: &'w Context<'_>) -> Writer<'w> {
        Writer { manager: &cx.manager, kind: self.kind(), subresource, resources: cx.resources, now: meta::now() }
    }

    /// Has the request's manager own what a new object says.
    pub fn own(&self, object: &mut dyn Record, cx: &Context<'_>) {
        managed::track(&self.writer("", cx), &*self.kind().schema.make(), object);
    }

    /// The object's key; an error for names that are none.
    fn key(&self, resource: &Resource) -> Result<String, Error> {
        let faults = object::names::path_segment(self.name);
        if faults.is_empty() {
            return Ok(resource.key(self.namespace, self.name));
        }
        let name = object::text::quote(self.name);
        Err(Error::BadRequest(format!("Name parameter invalid: {name}: {}", faults.join(";"))))
    }

    fn not_found(&self) -> Error {
        Error::NotFound(self.named())
    }

    /// The object as it is now.
    async fn current(&self) -> Result<Stored, Error> {
        let resource = self.resource()?;
        let key = self.key(resource)?;
        let found = resource.cache().await?.get_consistent(&key).await?.ok_or_else(|| self.not_found())?;
        unreadable::checked(resource, found)
    }
}

/// A write in progress, as admission and warnings see it.
pub struct Context<'a> {
    /// Nothing is stored.
    pub dry_run: bool,
    /// What comes between decoding and storing.
    pub admission: &'a dyn Admission,
    /// The served kinds, for rules that look at other objects.
    pub resources: &'a Resources,
    /// Who asks.
    pub user: UserInfo,
    /// Who comes to manage the fields that change.
    pub manager: String,
    /// What the client is to be warned of, whatever comes of its request.
    pub warnings: Arc<Warnings>,
}

/// What is said of a request beside its answer: what its client is warned of, each thing once and in order, and what
/// the audit log is to note.
#[derive(Debug, Default)]
pub struct Warnings {
    told: Mutex<Vec<String>>,
    noted: Mutex<BTreeMap<String, String>>,
    /// Somebody reads the notes.
    notes: AtomicBool,
}

impl Warnings {
    /// Adds a warning.
    pub fn add(&self, warning: &str) {
        let mut warnings = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if !warnings.iter().any(|w| w == warning) {
            warnings.push(warning.to_owned());
        }
    }

    /// Notes something for the audit log; what was noted first under a name stays.
    pub fn note(&self, name: &str, text: &str) {
        if !self.notes.load(Ordering::Relaxed) {
            return;
        }
        let mut notes = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        notes.entry(name.to_owned()).or_insert_with(|| text.to_owned());
    }

    /// From now on notes are kept: there is an audit log.
    pub fn keep_notes(&self) {
        self.notes.store(true, Ordering::Relaxed);
    }

    /// The notes so far.
    pub fn notes(&self) -> BTreeMap<String, String> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The warnings so far.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<'a> Context<'a> {
    /// Of a request that changes something, made by the server itself until `manager` says otherwise.
    pub fn new(resources: &'a Resources, admission: &'a dyn Admission) -> Self {
        Self {
            dry_run: false,
            admission,
            resources,
            user: UserInfo::default(),
            manager: "kube-apiserver".into(),
            warnings: Arc::default(),
        }
    }

    /// Warns the client, once.
    pub fn warn(&self, warning: &str) {
        self.warnings.add(warning);
    }

    /// Warns the client of what is odd about an object that passed validation.
    fn warn_of(&self, kind: &Kind, write: &Write<'_>, object: &dyn Record) {
        for warning in kinds::warnings(kind, write, object) {
            self.warn(&warning);
        }
    }
}

/// A step of admission on one object.
pub struct Review<'a> {
    /// What the request is about.
    pub target: Target<'a>,
    /// `CREATE`, `UPDATE` or `DELETE`.
    pub operation: &'static str,
    /// The subresource, or empty.
    pub subresource: &'a str,
    /// The object before.
    pub old: Option<&'a dyn Record>,
    /// Nothing is stored.
    pub dry_run: bool,
    /// What the client is to be warned of.
    pub warnings: &'a Warnings,
}

/// What an admission step gives.
pub type Admitted<'a> = std::pin::Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

/// What is missing of a user's rights, as causes of a refusal.
pub type Missing<'a> = std::pin::Pin<Box<dyn Future<Output = Vec<FieldError>> + Send + 'a>>;

/// When missing rights are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Before all else that is wrong with the object.
    First,
    /// Where nothing else is.
    Alone,
}

/// What comes between decoding and storing.
pub trait Admission: Send + Sync {
    /// May change the object, or refuse it.
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a>;
    /// May refuse the object; `None` for a deletion.
    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a>;
    /// What of a write its user has no right to, which is told as what is wrong with the object.
    fn rights<'a>(&'a self, _: &'a Review<'a>, _: &'a dyn Record, _: Told) -> Missing<'a> {
        Box::pin(std::future::ready(Vec::new()))
    }
}

/// Admits whatever the server itself does: of its own accord, or on the way of a request that has been admitted.
#[derive(Debug)]
pub struct Trusted;

impl Admission for Trusted {
    fn mutate<'a>(&'a self, _: &'a Review<'a>, _: &'a mut Box<dyn Record>) -> Admitted<'a> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn validate<'a>(&'a self, _: &'a Review<'a>, _: Option<&'a dyn Record>) -> Admitted<'a> {
        Box::pin(std::future::ready(Ok(())))
    }
}

/// The answer to a successful deletion that has no object to give.
pub fn success(named: Named, uid: &str) -> Status {
    let details = generated::meta::v1::StatusDetails {
        name: named.name,
        group: named.group,
        kind: named.resource,
        uid: uid.to_owned(),
        ..Default::default()
    };
    Status {
        kind: "Status".into(),
        api_version: "v1".into(),
        status: "Success".into(),
        details: Some(Box::new(details)),
        ..Status::default()
    }
}

/// The answer to what is done and has no object to show.
fn succeeded() -> Status {
    Status { kind: "Status".into(), api_version: "v1".into(), status: "Success".into(), ..Status::default() }
}

/// Delete options with nothing set.
pub fn no_options() -> DeleteOptions {
    DeleteOptions::default()
}
