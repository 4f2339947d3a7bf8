//! A reader of JSON text, as lenient as Go's: a lone surrogate becomes U+FFFD.

use std::borrow::Cow;

use super::PatchError;

/// Nesting beyond this is refused, in a patch and in what operations make of the document. Upstream stops at 10,000,
/// which those who walk the tree (its own drop among them) would need too much stack for.
pub(super) const MAX_DEPTH: usize = 1_000;
/// Reports beyond this are dropped, as upstream's strict decoder does.
const MAX_REPORTS: usize = 100;

/// What stops the reader.
#[derive(Debug)]
pub(super) enum Bad {
    /// Not JSON.
    Syntax,
    /// A number that no double holds.
    Range(String),
    /// Not of the type that its place asks for: the type of the value, and the place in Go's words.
    Type(Cow<'static, str>, Cow<'static, str>),
}

impl Bad {
    /// What it is without a step of its own around it.
    pub(super) fn error(self) -> PatchError {
        PatchError::Malformed(match self {
            Self::Syntax => "invalid JSON patch".to_owned(),
            Self::Range(number) => format!("json: cannot unmarshal number {number} into Go value of type float64"),
            Self::Type(found, place) => format!("json: cannot unmarshal {found} into {place}"),
        })
    }

    /// The error of a step that upstream names in front; broken JSON never gets there.
    pub(super) fn decoding(self) -> PatchError {
        match (matches!(self, Self::Syntax), self.error()) {
            (false, PatchError::Malformed(m)) => PatchError::Malformed(format!("error decoding patch: {m}")),
            (_, error) => error,
        }
    }
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
    /// Where the reader is, kept only for reports.
    path: Option<String>,
    pub(super) reports: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0, path: None, reports: Vec::new() }
    }

    /// A reader that reports duplicate members, and what its user finds.
    pub(super) fn strict(text: &'a str) -> Self {
        Self { path: Some(String::new()), ..Self::new(text) }
    }

    pub(super) fn is_strict(&self) -> bool {
        self.path.is_some()
    }

    /// Reads with `f` and makes sure that nothing follows.
    pub(super) fn whole<T>(&mut self, f: impl FnOnce(&mut Self) -> Result<T, Bad>) -> Result<T, Bad> {
        self.space();
        let value = f(self)?;
        self.space();
        if self.at < self.text.len() { Err(Bad::Syntax) } else { Ok(value) }
    }

    pub(super) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    pub(super) fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> Result<(), Bad> {
        if self.peek() != byte || self.at >= self.text.len() {
            return Err(Bad::Syntax);
        }
        self.at += 1;
        Ok(())
    }

    pub(super) fn word(&mut self, word: &str) -> Result<(), Bad> {
        if !self.text[self.at..].starts_with(word) {
            return Err(Bad::Syntax);
        }
        self.at += word.len();
        Ok(())
    }

    /// The type of the value ahead, in Go's words.
    pub(super) fn ahead(&self) -> &'static str {
        match self.peek() {
            b'{' => "object",
            b'[' => "array",
            b'"' => "string",
            b't' | b'f' => "bool",
            b'n' => "null",
            _ => "number",
        }
    }

    /// Adds a report on the member `key` of the object being read.
    pub(super) fn report(&mut self, what: &str, key: &str) {
        let Some(path) = &self.path else { return };
        let dot = if path.is_empty() { "" } else { "." };
        let report = format!("{what} field {:?}", format!("{path}{dot}{key}"));
        if self.reports.len() < MAX_REPORTS && !self.reports.contains(&report) {
            self.reports.push(report);
        }
    }

    /// How long the path is, to go back to.
    pub(super) fn length(&self) -> usize {
        self.path.as_ref().map_or(0, String::len)
    }

    /// Goes down to a member.
    pub(super) fn step(&mut self, key: &str) {
        if let Some(path) = &mut self.path {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(key);
        }
    }

    /// Goes down to an element.
    pub(super) fn step_index(&mut self, index: usize) {
        if let Some(path) = &mut self.path {
            path.push_str(&format!("[{index}]"));
        }
    }

    pub(super) fn back(&mut self, length: usize) {
        if let Some(path) = &mut self.path {
            path.truncate(length);
        }
    }

    /// A member's key and the colon.
    pub(super) fn key(&mut self) -> Result<String, Bad> {
        let key = self.string()?;
        self.space();
        self.eat(b':')?;
        self.space();
        Ok(key)
    }

    /// Members of the object ahead: `f` gets each key, the reader at its value.
    pub(super) fn members(&mut self, f: &mut dyn FnMut(&mut Self, String) -> Result<(), Bad>) -> Result<(), Bad> {
        self.enter(b'{')?;
        if self.peek() != b'}' {
            loop {
                self.space();
                let key = self.key()?;
                f(self, key)?;
                self.space();
                if self.peek() != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.leave(b'}')
    }

    /// Elements of the array ahead: `f` gets the reader at each.
    pub(super) fn elements(&mut self, f: &mut dyn FnMut(&mut Self) -> Result<(), Bad>) -> Result<(), Bad> {
        self.enter(b'[')?;
        let mut index = 0_usize;
        if self.peek() != b']' {
            loop {
                self.space();
                let length = self.length();
                self.step_index(index);
                f(self)?;
                self.back(length);
                index += 1;
                self.space();
                if self.peek() != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.leave(b']')
    }

    pub(super) fn enter(&mut self, bracket: u8) -> Result<(), Bad> {
        self.eat(bracket)?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Bad::Syntax);
        }
        self.space();
        Ok(())
    }

    pub(super) fn leave(&mut self, bracket: u8) -> Result<(), Bad> {
        self.depth -= 1;
        self.eat(bracket)
    }

    /// Passes over any value and gives its text. Nesting takes no stack.
    pub(super) fn skip(&mut self) -> Result<&'a str, Bad> {
        let from = self.at;
        // The closing brackets that are due.
        let mut due = Vec::new();
        loop {
            match self.peek() {
                bracket @ (b'{' | b'[') => {
                    // In ASCII both brackets close two places further.
                    let close = bracket + 2;
                    self.enter(bracket)?;
                    if self.peek() != close {
                        due.push(close);
                        if close == b'}' {
                            self.key()?;
                        }
                        continue;
                    }
                    self.leave(close)?;
                }
                b'"' => drop(self.string()?),
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => drop(self.digits()?),
            }
            loop {
                let Some(close) = due.pop() else { return Ok(&self.text[from..self.at]) };
                self.space();
                if self.peek() != b',' {
                    self.leave(close)?;
                    continue;
                }
                self.at += 1;
                self.space();
                if close == b'}' {
                    self.key()?;
                }
                due.push(close);
                break;
            }
        }
    }

    /// A number's text.
    pub(super) fn digits(&mut self) -> Result<&'a str, Bad> {
        let from = self.at;
        let run = |r: &mut Self| {
            let from = r.at;
            while r.peek().is_ascii_digit() {
                r.at += 1;
            }
            if r.at == from { Err(Bad::Syntax) } else { Ok(()) }
        };
        if self.peek() == b'-' {
            self.at += 1;
        }
        if self.peek() == b'0' {
            self.at += 1;
        } else {
            run(self)?;
        }
        if self.peek() == b'.' {
            self.at += 1;
            run(self)?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            run(self)?;
        }
        Ok(&self.text[from..self.at])
    }

    pub(super) fn string(&mut self) -> Result<String, Bad> {
        self.eat(b'"')?;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f)).ok_or(Bad::Syntax)?;
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(out);
                }
                b'\\' => out.push(self.escape()?),
                _ => return Err(Bad::Syntax),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Bad> {
        self.at += 1;
        let escaped = self.peek();
        if escaped == b'u' {
            let first = self.hex().ok_or(Bad::Syntax)?;
            if let Some(c) = char::from_u32(first) {
                return Ok(c);
            }
            let before = self.at;
            if first < 0xdc00 && self.text[self.at..].starts_with("\\u") {
                self.at += 1;
                if let Some(second @ 0xdc00..=0xdfff) = self.hex() {
                    let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                    return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                self.at = before;
            }
            return Ok(char::REPLACEMENT_CHARACTER);
        }
        self.at += 1;
        Ok(match escaped {
            b'"' | b'\\' | b'/' => char::from(escaped),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return Err(Bad::Syntax),
        })
    }

    /// Four hexadecimal digits behind the `u` ahead.
    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at + 1..self.at + 5)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 5;
        u32::from_str_radix(digits, 16).ok()
    }
}
