//! JSON text to record: one pass, no tree. Reports unknown and duplicate fields with their paths.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::value::RawValue;

use crate::record::{List, Map, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};
use crate::schema::{Form, Type};

/// Nesting beyond this is refused, as upstream's decoder does.
const MAX_DEPTH: usize = 10_000;
/// Reports beyond this are dropped, as upstream's strict decoder does.
const MAX_REPORTS: usize = 100;

/// A body that can't be read as the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Not JSON.
    Syntax(String),
    /// JSON of another type than the field's.
    Type {
        /// What the body has: `string`, `number`, `object`, ...
        found: String,
        /// Path of the field.
        field: String,
        /// What the field takes, in Go's terms.
        wanted: &'static str,
    },
    /// A scalar's own parser refused it.
    Value(String),
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Syntax(m) | Self::Value(m) => f.write_str(m),
            Self::Type { found, field, wanted } if field.is_empty() => {
                write!(f, "json: cannot unmarshal {found} into Go value of type {wanted}")
            }
            Self::Type { found, field, wanted } => {
                write!(f, "json: cannot unmarshal {found} into Go struct field {field} of type {wanted}")
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// An unknown or duplicate field, in upstream's words.
pub type Strict = String;

/// Reads a JSON object into the record, over what it holds. Gives the strictness reports.
pub fn decode(text: &[u8], record: &mut dyn Record) -> Result<Vec<Strict>, DecodeError> {
    let root = record.schema().name.rsplit('.').next().unwrap_or("").to_owned();
    let mut r = Reader {
        text,
        at: 0,
        depth: 0,
        root,
        path: String::new(),
        keys: Vec::new(),
        inlined: Vec::new(),
        reports: Vec::new(),
    };
    r.space();
    let done = r.record(record).and_then(|()| {
        r.space();
        if r.at < text.len() { Err(r.unexpected("after top-level value")) } else { Ok(()) }
    });
    match done {
        Ok(()) => Ok(r.reports),
        // What is not JSON is said before what is of the wrong type.
        Err(e) => Err(super::syntax::check(text).err().map_or(e, DecodeError::Syntax)),
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    depth: usize,
    /// The type of the whole body.
    root: String,
    path: String,
    /// Where in the path keys of maps stand, which Go leaves out of its messages.
    keys: Vec<(usize, usize)>,
    /// Where in the path the types of inlined records come before a member, which Go names in its messages.
    inlined: Vec<(usize, String)>,
    reports: Vec<Strict>,
}

type Result_<T> = Result<T, DecodeError>;

impl<'a> Reader<'a> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn unexpected(&self, place: &str) -> DecodeError {
        DecodeError::Syntax(match self.text.get(self.at) {
            None => "unexpected end of JSON input".to_owned(),
            Some(b) => {
                let c = match b {
                    b'\'' => "\\'".to_owned(),
                    b'"' => "\"".to_owned(),
                    b => char::from(*b).escape_default().to_string(),
                };
                format!("invalid character '{c}' {place}")
            }
        })
    }

    fn expect(&mut self, b: u8, place: &str) -> Result_<()> {
        if self.peek() == b && self.at < self.text.len() {
            self.at += 1;
            return Ok(());
        }
        Err(self.unexpected(place))
    }

    fn null(&mut self) -> bool {
        let null = self.text[self.at.min(self.text.len())..].starts_with(b"null");
        if null {
            self.at += 4;
        }
        null
    }

    /// Members of an object: `f` is called with each key, the reader at its value.
    fn object(&mut self, f: &mut dyn FnMut(&mut Self, String) -> Result_<()>) -> Result_<()> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(DecodeError::Syntax("exceeded max depth".to_owned()));
        }
        self.space();
        if self.peek() != b'}' {
            loop {
                self.space();
                if self.peek() != b'"' {
                    return Err(self.unexpected("looking for beginning of object key string"));
                }
                let key = self.string()?;
                self.space();
                self.expect(b':', "after object key")?;
                self.space();
                f(self, key)?;
                self.space();
                if self.peek() != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.depth -= 1;
        self.expect(b'}', "after object key:value pair")
    }

    fn record(&mut self, record: &mut dyn Record) -> Result_<()> {
        if record.schema().form == Form::Either {
            return self.either(record);
        }
        if self.peek() != b'{' {
            return Err(self.wrong("object"));
        }
        let mut seen = Seen::default();
        self.object(&mut |r, key| {
            let mark = r.step(&key);
            let done = match record.schema().position(&key) {
                None => {
                    r.report("unknown");
                    r.skip()
                }
                Some(index) => {
                    if !seen.insert(index, record.schema().fields[index].inline, &key) {
                        r.report("duplicate");
                    }
                    r.member(record, index, &key)
                }
            };
            r.path.truncate(mark);
            done
        })
    }

    /// A value that stands for a record, by its JSON type in one field or another.
    fn either(&mut self, record: &mut dyn Record) -> Result_<()> {
        let first = self.peek();
        let fits = |ty: &Type| match ty {
            Type::Bool => matches!(first, b't' | b'f'),
            Type::List(_) => first == b'[',
            Type::Record(_) => first == b'{',
            _ => false,
        };
        let fields = &record.schema().fields;
        let Some(index) = fields.iter().position(|f| fits(&f.ty)) else { return Err(self.wrong("object")) };
        let (wanted, bool) = (name_of(&fields[index].ty), fields.iter().position(|f| matches!(f.ty, Type::Bool)));
        if let Some(Slot::Bool(place)) = bool.map(|index| record.slot(index)) {
            place.set(true);
        }
        self.slot(record.slot(index), wanted)
    }

    /// The value of the member `key`, which the field at `index` holds.
    fn member(&mut self, record: &mut dyn Record, index: usize, key: &str) -> Result_<()> {
        let field = &record.schema().fields[index];
        let (wanted, inline) = (name_of(&field.ty), field.inline);
        match record.slot(index) {
            Slot::Record(inner) if inline => {
                let inner = inner.make();
                let name = inner.schema().name.rsplit('.').next().unwrap_or_default().to_owned();
                self.inlined.push((self.path.len() - key.len(), name));
                let done = match inner.schema().position(key) {
                    Some(index) => self.member(inner, index, key),
                    None => self.skip(),
                };
                // What is wrong is told with the names so far.
                self.inlined.pop();
                done
            }
            slot => self.slot(slot, wanted),
        }
    }

    fn step(&mut self, key: &str) -> usize {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        mark
    }

    fn report(&mut self, what: &str) {
        if self.reports.len() < MAX_REPORTS {
            self.reports.push(format!("{what} field \"{}\"", self.path));
        }
    }

    fn slot(&mut self, slot: Slot<'_>, wanted: &'static str) -> Result_<()> {
        if self.null() {
            // Go leaves a plain value alone on null, and makes a pointer, list or map nil.
            slot.clear();
            return Ok(());
        }
        match slot {
            Slot::Bool(p) => p.set(self.bool(wanted)?),
            Slot::Int32(p) => {
                let n = self.int(wanted)?;
                p.set(i32::try_from(n).map_err(|_| self.type_error(format!("number {n}"), wanted))?);
            }
            Slot::Int64(p) => p.set(self.int(wanted)?),
            Slot::Double(p) => {
                let text = self.number(wanted)?;
                p.set(text.parse().map_err(|_| self.type_error(format!("number {text}"), wanted))?);
            }
            Slot::Str(p) => p.set(self.text_of(wanted)?),
            Slot::Bytes(p) => {
                let text = self.text_of(wanted)?;
                p.set(BASE64.decode(text).map_err(|e| DecodeError::Value(illegal_base64(&e)))?);
            }
            Slot::Quantity(p) => {
                let text = if self.peek() == b'"' { self.string()? } else { self.number(wanted)?.to_owned() };
                p.set(text.parse::<Quantity>().map_err(|e| DecodeError::Value(e.to_string()))?);
            }
            Slot::IntOrString(p) => {
                if self.peek() == b'"' {
                    p.set(IntOrString::String(self.string()?));
                } else {
                    let n = self.int("int32")?;
                    p.set(IntOrString::Int(
                        i32::try_from(n).map_err(|_| self.type_error(format!("number {n}"), "int32"))?,
                    ));
                }
            }
            Slot::Time(p) => p.set(scalar::<Time>(&self.text_of("string")?)?),
            Slot::MicroTime(p) => p.set(scalar::<MicroTime>(&self.text_of("string")?)?),
            Slot::Duration(p) => p.set(scalar::<Duration>(&self.text_of("string")?)?),
            Slot::Json(p) => p.set(Json::from(self.raw()?.to_owned())),
            Slot::Record(r) => self.record(r.make())?,
            Slot::List(l) => self.list(l, wanted)?,
            Slot::Map(m) => self.map(m, wanted)?,
        }
        Ok(())
    }

    fn list(&mut self, list: &mut dyn List, wanted: &'static str) -> Result_<()> {
        if self.peek() != b'[' {
            return Err(self.wrong(wanted));
        }
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(DecodeError::Syntax("exceeded max depth".to_owned()));
        }
        list.clear();
        self.space();
        if self.peek() != b']' {
            loop {
                self.space();
                let mark = self.path.len();
                self.path.push_str(&format!("[{}]", list.len()));
                self.slot(list.push(), wanted)?;
                self.path.truncate(mark);
                self.space();
                if self.peek() != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.depth -= 1;
        self.expect(b']', "after array element")
    }

    fn map(&mut self, map: &mut dyn Map, wanted: &'static str) -> Result_<()> {
        if self.peek() != b'{' {
            return Err(self.wrong(wanted));
        }
        map.clear();
        self.object(&mut |r, key| {
            let mark = r.step(&key);
            r.keys.push((mark, r.path.len()));
            if map.value(&key).is_some() {
                r.report("duplicate");
            }
            let done = r.slot(map.entry(&key), wanted);
            r.keys.pop();
            r.path.truncate(mark);
            done
        })
    }

    fn bool(&mut self, wanted: &'static str) -> Result_<bool> {
        for (text, value) in [(&b"true"[..], true), (b"false", false)] {
            if self.text[self.at..].starts_with(text) {
                self.at += text.len();
                return Ok(value);
            }
        }
        Err(self.wrong(wanted))
    }

    fn number(&mut self, wanted: &'static str) -> Result_<&'a str> {
        if !matches!(self.peek(), b'-' | b'0'..=b'9') {
            return Err(self.wrong(wanted));
        }
        self.raw()
    }

    fn int(&mut self, wanted: &'static str) -> Result_<i64> {
        let text = self.number(wanted)?;
        text.parse().map_err(|_| self.type_error(format!("number {text}"), wanted))
    }

    fn text_of(&mut self, wanted: &'static str) -> Result_<String> {
        if self.peek() != b'"' {
            return Err(self.wrong(wanted));
        }
        self.string()
    }

    fn string(&mut self) -> Result_<String> {
        let from = self.at + 1;
        let plain = self.text[from..].iter().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f));
        if let Some(n) = plain
            && self.text[from + n] == b'"'
        {
            self.at = from + n + 1;
            return Ok(match std::str::from_utf8(&self.text[from..from + n]) {
                Ok(s) => s.to_owned(),
                Err(_) => String::from_utf8_lossy(&self.text[from..from + n]).into_owned(),
            });
        }
        let raw = self.raw()?;
        serde_json::from_str(raw).map_err(|e| DecodeError::Syntax(e.to_string()))
    }

    /// One whole JSON value as text, checked.
    fn raw(&mut self) -> Result_<&'a str> {
        let mut values = serde_json::Deserializer::from_slice(&self.text[self.at..]).into_iter::<&'a RawValue>();
        match values.next() {
            Some(Ok(v)) => {
                self.at += values.byte_offset();
                Ok(v.get())
            }
            Some(Err(e)) if !e.is_eof() => {
                self.at += values.byte_offset();
                Err(DecodeError::Syntax(e.to_string()))
            }
            _ => Err(DecodeError::Syntax("unexpected end of JSON input".to_owned())),
        }
    }

    fn skip(&mut self) -> Result_<()> {
        self.raw().map(drop)
    }

    /// The value at hand is of another type, or no value at all.
    fn wrong(&mut self, wanted: &'static str) -> DecodeError {
        let found = match self.peek() {
            b'"' => "string".to_owned(),
            b'{' => "object".to_owned(),
            b'[' => "array".to_owned(),
            b't' | b'f' => "bool".to_owned(),
            b'n' => "null".to_owned(),
            b'-' | b'0'..=b'9' => "number".to_owned(),
            _ => return self.unexpected("looking for beginning of value"),
        };
        match self.raw() {
            Err(e) => e,
            Ok(text) if found == "number" && matches!(wanted, "int32" | "int64") => {
                self.type_error(format!("number {text}"), wanted)
            }
            Ok(_) => self.type_error(found, wanted),
        }
    }

    fn type_error(&self, found: String, wanted: &'static str) -> DecodeError {
        // Go names a field's path without list indices and map keys.
        let mut field = String::new();
        let mut inside = false;
        for (at, c) in self.path.char_indices() {
            for (_, name) in self.inlined.iter().filter(|(from, _)| *from == at) {
                field.push_str(name);
                field.push('.');
            }
            inside = c == '[' || inside && c != ']';
            let key = self.keys.iter().any(|(from, to)| (*from..*to).contains(&at));
            if !inside && !key && c != ']' {
                field.push(c);
            }
        }
        if !field.is_empty() {
            field = format!("{}.{field}", self.root);
        }
        DecodeError::Type { found, field, wanted }
    }
}

