//! YAML as the recording tool reads it: version 1.1's plain scalars, with JSON's types only, members in their order.

use std::sync::LazyLock;

use granit_parser::{Event, Parser, ScalarStyle};
use regex::Regex;
use serde_json::{Number, Value};

static FLOAT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+][0-9]+)?$").ok());

/// A value whose members keep the order of the file: servers quote the beginnings of bodies.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// A scalar, or a value whose order does not matter.
    Leaf(Value),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value without the order.
    pub(crate) fn value(&self) -> Value {
        match self {
            Node::Leaf(value) => value.clone(),
            Node::List(items) => items.iter().map(Node::value).collect(),
            Node::Map(members) => members.iter().map(|(k, v)| (k.clone(), v.value())).collect(),
        }
    }

    /// JSON with the spaces and escapes of the recorded requests.
    pub(crate) fn json(&self) -> String {
        let join = |parts: Vec<String>| parts.join(", ");
        match self {
            Node::Leaf(Value::String(text)) => quote(text),
            Node::Leaf(Value::Array(items)) => Node::List(items.iter().cloned().map(Node::Leaf).collect()).json(),
            Node::Leaf(Value::Object(members)) => {
                Node::Map(members.iter().map(|(k, v)| (k.clone(), Node::Leaf(v.clone()))).collect()).json()
            }
            Node::Leaf(scalar) => scalar.to_string(),
            Node::List(items) => format!("[{}]", join(items.iter().map(Node::json).collect())),
            Node::Map(members) => {
                format!("{{{}}}", join(members.iter().map(|(k, v)| format!("{}: {}", quote(k), v.json())).collect()))
            }
        }
    }
}

/// A JSON string of ASCII letters only.
fn quote(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    let mut out = String::with_capacity(quoted.len());
    for letter in quoted.chars() {
        if letter.is_ascii() && letter != '\x7f' {
            out.push(letter);
        } else {
            let mut units = [0; 2];
            letter.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

/// The one document in `text`.
pub(crate) fn parse(text: &str) -> Result<Node, String> {
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| e.to_string())?;
        let done = match event {
            Event::Scalar(text, style, ..) => Node::Leaf(scalar(&text, style == ScalarStyle::Plain)),
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Map(Vec::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(items)) => Node::List(items),
                Some(Open::Map(members, _)) => Node::Map(members),
                None => return Err("an end without a start".to_owned()),
            },
            Event::Alias(..) => return Err(format!("line {}: aliases are not read", span.start.line())),
            _ => continue,
        };
        match open.last_mut() {
            None if root.is_some() => return Err("more than one document".to_owned()),
            None => root = Some(done),
            Some(Open::List(items)) => items.push(done),
            Some(Open::Map(members, key)) => match key.take() {
                None => *key = Some(key_text(done)),
                Some(key) => match members.iter_mut().find(|(k, _)| *k == key) {
                    Some((_, earlier)) => *earlier = done,
                    None => members.push((key, done)),
                },
            },
        }
    }
    Ok(root.unwrap_or(Node::Leaf(Value::Null)))
}

/// A collection that is being read; of a map also the key that waits for its value.
enum Open {
    List(Vec<Node>),
    Map(Vec<(String, Node)>, Option<String>),
}

fn key_text(key: Node) -> String {
    match key {
        Node::Leaf(Value::String(text)) => text,
        other => other.json(),
    }
}

fn scalar(text: &str, plain: bool) -> Value {
    if !plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => return Value::Bool(true),
        "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => return Value::Bool(false),
        _ => {}
    }
    integer(text).or_else(|| float(text)).map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

fn integer(text: &str) -> Option<Number> {
    let (negative, digits) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = digits.replace('_', "");
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        Some(_) if digits.starts_with('0') => (8, &digits[1..]),
        _ => (10, digits.as_str()),
    };
    if digits.starts_with(['-', '+']) {
        return None;
    }
    let number = i128::from_str_radix(digits, radix).ok()?;
    Number::from_i128(if negative { -number } else { number })
}

fn float(text: &str) -> Option<Number> {
    FLOAT.as_ref()?.is_match(text).then(|| text.replace('_', "").parse().ok()).flatten().and_then(Number::from_f64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    fn check(text: &str, expect: serde_json::Value) {
        assert_eq!(super::parse(text).map(|n| n.value()), Ok(expect), "{text}");
    }

    #[test]
    fn scalars_are_those_of_version_1_1() {
        check(
            "[yes, 'yes', off, ~, 1e3, 1.0e+3, 1.5, 010, 0x10, -7, 1_000, 1.2.3, 08, 2020-01-01T00:00:00Z, .5, '-']",
            json!([
                true,
                "yes",
                false,
                null,
                "1e3",
                1000.0,
                1.5,
                8,
                16,
                -7,
                1000,
                "1.2.3",
                "08",
                "2020-01-01T00:00:00Z",
                0.5,
                "-"
            ]),
        );
    }

    #[test]
    fn bodies_keep_their_order() {
        let text = super::parse("b: {d: 1, c: [x, é😀]}\na: null\n").map(|n| n.json());
        assert_eq!(text.as_deref(), Ok(r#"{"b": {"d": 1, "c": ["x", "\u00e9\ud83d\ude00"]}, "a": null}"#));
    }

    #[test]
    fn collections_nest() {
        check("a: {b: [1, {c: d}]}\n1: |\n  x\n  y\n", json!({"a": {"b": [1, {"c": "d"}]}, "1": "x\ny\n"}));
        check("", json!(null));
        assert!(super::parse("a: 1\n---\nb: 2\n").is_err());
    }
}
