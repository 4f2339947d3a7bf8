//! How long a change takes to all its watchers.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::Method;
use hyper::body::Incoming;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::super::h2::{Connection, JSON};
use super::super::objects;
use super::super::process;
use super::super::result::Cost;
use super::{Bench, CLIENTS_A_CONNECTION, maps};
use crate::client::Error;

/// Changes that are measured.
const WRITES: usize = 1000;
/// Between two of them: 200 a second.
const PACE: Duration = Duration::from_millis(5);
/// What the objects' names end with: how often they were written.
const TURN: &[u8] = br#""text":""#;

impl Bench<'_> {
    /// From the moment that a write is sent until a watcher has it: of every watcher and every write.
    pub(super) async fn latency(&mut self) -> Result<(), Error> {
        self.namespace("bench-latency").await?;
        let path = maps("bench-latency");
        let writers = self.clients(4).await?;
        for number in 0..4 {
            let body = objects::config_map(&format!("object-{number}"), WRITES as u64);
            writers[0].clone().ask(Method::POST, &path, JSON, body).await?;
        }
        let watch = format!("{path}?watch=true&resourceVersion={}", self.version(&path).await?);
        let sent = Arc::new(Mutex::new(vec![Instant::now(); WRITES]));
        let (ready, begun) = oneshot::channel();
        let (port, tls, watchers) = (self.running.port, self.running.tls.clone(), self.plan.watchers);
        let times_sent = sent.clone();
        // In a thread of its own, which does nothing else: what writers do is not to delay what is measured.
        let readers = std::thread::spawn(move || -> Result<Vec<Duration>, Error> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let (mut streams, mut last) = (JoinSet::new(), None);
                for number in 0..watchers {
                    let mut connection: Connection = match last.take() {
                        Some(last) if number % CLIENTS_A_CONNECTION > 0 => last,
                        _ => Connection::open(port, &tls).await?,
                    };
                    let response = connection.send(Method::GET, &watch, JSON, Bytes::new()).await?;
                    streams.spawn(times(response.into_body(), times_sent.clone()));
                    last = Some(connection);
                }
                ready.send(()).ok();
                let mut all = Vec::new();
                while let Some(done) = streams.join_next().await {
                    all.extend(done??);
                }
                Ok(all)
            })
        });
        begun.await.ok();
        tokio::time::sleep(Duration::from_millis(500)).await;
        let pids = self.running.pids();
        let (began, cpu) = (tokio::time::Instant::now(), process::cpu(&pids));
        let mut writes = JoinSet::new();
        for (turn, writer) in writers.into_iter().enumerate() {
            let (path, sent) = (path.clone(), sent.clone());
            writes.spawn(async move {
                for number in (turn..WRITES).step_by(4) {
                    tokio::time::sleep_until(began + PACE * number as u32).await;
                    let name = format!("object-{turn}");
                    let body = objects::config_map(&name, number as u64);
                    if let Some(at) = sent.lock().unwrap_or_else(PoisonError::into_inner).get_mut(number) {
                        *at = Instant::now();
                    }
                    writer.clone().ask(Method::PUT, &format!("{path}/{name}"), JSON, body).await?;
                }
                Ok::<_, Error>(())
            });
        }
        while let Some(done) = writes.join_next().await {
            done??;
        }
        let all = readers.join().map_err(|_| "the watching client failed")??;
        let cost = Cost::new(all, process::cpu(&pids) - cpu, began.elapsed(), 0);
        self.operation(&format!("write to event, {} watchers", self.plan.watchers), cost);
        self.paced_syncs(WRITES, PACE).await
    }
}

/// Reads a watch until the last write has come. All watchers share a thread, so each is to take little of it.
async fn times(mut body: Incoming, sent: Arc<Mutex<Vec<Instant>>>) -> Result<Vec<Duration>, Error> {
    let (mut times, mut rest) = (Vec::with_capacity(WRITES), Vec::new());
    while times.len() < WRITES {
        let frame = body.frame().await.ok_or("a watch ended early")??;
        let now = Instant::now();
        rest.extend_from_slice(frame.data_ref().map_or(&[][..], |d| d));
        let mut from = 0;
        while let Some(end) = rest[from..].iter().position(|b| *b == b'\n') {
            let line = &rest[from..from + end];
            from += end + 1;
            let number = number(line).ok_or_else(|| format!("not an event: {}", String::from_utf8_lossy(line)))?;
            let at = sent.lock().unwrap_or_else(PoisonError::into_inner).get(number).copied();
            times.extend(at.map(|at| now.saturating_duration_since(at)));
        }
        rest.drain(..from);
    }
    Ok(times)
}

/// Which write an event is of.
fn number(event: &[u8]) -> Option<usize> {
    // The quote before a digit is rare, the pattern's other bytes are not.
    let mut quotes = event.iter().enumerate().filter(|(_, b)| **b == b'"');
    let found = quotes.find(|(at, _)| event[..=*at].ends_with(TURN))?.0;
    std::str::from_utf8(event.get(found + 1..found + 9)?).ok()?.parse().ok()
}
