//! The queues of a priority level: fair queuing by virtual time, with seats that outlast a request.
//!
//! Virtual time runs as fast as the seats in use allow for each queue that has something to do. A queue's next request
//! begins, in virtual time, where its last one ends; the one that would end first goes first.

use std::collections::{HashMap, HashSet, VecDeque};

use super::demand::{Demand, Seen};
use super::{Nanos, Work, shard};

/// What a request is taken to need until it has run, in nanoseconds.
const GUESS: i128 = 3_000_000;

/// How requests that find no seat are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// There is always a seat.
    Exempt,
    /// They are refused.
    Refuse,
    /// They wait.
    Queue {
        /// Number of queues.
        queues: usize,
        /// Queues that a flow may use.
        hand: usize,
        /// Most requests of one queue.
        length: usize,
    },
}

/// A request on the way in.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The name of its flow schema.
    pub schema: String,
    /// What tells its flow apart.
    pub flow: String,
    /// What it costs.
    pub work: Work,
}

/// Why there is neither a seat nor a place to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The level keeps no queues, and its seats are taken.
    ConcurrencyLimit,
    /// The queues of the request's flow are full.
    QueueFull,
}

impl Refused {
    /// As metrics name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ConcurrencyLimit => "concurrency-limit",
            Self::QueueFull => "queue-full",
        }
    }
}

/// A request that was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(u64);

/// What became of a request that was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It runs.
    Seated(Ticket),
    /// It waits until its ticket is among those that were seated.
    Waiting(Ticket),
}

#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) asked: Asked,
    /// None without queues.
    pub(super) queue: Option<usize>,
    pub(super) arrived: Nanos,
    /// None while it waits.
    pub(super) began: Option<Nanos>,
    /// Virtual time of its arrival.
    virtual_arrival: i128,
}

impl Request {
    /// Seats times nanoseconds.
    fn work(&self) -> i128 {
        let Work { seats, after, lingers } = self.asked.work;
        i128::from(seats) * GUESS + i128::from(after) * i128::from(lingers)
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    pub(super) waiting: VecDeque<Ticket>,
    pub(super) executing: HashSet<Ticket>,
    pub(super) seats: u32,
    /// Virtual time at which its next request begins.
    pub(super) next: i128,
    /// Of those that wait.
    pub(super) work: i128,
}

impl Queue {
    fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.executing.is_empty()
    }
}

/// What has come to pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) dispatched: u64,
    pub(super) rejected: u64,
    pub(super) cancelled: u64,
}

/// The queues of a level, and the seats that are taken.
#[derive(Clone, Debug)]
pub(super) struct Queues {
    keeping: Keeping,
    limit: u32,
    pub(super) queues: Vec<Queue>,
    pub(super) requests: HashMap<Ticket, Request>,
    /// Virtual time, in seats times nanoseconds.
    virtual_now: i128,
    now: Nanos,
    issued: u64,
    enqueued: usize,
    /// The queue that was served last.
    last: usize,
    pub(super) waiting: usize,
    pub(super) executing: usize,
    pub(super) seats: u32,
    seats_waiting: u32,
    /// How long the queue was that was last added to.
    last_length: usize,
    pub(super) counts: Counts,
    demand: Demand,
    seated: Vec<Ticket>,
}

impl Queues {
    pub(super) fn new(keeping: Keeping, limit: u32, now: Nanos) -> Self {
        let mut all = Self {
            keeping: Keeping::Refuse,
            limit,
            queues: Vec::new(),
            requests: HashMap::new(),
            virtual_now: 0,
            now,
            issued: 0,
            enqueued: 0,
            last: 0,
            waiting: 0,
            executing: 0,
            seats: 0,
            seats_waiting: 0,
            last_length: 0,
            counts: Counts::default(),
            demand: Demand::default(),
            seated: Vec::new(),
        };
        all.demand.sum_up(&mut Seen::default(), now);
        all.configure(keeping, limit, now);
        all
    }

    /// Changes the queues and the number of seats. Queues that are too many go when they are empty.
    pub(super) fn configure(&mut self, keeping: Keeping, limit: u32, now: Nanos) {
        self.advance(now);
        self.keeping = keeping;
        self.limit = limit;
        if let Keeping::Queue { queues, .. } = keeping
            && queues > self.queues.len()
        {
            self.queues.resize_with(queues, Queue::default);
        }
        self.dispatch();
    }

