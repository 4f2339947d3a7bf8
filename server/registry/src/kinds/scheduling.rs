//! The scheduling group.

use generated::scheduling::v1::PriorityClass;
use object::field_error::Path;
use object::record::Record;

use crate::validate::Faults;

/// A priority never changes: pods have it already.
pub(super) fn validate_priority_class(object: &dyn Record, old: Option<&dyn Record>, faults: &mut Faults) {
    let (Some(class), Some(old)) =
        (object.downcast_ref::<PriorityClass>(), old.and_then(|o| o.downcast_ref::<PriorityClass>()))
    else {
        return;
    };
    const FIXED: &str = "may not be changed in an update.";
    if class.value != old.value {
        faults.forbidden(&Path::new("value"), FIXED);
    }
    if class.preemption_policy != old.preemption_policy {
        faults.forbidden(&Path::new("preemptionPolicy"), FIXED);
    }
}
