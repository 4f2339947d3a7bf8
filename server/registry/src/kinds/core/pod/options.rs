//! What a changed pod may keep, since it was so before.

use object::string_map::StringMap;

use generated::core::v1::{
    Container, NodeSelectorTerm, Pod, PodAffinityTerm, PodSpec, PodTemplateSpec, SecurityContext,
    TopologySpreadConstraint,
};
use generated::meta::v1::LabelSelector;
use object::field_error::Path;
use object::record::View;
use object::validate::{LabelSelectorOptions, label_selector};

use super::{annotations, disabled, each, quantity, security, topology, volume};
use crate::kinds::features::{
    CONTAINER_RESTART_RULES, MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD,
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE, POD_DELETION_COST,
    RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS, TAINT_TOLERATION_COMPARISON_OPERATORS,
    USER_NAMESPACES_HOST_NETWORK_SUPPORT,
};
use crate::kinds::node_selector::has_invalid_value;
use crate::validate::Faults;

/// What upstream lets pass beyond the rule.
#[derive(Clone, Debug, Default)]
pub(in crate::kinds) struct Options {
    /// It is a pod, no template of pods.
    pub(super) is_pod: bool,
    /// The deletion cost may be no number.
    pub(super) any_deletion_cost: bool,
    /// Huge pages need not be whole pages.
    pub(super) partial_huge_pages: bool,
    /// Selectors of pod affinity may have values that are no label values.
    pub(super) any_affinity_value: bool,
    /// So may required node affinity.
    pub(super) any_node_affinity_value: bool,
    /// Selectors of topology spread constraints may be wrong.
    pub(super) any_spread_selector: bool,
    /// Their `matchLabelKeys` are held against the rule before 1.34.
    pub(super) legacy_match_label_keys: bool,
    /// Tokens may be projected to paths outside their volume.
    pub(super) any_token_path: bool,
    /// Sysctls of namespaces that are the host's may be set.
    pub(super) host_sysctls: bool,
    /// Init containers that end may have a resize policy that restarts them.
    pub(super) restarting_init_resize: bool,
    /// Block devices may be used in a user namespace.
    pub(super) devices_in_user_namespace: bool,
    /// The host's network may be used in a user namespace.
    pub(super) host_network_in_user_namespace: bool,
    /// Tolerations may compare numbers.
    pub(super) comparing_tolerations: bool,
    /// Image volumes may have no reference.
    pub(super) no_image_reference: bool,
    /// `CAP_SYS_ADMIN` may be added where privileges may not grow.
    pub(super) sys_admin_without_escalation: bool,
    /// Containers may have restart policies and rules of their own.
    pub(super) restart_rules: bool,
    /// A rule may restart all containers.
    pub(super) restart_all: bool,
}

impl Options {
    /// For a pod, with what it was.
    pub(super) fn of_pod(old: Option<(&PodSpec, &StringMap<String>)>) -> Self {
        Self { is_pod: true, ..Self::of(old) }
    }

    /// For a change of a pod.
    pub(super) fn of_change(old: &Pod) -> Self {
        Self::of_pod(Some((&old.spec, &old.metadata.annotations)))
    }

    /// For a template, with what was in its place.
    pub(super) fn of_template(old: Option<&PodTemplateSpec>) -> Self {
        Self::of(old.map(|old| (&old.spec, &old.metadata.annotations)))
    }

    fn of(old: Option<(&PodSpec, &StringMap<String>)>) -> Self {
        let gated = Self::gated();
        let Some((spec, annotations)) = old else { return gated };
        let in_user_namespace = spec.host_users == Some(false);
        let any = |check: fn(&Container) -> bool| each::containers(spec).any(|c| check(&c));
        let sysctls = spec.security_context.as_ref().map(|s| s.sysctls.as_slice()).unwrap_or_default();
        Self {
            is_pod: false,
            any_deletion_cost: gated.any_deletion_cost || annotations::deletion_cost(annotations).is_err(),
            partial_huge_pages: any(has_partial_pages)
                || spec.overhead.iter().any(|(n, q)| quantity::is_partial_page(n, q)),
            any_affinity_value: affinity_terms(spec).any(|t| {
                is_wrong_selector(t.label_selector.as_deref()) || is_wrong_selector(t.namespace_selector.as_deref())
            }),
            any_node_affinity_value: has_invalid_value(required_node_terms(spec)),
            any_spread_selector: spec
                .topology_spread_constraints
                .iter()
                .any(|c| is_wrong_selector(c.label_selector.as_deref())),
            legacy_match_label_keys: legacy_match_label_keys(Some(spec)),
            any_token_path: volume::has_outside_token(spec),
            host_sysctls: sysctls.iter().any(|s| security::host_sysctl(&s.name, spec).is_some()),
            restarting_init_resize: spec.init_containers.iter().any(|c| {
                !each::is_restartable(c) && c.resize_policy.iter().any(|p| p.restart_policy == "RestartContainer")
            }),
            devices_in_user_namespace: in_user_namespace && any(|c| !c.volume_devices.is_empty()),
            host_network_in_user_namespace: gated.host_network_in_user_namespace
                || in_user_namespace && spec.host_network,
            comparing_tolerations: gated.comparing_tolerations
                || spec.tolerations.iter().any(|t| matches!(&*t.operator, "Lt" | "Gt")),
            no_image_reference: spec
                .volumes
                .iter()
                .filter_map(|v| v.volume_source.image.as_ref())
                .any(|image| image.reference.is_empty()),
            sys_admin_without_escalation: any(|c| c.security_context.as_deref().is_some_and(adds_sys_admin)),
            restart_rules: gated.restart_rules || disabled::has_restart_rules(spec),
            restart_all: gated.restart_all || restarts_all(spec),
        }
    }

