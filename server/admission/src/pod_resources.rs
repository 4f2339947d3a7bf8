//! What a pod asks for as a whole, and may use at most (KEP-753 for initial containers, KEP-2837 for pod level resources,
//! KEP-1287 for resources that a running pod still has).

use generated::core::v1::{Container, ContainerStatus, Pod, ResourceRequirements};

use crate::amounts::{Amounts, add, raise};

/// What a pod asks for, its overhead included.
pub fn requests(pod: &Pod) -> Amounts {
    let infeasible = is_resize_infeasible(pod);
    let of_spec = |container: &Container, _: Option<&ContainerStatus>| Some(container.resources.requests.clone());
    let allocated = |container: &Container, status: Option<&ContainerStatus>| match status {
        Some(status) if !status.allocated_resources.is_empty() => Some(status.allocated_resources.clone()),
        _ => Some(container.resources.requests.clone()).filter(|_| !infeasible),
    };
    let actual = |container: &Container, status: Option<&ContainerStatus>| {
        let running = status.and_then(|s| s.resources.as_deref()).map(|r| r.requests.clone());
        running.filter(|r| !r.is_empty()).or_else(|| allocated(container, status))
    };
    let running = pod.status.resources.as_deref().map(|r| &r.requests).filter(|r| !r.is_empty());
    let mut sum = match (running, infeasible) {
        (_, true) => Amounts::new(),
        _ => containers(pod, of_spec),
    };
    match running.filter(|_| !pod.status.allocated_resources.is_empty()) {
        Some(running) => {
            raise(&mut sum, running);
            raise(&mut sum, &pod.status.allocated_resources);
        }
        None => {
            raise(&mut sum, &containers(pod, actual));
            raise(&mut sum, &containers(pod, allocated));
        }
    }
    if let Some(whole) = pod.spec.resources.as_deref().filter(|whole| whole.requests.keys().any(|n| is_of_pods(n))) {
        let states = pod.status.resources.as_deref().map(|r| [&r.requests, &pod.status.allocated_resources]);
        level(&mut sum, &whole.requests, states.as_ref().map(|s| &s[..]), infeasible);
    }
    add(&mut sum, &pod.spec.overhead);
    sum
}

/// What a pod may use at most; its overhead comes on top of what is limited.
pub fn limits(pod: &Pod) -> Amounts {
    let infeasible = is_resize_infeasible(pod);
    let of_spec = |container: &Container, _: Option<&ContainerStatus>| Some(container.resources.limits.clone());
    let actual = |container: &Container, status: Option<&ContainerStatus>| {
        let running = status.and_then(|s| s.resources.as_deref()).map(|r| r.limits.clone());
        running.filter(|r| !r.is_empty()).or_else(|| Some(container.resources.limits.clone()).filter(|_| !infeasible))
    };
    let mut sum = if infeasible { Amounts::new() } else { containers(pod, of_spec) };
    match pod.status.resources.as_deref().map(|r| &r.limits).filter(|r| !r.is_empty()) {
        Some(running) => raise(&mut sum, running),
        None => raise(&mut sum, &containers(pod, actual)),
    }
    if let Some(whole) = pod.spec.resources.as_deref().filter(|whole| has_level(whole)) {
        let states = pod.status.resources.as_deref().map(|r| [&r.limits]);
        level(&mut sum, &whole.limits, states.as_ref().map(|s| &s[..]), infeasible);
    }
    for (name, overhead) in &pod.spec.overhead {
        if let Some(limit) = sum.get_mut(name).filter(|limit| !limit.is_zero()) {
            limit.add(overhead);
        }
    }
    sum
}

/// Whether a pod says for itself, beside its containers, what it asks for.
pub fn is_pod_level(pod: &Pod) -> bool {
    pod.spec.resources.as_deref().is_some_and(has_level)
}

fn has_level(whole: &ResourceRequirements) -> bool {
    whole.requests.keys().chain(whole.limits.keys()).any(|name| is_of_pods(name))
}

/// Resources that a pod can have for itself.
fn is_of_pods(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with("hugepages-")
}

/// Puts what the pod says of itself in the place of what its containers say.
fn level(sum: &mut Amounts, spec: &Amounts, states: Option<&[&Amounts]>, infeasible: bool) {
    let mut own = if states.is_some() && infeasible { Amounts::new() } else { spec.clone() };
    states.into_iter().flatten().for_each(|state| raise(&mut own, state));
    sum.extend(own.into_iter().filter(|(name, _)| is_of_pods(name)));
}

fn is_resize_infeasible(pod: &Pod) -> bool {
    let pending = pod.status.conditions.iter().find(|c| c.r#type == "PodResizePending");
    pending.is_some_and(|c| c.reason == "Infeasible")
}

/// What the containers and sidecars need together, or an initial container beside the sidecars before it, where that is
/// more.
fn containers(pod: &Pod, part: impl Fn(&Container, Option<&ContainerStatus>) -> Option<Amounts>) -> Amounts {
    let status = |name: &str| {
        let mut all = pod.status.container_statuses.iter().chain(&pod.status.init_container_statuses);
        all.find(|s| s.name == name)
    };
    let of = |container: &Container| part(container, status(&container.name)).unwrap_or_default();
    let (mut sum, mut sidecars, mut initial) = (Amounts::new(), Amounts::new(), Amounts::new());
    for container in &pod.spec.containers {
        add(&mut sum, &of(container));
    }
    for container in &pod.spec.init_containers {
        let own = of(container);
        if container.restart_policy.as_deref() == Some("Always") {
            add(&mut sum, &own);
            add(&mut sidecars, &own);
            raise(&mut initial, &sidecars);
        } else {
            let mut beside = own;
            add(&mut beside, &sidecars);
            raise(&mut initial, &beside);
        }
    }
    raise(&mut sum, &initial);
    sum
}
