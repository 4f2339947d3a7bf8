//! The bytes of a document, checked and as UTF-8.

use std::borrow::Cow;

use super::Error;

/// The text, without its byte order mark. UTF-16 is recognized by its mark.
pub(super) fn checked(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(utf8(rest)?),
        rest => Cow::Borrowed(utf8(rest)?),
    };
    match text.chars().all(allowed) {
        true => Ok(text),
        false => Err(Error::at(0, "control characters are not allowed")),
    }
}

fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..)
}

fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|e| {
        let rest = &bytes[e.valid_up_to()..];
        let width = match rest[0] {
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf7 => 4,
            _ => return Error::at(0, "invalid leading UTF-8 octet"),
        };
        let trailing = rest.iter().skip(1).take(width - 1).take_while(|b| **b & 0xc0 == 0x80).count();
        Error::at(
            0,
            match rest {
                rest if rest.len() < width => "incomplete UTF-8 octet sequence",
                _ if trailing < width - 1 => "invalid trailing UTF-8 octet",
                [0xc0 | 0xc1, ..] | [0xe0, ..=0x9f, ..] | [0xf0, ..=0x8f, ..] => "invalid length of a UTF-8 sequence",
                _ => "invalid Unicode character",
            },
        )
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(Error::at(0, "incomplete UTF-16 character"));
    }
    char::decode_utf16(pairs.iter().map(|p| unit(*p)))
        .collect::<Result<String, _>>()
        .map_err(|_| Error::at(0, "unexpected low surrogate area"))
}
