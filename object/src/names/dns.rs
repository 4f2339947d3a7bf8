//! DNS labels and subdomains.

use super::{is_framed, more_than, pattern};
use crate::field_error::{FieldError, Path};

/// Longest label.
const LABEL: usize = 63;
/// Longest subdomain.
const SUBDOMAIN: usize = 253;

const LABEL_REGEX: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const SUBDOMAIN_REGEX: &str = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

fn lower(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit()
}

fn dash(b: u8) -> bool {
    b == b'-'
}

pub(super) fn is_label(text: &str) -> bool {
    is_framed(text, lower, dash)
}

pub(super) fn is_subdomain(text: &str) -> bool {
    text.split('.').all(is_label)
}

/// What keeps a text from being an RFC 1123 label, as names of objects have it.
pub fn dns1123_label(text: &str) -> Vec<String> {
    label(text, "characters")
}

/// What keeps a text from being an RFC 1123 label, as the format `k8s-short-name` has it.
pub fn short_name(text: &str) -> Vec<String> {
    label(text, "bytes")
}

fn label(text: &str, unit: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > LABEL {
        out.push(more_than(LABEL, unit));
    }
    if !is_label(text) {
        let what = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
        let dots = is_subdomain(text);
        out.push(if dots {
            "must not contain dots".into()
        } else {
            pattern(what, &["my-name", "123-abc"], LABEL_REGEX)
        });
    }
    out
}

/// What keeps a text from being an RFC 1123 subdomain, as names of objects have it.
pub fn dns1123_subdomain(text: &str) -> Vec<String> {
    subdomain(text, "characters")
}

/// What keeps a text from being an RFC 1123 subdomain, as the format `k8s-long-name` has it.
pub fn long_name(text: &str) -> Vec<String> {
    subdomain(text, "bytes")
}

fn subdomain(text: &str, unit: &str) -> Vec<String> {
    let what = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
    domain(text, unit, is_subdomain(text), || pattern(what, &["example.com"], SUBDOMAIN_REGEX))
}

/// What keeps a text from being a subdomain in any case (`k8s-long-name-caseless`).
pub fn long_name_caseless(text: &str) -> Vec<String> {
    let what = "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
    let good = text.split('.').all(|l| is_framed(l, |b| b.is_ascii_alphanumeric(), dash));
    domain(text, "bytes", good, || pattern(what, &["Example.com"], SUBDOMAIN_REGEX))
}

/// What keeps a text from being a subdomain that may have underscores.
pub fn dns1123_subdomain_with_underscore(text: &str) -> Vec<String> {
    let what = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character";
    let regex = r"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*";
    let is_label = |l: &str| is_framed(l.strip_prefix('_').unwrap_or(l), lower, |b| matches!(b, b'-' | b'_'));
    domain(text, "characters", text.split('.').all(is_label), || pattern(what, &["example.com"], regex))
}

/// What keeps a text from being a subdomain after `*.`.
pub fn wildcard_subdomain(text: &str) -> Vec<String> {
    let what = "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";
    let good = text.strip_prefix("*.").is_some_and(is_subdomain);
    domain(text, "characters", good, || pattern(what, &["*.example.com"], &format!(r"\*\.{SUBDOMAIN_REGEX}")))
}

fn domain(text: &str, unit: &str, good: bool, why: impl Fn() -> String) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > SUBDOMAIN {
        out.push(more_than(SUBDOMAIN, unit));
    }
    if !good {
        out.push(why());
    }
    out
}

/// What keeps a text from being an RFC 1035 label.
pub fn dns1035_label(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > LABEL {
        out.push(more_than(LABEL, "characters"));
    }
    if !is_label(text) || !text.starts_with(|c: char| c.is_ascii_lowercase()) {
        let what = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
        out.push(pattern(what, &["my-name", "abc-123"], "[a-z]([-a-z0-9]*[a-z0-9])?"));
    }
    out
}

/// What keeps a text from being a subdomain of three or more parts.
pub fn fully_qualified_name(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    let wrong = dns1123_subdomain(text);
    if text.is_empty() {
        vec![FieldError::required(path, "")]
    } else if !wrong.is_empty() {
        vec![FieldError::invalid(path, text, wrong.join(","))]
    } else if text.split('.').count() < 3 {
        let why = "should be a domain with at least three segments separated by dots";
        vec![FieldError::invalid(path, text, why)]
    } else {
        Vec::new()
    }
}

/// What keeps a text from being a subdomain of two or more parts, each a label; a dot may end it.
pub fn fully_qualified_domain(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    if text.is_empty() {
        return vec![FieldError::required(path, "")];
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    let wrong = dns1123_subdomain(text);
    if !wrong.is_empty() {
        return vec![FieldError::invalid(path, text, wrong.join(","))];
    }
    if !text.contains('.') {
        let why = "should be a domain with at least two segments separated by dots";
        return vec![FieldError::invalid(path, text, why)];
    }
    // Only the first part at fault is told.
    let wrong = text.split('.').map(|part| (part, dns1123_label(part))).find(|(_, wrong)| !wrong.is_empty());
    wrong.into_iter().map(|(part, wrong)| FieldError::invalid(path, part, wrong.join(","))).collect()
}
