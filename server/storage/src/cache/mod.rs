//! The watch cache: all objects of one resource in memory, and its recent changes.
//!
//! The store feeds it. Readers take a [`Snapshot`], which later changes don't touch; watchers hold a [`Cursor`] on the
//! shared ring of changes, so that one that is slow costs nothing but its place, until the ring has moved past it.
//!
//! Of an indexed cache a reader of one value of the index looks at the objects that have it; a watcher with a [`Focus`] is
//! woken by changes that may concern it, and looks at no others.

mod cursor;
mod topic;
mod tree;
mod waiters;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};
use std::time::{Duration, Instant};

use bytes::Bytes;

pub use self::cursor::{Cursor, Lag, Span};
pub use self::topic::Focus;
use self::topic::Topics;
use self::tree::{Objects, Spot};
use self::waiters::{Herald, Waiters};
use crate::contract::{Error, Event, KeyValue, Range, Registration, Sink, Store};

/// The end of a cache that lost its store.
const BROKEN: u64 = u64::MAX;

/// How many changes stay in the ring.
#[derive(Clone, Copy, Debug)]
struct Keep {
    /// Younger ones do (upstream's `eventFreshDuration`).
    fresh: Duration,
    /// So many do, however old.
    few: usize,
    /// More than this never do (upstream's upper bound).
    many: usize,
}

const KEEP: Keep = Keep { fresh: Duration::from_secs(75), few: 100, many: 102_400 };

/// A stored object and what the cache's user makes of it.
#[derive(Debug)]
pub struct Entry<T> {
    /// Its key.
    pub key: Arc<str>,
    /// The revision that wrote it; for a removed object the revision of its removal.
    pub revision: i64,
    /// The stored bytes.
    pub value: Bytes,
    /// What the hook made of them.
    pub object: T,
}

/// A change of one object.
#[derive(Debug)]
pub struct Change<T> {
    /// The object after the change; for a removal as it was last, at the revision of the removal.
    pub entry: Arc<Entry<T>>,
    /// The object before the change.
    pub previous: Option<Arc<Entry<T>>>,
    /// It was removed.
    pub removed: bool,
    at: Instant,
}

/// The value that a cache's index goes by. Of one object it is always the same.
pub type ValueOf<T> = fn(&T) -> &[u8];

type Decode<T> = dyn Fn(&KeyValue) -> T + Send + Sync;

/// All objects below one prefix.
pub struct Cache<T> {
    prefix: Box<str>,
    store: Arc<dyn Store>,
    decode: Box<Decode<T>>,
    by: Option<ValueOf<T>>,
    state: RwLock<State<T>>,
    herald: Herald,
    /// Who waits for any change.
    waiters: Arc<Waiters>,
    /// The place after all changes, or [`BROKEN`]: a watcher that is there has nothing to look for.
    end: AtomicU64,
    registration: OnceLock<Registration>,
}

struct State<T> {
    objects: Objects<T>,
    /// The newest revision that the cache has heard of.
    revision: i64,
    ring: VecDeque<Arc<Change<T>>>,
    /// The sequence number of the ring's first change.
    first: u64,
    /// Every change after this revision is in the ring.
    floor: i64,
    /// What watchers are interested in who aren't in everything.
    topics: Topics,
    keep: Keep,
    broken: bool,
}

/// The objects at one revision.
#[derive(Debug)]
pub struct Snapshot<T> {
    objects: Objects<T>,
    /// The revision.
    pub revision: i64,
}

impl<T> std::fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cache").field(&self.prefix).finish()
    }
}

