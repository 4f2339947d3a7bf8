//! Priority and fairness (KEP-1040): which requests run at once, and which wait for how long.
//!
//! A request's flow schema gives it a priority level, each level has seats, and a request takes some of them for its
//! time. A level that is full keeps requests in queues; a flow's requests go to few of them, so that a greedy flow
//! delays few others. Everything is decided from what is passed in, the time included: the same calls give the same
//! decisions.

mod config;
mod demand;
mod dump;
mod figures;
mod level;
mod queues;
mod retry;
mod rule;
mod shard;
mod share;
#[cfg(test)]
mod tests;
mod work;

pub use config::{Fairness, Snapshot};
pub use dump::Shown;
pub use figures::{Counted, Figures};
pub use level::{Arrived, Level, LevelKind, LevelSpec, Queuing};
pub use queues::{Arrival, Asked, Refused, Ticket};
pub use retry::Retry;
pub use rule::{Distinguisher, PathRule, ResourceRule, Rule, Schema, Subject};
pub use work::{Stored, Work};

/// Time since some beginning, in nanoseconds.
pub type Nanos = u64;

/// How often levels lend each other seats anew, in nanoseconds (10 s, upstream's `borrowingAdjustmentPeriod`).
pub const ADJUSTMENT: Nanos = 10_000_000_000;
