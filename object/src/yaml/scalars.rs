//! Scanning of plain, quoted and block scalars: folding, escapes, indentation.

use super::Error;
use super::scan::Scanner;

/// Line breaks met between two words.
#[derive(Default)]
struct Breaks {
    first: String,
    others: String,
}

impl Breaks {
    /// One line break is a space, more keep all but the first.
    fn fold(&mut self, out: &mut String) {
        if self.first.starts_with('\n') {
            out.push_str(if self.others.is_empty() { " " } else { &self.others });
        } else {
            out.push_str(&self.first);
            out.push_str(&self.others);
        }
        self.first.clear();
        self.others.clear();
    }
}

impl Scanner<'_> {
    pub(super) fn plain_scalar(&mut self) -> Result<String, Error> {
        let from = self.mark;
        let indent = self.indent + 1;
        let (mut out, mut blanks) = (String::new(), String::new());
        let mut breaks = Breaks::default();
        let mut broken = false;
        while !self.at_indicator() && self.byte(0) != b'#' {
            while !self.is_gap(0) {
                let b = self.byte(0);
                let ends = b == b':' && self.is_gap(1)
                    || self.flow > 0 && matches!(b, b',' | b'?' | b'[' | b']' | b'{' | b'}');
                if ends {
                    break;
                }
                if broken {
                    breaks.fold(&mut out);
                    broken = false;
                } else {
                    out.push_str(&blanks);
                }
                blanks.clear();
                self.read(&mut out);
            }
            if !(self.is_blank() || self.is_break()) {
                break;
            }
            while self.is_blank() || self.is_break() {
                if self.is_break() {
                    self.read_breaks(&mut broken, &mut blanks, &mut breaks);
                } else if broken {
                    if (self.mark.column as isize) < indent && self.byte(0) == b'\t' {
                        return Err(self.fail(from, "found a tab character that violates indentation"));
                    }
                    self.skip();
                } else {
                    self.read(&mut blanks);
                }
            }
            if self.flow == 0 && (self.mark.column as isize) < indent {
                break;
            }
        }
        if broken {
            self.key_allowed = true;
        }
        Ok(out)
    }

    fn read_breaks(&mut self, broken: &mut bool, blanks: &mut String, breaks: &mut Breaks) {
        if *broken {
            self.read_line(&mut breaks.others);
        } else {
            blanks.clear();
            self.read_line(&mut breaks.first);
            *broken = true;
        }
    }

    pub(super) fn flow_scalar(&mut self, single: bool) -> Result<String, Error> {
        let from = self.mark;
        let quote = if single { b'\'' } else { b'"' };
        self.skip();
        let (mut out, mut blanks) = (String::new(), String::new());
        let mut breaks = Breaks::default();
        loop {
            if self.at_indicator() {
                return Err(self.fail(from, "found unexpected document indicator"));
            }
            if self.is_end() {
                return Err(self.fail(from, "found unexpected end of stream"));
            }
            let mut broken = false;
            while !self.is_gap(0) {
                match self.byte(0) {
                    b'\'' if single && self.byte(1) == b'\'' => {
                        out.push('\'');
                        self.skip();
                        self.skip();
                    }
                    b if b == quote => break,
                    b'\\' if !single && self.line_break(1) > 0 => {
                        self.skip();
                        self.skip_line();
                        broken = true;
                        break;
                    }
                    b'\\' if !single => self.escape(from, &mut out)?,
                    _ => self.read(&mut out),
                }
            }
            if self.byte(0) == quote {
                break;
            }
            while self.is_blank() || self.is_break() {
                if self.is_break() {
                    self.read_breaks(&mut broken, &mut blanks, &mut breaks);
                } else if broken {
                    self.skip();
                } else {
                    self.read(&mut blanks);
                }
            }
            if broken {
                breaks.fold(&mut out);
            } else {
                out.push_str(&blanks);
            }
            blanks.clear();
        }
        self.skip();
        Ok(out)
    }

    fn escape(&mut self, from: super::scan::Mark, out: &mut String) -> Result<(), Error> {
        let digits = match self.byte(1) {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            b => {
                out.push(match b {
                    b'0' => '\0',
                    b'a' => '\x07',
                    b'b' => '\x08',
                    b't' | b'\t' => '\t',
                    b'n' => '\n',
                    b'v' => '\x0b',
                    b'f' => '\x0c',
                    b'r' => '\r',
                    b'e' => '\x1b',
                    b @ (b' ' | b'"' | b'\'' | b'\\') => char::from(b),
                    b'N' => '\u{85}',
                    b'_' => '\u{a0}',
                    b'L' => '\u{2028}',
                    b'P' => '\u{2029}',
                    _ => return Err(self.fail(from, "found unknown escape character")),
                });
                0
            }
        };
        self.skip();
        self.skip();
        if digits == 0 {
            return Ok(());
        }
        let mut code = 0;
        for n in 0..digits {
            let digit = char::from(self.byte(n)).to_digit(16);
            let digit = digit.ok_or_else(|| self.fail(from, "did not find expected hexdecimal number"))?;
            code = code << 4 | u64::from(digit);
        }
        let c = u32::try_from(code).ok().and_then(char::from_u32);
        out.push(c.ok_or_else(|| self.fail(from, "found invalid Unicode character escape code"))?);
        (0..digits).for_each(|_| self.skip());
        Ok(())
    }

    pub(super) fn block_scalar(&mut self, literal: bool) -> Result<String, Error> {
        let from = self.mark;
        self.skip();
        let (mut chomp, mut increment) = (b' ', 0);
        for _ in 0..2 {
            match self.byte(0) {
                b @ (b'+' | b'-') if chomp == b' ' => chomp = b,
                b'0' if increment == 0 => {
                    return Err(self.fail(from, "found an indentation indicator equal to 0"));
                }
                b @ b'1'..=b'9' if increment == 0 => increment = isize::from(b - b'0'),
                _ => break,
            }
            self.skip();
        }
        while self.is_blank() {
            self.skip();
        }
        if self.byte(0) == b'#' {
            self.skip_to_line_end();
        }
        if !self.is_break_or_end() {
            return Err(self.fail(from, "did not find expected comment or line break"));
        }
        if self.is_break() {
            self.skip_line();
        }
        let mut indent = if increment > 0 { self.indent.max(0) + increment } else { 0 };
        let (mut out, mut breaks) = (String::new(), Breaks::default());
        self.block_breaks(&mut indent, &mut breaks.others, from)?;
        let mut after_blank = false;
        while self.mark.column as isize == indent && !self.is_end() {
            let blank = self.is_blank();
            if !literal && !after_blank && !blank && breaks.first.starts_with('\n') {
                if breaks.others.is_empty() {
                    out.push(' ');
                }
            } else {
                out.push_str(&breaks.first);
            }
            out.push_str(&breaks.others);
            breaks.first.clear();
            breaks.others.clear();
            after_blank = blank;
            while !self.is_break_or_end() {
                self.read(&mut out);
            }
            if self.is_break() {
                self.read_line(&mut breaks.first);
            }
            self.block_breaks(&mut indent, &mut breaks.others, from)?;
        }
        if chomp != b'-' {
            out.push_str(&breaks.first);
        }
        if chomp == b'+' {
            out.push_str(&breaks.others);
        }
        Ok(out)
    }

    /// Indentation and empty lines; finds out the indentation where the text has not said it.
    fn block_breaks(&mut self, indent: &mut isize, out: &mut String, from: super::scan::Mark) -> Result<(), Error> {
        let mut widest = 0;
        loop {
            let column = |s: &Self| s.mark.column as isize;
            while (*indent == 0 || column(self) < *indent) && self.byte(0) == b' ' {
                self.skip();
            }
            widest = widest.max(column(self));
            if (*indent == 0 || column(self) < *indent) && self.byte(0) == b'\t' {
                return Err(self.fail(from, "found a tab character where an indentation space is expected"));
            }
            if !self.is_break() {
                break;
            }
            self.read_line(out);
        }
        if *indent == 0 {
            *indent = widest.max(self.indent + 1).max(1);
        }
        Ok(())
    }
}
