//! CBOR to record.

use std::collections::BTreeSet;

use super::item::{Cursor, DecodeError, Item, Result_, fault};
use super::json;
use crate::MAX_RECORDS;
use crate::json::go_name;
use crate::record::{List, Map, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time, base64};
use crate::schema::Type;

/// A member that no field takes, in upstream's words. Upstream tells of the first one only.
pub type Strict = String;

/// Reads a map into the record, over what it holds. Gives the strictness report.
pub fn decode(data: &[u8], record: &mut dyn Record) -> Result<Vec<Strict>, DecodeError> {
    let mut reader = Reader::new(data, go_name(&record.schema().name))?;
    let done = reader.record(record).and_then(|()| reader.cursor.finish());
    reader.checked(done)?;
    let report = reader.unknown.map(|n| format!("cbor: found unknown field at map element index {n}"));
    Ok(report.into_iter().collect())
}

/// `apiVersion` and `kind` of an object, empty where it has none.
pub fn type_of(data: &[u8]) -> Result<(String, String), DecodeError> {
    let mut reader = Reader::new(data, "v1.TypeMeta".to_owned())?;
    let (mut api_version, mut kind) = (String::new(), String::new());
    let done = reader.members(Members::Fields, "v1.TypeMeta", |r, key, _| {
        match key.text() {
            "apiVersion" => api_version = r.optional_text("string")?.unwrap_or_default(),
            "kind" => kind = r.optional_text("string")?.unwrap_or_default(),
            _ => json::value(&mut r.cursor, &mut Vec::new())?,
        }
        Ok(())
    });
    let done = done.and_then(|()| reader.cursor.finish());
    reader.checked(done)?;
    Ok((api_version, kind))
}

/// What the members of a map are.
#[derive(Clone, Copy)]
enum Members {
    /// Fields of a record.
    Fields,
    /// Entries of a map.
    Entries,
}

/// A key of a map.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    /// A number, which names no field.
    Int(i64),
}

impl Key {
    /// The name that it may be of a field or an entry: none has the empty one of a number.
    fn text(&self) -> &str {
        match self {
            Self::Text(s) => s,
            Self::Int(_) => "",
        }
    }

    /// As an error shows it.
    fn shown(&self) -> String {
        match self {
            Self::Text(s) => crate::text::quote(s),
            Self::Int(n) => n.to_string(),
        }
    }
}

