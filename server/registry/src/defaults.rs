//! Defaults of objects that come in.

use object::record::Record;

/// Fills in what is left out.
pub fn apply(_record: &mut dyn Record) {}
