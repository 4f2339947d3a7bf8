//! Faults of fields: their paths, kinds and texts (apimachinery's `field.Error`).

use std::fmt::Display;

use crate::error::Cause;

/// The path of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field(String);

impl Field {
    /// A path's beginning.
    pub fn new(name: &str) -> Self {
        Self(if name.is_empty() { "[]".to_owned() } else { name.to_owned() })
    }

    /// A field of the record at this path.
    #[must_use]
    pub fn child(&self, name: &str) -> Self {
        Self(if self.0.is_empty() { name.to_owned() } else { format!("{}.{name}", self.0) })
    }

    /// An element of the list at this path.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    /// An entry of the map at this path.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        Self(format!("{}[{key}]", self.0))
    }
}

/// Faults found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Cause>);

impl Faults {
    fn push(&mut self, field: &Field, reason: &str, message: String) {
        self.0.push(Cause { reason: reason.into(), message, field: field.0.clone() });
    }

    /// A value must be given.
    pub fn required(&mut self, field: &Field, why: &str) {
        let message = if why.is_empty() { "Required value".to_owned() } else { format!("Required value: {why}") };
        self.push(field, "FieldValueRequired", message);
    }

    /// A text has the wrong form.
    pub fn invalid(&mut self, field: &Field, value: &str, why: &str) {
        self.push(field, "FieldValueInvalid", format!("Invalid value: {value:?}: {why}"));
    }

    /// A number, or another value shown as it is, has the wrong form.
    pub fn invalid_bare(&mut self, field: &Field, value: impl Display, why: &str) {
        self.push(field, "FieldValueInvalid", format!("Invalid value: {value}: {why}"));
    }

    /// A value is none of those that there are.
    pub fn unsupported(&mut self, field: &Field, value: &str, supported: &[&str]) {
        let list: Vec<String> = supported.iter().map(|s| format!("{s:?}")).collect();
        let message = format!("Unsupported value: {value:?}: supported values: {}", list.join(", "));
        self.push(field, "FieldValueNotSupported", message);
    }

    /// A value must not be given.
    pub fn forbidden(&mut self, field: &Field, why: &str) {
        self.push(field, "FieldValueForbidden", format!("Forbidden: {why}"));
    }

    /// A text is too long.
    pub fn too_long(&mut self, field: &Field, limit: usize) {
        self.push(field, "FieldValueTooLong", format!("Too long: may not be more than {limit} bytes"));
    }

    /// A value stands twice.
    pub fn duplicate(&mut self, field: &Field, value: &str) {
        self.push(field, "FieldValueDuplicate", format!("Duplicate value: {value:?}"));
    }

    /// A value names nothing.
    pub fn not_found(&mut self, field: &Field, value: &str) {
        self.push(field, "FieldValueNotFound", format!("Not found: {value:?}"));
    }
}
