//! Which resource a key belongs to.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::Rules;
use super::chain::Chain;
use crate::etcd::Keys;

/// The places of resources.
#[derive(Debug)]
pub(super) struct Places {
    /// By what keys begin with.
    by_prefix: BTreeMap<String, usize>,
    /// Group, name, and both as figures name them.
    all: Vec<(String, String, String)>,
    keys: Keys,
}

impl Places {
    pub(super) fn new<'a>(prefix: &str, resources: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>) -> Self {
        let (mut by_prefix, mut all) = (BTreeMap::new(), Vec::new());
        for (path, group, name) in resources {
            by_prefix.entry(format!("/registry/{path}/")).or_insert_with(|| {
                let shown = if group.is_empty() { name.to_owned() } else { format!("{name}.{group}") };
                all.push((group.to_owned(), name.to_owned(), shown));
                all.len() - 1
            });
        }
        Self { by_prefix, all, keys: Keys::new(prefix) }
    }

    /// What is done at each place.
    pub(super) fn chains(&self, rules: &Rules) -> Vec<Chain> {
        self.all.iter().map(|(group, name, _)| rules.of(group, name)).collect()
    }

    /// The place of a key; `None` for what belongs to no resource: ranges that are given from, and who shares the store.
    /// Upstream has those plain whatever the rules say.
    pub(super) fn of(&self, key: &str) -> Option<usize> {
        let before = (Bound::Unbounded, Bound::Included(key));
        let (prefix, place) = self.by_prefix.range::<str, _>(before).next_back()?;
        key.starts_with(prefix.as_str()).then_some(*place)
    }

    /// The resource with its group.
    pub(super) fn name(&self, place: usize) -> &str {
        &self.all[place].2
    }

    /// A key's name in etcd.
    pub(super) fn stored(&self, key: &str) -> String {
        self.keys.stored(key)
    }
}