struct Reader<'a> {
    data: &'a [u8],
    cursor: Cursor<'a>,
    /// Go's name for the type of the whole.
    root: String,
    /// The member of the whole that is being read: upstream's errors name no other.
    field: Option<String>,
    depth: usize,
    unknown: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(data: &'a [u8], root: String) -> Result_<Self> {
        Ok(Self { data, cursor: Cursor::new(data)?, root, field: None, depth: 0, unknown: None })
    }

    /// What is no CBOR is said before what is of the wrong type.
    fn checked(&self, done: Result_<()>) -> Result_<()> {
        let Err(error) = done else { return Ok(()) };
        let mut cursor = Cursor::new(self.data)?;
        cursor.skip()?;
        cursor.finish()?;
        Err(error)
    }

    fn wrong<T>(&self, item: &Item<'_>, wanted: &str) -> Result_<T> {
        let place = match &self.field {
            None => "Go value".to_owned(),
            Some(field) => format!("Go struct field {}.{field}", self.root),
        };
        fault(format!("cbor: cannot unmarshal {} into {place} of type {wanted}", item.name()))
    }

    /// As [`Self::wrong`], with the reason.
    fn wrong_as<T>(&self, item: &Item<'_>, wanted: &str, why: &str) -> Result_<T> {
        self.wrong(item, wanted).or_else(|e| fault(format!("{e} ({why})")))
    }

    /// A key of a map; numbers are keys that a record may have.
    fn key(&mut self, of: Members) -> Result_<Key> {
        let item = match of {
            Members::Fields => self.cursor.next()?,
            Members::Entries => self.untagged()?.1,
        };
        match (item, of) {
            (Item::Text(s), _) => Ok(Key::Text(s.into_owned())),
            (Item::Bytes(b), _) => Ok(Key::Text(String::from_utf8_lossy(&b).into_owned())),
            (item @ (Item::Uint(_) | Item::Nint(_)), Members::Fields) => Ok(Key::Int(json::int(&item)?)),
            (item, Members::Fields) => {
                let name = item.name();
                let why = format!("map key is of type {name} and cannot be used to match struct field name");
                self.wrong_as(&item, "string", &why)
            }
            (item, Members::Entries) => self.wrong(&item, "string"),
        }
    }

    /// The next item, within its tags; the innermost tag too.
    fn untagged(&mut self) -> Result_<(Option<u64>, Item<'a>)> {
        let mut tag = None;
        loop {
            match self.cursor.next()? {
                Item::Tag(n) => tag = Some(n),
                item => return Ok((tag, item)),
            }
        }
    }

    /// Members of a map, which becomes a record of this name or a map of such values: `f` is called with each key and its number, the cursor at the value.
    fn members(
        &mut self,
        of: Members,
        wanted: &str,
        mut f: impl FnMut(&mut Self, &Key, usize) -> Result_<()>,
    ) -> Result_<()> {
        let mut left = match (self.untagged()?.1, of) {
            (Item::Map(left), _) => left,
            (Item::Null, _) => return Ok(()),
            (item @ Item::Array(_), Members::Fields) => {
                let why = "cannot decode CBOR array to struct without toarray option";
                return self.wrong_as(&item, &go_name(wanted), why);
            }
            (item, Members::Fields) => return self.wrong(&item, &go_name(wanted)),
            (item, Members::Entries) => return self.wrong(&item, &format!("map[string]{wanted}")),
        };
        self.cursor.enter()?;
        let mut seen = BTreeSet::new();
        while self.cursor.more(&mut left)? {
            let key = self.key(of)?;
            let index = seen.len();
            if self.depth == 0 {
                self.field = Some(key.text().to_owned());
            }
            self.depth += 1;
            if self.depth > MAX_RECORDS {
                return fault(format!("cbor: exceeded max nested level {MAX_RECORDS}"));
            }
            f(self, &key, index)?;
            self.depth -= 1;
            if seen.contains(&key) {
                return fault(json::duplicate(&key.shown(), index));
            }
            seen.insert(key);
        }
        self.cursor.leave();
        if self.depth == 0 {
            self.field = None;
        }
        Ok(())
    }

    fn record(&mut self, record: &mut dyn Record) -> Result_<()> {
        let name = record.schema().name.clone();
        self.members(Members::Fields, &name, |r, key, index| match record.schema().position(key.text()) {
            Some(field) => r.member(record, field, key.text()),
            None => {
                r.unknown.get_or_insert(index);
                json::value(&mut r.cursor, &mut Vec::new())
            }
        })
    }

    /// The value of the member `key`, which the field at `index` holds.
    fn member(&mut self, record: &mut dyn Record, index: usize, key: &str) -> Result_<()> {
        let field = &record.schema().fields[index];
        let (wanted, inline) = (wanted(&field.ty), field.inline);
        match record.slot(index) {
            Slot::Record(inner) if inline => {
                let inner = inner.make();
                match inner.schema().position(key) {
                    Some(index) => self.member(inner, index, key),
                    None => json::value(&mut self.cursor, &mut Vec::new()),
                }
            }
            slot => self.slot(slot, wanted),
        }
    }

    fn slot(&mut self, slot: Slot<'_>, wanted: &'static str) -> Result_<()> {
        let start = self.cursor.position();
        if let Item::Null = self.untagged()?.1 {
            slot.clear();
            return Ok(());
        }
        self.cursor.back_to(start);
        match slot {
            Slot::Bool(p) => match self.untagged()?.1 {
                Item::Bool(b) => p.set(b),
                item => return self.wrong(&item, wanted),
            },
            Slot::Int32(p) => p.set(self.int32(wanted)?),
            Slot::Int64(p) => p.set(self.int(wanted)?),
            Slot::Double(p) => match self.untagged()?.1 {
                Item::Float(f) => p.set(f),
                Item::Uint(n) => p.set(n as f64),
                Item::Nint(n) => p.set(-1.0 - n as f64),
                item => return self.wrong(&item, wanted),
            },
            Slot::Str(p) => p.set(self.text(wanted)?),
            Slot::Bytes(p) => p.give(self.bytes(wanted)?),
            Slot::Quantity(p) => p.set(self.parsed::<Quantity>()?),
            Slot::IntOrString(p) => {
                if let Item::Uint(_) | Item::Nint(_) = self.untagged()?.1 {
                    self.cursor.back_to(start);
                    p.set(IntOrString::Int(self.int32("int32")?));
                } else {
                    self.cursor.back_to(start);
                    p.set(IntOrString::String(self.text("int32")?));
                }
            }
            Slot::Time(p) => p.set(self.parsed::<Time>()?),
            Slot::MicroTime(p) => p.set(self.parsed::<MicroTime>()?),
            Slot::Duration(p) => p.set(self.parsed::<Duration>()?),
            Slot::Json(p) => {
                let mut text = Vec::new();
                json::value(&mut self.cursor, &mut text)?;
                p.set(Json::from(String::from_utf8_lossy(&text).into_owned()));
            }
            Slot::Record(r) => self.record(r.make())?,
            Slot::List(l) => self.list(l, wanted)?,
            Slot::Map(m) => self.map(m, wanted)?,
        }
        Ok(())
    }

    fn list(&mut self, list: &mut dyn List, wanted: &'static str) -> Result_<()> {
        let mut left = match self.untagged()?.1 {
            Item::Array(left) => left,
            item => return self.wrong(&item, wanted),
        };
        self.cursor.enter()?;
        list.clear();
        list.give();
        while self.cursor.more(&mut left)? {
            self.slot(list.push(), wanted)?;
        }
        self.cursor.leave();
        Ok(())
    }

    fn map(&mut self, map: &mut dyn Map, wanted: &'static str) -> Result_<()> {
        map.clear();
        map.give();
        self.members(Members::Entries, wanted, |r, key, _| r.slot(map.entry(key.text()), wanted))
    }

    fn int(&mut self, wanted: &'static str) -> Result_<i64> {
        match self.untagged()?.1 {
            item @ (Item::Uint(_) | Item::Nint(_)) => json::int(&item),
            item => self.wrong(&item, wanted),
        }
    }

    fn int32(&mut self, wanted: &'static str) -> Result_<i32> {
        let n = self.int(wanted)?;
        let name = if n < 0 { "negative integer" } else { "positive integer" };
        i32::try_from(n).or_else(|_| {
            fault(format!("cbor: cannot unmarshal {name} into Go value of type {wanted} ({n} overflows Go's {wanted})"))
        })
    }

    fn optional_text(&mut self, wanted: &'static str) -> Result_<Option<String>> {
        match self.untagged()? {
            (_, Item::Null) => Ok(None),
            (_, Item::Text(s)) => Ok(Some(s.into_owned())),
            (Some(tag @ 21..=23), Item::Bytes(b)) => Ok(Some(json::later(tag, &b))),
            (_, Item::Bytes(b)) => Ok(Some(String::from_utf8_lossy(&b).into_owned())),
            (_, item) => self.wrong(&item, wanted),
        }
    }

    fn text(&mut self, wanted: &'static str) -> Result_<String> {
        self.optional_text(wanted).map(Option::unwrap_or_default)
    }

    /// Without a tag the bytes are the base64 text of those that are meant.
    fn bytes(&mut self, wanted: &'static str) -> Result_<Vec<u8>> {
        match self.untagged()? {
            (Some(21..=23), Item::Bytes(b)) => Ok(b.into_owned()),
            (_, Item::Bytes(b)) => base64::decode(&b)
                .or_else(|why| fault(format!("cbor: failed to decode base64 from byte string: {why}"))),
            (_, Item::Array(mut left)) => {
                self.cursor.enter()?;
                let mut bytes = Vec::new();
                while self.cursor.more(&mut left)? {
                    bytes.push(self.byte()?);
                }
                self.cursor.leave();
                Ok(bytes)
            }
            (_, item) => self.wrong(&item, wanted),
        }
    }

    /// A byte that is an element of an array; null is zero.
    fn byte(&mut self) -> Result_<u8> {
        match self.untagged()?.1 {
            Item::Null => Ok(0),
            item @ Item::Uint(n) => {
                u8::try_from(n).or_else(|_| self.wrong_as(&item, "uint8", &format!("{n} overflows Go's uint8")))
            }
            item => self.wrong(&item, "uint8"),
        }
    }

    fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(&mut self) -> Result_<T> {
        self.text("string")?.trim().parse().map_err(|e: T::Err| DecodeError(e.to_string()))
    }
}

/// Go's name for the type, as its messages have it.
fn wanted(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Int32 => "int32",
        Type::Int64 => "int64",
        Type::Double => "float64",
        Type::Bytes => "[]uint8",
        Type::Record(_) => "struct",
        Type::List(e) | Type::Map(e) => wanted(e.get()),
        _ => "string",
    }
}
