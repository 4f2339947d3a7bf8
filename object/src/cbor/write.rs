//! Record to CBOR.

use super::item::{ARRAY, BYTES, MAP, NULL, TAG, put_float, put_head, put_int};
use crate::record::{Record, View};
use crate::scalar::IntOrString;

/// Appends the record as a map.
pub fn encode(record: &dyn Record, out: &mut Vec<u8>) {
    let mut members = Vec::with_capacity(record.schema().fields.len());
    collect(record, &mut members);
    members.sort_unstable_by(|a, b| key_order(a.0).cmp(&key_order(b.0)));
    put_head(MAP, members.len() as u64, out);
    for (name, view) in members {
        put_text(name, out);
        value(view, out);
    }
}

/// Appends a text, as a byte string.
pub fn put_text(text: &str, out: &mut Vec<u8>) {
    put_head(BYTES, text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

/// Keys compare as their encoding does: the shorter first.
pub(super) fn key_order(key: &str) -> (usize, &str) {
    (key.len(), key)
}

/// The members that JSON would have, those of inlined records among them.
fn collect<'r>(record: &'r dyn Record, out: &mut Vec<(&'r str, View<'r>)>) {
    for (i, field) in record.schema().fields.iter().enumerate() {
        let view = record.get(i);
        match view {
            View::Record(r) if field.inline => collect(r, out),
            _ if field.inline => {}
            _ if field.omit_empty && view.is_empty() && (!field.pointer || matches!(view, View::Absent)) => {}
            _ => out.push((&field.name, view)),
        }
    }
}

fn value(view: View<'_>, out: &mut Vec<u8>) {
    match view {
        View::Absent => out.push(NULL),
        View::Bool(v) => out.push(if v { 0xf5 } else { 0xf4 }),
        View::Int(v) => put_int(v, out),
        View::Double(v) => put_float(v, out),
        View::Str(v) => put_text(v, out),
        View::Bytes(v) => {
            put_head(TAG, 22, out);
            put_head(BYTES, v.len() as u64, out);
            out.extend_from_slice(v);
        }
        View::Quantity(v) => put_text(&v.to_string(), out),
        View::IntOrString(IntOrString::Int(v)) => put_int(i64::from(*v), out),
        View::IntOrString(IntOrString::String(v)) => put_text(v, out),
        View::Time(v) if v.is_zero() => out.push(NULL),
        View::Time(v) => put_text(&v.to_string(), out),
        View::MicroTime(v) if v.is_zero() => out.push(NULL),
        View::MicroTime(v) => put_text(&v.to_string(), out),
        View::Duration(v) => put_text(&v.to_string(), out),
        View::Json(v) => {
            // Text that is no JSON never gets into a record.
            if v.is_nil() || super::from_json(v.as_bytes(), out).is_err() {
                out.push(NULL);
            }
        }
        View::Record(r) => encode(r, out),
        // An empty list loses the difference to nil in storage, where upstream then reads nil.
        View::List(l) if l.len() == 0 => out.push(NULL),
        View::List(l) => {
            put_head(ARRAY, l.len() as u64, out);
            (0..l.len()).for_each(|i| value(l.at(i), out));
        }
        View::Map(m) if m.len() == 0 => out.push(NULL),
        View::Map(m) => {
            let mut members = Vec::with_capacity(m.len());
            m.visit(&mut |k, v| members.push((k, v)));
            members.sort_unstable_by(|a, b| key_order(a.0).cmp(&key_order(b.0)));
            put_head(MAP, members.len() as u64, out);
            for (key, view) in members {
                put_text(key, out);
                value(view, out);
            }
        }
    }
}
