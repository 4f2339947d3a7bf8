//! The store by itself.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use storage::{
    Error as StoreError, Etcd as Store_, EtcdFiles, EtcdOptions, Event, Expect, Op, Outcome, Sink, Store, Txn,
};
use tests::client::Error;
use tests::proxy::Proxy;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

pub(super) fn options(servers: &[&str], prefix: &str) -> EtcdOptions {
    EtcdOptions {
        servers: servers.iter().map(|&s| s.to_owned()).collect(),
        files: EtcdFiles::default(),
        prefix: prefix.to_owned(),
        lease_reuse_seconds: 60,
        health_timeout: Duration::from_secs(2),
        ready_timeout: Duration::from_secs(2),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn passes_the_suite() -> Result<(), Error> {
    let Some((_folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let next = AtomicUsize::new(0);
    let make = async || {
        let prefix = format!("/store-{}", next.fetch_add(1, Ordering::Relaxed));
        Store_::connect_below(&options(&[&etcd.url], &prefix)).await.expect("a store")
    };
    storage::conformance::all(&make).await;
    storage::conformance::cached(make).await;
    Ok(())
}

fn put(key: &str, expect: Expect, value: String, ttl: Option<Duration>) -> Txn {
    Txn { key: key.into(), expect, op: Op::Put { value: value.into(), ttl } }
}

#[derive(Default)]
struct Kept(Mutex<(Vec<i64>, Option<StoreError>)>);

impl Kept {
    fn seen(&self) -> (Vec<i64>, Option<StoreError>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Sink for Kept {
    fn events(&self, events: &[Event]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.extend(events.iter().map(|e| e.revision));
    }
    fn broken(&self, error: StoreError) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = Some(error);
    }
}

async fn write(store: &Store_, key: String) -> Result<i64, Error> {
    match store.txn(put(&key, Expect::Absent, "1".into(), None)).await? {
        Outcome::Done(revision) => Ok(revision),
        other => Err(format!("{key}: {other:?}").into()),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_watch_that_breaks_goes_on_where_it_was() -> Result<(), Error> {
    let Some((_folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let wire = Proxy::to(std::slice::from_ref(&etcd.url)).await?;
    let other = Store_::connect(&options(&[&etcd.url], "/registry")).await?;
    let store = Store_::connect(&options(&[&wire.url()], "/registry")).await?;
    let sink = Arc::new(Kept::default());
    let from = store.revision().await?;
    let registration = store.watch("/registry/a/", from, sink.clone()).await?;
    let mut written = Vec::new();
    for round in 0..20 {
        for i in 0..10 {
            written.push(write(&other, format!("/registry/a/{round}-{i}")).await?);
            if i == round % 10 {
                wire.cut();
            }
        }
    }
    let reached = store.delivered().await?;
    assert!(reached >= *written.last().expect("a revision"));
    assert_eq!(sink.seen(), (written.clone(), None));
    let late = Arc::new(Kept::default());
    let second = store.watch("/registry/a/", written[4], late.clone()).await?;
    assert_eq!(late.seen(), (written[5..].to_vec(), None), "one that begins in the past");
    drop((registration, second));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_server_takes_over() -> Result<(), Error> {
    let Some((_folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let (first, second) =
        (Proxy::to(std::slice::from_ref(&etcd.url)).await?, Proxy::to(std::slice::from_ref(&etcd.url)).await?);
    let store = Store_::connect(&options(&[&first.url(), &second.url()], "/registry")).await?;
    let sink = Arc::new(Kept::default());
    let registration = store.watch("/registry/", store.revision().await?, sink.clone()).await?;
    let a = write(&store, "/registry/a/a".into()).await?;
    first.end();
    assert_eq!(store.get("/registry/a/a").await?.map(|kv| kv.revision), Some(a), "reads go on");
    let b = write(&store, "/registry/a/b".into()).await?;
    store.delivered().await?;
    assert_eq!(sink.seen(), (vec![a, b], None));
    assert_eq!(store.healthy().await, Ok(()));
    second.end();
    // The verdict holds for a second.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let why = "error getting data from etcd: context deadline exceeded";
    assert_eq!(store.healthy().await, Err(StoreError::Unavailable(why.into())));
    drop(registration);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_that_are_forgotten_end_a_watch() -> Result<(), Error> {
    let Some((_folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let wire = Proxy::to(std::slice::from_ref(&etcd.url)).await?;
    let other = Store_::connect(&options(&[&etcd.url], "/registry")).await?;
    let store = Store_::connect(&options(&[&wire.url()], "/registry")).await?;
    let sink = Arc::new(Kept::default());
    let _registration = store.watch("/registry/", store.revision().await?, sink.clone()).await?;
    wire.end();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let a = write(&other, "/registry/a".into()).await?;
    let b = match other.txn(put("/registry/a", Expect::Revision(a), "2".into(), None)).await? {
        Outcome::Done(revision) => revision,
        other => return Err(format!("{other:?}").into()),
    };
    other.compact(b).await?;
    // The same address again.
    let listener = TcpListener::bind(wire.url().trim_start_matches("http://")).await?;
    let to = etcd.url.trim_start_matches("http://").to_owned();
    let task = tokio::spawn(async move {
        while let Ok((mut near, _)) = listener.accept().await {
            let to = to.clone();
            tokio::spawn(async move {
                let mut far = TcpStream::connect(to).await?;
                copy_bidirectional(&mut near, &mut far).await
            });
        }
    });
    assert_eq!(store.delivered().await?, b);
    assert_eq!(sink.seen(), (vec![], Some(StoreError::Compacted { oldest: b })));
    task.abort();
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn certificates_on_both_sides() -> Result<(), Error> {
    let Some(program) = super::program() else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let pki = folder.path().join("pki");
    tests::pki::make(&pki)?;
    let etcd = tests::etcd::Etcd::start_with_tls(&program, &folder.path().join("etcd"), &pki, &[]).await?;
    let file = |name: &str| Some(pki.join(name).display().to_string());
    let files = |authorities: &str, client: Option<&str>| EtcdFiles {
        authorities: file(authorities),
        certificate: client.and_then(|name| file(&format!("{name}.crt"))),
        key: client.and_then(|name| file(&format!("{name}.key"))),
    };
    let check = async |files: EtcdFiles, expect: Result<(), &str>| {
        let options = EtcdOptions { files, ..options(&[&etcd.url], "/registry") };
        let connected = tokio::time::timeout(Duration::from_secs(3), Store_::connect(&options)).await;
        match (connected, expect) {
            (Ok(Ok(store)), Ok(())) => assert!(store.delivered().await.is_ok()),
            (Ok(Err(e)), Err(expect)) => assert!(e.contains(expect), "{e}"),
            // One that etcd does not let in tries again, as one does that comes before etcd.
            (Err(_), Err("")) => {}
            (other, expect) => panic!("{other:?}, not {expect:?}"),
        }
    };
    check(files("ca.crt", Some("admin")), Ok(())).await;
    check(files("ca.crt", None), Err("")).await;
    check(files("ca.crt", Some("stranger")), Err("")).await;
    check(files("other-ca.crt", Some("admin")), Err("")).await;
    check(files("nowhere.crt", None), Err("nowhere.crt: no such file or directory")).await;
    let half = EtcdFiles { key: None, ..files("ca.crt", Some("admin")) };
    check(half, Err("KeyFile and CertFile must both be present")).await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_etcd_says() -> Result<(), Error> {
    let Some((_folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let store = Store_::connect(&options(&[&etcd.url], "/registry")).await?;
    let big = store.txn(put("/registry/a", Expect::Absent, "x".repeat(1_800_000), None)).await;
    assert_eq!(big, Err(StoreError::Failed("etcdserver: request is too large".into())));
    // Many keys are read in parts, as of one revision.
    let mut last = 0;
    for chunk in 0..50 {
        let mut writes = tokio::task::JoinSet::new();
        let store = Arc::new(Store_::connect(&options(&[&etcd.url], "/registry")).await?);
        for i in 0..100 {
            let store = store.clone();
            writes.spawn(async move { write(&store, format!("/registry/many/{chunk:02}-{i:02}")).await.ok() });
        }
        while let Some(done) = writes.join_next().await {
            last = last.max(done?.ok_or("a write failed")?);
        }
    }
    let range = |limit, start| storage::Range { prefix: "/registry/many/", start, limit, revision: 0 };
    let page = store.range(range(0, "")).await?;
    assert_eq!((page.items.len(), page.remaining, page.revision), (5000, 0, last));
    assert!(page.items.is_sorted_by(|a, b| a.key < b.key));
    let page = store.range(range(2500, "/registry/many/10-50")).await?;
    assert_eq!((page.items.len(), page.remaining), (2500, 5000 - 1050 - 2500));
    let empty =
        Txn { key: "/registry/a".into(), expect: Expect::Absent, op: Op::Put { value: Bytes::new(), ttl: None } };
    assert!(matches!(store.txn(empty).await?, Outcome::Done(_)));
    assert_eq!(store.get("/registry/a").await?.map(|kv| kv.value), Some(Bytes::new()));
    assert!(store.size().await? > 0);
    Ok(())
}
