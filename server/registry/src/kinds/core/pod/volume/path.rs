//! Paths of files.

use object::field_error::Path;

use crate::kinds::core::volumes::source::no_backsteps;
use crate::validate::{Faults, Report};

/// A relative path that leads nowhere upwards.
pub(in super::super) fn descending(text: &str, path: &Path<'_>, faults: &mut Faults) {
    if text.starts_with('/') {
        faults.invalid(path, text, "must be a relative path");
    }
    no_backsteps(text, path, faults);
}

/// A descending path whose first part is none of those that volumes keep for themselves.
pub(super) fn inside(text: &str, path: &Path<'_>, faults: &mut Faults) {
    descending(text, path, faults);
    if text.starts_with("..") && !text.starts_with("../") {
        faults.invalid(path, text, "must not start with '..'");
    }
}
