//! The suite that every store passes. A store's own tests call [`all`] with a way to make an empty one.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;

use crate::cache::{Cache, Focus, Snapshot};
use crate::contract::{Error, Event, Expect, KeyValue, Op, Outcome, Range, Sink, Store, Txn};

/// Runs the whole suite; panics where the store breaks the contract.
pub async fn all<S: Store>(make: impl AsyncFn() -> S) {
    writes(&make().await).await;
    ranges(&make().await).await;
    history(&make().await).await;
    watches(&make().await).await;
    compaction(&make().await).await;
    expiry(&make().await).await;
}

/// Runs what holds of a watch cache over the store; panics where it doesn't.
pub async fn cached<S: Store + 'static>(make: impl AsyncFn() -> S) {
    follows(Arc::new(make().await)).await;
    selects(Arc::new(make().await)).await;
}

fn put(key: &str, expect: Expect, value: &str) -> Txn {
    let op = Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), ttl: None };
    Txn { key: key.into(), expect, op }
}

fn delete(key: &str, revision: i64) -> Txn {
    Txn { key: key.into(), expect: Expect::Revision(revision), op: Op::Delete }
}

async fn done(store: &impl Store, txn: Txn) -> i64 {
    match store.txn(txn).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("expected a write, got {other:?}"),
    }
}

async fn writes(store: &impl Store) {
    let first = store.revision().await.unwrap_or_default();
    assert!(first >= 1, "an empty store has revision 1");
    let a = done(store, put("/a", Expect::Absent, "1")).await;
    assert_eq!(a, first + 1, "each write raises the revision by one");
    let conflict = store.txn(put("/a", Expect::Absent, "2")).await;
    let Ok(Outcome::Conflict(Some(found))) = conflict else { panic!("{conflict:?}") };
    assert_eq!((&*found.key, &found.value[..], found.revision), ("/a", &b"1"[..], a));
    assert_eq!(store.txn(delete("/b", a)).await, Ok(Outcome::Conflict(None)));
    let b = done(store, put("/a", Expect::Revision(a), "2")).await;
    assert!(matches!(store.txn(delete("/a", a)).await, Ok(Outcome::Conflict(Some(_)))), "a stale revision");
    let c = done(store, delete("/a", b)).await;
    assert_eq!(store.get("/a").await, Ok(None));
    assert_eq!(store.revision().await, Ok(c));
    done(store, put("/a", Expect::Absent, "3")).await;
    let found = store.get("/a").await.ok().flatten();
    assert_eq!(found.map(|kv| kv.value), Some(Bytes::from_static(b"3")));
}

async fn ranges(store: &impl Store) {
    for key in ["/p/a", "/p/b", "/p/c", "/pp/a", "/q"] {
        done(store, put(key, Expect::Absent, key)).await;
    }
    let check = async |prefix: &str, start: &str, limit: usize, expect: &[&str], remaining: usize| {
        let page = store.range(Range { prefix, start, limit, revision: 0 }).await.expect("a range");
        let keys: Vec<&str> = page.items.iter().map(|kv| &*kv.key).collect();
        assert_eq!((keys.as_slice(), page.remaining), (expect, remaining), "{prefix} {start} {limit}");
    };
    check("/p/", "", 0, &["/p/a", "/p/b", "/p/c"], 0).await;
    check("/p/", "", 2, &["/p/a", "/p/b"], 1).await;
    check("/p/", "/p/b", 0, &["/p/b", "/p/c"], 0).await;
    check("/p/", "/p/b\0", 1, &["/p/c"], 0).await;
    check("/x/", "", 0, &[], 0).await;
}

async fn history(store: &impl Store) {
    let a = done(store, put("/h/a", Expect::Absent, "1")).await;
    let b = done(store, put("/h/a", Expect::Revision(a), "2")).await;
    let c = done(store, delete("/h/a", b)).await;
    let at = async |revision: i64| {
        let page = store.range(Range { prefix: "/h/", start: "", limit: 0, revision }).await;
        page.map(|p| p.items.into_iter().map(|kv| kv.value).collect::<Vec<_>>())
    };
    assert_eq!(at(a).await, Ok(vec![Bytes::from_static(b"1")]));
    assert_eq!(at(b).await, Ok(vec![Bytes::from_static(b"2")]));
    assert_eq!(at(c).await, Ok(vec![]));
    assert_eq!(at(c + 1).await, Err(Error::Future { current: c }));
}

