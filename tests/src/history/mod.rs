//! What clients did and what they were told, and whether that can have happened.
//!
//! [`register`] judges each key by itself: a register with versions must be linearizable. [`watched`] judges what watches
//! and lists of all keys showed: one order of changes, of which nobody misses one or sees one twice.

pub mod clients;
pub mod register;
pub mod watched;

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// What a client asked for. Values are numbers that no two writes share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Write where there is nothing.
    Create(u64),
    /// Write a value where this version is.
    Update(u64, u64),
    /// Remove this version.
    Delete(u64),
    /// Read.
    Get,
}

/// What a client was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was written, with this version; removals are not told theirs.
    Wrote(Option<u64>),
    /// What is there is not what was expected.
    Refused,
    /// What is there: value and version.
    Found(Option<(u64, u64)>),
    /// Nothing that says whether it was done.
    Unknown,
}

/// An action and its answer, with the moments between which it happened, if it did.
#[derive(Clone, Debug)]
pub struct Op {
    /// Of what.
    pub key: String,
    /// What was asked.
    pub action: Action,
    /// What was told.
    pub answer: Answer,
    /// When it was sent, in nanoseconds of the history.
    pub began: u64,
    /// When the answer was there; without end where there was none.
    pub ended: u64,
}

/// A list of all keys.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its version.
    pub version: u64,
    /// Keys, values and their versions, in order.
    pub items: Vec<(String, u64, u64)>,
    /// When it was sent.
    pub began: u64,
    /// When it was there.
    pub ended: u64,
}

/// What was recorded.
#[derive(Debug)]
pub struct History {
    start: Instant,
    ops: Mutex<Vec<Op>>,
    lists: Mutex<Vec<Listed>>,
}

impl Default for History {
    fn default() -> Self {
        Self { start: Instant::now(), ops: Mutex::default(), lists: Mutex::default() }
    }
}

impl History {
    /// Nanoseconds since it began.
    #[must_use]
    pub fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    /// Notes an action that was sent at `began` and answered now.
    pub fn note(&self, key: &str, action: Action, answer: Answer, began: u64) {
        let ended = if answer == Answer::Unknown { u64::MAX } else { self.now() };
        let op = Op { key: key.to_owned(), action, answer, began, ended };
        self.ops.lock().unwrap_or_else(PoisonError::into_inner).push(op);
    }

    /// Notes a list.
    pub fn listed(&self, version: u64, items: Vec<(String, u64, u64)>, began: u64) {
        let list = Listed { version, items, began, ended: self.now() };
        self.lists.lock().unwrap_or_else(PoisonError::into_inner).push(list);
    }

    /// All actions so far.
    #[must_use]
    pub fn ops(&self) -> Vec<Op> {
        self.ops.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// All lists so far.
    #[must_use]
    pub fn lists(&self) -> Vec<Listed> {
        self.lists.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
