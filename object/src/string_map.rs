//! Maps of fields, which know whether they were given.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

/// A map with string keys, in key order: a `BTreeMap` that also knows, when empty, whether it is one (Go's empty map)
/// or none at all (Go's nil map). One that loses its last entry is again what it was before its first.
#[derive(Clone, Debug)]
pub struct StringMap<T> {
    entries: BTreeMap<String, T>,
    given: bool,
}

impl<T> StringMap<T> {
    /// No map.
    pub const fn new() -> Self {
        Self { entries: BTreeMap::new(), given: false }
    }

    /// Whether there is no map at all.
    pub fn is_nil(&self) -> bool {
        !self.given && self.entries.is_empty()
    }

    /// Makes it one, be it empty.
    pub fn give(&mut self) {
        self.given = true;
    }

    /// The same with each value copied so.
    pub(crate) fn copied_by(&self, copy: impl Fn(&T) -> T) -> Self {
        let entries = self.entries.iter().map(|(key, value)| (key.clone(), copy(value))).collect();
        Self { entries, given: self.given }
    }

    /// The entries.
    pub fn into_entries(self) -> BTreeMap<String, T> {
        self.entries
    }
}

impl<T> Default for StringMap<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Semantic, as Go's is: an empty map and none are the same.
impl<T: PartialEq> PartialEq for StringMap<T> {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl<T: Eq> Eq for StringMap<T> {}

impl<T> Deref for StringMap<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.entries
    }
}

impl<T> DerefMut for StringMap<T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.entries
    }
}

impl<T> From<BTreeMap<String, T>> for StringMap<T> {
    fn from(entries: BTreeMap<String, T>) -> Self {
        Self { entries, given: false }
    }
}

impl<T, const N: usize> From<[(String, T); N]> for StringMap<T> {
    fn from(entries: [(String, T); N]) -> Self {
        BTreeMap::from(entries).into()
    }
}

impl<T> FromIterator<(String, T)> for StringMap<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        BTreeMap::from_iter(entries).into()
    }
}

impl<T> Extend<(String, T)> for StringMap<T> {
    fn extend<I: IntoIterator<Item = (String, T)>>(&mut self, entries: I) {
        self.entries.extend(entries);
    }
}

impl<T> IntoIterator for StringMap<T> {
    type Item = (String, T);
    type IntoIter = std::collections::btree_map::IntoIter<String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a StringMap<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = std::collections::btree_map::Iter<'a, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut StringMap<T> {
    type Item = (&'a String, &'a mut T);
    type IntoIter = std::collections::btree_map::IterMut<'a, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter_mut()
    }
}
