//! A service's cluster IPs and their families.

use std::net::IpAddr;

use generated::core::v1::Service;
use object::field_error::{FieldError, Path, Value};
use object::names::ip;

use super::is_headless;
use crate::validate::{Faults, Report};

const FAMILIES: [&str; 2] = ["IPv4", "IPv6"];
const POLICIES: [&str; 3] = ["PreferDualStack", "RequireDualStack", "SingleStack"];
const FIXED: &str = "may not change once set";

/// Whether a text is an IPv6 address.
pub(crate) fn is_ipv6(text: &str) -> bool {
    ip::parse_sloppy(text).is_some_and(|address| matches!(address.to_canonical(), IpAddr::V6(_)))
}

/// A list as messages show it; Go has none instead of an empty one.
fn shown(texts: &[String]) -> Value {
    if texts.is_empty() { Value::null() } else { texts.into() }
}

/// IPs, families and policy fit together. The allocation of IPs relies on it.
pub(crate) fn cluster_ips(service: &Service, old: Option<&Service>, faults: &mut Faults) {
    if service.spec.r#type == "ExternalName" {
        return;
    }
    let spec = Path::new("spec");
    let (ips, at) = (&service.spec.cluster_ips, spec.child("clusterIPs"));
    match (service.spec.cluster_ip.as_str(), ips.first()) {
        ("", None) => {}
        ("", Some(_)) => faults.invalid(&at, shown(ips), "must be empty when `clusterIP` is not specified"),
        (_, None) => faults.required(&at, ""),
        (one, Some(first)) if one != first => faults.invalid(&at, shown(ips), "first value must match `clusterIP`"),
        _ => {}
    }
    families(service, &spec, faults);
    let known = old.map_or(&[][..], |old| &old.spec.cluster_ips);
    let mut malformed = false;
    for (i, address) in ips.iter().enumerate() {
        if i == 0 && address == "None" {
            if ips.len() > 1 {
                malformed = true;
                faults.invalid(&at, shown(ips), "'None' must be the first and only value");
            }
        } else if !known.contains(address) {
            let wrong = ip::legacy_address(&at.index(i), address);
            malformed |= !wrong.is_empty();
            faults.extend(wrong);
        }
    }
    if ips.len() > 2 {
        faults.invalid(&at, shown(ips), "may only hold up to 2 values");
    }
    // What follows would only say the same again.
    if malformed {
        return;
    }
    if ips.len() > 1 && !(ips.iter().any(|ip| is_ipv6(ip)) && ips.iter().any(|ip| !is_ipv6(ip))) {
        faults.invalid(&at, shown(ips), "may specify no more than one IP for each IP family");
    }
    if is_headless(service) {
        return;
    }
    for (i, (address, family)) in ips.iter().zip(&service.spec.ip_families).enumerate() {
        let wanted = match (&**family, is_ipv6(address)) {
            ("IPv4", true) => "an IPv4",
            ("IPv6", false) => "an IPv6",
            _ => continue,
        };
        faults.invalid(&at.index(i), address, format!("expected {wanted} value as indicated by `ipFamilies[{i}]`"));
    }
}

fn families(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let at = spec.child("ipFamilies");
    let families = &service.spec.ip_families;
    for (i, family) in families.iter().enumerate() {
        if !FAMILIES.contains(&&**family) {
            faults.push(FieldError::not_supported(&at.index(i), Value::typed(family), &FAMILIES));
        }
        if families[..i].contains(family) {
            faults.push(FieldError::duplicate(&at.index(i), Value::typed(family)));
        }
    }
    if let Some(policy) = &service.spec.ip_family_policy
        && !POLICIES.contains(&&**policy)
    {
        let at = spec.child("ipFamilyPolicy");
        faults.push(FieldError::not_supported(&at, Value::typed(policy), &POLICIES));
    }
}

/// The first IP and family stay; a second one comes or goes only by the policy.
pub(super) fn changed(service: &Service, old: &Service, spec: &Path<'_>, faults: &mut Faults) {
    if service.spec.r#type == "ExternalName" || old.spec.r#type == "ExternalName" {
        return;
    }
    let (headless, was_headless) = (is_headless(service), is_headless(old));
    if !(headless && was_headless) {
        changed_ips(service, old, spec, faults);
    }
    if !headless && !was_headless {
        changed_families(service, old, spec, faults);
    }
}

fn changed_ips(service: &Service, old: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let (new, old) = (&service.spec.cluster_ips, &old.spec.cluster_ips);
    let at = spec.child("clusterIPs");
    if new.len() == old.len() {
        for i in (0..new.len()).filter(|i| new[*i] != old[*i]) {
            faults.invalid(&at.index(i), shown(new), FIXED);
        }
        return;
    }
    if new.is_empty() {
        faults.invalid(&at.index(0), shown(new), "primary clusterIP can not be unset");
    } else if old.first().is_some_and(|first| *first != new[0]) {
        faults.invalid(&at.index(0), shown(new), FIXED);
    }
    if new.len() < old.len() && new.len() == 1 {
        single(service, "clusterIP", spec, faults);
    }
}

fn changed_families(service: &Service, old: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let (new, old) = (&service.spec.ip_families, &old.spec.ip_families);
    let families = spec.child("ipFamilies");
    let at = families.index(0);
    if new.len() == old.len() {
        for _ in (0..new.len()).filter(|i| new[*i] != old[*i]) {
            faults.invalid(&at, shown(new), FIXED);
        }
        return;
    }
    if new.len() < old.len() && service.spec.cluster_ips.is_empty() {
        faults.invalid(&at, shown(new), "primary ipFamily can not be unset");
    }
    if let (Some(first), Some(was)) = (new.first(), old.first())
        && first != was
    {
        // Upstream shows the IPs.
        faults.invalid(&at, shown(&service.spec.cluster_ips), FIXED);
    }
    if new.len() < old.len() && new.len() == 1 {
        single(service, "ipFamily", spec, faults);
    }
}

/// The policy says that the second one is to go.
fn single(service: &Service, what: &str, spec: &Path<'_>, faults: &mut Faults) {
    let policy = service.spec.ip_family_policy.as_deref();
    if policy != Some("SingleStack") {
        let value = policy.map_or(Value::null(), Value::typed);
        let why = format!("must be set to 'SingleStack' when releasing the secondary {what}");
        faults.invalid(&spec.child("ipFamilyPolicy"), value, why);
    }
}
