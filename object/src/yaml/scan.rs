//! Text to tokens. A plain or quoted scalar may turn out to be a key only when its `:` comes, so tokens
//! queue up as long as that is open, and the tokens that open the mapping are put before it.

use std::collections::{HashMap, VecDeque};

use super::Error;

const MAX_FLOW: usize = 10_000;
const MAX_INDENTS: usize = 10_000;
/// A key that needs no `?` lies on one line and is at most this long.
const MAX_KEY: usize = 1_024;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Version(bool),
    TagDirective { handle: String, prefix: String },
    DocumentStart,
    DocumentEnd,
    BlockSequence,
    BlockMapping,
    BlockEnd,
    FlowSequence,
    FlowSequenceEnd,
    FlowMapping,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias(String),
    Anchor(String),
    Tag { handle: String, suffix: String },
    Scalar { text: String, plain: bool },
    StreamEnd,
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Lines count from 0.
    pub(super) line: usize,
    pub(super) end_line: usize,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mark {
    /// In characters.
    pub(super) index: usize,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Where a key without `?` may have begun; one for each level of flow collections.
#[derive(Clone, Copy, Default)]
struct SimpleKey {
    possible: bool,
    required: bool,
    /// The number of its token, counted from the start of the stream.
    token: usize,
    mark: Mark,
}

pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    /// In bytes.
    pub(super) at: usize,
    pub(super) mark: Mark,
    /// Column of the innermost block collection; -1 outside of all.
    pub(super) indent: isize,
    pub(super) flow: usize,
    /// Whether a key without `?` may begin here.
    pub(super) key_allowed: bool,
    indents: Vec<isize>,
    keys: Vec<SimpleKey>,
    /// From the number of a possible key's token to the key.
    key_of: HashMap<usize, usize>,
    tokens: VecDeque<Token>,
    taken: usize,
    ended: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            mark: Mark::default(),
            indent: -1,
            flow: 0,
            key_allowed: true,
            indents: Vec::new(),
            keys: vec![SimpleKey::default()],
            key_of: HashMap::new(),
            tokens: VecDeque::new(),
            taken: 0,
            ended: false,
        }
    }

    /// The next token, which stays the next.
    pub(super) fn peek(&mut self) -> Result<&Token, Error> {
        while self.tokens.is_empty() || self.may_become_key()? {
            self.fetch()?;
        }
        Ok(&self.tokens[0])
    }

    /// Takes the next token, which `peek` has shown.
    pub(super) fn take(&mut self) -> Option<Token> {
        self.taken += 1;
        self.tokens.pop_front()
    }

    fn may_become_key(&mut self) -> Result<bool, Error> {
        match self.key_of.get(&self.taken) {
            // Behind the end nothing comes that could make it one.
            Some(&level) => Ok(self.still_possible(level)? && !self.ended),
            None => Ok(false),
        }
    }

    pub(super) fn fail(&self, context: Mark, problem: &str) -> Error {
        let line = if self.mark.line > 0 { self.mark.line + 1 } else { context.line };
        Error::at(line, problem)
    }

    /// The byte `n` bytes ahead; 0, which no text holds, behind the end.
    pub(super) fn byte(&self, n: usize) -> u8 {
        self.text.as_bytes().get(self.at + n).copied().unwrap_or(0)
    }

    pub(super) fn is_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self.byte(0), b' ' | b'\t')
    }

    /// Length of the line break `n` bytes ahead, 0 if there is none.
    pub(super) fn line_break(&self, n: usize) -> usize {
        match (self.byte(n), self.byte(n + 1), self.byte(n + 2)) {
            (b'\r', b'\n', _) => 2,
            (b'\r' | b'\n', ..) => 1,
            (0xc2, 0x85, _) => 2,
            (0xe2, 0x80, 0xa8 | 0xa9) => 3,
            _ => 0,
        }
    }

    pub(super) fn is_break(&self) -> bool {
        self.line_break(0) > 0
    }

    pub(super) fn is_break_or_end(&self) -> bool {
        self.is_end() || self.is_break()
    }

    /// A blank, a line break or the end, `n` bytes ahead.
    pub(super) fn is_gap(&self, n: usize) -> bool {
        matches!(self.byte(n), 0 | b' ' | b'\t') || self.line_break(n) > 0
    }

    /// `---` or `...` at the start of a line.
    pub(super) fn at_indicator(&self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        self.mark.column == 0 && (rest.starts_with(b"---") || rest.starts_with(b"...")) && self.is_gap(3)
    }

    pub(super) fn skip(&mut self) {
        if let Some(c) = self.text[self.at..].chars().next() {
            self.at += c.len_utf8();
            self.mark.index += 1;
            self.mark.column += 1;
        }
    }

    /// Moves one character over.
    pub(super) fn read(&mut self, out: &mut String) {
        if let Some(c) = self.text[self.at..].chars().next() {
            out.push(c);
        }
        self.skip();
    }

    pub(super) fn skip_line(&mut self) {
        let n = self.line_break(0);
        self.mark.index += if self.byte(0) == b'\r' && n == 2 { 2 } else { 1 };
        self.at += n;
        self.mark.column = 0;
        self.mark.line += 1;
    }

    /// Moves a line break over; all but the two Unicode separators become `\n`.
    pub(super) fn read_line(&mut self, out: &mut String) {
        match self.line_break(0) {
            3 => out.push_str(&self.text[self.at..self.at + 3]),
            _ => out.push('\n'),
        }
        self.skip_line();
    }

    pub(super) fn skip_to_line_end(&mut self) {
        while !self.is_break_or_end() {
            self.skip();
        }
    }

    fn push(&mut self, kind: Kind, from: Mark) {
        self.tokens.push_back(Token { kind, line: from.line, end_line: self.mark.line });
    }

    /// A token of `width` characters.
    fn push_wide(&mut self, kind: Kind, width: usize) {
        let from = self.mark;
        (0..width).for_each(|_| self.skip());
        self.push(kind, from);
    }

    fn fetch(&mut self) -> Result<(), Error> {
        self.skip_gaps();
        self.unroll(self.mark.column as isize);
        if self.is_end() {
            return self.end();
        }
        let next_is_gap = self.is_gap(1);
        match self.byte(0) {
            b'%' if self.mark.column == 0 => {
                self.unroll(-1);
                self.drop_key()?;
                self.key_allowed = false;
                let from = self.mark;
                let kind = self.directive()?;
                self.push(kind, from);
            }
            b @ (b'-' | b'.') if self.at_indicator() => {
                self.unroll(-1);
                self.drop_key()?;
                self.key_allowed = false;
                self.push_wide(if b == b'-' { Kind::DocumentStart } else { Kind::DocumentEnd }, 3);
            }
            b'[' => self.open(Kind::FlowSequence)?,
            b'{' => self.open(Kind::FlowMapping)?,
            b']' => self.close(Kind::FlowSequenceEnd)?,
            b'}' => self.close(Kind::FlowMappingEnd)?,
            b',' => {
                self.drop_key()?;
                self.key_allowed = true;
                self.push_wide(Kind::FlowEntry, 1);
            }
            b'-' if next_is_gap => self.entry(Kind::BlockEntry, Kind::BlockSequence)?,
            b'?' if self.flow > 0 || next_is_gap => self.entry(Kind::Key, Kind::BlockMapping)?,
            b':' if self.flow > 0 || next_is_gap => self.value()?,
            b @ (b'*' | b'&') => self.content(|s| s.anchor(b == b'*'))?,
            b'!' => self.content(Self::tag)?,
            b @ (b'|' | b'>') if self.flow == 0 => {
                self.drop_key()?;
                self.key_allowed = true;
                let from = self.mark;
                let text = self.block_scalar(b == b'|')?;
                self.push(Kind::Scalar { text, plain: false }, from);
            }
            b @ (b'\'' | b'"') => {
                self.content(|s| Ok(Kind::Scalar { text: s.flow_scalar(b == b'\'')?, plain: false }))?;
            }
            b'-' if !self.is_end_blank() => self.plain()?,
            b'?' | b':' if self.flow == 0 && !next_is_gap => self.plain()?,
            b'-' | b'?' | b':' | b'#' | b'|' | b'>' | b'%' | b'@' | b'`' | b'\t' | 0 => {
                return Err(self.fail(self.mark, "found character that cannot start any token"));
            }
            _ => self.plain()?,
        }
        Ok(())
    }

    fn is_end_blank(&self) -> bool {
        matches!(self.byte(1), b' ' | b'\t')
    }

    fn plain(&mut self) -> Result<(), Error> {
        self.save_key()?;
        self.key_allowed = false;
        let from = self.mark;
        let text = self.plain_scalar()?;
        self.push(Kind::Scalar { text, plain: true }, from);
        Ok(())
    }

    /// A token that may be the first of a key.
    fn content(&mut self, scan: impl FnOnce(&mut Self) -> Result<Kind, Error>) -> Result<(), Error> {
        self.save_key()?;
        self.key_allowed = false;
        let from = self.mark;
        let kind = scan(self)?;
        self.push(kind, from);
        Ok(())
    }

    fn skip_gaps(&mut self) {
        loop {
            if self.at == 0 && self.text[self.at..].starts_with('\u{feff}') {
                self.skip();
            }
            // A tab can't indent a key.
            while self.byte(0) == b' ' || (self.flow > 0 || !self.key_allowed) && self.byte(0) == b'\t' {
                self.skip();
            }
            if self.byte(0) == b'#' {
                self.skip_to_line_end();
            }
            if !self.is_break() {
                return;
            }
            self.skip_line();
            if self.flow == 0 {
                self.key_allowed = true;
            }
        }
    }

    fn end(&mut self) -> Result<(), Error> {
        if self.mark.column != 0 {
            self.mark.column = 0;
            self.mark.line += 1;
        }
        self.unroll(-1);
        self.drop_key()?;
        self.key_allowed = false;
        self.ended = true;
        self.push(Kind::StreamEnd, self.mark);
        Ok(())
    }

    fn open(&mut self, kind: Kind) -> Result<(), Error> {
        self.save_key()?;
        let token = self.taken + self.tokens.len();
        self.keys.push(SimpleKey { token, mark: self.mark, ..SimpleKey::default() });
        self.flow += 1;
        if self.flow > MAX_FLOW {
            return Err(self.fail(self.mark, &format!("exceeded max depth of {MAX_FLOW}")));
        }
        self.key_allowed = true;
        self.push_wide(kind, 1);
        Ok(())
    }

    fn close(&mut self, kind: Kind) -> Result<(), Error> {
        self.drop_key()?;
        if self.flow > 0 {
            self.flow -= 1;
            if let Some(key) = self.keys.pop() {
                self.key_of.remove(&key.token);
            }
        }
        self.key_allowed = false;
        self.push_wide(kind, 1);
        Ok(())
    }

    /// `- ` or `? `, which may open a collection.
    fn entry(&mut self, kind: Kind, opens: Kind) -> Result<(), Error> {
        if self.flow == 0 {
            if !self.key_allowed {
                let what = if kind == Kind::Key { "mapping keys" } else { "block sequence entries" };
                return Err(self.fail(self.mark, &format!("{what} are not allowed in this context")));
            }
            self.roll(self.mark.column, None, opens, self.mark)?;
        }
        self.drop_key()?;
        self.key_allowed = kind == Kind::BlockEntry || self.flow == 0;
        self.push_wide(kind, 1);
        Ok(())
    }

    fn value(&mut self) -> Result<(), Error> {
        let level = self.keys.len() - 1;
        if self.still_possible(level)? {
            let key = self.keys[level];
            let place = key.token.saturating_sub(self.taken).min(self.tokens.len());
            self.tokens.insert(place, Token { kind: Kind::Key, line: key.mark.line, end_line: key.mark.line });
            self.roll(key.mark.column, Some(key.token), Kind::BlockMapping, key.mark)?;
            self.keys[level].possible = false;
            self.key_of.remove(&key.token);
            self.key_allowed = false;
        } else {
            if self.flow == 0 {
                if !self.key_allowed {
                    return Err(self.fail(self.mark, "mapping values are not allowed in this context"));
                }
                self.roll(self.mark.column, None, Kind::BlockMapping, self.mark)?;
            }
            self.key_allowed = self.flow == 0;
        }
        self.push_wide(Kind::Value, 1);
        Ok(())
    }

    fn still_possible(&mut self, level: usize) -> Result<bool, Error> {
        let key = self.keys[level];
        if !key.possible {
            return Ok(false);
        }
        if key.mark.line < self.mark.line || key.mark.index + MAX_KEY < self.mark.index {
            if key.required {
                return Err(self.fail(key.mark, "could not find expected ':'"));
            }
            self.keys[level].possible = false;
            return Ok(false);
        }
        Ok(true)
    }

    fn save_key(&mut self) -> Result<(), Error> {
        if !self.key_allowed {
            return Ok(());
        }
        let required = self.flow == 0 && self.indent == self.mark.column as isize;
        let token = self.taken + self.tokens.len();
        self.drop_key()?;
        let level = self.keys.len() - 1;
        self.keys[level] = SimpleKey { possible: true, required, token, mark: self.mark };
        self.key_of.insert(token, level);
        Ok(())
    }

    /// What might have been a key at this level is none.
    fn drop_key(&mut self) -> Result<(), Error> {
        let level = self.keys.len() - 1;
        let key = self.keys[level];
        if key.possible {
            if key.required {
                return Err(self.fail(key.mark, "could not find expected ':'"));
            }
            self.keys[level].possible = false;
            self.key_of.remove(&key.token);
        }
        Ok(())
    }

    /// Opens a block collection if the column is further right than the innermost one's.
    fn roll(&mut self, column: usize, token: Option<usize>, opens: Kind, mark: Mark) -> Result<(), Error> {
        if self.flow > 0 || self.indent >= column as isize {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column as isize;
        if self.indents.len() > MAX_INDENTS {
            return Err(self.fail(mark, &format!("exceeded max depth of {MAX_INDENTS}")));
        }
        let place = token.map_or(self.tokens.len(), |t| t.saturating_sub(self.taken)).min(self.tokens.len());
        self.tokens.insert(place, Token { kind: opens, line: mark.line, end_line: mark.line });
        Ok(())
    }

    /// Closes the block collections that lie further right than the column.
    fn unroll(&mut self, column: isize) {
        while self.flow == 0 && self.indent > column {
            self.push(Kind::BlockEnd, self.mark);
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }
}
