//! What is wrong with an object: its metadata, and what schema tables state of any field.
//!
//! Nothing here knows a kind. Errors come in upstream's order; what belongs to one kind alone is for the
//! registry, which puts its own errors before these.

mod conditions;
mod format;
mod labels;
mod managed;
pub mod meta;
mod owners;
mod read;
pub mod rules;

pub use conditions::{condition, condition_reason, conditions};
pub use format::is_known as is_known_format;
pub use labels::{LabelSelectorOptions, annotations, has_invalid_label_value, label_name, label_selector, labels};
pub use managed::{field_manager, managed_fields};
pub use owners::owner_references;

/// What fields that never change say when they do.
pub const IMMUTABLE: &str = "field is immutable";

#[cfg(test)]
mod tests;
