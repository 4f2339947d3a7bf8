//! The store over a store.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use bytes::Bytes;

use super::chain::{Opened, Refusal};
use super::{Context, Encryption, unreadable};
use crate::contract::{Error, Event, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};

/// A store whose values are encrypted where they lie.
pub struct Encrypted {
    store: Arc<dyn Store>,
    encryption: Arc<Encryption>,
}

impl std::fmt::Debug for Encrypted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Encrypted")
    }
}

impl Encrypted {
    /// Over a store.
    pub fn new(store: Arc<dyn Store>, encryption: Arc<Encryption>) -> Self {
        Self { store, encryption }
    }

    async fn plain(&self, mut kv: KeyValue) -> KeyValue {
        kv.value = self.encryption.plain(&kv.key, kv.value).await.0;
        kv
    }
}

impl Encryption {
    /// A value as it was before it was encrypted, or what stands for it, and whether it is to be written anew.
    async fn plain(&self, key: &str, value: Bytes) -> Opened {
        match self.open(key, &value) {
            Ok(opened) => opened,
            Err(Refusal::Fault(fault)) => (unreadable(&fault.message), false),
        }
    }

    pub(super) fn open(&self, key: &str, value: &Bytes) -> Result<Opened, Refusal> {
        let Some(place) = self.places.of(key) else { return Ok((value.clone(), false)) };
        let stored = self.places.stored(key);
        let cx = Context { resource: self.places.name(place), key: stored.as_bytes(), observer: &*self.observer };
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
        if super::why_unreadable(value).is_some() && !self.disappointed.swap(true, Ordering::Relaxed) {
            let mut all = self.encryption.disappointed.lock().unwrap_or_else(PoisonError::into_inner);
            all.retain(|known| known.strong_count() > 0);
            all.push(Arc::downgrade(self));
        }
    }
}

/// What the store below knows of a watch.
struct Plain(Arc<Watching>);

impl Sink for Plain {
    fn events(&self, events: &[Event]) {
        let plain = |event: &Event| {
            let value = event.value.as_ref().map(|value| match self.0.encryption.open(&event.key, value) {
                Ok((plain, _)) => plain,
                Err(Refusal::Fault(fault)) => unreadable(&fault.message),
            });
            if let Some(value) = &value {
                self.0.note(value);
            }
            Event { key: event.key.clone(), value, revision: event.revision }
        };
        let events: Vec<Event> = events.iter().map(plain).collect();
        self.0.sink.events(&events);
    }

    fn broken(&self, error: Error) {
        self.0.sink.broken(error);
    }
}

impl Store for Encrypted {
    fn revision(&self) -> Fut<'_, i64> {
        self.store.revision()
    }

    fn delivered(&self) -> Fut<'_, i64> {
        self.store.delivered()
    }

    fn delivered_below<'a>(&'a self, prefix: &'a str) -> Fut<'a, i64> {
        self.store.delivered_below(prefix)
    }

    fn seen(&self) -> i64 {
        self.store.seen()
    }

    fn is_shared(&self) -> bool {
        self.store.is_shared()
    }

    fn is_stale<'a>(&'a self, key: &'a str) -> Fut<'a, bool> {
        Box::pin(async move {
            let Some(found) = self.store.get(key).await? else { return Ok(false) };
            Ok(self.encryption.plain(key, found.value).await.1)
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
            let mut page = self.store.range(range).await?;
            for kv in &mut page.items {
                kv.value = self.encryption.plain(&kv.key, std::mem::take(&mut kv.value)).await.0;
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
        let watching = Watching { sink, encryption: self.encryption.clone(), disappointed: AtomicBool::new(false) };
        self.store.watch(prefix, revision, Arc::new(Plain(Arc::new(watching))))
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
