//! Annotations that mean something to pods.

use std::collections::BTreeMap;

use generated::core::v1::{Pod, PodSpec, Toleration};
use object::field_error::Path;

use super::{Options, apparmor, seccomp, toleration};
use crate::validate::{Faults, Report};

/// Marks the copy of a static pod.
pub(super) const MIRROR: &str = "kubernetes.io/config.mirror";
const TOLERATIONS: &str = "scheduler.alpha.kubernetes.io/tolerations";
const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";

/// Annotations that pods and their templates know.
pub(super) fn specific(
    annotations: &BTreeMap<String, String>,
    spec: &PodSpec,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    if let Some(value) = annotations.get(MIRROR)
        && spec.node_name.is_empty()
    {
        faults.invalid(&path.key(MIRROR), value, "must set spec.nodeName if mirror pod annotation is set");
    }
    if let Some(text) = annotations.get(TOLERATIONS).filter(|text| !text.is_empty()) {
        match read_tolerations(text) {
            Ok(tolerations) => toleration::tolerations(&tolerations, &path.child(TOLERATIONS), options, faults),
            Err(why) => faults.invalid(path, TOLERATIONS, why),
        }
    }
    if !options.any_deletion_cost
        && let Err(value) = deletion_cost(annotations)
    {
        faults.invalid(&path.key(DELETION_COST), value, "must be a 32bit integer");
    }
    seccomp::annotations(annotations, path, faults);
    apparmor::annotations(annotations, spec, path, faults);
}

/// How much a pod's deletion costs; the text where it is no number as one would write it.
pub(super) fn deletion_cost(annotations: &BTreeMap<String, String>) -> Result<i32, &str> {
    let Some(text) = annotations.get(DELETION_COST) else { return Ok(0) };
    let canonical = text == "0" || text.starts_with('-') || text.starts_with(|c| matches!(c, '1'..='9'));
    text.parse().ok().filter(|_| canonical).ok_or(text)
}

/// Tolerations in the text of an annotation that the scheduler once read; why not, in the words of upstream's parser.
fn read_tolerations(text: &str) -> Result<Vec<Toleration>, String> {
    object::json::syntax::check(text.as_bytes())?;
    let what = match text.trim_start().as_bytes().first() {
        Some(b'{') => "object",
        Some(b'"') => "string",
        Some(b't' | b'f') => "bool",
        Some(b'-' | b'0'..=b'9') => "number",
        _ => "",
    };
    if !what.is_empty() {
        return Err(format!("json: cannot unmarshal {what} into Go value of type []core.Toleration"));
    }
    let wrapped = format!("{{\"tolerations\":{text}}}");
    let mut spec = PodSpec::default();
    object::json::decode(wrapped.as_bytes(), &mut spec).map_err(|why| why.to_string())?;
    Ok(spec.tolerations)
}

/// Annotations that stay as a pod is made with them.
pub(super) fn unchanged(pod: &Pod, old: &Pod, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let (new, was) = (&pod.metadata.annotations, &old.metadata.annotations);
    for (key, value) in was {
        if new.get(key) == Some(value) {
            continue;
        }
        if key.starts_with(apparmor::PREFIX) {
            faults.forbidden(&path.key(key), "may not remove or update AppArmor annotations");
        }
        if key == MIRROR {
            faults.forbidden(&path.key(key), "may not remove or update mirror pod annotation");
        }
    }
    for key in new.keys().filter(|key| !was.contains_key(*key)) {
        if key.starts_with(apparmor::PREFIX) {
            faults.forbidden(&path.key(key), "may not add AppArmor annotations");
        }
        if key == MIRROR {
            faults.forbidden(&path.key(key), "may not add mirror pod annotation");
        }
    }
    specific(new, &pod.spec, path, options, faults);
}
