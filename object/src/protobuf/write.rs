//! Record to protobuf.

use super::wire::{put_bytes, put_fixed64, put_int, put_message};
use crate::record::{Record, View};
use crate::scalar::IntOrString;
use crate::text::append;

/// Appends the record's message.
pub fn encode(record: &dyn Record, out: &mut Vec<u8>) {
    let schema = record.schema();
    for (index, tag) in schema.wire.iter().map(|i| usize::from(*i)).zip(schema.tags.iter()) {
        match record.get(index) {
            View::Absent => {}
            View::List(l) if l.len() == 0 => {}
            view @ View::List(_) if schema.fields[index].wrapped => element(*tag, view, out),
            view => field(*tag, view, out),
        }
    }
}

fn field(tag: u32, view: View<'_>, out: &mut Vec<u8>) {
    match view {
        View::Absent => {}
        View::Bool(v) => put_int(tag, u64::from(v), out),
        View::Int(v) => put_int(tag, v as u64, out),
        View::Double(v) => put_fixed64(tag, v.to_le_bytes(), out),
        View::Str(v) => put_bytes(tag, v.as_bytes(), out),
        View::Bytes(v) if v.capacity() == 0 => {}
        View::Bytes(v) => put_bytes(tag, v, out),
        View::List(l) => (0..l.len()).for_each(|i| element(tag, l.at(i), out)),
        View::Map(m) => m.visit(&mut |k, v| {
            put_message(tag, out, |out| {
                put_bytes(1, k.as_bytes(), out);
                element(2, v, out);
            });
        }),
        v => message(tag, v, out),
    }
}

/// An element of a list or map: always written; a list in it is a message of its own.
fn element(tag: u32, view: View<'_>, out: &mut Vec<u8>) {
    match view {
        View::Bytes(v) => put_bytes(tag, v, out),
        View::List(_) | View::Map(_) => put_message(tag, out, |out| field(1, view, out)),
        v => field(tag, v, out),
    }
}

fn message(tag: u32, view: View<'_>, out: &mut Vec<u8>) {
    put_message(tag, out, |out| match view {
        View::Quantity(q) => put_message(1, out, |out| append(q, out)),
        View::IntOrString(v) => {
            let (kind, n, s) = match v {
                IntOrString::Int(n) => (0, *n, ""),
                IntOrString::String(s) => (1, 0, s.as_str()),
            };
            put_int(1, kind, out);
            put_int(2, i64::from(n) as u64, out);
            put_bytes(3, s.as_bytes(), out);
        }
        View::Time(t) if !t.is_zero() => {
            put_int(1, t.seconds() as u64, out);
            put_int(2, 0, out);
        }
        View::MicroTime(t) if !t.is_zero() => {
            put_int(1, t.seconds() as u64, out);
            put_int(2, t.nanos() as u64, out);
        }
        View::Duration(d) => put_int(1, d.nanos() as u64, out),
        View::Json(j) if !j.is_nil() => put_bytes(1, j.as_bytes(), out),
        View::Record(r) => encode(r, out),
        _ => {}
    });
}
