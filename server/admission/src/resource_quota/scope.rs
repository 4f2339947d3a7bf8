//! Scopes: which objects a quota is about.

use generated::core::v1::{
    Affinity, PersistentVolumeClaim, Pod, PodAffinityTerm, ResourceQuota, ScopedResourceSelectorRequirement,
};

/// What an object must be for a quota to count it.
pub(super) fn selectors(quota: &ResourceQuota) -> impl Iterator<Item = ScopedResourceSelectorRequirement> {
    let plain = quota.spec.scopes.iter().map(|scope| ScopedResourceSelectorRequirement {
        scope_name: scope.clone(),
        operator: "Exists".into(),
        values: Vec::new(),
    });
    let selected = quota.spec.scope_selector.iter().flat_map(|s| s.match_expressions.iter().cloned());
    plain.chain(selected)
}

/// Whether a pod is in a scope.
pub(super) fn has_pod(scope: &ScopedResourceSelectorRequirement, pod: &Pod) -> Result<bool, String> {
    Ok(match &*scope.scope_name {
        "Terminating" => is_terminating(pod),
        "NotTerminating" => !is_terminating(pod),
        "BestEffort" => is_best_effort(pod),
        "NotBestEffort" => !is_best_effort(pod),
        "PriorityClass" => {
            let class = Some(pod.spec.priority_class_name.as_str()).filter(|name| !name.is_empty());
            return selects(scope, class.into_iter());
        }
        "CrossNamespacePodAffinity" => pod.spec.affinity.as_deref().is_some_and(looks_elsewhere),
        _ => false,
    })
}

/// Whether a claim is in a scope.
pub(super) fn has_claim(
    scope: &ScopedResourceSelectorRequirement,
    claim: &PersistentVolumeClaim,
) -> Result<bool, String> {
    match &*scope.scope_name {
        "VolumeAttributesClass" => selects(scope, attribute_classes(claim)),
        _ => Ok(false),
    }
}

/// Whether a scope that names classes holds for one of these.
fn selects<'a>(
    scope: &ScopedResourceSelectorRequirement,
    classes: impl Iterator<Item = &'a str>,
) -> Result<bool, String> {
    let mut classes = classes.peekable();
    let none = classes.peek().is_none();
    let named = |class: &str| scope.values.iter().any(|value| value == class);
    Ok(match &*scope.operator {
        "Exists" => !none,
        "DoesNotExist" => none,
        "In" => classes.any(named),
        "NotIn" => none || classes.any(|class| !named(class)),
        other => {
            let other = object::text::quote(other);
            return Err(format!(
                "failed to parse and convert selector: {other} is not a valid scope selector operator"
            ));
        }
    })
}

/// The classes of attributes that a claim has, or is on its way to.
pub(super) fn attribute_classes(claim: &PersistentVolumeClaim) -> impl Iterator<Item = &str> {
    let status = &claim.status;
    let target = status.modify_volume_status.as_deref().map(|m| m.target_volume_attributes_class_name.as_str());
    let wanted = claim.spec.volume_attributes_class_name.as_deref();
    let all = [wanted, status.current_volume_attributes_class_name.as_deref(), target];
    all.into_iter().flatten().filter(|name| !name.is_empty())
}

/// Whether a pod is to end by itself.
pub(super) fn is_terminating(pod: &Pod) -> bool {
    pod.spec.active_deadline_seconds.is_some_and(|seconds| seconds >= 0)
}

/// Whether a pod asks for nothing.
pub fn is_best_effort(pod: &Pod) -> bool {
    if !pod.status.qos_class.is_empty() {
        return pod.status.qos_class == "BestEffort";
    }
    let all = pod.spec.containers.iter().chain(&pod.spec.init_containers).map(|c| &c.resources);
    let mut all = all.chain(pod.spec.resources.as_deref());
    let counts = |(name, amount): (&String, &object::scalar::Quantity)| {
        matches!(name.as_str(), "cpu" | "memory") && !amount.is_zero() && !amount.is_negative()
    };
    !all.any(|r| r.requests.iter().any(counts) || r.limits.iter().any(counts))
}

/// Whether a pod wants to be near pods of other namespaces, or far from them.
fn looks_elsewhere(affinity: &Affinity) -> bool {
    let elsewhere = |term: &PodAffinityTerm| !term.namespaces.is_empty() || term.namespace_selector.is_some();
    let near = affinity.pod_affinity.as_deref().is_some_and(|a| {
        a.required_during_scheduling_ignored_during_execution.iter().any(elsewhere)
            || a.preferred_during_scheduling_ignored_during_execution.iter().any(|w| elsewhere(&w.pod_affinity_term))
    });
    let far = affinity.pod_anti_affinity.as_deref().is_some_and(|a| {
        a.required_during_scheduling_ignored_during_execution.iter().any(elsewhere)
            || a.preferred_during_scheduling_ignored_during_execution.iter().any(|w| elsewhere(&w.pod_affinity_term))
    });
    near || far
}
