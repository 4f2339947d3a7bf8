//! `metav1.ObjectMeta`, of new and of changed objects.

use std::collections::BTreeSet;

use super::read::{int, text, texts, view};
use super::{IMMUTABLE, annotations, labels, managed_fields, owner_references};
use crate::equality;
use crate::field_error::{FieldError, Path, Value, quoted};
use crate::names::{NameRule, qualified_name};
use crate::record::{Record, View};

/// The finalizer that orphans dependents, and the one that deletes them first.
const ORPHAN: &str = "orphan";
const FOREGROUND: &str = "foregroundDeletion";

/// What is wrong with the metadata of a new object whose name, if it was to be generated, has been.
pub fn create(meta: &dyn Record, namespaced: bool, names: NameRule, path: &Path<'_>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let (prefix, at) = (text(meta, "generateName"), path.child("generateName"));
    if !prefix.is_empty() {
        errors.extend(names.check_prefix(prefix).into_iter().map(|why| FieldError::invalid(&at, prefix, why)));
    }
    match (text(meta, "name"), path.child("name")) {
        ("", at) => errors.push(FieldError::required(&at, "name or generateName is required")),
        (name, at) => errors.extend(names.check(name).into_iter().map(|why| FieldError::invalid(&at, name, why))),
    }
    namespace(text(meta, "namespace"), namespaced, &path.child("namespace"), &mut errors);
    not_negative(meta, path, &mut errors);
    shared(meta, path, &mut errors);
    finalizers(view(meta, "finalizers"), &path.child("finalizers"), &mut errors);
    managed_fields(view(meta, "managedFields"), &path.child("managedFields"), &mut errors);
    errors
}

fn namespace(namespace: &str, namespaced: bool, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    match (namespaced, namespace) {
        (true, "") => errors.push(FieldError::required(path, "")),
        (true, name) => {
            errors.extend(NameRule::Label.check(name).into_iter().map(|why| FieldError::invalid(path, name, why)));
        }
        (false, "") => {}
        (false, _) => errors.push(FieldError::forbidden(path, "not allowed on this type")),
    }
}

/// What is wrong with the metadata of a changed object. Its finalizers' form is not looked at, as upstream doesn't.
pub fn update(meta: &dyn Record, old: &dyn Record, path: &Path<'_>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !matches!(view(old, "deletionTimestamp"), View::Absent) {
        no_new_finalizers(meta, old, &path.child("finalizers"), &mut errors);
    }
    if text(meta, "resourceVersion").is_empty() {
        errors.push(FieldError::invalid(&path.child("resourceVersion"), "", "must be specified for an update"));
    }
    not_negative(meta, path, &mut errors);
    let generation = int(meta, "generation");
    if generation < int(old, "generation") {
        errors.push(FieldError::invalid(&path.child("generation"), generation, "must not be decremented"));
    }
    let fixed = ["name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"];
    for name in fixed {
        let (new, old) = (view(meta, name), view(old, name));
        if !equality::same(new, old) {
            let value = if name == "uid" { Value::typed(text(meta, name)) } else { new.into() };
            errors.push(FieldError::invalid(&path.child(name), value, IMMUTABLE));
        }
    }
    shared(meta, path, &mut errors);
    managed_fields(view(meta, "managedFields"), &path.child("managedFields"), &mut errors);
    errors
}

/// What both new and changed objects must fulfil, whatever they were.
fn shared(meta: &dyn Record, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    labels(view(meta, "labels"), &path.child("labels"), errors);
    annotations(view(meta, "annotations"), &path.child("annotations"), errors);
    owner_references(view(meta, "ownerReferences"), &path.child("ownerReferences"), errors);
}

fn not_negative(meta: &dyn Record, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let generation = int(meta, "generation");
    if generation < 0 {
        let why = "must be greater than or equal to 0";
        errors.push(FieldError::invalid(&path.child("generation"), generation, why));
    }
}

/// The names of a list of finalizers, and those that exclude each other. All errors have the list's path.
pub fn finalizers(finalizers: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let View::List(list) = finalizers else { return };
    let mut special = (false, false);
    for i in 0..list.len() {
        let View::Str(name) = list.at(i) else { continue };
        errors.extend(qualified_name(name).into_iter().map(|why| FieldError::invalid(path, name, why)));
        special.0 |= name == ORPHAN;
        special.1 |= name == FOREGROUND;
    }
    if special == (true, true) {
        let why = format!("finalizer {ORPHAN} and {FOREGROUND} cannot be both set");
        errors.push(FieldError::invalid(path, finalizers, why));
    }
}

/// Names of finalizers as nearly all built-in kinds want them beside [`create`] and [`update`]: with a domain, or
/// one of the few known ones. Custom resources and the groups `admissionregistration.k8s.io`, `apiextensions.k8s.io`
/// and `apiregistration.k8s.io` don't ask for it.
pub fn kube_finalizers(finalizers: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let View::List(list) = finalizers else { return };
    for i in 0..list.len() {
        let View::Str(name) = list.at(i) else { continue };
        if !name.contains('/') && !matches!(name, "kubernetes" | ORPHAN | FOREGROUND) {
            let why = "name is neither a standard finalizer name nor is it fully qualified";
            errors.push(FieldError::invalid(&path.index(i), name, why));
        }
    }
}

fn no_new_finalizers(meta: &dyn Record, old: &dyn Record, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let old: BTreeSet<&str> = texts(old, "finalizers").into_iter().collect();
    let new: BTreeSet<&str> = texts(meta, "finalizers").into_iter().collect();
    let extra: Vec<String> = new.difference(&old).map(|name| quoted(name)).collect();
    if !extra.is_empty() {
        let why = format!(
            "no new finalizers can be added if the object is being deleted, found new finalizers []string{{{}}}",
            extra.join(", ")
        );
        errors.push(FieldError::forbidden(path, why));
    }
}
