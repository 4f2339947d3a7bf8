//! The watch cache: all objects of one resource in memory, and its recent changes.
//!
//! The store feeds it. Readers take a [`Snapshot`], which later changes don't touch; watchers hold a [`Cursor`] on the
//! shared ring of changes, so that one that is slow costs nothing but its place, until the ring has moved past it.

mod tree;
mod waiters;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;

use self::tree::Tree;
use self::waiters::{Place, Waiters};
use crate::contract::{Error, Event, KeyValue, Range, Registration, Sink, Store};

/// Changes younger than this stay in the ring (upstream's `eventFreshDuration`).
const FRESH: Duration = Duration::from_secs(75);
/// So many stay, however old.
const FEW: usize = 100;
/// The end of a cache that lost its store.
const BROKEN: u64 = u64::MAX;
/// More than this never stay (upstream's upper bound).
const MANY: usize = 102_400;

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

type Decode<T> = dyn Fn(&KeyValue) -> T + Send + Sync;

/// All objects below one prefix.
pub struct Cache<T> {
    prefix: Box<str>,
    store: Arc<dyn Store>,
    decode: Box<Decode<T>>,
    state: RwLock<State<T>>,
    waiters: Waiters,
    /// The place after all changes, or [`BROKEN`]: a watcher that is there has nothing to look for.
    end: AtomicU64,
    registration: OnceLock<Registration>,
}

struct State<T> {
    tree: Tree<T>,
    /// The newest revision that the cache has heard of.
    revision: i64,
    ring: VecDeque<Arc<Change<T>>>,
    /// The sequence number of the ring's first change.
    first: u64,
    /// Every change after this revision is in the ring.
    floor: i64,
    broken: bool,
}

/// The objects at one revision.
#[derive(Debug)]
pub struct Snapshot<T> {
    tree: Tree<T>,
    /// The revision.
    pub revision: i64,
}

/// A watcher's place in the ring of changes.
pub struct Cursor<T> {
    cache: Arc<Cache<T>>,
    next: u64,
    /// Changes up to this revision are known to the watcher from elsewhere, even those that are still to come here.
    after: i64,
    /// Where its task is woken from, once it has waited.
    place: Option<Place>,
}

/// Some changes in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The revision of the first.
    pub first: i64,
    /// The revision of the last.
    pub last: i64,
    /// How many there are.
    pub length: usize,
}

/// The watcher fell so far behind that changes are gone, or the cache lost its store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lag;

impl<T> std::fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cache").field(&self.prefix).finish()
    }
}

impl<T> std::fmt::Debug for Cursor<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cursor").field(&self.next).finish()
    }
}

