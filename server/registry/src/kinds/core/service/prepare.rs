//! What a service loses when its type no longer has it.

use generated::core::v1::{LoadBalancerStatus, Service};

use super::{is_external, needs_health_check};

/// Nothing is inside or outside of a mere name. Upstream keeps what is said of it, but shows it to nobody.
pub(in crate::kinds::core) fn internal_traffic(service: &mut Service) {
    let policy = service.spec.internal_traffic_policy.as_deref();
    if service.spec.r#type == "ExternalName" && matches!(policy, Some("Cluster" | "Local")) {
        service.spec.internal_traffic_policy = None;
    }
}

/// Clears fields that the new type has no use for, where they were given automatically and the client did not change
/// them too; such a change is for validation to refuse.
pub(in crate::kinds::core) fn update(service: &mut Service, old: &Service) {
    internal_traffic(service);
    let is = |service: &Service, ty: &str| service.spec.r#type == ty;
    let has_ip = |service: &Service| !is(service, "ExternalName");
    let has_ports = |service: &Service| is(service, "NodePort") || is(service, "LoadBalancer");
    let (spec, was) = (&service.spec, &old.spec);
    let loses_ip = has_ip(old) && !has_ip(service);
    let ip = loses_ip && spec.cluster_ip == was.cluster_ip && spec.cluster_ips == was.cluster_ips;
    let families = loses_ip && spec.ip_families == was.ip_families;
    let policy = loses_ip && spec.ip_family_policy == was.ip_family_policy;
    let ports = has_ports(old) && !has_ports(service) && {
        let known = |port: i32| was.ports.iter().any(|p| p.node_port == port);
        spec.ports.iter().all(|p| p.node_port == 0 || known(p.node_port))
    };
    let health = needs_health_check(old)
        && !needs_health_check(service)
        && spec.health_check_node_port == was.health_check_node_port;
    let balancer = is(old, "LoadBalancer") && !is(service, "LoadBalancer");
    let allocates = balancer && spec.allocate_load_balancer_node_ports == was.allocate_load_balancer_node_ports;
    let class = balancer && spec.load_balancer_class == was.load_balancer_class;
    let outside =
        is_external(old) && !is_external(service) && spec.external_traffic_policy == was.external_traffic_policy;

    let spec = &mut service.spec;
    if ip {
        spec.cluster_ip.clear();
        spec.cluster_ips.clear();
    }
    if families {
        spec.ip_families.clear();
    }
    if policy {
        spec.ip_family_policy = None;
    }
    if ports {
        spec.ports.iter_mut().for_each(|p| p.node_port = 0);
    }
    if health {
        spec.health_check_node_port = 0;
    }
    if allocates {
        spec.allocate_load_balancer_node_ports = None;
    }
    if class {
        spec.load_balancer_class = None;
    }
    if outside {
        spec.external_traffic_policy.clear();
    }
    if spec.r#type != "LoadBalancer" {
        service.status.load_balancer = LoadBalancerStatus::default();
    }
}
