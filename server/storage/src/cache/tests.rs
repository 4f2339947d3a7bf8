//! Cursors over the embedded store.

use bytes::Bytes;

use super::*;
use crate::contract::{Expect, Op, Outcome, Txn};
use crate::embedded::Embedded;

async fn write(store: &Arc<dyn Store>, key: &str, value: &str) -> i64 {
    let op = Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), ttl: None };
    match store.txn(Txn { key: key.into(), expect: Expect::Absent, op }).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("{other:?}"),
    }
}

fn text(kv: &KeyValue) -> String {
    String::from_utf8_lossy(&kv.value).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_waits_is_woken_each_time() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", text).await.expect("a cache");
    let watchers: Vec<_> = (0..20)
        .map(|_| {
            let (_, mut cursor) = cache.snapshot_and_cursor();
            tokio::spawn(async move {
                let mut seen = Vec::new();
                while seen.len() < 30 {
                    seen.extend(cursor.next(9).await.expect("changes").iter().map(|c| c.entry.object.clone()));
                }
                seen
            })
        })
        .collect();
    for number in 0..30 {
        write(&store, &format!("/p/{number}"), &number.to_string()).await;
    }
    let all: Vec<String> = (0..30).map(|n| n.to_string()).collect();
    for watcher in watchers {
        let seen = tokio::time::timeout(Duration::from_secs(60), watcher).await.expect("woken").expect("no panic");
        assert_eq!(seen, all);
    }
}

#[tokio::test]
async fn changes_are_shown_all_or_none() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", text).await.expect("a cache");
    let (_, mut cursor) = cache.snapshot_and_cursor();
    for name in ["/p/a", "/p/b", "/p/c"] {
        write(&store, name, "1").await;
    }
    let check = |cursor: &mut Cursor<String>, max: usize, refused: &str, expect: (usize, usize)| {
        let shown = cursor.show(max, |change| *change.entry.key != *refused).expect("not behind");
        assert_eq!((shown, cursor.waiting()), expect, "{max} {refused}");
    };
    check(&mut cursor, 9, "/p/b", (0, 3));
    check(&mut cursor, 2, "/p/c", (2, 1));
    check(&mut cursor, 9, "", (1, 0));
    check(&mut cursor, 9, "", (0, 0));
}

#[tokio::test]
async fn changes_in_a_row_are_passed_over() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", text).await.expect("a cache");
    let (_, mut cursor) = cache.snapshot_and_cursor();
    assert_eq!(cursor.span(9), None);
    let first = write(&store, "/p/a", "1").await;
    let second = write(&store, "/p/b", "2").await;
    let last = write(&store, "/p/c", "3").await;
    assert_eq!(cursor.span(9), Some(Span { first, last, length: 3 }));
    let two = Span { first, last: second, length: 2 };
    assert_eq!(cursor.span(2), Some(two));
    cursor.pass(two);
    assert_eq!(cursor.span(9), Some(Span { first: last, last, length: 1 }));
    let rest = cursor.ready(9).expect("not behind");
    assert_eq!(rest.iter().map(|change| &*change.entry.key).collect::<Vec<_>>(), ["/p/c"]);
    assert_eq!(cursor.span(9), None);
    // What a watcher knows from elsewhere is no part of what it is told.
    let mut ahead = cache.cursor(last + 1).expect("a cursor");
    let known = write(&store, "/p/d", "4").await;
    assert_eq!((known, ahead.span(9)), (last + 1, None));
    let news = write(&store, "/p/e", "5").await;
    assert_eq!(ahead.span(9), Some(Span { first: news, last: news, length: 1 }));
}
