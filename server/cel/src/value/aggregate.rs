//! Lists and maps: made on the way, or seen through what they are stored as.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use object::record::{List as Fields, Map as FieldMap, Record, View};
use object::scalar::IntOrString;
use object::schema::Form;

use super::{Outcome, Text, Value};
use crate::eval::EvalError;
use crate::schema::{Merge, Shape};

/// A list.
#[derive(Clone, Debug)]
pub enum List<'a> {
    /// Made on the way.
    Values(Arc<Vec<Value<'a>>>),
    /// A list of a record.
    Fields(&'a dyn Fields),
    /// A JSON array.
    Json(&'a [serde_json::Value]),
    /// A JSON array with a schema.
    #[allow(private_interfaces)]
    Shaped {
        /// Of the elements.
        of: &'a Shape,
        /// Which elements are one and the same.
        merge: &'a Merge,
        /// The array.
        elements: &'a [serde_json::Value],
    },
}

/// A map, or an object with fields.
#[derive(Clone, Debug)]
pub enum Map<'a> {
    /// Made on the way.
    Values(Arc<BTreeMap<Key, Value<'a>>>),
    /// A record, its fields as the JSON members that they are written as.
    Record(&'a dyn Record),
    /// A map of a record.
    Fields(&'a dyn FieldMap),
    /// A JSON object.
    Json(&'a serde_json::Map<String, serde_json::Value>),
    /// A JSON object with a schema.
    Shaped {
        /// Its shape.
        shape: &'a Shape,
        /// The object.
        members: &'a serde_json::Map<String, serde_json::Value>,
    },
    /// What the caller defines.
    Lookup(&'a dyn Lookup),
}

/// A map or object that the caller defines.
pub trait Lookup: Send + Sync + std::fmt::Debug {
    /// The value of a key or field, or what went wrong when it was computed.
    fn get(&self, key: &str) -> Option<Result<Value<'_>, EvalError>>;
    /// All keys.
    fn keys(&self) -> Vec<&str>;
    /// Whether `has()` and `in` know the key; a map with a default gives values for others too.
    fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
    /// The name of its type, if it is an object.
    fn type_name(&self) -> Option<&str> {
        None
    }
}

/// A key of a map. Numbers are one key whatever their type: integers where they are whole and fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `bool`
    Bool(bool),
    /// `int`
    Int(i64),
    /// `uint` beyond the largest `int`
    Uint(u64),
    /// `double` that is no such number, by its bits
    Double(u64),
    /// `string`
    Str(Arc<str>),
}

impl Key {
    /// The key that a value is; `None` for what can't be one.
    pub(crate) fn of(value: &Value<'_>) -> Option<Self> {
        Some(match value {
            Value::Bool(v) => Self::Bool(*v),
            Value::Int(v) => Self::Int(*v),
            Value::Uint(v) => i64::try_from(*v).map_or(Self::Uint(*v), Self::Int),
            Value::Double(v) if v.fract() == 0.0 && v.abs() < 9.2e18 => Self::Int(*v as i64),
            Value::Double(v) => Self::Double(v.to_bits()),
            Value::Str(Text::Shared(text)) => Self::Str(text.clone()),
            Value::Str(text) => Self::Str((&**text).into()),
            _ => return None,
        })
    }

    pub(crate) fn value<'a>(&self) -> Value<'a> {
        match self {
            Self::Bool(v) => Value::Bool(*v),
            Self::Int(v) => Value::Int(*v),
            Self::Uint(v) => Value::Uint(*v),
            Self::Double(bits) => Value::Double(f64::from_bits(*bits)),
            Self::Str(text) => Value::Str(Text::Shared(text.clone())),
        }
    }
}

impl<'a> List<'a> {
    /// How many elements.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        match self {
            Self::Values(values) => values.len(),
            Self::Fields(fields) => fields.len(),
            Self::Json(elements) | Self::Shaped { elements, .. } => elements.len(),
        }
    }

    /// An element; the index must be less than the length.
    pub fn at(&self, index: usize) -> Value<'a> {
        match self {
            Self::Values(values) => values[index].clone(),
            Self::Fields(fields) => view(fields.at(index)),
            Self::Json(elements) => Value::json(&elements[index]),
            Self::Shaped { of, elements, .. } => of.value(&elements[index]).unwrap_or(Value::Null),
        }
    }

    /// What tells an element from others, if their order does not matter: its value, or those of some of its fields.
    pub(super) fn identity(&self) -> Option<impl Fn(&Value<'_>) -> Vec<Option<Value<'a>>> + use<'a>> {
        let Self::Shaped { merge, .. } = self else { return None };
        let keys = match merge {
            Merge::Atomic => return None,
            Merge::Set => None,
            Merge::Keyed(keys) => Some(keys),
        };
        Some(move |element: &Value<'_>| match (keys, element) {
            (Some(keys), Value::Map(map)) => {
                keys.iter().map(|key| map.field(key).and_then(|value| value.scalar())).collect()
            }
            _ => vec![element.scalar()],
        })
    }

    /// All elements.
    pub fn iter(&self) -> impl Iterator<Item = Value<'a>> + '_ {
        (0..self.len()).map(|i| self.at(i))
    }

    /// The elements as a vector of their own.
    pub(crate) fn into_vec(self) -> Vec<Value<'a>> {
        match self {
            Self::Values(values) => Arc::try_unwrap(values).unwrap_or_else(|shared| shared.to_vec()),
            _ => self.iter().collect(),
        }
    }
}

