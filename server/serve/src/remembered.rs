//! Answers that are remembered for a while.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many answers are remembered unless somebody says otherwise (upstream's).
const CAPACITY: usize = 8192;

/// Values by key, each for its own time.
#[derive(Debug)]
pub(crate) struct Remembered<K, V> {
    all: Mutex<HashMap<K, (Instant, V)>>,
    capacity: usize,
}

impl<K, V> Default for Remembered<K, V> {
    fn default() -> Self {
        Self::of(CAPACITY)
    }
}

impl<K, V> Remembered<K, V> {
    /// Of at most so many.
    pub(crate) fn of(capacity: usize) -> Self {
        Self { all: Mutex::default(), capacity }
    }
}

impl<K: Eq + Hash + Clone, V: Clone> Remembered<K, V> {
    /// What is remembered under the key.
    pub(crate) fn get(&self, key: &K) -> Option<V> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let (until, value) = all.get(key)?;
        if *until > Instant::now() {
            return Some(value.clone());
        }
        all.remove(key);
        None
    }

    /// Remembers a value for a while.
    pub(crate) fn put(&self, key: K, value: V, time: Duration) {
        if time.is_zero() {
            return;
        }
        let now = Instant::now();
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= self.capacity {
            all.retain(|_, (until, _)| *until > now);
        }
        if all.len() >= self.capacity {
            // Those that would go first make room.
            let mut ends: Vec<Instant> = all.values().map(|(until, _)| *until).collect();
            ends.sort_unstable();
            let middle = ends[ends.len() / 2];
            all.retain(|_, (until, _)| *until > middle);
        }
        all.insert(key, (now + time, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgets() {
        let kept = Remembered::default();
        kept.put("a", 1, Duration::from_secs(60));
        kept.put("b", 2, Duration::ZERO);
        kept.put("c", 3, Duration::from_nanos(1));
        std::thread::sleep(Duration::from_millis(1));
        assert_eq!([kept.get(&"a"), kept.get(&"b"), kept.get(&"c")], [Some(1), None, None]);
        let many = Remembered::default();
        (0..3 * CAPACITY).for_each(|n| many.put(n, n, Duration::from_secs(60 + n as u64)));
        assert!(many.all.lock().is_ok_and(|all| all.len() <= CAPACITY));
        assert_eq!(many.get(&(3 * CAPACITY - 1)), Some(3 * CAPACITY - 1));
    }
}
