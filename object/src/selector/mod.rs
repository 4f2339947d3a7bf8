//! Label and field selectors: read from text or records, matched, written in canonical form.

mod field;
mod label;
mod parse;
mod record;

pub use field::{FieldRequirement, FieldSelector};
pub use label::{LabelSelector, Operator, Requirement};

#[cfg(test)]
mod tests;
