//! What is dropped of pods and their templates that no row of `gates.json` can say.

use std::collections::BTreeMap;

use generated::core::v1::{Container, EphemeralContainerCommon, Lifecycle, Pod, PodSpec, PodTemplateSpec};

use crate::kinds::features::{CONTAINER_RESTART_RULES, CONTAINER_STOP_SIGNALS};

/// Annotations by which init containers were once given.
const INIT_CONTAINERS: &[&str] = &[
    "pod.beta.kubernetes.io/init-containers",
    "pod.alpha.kubernetes.io/init-containers",
    "pod.beta.kubernetes.io/init-container-statuses",
    "pod.alpha.kubernetes.io/init-container-statuses",
];

/// Of a pod.
pub(super) fn of_pod(pod: &mut Pod, old: Option<&Pod>) {
    of_spec(&mut pod.spec, old.map(|old| &old.spec));
    without_init_containers(&mut pod.metadata.annotations);
}

/// Of a template of pods, in kinds that have one.
pub(in crate::kinds) fn of_template(template: &mut PodTemplateSpec, old: Option<&PodTemplateSpec>) {
    of_spec(&mut template.spec, old.map(|old| &old.spec));
    without_init_containers(&mut template.metadata.annotations);
}

fn without_init_containers(annotations: &mut BTreeMap<String, String>) {
    for key in INIT_CONTAINERS {
        annotations.remove(*key);
    }
}

fn of_spec(spec: &mut PodSpec, old: Option<&PodSpec>) {
    if !CONTAINER_RESTART_RULES.is_on() && !old.is_some_and(has_restart_rules) {
        drop_restart_rules(spec);
    }
    let signals = |old: &PodSpec| {
        let regular = old.init_containers.iter().chain(&old.containers).map(|c| &c.lifecycle);
        let ephemeral = old.ephemeral_containers.iter().map(|c| &c.ephemeral_container_common.lifecycle);
        regular.chain(ephemeral).flatten().any(|l| l.stop_signal.is_some())
    };
    if !CONTAINER_STOP_SIGNALS.is_on() && !old.is_some_and(signals) {
        lifecycles(spec).for_each(drop_stop_signal);
    }
}

fn lifecycles(spec: &mut PodSpec) -> impl Iterator<Item = &mut Option<Box<Lifecycle>>> {
    let regular = spec.init_containers.iter_mut().chain(&mut spec.containers).map(|c| &mut c.lifecycle);
    regular.chain(spec.ephemeral_containers.iter_mut().map(|c| &mut c.ephemeral_container_common.lifecycle))
}

/// A lifecycle of which nothing is left goes.
fn drop_stop_signal(lifecycle: &mut Option<Box<Lifecycle>>) {
    let had = lifecycle.as_mut().is_some_and(|l| l.stop_signal.take().is_some());
    if had && lifecycle.as_ref().is_some_and(|l| l.post_start.is_none() && l.pre_stop.is_none()) {
        *lifecycle = None;
    }
}

/// An init container that restarts always is a sidecar, which is another feature.
fn restarts_by_rule(container: &Container) -> bool {
    container.restart_policy.as_deref().is_some_and(|policy| policy != "Always")
}

pub(super) fn has_restart_rules(old: &PodSpec) -> bool {
    old.init_containers.iter().any(|c| restarts_by_rule(c) || !c.restart_policy_rules.is_empty())
        || old.containers.iter().any(|c| c.restart_policy.is_some())
}

fn drop_restart_rules(spec: &mut PodSpec) {
    for container in &mut spec.init_containers {
        if restarts_by_rule(container) {
            container.restart_policy = None;
        }
        container.restart_policy_rules.clear();
    }
    for container in &mut spec.containers {
        container.restart_policy = None;
        container.restart_policy_rules.clear();
    }
    for container in &mut spec.ephemeral_containers {
        let EphemeralContainerCommon { restart_policy, restart_policy_rules, .. } =
            &mut container.ephemeral_container_common;
        *restart_policy = None;
        restart_policy_rules.clear();
    }
}
