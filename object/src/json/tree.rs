//! A JSON tree to a record, with the words and the leniency of upstream's conversion from unstructured objects: whole
//! numbers are cut to their field's size, and what the tree lacks becomes empty.

use serde_json::{Number, Value};

use crate::record::{List, Map, Record, Slot};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time, base64};
use crate::schema::Form;

/// Reads a tree into an empty record. Gives the reports on unknown fields, sorted; the error is upstream's text.
pub fn from_tree(tree: &Value, record: &mut dyn Record) -> Result<Vec<String>, String> {
    let mut reader = Reader::default();
    reader.record(tree, record)?;
    reader.unknown.sort();
    Ok(reader.unknown)
}

#[derive(Default)]
struct Reader {
    path: String,
    unknown: Vec<String>,
}

/// Go's name for the kind of a value.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "invalid",
        Value::Bool(_) => "bool",
        Value::Number(n) if n.is_f64() => "float64",
        Value::Number(_) => "int64",
        Value::String(_) => "string",
        Value::Array(_) => "slice",
        Value::Object(_) => "map",
    }
}

/// A value of another sort than the field's. Go can convert numbers to some types of which these are none.
fn misfit(value: &Value, wanted: &str) -> String {
    match value {
        Value::Number(n) if wanted == "string" && !n.is_f64() => format!("cannot convert {} to {wanted}", kind(value)),
        _ => format!("unrecognized type: {wanted}"),
    }
}

impl Reader {
    fn record(&mut self, value: &Value, record: &mut dyn Record) -> Result<(), String> {
        if record.schema().form == Form::Either {
            return by_text(value, record);
        }
        let Value::Object(members) = value else {
            return Err(format!("cannot restore struct from: {}", kind(value)));
        };
        for (name, value) in members {
            match record.schema().position(name) {
                Some(index) => {
                    let mark = self.step(name);
                    self.member(value, record, index, name)?;
                    self.path.truncate(mark);
                }
                None => {
                    let dot = if self.path.is_empty() { "" } else { "." };
                    self.unknown.push(format!("unknown field \"{}{dot}{name}\"", self.path));
                }
            }
        }
        Ok(())
    }

    /// The value of a member, which the field at `index` holds.
    fn member(&mut self, value: &Value, record: &mut dyn Record, index: usize, name: &str) -> Result<(), String> {
        let inline = record.schema().fields[index].inline;
        match record.slot(index) {
            Slot::Record(inner) if inline => {
                let inner = inner.make();
                match inner.schema().position(name) {
                    Some(index) => self.member(value, inner, index, name),
                    None => Ok(()),
                }
            }
            slot => self.slot(value, slot),
        }
    }

    fn step(&mut self, name: &str) -> usize {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        mark
    }

    fn slot(&mut self, value: &Value, slot: Slot<'_>) -> Result<(), String> {
        if value.is_null() {
            slot.clear();
            return Ok(());
        }
        match slot {
            Slot::Bool(p) => p.set(value.as_bool().ok_or_else(|| misfit(value, "bool"))?),
            Slot::Int32(p) => p.set(int(value, "int32")? as i32),
            Slot::Int64(p) => p.set(int(value, "int64")?),
            Slot::Double(p) => p.set(value.as_f64().ok_or_else(|| misfit(value, "float64"))?),
            Slot::Str(p) => p.set(value.as_str().ok_or_else(|| misfit(value, "string"))?.to_owned()),
            Slot::Bytes(p) => p.give(bytes(value)?),
            Slot::Quantity(p) => p.set(match value {
                Value::Number(n) => parsed::<Quantity>(&n.to_string())?,
                value => parsed::<Quantity>(text(value)?)?,
            }),
            Slot::IntOrString(p) => p.set(match value {
                Value::String(s) => IntOrString::String(s.clone()),
                Value::Number(n) => {
                    let fits = n.as_i64().and_then(|n| i32::try_from(n).ok());
                    IntOrString::Int(
                        fits.ok_or_else(|| format!("json: cannot unmarshal number {n} into Go value of type int32"))?,
                    )
                }
                value => return Err(unmarshal(value, "int32")),
            }),
            Slot::Time(p) => p.set(parsed::<Time>(text(value)?)?),
            Slot::MicroTime(p) => p.set(parsed::<MicroTime>(text(value)?)?),
            Slot::Duration(p) => p.set(parsed::<Duration>(text(value)?)?),
            Slot::Json(p) => p.set(Json::from(value.to_string())),
            Slot::Record(r) => self.record(value, r.make())?,
            Slot::List(l) => self.list(value, l)?,
            Slot::Map(m) => self.map(value, m)?,
        }
        Ok(())
    }

