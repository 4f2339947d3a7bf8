//! What the store does when its disk fails.

pub(super) mod disk;
mod faults;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use bytes::Bytes;

use super::Embedded;
use super::log::folder::{Data, Folder, Real};
use crate::contract::{Error, Event, Expect, Op, Outcome, Range, Sink, Store, Txn};

/// A disk that is full when `full` says so, after `room` more writes.
#[derive(Clone, Default)]
struct Room {
    full: Arc<AtomicBool>,
    room: Arc<AtomicUsize>,
}

impl Room {
    fn is_there(&self) -> io::Result<()> {
        if !self.full.load(Ordering::Relaxed) {
            return Ok(());
        }
        let taken = self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1));
        taken.map(|_| ()).map_err(|_| io::Error::from(io::ErrorKind::StorageFull))
    }

    fn open(&self, path: &Path) -> Embedded {
        let folder = Real::open(path).expect("a folder").expect("nobody else has it");
        Embedded::open_by(Box::new(Small { folder, room: self.clone() })).expect("a store")
    }
}

/// A folder, or a file, on such a disk.
struct Small<T> {
    folder: T,
    room: Room,
}

impl Folder for Small<Real> {
    fn names(&self) -> io::Result<Vec<String>> {
        self.folder.names()
    }
    fn open(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        Ok(Arc::new(Small { folder: self.folder.open(name)?, room: self.room.clone() }))
    }
    fn create(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        self.room.is_there()?;
        Ok(Arc::new(Small { folder: self.folder.create(name)?, room: self.room.clone() }))
    }
    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.folder.rename(from, to)
    }
    fn remove(&self, name: &str) -> io::Result<()> {
        self.folder.remove(name)
    }
    fn sync(&self) -> io::Result<()> {
        self.room.is_there()?;
        self.folder.sync()
    }
}

impl Data for Small<Arc<dyn Data>> {
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        self.folder.read_at(offset, out)
    }
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.room.is_there()?;
        self.folder.write_at(offset, bytes)
    }
    fn sync(&self) -> io::Result<()> {
        self.room.is_there()?;
        self.folder.sync()
    }
}

fn put(key: &str, expect: Expect, value: &str) -> Txn {
    Txn { key: key.into(), expect, op: Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), ttl: None } }
}