impl<T: Send + Sync + 'static> Cache<T> {
    /// Reads what lies below the prefix and follows its changes. `decode` is called once for each version, in the
    /// store's own thread: it must be quick, and do what is costly when first asked. `by` is the value of the index, if
    /// there is to be one.
    pub async fn open(
        store: Arc<dyn Store>,
        prefix: &str,
        by: Option<ValueOf<T>>,
        decode: impl Fn(&KeyValue) -> T + Send + Sync + 'static,
    ) -> Result<Arc<Self>, Error> {
        let page = store.range(Range { prefix, start: "", limit: 0, revision: 0 }).await?;
        let entries = page.items.iter().map(|kv| Arc::new(entry(kv, &decode))).collect();
        let cache = Arc::new(Self {
            prefix: prefix.into(),
            store: store.clone(),
            decode: Box::new(decode),
            by,
            state: RwLock::new(State {
                objects: Objects::new(entries, by),
                revision: page.revision,
                ring: VecDeque::new(),
                first: 0,
                floor: page.revision,
                topics: Topics::default(),
                keep: KEEP,
                broken: false,
            }),
            herald: Herald::new(),
            waiters: Arc::default(),
            end: AtomicU64::new(0),
            registration: OnceLock::new(),
        });
        let sink = Arc::new(Feed(Arc::downgrade(&cache)));
        let registration = store.watch(prefix, page.revision, sink).await?;
        // Nobody else can have set it.
        cache.registration.set(registration).ok();
        Ok(cache)
    }

    fn state(&self) -> RwLockReadGuard<'_, State<T>> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, State<T>> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the cache lost its store and must be opened anew.
    pub fn is_broken(&self) -> bool {
        self.end() == BROKEN
    }

    /// One object as the cache has it.
    pub fn get(&self, key: &str) -> Option<Arc<Entry<T>>> {
        self.state().objects.tree.get(key).cloned()
    }

    /// One object, no older than any write acknowledged before the call.
    pub async fn get_consistent(&self, key: &str) -> Result<Option<Arc<Entry<T>>>, Error> {
        self.catch_up().await?;
        Ok(self.get(key))
    }

    /// All objects as the cache has them.
    pub fn snapshot(&self) -> Snapshot<T> {
        let state = self.state();
        Snapshot { objects: state.objects.clone(), revision: state.revision }
    }

    /// All objects, no older than any write acknowledged before the call.
    pub async fn snapshot_consistent(&self) -> Result<Snapshot<T>, Error> {
        let delivered = self.catch_up().await?;
        let mut snapshot = self.snapshot();
        snapshot.revision = snapshot.revision.max(delivered);
        Ok(snapshot)
    }

    /// All objects, no older than a revision that [`Store::seen`] has reached.
    pub fn snapshot_seen(&self) -> Snapshot<T> {
        let seen = self.store.seen();
        let mut snapshot = self.snapshot();
        snapshot.revision = snapshot.revision.max(seen);
        snapshot
    }

    /// All objects as they were at a revision: from the ring if it reaches so far, else from the store.
    pub async fn snapshot_at(&self, revision: i64) -> Result<Snapshot<T>, Error> {
        if revision > self.store.seen() {
            let current = self.catch_up().await?;
            if revision > current {
                return Err(Error::Future { current });
            }
        }
        if let Some(objects) = self.rewind(revision) {
            return Ok(Snapshot { objects, revision });
        }
        let page = self.store.range(Range { prefix: &self.prefix, start: "", limit: 0, revision }).await?;
        let entries = page.items.iter().map(|kv| Arc::new(entry(kv, &*self.decode))).collect();
        // For one reader an index costs more than it spares.
        Ok(Snapshot { objects: Objects::new(entries, None), revision })
    }

    fn rewind(&self, revision: i64) -> Option<Objects<T>> {
        let state = self.state();
        if revision < state.floor {
            return None;
        }
        let mut objects = state.objects.clone();
        for change in state.ring.iter().rev().take_while(|c| c.entry.revision > revision) {
            match &change.previous {
                Some(previous) => objects.insert(previous.clone()),
                None => objects.remove(&change.entry.key),
            };
        }
        Some(objects)
    }

    /// The newest revision; whatever was acknowledged before is in the cache when it returns.
    async fn catch_up(&self) -> Result<i64, Error> {
        let delivered = self.store.delivered_below(&self.prefix).await?;
        if self.is_broken() {
            return Err(Error::Unavailable("the watch cache lost its store".into()));
        }
        Ok(delivered)
    }

    /// The place after all changes, in the cache's own count.
    pub fn end(&self) -> u64 {
        self.end.load(Ordering::Acquire)
    }

    /// The newest revision that the cache's content is known to be current at.
    pub fn progress(&self) -> i64 {
        self.store.seen().max(self.state().revision)
    }

    fn feed(&self, events: &[Event]) {
        let at = Instant::now();
        // Decoding needs no lock: only the store's thread changes the cache.
        let written: Vec<_> = events
            .iter()
            .map(|event| {
                let value = event.value.clone()?;
                let kv = KeyValue { key: event.key.clone(), value, revision: event.revision };
                Some(Arc::new(entry(&kv, &*self.decode)))
            })
            .collect();
        let mut concerned = vec![self.waiters.clone()];
        {
            let mut state = self.change();
            if state.broken {
                return;
            }
            for (event, written) in events.iter().zip(written) {
                state.revision = event.revision;
                let change = match written {
                    Some(entry) => {
                        let previous = state.objects.insert(entry.clone());
                        Change { entry, previous, removed: false, at }
                    }
                    None => {
                        let Some(last) = state.objects.remove(&event.key) else { continue };
                        let kv =
                            KeyValue { key: last.key.clone(), value: last.value.clone(), revision: event.revision };
                        let entry = Arc::new(entry(&kv, &*self.decode));
                        Change { entry, previous: Some(last), removed: true, at }
                    }
                };
                state.topics.note(&change, state.end(), self.by, |topic| concerned.push(topic.waiters.clone()));
                state.ring.push_back(Arc::new(change));
            }
            state.evict(at, self.by);
            self.end.store(state.end(), Ordering::Release);
        }
        self.herald.wake(&concerned);
    }

    /// Says that it lost its store.
    fn end_for_good(&self) {
        let mut concerned = vec![self.waiters.clone()];
        {
            let mut state = self.change();
            state.broken = true;
            self.end.store(BROKEN, Ordering::Release);
            concerned.extend(state.topics.end().map(|topic| topic.waiters.clone()));
        }
        self.herald.wake(&concerned);
    }
}

