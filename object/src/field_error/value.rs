//! The value at fault, as messages show it.

use std::fmt::{self, Write};

use crate::json;
use crate::record::{Record, View};

/// A value at fault.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not shown at all.
    Omitted,
    /// Text, shown quoted.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A number.
    Double(f64),
    /// A boolean.
    Bool(bool),
    /// Anything else, as JSON text.
    Json(String),
}

impl Value {
    /// What stands for a value that is not there.
    pub fn null() -> Self {
        Self::Json("null".into())
    }

    /// Text of a type of its own, which upstream shows as JSON.
    pub fn typed(text: &str) -> Self {
        let mut out = Vec::with_capacity(text.len() + 2);
        json::write_string(text, &mut out);
        Self::Json(String::from_utf8(out).unwrap_or_default())
    }

    /// A record as JSON.
    pub fn record(record: &dyn Record) -> Self {
        Self::from(View::Record(record))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Int(i64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// A list of texts, as JSON.
impl From<&[String]> for Value {
    fn from(texts: &[String]) -> Self {
        Self::Json(strings(texts.iter().map(String::as_str)))
    }
}

/// A list of texts, as JSON.
impl From<&[&str]> for Value {
    fn from(texts: &[&str]) -> Self {
        Self::Json(strings(texts.iter().copied()))
    }
}

impl From<View<'_>> for Value {
    fn from(view: View<'_>) -> Self {
        match view {
            View::Absent => Self::null(),
            View::Bool(v) => Self::Bool(v),
            View::Int(v) => Self::Int(v),
            View::Double(v) => Self::Double(v),
            View::Str(v) => Self::Text(v.to_owned()),
            view => {
                let mut out = Vec::new();
                json::encode_given(view, &mut out);
                Self::Json(String::from_utf8(out).unwrap_or_default())
            }
        }
    }
}

fn strings<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut out = vec![b'['];
    for (i, text) in texts.enumerate() {
        if i > 0 {
            out.push(b',');
        }
        json::write_string(text, &mut out);
    }
    out.push(b']');
    String::from_utf8(out).unwrap_or_default()
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Omitted => Ok(()),
            Self::Text(v) => f.write_str(&quoted(v)),
            Self::Int(v) => write!(f, "{v}"),
            Self::Double(v) => write!(f, "{v}"),
            Self::Bool(v) => write!(f, "{v}"),
            Self::Json(v) => f.write_str(v),
        }
    }
}

/// Text in double quotes, escaped as Go's `%q` does it.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x0b' => out.push_str("\\v"),
            c if is_printable(c) => out.push(c),
            // Writing to a String can't fail.
            c if u32::from(c) < 0x80 => drop(write!(out, "\\x{:02x}", u32::from(c))),
            c if u32::from(c) < 0x1_0000 => drop(write!(out, "\\u{:04x}", u32::from(c))),
            c => drop(write!(out, "\\U{:08x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// Letters, marks, numbers, punctuation, symbols and the ASCII space (Go's `unicode.IsPrint`).
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    // Combining marks are escaped only in the first place, so the character goes second.
    let mut buffer = [b'a'; 5];
    let end = 1 + c.encode_utf8(&mut buffer[1..]).len();
    std::str::from_utf8(&buffer[..end]).is_ok_and(|text| text.escape_debug().count() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoting() {
        let check = |text: &str, expect: &str| assert_eq!(quoted(text), expect);
        check("a'b", "\"a'b\"");
        check("a\"\\", r#""a\"\\""#);
        check("\x00\x07\x7f\n", r#""\x00\a\x7f\n""#);
        check("é日\u{301}😀", "\"é日\u{301}😀\"");
        check("\u{a0}\u{200b}\u{e000}\u{feff}", r#""\u00a0\u200b\ue000\ufeff""#);
        check("\u{e0001}", r#""\U000e0001""#);
    }

    #[test]
    fn shown() {
        let check = |value: Value, expect: &str| assert_eq!(value.to_string(), expect);
        check("a".into(), "\"a\"");
        check(7i64.into(), "7");
        check(true.into(), "true");
        check(Value::from(&["a", "b\""][..]), r#"["a","b\""]"#);
        check(View::Absent.into(), "null");
        check(Value::typed("<\x07"), r#""\u003c\u0007""#);
    }
}
