//! Label keys and values.

use super::{dns, is_framed, more_than, pattern};

/// Longest value, and longest key without its prefix.
const MAX: usize = 63;

const KEY_REGEX: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

fn is_word(text: &str) -> bool {
    is_framed(text, |b| b.is_ascii_alphanumeric(), |b| matches!(b, b'-' | b'_' | b'.'))
}

/// What keeps a text from being a label's key or another qualified name.
pub fn qualified_name(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let why = |part: &str| {
        let what = format!(
            "{part} must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
        );
        pattern(&what, &["MyName", "my.name", "123-abc"], KEY_REGEX)
    };
    let name = match text.split_once('/') {
        None => text,
        Some((_, name)) if name.contains('/') => {
            let example = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            return vec![format!("{} {example}", why("a valid label key"))];
        }
        Some(("", name)) => {
            out.push("prefix part must be non-empty".into());
            name
        }
        Some((prefix, name)) => {
            out.extend(dns::long_name(prefix).into_iter().map(|m| format!("prefix part {m}")));
            name
        }
    };
    if name.is_empty() {
        out.push("name part must be non-empty".into());
    } else if name.len() > MAX {
        out.push(format!("name part {}", more_than(MAX, "bytes")));
    }
    if !is_word(name) {
        out.push(why("name part"));
    }
    out
}

/// What keeps a text from being a label's key with a prefix.
pub fn prefixed_label_key(text: &str) -> Vec<String> {
    let wrong = qualified_name(text);
    if wrong.is_empty() && !text.contains('/') {
        return vec!["must include a prefix (e.g. 'example.com/key')".into()];
    }
    wrong
}

/// What keeps a text from being a label's value.
pub fn label_value(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > MAX {
        out.push(more_than(MAX, "bytes"));
    }
    if !text.is_empty() && !is_word(text) {
        let what = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
        out.push(pattern(what, &["MyValue", "my_value", "12345"], &format!("({KEY_REGEX})?")));
    }
    out
}
