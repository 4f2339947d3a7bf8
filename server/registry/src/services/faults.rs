//! Services of two servers of one store that does not always say what became of a write: nothing is given twice.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use generated::core::v1::{Service, ServicePort};
use object::record::Record;
use storage::{Embedded, Error as StoreError, Fut, KeyValue, Outcome, Page, Range, Registration, Sink, Store, Txn};

use super::book::Book;
use super::{Repair, node_ports};
use crate::error::Error;
use crate::resources::Resources;
use crate::verbs::{Context, Target, Trusted, no_options};

struct Random(Mutex<u64>);

impl Random {
    fn below(&self, bound: u64) -> u64 {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) % bound
    }
}

/// A connection to a store that others use too. Of some writes it does not say whether they were done: they were, they
/// never are, or they will be in a while.
struct Flaky {
    store: Arc<Embedded>,
    random: Random,
}

impl Store for Flaky {
    fn revision(&self) -> Fut<'_, i64> {
        self.store.revision()
    }
    fn delivered(&self) -> Fut<'_, i64> {
        self.store.delivered()
    }
    fn seen(&self) -> i64 {
        self.store.seen()
    }
    fn is_shared(&self) -> bool {
        true
    }
    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        self.store.get(key)
    }
    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        self.store.range(range)
    }
    fn txn(&self, txn: Txn) -> Fut<'_, Outcome> {
        let cut = || Err(StoreError::Failed("the connection was cut".into()));
        Box::pin(async move {
            match self.random.below(8) {
                0 => cut(),
                1 => self.store.txn(txn).await.and_then(|_| cut()),
                2 => {
                    let (store, wait) = (self.store.clone(), Duration::from_millis(self.random.below(5)));
                    tokio::spawn(async move {
                        tokio::time::sleep(wait).await;
                        store.txn(txn).await
                    });
                    cut()
                }
                _ => self.store.txn(txn).await,
            }
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
    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        self.store.size_on_disk()
    }
}

fn server(store: &Arc<Embedded>, seed: u64) -> Arc<Resources> {
    let store = Arc::new(Flaky { store: store.clone(), random: Random(Mutex::new(seed)) });
    let mut resources = Resources::new(generated::KINDS, store, |kind| kind.default_on);
    // So few that each is wanted again soon.
    resources.network.node_ports = 30000..=30039;
    Arc::new(resources)
}

fn service(name: &str, with_port: bool) -> Box<dyn Record> {
    let mut service = Service::default();
    (service.metadata.namespace, service.metadata.name) = ("default".into(), name.into());
    service.spec.r#type = if with_port { "NodePort" } else { "ClusterIP" }.into();
    service.spec.ports = vec![ServicePort { port: 80, protocol: "TCP".into(), ..ServicePort::default() }];
    crate::defaults::apply(&mut service);
    Box::new(service)
}

/// A client that makes, changes and removes services, whatever comes of it.
async fn client(resources: Arc<Resources>, random: Arc<Random>, names: u64, steps: usize) {
    let cx = Context::new(&resources, &Trusted);
    let served = resources.find("", "v1", "services").expect("the kind");
    for _ in 0..steps {
        let name = format!("service-{}", random.below(names));
        let all = Target { served, namespace: "default", name: "" };
        let one = Target { name: &name, ..all };
        let with_port = random.below(3) > 0;
        let outcome: Result<(), Error> = match random.below(3) {
            0 => all.create(service(&name, with_port), &cx).await.map(drop),
            1 => one.delete(&no_options(), &cx).await.map(drop),
            _ => {
                let change = |old: Option<&dyn Record>| {
                    let mut changed = old.ok_or(Error::NoSuchPath)?.boxed_clone();
                    if let Some(service) = changed.downcast_mut::<Service>() {
                        service.spec.r#type = if with_port { "NodePort" } else { "ClusterIP" }.into();
                        service.spec.ports.iter_mut().filter(|_| !with_port).for_each(|port| port.node_port = 0);
                    }
                    Ok(changed)
                };
                one.update("", &cx, false, change).await.map(drop)
            }
        };
        // Refused, cut off, or done: what counts is what is there in the end.
        outcome.ok();
    }
}

/// Services by what they have been given; fails where two have the same.
async fn given(resources: &Resources, at: &str) -> HashSet<i32> {
    let resource = resources.find("", "v1", "services").and_then(|s| s.resource.as_ref()).expect("stored");
    let snapshot = resource.cache().await.expect("a cache").snapshot_consistent().await.expect("a snapshot");
    let (mut ports, mut ips) = (HashMap::new(), HashMap::new());
    for entry in snapshot.range("", "") {
        let service = entry.object.typed::<Service>().expect("a service");
        for port in node_ports(&service) {
            let other = ports.insert(port, entry.key.clone());
            assert_eq!(other, None, "{at}: {} has port {port} too", entry.key);
        }
        for ip in service.spec.cluster_ips.iter().filter(|ip| *ip != "None") {
            let other = ips.insert(ip.clone(), entry.key.clone());
            assert_eq!(other, None, "{at}: {} has {ip} too", entry.key);
        }
    }
    ports.into_keys().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_given_twice() {
    for seed in 1..=4 {
        let store = Arc::new(Embedded::ephemeral());
        let servers = [server(&store, seed), server(&store, seed + 100)];
        let random = Arc::new(Random(Mutex::new(seed)));
        let (repair, mut clients) = (Repair::default(), Vec::new());
        for round in 0..4 {
            for number in 0..6 {
                clients.push(tokio::spawn(client(servers[number % 2].clone(), random.clone(), 30, 20)));
            }
            for client in clients.drain(..) {
                client.await.expect("no panic");
            }
            // What is late comes; then what was left behind is put right, as far as the store lets it.
            tokio::time::sleep(Duration::from_millis(20)).await;
            given(&servers[0], &format!("seed {seed}, round {round}")).await;
            repair.run(&servers[round % 2]).await.ok();
        }
        let used = given(&servers[0], "in the end").await;
        let plain: Arc<dyn Store> = store;
        let noted = Book::read(&plain, &(30000..=30039)).await.expect("a book").taken();
        let missing: Vec<_> = used.difference(&noted).collect();
        assert!(missing.is_empty(), "seed {seed}: {missing:?} could be given again");
    }
}
