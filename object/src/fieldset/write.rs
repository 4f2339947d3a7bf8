//! A set as the JSON of `FieldsV1`.

use super::element::{Element, Scalar};
use super::set::Set;
use crate::json::{write_double, write_string};

/// The set as `FieldsV1`: an object whose members are the elements, `.` for a node that has children and is a member.
pub fn to_json(set: &Set<'_>) -> String {
    let mut out = Vec::with_capacity(2048);
    contents(set, false, &mut out);
    // All that is written comes from strings.
    String::from_utf8(out).unwrap_or_default()
}

fn contents(set: &Set<'_>, with_self: bool, out: &mut Vec<u8>) {
    out.push(b'{');
    let mut comma: &[u8] = b"";
    if with_self && !set.is_empty() {
        out.extend_from_slice(b"\".\":{}");
        comma = b",";
    }
    for node in &set.nodes {
        out.extend_from_slice(comma);
        comma = b",";
        element(&node.element, out);
        out.push(b':');
        contents(&node.children, node.member, out);
    }
    out.push(b'}');
}

/// An element as a member's name, quotes included.
fn element(element: &Element<'_>, out: &mut Vec<u8>) {
    match element {
        Element::Field(name) => {
            out.extend_from_slice(b"\"f:");
            escape(name.as_bytes(), out);
        }
        Element::Key(key) => {
            let mut text = vec![b'{'];
            for (i, (name, value)) in key.iter().enumerate() {
                if i > 0 {
                    text.push(b',');
                }
                text.push(b'"');
                escape(name.as_bytes(), &mut text);
                text.extend_from_slice(b"\":");
                scalar(value, &mut text);
            }
            text.push(b'}');
            out.extend_from_slice(b"\"k:");
            escape(&text, out);
        }
        Element::Value(value) => {
            let mut text = Vec::new();
            scalar(value, &mut text);
            out.extend_from_slice(b"\"v:");
            escape(&text, out);
        }
        Element::Index(i) => {
            out.extend_from_slice(b"\"i:");
            out.extend_from_slice(itoa::Buffer::new().format(*i).as_bytes());
        }
    }
    out.push(b'"');
}

fn scalar(value: &Scalar<'_>, out: &mut Vec<u8>) {
    match value {
        Scalar::Int(n) => out.extend_from_slice(itoa::Buffer::new().format(*n).as_bytes()),
        Scalar::Float(n) => write_double(*n, out),
        Scalar::Str(s) => write_string(s, out),
        Scalar::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        Scalar::Other(text) => out.extend_from_slice(text.as_bytes()),
        Scalar::Null => out.extend_from_slice(b"null"),
    }
}

/// The inside of a JSON string, where upstream escapes no more than it must.
fn escape(text: &[u8], out: &mut Vec<u8>) {
    let mut from = 0;
    for (i, b) in text.iter().enumerate() {
        if !matches!(b, b'"' | b'\\' | 0..=0x1f) {
            continue;
        }
        out.extend_from_slice(&text[from..i]);
        from = i + 1;
        match b {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', *b]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            b => out.extend_from_slice(format!("\\u{b:04x}").as_bytes()),
        }
    }
    out.extend_from_slice(&text[from..]);
}
