//! What claims of devices use (KEP-4381; KEP-5004 for those that are asked for as extended resources).

use std::collections::BTreeMap;

use generated::core::v1::Pod;
use generated::meta::v1::OwnerReference;
use generated::resource::v1::{DeviceClass, ResourceClaim};
use object::scalar::Quantity;

use super::pods::{self, DEVICE_CLASS, is_extended};
use crate::amounts::Amounts;

const NUMBER: &str = "count/resourceclaims.resource.k8s.io";
const OF_CLASS: &str = ".deviceclass.resource.k8s.io/devices";
const REQUESTS: &str = "requests.";
/// A claim that was made for a pod with extended resources.
pub const FOR_EXTENDED: &str = "resource.kubernetes.io/extended-resource-claim";
/// So many devices a claim can have (`AllocationResultsMaxSize`), which one for all of them is counted as.
const ALL: i64 = 32;

/// What decides, beside the claim itself, what it uses. Nobody else's objects need any of it.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The classes of devices.
    pub classes: Vec<DeviceClass>,
    /// The namespace's pods, if it has claims that were made for pods.
    pub pods: Vec<Pod>,
    /// The namespace's claims.
    pub claims: Vec<ResourceClaim>,
}

impl Around {
    /// The extended resource that a class goes by.
    fn resource_of(&self, class: &str) -> Option<&str> {
        let class = self.classes.iter().find(|c| c.metadata.name == class)?;
        class.spec.extended_resource_name.as_deref().filter(|name| !name.is_empty())
    }

    /// Whether some class goes by the extended resource, or is meant by it.
    fn has_class(&self, resource: &str) -> bool {
        let named = |c: &DeviceClass| {
            c.spec.extended_resource_name.as_deref() == Some(resource)
                || resource.strip_prefix(DEVICE_CLASS) == Some(c.metadata.name.as_str())
        };
        self.classes.iter().any(named)
    }

    /// What the pod uses that a claim was made for, if it is certain that this is its claim.
    fn pod_usage(&self, claim: &ResourceClaim, now: i64) -> Option<Amounts> {
        let owner = owner(claim)?;
        let pod = self.pods.iter().find(|p| p.metadata.name == owner.name && p.metadata.uid == owner.uid)?;
        let certain = match &pod.status.extended_resource_claim_status {
            Some(status) => status.resource_claim_name == claim.metadata.name,
            None => {
                let age = |c: &ResourceClaim| (c.metadata.creation_timestamp.seconds(), c.metadata.name.clone());
                let mine = self.claims.iter().filter(|c| self::owner(c).is_some_and(|o| o.uid == owner.uid));
                mine.map(age).all(|other| other >= age(claim))
            }
        };
        certain.then(|| pods::usage(pod, now))
    }
}

/// The pod that a claim was made for.
fn owner(claim: &ResourceClaim) -> Option<&OwnerReference> {
    let made = claim.metadata.annotations.get(FOR_EXTENDED).is_some_and(|v| v == "true");
    let owner = claim.metadata.owner_references.iter().find(|o| o.controller == Some(true)).filter(|_| made)?;
    (owner.kind == "Pod" && owner.api_version == "v1").then_some(owner)
}

/// Whether a quota on this name counts claims.
pub(super) fn counts(name: &str, around: &Around) -> bool {
    let rest = name.strip_prefix(REQUESTS);
    name == NUMBER
        || name.ends_with(OF_CLASS)
        || rest.and_then(|r| r.strip_prefix(DEVICE_CLASS)).is_some_and(|class| around.resource_of(class).is_some())
        || is_extended(name) && rest.is_some_and(|resource| around.has_class(resource))
}

fn number(mode: &str, count: i64) -> i64 {
    match mode {
        "ExactCount" => count,
        "All" => ALL,
        _ => 0,
    }
}

/// What a claim uses.
pub(super) fn usage(claim: &ResourceClaim, around: &Around, now: i64) -> Amounts {
    let mut devices: BTreeMap<&str, i64> = BTreeMap::new();
    for request in &claim.spec.devices.requests {
        let mut most: BTreeMap<&str, i64> = BTreeMap::new();
        if let Some(exact) = request.exactly.as_ref().filter(|_| request.first_available.is_empty()) {
            most.insert(&exact.device_class_name, number(&exact.allocation_mode, exact.count));
        }
        for choice in &request.first_available {
            let n = number(&choice.allocation_mode, choice.count);
            if n > most.get(&*choice.device_class_name).copied().unwrap_or(0) {
                most.insert(&choice.device_class_name, n);
            }
        }
        for (class, n) in most {
            let sum = devices.entry(class).or_default();
            *sum = sum.saturating_add(n);
        }
    }
    let mut used = Amounts::from([(NUMBER.to_owned(), Quantity::from_int(1))]);
    let by_pod = around.pod_usage(claim, now).unwrap_or_default();
    for (class, n) in devices {
        used.insert(format!("{class}{OF_CLASS}"), Quantity::from_int(n));
        if class.is_empty() {
            continue;
        }
        let extended = around.resource_of(class).map(|resource| format!("{REQUESTS}{resource}"));
        for name in [Some(format!("{REQUESTS}{DEVICE_CLASS}{class}")), extended].into_iter().flatten() {
            // Upstream looks at each class by itself, even where two go by one resource.
            let mut left = Quantity::from_int(n);
            if let Some(counted) = by_pod.get(&name) {
                left.sub(counted);
            }
            if !left.is_zero() && !left.is_negative() {
                used.insert(name, left);
            }
        }
    }
    used
}
