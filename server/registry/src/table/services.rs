//! Services, their endpoints, and what all lists of addresses share.

use std::collections::BTreeSet;

use generated::core::v1::{Endpoints, Service};
use generated::discovery::v1::EndpointSlice;

/// The first cluster address.
pub(super) fn cluster_ip(service: &Service) -> String {
    let spec = &service.spec;
    let ip = spec.cluster_ips.first().unwrap_or(&spec.cluster_ip);
    if ip.is_empty() && spec.cluster_ips.is_empty() { "<none>".to_owned() } else { ip.clone() }
}

/// Addresses from outside of the cluster.
pub(super) fn external_ip(service: &Service) -> String {
    let spec = &service.spec;
    let mut ips = spec.external_ips.clone();
    let none = match spec.r#type.as_str() {
        "ClusterIP" | "NodePort" => "<none>",
        "LoadBalancer" => {
            let ingress = &service.status.load_balancer.ingress;
            let ingress = ingress.iter().map(|i| (i.ip.as_str(), i.hostname.as_str()));
            ips.splice(0..0, load_balancer(ingress));
            "<pending>"
        }
        "ExternalName" => return spec.external_name.clone(),
        _ => return "<unknown>".to_owned(),
    };
    if ips.is_empty() { none.to_owned() } else { ips.join(",") }
}

/// Each port with its node port and protocol.
pub(super) fn ports(service: &Service) -> String {
    let port = |p: &generated::core::v1::ServicePort| match p.node_port {
        node_port if node_port > 0 => format!("{}:{node_port}/{}", p.port, p.protocol),
        _ => format!("{}/{}", p.port, p.protocol),
    };
    let ports: Vec<String> = service.spec.ports.iter().map(port).collect();
    if ports.is_empty() { "<none>".to_owned() } else { ports.join(",") }
}

/// The addresses of a load balancer, each once and in order: the IP where there is one, else the host name.
pub(super) fn load_balancer<'a>(ingress: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let addresses = ingress.map(|(ip, hostname)| if ip.is_empty() { hostname } else { ip });
    let distinct: BTreeSet<&str> = addresses.filter(|a| !a.is_empty()).collect();
    distinct.into_iter().map(str::to_owned).collect()
}

/// The first three addresses with their ports.
pub(super) fn endpoints(endpoints: &Endpoints) -> String {
    if endpoints.subsets.is_empty() {
        return "<none>".to_owned();
    }
    let mut all = Vec::new();
    for subset in &endpoints.subsets {
        let addresses = subset.addresses.iter().map(|a| a.ip.as_str());
        if subset.ports.is_empty() {
            all.extend(addresses.map(str::to_owned));
            continue;
        }
        for port in &subset.ports {
            all.extend(addresses.clone().map(|ip| match ip.contains(':') {
                true => format!("[{ip}]:{}", port.port),
                false => format!("{ip}:{}", port.port),
            }));
        }
    }
    first(3, all, "")
}

/// The first three ports of a slice.
pub(super) fn slice_ports(slice: &EndpointSlice) -> String {
    let port = |p: &generated::discovery::v1::EndpointPort| match (p.port, &p.name) {
        (Some(port), _) => port.to_string(),
        (None, Some(name)) => name.clone(),
        (None, None) => "*".to_owned(),
    };
    first(3, slice.ports.iter().map(port).collect(), "<unset>")
}

/// The first three addresses of a slice.
pub(super) fn slice_endpoints(slice: &EndpointSlice) -> String {
    first(3, slice.endpoints.iter().flat_map(|e| e.addresses.clone()).collect(), "<unset>")
}

/// The first texts, and how many more there are.
pub(super) fn first(max: usize, texts: Vec<String>, empty: &str) -> String {
    let shown = texts[..texts.len().min(max)].join(",");
    match texts.len() {
        n if n > max => format!("{shown} + {} more...", n - max),
        _ if shown.is_empty() => empty.to_owned(),
        _ => shown,
    }
}
