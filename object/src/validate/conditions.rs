//! `metav1.Condition`s.

use std::collections::HashSet;

use super::labels::label_name;
use super::read::{int, records, text, view};
use crate::field_error::{FieldError, Path, Value};
use crate::record::{Record, View};

/// Longest reason, in bytes.
const REASON: usize = 1 << 10;
/// Longest message, in bytes.
const MESSAGE: usize = 32 << 10;

/// A list of conditions, each of a type of its own.
pub fn conditions(conditions: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let mut types = HashSet::new();
    for (i, one) in records(conditions) {
        let at = path.index(i);
        let ty = text(one, "type");
        if !types.insert(ty) {
            errors.push(FieldError::duplicate(&at, ty));
        }
        condition(one, &at, errors);
    }
}

/// One condition.
pub fn condition(condition: &dyn Record, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    match text(condition, "type") {
        "" => errors.push(FieldError::required(&path.child("type"), "is required")),
        ty => label_name(ty, &path.child("type"), errors),
    }
    match text(condition, "status") {
        "" => errors.push(FieldError::required(&path.child("status"), "")),
        "True" | "False" | "Unknown" => {}
        other => {
            let known = ["False", "True", "Unknown"];
            errors.push(FieldError::not_supported(&path.child("status"), Value::typed(other), &known));
        }
    }
    let generation = int(condition, "observedGeneration");
    if generation < 0 {
        let why = "must be greater than or equal to zero";
        errors.push(FieldError::invalid(&path.child("observedGeneration"), generation, why));
    }
    if view(condition, "lastTransitionTime").is_empty() {
        errors.push(FieldError::required(&path.child("lastTransitionTime"), ""));
    }
    let (reason, at) = (text(condition, "reason"), path.child("reason"));
    if reason.is_empty() {
        errors.push(FieldError::required(&at, ""));
    } else {
        errors.extend(condition_reason(reason).into_iter().map(|why| FieldError::invalid(&at, reason, why)));
    }
    if reason.len() > REASON {
        errors.push(FieldError::too_long(&at, REASON));
    }
    if text(condition, "message").len() > MESSAGE {
        errors.push(FieldError::too_long(&path.child("message"), MESSAGE));
    }
}

/// What keeps a text from being the reason of a condition.
pub fn condition_reason(text: &str) -> Vec<String> {
    if is_reason(text) {
        return Vec::new();
    }
    let why = "a condition reason must start with alphabetic character, optionally followed by a string of alphanumeric characters or '_,:', and must end with an alphanumeric character or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName',  or 'ReasonA,ReasonB',  or 'ReasonA:ReasonB', regex used for validation is '[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?')";
    vec![why.into()]
}

fn is_reason(text: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let bytes = text.as_bytes();
    bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.last().is_some_and(|b| word(*b))
        && bytes.iter().all(|b| word(*b) || matches!(b, b',' | b':'))
}
