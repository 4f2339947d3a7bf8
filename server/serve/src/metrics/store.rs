//! A store whose calls are counted.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;
use std::time::Instant;

use storage::{Expect, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};

use super::METRICS;

/// A store whose calls are counted, by what they do and to which kind of object.
pub struct Metered {
    store: Arc<dyn Store>,
    /// Group and resource by the prefix of keys.
    kinds: BTreeMap<String, (String, String)>,
}

impl std::fmt::Debug for Metered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Metered")
    }
}

impl Metered {
    /// Counts the calls of a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        let stored = generated::KINDS.iter().filter(|kind| kind.is_stored());
        let names = |kind: &object::kind::Kind| (kind.group.to_string(), kind.resource.to_string());
        let kinds = stored.map(|kind| (format!("/registry/{}/", kind.storage_path), names(kind))).collect();
        Self { store, kinds }
    }

    /// Group and resource of a key.
    fn of(&self, key: &str) -> (&str, &str) {
        let found = self
            .kinds
            .range::<str, _>((Bound::Unbounded, Bound::Included(key)))
            .next_back()
            .filter(|(prefix, _)| key.starts_with(prefix.as_str()));
        found.map_or(("", ""), |(_, (group, resource))| (group, resource))
    }

    fn count(&self, operation: &str, key: &str, began: Instant) {
        let (group, resource) = self.of(key);
        let labels = [group, operation, resource];
        METRICS.store_requests.of(&labels).add(1);
        METRICS.store_duration.of(&labels).took(began.elapsed());
    }
}

impl Store for Metered {
    fn revision(&self) -> Fut<'_, i64> {
        self.store.revision()
    }

    fn delivered(&self) -> Fut<'_, i64> {
        self.store.delivered()
    }

    fn delivered_below<'a>(&'a self, prefix: &'a str) -> Fut<'a, i64> {
        Box::pin(async move {
            let began = Instant::now();
            let delivered = self.store.delivered().await;
            let (group, resource) = self.of(prefix);
            METRICS.cache_waits.of(&[group, resource]).took(began.elapsed());
            delivered
        })
    }

    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        self.store.size_on_disk()
    }

    fn seen(&self) -> i64 {
        self.store.seen()
    }

    fn is_shared(&self) -> bool {
        self.store.is_shared()
    }

    fn ready(&self) -> Fut<'_, ()> {
        self.store.ready()
    }

    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        Box::pin(async move {
            let began = Instant::now();
            let got = self.store.get(key).await;
            self.count("get", key, began);
            got
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        Box::pin(async move {
            let (began, prefix) = (Instant::now(), range.prefix);
            // A cache begins so.
            let whole = range.start.is_empty() && range.limit == 0 && range.revision == 0;
            let page = self.store.range(range).await;
            self.count("list", prefix, began);
            let (group, resource) = self.of(prefix);
            METRICS.store_lists.of(&[group, resource, "false"]).took(began.elapsed());
            if whole {
                METRICS.cache_beginnings.of(&[group, resource]).took(began.elapsed());
            }
            page
        })
    }

    fn txn(&self, txn: Txn) -> Fut<'_, Outcome> {
        Box::pin(async move {
            let began = Instant::now();
            let operation = match (&txn.expect, &txn.op) {
                (Expect::Absent, _) => "create",
                (_, Op::Delete) => "delete",
                (_, Op::Put { .. }) => "update",
            };
            let key = txn.key.clone();
            let done = self.store.txn(txn).await;
            self.count(operation, &key, began);
            done
        })
    }

    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration> {
        self.store.watch(prefix, revision, sink)
    }

    fn compact(&self, revision: i64) -> Fut<'_, ()> {
        self.store.compact(revision)
    }

    fn healthy(&self) -> Fut<'_, ()> {
        self.store.healthy()
    }
}
