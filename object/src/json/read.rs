//! JSON text to record: one pass, no tree. Reports unknown and duplicate fields with their paths.
//!
//! The order of errors is Go's: what is not JSON comes before anything else; a value that its own parser refuses ends
//! the reading; of values of the wrong type the first is told, once the rest has been read.

use std::borrow::Cow;
use std::collections::HashSet;

use super::path::{Path, Step};
use super::syntax::{self, Quoted, Scanner};
use super::text::{lossy, unquote};
use super::type_meta::found;
use crate::MAX_RECORDS;
use crate::record::{List, Map, Place, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time, base64};
use crate::schema::{Form, Type};

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
        /// The innermost type and the path of the field: `Container.spec.containers.image`.
        place: String,
        /// What the field takes, in Go's terms.
        wanted: Cow<'static, str>,
    },
    /// A scalar's own parser refused it.
    Value(String),
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Syntax(m) | Self::Value(m) => f.write_str(m),
            Self::Type { found, place, wanted } if place.is_empty() => {
                write!(f, "json: cannot unmarshal {found} into Go value of type {wanted}")
            }
            Self::Type { found, place, wanted } => {
                write!(f, "json: cannot unmarshal {found} into Go struct field {place} of type {wanted}")
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// An unknown or duplicate field, in upstream's words.
pub type Strict = String;

/// Reads a JSON object into the record, over what it holds. Gives the strictness reports.
pub fn decode(text: &[u8], record: &mut dyn Record) -> Result<Vec<Strict>, DecodeError> {
    let mut r = Reader {
        scan: Scanner::new(text),
        utf8: std::str::from_utf8(text).ok(),
        path: Path::default(),
        within: Cow::Borrowed(""),
        reports: Vec::new(),
        records: 0,
        silent: 0,
        fault: None,
    };
    let done = r.body(record);
    match done.and(r.fault.map_or(Ok(()), Err)) {
        Ok(()) => Ok(r.reports),
        // What is not JSON is said before what is of the wrong type.
        Err(e) => Err(syntax::check(text).err().map_or(e, DecodeError::Syntax)),
    }
}

struct Reader<'a> {
    scan: Scanner<'a>,
    /// The whole text, if all of it belongs to characters.
    utf8: Option<&'a str>,
    path: Path<'a>,
    /// The innermost record's type, for errors.
    within: Cow<'static, str>,
    reports: Vec<Strict>,
    /// How many records are open.
    records: usize,
    /// Within values that are read by themselves, which report nothing.
    silent: usize,
    /// The first value of the wrong type.
    fault: Option<DecodeError>,
}

type Result_<T> = Result<T, DecodeError>;

impl From<String> for DecodeError {
    fn from(message: String) -> Self {
        Self::Syntax(message)
    }
}

impl<'a> Reader<'a> {
    fn body(&mut self, record: &mut dyn Record) -> Result_<()> {
        self.scan.space();
        if !self.null()? {
            self.record(record)?;
        }
        self.scan.space();
        match self.scan.at < self.scan.text.len() {
            true => Err(self.scan.unexpected("after top-level value").into()),
            false => Ok(()),
        }
    }

    fn null(&mut self) -> Result_<bool> {
        let null = self.scan.byte() == b'n';
        if null {
            self.scan.value()?;
        }
        Ok(null)
    }

