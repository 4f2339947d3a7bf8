//! Label selectors and label maps as text.

use crate::names::{label_value, qualified_name};
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
        if !qualified_name(key).is_empty() || !label_value(value).is_empty() {
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
    if !qualified_name(key).is_empty() || !values.iter().all(|v| label_value(v).is_empty()) {
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

#[cfg(test)]
mod tests {
    use crate::string_map::StringMap;

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
            labels: StringMap<String> = "matchLabels" 1 {};
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
