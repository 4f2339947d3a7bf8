//! What is special about single kinds; whatever a table can say is not here.
//!
//! A folder (or file) a group. Its `mod.rs` sends each of the calls below to the functions of a kind; a kind without a
//! line there has nothing special.

mod admissionregistration;
mod apiregistration;
mod apiserverinternal;
pub(crate) mod apps;
pub(crate) mod autoscaling;
pub(crate) mod batch;
mod certificates;
mod coordination;
mod core;
mod discovery;
mod events;
pub(crate) mod expressions;
mod features;
mod flowcontrol;
mod networking;
mod node;
mod node_selector;
mod numbers;
mod policy;
mod quantities;
mod rbac;
pub(crate) mod resource;
mod scheduling;
mod storage;
mod storagemigration;
mod template;
mod url;
mod version;

pub use certificates::{Subject, certificate_subject};
pub use core::pod::allow_privileged;
use generated::authentication::v1::UserInfo;
use generated::core::v1::{PodCondition, PodStatus};
use object::kind::Kind;
use object::record::Record;
use object::scalar::Time;
pub use resource::{ClaimChange, claim_change};

use crate::validate::Faults;

pub(crate) use core::{cluster_ips, is_ipv6, needs_health_check};
pub(crate) use resource::admin_access;

/// Before a new object, which `user` makes, is checked and stored.
pub(crate) fn prepare_create(kind: &Kind, object: &mut dyn Record, user: &UserInfo) {
    match &*kind.group {
        "" => core::prepare_create(kind, object),
        "apiregistration.k8s.io" => apiregistration::prepare_create(object),
        "apps" => apps::prepare_create(kind, object),
        "autoscaling" => autoscaling::prepare_create(kind, object),
        "batch" => batch::prepare_create(kind, object),
        "certificates.k8s.io" => certificates::prepare_create(object, user),
        "discovery.k8s.io" => discovery::prepare_create(object),
        "policy" => policy::prepare_create(kind, object),
        _ => {}
    }
}

/// What the client is to be warned of before a new object is prepared, whether it then passes validation or not.
pub(crate) fn first_warnings(kind: &Kind, object: &dyn Record) -> Vec<String> {
    if kind.group.is_empty() { core::first_warnings(kind, object) } else { Vec::new() }
}

/// Before a changed object is checked and stored. `subresource` is empty for the object itself.
pub(crate) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match &*kind.group {
        "" => core::prepare_update(kind, subresource, object, old),
        "apps" => apps::prepare_update(kind, subresource, object, old),
        "autoscaling" => autoscaling::prepare_update(kind, subresource, object, old),
        "batch" => batch::prepare_update(kind, subresource, object, old),
        "discovery.k8s.io" => discovery::prepare_update(object, old),
        "policy" => policy::prepare_update(kind, subresource, object, old),
        "resource.k8s.io" => version::prepared_at_home(kind, object, old, &mut |kind, object, old| {
            resource::prepare_update(kind, subresource, object, old);
        }),
        "certificates.k8s.io" => certificates::prepare_update(subresource, object, old),
        _ => {}
    }
}

/// What is wrong with an object beyond its metadata; with `old`, what is wrong with the change.
pub(crate) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    version::at_home(kind, write, object, &mut |kind, write, object| validate_own(kind, write, object, faults));
}

fn validate_own(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match &*kind.group {
        "" => core::validate(kind, write, object, faults),
        "admissionregistration.k8s.io" => admissionregistration::validate(kind, write, object, faults),
        "apiregistration.k8s.io" => apiregistration::validate(kind, write, object, faults),
        "apps" => apps::validate(kind, write, object, faults),
        "autoscaling" => autoscaling::validate(kind, write, object, faults),
        "batch" => batch::validate(kind, write, object, faults),
        "certificates.k8s.io" => certificates::validate(kind, write, object, faults),
        "coordination.k8s.io" => coordination::validate(kind, write, object, faults),
        "discovery.k8s.io" => discovery::validate(kind, write, object, faults),
        "events.k8s.io" => events::validate(kind, write, object, faults),
        "flowcontrol.apiserver.k8s.io" => flowcontrol::validate(kind, write, object, faults),
        "internal.apiserver.k8s.io" => apiserverinternal::validate(write, object, faults),
        "networking.k8s.io" => networking::validate(kind, write, object, faults),
        "node.k8s.io" => node::validate(kind, write, object, faults),
        "policy" => policy::validate(kind, write, object, faults),
        "rbac.authorization.k8s.io" => rbac::validate(kind, write, object, faults),
        "resource.k8s.io" => resource::validate(kind, write, object, faults),
        "scheduling.k8s.io" => scheduling::validate(kind, write, object, faults),
        "storage.k8s.io" => storage::validate(kind, write, object, faults),
        "storagemigration.k8s.io" => storagemigration::validate(kind, write, object, faults),
        _ => {}
    }
}

/// What upstream states in its tables, and ours don't: comes with what they found, after all else.
pub(crate) fn ruled(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match &*kind.group {
        "certificates.k8s.io" => certificates::ruled(object, write, faults),
        "flowcontrol.apiserver.k8s.io" => flowcontrol::ruled(object, write, faults),
        "rbac.authorization.k8s.io" => rbac::ruled(object, write, faults),
        "resource.k8s.io" => resource::ruled(kind, object, write, faults),
        _ => {}
    }
}

/// Why an object can't be deleted by its name.
pub(crate) fn undeletable(kind: &Kind, name: &str) -> Option<&'static str> {
    scheduling::undeletable(kind, name)
}

/// What the client is to be warned of, though it is not wrong; called for objects that passed validation.
pub(crate) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    let mut out = Vec::new();
    version::at_home(kind, write, object, &mut |kind, write, object| out = warnings_own(kind, write, object));
    out
}

fn warnings_own(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match &*kind.group {
        "" => core::warnings(kind, write, object),
        "admissionregistration.k8s.io" => admissionregistration::warnings(write, object),
        "apps" => apps::warnings(kind, write, object),
        "batch" => batch::warnings(kind, write, object),
        "discovery.k8s.io" => discovery::warnings(write, object),
        "networking.k8s.io" => networking::warnings(kind, write, object),
        "node.k8s.io" => node::warnings(object),
        "resource.k8s.io" => resource::warnings(object),
        "storage.k8s.io" => storage::warnings(kind, write, object),
        _ => Vec::new(),
    }
}

/// Sets a condition of a pod, which keeps the time of its last transition while its status stays.
pub(crate) fn pod_condition(status: &mut PodStatus, mut condition: PodCondition, now: Time) {
    condition.last_transition_time = now;
    match status.conditions.iter_mut().find(|c| c.r#type == condition.r#type) {
        None => status.conditions.push(condition),
        Some(was) => {
            if was.status == condition.status {
                condition.last_transition_time = was.last_transition_time;
            }
            *was = condition;
        }
    }
}

/// Which write an object is checked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Write<'a> {
    /// Empty for the object itself.
    pub(crate) subresource: &'a str,
    /// The object as it was; `None` for a new one.
    pub(crate) old: Option<&'a dyn Record>,
}

/// Calls a kind's check with its Rust type.
fn typed<T: Record>(
    object: &dyn Record,
    write: &Write<'_>,
    faults: &mut Faults,
    check: fn(&T, Option<&T>, &mut Faults),
) {
    if let Some(object) = object.downcast_ref() {
        check(object, write.old.and_then(|old| old.downcast_ref()), faults);
    }
}

#[cfg(test)]
mod tests;
