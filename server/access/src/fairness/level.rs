//! A priority level: its seats, and the requests on them and before them.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::demand::Seen;
use super::queues::{Keeping, Queues};
use super::{Arrival, Asked, Nanos, Refused, Retry, Ticket, Work};

/// A level never gives one request more than this part of its seats (upstream's `priorityLevelMaxSeatsPercent`).
const MOST_OF_ALL: f64 = 0.15;

/// How requests wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queuing {
    /// Number of queues.
    pub queues: usize,
    /// Queues that a flow may use.
    pub hand: usize,
    /// Most requests of one queue.
    pub length: usize,
}

/// What a level does with requests that find no seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelKind {
    /// There is always a seat.
    Exempt,
    /// They are refused.
    Refuse,
    /// They wait.
    Queue(Queuing),
}

/// A level as it is configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelSpec {
    /// Its name.
    pub name: String,
    /// Its UID.
    pub uid: String,
    /// What it does with requests that find no seat.
    pub kind: LevelKind,
    /// Its part of the server's seats, in proportion to the others'.
    pub shares: u32,
    /// Percentage of its seats that others may borrow.
    pub lendable: u32,
    /// Percentage of its seats that it may borrow in addition; `None` is no limit.
    pub borrowing: Option<u32>,
}

/// A request that was let in.
#[derive(Clone, Copy, Debug)]
pub struct Arrived {
    /// What became of it.
    pub arrival: Arrival,
    /// How long its queue was with it, where there are queues.
    pub queue: Option<usize>,
}

/// A priority level at work.
#[derive(Debug)]
pub struct Level {
    name: String,
    state: Mutex<State>,
}

/// What changes of a level.
#[derive(Debug)]
pub(super) struct State {
    pub(super) spec: LevelSpec,
    /// It is configured no more, and goes when it is empty.
    pub(super) leaving: bool,
    /// Seats by its shares.
    pub(super) nominal: u32,
    /// Seats that it always has.
    pub(super) least: u32,
    /// Seats that it may come to have.
    pub(super) most: u32,
    /// Seats that it has now.
    pub(super) current: u32,
    /// Seats that it was to have when they were last divided, before all others had theirs.
    pub(super) target: f64,
    pub(super) seen: Seen,
    pub(super) queues: Queues,
    retry: Retry,
}

impl Level {
    pub(super) fn new(spec: LevelSpec, now: Nanos) -> Self {
        let queues = Queues::new(spec.keeping(), 0, now);
        let (nominal, least, most, current, target) = (0, 0, 0, 0, 0.0);
        let (seen, retry) = (Seen::default(), Retry::default());
        let name = spec.name.clone();
        let state = State { spec, leaving: false, nominal, least, most, current, target, seen, queues, retry };
        Self { name, state: Mutex::new(state) }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its requests may have to wait, or be refused.
    pub fn is_limited(&self) -> bool {
        self.state().spec.kind != LevelKind::Exempt
    }

    /// A request comes; `work` says what it costs, told the most seats that the level gives one request, 0 for no limit
    /// of its own.
    pub fn arrive(
        &self,
        schema: &str,
        flow: &str,
        work: impl FnOnce(u32) -> Work,
        now: Nanos,
    ) -> Result<Arrived, Refused> {
        let mut state = self.state();
        let work = work(state.most_of_one());
        let arrival = state.queues.arrive(Asked { schema: schema.to_owned(), flow: flow.to_owned(), work }, now)?;
        let queue = matches!(state.spec.kind, LevelKind::Queue(_)).then(|| state.queues.last_length());
        Ok(Arrived { arrival, queue })
    }

    /// Whether a request that was let in runs by now.
    pub fn is_seated(&self, ticket: Ticket) -> bool {
        self.state().queues.requests.get(&ticket).is_some_and(|request| request.began.is_some())
    }

    /// A request waits no longer. Tells whether it was waiting: one that has its seat is to be finished.
    pub fn give_up(&self, ticket: Ticket, now: Nanos) -> bool {
        self.state().queues.give_up(ticket, now)
    }

    /// A request has run; gives those that run now. If it keeps its seats for some time, tells how long: they are to be
    /// released after it.
    pub fn finish(&self, ticket: Ticket, now: Nanos) -> (Option<Nanos>, Vec<Ticket>) {
        let queues = &mut self.state().queues;
        (queues.finish(ticket, now), queues.take_seated())
    }

    /// The seats of a request that has run are free; gives those that run now.
    pub fn release(&self, ticket: Ticket, now: Nanos) -> Vec<Ticket> {
        let queues = &mut self.state().queues;
        queues.release(ticket, now);
        queues.take_seated()
    }

    /// Those that had to wait and run since seats became more.
    pub fn take_seated(&self) -> Vec<Ticket> {
        self.state().queues.take_seated()
    }

    /// Notes a refusal at a time in seconds; tells after how many seconds the client is to ask again.
    pub fn refused(&self, seconds: i64) -> i64 {
        self.state().retry.refused(seconds)
    }
}

impl State {
    fn most_of_one(&self) -> u32 {
        match self.spec.kind {
            LevelKind::Queue(Queuing { hand, .. }) => {
                let part = (f64::from(self.nominal) * MOST_OF_ALL).ceil() as u32;
                part.min(self.nominal / (hand.max(1) as u32)).max(1)
            }
            LevelKind::Exempt | LevelKind::Refuse => 0,
        }
    }
}

impl LevelSpec {
    pub(super) fn keeping(&self) -> Keeping {
        match self.kind {
            LevelKind::Exempt => Keeping::Exempt,
            LevelKind::Refuse => Keeping::Refuse,
            LevelKind::Queue(Queuing { queues, hand, length }) => Keeping::Queue { queues, hand, length },
        }
    }
}
