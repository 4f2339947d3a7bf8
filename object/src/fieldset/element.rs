//! Path elements: one step from a value to a part of it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use serde_json::Value;

use super::trees::scalar;
use crate::text::{go_float, quote};

/// A scalar that tells an element of a list apart.
#[derive(Clone, Debug)]
pub enum Scalar<'a> {
    /// A whole number.
    Int(i64),
    /// Another number.
    Float(f64),
    /// Text.
    Str(Cow<'a, str>),
    /// A boolean.
    Bool(bool),
    /// A list or an object, as JSON. Clients can write it, no schema asks for it.
    Other(String),
    /// Null.
    Null,
}

/// Names of the key fields and their values, by ascending name.
pub type Key<'a> = Vec<(Cow<'a, str>, Scalar<'a>)>;

/// One step of a path.
#[derive(Clone, Debug)]
pub enum Element<'a> {
    /// A field of a record, or an entry of a map.
    Field(Cow<'a, str>),
    /// The element of a list whose key fields are these.
    Key(Key<'a>),
    /// The element of a set.
    Value(Scalar<'a>),
    /// The element at a place.
    Index(i64),
}

impl Scalar<'_> {
    fn rank(&self) -> u8 {
        match self {
            Self::Int(_) | Self::Float(_) => 0,
            Self::Str(_) => 1,
            Self::Bool(_) => 2,
            Self::Other(_) => 3,
            Self::Null => 4,
        }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Scalar<'static> {
        match self {
            Self::Int(n) => Scalar::Int(n),
            Self::Float(n) => Scalar::Float(n),
            Self::Str(s) => Scalar::Str(Cow::Owned(s.into_owned())),
            Self::Bool(b) => Scalar::Bool(b),
            Self::Other(s) => Scalar::Other(s),
            Self::Null => Scalar::Null,
        }
    }
}

impl Ord for Scalar<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a.cmp(b),
            (Self::Float(a), Self::Float(b)) => a.total_cmp(b),
            (Self::Int(a), Self::Float(b)) => (*a as f64).total_cmp(b),
            (Self::Float(a), Self::Int(b)) => a.total_cmp(&(*b as f64)),
            (Self::Str(a), Self::Str(b)) => a.cmp(b),
            (Self::Bool(a), Self::Bool(b)) => a.cmp(b),
            (Self::Other(a), Self::Other(b)) => a.cmp(b),
            (a, b) => a.rank().cmp(&b.rank()),
        }
    }
}

impl PartialOrd for Scalar<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Scalar<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Scalar<'_> {}

impl Element<'_> {
    fn rank(&self) -> u8 {
        match self {
            Self::Field(_) => 0,
            Self::Key(_) => 1,
            Self::Value(_) => 2,
            Self::Index(_) => 3,
        }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Element<'static> {
        match self {
            Self::Field(name) => Element::Field(Cow::Owned(name.into_owned())),
            Self::Key(key) => Element::Key(
                key.into_iter().map(|(name, value)| (Cow::Owned(name.into_owned()), value.into_owned())).collect(),
            ),
            Self::Value(value) => Element::Value(value.into_owned()),
            Self::Index(i) => Element::Index(i),
        }
    }
}

impl Ord for Element<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Field(a), Self::Field(b)) => a.cmp(b),
            (Self::Key(a), Self::Key(b)) => a.cmp(b),
            (Self::Value(a), Self::Value(b)) => a.cmp(b),
            (Self::Index(a), Self::Index(b)) => a.cmp(b),
            (a, b) => a.rank().cmp(&b.rank()),
        }
    }
}

impl PartialOrd for Element<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Element<'_> {}

impl fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(n) => write!(f, "{n}"),
            Self::Float(n) => f.write_str(&go_float(*n)),
            Self::Str(s) => f.write_str(&quote(s)),
            Self::Bool(b) => write!(f, "{b}"),
            Self::Other(s) => shown(&serde_json::from_str(s).unwrap_or_default(), f),
            Self::Null => f.write_str("null"),
        }
    }
}

/// A list or an object, as messages show it.
fn shown(value: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value {
        Value::Array(values) => {
            f.write_str("[")?;
            for (i, value) in values.iter().enumerate() {
                f.write_str(if i > 0 { "," } else { "" })?;
                shown(value, f)?;
            }
            f.write_str("]")
        }
        Value::Object(members) => members.iter().try_for_each(|(name, value)| {
            write!(f, "{name}=")?;
            shown(value, f)
        }),
        plain => write!(f, "{}", scalar(plain)),
    }
}

/// As messages show a path: `.spec.containers[name="a"].args`.
impl fmt::Display for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(f, ".{name}"),
            Self::Key(key) => {
                f.write_str("[")?;
                for (i, (name, value)) in key.iter().enumerate() {
                    write!(f, "{}{name}={value}", if i > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Value(value) => write!(f, "[={value}]"),
            Self::Index(i) => write!(f, "[{i}]"),
        }
    }
}
