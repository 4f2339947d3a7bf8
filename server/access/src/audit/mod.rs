//! The audit log: which requests are noted, how much of them, and what a note looks like.

mod event;
mod policy;
mod records;

pub use event::{Event, ObjectRef};
pub use policy::{Policy, Recorded};

/// How much is noted of a request, in rising order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing.
    None,
    /// Who asked for what, and what came of it.
    Metadata,
    /// What the request held, too.
    Request,
    /// And what the answer held.
    RequestResponse,
}

/// When a note is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Before anything is done about it.
    RequestReceived,
    /// Of those that go on for long, when the answer begins.
    ResponseStarted,
    /// When the answer is complete.
    ResponseComplete,
    /// When the server failed.
    Panic,
}

const LEVELS: &[(&str, Level)] = &[
    ("None", Level::None),
    ("Metadata", Level::Metadata),
    ("Request", Level::Request),
    ("RequestResponse", Level::RequestResponse),
];

const STAGES: &[(&str, Stage)] = &[
    ("RequestReceived", Stage::RequestReceived),
    ("ResponseStarted", Stage::ResponseStarted),
    ("ResponseComplete", Stage::ResponseComplete),
    ("Panic", Stage::Panic),
];

impl Level {
    /// As policies and notes have it.
    pub fn name(self) -> &'static str {
        LEVELS.iter().find(|(_, level)| *level == self).map_or("", |(name, _)| name)
    }
}

impl Stage {
    /// As policies and notes have it.
    pub fn name(self) -> &'static str {
        STAGES.iter().find(|(_, stage)| *stage == self).map_or("", |(name, _)| name)
    }
}

#[cfg(test)]
mod tests;
