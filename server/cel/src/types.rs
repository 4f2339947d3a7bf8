//! Types, as the checker and `type()` know them.

use std::sync::Arc;

/// The type of an expression or a declared variable.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// Anything; checked when it is evaluated.
    Dyn,
    /// Anything, as fields are declared; it can't be gone over.
    Any,
    /// What an error leaves behind.
    Error,
    /// `null`
    Null,
    /// `bool`
    Bool,
    /// 64-bit signed integer
    Int,
    /// 64-bit unsigned integer
    Uint,
    /// IEEE double
    Double,
    /// UTF-8 text
    String,
    /// Octets
    Bytes,
    /// A span of time
    Duration,
    /// A point in time
    Timestamp,
    /// A list of elements of one type
    List(Arc<Type>),
    /// A map from keys to values
    Map(Arc<(Type, Type)>),
    /// The type of a type; of which one, where that is known
    Type(Option<Arc<Type>>),
    /// An object with fields, by name
    Object(Arc<str>),
    /// A type that only functions see into, by name, with parameters
    Opaque(Arc<str>, Arc<[Type]>),
    /// A type parameter of a function
    Param(Arc<str>),
}

const OPTIONAL: &str = "optional_type";

impl Type {
    /// `list(of)`
    pub fn list(of: Self) -> Self {
        Self::List(Arc::new(of))
    }

    /// `map(key, value)`
    pub fn map(key: Self, value: Self) -> Self {
        Self::Map(Arc::new((key, value)))
    }

    /// `optional_type(of)`
    pub fn optional(of: Self) -> Self {
        Self::Opaque(OPTIONAL.into(), Arc::new([of]))
    }

    /// An object type by name.
    pub fn object(name: &str) -> Self {
        Self::Object(name.into())
    }

    /// An opaque type by name.
    pub fn opaque(name: &str) -> Self {
        Self::Opaque(name.into(), Arc::new([]))
    }

    /// What an optional type holds.
    pub fn held(&self) -> Option<&Self> {
        match self {
            Self::Opaque(name, of) if &**name == OPTIONAL => of.first(),
            _ => None,
        }
    }

    /// The name without parameters, which is what `type()` compares.
    pub fn name(&self) -> &str {
        match self {
            Self::Dyn => "dyn",
            Self::Any => "google.protobuf.Any",
            Self::Error => "!error!",
            Self::Null => "null_type",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Uint => "uint",
            Self::Double => "double",
            Self::String => "string",
            Self::Bytes => "bytes",
            Self::Duration => "google.protobuf.Duration",
            Self::Timestamp => "google.protobuf.Timestamp",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Type(_) => "type",
            Self::Object(name) | Self::Opaque(name, _) | Self::Param(name) => name,
        }
    }

    /// What the type is made of.
    pub(crate) fn parameters(&self) -> &[Self] {
        match self {
            Self::List(of) => std::slice::from_ref(of),
            // A pair has no slice; `key_value` gives both.
            Self::Opaque(_, of) => of,
            Self::Type(Some(of)) => std::slice::from_ref(of),
            _ => &[],
        }
    }

    pub(crate) fn is_dyn(&self) -> bool {
        matches!(self, Self::Dyn | Self::Any)
    }

    pub(crate) fn is_dyn_or_error(&self) -> bool {
        matches!(self, Self::Dyn | Self::Any | Self::Error)
    }

    /// The name as error texts of the checker show it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Any => "any".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Duration => "duration".to_owned(),
            Self::Timestamp => "timestamp".to_owned(),
            Self::Map(of) => format!("map({}, {})", of.0.shown(), of.1.shown()),
            _ => {
                let of: Vec<String> = self.parameters().iter().map(Self::shown).collect();
                if of.is_empty() { self.name().to_owned() } else { format!("{}({})", self.name(), of.join(", ")) }
            }
        }
    }
}

/// As upstream's answers name it: `null_type` and the long names of time types are kept.
impl std::fmt::Display for Type {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())?;
        let mut open = '(';
        let mut part = |f: &mut std::fmt::Formatter<'_>, of: &Self| {
            if std::mem::replace(&mut open, ',') == '(' { write!(f, "({of}") } else { write!(f, ", {of}") }
        };
        match self {
            Self::Map(of) => {
                part(f, &of.0)?;
                part(f, &of.1)?;
                f.write_str(")")
            }
            _ if self.parameters().is_empty() => Ok(()),
            _ => {
                self.parameters().iter().try_for_each(|of| part(f, of))?;
                f.write_str(")")
            }
        }
    }
}