    /// Changes the number of seats.
    pub(super) fn set_limit(&mut self, limit: u32, now: Nanos) {
        self.configure(self.keeping, limit, now);
    }

    pub(super) fn is_idle(&self) -> bool {
        self.waiting == 0 && self.executing == 0
    }

    /// How long the queue was that was last added to, with what was added.
    pub(super) fn last_length(&self) -> usize {
        self.last_length
    }

    /// What was asked for since the last time.
    pub(super) fn sum_up(&mut self, seen: &mut Seen, now: Nanos) {
        self.demand.sum_up(seen, now);
    }

    /// Those that had to wait and run now.
    pub(super) fn take_seated(&mut self) -> Vec<Ticket> {
        std::mem::take(&mut self.seated)
    }

    /// A request comes.
    pub(super) fn arrive(&mut self, asked: Asked, now: Nanos) -> Result<Arrival, Refused> {
        self.advance(now);
        let queue = match self.keeping {
            Keeping::Queue { queues, hand, length } => {
                let queue = self.choose(&asked, queues, hand);
                if self.seats >= self.limit && self.queues[queue].waiting.len() >= length {
                    self.counts.rejected += 1;
                    return Err(Refused::QueueFull);
                }
                Some(queue)
            }
            Keeping::Exempt | Keeping::Refuse if self.has_seats(asked.work.most()) => None,
            Keeping::Exempt | Keeping::Refuse => {
                self.counts.rejected += 1;
                return Err(Refused::ConcurrencyLimit);
            }
        };
        let ticket = Ticket(self.issued);
        self.issued += 1;
        let request = Request { asked, queue, arrived: now, began: None, virtual_arrival: self.virtual_now };
        let (work, seats) = (request.work(), request.asked.work.most());
        self.requests.insert(ticket, request);
        self.waiting += 1;
        self.seats_waiting += seats;
        match queue {
            None => self.seat(ticket),
            Some(index) => {
                let queue = &mut self.queues[index];
                if queue.is_idle() {
                    queue.next = self.virtual_now;
                }
                queue.waiting.push_back(ticket);
                self.last_length = queue.waiting.len();
                queue.work += work;
                self.bound(index);
                self.note_demand();
                self.dispatch();
            }
        }
        match self.seated.iter().position(|seated| *seated == ticket) {
            Some(at) => {
                self.seated.remove(at);
                Ok(Arrival::Seated(ticket))
            }
            None => Ok(Arrival::Waiting(ticket)),
        }
    }

    /// A request waits no longer. Tells whether it was waiting: one that has its seat is to be finished.
    pub(super) fn give_up(&mut self, ticket: Ticket, now: Nanos) -> bool {
        self.advance(now);
        let waits = self.requests.get(&ticket).filter(|request| request.began.is_none());
        let Some((index, work, seats)) = waits.and_then(|r| Some((r.queue?, r.work(), r.asked.work.most()))) else {
            return false;
        };
        self.requests.remove(&ticket);
        let queue = &mut self.queues[index];
        queue.waiting.retain(|waiting| *waiting != ticket);
        queue.work -= work;
        self.waiting -= 1;
        self.seats_waiting -= seats;
        self.counts.rejected += 1;
        self.counts.cancelled += 1;
        self.bound(index);
        self.note_demand();
        self.drop_if_idle(index);
        true
    }

    /// A request has run. If it keeps its seats for some time, tells how long: they are to be released after it.
    pub(super) fn finish(&mut self, ticket: Ticket, now: Nanos) -> Option<Nanos> {
        self.advance(now);
        let request = self.requests.get(&ticket)?;
        let took = i128::from(now.saturating_sub(request.began?));
        let (work, queue) = (request.asked.work, request.queue);
        self.executing -= 1;
        if let Some(index) = queue {
            let queue = &mut self.queues[index];
            queue.executing.remove(&ticket);
            // It was charged for what it was taken to need.
            queue.next -= i128::from(work.seats) * (GUESS - took);
            self.bound(index);
        }
        if work.lingers > 0 {
            self.dispatch();
            return Some(work.lingers);
        }
        self.release(ticket, now);
        None
    }

    /// The seats of a request that has run are free.
    pub(super) fn release(&mut self, ticket: Ticket, now: Nanos) {
        self.advance(now);
        let Some(request) = self.requests.remove(&ticket) else { return };
        let seats = request.asked.work.most();
        self.seats -= seats;
        if let Some(index) = request.queue {
            self.queues[index].seats -= seats;
            self.drop_if_idle(index);
        }
        self.note_demand();
        self.dispatch();
    }

