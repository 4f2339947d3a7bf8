//! The group of priority and fairness.

mod flow_schema;
mod mandatory;
mod priority_level;

use generated::flowcontrol::v1::PriorityLevelConfiguration;
use object::field_error::Path;
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::{Faults, Report};

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("flowschemas", "") => typed(object, write, faults, flow_schema::flow_schema),
        ("flowschemas", _) => typed(object, write, faults, flow_schema::status),
        ("prioritylevelconfigurations", "") => typed(object, write, faults, priority_level::priority_level),
        ("prioritylevelconfigurations", _) => typed(object, write, faults, priority_level::status),
        _ => {}
    }
}

/// What a priority level's type rules out and asks for, which upstream states in its tables.
pub(super) fn ruled(object: &dyn Record, write: &Write<'_>, faults: &mut Faults) {
    if let Some(level) = object.downcast_ref::<PriorityLevelConfiguration>()
        && write.subresource.is_empty()
    {
        let old = write.old.and_then(|old| old.downcast_ref());
        faults.splice(0..0, priority_level::members(level, old));
    }
}

/// Conditions, each of a type of its own.
fn conditions<'a>(types: impl Iterator<Item = &'a String>, faults: &mut Faults) {
    let path = Path::new("status");
    let path = path.child("conditions");
    let mut seen: Vec<&str> = Vec::new();
    for (i, ty) in types.enumerate() {
        let at = path.index(i);
        if seen.contains(&&**ty) {
            faults.duplicate(&at.child("type"), object::field_error::Value::typed(ty));
        }
        seen.push(ty);
        if ty.is_empty() {
            faults.required(&at.child("type"), "");
        }
    }
}