/// Keeps what a watch delivers.
#[derive(Default)]
struct Kept(Mutex<Vec<Event>>);

impl Kept {
    fn seen(&self) -> Vec<(String, Option<Bytes>, i64)> {
        let events = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        events.iter().map(|e| (e.key.to_string(), e.value.clone(), e.revision)).collect()
    }
}

impl Sink for Kept {
    fn events(&self, events: &[Event]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(events);
    }
    fn broken(&self, error: Error) {
        panic!("the watch broke: {error}");
    }
}

async fn watches(store: &impl Store) {
    let a = done(store, put("/w/a", Expect::Absent, "1")).await;
    let b = done(store, put("/w/a", Expect::Revision(a), "2")).await;
    let sink = Arc::new(Kept::default());
    let registration = store.watch("/w/", a, sink.clone()).await.expect("a watch");
    done(store, put("/x/a", Expect::Absent, "1")).await;
    let c = done(store, put("/w/b", Expect::Absent, "1")).await;
    let d = done(store, delete("/w/a", b)).await;
    wait(store, d).await;
    let value = |s: &'static str| Some(Bytes::from_static(s.as_bytes()));
    let expect =
        vec![("/w/a".to_owned(), value("2"), b), ("/w/b".to_owned(), value("1"), c), ("/w/a".to_owned(), None, d)];
    assert_eq!(sink.seen(), expect);
    drop(registration);
    let e = done(store, put("/w/c", Expect::Absent, "1")).await;
    wait(store, e).await;
    assert_eq!(sink.seen().len(), 3, "a dropped watch is over");
}

