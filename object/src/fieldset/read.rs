//! The JSON of `FieldsV1` as a set.

use std::borrow::Cow;

use serde_json::Value;

use super::element::{Element, Key, Scalar};
use super::set::Set;
use crate::MAX_DEPTH;

/// Reads a set; names are borrowed from the text where it has them as they are. The error is a message.
pub fn from_json(text: &str) -> Result<Set<'_>, String> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let (set, _) = reader.node()?;
    reader.space();
    if reader.at < text.len() {
        return Err("unexpected trailing data after JSON object".into());
    }
    Ok(set)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8) -> Result<(), String> {
        self.space();
        if self.peek() != Some(byte) {
            return Err(format!("expected {} at byte {}", char::from(byte), self.at));
        }
        self.at += 1;
        Ok(())
    }

    fn deeper(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err("exceeded max depth".into()) } else { Ok(()) }
    }

    /// The members of an object: the set below a node, and whether the node itself is a member. One without
    /// children is.
    fn node(&mut self) -> Result<(Set<'a>, bool), String> {
        let (mut set, mut member) = (Set::EMPTY, false);
        self.deeper()?;
        self.space();
        if self.text[self.at..].starts_with("null") {
            self.at += 4;
            self.depth -= 1;
            return Ok((set, true));
        }
        self.expect(b'{')?;
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            self.depth -= 1;
            return Ok((set, true));
        }
        let mut sorted = true;
        loop {
            let key = self.string()?;
            self.expect(b':')?;
            if key == "." {
                member = true;
                self.skip()?;
            } else if let Some(element) = element(key)? {
                let (children, is_member) = self.node()?;
                sorted = sorted && set.nodes.last().is_none_or(|last| last.element < element);
                set.push(element, is_member, children);
            } else {
                // A later version may know what it means.
                self.skip()?;
            }
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                _ => break,
            }
        }
        self.expect(b'}')?;
        if !sorted {
            set = set.nodes.into_iter().fold(Set::EMPTY, |all, node| all.union(Set { nodes: vec![node] }));
        }
        self.depth -= 1;
        member |= set.is_empty();
        Ok((set, member))
    }

    /// A JSON string, unescaped.
    fn string(&mut self) -> Result<Cow<'a, str>, String> {
        self.expect(b'"')?;
        let (start, bytes) = (self.at, self.text.as_bytes());
        let mut escaped = false;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at += 2;
                }
                Some(_) => self.at += 1,
                None => return Err("unexpected end of JSON input".into()),
            }
        }
        self.at += 1;
        let raw = &bytes[start - 1..self.at];
        if !escaped {
            return Ok(Cow::Borrowed(&self.text[start..self.at - 1]));
        }
        serde_json::from_slice(raw).map(Cow::Owned).map_err(|e| e.to_string())
    }

    /// A value of any kind, which is of no interest.
    fn skip(&mut self) -> Result<(), String> {
        self.space();
        let mut values = serde_json::Deserializer::from_str(&self.text[self.at..]).into_iter::<Ignored>();
        match values.next() {
            Some(Ok(_)) => {
                self.at += values.byte_offset();
                Ok(())
            }
            Some(Err(e)) => Err(e.to_string()),
            None => Err("unexpected end of JSON input".into()),
        }
    }
}

/// What is read and dropped.
type Ignored = Value;

/// An element from a member's name; `None` for kinds of elements that are unknown.
fn element(name: Cow<'_, str>) -> Result<Option<Element<'_>>, String> {
    let bytes = name.as_bytes();
    if bytes.len() < 2 {
        return Err("key must be 2 characters long:".into());
    }
    if bytes[1] != b':' {
        return Err(format!("missing colon: {name}"));
    }
    let read = |text: &str| serde_json::from_str::<Value>(text).map_err(|e| e.to_string());
    Ok(Some(match bytes[0] {
        b'f' => Element::Field(match name {
            Cow::Borrowed(name) => Cow::Borrowed(&name[2..]),
            Cow::Owned(mut name) => {
                name.drain(..2);
                Cow::Owned(name)
            }
        }),
        b'k' => match read(&name[2..])? {
            Value::Object(members) => {
                let mut key: Key<'static> = members.into_iter().map(|(k, v)| (Cow::Owned(k), scalar(v))).collect();
                key.sort_by(|a, b| a.0.cmp(&b.0));
                Element::Key(key)
            }
            _ => return Err(format!("expected an object: {name}")),
        },
        b'v' => Element::Value(scalar(read(&name[2..])?)),
        b'i' => Element::Index(name[2..].parse().map_err(|_| format!("invalid syntax: {name}"))?),
        _ => return Ok(None),
    }))
}

/// A scalar of a key.
fn scalar(value: Value) -> Scalar<'static> {
    match value {
        Value::Null => Scalar::Null,
        Value::Bool(b) => Scalar::Bool(b),
        Value::Number(n) => match n.as_i64() {
            Some(n) => Scalar::Int(n),
            None => Scalar::Float(n.as_f64().unwrap_or_default()),
        },
        Value::String(s) => Scalar::Str(Cow::Owned(s)),
        other => Scalar::Other(other.to_string()),
    }
}
