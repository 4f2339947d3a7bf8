//! Plain limits: so many reads and so many writes at once (`--enable-priority-and-fairness=false`).

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use access::User;
use access::authorize::MASTERS;

use super::Full;

#[derive(Debug)]
pub(super) struct Limits {
    reads: Limit,
    writes: Limit,
}

/// At most so many at once; 0 is no limit.
#[derive(Debug)]
struct Limit {
    most: u32,
    now: AtomicU32,
}

/// A request that counts, until it is dropped.
#[derive(Debug)]
pub(super) struct Counted(Option<(Arc<Limits>, bool)>);

impl Limits {
    pub(super) fn new(reads: u32, writes: u32) -> Self {
        let limit = |most| Limit { most, now: AtomicU32::new(0) };
        Self { reads: limit(reads), writes: limit(writes) }
    }

    /// Whoever may do everything is let in whatever goes on.
    pub(super) fn take(self: &Arc<Self>, user: &User, verb: &str) -> Result<Counted, Full> {
        let is_write = !matches!(verb, "get" | "list" | "watch");
        let limit = self.limit(is_write);
        if limit.most == 0 || user.is_in(MASTERS) {
            return Ok(Counted(None));
        }
        if limit.now.fetch_add(1, Ordering::AcqRel) >= limit.most {
            limit.now.fetch_sub(1, Ordering::AcqRel);
            return Err(Full(1));
        }
        Ok(Counted(Some((self.clone(), is_write))))
    }

    fn limit(&self, is_write: bool) -> &Limit {
        if is_write { &self.writes } else { &self.reads }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        if let Some((limits, is_write)) = &self.0 {
            limits.limit(*is_write).now.fetch_sub(1, Ordering::AcqRel);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_are_limited() {
        let limits = Arc::new(Limits::new(1, 2));
        let somebody = User::anonymous();
        let master = User { groups: vec![MASTERS.into()], ..User::default() };
        let read = limits.take(&somebody, "list").expect("a seat");
        assert_eq!(limits.take(&somebody, "get").err(), Some(Full(1)));
        assert!(limits.take(&master, "get").is_ok());
        let writes = [limits.take(&somebody, "create"), limits.take(&somebody, "patch")];
        assert!(limits.take(&somebody, "delete").is_err());
        drop((read, writes));
        assert!(limits.take(&somebody, "get").is_ok());
        assert!(Arc::new(Limits::new(0, 0)).take(&somebody, "get").is_ok());
    }
}
