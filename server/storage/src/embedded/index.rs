//! The versions of every key, in memory.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use bytes::Bytes;

use super::log::size;
use crate::contract::{KeyValue, Range};

/// One version of a key.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) revision: i64,
    pub(super) held: Held,
}

/// Where a version's value is.
#[derive(Clone, Debug)]
pub(super) enum Held {
    /// The key was removed.
    Removed,
    /// Here.
    Memory(Bytes),
    /// In the log, under the version's revision, and so long: superseded values aren't kept in memory.
    Log(u32),
}

/// All keys with their versions, oldest first.
#[derive(Debug, Default)]
pub(super) struct Index {
    keys: BTreeMap<Arc<str>, Vec<Version>>,
    /// What all versions take in a log.
    size: u64,
}

impl Version {
    fn size(&self, key: &str) -> u64 {
        let value = match &self.held {
            Held::Removed => 0,
            Held::Memory(value) => value.len(),
            Held::Log(length) => *length as usize,
        };
        size(key, value)
    }
}

/// A version that a read found.
pub(super) struct Found<'a> {
    pub(super) key: &'a Arc<str>,
    pub(super) version: &'a Version,
}

impl Found<'_> {
    /// The value, taken from the log if it isn't in memory.
    pub(super) fn load<E>(&self, log: impl FnOnce(i64) -> Result<Bytes, E>) -> Result<KeyValue, E> {
        let value = match &self.version.held {
            Held::Memory(value) => value.clone(),
            Held::Removed => Bytes::new(),
            Held::Log(_) => log(self.version.revision)?,
        };
        Ok(KeyValue { key: self.key.clone(), value, revision: self.version.revision })
    }
}

impl Index {
    /// The version of a key that holds at `revision`, if it isn't removed.
    pub(super) fn get(&self, key: &str, revision: i64) -> Option<Found<'_>> {
        let (key, versions) = self.keys.get_key_value(key)?;
        let version = at(versions, revision)?;
        Some(Found { key, version })
    }

    /// Adds the newest version; the one before it goes out of memory if a log keeps it. Gives what went.
    pub(super) fn push(&mut self, key: Arc<str>, version: Version, logged: bool) -> Option<Bytes> {
        self.size += version.size(&key);
        let versions = self.keys.entry(key).or_default();
        if versions.is_empty() {
            // Most keys have one.
            versions.reserve_exact(1);
        }
        let mut gone = None;
        if logged
            && let Some(last) = versions.last_mut()
            && let Held::Memory(value) = &mut last.held
        {
            let length = value.len() as u32;
            gone = Some(std::mem::take(value));
            last.held = Held::Log(length);
        }
        versions.push(version);
        gone
    }

    /// Takes back the newest version of a key, with what its `push` gave.
    pub(super) fn undo(&mut self, key: &str, gone: Option<Bytes>) {
        let Some(versions) = self.keys.get_mut(key) else { return };
        if let Some(version) = versions.pop() {
            self.size -= version.size(key);
        }
        match (versions.last_mut(), gone) {
            (None, _) => {
                self.keys.remove(key);
            }
            (Some(last), Some(value)) => last.held = Held::Memory(value),
            (Some(_), None) => {}
        }
    }

    /// What all versions take in a log, in bytes.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Whether a version of a key is there.
    pub(super) fn has(&self, key: &str, revision: i64) -> bool {
        let found = self.keys.get(key).map(|versions| versions.binary_search_by_key(&revision, |v| v.revision));
        matches!(found, Some(Ok(_)))
    }

    /// Visits the keys of a range in order, and gives how many there are beyond the limit.
    pub(super) fn range<'a, E>(
        &'a self,
        range: &Range<'_>,
        revision: i64,
        mut visit: impl FnMut(Found<'a>) -> Result<(), E>,
    ) -> Result<usize, E> {
        let start = if range.start > range.prefix { range.start } else { range.prefix };
        let (mut taken, mut remaining) = (0, 0);
        for (key, versions) in self.keys.range::<str, _>((Bound::Included(start), Bound::Unbounded)) {
            if !key.starts_with(range.prefix) {
                break;
            }
            let Some(version) = at(versions, revision) else { continue };
            if range.limit > 0 && taken == range.limit {
                remaining += 1;
                continue;
            }
            taken += 1;
            visit(Found { key, version })?;
        }
        Ok(remaining)
    }

    /// Visits every version after `revision` of keys that begin with `prefix`.
    pub(super) fn since<E>(
        &self,
        prefix: &str,
        revision: i64,
        mut visit: impl FnMut(Found<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        for (key, versions) in self.keys.range::<str, _>((Bound::Included(prefix), Bound::Unbounded)) {
            if !key.starts_with(prefix) {
                break;
            }
            for version in versions.iter().filter(|v| v.revision > revision) {
                visit(Found { key, version })?;
            }
        }
        Ok(())
    }

    /// Forgets what was superseded at or before `revision`, of keys from `from` on until so many keys were looked at or
    /// so many versions forgotten. Gives the key to go on with.
    pub(super) fn compact(&mut self, revision: i64, from: &str, most: usize) -> Option<Arc<str>> {
        let (mut gone, mut empty, mut next) = (0, Vec::new(), None);
        let keys = self.keys.range_mut::<str, _>((Bound::Included(from), Bound::Unbounded));
        for (looked_at, (key, versions)) in keys.enumerate() {
            if looked_at >= most || gone >= most {
                next = Some(key.clone());
                break;
            }
            // The newest version at or before the revision still holds at it, unless it is a removal.
            let holds = versions.iter().rposition(|v| v.revision <= revision).unwrap_or(0);
            let removed =
                versions.get(holds).is_some_and(|v| v.revision <= revision && matches!(v.held, Held::Removed));
            let superseded = holds + usize::from(removed);
            if superseded > 0 {
                gone += superseded;
                self.size -= versions.drain(..superseded).map(|v| v.size(key)).sum::<u64>();
                versions.shrink_to_fit();
            }
            if versions.is_empty() {
                empty.push(key.clone());
            }
        }
        for key in empty {
            self.keys.remove(&key);
        }
        next
    }
}

fn at(versions: &[Version], revision: i64) -> Option<&Version> {
    let version = versions.iter().rev().find(|v| v.revision <= revision)?;
    (!matches!(version.held, Held::Removed)).then_some(version)
}
