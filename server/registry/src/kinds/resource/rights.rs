//! Which rights a change of a claim's status takes beside that to change it (KEP-4817): the scheduler binds claims, and
//! drivers tell of their devices, those of a node's own driver perhaps of that node's alone.

use std::collections::BTreeSet;

use generated::resource::v1::{AllocatedDeviceStatus, AllocationResult, ResourceClaim};
use object::equality::{same, same_record};
use object::kind::Kind;
use object::record::{Record, Reflect};

use super::status::id;
use crate::kinds::features::DRA_RESOURCE_CLAIM_GRANULAR_STATUS_AUTHORIZATION;
use crate::kinds::{Write, version};

/// What a change of a claim's status does that takes a right of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimChange {
    /// It allocates, gives back, or changes for whom.
    pub binds: bool,
    /// Drivers whose devices have another state.
    pub drivers: BTreeSet<String>,
    /// The node that the claim is allocated for, where it is one alone.
    pub node: Option<String>,
}

/// What such a change does; `None` for any other write, and where it needs no right.
pub fn claim_change(kind: &Kind, subresource: &str, object: &dyn Record, old: &dyn Record) -> Option<ClaimChange> {
    let is_status = (&*kind.group, &*kind.resource, subresource) == ("resource.k8s.io", "resourceclaims", "status");
    if !is_status || !DRA_RESOURCE_CLAIM_GRANULAR_STATUS_AUTHORIZATION.is_on() {
        return None;
    }
    let mut found = None;
    version::at_home(kind, &Write { subresource, old: Some(old) }, object, &mut |_, write, object| {
        let (claim, old) = (object.downcast_ref(), write.old.and_then(|old| old.downcast_ref()));
        found = claim.zip(old).map(|(claim, old)| change(claim, old));
    });
    found.filter(|change| change.binds || !change.drivers.is_empty())
}

fn change(claim: &ResourceClaim, old: &ResourceClaim) -> ClaimChange {
    let (new, was) = (&claim.status, &old.status);
    let mut change = ClaimChange {
        binds: !same(new.allocation.view(), was.allocation.view())
            || !same(new.reserved_for.view(), was.reserved_for.view()),
        ..ClaimChange::default()
    };
    // The state of devices goes with their allocation.
    if let Some(allocation) = &new.allocation {
        change.drivers = drivers(&new.devices, &was.devices);
        change.node = node(allocation);
    }
    change
}

fn drivers(new: &[AllocatedDeviceStatus], old: &[AllocatedDeviceStatus]) -> BTreeSet<String> {
    let lacks = |all: &[AllocatedDeviceStatus], one: &AllocatedDeviceStatus| {
        !all.iter().any(|other| id(other) == id(one) && same_record(other, one))
    };
    let changed = new.iter().filter(|device| lacks(old, device));
    let removed = old.iter().filter(|device| !new.iter().any(|other| id(other) == id(device)));
    changed.chain(removed).map(|device| device.driver.clone()).collect()
}

fn node(allocation: &AllocationResult) -> Option<String> {
    let [term] = &*allocation.node_selector.as_ref()?.node_selector_terms else { return None };
    let ([], [field]) = (&*term.match_expressions, &*term.match_fields) else { return None };
    let [name] = &*field.values else { return None };
    (field.key == "metadata.name" && field.operator == "In").then(|| name.clone())
}

#[cfg(test)]
mod tests {
    use object::json;
    use serde_json::{Value, json};

    use super::*;

    fn check(old: &Value, new: &Value, binds: bool, drivers: &[&str], node: Option<&str>) {
        let claim = |status: &Value| {
            let mut claim = ResourceClaim::default();
            json::decode(json!({"status": status}).to_string().as_bytes(), &mut claim).expect("a claim");
            claim
        };
        let expect = ClaimChange {
            binds,
            drivers: drivers.iter().map(|&driver| driver.to_owned()).collect(),
            node: node.map(str::to_owned),
        };
        assert_eq!(change(&claim(new), &claim(old)), expect, "{old} to {new}");
    }

    #[test]
    fn changes() {
        let on = |name: &str| json!({"nodeSelectorTerms": [{"matchFields": [{"key": "metadata.name", "operator": "In", "values": [name]}]}]});
        let device =
            |driver: &str, data: u8| json!({"driver": driver, "pool": "p", "device": "d", "data": {"n": data}});
        let free = json!({});
        let bound = json!({"allocation": {"nodeSelector": on("n")}, "devices": [device("a", 1), device("b", 1)]});
        let told = json!({"allocation": {"nodeSelector": on("n")}, "devices": [device("a", 2), device("c", 1)]});
        let reserved = json!({"reservedFor": [{"resource": "pods", "name": "p", "uid": "u"}]});
        check(&free, &free, false, &[], None);
        check(&free, &reserved, true, &[], None);
        check(&free, &bound, true, &["a", "b"], Some("n"));
        check(&bound, &told, false, &["a", "b", "c"], Some("n"));
        check(&bound, &free, true, &[], None);
    }
}
