//! The store over a store.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::runtime::Handle;
use tokio::sync::Notify;

use super::chain::{Opened, Refusal};
use super::{Asked, Context, Encryption, unreadable};
use crate::contract::{Error, Event, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};

/// A store whose values are encrypted where they lie.
pub struct Encrypted {
    store: Arc<dyn Store>,
    encryption: Arc<Encryption>,
    held: Arc<Held>,
    /// What was read below these could not all be decrypted.
    missed: Mutex<HashSet<String>>,
}

impl std::fmt::Debug for Encrypted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Encrypted")
    }
}

impl Encrypted {
    /// Over a store.
    pub fn new(store: Arc<dyn Store>, encryption: Arc<Encryption>) -> Self {
        Self { store, encryption, held: Arc::default(), missed: Mutex::default() }
    }

    async fn plain(&self, mut kv: KeyValue) -> KeyValue {
        kv.value = self.encryption.plain(&kv.key, kv.value, &mut Vec::new()).await.0;
        kv
    }
}

impl Encryption {
    /// A value as it was before it was encrypted, or what stands for it, and whether it is to be written anew.
    ///
    /// A plugin that can't tell a source is not asked for it again: `asked` remembers.
    async fn plain(&self, key: &str, value: Bytes, asked: &mut Vec<Asked>) -> Opened {
        loop {
            match self.open(key, &value, asked) {
                Ok(opened) => return opened,
                Err(Refusal::Fault(fault)) => return (unreadable(&fault.message), false),
                Err(Refusal::Ask(question)) => asked.extend(question.ask().await.err()),
            }
        }
    }

    pub(super) fn open(&self, key: &str, value: &Bytes, asked: &[Asked]) -> Result<Opened, Refusal> {
        let Some(place) = self.places.of(key) else { return Ok((value.clone(), false)) };
        let stored = self.places.stored(key);
        let cx =
            Context { resource: self.places.name(place), key: stored.as_bytes(), observer: &*self.observer, asked };
        self.chains.load()[place].open(value, &cx)
    }
}

/// A sink that is given plain values.
pub(super) struct Watching {
    sink: Arc<dyn Sink>,
    encryption: Arc<Encryption>,
    /// It was given what could not be read.
    disappointed: AtomicBool,
}

impl Watching {
    /// Tells that what follows must be read again from the beginning.
    pub(super) fn begin_anew(&self) {
        self.sink.broken(Error::Unavailable("values can be read that could not be read before".into()));
    }

    fn note(self: &Arc<Self>, value: &Bytes) {
        if super::why_unreadable(value).is_some() {
            self.disappoint();
        }
    }

    fn disappoint(self: &Arc<Self>) {
        if !self.disappointed.swap(true, Ordering::Relaxed) {
            let mut all = self.encryption.disappointed.lock().unwrap_or_else(PoisonError::into_inner);
            all.retain(|known| known.strong_count() > 0);
            all.push(Arc::downgrade(self));
        }
    }
}

/// What a sink is told.
enum Told {
    Events(Vec<Event>),
    Broken(Error),
}

/// What waits until a plugin was asked; more joins it meanwhile, so that the order stays.
#[derive(Default)]
struct Waiting {
    told: VecDeque<Told>,
    busy: bool,
}

/// What the store below knows of a watch.
struct Plain {
    watching: Arc<Watching>,
    waiting: Arc<Mutex<Waiting>>,
    held: Arc<Held>,
    id: u64,
    runtime: Handle,
}

/// Changes that sinks have not been given yet: up to which revision they have been, by sink.
#[derive(Default)]
struct Held {
    up_to: Mutex<BTreeMap<u64, i64>>,
    next: AtomicU64,
    fewer: Notify,
}

impl Held {
    /// The newest revision that all sinks have been given, if it isn't this one.
    fn seen(&self, revision: i64) -> i64 {
        lock(&self.up_to).values().copied().fold(revision, i64::min)
    }

