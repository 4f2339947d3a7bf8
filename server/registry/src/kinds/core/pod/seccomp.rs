//! Seccomp profiles, in fields and in annotations that came before them.

use std::collections::BTreeMap;

use generated::core::v1::{PodSpec, SeccompProfile};
use generated::meta::v1::ObjectMeta;
use object::field_error::Path;
use object::record::View;

use super::{each, volume};
use crate::validate::{Faults, Report, internal};

/// The annotation of a pod.
pub(super) const POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
/// The annotation of a container, before its name.
pub(super) const CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";
const LOCALHOST: &str = "localhost/";

/// A profile in its field.
pub(super) fn profile(profile: Option<&SeccompProfile>, path: &Path<'_>, faults: &mut Faults) {
    let Some(profile) = profile else { return };
    let ty = path.child("type");
    match &*profile.r#type {
        "Localhost" | "RuntimeDefault" | "Unconfined" => {}
        "" => faults.required(&ty, "type is required when seccompProfile is set"),
        other => faults.not_supported(&ty, other, &["Localhost", "RuntimeDefault", "Unconfined"]),
    }
    let at = path.child("localhostProfile");
    match (&*profile.r#type, &profile.localhost_profile) {
        ("Localhost", None) => faults.required(&at, "must be set when seccomp type is Localhost"),
        ("Localhost", Some(text)) => volume::path::descending(text, &at, faults),
        (_, Some(_)) => {
            faults.invalid(&at, internal(View::Record(profile)), "can only be set when seccomp type is Localhost");
        }
        (_, None) => {}
    }
}

/// Profiles in annotations.
pub(super) fn annotations(annotations: &BTreeMap<String, String>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(text) = annotations.get(POD) {
        named(text, &path.child(POD), faults);
    }
    for (key, text) in annotations.iter().filter(|(key, _)| key.starts_with(CONTAINER)) {
        named(text, &path.child(key), faults);
    }
}

fn named(text: &str, path: &Path<'_>, faults: &mut Faults) {
    match (text, text.strip_prefix(LOCALHOST)) {
        ("runtime/default" | "docker/default" | "unconfined", _) => {}
        (_, Some(file)) => volume::path::descending(file, path, faults),
        (_, None) => faults.invalid(path, text, "must be a valid seccomp profile"),
    }
}

/// Where there are both an annotation and a field, they say the same.
pub(super) fn agrees(meta: &ObjectMeta, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let of_pod = spec.security_context.as_ref().and_then(|c| c.seccomp_profile.as_deref());
    if let (Some(text), Some(profile)) = (meta.annotations.get(POD), of_pod) {
        same(text, profile, &path.child("securityContext").child("seccompProfile"), faults);
    }
    each::container(spec, path, |container, at| {
        let profile = container.security_context.as_ref().and_then(|c| c.seccomp_profile.as_deref());
        let text = meta.annotations.get(&format!("{CONTAINER}{}", container.name));
        if let (Some(text), Some(profile)) = (text, profile) {
            same(text, profile, &at.child("securityContext").child("seccompProfile"), faults);
        }
    });
}

fn same(text: &str, profile: &SeccompProfile, path: &Path<'_>, faults: &mut Faults) {
    let is_type = match &*profile.r#type {
        "Unconfined" => text == "unconfined",
        "RuntimeDefault" => matches!(text, "runtime/default" | "docker/default"),
        "Localhost" => match text.strip_prefix(LOCALHOST) {
            None => false,
            Some(file) => {
                if profile.localhost_profile.as_deref() != Some(file) {
                    let why = "seccomp profile in annotation and field must match";
                    faults.forbidden(&path.child("localhostProfile"), why);
                }
                true
            }
        },
        _ => true,
    };
    if !is_type {
        faults.forbidden(&path.child("type"), "seccomp type in annotation and field must match");
    }
}
