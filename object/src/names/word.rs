//! Keys, ports, variables and other words.

use super::{more_than, pattern};

fn is_made_of(text: &str, allowed: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(allowed)
}

/// What keeps a text from being one segment of a path.
pub fn path_segment(text: &str) -> Vec<String> {
    match text {
        "." | ".." => vec![format!("may not be '{text}'")],
        _ => path_segment_prefix(text),
    }
}

/// What keeps a text from being the beginning of a segment of a path.
pub fn path_segment_prefix(text: &str) -> Vec<String> {
    let found = ["/", "%"].into_iter().filter(|s| text.contains(s));
    found.map(|s| format!("may not contain '{s}'")).collect()
}

/// What keeps a text from being a C identifier.
pub fn c_identifier(text: &str) -> Vec<String> {
    let good = is_made_of(text, |b| b.is_ascii_alphanumeric() || b == b'_') && !text.as_bytes()[0].is_ascii_digit();
    let what = "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'";
    unless(good, || pattern(what, &["my_name", "MY_NAME", "MyName"], "[A-Za-z_][A-Za-z0-9_]*"))
}

/// What keeps a text from being the name of a port (`IANA_SVC_NAME`).
pub fn port_name(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > 15 {
        out.push(more_than(15, "characters"));
    }
    if !is_made_of(text, |b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        out.push("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)".into());
    }
    if !text.bytes().any(|b| b.is_ascii_lowercase()) {
        out.push("must contain at least one letter (a-z)".into());
    }
    if text.contains("--") {
        out.push("must not contain consecutive hyphens".into());
    }
    if text.starts_with('-') || text.ends_with('-') {
        out.push("must not begin or end with a hyphen".into());
    }
    out
}

/// What keeps a text from being a percentage.
pub fn percent(text: &str) -> Vec<String> {
    let good = text.strip_suffix('%').is_some_and(|n| is_made_of(n, |b| b.is_ascii_digit()));
    let what = "a valid percent string must be a numeric string followed by an ending '%'";
    unless(good, || pattern(what, &["1%", "93%"], "[0-9]+%"))
}

/// What keeps a text from being the name of an HTTP header.
pub fn http_header_name(text: &str) -> Vec<String> {
    let good = is_made_of(text, |b| b.is_ascii_alphanumeric() || b == b'-');
    let what = "a valid HTTP header must consist of alphanumeric characters or '-'";
    unless(good, || pattern(what, &["X-Header-Name"], "[-A-Za-z0-9]+"))
}

/// What keeps a text from being the name of an environment variable, strictly.
pub fn env_var_name(text: &str) -> Vec<String> {
    let good = is_made_of(text, is_key_byte) && !text.as_bytes()[0].is_ascii_digit();
    let what = "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit";
    let why = || pattern(what, &["my.env-name", "MY_ENV.NAME", "MyEnvName1"], "[-._a-zA-Z][-._a-zA-Z0-9]*");
    let mut out = unless(good, why);
    out.extend(parent_directory(text));
    out
}

/// What keeps a text from being the name of an environment variable.
pub fn relaxed_env_var_name(text: &str) -> Vec<String> {
    if text.is_empty() {
        return vec!["environment variable name must be non-empty".into()];
    }
    let good = text.bytes().all(|b| (b' '..=b'~').contains(&b) && b != b'=');
    unless(good, || {
        "a valid environment variable name must consist only of printable ASCII characters other than '='".into()
    })
}

/// What keeps a text from being a key of a config map or a secret.
pub fn config_map_key(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > 253 {
        out.push(more_than(253, "characters"));
    }
    if !is_made_of(text, is_key_byte) {
        let what = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
        out.push(pattern(what, &["key.name", "KEY_NAME", "key-name"], "[-._a-zA-Z0-9]+"));
    }
    out.extend(parent_directory(text));
    out
}

/// What keeps a text from being a whole number as one would write it.
pub fn decimal_integer(text: &str) -> Vec<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let good = text == "0" || (is_made_of(digits, |b| b.is_ascii_digit()) && !digits.starts_with('0'));
    let why = if text.is_empty() { "must be non-empty" } else { "must be a valid decimal integer in canonical form" };
    unless(good, || why.into())
}

/// What keeps a text from being a UUID in lower case.
pub fn uuid(text: &str) -> Vec<String> {
    let place = |(i, b): (usize, u8)| match i {
        8 | 13 | 18 | 23 => b == b'-',
        _ => b.is_ascii_digit() || (b'a'..=b'f').contains(&b),
    };
    let good = text.len() == 36 && text.bytes().enumerate().all(place);
    unless(good, || "must be a lowercase UUID in 8-4-4-4-12 format".into())
}

fn is_key_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')
}

fn parent_directory(text: &str) -> Option<String> {
    match text {
        "." | ".." => Some(format!("must not be '{text}'")),
        _ if text.starts_with("..") => Some("must not start with '..'".into()),
        _ => None,
    }
}

fn unless(good: bool, why: impl Fn() -> String) -> Vec<String> {
    if good { Vec::new() } else { vec![why()] }
}
