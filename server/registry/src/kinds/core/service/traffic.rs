//! Where a service's traffic goes.

use generated::core::v1::Service;
use object::field_error::{FieldError, Path, Value};
use object::validate::IMMUTABLE;

use super::super::endpoints::port_number;
use super::{is_external, needs_health_check, one_of};
use crate::validate::{Faults, Report};

const POLICIES: [&str; 2] = ["Cluster", "Local"];
const DISTRIBUTIONS: [&str; 3] = ["PreferClose", "PreferSameZone", "PreferSameNode"];

/// A port once given to health checks stays while they are needed.
pub(super) fn changed(service: &Service, old: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let both = needs_health_check(service) && needs_health_check(old);
    if both && service.spec.health_check_node_port != old.spec.health_check_node_port {
        faults.forbidden(&spec.child("healthCheckNodePort"), IMMUTABLE);
    }
}

/// Traffic from outside, from inside, and what it prefers.
pub(super) fn policies(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let (policy, at) = (&service.spec.external_traffic_policy, spec.child("externalTrafficPolicy"));
    if is_external(service) {
        one_of(policy, &POLICIES, &at, faults);
    } else if !policy.is_empty() {
        faults.invalid(&at, Value::typed(policy), "may only be set for externally-accessible services");
    }
    let (port, at) = (service.spec.health_check_node_port, spec.child("healthCheckNodePort"));
    match (needs_health_check(service), port) {
        (true, 0) => faults.required(&at, ""),
        (true, port) => port_number(port, &at, faults),
        (false, 0) => {}
        (false, port) => {
            let why = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
            faults.invalid(&at, port, why);
        }
    }
    let at = spec.child("internalTrafficPolicy");
    match &service.spec.internal_traffic_policy {
        None if matches!(&*service.spec.r#type, "ClusterIP" | "NodePort" | "LoadBalancer") => faults.required(&at, ""),
        Some(policy) if !POLICIES.contains(&&**policy) => {
            faults.push(FieldError::not_supported(&at, Value::typed(policy), &POLICIES));
        }
        _ => {}
    }
    if let Some(wanted) = &service.spec.traffic_distribution
        && !DISTRIBUTIONS.contains(&&**wanted)
    {
        faults.push(FieldError::not_supported(&spec.child("trafficDistribution"), wanted, &DISTRIBUTIONS));
    }
}
