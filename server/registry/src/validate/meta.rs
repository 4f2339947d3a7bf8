//! `ObjectMeta`.

use std::collections::BTreeMap;

use generated::meta::v1::{ObjectMeta, OwnerReference};
use object::field_error::{Path, Value};
use object::kind::Kind;
use object::names;
use object::strategy::NameForm;

use super::Faults;

/// All annotations together.
const ANNOTATIONS: usize = 256 << 10;

/// Finalizers that need no domain.
const STANDARD: [&str; 3] = ["kubernetes", "orphan", "foregroundDeletion"];
pub(crate) const UNQUALIFIED: &str = "name is neither a standard finalizer name nor is it fully qualified";

type Rule = fn(&str) -> Vec<String>;

/// What a kind's names must be.
fn name_rule(kind: &Kind) -> Rule {
    match kind.strategy.name.form {
        NameForm::Label if kind.resource == "services" => names::dns1035_label,
        NameForm::Label => names::dns1123_label,
        NameForm::PathSegment => names::path_segment,
        _ => names::dns1123_subdomain,
    }
}

/// A name to be generated is checked as if something followed a closing dash.
fn masked(base: &str) -> String {
    match base.strip_suffix('-') {
        Some(rest) if !rest.is_empty() => format!("{rest}a"),
        _ => base.to_owned(),
    }
}

/// Of a new object.
pub(super) fn create(kind: &Kind, meta: &ObjectMeta, faults: &mut Faults) {
    let path = Path::new("metadata");
    let rule = name_rule(kind);
    if !meta.generate_name.is_empty() {
        for why in rule(&masked(&meta.generate_name)) {
            faults.invalid(&path.child("generateName"), &meta.generate_name, &why);
        }
    }
    if meta.name.is_empty() {
        faults.required(&path.child("name"), "name or generateName is required");
    } else {
        for why in rule(&meta.name) {
            faults.invalid(&path.child("name"), &meta.name, &why);
        }
    }
    if kind.namespaced {
        if meta.namespace.is_empty() {
            faults.required(&path.child("namespace"), "");
        } else {
            for why in names::dns1123_label(&meta.namespace) {
                faults.invalid(&path.child("namespace"), &meta.namespace, &why);
            }
        }
    } else if !meta.namespace.is_empty() {
        faults.forbidden(&path.child("namespace"), "not allowed on this type");
    }
    if meta.generation < 0 {
        faults.invalid(&path.child("generation"), meta.generation, "must be greater than or equal to 0");
    }
    common(&path, meta, faults);
    finalizers(&path, &meta.finalizers, faults);
}

fn common(path: &Path<'_>, meta: &ObjectMeta, faults: &mut Faults) {
    labels(&path.child("labels"), &meta.labels, faults);
    annotations(&path.child("annotations"), &meta.annotations, faults);
    owners(&path.child("ownerReferences"), &meta.owner_references, faults);
}

/// Keys and values of labels.
pub(super) fn labels(path: &Path<'_>, labels: &BTreeMap<String, String>, faults: &mut Faults) {
    for (key, value) in labels {
        for why in names::qualified_name(key) {
            faults.invalid(path, key, &why);
        }
        for why in names::label_value(value) {
            faults.invalid(path, value, &why);
        }
    }
}

fn annotations(path: &Path<'_>, annotations: &BTreeMap<String, String>, faults: &mut Faults) {
    for key in annotations.keys() {
        for why in names::qualified_name(&key.to_lowercase()) {
            faults.invalid(path, key, &why);
        }
    }
    let size: usize = annotations.iter().map(|(k, v)| k.len() + v.len()).sum();
    if size > ANNOTATIONS {
        faults.too_long(path, ANNOTATIONS);
    }
}

fn owners(path: &Path<'_>, owners: &[OwnerReference], faults: &mut Faults) {
    let mut controller: Option<String> = None;
    for (i, owner) in owners.iter().enumerate() {
        let at = path.index(i);
        let parts: Vec<&str> = owner.api_version.split('/').collect();
        let version = match parts.as_slice() {
            [version] => Some(*version),
            [_, version] => Some(*version),
            _ => None,
        };
        if owner.api_version.is_empty() {
            faults.required(&at.child("apiVersion"), "must not be empty");
        } else if version.is_none_or(str::is_empty) {
            faults.invalid(&at.child("apiVersion"), &owner.api_version, "must be <group>/<version> or <version>");
        }
        for (name, value) in [("kind", &owner.kind), ("name", &owner.name), ("uid", &owner.uid)] {
            if value.is_empty() {
                faults.required(&at.child(name), "must not be empty");
            }
        }
        if owner.api_version == "v1" && owner.kind == "Event" {
            faults.invalid(&at, Value::Json("{}".into()), "/v1, Kind=Event is disallowed from being an owner");
        }
        if owner.controller == Some(true) {
            let this = format!("{}/{}", owner.kind, owner.name);
            match &controller {
                Some(first) => faults.invalid(
                    path,
                    Value::Json("{}".into()),
                    &format!(
                        "Only one reference can have Controller set to true. Found \"true\" in references for {first} and {this}"
                    ),
                ),
                None => controller = Some(this),
            }
        }
    }
}

fn finalizers(path: &Path<'_>, finalizers: &[String], faults: &mut Faults) {
    let path = path.child("finalizers");
    for finalizer in finalizers {
        for why in names::qualified_name(finalizer) {
            faults.invalid(&path, finalizer, &why);
        }
    }
    for (i, finalizer) in finalizers.iter().enumerate() {
        if !finalizer.contains('/') && !STANDARD.contains(&finalizer.as_str()) {
            faults.invalid(&path.index(i), finalizer, UNQUALIFIED);
        }
    }
    let has = |name: &str| finalizers.iter().any(|f| f == name);
    if has("orphan") && has("foregroundDeletion") {
        let shown = format!("[{}]", finalizers.iter().map(|f| format!("{f:?}")).collect::<Vec<_>>().join(","));
        faults.invalid(&path, Value::Json(shown), "finalizer orphan and foregroundDeletion cannot be both set");
    }
}

/// Of a changed object.
pub(super) fn update(_kind: &Kind, meta: &ObjectMeta, old: &ObjectMeta, faults: &mut Faults) {
    let path = Path::new("metadata");
    for (name, now, before) in
        [("name", &meta.name, &old.name), ("namespace", &meta.namespace, &old.namespace), ("uid", &meta.uid, &old.uid)]
    {
        if now != before {
            faults.invalid(&path.child(name), now, "field is immutable");
        }
    }
    if old.deletion_timestamp.is_some() {
        let extra: Vec<String> =
            meta.finalizers.iter().filter(|f| !old.finalizers.contains(f)).map(|f| format!("{f:?}")).collect();
        if !extra.is_empty() {
            let why = format!(
                "no new finalizers can be added if the object is being deleted, found new finalizers []string{{{}}}",
                extra.join(", ")
            );
            faults.forbidden(&path.child("finalizers"), &why);
        }
    }
    if meta.generation < old.generation {
        faults.invalid(&path.child("generation"), meta.generation, "must not be decremented");
    }
    common(&path, meta, faults);
    finalizers(&path, &meta.finalizers, faults);
}
