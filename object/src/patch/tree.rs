//! JSON text to a tree, as Go reads it: of duplicate members the last wins.

use serde_json::{Map, Number, Value};

use super::PatchError;
use super::text::{Bad, Reader};

/// Refuses a body that is not JSON. Comes first, before the object is looked up.
pub fn check(patch: &[u8]) -> Result<(), PatchError> {
    let text = String::from_utf8_lossy(patch);
    let mut reader = Reader::new(&text);
    reader.whole(Reader::skip).map(drop).map_err(Bad::error)
}

/// Reads a JSON document. Members keep no order.
pub fn parse(document: &[u8]) -> Result<Value, PatchError> {
    let text = String::from_utf8_lossy(document);
    let mut reader = Reader::new(&text);
    reader.whole(Reader::value).map_err(Bad::error)
}

/// An object or list that is not at its end.
struct Open {
    holds: Holds,
    /// How long the path to it is.
    path: usize,
}

enum Holds {
    /// What there is, and the key of what is being read.
    Members(Map<String, Value>, String),
    Elements(Vec<Value>),
}

impl Reader<'_> {
    /// Reads the value of the member `key`.
    pub(super) fn member(&mut self, key: &str) -> Result<Value, Bad> {
        let length = self.length();
        self.step(key);
        let value = self.value();
        self.back(length);
        value
    }

    /// Reads any value. Nesting takes no stack.
    pub(super) fn value(&mut self) -> Result<Value, Bad> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let mut value = match self.peek() {
                b'{' => {
                    self.enter(b'{')?;
                    if self.peek() != b'}' {
                        let path = self.length();
                        let key = self.key()?;
                        self.step(&key);
                        open.push(Open { holds: Holds::Members(Map::new(), key), path });
                        continue;
                    }
                    self.leave(b'}')?;
                    Value::Object(Map::new())
                }
                b'[' => {
                    self.enter(b'[')?;
                    if self.peek() != b']' {
                        open.push(Open { holds: Holds::Elements(Vec::new()), path: self.length() });
                        self.step_index(0);
                        continue;
                    }
                    self.leave(b']')?;
                    Value::Array(Vec::new())
                }
                b'"' => Value::String(self.string()?),
                b'n' => self.word("null").map(|()| Value::Null)?,
                b't' => self.word("true").map(|()| Value::Bool(true))?,
                b'f' => self.word("false").map(|()| Value::Bool(false))?,
                _ => self.number()?,
            };
            loop {
                let Some(mut last) = open.pop() else { return Ok(value) };
                self.back(last.path);
                self.space();
                let more = self.peek() == b',';
                if more {
                    self.at += 1;
                    self.space();
                }
                match &mut last.holds {
                    Holds::Members(map, key) => {
                        map.insert(std::mem::take(key), value);
                        if more {
                            *key = self.key()?;
                            if self.is_strict() && map.contains_key(key) {
                                self.report("duplicate", key);
                            }
                            self.step(key);
                        }
                    }
                    Holds::Elements(list) => {
                        list.push(value);
                        if more {
                            self.step_index(list.len());
                        }
                    }
                }
                if more {
                    open.push(last);
                    break;
                }
                value = match last.holds {
                    Holds::Members(map, _) => self.leave(b'}').map(|()| Value::Object(map))?,
                    Holds::Elements(list) => self.leave(b']').map(|()| Value::Array(list))?,
                };
            }
        }
    }

    /// Whether every scalar of the text, keys aside, is spelled as `spelled` says.
    pub(super) fn all_scalars(&mut self, spelled: impl Fn(&Value, &str) -> bool) -> Result<bool, Bad> {
        while self.at < self.text.len() {
            let from = self.at;
            let value = match self.peek() {
                b'"' => Value::String(self.string()?),
                b'-' | b'0'..=b'9' => self.number()?,
                _ => {
                    self.at += 1;
                    continue;
                }
            };
            let to = self.at;
            self.space();
            if self.peek() != b':' && !spelled(&value, &self.text[from..to]) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn number(&mut self) -> Result<Value, Bad> {
        let digits = self.digits()?;
        if let Ok(n) = digits.parse::<i64>() {
            return Ok(Value::from(n));
        }
        if let Ok(n) = digits.parse::<u64>() {
            return Ok(Value::from(n));
        }
        let number = digits.parse::<f64>().ok().and_then(Number::from_f64);
        number.map(Value::Number).ok_or_else(|| Bad::Range(digits.to_owned()))
    }
}