    /// The value at hand as text, checked.
    fn raw(&mut self) -> Result_<&'a [u8]> {
        let from = self.scan.at;
        self.scan.value()?;
        Ok(&self.scan.text[from..self.scan.at])
    }

    /// The key of the next member, if there is one: the reader is then at its value.
    fn next_key(&mut self, first: &mut bool) -> Result_<Option<Cow<'a, str>>> {
        self.scan.space();
        if self.scan.byte() == b'}' && std::mem::take(first) {
            self.scan.leave();
            return Ok(None);
        }
        if !std::mem::take(first) {
            match self.scan.byte() {
                b',' => self.scan.at += 1,
                b'}' => {
                    self.scan.leave();
                    return Ok(None);
                }
                _ => return Err(self.scan.unexpected("after object key:value pair").into()),
            }
            self.scan.space();
        }
        let key = self.scan.key()?;
        self.scan.colon()?;
        self.scan.space();
        Ok(Some(self.text_of(&key)))
    }

    fn record(&mut self, record: &mut dyn Record) -> Result_<()> {
        if record.schema().form == Form::Either {
            return self.either(record);
        }
        if self.scan.byte() != b'{' {
            return self.wrong(go_name(&record.schema().name));
        }
        self.scan.enter()?;
        self.records += 1;
        if self.records > MAX_RECORDS {
            return Err(DecodeError::Value("exceeded max depth".into()));
        }
        let around = std::mem::replace(&mut self.within, record.schema().name.clone());
        let (mut seen, mut first) = (Seen::default(), true);
        while let Some(key) = self.next_key(&mut first)? {
            match record.schema().position(&key) {
                None => {
                    self.report("unknown", &key);
                    self.scan.value()?;
                }
                Some(index) => {
                    if !seen.insert(index, record.schema().fields[index].inline, &key) {
                        self.report("duplicate", &key);
                    }
                    self.member(record, index, key)?;
                }
            }
        }
        self.within = around;
        self.records -= 1;
        Ok(())
    }

    /// A value that stands for a record, by its JSON type in one field or another.
    fn either(&mut self, record: &mut dyn Record) -> Result_<()> {
        let first = self.scan.byte();
        let fits = |ty: &Type| match ty {
            Type::Bool => matches!(first, b't' | b'f'),
            Type::List(_) => first == b'[',
            Type::Record(_) => first == b'{',
            _ => false,
        };
        let fields = &record.schema().fields;
        let Some(index) = fields.iter().position(|f| fits(&f.ty)) else {
            return self.wrong(go_name(&record.schema().name));
        };
        let bool = fields.iter().position(|f| matches!(f.ty, Type::Bool));
        if let Some(Slot::Bool(place)) = bool.map(|index| record.slot(index)) {
            place.set(true);
        }
        // Go reads such a value by itself, and never strictly.
        self.silent += 1;
        let done = self.slot(record.slot(index));
        self.silent -= 1;
        done
    }

    /// The value of the member `key`, which the field at `index` holds.
    fn member(&mut self, record: &mut dyn Record, index: usize, key: Cow<'a, str>) -> Result_<()> {
        let field = &record.schema().fields[index];
        if field.inline {
            let Slot::Record(inner) = record.slot(index) else { return Ok(self.scan.value()?) };
            let inner = inner.make();
            let schema = inner.schema();
            let Some(index) = schema.position(&key) else { return Ok(self.scan.value()?) };
            self.path.0.push(Step::Inline(short_name(&schema.name).to_owned()));
            self.member(inner, index, key)?;
            self.path.0.pop();
            return Ok(());
        }
        if matches!(field.ty, Type::Record(_)) && !field.pointer && self.null()? {
            return Ok(());
        }
        self.path.0.push(Step::Field(key));
        self.slot(record.slot(index))?;
        self.path.0.pop();
        Ok(())
    }

    fn report(&mut self, what: &str, key: &str) {
        if self.silent > 0 || self.reports.len() >= MAX_REPORTS {
            return;
        }
        let report = format!("{what} field {}", self.path.report(key));
        if !self.reports.contains(&report) {
            self.reports.push(report);
        }
    }

    fn slot(&mut self, slot: Slot<'_>) -> Result_<()> {
        let first = self.scan.byte();
        match slot {
            Slot::Bool(p) => match first {
                b'n' => self.nil(p, false)?,
                b't' | b'f' => p.set(self.raw()? == b"true"),
                _ => self.wrong("bool")?,
            },
            Slot::Int32(p) => match first {
                b'n' => self.nil(p, false)?,
                _ => set(p, self.number("int32", |n| n.parse().ok())?),
            },
            Slot::Int64(p) => match first {
                b'n' => self.nil(p, false)?,
                _ => set(p, self.number("int64", |n| n.parse().ok())?),
            },
            Slot::Double(p) => match first {
                b'n' => self.nil(p, false)?,
                _ => set(p, self.number("float64", |n| n.parse().ok().filter(|n: &f64| n.is_finite()))?),
            },
            Slot::Str(p) => match first {
                b'n' => self.nil(p, false)?,
                b'"' => p.set(self.string()?.into_owned()),
                _ => self.wrong("string")?,
            },
            Slot::Bytes(p) => match first {
                b'n' => self.nil(p, true)?,
                b'"' => match base64::decode(self.string()?.as_bytes()) {
                    Ok(octets) => p.give(octets),
                    Err(e) => {
                        self.fault.get_or_insert(DecodeError::Value(e));
                    }
                },
                b'[' => p.give(self.octets()?),
                _ => self.wrong("[]uint8")?,
            },
            Slot::Quantity(p) => match first {
                b'n' => self.nil(p, true)?,
                _ => {
                    // Upstream strips the quotes and nothing else: a number is one without them.
                    let raw = self.raw()?;
                    let raw = raw.strip_prefix(b"\"").and_then(|r| r.strip_suffix(b"\"")).unwrap_or(raw);
                    p.set(scalar::<Quantity>(lossy(raw).trim())?);
                }
            },
            Slot::IntOrString(p) => match first {
                b'n' => self.nil(p, false)?,
                b'"' => p.set(IntOrString::String(self.string()?.into_owned())),
                _ => set(p, self.alone(|r| r.number("int32", |n| n.parse().ok().map(IntOrString::Int)))?),
            },
            Slot::Time(p) => match self.timed()? {
                Some(text) => p.set(scalar::<Time>(&text)?),
                None => p.clear(),
            },
            Slot::MicroTime(p) => match self.timed()? {
                Some(text) => p.set(scalar::<MicroTime>(&text)?),
                None => p.clear(),
            },
            Slot::Duration(p) => match self.timed()? {
                Some(text) => p.set(scalar::<Duration>(&text)?),
                None => p.clear(),
            },
            Slot::Json(p) => match first {
                b'n' => self.nil(p, true)?,
                _ => p.set(Json::from(lossy(self.raw()?).into_owned())),
            },
            Slot::Record(r) => match self.null()? {
                true => r.clear(),
                false => self.record(r.make())?,
            },
            Slot::List(l) => self.list(l)?,
            Slot::Map(m) => self.map(m)?,
        }
        Ok(())
    }

    /// Reads `null`, which makes a pointer nil and leaves a plain value alone, unless it is read by a parser of its own.
    fn nil<T: Default>(&mut self, place: Place<'_, T>, own: bool) -> Result_<()> {
        self.scan.value()?;
        match place {
            Place::Value(_) if !own => {}
            place => place.clear(),
        }
        Ok(())
    }

    fn list(&mut self, list: &mut dyn List) -> Result_<()> {
        match self.scan.byte() {
            b'n' => {
                self.scan.value()?;
                list.clear();
                return Ok(());
            }
            b'[' => {}
            _ => {
                let element = type_of(list.push());
                list.remove(list.len() - 1);
                return self.wrong(format!("[]{element}"));
            }
        }
        self.scan.enter()?;
        list.give();
        let mut count = 0;
        self.scan.space();
        if self.scan.byte() != b']' {
            loop {
                self.scan.space();
                self.path.0.push(Step::Index(count));
                // Where the list is met again, its elements are read over those that it has.
                self.slot(if count < list.len() { list.slot_at(count) } else { list.push() })?;
                self.path.0.pop();
                count += 1;
                self.scan.space();
                match self.scan.byte() {
                    b',' => self.scan.at += 1,
                    b']' => break,
                    _ => return Err(self.scan.unexpected("after array element").into()),
                }
            }
        }
        self.scan.leave();
        while list.len() > count {
            list.remove(list.len() - 1);
        }
        Ok(())
    }

    fn map(&mut self, map: &mut dyn Map) -> Result_<()> {
        match self.scan.byte() {
            b'n' => {
                self.scan.value()?;
                map.clear();
                return Ok(());
            }
            b'{' => {}
            _ => {
                let known = map.value("").is_some();
                let value = type_of(map.entry(""));
                if !known {
                    map.remove_key("");
                }
                return self.wrong(format!("map[string]{value}"));
            }
        }
        self.scan.enter()?;
        map.give();
        // What the map holds already is no double.
        let mut seen: HashSet<Cow<'a, str>> = HashSet::new();
        let fresh = map.len() == 0;
        let mut first = true;
        while let Some(key) = self.next_key(&mut first)? {
            let known = map.value(&key).is_some();
            if known && (fresh || seen.contains(&key)) {
                self.report("duplicate", &key);
            }
            if !fresh {
                seen.insert(key.clone());
            }
            if known {
                map.entry(&key).clear();
            }
            self.path.0.push(Step::Key(key.clone()));
            self.slot(map.entry(&key))?;
            self.path.0.pop();
        }
        Ok(())
    }

    /// A list of numbers that stands for octets.
    fn octets(&mut self) -> Result_<Vec<u8>> {
        let mut octets = Vec::new();
        self.scan.enter()?;
        self.scan.space();
        while self.scan.byte() != b']' {
            self.scan.space();
            match self.scan.byte() {
                b'n' => {
                    self.scan.value()?;
                    octets.push(0);
                }
                _ => octets.push(self.number("uint8", |n| n.parse().ok())?.unwrap_or(0)),
            }
            self.scan.space();
            match self.scan.byte() {
                b',' => {
                    self.scan.at += 1;
                    self.scan.space();
                    if self.scan.byte() == b']' {
                        return Err(self.scan.unexpected("looking for beginning of value").into());
                    }
                }
                b']' => {}
                _ => return Err(self.scan.unexpected("after array element").into()),
            }
        }
        self.scan.leave();
        Ok(octets)
    }

    /// A number; `None` after a fault.
    fn number<T>(&mut self, wanted: &'static str, parse: impl Fn(&str) -> Option<T>) -> Result_<Option<T>> {
        if !matches!(self.scan.byte(), b'-' | b'0'..=b'9') {
            self.wrong(wanted)?;
            return Ok(None);
        }
        let raw = self.raw()?;
        let text = std::str::from_utf8(raw).unwrap_or_default();
        let number = parse(text);
        if number.is_none() {
            self.fault(format!("number {text}"), wanted.into());
        }
        Ok(number)
    }

    fn string(&mut self) -> Result_<Cow<'a, str>> {
        let quoted = self.scan.string()?;
        Ok(self.text_of(&quoted))
    }

    /// The text within the quotes.
    fn text_of(&self, quoted: &Quoted<'a>) -> Cow<'a, str> {
        let (from, to) = (quoted.at + 1, quoted.at + quoted.bytes.len() - 1);
        match self.utf8.filter(|_| !quoted.escaped).and_then(|text| text.get(from..to)) {
            Some(text) => Cow::Borrowed(text),
            None => unquote(quoted.bytes),
        }
    }

    /// The text of a time or duration, whose parsers end the reading; `None` for `null`.
    fn timed(&mut self) -> Result_<Option<Cow<'a, str>>> {
        if self.null()? {
            return Ok(None);
        }
        if self.scan.byte() == b'"' {
            return self.string().map(Some);
        }
        self.alone(|r| r.wrong("string"))?;
        Ok(None)
    }

    /// Reads what has a parser of its own, whose errors end the reading.
    fn alone<T>(&mut self, read: impl FnOnce(&mut Self) -> Result_<T>) -> Result_<T> {
        let before = self.fault.take();
        let value = read(self)?;
        match std::mem::replace(&mut self.fault, before) {
            Some(fault) => Err(fault),
            None => Ok(value),
        }
    }

    /// Passes the value at hand, which is of another type; the first such is told in the end.
    fn wrong(&mut self, wanted: impl Into<Cow<'static, str>>) -> Result_<()> {
        let found = found(self.raw()?.first().copied().unwrap_or(0));
        self.fault(found.to_owned(), wanted.into());
        Ok(())
    }

    fn fault(&mut self, found: String, wanted: Cow<'static, str>) {
        if self.fault.is_some() {
            return;
        }
        let fields = self.path.fields();
        let place = if fields.is_empty() { fields } else { format!("{}.{fields}", short_name(&self.within)) };
        self.fault = Some(DecodeError::Type { found, place, wanted });
    }
}

