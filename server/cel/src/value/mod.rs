//! Values: borrowed from what is evaluated over wherever that is possible.

mod aggregate;
mod arithmetic;
mod compare;
mod convert;
mod object;
pub(crate) mod time;

use std::sync::Arc;

pub use aggregate::{Key, List, Lookup, Map};
pub use object::Object;
pub use time::{Duration, Timestamp};

pub(crate) use arithmetic::{add, binary, negate, order};
pub(crate) use compare::{compare, equal};
pub(crate) use convert::convert;

use crate::eval::EvalError;
use crate::types::Type;

/// A value. What is borrowed lives as long as `'a`: the objects of an evaluation, or the program itself.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `bool`
    Bool(bool),
    /// `int`
    Int(i64),
    /// `uint`
    Uint(u64),
    /// `double`
    Double(f64),
    /// `string`
    Str(Text<'a>),
    /// `bytes`
    Bytes(Octets<'a>),
    /// `google.protobuf.Duration`
    Duration(Duration),
    /// `google.protobuf.Timestamp`
    Timestamp(Timestamp),
    /// A list
    List(List<'a>),
    /// A map, or an object with fields
    Map(Map<'a>),
    /// A type
    Type(Type),
    /// A value that may be absent
    Optional(Option<Arc<Value<'a>>>),
    /// A value of a Kubernetes library
    Object(Arc<Object<'a>>),
}

/// The result of every step of an evaluation.
pub(crate) type Outcome<'a> = Result<Value<'a>, EvalError>;

/// Text, borrowed or shared.
#[derive(Clone)]
pub enum Text<'a> {
    /// Part of something that lives longer.
    Borrowed(&'a str),
    /// Made on the way.
    Shared(Arc<str>),
}

/// Octets, borrowed or shared.
#[derive(Clone, Debug)]
pub enum Octets<'a> {
    /// Part of something that lives longer.
    Borrowed(&'a [u8]),
    /// Made on the way.
    Shared(Arc<[u8]>),
}

impl std::ops::Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl std::fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl std::ops::Deref for Octets<'_> {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Self::Borrowed(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Str(Text::Shared(text.into()))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Str(Text::Borrowed(text))
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Vec<u8>> for Value<'_> {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Octets::Shared(value.into()))
    }
}

impl<'a> From<Vec<Value<'a>>> for Value<'a> {
    fn from(values: Vec<Value<'a>>) -> Self {
        Self::List(List::Values(Arc::new(values)))
    }
}

impl<'a> From<Object<'a>> for Value<'a> {
    fn from(object: Object<'a>) -> Self {
        Self::Object(Arc::new(object))
    }
}

impl<'a> Value<'a> {
    /// An optional with a value.
    pub fn some(value: Self) -> Self {
        Self::Optional(Some(Arc::new(value)))
    }

    /// The type, without what lists and maps hold.
    pub fn type_of(&self) -> Type {
        match self {
            Self::Null => Type::Null,
            Self::Bool(_) => Type::Bool,
            Self::Int(_) => Type::Int,
            Self::Uint(_) => Type::Uint,
            Self::Double(_) => Type::Double,
            Self::Str(_) => Type::String,
            Self::Bytes(_) => Type::Bytes,
            Self::Duration(_) => Type::Duration,
            Self::Timestamp(_) => Type::Timestamp,
            Self::List(_) => Type::list(Type::Dyn),
            Self::Map(map) => map.type_name().map_or_else(|| Type::map(Type::Dyn, Type::Dyn), Type::object),
            Self::Type(_) => Type::Type(None),
            Self::Optional(_) => Type::optional(Type::Dyn),
            Self::Object(object) => object.type_of(),
        }
    }

    /// Whether it is a value of a declared type, as far as can be told without looking into lists and maps.
    pub(crate) fn fits(&self, ty: &Type) -> bool {
        match ty {
            Type::Dyn | Type::Any | Type::Param(_) => true,
            Type::List(_) => matches!(self, Self::List(_)),
            Type::Map(_) => matches!(self, Self::Map(_)),
            Type::Type(_) => matches!(self, Self::Type(_)),
            _ => self.type_name() == ty.name(),
        }
    }

    /// The name of the type.
    pub(crate) fn type_name(&self) -> &str {
        match self {
            Self::Null => "null_type",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Uint(_) => "uint",
            Self::Double(_) => "double",
            Self::Str(_) => "string",
            Self::Bytes(_) => "bytes",
            Self::Duration(_) => "google.protobuf.Duration",
            Self::Timestamp(_) => "google.protobuf.Timestamp",
            Self::List(_) => "list",
            Self::Map(map) => map.type_name().unwrap_or("map"),
            Self::Type(_) => "type",
            Self::Optional(_) => "optional_type",
            Self::Object(object) => object.type_name(),
        }
    }

    /// What `size()` gives: characters, octets, elements or entries.
    pub(crate) fn size(&self) -> Option<u64> {
        Some(match self {
            Self::Str(text) if text.is_ascii() => text.len() as u64,
            Self::Str(text) => text.chars().count() as u64,
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::List(list) => list.len() as u64,
            Self::Map(map) => map.len() as u64,
            Self::Object(object) => return object.size(),
            _ => return None,
        })
    }

    /// The size that costs are made of: 1 for what has none.
    pub(crate) fn cost_size(&self) -> u64 {
        match self {
            Self::Optional(Some(held)) => held.cost_size(),
            _ => self.size().unwrap_or(1),
        }
    }

    /// Whether it is the empty value of its type.
    pub(crate) fn is_zero(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(v) => !v,
            Self::Int(v) => *v == 0,
            Self::Uint(v) => *v == 0,
            Self::Double(v) => *v == 0.0,
            Self::Duration(v) => v.nanos() == 0,
            Self::Timestamp(v) => v.is_zero(),
            Self::Optional(held) => held.as_ref().is_none_or(|held| held.is_zero()),
            Self::Type(_) | Self::Object(_) => false,
            Self::Str(_) | Self::Bytes(_) | Self::List(_) | Self::Map(_) => self.size() == Some(0),
        }
    }

    /// A scalar as error texts show it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Str(text) => text.to_string(),
            Self::Int(v) => v.to_string(),
            Self::Uint(v) => v.to_string(),
            Self::Bool(v) => v.to_string(),
            Self::Double(v) => ::object::text::go_float_short(*v),
            other => other.type_name().to_owned(),
        }
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// A scalar as a value of its own.
    pub(crate) fn scalar<'b>(&self) -> Option<Value<'b>> {
        Some(match self {
            Self::Bool(v) => Value::Bool(*v),
            Self::Int(v) => Value::Int(*v),
            Self::Uint(v) => Value::Uint(*v),
            Self::Double(v) => Value::Double(*v),
            Self::Str(text) => Value::Str(Text::Shared((&**text).into())),
            _ => return None,
        })
    }

    /// JSON as a value, borrowed.
    pub fn json(json: &'a serde_json::Value) -> Self {
        match json {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(v) => Self::Bool(*v),
            serde_json::Value::Number(n) => number(n),
            serde_json::Value::String(text) => Self::Str(Text::Borrowed(text)),
            serde_json::Value::Array(elements) => Self::List(List::Json(elements)),
            serde_json::Value::Object(members) => Self::Map(Map::Json(members)),
        }
    }

    /// A record, seen as the JSON that it is written as.
    pub fn record(record: &'a dyn ::object::record::Record) -> Self {
        aggregate::record(record)
    }
}

/// Numbers are integers where they are written as such and fit.
fn number(n: &serde_json::Number) -> Value<'static> {
    n.as_i64().map_or_else(|| Value::Double(n.as_f64().unwrap_or(f64::NAN)), Value::Int)
}