fn scalar<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result_<T> {
    text.parse().map_err(|e: T::Err| DecodeError::Value(e.to_string()))
}

pub(crate) fn illegal_base64(e: &base64::DecodeError) -> String {
    let at = match e {
        base64::DecodeError::InvalidByte(at, _) | base64::DecodeError::InvalidLastSymbol(at, _) => *at,
        base64::DecodeError::InvalidLength(n) => n.saturating_sub(1),
        base64::DecodeError::InvalidPadding => 0,
    };
    format!("illegal base64 data at input byte {at}")
}

/// Go's name for the type, as its messages have it.
fn name_of(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Int32 => "int32",
        Type::Int64 => "int64",
        Type::Double => "float64",
        Type::String => "string",
        Type::Bytes => "[]uint8",
        Type::Record(_) => "struct",
        Type::List(e) | Type::Map(e) => name_of(e.get()),
        _ => "string",
    }
}

/// Which fields were met; members of inlined records are told apart by name.
#[derive(Default)]
struct Seen {
    fields: u128,
    others: Vec<String>,
}

impl Seen {
    fn insert(&mut self, index: usize, inline: bool, key: &str) -> bool {
        if inline || index >= 128 {
            let new = !self.others.iter().any(|k| k == key);
            if new {
                self.others.push(key.to_owned());
            }
            return new;
        }
        let bit = 1 << index;
        let new = self.fields & bit == 0;
        self.fields |= bit;
        new
    }
}
