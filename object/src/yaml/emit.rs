//! Values to YAML text in blocks. Long lines fold at the first blank behind column 80.

use super::convert::{Value, Values, yaml_float};
use super::resolve::Scalar;
use super::style::{Style, is_break, is_multiline, is_printable, of_text, sort_by_key};
use crate::text;

const INDENT: usize = 2;
const WIDTH: usize = 80;
/// Longer keys are written behind a `?`.
const MAX_KEY: usize = 128;

/// A whole document, ending in a line break.
pub(super) fn document(values: &Values) -> String {
    let mut e = Emitter { out: String::new(), column: 0, indent: 0, blank: true, start: true };
    e.value(&values.values, values.root, Some(0), false);
    if e.column > 0 {
        e.out.push('\n');
    }
    e.out
}

struct Emitter {
    out: String,
    column: usize,
    indent: usize,
    /// The last character was a blank, or none is needed.
    blank: bool,
    /// Nothing but indentation and indicators is on the line.
    start: bool,
}

impl Emitter {
    fn put(&mut self, c: char) {
        self.out.push(c);
        self.column = if c == '\n' { 0 } else { self.column + 1 };
    }

    fn new_line(&mut self) {
        if !self.start || self.column > self.indent || self.column == self.indent && !self.blank {
            self.put('\n');
        }
        while self.column < self.indent {
            self.put(' ');
        }
        self.blank = true;
        self.start = true;
    }

    fn indicator(&mut self, text: &str, apart: bool, keeps_start: bool) {
        if apart && !self.blank {
            self.put(' ');
        }
        text.chars().for_each(|c| self.put(c));
        self.blank = false;
        self.start &= keeps_start;
    }

    /// `root`: the indentation of the outermost value. `of_map`: the place is that of a mapping's value.
    fn value(&mut self, values: &[Value], place: usize, root: Option<usize>, of_map: bool) {
        let outer = self.indent;
        match &values[place] {
            Value::Scalar(scalar) => {
                self.indent = if root.is_some() { INDENT } else { outer + INDENT };
                match scalar {
                    Scalar::Text(s) => self.text(s, false),
                    Scalar::Null => self.plain("null", true),
                    Scalar::Bool(b) => self.plain(&b.to_string(), true),
                    Scalar::Int(n) => self.plain(&n.to_string(), true),
                    Scalar::Uint(n) => self.plain(&n.to_string(), true),
                    Scalar::Float(n) => self.plain(&yaml_float(*n, text::go_float_short(*n)), true),
                }
            }
            Value::List(items) if items.is_empty() => self.indicator("[]", true, false),
            Value::Map(members) if members.is_empty() => self.indicator("{}", true, false),
            Value::List(items) => {
                // A list behind its key begins at the key's column.
                let flush = of_map && !self.start;
                self.indent = root.unwrap_or(if flush { outer } else { outer + INDENT });
                for item in items {
                    self.new_line();
                    self.indicator("-", true, true);
                    self.value(values, *item, None, false);
                }
            }
            Value::Map(members) => {
                self.indent = root.unwrap_or(outer + INDENT);
                for (key, item) in sort_by_key(members.iter().map(|(k, v)| (k.as_str(), *v)).collect()) {
                    self.new_line();
                    let simple = key.len() <= MAX_KEY && !is_multiline(key);
                    if !simple {
                        self.indicator("?", true, true);
                    }
                    self.indent += INDENT;
                    self.text(key, simple);
                    self.indent -= INDENT;
                    if simple {
                        self.indicator(":", false, false);
                    } else {
                        self.new_line();
                        self.indicator(":", true, true);
                    }
                    self.value(values, item, None, true);
                }
            }
        }
        self.indent = outer;
    }

    fn text(&mut self, text: &str, key: bool) {
        match of_text(text, key) {
            Style::Plain => self.plain(text, !key),
            Style::Single => self.single(text, !key),
            Style::Double => self.double(text, !key),
            Style::Literal => self.literal(text),
        }
    }

    /// Whether a line may break at this blank.
    fn folds(&self, fold: bool, after_space: bool) -> bool {
        fold && !after_space && self.column > WIDTH
    }

