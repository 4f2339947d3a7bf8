//! Faults found so far.

use object::field_error::{FieldError, Path, Value};

use crate::error::Cause;

/// Faults found so far, in order.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Adds one.
    pub fn push(&mut self, fault: FieldError) {
        self.0.push(fault);
    }

    /// Adds several.
    pub fn extend(&mut self, faults: Vec<FieldError>) {
        self.0.extend(faults);
    }

    /// A value must be given.
    pub fn required(&mut self, path: &Path<'_>, why: &str) {
        self.push(FieldError::required(path, why));
    }

    /// A value has the wrong form.
    pub fn invalid(&mut self, path: &Path<'_>, value: impl Into<Value>, why: &str) {
        self.push(FieldError::invalid(path, value, why));
    }

    /// A value must not be given.
    pub fn forbidden(&mut self, path: &Path<'_>, why: &str) {
        self.push(FieldError::forbidden(path, why));
    }

    /// A text is too long.
    pub fn too_long(&mut self, path: &Path<'_>, limit: usize) {
        self.push(FieldError::too_long(path, limit));
    }

    /// As an answer has them.
    pub fn into_causes(self) -> Vec<Cause> {
        self.0.into_iter().map(Into::into).collect()
    }
}
