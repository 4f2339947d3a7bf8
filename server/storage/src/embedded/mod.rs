//! The store in process: an index in memory and, unless it is ephemeral, a log on disk.
//!
//! One thread writes. It takes whatever queued while it made the last group durable, decides each transaction against
//! the index, appends the group to the log with one sync, hands the changes to the sinks, and only then answers.

mod index;
mod log;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use tokio::sync::oneshot;

use self::index::{Held, Index, Version};
use self::log::folder::Folder;
use self::log::{Log, Recovered, Row};
use crate::contract::{Error, Event, Expect, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};

pub use self::log::OpenError;

/// Transactions in one group at most.
const GROUP: usize = 256;
/// Bytes in one group, beyond which no further transaction joins.
const GROUP_BYTES: usize = 1 << 20;
/// So many keys are looked at, and so many versions forgotten, before writes have their turn during a compaction.
const COMPACTED_AT_ONCE: usize = 1024;
/// How often a store is read again whose files are replaced meanwhile.
const COPIES: usize = 5;
/// How often expired keys are looked for.
const SWEEP: Duration = Duration::from_secs(1);

/// The embedded store.
pub struct Embedded {
    shared: Arc<Shared>,
    writer: Option<JoinHandle<()>>,
}

struct Shared {
    state: RwLock<State>,
    /// The newest revision that is durable and delivered.
    committed: AtomicI64,
    queue: Mutex<Queue>,
    wake: Condvar,
    sinks: Mutex<Vec<Registered>>,
    next_sink: AtomicU64,
    log: Option<Log>,
    /// Why the last group could not be written, if it could not.
    fault: Mutex<Option<String>>,
    /// The store ends: what can wait is left for the next time.
    ending: AtomicBool,
}

#[derive(Default)]
struct State {
    index: Index,
    compacted: i64,
    /// Keys by the second after which they vanish, with the revision that said so.
    expiries: BTreeMap<u64, Vec<(Arc<str>, i64)>>,
}

#[derive(Default)]
struct Queue {
    commands: VecDeque<Command>,
    closed: bool,
}

/// Where the outcome of a transaction goes.
type Reply = oneshot::Sender<Result<Outcome, Error>>;

enum Command {
    Txn(Txn, Reply),
    Compact(i64, oneshot::Sender<Result<(), Error>>),
}

struct Registered {
    id: u64,
    prefix: Box<str>,
    sink: Arc<dyn Sink>,
}

/// Compactions that were asked for, the first of which is under way. Writes go on between its steps.
#[derive(Default)]
struct Compactions {
    asked: VecDeque<(i64, oneshot::Sender<Result<(), Error>>)>,
    /// The key that the next step begins at, once the first one is under way.
    next: Option<Arc<str>>,
    /// Files are being written anew.
    rewriting: Option<JoinHandle<()>>,
}

/// Ends the store when its thread does: nobody is to wait for an answer that won't come.
struct Closing<'a>(&'a Shared);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        let mut queue = lock(&self.0.queue);
        queue.closed = true;
        queue.commands.clear();
        *lock(&self.0.fault) = Some("the store is shut down".into());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Embedded {
    /// An empty store that nothing outlives.
    pub fn ephemeral() -> Self {
        Self::start(State::default(), None, 1)
    }

    /// Opens the store in the folder, or makes it.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Self::open_by(log::real(path)?)
    }

    /// What the store in the folder holds, in an ephemeral one. Another process may be writing to it meanwhile, and
    /// doesn't notice.
    pub fn copy_of(path: &Path) -> Result<Self, OpenError> {
        let mut tries = 0;
        loop {
            let mut state = State::default();
            let read = log::read(path, |row| drop(state.apply(&row, true)));
            match read {
                Ok(Recovered { revision, .. }) => {
                    state.forget(revision);
                    return Ok(Self::start(state, None, revision));
                }
                // Files were being replaced.
                Err(_) if tries < COPIES => tries += 1,
                Err(e) => return Err(e),
            }
        }
    }

    /// Makes a store in a new folder, of keys with the revisions that wrote them, which was at `revision`. What came before
    /// counts as forgotten.
    pub fn fill(
        path: &Path,
        revision: i64,
        keys: impl IntoIterator<Item = (KeyValue, Option<Duration>)>,
    ) -> Result<(), OpenError> {
        let mut rows: Vec<Row> = keys
            .into_iter()
            .map(|(kv, ttl)| Row {
                revision: kv.revision,
                key: kv.key,
                value: Some(kv.value),
                expires: ttl.map_or(0, |ttl| now() + ttl.as_secs()),
            })
            .collect();
        rows.sort_by_key(|row| row.revision);
        if let Some(pair) = rows.windows(2).find(|pair| pair[0].revision == pair[1].revision) {
            return Err(OpenError::Damaged(format!("{} and {} have one revision", pair[0].key, pair[1].key)));
        }
        Ok(log::fill(&*log::real(path)?, &rows, revision)?)
    }

    fn open_by(folder: Box<dyn Folder>) -> Result<Self, OpenError> {
        let mut state = State::default();
        let (log, Recovered { revision, compacted }) = Log::open(folder, |row| drop(state.apply(&row, true)))?;
        state.forget(compacted);
        Ok(Self::start(state, Some(log), revision))
    }

    fn start(state: State, log: Option<Log>, revision: i64) -> Self {
        let shared = Arc::new(Shared {
            state: RwLock::new(state),
            committed: AtomicI64::new(revision),
            queue: Mutex::default(),
            wake: Condvar::new(),
            sinks: Mutex::default(),
            next_sink: AtomicU64::new(0),
            log,
            fault: Mutex::default(),
            ending: AtomicBool::new(false),
        });
        let writer = std::thread::Builder::new().name("store".into()).spawn({
            let shared = shared.clone();
            move || shared.write()
        });
        Self { shared, writer: writer.ok() }
    }

    fn send<T>(&self, command: impl FnOnce(oneshot::Sender<Result<T, Error>>) -> Command) -> Fut<'_, T>
    where
        T: Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        {
            let mut queue = lock(&self.shared.queue);
            if !queue.closed {
                queue.commands.push_back(command(reply));
            }
        }
        self.shared.wake.notify_one();
        Box::pin(async move { answer.await.unwrap_or_else(|_| Err(stopped())) })
    }
}

