//! What a schema says of a value: its type, and how managers share it.

use std::borrow::Cow;

use crate::schema::{FieldSchema, Form, Maker, Merge, RecordSchema, Type};

/// How a value is shared.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape<'a> {
    /// A leaf: a scalar, or whatever is owned as one value.
    Leaf(&'a Type),
    /// A record, field by field.
    Record(&'a RecordSchema),
    /// A record that is owned as one value.
    AtomicRecord(&'a RecordSchema),
    /// A map, entry by entry.
    Map(&'a Type),
    /// A list of distinct scalars.
    Set(&'a Type),
    /// A list of records that these keys tell apart.
    Keyed(&'a RecordSchema, Keys<'a>),
    /// JSON of any kind: objects member by member, lists as one value.
    Free,
}

/// The names of key fields.
#[derive(Clone, Copy, Debug)]
pub(super) enum Keys<'a> {
    /// `x-kubernetes-list-map-keys`.
    Several(&'a [Cow<'static, str>]),
    /// `x-kubernetes-patch-merge-key`, which counts where no list type is given.
    One(&'a str),
}

impl<'a> Keys<'a> {
    /// Calls `f` with each name.
    pub(super) fn each(self, mut f: impl FnMut(&'a str)) {
        match self {
            Self::Several(names) => names.iter().for_each(|name| f(name)),
            Self::One(name) => f(name),
        }
    }

    /// Why upstream gives up on an element without any of them.
    pub(super) fn omitted(self) -> String {
        let mut names = Vec::new();
        self.each(|name| names.push(crate::text::quote(name)));
        let names = names.join(" ");
        format!(
            "associative list with keys has an element that omits all key fields [{names}] (and doesn't have default values for any key fields)"
        )
    }
}

/// The sort of values that a shape takes, null aside.
#[derive(Clone, Copy, Debug)]
pub(super) enum Takes<'a> {
    /// Objects.
    Map,
    /// Lists.
    List,
    /// A scalar of a type.
    Scalar(&'a Type),
    /// Whatever there is.
    Any,
}

impl<'a> Shape<'a> {
    /// The sort of values that it takes.
    pub(super) fn takes(self) -> Takes<'a> {
        match self {
            Self::Record(_) | Self::AtomicRecord(_) | Self::Map(_) | Self::Leaf(Type::Map(_) | Type::Record(_)) => {
                Takes::Map
            }
            Self::Set(_) | Self::Keyed(..) | Self::Leaf(Type::List(_)) => Takes::List,
            // `IntOrString` has no type in the OpenAPI document.
            Self::Free | Self::Leaf(Type::Json | Type::IntOrString) => Takes::Any,
            Self::Leaf(ty) => Takes::Scalar(ty),
        }
    }

    /// Whether the name is a field's, and not an entry's.
    pub(super) fn declares(self, name: &str) -> bool {
        match self {
            Self::Record(schema) | Self::AtomicRecord(schema) => schema.position(name).is_some(),
            _ => false,
        }
    }

    /// Of a field.
    pub(super) fn of_field(owner: &'a RecordSchema, field: &'a FieldSchema) -> Self {
        let atomic = field.merge == Merge::Atomic;
        match &field.ty {
            Type::Json if !atomic && is_free(owner) => Self::Free,
            Type::Record(record) if atomic => Self::AtomicRecord(record.get()),
            Type::Record(record) if field.merge == Merge::Granular => Self::Record(record.get()),
            Type::List(element) => match (&field.merge, element.get()) {
                (Merge::Set, ty) => Self::Set(ty),
                (Merge::Keyed(keys), Type::Record(record)) => Self::Keyed(record.get(), Keys::Several(keys)),
                (Merge::Default, ty) if field.patch.merge => match (&field.patch.key, ty) {
                    (Some(key), Type::Record(record)) => Self::Keyed(record.get(), Keys::One(key)),
                    (None, ty) => Self::Set(ty),
                    _ => Self::Leaf(&field.ty),
                },
                _ => Self::Leaf(&field.ty),
            },
            Type::Map(_) if atomic => Self::Leaf(&field.ty),
            ty => Self::of_type(ty, is_free(owner)),
        }
    }

    /// Of an element or a value, of which the schema says no more than its type.
    pub(super) fn of_type(ty: &'a Type, free: bool) -> Self {
        match ty {
            Type::Record(record) => Self::of_record(record.get()),
            Type::Map(element) => Self::Map(element.get()),
            Type::Json if free => Self::Free,
            ty => Self::Leaf(ty),
        }
    }

    /// Of a record.
    pub(super) fn of_record(record: &'a RecordSchema) -> Self {
        match (record.form, record.atomic) {
            (Form::Either, _) => Self::Free,
            (Form::Object, true) => Self::AtomicRecord(record),
            (Form::Object, false) => Self::Record(record),
        }
    }
}

/// Whether JSON in this record is shared member by member. `runtime.RawExtension`, the only JSON in other built-in
/// types, is one value.
pub(super) fn is_free(owner: &RecordSchema) -> bool {
    matches!(owner.make, Maker::Dynamic) || owner.name.ends_with(".JSONSchemaProps")
}
