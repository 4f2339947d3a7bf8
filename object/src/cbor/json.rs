//! CBOR to JSON text and back, for values without a schema.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use super::item::{ARRAY, Cursor, DecodeError, Item, MAP, NULL, Result_, fault, put_float, put_head, put_int};
use super::write::{key_order, put_text};
use crate::json::{whole_escapes, write_double, write_string};
use crate::scalar::{MicroTime, Time};

/// A whole CBOR item as JSON text, keys sorted.
pub fn to_json(data: &[u8]) -> Result<Vec<u8>, DecodeError> {
    let mut cursor = Cursor::new(data)?;
    let mut out = Vec::with_capacity(data.len() * 2);
    value(&mut cursor, &mut out)?;
    cursor.finish()?;
    Ok(out)
}

/// What errors call the type of a whole CBOR item.
pub fn name_of(data: &[u8]) -> Result<&'static str, DecodeError> {
    let mut cursor = Cursor::new(data)?;
    loop {
        match cursor.next()? {
            Item::Tag(_) => {}
            item => return Ok(item.name()),
        }
    }
}

/// Appends JSON text as CBOR.
pub fn from_json(text: &[u8], out: &mut Vec<u8>) -> Result<(), DecodeError> {
    let value = serde_json::from_slice(text).or_else(|_| serde_json::from_slice(&whole_escapes(text)));
    let value: Value = value.map_err(|e| DecodeError(e.to_string()))?;
    from_value(&value, out);
    Ok(())
}

/// Appends a JSON value as CBOR.
pub fn from_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.push(NULL),
        Value::Bool(b) => out.push(if *b { 0xf5 } else { 0xf4 }),
        Value::Number(n) => match n.as_i64() {
            Some(n) => put_int(n, out),
            None => put_float(n.as_f64().unwrap_or_default(), out),
        },
        Value::String(s) => put_text(s, out),
        Value::Array(items) => {
            put_head(ARRAY, items.len() as u64, out);
            items.iter().for_each(|v| from_value(v, out));
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by(|a, b| key_order(a.0).cmp(&key_order(b.0)));
            put_head(MAP, members.len() as u64, out);
            for (key, value) in members {
                put_text(key, out);
                from_value(value, out);
            }
        }
    }
}

/// Appends the next item as JSON text.
pub(super) fn value(cursor: &mut Cursor<'_>, out: &mut Vec<u8>) -> Result_<()> {
    match cursor.next()? {
        Item::Null => out.extend_from_slice(b"null"),
        Item::Bool(b) => out.extend_from_slice(if b { b"true" } else { b"false" }),
        item @ (Item::Uint(_) | Item::Nint(_)) => out.extend_from_slice(int(&item)?.to_string().as_bytes()),
        Item::Float(f) => write_double(f, out),
        Item::Bytes(b) => write_string(&String::from_utf8_lossy(&b), out),
        Item::Text(s) => write_string(&s, out),
        Item::Tag(tag) => tagged(tag, cursor, out)?,
        Item::Array(mut left) => {
            cursor.enter()?;
            out.push(b'[');
            let mut first = true;
            while cursor.more(&mut left)? {
                if !std::mem::take(&mut first) {
                    out.push(b',');
                }
                value(cursor, out)?;
            }
            out.push(b']');
            cursor.leave();
        }
        Item::Map(left) => {
            cursor.enter()?;
            map(cursor, left, out)?;
            cursor.leave();
        }
    }
    Ok(())
}

/// A whole number that Go's `int64` holds.
pub(super) fn int(item: &Item<'_>) -> Result_<i64> {
    let (n, shown) = match *item {
        Item::Uint(n) => (i64::try_from(n).ok(), n.to_string()),
        Item::Nint(n) => (i64::try_from(n).ok().map(|n| !n), format!("-{}", u128::from(n) + 1)),
        _ => (None, String::new()),
    };
    let name = item.name();
    let e = || format!("cbor: cannot unmarshal {name} into Go value of type int64 ({shown} overflows Go's int64)");
    n.ok_or_else(|| DecodeError(e()))
}

/// Times are texts, bytes are encoded as their tag says, other tags say nothing.
fn tagged(tag: u64, cursor: &mut Cursor<'_>, out: &mut Vec<u8>) -> Result_<()> {
    let start = cursor.position();
    let item = cursor.next()?;
    match (tag, &item) {
        (21..=23, Item::Bytes(b)) => write_string(&later(tag, b), out),
        (1, Item::Uint(_) | Item::Nint(_)) => write_string(&Time::from_seconds(int(&item)?).to_string(), out),
        (1, Item::Float(f)) => {
            let seconds = f.floor();
            let nanos = ((f - seconds) * 1e9) as i32;
            write_string(&MicroTime::new(seconds as i64, nanos).to_string(), out);
        }
        (0, Item::Text(_) | Item::Bytes(_)) | (2.., _) => {
            cursor.back_to(start);
            cursor.enter()?;
            value(cursor, out)?;
            cursor.leave();
        }
        (0, item) => return fault(wrong_content(0, "text string or byte string", item)),
        (_, item) => return fault(wrong_content(1, "integer or floating-point number", item)),
    }
    Ok(())
}

fn wrong_content(tag: u64, wanted: &str, item: &Item<'_>) -> String {
    format!("cbor: tag number {tag} must be followed by {wanted}, got {}", item.name())
}

/// Bytes as the text that their tag expects.
pub(super) fn later(tag: u64, bytes: &[u8]) -> String {
    match tag {
        21 => URL_SAFE_NO_PAD.encode(bytes),
        22 => STANDARD.encode(bytes),
        _ => bytes.iter().map(|b| format!("{b:02x}")).collect(),
    }
}

/// A map's key.
fn key(cursor: &mut Cursor<'_>) -> Result_<String> {
    match cursor.next()? {
        Item::Text(s) => Ok(s.into_owned()),
        Item::Bytes(b) => Ok(String::from_utf8_lossy(&b).into_owned()),
        Item::Tag(_) => key(cursor),
        item => fault(format!("cbor: cannot unmarshal {} into Go value of type string", item.name())),
    }
}

/// `key` as Go shows it.
pub(super) fn duplicate(key: &str, index: usize) -> String {
    format!("cbor: found duplicate map key {key} at map element index {index}")
}

fn map(cursor: &mut Cursor<'_>, mut left: Option<usize>, out: &mut Vec<u8>) -> Result_<()> {
    out.push(b'{');
    let from = out.len();
    let mut members: Vec<(String, std::ops::Range<usize>)> = Vec::new();
    while cursor.more(&mut left)? {
        let key = key(cursor)?;
        let start = out.len() - from;
        write_string(&key, out);
        out.push(b':');
        value(cursor, out)?;
        out.push(b',');
        members.push((key, start..out.len() - from));
    }
    if !members.is_sorted_by(|a, b| a.0 < b.0) {
        let mut order: Vec<usize> = (0..members.len()).collect();
        order.sort_by(|a, b| members[*a].0.cmp(&members[*b].0));
        if let Some(twice) = order.windows(2).find(|w| members[w[0]].0 == members[w[1]].0) {
            return fault(duplicate(&crate::text::quote(&members[twice[1]].0), twice[1]));
        }
        let unsorted = out[from..].to_vec();
        out.truncate(from);
        for index in order {
            out.extend_from_slice(&unsorted[members[index].1.clone()]);
        }
    }
    if !members.is_empty() {
        out.pop();
    }
    out.push(b'}');
    Ok(())
}
