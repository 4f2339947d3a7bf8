//! Changes of a pod: few fields of its spec ever change, more while it is gated.

use std::collections::HashMap;

use generated::core::v1::{Affinity, Container, NodeAffinity, NodeSelectorTerm, Pod, PodSchedulingGate, PodSpec};
use object::equality::{same, same_record};
use object::field_error::{Path, Value};
use object::names;
use object::record::{Reflect, View};
use object::string_map::StringMap;

use super::{Options, annotations, container, pod_and_spec, toleration};
use crate::validate::{Faults, Report, diff, internal};

/// What a change may touch, as upstream lists it.
const CHANGEABLE: &str = "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

const MAX_DEADLINE: i64 = i32::MAX as i64;

/// A changed pod.
pub(in super::super) fn update(pod: &Pod, old: &Pod, faults: &mut Faults) {
    let options = Options::of_change(old);
    shared(pod, old, &options, faults);
    let path = Path::new("spec");
    let lists = [
        ("containers", &pod.spec.containers, &old.spec.containers),
        ("initContainers", &pod.spec.init_containers, &old.spec.init_containers),
    ];
    for (name, new, old) in lists {
        if !containers(new, old, &path.child(name), faults) {
            return;
        }
    }
    if !deadline(&pod.spec, &old.spec, &path.child("activeDeadlineSeconds"), faults) {
        return;
    }
    let tolerations = path.child("tolerations");
    toleration::only_added(&pod.spec.tolerations, &old.spec.tolerations, &tolerations, &options, faults);
    only_removed_gates(&pod.spec.scheduling_gates, &old.spec.scheduling_gates, &path.child("schedulingGates"), faults);
    if same_record(&pod.spec, &old.spec) {
        return;
    }
    let rest = unchangeable(&pod.spec, &old.spec, &path, faults);
    if !same_record(&rest, &old.spec) {
        let diff = diff(View::Record(&old.spec), View::Record(&rest));
        faults.forbidden(&path, format!("pod updates may not change fields other than {CHANGEABLE}\n{diff}"));
    }
}

/// What any change is checked for: the pod as it is now, and annotations that never change.
pub(super) fn shared(pod: &Pod, old: &Pod, options: &Options, faults: &mut Faults) {
    pod_and_spec(pod, options, faults);
    let metadata = Path::new("metadata");
    annotations::unchanged(pod, old, &metadata.child("annotations"), options, faults);
}

/// No container comes or goes, and each has an image. Tells whether the others checks make sense.
fn containers(new: &[Container], old: &[Container], path: &Path<'_>, faults: &mut Faults) -> bool {
    if new.len() != old.len() {
        faults.forbidden(path, "pod updates may not add or remove containers");
        return false;
    }
    for (i, one) in new.iter().enumerate() {
        let at = path.index(i);
        if one.image.is_empty() {
            faults.required(&at.child("image"), "");
        }
        container::trimmed_image(&one.image, &at, faults);
    }
    true
}

/// A deadline comes, or comes nearer. Tells whether the others checks make sense.
fn deadline(new: &PodSpec, old: &PodSpec, path: &Path<'_>, faults: &mut Faults) -> bool {
    match (new.active_deadline_seconds, old.active_deadline_seconds) {
        (Some(new), _) if !(0..=MAX_DEADLINE).contains(&new) => {
            faults.invalid(path, new, names::out_of_range(0, MAX_DEADLINE));
            false
        }
        (Some(new), Some(old)) if old < new => {
            faults.invalid(path, new, "must be less than or equal to previous value");
            false
        }
        (None, Some(_)) => {
            faults.invalid(path, Value::null(), "must not update from a positive integer to nil value");
            true
        }
        _ => true,
    }
}

fn only_removed_gates(new: &[PodSchedulingGate], old: &[PodSchedulingGate], path: &Path<'_>, faults: &mut Faults) {
    // Of several with a name the last is blamed.
    let places: HashMap<&String, usize> = new.iter().enumerate().map(|(i, gate)| (&gate.name, i)).collect();
    for (i, PodSchedulingGate { name }) in new.iter().enumerate() {
        if places.get(name) == Some(&i) && !old.iter().any(|gate| gate.name == *name) {
            let why = format!("only deletion is allowed, but found new scheduling gate '{name}'");
            faults.forbidden(&path.index(i).child("name"), why);
        }
    }
}

