//! What is made of a pod before it is checked.

use std::collections::BTreeMap;

use generated::core::v1::{AppArmorProfile, Container, Pod, PodAffinityTerm, PodCondition, PodSpec, PodStatus};
use generated::meta::v1::{LabelSelector, LabelSelectorRequirement, ObjectMeta};
use object::equality::same_record;
use object::field_error::Path;
use object::record::Record;

use super::resources::{self, Amounts};
use super::{apparmor, disabled, each};
use crate::kinds::core::resources::may_be_overcommitted;
use crate::kinds::features::{
    IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING, IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES,
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD, MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE,
    POD_LEVEL_RESOURCES, POD_LEVEL_RESOURCES_FIX_DEFAULTING,
};
use crate::meta;
use crate::validate::Faults;

/// A new pod is pending, its selectors know its labels, and its quality of service is told.
pub(in super::super) fn create(object: &mut dyn Record) {
    let Some(pod) = object.downcast_mut::<Pod>() else { return };
    pod.status.phase = "Pending".into();
    disabled::of_pod(pod, None);
    if !pod.spec.scheduling_gates.is_empty() {
        pod.status.conditions.push(PodCondition {
            r#type: "PodScheduled".into(),
            status: "False".into(),
            reason: "SchedulingGated".into(),
            message: "Scheduling is blocked due to non-empty scheduling gates".into(),
            last_transition_time: meta::now(),
            ..PodCondition::default()
        });
    }
    selectors(&mut pod.spec, &pod.metadata.labels);
    fields_of_annotations(pod);
    if POD_LEVEL_RESOURCES.is_on() {
        whole_pod(&mut pod.spec);
    }
    pod.status.qos_class = resources::quality(&pod.spec).into();
}

/// A changed pod keeps what its subresource doesn't change.
pub(in super::super) fn update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let (Some(pod), Some(old)) = (object.downcast_mut::<Pod>(), old.downcast_ref::<Pod>()) else { return };
    match subresource {
        "" => {
            pod.status = old.status.clone();
            keep_whole(pod, old);
        }
        "status" => status(&mut pod.status, &old.status),
        "ephemeralcontainers" => {
            let containers = std::mem::take(&mut pod.spec.ephemeral_containers);
            pod.spec = PodSpec { ephemeral_containers: containers, ..old.spec.clone() };
            keep_metadata(pod, old);
        }
        "resize" => resize(pod, old),
        _ => {}
    }
    disabled::of_pod(pod, Some(old));
}

/// Clients that don't know what a pod asks for as a whole don't take it away.
fn keep_whole(pod: &mut Pod, old: &Pod) {
    if POD_LEVEL_RESOURCES_FIX_DEFAULTING.is_on() && pod.spec.resources.is_none() {
        pod.spec.resources.clone_from(&old.spec.resources);
    }
}

/// Subresources that change a part of the spec change nothing of the metadata.
fn keep_metadata(pod: &mut Pod, old: &Pod) {
    let (new, was) = (&mut pod.metadata, &old.metadata);
    new.labels.clone_from(&was.labels);
    new.annotations.clone_from(&was.annotations);
    new.finalizers.clone_from(&was.finalizers);
    new.owner_references.clone_from(&was.owner_references);
    new.deletion_timestamp = was.deletion_timestamp;
    new.deletion_grace_period_seconds = was.deletion_grace_period_seconds;
}

/// Only what containers, and the pod as a whole, ask for changes; where containers come, go or are moved, everything
/// stays as it was given, for the checks to refuse it.
fn resize(pod: &mut Pod, old: &Pod) {
    let (new, was) = (&mut pod.spec, &old.spec);
    if new.containers.len() == was.containers.len() && new.init_containers.len() == was.init_containers.len() {
        let mut kept = was.clone();
        if IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING.is_on() {
            kept.resources = new.resources.take();
        }
        if IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES.is_on() {
            kept.volumes = std::mem::take(&mut new.volumes);
        }
        kept.containers = resized(std::mem::take(&mut new.containers), &was.containers);
        kept.init_containers = resized(std::mem::take(&mut new.init_containers), &was.init_containers);
        *new = kept;
        keep_metadata(pod, old);
    }
    keep_whole(pod, old);
    if POD_LEVEL_RESOURCES_FIX_DEFAULTING.is_on() {
        whole_pod(&mut pod.spec);
    }
}

