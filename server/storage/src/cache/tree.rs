//! An ordered map that is cheap to copy: sorted leaves behind shared pointers.
//!
//! A copy shares everything; a change copies the one leaf that it touches, and only if a copy still needs the old one.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Entry, ValueOf};

/// A leaf is split when it grows beyond this.
const LEAF: usize = 128;

type Leaf<T> = Arc<Vec<Arc<Entry<T>>>>;

/// Entries in key order, or in the order of a value of theirs and then of their keys.
pub(super) struct Tree<T> {
    leaves: Arc<Vec<Leaf<T>>>,
    len: usize,
    by: Option<ValueOf<T>>,
}

/// A place in a tree. The value counts where the tree goes by one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    pub(super) value: &'a [u8],
    pub(super) key: &'a str,
}

impl<'a> From<&'a str> for Spot<'a> {
    fn from(key: &'a str) -> Self {
        Self { value: &[], key }
    }
}

impl<T> Clone for Tree<T> {
    fn clone(&self) -> Self {
        Self { leaves: self.leaves.clone(), len: self.len, by: self.by }
    }
}

impl<T> std::fmt::Debug for Tree<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Tree").field(&self.len).finish()
    }
}

impl<T> Tree<T> {
    /// From entries in key order.
    pub(super) fn from_sorted(entries: &[Arc<Entry<T>>]) -> Self {
        Self::of(entries, None)
    }

    /// In the order of a value, from entries in key order.
    pub(super) fn sorted_by(value: ValueOf<T>, mut entries: Vec<Arc<Entry<T>>>) -> Self {
        // Of equal values the keys keep their order.
        entries.sort_by(|a, b| value(&a.object).cmp(value(&b.object)));
        Self::of(&entries, Some(value))
    }

    fn of(entries: &[Arc<Entry<T>>], by: Option<ValueOf<T>>) -> Self {
        let leaves = entries.chunks(LEAF / 2).map(|c| Arc::new(c.to_vec())).collect();
        Self { leaves: Arc::new(leaves), len: entries.len(), by }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The value that it goes by.
    pub(super) fn by(&self) -> Option<ValueOf<T>> {
        self.by
    }

    fn order(&self, entry: &Entry<T>, spot: Spot<'_>) -> Ordering {
        let by_value = self.by.map_or(Ordering::Equal, |value| value(&entry.object).cmp(spot.value));
        by_value.then_with(|| (*entry.key).cmp(spot.key))
    }

    /// Where an entry belongs.
    fn spot<'e>(&self, entry: &'e Entry<T>) -> Spot<'e> {
        Spot { value: self.by.map_or(&[], |value| value(&entry.object)), key: &entry.key }
    }

    /// The leaf that holds the place, or would.
    fn leaf(&self, spot: Spot<'_>) -> usize {
        let before = |leaf: &Leaf<T>| leaf.first().is_some_and(|e| self.order(e, spot).is_le());
        self.leaves.partition_point(before).saturating_sub(1)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arc<Entry<T>>> {
        let leaf = self.leaves.get(self.leaf(key.into()))?;
        leaf.binary_search_by(|e| self.order(e, key.into())).ok().map(|at| &leaf[at])
    }

    /// Puts an entry; gives the one that it replaces.
    pub(super) fn insert(&mut self, entry: Arc<Entry<T>>) -> Option<Arc<Entry<T>>> {
        let spot = self.spot(&entry);
        let at = self.leaf(spot);
        let found = self.leaves.get(at).map_or(Err(0), |leaf| leaf.binary_search_by(|e| self.order(e, spot)));
        let leaves = Arc::make_mut(&mut self.leaves);
        if leaves.is_empty() {
            leaves.push(Arc::default());
        }
        let leaf = Arc::make_mut(&mut leaves[at]);
        match found {
            Ok(found) => return Some(std::mem::replace(&mut leaf[found], entry)),
            Err(place) => leaf.insert(place, entry),
        }
        self.len += 1;
        if leaf.len() > LEAF {
            let upper = leaf.split_off(LEAF / 2);
            leaves.insert(at + 1, Arc::new(upper));
        }
        None
    }

    /// Removes the entry of a place and gives it.
    pub(super) fn remove(&mut self, spot: Spot<'_>) -> Option<Arc<Entry<T>>> {
        let at = self.leaf(spot);
        let found = self.leaves.get(at)?.binary_search_by(|e| self.order(e, spot)).ok()?;
        let leaves = Arc::make_mut(&mut self.leaves);
        let leaf = Arc::make_mut(&mut leaves[at]);
        let entry = leaf.remove(found);
        if leaf.is_empty() {
            leaves.remove(at);
        }
        self.len -= 1;
        Some(entry)
    }

    /// Entries from a place on.
    pub(super) fn from(&self, spot: Spot<'_>) -> impl Iterator<Item = &Arc<Entry<T>>> {
        let at = self.leaf(spot);
        let skip = self.leaves.get(at).map_or(0, |leaf| leaf.partition_point(|e| self.order(e, spot).is_lt()));
        self.leaves[at.min(self.leaves.len())..].iter().flat_map(|leaf| leaf.iter()).skip(skip)
    }
}

