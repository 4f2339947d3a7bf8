//! Several servers behind a balancer, killed at any time: clients go on, nothing acknowledged is lost or done twice, and no
//! IP or port is given to two services. So too where one of them is upstream's (`$PEER_BIN`), or takes the place of one.
//!
//! `$HISTORY_SECONDS` says how long each run is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};
use storage::Store;
use tests::client::{Client, Error};
use tests::history::clients::ask;
use tests::server;

use super::cluster::{Cluster, Fault};
use super::history::{length, one_of, run};

const SERVICES: &str = "/api/v1/namespaces/default/services";
/// Marks what one request made.
const MARK: &str = "mark";
/// A range so narrow that servers which knew nothing of each other would meet.
const NARROW: &str = "--service-node-port-range=30000-30999";

/// Services that clients know of, by their mark: none where nobody was told what became of it.
#[derive(Default)]
struct Made(Mutex<BTreeMap<String, Option<Value>>>);

impl Made {
    fn set(&self, mark: &str, service: Option<Value>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(mark.to_owned(), service);
    }

    fn forget(&self, mark: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(mark);
    }
}

/// Makes services under names that the server gives, and deletes some of them again.
async fn serve(client: Arc<Client>, number: usize, made: Arc<Made>, over: Arc<AtomicBool>) -> Vec<String> {
    let mut odd = Vec::new();
    for count in 0.. {
        if over.load(Ordering::Acquire) {
            break;
        }
        let mark = format!("m{number}-{count}");
        let ports = json!([{ "name": "a", "port": 80 }, { "name": "b", "port": 81 }]);
        let body = json!({
            "metadata": { "generateName": "service-", "labels": { MARK: mark } },
            "spec": { "type": "NodePort", "ports": ports },
        });
        made.set(&mark, None);
        match ask(&client, Method::POST, SERVICES, Some(body)).await {
            Ok((201, service)) => {
                let name = service["metadata"]["name"].as_str().unwrap_or("").to_owned();
                made.set(&mark, Some(service));
                if count % 3 == 0 {
                    // Whether it is gone may stay unknown.
                    made.set(&mark, None);
                    let path = format!("{SERVICES}/{name}");
                    if let Ok((200, _)) = ask(&client, Method::DELETE, &path, None).await {
                        made.forget(&mark);
                        if let Ok((200, found)) = ask(&client, Method::GET, &path, None).await {
                            odd.push(format!("{mark} is there after its end: {found}"));
                        }
                    }
                }
            }
            Ok((status, answer)) if status < 500 && status != 429 => odd.push(format!("{mark}: {status} {answer}")),
            _ => {}
        }
        tokio::time::sleep(Duration::from_millis(10 + tests::random::below(60))).await;
    }
    odd
}

async fn services(client: &Client) -> Result<Vec<Value>, Error> {
    let (status, list) = ask(client, Method::GET, SERVICES, None).await?;
    let all = list["items"].as_array().ok_or_else(|| format!("{status} {list}"))?;
    Ok(all.iter().filter(|s| s["metadata"]["labels"][MARK].is_string()).cloned().collect())
}

/// What is wrong with the services that are there.
fn faults(found: &[Value], made: &Made) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut ips, mut ports, mut marks) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
    for service in found {
        let name = &service["metadata"]["name"];
        let mark = service["metadata"]["labels"][MARK].as_str().unwrap_or("").to_owned();
        if !ips.insert(service["spec"]["clusterIP"].to_string()) {
            faults.push(format!("{name} has the IP {} of another", service["spec"]["clusterIP"]));
        }
        for port in service["spec"]["ports"].as_array().into_iter().flatten() {
            if !ports.insert(port["nodePort"].as_i64()) {
                faults.push(format!("{name} has the port {} of another", port["nodePort"]));
            }
        }
        if marks.insert(mark.clone(), service).is_some() {
            faults.push(format!("{mark} was made twice"));
        }
    }
    let known = made.0.lock().unwrap_or_else(PoisonError::into_inner);
    for (mark, service) in known.iter().filter_map(|(mark, service)| Some((mark, service.as_ref()?))) {
        match marks.get(mark) {
            None => faults.push(format!("{mark} is lost")),
            Some(found) if found["spec"] != service["spec"] => faults.push(format!("{mark} is {found}, was {service}")),
            Some(_) => {}
        }
    }
    faults.extend(marks.keys().filter(|mark| !known.contains_key(*mark)).map(|mark| format!("{mark} came back")));
    faults
}

