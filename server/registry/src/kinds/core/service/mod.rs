//! Services.

mod cluster_ips;
mod ports;
mod prepare;
mod status;
mod traffic;
mod warnings;

use generated::core::v1::Service;
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::Reflect;
use object::validate::labels;

use super::endpoints::endpoint_ip;
use crate::validate::{Faults, Report};

pub(crate) use cluster_ips::{cluster_ips, is_ipv6};
pub(super) use prepare::{internal_traffic, update as prepare_update};
pub(in crate::kinds) use status::host_name;
pub(super) use status::status;
pub(super) use warnings::{of_service as warnings, of_status as status_warnings};

/// Where the deprecated annotation for load balancers' clients lies.
const SOURCE_RANGES: &str = "service.beta.kubernetes.io/load-balancer-source-ranges";
const TOPOLOGY_HINTS: &str = "service.kubernetes.io/topology-aware-hints";
const TOPOLOGY_MODE: &str = "service.kubernetes.io/topology-mode";

/// Longest time that a client sticks to an endpoint, in seconds (a day).
const MAX_AFFINITY: i32 = 86_400;

const ONLY_LOAD_BALANCER: &str = "may only be used when `type` is 'LoadBalancer'";

/// Whether it has no cluster IP by choice.
pub(crate) fn is_headless(service: &Service) -> bool {
    service.spec.cluster_ips == ["None"]
}

/// Whether clients outside of the cluster may reach it.
pub(crate) fn is_external(service: &Service) -> bool {
    match &*service.spec.r#type {
        "LoadBalancer" | "NodePort" => true,
        "ClusterIP" => !service.spec.external_ips.is_empty(),
        _ => false,
    }
}

/// Whether its load balancer asks nodes if they have endpoints.
pub(crate) fn needs_health_check(service: &Service) -> bool {
    service.spec.r#type == "LoadBalancer" && service.spec.external_traffic_policy == "Local"
}

/// A whole service, and what may not change.
pub(super) fn service(service: &Service, old: Option<&Service>, faults: &mut Faults) {
    let spec = Path::new("spec");
    if let Some(old) = old {
        cluster_ips::changed(service, old, &spec, faults);
        load_balancer_class(service, Some(old), &spec, faults);
        traffic::changed(service, old, &spec, faults);
    }
    annotations(service, faults);
    if service.spec.ports.is_empty() && !is_headless(service) && service.spec.r#type != "ExternalName" {
        faults.required(&spec.child("ports"), "");
    }
    of_type(service, &spec, faults);
    ports::each(service, &spec, faults);
    labels(service.spec.selector.view(), &spec.child("selector"), faults);
    affinity(service, &spec, faults);
    cluster_ips(service, old, faults);
    external_ips(service, old, &spec, faults);
    one_of(
        &service.spec.r#type,
        &["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"],
        &spec.child("type"),
        faults,
    );
    ports::together(service, &spec, faults);
    source_ranges(service, old, &spec, faults);
    match (service.spec.allocate_load_balancer_node_ports, service.spec.r#type == "LoadBalancer") {
        (Some(_), false) => faults.forbidden(&spec.child("allocateLoadBalancerNodePorts"), ONLY_LOAD_BALANCER),
        (None, true) => faults.required(&Path::new("allocateLoadBalancerNodePorts"), ""),
        _ => {}
    }
    load_balancer_class(service, None, &spec, faults);
    traffic::policies(service, &spec, faults);
}

fn annotations(service: &Service, faults: &mut Faults) {
    let of = |key: &str| service.metadata.annotations.get(key);
    if let (Some(mode), Some(hints)) = (of(TOPOLOGY_MODE), of(TOPOLOGY_HINTS))
        && mode != hints
    {
        let (metadata, why) =
            (Path::new("metadata"), format!("must match annotations[{TOPOLOGY_HINTS}] when both are specified"));
        faults.invalid(&metadata.child("annotations").key(TOPOLOGY_MODE), mode, why);
    }
}

/// What the type asks of other fields.
fn of_type(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    match &*service.spec.r#type {
        ty @ ("LoadBalancer" | "NodePort") if is_headless(service) => {
            let why = format!("may not be set to 'None' for {ty} services");
            faults.invalid(&spec.child("clusterIPs").index(0), "None", why);
        }
        "ExternalName" => {
            let given = [
                ("clusterIPs", !service.spec.cluster_ips.is_empty()),
                ("ipFamilies", !service.spec.ip_families.is_empty()),
                ("ipFamilyPolicy", service.spec.ip_family_policy.is_some()),
            ];
            for (name, _) in given.into_iter().filter(|(_, given)| *given) {
                faults.forbidden(&spec.child(name), "may not be set for ExternalName services");
            }
            // A dot at the end says that the name is complete.
            let name = &service.spec.external_name;
            match name.strip_suffix('.').unwrap_or(name) {
                "" => faults.required(&spec.child("externalName"), ""),
                name => faults.each(&spec.child("externalName"), name, names::dns1123_subdomain(name)),
            }
        }
        _ => {}
    }
}

