//! Formats that tables name.

use crate::field_error::{FieldError, Path};
use crate::names;

/// What is wrong with a text of a format.
pub(super) fn check(format: &str, text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    if let Some(rule) = rule(format) {
        rule(text, path, errors);
    }
}

/// Whether the format is one that is checked.
pub fn is_known(format: &str) -> bool {
    rule(format).is_some()
}

type Rule = fn(&str, &Path<'_>, &mut Vec<FieldError>);

fn rule(format: &str) -> Option<Rule> {
    Some(match format {
        "k8s-short-name" => |t, p, e| each(names::short_name(t), t, p, e),
        "k8s-long-name" => |t, p, e| each(names::long_name(t), t, p, e),
        "k8s-long-name-caseless" => |t, p, e| each(names::long_name_caseless(t), t, p, e),
        "k8s-label-key" => |t, p, e| each(names::qualified_name(t), t, p, e),
        "k8s-prefixed-label-key" => |t, p, e| each(names::prefixed_label_key(t), t, p, e),
        "k8s-label-value" => |t, p, e| each(names::label_value(t), t, p, e),
        "k8s-path-segment-name" => |t, p, e| each(names::path_segment(t), t, p, e),
        "k8s-uuid" => |t, p, e| each(names::uuid(t), t, p, e),
        "k8s-resource-pool-name" => pool_name,
        "k8s-extended-resource-name" => extended_resource_name,
        "k8s-resource-fully-qualified-name" => fully_qualified_name,
        _ => return None,
    })
}

fn each(wrong: Vec<String>, text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    errors.extend(wrong.into_iter().map(|why| FieldError::invalid(path, text, why)));
}

/// Subdomains between slashes.
fn pool_name(text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    if text.len() > 253 {
        errors.push(FieldError::too_long(path, 253));
    }
    for (i, part) in text.split('/').enumerate() {
        if part.is_empty() {
            errors.push(FieldError::invalid(path, text, format!("segment {i}: must not be empty")));
            continue;
        }
        let wrong = names::long_name(part).into_iter();
        errors.extend(wrong.map(|why| FieldError::invalid(path, part, format!("segment {i}: {why}"))));
    }
}

/// A name with a domain that can be asked for in a quota as well.
fn extended_resource_name(text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    if !text.contains('/') {
        let why = "a name must be a domain-prefixed path, such as 'example.com/my-prop'";
        errors.push(FieldError::invalid(path, text, why));
    } else if text.contains("kubernetes.io/") {
        errors.push(FieldError::invalid(path, text, "must not have \"kubernetes.io/\" domain"));
    }
    if text.starts_with("requests.") {
        errors.push(FieldError::invalid(path, text, "must not have \"requests.\" prefix"));
    }
    each(names::qualified_name(&format!("requests.{text}")), text, path, errors);
}

/// A C identifier after a domain and a slash.
fn fully_qualified_name(text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    match text.split('/').collect::<Vec<_>>().as_slice() {
        [name] => identifier(name, path, errors),
        [prefix, name] => {
            if prefix.is_empty() {
                errors.push(FieldError::invalid(path, "", "prefix must not be empty"));
            } else {
                if prefix.len() > 63 {
                    errors.push(FieldError::too_long(path, 63));
                }
                let wrong = names::long_name(prefix).into_iter();
                errors.extend(wrong.map(|why| FieldError::invalid(path, *prefix, format!("prefix: {why}"))));
            }
            if name.is_empty() {
                errors.push(FieldError::invalid(path, "", "name must not be empty"));
            } else {
                identifier(name, path, errors);
            }
        }
        // Upstream does not look at names with more slashes.
        _ => {}
    }
    if !text.contains('/') {
        let why = "a fully qualified name must be a domain and a name separated by a slash";
        errors.push(FieldError::invalid(path, text, why));
    }
}

fn identifier(text: &str, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    if text.len() > 32 {
        errors.push(FieldError::too_long(path, 32));
    }
    each(names::c_identifier(text), text, path, errors);
}