async fn wait(store: &impl Store, revision: i64) {
    for _ in 0..500 {
        if store.delivered().await.is_ok_and(|r| r >= revision) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("revision {revision} was never delivered");
}

async fn compaction(store: &impl Store) {
    let a = done(store, put("/c/a", Expect::Absent, "1")).await;
    let b = done(store, put("/c/a", Expect::Revision(a), "2")).await;
    let x = done(store, put("/c/x", Expect::Absent, "1")).await;
    let y = done(store, delete("/c/x", x)).await;
    assert_eq!(store.compact(y + 1).await, Err(Error::Future { current: y }));
    assert_eq!(store.compact(y).await, Ok(()));
    let old = store.range(Range { prefix: "/c/", start: "", limit: 0, revision: b }).await;
    assert!(matches!(old, Err(Error::Compacted { .. })), "{old:?}");
    let sink = Arc::new(Kept::default());
    assert!(matches!(store.watch("/c/", a, sink).await, Err(Error::Compacted { .. })));
    let found = store.get("/c/a").await.ok().flatten();
    assert_eq!(found.map(|kv| kv.value), Some(Bytes::from_static(b"2")), "what holds is kept");
    assert!(matches!(store.compact(a).await, Err(Error::Compacted { .. })));
}

async fn expiry(store: &impl Store) {
    let op = Op::Put { value: Bytes::from_static(b"1"), ttl: Some(Duration::from_secs(1)) };
    done(store, Txn { key: "/e/a".into(), expect: Expect::Absent, op }).await;
    assert!(matches!(store.get("/e/a").await, Ok(Some(_))));
    for _ in 0..100 {
        if store.get("/e/a").await == Ok(None) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the key never expired");
}

fn text(kv: &KeyValue) -> String {
    String::from_utf8_lossy(&kv.value).into_owned()
}

fn shown(snapshot: &Snapshot<String>) -> Vec<String> {
    snapshot.range("/p/", "").map(|e| format!("{}={}", e.key, e.object)).collect()
}

async fn follows<S: Store + 'static>(store: Arc<S>) {
    let a = done(&*store, put("/p/a", Expect::Absent, "1")).await;
    done(&*store, put("/q/a", Expect::Absent, "1")).await;
    let cache = Cache::open(store.clone(), "/p/", None, text).await.expect("a cache");
    let (before, mut cursor) = cache.snapshot_and_cursor(Focus::Everything);
    let b = done(&*store, put("/p/b", Expect::Absent, "1")).await;
    let c = done(&*store, put("/p/a", Expect::Revision(a), "2")).await;
    let d = done(&*store, delete("/p/b", b)).await;
    assert_eq!(shown(&before), ["/p/a=1"], "a snapshot stays");
    let now = cache.snapshot_consistent().await.expect("a snapshot");
    assert_eq!((shown(&now), now.revision), (vec!["/p/a=2".to_owned()], d));
    let mut seen = Vec::new();
    while seen.len() < 3 {
        for change in cursor.next(2).await.expect("changes") {
            seen.push((change.entry.object.clone(), change.entry.revision, change.previous.is_some(), change.removed));
        }
    }
    let expect = [("1", b, false, false), ("2", c, true, false), ("1", d, true, true)];
    assert_eq!(seen, expect.map(|(o, r, p, x)| (o.to_owned(), r, p, x)));
    for (revision, expect) in [(b, vec!["/p/a=1", "/p/b=1"]), (c, vec!["/p/a=2", "/p/b=1"]), (d, vec!["/p/a=2"])] {
        let snapshot = cache.snapshot_at(revision).await.expect("a snapshot");
        assert_eq!(shown(&snapshot), expect, "{revision}");
    }
    assert_eq!(shown(&cache.snapshot_at(a).await.expect("a snapshot")), ["/p/a=1"], "older than the ring");
    assert!(cache.cursor(a, Focus::Everything).is_err(), "older than the ring");
    assert_eq!(cache.cursor(c, Focus::Everything).expect("a cursor").ready(9).map(|c| c.len()), Ok(1));
    assert!(matches!(cache.snapshot_at(d + 1).await, Err(Error::Future { .. })));
    let mut ahead = cache.cursor(d + 1, Focus::Everything).expect("a cursor");
    let e = done(&*store, put("/p/c", Expect::Absent, "1")).await;
    let f = done(&*store, put("/p/c", Expect::Revision(e), "2")).await;
    cache.snapshot_consistent().await.expect("a snapshot");
    let seen = ahead.ready(9).map(|all| all.iter().map(|c| c.entry.revision).collect::<Vec<_>>());
    assert_eq!((e, seen), (d + 1, Ok(vec![f])), "what is known already does not come again");
    done(&*store, delete("/p/c", f)).await;
    assert_eq!(ahead.next(9).await.map(|all| all.len()), Ok(1));
    let e = done(&*store, put("/q/b", Expect::Absent, "1")).await;
    let now = cache.snapshot_consistent().await.expect("a snapshot");
    assert_eq!((shown(&now), now.revision), (vec!["/p/a=2".to_owned()], e), "a change elsewhere is waited for too");
}

/// Readers and watchers of one value, one folder and one key are given what concerns them.
async fn selects<S: Store + 'static>(store: Arc<S>) {
    done(&*store, put("/p/a/1", Expect::Absent, "x")).await;
    let cache =
        Cache::open(store.clone(), "/p/", Some(|value: &String| value.as_bytes()), text).await.expect("a cache");
    let focuses = [Focus::Everything, Focus::Having(b"x"), Focus::Under("/p/b/"), Focus::Under("/p/b/1")];
    let mut cursors = focuses.map(|focus| cache.snapshot_and_cursor(focus).1);
    let a = done(&*store, put("/p/b/1", Expect::Absent, "y")).await;
    let b = done(&*store, put("/p/b/2", Expect::Absent, "y")).await;
    let c = done(&*store, put("/p/b/1", Expect::Revision(a), "x")).await;
    let now = cache.snapshot_consistent().await.expect("a snapshot");
    let having = |value: &'static str| {
        now.having(value.as_bytes(), "/p/", "").expect("an index").map(|e| e.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((having("x"), having("y")), (vec!["/p/a/1".into(), "/p/b/1".into()], vec!["/p/b/2".to_owned()]));
    let d = done(&*store, put("/p/b/1", Expect::Revision(c), "z")).await;
    let e = done(&*store, delete("/p/b/2", b)).await;
    let f = done(&*store, put("/p/c/1", Expect::Absent, "y")).await;
    cache.snapshot_consistent().await.expect("a snapshot");
    let expect = [vec![a, b, c, d, e, f], vec![c, d], vec![a, b, c, d, e], vec![a, c, d]];
    for ((cursor, focus), expect) in cursors.iter_mut().zip(focuses).zip(expect) {
        let seen = cursor.ready(9).map(|all| all.iter().map(|c| c.entry.revision).collect::<Vec<_>>());
        assert_eq!((seen, cursor.settled().is_some_and(|at| at >= f)), (Ok(expect), true), "{focus:?}");
    }
}
