//! Replica sets.

use generated::apps::v1::ReplicaSet;
use object::field_error::Path;
use object::record::Record;

use crate::kinds::numbers::{not_negative, replicas};
use crate::kinds::template;
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
    let was = old.map(|old| &old.spec.template);
    template::of_replicas(spec.selector.as_deref(), &spec.template, was, &path, faults);
    if let Some(old) = old {
        template::fixed_selector(spec.selector.as_deref(), old.spec.selector.as_deref(), &path, faults);
    }
}

pub(super) fn status(set: &ReplicaSet, _: Option<&ReplicaSet>, faults: &mut Faults) {
    let status = &set.status;
    let parts = [
        ("fullyLabeledReplicas", status.fully_labeled_replicas),
        ("readyReplicas", status.ready_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    let others = [
        ("observedGeneration", status.observed_generation),
        ("terminatingReplicas", status.terminating_replicas.unwrap_or(0).into()),
    ];
    replicas(status.replicas, parts, &others, &Path::new("status"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let Some(set) = object.downcast_ref::<ReplicaSet>() else { return Vec::new() };
    let old = old.and_then(|old| old.downcast_ref::<ReplicaSet>());
    template::owner_warnings(&set.metadata, old.map(|old| &old.metadata), |out| {
        template::warnings(&set.spec.template, &Path::new("spec").child("template"), out);
    })
}
