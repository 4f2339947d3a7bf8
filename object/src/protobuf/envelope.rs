//! The envelope of objects at rest and on the wire: four magic bytes, then `runtime.Unknown`.

use super::DecodeError;
use super::wire::{Field, next, put_bytes, put_message};
use crate::record::Record;

/// `k8s` and a zero byte.
pub const MAGIC: &[u8; 4] = b"k8s\0";

/// What `runtime.Unknown` says of the object in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// `apps/v1`
    pub api_version: &'a str,
    /// `Deployment`
    pub kind: &'a str,
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
    let mut input = input.strip_prefix(MAGIC).ok_or(DecodeError::NoEnvelope)?;
    let mut unknown = Unknown::default();
    while let Some((tag, field)) = next(&mut input)? {
        match (tag, field) {
            (1, Field::Bytes(mut meta)) => {
                while let Some((tag, field)) = next(&mut meta)? {
                    match (tag, field) {
                        (1, Field::Bytes(b)) => unknown.api_version = text(b)?,
                        (2, Field::Bytes(b)) => unknown.kind = text(b)?,
                        _ => {}
                    }
                }
            }
            (2, Field::Bytes(b)) => unknown.raw = b,
            _ => {}
        }
    }
    Ok(unknown)
}

fn text(b: &[u8]) -> Result<&str, DecodeError> {
    std::str::from_utf8(b).map_err(|e| DecodeError::Value(e.to_string()))
}

/// What comes before and after an encoded message of `length` bytes in its envelope.
pub fn seal_around(api_version: &str, kind: &str, length: usize) -> (Vec<u8>, &'static [u8]) {
    let mut head = MAGIC.to_vec();
    put_message(1, &mut head, |out| {
        put_bytes(1, api_version.as_bytes(), out);
        put_bytes(2, kind.as_bytes(), out);
    });
    head.push(2 << 3 | 2);
    put_length(length, &mut head);
    (head, &[3 << 3 | 2, 0, 4 << 3 | 2, 0])
}

/// What comes before an encoded message of `length` bytes in a field of its parent.
pub fn field_head(tag: u32, length: usize) -> Vec<u8> {
    let mut head = Vec::with_capacity(8);
    put_length((tag << 3 | 2) as usize, &mut head);
    put_length(length, &mut head);
    head
}

fn put_length(mut n: usize, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}
