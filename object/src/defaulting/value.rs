//! Values that steps write: constants of the tables, and copies of other fields.

use std::borrow::Cow;

use super::Path;
use super::path::{is_unset, write};
use crate::record::{Record, Slot, View};
use crate::scalar::{IntOrString, Quantity};

/// A value for a field.
#[derive(Clone, Debug)]
pub enum Value {
    /// For bool fields.
    Bool(bool),
    /// For number and number-or-text fields.
    Int(i64),
    /// For text and number-or-text fields.
    Str(Cow<'static, str>),
    /// For quantities.
    Quantity(Quantity),
    /// For lists.
    List(Cow<'static, [Value]>),
    /// For maps.
    Map(Cow<'static, [(Cow<'static, str>, Value)]>),
    /// For records: members by path, given where they are unset.
    Record(Cow<'static, [(Path, Value)]>),
}

impl Value {
    /// A copy of what a field holds; records and leaves that no step copies give `None`.
    pub(super) fn of(view: View<'_>) -> Option<Self> {
        Some(match view {
            View::Bool(v) => Self::Bool(v),
            View::Int(v) => Self::Int(v),
            View::Str(v) => Self::Str(v.to_owned().into()),
            View::IntOrString(IntOrString::String(v)) => Self::Str(v.clone().into()),
            View::IntOrString(IntOrString::Int(v)) => Self::Int(i64::from(*v)),
            View::Quantity(v) => Self::Quantity(v.clone()),
            View::List(list) => Self::List((0..list.len()).map(|i| Self::of(list.at(i))).collect::<Option<_>>()?),
            View::Map(map) => {
                let mut entries = Vec::with_capacity(map.len());
                map.visit(&mut |key, v| entries.extend(Self::of(v).map(|v| (key.to_owned().into(), v))));
                Self::Map(entries.into())
            }
            _ => return None,
        })
    }

    /// Writes the value. Codegen has checked that value and field fit each other; what doesn't is left alone.
    pub(super) fn put(&self, slot: Slot<'_>) {
        match (slot, self) {
            (Slot::Bool(p), Self::Bool(v)) => p.set(*v),
            (Slot::Int32(p), Self::Int(v)) => p.set(i32::try_from(*v).unwrap_or(i32::MAX)),
            (Slot::Int64(p), Self::Int(v)) => p.set(*v),
            (Slot::Str(p), Self::Str(v)) => p.set(v.to_string()),
            (Slot::IntOrString(p), Self::Int(v)) => p.set(IntOrString::Int(i32::try_from(*v).unwrap_or(i32::MAX))),
            (Slot::IntOrString(p), Self::Str(v)) => p.set(IntOrString::String(v.to_string())),
            (Slot::Quantity(p), Self::Quantity(v)) => p.set(v.clone()),
            (Slot::List(list), Self::List(values)) => {
                list.clear();
                values.iter().for_each(|v| v.put(list.push()));
            }
            (Slot::Map(map), Self::Map(entries)) => {
                map.clear();
                entries.iter().for_each(|(key, v)| v.put(map.entry(key)));
            }
            (Slot::Record(slot), Self::Record(members)) => {
                let record = slot.make();
                members.iter().for_each(|(path, v)| v.fill(record, path));
            }
            _ => {}
        }
    }

    /// Writes the value where the field is unset; a record's members where they are.
    pub(super) fn fill(&self, record: &mut dyn Record, path: &[usize]) {
        let Some((at, field)) = write(record, path) else { return };
        if matches!(self, Self::Record(_)) || is_unset(at, field) {
            self.put(at.slot(field));
        }
    }
}