fn affinity(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    one_of(&service.spec.session_affinity, &["ClientIP", "None"], &spec.child("sessionAffinity"), faults);
    let (config, at) = (service.spec.session_affinity_config.as_deref(), spec.child("sessionAffinityConfig"));
    match (&*service.spec.session_affinity, config) {
        ("None", Some(_)) => faults.forbidden(&at, "must not be set when session affinity is None"),
        ("ClientIP", config) => {
            const WHEN: &str = "when session affinity type is ClientIP";
            let Some(config) = config else { return faults.required(&at, WHEN) };
            let at = at.child("clientIP");
            let Some(client_ip) = config.client_ip.as_deref() else { return faults.required(&at, WHEN) };
            let at = at.child("timeoutSeconds");
            match client_ip.timeout_seconds {
                None => faults.required(&at, WHEN),
                Some(1..=MAX_AFFINITY) => {}
                Some(other) => {
                    faults.invalid(&at, other, format!("must be greater than 0 and less than {MAX_AFFINITY}"));
                }
            }
        }
        _ => {}
    }
}

/// Addresses that were there before may have come in under older rules.
fn external_ips(service: &Service, old: Option<&Service>, spec: &Path<'_>, faults: &mut Faults) {
    let at = spec.child("externalIPs");
    let known = old.map_or(&[][..], |old| &old.spec.external_ips);
    for (i, address) in service.spec.external_ips.iter().enumerate() {
        let at = at.index(i);
        let wrong = if known.contains(address) { Vec::new() } else { ip::legacy_address(&at, address) };
        if wrong.is_empty() {
            endpoint_ip(address, &at, faults);
        }
        faults.extend(wrong);
    }
}

fn source_ranges(service: &Service, old: Option<&Service>, spec: &Path<'_>, faults: &mut Faults) {
    let wrong_type = service.spec.r#type != "LoadBalancer";
    let ranges = &service.spec.load_balancer_source_ranges;
    if !ranges.is_empty() {
        // Upstream's path has the letter so.
        let at = spec.child("LoadBalancerSourceRanges");
        if wrong_type {
            faults.forbidden(&at, ONLY_LOAD_BALANCER);
        }
        let known = old.map_or(&[][..], |old| &old.spec.load_balancer_source_ranges);
        for (i, range) in ranges.iter().map(|r| r.trim()).enumerate() {
            if !known.iter().any(|k| k.trim() == range) {
                faults.extend(ip::legacy_cidr(&at.index(i), range));
            }
        }
        return;
    }
    let Some(text) = service.metadata.annotations.get(SOURCE_RANGES) else { return };
    let metadata = Path::new("metadata");
    let annotations = metadata.child("annotations");
    let at = annotations.key(SOURCE_RANGES);
    if wrong_type {
        faults.forbidden(&at, ONLY_LOAD_BALANCER);
    }
    if old.is_some_and(|old| old.metadata.annotations.get(SOURCE_RANGES) == Some(text)) || text.trim().is_empty() {
        return;
    }
    for range in text.split(',').map(str::trim) {
        faults.extend(ip::legacy_cidr(&at, range));
    }
}

/// Its form, or with `old` that it stays.
fn load_balancer_class(service: &Service, old: Option<&Service>, spec: &Path<'_>, faults: &mut Faults) {
    let (class, at) = (service.spec.load_balancer_class.as_deref(), spec.child("loadBalancerClass"));
    let balanced = service.spec.r#type == "LoadBalancer";
    if let Some(old) = old
        && balanced
        && old.spec.r#type == "LoadBalancer"
        && old.spec.load_balancer_class.as_deref() != class
    {
        faults.invalid(&at, class.map_or(Value::null(), Value::from), "may not change once set");
    }
    match class {
        Some(class) if balanced => faults.each(&at, class, names::qualified_name(class)),
        Some(_) => faults.forbidden(&at, ONLY_LOAD_BALANCER),
        None => {}
    }
}

/// A text that must be one of those known.
fn one_of(text: &str, known: &[&str], path: &Path<'_>, faults: &mut Faults) {
    if text.is_empty() {
        faults.required(path, "");
    } else if !known.contains(&text) {
        faults.push(FieldError::not_supported(path, Value::typed(text), known));
    }
}
