//! AppArmor profiles, in fields and in annotations that came before them (KEP-24).

use std::collections::BTreeMap;

use generated::core::v1::{AppArmorProfile, PodSpec};
use generated::meta::v1::ObjectMeta;
use object::field_error::{Path, Value, quoted};

use super::each;
use crate::validate::{Faults, Report};

/// The annotation of a container, before its name.
pub(super) const PREFIX: &str = "container.apparmor.security.beta.kubernetes.io/";
const LOCALHOST: &str = "localhost/";
const RUNTIME: &str = "runtime/default";
const UNCONFINED: &str = "unconfined";
/// Longest name of a profile, in bytes (`PATH_MAX` - 1).
const MAX: usize = 4095;

/// A profile in its field.
pub(super) fn profile(profile: Option<&AppArmorProfile>, path: &Path<'_>, faults: &mut Faults) {
    let Some(AppArmorProfile { r#type, localhost_profile }) = profile else { return };
    let (ty, at) = (path.child("type"), path.child("localhostProfile"));
    match (&**r#type, localhost_profile.as_deref()) {
        ("Localhost", text) => {
            let text = text.unwrap_or("");
            if text.trim() != text {
                faults.invalid(&at, text, "must not be padded with whitespace");
            } else if text.is_empty() {
                faults.required(&at, "must be set when AppArmor type is Localhost");
            }
            if text.len() > MAX {
                faults.too_long(&at, MAX);
            }
        }
        ("RuntimeDefault" | "Unconfined", Some(text)) => {
            faults.invalid(&at, Value::typed(text), "can only be set when AppArmor type is Localhost");
        }
        ("RuntimeDefault" | "Unconfined", None) => {}
        ("", _) => faults.required(&ty, "type is required when appArmorProfile is set"),
        (other, _) => faults.not_supported(&ty, other, &["Localhost", "RuntimeDefault", "Unconfined"]),
    }
}

/// What is said of an annotation without a field beside it.
pub(super) fn deprecated(annotation: &Path<'_>) -> String {
    format!("{annotation}: deprecated since v1.30; use the \"appArmorProfile\" field instead")
}

/// Profiles in annotations: of containers that there are, by a name that there may be.
pub(super) fn annotations(
    annotations: &BTreeMap<String, String>,
    spec: &PodSpec,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    for (key, text) in annotations {
        let Some(name) = key.strip_prefix(PREFIX) else { continue };
        if !each::containers(spec).any(|c| c.name == name) {
            faults.invalid(&path.key(key), name, "container not found");
        }
        if !matches!(&**text, "" | RUNTIME | UNCONFINED) && !text.starts_with(LOCALHOST) {
            faults.invalid(&path.key(key), text, format!("invalid AppArmor profile name: {}", quoted(text)));
        }
    }
}

/// Where there are both an annotation and a field, they say the same; Windows knows neither.
pub(super) fn agrees(meta: &ObjectMeta, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    if spec.os.as_ref().is_some_and(|os| os.name == "windows") {
        return;
    }
    let of_pod = spec.security_context.as_ref().and_then(|c| c.app_armor_profile.as_deref());
    each::container(spec, path, |container, at| {
        let own = container.security_context.as_ref().and_then(|c| c.app_armor_profile.as_deref());
        let text = meta.annotations.get(&format!("{PREFIX}{}", container.name));
        let (Some(profile), Some(text)) = (own.or(of_pod), text) else { return };
        let context = at.child("securityContext");
        let path = context.child("appArmorProfile");
        let is_type = match &*profile.r#type {
            "Unconfined" => text == UNCONFINED,
            "RuntimeDefault" => text == RUNTIME,
            "Localhost" => match text.strip_prefix(LOCALHOST) {
                None => false,
                Some(name) => {
                    if profile.localhost_profile.as_deref() != Some(name) {
                        let why = "apparmor profile in annotation and field must match";
                        faults.forbidden(&path.child("localhostProfile"), why);
                    }
                    true
                }
            },
            _ => true,
        };
        if !is_type {
            faults.forbidden(&path.child("type"), "apparmor type in annotation and field must match");
        }
    });
}

/// The profile that an annotation means; none if it means none.
pub(super) fn of_annotation(text: &str) -> Option<AppArmorProfile> {
    let of = |ty: &str| AppArmorProfile { r#type: ty.into(), localhost_profile: None };
    match (text, text.strip_prefix(LOCALHOST)) {
        (UNCONFINED, _) => Some(of("Unconfined")),
        (RUNTIME, _) => Some(of("RuntimeDefault")),
        (_, Some(name)) if !name.is_empty() => {
            Some(AppArmorProfile { localhost_profile: Some(name.into()), ..of("Localhost") })
        }
        _ => None,
    }
}
