//! Nodes and component statuses.

use std::collections::BTreeSet;

use generated::core::v1::{ComponentStatus, Node};

/// Whether the node is ready, and whether pods are kept off it.
pub(super) fn status(node: &Node) -> String {
    // The last of several conditions of one type counts.
    let ready = node.status.conditions.iter().rev().find(|c| c.r#type == "Ready").map(|c| c.status.as_str());
    let mut status = match ready {
        Some("True") => "Ready",
        Some(_) => "NotReady",
        None => "Unknown",
    }
    .to_owned();
    if node.spec.unschedulable {
        status.push_str(",SchedulingDisabled");
    }
    status
}

/// The node's roles, from `node-role.kubernetes.io/ROLE` and `kubernetes.io/role: ROLE` labels.
pub(super) fn roles(node: &Node) -> String {
    let role = |(key, value)| match str::strip_prefix(key, "node-role.kubernetes.io/") {
        None if key == "kubernetes.io/role" => Some(value),
        role => role,
    };
    let labels = node.metadata.labels.iter().map(|(k, v)| (k.as_str(), v.as_str()));
    let roles: BTreeSet<&str> = labels.filter_map(role).filter(|role| !role.is_empty()).collect();
    if roles.is_empty() { "<none>".to_owned() } else { roles.into_iter().collect::<Vec<_>>().join(",") }
}

/// Kernel version and architecture.
pub(super) fn kernel(node: &Node) -> String {
    let info = &node.status.node_info;
    let version = if info.kernel_version.is_empty() { "<unknown>" } else { &info.kernel_version };
    if info.architecture.is_empty() { version.to_owned() } else { format!("{version} ({})", info.architecture) }
}

/// Whether a component is healthy.
pub(super) fn component_status(component: &ComponentStatus) -> String {
    match component.conditions.iter().find(|c| c.r#type == "Healthy").map(|c| c.status.as_str()) {
        Some("True") => "Healthy",
        Some(_) => "Unhealthy",
        None => "Unknown",
    }
    .to_owned()
}
