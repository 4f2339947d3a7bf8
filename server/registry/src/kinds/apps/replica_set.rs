//! Replica sets.

use generated::apps::v1::ReplicaSet;
use object::field_error::Path;
use object::record::Record;

use crate::kinds::numbers::{none_above, none_negative, not_negative};
use crate::kinds::template::{self, Selects};
use crate::validate::Faults;

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(set) = object.downcast_mut::<ReplicaSet>() {
        let old = old.and_then(|old| old.downcast_ref::<ReplicaSet>());
        template::drop_disabled(&mut set.spec.template, old.map(|old| &old.spec.template));
    }
}

pub(super) fn validate(set: &ReplicaSet, old: Option<&ReplicaSet>, faults: &mut Faults) {
    let (spec, path) = (&set.spec, Path::new("spec"));
    not_negative(spec.replicas.unwrap_or(0), &path.child("replicas"), faults);
    not_negative(spec.min_ready_seconds, &path.child("minReadySeconds"), faults);
    // Upstream's words, of a deployment.
    let selects =
        Selects { selector: spec.selector.as_deref(), owner: "deployment", unreadable: "invalid label selector" };
    if let Some(selector) = selects.required(&path, faults) {
        let at = path.child("template");
        if !selector.is_empty() {
            template::selected(&selector, &spec.template, &at, faults);
        }
        template::validate(&spec.template, old.map(|old| &old.spec.template), &at, faults);
        template::always_restarts(&spec.template, "ReplicaSet", &at, faults);
    }
    if let Some(old) = old {
        template::fixed_selector(spec.selector.as_deref(), old.spec.selector.as_deref(), &path, faults);
    }
}

pub(super) fn status(set: &ReplicaSet, _: Option<&ReplicaSet>, faults: &mut Faults) {
    let (status, path) = (&set.status, Path::new("status"));
    let numbers = [
        ("replicas", status.replicas.into()),
        ("fullyLabeledReplicas", status.fully_labeled_replicas.into()),
        ("readyReplicas", status.ready_replicas.into()),
        ("availableReplicas", status.available_replicas.into()),
        ("observedGeneration", status.observed_generation),
        ("terminatingReplicas", status.terminating_replicas.unwrap_or(0).into()),
    ];
    none_negative(&numbers, &path, faults);
    let parts = [
        ("fullyLabeledReplicas", status.fully_labeled_replicas),
        ("readyReplicas", status.ready_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    none_above(&parts, status.replicas, "status.replicas", &path, faults);
    none_above(&parts[2..], status.ready_replicas, "readyReplicas", &path, faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let mut out = Vec::new();
    let Some(set) = object.downcast_ref::<ReplicaSet>() else { return out };
    let old = old.and_then(|old| old.downcast_ref::<ReplicaSet>());
    if old.is_none() {
        template::name_warning(&set.metadata.name, &mut out);
    }
    if old.is_none_or(|old| old.metadata.generation != set.metadata.generation) {
        template::warnings(&set.spec.template, &Path::new("spec").child("template"), &mut out);
    }
    out
}