impl<'a> Map<'a> {
    /// How many entries or fields.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        match self {
            Self::Values(values) => values.len(),
            Self::Record(record) => {
                let mut count = 0;
                members(*record, &mut |_, _| count += 1);
                count
            }
            Self::Fields(fields) => fields.len(),
            Self::Json(members) | Self::Shaped { members, .. } => members.len(),
            Self::Lookup(lookup) => lookup.keys().len(),
        }
    }

    /// The name of its type, if it is an object.
    pub(crate) fn type_name(&self) -> Option<&'a str> {
        match self {
            Self::Lookup(lookup) => lookup.type_name(),
            _ => None,
        }
    }

    /// The value of a key or field by name.
    pub(crate) fn lookup(&self, name: &str) -> Option<Outcome<'a>> {
        match self {
            Self::Lookup(lookup) => lookup.get(name),
            Self::Shaped { shape, members } => shape.member(members, name),
            _ => self.field(name).map(Ok),
        }
    }

    /// The value of a key or field by name; one that can't be computed is none.
    pub fn field(&self, name: &str) -> Option<Value<'a>> {
        match self {
            Self::Values(values) => values.get(&Key::Str(name.into())).cloned(),
            Self::Record(record) => member(*record, name),
            Self::Fields(fields) => fields.value(name).map(view),
            Self::Json(members) => members.get(name).map(Value::json),
            Self::Shaped { shape, members } => shape.member(members, name)?.ok(),
            Self::Lookup(lookup) => lookup.get(name)?.ok(),
        }
    }

    /// Whether a field is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        match self {
            Self::Lookup(lookup) => lookup.has(name),
            Self::Shaped { shape, members } => shape.member(members, name).is_some(),
            _ => self.field(name).is_some(),
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &Value<'_>) -> Option<Value<'a>> {
        match (self, key) {
            (Self::Values(values), _) => values.get(&Key::of(key)?).cloned(),
            (_, Value::Str(name)) => self.field(name),
            _ => None,
        }
    }

    /// All keys and values.
    pub fn entries(&self) -> Vec<(Value<'a>, Value<'a>)> {
        let keys = self.keys().into_iter();
        keys.filter_map(|key| self.get(&key).map(|value| (key, value))).collect()
    }

    /// All keys.
    pub(crate) fn keys(&self) -> Vec<Value<'a>> {
        match self {
            Self::Values(values) => values.keys().map(Key::value).collect(),
            Self::Record(record) => {
                let mut keys = Vec::new();
                members(*record, &mut |name, _| keys.push(Value::from(name)));
                keys
            }
            Self::Fields(fields) => {
                let mut keys = Vec::with_capacity(fields.len());
                fields.visit(&mut |name, _| keys.push(Value::from(name)));
                keys
            }
            Self::Json(members) => members.keys().map(|name| Value::from(&**name)).collect(),
            Self::Shaped { shape, members } => shape.names(members).into_iter().map(Value::from).collect(),
            Self::Lookup(lookup) => lookup.keys().into_iter().map(Value::from).collect(),
        }
    }
}

