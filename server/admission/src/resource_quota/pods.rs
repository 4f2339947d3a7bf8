//! What pods use.

use std::collections::{BTreeMap, BTreeSet};

use generated::core::v1::{Container, Pod};
use object::scalar::Quantity;

use super::Asked;
use super::scope::is_terminating;
use crate::amounts::Amounts;
use crate::pod_resources::{is_pod_level, limits, requests};

const NUMBER: &str = "count/pods";
/// Quotas on these want every container to say what it needs: a mistake of old that stays.
const TO_BE_SAID: &[&str] = &["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
const OTHERS: &[&str] =
    &[NUMBER, "pods", "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage"];
const REQUESTS: &str = "requests.";
/// Devices of a class, asked for as if they were a resource of a container.
pub(super) const DEVICE_CLASS: &str = "deviceclass.resource.kubernetes.io/";

/// Whether a quota on this name counts pods.
pub(super) fn counts(name: &str) -> bool {
    TO_BE_SAID.contains(&name)
        || OTHERS.contains(&name)
        || name.starts_with("hugepages-")
        || name.starts_with("requests.hugepages-")
        || is_extended(name)
}

/// Whether this is a quota's name for an extended resource (`requests.example.com/gpu`).
pub(super) fn is_extended(name: &str) -> bool {
    name.strip_prefix(REQUESTS).is_some_and(|rest| !is_native(name) || rest.starts_with(DEVICE_CLASS))
}

fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// Whether a change of a pod that is there counts.
pub(super) fn handles(asked: &Asked<'_>) -> bool {
    let Some(old) = asked.old else { return false };
    match asked.subresource {
        "" => {
            let pair = asked.object.downcast_ref::<Pod>().zip(old.downcast_ref::<Pod>());
            pair.is_some_and(|(new, old)| is_terminating(new) != is_terminating(old))
        }
        "resize" => true,
        _ => false,
    }
}

/// Refuses a pod with containers that don't say what quotas on these names want to know.
pub(super) fn constraints(names: &BTreeSet<String>, pod: &Pod) -> Result<(), String> {
    if is_pod_level(pod) {
        return Ok(());
    }
    let wanted: Vec<&String> = names.iter().filter(|name| TO_BE_SAID.contains(&name.as_str())).collect();
    let mut missing: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for container in pod.spec.containers.iter().chain(&pod.spec.init_containers) {
        for name in wanted.iter().filter(|name| !says(container, name)) {
            missing.entry(name.as_str()).or_default().insert(&container.name);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let of = |(name, containers): (&&str, &BTreeSet<&str>)| {
        let containers: Vec<&str> = containers.iter().copied().collect();
        format!("{name} for: {}", containers.join(","))
    };
    Err(format!("must specify {}", missing.iter().map(of).collect::<Vec<_>>().join("; ")))
}

fn says(container: &Container, name: &str) -> bool {
    let resources = &container.resources;
    match name.split_once('.') {
        Some(("limits", name)) => resources.limits.contains_key(name),
        Some((_, name)) => resources.requests.contains_key(name),
        None => resources.requests.contains_key(name),
    }
}

/// What a pod uses. One that has ended is only counted.
pub(super) fn usage(pod: &Pod, now: i64) -> Amounts {
    let mut used = Amounts::from([(NUMBER.to_owned(), Quantity::from_int(1))]);
    if has_ended(pod, now) {
        return used;
    }
    used.insert("pods".into(), Quantity::from_int(1));
    for (name, amount) in requests(pod) {
        let own = matches!(name.as_str(), "cpu" | "memory" | "ephemeral-storage") || name.starts_with("hugepages-");
        if own || is_asked_for(&name) {
            used.insert(format!("{REQUESTS}{name}"), amount.clone());
        }
        if own {
            used.insert(name, amount);
        }
    }
    for (name, amount) in limits(pod) {
        if matches!(name.as_str(), "cpu" | "memory" | "ephemeral-storage") {
            used.insert(format!("limits.{name}"), amount);
        }
    }
    used
}

/// Whether this is an extended resource, or a class of devices.
fn is_asked_for(name: &str) -> bool {
    name.starts_with(DEVICE_CLASS) || is_extended_resource(name)
}

/// Whether this is an extended resource: one that nodes have and Kubernetes doesn't know (`example.com/gpu`).
pub fn is_extended_resource(name: &str) -> bool {
    let quota = || object::names::qualified_name(&format!("{REQUESTS}{name}")).is_empty();
    !is_native(name) && !name.starts_with(REQUESTS) && quota()
}

fn has_ended(pod: &Pod, now: i64) -> bool {
    let gone = pod.metadata.deletion_timestamp.zip(pod.metadata.deletion_grace_period_seconds);
    matches!(pod.status.phase.as_str(), "Failed" | "Succeeded")
        || gone.is_some_and(|(at, grace)| now > at.seconds().saturating_add(grace))
}
