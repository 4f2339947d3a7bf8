//! How Go writes values: as JSON, and in messages with `%v` and `%s`.

use std::fmt::Write;

use serde_json::{Number, Value};

use super::text::Reader;
use crate::json::write_string;

/// A value in a message, as Go's `%v` prints it: what upstream shows of a strategic merge patch (`map[...]`) when its
/// result can't be decoded.
pub fn go_text(value: &Value) -> String {
    let mut out = String::new();
    print(value, false, &mut out);
    out
}

/// A value in a message, as `%s` prints it: what is not text shows its type.
pub(super) fn s(value: &Value) -> String {
    if value.is_null() {
        return type_of(value).to_owned();
    }
    let mut out = String::new();
    print(value, true, &mut out);
    out
}

fn print(value: &Value, texts: bool, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(list) => {
            out.push('[');
            for (i, element) in list.iter().enumerate() {
                if i > 0 {
                    out.push(' ');
                }
                print(element, texts, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut members: Vec<_> = map.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            out.push_str("map[");
            for (i, (key, member)) in members.into_iter().enumerate() {
                if i > 0 {
                    out.push(' ');
                }
                out.push_str(key);
                out.push(':');
                print(member, texts, out);
            }
            out.push(']');
        }
        Value::Null => out.push_str("<nil>"),
        Value::Bool(_) | Value::Number(_) if texts => {
            // Writing to a String does not fail.
            let _ = write!(out, "%!s({}={})", type_of(value), go_text(value));
        }
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(n) => match n.as_f64() {
            Some(f) if n.is_f64() => out.push_str(&general(f)),
            _ => out.push_str(&n.to_string()),
        },
    }
}

/// The Go type of a decoded value.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "%!s(<nil>)",
        Value::Bool(_) => "bool",
        Value::Number(n) if n.is_i64() => "int64",
        Value::Number(_) => "float64",
        Value::String(_) => "string",
        Value::Array(_) => "[]interface {}",
        Value::Object(_) => "map[string]interface {}",
    }
}

/// `%g` with the fewest digits: an exponent below 1e-4 and from 1e6 up.
fn general(f: f64) -> String {
    let text = format!("{f:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let power: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&power) { format!("{f}") } else { scientific(mantissa, power) }
}

fn scientific(mantissa: &str, power: i32) -> String {
    let sign = if power < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", power.unsigned_abs())
}

/// A number in Go's JSON: plain between 1e-6 and 1e21, else with an exponent.
fn json_number(n: &Number) -> String {
    let Some(f) = n.as_f64().filter(|_| n.is_f64()) else { return n.to_string() };
    if f == 0.0 || (1e-6..1e21).contains(&f.abs()) {
        return format!("{f}");
    }
    let text = format!("{f:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let power: i32 = exponent.parse().unwrap_or(0);
    // Go drops the zero of a one-digit negative exponent only.
    if (-9..0).contains(&power) { format!("{mantissa}e{power}") } else { scientific(mantissa, power) }
}

/// A value as Go writes it in JSON: keys sorted, `<`, `>` and `&` escaped.
pub fn go_json(value: &Value) -> String {
    let mut out = Vec::new();
    write_json(value, &mut out);
    // All that is written comes from strings.
    String::from_utf8(out).unwrap_or_default()
}

fn write_json(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        Value::Number(n) => out.extend_from_slice(json_number(n).as_bytes()),
        Value::String(s) => write_string(s, out),
        Value::Array(list) => {
            out.push(b'[');
            for (i, element) in list.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_json(element, out);
            }
            out.push(b']');
        }
        Value::Object(map) => {
            let mut members: Vec<_> = map.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            out.push(b'{');
            for (i, (key, member)) in members.into_iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_string(key, out);
                out.push(b':');
                write_json(member, out);
            }
            out.push(b'}');
        }
    }
}

/// Whether every scalar in a JSON text is spelled as Go would write it. Keys may be spelled as they like.
pub(super) fn is_canonical(text: &str) -> bool {
    let spelled = |value: &Value, spelled: &str| match value {
        Value::String(text) => {
            let mut out = Vec::with_capacity(spelled.len());
            write_string(text, &mut out);
            out == spelled.as_bytes()
        }
        Value::Number(n) => json_number(n) == spelled,
        _ => true,
    };
    Reader::new(text).all_scalars(spelled).unwrap_or(false)
}

/// How long a value is as Go writes it in JSON.
pub(super) fn json_length(value: &Value) -> usize {
    let text = |s: &str| {
        let mut out = Vec::with_capacity(s.len() + 2);
        write_string(s, &mut out);
        out.len()
    };
    match value {
        Value::Null => 4,
        Value::Bool(b) => 5 - usize::from(*b),
        Value::Number(n) => json_number(n).len(),
        Value::String(s) => text(s),
        Value::Array(list) => 2 + list.len().saturating_sub(1) + list.iter().map(json_length).sum::<usize>(),
        Value::Object(map) => {
            let members = map.iter().map(|(k, v)| text(k) + 1 + json_length(v)).sum::<usize>();
            2 + map.len().saturating_sub(1) + members
        }
    }
}
