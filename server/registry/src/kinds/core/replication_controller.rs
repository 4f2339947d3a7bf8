//! Replication controllers.

use generated::core::v1::ReplicationController;
use object::field_error::{FieldError, Path};
use object::record::{Record, Reflect};
use object::selector::LabelSelector;

use crate::kinds::numbers::{not_negative, replicas};
use crate::kinds::template;
use crate::validate::{Faults, Report};

/// Begins the keys of annotations about fields that another version could not hold.
const NOT_CONVERTIBLE: &str = "non-convertible.kubernetes.io";

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    let Some(controller) = object.downcast_mut::<ReplicationController>() else { return };
    let old = old.and_then(|old| old.downcast_ref::<ReplicationController>());
    if let Some(template) = &mut controller.spec.template {
        template::drop_disabled(template, old.and_then(|old| old.spec.template.as_deref()));
    }
}

pub(super) fn validate(controller: &ReplicationController, old: Option<&ReplicationController>, faults: &mut Faults) {
    let (spec, path) = (&controller.spec, Path::new("spec"));
    not_negative(spec.min_ready_seconds, &path.child("minReadySeconds"), faults);
    if spec.selector.is_empty() {
        faults.required(&path.child("selector"), "");
    }
    match spec.replicas {
        None => faults.required(&path.child("replicas"), ""),
        Some(replicas) => not_negative(replicas, &path.child("replicas"), faults),
    }
    let at = path.child("template");
    match &spec.template {
        None => faults.required(&at, ""),
        Some(template) => {
            if !spec.selector.is_empty() {
                let labels = spec.selector.iter().map(|(key, value)| (key.as_str(), value.as_str()));
                template::selected(&LabelSelector::from_labels(labels), template, &at, faults);
            }
            template::validate(template, old.and_then(|old| old.spec.template.as_deref()), &at, faults);
            template::always_restarts(template, "ReplicationController", &at, faults);
        }
    }
    if let Some(old) = old {
        not_convertible(controller, old, &path, faults);
    }
}

fn not_convertible(
    controller: &ReplicationController,
    old: &ReplicationController,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    for (key, value) in old.metadata.annotations.iter().filter(|(key, _)| key.starts_with(NOT_CONVERTIBLE)) {
        let Some((_, field)) = key.split_once('/').filter(|(_, field)| !field.contains('/')) else { continue };
        if !field.contains("selector") {
            let mut fault = FieldError::not_found(&Path::new(field), value);
            fault.detail = "unknown non-convertible field".into();
            faults.push(fault);
        } else if controller.spec.selector != old.spec.selector {
            let why = "cannot update non-convertible selector";
            faults.invalid(&path.child("selector"), controller.spec.selector.view(), why);
        }
    }
}

pub(super) fn status(controller: &ReplicationController, _: Option<&ReplicationController>, faults: &mut Faults) {
    let status = &controller.status;
    let parts = [
        ("fullyLabeledReplicas", status.fully_labeled_replicas),
        ("readyReplicas", status.ready_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    let others = [("observedGeneration", status.observed_generation)];
    replicas(status.replicas, parts, &others, &Path::new("status"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let mut out = Vec::new();
    let Some(controller) = object.downcast_ref::<ReplicationController>() else { return out };
    let (spec, new) = (Path::new("spec"), controller.spec.template.as_deref());
    let path = spec.child("template");
    match old.and_then(|old| old.downcast_ref::<ReplicationController>()) {
        None => {
            template::name_warning(&controller.metadata.name, &mut out);
            if let Some(template) = new {
                template::warnings(template, &path, &mut out);
            }
        }
        // Upstream looks at the old template here.
        Some(old) if old.metadata.generation != controller.metadata.generation => {
            if let Some(template) = &old.spec.template {
                template::warnings(template, &path, &mut out);
            }
        }
        Some(_) => {}
    }
    out
}
