//! Names and amounts of resources: of containers, limits and quotas.

use object::field_error::{Path, Value};
use object::names;
use object::scalar::Quantity;

use crate::validate::{Faults, Report};

const HUGE_PAGES: &str = "hugepages-";
const REQUESTS: &str = "requests.";
const REQUESTED_HUGE_PAGES: &str = "requests.hugepages-";
/// What belongs to the project itself.
const NATIVE: &str = "kubernetes.io/";

/// Objects that quotas count.
const COUNTED: [&str; 9] = [
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "services.nodeports",
    "services.loadbalancers",
];
/// What containers use.
const OF_CONTAINERS: [&str; 3] = ["cpu", "memory", "ephemeral-storage"];
/// What quotas have beside what containers use.
const OF_QUOTAS: [&str; 7] = [
    "requests.cpu",
    "requests.memory",
    "requests.storage",
    "requests.ephemeral-storage",
    "limits.cpu",
    "limits.memory",
    "limits.ephemeral-storage",
];

fn is_huge_pages(name: &str) -> bool {
    name.starts_with(HUGE_PAGES)
}

/// Whether quotas know it without a domain.
pub(in crate::kinds) fn is_of_quotas(name: &str) -> bool {
    OF_CONTAINERS.contains(&name)
        || OF_QUOTAS.contains(&name)
        || COUNTED.contains(&name)
        || is_huge_pages(name)
        || name.starts_with(REQUESTED_HUGE_PAGES)
}

fn is_standard(name: &str) -> bool {
    name == "storage" || is_of_quotas(name)
}

/// Whether it has no domain, or the project's own.
pub(in crate::kinds) fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains(NATIVE)
}

/// Whether it is somebody's own, such as a kind of device.
pub(in crate::kinds) fn is_extended(name: &str) -> bool {
    let for_quota = || names::qualified_name(&format!("{REQUESTS}{name}")).is_empty();
    !is_native(name) && !name.starts_with(REQUESTS) && for_quota()
}

/// Whether more of it may be promised than there is.
pub(in crate::kinds) fn may_be_overcommitted(name: &str) -> bool {
    is_native(name) && !is_huge_pages(name)
}

/// A resource that anybody knows, or with a domain.
pub(in crate::kinds) fn resource_name(name: &str, at: &Path<'_>, faults: &mut Faults) {
    let wrong = names::qualified_name(name);
    if wrong.is_empty() && !name.contains('/') && !is_standard(name) {
        faults.invalid(at, Value::typed(name), "must be a standard resource type or fully qualified");
    }
    faults.extend(wrong.into_iter().map(|why| object::field_error::FieldError::invalid(at, Value::typed(name), why)));
}

/// A resource that containers can use.
pub(in crate::kinds) fn container_resource_name(name: &str, at: &Path<'_>, faults: &mut Faults) {
    resource_name(name, at, faults);
    if !name.contains('/') {
        if !OF_CONTAINERS.contains(&name) && !is_huge_pages(name) {
            faults.invalid(at, Value::typed(name), "must be a standard resource for containers");
        }
    } else if !is_native(name) && !is_extended(name) {
        faults.invalid(at, Value::typed(name), "doesn't follow extended resource name standard");
    }
}

/// A resource that quotas can bound.
pub(in crate::kinds) fn quota_resource_name(name: &str, at: &Path<'_>, faults: &mut Faults) {
    resource_name(name, at, faults);
    if !name.contains('/') && !is_of_quotas(name) {
        faults.invalid(at, Value::typed(name), "must be a standard resource for quota");
    }
}

/// An amount: not less than none, and whole where it is a number of things.
pub(in crate::kinds) fn resource_quantity(name: &str, amount: &Quantity, at: &Path<'_>, faults: &mut Faults) {
    if amount.is_negative() {
        faults.invalid(at, amount.to_string(), "must be greater than or equal to 0");
    }
    if (COUNTED.contains(&name) || is_extended(name)) && amount.milli_value() % 1000 != 0 {
        faults.invalid(at, shown(amount), "must be an integer");
    }
}

/// An amount as messages show it.
pub(in crate::kinds) fn shown(amount: &Quantity) -> Value {
    Value::typed(&amount.to_string())
}
