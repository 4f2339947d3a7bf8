//! What differs between kinds when they are written.

use std::time::Duration;

use object::kind::Kind;
use object::record::{Record, Slot};

use crate::error::Cause;
use crate::verbs::Part;
use crate::{kinds, meta};

/// How writes treat a kind.
#[derive(Clone, Copy, Debug)]
pub struct Strategy {
    /// PUT makes what is missing.
    pub create_on_update: bool,
    /// PUT without a resourceVersion overwrites.
    pub unconditional_update: bool,
    /// `metadata.generation` counts changes of what is desired.
    pub generation: bool,
    /// DELETE answers with the object instead of a `Status`.
    pub returns_deleted: bool,
    /// Deletion has a grace period.
    pub graceful: bool,
    /// Dependents are left alone by a deletion that does not say otherwise.
    pub orphans: bool,
}

/// Kinds and their letters: c `create_on_update`, u `unconditional_update`, g `generation`, d `returns_deleted`, p `graceful`, o `orphans`.
const ROWS: &[(&str, &str, &str)] = &[
    ("", "configmaps", "u"),
    ("", "endpoints", "cu"),
    ("", "events", "cu"),
    ("", "limitranges", "cu"),
    ("", "namespaces", "ud"),
    ("", "nodes", "u"),
    ("", "persistentvolumeclaims", "ud"),
    ("", "persistentvolumes", "ud"),
    ("", "pods", "ugdp"),
    ("", "podtemplates", "ugd"),
    ("", "replicationcontrollers", "ugo"),
    ("", "resourcequotas", "ud"),
    ("", "secrets", "u"),
    ("", "serviceaccounts", "ud"),
    ("", "services", "cud"),
    ("admissionregistration.k8s.io", "*", "g"),
    ("apps", "controllerrevisions", "u"),
    ("apps", "*", "ug"),
    ("autoscaling", "*", "ug"),
    ("batch", "jobs", "ugo"),
    ("batch", "*", "ug"),
    ("certificates.k8s.io", "certificatesigningrequests", "u"),
    ("coordination.k8s.io", "*", "c"),
    ("discovery.k8s.io", "*", "ug"),
    ("events.k8s.io", "*", "cu"),
    ("apiextensions.k8s.io", "*", "g"),
    ("flowcontrol.apiserver.k8s.io", "*", "ug"),
    ("lifecycle.k8s.io", "*", "g"),
    ("networking.k8s.io", "ipaddresses", "u"),
    ("networking.k8s.io", "servicecidrs", "u"),
    ("networking.k8s.io", "*", "ug"),
    ("node.k8s.io", "*", "c"),
    ("policy", "*", "g"),
    ("rbac.authorization.k8s.io", "*", "cu"),
    ("resource.k8s.io", "deviceclasses", "ugd"),
    ("resource.k8s.io", "resourceslices", "ugd"),
    ("resource.k8s.io", "devicetaintrules", "ug"),
    ("resource.k8s.io", "resourcepoolstatusrequests", "d"),
    ("resource.k8s.io", "*", "ud"),
    ("scheduling.k8s.io", "priorityclasses", "ug"),
    ("storage.k8s.io", "csidrivers", "gd"),
    ("storage.k8s.io", "csistoragecapacities", ""),
    ("storage.k8s.io", "csinodes", "d"),
    ("storage.k8s.io", "volumeattachments", "d"),
    ("storage.k8s.io", "*", "ud"),
];

/// How long events live.
const EVENT_TTL: Duration = Duration::from_secs(3600);

/// How long an object of the kind lives, if not for ever.
pub fn ttl(kind: &Kind) -> Option<Duration> {
    (kind.storage_path == "events" || kind.resource == "events").then_some(EVENT_TTL)
}

impl Strategy {
    /// Of a kind.
    pub fn of(kind: &Kind) -> Self {
        let row = ROWS.iter().find(|r| r.0 == kind.group && (r.1 == kind.resource || r.1 == "*"));
        let letters = row.map_or("", |r| r.2);
        let has = |letter| letters.contains(letter);
        Self {
            create_on_update: has('c'),
            unconditional_update: has('u'),
            generation: has('g'),
            returns_deleted: has('d'),
            graceful: has('p'),
            orphans: has('o'),
        }
    }

    /// Before a new object is checked and stored.
    pub fn prepare_create(&self, kind: &Kind, object: &mut dyn Record) {
        if has_status(kind)
            && !kinds::keeps_status(kind)
            && let Some(Slot::Record(status)) = object.field_slot("status")
        {
            status.clear();
        }
        if self.generation
            && let Some(meta) = meta::of_mut(object)
        {
            meta.generation = 1;
        }
        kinds::prepare_create(kind, object);
    }

    /// Before a changed object is checked and stored.
    pub fn prepare_update(&self, kind: &Kind, part: Part, object: &mut dyn Record, old: &dyn Record) {
        match part {
            Part::Main if has_status(kind) => meta::copy_field(old, object, "status"),
            Part::Status => keep_all_but_status(object, old),
            _ => {}
        }
        kinds::prepare_update(kind, part, object, old);
        if self.generation && part != Part::Status && differs(kind, object, old) {
            let generation = meta::of(old).generation + 1;
            if let Some(meta) = meta::of_mut(object) {
                meta.generation = generation;
            }
        }
    }

    /// What is wrong with a new object.
    pub fn validate_create(&self, kind: &Kind, object: &dyn Record) -> Vec<Cause> {
        crate::validate::create(kind, object)
    }

    /// What is wrong with a changed object.
    pub fn validate_update(&self, kind: &Kind, part: Part, object: &dyn Record, old: &dyn Record) -> Vec<Cause> {
        crate::validate::update(kind, part, object, old)
    }

    /// Whether nothing but finalizers keeps a marked object.
    pub fn gone_without_finalizers(&self, object: &dyn Record) -> bool {
        object
            .downcast_ref::<generated::core::v1::Namespace>()
            .is_none_or(|namespace| namespace.spec.finalizers.is_empty())
    }
}

/// Whether the kind has a status subresource.
pub fn has_status(kind: &Kind) -> bool {
    kind.subresource("status").is_some()
}

/// A status update changes the status; of the metadata it may change managed fields alone.
fn keep_all_but_status(object: &mut dyn Record, old: &dyn Record) {
    let fields: Vec<String> = object.schema().fields.iter().map(|f| f.name.to_string()).collect();
    for field in fields {
        match field.as_str() {
            "status" | "kind" | "apiVersion" => {}
            "metadata" => {
                let was = meta::of(old).clone();
                if let Some(meta) = meta::of_mut(object) {
                    let (version, managed) = (meta.resource_version.clone(), std::mem::take(&mut meta.managed_fields));
                    *meta = was;
                    meta.resource_version = version;
                    meta.managed_fields = managed;
                }
            }
            other => meta::copy_field(old, object, other),
        }
    }
}

/// Whether what is desired differs.
fn differs(kind: &Kind, object: &dyn Record, old: &dyn Record) -> bool {
    let desired = object
        .schema()
        .fields
        .iter()
        .filter(|f| !matches!(&*f.name, "metadata" | "status" | "kind" | "apiVersion"))
        .any(|f| !meta::same_field(object, old, &f.name));
    desired
        || kind.group == "apps"
            && kind.resource == "deployments"
            && meta::of(object).annotations != meta::of(old).annotations
}
