//! The discovery group: slices of endpoints.

use generated::discovery::v1::{Endpoint, EndpointHints, EndpointPort, EndpointSlice};
use object::field_error::{FieldError, Path, Value};
use object::kind::Kind;
use object::names::{self, ip};
use object::record::{Record, Reflect};
use object::validate::{IMMUTABLE, labels};

use super::core::{PROTOCOLS, endpoint_ip, is_ipv6};
use super::{Write, typed};
use crate::meta;
use crate::validate::{Faults, Report};

const ADDRESS_TYPES: [&str; 3] = ["FQDN", "IPv4", "IPv6"];
const MAX_TOPOLOGY: usize = 16;
const MAX_ADDRESSES: usize = 100;
const MAX_PORTS: usize = 20_000;
const MAX_ENDPOINTS: usize = 1_000;
const MAX_HINTS: usize = 8;

/// Who makes slices, and corrects addresses that it copies.
const MANAGED_BY: &str = "endpointslice.kubernetes.io/managed-by";
const CONTROLLERS: [&str; 2] = ["endpointslice-controller.k8s.io", "endpointslicemirroring-controller.k8s.io"];
const HOSTNAME: &str = "kubernetes.io/hostname";

pub(super) fn prepare_create(object: &mut dyn Record) {
    if let Some(slice) = object.downcast_mut::<EndpointSlice>() {
        drop_topology(slice, None);
    }
}

pub(super) fn prepare_update(object: &mut dyn Record, old: &dyn Record) {
    if let (Some(slice), Some(old)) = (object.downcast_mut::<EndpointSlice>(), old.downcast_ref::<EndpointSlice>()) {
        drop_topology(slice, Some(old));
    }
}

/// This version has no topology; what an older one's said of nodes is kept.
fn drop_topology(slice: &mut EndpointSlice, old: Option<&EndpointSlice>) {
    if old.is_some_and(|old| meta::same(old.endpoints.view(), slice.endpoints.view())) {
        return;
    }
    let of = |endpoint: &Endpoint| endpoint.deprecated_topology.get(HOSTNAME).cloned().filter(|name| !name.is_empty());
    let known: Vec<String> = old.into_iter().flat_map(|old| &old.endpoints).filter_map(of).collect();
    for endpoint in &mut slice.endpoints {
        if let Some(name) = of(endpoint)
            && endpoint.node_name.is_none()
            && known.contains(&name)
            && names::dns1123_subdomain(&name).is_empty()
        {
            endpoint.node_name = Some(name);
        }
        endpoint.deprecated_topology.clear();
    }
}

pub(super) fn validate(_: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    typed(object, write, faults, slice);
}

pub(super) fn warnings(write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    let (mut out, all) = (Vec::new(), Path::new("endpoints"));
    let Some(slice) = object.downcast_ref::<EndpointSlice>() else { return out };
    if write.old.is_none() && slice.address_type == "FQDN" {
        out.push("spec.addressType: FQDN endpoints are deprecated".into());
    }
    if slice.metadata.labels.get(MANAGED_BY).is_some_and(|by| CONTROLLERS.contains(&&**by)) {
        return out;
    }
    for (i, endpoint) in slice.endpoints.iter().enumerate() {
        for (j, address) in endpoint.addresses.iter().enumerate() {
            out.extend(ip::address_warnings(&all.index(i).child("addresses").index(j), address));
        }
    }
    out
}

/// Endpoints that were there before may be as older rules let them in.
fn slice(slice: &EndpointSlice, old: Option<&EndpointSlice>, faults: &mut Faults) {
    let at = Path::new("addressType");
    let ty = slice.address_type.as_str();
    if ty.is_empty() {
        faults.required(&at, "");
    } else if !ADDRESS_TYPES.contains(&ty) {
        faults.push(FieldError::not_supported(&at, Value::typed(ty), &ADDRESS_TYPES));
    }
    ports(&slice.ports, &Path::new("ports"), faults);
    let mut wrong = Faults::new();
    endpoints(&slice.endpoints, ty, &Path::new("endpoints"), &mut wrong);
    if !wrong.is_empty() && !old.is_some_and(|old| meta::same(old.endpoints.view(), slice.endpoints.view())) {
        faults.extend(wrong);
    }
    if old.is_some_and(|old| old.address_type != ty) {
        faults.invalid(&at, Value::typed(ty), IMMUTABLE);
    }
}

