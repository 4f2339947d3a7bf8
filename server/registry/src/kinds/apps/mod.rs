//! The apps group.

mod controller_revision;
mod daemon_set;
mod deployment;
mod replica_set;
mod stateful_set;

use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(crate) use daemon_set::{GENERATION, read_generation};
pub(crate) use deployment::{ROLLBACK, read_rollback};

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match &*kind.resource {
        "daemonsets" => daemon_set::prepare_create(object),
        "deployments" => deployment::prepare(object, None),
        "replicasets" => replica_set::prepare(object, None),
        "statefulsets" => stateful_set::prepare(object, None),
        _ => {}
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match (&*kind.resource, subresource) {
        ("daemonsets", _) => daemon_set::prepare_update(subresource, object, old),
        ("deployments", "status") => deployment::keep_rollback(object, old),
        ("deployments", "") => deployment::prepare(object, Some(old)),
        ("replicasets", "") => replica_set::prepare(object, Some(old)),
        ("statefulsets", "") => stateful_set::prepare(object, Some(old)),
        _ => {}
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("controllerrevisions", _) => typed(object, write, faults, controller_revision::validate),
        ("daemonsets", "status") => typed(object, write, faults, daemon_set::status),
        ("daemonsets", _) => typed(object, write, faults, daemon_set::validate),
        ("deployments", "status") => typed(object, write, faults, deployment::status),
        ("deployments", _) => typed(object, write, faults, deployment::validate),
        ("replicasets", "status") => typed(object, write, faults, replica_set::status),
        ("replicasets", _) => typed(object, write, faults, replica_set::validate),
        ("statefulsets", "status") => typed(object, write, faults, stateful_set::status),
        ("statefulsets", _) => typed(object, write, faults, stateful_set::validate),
        _ => {}
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match (&*kind.resource, write.subresource) {
        ("daemonsets", "") => daemon_set::warnings(object, write.old),
        ("deployments", "") => deployment::warnings(object, write.old),
        ("replicasets", "") => replica_set::warnings(object, write.old),
        ("statefulsets", "") => stateful_set::warnings(object, write.old),
        _ => Vec::new(),
    }
}
