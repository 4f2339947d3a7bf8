//! Whatever goes wrong, what clients see of each other's writes can be explained: registers are linearizable, lists show
//! one moment, watches show every change once and in order.
//!
//! `$HISTORY_SECONDS` says how long each history is.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::json;
use tests::client::Error;
use tests::etcd::Etcd;
use tests::history::clients::{self, Shared, ask};
use tests::history::{register, watched};
use tests::server;

use super::cluster::{Cluster, Disk, Fault};

const NAMESPACE: &str = "history";
const WRITERS: usize = 5;
const WATCHERS: usize = 4;
const LISTERS: usize = 2;

pub(super) fn length(default: u64) -> Duration {
    let seconds = std::env::var("HISTORY_SECONDS").ok().and_then(|s| s.parse().ok());
    Duration::from_secs(seconds.unwrap_or(default))
}

/// Has clients work while `happen` has things go wrong, again and again, and judges what they noted.
pub(super) async fn run(
    cluster: &mut Cluster,
    time: Duration,
    mut happen: impl AsyncFnMut(&mut Cluster) -> Result<String, Error>,
) -> Result<(), Error> {
    let client = cluster.client();
    let body = json!({ "metadata": { "name": NAMESPACE } });
    let (status, made) = ask(&client, Method::POST, "/api/v1/namespaces", Some(body)).await?;
    assert!(status == 201 || status == 409, "{made}");
    let shared = Shared::new(NAMESPACE);
    let (mut works, mut watches) = (tokio::task::JoinSet::new(), tokio::task::JoinSet::new());
    for number in 0..WRITERS {
        // Some stay with a server, as long as it is there, others go from one to the next.
        let client = if number % 2 == 0 { cluster.client() } else { cluster.client_of(number % cluster.servers.len()) };
        works.spawn(clients::write(shared.clone(), client));
    }
    for _ in 0..LISTERS {
        works.spawn(clients::list(shared.clone(), cluster.client()));
    }
    for number in 0..WATCHERS {
        watches.spawn(clients::watch(shared.clone(), cluster.client(), format!("watcher {number}"), number % 2 == 0));
    }
    let started = Instant::now();
    let mut happened = BTreeMap::<String, usize>::new();
    while started.elapsed() < time {
        tokio::time::sleep(Duration::from_millis(200 + tests::random::below(600))).await;
        *happened.entry(happen(cluster).await?).or_default() += 1;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    shared.end();
    while let Some(done) = works.join_next().await {
        done?;
    }
    let last = last_write(cluster).await?;
    shared.end_watches(last);
    let mut parts = Vec::new();
    let all = async {
        while let Some(seen) = watches.join_next().await {
            parts.extend(seen?);
        }
        Ok::<_, Error>(())
    };
    tokio::time::timeout(Duration::from_secs(60), all).await.map_err(|_| "watchers do not see the last change")??;
    let (ops, lists) = (shared.history.ops(), shared.history.lists());
    let connections: usize = parts.iter().map(|p| p.connections).sum();
    println!(
        "{} actions, {} of them unanswered, {} lists, {} watches over {connections} connections, {happened:?}",
        ops.len(),
        shared.unknown.load(Ordering::Relaxed),
        lists.len(),
        parts.len(),
    );
    let mut wrong = register::faults(&ops);
    wrong.extend(watched::faults(&shared.history, &parts));
    wrong.extend(shared.odd.lock().map_err(|e| e.to_string())?.iter().cloned());
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(ops.len() > 20 && !lists.is_empty(), "too little to show anything");
    Ok(())
}

/// One of these faults.
pub(super) async fn one_of(cluster: &mut Cluster, faults: &[Fault]) -> Result<String, Error> {
    let fault = faults[tests::random::below(faults.len() as u64) as usize];
    cluster.suffer(fault).await?;
    Ok(format!("{fault:?}"))
}

/// A change behind all others; its version.
async fn last_write(cluster: &Cluster) -> Result<u64, Error> {
    let client = cluster.client();
    for attempt in 0..100 {
        let body = json!({ "metadata": { "name": format!("last-{attempt}") }, "data": { "v": (u64::MAX - attempt).to_string() } });
        let path = format!("/api/v1/namespaces/{NAMESPACE}/configmaps");
        if let Ok((201, made)) = ask(&client, Method::POST, &path, Some(body)).await {
            return Ok(made["metadata"]["resourceVersion"].as_str().unwrap_or("").parse()?);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Err("the servers do not get well".into())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_etcd() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let mut cluster = Cluster::start(&[&program, &program], folder.path(), vec![etcd], &[]).await?;
    run(&mut cluster, length(15), async |cluster| one_of(cluster, Fault::ALL).await).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_server_with_its_own_store() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let mut cluster =
        Cluster::start(&[&program], folder.path(), Vec::new(), &["--etcd-compaction-interval=2s"]).await?;
    run(&mut cluster, length(10), async |cluster| one_of(cluster, Fault::OF_SERVERS).await).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_an_etcd_of_three_members() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some(etcd) = super::program() else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let members = Etcd::start_members(&etcd, &folder.path().join("etcd"), 3).await?;
    let mut cluster = Cluster::start(&[&program, &program], folder.path(), members, &[]).await?;
    run(&mut cluster, length(20), async |cluster| one_of(cluster, Fault::OF_MEMBERS).await).await
}

const FULL: &[Fault] = &[Fault::DiskFull, Fault::DiskFull, Fault::ClientsCut];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_disk_of_etcd_is_full() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some(etcd) = super::program() else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("disk");
    // A log of etcd takes room for 64 megabytes at once.
    let Some(disk) = Disk::mount(&data, 200)? else { return Ok(()) };
    let etcd = Etcd::start(&etcd, &data.join("etcd"), &[]).await?;
    let mut cluster = Cluster::start(&[&program], folder.path(), vec![etcd], &[]).await?;
    cluster.disk = Some(disk);
    run(&mut cluster, length(10), async |cluster| one_of(cluster, FULL).await).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_disk_of_its_own_store_is_full() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("disk");
    let Some(disk) = Disk::mount(&data, 64)? else { return Ok(()) };
    let mut cluster = Cluster::start(&[&program], &data, Vec::new(), &["--etcd-compaction-interval=2s"]).await?;
    cluster.disk = Some(disk);
    run(&mut cluster, length(10), async |cluster| one_of(cluster, FULL).await).await
}
