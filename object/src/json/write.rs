//! Record to JSON text, as Go's encoder writes it.

use std::fmt::Display;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::record::{Record, View};
use crate::schema::Form;
use crate::text::append;

/// How an empty list or map is written that is not left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    /// As `null`: storage loses the difference to none, and upstream answers with what it read back.
    Null,
    /// As it was given.
    Given,
}

/// Appends the record as JSON, mostly an object.
pub fn encode(record: &dyn Record, out: &mut Vec<u8>) {
    write_record(record, Empty::Null, out);
}

/// Appends a value of an object that is on its way to the store, where an empty list or map is not none.
pub fn encode_given(view: View<'_>, out: &mut Vec<u8>) {
    write_value(view, Empty::Given, out);
}

/// Appends one value.
pub fn value(view: View<'_>, out: &mut Vec<u8>) {
    write_value(view, Empty::Null, out);
}

fn write_record(record: &dyn Record, empty: Empty, out: &mut Vec<u8>) {
    if record.schema().form == Form::Either {
        let views = (0..record.schema().fields.len()).map(|i| record.get(i));
        let chosen = views.clone().rev().find(|view| !view.is_empty()).or_else(|| views.clone().next());
        return write_value(chosen.unwrap_or(View::Absent), empty, out);
    }
    out.push(b'{');
    members(record, empty, out, &mut true);
    out.push(b'}');
}

fn members(record: &dyn Record, empty: Empty, out: &mut Vec<u8>, first: &mut bool) {
    for (i, field) in record.schema().fields.iter().enumerate() {
        let view = record.get(i);
        if field.inline {
            if let View::Record(r) = view {
                members(r, empty, out, first);
            }
            continue;
        }
        if field.omit_empty && view.is_empty() && (!field.pointer || matches!(view, View::Absent)) {
            continue;
        }
        if !std::mem::take(first) {
            out.push(b',');
        }
        out.push(b'"');
        out.extend_from_slice(field.name.as_bytes());
        out.extend_from_slice(b"\":");
        write_value(view, empty, out);
    }
}

fn write_value(view: View<'_>, empty: Empty, out: &mut Vec<u8>) {
    match view {
        View::Absent => out.extend_from_slice(b"null"),
        View::Bool(v) => out.extend_from_slice(if v { b"true" } else { b"false" }),
        View::Int(v) => out.extend_from_slice(itoa::Buffer::new().format(v).as_bytes()),
        View::Double(v) => double(v, out),
        View::Str(v) => write_string(v, out),
        View::Bytes(v) if v.capacity() == 0 => out.extend_from_slice(b"null"),
        View::Bytes(v) => {
            out.push(b'"');
            out.extend_from_slice(BASE64.encode(v).as_bytes());
            out.push(b'"');
        }
        View::Quantity(v) => quoted(v, out),
        View::IntOrString(crate::scalar::IntOrString::Int(v)) => value(View::Int(i64::from(*v)), out),
        View::IntOrString(crate::scalar::IntOrString::String(v)) => write_string(v, out),
        View::Time(v) if v.is_zero() => out.extend_from_slice(b"null"),
        View::Time(v) => quoted(v, out),
        View::MicroTime(v) if v.is_zero() => out.extend_from_slice(b"null"),
        View::MicroTime(v) => quoted(v, out),
        View::Duration(v) => quoted(v, out),
        View::Json(v) if v.is_nil() => out.extend_from_slice(b"null"),
        View::Json(v) => compact(v.as_str(), out),
        View::Record(r) => write_record(r, empty, out),
        View::List(l) if l.len() == 0 && (empty == Empty::Null || l.is_nil()) => out.extend_from_slice(b"null"),
        View::List(l) => {
            out.push(b'[');
            for i in 0..l.len() {
                if i > 0 {
                    out.push(b',');
                }
                write_value(l.at(i), empty, out);
            }
            out.push(b']');
        }
        View::Map(m) if m.len() == 0 && (empty == Empty::Null || m.is_nil()) => out.extend_from_slice(b"null"),
        View::Map(m) => {
            let mut first = true;
            out.push(b'{');
            m.visit(&mut |k, v| {
                if !std::mem::take(&mut first) {
                    out.push(b',');
                }
                write_string(k, out);
                out.push(b':');
                match v {
                    // What was at rest has bytes for every key.
                    View::Bytes(v) if v.is_empty() && empty == Empty::Null => out.extend_from_slice(b"\"\""),
                    other => write_value(other, empty, out),
                }
            });
            out.push(b'}');
        }
    }
}

/// Appends JSON text that came from elsewhere as Go's encoder does: without white space between its tokens, and with the
/// escapes of [`write_string`] that every string may have.
fn compact(text: &str, out: &mut Vec<u8>) {
    let escaped = |b: u8| matches!(b, b'<' | b'>' | b'&' | 0xe2);
    // Without a branch in it the loop is over many bytes at a time.
    let touched = text.bytes().fold(false, |any, b| any | b.is_ascii_whitespace() | escaped(b));
    if !touched {
        return out.extend_from_slice(text.as_bytes());
    }
    let (mut quoted, mut after_backslash) = (false, false);
    for c in text.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                append(&format_args!("\\u{:04x}", u32::from(c)), out);
            }
            ' ' | '\t' | '\r' | '\n' if !quoted => {}
            c => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        if quoted {
            quoted = after_backslash || c != '"';
            after_backslash = !after_backslash && c == '\\';
        } else {
            quoted = c == '"';
        }
    }
}

/// Go writes doubles in plain notation between 1e-6 and 1e21, else with an exponent.
pub(crate) fn double(v: f64, out: &mut Vec<u8>) {
    if v == 0.0 || (1e-6..1e21).contains(&v.abs()) {
        out.extend_from_slice(format!("{v}").as_bytes());
        return;
    }
    let text = format!("{v:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, digits) = exponent.strip_prefix('-').map_or(('+', exponent), |d| ('-', d));
    out.extend_from_slice(format!("{mantissa}e{sign}{digits}").as_bytes());
}

/// A scalar whose text has nothing to escape.
fn quoted(scalar: &dyn Display, out: &mut Vec<u8>) {
    out.push(b'"');
    append(scalar, out);
    out.push(b'"');
}

/// The bytes at which a string may have something to escape: U+2028 and U+2029 begin with the last of them.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = true;
        byte += 1;
    }
    let (others, mut at) = (*b"\"\\<>&\xe2", 0);
    while at < others.len() {
        special[others[at] as usize] = true;
        at += 1;
    }
    special
};

/// Appends a JSON string; `<`, `>`, `&`, U+2028 and U+2029 are escaped as Go's encoder does.
pub fn write_string(s: &str, out: &mut Vec<u8>) {
    let (bytes, mut from, mut at) = (s.as_bytes(), 0, 0);
    out.push(b'"');
    while let Some(plain) = bytes[at..].iter().position(|b| SPECIAL[usize::from(*b)]) {
        at += plain;
        let length = match &bytes[at..] {
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
            [0xe2, ..] => {
                at += 1;
                continue;
            }
            _ => 1,
        };
        out.extend_from_slice(&bytes[from..at]);
        match bytes[at] {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            8 => out.extend_from_slice(b"\\b"),
            12 => out.extend_from_slice(b"\\f"),
            0xe2 if bytes[at + 2] == 0xa8 => out.extend_from_slice(b"\\u2028"),
            0xe2 => out.extend_from_slice(b"\\u2029"),
            byte => append(&format_args!("\\u{byte:04x}"), out),
        }
        at += length;
        from = at;
    }
    out.extend_from_slice(&bytes[from..]);
    out.push(b'"');
}