/// All objects, in the order of their keys and, where there is an index, in that of its values.
#[derive(Debug)]
pub(super) struct Objects<T> {
    pub(super) tree: Tree<T>,
    pub(super) index: Option<Tree<T>>,
}

impl<T> Clone for Objects<T> {
    fn clone(&self) -> Self {
        Self { tree: self.tree.clone(), index: self.index.clone() }
    }
}

impl<T> Objects<T> {
    /// From entries in key order.
    pub(super) fn new(entries: Vec<Arc<Entry<T>>>, by: Option<ValueOf<T>>) -> Self {
        Self { tree: Tree::from_sorted(&entries), index: by.map(|value| Tree::sorted_by(value, entries)) }
    }

    /// Puts an entry; gives the one that it replaces.
    pub(super) fn insert(&mut self, entry: Arc<Entry<T>>) -> Option<Arc<Entry<T>>> {
        let previous = self.tree.insert(entry.clone());
        if let Some(index) = &mut self.index {
            if let Some(previous) = &previous {
                let old = index.spot(previous);
                if old.value != index.spot(&entry).value {
                    index.remove(old);
                }
            }
            index.insert(entry);
        }
        previous
    }

    /// Removes an entry and gives it.
    pub(super) fn remove(&mut self, key: &str) -> Option<Arc<Entry<T>>> {
        let entry = self.tree.remove(key.into())?;
        if let Some(index) = &mut self.index {
            index.remove(index.spot(&entry));
        }
        Some(entry)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use bytes::Bytes;

    use super::*;

    fn entry(key: u32, revision: i64) -> Arc<Entry<()>> {
        Arc::new(Entry { key: format!("{key:05}").into(), revision, value: Bytes::new(), object: () })
    }

    /// Random changes give what a standard map gives, and copies stay as they were.
    #[test]
    fn agrees_with_a_map() {
        let (mut tree, mut map, mut seed) = (Tree::from_sorted(&[]), BTreeMap::new(), 7u32);
        let mut copies = Vec::new();
        for step in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (seed >> 8) % 3_000;
            if seed >> 30 == 0 {
                let removed = tree.remove(format!("{key:05}").as_str().into()).map(|e| e.revision);
                assert_eq!(removed, map.remove(&key));
            } else {
                let replaced = tree.insert(entry(key, step)).map(|e| e.revision);
                assert_eq!(replaced, map.insert(key, step));
            }
            if step % 2_000 == 0 {
                copies.push((tree.clone(), map.clone()));
            }
        }
        copies.push((tree, map));
        for (tree, map) in copies {
            let all: Vec<i64> = tree.from("".into()).map(|e| e.revision).collect();
            assert_eq!(all, map.values().copied().collect::<Vec<_>>());
            assert_eq!(tree.len(), map.len());
            let from: Vec<i64> = tree.from("01500".into()).map(|e| e.revision).collect();
            assert_eq!(from, map.range(1_500..).map(|(_, v)| *v).collect::<Vec<_>>());
            assert_eq!(tree.get("00042").map(|e| e.revision), map.get(&42).copied());
        }
    }

    /// The tree by value has just what is in the tree by key.
    #[test]
    fn an_index_keeps_up() {
        let value: ValueOf<u32> = |object| if object.is_multiple_of(2) { b"even" } else { b"odd" };
        let mut objects = Objects::new(Vec::new(), Some(value));
        let mut seed = 7u32;
        for step in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let (key, object) = (format!("{:05}", (seed >> 8) % 500), seed >> 20);
            if seed >> 30 == 0 {
                objects.remove(&key);
            } else {
                let entry = Entry { key: key.into(), revision: step, value: Bytes::new(), object };
                objects.insert(Arc::new(entry));
            }
            if step % 1_000 > 0 {
                continue;
            }
            let index = objects.index.as_ref().expect("an index");
            for wanted in [&b"even"[..], b"odd"] {
                let found = index.from(Spot { value: wanted, key: "00100" });
                let found = found.take_while(|e| value(&e.object) == wanted).map(|e| e.revision);
                let all = objects.tree.from("00100".into()).filter(|e| value(&e.object) == wanted).map(|e| e.revision);
                assert_eq!(found.collect::<Vec<_>>(), all.collect::<Vec<_>>());
            }
            assert_eq!(index.len(), objects.tree.len());
        }
    }
}
