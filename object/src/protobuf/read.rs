//! Protobuf to record.

use super::wire::{Field, next};
use crate::record::{List, Map, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};

/// Messages nested beyond this are refused.
const MAX_DEPTH: usize = 10_000;

/// Bytes that are not the record's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The input ends within a field.
    UnexpectedEof,
    /// A varint of more than 64 bits.
    IntOverflow,
    /// Field number 0 or too large.
    IllegalTag,
    /// An unknown wire type.
    IllegalWireType(u8),
    /// A known field with another wire type than its own.
    WrongWireType(u32),
    /// A scalar's own parser refused the text.
    Value(String),
    /// Not the storage envelope.
    NoEnvelope,
    /// Too deeply nested.
    TooDeep,
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnexpectedEof => f.write_str("unexpected EOF"),
            Self::IntOverflow => f.write_str("proto: integer overflow"),
            Self::IllegalTag => f.write_str("proto: illegal tag"),
            Self::IllegalWireType(w) => write!(f, "proto: illegal wireType {w}"),
            Self::WrongWireType(tag) => write!(f, "proto: wrong wireType for field {tag}"),
            Self::Value(m) => f.write_str(m),
            Self::NoEnvelope => {
                f.write_str("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]")
            }
            Self::TooDeep => f.write_str("proto: message nested too deeply"),
        }
    }
}

impl std::error::Error for DecodeError {}

type Result_<T> = Result<T, DecodeError>;

/// Reads a message into the record, over what it holds.
pub fn decode(input: &[u8], record: &mut dyn Record) -> Result_<()> {
    message(input, record, 0)
}

fn message(mut input: &[u8], record: &mut dyn Record, depth: usize) -> Result_<()> {
    if depth > MAX_DEPTH {
        return Err(DecodeError::TooDeep);
    }
    let mut from = 0;
    while let Some((tag, field)) = next(&mut input)? {
        let fields = &record.schema().fields;
        // Fields mostly come in the table's order, so the search starts behind the last hit.
        let hit = (from..fields.len()).chain(0..from).find(|i| fields[*i].tag == tag);
        if let Some(index) = hit {
            from = index;
            let read = if fields[index].wrapped { element } else { slot };
            read(record.slot(index), tag, field, depth)?;
        }
    }
    Ok(())
}

fn slot(slot: Slot<'_>, tag: u32, field: Field<'_>, depth: usize) -> Result_<()> {
    match (slot, field) {
        (Slot::Bool(p), Field::Varint(v)) => p.set(v != 0),
        (Slot::Int32(p), Field::Varint(v)) => p.set(v as i32),
        (Slot::Int64(p), Field::Varint(v)) => p.set(v as i64),
        (Slot::Double(p), Field::Fixed64(v)) => p.set(f64::from_bits(v)),
        (Slot::Str(p), Field::Bytes(b)) => p.set(text(b)),
        (Slot::Bytes(p), Field::Bytes(b)) => p.set(b.to_vec()),
        (Slot::List(l), f) => element(l.push(), tag, f, depth)?,
        (Slot::Map(m), Field::Bytes(b)) => entry(m, b, depth)?,
        (Slot::Record(r), Field::Bytes(b)) => message(b, r.make(), depth + 1)?,
        (Slot::Quantity(p), Field::Bytes(b)) => {
            let s = Parts::read(b)?.text;
            p.set(s.parse::<Quantity>().map_err(|e| DecodeError::Value(e.to_string()))?);
        }
        (Slot::IntOrString(p), Field::Bytes(b)) => {
            let parts = Parts::read(b)?;
            p.set(if parts.numbers[1] == 1 {
                IntOrString::String(parts.text)
            } else {
                IntOrString::Int(parts.numbers[2] as i32)
            });
        }
        (Slot::Time(p), Field::Bytes([])) => p.set(Time::default()),
        (Slot::Time(p), Field::Bytes(b)) => p.set(Time::from_seconds(Parts::read(b)?.numbers[1] as i64)),
        (Slot::MicroTime(p), Field::Bytes([])) => p.set(MicroTime::default()),
        (Slot::MicroTime(p), Field::Bytes(b)) => {
            let n = Parts::read(b)?.numbers;
            p.set(MicroTime::new(n[1] as i64, n[2] as i32));
        }
        (Slot::Duration(p), Field::Bytes(b)) => p.set(Duration::from_nanos(Parts::read(b)?.numbers[1] as i64)),
        (Slot::Json(p), Field::Bytes(b)) => {
            let json = Parts::read(b)?.text;
            p.set(if json.is_empty() { Json::default() } else { Json::from(json) });
        }
        _ => return Err(DecodeError::WrongWireType(tag)),
    }
    Ok(())
}

/// An element of a list or map; a list in it is a message of its own.
fn element(place: Slot<'_>, tag: u32, field: Field<'_>, depth: usize) -> Result_<()> {
    match (place, field) {
        (Slot::List(inner), Field::Bytes(b)) => nested(b, inner, depth),
        (place, field) => slot(place, tag, field, depth),
    }
}

fn nested(mut input: &[u8], list: &mut dyn List, depth: usize) -> Result_<()> {
    while let Some((tag, field)) = next(&mut input)? {
        if tag == 1 {
            element(list.push(), tag, field, depth + 1)?;
        }
    }
    Ok(())
}

fn entry(map: &mut dyn Map, mut input: &[u8], depth: usize) -> Result_<()> {
    let (mut key, mut value) = (String::new(), None);
    while let Some((tag, field)) = next(&mut input)? {
        match (tag, field) {
            (1, Field::Bytes(b)) => key = text(b),
            (2, f) => value = Some(f),
            _ => {}
        }
    }
    let place = map.entry(&key);
    value.map_or(Ok(()), |v| element(place, 2, v, depth))
}

fn text(b: &[u8]) -> String {
    String::from_utf8_lossy(b).into_owned()
}

/// The few fields of a scalar's message.
#[derive(Default)]
struct Parts {
    numbers: [u64; 4],
    text: String,
}

impl Parts {
    fn read(mut input: &[u8]) -> Result_<Self> {
        let mut parts = Self::default();
        while let Some((tag, field)) = next(&mut input)? {
            match field {
                Field::Varint(v) => {
                    if let Some(n) = parts.numbers.get_mut(tag as usize) {
                        *n = v;
                    }
                }
                Field::Bytes(b) => parts.text = text(b),
                Field::Fixed64(_) | Field::Fixed32 => {}
            }
        }
        Ok(parts)
    }
}
