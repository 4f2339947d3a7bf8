//! The embedded store passes the suite, in memory and on disk, and finds what it wrote.

use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use storage::{Embedded, Expect, Op, OpenError, Outcome, Range, Store, Txn};

#[tokio::test(flavor = "multi_thread")]
async fn ephemeral() {
    storage::conformance::all(async || Embedded::ephemeral()).await;
    storage::conformance::cached(async || Embedded::ephemeral()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let next = AtomicUsize::new(0);
    let make = async || {
        let file = format!("{}", next.fetch_add(1, Ordering::Relaxed));
        Embedded::open(&folder.path().join(file)).expect("a store")
    };
    storage::conformance::all(&make).await;
    storage::conformance::cached(make).await;
}

fn put(key: &str, expect: Expect, value: &str) -> Txn {
    Txn { key: key.into(), expect, op: Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), ttl: None } }
}

#[tokio::test(flavor = "multi_thread")]
async fn reopens() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    let store = Embedded::open(&path).expect("a store");
    assert!(matches!(Embedded::open(&path), Err(OpenError::InUse)));
    let Ok(Outcome::Done(a)) = store.txn(put("/a", Expect::Absent, "1")).await else { panic!("a write") };
    let Ok(Outcome::Done(b)) = store.txn(put("/a", Expect::Revision(a), "2")).await else { panic!("a write") };
    let Ok(Outcome::Done(c)) = store.txn(put("/b", Expect::Absent, "1")).await else { panic!("a write") };
    let txn = Txn { key: "/b".into(), expect: Expect::Revision(c), op: Op::Delete };
    let Ok(Outcome::Done(d)) = store.txn(txn).await else { panic!("a write") };
    drop(store);
    let store = Embedded::open(&path).expect("a store");
    assert_eq!(store.revision().await, Ok(d), "the revision goes on");
    let all = async |revision| {
        let page = store.range(Range { prefix: "/", start: "", limit: 0, revision }).await.expect("a page");
        page.items.into_iter().map(|kv| (kv.key.to_string(), kv.value, kv.revision)).collect::<Vec<_>>()
    };
    assert_eq!(all(0).await, [("/a".to_owned(), Bytes::from_static(b"2"), b)]);
    assert_eq!(all(a).await, [("/a".to_owned(), Bytes::from_static(b"1"), a)], "history outlives a restart");
    store.compact(d).await.expect("a compaction");
    drop(store);
    let store = Embedded::open(&path).expect("a store");
    assert_eq!(store.revision().await, Ok(d), "also where compaction removed the last row");
    assert!(store.range(Range { prefix: "/", start: "", limit: 0, revision: a }).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn refuses_what_is_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    std::fs::write(&path, vec![7u8; 1 << 16]).expect("a file");
    assert!(matches!(Embedded::open(&path), Err(OpenError::Damaged(_))), "a file");
    std::fs::remove_file(&path).expect("no file");
    let store = Embedded::open(&path).expect("a store");
    for key in ["/a", "/b", "/c"] {
        let Ok(Outcome::Done(_)) = store.txn(put(key, Expect::Absent, "1")).await else { panic!("a write") };
    }
    drop(store);
    let file = path.join(format!("{:016x}.log", 1));
    let whole = std::fs::read(&file).expect("a file");
    let used = whole.iter().rposition(|b| *b != 0).expect("rows");
    let opens = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&file, bytes).expect("a file");
        Embedded::open(&path).map(drop)
    };
    assert!(matches!(opens(7), Err(OpenError::Damaged(_))), "the header");
    assert!(matches!(opens(530), Err(OpenError::Damaged(_))), "the first row");
    // What was written last can have been torn before it was acknowledged.
    assert!(opens(used).is_ok(), "the last row");
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_what_another_one_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    assert!(Embedded::copy_of(&path).is_err());
    let store = Embedded::open(&path).expect("a store");
    let Ok(Outcome::Done(a)) = store.txn(put("/a", Expect::Absent, "1")).await else { panic!("a write") };
    let Ok(Outcome::Done(b)) = store.txn(put("/a", Expect::Revision(a), "2")).await else { panic!("a write") };
    let copy = Embedded::copy_of(&path).expect("a copy");
    let Ok(Outcome::Done(_)) = store.txn(put("/c", Expect::Absent, "1")).await else { panic!("a write") };
    let range = |revision| Range { prefix: "/", start: "", limit: 0, revision };
    let page = copy.range(range(0)).await.expect("a page");
    let found: Vec<_> = page.items.iter().map(|kv| (&*kv.key, &*kv.value, kv.revision)).collect();
    assert_eq!((found, page.revision), (vec![("/a", &b"2"[..], b)], b));
    assert!(copy.range(range(a)).await.is_err(), "history stays behind");
}
