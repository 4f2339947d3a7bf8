//! Where objects lie: keys, bytes and revisions, and nothing of HTTP or of what the bytes mean.
//!
//! [`Store`] is the contract, with etcd's revision semantics. [`Embedded`] fulfils it in process, in memory or on
//! disk; [`Etcd`] on etcd servers, which others use too. [`Cache`] stands before any store, answers reads and feeds watches. [`conformance`] is the suite that every
//! store passes. [`encryption`] is a store over a store whose values are encrypted at rest.

mod cache;
pub mod conformance;
mod contract;
mod embedded;
pub mod encryption;
mod etcd;

pub use cache::{Cache, Change, Cursor, Entry, Focus, Lag, Snapshot, Span, ValueOf};
pub use contract::{Error, Event, Expect, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};
pub use embedded::{Embedded, OpenError};
pub use etcd::{Etcd, EtcdOptions, Files as EtcdFiles};
