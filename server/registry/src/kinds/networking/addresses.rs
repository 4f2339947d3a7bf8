//! Addresses of services, and the ranges that they come from.

use generated::networking::v1::{IPAddress, ServiceCIDR};
use object::field_error::{Path, Value};
use object::names::{self, ip};
use object::record::Reflect;
use object::validate::IMMUTABLE;

use crate::meta;
use crate::validate::{Faults, Report};

/// Whose an address is, which never changes.
pub(super) fn address(address: &IPAddress, old: Option<&IPAddress>, faults: &mut Faults) {
    let spec = Path::new("spec");
    let at = spec.child("parentRef");
    match address.spec.parent_ref.as_deref() {
        None => faults.required(&at, ""),
        Some(parent) => {
            if !parent.group.is_empty() {
                faults.each(&at.child("group"), &parent.group, names::dns1123_subdomain(&parent.group));
            }
            for (name, text) in [("resource", &parent.resource), ("name", &parent.name)] {
                if text.is_empty() {
                    faults.required(&at.child(name), "");
                } else {
                    faults.each(&at.child(name), text, names::path_segment(text));
                }
            }
            // Empty for what lies in no namespace.
            faults.each(&at.child("namespace"), &parent.namespace, names::path_segment(&parent.namespace));
        }
    }
    if old.is_some_and(|old| !meta::same(old.spec.parent_ref.view(), address.spec.parent_ref.view())) {
        faults.invalid(&at, address.spec.parent_ref.view(), IMMUTABLE);
    }
}

/// One range or one of each family; all that may change is that the second one comes.
pub(super) fn service_cidr(cidr: &ServiceCIDR, old: Option<&ServiceCIDR>, faults: &mut Faults) {
    let spec = Path::new("spec");
    let (at, new) = (spec.child("cidrs"), &cidr.spec.cidrs);
    let Some(old) = old.map(|old| &old.spec.cidrs) else { return ranges(new, &at, faults) };
    match (old.len(), new.len()) {
        (a, b) if a == b => {
            for (i, _) in old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new) {
                faults.invalid(&at.index(i), &new[i], IMMUTABLE);
            }
        }
        (1, 2) => {
            if new[0] != old[0] {
                faults.invalid(&at.index(0), &new[0], IMMUTABLE);
            }
            ranges(new, &at, faults);
        }
        _ => faults.invalid(&at, new.view(), IMMUTABLE),
    }
}

fn ranges(cidrs: &[String], at: &Path<'_>, faults: &mut Faults) {
    if cidrs.is_empty() {
        return faults.required(at, "at least one CIDR required");
    }
    if cidrs.len() > 2 {
        // Upstream shows the record around them, which has no JSON names.
        let shown = Value::Json(format!(r#"{{"CIDRs":{}}}"#, Value::from(cidrs)));
        return faults.invalid(at, shown, "may only hold up to 2 values");
    }
    for (i, cidr) in cidrs.iter().enumerate() {
        faults.extend(ip::cidr(&at.index(i), cidr));
    }
    let families: Vec<bool> = cidrs
        .iter()
        .filter_map(|cidr| ip::parse_cidr_sloppy(cidr))
        .map(|(ip, _)| ip.to_canonical().is_ipv6())
        .collect();
    if matches!(families[..], [a, b] if a == b) {
        let why = "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64";
        faults.invalid(at, cidrs, why);
    }
}
