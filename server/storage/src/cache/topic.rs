//! What changes are about: watchers of little look at those changes only that may concern them.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::waiters::Waiters;
use super::{BROKEN, Change, ValueOf};

/// What the changes must be about that a watcher is given. It may still be given others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus<'a> {
    /// Anything.
    Everything,
    /// A key, or what lies below one that ends in `/`.
    Under(&'a str),
    /// Objects with this value in the cache's index, before the change or after it. Of a cache without an index: anything.
    Having(&'a [u8]),
}

/// A focus that somebody has, and which changes in the ring concern it.
#[derive(Debug)]
pub(super) struct Topic {
    about: About,
    /// The place after its last change, or [`BROKEN`].
    end: AtomicU64,
    pub(super) waiters: Arc<Waiters>,
    changes: RwLock<Changes>,
}

#[derive(Clone, Debug)]
enum About {
    Under(Box<str>),
    Having(Box<[u8]>),
}

/// Places in the ring, in the cache's own count.
#[derive(Debug)]
pub(super) struct Changes {
    pub(super) places: VecDeque<u64>,
    /// All from here on are there.
    from: u64,
    /// The place after the last one that has left the ring.
    pub(super) gone: u64,
    /// Who has the focus.
    cursors: usize,
}

/// The topics that somebody is interested in.
#[derive(Debug, Default)]
pub(super) struct Topics {
    under: HashMap<Box<str>, Arc<Topic>>,
    having: HashMap<Box<[u8]>, Arc<Topic>>,
}

impl Topic {
    pub(super) fn end(&self) -> u64 {
        self.end.load(Ordering::Acquire)
    }

    pub(super) fn changes(&self) -> RwLockReadGuard<'_, Changes> {
        self.changes.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, Changes> {
        self.changes.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn concerns<T>(&self, change: &Change<T>, by: Option<ValueOf<T>>) -> bool {
        match (&self.about, by) {
            (About::Under(prefix), _) => {
                let rest = change.entry.key.strip_prefix(&**prefix);
                rest.is_some_and(|rest| rest.is_empty() || prefix.ends_with('/'))
            }
            (About::Having(wanted), Some(value)) => values(change, value).any(|has| *has == **wanted),
            (About::Having(_), None) => false,
        }
    }
}

/// The indexed value after a change, and the one before it where it was another.
fn values<T>(change: &Change<T>, value: ValueOf<T>) -> impl Iterator<Item = &[u8]> {
    let now = value(&change.entry.object);
    let before = change.previous.as_ref().map(|entry| value(&entry.object)).filter(|before| *before != now);
    [Some(now), before].into_iter().flatten()
}

impl Changes {
    /// Those from a place on.
    pub(super) fn from(&self, place: u64) -> impl Iterator<Item = u64> {
        self.places.range(self.places.partition_point(|at| *at < place)..).copied()
    }
}

impl Topics {
    /// One more has the focus, who wants to see `ring` from `next` on, whose place is `first`.
    pub(super) fn enter<T>(
        &mut self,
        focus: Focus<'_>,
        by: Option<ValueOf<T>>,
        (ring, first): (&VecDeque<Arc<Change<T>>>, u64),
        next: u64,
    ) -> Option<Arc<Topic>> {
        let fresh = |about: About| {
            let end = first + ring.len() as u64;
            let changes = Changes { places: VecDeque::new(), from: end, gone: 0, cursors: 0 };
            let changes = RwLock::new(changes);
            Arc::new(Topic { about, end: AtomicU64::new(0), waiters: Arc::default(), changes })
        };
        let topic = match focus {
            Focus::Under(prefix) => {
                let topic = self.under.entry(prefix.into());
                topic.or_insert_with(|| fresh(About::Under(prefix.into()))).clone()
            }
            Focus::Having(value) if by.is_some() => {
                let topic = self.having.entry(value.into());
                topic.or_insert_with(|| fresh(About::Having(value.into()))).clone()
            }
            Focus::Everything | Focus::Having(_) => return None,
        };
        let mut changes = topic.change();
        changes.cursors += 1;
        // What came before somebody was interested is looked up now.
        for at in (next..changes.from).rev() {
            if ring.get((at - first) as usize).is_some_and(|change| topic.concerns(change, by)) {
                changes.places.push_front(at);
            }
        }
        changes.from = changes.from.min(next);
        // Others may still have to hear of one that is gone.
        topic.end.fetch_max(changes.places.back().map_or(0, |last| last + 1), Ordering::AcqRel);
        drop(changes);
        Some(topic)
    }

    /// One less has it.
    pub(super) fn leave(&mut self, topic: &Topic) {
        let mut changes = topic.change();
        changes.cursors -= 1;
        if changes.cursors > 0 {
            return;
        }
        drop(changes);
        match &topic.about {
            About::Under(prefix) => drop(self.under.remove(prefix)),
            About::Having(value) => drop(self.having.remove(value)),
        }
    }

    /// A change has come to a place; shows whom it concerns.
    pub(super) fn note<T>(
        &self,
        change: &Change<T>,
        at: u64,
        by: Option<ValueOf<T>>,
        mut each: impl FnMut(&Arc<Topic>),
    ) {
        for topic in self.concerned(change, by) {
            topic.change().places.push_back(at);
            topic.end.store(at + 1, Ordering::Release);
            each(topic);
        }
    }

    /// A change has left the ring.
    pub(super) fn forget<T>(&self, change: &Change<T>, at: u64, by: Option<ValueOf<T>>) {
        for topic in self.concerned(change, by) {
            let mut changes = topic.change();
            changes.gone = at + 1;
            changes.from = changes.from.max(at + 1);
            if changes.places.front() == Some(&at) {
                changes.places.pop_front();
            }
        }
    }

    fn concerned<T>(&self, change: &Change<T>, by: Option<ValueOf<T>>) -> impl Iterator<Item = &Arc<Topic>> {
        let key = Some(&*change.entry.key).filter(|_| !self.under.is_empty());
        let folders = key.into_iter().flat_map(|key| key.match_indices('/').map(|(at, _)| &key[..=at]));
        let under = folders.chain(key).filter_map(|prefix| self.under.get(prefix));
        let value = by.filter(|_| !self.having.is_empty());
        let values = value.into_iter().flat_map(|value| values(change, value));
        under.chain(values.filter_map(|value| self.having.get(value)))
    }

    /// Whether nobody is interested in anything of its own.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.under.is_empty() && self.having.is_empty()
    }

    /// The cache lost its store.
    pub(super) fn end(&self) -> impl Iterator<Item = &Arc<Topic>> {
        self.under.values().chain(self.having.values()).inspect(|topic| topic.end.store(BROKEN, Ordering::Release))
    }
}
