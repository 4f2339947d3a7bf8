//! Faults found so far, in order.

use object::field_error::{FieldError, Path, Value};
use object::validate::IMMUTABLE;

/// Faults found so far, in order.
pub(crate) type Faults = Vec<FieldError>;

/// Short ways to add a fault.
pub(crate) trait Report {
    /// A value must be given.
    fn required(&mut self, path: &Path<'_>, why: &str);
    /// A value has the wrong form.
    fn invalid(&mut self, path: &Path<'_>, value: impl Into<Value>, why: impl Into<String>);
    /// A value must not be given.
    fn forbidden(&mut self, path: &Path<'_>, why: impl Into<String>);
    /// A text of a type of its own is none of those known, which are given in upstream's order.
    fn not_supported(&mut self, path: &Path<'_>, text: &str, known: &[&str]);
    /// A value stands twice.
    fn duplicate(&mut self, path: &Path<'_>, value: impl Into<Value>);
    /// A value names what is not there.
    fn not_found(&mut self, path: &Path<'_>, value: impl Into<Value>);
    /// A value must not change.
    fn immutable(&mut self, path: &Path<'_>, value: impl Into<Value>);
    /// A text is too long.
    fn too_long(&mut self, path: &Path<'_>, limit: usize);
    /// Each message of a check of a text.
    fn each(&mut self, path: &Path<'_>, text: &str, wrong: Vec<String>);
}

impl Report for Faults {
    fn required(&mut self, path: &Path<'_>, why: &str) {
        self.push(FieldError::required(path, why));
    }

    fn invalid(&mut self, path: &Path<'_>, value: impl Into<Value>, why: impl Into<String>) {
        self.push(FieldError::invalid(path, value, why));
    }

    fn forbidden(&mut self, path: &Path<'_>, why: impl Into<String>) {
        self.push(FieldError::forbidden(path, why));
    }

    fn not_supported(&mut self, path: &Path<'_>, text: &str, known: &[&str]) {
        self.push(FieldError::not_supported(path, Value::typed(text), known));
    }

    fn duplicate(&mut self, path: &Path<'_>, value: impl Into<Value>) {
        self.push(FieldError::duplicate(path, value));
    }

    fn not_found(&mut self, path: &Path<'_>, value: impl Into<Value>) {
        self.push(FieldError::not_found(path, value));
    }

    fn immutable(&mut self, path: &Path<'_>, value: impl Into<Value>) {
        self.push(FieldError::invalid(path, value, IMMUTABLE));
    }

    fn too_long(&mut self, path: &Path<'_>, limit: usize) {
        self.push(FieldError::too_long(path, limit));
    }

    fn each(&mut self, path: &Path<'_>, text: &str, wrong: Vec<String>) {
        self.extend(wrong.into_iter().map(|why| FieldError::invalid(path, text, why)));
    }
}