/// A record as a value: an object, or one of the forms of a union.
pub(super) fn record(record: &dyn Record) -> Value<'_> {
    if record.schema().form == Form::Object {
        return Value::Map(Map::Record(record));
    }
    let views = (0..record.schema().fields.len()).map(|i| record.get(i));
    let chosen = views.clone().rev().find(|view| !view.is_empty()).or_else(|| views.clone().next());
    chosen.map_or(Value::Null, view)
}

/// Whether JSON has the field.
fn written(field: &object::schema::FieldSchema, view: &View<'_>) -> bool {
    !(field.omit_empty && view.is_empty() && (!field.pointer || matches!(view, View::Absent)))
}

fn members<'a>(record: &'a dyn Record, visit: &mut dyn FnMut(&'a str, View<'a>)) {
    for (i, field) in record.schema().fields.iter().enumerate() {
        match record.get(i) {
            View::Record(inner) if field.inline => members(inner, visit),
            _ if field.inline => {}
            view if written(field, &view) => visit(&field.name, view),
            _ => {}
        }
    }
}

fn member<'a>(record: &'a dyn Record, name: &str) -> Option<Value<'a>> {
    let index = record.schema().position(name)?;
    let field = &record.schema().fields[index];
    match record.get(index) {
        View::Record(inner) if field.inline => member(inner, name),
        _ if field.inline => None,
        found if written(field, &found) => Some(view(found)),
        _ => None,
    }
}

/// A field as the value that its JSON is.
fn view(view: View<'_>) -> Value<'_> {
    match view {
        View::Absent => Value::Null,
        View::Bool(v) => Value::Bool(v),
        View::Int(v) => Value::Int(v),
        View::Double(v) => Value::Double(v),
        View::Str(text) => Value::from(text),
        View::Bytes(bytes) => Value::from(BASE64.encode(bytes)),
        View::Quantity(quantity) => Value::from(quantity.to_string()),
        View::IntOrString(IntOrString::Int(v)) => Value::Int(i64::from(*v)),
        View::IntOrString(IntOrString::String(text)) => Value::from(&**text),
        View::Time(time) if time.is_zero() => Value::Null,
        View::Time(time) => Value::from(time.to_string()),
        View::MicroTime(time) if time.is_zero() => Value::Null,
        View::MicroTime(time) => Value::from(time.to_string()),
        View::Duration(duration) => Value::from(duration.to_string()),
        View::Json(json) => serde_json::from_slice(json.as_bytes()).map_or(Value::Null, |parsed| owned(&parsed)),
        View::Record(inner) => record(inner),
        // An empty list is written as null.
        View::List(list) if list.len() == 0 => Value::Null,
        View::Map(map) if map.len() == 0 => Value::Null,
        View::List(list) => Value::List(List::Fields(list)),
        View::Map(map) => Value::Map(Map::Fields(map)),
    }
}

/// JSON as a value of its own.
fn owned<'a>(json: &serde_json::Value) -> Value<'a> {
    match json {
        serde_json::Value::String(text) => Value::from(text.clone()),
        serde_json::Value::Array(elements) => Value::from(elements.iter().map(owned).collect::<Vec<_>>()),
        serde_json::Value::Object(members) => {
            let entries = members.iter().map(|(name, value)| (Key::Str((&**name).into()), owned(value)));
            Value::Map(Map::Values(Arc::new(entries.collect())))
        }
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(v) => Value::Bool(*v),
        serde_json::Value::Number(n) => super::number(n),
    }
}
