//! What is measured, in order, on one server after the other.

mod disk;
mod fair;
mod latency;
mod scale;

use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::Method;
use serde_json::Value;

use crate::client::Error;

use super::h2::{Connection, Form, JSON};
use super::load::{self, Until};
use super::objects;
use super::process;
use super::result::{Measured, Result as Results};
use super::subject::{Running, Subject};

/// The parts of a run, in order.
pub const NAMES: &[&str] = &[
    "start", "idle", "get", "create", "pods", "update", "apply", "list", "watch", "latency", "watches", "leases",
    "fair", "scale",
];

/// Clients that share one connection.
const CLIENTS_A_CONNECTION: usize = 16;
/// Streams that a connection may have at once (upstream's limit).
const STREAMS: usize = 100;
/// How long memory may settle before it is read.
const SETTLE: Duration = Duration::from_secs(3);

/// How much to do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The parts to run, of `NAMES`.
    pub parts: Vec<String>,
    /// For how long each kind of operation is repeated.
    pub time: Duration,
    /// How often a server is started for the time that it takes.
    pub starts: usize,
    /// Pods in the large list; the small one has a tenth.
    pub pods: u64,
    /// Watchers in the fan-out.
    pub watchers: usize,
    /// Idle watches whose memory is measured.
    pub watches: usize,
    /// Pods of the part `scale`.
    pub scale: u64,
    /// Watchers of all of these.
    pub scale_watchers: usize,
    /// Where the stores lie.
    pub folder: PathBuf,
}

/// A running server and the values so far.
struct Bench<'a> {
    plan: &'a Plan,
    running: Running,
    values: Vec<(String, Measured)>,
}

/// Measures one server.
pub async fn run(subject: &Subject, plan: &Plan, say: impl Fn(&str)) -> Result<Results, Error> {
    let wanted = |part: &str| plan.parts.iter().any(|p| p == part);
    let mut values = Vec::new();
    if wanted("start") {
        say("start");
        let mut times = Vec::new();
        for _ in 0..plan.starts.max(1) {
            times.push(subject.start(&plan.folder).await?.ready_after);
        }
        times.sort_unstable();
        values.push(("start, empty store".to_owned(), Measured::Time(times[times.len() / 2])));
    }
    let mut bench = Bench { plan, running: subject.start(&plan.folder).await?, values };
    for part in NAMES.iter().filter(|part| wanted(part) && **part != "start") {
        say(part);
        match *part {
            "idle" => bench.idle().await?,
            "get" => bench.get().await?,
            "create" => bench.create().await?,
            "pods" => bench.create_pods().await?,
            "update" => bench.update().await?,
            "apply" => bench.apply().await?,
            "list" => bench.list().await?,
            "watch" => bench.watch().await?,
            "fair" => bench.fair().await?,
            "latency" => bench.latency().await?,
            "leases" => bench.leases().await?,
            "scale" => bench.scale().await?,
            _ => bench.watches().await?,
        }
    }
    Ok(Results { subject: subject.name.clone(), values: bench.values })
}

fn maps(namespace: &str) -> String {
    format!("/api/v1/namespaces/{namespace}/configmaps")
}

/// Forms and shapes of lists.
const LISTS: [(&str, &str); 4] = [
    ("JSON", "application/json"),
    ("protobuf", "application/vnd.kubernetes.protobuf"),
    ("table", "application/json;as=Table;v=v1;g=meta.k8s.io"),
    ("metadata", "application/vnd.kubernetes.protobuf;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"),
];

