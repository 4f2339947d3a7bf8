//! Protobuf to record. Unknown fields are dropped.

use super::wire::{BYTES, FIXED64, Field, VARINT, bytes, fixed64, next, skip, varint};
use crate::MAX_RECORDS;
use crate::json::lossy;
use crate::record::{List, Map, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};

/// Bytes that are not the record's message, in upstream's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError(pub(super) String);

impl DecodeError {
    pub(super) fn eof() -> Self {
        Self("unexpected EOF".into())
    }
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DecodeError {}

type Result_<T> = Result<T, DecodeError>;

/// Reads a message into the record, over what it holds.
pub fn decode(input: &[u8], record: &mut dyn Record) -> Result_<()> {
    message(input, record, 0)
}

fn message(mut input: &[u8], record: &mut dyn Record, depth: usize) -> Result_<()> {
    if depth > MAX_RECORDS {
        return Err(DecodeError("proto: message nested too deeply".into()));
    }
    let mut from = 0;
    // Nothing is looked up for an error that doesn't happen.
    while let Some(field) = next(&mut input, "").map_err(|e| named(e, record))? {
        let schema = record.schema();
        // Fields mostly come in the order of their numbers, so the search starts at the last hit.
        let tag = field.tag as u32;
        match (from..schema.tags.len()).chain(0..from).find(|i| schema.tags[*i] == tag) {
            None => skip(&mut input, field)?,
            Some(at) => {
                from = at;
                let index = usize::from(schema.wire[at]);
                let wrapped = schema.fields[index].wrapped;
                let read = if wrapped { element } else { slot };
                if !read(record.slot(index), &mut input, field.wire, depth)? {
                    let schema = record.schema();
                    return Err(wrong(field, &go_field(&schema.fields[index].name, &schema.name)));
                }
            }
        }
    }
    Ok(())
}

/// Puts the message's name into an error that lacks it.
fn named(error: DecodeError, record: &dyn Record) -> DecodeError {
    let name = record.schema().name.rsplit('.').next().unwrap_or_default();
    DecodeError(error.0.replacen("proto: :", &format!("proto: {name}:"), 1))
}

fn wrong(field: Field, name: &str) -> DecodeError {
    DecodeError(format!("proto: wrong wireType = {} for field {name}", field.wire))
}

/// Words that Go's names have in capitals, where a name begins with them.
const CAPITALS: &[&str] = &[
    "api", "aws", "ca", "cidr", "csi", "dns", "fc", "fs", "gce", "grpc", "http", "id", "ip", "iscsi", "nfs", "os",
    "pid", "rbd", "se", "tcp", "tls", "ttl", "tty", "uid", "uri", "url",
];

/// The name of a field's Go counterpart.
fn go_field(name: &str, message: &str) -> String {
    if name == "metadata" {
        return if message.ends_with("List") { "ListMeta".into() } else { "ObjectMeta".into() };
    }
    let end = name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len());
    let (first, rest) = name.split_at(end);
    if CAPITALS.contains(&first) {
        return first.to_ascii_uppercase() + rest;
    }
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

/// Reads a value; `false` if the wire type is not the field's.
fn slot(slot: Slot<'_>, input: &mut &[u8], wire: u8, depth: usize) -> Result_<bool> {
    match (slot, wire) {
        (Slot::Bool(p), VARINT) => p.set(varint(input)? != 0),
        (Slot::Int32(p), VARINT) => p.set(varint(input)? as i32),
        (Slot::Int64(p), VARINT) => p.set(varint(input)? as i64),
        (Slot::Double(p), FIXED64) => p.set(f64::from_bits(fixed64(input)?)),
        (Slot::Str(p), BYTES) => p.set(text(bytes(input)?)),
        (Slot::Bytes(p), BYTES) => p.give(bytes(input)?.to_vec()),
        (Slot::List(l), wire) => return element(l.push(), input, wire, depth),
        (Slot::Map(m), BYTES) => entry(m, input, depth)?,
        (Slot::Record(r), BYTES) => message(bytes(input)?, r.make(), depth + 1)?,
        (Slot::Quantity(p), BYTES) => {
            let parts = Parts::read(bytes(input)?, &[("String", BYTES)])?;
            p.set(match parts.text {
                Some(text) => text.parse::<Quantity>().map_err(|e| DecodeError(e.to_string()))?,
                None => Quantity::default(),
            });
        }
        (Slot::IntOrString(p), BYTES) => {
            let fields = [("Type", VARINT), ("IntVal", VARINT), ("StrVal", BYTES)];
            let parts = Parts::read(bytes(input)?, &fields)?;
            p.set(if parts.numbers[1] == 1 {
                IntOrString::String(parts.text.unwrap_or_default())
            } else {
                IntOrString::Int(parts.numbers[2] as i32)
            });
        }
        (Slot::Time(p), BYTES) => match bytes(input)? {
            [] => p.set(Time::default()),
            message => p.set(Time::from_seconds(Parts::read(message, TIMESTAMP)?.numbers[1] as i64)),
        },
        (Slot::MicroTime(p), BYTES) => match bytes(input)? {
            [] => p.set(MicroTime::default()),
            message => {
                let n = Parts::read(message, TIMESTAMP)?.numbers;
                p.set(MicroTime::new(n[1] as i64, n[2] as i32));
            }
        },
        (Slot::Duration(p), BYTES) => {
            p.set(Duration::from_nanos(Parts::read(bytes(input)?, &[("Duration", VARINT)])?.numbers[1] as i64));
        }
        (Slot::Json(p), BYTES) => {
            let json = Parts::read(bytes(input)?, &[("Raw", BYTES)])?.text.unwrap_or_default();
            p.set(if json.is_empty() { Json::default() } else { Json::from(json) });
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// An element of a list or map; a list in it is a message of its own.
fn element(place: Slot<'_>, input: &mut &[u8], wire: u8, depth: usize) -> Result_<bool> {
    match (place, wire) {
        (Slot::List(inner), BYTES) => nested(bytes(input)?, inner, depth).map(|()| true),
        (place, wire) => slot(place, input, wire, depth),
    }
}

fn nested(mut input: &[u8], list: &mut dyn List, depth: usize) -> Result_<()> {
    const ITEMS: &str = "Items";
    while let Some(field) = next(&mut input, ITEMS)? {
        if field.tag != 1 {
            skip(&mut input, field)?;
        } else if !element(list.push(), &mut input, field.wire, depth + 1)? {
            return Err(wrong(field, ITEMS));
        }
    }
    Ok(())
}

/// Upstream looks at no wire type within an entry, and bounds its parts by the message that the entry is in.
fn entry(map: &mut dyn Map, input: &mut &[u8], depth: usize) -> Result_<()> {
    let whole = *input;
    let length = bytes(input)?.len();
    let start = &whole[whole.len() - input.len() - length..];
    let (mut at, mut key, mut value) = (start, String::new(), None);
    while start.len() - at.len() < length {
        let tag = varint(&mut at)?;
        let field = Field { tag: (tag >> 3) as i32, wire: (tag & 7) as u8 };
        match field.tag {
            1 => key = text(bytes(&mut at)?),
            2 => {
                value = Some(at);
                // Values are texts, octets or messages, which all have a length.
                bytes(&mut at)?;
            }
            _ => skip(&mut at, field)?,
        }
    }
    let place = map.entry(&key);
    match value {
        Some(mut value) => element(place, &mut value, BYTES, depth).map(drop),
        None => {
            place.clear();
            Ok(())
        }
    }
}

fn text(b: &[u8]) -> String {
    lossy(b).into_owned()
}

const TIMESTAMP: &[(&str, u8)] = &[("Seconds", VARINT), ("Nanos", VARINT)];

/// The few fields of a scalar's message.
#[derive(Default)]
struct Parts {
    numbers: [u64; 4],
    text: Option<String>,
}

impl Parts {
    /// `fields`: name and wire type of the fields from number 1 on.
    fn read(mut input: &[u8], fields: &[(&str, u8)]) -> Result_<Self> {
        let mut parts = Self::default();
        while let Some(field) = next(&mut input, "")? {
            match fields.get(field.tag as usize - 1) {
                None => skip(&mut input, field)?,
                Some((name, wire)) if *wire != field.wire => return Err(wrong(field, name)),
                Some((_, VARINT)) => parts.numbers[field.tag as usize] = varint(&mut input)?,
                Some(_) => parts.text = Some(text(bytes(&mut input)?)),
            }
        }
        Ok(parts)
    }
}
