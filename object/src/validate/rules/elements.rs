//! Which element of a list is which: those of an old list found again, and those that stand twice.

use std::collections::{HashMap, HashSet};

use crate::json;
use crate::record::{List, View};
use crate::schema::{FieldSchema, Merge};

/// The elements of an old list, to be found by what identifies them.
pub(super) struct Elements<'a> {
    merge: &'a Merge,
    old: HashMap<Vec<u8>, View<'a>>,
}

impl<'a> Elements<'a> {
    /// The elements that a field had; none where they have no identity.
    pub(super) fn of(field: &'a FieldSchema, old: Option<View<'a>>) -> Self {
        let mut elements = Self { merge: &field.merge, old: HashMap::new() };
        if let (Some(View::List(list)), Merge::Keyed(_) | Merge::Set) = (old, &field.merge) {
            for element in (0..list.len()).map(|i| list.at(i)) {
                elements.old.entry(identity(element, elements.merge)).or_insert(element);
            }
        }
        elements
    }

    /// What an element was.
    pub(super) fn old(&self, element: View<'_>) -> Option<View<'a>> {
        if self.old.is_empty() { None } else { self.old.get(&identity(element, self.merge)).copied() }
    }
}

/// The places of elements that an earlier one equals.
pub(super) fn duplicates(list: &dyn List, merge: &Merge) -> Vec<usize> {
    let mut seen = HashSet::new();
    (0..list.len()).filter(|i| !seen.insert(identity(list.at(*i), merge))).collect()
}

/// What tells an element from others, as JSON: its keys, or all of it.
fn identity(element: View<'_>, merge: &Merge) -> Vec<u8> {
    let mut out = Vec::new();
    match (element, merge) {
        (View::Record(record), Merge::Keyed(keys)) => {
            for key in keys.iter() {
                json::encode_value(record.field(key).unwrap_or(View::Absent), &mut out);
                out.push(b',');
            }
        }
        _ => json::encode_value(element, &mut out),
    }
    out
}