/// Histories and services at a time, then everyone's view of them.
async fn work(
    cluster: &mut Cluster,
    time: Duration,
    happen: impl AsyncFnMut(&mut Cluster) -> Result<String, Error>,
) -> Result<(), Error> {
    let (made, over) = (Arc::new(Made::default()), Arc::new(AtomicBool::new(false)));
    let mut makers = tokio::task::JoinSet::new();
    for number in 0..cluster.servers.len() {
        makers.spawn(serve(cluster.client(), number, made.clone(), over.clone()));
    }
    let history = run(cluster, time, happen).await;
    over.store(true, Ordering::Release);
    let mut wrong = Vec::new();
    while let Some(odd) = makers.join_next().await {
        wrong.extend(odd?);
    }
    history?;
    let mut views = Vec::new();
    for number in 0..cluster.servers.len() {
        views.push(services(&cluster.client_of(number)).await?);
    }
    println!("{} services", views[0].len());
    wrong.extend(faults(&views[0], &made));
    wrong.extend(views.iter().filter(|view| **view != views[0]).map(|_| "servers disagree".to_owned()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!views[0].is_empty(), "nothing was made");
    Ok(())
}

/// All servers are among the endpoints of the service `kubernetes`, and in etcd where upstream's look for them.
async fn all_are_endpoints(cluster: &Cluster) -> Result<(), Error> {
    let expect: BTreeSet<String> = (1..=cluster.servers.len()).map(|n| format!("192.0.2.{n}")).collect();
    let client = cluster.client();
    let mut seen = BTreeSet::new();
    for _ in 0..150 {
        let path = "/api/v1/namespaces/default/endpoints/kubernetes";
        let (_, endpoints) = ask(&client, Method::GET, path, None).await?;
        let addresses = endpoints["subsets"][0]["addresses"].as_array().into_iter().flatten();
        seen = addresses.filter_map(|a| a["ip"].as_str().map(str::to_owned)).collect();
        if seen == expect {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(seen, expect);
    let etcd = cluster.etcd.first().ok_or("no etcd")?;
    let store = storage::Etcd::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
    for address in expect {
        assert!(store.get(&format!("/registry/masterleases/{address}")).await?.is_some(), "{address}");
    }
    let path =
        "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases?labelSelector=apiserver.kubernetes.io%2Fidentity";
    let (_, leases) = ask(&client, Method::GET, path, None).await?;
    assert!(leases["items"].as_array().is_some_and(|all| !all.is_empty()), "{leases}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_servers() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let mut cluster = Cluster::start(&[program.as_path(); 3], folder.path(), vec![etcd], &[NARROW]).await?;
    let kills = &[Fault::ServerKilled, Fault::ServerKilled, Fault::ServerPaused, Fault::StoreKilled];
    work(&mut cluster, length(15), async |cluster| one_of(cluster, kills).await).await?;
    all_are_endpoints(&cluster).await
}

fn upstream() -> Option<std::path::PathBuf> {
    super::swap::peer()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_beside_upstreams() -> Result<(), Error> {
    let (Some(program), Some(peer)) = (server::built()?, upstream()) else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let mut cluster =
        Cluster::start(&[program.as_path(), peer.as_path()], folder.path(), vec![etcd], &[NARROW]).await?;
    all_are_endpoints(&cluster).await?;
    // Upstream's gives ports back where a request breaks off, even if its service is there.
    let pauses = &[Fault::StoreSlow, Fault::ServerPaused];
    work(&mut cluster, length(10), async |cluster| one_of(cluster, pauses).await).await?;
    all_are_endpoints(&cluster).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_upstreams_and_back() -> Result<(), Error> {
    let (Some(program), Some(peer)) = (server::built()?, upstream()) else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let mut cluster = Cluster::start(&[peer.as_path(), peer.as_path()], folder.path(), vec![etcd], &[NARROW]).await?;
    let steps: [(usize, &Path); 4] = [(0, &program), (1, &program), (0, &peer), (1, &peer)];
    let mut steps = steps.into_iter();
    work(&mut cluster, length(20), async |cluster| match steps.next() {
        Some((number, program)) => {
            // Upstream's gives up a start during which others give ports all the time; whoever runs it tries again.
            for _ in 0..2 {
                if cluster.replace(number, program).await.is_ok() {
                    return Ok("replaced".to_owned());
                }
            }
            cluster.replace(number, program).await.map(|()| "replaced at last".to_owned())
        }
        // Nothing is cut: upstream's gives ports back where a request breaks off, even if its service is there.
        None => Ok("went on".to_owned()),
    })
    .await?;
    assert_eq!(steps.count(), 0, "there was no time for all steps");
    Ok(())
}
