//! Scanning of anchors, aliases, tags and directives.

use super::Error;
use super::scan::{Kind, Mark, Scanner};

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')
}

fn is_uri(b: u8) -> bool {
    is_word(b) || b";/?:@&=+$,.!~*'()[]%".contains(&b)
}

impl Scanner<'_> {
    fn word(&mut self) -> String {
        let mut out = String::new();
        while is_word(self.byte(0)) {
            self.read(&mut out);
        }
        out
    }

    fn skip_blanks(&mut self) {
        while self.is_blank() {
            self.skip();
        }
    }

    pub(super) fn anchor(&mut self, alias: bool) -> Result<Kind, Error> {
        let from = self.mark;
        self.skip();
        let name = self.word();
        if name.is_empty() || !(self.is_gap(0) || b"?:,]}%@`".contains(&self.byte(0))) {
            return Err(self.fail(from, "did not find expected alphabetic or numeric character"));
        }
        Ok(if alias { Kind::Alias(name) } else { Kind::Anchor(name) })
    }

    pub(super) fn tag(&mut self) -> Result<Kind, Error> {
        let from = self.mark;
        let (handle, suffix);
        if self.byte(1) == b'<' {
            self.skip();
            self.skip();
            (handle, suffix) = (String::new(), self.uri("", from)?);
            if self.byte(0) != b'>' {
                return Err(self.fail(from, "did not find the expected '>'"));
            }
            self.skip();
        } else {
            let first = self.handle(false, from)?;
            if first.len() > 1 && first.ends_with('!') {
                (handle, suffix) = (first, self.uri("", from)?);
            } else {
                let rest = self.uri(&first, from)?;
                // A lone `!` is the tag itself, not the handle of an empty one.
                (handle, suffix) =
                    if rest.is_empty() { (String::new(), "!".to_owned()) } else { ("!".to_owned(), rest) };
            }
        }
        if !self.is_gap(0) {
            return Err(self.fail(from, "did not find expected whitespace or line break"));
        }
        Ok(Kind::Tag { handle, suffix })
    }

    fn handle(&mut self, directive: bool, from: Mark) -> Result<String, Error> {
        let missing = "did not find expected '!'";
        if self.byte(0) != b'!' {
            return Err(self.fail(from, missing));
        }
        self.skip();
        let mut out = format!("!{}", self.word());
        if self.byte(0) == b'!' {
            self.read(&mut out);
        } else if directive && out != "!" {
            return Err(self.fail(from, missing));
        }
        Ok(out)
    }

    /// What follows a handle; `head` is a handle that turned out to be the start of it.
    fn uri(&mut self, head: &str, from: Mark) -> Result<String, Error> {
        let mut out = head.get(1..).unwrap_or("").as_bytes().to_vec();
        let mut any = !head.is_empty();
        while is_uri(self.byte(0)) {
            match self.byte(0) {
                b'%' => out.extend(self.uri_escape(from)?),
                b => {
                    out.push(b);
                    self.skip();
                }
            }
            any = true;
        }
        match any {
            true => Ok(String::from_utf8_lossy(&out).into_owned()),
            false => Err(self.fail(from, "did not find expected tag URI")),
        }
    }

    /// One character as escaped octets.
    fn uri_escape(&mut self, from: Mark) -> Result<Vec<u8>, Error> {
        let mut out = Vec::new();
        let mut width = 1;
        while out.len() < width {
            let digit = |n: usize| char::from(self.byte(n)).to_digit(16);
            let (b'%', Some(high), Some(low)) = (self.byte(0), digit(1), digit(2)) else {
                return Err(self.fail(from, "did not find URI escaped octet"));
            };
            let octet = (high << 4 | low) as u8;
            if out.is_empty() {
                width = match octet {
                    0..=0x7f => 1,
                    0xc0..=0xdf => 2,
                    0xe0..=0xef => 3,
                    0xf0..=0xf7 => 4,
                    _ => return Err(self.fail(from, "found an incorrect leading UTF-8 octet")),
                };
            } else if octet & 0xc0 != 0x80 {
                return Err(self.fail(from, "found an incorrect trailing UTF-8 octet"));
            }
            out.push(octet);
            (0..3).for_each(|_| self.skip());
        }
        Ok(out)
    }

    pub(super) fn directive(&mut self) -> Result<Kind, Error> {
        let from = self.mark;
        self.skip();
        let name = self.word();
        if name.is_empty() {
            return Err(self.fail(from, "could not find expected directive name"));
        }
        if !self.is_gap(0) {
            return Err(self.fail(from, "found unexpected non-alphabetical character"));
        }
        let kind = match &*name {
            "YAML" => {
                self.skip_blanks();
                let major = self.version_number(from)?;
                if self.byte(0) != b'.' {
                    return Err(self.fail(from, "did not find expected digit or '.' character"));
                }
                self.skip();
                Kind::Version(major == "1" && self.version_number(from)? == "1")
            }
            "TAG" => {
                self.skip_blanks();
                let handle = self.handle(true, from)?;
                if !self.is_blank() {
                    return Err(self.fail(from, "did not find expected whitespace"));
                }
                self.skip_blanks();
                let prefix = self.uri("", from)?;
                if !self.is_gap(0) {
                    return Err(self.fail(from, "did not find expected whitespace or line break"));
                }
                Kind::TagDirective { handle, prefix }
            }
            _ => return Err(self.fail(from, "found unknown directive name")),
        };
        self.skip_blanks();
        if self.byte(0) == b'#' {
            self.skip_to_line_end();
        }
        if !self.is_break_or_end() {
            return Err(self.fail(from, "did not find expected comment or line break"));
        }
        if self.is_break() {
            self.skip_line();
        }
        Ok(kind)
    }

    fn version_number(&mut self, from: Mark) -> Result<String, Error> {
        let mut digits = String::new();
        while self.byte(0).is_ascii_digit() {
            if digits.len() == 2 {
                return Err(self.fail(from, "found extremely long version number"));
            }
            self.read(&mut digits);
        }
        match digits.is_empty() {
            true => Err(self.fail(from, "did not find expected version number")),
            false => Ok(digits.trim_start_matches('0').to_owned()),
        }
    }
}
