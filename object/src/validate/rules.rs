//! The rules that schema tables state ([`crate::schema::FieldSchema::rules`]), held against a whole record.
//!
//! A changed object is held only against the rules of what has changed: fields that are as they were are
//! passed over with all below them, so that an object which older rules let in can still be changed elsewhere.
//! A list's element has its old self where the list is keyed or a set; elsewhere each is new.

mod check;
mod elements;

use std::collections::HashMap;

use crate::field_error::{FieldError, Path};
use crate::record::Record;
use crate::schema::{RecordSchema, Type};

/// Where below a schema there are rules: made once for a kind, so that checking an object visits nothing else.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// For each record type that is reached, the first being the top: its fields with rules in them or below.
    records: Vec<Vec<Ruled>>,
}

/// A field with rules of its own, or below it.
#[derive(Clone, Copy, Debug)]
struct Ruled {
    /// Its place in its record's schema.
    field: usize,
    /// It has rules of its own.
    own: bool,
    /// The record type below with rules, by its place in [`Rules::records`].
    below: Option<usize>,
}

impl Rules {
    /// The rules of a record type.
    pub fn of(schema: &RecordSchema) -> Self {
        let mut found = Self::default();
        found.add(schema, &mut HashMap::new());
        found.prune();
        found
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.first().is_none_or(Vec::is_empty)
    }

    /// What is wrong with a record of the type that these rules are of; with `old`, what is wrong with the change.
    pub fn check(&self, record: &dyn Record, old: Option<&dyn Record>, path: &Path<'_>) -> Vec<FieldError> {
        check::check(self, record, old, path)
    }

    /// Adds a record type and all below it, once each: types can contain themselves.
    fn add(&mut self, schema: &RecordSchema, known: &mut HashMap<*const RecordSchema, usize>) -> usize {
        if let Some(at) = known.get(&std::ptr::from_ref(schema)) {
            return *at;
        }
        let at = self.records.len();
        known.insert(schema, at);
        self.records.push(Vec::new());
        for (field, facts) in schema.fields.iter().enumerate() {
            let below = record_type(&facts.ty).map(|below| self.add(below, known));
            self.records[at].push(Ruled { field, own: !facts.rules.is_empty(), below });
        }
        at
    }

    /// Drops what has no rules in it or below.
    fn prune(&mut self) {
        let mut ruled = vec![false; self.records.len()];
        let matters = |f: &Ruled, ruled: &[bool]| f.own || f.below.is_some_and(|below| ruled[below]);
        loop {
            let next: Vec<bool> = self.records.iter().map(|r| r.iter().any(|f| matters(f, &ruled))).collect();
            if next == ruled {
                break;
            }
            ruled = next;
        }
        for record in &mut self.records {
            record.retain(|f| matters(f, &ruled));
            for field in record {
                field.below = field.below.filter(|below| ruled[*below]);
            }
        }
    }
}

/// The record type that a field holds, as such or as elements.
fn record_type(ty: &Type) -> Option<&RecordSchema> {
    match ty {
        Type::Record(schema) => Some(schema.get()),
        Type::List(elem) | Type::Map(elem) => record_type(elem.get()),
        _ => None,
    }
}
