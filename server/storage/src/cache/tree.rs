//! An ordered map that is cheap to copy: sorted leaves behind shared pointers.
//!
//! A copy shares everything; a change copies the one leaf that it touches, and only if a copy still needs the old one.

use std::sync::Arc;

use super::Entry;

/// A leaf is split when it grows beyond this.
const LEAF: usize = 128;

type Leaf<T> = Arc<Vec<Arc<Entry<T>>>>;

/// Entries in key order.
#[derive(Debug)]
pub(super) struct Tree<T> {
    leaves: Arc<Vec<Leaf<T>>>,
    len: usize,
}

impl<T> Clone for Tree<T> {
    fn clone(&self) -> Self {
        Self { leaves: self.leaves.clone(), len: self.len }
    }
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        Self { leaves: Arc::default(), len: 0 }
    }
}

impl<T> Tree<T> {
    /// From entries in key order.
    pub(super) fn from_sorted(entries: Vec<Arc<Entry<T>>>) -> Self {
        let len = entries.len();
        let leaves = entries.chunks(LEAF / 2).map(|c| Arc::new(c.to_vec())).collect();
        Self { leaves: Arc::new(leaves), len }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The leaf that holds the key, or would.
    fn leaf(&self, key: &str) -> usize {
        self.leaves.partition_point(|leaf| leaf.first().is_some_and(|e| &*e.key <= key)).saturating_sub(1)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arc<Entry<T>>> {
        let leaf = self.leaves.get(self.leaf(key))?;
        leaf.binary_search_by(|e| (*e.key).cmp(key)).ok().map(|at| &leaf[at])
    }

    /// Puts an entry; gives the one that it replaces.
    pub(super) fn insert(&mut self, entry: Arc<Entry<T>>) -> Option<Arc<Entry<T>>> {
        let at = self.leaf(&entry.key);
        let leaves = Arc::make_mut(&mut self.leaves);
        if leaves.is_empty() {
            leaves.push(Arc::default());
        }
        let leaf = Arc::make_mut(&mut leaves[at]);
        match leaf.binary_search_by(|e| e.key.cmp(&entry.key)) {
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

    /// Removes an entry and gives it.
    pub(super) fn remove(&mut self, key: &str) -> Option<Arc<Entry<T>>> {
        let at = self.leaf(key);
        let found = self.leaves.get(at)?.binary_search_by(|e| (*e.key).cmp(key)).ok()?;
        let leaves = Arc::make_mut(&mut self.leaves);
        let leaf = Arc::make_mut(&mut leaves[at]);
        let entry = leaf.remove(found);
        if leaf.is_empty() {
            leaves.remove(at);
        }
        self.len -= 1;
        Some(entry)
    }

    /// Entries from a key on.
    pub(super) fn from(&self, key: &str) -> impl Iterator<Item = &Arc<Entry<T>>> {
        let at = self.leaf(key);
        let skip = self.leaves.get(at).map_or(0, |leaf| leaf.partition_point(|e| &*e.key < key));
        self.leaves[at.min(self.leaves.len())..].iter().flat_map(|leaf| leaf.iter()).skip(skip)
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
        let (mut tree, mut map, mut seed) = (Tree::default(), BTreeMap::new(), 7u32);
        let mut copies = Vec::new();
        for step in 0..20_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (seed >> 8) % 3_000;
            if seed >> 30 == 0 {
                let removed = tree.remove(&format!("{key:05}")).map(|e| e.revision);
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
            let all: Vec<i64> = tree.from("").map(|e| e.revision).collect();
            assert_eq!(all, map.values().copied().collect::<Vec<_>>());
            assert_eq!(tree.len(), map.len());
            let from: Vec<i64> = tree.from("01500").map(|e| e.revision).collect();
            assert_eq!(from, map.range(1_500..).map(|(_, v)| *v).collect::<Vec<_>>());
            assert_eq!(tree.get("00042").map(|e| e.revision), map.get(&42).copied());
        }
    }
}
