//! Ingresses, their classes, and allocated IP addresses.

use generated::networking::v1::{IPAddress, Ingress, IngressClass};

use super::services::load_balancer;

/// The hosts of an ingress's rules.
pub(super) fn hosts(ingress: &Ingress) -> String {
    const MAX: usize = 3;
    let rules = &ingress.spec.rules;
    let mut hosts = Vec::new();
    let mut more = false;
    // Any rule after the third host counts as more, with a host or without.
    for rule in rules {
        more |= hosts.len() == MAX;
        if !more && !rule.host.is_empty() {
            hosts.push(rule.host.as_str());
        }
    }
    match hosts.join(",") {
        shown if more => format!("{shown} + {} more...", rules.len() - MAX),
        _ if hosts.is_empty() => "*".to_owned(),
        shown => shown,
    }
}

/// The addresses of an ingress's load balancer.
pub(super) fn address(ingress: &Ingress) -> String {
    let points = &ingress.status.load_balancer.ingress;
    load_balancer(points.iter().map(|i| (i.ip.as_str(), i.hostname.as_str()))).join(",")
}

/// The ports that an ingress opens.
pub(super) fn ports(ingress: &Ingress) -> String {
    if ingress.spec.tls.is_empty() { "80" } else { "80, 443" }.to_owned()
}

/// A class's name, marked where it is the default.
pub(super) fn class_name(class: &IngressClass) -> String {
    let default = class.metadata.annotations.get("ingressclass.kubernetes.io/is-default-class");
    let mark = if default.is_some_and(|v| v == "true") { " (default)" } else { "" };
    format!("{}{mark}", class.metadata.name)
}

/// The object that parametrizes a class, `Kind.group/name`.
pub(super) fn class_parameters(class: &IngressClass) -> String {
    let Some(p) = &class.spec.parameters else { return "<none>".to_owned() };
    match &p.api_group {
        Some(group) => format!("{}.{group}/{}", p.kind, p.name),
        None => format!("{}/{}", p.kind, p.name),
    }
}

/// The object that an address belongs to, `resource.group/namespace/name`.
pub(super) fn ip_address_parent(address: &IPAddress) -> String {
    let Some(parent) = &address.spec.parent_ref else { return "<none>".to_owned() };
    let resource = group_resource(&parent.group, &parent.resource).to_lowercase();
    let namespace = if parent.namespace.is_empty() { String::new() } else { format!("/{}", parent.namespace) };
    format!("{resource}{namespace}/{}", parent.name)
}

/// `resource.group`, or the resource alone in the core group.
pub(super) fn group_resource(group: &str, resource: &str) -> String {
    if group.is_empty() { resource.to_owned() } else { format!("{resource}.{group}") }
}