    fn list(&mut self, value: &Value, list: &mut dyn List) -> Result<(), String> {
        let Value::Array(elements) = value else {
            return Err(format!("cannot restore slice from {}", kind(value)));
        };
        list.clear();
        list.give();
        for (i, element) in elements.iter().enumerate() {
            let mark = self.path.len();
            self.path.push_str(&format!("[{i}]"));
            self.slot(element, list.push())?;
            self.path.truncate(mark);
        }
        Ok(())
    }

    fn map(&mut self, value: &Value, map: &mut dyn Map) -> Result<(), String> {
        let Value::Object(members) = value else {
            return Err(format!("cannot restore map from {}", kind(value)));
        };
        map.clear();
        map.give();
        // Keys of maps are no part of the paths that upstream reports.
        members.iter().try_for_each(|(key, value)| self.slot(value, map.entry(key)))
    }
}

/// A whole number, however large.
fn int(value: &Value, wanted: &str) -> Result<i64, String> {
    let Value::Number(n) = value else { return Err(misfit(value, wanted)) };
    match (n.as_i64(), n.as_f64()) {
        (Some(n), _) => Ok(n),
        (None, Some(f)) if f.trunc() == f => Ok(f as i64),
        _ => Err(format!("cannot convert float64 to {wanted}")),
    }
}

fn bytes(value: &Value) -> Result<Vec<u8>, String> {
    match value {
        Value::String(text) => base64::decode(text.as_bytes()).map_err(|e| format!("error decoding from json: {e}")),
        Value::Array(elements) => {
            let byte = |element: &Value| {
                let n = element.as_i64().ok_or_else(|| misfit(element, "uint8"))?;
                Ok(n as u8)
            };
            elements.iter().map(byte).collect()
        }
        value => Err(format!("cannot restore slice from {}", kind(value))),
    }
}

/// The text of a value whose type reads JSON by itself.
fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| unmarshal(value, "string"))
}

fn unmarshal(value: &Value, wanted: &str) -> String {
    let found = match value {
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Number(_) => "number",
        Value::Bool(_) => "bool",
        Value::String(_) => "string",
        Value::Null => "null",
    };
    format!("json: cannot unmarshal {found} into Go value of type {wanted}")
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|e: T::Err| e.to_string())
}

/// A record that is written as one of several sorts of values reads JSON by itself.
fn by_text(value: &Value, record: &mut dyn Record) -> Result<(), String> {
    super::decode(value.to_string().as_bytes(), record).map(drop).map_err(|e| e.to_string())
}

/// Numbers as a reader has them that knows only floating-point ones.
pub fn as_floats(tree: &mut Value) {
    /// Beyond this not every whole number has a floating-point one.
    const EXACT: i64 = 1 << 53;
    match tree {
        Value::Array(elements) => elements.iter_mut().for_each(as_floats),
        Value::Object(members) => members.values_mut().for_each(as_floats),
        Value::Number(n) => match (n.as_i64(), n.as_f64()) {
            (Some(i), _) if (-EXACT..=EXACT).contains(&i) => {}
            (_, Some(f)) if f.trunc() == f && f.abs() < 9.2e18 => *n = Number::from(f as i64),
            (_, Some(f)) => *n = Number::from_f64(f).unwrap_or_else(|| n.clone()),
            _ => {}
        },
        _ => {}
    }
}
