//! The scheduling group.

use generated::scheduling::v1::PriorityClass;
use object::field_error::Path;
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::{Faults, Report};

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    if &*kind.resource == "priorityclasses" {
        typed(object, write, faults, priority_class);
    }
}

/// A priority never changes: pods have it already.
fn priority_class(class: &PriorityClass, old: Option<&PriorityClass>, faults: &mut Faults) {
    let Some(old) = old else { return };
    const FIXED: &str = "may not be changed in an update.";
    if class.value != old.value {
        faults.forbidden(&Path::new("value"), FIXED);
    }
    if class.preemption_policy != old.preemption_policy {
        faults.forbidden(&Path::new("preemptionPolicy"), FIXED);
    }
}
