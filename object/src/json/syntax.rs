//! What keeps a text from being JSON, in the words of Go's scanner.

/// Nesting beyond this is refused.
const MAX_DEPTH: usize = 10_000;

const VALUE: &str = "looking for beginning of value";

/// Checks a whole text; the error is Go's.
pub fn check(text: &[u8]) -> Result<(), String> {
    let mut scanner = Scanner { text, at: 0, open: Vec::new() };
    scanner.value()?;
    scanner.space();
    match scanner.at < text.len() {
        true => Err(scanner.unexpected("after top-level value")),
        false => Ok(()),
    }
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    /// Whether each open value is an object; else it is an array.
    open: Vec<bool>,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn unexpected(&self, place: &str) -> String {
        match self.peek() {
            None => "unexpected end of JSON input".to_owned(),
            Some(b'\'') => format!("invalid character '\\'' {place}"),
            Some(b'"') => format!("invalid character '\"' {place}"),
            Some(byte) => {
                let text = crate::field_error::quoted(&char::from(byte).to_string());
                format!("invalid character '{}' {place}", text.trim_matches('"'))
            }
        }
    }

    /// One value with all that is in it. Open values are on a stack of their own: nesting costs no call.
    fn value(&mut self) -> Result<(), String> {
        loop {
            self.space();
            match self.peek() {
                Some(b'{') => {
                    self.enter(true)?;
                    self.space();
                    if self.peek() != Some(b'}') {
                        self.key()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.enter(false)?;
                    self.space();
                    if self.peek() != Some(b']') {
                        continue;
                    }
                }
                Some(b'"') => self.string()?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                Some(b't') => self.literal("true")?,
                Some(b'f') => self.literal("false")?,
                Some(b'n') => self.literal("null")?,
                _ => return Err(self.unexpected(VALUE)),
            }
            if !self.close()? {
                return Ok(());
            }
        }
    }

    fn enter(&mut self, object: bool) -> Result<(), String> {
        self.at += 1;
        self.open.push(object);
        if self.open.len() > MAX_DEPTH { Err("exceeded max depth".to_owned()) } else { Ok(()) }
    }

    /// What comes after a value: ends of those around it, then a comma; tells whether another value follows.
    fn close(&mut self) -> Result<bool, String> {
        loop {
            let Some(object) = self.open.last().copied() else { return Ok(false) };
            self.space();
            match (self.peek(), object) {
                (Some(b','), true) => {
                    self.at += 1;
                    self.space();
                    self.key()?;
                    return Ok(true);
                }
                (Some(b','), false) => {
                    self.at += 1;
                    return Ok(true);
                }
                (Some(b'}'), true) | (Some(b']'), false) => {
                    self.at += 1;
                    self.open.pop();
                }
                (_, true) => return Err(self.unexpected("after object key:value pair")),
                (_, false) => return Err(self.unexpected("after array element")),
            }
        }
    }

    fn key(&mut self) -> Result<(), String> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("looking for beginning of object key string"));
        }
        self.string()?;
        self.space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("after object key"));
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self) -> Result<(), String> {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"') => self.at += 1,
                        Some(b'u') => {
                            self.at += 1;
                            for _ in 0..4 {
                                if !self.peek().is_some_and(|b| b.is_ascii_hexdigit()) {
                                    return Err(self.unexpected("in \\u hexadecimal character escape"));
                                }
                                self.at += 1;
                            }
                        }
                        _ => return Err(self.unexpected("in string escape code")),
                    }
                }
                None | Some(0..=0x1f) => return Err(self.unexpected("in string literal")),
                Some(_) => self.at += 1,
            }
        }
    }

    fn number(&mut self) -> Result<(), String> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            _ => self.digits("in numeric literal")?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits("after decimal point in numeric literal")?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits("in exponent of numeric literal")?;
        }
        Ok(())
    }

    fn digits(&mut self, place: &str) -> Result<(), String> {
        let from = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == from { Err(self.unexpected(place)) } else { Ok(()) }
    }

    fn literal(&mut self, word: &str) -> Result<(), String> {
        for wanted in word.bytes() {
            if self.peek() != Some(wanted) {
                return Err(self.unexpected(&format!("in literal {word} (expecting '{}')", char::from(wanted))));
            }
            self.at += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn messages() {
        for (text, expect) in [
            ("{\"a\":[1,-2.5e+3,{}],\"b\":null}", None),
            ("", Some("unexpected end of JSON input")),
            ("{", Some("unexpected end of JSON input")),
            ("i", Some("invalid character 'i' looking for beginning of value")),
            ("not", Some("invalid character 'o' in literal null (expecting 'u')")),
            ("{a", Some("invalid character 'a' looking for beginning of object key string")),
            ("{\"a\" 1}", Some("invalid character '1' after object key")),
            ("{\"a\":1 \"b\"}", Some("invalid character '\"' after object key:value pair")),
            ("[1 2]", Some("invalid character '2' after array element")),
            ("[1,]", Some("invalid character ']' looking for beginning of value")),
            ("1 2", Some("invalid character '2' after top-level value")),
            ("\"\\x\"", Some("invalid character 'x' in string escape code")),
            ("\"\n\"", Some("invalid character '\\n' in string literal")),
            ("1.x", Some("invalid character 'x' after decimal point in numeric literal")),
            ("'a'", Some("invalid character '\\'' looking for beginning of value")),
        ] {
            assert_eq!(check(text.as_bytes()).err().as_deref(), expect, "{text}");
        }
        assert_eq!(check("[".repeat(20_000).as_bytes()), Err("exceeded max depth".into()));
    }
}
