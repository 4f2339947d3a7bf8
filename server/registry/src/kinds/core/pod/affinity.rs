//! Which nodes a pod wants, and which other pods near it or far from it.

use generated::core::v1::{Affinity, NodeAffinity, PodAffinityTerm, WeightedPodAffinityTerm};
use object::field_error::Path;
use object::names;
use object::record::Reflect;
use object::validate::{LabelSelectorOptions, label_name, label_selector};

use super::{Options, topology};
use crate::kinds::node_selector::{node_selector, node_selector_term};
use crate::validate::{Faults, Report};

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";

/// All of it.
pub(super) fn affinity(affinity: Option<&Affinity>, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let Some(affinity) = affinity else { return };
    if let Some(nodes) = &affinity.node_affinity {
        node_affinity(nodes, &path.child("nodeAffinity"), options, faults);
    }
    let mut pods = |name: &str, required: &[PodAffinityTerm], preferred: &[WeightedPodAffinityTerm]| {
        let at = path.child(name);
        let list = at.child(REQUIRED);
        for (i, term) in required.iter().enumerate() {
            pod_term(term, &list.index(i), options, faults);
        }
        let list = at.child(PREFERRED);
        for (i, term) in preferred.iter().enumerate() {
            weight(term.weight, &list.index(i), faults);
            pod_term(&term.pod_affinity_term, &list.index(i).child("podAffinityTerm"), options, faults);
        }
    };
    if let Some(a) = &affinity.pod_affinity {
        let preferred = &a.preferred_during_scheduling_ignored_during_execution;
        pods("podAffinity", &a.required_during_scheduling_ignored_during_execution, preferred);
    }
    if let Some(a) = &affinity.pod_anti_affinity {
        let preferred = &a.preferred_during_scheduling_ignored_during_execution;
        pods("podAntiAffinity", &a.required_during_scheduling_ignored_during_execution, preferred);
    }
}

fn weight(weight: i32, path: &Path<'_>, faults: &mut Faults) {
    if !(1..=100).contains(&weight) {
        faults.invalid(&path.child("weight"), weight, "must be in the range 1-100");
    }
}

fn node_affinity(affinity: &NodeAffinity, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    if let Some(required) = &affinity.required_during_scheduling_ignored_during_execution {
        node_selector(required, options.any_node_affinity_value, &path.child(REQUIRED), faults);
    }
    let list = path.child(PREFERRED);
    for (i, term) in affinity.preferred_during_scheduling_ignored_during_execution.iter().enumerate() {
        weight(term.weight, &list.index(i), faults);
        // What is only preferred may ask for values that no node can have.
        node_selector_term(&term.preference, true, &list.index(i).child("preference"), faults);
    }
}

fn pod_term(term: &PodAffinityTerm, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let lax = LabelSelectorOptions { invalid_values: options.any_affinity_value, ..LabelSelectorOptions::default() };
    label_selector(term.label_selector.view(), lax, &path.child("labelSelector"), faults);
    label_selector(term.namespace_selector.view(), lax, &path.child("namespaceSelector"), faults);
    for name in &term.namespaces {
        faults.each(&path.child("namespace"), name, names::dns1123_label(name));
    }
    let keys = (&*term.match_label_keys, &*term.mismatch_label_keys);
    topology::match_label_keys(keys, term.label_selector.as_deref(), path, faults);
    let at = path.child("topologyKey");
    if term.topology_key.is_empty() {
        faults.required(&at, "can not be empty");
    }
    label_name(&term.topology_key, &at, faults);
}