    fn plain(&mut self, text: &str, fold: bool) {
        if !self.blank {
            self.put(' ');
        }
        let mut after_space = false;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if c == ' ' && self.folds(fold, after_space) && chars.peek() != Some(&' ') {
                self.new_line();
            } else {
                self.put(c);
            }
            self.start &= c == ' ';
            after_space = c == ' ';
        }
        self.blank = false;
        self.start = false;
    }

    fn single(&mut self, text: &str, fold: bool) {
        self.indicator("'", true, false);
        let (mut after_space, mut after_break) = (false, false);
        let mut chars = text.chars().peekable();
        let mut first = true;
        while let Some(c) = chars.next() {
            if c == ' ' {
                let inner = !first && chars.peek().is_some_and(|n| *n != ' ');
                if inner && self.folds(fold, after_space) {
                    self.new_line();
                } else {
                    self.put(c);
                }
                after_space = true;
            } else if is_break(c) {
                if !after_break && c == '\n' {
                    self.put('\n');
                }
                self.put_break(c);
                after_break = true;
            } else {
                if after_break {
                    self.new_line();
                }
                if c == '\'' {
                    self.put(c);
                }
                self.put(c);
                self.start = false;
                (after_space, after_break) = (false, false);
            }
            first = false;
        }
        self.indicator("'", false, false);
    }

    fn put_break(&mut self, c: char) {
        self.put(c);
        self.column = 0;
        self.start = true;
    }

    fn double(&mut self, text: &str, fold: bool) {
        self.indicator("\"", true, false);
        let mut after_space = false;
        let mut chars = text.chars().peekable();
        let mut first = true;
        while let Some(c) = chars.next() {
            if !is_printable(c) || is_break(c) || c == '"' || c == '\\' {
                for c in escape(c).chars() {
                    self.put(c);
                }
                after_space = false;
            } else if c == ' ' {
                if !first && chars.peek().is_some() && self.folds(fold, after_space) {
                    self.new_line();
                    if chars.peek() == Some(&' ') {
                        self.put('\\');
                    }
                } else {
                    self.put(c);
                }
                after_space = true;
            } else {
                self.put(c);
                after_space = false;
            }
            first = false;
        }
        self.indicator("\"", false, false);
    }

    fn literal(&mut self, text: &str) {
        self.indicator("|", true, false);
        if text.starts_with(|c| c == ' ' || is_break(c)) {
            self.indicator(&INDENT.to_string(), false, false);
        }
        let mut from_end = text.chars().rev();
        match (from_end.next().is_some_and(is_break), from_end.next()) {
            (false, _) => self.indicator("-", false, false),
            (true, None) => self.indicator("+", false, false),
            (true, Some(c)) if is_break(c) => self.indicator("+", false, false),
            _ => {}
        }
        self.put('\n');
        self.start = true;
        self.blank = true;
        let mut after_break = true;
        for c in text.chars() {
            if is_break(c) {
                self.put_break(c);
                after_break = true;
            } else {
                if after_break {
                    self.new_line();
                }
                self.put(c);
                self.start = false;
                after_break = false;
            }
        }
    }
}

fn escape(c: char) -> String {
    match c {
        '\0' => "\\0".to_owned(),
        '\x07' => "\\a".to_owned(),
        '\x08' => "\\b".to_owned(),
        '\t' => "\\t".to_owned(),
        '\n' => "\\n".to_owned(),
        '\x0b' => "\\v".to_owned(),
        '\x0c' => "\\f".to_owned(),
        '\r' => "\\r".to_owned(),
        '\x1b' => "\\e".to_owned(),
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\u{85}' => "\\N".to_owned(),
        '\u{a0}' => "\\_".to_owned(),
        '\u{2028}' => "\\L".to_owned(),
        '\u{2029}' => "\\P".to_owned(),
        c if u32::from(c) <= 0xff => format!("\\x{:02X}", u32::from(c)),
        c if u32::from(c) <= 0xffff => format!("\\u{:04X}", u32::from(c)),
        c => format!("\\U{:08X}", u32::from(c)),
    }
}
