//! What keeps a text from being JSON, in the words of Go's scanner.

/// Nesting beyond this is refused.
const MAX_DEPTH: usize = 10_000;

const VALUE: &str = "looking for beginning of value";

/// Checks a whole text; the error is Go's.
pub fn check(text: &[u8]) -> Result<(), String> {
    let mut scanner = Scanner::new(text);
    scanner.value()?;
    scanner.space();
    match scanner.at < text.len() {
        true => Err(scanner.unexpected("after top-level value")),
        false => Ok(()),
    }
}

/// A string as it stands in a text.
pub(super) struct Quoted<'a> {
    /// Where it begins.
    pub(super) at: usize,
    /// With its quotes.
    pub(super) bytes: &'a [u8],
    /// Something in it is escaped.
    pub(super) escaped: bool,
}

/// How many bytes there are before one that a string can't have, or that means more than itself in it.
fn plain(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // Eight bytes at once: the high bit of a byte stays where taking away borrows from it.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let stops = |word: u64| {
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        control | zero(word ^ (ONES * u64::from(b'"'))) | zero(word ^ (ONES * u64::from(b'\\')))
    };
    let (words, _) = text.as_chunks::<8>();
    let from = words.iter().take_while(|word| stops(u64::from_le_bytes(**word)) == 0).count() * 8;
    let rest = &text[from..];
    from + rest.iter().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len())
}

/// A place in a text that may be JSON.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a [u8],
    pub(super) at: usize,
    /// How many values are open around the one at hand.
    depth: usize,
    /// Whether each open value within the one at hand is an object; else it is an array.
    open: Vec<bool>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, depth: 0, open: Vec::new() }
    }

    /// The byte at hand; 0 at the end of the text.
    pub(super) fn byte(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    pub(super) fn space(&mut self) {
        while matches!(self.byte(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// What is wrong with the byte at hand where anything could stand but that.
    pub(super) fn unexpected(&self, place: &str) -> String {
        match self.peek() {
            None => "unexpected end of JSON input".to_owned(),
            Some(byte) => invalid(byte, place),
        }
    }

    /// The same within a token, which a text's end ends as a space would.
    fn broken(&self, place: &str) -> String {
        invalid(self.peek().unwrap_or(b' '), place)
    }

    /// Goes into an object or array.
    pub(super) fn enter(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.unexpected("exceeded max depth"));
        }
        self.at += 1;
        Ok(())
    }

    /// Comes out of it.
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
        self.at += 1;
    }

    /// One value with all that is in it. Open values are on a stack of their own: nesting costs no call.
    pub(super) fn value(&mut self) -> Result<(), String> {
        loop {
            self.space();
            match self.peek() {
                Some(b'{') => {
                    self.enter()?;
                    self.open.push(true);
                    self.space();
                    if self.peek() != Some(b'}') {
                        self.key()?;
                        self.colon()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.enter()?;
                    self.open.push(false);
                    self.space();
                    if self.peek() != Some(b']') {
                        continue;
                    }
                }
                Some(b'"') => {
                    self.string()?;
                }
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
                    self.colon()?;
                    return Ok(true);
                }
                (Some(b','), false) => {
                    self.at += 1;
                    return Ok(true);
                }
                (Some(b'}'), true) | (Some(b']'), false) => {
                    self.leave();
                    self.open.pop();
                }
                (_, true) => return Err(self.unexpected("after object key:value pair")),
                (_, false) => return Err(self.unexpected("after array element")),
            }
        }
    }

    /// An object's key.
    pub(super) fn key(&mut self) -> Result<Quoted<'a>, String> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("looking for beginning of object key string"));
        }
        self.string()
    }

    /// What stands between a key and its value.
    pub(super) fn colon(&mut self) -> Result<(), String> {
        self.space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("after object key"));
        }
        self.at += 1;
        Ok(())
    }

    pub(super) fn string(&mut self) -> Result<Quoted<'a>, String> {
        let (from, mut escaped) = (self.at, false);
        self.at += 1;
        loop {
            self.at += plain(&self.text[self.at.min(self.text.len())..]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Quoted { at: from, bytes: &self.text[from..self.at], escaped });
                }
                Some(b'\\') => {
                    escaped = true;
                    self.at += 1;
                    match self.peek() {
                        Some(b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"') => self.at += 1,
                        Some(b'u') => {
                            self.at += 1;
                            for _ in 0..4 {
                                if !self.peek().is_some_and(|b| b.is_ascii_hexdigit()) {
                                    return Err(self.broken("in \\u hexadecimal character escape"));
                                }
                                self.at += 1;
                            }
                        }
                        _ => return Err(self.broken("in string escape code")),
                    }
                }
                _ => return Err(self.unexpected("in string literal")),
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
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == from { Err(self.broken(place)) } else { Ok(()) }
    }

    fn literal(&mut self, word: &str) -> Result<(), String> {
        for wanted in word.bytes() {
            if self.peek() != Some(wanted) {
                return Err(self.broken(&format!("in literal {word} (expecting '{}')", char::from(wanted))));
            }
            self.at += 1;
        }
        Ok(())
    }
}

fn invalid(byte: u8, place: &str) -> String {
    match byte {
        b'\'' => format!("invalid character '\\'' {place}"),
        b'"' => format!("invalid character '\"' {place}"),
        byte => {
            let text = crate::field_error::quoted(&char::from(byte).to_string());
            format!("invalid character '{}' {place}", text.trim_matches('"'))
        }
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
            ("\"a", Some("unexpected end of JSON input")),
            ("i", Some("invalid character 'i' looking for beginning of value")),
            ("not", Some("invalid character 'o' in literal null (expecting 'u')")),
            ("nul", Some("invalid character ' ' in literal null (expecting 'l')")),
            ("-", Some("invalid character ' ' in numeric literal")),
            ("\"\\u1", Some("invalid character ' ' in \\u hexadecimal character escape")),
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
        let deep = |n: usize| check(format!("{}{}", "[".repeat(n), "]".repeat(n)).as_bytes());
        assert_eq!(deep(10_000), Ok(()));
        assert_eq!(deep(10_001), Err("invalid character '[' exceeded max depth".into()));
    }
}