/// The new spec with the old one's values wherever a change is allowed.
fn unchangeable(new: &PodSpec, old: &PodSpec, path: &Path<'_>, faults: &mut Faults) -> PodSpec {
    let mut rest = new.clone();
    let images = |new: &mut [Container], old: &[Container]| {
        for (new, old) in new.iter_mut().zip(old) {
            new.image.clone_from(&old.image);
        }
    };
    images(&mut rest.containers, &old.containers);
    images(&mut rest.init_containers, &old.init_containers);
    rest.active_deadline_seconds = old.active_deadline_seconds;
    rest.scheduling_gates.clone_from(&old.scheduling_gates);
    rest.tolerations.clone_from(&old.tolerations);
    if old.termination_grace_period_seconds.is_some_and(|n| n < 0) && new.termination_grace_period_seconds == Some(1) {
        rest.termination_grace_period_seconds = old.termination_grace_period_seconds;
    }
    if old.scheduling_gates.is_empty() {
        return rest;
    }
    // A gated pod may be told more about where it can go (KEP-3838).
    node_selector(&new.node_selector, &old.node_selector, &path.child("nodeSelector"), faults);
    rest.node_selector.clone_from(&old.node_selector);
    let (new_affinity, old_affinity) = (nodes(rest.affinity.as_deref()), nodes(old.affinity.as_deref()));
    if !same(view(new_affinity), view(old_affinity)) {
        let affinity = path.child("affinity");
        node_affinity(new_affinity, old_affinity, &affinity.child("nodeAffinity"), faults);
        let was = old.affinity.as_ref().and_then(|a| a.node_affinity.clone());
        match &mut rest.affinity {
            None if was.is_none() => {}
            None => rest.affinity = Some(Box::new(Affinity { node_affinity: was, ..Affinity::default() })),
            Some(new) if old.affinity.is_none() && new.pod_affinity.is_none() && new.pod_anti_affinity.is_none() => {
                rest.affinity = None;
            }
            Some(new) => new.node_affinity = was,
        }
    }
    rest
}

fn nodes(affinity: Option<&Affinity>) -> Option<&NodeAffinity> {
    affinity.and_then(|a| a.node_affinity.as_deref())
}

fn view(affinity: Option<&NodeAffinity>) -> View<'_> {
    affinity.map_or(View::Absent, |a| View::Record(a))
}

fn node_selector(new: &StringMap<String>, old: &StringMap<String>, path: &Path<'_>, faults: &mut Faults) {
    if old.iter().any(|(key, value)| new.get(key) != Some(value)) {
        let why = "only additions to spec.nodeSelector are allowed (no mutations or deletions)";
        faults.invalid(path, new.view(), why);
    }
}

fn node_affinity(new: Option<&NodeAffinity>, old: Option<&NodeAffinity>, path: &Path<'_>, faults: &mut Faults) {
    let required =
        |a: Option<&'_ NodeAffinity>| a?.required_during_scheduling_ignored_during_execution.clone().map(|r| *r);
    let Some(old) = required(old).map(|r| r.node_selector_terms) else { return };
    let new = required(new).map(|r| r.node_selector_terms).unwrap_or_default();
    let at = path.child("requiredDuringSchedulingIgnoredDuringExecution");
    let list = at.child("nodeSelectorTerms");
    if !old.is_empty() && old.len() != new.len() {
        let why = "no additions/deletions to non-empty NodeSelectorTerms list are allowed";
        return faults.invalid(&list, internal(new.view()), why);
    }
    for (i, (new, old)) in new.iter().zip(&old).enumerate() {
        if !only_adds(new, old) {
            let why = "only additions are allowed (no mutations or deletions)";
            faults.invalid(&list.index(i), internal(View::Record(new)), why);
        }
    }
}

/// Whether a term has all that it had, and no more than it had if that was nothing.
fn only_adds(new: &NodeSelectorTerm, old: &NodeSelectorTerm) -> bool {
    let was_empty = old.match_expressions.is_empty() && old.match_fields.is_empty();
    let is_empty = new.match_expressions.is_empty() && new.match_fields.is_empty();
    if was_empty {
        return is_empty;
    }
    let lists = [(&new.match_expressions, &old.match_expressions), (&new.match_fields, &old.match_fields)];
    lists
        .into_iter()
        .all(|(new, old)| new.len() >= old.len() && new.iter().zip(old).all(|(new, old)| same_record(new, old)))
}
