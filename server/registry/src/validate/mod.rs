//! What is wrong with an object, in upstream's words and order.

mod faults;
mod meta;

use object::kind::Kind;
use object::record::Record;

use crate::error::Cause;

pub use faults::Faults;

/// Of a new object.
pub fn create(kind: &Kind, object: &dyn Record) -> Vec<Cause> {
    let mut faults = Faults::default();
    meta::create(kind, crate::meta::of(object), &mut faults);
    crate::kinds::validate(kind, object, None, &mut faults);
    faults.into_causes()
}

/// Of a changed object.
pub fn update(kind: &Kind, _subresource: &str, object: &dyn Record, old: &dyn Record) -> Vec<Cause> {
    let mut faults = Faults::default();
    meta::update(kind, crate::meta::of(object), crate::meta::of(old), &mut faults);
    crate::kinds::validate(kind, object, Some(old), &mut faults);
    faults.into_causes()
}
