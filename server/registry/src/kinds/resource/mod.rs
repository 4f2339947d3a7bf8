//! The group of devices and claims of them.

mod admin;
mod capacity;
mod claim;
mod class;
pub(crate) mod convert;
mod parts;
mod rights;
mod slice;
mod status;
mod taint;

use object::kind::Kind;
use object::record::Record;

use super::{Write, typed, version};
use crate::validate::Faults;

pub(crate) use admin::admin_access;
pub use rights::{ClaimChange, claim_change};

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match (&*kind.resource, subresource) {
        ("resourceclaims", "status") => status::prepare(object, old),
        ("devicetaintrules", "") => taint::prepare(object, old),
        _ => {}
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("resourceclaims", "") => typed(object, write, faults, claim::claim),
        ("resourceclaims", _) => typed(object, write, faults, status::status),
        ("resourceclaimtemplates", _) => typed(object, write, faults, claim::template),
        ("deviceclasses", _) => typed(object, write, faults, class::class),
        ("resourceslices", _) => typed(object, write, faults, slice::slice),
        ("devicetaintrules", "") => typed(object, write, faults, taint::rule),
        ("devicetaintrules", _) => typed(object, write, faults, taint::status),
        _ => {}
    }
}

/// What upstream states in its tables of attributes: each has one value.
pub(super) fn ruled(kind: &Kind, object: &dyn Record, write: &Write<'_>, faults: &mut Faults) {
    // A device of the first version has all but its name in a record of its own.
    let basic = object.schema().name.contains(".v1beta1.");
    let mut found = Faults::new();
    version::at_home(kind, write, object, &mut |_, write, object| {
        if let Some(slice) = object.downcast_ref() {
            let old = write.old.and_then(|old| old.downcast_ref());
            found = slice::one_value_each(slice, old, basic);
        }
    });
    faults.splice(0..0, found);
}

pub(super) fn warnings(object: &dyn Record) -> Vec<String> {
    object.downcast_ref().map(slice::warnings).unwrap_or_default()
}
