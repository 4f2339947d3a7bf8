//! The newest revision, asked for once for all who ask at a time.
//!
//! One question is under way. Whoever asks meanwhile shares the next, since the answer of the one that has begun may be
//! older than what was acknowledged since. It is asked by one of those who wait, who has the lead: no task stands
//! between.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use super::feed::current;
use super::keys::Keys;
use super::pool::Pool;
use crate::contract::Error;

/// Who asks for the revision.
pub(super) struct Revisions {
    pool: Pool,
    keys: Keys,
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    /// Whose answer needs a question that has not begun.
    waiting: Vec<oneshot::Sender<Turn>>,
    /// Somebody has the lead.
    led: bool,
    /// So many shared the last question.
    shared: usize,
}

/// What one who waits is given.
enum Turn {
    Answer(Result<i64, Error>),
    Lead(Lead),
}

/// The right to ask. Dropped, it goes to another who waits, also if whoever had it has gone.
struct Lead(Arc<Mutex<Queue>>);

impl Drop for Lead {
    fn drop(&mut self) {
        let next = {
            let mut queue = lock(&self.0);
            queue.waiting.retain(|other| !other.is_closed());
            let next = (!queue.waiting.is_empty()).then(|| queue.waiting.remove(0));
            queue.led = next.is_some();
            next
        };
        if let Some(next) = next {
            // One who goes this moment drops it, which brings it here again.
            next.send(Turn::Lead(Self(self.0.clone()))).ok();
        }
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Revisions {
    pub(super) fn new(pool: Pool, keys: Keys) -> Self {
        Self { pool, keys, queue: Arc::default() }
    }

    /// A revision no older than any write that was acknowledged before the call.
    pub(super) async fn newest(&self) -> Result<i64, Error> {
        ask_once(&self.queue, async || current(&self.pool, &self.keys).await).await
    }
}

/// What `ask` gives, begun after this was called.
async fn ask_once(queue: &Arc<Mutex<Queue>>, ask: impl AsyncFnOnce() -> Result<i64, Error>) -> Result<i64, Error> {
    let lead = match join(queue) {
        Ok(lead) => lead,
        Err(turn) => match turn.await {
            Ok(Turn::Lead(lead)) => lead,
            Ok(Turn::Answer(answer)) => return answer,
            Err(_) => return Err(Error::Unavailable("the store is shut down".into())),
        },
    };
    if lock(queue).shared > 1 {
        // Those whose requests have come, but not yet this far, are waited for.
        tokio::task::yield_now().await;
    }
    let others = Others::take(queue);
    let answer = ask().await;
    others.tell(&answer);
    drop(lead);
    answer
}

/// The lead, if nobody has it, else a place among those who wait.
fn join(queue: &Arc<Mutex<Queue>>) -> Result<Lead, oneshot::Receiver<Turn>> {
    let mut held = lock(queue);
    if !held.led {
        held.led = true;
        return Ok(Lead(queue.clone()));
    }
    let (sender, turn) = oneshot::channel();
    held.waiting.push(sender);
    Err(turn)
}

/// Those who share a question with the one who asks. If he goes before it is answered they wait on.
struct Others<'a> {
    queue: &'a Mutex<Queue>,
    waiting: Vec<oneshot::Sender<Turn>>,
}

impl<'a> Others<'a> {
    fn take(queue: &'a Mutex<Queue>) -> Self {
        let mut held = lock(queue);
        let waiting = std::mem::take(&mut held.waiting);
        held.shared = waiting.len() + 1;
        Self { queue, waiting }
    }

    fn tell(mut self, answer: &Result<i64, Error>) {
        for other in self.waiting.drain(..) {
            other.send(Turn::Answer(answer.clone())).ok();
        }
    }
}

impl Drop for Others<'_> {
    fn drop(&mut self) {
        let mut queue = lock(self.queue);
        self.waiting.append(&mut queue.waiting);
        queue.waiting = std::mem::take(&mut self.waiting);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use tokio::sync::Semaphore;

    use super::*;

    /// An etcd that answers when it is let, with the number of the question.
    struct Fake {
        queue: Arc<Mutex<Queue>>,
        asked: AtomicI64,
        answers: Semaphore,
    }

    impl Fake {
        fn new() -> Arc<Self> {
            Arc::new(Self { queue: Arc::default(), asked: AtomicI64::new(0), answers: Semaphore::new(0) })
        }

        fn ask(self: &Arc<Self>) -> tokio::task::JoinHandle<Result<i64, Error>> {
            let fake = self.clone();
            tokio::spawn(async move {
                ask_once(&fake.queue, async || {
                    let number = fake.asked.fetch_add(1, Ordering::Relaxed) + 1;
                    fake.answers.acquire().await.map(|permit| permit.forget()).ok();
                    Ok(number)
                })
                .await
            })
        }
    }

    async fn settle() {
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn who_comes_later_shares_the_next_question() {
        let fake = Fake::new();
        let first = fake.ask();
        settle().await;
        let later = [fake.ask(), fake.ask(), fake.ask()];
        settle().await;
        assert_eq!(fake.asked.load(Ordering::Relaxed), 1);
        fake.answers.add_permits(2);
        assert_eq!(first.await.unwrap(), Ok(1));
        for one in later {
            assert_eq!(one.await.unwrap(), Ok(2));
        }
        // Nobody has kept the lead.
        fake.answers.add_permits(1);
        assert_eq!(fake.ask().await.unwrap(), Ok(3));
    }

    #[tokio::test]
    async fn who_goes_keeps_nobody_waiting() {
        let fake = Fake::new();
        let first = fake.ask();
        settle().await;
        let [second, third] = [fake.ask(), fake.ask()];
        settle().await;
        // The one who asks goes; the next asks anew, and goes too.
        first.abort();
        settle().await;
        assert_eq!(fake.asked.load(Ordering::Relaxed), 2);
        second.abort();
        settle().await;
        fake.answers.add_permits(1);
        assert_eq!(third.await.unwrap(), Ok(3));
        // One goes with the lead in its hands, not having looked.
        let first = fake.ask();
        settle().await;
        let [second, third] = [fake.ask(), fake.ask()];
        settle().await;
        first.abort();
        second.abort();
        settle().await;
        fake.answers.add_permits(1);
        assert!(third.await.unwrap().is_ok());
    }
}
