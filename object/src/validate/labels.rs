//! Labels, annotations and label selectors.

use super::read::{pairs, records, text, texts, view};
use crate::field_error::{FieldError, Path, Value};
use crate::names;
use crate::record::View;

/// All annotations together may have so many bytes.
const ANNOTATIONS: usize = 256 << 10;

/// The key of a label.
pub fn label_name(name: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    errors.extend(names::qualified_name(name).into_iter().map(|why| FieldError::invalid(path, name, why)));
}

/// A map of labels. All errors have the map's path.
pub fn labels(labels: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    for (key, value) in pairs(labels) {
        label_name(key, path, errors);
        errors.extend(names::label_value(value).into_iter().map(|why| FieldError::invalid(path, value, why)));
    }
}

/// A map of annotations: keys in any case, and the size of all. All errors have the map's path.
pub fn annotations(annotations: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let mut size = 0;
    for (key, value) in pairs(annotations) {
        let wrong = names::qualified_name(&key.to_lowercase());
        errors.extend(wrong.into_iter().map(|why| FieldError::invalid(path, key, why)));
        size += key.len() + value.len();
    }
    if size > ANNOTATIONS {
        errors.push(FieldError::too_long(path, ANNOTATIONS));
    }
}

/// What a label selector may hold beyond the rule.
#[derive(Clone, Copy, Debug, Default)]
pub struct LabelSelectorOptions {
    /// Values that are no label values, for objects that already have some.
    pub invalid_values: bool,
    /// Operators that nobody knows.
    pub unknown_operators: bool,
}

/// A `metav1.LabelSelector`; one that is absent has no errors.
pub fn label_selector(
    selector: View<'_>,
    options: LabelSelectorOptions,
    path: &Path<'_>,
    errors: &mut Vec<FieldError>,
) {
    let View::Record(selector) = selector else { return };
    labels(view(selector, "matchLabels"), &path.child("matchLabels"), errors);
    let all = path.child("matchExpressions");
    for (i, expression) in records(view(selector, "matchExpressions")) {
        let at = all.index(i);
        let operator = text(expression, "operator");
        let values = texts(expression, "values");
        let of_values = at.child("values");
        match operator {
            "In" | "NotIn" if values.is_empty() => {
                let why = "must be specified when `operator` is 'In' or 'NotIn'";
                errors.push(FieldError::required(&of_values, why));
            }
            "Exists" | "DoesNotExist" if !values.is_empty() => {
                let why = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
                errors.push(FieldError::forbidden(&of_values, why));
            }
            "In" | "NotIn" | "Exists" | "DoesNotExist" => {}
            _ if options.unknown_operators => {}
            _ => {
                let why = "not a valid selector operator";
                errors.push(FieldError::invalid(&at.child("operator"), Value::typed(operator), why));
            }
        }
        label_name(text(expression, "key"), &at.child("key"), errors);
        for (i, value) in values.into_iter().enumerate().filter(|_| !options.invalid_values) {
            let wrong = names::label_value(value).into_iter();
            errors.extend(wrong.map(|why| FieldError::invalid(&of_values.index(i), value, why)));
        }
    }
}

/// Whether a `metav1.LabelSelector` has a value in an expression that is no label value.
pub fn has_invalid_label_value(selector: View<'_>) -> bool {
    let View::Record(selector) = selector else { return false };
    let bad = |value: &&str| !names::label_value(value).is_empty();
    records(view(selector, "matchExpressions")).any(|(_, e)| texts(e, "values").iter().any(bad))
}
