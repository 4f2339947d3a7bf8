//! Paths into JSON values, variables in them, and when two of them are the same.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde_json::{Map, Value};

use crate::yaml::Node;

static VARIABLE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\$\{(?:repeat:([^:}]+):(\d+)|([\w-]+))\}").ok());

/// The variables of a case.
pub(super) type Env = HashMap<String, Value>;

/// Like `fill`, in a value that keeps its order.
pub(super) fn fill_node(node: &Node, env: &Env) -> Node {
    match node {
        Node::Leaf(value) => Node::Leaf(fill(value, env)),
        Node::List(items) => Node::List(items.iter().map(|v| fill_node(v, env)).collect()),
        Node::Map(members) => Node::Map(members.iter().map(|(k, v)| (fill_text(k, env), fill_node(v, env))).collect()),
    }
}

/// `value` with every `${name}` and `${repeat:text:count}` filled in; a string that is one variable becomes its value.
pub(super) fn fill(value: &Value, env: &Env) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix("${").and_then(|t| t.strip_suffix('}')) {
            Some(name) if env.contains_key(name) => env[name].clone(),
            _ => Value::String(fill_text(text, env)),
        },
        Value::Object(members) => members.iter().map(|(k, v)| (fill_text(k, env), fill(v, env))).collect(),
        Value::Array(items) => items.iter().map(|v| fill(v, env)).collect(),
        other => other.clone(),
    }
}

fn fill_text(text: &str, env: &Env) -> String {
    let Some(variable) = VARIABLE.as_ref().filter(|_| text.contains("${")) else { return text.to_owned() };
    let filled = variable.replace_all(text, |found: &Captures<'_>| match (found.get(1), found.get(2), found.get(3)) {
        (Some(word), Some(count), _) => word.as_str().repeat(count.as_str().parse().unwrap_or(0)),
        (_, _, Some(name)) => env.get(name.as_str()).map_or_else(|| found[0].to_owned(), text_of),
        _ => found[0].to_owned(),
    });
    filled.into_owned()
}

/// A scalar as it stands in a text.
pub(super) fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What lies at a dotted path; `*` stays at the list, negative numbers count from a list's end.
pub(super) fn dig<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let mut at = value;
    for key in path.split('.') {
        at = match at {
            Value::Array(_) if key == "*" => at,
            Value::Array(items) => {
                let index: isize = key.parse().ok()?;
                let index = if index < 0 { items.len().checked_add_signed(index)? } else { index.unsigned_abs() };
                items.get(index)?
            }
            Value::Object(members) => members.get(key)?,
            _ => return None,
        };
    }
    (!at.is_null()).then_some(at)
}

/// Replaces what lies at a dotted path by a placeholder; `*` stands for every element or member.
pub(super) fn drop(value: &mut Value, path: &str) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let found: Vec<&mut Value> = match value {
        Value::Array(items) if head == "*" => items.iter_mut().collect(),
        Value::Array(items) => head.parse().ok().and_then(|i: usize| items.get_mut(i)).into_iter().collect(),
        Value::Object(members) if head == "*" => members.iter_mut().map(|(_, v)| v).collect(),
        Value::Object(members) => members.get_mut(head).into_iter().collect(),
        _ => return,
    };
    for part in found {
        match rest {
            Some(rest) => drop(part, rest),
            None => *part = Value::from("<ignored>"),
        }
    }
}

/// Whether two values are the same; a number is its value, however it is written.
pub(super) fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) => x == y || x.as_f64() == y.as_f64() && (x.is_f64() || y.is_f64()),
        (Value::Array(x), Value::Array(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y)),
        (Value::Object(x), Value::Object(y)) => same_members(x, y),
        _ => a == b,
    }
}

fn same_members(x: &Map<String, Value>, y: &Map<String, Value>) -> bool {
    x.len() == y.len() && x.iter().all(|(k, v)| y.get(k).is_some_and(|w| same(v, w)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn variables_are_filled() {
        let env = Env::from([("n".to_owned(), json!(7)), ("ns".to_owned(), json!("x"))]);
        let check = |input: Value, expect: Value| assert_eq!(fill(&input, &env), expect);
        check(json!("${n}"), json!(7));
        check(json!("a${n}-${ns}"), json!("a7-x"));
        check(json!({"${ns}": ["${other}"]}), json!({"x": ["${other}"]}));
        check(json!("${repeat:ab:3}"), json!("ababab"));
    }

    #[test]
    fn paths_are_dug_and_dropped() {
        let value = json!({"a": [{"b": 1}, {"b": 2}], "c": null});
        let check = |path: &str, expect: Option<Value>| assert_eq!(dig(&value, path), expect.as_ref(), "{path}");
        check("a.1.b", Some(json!(2)));
        check("a.-1.b", Some(json!(2)));
        check("a.-3.b", None);
        check("a.*", Some(value["a"].clone()));
        check("c", None);
        let mut dropped = value.clone();
        drop(&mut dropped, "a.*.b");
        drop(&mut dropped, "c.d");
        assert_eq!(dropped, json!({"a": [{"b": "<ignored>"}, {"b": "<ignored>"}], "c": null}));
    }

    #[test]
    fn numbers_are_values() {
        assert!(same(&json!([1]), &json!([1.0])));
        assert!(!same(&json!(1), &json!(2)));
        assert!(!same(&json!({"a": 1}), &json!({"b": 1})));
    }
}
