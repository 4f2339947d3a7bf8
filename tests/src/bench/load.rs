//! Many clients doing the same, and what it cost the servers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::client::Error;

use super::process;
use super::result::Cost;

/// When to stop.
#[derive(Clone, Copy, Debug)]
pub(super) enum Until {
    /// After so long, but not before so many operations.
    Time(Duration, u64),
    /// After so many operations.
    Count(u64),
}

/// Runs `operation` in one task for each of `clients` and measures the processes `pids` meanwhile.
///
/// An operation gets its client and its own number, counted over all clients; it returns the bytes that it received.
pub(super) async fn run<C, F>(
    pids: &[u32],
    clients: Vec<C>,
    until: Until,
    operation: impl Fn(C, u64) -> F + Clone + Send + 'static,
) -> Result<Cost, Error>
where
    C: Clone + Send + 'static,
    F: Future<Output = Result<usize, Error>> + Send,
{
    let next = Arc::new(AtomicU64::new(0));
    let (started, cpu) = (Instant::now(), process::cpu(pids));
    let mut tasks = JoinSet::new();
    for client in clients {
        let (next, operation) = (next.clone(), operation.clone());
        tasks.spawn(async move {
            let (mut times, mut bytes) = (Vec::new(), 0);
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let over = match until {
                    Until::Time(time, least) => number >= least && started.elapsed() >= time,
                    Until::Count(count) => number >= count,
                };
                if over {
                    return Ok::<_, Error>((times, bytes));
                }
                let before = Instant::now();
                bytes += operation(client.clone(), number).await? as u64;
                times.push(before.elapsed());
            }
        });
    }
    let (mut times, mut bytes) = (Vec::new(), 0);
    while let Some(done) = tasks.join_next().await {
        let (t, b) = done??;
        times.extend(t);
        bytes += b;
    }
    let elapsed = started.elapsed();
    Ok(Cost::new(times, process::cpu(pids).saturating_sub(cpu), elapsed, bytes))
}