impl std::fmt::Debug for Embedded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Embedded")
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.shared.ending.store(true, Ordering::Relaxed);
        lock(&self.shared.queue).closed = true;
        self.shared.wake.notify_one();
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has nothing left to finish.
            writer.join().ok();
        }
    }
}

fn stopped() -> Error {
    Error::Unavailable("the store is shut down".into())
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs())
}

impl State {
    /// Makes the row's version the newest. Gives the value that it supersedes, if that went out of memory.
    fn apply(&mut self, row: &Row, logged: bool) -> Option<Bytes> {
        let held = row.value.clone().map_or(Held::Removed, Held::Memory);
        if row.expires > 0 {
            self.expiries.entry(row.expires).or_default().push((row.key.clone(), row.revision));
        }
        self.index.push(row.key.clone(), Version { revision: row.revision, held }, logged)
    }

    /// Forgets what was superseded at or before a revision.
    fn forget(&mut self, revision: i64) {
        self.compacted = revision;
        self.index.compact(revision, "", usize::MAX);
    }
}

impl Shared {
    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The writer thread.
    fn write(self: &Arc<Self>) {
        let _closing = Closing(self);
        let mut compactions = Compactions::default();
        loop {
            let mut queue = lock(&self.queue);
            while queue.commands.is_empty() && !queue.closed && compactions.asked.is_empty() {
                let (again, timeout) = self.wake.wait_timeout(queue, SWEEP).unwrap_or_else(PoisonError::into_inner);
                queue = again;
                if timeout.timed_out() {
                    break;
                }
            }
            if queue.closed && queue.commands.is_empty() {
                drop(queue);
                if let Some(rewriting) = compactions.rewriting {
                    // One that panicked left nothing that the next start doesn't remove.
                    rewriting.join().ok();
                }
                return;
            }
            let mut txns = Vec::new();
            let mut size = 0;
            while txns.len() < GROUP && size < GROUP_BYTES {
                match queue.commands.pop_front() {
                    Some(Command::Txn(txn, reply)) => {
                        if let Op::Put { value, .. } = &txn.op {
                            size += value.len();
                        }
                        txns.push((txn, Some(reply)));
                    }
                    Some(Command::Compact(revision, reply)) if txns.is_empty() => {
                        compactions.asked.push_back((revision, reply));
                    }
                    Some(compact) => {
                        queue.commands.push_front(compact);
                        break;
                    }
                    None => break,
                }
            }
            drop(queue);
            self.try_again(txns.is_empty());
            txns.extend(self.expired().into_iter().map(|txn| (txn, None)));
            if !txns.is_empty() {
                self.group(txns);
            }
            self.compact_some(&mut compactions);
        }
    }

    /// After a failed write, looks whether the log takes writes again, so that the store gets well by itself.
    fn try_again(&self, idle: bool) {
        let mut fault = lock(&self.fault);
        if let (true, true, Some(log)) = (idle, fault.is_some(), &self.log) {
            let before = self.committed.load(Ordering::Acquire);
            *fault = log.append(&[], before).err().map(|e| e.to_string());
        }
    }

