//! Fields of features that are off: an object that comes in loses them, unless it has had one of them before, so that
//! a feature can be turned off under objects that use it.

use std::collections::HashMap;

use super::Feature;
use crate::record::{Record, Slot, View};
use crate::schema::{RecordSchema, Type};

/// The fields of one feature in one record type. A path is of field indices, through records, lists and maps.
#[derive(Debug)]
pub struct Drop {
    /// The feature.
    pub feature: Feature,
    /// What is dropped.
    pub paths: &'static [&'static [usize]],
    /// What shows that the feature is in use: what is dropped, where nothing else is said.
    pub used: &'static [&'static [usize]],
}

impl Drop {
    fn is_used(&self, old: &dyn Record) -> bool {
        let paths = if self.used.is_empty() { self.paths } else { self.used };
        paths.iter().any(|path| is_set(old, path))
    }
}

/// Where in a kind's objects there are such fields: made once for a kind, so that an object without them costs little.
#[derive(Debug, Default)]
pub struct Drops {
    /// By the fields that lead to a record, through records only, what is dropped of it.
    places: Vec<(Vec<usize>, &'static [Drop])>,
}

impl Drops {
    /// Those of a kind with this schema, among the rows of all record types.
    pub fn of(schema: &RecordSchema, rows: &HashMap<&str, &'static [Drop]>) -> Self {
        let mut found = Self::default();
        found.add(schema, rows, &mut Vec::new(), &mut Vec::new());
        found
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Adds what is below a record type; `through` are those that lead to it, which some contain themselves.
    fn add(
        &mut self,
        schema: &RecordSchema,
        rows: &HashMap<&str, &'static [Drop]>,
        way: &mut Vec<usize>,
        through: &mut Vec<*const RecordSchema>,
    ) {
        if through.contains(&std::ptr::from_ref(schema)) {
            return;
        }
        through.push(schema);
        if let Some(drops) = rows.get(&*schema.name) {
            self.places.push((way.clone(), drops));
        }
        for (at, field) in schema.fields.iter().enumerate() {
            if let Type::Record(below) = &field.ty {
                way.push(at);
                self.add(below.get(), rows, way, through);
                way.pop();
            }
        }
        through.pop();
    }

    /// Drops what is not allowed in a new object, or in one that was `old`.
    pub fn apply(&self, object: &mut dyn Record, old: Option<&dyn Record>) {
        for (way, drops) in &self.places {
            for drop in drops.iter().filter(|drop| !drop.feature.is_on()) {
                let was = old.and_then(|old| record_at(old, way));
                if was.is_some_and(|was| drop.is_used(was)) {
                    continue;
                }
                if let Some(record) = record_at(object, way)
                    && drop.paths.iter().any(|path| is_given(record, path))
                    && let Some(record) = record_at_mut(object, way)
                {
                    drop.paths.iter().for_each(|path| clear(record, path));
                }
            }
        }
    }
}

fn record_at<'a>(record: &'a dyn Record, way: &[usize]) -> Option<&'a dyn Record> {
    way.iter().try_fold(record, |at, field| if let View::Record(next) = at.get(*field) { Some(next) } else { None })
}

fn record_at_mut<'a>(record: &'a mut dyn Record, way: &[usize]) -> Option<&'a mut dyn Record> {
    way.iter().try_fold(record, |at, field| match at.slot(*field) {
        Slot::Record(next) if next.record().is_some() => Some(next.make()),
        _ => None,
    })
}

/// Whether a field at the path says something: a pointer that is there, a list or map that is not empty.
fn is_set(record: &dyn Record, path: &[usize]) -> bool {
    any(record, path, &|record, field| {
        let pointer = record.schema().fields.get(field).is_some_and(|f| f.pointer);
        let view = record.get(field);
        !matches!(view, View::Absent) && (pointer || !view.is_empty())
    })
}

/// Whether there is anything to drop, empty lists among it.
fn is_given(record: &dyn Record, path: &[usize]) -> bool {
    any(record, path, &|record, field| match record.get(field) {
        View::Absent => false,
        View::List(list) => !list.is_nil(),
        View::Map(map) => !map.is_nil(),
        _ => true,
    })
}

fn any(record: &dyn Record, path: &[usize], holds: &dyn Fn(&dyn Record, usize) -> bool) -> bool {
    fn below(view: View<'_>, path: &[usize], holds: &dyn Fn(&dyn Record, usize) -> bool) -> bool {
        match view {
            View::Record(record) => any(record, path, holds),
            View::List(list) => (0..list.len()).any(|i| below(list.at(i), path, holds)),
            View::Map(map) => {
                let mut found = false;
                map.visit(&mut |_, value| found = found || below(value, path, holds));
                found
            }
            _ => false,
        }
    }
    match path {
        [] => false,
        [field] => holds(record, *field),
        [field, rest @ ..] => below(record.get(*field), rest, holds),
    }
}

fn clear(record: &mut dyn Record, path: &[usize]) {
    match path {
        [] => {}
        [field] => record.slot(*field).clear(),
        [field, rest @ ..] => crate::defaulting::records(record.slot(*field), &mut |next| clear(next, rest)),
    }
}