impl Bench<'_> {
    async fn clients(&self, count: usize) -> Result<Vec<Connection>, Error> {
        self.sharing(count, CLIENTS_A_CONNECTION).await
    }

    /// `count` clients, of which so many share a connection.
    async fn sharing(&self, count: usize, share: usize) -> Result<Vec<Connection>, Error> {
        let mut out = Vec::new();
        for i in 0..count {
            let connection = match out.last() {
                Some(last) if i % share != 0 => Connection::clone(last),
                _ => Connection::open(self.running.port, &self.running.tls).await?,
            };
            out.push(connection);
        }
        Ok(out)
    }

    /// The newest version of a collection.
    async fn version(&self, path: &str) -> Result<String, Error> {
        let mut connection = self.clients(1).await?.remove(0);
        let list: Value = serde_json::from_slice(&connection.read(&format!("{path}?limit=1")).await?)?;
        Ok(list["metadata"]["resourceVersion"].as_str().unwrap_or("").to_owned())
    }

    async fn namespace(&self, name: &str) -> Result<(), Error> {
        let mut connection = self.clients(1).await?.remove(0);
        let meta = |kind: &str, name: &str| -> Bytes {
            format!(r#"{{"apiVersion":"v1","kind":"{kind}","metadata":{{"name":"{name}"}}}}"#).into()
        };
        connection.ask(Method::POST, "/api/v1/namespaces", JSON, meta("Namespace", name)).await?;
        let path = format!("/api/v1/namespaces/{name}/serviceaccounts");
        let response = connection.send(Method::POST, &path, JSON, meta("ServiceAccount", "default")).await?;
        // 409: a controller was quicker.
        if !response.status().is_success() && response.status() != 409 {
            return Err(format!("POST {path}: {}", response.status()).into());
        }
        Ok(())
    }

    fn operation(&mut self, name: &str, cost: super::result::Cost) {
        self.values.push((name.to_owned(), Measured::Operation(cost)));
    }

    fn memory(&mut self, name: &str, bytes: i64) {
        self.values.push((name.to_owned(), Measured::Memory(bytes)));
    }

    fn resident(&self) -> i64 {
        i64::try_from(process::resident(&self.running.pids())).unwrap_or(i64::MAX)
    }

    /// Memory after a client has looked at everything that describes the API.
    async fn idle(&mut self) -> Result<(), Error> {
        let mut connection = self.clients(1).await?.remove(0);
        connection.read("/api").await?;
        connection.read("/api/v1").await?;
        let groups: Value = serde_json::from_slice(&connection.read("/apis").await?)?;
        for version in
            groups["groups"].as_array().into_iter().flatten().flat_map(|g| g["versions"].as_array()).flatten()
        {
            connection.read(&format!("/apis/{}", version["groupVersion"].as_str().unwrap_or(""))).await?;
        }
        connection.read("/openapi/v2").await?;
        let documents: Value = serde_json::from_slice(&connection.read("/openapi/v3").await?)?;
        for document in documents["paths"].as_object().into_iter().flat_map(|paths| paths.values()) {
            connection.read(document["serverRelativeURL"].as_str().unwrap_or("/openapi/v3")).await?;
        }
        tokio::time::sleep(SETTLE).await;
        let resident = self.resident();
        self.memory("memory, idle", resident);
        Ok(())
    }

    async fn get(&mut self) -> Result<(), Error> {
        self.namespace("bench-get").await?;
        let mut first = self.clients(1).await?.remove(0);
        first.ask(Method::POST, &maps("bench-get"), JSON, objects::config_map("one", 0)).await?;
        let path = format!("{}/one", maps("bench-get"));
        for clients in [1, 16] {
            let operation = {
                let path = path.clone();
                move |mut c: Connection, _| {
                    let path = path.clone();
                    async move { c.ask(Method::GET, &path, JSON, Bytes::new()).await }
                }
            };
            let (pids, connections) = (self.running.pids(), self.clients(clients).await?);
            load::run(&pids, connections.clone(), Until::Count(200), operation.clone()).await?;
            let cost = load::run(&pids, connections, Until::Time(self.plan.time, 100), operation).await?;
            self.operation(&format!("get, {clients} {}", plural(clients)), cost);
        }
        Ok(())
    }

    async fn create(&mut self) -> Result<(), Error> {
        self.syncs()?;
        for clients in [1, 64] {
            let namespace = format!("bench-create-{clients}");
            self.namespace(&namespace).await?;
            let path = maps(&namespace);
            let operation = move |mut c: Connection, number| {
                let path = path.clone();
                async move {
                    let body = objects::config_map(&format!("object-{number:06}"), number);
                    c.ask(Method::POST, &path, JSON, body).await
                }
            };
            let (pids, connections) = (self.running.pids(), self.clients(clients).await?);
            let cost = load::run(&pids, connections, Until::Time(self.plan.time, 100), operation).await?;
            self.operation(&format!("create 1 KB, {clients} {}", plural(clients)), cost);
        }
        Ok(())
    }

    async fn create_pods(&mut self) -> Result<(), Error> {
        self.namespace("bench-create-pods").await?;
        let (pids, connections) = (self.running.pids(), self.clients(64).await?);
        let operation = move |mut c: Connection, number| async move {
            let body = objects::pod(&format!("pod-{number:06}"), number);
            c.ask(Method::POST, "/api/v1/namespaces/bench-create-pods/pods", JSON, body).await
        };
        let cost = load::run(&pids, connections, Until::Time(self.plan.time, 100), operation).await?;
        self.operation("create a 2 KB pod, 64 clients", cost);
        Ok(())
    }

    /// Each client has objects of its own, so that no write meets another.
    async fn update(&mut self) -> Result<(), Error> {
        const CLIENTS: usize = 16;
        self.namespace("bench-update").await?;
        let path = maps("bench-update");
        let connections = self.clients(CLIENTS).await?;
        for number in 0..CLIENTS as u64 {
            let body = objects::config_map(&format!("object-{number}"), 0);
            connections[0].clone().ask(Method::POST, &path, JSON, body).await?;
        }
        let operation = move |mut c: Connection, number: u64| {
            let name = format!("object-{}", number % CLIENTS as u64);
            let path = format!("{path}/{name}");
            async move { c.ask(Method::PUT, &path, JSON, objects::config_map(&name, number + 1)).await }
        };
        let pids = self.running.pids();
        let cost = load::run(&pids, connections, Until::Time(self.plan.time, 100), operation).await?;
        self.operation("update 1 KB, 16 clients", cost);
        Ok(())
    }

    /// A manager applies its deployments again and again, each time with another image.
    async fn apply(&mut self) -> Result<(), Error> {
        const CLIENTS: usize = 16;
        self.namespace("bench-apply").await?;
        let operation = move |mut c: Connection, number: u64| {
            let name = format!("service-{}", number % CLIENTS as u64);
            let path = format!("/apis/apps/v1/namespaces/bench-apply/deployments/{name}?fieldManager=bench");
            async move { c.ask(Method::PATCH, &path, JSON, objects::deployment(&name, number)).await }
        };
        let (pids, connections) = (self.running.pids(), self.clients(CLIENTS).await?);
        load::run(&pids, connections.clone(), Until::Count(CLIENTS as u64), operation).await?;
        let cost = load::run(&pids, connections, Until::Time(self.plan.time, 100), operation).await?;
        self.operation("apply a 2 KB deployment, 16 clients", cost);
        Ok(())
    }

    async fn list(&mut self) -> Result<(), Error> {
        let small = self.plan.pods / 10;
        self.pods("bench-small", small).await?;
        tokio::time::sleep(SETTLE).await;
        let before = self.resident();
        self.pods("bench-large", self.plan.pods).await?;
        tokio::time::sleep(SETTLE).await;
        let grown = self.resident() - before;
        self.memory(&format!("memory, {} pods", self.plan.pods), grown);
        for (namespace, count) in [("bench-small", small), ("bench-large", self.plan.pods)] {
            for (name, accept) in LISTS {
                for gzip in [false, true] {
                    let path = format!("/api/v1/namespaces/{namespace}/pods");
                    let form = Form { accept, gzip };
                    let operation = move |mut c: Connection, _| {
                        let path = path.clone();
                        async move { c.ask(Method::GET, &path, form, Bytes::new()).await }
                    };
                    let (pids, connections) = (self.running.pids(), self.clients(1).await?);
                    let name = format!("list {count} pods, {name}{}", if gzip { " gzip" } else { "" });
                    // What is made for the first list only, and kept, is told apart.
                    let first = load::run(&pids, connections.clone(), Until::Count(1), operation.clone()).await?;
                    self.operation(&format!("{name}, first"), first);
                    let cost = load::run(&pids, connections, Until::Time(self.plan.time, 3), operation).await?;
                    self.operation(&name, cost);
                }
            }
        }
        let resident = self.resident();
        self.memory("memory, after the lists", resident);
        Ok(())
    }

    async fn pods(&self, namespace: &str, count: u64) -> Result<(), Error> {
        self.namespace(namespace).await?;
        let path = format!("/api/v1/namespaces/{namespace}/pods");
        let operation = move |mut c: Connection, number| {
            let path = path.clone();
            async move { c.ask(Method::POST, &path, JSON, objects::pod(&format!("pod-{number:06}"), number)).await }
        };
        load::run(&self.running.pids(), self.clients(32).await?, Until::Count(count), operation).await?;
        Ok(())
    }

    /// Events to many watchers: of writes that come one by one, and of as many as the server takes.
    async fn watch(&mut self) -> Result<(), Error> {
        self.namespace("bench-watch").await?;
        let writers = self.clients(4).await?;
        for number in 0..4 {
            let body = objects::config_map(&format!("object-{number}"), 0);
            writers[0].clone().ask(Method::POST, &maps("bench-watch"), JSON, body).await?;
        }
        let pace = Some(Duration::from_millis(5));
        self.fan_out("200 writes a second", &writers, 1, 1000, pace).await?;
        self.fan_out("16 a connection", &writers, CLIENTS_A_CONNECTION, 1000, pace).await?;
        self.fan_out("100 a connection", &writers, STREAMS, 1000, pace).await?;
        self.fan_out("16 a connection, all that it takes", &writers, CLIENTS_A_CONNECTION, 2000, None).await
    }

    /// Updates of one object with no watcher and then with many: the difference is what the deliveries cost.
    async fn fan_out(
        &mut self,
        name: &str,
        writers: &[Connection],
        share: usize,
        writes: u64,
        pace: Option<Duration>,
    ) -> Result<(), Error> {
        let path = maps("bench-watch");
        let write = || {
            let (path, began) = (path.clone(), tokio::time::Instant::now());
            move |mut c: Connection, number: u64| {
                let name = format!("object-{}", number % 4);
                let path = format!("{path}/{name}");
                async move {
                    if let Some(pace) = pace {
                        tokio::time::sleep_until(began + pace.mul_f64(number as f64)).await;
                    }
                    c.ask(Method::PUT, &path, JSON, objects::config_map(&name, number + 1)).await
                }
            }
        };
        let pids = self.running.pids();
        let alone = load::run(&pids, writers.to_vec(), Until::Count(writes), write()).await?;
        let watch = format!("{path}?watch=true&resourceVersion={}", self.version(&path).await?);
        let mut streams = tokio::task::JoinSet::new();
        for mut connection in self.sharing(self.plan.watchers, share).await? {
            let response = connection.send(Method::GET, &watch, JSON, Bytes::new()).await?;
            streams.spawn(delivered(response.into_body(), writes));
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
        let (started, cpu) = (std::time::Instant::now(), process::cpu(&pids));
        load::run(&pids, writers.to_vec(), Until::Count(writes), write()).await?;
        let mut bytes = 0;
        while let Some(done) = streams.join_next().await {
            bytes += done??;
        }
        let elapsed = started.elapsed();
        let cpu = (process::cpu(&pids) - cpu).saturating_sub(alone.cpu);
        let mut cost = super::result::Cost::new(Vec::new(), cpu, elapsed, bytes);
        cost.operations = writes * self.plan.watchers as u64;
        self.operation(&format!("watch event, {} watchers, {name}", self.plan.watchers), cost);
        Ok(())
    }

    /// Memory of watches that nothing happens to, with their share of connections.
    async fn watches(&mut self) -> Result<(), Error> {
        let count = self.plan.watches;
        self.namespace("bench-watches").await?;
        let path = format!("{}?watch=true&resourceVersion=0", maps("bench-watches"));
        tokio::time::sleep(SETTLE).await;
        let before = self.resident();
        let mut bodies = Vec::with_capacity(count);
        for mut connection in self.sharing(count, STREAMS).await? {
            bodies.push(connection.send(Method::GET, &path, JSON, Bytes::new()).await?.into_body());
        }
        tokio::time::sleep(SETTLE).await;
        let grown = self.resident() - before;
        self.memory(&format!("memory, one of {count} watches"), grown / i64::try_from(count.max(1))?);
        Ok(())
    }
}

/// Reads a watch until so many events have come; their bytes.
async fn delivered(mut body: hyper::body::Incoming, events: u64) -> Result<u64, Error> {
    let (mut seen, mut bytes) = (0, 0);
    while seen < events {
        let frame = body.frame().await.ok_or("a watch ended early")??;
        let data = frame.data_ref().map_or(&[][..], |d| d);
        seen += data.iter().filter(|b| **b == b'\n').count() as u64;
        bytes += data.len() as u64;
    }
    Ok(bytes)
}

fn plural(clients: usize) -> &'static str {
    if clients == 1 { "client" } else { "clients" }
}
