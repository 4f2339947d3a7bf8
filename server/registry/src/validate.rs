//! What is wrong with an object.

use object::kind::Kind;
use object::record::Record;

use crate::error::Cause;
use crate::verbs::Part;

/// Of a new object.
pub fn create(_kind: &Kind, _object: &dyn Record) -> Vec<Cause> {
    Vec::new()
}

/// Of a changed object.
pub fn update(_kind: &Kind, _part: Part, _object: &dyn Record, _old: &dyn Record) -> Vec<Cause> {
    Vec::new()
}
