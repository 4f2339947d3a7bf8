//! A service's status.

use generated::core::v1::{LoadBalancerStatus, Service};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};

use crate::validate::{Faults, Report};

const MODES: [&str; 2] = ["Proxy", "VIP"];

/// What a load balancer says of itself.
pub(in crate::kinds::core) fn status(service: &Service, old: Option<&Service>, faults: &mut Faults) {
    let status = Path::new("status");
    let old = old.map(|old| &old.status.load_balancer);
    let balanced = service.spec.r#type == "LoadBalancer";
    load_balancer(&service.status.load_balancer, old, balanced, &status.child("loadBalancer"), faults);
}

/// Where a load balancer is reached.
fn load_balancer(
    status: &LoadBalancerStatus,
    old: Option<&LoadBalancerStatus>,
    balanced: bool,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    let all = path.child("ingress");
    if !balanced && !status.ingress.is_empty() {
        return faults.forbidden(&all, "may only be used when `spec.type` is 'LoadBalancer'");
    }
    let is_known = |address: &str| old.is_some_and(|old| old.ingress.iter().any(|i| i.ip == address));
    for (i, ingress) in status.ingress.iter().enumerate() {
        let at = all.index(i);
        let address = ingress.ip.as_str();
        if !address.is_empty() && !is_known(address) {
            faults.extend(ip::legacy_address(&at.child("ip"), address));
        }
        let mode_at = at.child("ipMode");
        match (&ingress.ip_mode, address) {
            (None, "") => {}
            (None, _) => faults.required(&mode_at, "must be specified when `ip` is set"),
            (Some(_), "") => faults.forbidden(&mode_at, "may not be specified when `ip` is not set"),
            (Some(mode), _) if !MODES.contains(&&**mode) => {
                faults.push(FieldError::not_supported(&mode_at, Value::typed(mode), &MODES));
            }
            _ => {}
        }
        host_name(&ingress.hostname, &at.child("hostname"), faults);
    }
}

/// A name of the domain name system, where there is one.
pub(in crate::kinds) fn host_name(name: &str, at: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        return;
    }
    faults.each(at, name, names::dns1123_subdomain(name));
    if ip::parse_sloppy(name).is_some() {
        faults.invalid(at, name, "must be a DNS name, not an IP address");
    }
}