    /// Decides, writes, delivers and answers a group of transactions.
    fn group(&self, txns: Vec<(Txn, Option<Reply>)>) {
        let before = self.committed.load(Ordering::Acquire);
        let mut revision = before;
        let mut rows = Vec::with_capacity(txns.len());
        let mut superseded = Vec::new();
        let mut answers = Vec::with_capacity(txns.len());
        {
            let mut state = self.change();
            for (txn, reply) in txns {
                let answer = match self.conflict(&state, &txn) {
                    Ok(None) => {
                        revision += 1;
                        let row = row(txn, revision);
                        superseded.push(state.apply(&row, self.log.is_some()));
                        rows.push(row);
                        Ok(Outcome::Done(revision))
                    }
                    Ok(Some(conflict)) => Ok(conflict),
                    Err(e) => Err(e),
                };
                answers.push((reply, answer));
            }
        }
        if let (Some(log), false) = (&self.log, rows.is_empty()) {
            let result = log.append(&rows, before).map_err(|e| e.to_string());
            *lock(&self.fault) = result.as_ref().err().cloned();
            if let Err(why) = result {
                let mut state = self.change();
                for (row, gone) in rows.drain(..).zip(superseded).rev() {
                    state.index.undo(&row.key, gone);
                }
                drop(state);
                // A conflict may rest on a write of this group that did not happen, so nobody gets an answer.
                for (_, answer) in &mut answers {
                    *answer = Err(Error::Unavailable(format!("the store can't write: {why}")));
                }
            }
        }
        self.deliver(rows);
        for (reply, answer) in answers {
            if let Some(reply) = reply {
                // Whoever asked may have gone.
                reply.send(answer).ok();
            }
        }
    }

    fn conflict(&self, state: &State, txn: &Txn) -> Result<Option<Outcome>, Error> {
        let current = state.index.get(&txn.key, i64::MAX);
        match (txn.expect, &current) {
            (Expect::Absent, None) => Ok(None),
            (Expect::Revision(wanted), Some(found)) if found.version.revision == wanted => Ok(None),
            _ => {
                let current = current.map(|found| found.load(|at| self.logged(at))).transpose()?;
                Ok(Some(Outcome::Conflict(current)))
            }
        }
    }

    fn deliver(&self, rows: Vec<Row>) {
        let Some(last) = rows.last().map(|r| r.revision) else { return };
        let events: Vec<Event> =
            rows.into_iter().map(|r| Event { key: r.key, value: r.value, revision: r.revision }).collect();
        let sinks = lock(&self.sinks);
        for registered in sinks.iter() {
            // Most groups hold changes of one resource.
            let matches = |e: &Event| e.key.starts_with(&*registered.prefix);
            if events.iter().all(matches) {
                registered.sink.events(&events);
            } else if events.iter().any(matches) {
                let some: Vec<Event> = events.iter().filter(|e| matches(e)).cloned().collect();
                registered.sink.events(&some);
            }
        }
        // While the sinks are locked, so that a watch that begins now misses nothing and sees nothing twice.
        self.committed.store(last, Ordering::Release);
    }

    fn logged(&self, revision: i64) -> Result<Bytes, Error> {
        let Some(log) = &self.log else { return Ok(Bytes::new()) };
        match log.value(revision) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(Error::Compacted { oldest: self.read().compacted }),
            Err(e) => Err(Error::Unavailable(e.to_string())),
        }
    }

    /// Removals of what has outlived its time.
    fn expired(&self) -> Vec<Txn> {
        if self.read().expiries.keys().next().is_none_or(|at| *at > now()) {
            return Vec::new();
        }
        let mut state = self.change();
        let later = state.expiries.split_off(&(now() + 1));
        let due = std::mem::replace(&mut state.expiries, later);
        due.into_values()
            .flatten()
            .map(|(key, revision)| Txn { key, expect: Expect::Revision(revision), op: Op::Delete })
            .collect()
    }

    /// A step of the compaction that is under way, if one is.
    fn compact_some(self: &Arc<Self>, compactions: &mut Compactions) {
        let Some((revision, reply)) = compactions.asked.pop_front() else { return };
        let from = match compactions.next.take() {
            None => self.begin_compaction(revision).map(|()| Arc::from("")),
            Some(next) => Ok(next),
        };
        match from.map(|from| self.change().index.compact(revision, &from, COMPACTED_AT_ONCE)) {
            Ok(Some(next)) => {
                compactions.next = Some(next);
                compactions.asked.push_front((revision, reply));
            }
            Ok(None) => {
                self.tighten(&mut compactions.rewriting);
                // Whoever asked may have gone.
                reply.send(Ok(())).ok();
            }
            Err(e) => drop(reply.send(Err(e))),
        }
    }

    /// Has the files written anew where much of them can't be read any more, while writes go on.
    fn tighten(self: &Arc<Self>, rewriting: &mut Option<JoinHandle<()>>) {
        let loose = self.log.as_ref().is_some_and(|log| log.is_loose(self.read().index.size()));
        if !loose || rewriting.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let shared = self.clone();
        let spawned = std::thread::Builder::new().name("store-rewrite".into()).spawn(move || shared.rewrite());
        // Where there is no thread to be had, there is after the next compaction.
        *rewriting = spawned.ok();
    }

    fn rewrite(&self) {
        let Some(log) = &self.log else { return };
        let live = |rows: &[Row]| {
            let state = self.read();
            rows.iter().map(|row| state.index.has(&row.key, row.revision)).collect()
        };
        // What is there is kept where this fails, and is tried again after the next compaction.
        log.rewrite(&live, &|| self.read().compacted, &self.ending).ok();
    }

    fn begin_compaction(&self, revision: i64) -> Result<(), Error> {
        let committed = self.committed.load(Ordering::Acquire);
        if revision > committed {
            return Err(Error::Future { current: committed });
        }
        {
            let mut state = self.change();
            if revision <= state.compacted {
                return Err(Error::Compacted { oldest: state.compacted });
            }
            state.compacted = revision;
        }
        match &self.log {
            Some(log) => log.compacted(revision, committed).map_err(|e| Error::Unavailable(e.to_string())),
            None => Ok(()),
        }
    }

    /// The revision to read at.
    fn readable(&self, state: &State, asked: i64) -> Result<i64, Error> {
        let committed = self.committed.load(Ordering::Acquire);
        match asked {
            0 => Ok(committed),
            asked if asked > committed => Err(Error::Future { current: committed }),
            asked if asked < state.compacted => Err(Error::Compacted { oldest: state.compacted }),
            asked => Ok(asked),
        }
    }
}

