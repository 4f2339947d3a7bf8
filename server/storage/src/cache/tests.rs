//! The cache over the embedded store.

use bytes::Bytes;

use super::*;
use crate::contract::{Expect, Op, Outcome, Txn};
use crate::embedded::Embedded;

async fn write(store: &Arc<dyn Store>, key: &str, expect: Expect, value: Option<&str>) -> i64 {
    let op = match value {
        Some(v) => Op::Put { value: Bytes::copy_from_slice(v.as_bytes()), ttl: None },
        None => Op::Delete,
    };
    match store.txn(Txn { key: key.into(), expect, op }).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("{other:?}"),
    }
}

fn text(kv: &KeyValue) -> String {
    String::from_utf8_lossy(&kv.value).into_owned()
}

fn shown(snapshot: &Snapshot<String>) -> Vec<String> {
    snapshot.range("/p/", "").map(|e| format!("{}={}", e.key, e.object)).collect()
}

#[tokio::test]
async fn follows_its_store() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let a = write(&store, "/p/a", Expect::Absent, Some("1")).await;
    write(&store, "/q/a", Expect::Absent, Some("1")).await;
    let cache = Cache::open(store.clone(), "/p/", text).await.expect("a cache");
    let (before, mut cursor) = cache.snapshot_and_cursor();
    let b = write(&store, "/p/b", Expect::Absent, Some("1")).await;
    let c = write(&store, "/p/a", Expect::Revision(a), Some("2")).await;
    let d = write(&store, "/p/b", Expect::Revision(b), None).await;
    assert_eq!(shown(&before), ["/p/a=1"], "a snapshot stays");
    assert_eq!(shown(&cache.snapshot()), ["/p/a=2"]);
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
    assert!(cache.cursor(a).is_err(), "older than the ring");
    assert_eq!(cache.cursor(c).expect("a cursor").ready(9).map(|c| c.len()), Ok(1));
    assert!(matches!(cache.snapshot_at(d + 1).await, Err(Error::Future { .. })));
}
