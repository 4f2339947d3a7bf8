//! Numbers that nobody has to be unable to guess: for shares of requests and for identities of traces.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Any 64 bits.
pub(crate) fn bits() -> u64 {
    static KEY: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static NEXT: AtomicU64 = AtomicU64::new(0);
    KEY.hash_one(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// True for this share of calls.
pub(crate) fn chance(share: f64) -> bool {
    share > 0.0 && ((bits() >> 11) as f64) < share * (1u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    #[test]
    fn shares() {
        let check = |share: f64, expect: std::ops::RangeInclusive<usize>| {
            let hits = (0..10_000).filter(|_| super::chance(share)).count();
            assert!(expect.contains(&hits), "{share}: {hits}");
        };
        check(0.0, 0..=0);
        check(1.0, 10_000..=10_000);
        check(0.02, 100..=320);
    }
}