impl<T: Send + Sync + 'static> Cache<T> {
    /// Reads what lies below the prefix and follows its changes. `decode` is called once for each version, in the
    /// store's own thread: it must be quick, and do what is costly when first asked.
    pub async fn open(
        store: Arc<dyn Store>,
        prefix: &str,
        decode: impl Fn(&KeyValue) -> T + Send + Sync + 'static,
    ) -> Result<Arc<Self>, Error> {
        let page = store.range(Range { prefix, start: "", limit: 0, revision: 0 }).await?;
        let entries = page.items.iter().map(|kv| Arc::new(entry(kv, &decode))).collect();
        let cache = Arc::new(Self {
            prefix: prefix.into(),
            store: store.clone(),
            decode: Box::new(decode),
            state: RwLock::new(State {
                tree: Tree::from_sorted(entries),
                revision: page.revision,
                ring: VecDeque::new(),
                first: 0,
                floor: page.revision,
                broken: false,
            }),
            waiters: Waiters::new(),
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
        self.state().tree.get(key).cloned()
    }

    /// One object, no older than any write acknowledged before the call.
    pub async fn get_consistent(&self, key: &str) -> Result<Option<Arc<Entry<T>>>, Error> {
        self.catch_up().await?;
        Ok(self.get(key))
    }

    /// All objects as the cache has them.
    pub fn snapshot(&self) -> Snapshot<T> {
        let state = self.state();
        Snapshot { tree: state.tree.clone(), revision: state.revision }
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
        if let Some(tree) = self.rewind(revision) {
            return Ok(Snapshot { tree, revision });
        }
        let page = self.store.range(Range { prefix: &self.prefix, start: "", limit: 0, revision }).await?;
        let entries = page.items.iter().map(|kv| Arc::new(entry(kv, &*self.decode))).collect();
        Ok(Snapshot { tree: Tree::from_sorted(entries), revision })
    }

    fn rewind(&self, revision: i64) -> Option<Tree<T>> {
        let state = self.state();
        if revision < state.floor {
            return None;
        }
        let mut tree = state.tree.clone();
        for change in state.ring.iter().rev().take_while(|c| c.entry.revision > revision) {
            match &change.previous {
                Some(previous) => tree.insert(previous.clone()),
                None => tree.remove(&change.entry.key),
            };
        }
        Some(tree)
    }

    /// The newest revision; whatever was acknowledged before is in the cache when it returns.
    async fn catch_up(&self) -> Result<i64, Error> {
        let delivered = self.store.delivered_below(&self.prefix).await?;
        if self.is_broken() {
            return Err(Error::Unavailable("the watch cache lost its store".into()));
        }
        Ok(delivered)
    }

    /// A place after all changes up to `revision`, which may lie ahead: another cache of a shared store can know more.
    pub fn cursor(self: &Arc<Self>, revision: i64) -> Result<Cursor<T>, Error> {
        let state = self.state();
        if revision < state.floor {
            return Err(Error::Compacted { oldest: state.floor });
        }
        let skip = state.ring.partition_point(|c| c.entry.revision <= revision);
        Ok(Cursor { cache: self.clone(), next: state.first + skip as u64, after: revision, place: None })
    }

    /// All objects as the cache has them, and a place after them.
    pub fn snapshot_and_cursor(self: &Arc<Self>) -> (Snapshot<T>, Cursor<T>) {
        let state = self.state();
        let next = state.first + state.ring.len() as u64;
        let cursor = Cursor { cache: self.clone(), next, after: state.revision, place: None };
        (Snapshot { tree: state.tree.clone(), revision: state.revision }, cursor)
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
        {
            let mut state = self.change();
            if state.broken {
                return;
            }
            for (event, written) in events.iter().zip(written) {
                state.revision = event.revision;
                let change = match written {
                    Some(entry) => {
                        let previous = state.tree.insert(entry.clone());
                        Change { entry, previous, removed: false, at }
                    }
                    None => {
                        let Some(last) = state.tree.remove(&event.key) else { continue };
                        let kv =
                            KeyValue { key: last.key.clone(), value: last.value.clone(), revision: event.revision };
                        let entry = Arc::new(entry(&kv, &*self.decode));
                        Change { entry, previous: Some(last), removed: true, at }
                    }
                };
                state.ring.push_back(Arc::new(change));
            }
            state.evict(at);
            self.end.store(state.first + state.ring.len() as u64, Ordering::Release);
        }
        self.waiters.wake();
    }
}

impl<T> State<T> {
    /// How many changes, from a place on, are of revisions up to this one.
    fn known(&self, place: u64, revision: i64) -> u64 {
        let from = self.ring.iter().skip((place - self.first) as usize);
        from.take_while(|change| change.entry.revision <= revision).count() as u64
    }

    fn evict(&mut self, now: Instant) {
        while self.ring.len() > FEW && (self.ring.len() > MANY || self.ring.front().is_some_and(|c| now - c.at > FRESH))
        {
            if let Some(gone) = self.ring.pop_front() {
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
            cache.change().broken = true;
            cache.end.store(BROKEN, Ordering::Release);
            cache.waiters.wake();
        }
    }
}

impl<T> Snapshot<T> {
    /// One object.
    pub fn get(&self, key: &str) -> Option<&Arc<Entry<T>>> {
        self.tree.get(key)
    }

    /// Objects whose key begins with `prefix`, in key order, from `start` on.
    pub fn range<'a>(&'a self, prefix: &'a str, start: &'a str) -> impl Iterator<Item = &'a Arc<Entry<T>>> {
        self.tree.from(start.max(prefix)).take_while(move |e| e.key.starts_with(prefix))
    }

    /// How many objects there are in all.
    pub fn len(&self) -> usize {
        self.tree.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T> Drop for Cursor<T> {
    fn drop(&mut self) {
        if let Some(place) = self.place.take() {
            self.cache.waiters.leave(place);
        }
    }
}

/// The cache, the cursor's place to be moved on, and where in the ring the next change lies or will lie.
type News<'c, T> = (RwLockReadGuard<'c, State<T>>, &'c mut u64, usize);

impl<T: Send + Sync + 'static> Cursor<T> {
    /// The next changes, `max` at most; waits for one.
    pub async fn next(&mut self, max: usize) -> Result<Vec<Arc<Change<T>>>, Lag> {
        std::future::poll_fn(|cx| self.poll_next(cx, max)).await
    }

    /// The next changes, `max` at most, at least one.
    pub fn poll_next(&mut self, cx: &mut Context<'_>, max: usize) -> Poll<Result<Vec<Arc<Change<T>>>, Lag>> {
        let changes = self.ready(max)?;
        if !changes.is_empty() {
            return Poll::Ready(Ok(changes));
        }
        if self.cache.waiters.enlist(cx, &mut self.place) {
            // A change may have come before the task had its place.
            let changes = self.ready(max)?;
            if !changes.is_empty() {
                return Poll::Ready(Ok(changes));
            }
        }
        Poll::Pending
    }

    /// Which change is next, in the cache's own count.
    pub fn place(&self) -> u64 {
        self.next
    }

    /// What to look at for what comes next, behind all that the watcher knows; `None` where there is nothing to look for.
    fn news(&mut self) -> Result<Option<News<'_, T>>, Lag> {
        if self.next == self.cache.end() {
            return Ok(None);
        }
        let state = self.cache.state();
        if state.broken || self.next < state.first {
            return Err(Lag);
        }
        self.next += state.known(self.next, self.after);
        let from = (self.next - state.first) as usize;
        Ok(Some((state, &mut self.next, from)))
    }

    /// The next changes that are there already.
    pub fn ready(&mut self, max: usize) -> Result<Vec<Arc<Change<T>>>, Lag> {
        let Some((state, next, from)) = self.news()? else { return Ok(Vec::new()) };
        let changes: Vec<_> = state.ring.iter().skip(from).take(max).cloned().collect();
        *next += changes.len() as u64;
        Ok(changes)
    }

    /// Shows the next changes that are there already, `max` at most, and tells how many it took. They are shown while the
    /// cache stands still, so `each` must be quick; where it says no, none is taken.
    pub fn show(&mut self, max: usize, mut each: impl FnMut(&Change<T>) -> bool) -> Result<usize, Lag> {
        let Some((state, next, from)) = self.news()? else { return Ok(0) };
        let mut taken = 0;
        for change in state.ring.iter().skip(from).take(max) {
            if !each(change) {
                return Ok(0);
            }
            taken += 1;
        }
        *next += taken as u64;
        Ok(taken)
    }

    /// The next changes that are there already, `max` at most, without a look at each.
    pub fn span(&mut self, max: usize) -> Option<Span> {
        let (state, _, from) = self.news().ok()??;
        let length = state.ring.len().checked_sub(from)?.min(max);
        let revision = |at: usize| Some(state.ring.get(at)?.entry.revision);
        Some(Span { first: revision(from)?, last: revision(from + length.checked_sub(1)?)?, length })
    }

    /// Takes the changes that [`Cursor::span`] gave.
    pub fn pass(&mut self, span: Span) {
        self.next += span.length as u64;
    }

    /// How many changes wait to be taken.
    pub fn waiting(&self) -> usize {
        usize::try_from(self.cache.end().saturating_sub(self.next)).unwrap_or(usize::MAX)
    }

    /// Whether changes wait to be taken.
    pub fn is_behind(&self) -> bool {
        self.next < self.cache.end()
    }
}

#[cfg(test)]
mod tests;