    /// Lets virtual time pass.
    fn advance(&mut self, now: Nanos) {
        let passed = now.saturating_sub(self.now);
        self.now = self.now.max(now);
        let active = self.queues.iter().filter(|queue| !queue.is_idle()).count();
        if active > 0 {
            let wanted = self.queues.iter().map(|q| q.seats).sum::<u32>() + self.seats_waiting;
            self.virtual_now += i128::from(passed) * i128::from(wanted.min(self.limit)) / active as i128;
        }
    }

    fn note_demand(&mut self) {
        self.demand.set(self.seats + self.seats_waiting, self.now);
    }

    /// The queue of the flow's hand with the least to do; among equals each in turn.
    fn choose(&mut self, asked: &Asked, queues: usize, hand: usize) -> usize {
        let hand = match queues {
            0 | 1 => vec![0],
            _ => shard::deal(shard::flow(&asked.schema, &asked.flow), queues, hand),
        };
        let offset = self.enqueued % hand.len();
        self.enqueued = self.enqueued.wrapping_add(1);
        let in_turn = hand.iter().cycle().skip(offset).take(hand.len()).copied();
        in_turn.min_by_key(|index| self.queues[*index].work).unwrap_or_default()
    }

    fn has_seats(&self, seats: u32) -> bool {
        match self.keeping {
            Keeping::Exempt => true,
            // One that needs more than there are gets all.
            _ if seats > self.limit => self.executing == 0,
            _ => self.seats + seats <= self.limit,
        }
    }

    fn dispatch(&mut self) {
        while self.waiting > 0 && self.seats < self.limit {
            let Some(index) = self.next_queue() else { return };
            let Some(ticket) = self.queues[index].waiting.front().copied() else { return };
            let seats = self.requests.get(&ticket).map_or(0, |request| request.asked.work.most());
            if !self.has_seats(seats) {
                return;
            }
            self.last = index;
            self.queues[index].waiting.pop_front();
            self.seat(ticket);
            self.bound(index);
        }
    }

    /// The queue whose next request ends first.
    fn next_queue(&self) -> Option<usize> {
        let count = self.queues.len();
        let in_turn = (1..=count).map(|step| (self.last + step) % count);
        let ends = |index: &usize| {
            let queue = &self.queues[*index];
            let request = self.requests.get(queue.waiting.front()?)?;
            Some((queue.next + request.work(), *index))
        };
        in_turn.filter_map(|index| ends(&index)).min_by_key(|(end, _)| *end).map(|(_, index)| index)
    }

    /// A request that waited, or just came, gets its seats.
    fn seat(&mut self, ticket: Ticket) {
        let now = self.now;
        let Some(request) = self.requests.get_mut(&ticket) else { return };
        let (work, seats) = (request.work(), request.asked.work.most());
        request.began = Some(now);
        if let Some(index) = request.queue {
            let queue = &mut self.queues[index];
            queue.work -= work;
            queue.next += work;
            queue.seats += seats;
            queue.executing.insert(ticket);
        }
        self.waiting -= 1;
        self.seats_waiting -= seats;
        self.executing += 1;
        self.seats += seats;
        self.counts.dispatched += 1;
        self.note_demand();
        self.seated.push(ticket);
    }

    /// A queue does not save up time in which it asked for nothing.
    fn bound(&mut self, index: usize) {
        let queue = &mut self.queues[index];
        if let Some(oldest) = queue.waiting.front().and_then(|ticket| self.requests.get(ticket)) {
            queue.next = queue.next.max(oldest.virtual_arrival);
        }
    }

    /// One queue of too many goes as soon as it is empty; those behind it move up.
    fn drop_if_idle(&mut self, index: usize) {
        let wanted = match self.keeping {
            Keeping::Queue { queues, .. } => queues,
            Keeping::Exempt | Keeping::Refuse => 0,
        };
        let queue = &self.queues[index];
        if self.queues.len() <= wanted || !queue.is_idle() || queue.seats > 0 {
            return;
        }
        self.queues.remove(index);
        for request in self.requests.values_mut() {
            request.queue = request.queue.map(|at| at - usize::from(at > index));
        }
        self.last = self.last.saturating_sub(usize::from(self.last >= index));
    }
}
