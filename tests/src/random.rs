//! Enough randomness for names and for moments to kill at.

use std::hash::{BuildHasher, Hasher, RandomState};

/// A random number below `limit` (which must not be 0).
#[must_use]
pub fn below(limit: u64) -> u64 {
    RandomState::new().build_hasher().finish() % limit.max(1)
}

/// Random lower-case letters and digits.
#[must_use]
pub fn word(length: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    (0..length).map(|_| char::from(LETTERS[below(LETTERS.len() as u64) as usize])).collect()
}
