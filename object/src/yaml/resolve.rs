//! The type of a scalar: YAML 1.1 as upstream reads it, with its words for true and its octal numbers.

use super::Error;
use crate::scalar::is_timestamp;

/// What `!!` stands for.
pub(super) const PREFIX: &str = "tag:yaml.org,2002:";

/// A scalar with its type.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    Int(i64),
    /// Only for numbers that `Int` can't hold.
    Uint(u64),
    Float(f64),
    Text(String),
}

impl Scalar {
    /// The short tag of the type.
    fn tag(&self) -> &'static str {
        match self {
            Self::Null => "!!null",
            Self::Bool(_) => "!!bool",
            Self::Int(_) | Self::Uint(_) => "!!int",
            Self::Float(_) => "!!float",
            Self::Text(_) => "!!str",
        }
    }
}

/// The scalar that a text with a tag is. `implicit`: the text is plain.
pub(super) fn scalar(tag: &str, text: &str, implicit: bool) -> Result<Scalar, Error> {
    let string = || Scalar::Text(text.to_owned());
    let short = match tag.strip_prefix(PREFIX) {
        _ if tag.is_empty() => return Ok(if implicit { plain(text) } else { string() }),
        Some("str") => return Ok(string()),
        Some("binary") => return binary(text).map(Scalar::Text),
        Some(name @ ("bool" | "int" | "float" | "null" | "timestamp")) => name,
        _ => return Ok(string()),
    };
    if short == "timestamp" && is_timestamp(text) {
        return Ok(string());
    }
    let found = plain(text);
    let shown = found.tag();
    match (short, found) {
        ("float", Scalar::Int(n)) => Ok(Scalar::Float(n as f64)),
        ("float", n @ Scalar::Float(_)) | ("int", n @ (Scalar::Int(_) | Scalar::Uint(_))) => Ok(n),
        ("bool", b @ Scalar::Bool(_)) | ("null", b @ Scalar::Null) => Ok(b),
        _ => Err(Error::at(0, &format!("cannot decode {shown} `{text}` as a !!{short}"))),
    }
}

fn binary(text: &str) -> Result<String, Error> {
    use base64::Engine;
    // Go's decoder passes over line breaks.
    let text: String = text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    match base64::engine::general_purpose::STANDARD.decode(text) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(_) => Err(Error::at(0, "!!binary value contains invalid base64 data")),
    }
}

/// What a plain text is. Texts that look like points in time stay text.
pub(super) fn plain(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Scalar::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            return Scalar::Bool(true);
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Scalar::Bool(false);
        }
        ".nan" | ".NaN" | ".NAN" => return Scalar::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Scalar::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Scalar::Float(f64::NEG_INFINITY),
        _ => {}
    }
    let number = match text.as_bytes()[0] {
        b'.' if separates_digits(text) => float(&text.replace('_', "")),
        b'0'..=b'9' | b'+' | b'-' if !is_timestamp(text) => number(text),
        _ => None,
    };
    number.unwrap_or_else(|| Scalar::Text(text.to_owned()))
}

/// Whether each underscore stands between two digits.
fn separates_digits(text: &str) -> bool {
    let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    (0..bytes.len())
        .filter(|i| bytes[*i] == b'_')
        .all(|i| digit(bytes.get(i.wrapping_sub(1))) && digit(bytes.get(i + 1)))
}

fn number(text: &str) -> Option<Scalar> {
    let text = text.replace('_', "");
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, &text[..]),
    };
    if let Some(n) = unsigned(digits) {
        let signed = if negative { -i128::from(n) } else { i128::from(n) };
        if let Ok(n) = i64::try_from(signed) {
            return Some(Scalar::Int(n));
        }
        if digits.len() == text.len() {
            return Some(Scalar::Uint(n));
        }
    }
    let simple = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'));
    if let (true, Some(n)) = (simple, float(&text)) {
        return Some(n);
    }
    // A binary number may have its sign behind the prefix.
    let n = match (text.strip_prefix("0b"), text.strip_prefix("-0b")) {
        (Some(rest), _) => i64::from_str_radix(rest, 2),
        (_, Some(rest)) => i64::from_str_radix(&format!("-{rest}"), 2),
        _ => return None,
    };
    n.ok().map(Scalar::Int)
}

/// Digits with Go's prefixes: `0x`, `0o`, `0b`, and `0` for octal.
fn unsigned(digits: &str) -> Option<u64> {
    let lower = digits.to_ascii_lowercase();
    let (radix, rest) = match (lower.get(..2), lower.len()) {
        (Some("0x"), 3..) => (16, &lower[2..]),
        (Some("0o"), 3..) => (8, &lower[2..]),
        (Some("0b"), 3..) => (2, &lower[2..]),
        (Some(_), _) if lower.starts_with('0') => (8, &lower[1..]),
        _ => (10, &*lower),
    };
    let rest = Some(rest).filter(|r| r.bytes().all(|b| b.is_ascii_alphanumeric()))?;
    u64::from_str_radix(rest, radix).ok()
}

fn float(text: &str) -> Option<Scalar> {
    let digit = text.bytes().any(|b| b.is_ascii_digit())
        && !text.bytes().any(|b| b.is_ascii_alphabetic() && !b"eE".contains(&b));
    let n = text.parse::<f64>().ok().filter(|n| digit && n.is_finite())?;
    Some(Scalar::Float(n))
}