    /// For what is new: what features let pass.
    fn gated() -> Self {
        Self {
            any_deletion_cost: !POD_DELETION_COST.is_on(),
            legacy_match_label_keys: legacy_match_label_keys(None),
            host_network_in_user_namespace: USER_NAMESPACES_HOST_NETWORK_SUPPORT.is_on(),
            comparing_tolerations: TAINT_TOLERATION_COMPARISON_OPERATORS.is_on(),
            restart_rules: CONTAINER_RESTART_RULES.is_on(),
            restart_all: RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS.is_on(),
            ..Self::default()
        }
    }
}

/// Which of both rules for `matchLabelKeys` is held: the feature's, but the other one for what breaks that already.
fn legacy_match_label_keys(old: Option<&PodSpec>) -> bool {
    let breaks = |rule: &dyn Fn(&TopologySpreadConstraint, &mut Faults)| {
        let mut faults = Faults::new();
        old.into_iter().flat_map(|old| &old.topology_spread_constraints).for_each(|c| rule(c, &mut faults));
        !faults.is_empty()
    };
    if !MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD.is_on() {
        return true;
    }
    if MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE.is_on() {
        return breaks(&|c, faults| {
            topology::match_label_keys((&c.match_label_keys, &[]), c.label_selector.as_deref(), &Path::TOP, faults);
        });
    }
    !breaks(&|c, faults| {
        topology::legacy_match_label_keys(&c.match_label_keys, c.label_selector.as_deref(), &Path::TOP, faults);
    })
}

/// Rules of sidecars came with those that restart all containers.
fn restarts_all(spec: &PodSpec) -> bool {
    let all = |c: &Container| c.restart_policy_rules.iter().any(|rule| rule.action == "RestartAllContainers");
    let sidecar = |c: &Container| each::is_restartable(c) && !c.restart_policy_rules.is_empty();
    spec.containers.iter().any(all) || spec.init_containers.iter().any(|c| all(c) || sidecar(c))
}

fn has_partial_pages(container: &Container) -> bool {
    let resources = &container.resources;
    resources.limits.iter().chain(&resources.requests).any(|(name, q)| quantity::is_partial_page(name, q))
}

fn adds_sys_admin(context: &SecurityContext) -> bool {
    context.allow_privilege_escalation != Some(true)
        && context.capabilities.as_ref().is_some_and(|c| c.add.iter().any(|c| c == "CAP_SYS_ADMIN"))
}

fn required_node_terms(spec: &PodSpec) -> &[NodeSelectorTerm] {
    let affinity = spec.affinity.as_ref().and_then(|a| a.node_affinity.as_ref());
    let required = affinity.and_then(|a| a.required_during_scheduling_ignored_during_execution.as_ref());
    required.map(|r| r.node_selector_terms.as_slice()).unwrap_or_default()
}

/// The terms of pod affinity and of pod anti affinity.
fn affinity_terms(spec: &PodSpec) -> impl Iterator<Item = &PodAffinityTerm> {
    let affinity = spec.affinity.as_deref();
    let near = affinity.and_then(|a| a.pod_affinity.as_deref()).into_iter().flat_map(|a| {
        let preferred = a.preferred_during_scheduling_ignored_during_execution.iter().map(|w| &w.pod_affinity_term);
        a.required_during_scheduling_ignored_during_execution.iter().chain(preferred)
    });
    let far = affinity.and_then(|a| a.pod_anti_affinity.as_deref()).into_iter().flat_map(|a| {
        let preferred = a.preferred_during_scheduling_ignored_during_execution.iter().map(|w| &w.pod_affinity_term);
        a.required_during_scheduling_ignored_during_execution.iter().chain(preferred)
    });
    near.chain(far)
}

fn is_wrong_selector(selector: Option<&LabelSelector>) -> bool {
    let Some(selector) = selector else { return false };
    let mut faults = Faults::new();
    label_selector(View::Record(selector), LabelSelectorOptions::default(), &Path::TOP, &mut faults);
    !faults.is_empty()
}
