//! What goes to the disk, and what the disk itself takes.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use hyper::Method;

use super::super::h2::{Connection, JSON};
use super::super::load::{self, Until};
use super::super::objects;
use super::super::process;
use super::super::result::Cost;
use super::Bench;
use crate::client::Error;

/// Nodes whose leases are renewed.
const NODES: u64 = 10;
/// Renewals that are measured.
const RENEWALS: u64 = 300;

/// A file of its own on the disk that the servers use.
struct Disk(File);

impl Disk {
    /// Ready, so that a sync has nothing but the bytes to write.
    fn ready(folder: &Path) -> io::Result<Self> {
        let mut file = tempfile::tempfile_in(folder)?;
        file.write_all(&vec![0; 8 << 20])?;
        file.sync_all()?;
        file.rewind()?;
        Ok(Self(file))
    }

    /// Writes 1 KB; how long that and its sync took.
    fn sync(&mut self) -> io::Result<Duration> {
        let before = Instant::now();
        self.0.write_all(&[7; 1024])?;
        self.0.sync_data()?;
        Ok(before.elapsed())
    }
}

impl Bench<'_> {
    /// What a sync of the same disk takes, of as much as a create writes.
    pub(super) fn syncs(&mut self) -> Result<(), Error> {
        let mut disk = Disk::ready(&self.plan.folder)?;
        let (began, mut times) = (Instant::now(), Vec::new());
        while began.elapsed() < self.plan.time && times.len() < 8000 {
            times.push(disk.sync()?);
        }
        let cost = Cost::new(times, Duration::ZERO, began.elapsed(), 0);
        self.operation("fdatasync of 1 KB, no server", cost);
        Ok(())
    }

    /// What syncs take that come as the writes of a part do: what the disk has of its times.
    pub(super) async fn paced_syncs(&mut self, count: usize, pace: Duration) -> Result<(), Error> {
        let mut disk = Disk::ready(&self.plan.folder)?;
        let (began, mut times) = (tokio::time::Instant::now(), Vec::with_capacity(count));
        for number in 0..count {
            tokio::time::sleep_until(began + pace * u32::try_from(number)?).await;
            times.push(disk.sync()?);
        }
        let cost = Cost::new(times, Duration::ZERO, began.elapsed(), 0);
        self.operation("fdatasync of 1 KB as often, no server", cost);
        Ok(())
    }

    /// What is written when nodes do nothing but renew their leases.
    pub(super) async fn leases(&mut self) -> Result<(), Error> {
        let path = "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases";
        self.namespace("kube-node-lease").await.ok();
        let first = self.clients(1).await?;
        let operation = move |mut c: Connection, number: u64| async move {
            let node = number % NODES;
            let path = format!("{path}/node-{node:04}?fieldManager=bench&force=true");
            c.ask(Method::PATCH, &path, JSON, objects::lease(node, number)).await
        };
        let pids = self.running.pids();
        load::run(&pids, first.clone(), Until::Count(NODES), operation).await?;
        let before = process::written(&pids);
        load::run(&pids, first, Until::Count(RENEWALS), operation).await?;
        let written = i64::try_from((process::written(&pids) - before) / RENEWALS)?;
        self.memory("written, a lease's renewal", written);
        Ok(())
    }
}