fn resized(new: Vec<Container>, old: &[Container]) -> Vec<Container> {
    if new.iter().zip(old).any(|(new, old)| new.name != old.name) {
        return new;
    }
    let merged = |(new, old): (Container, &Container)| Container {
        resources: new.resources,
        resize_policy: new.resize_policy,
        ..old.clone()
    };
    new.into_iter().zip(old).map(merged).collect()
}

/// What older nodes don't report stays.
fn status(new: &mut PodStatus, old: &PodStatus) {
    if new.qos_class.is_empty() {
        new.qos_class.clone_from(&old.qos_class);
    }
    if new.resource_claim_statuses.is_empty() {
        new.resource_claim_statuses.clone_from(&old.resource_claim_statuses);
    }
    if new.extended_resource_claim_status.is_none() {
        new.extended_resource_claim_status.clone_from(&old.extended_resource_claim_status);
    }
    if new.node_allocatable_resource_claim_statuses.is_empty() {
        new.node_allocatable_resource_claim_statuses.clone_from(&old.node_allocatable_resource_claim_statuses);
    }
    if new.observed_generation == 0 {
        new.observed_generation = old.observed_generation;
    }
    // Several conditions of a type count in their order.
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for condition in &mut new.conditions {
        let nth = seen.entry(old_type(&condition.r#type, old)).or_default();
        let was = old.conditions.iter().filter(|c| c.r#type == condition.r#type).nth(*nth);
        *nth += 1;
        if condition.observed_generation == 0 {
            condition.observed_generation = was.map_or(0, |was| was.observed_generation);
        }
    }
}

/// The type as the old status has it, or none.
fn old_type<'a>(ty: &str, old: &'a PodStatus) -> &'a str {
    old.conditions.iter().find(|c| c.r#type == ty).map_or("", |c| &c.r#type)
}

type Labels = BTreeMap<String, String>;

/// Selectors are given the pod's own values of the keys beside them (KEP-3633, KEP-3243).
fn selectors(spec: &mut PodSpec, labels: &Labels) {
    if let Some(affinity) = spec.affinity.as_deref_mut() {
        if let Some(a) = affinity.pod_affinity.as_deref_mut() {
            for weighted in &mut a.preferred_during_scheduling_ignored_during_execution {
                affinity_selector(&mut weighted.pod_affinity_term, labels);
            }
            for term in &mut a.required_during_scheduling_ignored_during_execution {
                affinity_selector(term, labels);
            }
        }
        if let Some(a) = affinity.pod_anti_affinity.as_deref_mut() {
            for weighted in &mut a.preferred_during_scheduling_ignored_during_execution {
                affinity_selector(&mut weighted.pod_affinity_term, labels);
            }
            for term in &mut a.required_during_scheduling_ignored_during_execution {
                affinity_selector(term, labels);
            }
        }
    }
    if !MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD.is_on()
        || !MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE.is_on()
    {
        return;
    }
    for constraint in &mut spec.topology_spread_constraints {
        if let Some(selector) = constraint.label_selector.as_deref_mut() {
            add_keys(selector, &constraint.match_label_keys, "In", labels);
        }
    }
}

fn affinity_selector(term: &mut PodAffinityTerm, labels: &Labels) {
    if let Some(selector) = term.label_selector.as_deref_mut() {
        add_keys(selector, &term.match_label_keys, "In", labels);
        add_keys(selector, &term.mismatch_label_keys, "NotIn", labels);
    }
}

fn add_keys(selector: &mut LabelSelector, keys: &[String], operator: &str, labels: &Labels) {
    let given = keys.iter().filter_map(|key| labels.get_key_value(key));
    selector.match_expressions.extend(given.map(|(key, value)| LabelSelectorRequirement {
        key: key.clone(),
        operator: operator.into(),
        values: vec![value.clone()],
    }));
}

/// AppArmor profiles in annotations become fields, where there is none and the pod's is another (KEP-24).
fn fields_of_annotations(pod: &mut Pod) {
    let of_pod = pod.spec.security_context.as_ref().and_then(|c| c.app_armor_profile.clone());
    if is_for_windows(&pod.spec) {
        return;
    }
    for container in pod.spec.init_containers.iter_mut().chain(&mut pod.spec.containers) {
        if let Some((_, Some(profile))) = annotated(container, &pod.metadata, of_pod.as_deref()) {
            container.security_context.get_or_insert_default().app_armor_profile = Some(Box::new(profile));
        }
    }
}

/// What is said of such annotations, which nothing tells of any more once they are fields.
pub(in super::super) fn annotation_warnings(pod: &Pod) -> Vec<String> {
    let of_pod = pod.spec.security_context.as_ref().and_then(|c| c.app_armor_profile.as_deref());
    if is_for_windows(&pod.spec) {
        return Vec::new();
    }
    let containers = pod.spec.init_containers.iter().chain(&pod.spec.containers);
    let annotated = containers.filter_map(|container| annotated(container, &pod.metadata, of_pod));
    annotated.map(|(key, _)| apparmor::deprecated(&Path::new("metadata").child("annotations").key(&key))).collect()
}

fn is_for_windows(spec: &PodSpec) -> bool {
    spec.os.as_ref().is_some_and(|os| os.name == "windows")
}

/// The key of a container's annotation that no field stands for, and the field that it means, if that may be.
fn annotated(
    container: &Container,
    meta: &ObjectMeta,
    of_pod: Option<&AppArmorProfile>,
) -> Option<(String, Option<AppArmorProfile>)> {
    if container.security_context.as_ref().is_some_and(|c| c.app_armor_profile.is_some()) {
        return None;
    }
    let key = format!("{}{}", apparmor::PREFIX, container.name);
    let profile = apparmor::of_annotation(meta.annotations.get(&key)?).filter(|profile| {
        let mut faults = Faults::new();
        apparmor::profile(Some(profile), &Path::TOP, &mut faults);
        faults.is_empty()
    });
    let is_of_pod = profile.as_ref().zip(of_pod).is_some_and(|(profile, of_pod)| same_record(profile, of_pod));
    (!is_of_pod).then_some((key, profile))
}

/// What a pod asks for as a whole is completed from what its containers do (KEP-2837).
pub(super) fn whole_pod(spec: &mut PodSpec) {
    let Some(mut whole) = spec.resources.take() else { return };
    if !whole.requests.is_empty() || !whole.limits.is_empty() {
        let limits = resources::aggregate(spec, |r| &r.limits);
        for (name, sum) in limits.iter().filter(|(name, _)| name.starts_with(resources::HUGE_PAGES)) {
            if !whole.requests.contains_key(name) {
                whole.limits.entry(name.clone()).or_insert_with(|| sum.clone());
            }
        }
        for (name, sum) in resources::aggregate(spec, |r| &r.requests) {
            if resources::is_for_pods(&name) && may_be_overcommitted(&name) {
                whole.requests.entry(name).or_insert(sum);
            }
        }
        for (name, limit) in whole.limits.iter().filter(|(name, _)| resources::is_for_pods(name)) {
            whole.requests.entry(name.clone()).or_insert_with(|| limit.clone());
        }
        limits_of_all(&mut whole.limits, &whole.requests, spec, &limits);
    }
    spec.resources = Some(whole);
}

/// Where every container has a limit, so has the pod: their sum, and no less than it asks for.
fn limits_of_all(limits: &mut Amounts, requests: &Amounts, spec: &PodSpec, sums: &Amounts) {
    let has = |container: &Container, name: &str| container.resources.limits.contains_key(name);
    for (name, request) in requests.iter().filter(|(name, _)| resources::is_for_pods(name)) {
        if limits.contains_key(name) || !each::containers(spec).all(|c| has(&c, name)) {
            continue;
        }
        if let Some(sum) = sums.get(name) {
            limits.insert(name.clone(), sum.max(request).clone());
        }
    }
}
