//! Names and labels: what they may be, and what is wrong with them in upstream's words.
//!
//! Rules: RFC 1123 and RFC 1035 as the API reference's "Object Names and IDs" and "Labels and Selectors" state them.

/// Longest label.
const LABEL: usize = 63;
/// Longest subdomain.
const SUBDOMAIN: usize = 253;

const LABEL_TEXT: &str = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN_TEXT: &str = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const DNS1035_TEXT: &str = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
const QUALIFIED_REGEX: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const VALUE_TEXT: &str = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

fn too_long(limit: usize) -> String {
    format!("must be no more than {limit} characters")
}

fn lower(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit()
}

fn is_label(text: &str) -> bool {
    let b = text.as_bytes();
    b.first().is_some_and(|c| lower(*c))
        && b.last().is_some_and(|c| lower(*c))
        && b.iter().all(|c| lower(*c) || *c == b'-')
}

fn is_qualified(text: &str) -> bool {
    let b = text.as_bytes();
    b.first().is_some_and(u8::is_ascii_alphanumeric)
        && b.last().is_some_and(u8::is_ascii_alphanumeric)
        && b.iter().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.'))
}

/// What keeps a text from being an RFC 1123 label.
pub fn dns1123_label(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > LABEL {
        out.push(too_long(LABEL));
    }
    if !is_label(text) {
        out.push(if is_subdomain(text) { "must not contain dots".into() } else { LABEL_TEXT.into() });
    }
    out
}

fn is_subdomain(text: &str) -> bool {
    text.split('.').all(is_label)
}

/// What keeps a text from being an RFC 1123 subdomain.
pub fn dns1123_subdomain(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > SUBDOMAIN {
        out.push(too_long(SUBDOMAIN));
    }
    if !is_subdomain(text) {
        out.push(SUBDOMAIN_TEXT.into());
    }
    out
}

/// What keeps a text from being an RFC 1035 label.
pub fn dns1035_label(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > LABEL {
        out.push(too_long(LABEL));
    }
    if !is_label(text) || !text.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
        out.push(DNS1035_TEXT.into());
    }
    out
}

/// What keeps a text from being one segment of a path.
pub fn path_segment(text: &str) -> Vec<String> {
    if text == "." || text == ".." {
        return vec![format!("may not be '{text}'")];
    }
    let found = ["/", "%"].into_iter().filter(|s| text.contains(s));
    found.map(|s| format!("may not contain '{s}'")).collect()
}

/// What keeps a text from being a label's key or another qualified name.
pub fn qualified_name(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let parts: Vec<&str> = text.split('/').collect();
    let name = match parts.as_slice() {
        [name] => name,
        [prefix, name] => {
            if prefix.is_empty() {
                out.push("prefix part must be non-empty".into());
            } else {
                out.extend(dns1123_subdomain(prefix).into_iter().map(|m| format!("prefix part {m}")));
            }
            name
        }
        _ => {
            return vec![format!(
                "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '{QUALIFIED_REGEX}') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
            )];
        }
    };
    if name.is_empty() {
        out.push("name part must be non-empty".into());
    } else if name.len() > LABEL {
        out.push(format!("name part {}", too_long(LABEL)));
    }
    if !is_qualified(name) {
        out.push(format!(
            "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '{QUALIFIED_REGEX}')"
        ));
    }
    out
}

/// What keeps a text from being a label's value.
pub fn label_value(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if text.len() > LABEL {
        out.push(too_long(LABEL));
    }
    if !text.is_empty() && !is_qualified(text) {
        out.push(VALUE_TEXT.into());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |rule: fn(&str) -> Vec<String>, text: &str, wrong: usize| {
            assert_eq!(rule(text).len(), wrong, "{text}: {:?}", rule(text));
        };
        check(dns1123_label, "a-1", 0);
        check(dns1123_label, "a.b", 1);
        check(dns1123_label, &"-".repeat(64), 2);
        check(dns1123_subdomain, "a.b-c.1", 0);
        check(dns1123_subdomain, "a..b", 1);
        check(dns1123_subdomain, "", 1);
        check(dns1035_label, "1a", 1);
        check(path_segment, "a:b", 0);
        check(path_segment, "a/%", 2);
        check(qualified_name, "example.com/My_Name", 0);
        check(qualified_name, "/x", 1);
        check(qualified_name, "a/b/c", 1);
        check(qualified_name, "", 2);
        check(label_value, "", 0);
        check(label_value, "-", 1);
    }
}
