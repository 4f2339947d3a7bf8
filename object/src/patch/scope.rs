//! What the schema says about the members of the object that a strategic merge stands in.

use super::PatchError;
use crate::schema::{FieldSchema, Patch, RecordSchema, Type};

/// The type of an object or list, as far as strategic merge looks at it.
#[derive(Clone, Copy)]
pub(super) enum Scope<'s> {
    /// A record.
    Record(&'s RecordSchema),
    /// Another type, whose members have no schema of their own.
    Other(&'s Type),
}

impl<'s> Scope<'s> {
    fn of(ty: &'s Type) -> Self {
        match ty {
            Type::Record(record) => Self::Record(record.get()),
            other => Self::Other(other),
        }
    }

    /// The type's kind in Go, as messages name it.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Record(_) => "struct",
            Self::Other(ty) => match ty {
                Type::Bool => "bool",
                Type::Int32 => "int32",
                Type::Int64 => "int64",
                Type::Double => "float64",
                Type::String => "string",
                Type::Bytes | Type::List(_) => "slice",
                Type::Map(_) => "map",
                _ => "struct",
            },
        }
    }

    /// The member of this JSON name. Upstream falls back on another case, as its JSON library does.
    fn field(self, key: &str) -> Result<&'s FieldSchema, PatchError> {
        let unknown = |name: &str| format!("unable to find api field in struct {name} for the json field {key:?}");
        Err(PatchError::Internal(match self {
            Self::Record(record) => {
                let found =
                    find(record, &|name| name == key).or_else(|| find(record, &|n| n.eq_ignore_ascii_case(key)));
                if let Some(field) = found {
                    return Ok(field);
                }
                unknown(record.name.rsplit('.').next().unwrap_or_default())
            }
            Self::Other(Type::Json) => unknown("RawExtension"),
            Self::Other(_) => {
                format!("merging an object in json but data type is not struct, instead is: {}", self.kind())
            }
        }))
    }

    /// The scope of a member that holds an object.
    pub(super) fn object(self, key: &str) -> Result<Self, PatchError> {
        Ok(Self::of(&self.field(key)?.ty))
    }

    /// Whether a patch's object takes the place of the member, instead of being merged into it.
    pub(super) fn replaces(self, key: &str) -> bool {
        self.field(key).is_ok_and(|field| field.patch.replace)
    }

    /// A member that holds a list: the scope of its elements, and its directives.
    pub(super) fn list(self, key: &str) -> Result<(Self, &'s Patch), PatchError> {
        let field = self.field(key)?;
        match &field.ty {
            Type::List(element) if matches!(element.get(), Type::List(_)) => {
                Err(PatchError::Internal("unexpected slice of slice".to_owned()))
            }
            Type::List(element) => Ok((Self::of(element.get()), &field.patch)),
            ty if field.pointer => Ok((Self::of(ty), &field.patch)),
            _ => Err(PatchError::Internal(format!("expected slice or array type, but got: {}", self.kind()))),
        }
    }
}

/// The first field whose JSON name fits, those of inlined records included.
fn find<'s>(record: &'s RecordSchema, fits: &dyn Fn(&str) -> bool) -> Option<&'s FieldSchema> {
    record.fields.iter().find_map(|field| match (&field.ty, field.inline) {
        (Type::Record(inlined), true) => find(inlined.get(), fits),
        _ => fits(&field.name).then_some(field),
    })
}
