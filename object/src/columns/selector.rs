//! Label selectors and label maps as text.

use crate::record::{List, Map, View};

/// A label selector that has no meaning: an unknown operator, values where none belong, or no label at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invalid;

/// A map of labels as `a=b,c=d`; empty where there are none.
pub fn labels_text(view: View<'_>) -> String {
    let mut labels = pairs(view).into_iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>();
    labels.sort();
    labels.join(",")
}

/// A `metav1.LabelSelector` as text; empty where it is absent, or selects everything.
pub fn selector_text(view: View<'_>) -> Result<String, Invalid> {
    let View::Record(selector) = view else { return Ok(String::new()) };
    let mut requirements = Vec::new();
    for (key, value) in pairs(selector.field("matchLabels").unwrap_or(View::Absent)) {
        if !is_label_key(key) || !is_label_value(value) {
            return Err(Invalid);
        }
        requirements.push((key, format!("{key}={value}")));
    }
    if let Some(View::List(expressions)) = selector.field("matchExpressions") {
        for i in 0..expressions.len() {
            requirements.push(expression(expressions.at(i))?);
        }
    }
    requirements.sort_by_key(|(key, _)| *key);
    Ok(requirements.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(","))
}

/// One `matchExpressions` entry: its key and its text.
fn expression(view: View<'_>) -> Result<(&str, String), Invalid> {
    let View::Record(expression) = view else { return Err(Invalid) };
    let Some(View::Str(key)) = expression.field("key") else { return Err(Invalid) };
    let Some(View::Str(operator)) = expression.field("operator") else { return Err(Invalid) };
    let mut values = match expression.field("values") {
        Some(View::List(list)) => texts(list),
        _ => Vec::new(),
    };
    if !is_label_key(key) || !values.iter().all(|v| is_label_value(v)) {
        return Err(Invalid);
    }
    values.sort_unstable();
    let text = match (operator, values.is_empty()) {
        ("In", false) => format!("{key} in ({})", values.join(",")),
        ("NotIn", false) => format!("{key} notin ({})", values.join(",")),
        ("Exists", true) => key.to_owned(),
        ("DoesNotExist", true) => format!("!{key}"),
        _ => return Err(Invalid),
    };
    Ok((key, text))
}

fn texts(list: &dyn List) -> Vec<&str> {
    let text = |i| if let View::Str(s) = list.at(i) { s } else { "" };
    (0..list.len()).map(text).collect()
}

fn pairs(view: View<'_>) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    if let View::Map(map) = view {
        visit_texts(map, &mut |k, v| out.push((k, v)));
    }
    out
}

fn visit_texts<'a>(map: &'a dyn Map, f: &mut dyn FnMut(&'a str, &'a str)) {
    map.visit(&mut |key, value| {
        if let View::Str(text) = value {
            f(key, text);
        }
    });
}

/// A qualified name: a name of at most 63 characters, after an optional DNS subdomain and a slash.
fn is_label_key(key: &str) -> bool {
    let (prefix, name) = key.split_once('/').map_or((None, key), |(p, n)| (Some(p), n));
    let label = |l: &str| is_name(l, |c| c.is_ascii_lowercase() || c.is_ascii_digit(), |c| c == b'-');
    let subdomain = |p: &str| p.len() <= 253 && p.split('.').all(label);
    !name.is_empty() && is_label_value(name) && prefix.is_none_or(subdomain)
}

/// Empty, or at most 63 letters, digits, dashes, underscores and dots, the first and last a letter or digit.
fn is_label_value(value: &str) -> bool {
    value.len() <= 63
        && (value.is_empty() || is_name(value, |c| c.is_ascii_alphanumeric(), |c| matches!(c, b'-' | b'_' | b'.')))
}

fn is_name(text: &str, end: impl Fn(u8) -> bool, inner: impl Fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()].into_iter().all(|c| c.is_some_and(|c| end(*c)));
    ends && bytes.iter().all(|c| end(*c) || inner(*c))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    crate::record! {
        /// One of `matchExpressions`.
        Requirement = "test.Requirement" {
            key: String = "key" 1 {};
            operator: String = "operator" 2 {};
            values: Vec<String> = "values" 3 {};
        }
    }

    crate::record! {
        /// A selector.
        Selector = "test.Selector" {
            labels: BTreeMap<String, String> = "matchLabels" 1 {};
            expressions: Vec<Requirement> = "matchExpressions" 2 {};
        }
    }

    #[test]
    fn selectors() {
        let check = |json: &str, expect: Result<&str, Invalid>| {
            let mut selector = Selector::default();
            crate::json::decode(json.as_bytes(), &mut selector).expect("a selector");
            assert_eq!(selector_text(View::Record(&selector)), expect.map(str::to_owned), "{json}");
        };
        let one = |key: &str, operator: &str, values: &str, expect| {
            check(
                &format!(r#"{{"matchExpressions":[{{"key":"{key}","operator":"{operator}","values":[{values}]}}]}}"#),
                expect,
            );
        };
        check("{}", Ok(""));
        check(
            r#"{"matchLabels":{"b":"1","d.io/e":""},"matchExpressions":[{"key":"c","operator":"Exists"},{"key":"a","operator":"Exists"}]}"#,
            Ok("a,b=1,c,d.io/e="),
        );
        one("a", "In", r#""y","x""#, Ok("a in (x,y)"));
        one("a", "NotIn", r#""x""#, Ok("a notin (x)"));
        one("a", "DoesNotExist", "", Ok("!a"));
        one("a", "In", "", Err(Invalid));
        one("a", "Exists", r#""x""#, Err(Invalid));
        one("a", "Gt", r#""1""#, Err(Invalid));
        one("-a", "Exists", "", Err(Invalid));
        one("A/a", "Exists", "", Err(Invalid));
        one("/a", "Exists", "", Err(Invalid));
        one("a/", "Exists", "", Err(Invalid));
        one("a", "In", r#""x y""#, Err(Invalid));
        one("a", "In", &format!("\"{}\"", "x".repeat(64)), Err(Invalid));
        assert_eq!(selector_text(View::Absent), Ok(String::new()));
    }
}
