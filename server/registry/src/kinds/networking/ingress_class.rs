//! Classes of ingresses.

use generated::networking::v1::{IngressClass, IngressClassParametersReference};
use object::field_error::{FieldError, Path};
use object::names;
use object::validate::IMMUTABLE;

use super::ingress::segment;
use crate::validate::{Faults, Report};

/// Longest name of a controller, in bytes.
const CONTROLLER: usize = 250;

/// Who implements a class, which never changes, and with which parameters.
pub(super) fn ingress_class(class: &IngressClass, old: Option<&IngressClass>, faults: &mut Faults) {
    let spec = Path::new("spec");
    let (controller, at) = (class.spec.controller.as_str(), spec.child("controller"));
    if old.is_some_and(|old| old.spec.controller != controller) {
        faults.invalid(&at, controller, IMMUTABLE);
    }
    if controller.len() > CONTROLLER {
        faults.too_long(&at, CONTROLLER);
    }
    domain_prefixed_path(controller, &at, faults);
    if let Some(parameters) = class.spec.parameters.as_deref() {
        reference(parameters, &spec.child("parameters"), faults);
    }
}

fn domain_prefixed_path(text: &str, at: &Path<'_>, faults: &mut Faults) {
    match text.split_once('/') {
        _ if text.is_empty() => faults.required(at, ""),
        None | Some(("", _) | (_, "")) => {
            faults.invalid(at, text, "must be a domain-prefixed path (such as \"acme.io/foo\")");
        }
        Some((domain, path)) => {
            faults.each(at, domain, names::dns1123_subdomain(domain));
            let allowed = |b: u8| b.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&b);
            if !path.bytes().all(allowed) {
                let why = r"Invalid path (regex used for validation is '[A-Za-z0-9/\-._~%!$&'()*+,;=:]+')";
                faults.invalid(at, path, why);
            }
        }
    }
}

fn reference(to: &IngressClassParametersReference, at: &Path<'_>, faults: &mut Faults) {
    if let Some(group) = &to.api_group {
        faults.each(&at.child("apiGroup"), group, names::dns1123_subdomain(group));
    }
    segment(&to.kind, &at.child("kind"), faults);
    segment(&to.name, &at.child("name"), faults);
    let of_namespace = at.child("namespace");
    match (to.scope.as_deref(), &to.namespace) {
        (None, _) => faults.required(&at.child("scope"), ""),
        (Some("Cluster"), Some(_)) => faults.forbidden(&of_namespace, "`parameters.scope` is set to 'Cluster'"),
        (Some("Cluster"), None) => {}
        (Some("Namespace"), None) => faults.required(&of_namespace, "`parameters.scope` is set to 'Namespace'"),
        (Some("Namespace"), Some(name)) => faults.each(&of_namespace, name, names::dns1123_label(name)),
        (Some(other), _) => {
            faults.push(FieldError::not_supported(&at.child("scope"), other, &["Cluster", "Namespace"]));
        }
    }
}
