//! The newest revision, asked for once for all who ask at a time.

use std::sync::Arc;

use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;

use super::feed::current;
use super::keys::Keys;
use super::pool::Pool;
use crate::contract::Error;

/// So many questions are under way at most; whoever asks meanwhile shares the next.
const QUESTIONS: usize = 4;

type Asker = oneshot::Sender<Result<i64, Error>>;

/// Who asks for the revision.
pub(super) struct Revisions {
    askers: mpsc::UnboundedSender<Asker>,
    task: JoinHandle<()>,
}

impl Drop for Revisions {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Revisions {
    pub(super) fn start(pool: Arc<Pool>, keys: Keys) -> Self {
        let (askers, queue) = mpsc::unbounded_channel();
        Self { askers, task: tokio::spawn(serve(pool, keys, queue)) }
    }

    /// A revision no older than any write that was acknowledged before the call.
    pub(super) async fn newest(&self) -> Result<i64, Error> {
        let (reply, answer) = oneshot::channel();
        let stopped = || Error::Unavailable("the store is shut down".into());
        self.askers.send(reply).map_err(|_| stopped())?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }
}

async fn serve(pool: Arc<Pool>, keys: Keys, mut queue: mpsc::UnboundedReceiver<Asker>) {
    let free = Arc::new(Semaphore::new(QUESTIONS));
    while let Some(first) = queue.recv().await {
        let Ok(permit) = free.clone().acquire_owned().await else { return };
        // Whoever came while others were asking is answered by a question that begins now.
        let mut askers = vec![first];
        while let Ok(next) = queue.try_recv() {
            askers.push(next);
        }
        let (pool, keys) = (pool.clone(), keys.clone());
        tokio::spawn(async move {
            let answer = current(&pool, &keys).await;
            for asker in askers {
                // Some have gone.
                asker.send(answer.clone()).ok();
            }
            drop(permit);
        });
    }
}
