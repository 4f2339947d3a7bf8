//! JSON strings to text, as Go reads them: what is not UTF-8, and halves of surrogate pairs, become U+FFFD.

use std::borrow::Cow;

/// The text of a string that the scanner has passed, quotes included.
pub(crate) fn unquote(quoted: &[u8]) -> Cow<'_, str> {
    let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
    if !inner.contains(&b'\\') {
        return lossy(inner);
    }
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.iter().position(|b| *b == b'\\') {
        out.push_str(&lossy(&rest[..at]));
        let (code, after) = (rest.get(at + 1).copied().unwrap_or(b'\\'), rest.get(at + 2..).unwrap_or_default());
        rest = after;
        out.push(match code {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let (c, after) = escape(after);
                rest = after;
                c
            }
            other => char::from(other),
        });
    }
    out.push_str(&lossy(rest));
    Cow::Owned(out)
}

/// What follows `\u`, and the rest.
fn escape(text: &[u8]) -> (char, &[u8]) {
    let unit = |digits: &[u8]| {
        let digits = std::str::from_utf8(digits.get(..4)?).ok()?;
        u16::from_str_radix(digits, 16).ok()
    };
    let first = unit(text).unwrap_or(0xfffd);
    let rest = text.get(4..).unwrap_or_default();
    if let Some(c) = char::from_u32(u32::from(first)) {
        return (c, rest);
    }
    let second = rest.strip_prefix(b"\\u").and_then(unit);
    let pair = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
    match pair {
        Some(c) => (c, &rest[6..]),
        None => (char::REPLACEMENT_CHARACTER, rest),
    }
}

/// JSON text whose escapes all are characters: each half of a pair is an escaped U+FFFD, for readers that know no other.
pub(crate) fn whole_escapes(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.iter().position(|b| *b == b'\\') {
        let (before, escaped) = rest.split_at(at);
        out.extend_from_slice(before);
        let (kept, after) = match escaped.strip_prefix(b"\\u").map(escape) {
            Some((char::REPLACEMENT_CHARACTER, after)) => (&b"\\ufffd"[..], after),
            Some((_, after)) => (&escaped[..escaped.len() - after.len()], after),
            None => escaped.split_at(escaped.len().min(2)),
        };
        out.extend_from_slice(kept);
        rest = after;
    }
    out.extend_from_slice(rest);
    out
}

/// Text from bytes, each that belongs to no character replaced.
pub(crate) fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_whole_characters() {
        let check = |text: &str, expect: &str| {
            assert_eq!(String::from_utf8_lossy(&whole_escapes(text.as_bytes())), expect, "{text}");
        };
        check(r#"["a\\u0041\n"]"#, r#"["a\\u0041\n"]"#);
        check(r#"{"\ud800x":"\ud83d\ude00 \udc00\ud800"}"#, r#"{"\ufffdx":"\ud83d\ude00 \ufffd\ufffd"}"#);
        check(r#""\\ud800""#, r#""\\ud800""#);
    }

    #[test]
    fn texts() {
        let check = |quoted: &[u8], expect: &str| assert_eq!(unquote(quoted), expect, "{quoted:?}");
        check(br#""""#, "");
        check(br#""a""#, "a");
        check(br#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t");
        check(br#""\u00e9\ud83d\ude00x""#, "é😀x");
        check(br#""\ud800""#, "\u{fffd}");
        check(br#""\ud800\u0041""#, "\u{fffd}A");
        check(br#""\udc00\ud800x""#, "\u{fffd}\u{fffd}x");
        check(b"\"\xf0\x9f\x98\"", "\u{fffd}\u{fffd}\u{fffd}");
        check(b"\"\xff\\n\xc3\"", "\u{fffd}\n\u{fffd}");
    }
}