impl<T> State<T> {
    /// The place after all changes.
    fn end(&self) -> u64 {
        self.first + self.ring.len() as u64
    }

    /// The change at a place.
    fn at(&self, place: u64) -> Option<&Arc<Change<T>>> {
        self.ring.get(usize::try_from(place.checked_sub(self.first)?).ok()?)
    }

    fn evict(&mut self, now: Instant, by: Option<ValueOf<T>>) {
        let Keep { fresh, few, many } = self.keep;
        let is_old = |change: &Arc<Change<T>>| now - change.at > fresh;
        while self.ring.len() > few && (self.ring.len() > many || self.ring.front().is_some_and(is_old)) {
            if let Some(gone) = self.ring.pop_front() {
                self.topics.forget(&gone, self.first, by);
                self.floor = gone.entry.revision;
                self.first += 1;
            }
        }
    }
}

fn entry<T>(kv: &KeyValue, decode: &dyn Fn(&KeyValue) -> T) -> Entry<T> {
    Entry { key: kv.key.clone(), revision: kv.revision, value: kv.value.clone(), object: decode(kv) }
}

/// The store's way into the cache.
struct Feed<T>(Weak<Cache<T>>);

impl<T: Send + Sync + 'static> Sink for Feed<T> {
    fn events(&self, events: &[Event]) {
        if let Some(cache) = self.0.upgrade() {
            cache.feed(events);
        }
    }

    fn broken(&self, _: Error) {
        if let Some(cache) = self.0.upgrade() {
            cache.end_for_good();
        }
    }
}

impl<T> Snapshot<T> {
    /// One object.
    pub fn get(&self, key: &str) -> Option<&Arc<Entry<T>>> {
        self.objects.tree.get(key)
    }

    /// Objects whose key begins with `prefix`, in key order, from `start` on.
    pub fn range<'a>(&'a self, prefix: &'a str, start: &'a str) -> impl Iterator<Item = &'a Arc<Entry<T>>> {
        self.objects.tree.from(start.max(prefix).into()).take_while(move |e| e.key.starts_with(prefix))
    }

    /// The same of objects that have a value in the cache's index; `None` where there is no index.
    pub fn having<'a>(
        &'a self,
        value: &'a [u8],
        prefix: &'a str,
        start: &'a str,
    ) -> Option<impl Iterator<Item = &'a Arc<Entry<T>>>> {
        let (index, value_of) = self.objects.index.as_ref().and_then(|index| Some((index, index.by()?)))?;
        let from = index.from(Spot { value, key: start.max(prefix) });
        Some(from.take_while(move |e| value_of(&e.object) == value && e.key.starts_with(prefix)))
    }

    /// How many objects there are in all.
    pub fn len(&self) -> usize {
        self.objects.tree.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests;
