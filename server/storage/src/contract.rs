//! The `Store` contract: what every backend gives, with etcd's revision semantics.
//!
//! - A store has one revision, which each successful write raises by one. Revision 1 is the empty store.
//! - A write is acknowledged, and handed to sinks, only after it is durable. Sinks see events in revision order.
//! - Reads see acknowledged writes only.
//! - Compaction forgets versions that were superseded at or before its revision; reads and watches that need them fail.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

/// What a store's method gives.
pub type Fut<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// A key's value at some revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyValue {
    /// The key, as `/registry/pods/default/web`.
    pub key: Arc<str>,
    /// What was written.
    pub value: Bytes,
    /// The revision that wrote it.
    pub revision: i64,
}

/// What must hold of a key for a transaction to go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The key does not exist.
    Absent,
    /// The key was last written at this revision.
    Revision(i64),
}

/// What a transaction does.
#[derive(Clone, Debug)]
pub enum Op {
    /// Writes a value, which vanishes after `ttl` if one is given.
    Put {
        /// The bytes to write.
        value: Bytes,
        /// How long they live; whole seconds.
        ttl: Option<Duration>,
    },
    /// Removes the key.
    Delete,
}

/// One compare-and-write on one key.
#[derive(Clone, Debug)]
pub struct Txn {
    /// The key.
    pub key: Arc<str>,
    /// The condition.
    pub expect: Expect,
    /// The write.
    pub op: Op,
}

/// How a transaction ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was written, at this revision.
    Done(i64),
    /// The condition did not hold; this is what is there.
    Conflict(Option<KeyValue>),
}

/// Which keys to read.
#[derive(Clone, Debug)]
pub struct Range<'a> {
    /// Keys that begin so.
    pub prefix: &'a str,
    /// Keys from this one on; empty for all.
    pub start: &'a str,
    /// At most so many; 0 for all.
    pub limit: usize,
    /// As of this revision; 0 for the newest.
    pub revision: i64,
}

/// What a range read found.
#[derive(Clone, Debug)]
pub struct Page {
    /// In key order.
    pub items: Vec<KeyValue>,
    /// How many keys follow.
    pub remaining: usize,
    /// The store's revision when it was read, or the one asked for.
    pub revision: i64,
}

/// A change, as sinks see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The key.
    pub key: Arc<str>,
    /// The new value; `None` where the key was removed.
    pub value: Option<Bytes>,
    /// The revision of the change.
    pub revision: i64,
}

/// Where a watch delivers. Calls come one after another, in revision order, from whichever thread the store uses:
/// a sink must be quick and must not call the store.
pub trait Sink: Send + Sync {
    /// Some changes.
    fn events(&self, events: &[Event]);
    /// The watch is over and must be begun anew.
    fn broken(&self, error: Error);
}

/// Keeps a watch alive; dropped, it ends.
pub struct Registration(Option<Box<dyn FnOnce() + Send + Sync>>);

impl Registration {
    /// Runs `end` when dropped.
    pub fn new(end: impl FnOnce() + Send + Sync + 'static) -> Self {
        Self(Some(Box::new(end)))
    }
}

impl std::fmt::Debug for Registration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Registration")
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

/// Why a store could not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The revision lies before the last compaction.
    Compacted {
        /// The oldest revision that can still be read.
        oldest: i64,
    },
    /// The revision has not come yet.
    Future {
        /// The store's revision.
        current: i64,
    },
    /// The store said no, in words that clients are told as they are.
    Failed(String),
    /// The store did not answer in time.
    Timeout(String),
    /// The store can't be reached, or can't write; what it said.
    Unavailable(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Compacted { .. } => f.write_str("etcdserver: mvcc: required revision has been compacted"),
            Self::Future { .. } => f.write_str("etcdserver: mvcc: required revision is a future revision"),
            Self::Failed(why) | Self::Timeout(why) | Self::Unavailable(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Error {}

/// A durable, ordered, versioned map.
pub trait Store: Send + Sync {
    /// The newest acknowledged revision.
    fn revision(&self) -> Fut<'_, i64>;
    /// A revision such that every sink has been given all changes up to it.
    fn delivered(&self) -> Fut<'_, i64>;
    /// The same, for what reads keys that begin with `prefix`.
    fn delivered_below<'a>(&'a self, prefix: &'a str) -> Fut<'a, i64> {
        let _ = prefix;
        self.delivered()
    }
    /// The same, as far as is known without asking anyone: it may lag behind what others write.
    fn seen(&self) -> i64;
    /// Whether others write to it too, so that what its user knows may be out of date.
    fn is_shared(&self) -> bool {
        false
    }
    /// Whether the value is at rest in a way that a write would change, though the value stays the same.
    fn is_stale<'a>(&'a self, key: &'a str) -> Fut<'a, bool> {
        let _ = key;
        Box::pin(async { Ok(false) })
    }
    /// One key at the newest revision.
    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>>;
    /// Keys in order.
    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page>;
    /// Writes, if the condition holds.
    fn txn(&self, txn: Txn) -> Fut<'_, Outcome>;
    /// Delivers all changes to keys that begin with `prefix` after `revision` to the sink.
    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration>;
    /// Forgets what was superseded at or before `revision`.
    fn compact(&self, revision: i64) -> Fut<'_, ()>;
    /// How much room it takes on its disk, in bytes; nothing if it has no disk.
    fn size_on_disk(&self) -> Fut<'_, Option<u64>>;
    /// Whether the store can serve now.
    fn healthy(&self) -> Fut<'_, ()>;
    /// Whether the store is to be given work, which it may be told on other terms.
    fn ready(&self) -> Fut<'_, ()> {
        self.healthy()
    }
}
