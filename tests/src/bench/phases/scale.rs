//! Many objects and many watchers: what they take, how long a list takes while writes go on, and how soon a server is there
//! again.

use std::time::{Duration, Instant};

use bytes::Bytes;
use hyper::Method;
use tokio::task::JoinSet;

use super::super::h2::{Connection, Form, JSON};
use super::super::load::{self, Until};
use super::super::objects;
use super::super::result::Measured;
use super::{Bench, SETTLE, STREAMS, delivered};
use crate::client::Error;

const NAMESPACE: &str = "bench-scale";
const PODS: &str = "/api/v1/namespaces/bench-scale/pods";
/// Between two writes: 200 a second.
const PACE: Duration = Duration::from_millis(5);
/// What informers ask for.
const PROTOBUF: Form = Form { accept: "application/vnd.kubernetes.protobuf", gzip: false };

impl Bench<'_> {
    pub(super) async fn scale(&mut self) -> Result<(), Error> {
        let (pods, watchers) = (self.plan.scale, self.plan.scale_watchers);
        self.namespace(NAMESPACE).await?;
        tokio::time::sleep(SETTLE).await;
        // Memory grows as objects do, if it grows by as much in each quarter.
        let (mut before, mut made) = (self.resident(), 0);
        for quarter in 1..=4 {
            let until = pods * quarter / 4;
            let operation = move |mut c: Connection, number: u64| async move {
                let number = made + number;
                c.ask(Method::POST, PODS, JSON, objects::pod(&format!("pod-{number:07}"), number)).await
            };
            let (pids, clients) = (self.running.pids(), self.clients(64).await?);
            let cost = load::run(&pids, clients, Until::Count(until - made), operation).await?;
            self.operation(&format!("create, to {until} pods"), cost);
            tokio::time::sleep(SETTLE).await;
            let now = self.resident();
            self.memory(
                &format!("memory of a pod, to {until}"),
                (now - before) / i64::try_from((until - made).max(1))?,
            );
            (before, made) = (now, until);
        }
        let mut streams = JoinSet::new();
        let path = format!("{PODS}?watch=true&resourceVersion={}", self.version(PODS).await?);
        for mut connection in self.sharing(watchers, STREAMS).await? {
            let response = connection.send(Method::GET, &path, PROTOBUF, Bytes::new()).await?;
            streams.spawn(delivered(response.into_body(), u64::MAX));
        }
        tokio::time::sleep(SETTLE).await;
        let now = self.resident();
        self.memory(&format!("memory of a watch, {watchers}"), (now - before) / i64::try_from(watchers.max(1))?);
        let writing = self.writing().await?;
        for (name, path, least) in [
            ("all", PODS.to_owned(), 3),
            ("500 of them", format!("{PODS}?limit=500"), 100),
            ("of one node", format!("{PODS}?fieldSelector=spec.nodeName%3Dnode-0001"), 20),
        ] {
            let operation = move |mut c: Connection, _| {
                let path = path.clone();
                async move { c.ask(Method::GET, &path, PROTOBUF, Bytes::new()).await }
            };
            let (pids, connections) = (self.running.pids(), self.clients(1).await?);
            let cost = load::run(&pids, connections, Until::Time(self.plan.time, least), operation).await?;
            self.operation(&format!("list {name}, beside 200 writes a second"), cost);
        }
        writing.abort();
        drop(streams);
        let resident = self.resident();
        self.memory(&format!("memory, {pods} pods, {watchers} watches"), resident);
        let ready = self.running.restart().await?;
        self.values.push((format!("start, {pods} pods"), Measured::Time(ready)));
        let began = Instant::now();
        let mut connection = self.clients(1).await?.remove(0);
        connection.ask(Method::GET, PODS, PROTOBUF, Bytes::new()).await?;
        self.values.push(("the first list after it".to_owned(), Measured::Time(began.elapsed())));
        tokio::time::sleep(SETTLE).await;
        let resident = self.resident();
        self.memory("memory after it", resident);
        Ok(())
    }

    /// Writes until it is told to end.
    async fn writing(&self) -> Result<tokio::task::AbortHandle, Error> {
        let mut connection = self.clients(1).await?.remove(0);
        let task = tokio::spawn(async move {
            for number in 0_u64.. {
                let name = format!("extra-{number:07}");
                let began = tokio::time::Instant::now();
                if connection.ask(Method::POST, PODS, JSON, objects::pod(&name, number)).await.is_err() {
                    return;
                }
                tokio::time::sleep_until(began + PACE).await;
            }
        });
        Ok(task.abort_handle())
    }
}
