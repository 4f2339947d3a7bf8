//! Defaulting: what a record means where it says nothing.
//!
//! [`Defaults`] is the table of one record type: fields with a constant in their schema, steps for what depends
//! on other fields, and the fields below which there is more. Built-in types have theirs in static memory, written
//! by codegen; [`Defaults::of`] makes one from a schema. [`apply`] walks only what the tables name, so a
//! subtree without defaults costs nothing.

mod path;
mod value;
mod walk;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::Arc;

use crate::features::Feature;
use crate::schema::{RecordSchema, Type};
pub(crate) use path::records;
pub use value::Value;
pub use walk::apply;

/// Field indices from a record down to one of its fields, inlined records counted as a level.
pub type Path = Cow<'static, [usize]>;

/// What defaulting does to records of one type, in this order.
#[derive(Debug, Default)]
pub struct Defaults {
    /// Fields that take their schema's `default` when they are unset.
    pub fields: Cow<'static, [usize]>,
    /// What depends on other fields, first to last.
    pub steps: Cow<'static, [Step]>,
    /// Fields whose records (in a list or map, each of them) have defaults of their own.
    pub below: Cow<'static, [Below]>,
}

/// A field with defaults below it.
#[derive(Clone, Debug)]
pub struct Below {
    /// The field's index.
    pub field: usize,
    /// The table of its records.
    pub defaults: DefaultsRef,
}

/// A table that is either static or shared.
#[derive(Clone, Debug)]
pub enum DefaultsRef {
    /// A built-in type's.
    Static(&'static Defaults),
    /// One made from a schema.
    Shared(Arc<Defaults>),
}

impl DefaultsRef {
    /// The table itself.
    pub fn get(&self) -> &Defaults {
        match self {
            Self::Static(d) => d,
            Self::Shared(d) => d,
        }
    }
}

/// One rule of a record type.
#[derive(Clone, Debug)]
pub struct Step {
    /// This feature must be on.
    pub feature: Option<Feature>,
    /// All of these must hold for the record.
    pub when: Cow<'static, [Condition]>,
    /// The records it works on: all that lie at this path, through lists and maps; the record itself when empty.
    pub each: Path,
    /// All of these must hold for each of those; they and the action count from there.
    pub having: Cow<'static, [Condition]>,
    /// What is done.
    pub action: Action,
}

impl Step {
    /// An unconditional step on the record itself that does nothing, the base for struct update syntax.
    pub const EMPTY: Self = Self {
        feature: None,
        when: Cow::Borrowed(&[]),
        each: Cow::Borrowed(&[]),
        having: Cow::Borrowed(&[]),
        action: Action::Clear(Cow::Borrowed(&[])),
    };
}

/// Whether a field is as a step wants it. What lies in an absent record is unset.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The field.
    pub path: Path,
    /// What it should be.
    pub test: Test,
}

/// See [`Condition`]. A pointer is unset when it is nil, another field when it is empty.
#[derive(Clone, Debug)]
pub enum Test {
    /// It says nothing.
    Unset,
    /// It is nil: a list or map that is given, be it empty, is not.
    Nil,
    /// It says something.
    Set,
    /// It is one of these texts.
    OneOf(Cow<'static, [Cow<'static, str>]>),
}

/// What a step does. A path that leads through an absent record does nothing.
#[derive(Clone, Debug)]
pub enum Action {
    /// Gives an unset field a value; a record's members are given one by one, making the record if need be.
    Set(Path, Value),
    /// Gives a field a value, whatever it held.
    Put(Path, Value),
    /// Gives an unset field (the first) what another one holds.
    Copy(Path, Path),
    /// Gives a field (the first) what another one holds, whatever it held.
    Mirror(Path, Path),
    /// Gives a map (the first) the entries of another one whose keys it lacks.
    Add(Path, Path),
    /// Makes a field nil, zero or empty.
    Clear(Path),
    /// Rounds a map's quantities up to thousandths.
    Round(Path),
    /// Calls a function by name.
    Call(Cow<'static, str>),
}

impl Defaults {
    /// The table that follows from the schema alone; `None` where nothing has a default. The schema must
    /// not contain itself.
    pub fn of(schema: &RecordSchema) -> Option<Self> {
        let fields: Vec<usize> = (0..schema.fields.len()).filter(|i| schema.fields[*i].default.is_some()).collect();
        let below = |(field, defaults)| Below { field, defaults: DefaultsRef::Shared(Arc::new(defaults)) };
        let below: Vec<Below> = schema
            .fields
            .iter()
            .enumerate()
            .filter_map(|(i, f)| Some((i, Self::of(innermost(&f.ty)?)?)))
            .map(below)
            .collect();
        let empty = fields.is_empty() && below.is_empty();
        (!empty).then(|| Self { fields: fields.into(), steps: Cow::Borrowed(&[]), below: below.into() })
    }
}

/// The record type that a field holds, through lists and maps.
fn innermost(ty: &Type) -> Option<&RecordSchema> {
    match ty {
        Type::Record(schema) => Some(schema.get()),
        Type::List(e) | Type::Map(e) => innermost(e.get()),
        _ => None,
    }
}