    async fn reach(&self, revision: i64) {
        loop {
            let fewer = self.fewer.notified();
            if self.seen(revision) >= revision {
                return;
            }
            fewer.await;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Watching {
    /// The changes with plain values, unless a plugin must be asked first.
    fn at_once(self: &Arc<Self>, events: &[Event]) -> Option<Vec<Event>> {
        let plain = |event: &Event| {
            let value = match &event.value {
                None => None,
                Some(value) => match self.encryption.open(&event.key, value, &[]) {
                    Ok((plain, _)) => Some(plain),
                    Err(Refusal::Fault(fault)) => Some(unreadable(&fault.message)),
                    Err(Refusal::Ask(_)) => return None,
                },
            };
            Some(self.given(event, value))
        };
        events.iter().map(plain).collect()
    }

    async fn asking(self: &Arc<Self>, events: &[Event]) -> Vec<Event> {
        let (mut out, mut asked) = (Vec::with_capacity(events.len()), Vec::new());
        for event in events {
            let value = match &event.value {
                Some(value) => Some(self.encryption.plain(&event.key, value.clone(), &mut asked).await.0),
                None => None,
            };
            out.push(self.given(event, value));
        }
        out
    }

    fn given(self: &Arc<Self>, event: &Event, value: Option<Bytes>) -> Event {
        if let Some(value) = &value {
            self.note(value);
        }
        Event { key: event.key.clone(), value, revision: event.revision }
    }
}

impl Plain {
    fn tell(&self, told: Told) {
        let mut waiting = lock(&self.waiting);
        if !waiting.busy {
            match &told {
                Told::Broken(error) => return self.watching.sink.broken(error.clone()),
                Told::Events(events) => {
                    if let Some(plain) = self.watching.at_once(events) {
                        return self.watching.sink.events(&plain);
                    }
                    let before = events.first().map_or(0, |event| event.revision - 1);
                    lock(&self.held.up_to).insert(self.id, before);
                }
            }
            waiting.busy = true;
            let (watching, queue) = (self.watching.clone(), self.waiting.clone());
            let (held, id) = (self.held.clone(), self.id);
            self.runtime.spawn(async move {
                loop {
                    let next = {
                        let mut waiting = lock(&queue);
                        let next = waiting.told.pop_front();
                        if next.is_none() {
                            waiting.busy = false;
                            lock(&held.up_to).remove(&id);
                        }
                        next
                    };
                    match next {
                        None => break,
                        Some(Told::Broken(error)) => watching.sink.broken(error),
                        Some(Told::Events(events)) => {
                            watching.sink.events(&watching.asking(&events).await);
                            if let Some(last) = events.last() {
                                lock(&held.up_to).insert(id, last.revision);
                            }
                        }
                    }
                    held.fewer.notify_waiters();
                }
                held.fewer.notify_waiters();
            });
        }
        waiting.told.push_back(told);
    }
}

impl Sink for Plain {
    fn events(&self, events: &[Event]) {
        self.tell(Told::Events(events.to_vec()));
    }

    fn broken(&self, error: Error) {
        self.tell(Told::Broken(error));
    }
}

impl Store for Encrypted {
    fn revision(&self) -> Fut<'_, i64> {
        self.store.revision()
    }

    fn delivered(&self) -> Fut<'_, i64> {
        Box::pin(async {
            let revision = self.store.delivered().await?;
            self.held.reach(revision).await;
            Ok(revision)
        })
    }

    fn delivered_below<'a>(&'a self, prefix: &'a str) -> Fut<'a, i64> {
        Box::pin(async move {
            let revision = self.store.delivered_below(prefix).await?;
            self.held.reach(revision).await;
            Ok(revision)
        })
    }

    fn seen(&self) -> i64 {
        self.held.seen(self.store.seen())
    }

    fn is_shared(&self) -> bool {
        self.store.is_shared()
    }

    fn is_stale<'a>(&'a self, key: &'a str) -> Fut<'a, bool> {
        Box::pin(async move {
            let Some(found) = self.store.get(key).await? else { return Ok(false) };
            Ok(self.encryption.plain(key, found.value, &mut Vec::new()).await.1)
        })
    }

    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        Box::pin(async move {
            match self.store.get(key).await? {
                Some(kv) => Ok(Some(self.plain(kv).await)),
                None => Ok(None),
            }
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        Box::pin(async move {
            let (prefix, whole) = (range.prefix, range.start.is_empty() && range.limit == 0);
            let mut page = self.store.range(range).await?;
            let mut asked = Vec::new();
            for kv in &mut page.items {
                kv.value = self.encryption.plain(&kv.key, std::mem::take(&mut kv.value), &mut asked).await.0;
            }
            if whole && page.items.iter().any(|kv| super::why_unreadable(&kv.value).is_some()) {
                lock(&self.missed).insert(prefix.to_owned());
            }
            Ok(page)
        })
    }

    fn txn(&self, mut txn: Txn) -> Fut<'_, Outcome> {
        Box::pin(async move {
            if let Op::Put { value, .. } = &mut txn.op {
                let sealed = self.encryption.seal(&txn.key, std::mem::take(value));
                *value = sealed.map_err(|fault| Error::Unavailable(fault.message))?;
            }
            match self.store.txn(txn).await? {
                Outcome::Conflict(Some(kv)) => Ok(Outcome::Conflict(Some(self.plain(kv).await))),
                other => Ok(other),
            }
        })
    }

    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration> {
        let encryption = self.encryption.clone();
        let watching = Arc::new(Watching { sink, encryption, disappointed: AtomicBool::new(false) });
        // A cache reads what is there before it watches.
        if lock(&self.missed).remove(prefix) {
            watching.disappoint();
        }
        let (held, id) = (self.held.clone(), self.held.next.fetch_add(1, Ordering::Relaxed));
        Box::pin(async move {
            let runtime = Handle::current();
            let plain = Plain { watching, waiting: Arc::default(), held, id, runtime };
            self.store.watch(prefix, revision, Arc::new(plain)).await
        })
    }

    fn compact(&self, revision: i64) -> Fut<'_, ()> {
        self.store.compact(revision)
    }

    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        self.store.size_on_disk()
    }

    fn healthy(&self) -> Fut<'_, ()> {
        self.store.healthy()
    }

    fn ready(&self) -> Fut<'_, ()> {
        self.store.ready()
    }
}
