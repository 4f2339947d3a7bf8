//! An object that must exist: made where it is missing, otherwise brought up to date as far as its kind wants that.

use std::borrow::Cow;

use generated::bootstrap::Seed;
use object::kind::Kind;
use object::record::Record;
use registry::codec::{self, Form};
use registry::error::Error;
use registry::options::FieldValidation;
use registry::resources::Resources;
use registry::verbs::{Context, Target, Trusted, no_options};
use registry::{convert, decode};
use serde_json::Value;

use super::{flow, rbac, service_range};

/// A write of the server's own: nothing changes or refuses what it makes.
pub(super) fn context<'a>(resources: &'a Resources, manager: &str) -> Context<'a> {
    Context { manager: manager.to_owned(), ..Context::new(resources, &Trusted) }
}

/// The status that a new object has from its first day.
pub(super) struct FirstStatus {
    /// Who manages its fields.
    pub(super) manager: &'static str,
    /// The status as JSON.
    pub(super) status: Value,
}

/// An object that must exist.
pub(super) struct Wanted<'a> {
    pub(super) group: &'a str,
    pub(super) version: &'a str,
    pub(super) resource: &'a str,
    pub(super) namespace: &'a str,
    pub(super) name: &'a str,
    /// Without `apiVersion`, `kind` and status.
    pub(super) json: Cow<'a, str>,
    /// Who manages its fields.
    pub(super) manager: &'a str,
    pub(super) status: Option<FirstStatus>,
    /// Made by the whole of a create, because something is allocated for it.
    pub(super) allocates: bool,
}

/// What an existing object needs.
pub(super) enum Change {
    /// Nothing.
    None,
    /// To become this.
    Update(Box<dyn Record>),
    /// To be made anew, since what differs can't be changed.
    Replace,
}

impl<'a> Wanted<'a> {
    /// One of the objects that every cluster has alike.
    pub(super) fn seed(seed: &'a Seed) -> Self {
        Self {
            group: seed.group,
            version: seed.version,
            resource: seed.resource,
            namespace: seed.namespace,
            name: seed.name,
            json: seed.json.into(),
            manager: if seed.group == flow::GROUP { flow::PRODUCER } else { "kube-apiserver" },
            status: super::first_status(seed),
            allocates: false,
        }
    }

    /// Makes the object, or brings it up to date. A kind that isn't served needs none.
    pub(super) async fn ensure(&self, resources: &Resources) -> Result<(), Error> {
        let Some(served) = resources.find(self.group, self.version, self.resource) else { return Ok(()) };
        let Some(resource) = &served.resource else { return Ok(()) };
        let target = Target { served, namespace: self.namespace, name: self.name };
        let cx = context(resources, self.manager);
        let key = resource.key(self.namespace, self.name);
        let Some(found) = resource.store().get(&key).await? else { return self.make(&target, &cx).await };
        let Some(reconcile) = reconciler(&served.kind) else { return Ok(()) };
        let wanted = self.object(&served.kind)?;
        let existing = codec::load(&resource.stored, &found.value, found.revision)?;
        let existing = convert::convert(existing, &resource.stored, &served.kind)?;
        match reconcile(&*existing, &*wanted) {
            Change::None => Ok(()),
            Change::Replace => {
                target.delete(&no_options(), &cx).await?;
                self.make(&target, &cx).await
            }
            Change::Update(_) => {
                let change = |old: Option<&dyn Record>| {
                    let old = old.ok_or_else(|| Error::NotFound(target.named()))?;
                    Ok(match reconcile(old, &*wanted) {
                        Change::Update(object) => object,
                        _ => old.boxed_clone(),
                    })
                };
                target.update("", &cx, false, change).await.map(|_| ())
            }
        }
    }

    async fn make(&self, target: &Target<'_>, cx: &Context<'_>) -> Result<(), Error> {
        let object = self.object(target.kind())?;
        let made = match &self.status {
            _ if self.allocates => Target { name: "", ..*target }.create(object, cx).await.map(|_| ()),
            Some(first) => {
                let whole = decode_json(target.kind(), &serde_json::json!({ "status": first.status }).to_string())?;
                target.seed(object, Some((first.manager, &*whole)), cx).await
            }
            None => target.seed(object, None, cx).await,
        };
        match made {
            Err(Error::AlreadyExists(..)) => Ok(()),
            other => other,
        }
    }

    fn object(&self, kind: &Kind) -> Result<Box<dyn Record>, Error> {
        decode_json(kind, &self.json)
    }
}

/// Reads the server's own JSON.
pub(super) fn decode_json(kind: &Kind, text: &str) -> Result<Box<dyn Record>, Error> {
    decode::object(kind, Form::Json, text.as_bytes(), FieldValidation::Strict, &mut Vec::new())
}

type Reconcile = fn(&dyn Record, &dyn Record) -> Change;

/// How an existing object of the kind is brought up to date, if at all.
fn reconciler(kind: &Kind) -> Option<Reconcile> {
    Some(match (&*kind.group, &*kind.resource) {
        (rbac::GROUP, "clusterroles") => rbac::cluster_role,
        (rbac::GROUP, "roles") => rbac::role,
        (rbac::GROUP, "clusterrolebindings") => rbac::cluster_role_binding,
        (rbac::GROUP, "rolebindings") => rbac::role_binding,
        (flow::GROUP, _) => flow::reconcile,
        ("networking.k8s.io", "servicecidrs") => service_range::reconcile,
        _ => return None,
    })
}
