//! Network policies.

use std::collections::HashSet;

use generated::networking::v1::{IPBlock, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::Reflect;
use object::scalar::IntOrString;
use object::validate::{LabelSelectorOptions, label_selector};

use crate::kinds::core::port_number;
use crate::services::Block;
use crate::validate::{Faults, Report};

const TYPES: [&str; 2] = ["Ingress", "Egress"];

/// What older rules let in.
struct Known<'a> {
    selectors: LabelSelectorOptions,
    cidrs: HashSet<&'a str>,
}

/// A direction's name, the name of its peers, and its rules.
type Direction<'a> = (&'static str, &'static str, Vec<(&'a [NetworkPolicyPort], &'a [NetworkPolicyPeer])>);

fn directions(policy: &NetworkPolicy) -> [Direction<'_>; 2] {
    let spec = &policy.spec;
    [
        ("ingress", "from", spec.ingress.iter().map(|rule| (&rule.ports[..], &rule.from[..])).collect()),
        ("egress", "to", spec.egress.iter().map(|rule| (&rule.ports[..], &rule.to[..])).collect()),
    ]
}

fn blocks(policy: &NetworkPolicy) -> impl Iterator<Item = &IPBlock> {
    let rules = directions(policy).into_iter().flat_map(|(_, _, rules)| rules);
    rules.flat_map(|(_, peers)| peers).filter_map(|peer| peer.ip_block.as_deref())
}

/// A whole policy.
pub(super) fn policy(policy: &NetworkPolicy, old: Option<&NetworkPolicy>, faults: &mut Faults) {
    let path = Path::new("spec");
    let of_pods = path.child("podSelector");
    let mut known = Known { selectors: LabelSelectorOptions::default(), cidrs: HashSet::new() };
    if let Some(old) = old {
        let mut wrong = Faults::new();
        label_selector(old.spec.pod_selector.view(), known.selectors, &of_pods, &mut wrong);
        known.selectors.invalid_values = !wrong.is_empty();
        known.cidrs = blocks(old).flat_map(|block| block.except.iter().chain([&block.cidr])).map(|c| &**c).collect();
    }
    label_selector(policy.spec.pod_selector.view(), known.selectors, &of_pods, faults);
    for (direction, whom, rules) in directions(policy) {
        for (i, (ports, peers)) in rules.into_iter().enumerate() {
            let at = path.child(direction);
            let at = at.index(i);
            for (j, one) in ports.iter().enumerate() {
                port(one, &at.child("ports").index(j), faults);
            }
            for (j, one) in peers.iter().enumerate() {
                peer(one, &known, &at.child(whom).index(j), faults);
            }
        }
    }
    let (types, all) = (&policy.spec.policy_types, path.child("policyTypes"));
    if types.len() > TYPES.len() {
        return faults.invalid(&all, &types[..], "may not specify more than two policyTypes");
    }
    for (i, ty) in types.iter().enumerate().filter(|(_, ty)| !TYPES.contains(&&***ty)) {
        faults.push(FieldError::not_supported(&all.index(i), Value::typed(ty), &TYPES));
    }
}

/// What is odd about blocks that are let in.
pub(super) fn warnings(policy: &NetworkPolicy) -> Vec<String> {
    let (mut out, path) = (Vec::new(), Path::new("spec"));
    for (direction, whom, rules) in directions(policy) {
        for (i, (_, peers)) in rules.into_iter().enumerate() {
            for (j, block) in peers.iter().enumerate().filter_map(|(j, peer)| Some((j, peer.ip_block.as_deref()?))) {
                let at = path.child(direction);
                let at = at.index(i);
                let at = at.child(whom);
                let at = at.index(j);
                let at = at.child("ipBlock");
                out.extend(ip::cidr_warnings(&at.child("cidr"), &block.cidr));
                for (k, except) in block.except.iter().enumerate() {
                    out.extend(ip::cidr_warnings(&at.child("except").index(k), except));
                }
            }
        }
    }
    out
}

fn port(port: &NetworkPolicyPort, at: &Path<'_>, faults: &mut Faults) {
    if let Some(protocol) = port.protocol.as_deref()
        && !matches!(protocol, "TCP" | "UDP" | "SCTP")
    {
        let known = ["TCP", "UDP", "SCTP"];
        faults.push(FieldError::not_supported(&at.child("protocol"), Value::typed(protocol), &known));
    }
    let (of_port, of_end) = (at.child("port"), at.child("endPort"));
    match (&port.port, port.end_port) {
        (None, None) => {}
        (None, Some(end)) => faults.invalid(&of_end, end, "may not be specified when `port` is not specified"),
        (Some(IntOrString::String(name)), end) => {
            if let Some(end) = end {
                faults.invalid(&of_end, end, "may not be specified when `port` is non-numeric");
            }
            faults.each(&of_port, name, names::port_name(name));
        }
        (Some(IntOrString::Int(first)), end) => {
            port_number(*first, &of_port, faults);
            if let Some(end) = end {
                if end < *first {
                    faults.invalid(&of_end, end, "must be greater than or equal to `port`");
                }
                port_number(end, &of_end, faults);
            }
        }
    }
}

fn peer(peer: &NetworkPolicyPeer, known: &Known<'_>, at: &Path<'_>, faults: &mut Faults) {
    label_selector(peer.pod_selector.view(), known.selectors, &at.child("podSelector"), faults);
    label_selector(peer.namespace_selector.view(), known.selectors, &at.child("namespaceSelector"), faults);
    let selects = peer.pod_selector.is_some() || peer.namespace_selector.is_some();
    match (peer.ip_block.as_deref(), selects) {
        (None, true) => {}
        (None, false) => faults.required(at, "must specify a peer"),
        (Some(block), selects) => {
            ip_block(block, known, &at.child("ipBlock"), faults);
            if selects {
                faults.forbidden(at, "may not specify both ipBlock and another peer");
            }
        }
    }
}

/// A block, and smaller ones within it that are not meant.
fn ip_block(block: &IPBlock, known: &Known<'_>, at: &Path<'_>, faults: &mut Faults) {
    if block.cidr.is_empty() {
        return faults.required(&at.child("cidr"), "");
    }
    if !known.cidrs.contains(&*block.cidr) {
        faults.extend(ip::legacy_cidr(&at.child("cidr"), &block.cidr));
    }
    let Some((outer, bits)) = ip::parse_cidr_sloppy(&block.cidr) else { return };
    let outer = Block::new(outer, bits);
    for (i, except) in block.except.iter().enumerate() {
        let at = at.child("except");
        let at = at.index(i);
        if !known.cidrs.contains(&**except) {
            faults.extend(ip::legacy_cidr(&at, except));
        }
        let Some((inner, inner_bits)) = ip::parse_cidr_sloppy(except) else { continue };
        if !outer.covers(inner) || bits >= inner_bits {
            faults.invalid(&at, except, "must be a strict subset of `cidr`");
        }
    }
}
