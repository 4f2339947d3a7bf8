//! The group of admission webhooks and policies.

mod policy;
mod rules;
mod webhook;

use object::field_error::Path;
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::meta;
use crate::validate::{Faults, Report};

/// How the names of what the server reads from files at its start end.
const STATIC_SUFFIX: &str = ".static.k8s.io";

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("validatingwebhookconfigurations", _) => typed(object, write, faults, webhook::validating),
        ("mutatingwebhookconfigurations", _) => typed(object, write, faults, webhook::mutating),
        ("validatingadmissionpolicies", "") => typed(object, write, faults, policy::validating),
        ("validatingadmissionpolicies", _) => typed(object, write, faults, policy::validating_status),
        ("validatingadmissionpolicybindings", _) => typed(object, write, faults, policy::validating_binding),
        ("mutatingadmissionpolicies", _) => typed(object, write, faults, policy::mutating),
        ("mutatingadmissionpolicybindings", _) => typed(object, write, faults, policy::mutating_binding),
        _ => return,
    }
    let name = &meta::of(object).name;
    if write.old.is_none() && name.ends_with(STATIC_SUFFIX) {
        faults.invalid(&Path::new("metadata").child("name"), name, reserved());
    }
}

fn reserved() -> String {
    format!(
        "names ending with \"{STATIC_SUFFIX}\" are reserved for static manifest-based configurations and cannot be managed via the API"
    )
}

pub(super) fn warnings(write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    if !write.subresource.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    if write.old.is_some() && meta::of(object).name.ends_with(STATIC_SUFFIX) {
        out.push(format!("metadata.name: {}", reserved()));
    }
    if let Some(configuration) = object.downcast_ref() {
        out.extend(webhook::validating_warnings(configuration));
    } else if let Some(configuration) = object.downcast_ref() {
        out.extend(webhook::mutating_warnings(configuration));
    }
    out
}
