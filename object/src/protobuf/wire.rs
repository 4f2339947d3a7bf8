//! Wire primitives of the protobuf encoding.

use super::DecodeError;

pub(super) const VARINT: u8 = 0;
pub(super) const FIXED64: u8 = 1;
pub(super) const BYTES: u8 = 2;
pub(super) const FIXED32: u8 = 5;

pub(super) fn put_varint(mut v: u64, out: &mut Vec<u8>) {
    while v >= 0x80 {
        out.push((v as u8) | 0x80);
        v >>= 7;
    }
    out.push(v as u8);
}

pub(super) fn put_key(tag: u32, wire: u8, out: &mut Vec<u8>) {
    put_varint(u64::from(tag) << 3 | u64::from(wire), out);
}

pub(super) fn put_bytes(tag: u32, bytes: &[u8], out: &mut Vec<u8>) {
    put_key(tag, BYTES, out);
    put_varint(bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// Writes a length-delimited field whose length is known only after its content is written.
pub(super) fn put_message(tag: u32, out: &mut Vec<u8>, content: impl FnOnce(&mut Vec<u8>)) {
    put_key(tag, BYTES, out);
    let at = out.len();
    out.push(0);
    content(out);
    let len = out.len() - at - 1;
    if len < 0x80 {
        out[at] = len as u8;
        return;
    }
    let mut prefix = Vec::with_capacity(5);
    put_varint(len as u64, &mut prefix);
    out.splice(at..=at, prefix);
}

/// One field as it lies on the wire.
pub(super) enum Field<'a> {
    Varint(u64),
    Fixed64(u64),
    Bytes(&'a [u8]),
    Fixed32,
}

pub(super) fn varint(input: &mut &[u8]) -> Result<u64, DecodeError> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (&b, rest) = input.split_first().ok_or(DecodeError::UnexpectedEof)?;
        *input = rest;
        value |= u64::from(b & 0x7f) << shift;
        if b < 0x80 {
            return Ok(value);
        }
    }
    Err(DecodeError::IntOverflow)
}

pub(super) fn take<'a>(input: &mut &'a [u8], n: usize) -> Result<&'a [u8], DecodeError> {
    let (head, rest) = input.split_at_checked(n).ok_or(DecodeError::UnexpectedEof)?;
    *input = rest;
    Ok(head)
}

/// The next field, or nothing at the end.
pub(super) fn next<'a>(input: &mut &'a [u8]) -> Result<Option<(u32, Field<'a>)>, DecodeError> {
    if input.is_empty() {
        return Ok(None);
    }
    let key = varint(input)?;
    let tag = u32::try_from(key >> 3).ok().filter(|t| *t > 0).ok_or(DecodeError::IllegalTag)?;
    let field = match (key & 7) as u8 {
        VARINT => Field::Varint(varint(input)?),
        FIXED64 => {
            let mut b = [0; 8];
            b.copy_from_slice(take(input, 8)?);
            Field::Fixed64(u64::from_le_bytes(b))
        }
        BYTES => {
            let n = usize::try_from(varint(input)?).map_err(|_| DecodeError::UnexpectedEof)?;
            Field::Bytes(take(input, n)?)
        }
        FIXED32 => {
            take(input, 4)?;
            Field::Fixed32
        }
        wire => return Err(DecodeError::IllegalWireType(wire)),
    };
    Ok(Some((tag, field)))
}
