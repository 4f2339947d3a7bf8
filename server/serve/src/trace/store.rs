//! A store whose calls are parts of the traces of the requests that make them.

use std::sync::Arc;

use storage::{Expect, Fut, KeyValue, Outcome, Page, Range, Registration, Sink, Store, Txn};

use super::{Attributes, start};

/// A store whose calls are parts of traces.
pub struct Traced(Arc<dyn Store>);

impl std::fmt::Debug for Traced {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Traced")
    }
}

impl Traced {
    /// Traces the calls of a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self(store)
    }
}

/// What a part says of a key below `/registry/`, such as `/registry/pods/default/a`.
fn of(key: &str) -> impl FnOnce(&str) -> Attributes {
    let key = key.strip_prefix("/registry").unwrap_or(key).to_owned();
    move |audit_id| {
        let path = key.trim_start_matches('/');
        let kind = generated::KINDS.iter().find(|kind| {
            let rest = path.strip_prefix(&*kind.storage_path);
            kind.is_stored() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        let (group, resource) =
            kind.map_or((String::new(), String::new()), |k| (k.group.to_string(), k.resource.to_string()));
        vec![("audit-id", audit_id.into()), ("key", key.into()), ("group", group.into()), ("resource", resource.into())]
    }
}

impl Store for Traced {
    fn revision(&self) -> Fut<'_, i64> {
        self.0.revision()
    }

    fn delivered(&self) -> Fut<'_, i64> {
        self.0.delivered()
    }

    fn delivered_below<'a>(&'a self, prefix: &'a str) -> Fut<'a, i64> {
        self.0.delivered_below(prefix)
    }

    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        self.0.size_on_disk()
    }

    fn seen(&self) -> i64 {
        self.0.seen()
    }

    fn is_shared(&self) -> bool {
        self.0.is_shared()
    }

    fn ready(&self) -> Fut<'_, ()> {
        self.0.ready()
    }

    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        Box::pin(async move {
            let _part = start("Get etcd3", of(key));
            self.0.get(key).await
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        Box::pin(async move {
            let _part = start("List(recursive=true) etcd3", of(range.prefix));
            self.0.range(range).await
        })
    }

    fn txn(&self, txn: Txn) -> Fut<'_, Outcome> {
        Box::pin(async move {
            let name = match &txn.expect {
                Expect::Absent => "Create etcd3",
                _ => "GuaranteedUpdate etcd3",
            };
            let _part = start(name, of(&txn.key));
            self.0.txn(txn).await
        })
    }

    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration> {
        self.0.watch(prefix, revision, sink)
    }

    fn compact(&self, revision: i64) -> Fut<'_, ()> {
        self.0.compact(revision)
    }

    fn healthy(&self) -> Fut<'_, ()> {
        self.0.healthy()
    }
}
