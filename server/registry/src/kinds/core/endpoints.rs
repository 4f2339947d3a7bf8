//! Endpoints, and what they share with services and slices.

use generated::core::v1::{EndpointAddress, EndpointPort, EndpointSubset, Endpoints};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::Reflect;

use crate::meta;
use crate::validate::{Faults, Report};

/// Protocols that ports may have.
pub(in crate::kinds) const PROTOCOLS: [&str; 3] = ["SCTP", "TCP", "UDP"];

/// Who makes endpoints out of whatever addresses pods have, and corrects them.
const MANAGED_BY: &str = "endpoints.kubernetes.io/managed-by";
const CONTROLLER: &str = "endpoint-controller";

/// Subsets that were there before may be as older rules let them in.
pub(super) fn endpoints(endpoints: &Endpoints, old: Option<&Endpoints>, faults: &mut Faults) {
    let mut wrong = Faults::new();
    let all = Path::new("subsets");
    for (i, one) in endpoints.subsets.iter().enumerate() {
        subset(one, &all.index(i), &mut wrong);
    }
    if !wrong.is_empty() && !old.is_some_and(|old| meta::same(old.subsets.view(), endpoints.subsets.view())) {
        faults.extend(wrong);
    }
}

/// What is odd about addresses that are let in.
pub(super) fn warnings(endpoints: &Endpoints) -> Vec<String> {
    let mut out = Vec::new();
    if endpoints.metadata.labels.get(MANAGED_BY).is_some_and(|by| by == CONTROLLER) {
        return out;
    }
    let all = Path::new("subsets");
    for (i, subset) in endpoints.subsets.iter().enumerate() {
        for (name, addresses) in [("addresses", &subset.addresses), ("notReadyAddresses", &subset.not_ready_addresses)]
        {
            for (j, address) in addresses.iter().enumerate() {
                out.extend(ip::address_warnings(&all.index(i).child(name).index(j).child("ip"), &address.ip));
            }
        }
    }
    out
}

fn subset(subset: &EndpointSubset, at: &Path<'_>, faults: &mut Faults) {
    if subset.addresses.is_empty() && subset.not_ready_addresses.is_empty() {
        faults.required(at, "must specify `addresses` or `notReadyAddresses`");
    }
    for (name, addresses) in [("addresses", &subset.addresses), ("notReadyAddresses", &subset.not_ready_addresses)] {
        for (i, one) in addresses.iter().enumerate() {
            address(one, &at.child(name).index(i), faults);
        }
    }
    for (i, one) in subset.ports.iter().enumerate() {
        port(one, subset.ports.len() > 1, &at.child("ports").index(i), faults);
    }
}

fn address(address: &EndpointAddress, at: &Path<'_>, faults: &mut Faults) {
    faults.extend(ip::legacy_address(&at.child("ip"), &address.ip));
    if !address.hostname.is_empty() {
        faults.each(&at.child("hostname"), &address.hostname, names::dns1123_label(&address.hostname));
    }
    if let Some(node) = &address.node_name {
        faults.each(&at.child("nodeName"), node, names::dns1123_subdomain(node));
    }
    endpoint_ip(&address.ip, &at.child("ip"), faults);
}

fn port(port: &EndpointPort, named: bool, at: &Path<'_>, faults: &mut Faults) {
    if !port.name.is_empty() {
        faults.each(&at.child("name"), &port.name, names::dns1123_label(&port.name));
    } else if named {
        faults.required(&at.child("name"), "");
    }
    port_number(port.port, &at.child("port"), faults);
    if port.protocol.is_empty() {
        faults.required(&at.child("protocol"), "");
    } else if !PROTOCOLS.contains(&&*port.protocol) {
        faults.push(FieldError::not_supported(&at.child("protocol"), Value::typed(&port.protocol), &PROTOCOLS));
    }
    if let Some(protocol) = &port.app_protocol {
        faults.each(&at.child("appProtocol"), protocol, names::qualified_name(protocol));
    }
}

/// A number that a port can have.
pub(in crate::kinds) fn port_number(number: i32, at: &Path<'_>, faults: &mut Faults) {
    if !(1..=65_535).contains(&number) {
        faults.invalid(at, number, names::out_of_range(1, 65_535));
    }
}

/// An address that traffic can be sent to.
pub(in crate::kinds) fn endpoint_ip(text: &str, at: &Path<'_>, faults: &mut Faults) {
    let Some(address) = ip::parse_sloppy(text).map(|ip| ip.to_canonical()) else {
        return faults.invalid(at, text, "must be a valid IP address");
    };
    if address.is_unspecified() {
        faults.invalid(at, text, format!("may not be unspecified ({text})"));
    }
    if address.is_loopback() {
        faults.invalid(at, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    let (local, local_multicast) = match address {
        std::net::IpAddr::V4(v4) => (v4.is_link_local(), v4.octets()[..3] == [224, 0, 0]),
        std::net::IpAddr::V6(v6) => (v6.segments()[0] & 0xffc0 == 0xfe80, v6.segments()[0] & 0xff0f == 0xff02),
    };
    if local {
        faults.invalid(at, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    if local_multicast {
        faults.invalid(at, text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
}
