//! Wire primitives of the protobuf encoding.

use super::DecodeError;

pub(super) const VARINT: u8 = 0;
pub(super) const FIXED64: u8 = 1;
pub(super) const BYTES: u8 = 2;
const GROUP: u8 = 3;
const END_GROUP: u8 = 4;
pub(super) const FIXED32: u8 = 5;

/// Writes a number as it stands in keys, lengths and integers.
pub fn put_varint(mut v: u64, out: &mut Vec<u8>) {
    while v >= 0x80 {
        out.push((v as u8) | 0x80);
        v >>= 7;
    }
    out.push(v as u8);
}

pub(super) fn put_key(tag: u32, wire: u8, out: &mut Vec<u8>) {
    put_varint(u64::from(tag) << 3 | u64::from(wire), out);
}

/// Writes an integer's field.
pub fn put_int(tag: u32, v: u64, out: &mut Vec<u8>) {
    put_key(tag, VARINT, out);
    put_varint(v, out);
}

/// Writes a field of eight bytes: a fixed integer or a double, the lowest byte first.
pub fn put_fixed64(tag: u32, bytes: [u8; 8], out: &mut Vec<u8>) {
    put_key(tag, FIXED64, out);
    out.extend_from_slice(&bytes);
}

/// Writes a field of bytes or text.
pub fn put_bytes(tag: u32, bytes: &[u8], out: &mut Vec<u8>) {
    put_key(tag, BYTES, out);
    put_varint(bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// Writes a length-delimited field whose length is known only after its content is written.
pub fn put_message(tag: u32, out: &mut Vec<u8>, content: impl FnOnce(&mut Vec<u8>)) {
    put_key(tag, BYTES, out);
    let at = out.len();
    out.push(0);
    content(out);
    let len = out.len() - at - 1;
    if len < 0x80 {
        out[at] = len as u8;
        return;
    }
    // The length takes more than the byte that was left for it: the content moves up.
    let more = (len.ilog2() / 7) as usize;
    out.resize(out.len() + more, 0);
    out.copy_within(at + 1..at + 1 + len, at + 1 + more);
    let mut rest = len;
    for byte in &mut out[at..at + more] {
        *byte = rest as u8 | 0x80;
        rest >>= 7;
    }
    out[at + more] = rest as u8;
}

/// A field of a message, its value not yet read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its number.
    pub(super) tag: i32,
    /// Its wire type.
    pub(super) wire: u8,
}

/// The next field, or nothing at the end. `message` is whose field it is.
pub(super) fn next(input: &mut &[u8], message: &str) -> Result<Option<Field>, DecodeError> {
    if input.is_empty() {
        return Ok(None);
    }
    let key = varint(input)?;
    let field = Field { tag: (key >> 3) as i32, wire: (key & 7) as u8 };
    if field.wire == END_GROUP {
        return Err(DecodeError(format!("proto: {message}: wiretype end group for non-group")));
    }
    if field.tag <= 0 {
        return Err(DecodeError(format!("proto: {message}: illegal tag {} (wire type {})", field.tag, field.wire)));
    }
    Ok(Some(field))
}

pub(super) fn varint(input: &mut &[u8]) -> Result<u64, DecodeError> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (&b, rest) = input.split_first().ok_or_else(DecodeError::eof)?;
        *input = rest;
        value |= u64::from(b & 0x7f) << shift;
        if b < 0x80 {
            return Ok(value);
        }
    }
    Err(DecodeError("proto: integer overflow".into()))
}

pub(super) fn fixed64(input: &mut &[u8]) -> Result<u64, DecodeError> {
    let (head, rest) = input.split_first_chunk().ok_or_else(DecodeError::eof)?;
    *input = rest;
    Ok(u64::from_le_bytes(*head))
}

/// A length and so many bytes.
pub(super) fn bytes<'a>(input: &mut &'a [u8]) -> Result<&'a [u8], DecodeError> {
    let length = varint(input)?;
    // Upstream's lengths are signed.
    if length > i64::MAX as u64 {
        return Err(DecodeError("proto: negative length found during unmarshaling".into()));
    }
    let length = usize::try_from(length).map_err(|_| DecodeError::eof())?;
    let (head, rest) = input.split_at_checked(length).ok_or_else(DecodeError::eof)?;
    *input = rest;
    Ok(head)
}

/// Passes an unknown field's value, whole groups too.
pub(super) fn skip(input: &mut &[u8], field: Field) -> Result<(), DecodeError> {
    let mut wire = field.wire;
    let mut depth = 0usize;
    loop {
        match wire {
            VARINT => drop(varint(input)?),
            FIXED64 => drop(fixed64(input)?),
            BYTES => drop(bytes(input)?),
            FIXED32 => *input = input.get(4..).ok_or_else(DecodeError::eof)?,
            GROUP => depth += 1,
            // The first is none, or it would have been refused.
            END_GROUP => depth = depth.saturating_sub(1),
            wire => return Err(DecodeError(format!("proto: illegal wireType {wire}"))),
        }
        if depth == 0 {
            return Ok(());
        }
        wire = (varint(input)? & 7) as u8;
    }
}
