//! The policy group.

mod disruption_budget;

use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    if &*kind.resource == "poddisruptionbudgets" {
        disruption_budget::prepare(object, None);
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    if let ("poddisruptionbudgets", "") = (&*kind.resource, subresource) {
        disruption_budget::prepare(object, Some(old));
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("poddisruptionbudgets", "status") => typed(object, write, faults, disruption_budget::status),
        ("poddisruptionbudgets", _) => typed(object, write, faults, disruption_budget::validate),
        _ => {}
    }
}
