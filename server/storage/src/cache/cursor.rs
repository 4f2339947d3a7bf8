//! A watcher's place among the changes.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};

use super::topic::{Focus, Topic};
use super::waiters::Place;
use super::{BROKEN, Cache, Change, Snapshot, State};
use crate::contract::Error;

/// A watcher's place in the ring of changes.
pub struct Cursor<T: Send + Sync + 'static> {
    cache: Arc<Cache<T>>,
    /// What it is interested in, where that is not everything.
    topic: Option<Arc<Topic>>,
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
    /// The place after the last.
    end: u64,
}

/// The watcher fell so far behind that changes are gone, or the cache lost its store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lag;

impl<T: Send + Sync + 'static> std::fmt::Debug for Cursor<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cursor").field(&self.next).finish()
    }
}

impl<T: Send + Sync + 'static> Drop for Cursor<T> {
    fn drop(&mut self) {
        if let Some(topic) = self.topic.take() {
            self.cache.change().topics.leave(&topic);
        }
    }
}

impl<T: Send + Sync + 'static> Cache<T> {
    /// A place after all changes up to `revision`, which may lie ahead: another cache of a shared store can know more.
    pub fn cursor(self: &Arc<Self>, revision: i64, focus: Focus<'_>) -> Result<Cursor<T>, Error> {
        let mut state = self.change();
        if revision < state.floor {
            return Err(Error::Compacted { oldest: state.floor });
        }
        let skip = state.ring.partition_point(|c| c.entry.revision <= revision);
        let next = state.first + skip as u64;
        Ok(self.enter(&mut state, next, revision, focus))
    }

    /// All objects as the cache has them, and a place after them.
    pub fn snapshot_and_cursor(self: &Arc<Self>, focus: Focus<'_>) -> (Snapshot<T>, Cursor<T>) {
        let mut state = self.change();
        let (next, revision) = (state.end(), state.revision);
        let cursor = self.enter(&mut state, next, revision, focus);
        (Snapshot { objects: state.objects.clone(), revision }, cursor)
    }

    fn enter(self: &Arc<Self>, state: &mut State<T>, next: u64, after: i64, focus: Focus<'_>) -> Cursor<T> {
        let State { topics, ring, first, .. } = state;
        // Where the store is lost, everyone hears of it.
        let focus = if state.broken { Focus::Everything } else { focus };
        let topic = topics.enter(focus, self.by, (ring, *first), next);
        Cursor { cache: self.clone(), topic, next, after, place: None }
    }
}

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
        let waiters = self.topic.as_ref().map_or(&self.cache.waiters, |topic| &topic.waiters);
        if waiters.enlist(cx, &mut self.place) {
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

    /// The place after all changes that it is interested in.
    fn end(&self) -> u64 {
        self.topic.as_ref().map_or_else(|| self.cache.end.load(Ordering::Acquire), |topic| topic.end())
    }

    /// Shows each change that is next, with its place, until `each` says no; `Err` where some are gone.
    fn visit(&mut self, mut each: impl FnMut(u64, &Arc<Change<T>>) -> bool) -> Result<(), Lag> {
        if !self.is_behind() {
            return Ok(());
        }
        let state = self.cache.state();
        let changes = self.topic.as_ref().map(|topic| topic.changes());
        let gone = changes.as_ref().map_or(state.first, |changes| changes.gone);
        if state.broken || self.next < gone {
            return Err(Lag);
        }
        let (from, next, after) = (self.next, &mut self.next, self.after);
        let mut visit = |at: u64, change: &Arc<Change<T>>| {
            if change.entry.revision <= after {
                *next = at + 1;
                return true;
            }
            each(at, change)
        };
        match changes {
            None => {
                let ring = state.ring.iter().skip((from - state.first) as usize);
                (from..).zip(ring).all(|(at, change)| visit(at, change));
            }
            Some(changes) => {
                changes.from(from).all(|at| match state.at(at) {
                    Some(change) => visit(at, change),
                    None => false,
                });
            }
        }
        Ok(())
    }

    /// The next changes that are there already.
    pub fn ready(&mut self, max: usize) -> Result<Vec<Arc<Change<T>>>, Lag> {
        let (mut out, mut end) = (Vec::new(), None);
        self.visit(|at, change| {
            out.push(change.clone());
            end = Some(at + 1);
            out.len() < max
        })?;
        self.next = end.unwrap_or(self.next);
        Ok(out)
    }

    /// Shows the next changes that are there already, `max` at most, and tells how many it took. They are shown while the
    /// cache stands still, so `each` must be quick; where it says no, none is taken.
    pub fn show(&mut self, max: usize, mut each: impl FnMut(&Change<T>) -> bool) -> Result<usize, Lag> {
        let (mut taken, mut end, mut refused) = (0, None, false);
        self.visit(|at, change| {
            refused = !each(change);
            taken += 1;
            end = Some(at + 1);
            !refused && taken < max
        })?;
        if refused {
            return Ok(0);
        }
        self.next = end.unwrap_or(self.next);
        Ok(taken)
    }

    /// The next changes that are there already, `max` at most.
    pub fn span(&mut self, max: usize) -> Option<Span> {
        let mut span: Option<Span> = None;
        self.visit(|at, change| {
            let revision = change.entry.revision;
            let span = span.get_or_insert(Span { first: revision, last: 0, length: 0, end: 0 });
            (span.last, span.end) = (revision, at + 1);
            span.length += 1;
            span.length < max
        })
        .ok()?;
        span
    }

    /// Takes the changes that [`Cursor::span`] gave.
    pub fn pass(&mut self, span: Span) {
        self.next = span.end;
    }

    /// How many changes wait to be taken.
    pub fn waiting(&self) -> usize {
        match &self.topic {
            _ if !self.is_behind() => 0,
            Some(topic) => topic.changes().from(self.next).count(),
            None => usize::try_from(self.end() - self.next).unwrap_or(usize::MAX),
        }
    }

    /// Whether changes wait to be taken.
    pub fn is_behind(&self) -> bool {
        self.next < self.end()
    }

    /// A revision up to which everything that concerns the watcher has been taken; `None` while changes wait.
    pub fn settled(&self) -> Option<i64> {
        // The store first: what it has shown by now is in the ring.
        let seen = self.cache.store.seen();
        let state = self.cache.state();
        (!self.is_behind()).then(|| seen.max(state.revision).max(self.after))
    }

    /// Whether the cache lost its store.
    pub fn is_broken(&self) -> bool {
        self.end() == BROKEN
    }
}
