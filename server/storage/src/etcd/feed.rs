//! The one watch of everything below the prefix, and the sinks that it feeds.
//!
//! One watch for all sinks has two gains. Changes come in revision order whatever their key, so that after a change
//! of revision N nothing at or before N is still to come; and since nearly every revision is a change below the
//! prefix, a reader who must see revision N has it without asking for progress.
//!
//! The stream is begun again after it breaks, behind what was last delivered: nothing is skipped or told twice.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

use super::channel::{Failure, Incoming, Outgoing};
use super::keys::Keys;
use super::messages::{self, WatchResponse, end_of, method};
use super::pool::{Pool, Repeat, deadline};
use crate::contract::{self, Error, Registration, Sink};

/// How long a reader waits for a change before it has etcd asked how far the watch is, and how long between questions
/// (upstream's): etcd does not answer while some watch of the stream is behind.
const FIRST_QUESTION: Duration = Duration::from_millis(4);
const NEXT_QUESTION: Duration = Duration::from_millis(100);
/// How long a reader waits for the watch in all.
const PATIENCE: Duration = Duration::from_secs(30);
/// Between tries to begin the stream.
const PAUSE: Duration = Duration::from_millis(100);

/// The watch and its sinks.
pub(super) struct Feed {
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    pool: Pool,
    keys: Keys,
    sinks: Mutex<Sinks>,
    /// Every change up to this revision has been delivered.
    delivered: watch::Sender<i64>,
    /// Someone waits for a revision that no change brings.
    question: Notify,
}

#[derive(Default)]
struct Sinks {
    all: Vec<Registered>,
    next_id: u64,
}

struct Registered {
    id: u64,
    prefix: Box<str>,
    /// It knows changes up to here from elsewhere.
    after: i64,
    sink: Arc<dyn Sink>,
    /// What comes while older changes are still being fetched for it.
    held: Option<Vec<contract::Event>>,
}