/// Writes what was read without a fault.
fn set<T: Default>(place: Place<'_, T>, value: Option<T>) {
    if let Some(value) = value {
        place.set(value);
    }
}

fn scalar<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result_<T> {
    text.parse().map_err(|e: T::Err| DecodeError::Value(e.to_string()))
}

/// `PodSpec` of `io.k8s.api.core.v1.PodSpec`.
fn short_name(schema: &str) -> &str {
    schema.rsplit('.').next().unwrap_or(schema)
}

/// `v1.PodSpec` of the same.
pub(crate) fn go_name(schema: &str) -> String {
    let mut parts = schema.rsplitn(3, '.');
    let (name, package) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    format!("{package}.{name}")
}

/// Go's name for what a place takes.
fn type_of(slot: Slot<'_>) -> Cow<'static, str> {
    match slot {
        Slot::Bool(_) => "bool".into(),
        Slot::Int32(_) => "int32".into(),
        Slot::Int64(_) => "int64".into(),
        Slot::Double(_) => "float64".into(),
        Slot::Str(_) => "string".into(),
        Slot::Bytes(_) => "[]uint8".into(),
        Slot::Quantity(_) => "resource.Quantity".into(),
        Slot::IntOrString(_) => "intstr.IntOrString".into(),
        Slot::Time(_) => "v1.Time".into(),
        Slot::MicroTime(_) => "v1.MicroTime".into(),
        Slot::Duration(_) => "v1.Duration".into(),
        Slot::Json(_) => "runtime.RawExtension".into(),
        Slot::Record(r) => go_name(&r.make().schema().name).into(),
        Slot::List(l) => {
            let element = type_of(l.push());
            l.clear();
            format!("[]{element}").into()
        }
        Slot::Map(_) => "map[string]string".into(),
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
