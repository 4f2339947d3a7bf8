//! How long somebody waits who asks for little while another asks for more than the server can give.

use std::process::{Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use hyper::Method;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::super::h2::{Connection, JSON};
use super::super::load::{self, Until};
use super::super::objects;
use super::{Bench, CLIENTS_A_CONNECTION, maps};
use crate::client::Error;

/// Who asks for little, and who asks for much. Neither is one of those whom nothing is kept from.
const QUIET: &str = "bench-quiet";
const GREEDY: &str = "bench-greedy";
/// Requests that the greedy one always has under way: far more than the server can work at.
const GREED: usize = 160;
/// What there is to look at.
const OBJECTS: u64 = 1000;
/// What the greedy one asks for: much to do for the server and little to read, so that the load is the server's.
const NOTHING: &str = "?labelSelector=app%3Dnowhere";
/// What the other asks for.
const FEW: &str = "?limit=50";

impl Bench<'_> {
    pub(super) async fn fair(&mut self) -> Result<(), Error> {
        self.namespace("bench-fair").await?;
        let path = maps("bench-fair");
        let mut admin = self.clients(1).await?.remove(0);
        for number in 0..OBJECTS {
            let body = objects::config_map(&format!("object-{number}"), number);
            admin.ask(Method::POST, &path, JSON, body).await?;
        }
        let bindings = "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings";
        admin.ask(Method::POST, bindings, JSON, objects::binding("bench-fair", &[QUIET, GREEDY])).await?;
        let list = |query: &'static str| {
            let path = format!("{path}{query}");
            move |mut c: Connection, _| {
                let path = path.clone();
                async move { c.ask(Method::GET, &path, JSON, Bytes::new()).await }
            }
        };
        let operation = list(FEW);
        let pids = self.running.pids();
        let quiet = vec![self.clients(1).await?.remove(0).made_as(QUIET)];
        let alone = load::run(&pids, quiet.clone(), Until::Time(self.plan.time, 100), operation.clone()).await?;
        self.operation("a quiet client's list, alone", alone);
        let (stop, stopped) = oneshot::channel::<()>();
        let (port, tls, asks) = (self.running.port, self.running.tls.clone(), list(NOTHING));
        // In a thread of its own: what it takes in is not to delay what is measured.
        let greedy = std::thread::spawn(move || -> Result<(), Error> {
            stand_back();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let mut tasks = JoinSet::new();
                for _ in 0..GREED.div_ceil(CLIENTS_A_CONNECTION) {
                    let connection = Connection::open(port, &tls).await?.made_as(GREEDY);
                    for _ in 0..CLIENTS_A_CONNECTION {
                        let (connection, asks) = (connection.clone(), asks.clone());
                        tasks.spawn(async move {
                            loop {
                                if asks(connection.clone(), 0).await.is_err() {
                                    // Turned away: others would wait for seconds.
                                    tokio::time::sleep(Duration::from_millis(1)).await;
                                }
                            }
                        });
                    }
                }
                stopped.await.ok();
                Ok(())
            })
        });
        tokio::time::sleep(Duration::from_millis(500)).await;
        let beside = load::run(&pids, quiet, Until::Time(self.plan.time, 100), operation).await;
        drop(stop);
        greedy.join().map_err(|_| "the greedy client failed")??;
        self.operation("the same beside a greedy client", beside?);
        Ok(())
    }
}

/// Lets this thread run only where a core is free: what is measured is how the server divides itself, not how the
/// machine does, which clients have to share with it here. Where that can't be had the figures are the worse for it.
fn stand_back() {
    let thread = std::fs::read_link("/proc/thread-self").ok();
    if let Some(id) = thread.as_deref().and_then(|path| path.file_name()) {
        Command::new("renice").args(["-n", "19", "-p"]).arg(id).stdout(Stdio::null()).status().ok();
    }
}
