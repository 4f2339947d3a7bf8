//! What is counted, by labels: found without a lock and without taking memory. What is there stays.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

/// The values of some labels, in their order, and what is counted.
#[derive(Debug)]
pub(crate) struct Series<T> {
    pub(crate) labels: Box<[Box<str>]>,
    pub(crate) value: T,
}

impl<T> std::ops::Deref for Series<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Hashes are hashed already.
#[derive(Clone, Copy, Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = mixed(self.0, u64::from(*byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

fn mixed(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// A hash of labels. Quick rather than strong: only names that are served become labels, so nobody can choose them.
fn hash(labels: &[&str]) -> u64 {
    let mut hash = labels.len() as u64;
    for label in labels {
        let (words, rest) = label.as_bytes().as_chunks::<8>();
        hash = words.iter().fold(hash, |hash, word| mixed(hash, u64::from_le_bytes(*word)));
        let rest = rest.iter().fold(label.len() as u64, |rest, byte| rest << 8 | u64::from(*byte));
        hash = mixed(hash, rest);
    }
    // The lower bits choose a place, the upper ones are the weightier.
    hash ^ hash >> 32
}

type Found<T> = HashMap<u64, Vec<Arc<Series<T>>>, BuildHasherDefault<Hashed>>;

/// Series by the hash of their labels.
pub(crate) struct Table<T> {
    found: ArcSwap<Found<T>>,
    growing: Mutex<()>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { found: ArcSwap::default(), growing: Mutex::default() }
    }
}

impl<T> Table<T> {
    /// The series with these labels; made, the first time.
    pub(crate) fn of(&self, labels: &[&str], make: impl FnOnce() -> T) -> Arc<Series<T>> {
        let hash = hash(labels);
        let alike = |series: &&Arc<Series<T>>| {
            series.labels.len() == labels.len() && series.labels.iter().zip(labels).all(|(a, b)| **a == **b)
        };
        let find = |all: &Found<T>| all.get(&hash).and_then(|some| some.iter().find(alike)).cloned();
        if let Some(series) = find(&self.found.load()) {
            return series;
        }
        let _growing = self.growing.lock().unwrap_or_else(PoisonError::into_inner);
        let all = self.found.load();
        if let Some(series) = find(&all) {
            return series;
        }
        let new = Arc::new(Series { labels: labels.iter().map(|l| (*l).into()).collect(), value: make() });
        let mut more = (**all).clone();
        more.entry(hash).or_default().push(new.clone());
        self.found.store(Arc::new(more));
        new
    }

    /// All that there are, in no order.
    pub(crate) fn all(&self) -> Vec<Arc<Series<T>>> {
        self.found.load().values().flatten().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_apart() {
        let table = Table::default();
        let labels: &[&[&str]] = &[
            &[],
            &[""],
            &["", ""],
            &["a"],
            &["a", ""],
            &["", "a"],
            &["pods", "v1"],
            &["podsv", "1"],
            &["v1", "pods"],
            &["endpointslices", "discovery.k8s.io"],
            &["endpointslices", "discovery.k8s.i", "o"],
        ];
        for (number, labels) in labels.iter().enumerate() {
            assert_eq!(table.of(labels, || number).value, number, "{labels:?}");
        }
        for (number, labels) in labels.iter().enumerate() {
            assert_eq!(table.of(labels, || usize::MAX).value, number, "{labels:?}");
        }
        assert_eq!(table.all().len(), labels.len());
        let mut hashes: Vec<u64> = labels.iter().map(|labels| hash(labels)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), labels.len());
    }
}