async fn contents(store: &Embedded) -> Vec<(String, Bytes, i64)> {
    let page = store.range(Range { prefix: "/", start: "", limit: 0, revision: 0 }).await.expect("a page");
    page.items.into_iter().map(|kv| (kv.key.to_string(), kv.value, kv.revision)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing_acknowledged() {
    // The disk fills up at each write that a group makes, and at its syncs.
    for room in 0..40 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("store");
        let disk = Room { room: Arc::new(AtomicUsize::new(room)), ..Room::default() };
        let store = disk.open(&path);
        let Ok(Outcome::Done(a)) = store.txn(put("/a", Expect::Absent, "1")).await else { panic!("a write") };
        let Ok(Outcome::Done(b)) = store.txn(put("/b", Expect::Absent, "1")).await else { panic!("a write") };
        let before = contents(&store).await;
        disk.full.store(true, Ordering::Relaxed);
        let mut before = before;
        for key in ["/c", "/d", "/e"] {
            // Each is answered, the first ones perhaps well.
            match store.txn(put(key, Expect::Absent, "1")).await {
                Err(Error::Unavailable(_)) => {}
                Ok(Outcome::Done(at)) => before.push((key.to_owned(), Bytes::from_static(b"1"), at)),
                other => panic!("{room}: {other:?}"),
            }
        }
        disk.room.store(0, Ordering::Relaxed);
        let Err(Error::Unavailable(_)) = store.txn(put("/a", Expect::Revision(a), "2")).await else { panic!("{room}") };
        assert!(store.healthy().await.is_err(), "{room}");
        assert_eq!(contents(&store).await, before, "{room}: reads go on, and show what was acknowledged");
        disk.full.store(false, Ordering::Relaxed);
        let Ok(Outcome::Done(c)) = store.txn(put("/b", Expect::Revision(b), "2")).await else { panic!("{room}") };
        assert_eq!(store.healthy().await, Ok(()));
        let now = contents(&store).await;
        assert!(now.contains(&("/a".to_owned(), Bytes::from_static(b"1"), a)), "{room}: {now:?}");
        assert!(now.contains(&("/b".to_owned(), Bytes::from_static(b"2"), c)), "{room}: {now:?}");
        drop(store);
        let store = disk.open(&path);
        assert_eq!(contents(&store).await, now, "{room}: nothing else comes back");
        assert_eq!(store.revision().await, Ok(c), "{room}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn gets_well_by_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Room::default();
    let store = disk.open(&folder.path().join("store"));
    disk.full.store(true, Ordering::Relaxed);
    assert!(store.txn(put("/a", Expect::Absent, "1")).await.is_err());
    assert!(store.healthy().await.is_err());
    disk.full.store(false, Ordering::Relaxed);
    let well = async {
        while store.healthy().await.is_err() {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), well).await.expect("a healthy store");
}

/// Fails where nobody expects it.
struct Panics;

impl Sink for Panics {
    fn events(&self, _: &[Event]) {
        panic!("a sink that panics");
    }
    fn broken(&self, _: Error) {}
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_waits_for_a_store_that_ended() {
    let store = Embedded::ephemeral();
    let _registration = store.watch("/", 1, Arc::new(Panics)).await.expect("a watch");
    let stopped = Error::Unavailable("the store is shut down".into());
    for _ in 0..3 {
        let answer =
            tokio::time::timeout(std::time::Duration::from_secs(20), store.txn(put("/a", Expect::Absent, "1")));
        assert_eq!(answer.await.expect("an answer"), Err(stopped.clone()));
    }
    assert_eq!(store.healthy().await, Err(stopped));
}

#[tokio::test(flavor = "multi_thread")]
async fn writes_go_on_during_a_compaction() {
    const KEYS: usize = 3_000;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store");
    let store = Embedded::open(&path).expect("a store");
    let key = |i: usize| format!("/{i:05}");
    let mut revisions = vec![0; KEYS];
    for value in ["1", "2", "3"] {
        let sent: Vec<_> = (0..KEYS)
            .map(|i| {
                let expect = if revisions[i] == 0 { Expect::Absent } else { Expect::Revision(revisions[i]) };
                // Every tenth is removed at last.
                let op = match (i % 10, value) {
                    (0, "3") => Op::Delete,
                    _ => Op::Put { value: Bytes::from_static(value.as_bytes()), ttl: None },
                };
                store.txn(Txn { key: key(i).into(), expect, op })
            })
            .collect();
        for (i, answer) in sent.into_iter().enumerate() {
            let Ok(Outcome::Done(revision)) = answer.await else { panic!("a write") };
            revisions[i] = revision;
        }
    }
    let before = contents(&store).await;
    assert_eq!(before.len(), KEYS / 10 * 9);
    let to = store.revision().await.expect("a revision");
    let compaction = store.compact(to);
    // Some of these are decided between the steps.
    let mut new = Vec::new();
    for i in (0..KEYS).step_by(100) {
        let expect = if i % 10 == 0 { Expect::Absent } else { Expect::Revision(revisions[i]) };
        let Ok(Outcome::Done(at)) = store.txn(put(&key(i), expect, "new")).await else { panic!("{i}") };
        new.push((key(i), at));
    }
    assert_eq!(compaction.await, Ok(()));
    let check = async |store: &Embedded| {
        let range = |revision| Range { prefix: "/", start: "", limit: 0, revision };
        let page = store.range(range(to)).await.expect("a page");
        let then: Vec<_> = page.items.into_iter().map(|kv| (kv.key.to_string(), kv.value, kv.revision)).collect();
        assert!(then == before, "what held then is kept");
        assert!(matches!(store.range(range(to - 1)).await, Err(Error::Compacted { .. })));
        for (key, at) in &new {
            assert_eq!(store.get(key).await.map(|found| found.map(|kv| kv.revision)), Ok(Some(*at)), "{key}");
        }
    };
    check(&store).await;
    drop(store);
    let store = Embedded::open(&path).expect("a store");
    check(&store).await;
}
