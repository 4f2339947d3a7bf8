//! Horizontal pod autoscalers: what they scale, and within which bounds.

use generated::autoscaling::v1;
use generated::autoscaling::v2::{
    CrossVersionObjectReference, HorizontalPodAutoscaler, HorizontalPodAutoscalerSpec, HorizontalPodAutoscalerStatus,
};
use object::equality::same_record;
use object::field_error::Path;
use object::names::path_segment;
use object::record::Record;

use super::{behavior, convert, metrics};
use crate::kinds::features::HPA_SCALE_TO_ZERO;
use crate::kinds::numbers::not_negative;
use crate::validate::{Faults, Report};

/// The older version's annotations hold a status as well.
pub(super) fn prepare_create(object: &mut dyn Record) {
    if let Some(v1) = object.downcast_mut::<v1::HorizontalPodAutoscaler>() {
        let mut new = convert::to_v2(v1);
        new.status = HorizontalPodAutoscalerStatus::default();
        complete(&mut new);
        *v1 = convert::to_v1(&new);
    }
}

/// What the older version keeps in annotations belongs to spec or status as well.
pub(super) fn prepare_update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let (Some(v1), Some(old)) =
        (object.downcast_mut::<v1::HorizontalPodAutoscaler>(), old.downcast_ref::<v1::HorizontalPodAutoscaler>())
    else {
        return;
    };
    let (mut new, old) = (convert::to_v2(v1), convert::to_v2(old));
    if subresource == "status" {
        new.spec = old.spec;
    } else {
        complete(&mut new);
        new.status = old.status;
        if !same_record(&new.spec, &old.spec) {
            new.metadata.generation = old.metadata.generation + 1;
        }
    }
    *v1 = convert::to_v1(&new);
}

/// Fills in a behavior from an annotation: upstream does so as it reads back what it stored. Rules without policies
/// are no good, and stay as they are.
fn complete(object: &mut HorizontalPodAutoscaler) {
    let Some(behavior) = &object.spec.behavior else { return };
    if [&behavior.scale_up, &behavior.scale_down].into_iter().flatten().all(|rules| !rules.policies.is_empty()) {
        crate::defaults::apply(object);
    }
}

pub(super) fn validate(object: &HorizontalPodAutoscaler, old: Option<&HorizontalPodAutoscaler>, faults: &mut Faults) {
    let (spec, path) = (&object.spec, Path::new("spec"));
    bounds(spec, old.and_then(|old| old.spec.min_replicas), &path, faults);
    let (target, was) = (&spec.scale_target_ref, old.map(|old| &old.spec.scale_target_ref));
    let api_version = match was {
        Some(was) if was.api_version == target.api_version && was.kind == target.kind => ApiVersion::Any,
        _ if target.kind == "ReplicationController" => ApiVersion::Valid,
        _ => ApiVersion::WithGroup,
    };
    reference(target, api_version, &path.child("scaleTargetRef"), faults);
    let described = match old {
        Some(old) if metrics::describes_invalid(&old.spec.metrics) => ApiVersion::Any,
        _ => ApiVersion::Valid,
    };
    metrics::validate(spec, described, &path.child("metrics"), faults);
    if let Some(behavior) = &spec.behavior {
        behavior::validate(behavior, &path.child("behavior"), faults);
    }
}

fn bounds(spec: &HorizontalPodAutoscalerSpec, was: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    let (min, max) = (spec.min_replicas, spec.max_replicas);
    let lowest = if HPA_SCALE_TO_ZERO.is_on() || was == Some(0) { 0 } else { 1 };
    if let Some(min) = min.filter(|min| *min < lowest) {
        faults.invalid(&path.child("minReplicas"), min, format!("must be greater than or equal to {lowest}"));
    }
    let at = path.child("maxReplicas");
    match max {
        0 => faults.required(&at, "must be set and greater than 0"),
        max if max < 0 => faults.invalid(&at, max, "must be greater than or equal to 1"),
        _ => {}
    }
    if min.is_some_and(|min| max < min) {
        faults.invalid(&at, max, "must be greater than or equal to `minReplicas`");
    }
}

/// What the `apiVersion` of a reference must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ApiVersion {
    /// Anything.
    Any,
    /// A version with or without a group.
    Valid,
    /// A version of a group.
    WithGroup,
}

/// The object that a reference names.
pub(super) fn reference(
    reference: &CrossVersionObjectReference,
    api_version: ApiVersion,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    for (field, text) in [("kind", &reference.kind), ("name", &reference.name)] {
        match text.is_empty() {
            true => faults.required(&path.child(field), ""),
            false => faults.each(&path.child(field), text, path_segment(text)),
        }
    }
    if let Err(why) = check_version(&reference.api_version, api_version) {
        faults.invalid(&path.child("apiVersion"), &reference.api_version, why);
    }
}

pub(super) fn check_version(text: &str, rule: ApiVersion) -> Result<(), String> {
    let group = match (rule, text.matches('/').count()) {
        (ApiVersion::Any, _) => return Ok(()),
        (_, 0) => "",
        (_, 1) => text.split('/').next().unwrap_or(""),
        _ => return Err(format!("unexpected GroupVersion string: {text}")),
    };
    match rule {
        ApiVersion::WithGroup if group.is_empty() => Err("apiVersion must specify API group".into()),
        _ => Ok(()),
    }
}

pub(super) fn status(object: &HorizontalPodAutoscaler, faults: &mut Faults) {
    let (status, path) = (&object.status, Path::new("status"));
    let conditions = path.child("conditions");
    for (i, condition) in status.conditions.iter().enumerate() {
        let generation = condition.observed_generation.unwrap_or(0);
        not_negative(generation, &conditions.index(i).child("observedGeneration"), faults);
    }
    not_negative(status.current_replicas, &path.child("currentReplicas"), faults);
    not_negative(status.desired_replicas, &path.child("desiredReplicas"), faults);
}