fn row(txn: Txn, revision: i64) -> Row {
    let (value, ttl) = match txn.op {
        Op::Put { value, ttl } => (Some(value), ttl),
        Op::Delete => (None, None),
    };
    Row { revision, key: txn.key, value, expires: ttl.map_or(0, |ttl| now() + ttl.as_secs()) }
}

impl Store for Embedded {
    fn revision(&self) -> Fut<'_, i64> {
        Box::pin(async { Ok(self.shared.committed.load(Ordering::Acquire)) })
    }

    fn delivered(&self) -> Fut<'_, i64> {
        // Sinks are called before the revision is published.
        self.revision()
    }

    fn seen(&self) -> i64 {
        self.shared.committed.load(Ordering::Acquire)
    }

    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        Box::pin(async move {
            let state = self.shared.read();
            let at = self.shared.readable(&state, 0)?;
            state.index.get(key, at).map(|found| found.load(|at| self.shared.logged(at))).transpose()
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        Box::pin(async move {
            let state = self.shared.read();
            let revision = self.shared.readable(&state, range.revision)?;
            let mut items = Vec::new();
            let remaining = state.index.range(&range, revision, |found| {
                items.push(found.load(|at| self.shared.logged(at))?);
                Ok::<_, Error>(())
            })?;
            Ok(Page { items, remaining, revision })
        })
    }

    fn txn(&self, txn: Txn) -> Fut<'_, Outcome> {
        self.send(|reply| Command::Txn(txn, reply))
    }

    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration> {
        Box::pin(async move {
            let shared = &self.shared;
            let mut sinks = lock(&shared.sinks);
            let committed = shared.committed.load(Ordering::Acquire);
            let mut events = Vec::new();
            {
                let state = shared.read();
                if revision < state.compacted {
                    return Err(Error::Compacted { oldest: state.compacted });
                }
                state.index.since(prefix, revision, |found| {
                    if found.version.revision > committed {
                        return Ok(());
                    }
                    let value = match &found.version.held {
                        Held::Removed => None,
                        Held::Memory(value) => Some(value.clone()),
                        Held::Log(_) => Some(shared.logged(found.version.revision)?),
                    };
                    events.push(Event { key: found.key.clone(), value, revision: found.version.revision });
                    Ok::<_, Error>(())
                })?;
            }
            events.sort_by_key(|e| e.revision);
            if !events.is_empty() {
                sink.events(&events);
            }
            let id = shared.next_sink.fetch_add(1, Ordering::Relaxed);
            sinks.push(Registered { id, prefix: prefix.into(), sink });
            let shared = shared.clone();
            Ok(Registration::new(move || lock(&shared.sinks).retain(|s| s.id != id)))
        })
    }

    fn compact(&self, revision: i64) -> Fut<'_, ()> {
        self.send(|reply| Command::Compact(revision, reply))
    }

    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        Box::pin(async { Ok(self.shared.log.as_ref().map(Log::size)) })
    }

    fn healthy(&self) -> Fut<'_, ()> {
        Box::pin(async { lock(&self.shared.fault).clone().map_or(Ok(()), |why| Err(Error::Unavailable(why))) })
    }
}