fn ports(ports: &[EndpointPort], all: &Path<'_>, faults: &mut Faults) {
    if ports.len() > MAX_PORTS {
        return faults.push(FieldError::too_many(all, ports.len(), MAX_PORTS));
    }
    let mut taken: Vec<&str> = Vec::new();
    for (i, port) in ports.iter().enumerate() {
        let at = all.index(i);
        let name = port.name.as_deref().unwrap_or_default();
        if !name.is_empty() {
            faults.each(&at.child("name"), name, names::dns1123_label(name));
        }
        if taken.contains(&name) {
            faults.push(FieldError::duplicate(&at.child("name"), name));
        } else {
            taken.push(name);
        }
        match port.protocol.as_deref() {
            None => faults.required(&at.child("protocol"), ""),
            Some(protocol) if !PROTOCOLS.contains(&protocol) => {
                faults.push(FieldError::not_supported(&at.child("protocol"), Value::typed(protocol), &PROTOCOLS));
            }
            Some(_) => {}
        }
        if let Some(protocol) = &port.app_protocol {
            faults.each(&at.child("appProtocol"), protocol, names::qualified_name(protocol));
        }
    }
}

fn endpoints(endpoints: &[Endpoint], ty: &str, all: &Path<'_>, faults: &mut Faults) {
    if endpoints.len() > MAX_ENDPOINTS {
        return faults.push(FieldError::too_many(all, endpoints.len(), MAX_ENDPOINTS));
    }
    for (i, endpoint) in endpoints.iter().enumerate() {
        let at = all.index(i);
        let of_addresses = at.child("addresses");
        match endpoint.addresses.len() {
            0 => faults.required(&of_addresses, "must contain at least 1 address"),
            count if count > MAX_ADDRESSES => {
                faults.push(FieldError::too_many(&of_addresses, count, MAX_ADDRESSES));
            }
            _ => {}
        }
        for (j, one) in endpoint.addresses.iter().enumerate() {
            address(one, ty, &of_addresses, j, faults);
        }
        if let Some(node) = &endpoint.node_name {
            faults.each(&at.child("nodeName"), node, names::dns1123_subdomain(node));
        }
        topology(endpoint, &at.child("deprecatedTopology"), faults);
        if let Some(name) = &endpoint.hostname {
            faults.each(&at.child("hostname"), name, names::dns1123_label(name));
        }
        if let Some(given) = endpoint.hints.as_deref() {
            hints(given, &at.child("hints"), faults);
        }
    }
}

fn address(address: &str, ty: &str, all: &Path<'_>, i: usize, faults: &mut Faults) {
    let at = all.index(i);
    let (wrong, six) = match ty {
        "IPv4" => (ip::legacy_address(&at, address), false),
        "IPv6" => (ip::address(&at, address), true),
        "FQDN" => return faults.extend(names::fully_qualified_domain(&at, address)),
        _ => return,
    };
    if !wrong.is_empty() {
        return faults.extend(wrong);
    }
    if is_ipv6(address) != six {
        faults.invalid(all, address, format!("must be an {ty} address"));
    }
    endpoint_ip(address, &at, faults);
}

fn topology(endpoint: &Endpoint, at: &Path<'_>, faults: &mut Faults) {
    let given = &endpoint.deprecated_topology;
    if given.len() > MAX_TOPOLOGY {
        faults.push(FieldError::too_many(at, given.len(), MAX_TOPOLOGY));
    }
    labels(given.view(), at, faults);
}

fn hints(hints: &EndpointHints, at: &Path<'_>, faults: &mut Faults) {
    type Check = fn(&str) -> Vec<String>;
    let zones = hints.for_zones.iter().map(|zone| zone.name.as_str()).collect::<Vec<_>>();
    let nodes = hints.for_nodes.iter().map(|node| node.name.as_str()).collect::<Vec<_>>();
    let all: [(&str, Vec<&str>, Check); 2] =
        [("forZones", zones, names::label_value), ("forNodes", nodes, names::dns1123_subdomain)];
    for (field, given, check) in all {
        let of_field = at.child(field);
        if given.len() > MAX_HINTS {
            return faults.push(FieldError::too_many(&of_field, given.len(), MAX_HINTS));
        }
        for (i, name) in given.iter().enumerate() {
            let at = of_field.index(i);
            if given[..i].contains(name) {
                faults.push(FieldError::duplicate(&at.child("name"), *name));
            }
            faults.each(&at.child("name"), name, check(name));
        }
    }
}
