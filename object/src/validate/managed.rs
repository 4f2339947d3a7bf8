//! Managed fields.

use super::read::{records, text};
use crate::field_error::{FieldError, Path, Value, is_printable};
use crate::record::View;

/// Longest name of a manager, in bytes.
const MANAGER: usize = 128;
/// Longest name of a subresource, in bytes.
const SUBRESOURCE: usize = 256;

/// A list of `metav1.ManagedFieldsEntry`s.
pub fn managed_fields(entries: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    for (i, entry) in records(entries) {
        let at = path.index(i);
        match text(entry, "operation") {
            "" => errors.push(FieldError::required(&at.child("operation"), "must not be empty")),
            "Apply" | "Update" => {}
            other => {
                let operations = ["Apply", "Update"];
                errors.push(FieldError::not_supported(&at.child("operation"), Value::typed(other), &operations));
            }
        }
        let fields_type = text(entry, "fieldsType");
        if !matches!(fields_type, "" | "FieldsV1") {
            errors.push(FieldError::invalid(&at.child("fieldsType"), fields_type, "must be `FieldsV1`"));
        }
        field_manager(text(entry, "manager"), &at.child("manager"), errors);
        if text(entry, "subresource").len() > SUBRESOURCE {
            errors.push(FieldError::too_long(&at.child("subresource"), SUBRESOURCE));
        }
    }
}

/// The name of a field manager.
pub fn field_manager(manager: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    if manager.len() > MANAGER {
        errors.push(FieldError::too_long(path, MANAGER));
    }
    for (i, c) in manager.char_indices().filter(|(_, c)| !is_printable(*c)) {
        let why = format!("invalid character U+{:04X} (at position {i})", u32::from(c));
        errors.push(FieldError::invalid(path, manager, why));
    }
}
