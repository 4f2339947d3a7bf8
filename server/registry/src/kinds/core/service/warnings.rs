//! What is odd about a service that is let in.

use generated::core::v1::Service;
use object::field_error::Path;
use object::names::ip;

use super::{TOPOLOGY_HINTS, TOPOLOGY_MODE};

/// Of the service itself.
pub(in crate::kinds::core) fn of_service(service: &Service) -> Vec<String> {
    let mut out = Vec::new();
    let (spec, path) = (&service.spec, Path::new("spec"));
    if service.metadata.annotations.contains_key(TOPOLOGY_HINTS) {
        out.push(format!("annotation {TOPOLOGY_HINTS} is deprecated, please use {TOPOLOGY_MODE} instead"));
    }
    if !matches!(&*spec.cluster_ip, "" | "None") && spec.r#type != "ExternalName" {
        of_addresses(&path.child("clusterIPs"), &spec.cluster_ips, &mut out);
    }
    let headless = spec.r#type == "ClusterIP" && spec.cluster_ip == "None";
    let ignored = [
        ("loadBalancerIP", !spec.load_balancer_ip.is_empty()),
        ("externalIPs", !spec.external_ips.is_empty()),
        ("SessionAffinity", spec.session_affinity != "None"),
    ];
    for (name, _) in ignored.into_iter().filter(|(_, given)| headless && *given) {
        out.push(format!("spec.{name} is ignored for headless services"));
    }
    of_addresses(&path.child("externalIPs"), &spec.external_ips, &mut out);
    if !spec.external_ips.is_empty() && !headless && spec.r#type != "ExternalName" {
        out.push("spec.externalIPs is deprecated and may no longer be implemented in some clusters".into());
    }
    if !spec.load_balancer_ip.is_empty() {
        out.extend(ip::address_warnings(&path.child("loadBalancerIP"), &spec.load_balancer_ip));
    }
    for (i, range) in spec.load_balancer_source_ranges.iter().enumerate() {
        out.extend(ip::cidr_warnings(&path.child("loadBalancerSourceRanges").index(i), range));
    }
    let by_name = spec.r#type == "ExternalName";
    if by_name && !spec.external_ips.is_empty() {
        out.push("spec.externalIPs is ignored when spec.type is \"ExternalName\"".into());
    }
    if !by_name && !spec.external_name.is_empty() {
        out.push("spec.externalName is ignored when spec.type is not \"ExternalName\"".into());
    }
    if spec.traffic_distribution.as_deref() == Some("PreferClose") {
        out.push("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"".into());
    }
    out
}

/// Of its status.
pub(in crate::kinds::core) fn of_status(service: &Service) -> Vec<String> {
    let status = Path::new("status");
    let balancer = status.child("loadBalancer");
    let ingress = balancer.child("ingress");
    let given = service.status.load_balancer.ingress.iter().enumerate().filter(|(_, i)| !i.ip.is_empty());
    given.flat_map(|(i, one)| ip::address_warnings(&ingress.index(i), &one.ip)).collect()
}

fn of_addresses(path: &Path<'_>, addresses: &[String], out: &mut Vec<String>) {
    for (i, address) in addresses.iter().enumerate() {
        out.extend(ip::address_warnings(&path.index(i), address));
    }
}
