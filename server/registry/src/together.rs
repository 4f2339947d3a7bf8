//! Futures side by side in one task.

use std::future::Future;
use std::task::Poll;

/// Runs futures side by side in this task and gives what they give, in their order.
pub async fn together<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut futures: Vec<_> = futures.into_iter().map(Box::pin).collect();
    let mut given: Vec<Option<F::Output>> = futures.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        let mut pending = false;
        for (future, given) in futures.iter_mut().zip(&mut given).filter(|(_, given)| given.is_none()) {
            match future.as_mut().poll(cx) {
                Poll::Ready(value) => *given = Some(value),
                Poll::Pending => pending = true,
            }
        }
        if pending { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    given.into_iter().flatten().collect()
}
