//! Whose turn it is to have a processor.
//!
//! Seats limit how many requests are under way, as upstream's do; where there are many more seats than processors, what has a
//! seat and only computes still waits for what came before it. A runtime goes through its tasks in the order in which they
//! became ready, so that the one request of a modest client waits for all those of a greedy one, and so does the
//! reading of its connection. Requests with a seat therefore begin a few at a time, flow by flow: beside others each flow
//! has one turn after the other. A turn lasts until the request is done or waits for something, such as a disk.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

/// Gives turns.
#[derive(Debug)]
pub(super) struct Turns(Mutex<State>);

#[derive(Debug)]
struct State {
    free: usize,
    /// Those that wait, by flow; the first flow is the next one.
    flows: VecDeque<(u64, VecDeque<oneshot::Sender<Turn>>)>,
}

/// A turn, until it is dropped.
#[derive(Debug)]
pub(crate) struct Turn(Option<Arc<Turns>>);

impl Turns {
    /// So many at a time.
    pub(super) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self(Mutex::new(State { free: most, flows: VecDeque::new() })))
    }

    /// Waits for a turn of a flow.
    pub(super) async fn take(self: &Arc<Self>, flow: u64) -> Turn {
        let waits = {
            let mut state = self.state();
            if state.free > 0 {
                state.free -= 1;
                return Turn(Some(self.clone()));
            }
            let (wake, woken) = oneshot::channel();
            match state.flows.iter_mut().find(|(known, _)| *known == flow) {
                Some((_, waiting)) => waiting.push_back(wake),
                None => state.flows.push_back((flow, VecDeque::from([wake]))),
            }
            woken
        };
        // Nobody drops the other end without giving a turn.
        waits.await.unwrap_or(Turn(None))
    }

    /// The turn goes to the next in line.
    fn pass(self: Arc<Self>) {
        let mut state = self.state();
        while let Some((flow, mut waiting)) = state.flows.pop_front() {
            let next = waiting.pop_front();
            if !waiting.is_empty() {
                state.flows.push_back((flow, waiting));
            }
            let Some(next) = next else { continue };
            match next.send(Turn(Some(self.clone()))) {
                Ok(()) => return,
                // It has gone; the turn is nobody's.
                Err(mut turn) => _ = turn.0.take(),
            }
        }
        state.free += 1;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(turns) = self.0.take() {
            turns.pass();
        }
    }
}

/// Does the work; the turn ends when it is done or has to wait.
pub(crate) async fn until_it_waits<T>(turn: Option<Turn>, work: impl Future<Output = T>) -> T {
    let mut turn = turn;
    let mut work = std::pin::pin!(work);
    std::future::poll_fn(move |cx| {
        let polled = work.as_mut().poll(cx);
        turn.take();
        polled
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Flows that ask for a turn while another has the only one, in this order; the order in which they get it.
    async fn check(asks: &[u64], expect: &[u64]) {
        let turns = Turns::new(1);
        let first = turns.take(0).await;
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut tasks = tokio::task::JoinSet::new();
        for flow in asks.iter().copied() {
            let (turns, order) = (turns.clone(), order.clone());
            tasks.spawn(async move {
                let turn = turns.take(flow).await;
                order.lock().expect("nobody panics").push(flow);
                until_it_waits(Some(turn), tokio::task::yield_now()).await;
            });
            // Each asks before the next does.
            tokio::task::yield_now().await;
        }
        drop(first);
        tasks.join_all().await;
        assert_eq!(*order.lock().expect("nobody panics"), expect, "{asks:?}");
        assert_eq!(turns.state().free, 1);
        assert!(turns.state().flows.is_empty());
    }

    #[tokio::test]
    async fn flows_take_turns() {
        check(&[1, 1, 1, 1, 2], &[1, 2, 1, 1, 1]).await;
        check(&[1, 1, 2, 3, 2], &[1, 2, 3, 1, 2]).await;
        check(&[1], &[1]).await;
    }

    #[tokio::test]
    async fn who_goes_away_leaves_its_turn() {
        let turns = Turns::new(1);
        let first = turns.take(0).await;
        let mut gone = Box::pin(turns.take(1));
        let mut waits = Box::pin(turns.take(2));
        for future in [&mut gone, &mut waits] {
            assert!(tokio::time::timeout(std::time::Duration::ZERO, future.as_mut()).await.is_err());
        }
        drop(gone);
        drop(first);
        drop(waits.await);
        assert_eq!(turns.state().free, 1);
        // A turn that was given and never taken is one too.
        let (first, mut waits) = (turns.take(0).await, Box::pin(turns.take(1)));
        assert!(tokio::time::timeout(std::time::Duration::ZERO, waits.as_mut()).await.is_err());
        drop(first);
        drop(waits);
        assert_eq!(turns.state().free, 1);
    }
}
