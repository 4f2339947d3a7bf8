//! Leases by which keys vanish: several keys share one, since each lease is a burden on etcd.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::messages::{grant, granted, method};
use super::pool::{Pool, Repeat};
use crate::contract::Error;

/// A lease is given out anew for at most this part of its time (upstream's).
const REUSED_PART: f64 = 0.05;
/// So many keys have one lease at most (upstream's).
const KEYS: u32 = 1000;

/// The newest lease of each length.
#[derive(Default)]
pub(super) struct Leases {
    /// For how long a lease is given out (`--lease-reuse-duration-seconds`).
    reuse: u64,
    newest: Mutex<HashMap<u64, Lease>>,
}

struct Lease {
    id: i64,
    expires: Instant,
    keys: u32,
}

impl Leases {
    pub(super) fn new(reuse_seconds: u64) -> Self {
        Self { reuse: reuse_seconds, newest: Mutex::default() }
    }

    /// For how much longer than it must a lease of so many seconds lives, so that it can be given out again.
    fn extra(&self, seconds: u64) -> u64 {
        ((seconds as f64 * REUSED_PART) as u64).min(self.reuse)
    }

    /// A lease that lives for at least `ttl` from now.
    pub(super) async fn get(&self, pool: &Pool, ttl: Duration) -> Result<i64, Error> {
        let seconds = ttl.as_secs().max(1);
        let mut newest = self.newest.lock().await;
        let now = Instant::now();
        if let Some(lease) = newest.get_mut(&seconds)
            && now + Duration::from_secs(seconds) < lease.expires
            && lease.keys < KEYS
        {
            lease.keys += 1;
            return Ok(lease.id);
        }
        let long = seconds + self.extra(seconds);
        let answer = pool.call(method::GRANT, grant(long.cast_signed()), Repeat::Freely).await?;
        let id = super::read(granted(&answer))?;
        newest.insert(seconds, Lease { id, expires: now + Duration::from_secs(long), keys: 1 });
        Ok(id)
    }

    /// A lease is gone before its time.
    pub(super) async fn forget(&self, id: i64) {
        self.newest.lock().await.retain(|_, lease| lease.id != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lives_a_little_longer() {
        let check = |reuse, seconds, extra| assert_eq!(Leases::new(reuse).extra(seconds), extra);
        check(60, 3600, 60);
        check(60, 600, 30);
        check(60, 15, 0);
        check(0, 3600, 0);
    }
}
