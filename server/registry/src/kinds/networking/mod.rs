//! The networking group.

mod addresses;
mod ingress;
mod ingress_class;
mod policy;

use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("ingresses", "status") => typed(object, write, faults, ingress::status),
        ("ingresses", _) => typed(object, write, faults, ingress::ingress),
        ("ingressclasses", _) => typed(object, write, faults, ingress_class::ingress_class),
        ("networkpolicies", _) => typed(object, write, faults, policy::policy),
        ("ipaddresses", _) => typed(object, write, faults, addresses::address),
        ("servicecidrs", "") => typed(object, write, faults, addresses::service_cidr),
        _ => {}
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match (&*kind.resource, write.subresource) {
        ("ingresses", "status") => object.downcast_ref().map(ingress::status_warnings),
        ("ingresses", _) if write.old.is_none() => object.downcast_ref().map(ingress::warnings),
        ("networkpolicies", _) => object.downcast_ref().map(policy::warnings),
        _ => None,
    }
    .unwrap_or_default()
}
