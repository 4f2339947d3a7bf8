//! The envelope of objects at rest and on the wire: four magic bytes, then `runtime.Unknown`.

use std::borrow::Cow;

use super::DecodeError;
use super::wire::{BYTES, bytes, next, put_bytes, put_key, put_message, put_varint, skip};
use crate::json::lossy;
use crate::record::Record;

/// `k8s` and a zero byte.
pub const MAGIC: &[u8; 4] = b"k8s\0";

/// What `runtime.Unknown` says of the object in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// `apps/v1`
    pub api_version: Cow<'a, str>,
    /// `Deployment`
    pub kind: Cow<'a, str>,
    /// The object's message.
    pub raw: &'a [u8],
}

/// Appends the envelope with the record in it.
pub fn seal(api_version: &str, kind: &str, record: &dyn Record, out: &mut Vec<u8>) {
    out.extend_from_slice(MAGIC);
    put_message(1, out, |out| {
        put_bytes(1, api_version.as_bytes(), out);
        put_bytes(2, kind.as_bytes(), out);
    });
    put_message(2, out, |out| super::encode(record, out));
    // Content encoding and type are plain strings, which upstream writes even when empty.
    put_bytes(3, b"", out);
    put_bytes(4, b"", out);
}

/// Opens an envelope.
pub fn unseal(input: &[u8]) -> Result<Unknown<'_>, DecodeError> {
    if input.is_empty() {
        return Err(DecodeError("empty data".into()));
    }
    let Some(mut input) = input.strip_prefix(MAGIC) else {
        let why = "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]";
        return Err(DecodeError(why.into()));
    };
    if input.is_empty() {
        return Err(DecodeError("empty body".into()));
    }
    let mut unknown = Unknown::default();
    let fields = ["TypeMeta", "Raw", "ContentEncoding", "ContentType"];
    while let Some(value) = next_bytes(&mut input, "Unknown", &fields)? {
        match value {
            (1, mut meta) => {
                while let Some(value) = next_bytes(&mut meta, "TypeMeta", &["APIVersion", "Kind"])? {
                    match value {
                        (1, api_version) => unknown.api_version = lossy(api_version),
                        (_, kind) => unknown.kind = lossy(kind),
                    }
                }
            }
            (2, raw) => unknown.raw = raw,
            _ => {}
        }
    }
    Ok(unknown)
}

/// The next field of a message whose fields are all length-delimited; `fields` names them from number 1 on.
fn next_bytes<'a>(
    input: &mut &'a [u8],
    message: &str,
    fields: &[&str],
) -> Result<Option<(usize, &'a [u8])>, DecodeError> {
    while let Some(field) = next(input, message)? {
        match fields.get(field.tag as usize - 1) {
            Some(_) if field.wire == BYTES => return Ok(Some((field.tag as usize, bytes(input)?))),
            Some(name) => return Err(DecodeError(format!("proto: wrong wireType = {} for field {name}", field.wire))),
            None => skip(input, field)?,
        }
    }
    Ok(None)
}

/// What comes before and after an encoded message of `length` bytes in its envelope.
pub fn seal_around(api_version: &str, kind: &str, length: usize) -> (Vec<u8>, &'static [u8]) {
    let mut head = MAGIC.to_vec();
    put_message(1, &mut head, |out| {
        put_bytes(1, api_version.as_bytes(), out);
        put_bytes(2, kind.as_bytes(), out);
    });
    head.push(2 << 3 | 2);
    put_varint(length as u64, &mut head);
    (head, &[3 << 3 | 2, 0, 4 << 3 | 2, 0])
}

/// What comes before an encoded message of `length` bytes in a field of its parent.
pub fn field_head(tag: u32, length: usize) -> Vec<u8> {
    let mut head = Vec::with_capacity(8);
    put_key(tag, BYTES, &mut head);
    put_varint(length as u64, &mut head);
    head
}