impl Registered {
    fn give(&mut self, events: &[contract::Event]) {
        let wanted = |e: &&contract::Event| e.revision > self.after && e.key.starts_with(&*self.prefix);
        match (events, &mut self.held) {
            ([event], None) if wanted(&event) => self.sink.events(events),
            (events, None) => {
                let events: Vec<_> = events.iter().filter(wanted).cloned().collect();
                if !events.is_empty() {
                    self.sink.events(&events);
                }
            }
            (events, Some(held)) => held.extend(events.iter().filter(wanted).cloned()),
        }
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Feed {
    /// Follows all changes after `revision`.
    pub(super) fn start(pool: Pool, keys: Keys, revision: i64) -> Self {
        let (delivered, _) = watch::channel(revision);
        let shared = Arc::new(Shared { pool, keys, sinks: Mutex::default(), delivered, question: Notify::new() });
        let task = tokio::spawn(shared.clone().follow());
        Self { shared, task }
    }

    /// Every change up to this revision has been delivered.
    pub(super) fn delivered(&self) -> i64 {
        *self.shared.delivered.borrow()
    }

    /// Waits until everything up to `revision` is delivered; gives how far it is then.
    pub(super) async fn reach(&self, revision: i64) -> Result<i64, Error> {
        let at = self.delivered();
        if at >= revision {
            return Ok(at);
        }
        let mut delivered = self.shared.delivered.subscribe();
        let end = Instant::now() + PATIENCE;
        let mut wait = FIRST_QUESTION;
        while Instant::now() < end {
            match timeout(wait, delivered.wait_for(|at| *at >= revision)).await {
                Ok(Ok(at)) => return Ok(*at),
                Ok(Err(_)) => break,
                Err(_) => self.shared.question.notify_one(),
            }
            wait = NEXT_QUESTION;
        }
        Err(deadline())
    }

    /// As [`Self::reach`], for one who can do without.
    pub(super) async fn reach_soon(&self, revision: i64, limit: Duration) {
        if self.delivered() >= revision {
            return;
        }
        let mut delivered = self.shared.delivered.subscribe();
        // Whatever comes of it, the write is done.
        let _ = timeout(limit, delivered.wait_for(|at| *at >= revision)).await;
    }

    /// Delivers all changes after `revision`.
    pub(super) async fn register(
        &self,
        prefix: &str,
        revision: i64,
        sink: Arc<dyn Sink>,
    ) -> Result<Registration, Error> {
        let (id, behind) = {
            let mut sinks = self.shared.sinks();
            let delivered = *self.shared.delivered.borrow();
            let behind = (revision < delivered).then_some(delivered);
            sinks.next_id += 1;
            let id = sinks.next_id;
            sinks.all.push(Registered {
                id,
                prefix: prefix.into(),
                after: revision.max(delivered),
                sink: sink.clone(),
                held: behind.map(|_| Vec::new()),
            });
            (id, behind)
        };
        let shared = Arc::downgrade(&self.shared);
        let registration = Registration::new(move || {
            if let Some(shared) = shared.upgrade() {
                shared.sinks().all.retain(|s| s.id != id);
            }
        });
        if let Some(to) = behind {
            let events = self.shared.fetch(prefix, revision, to).await?;
            if !events.is_empty() {
                sink.events(&events);
            }
            let mut sinks = self.shared.sinks();
            // It may have been told that it is over meanwhile.
            if let Some(registered) = sinks.all.iter_mut().find(|s| s.id == id)
                && let Some(held) = registered.held.take()
                && !held.is_empty()
            {
                sink.events(&held);
            }
        }
        Ok(registration)
    }
}

/// Why a stream is over.
enum Over {
    Broken(Failure),
    /// Changes that were not seen are forgotten; the oldest revision that there is.
    Compacted(i64),
}

impl From<Failure> for Over {
    fn from(failure: Failure) -> Self {
        Self::Broken(failure)
    }
}

impl Shared {
    fn sinks(&self) -> MutexGuard<'_, Sinks> {
        self.sinks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins the stream, and again whenever it breaks, for ever.
    async fn follow(self: Arc<Self>) {
        loop {
            match self.stream().await {
                Over::Compacted(oldest) => self.lose(oldest).await,
                Over::Broken(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    async fn stream(&self) -> Over {
        let channel = match self.pool.channel().await {
            Ok(channel) => channel,
            Err(e) => return e.into(),
        };
        let over = match channel.stream(method::WATCH).await {
            Ok((outgoing, incoming)) => self.relay(outgoing, incoming).await.unwrap_err_or_ended(),
            Err(e) => e.into(),
        };
        if let Over::Broken(failure) = &over {
            self.pool.leave(&channel, failure).await;
        }
        over
    }

    async fn relay(&self, mut outgoing: Outgoing, mut incoming: Incoming) -> Result<(), Over> {
        let prefix = self.keys.prefix();
        let after = *self.delivered.borrow();
        outgoing.send(messages::watch(prefix, &end_of(prefix), after + 1))?;
        let mut created = false;
        loop {
            let message = tokio::select! {
                message = incoming.next() => message?,
                // Before the watch exists there is no progress to tell.
                () = self.question.notified(), if created => {
                    outgoing.send(messages::progress())?;
                    continue;
                }
            };
            let Some(message) = message else { return Ok(()) };
            let response = decode(&message)?;
            if response.canceled {
                return Err(over(&response));
            }
            if response.created {
                created = true;
                continue;
            }
            self.deliver(response);
        }
    }

    fn deliver(&self, response: WatchResponse) {
        let mut to = *self.delivered.borrow();
        let events: Vec<_> = response.events.into_iter().filter_map(|e| self.keys.event(e)).collect();
        // Begun behind what was delivered, a stream does not tell it again; if it did, nobody would hear of it.
        let new = events.partition_point(|e| e.revision <= to);
        let mut sinks = self.sinks();
        if let Some(last) = events.last() {
            for sink in &mut sinks.all {
                sink.give(&events[new..]);
            }
            to = to.max(last.revision);
        } else {
            to = to.max(response.revision);
        }
        self.delivered.send_replace(to);
    }

    /// Tells all sinks to begin anew, and begins anew itself.
    async fn lose(&self, oldest: i64) {
        let Ok(current) = current(&self.pool, &self.keys).await else { return };
        let mut sinks = self.sinks();
        for lost in std::mem::take(&mut sinks.all) {
            lost.sink.broken(Error::Compacted { oldest });
        }
        self.delivered.send_replace(current);
    }

    /// Changes after one revision up to another, by a watch of its own.
    async fn fetch(&self, prefix: &str, after: i64, to: i64) -> Result<Vec<contract::Event>, Error> {
        let tries = async {
            loop {
                match self.fetch_once(prefix, after, to).await {
                    Ok(events) => return Ok(events),
                    Err(Over::Compacted(oldest)) => return Err(Error::Compacted { oldest }),
                    Err(Over::Broken(_)) => tokio::time::sleep(PAUSE).await,
                }
            }
        };
        timeout(PATIENCE, tries).await.unwrap_or_else(|_| Err(deadline()))
    }

    async fn fetch_once(&self, prefix: &str, after: i64, to: i64) -> Result<Vec<contract::Event>, Over> {
        let (mut outgoing, mut incoming) = self.pool.channel().await?.stream(method::WATCH).await?;
        let prefix = self.keys.stored(prefix);
        outgoing.send(messages::watch(prefix.as_bytes(), &end_of(prefix.as_bytes()), after + 1))?;
        let mut events = Vec::new();
        loop {
            let message = match timeout(NEXT_QUESTION, incoming.next()).await {
                Ok(message) => message?,
                Err(_) => {
                    outgoing.send(messages::progress())?;
                    continue;
                }
            };
            let Some(message) = message else { return Err(Failure::Lost("EOF".into()).into()) };
            let response = decode(&message)?;
            if response.canceled {
                return Err(over(&response));
            }
            if response.created {
                outgoing.send(messages::progress())?;
                continue;
            }
            let last = response.events.last().map_or(response.revision, |e| e.kv.mod_revision);
            events.extend(response.events.into_iter().filter_map(|e| self.keys.event(e)));
            if last >= to {
                events.retain(|e| e.revision <= to);
                return Ok(events);
            }
        }
    }
}

/// A stream that ends by itself has broken off.
trait Ended {
    fn unwrap_err_or_ended(self) -> Over;
}

impl Ended for Result<(), Over> {
    fn unwrap_err_or_ended(self) -> Over {
        self.err().unwrap_or_else(|| Failure::Lost("EOF".into()).into())
    }
}

fn decode(message: &[u8]) -> Result<WatchResponse, Failure> {
    WatchResponse::decode(message).map_err(|_| Failure::Lost("a malformed message".into()))
}

fn over(response: &WatchResponse) -> Over {
    match response.compact_revision {
        0 => Failure::Lost(response.cancel_reason.clone()).into(),
        oldest => Over::Compacted(oldest),
    }
}

/// The newest revision that a majority of the servers knows.
pub(super) async fn current(pool: &Pool, keys: &Keys) -> Result<i64, Error> {
    // Of a key that there isn't: only the answer's header counts.
    let key = keys.stored("/health");
    let request = messages::RangeRequest { key: key.as_bytes(), count_only: true, ..Default::default() };
    let answer = pool.call(method::RANGE, request.encode(), Repeat::Freely).await?;
    super::read(messages::RangeResponse::decode(&answer)).map(|answer| answer.revision)
}
