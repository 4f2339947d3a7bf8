//! Owner references.

use super::read::{records, text, view};
use crate::field_error::{FieldError, Path, Value};
use crate::record::{Record, View};

/// A list of `metav1.OwnerReference`s.
pub fn owner_references(owners: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let mut controller: Option<String> = None;
    for (i, owner) in records(owners) {
        owner_reference(owner, &path.index(i), errors);
        if !matches!(view(owner, "controller"), View::Bool(true)) {
            continue;
        }
        let this = format!("{}/{}", text(owner, "kind"), text(owner, "name"));
        match &controller {
            None => controller = Some(this),
            Some(first) => {
                let why = format!(
                    "Only one reference can have Controller set to true. Found \"true\" in references for {first} and {this}"
                );
                errors.push(FieldError::invalid(path, owners, why));
            }
        }
    }
}

fn owner_reference(owner: &dyn Record, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let (api_version, kind) = (text(owner, "apiVersion"), text(owner, "kind"));
    let (group, version) = group_version(api_version).unwrap_or_default();
    if api_version.is_empty() {
        errors.push(FieldError::required(&path.child("apiVersion"), "must not be empty"));
    } else if version.is_empty() {
        let why = "must be <group>/<version> or <version>";
        errors.push(FieldError::invalid(&path.child("apiVersion"), api_version, why));
    }
    for (name, value) in [("kind", kind), ("name", text(owner, "name")), ("uid", text(owner, "uid"))] {
        if value.is_empty() {
            errors.push(FieldError::required(&path.child(name), "must not be empty"));
        }
    }
    // Events come and go by the thousand; nothing may hang on one.
    if (group, version, kind) == ("", "v1", "Event") {
        let why = "/v1, Kind=Event is disallowed from being an owner";
        errors.push(FieldError::invalid(path, Value::record(owner), why));
    }
}

/// Group and version; none if there are two slashes or more.
fn group_version(text: &str) -> Option<(&str, &str)> {
    match text.split_once('/') {
        None => Some(("", text)),
        Some((_, version)) if version.contains('/') => None,
        split => split,
    }
}
