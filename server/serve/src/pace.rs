//! How long a connection may be silent (upstream's times): between requests, and in the middle of saying what it asks.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How long a connection may have no request.
const IDLE: Duration = Duration::from_secs(90);
/// How long a request's head may take from its first byte.
const HEAD: Duration = Duration::from_secs(32);
/// Nobody is saying anything.
const SILENT: u64 = u64::MAX;

/// What a connection is doing. Times are in milliseconds since it was opened.
#[derive(Debug)]
pub(crate) struct Pace {
    opened: Instant,
    /// Requests that have no complete answer.
    active: AtomicUsize,
    /// When the last one had its answer.
    since: AtomicU64,
    /// When the head of a request began that is not complete.
    head: AtomicU64,
}

/// When to look again, and what then is too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// Nothing, until a request has been answered.
    Nothing,
    /// The next request.
    Request(u64),
    /// The rest of a head.
    Head(u64),
}

/// What a connection took too long for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Late {
    /// It asked for nothing.
    Idle,
    /// It did not say to the end what it asks for.
    Head,
}

/// A request that has no complete answer; dropped, it has.
#[derive(Debug)]
pub(crate) struct Active(Arc<Pace>);

impl Pace {
    /// Of a connection that has just been opened. With `heads`, the first request is due at once.
    pub(crate) fn new(heads: bool) -> Arc<Self> {
        Arc::new(Self {
            opened: Instant::now(),
            active: AtomicUsize::new(0),
            since: AtomicU64::new(0),
            head: AtomicU64::new(if heads { 0 } else { SILENT }),
        })
    }

    /// A request has come.
    pub(crate) fn begin(self: &Arc<Self>) -> Active {
        self.active.fetch_add(1, Ordering::Relaxed);
        self.head.store(SILENT, Ordering::Relaxed);
        Active(self.clone())
    }

    /// Whether others than the one that has something to send may have something to send soon.
    pub(crate) fn is_shared(&self) -> bool {
        self.active.load(Ordering::Relaxed) > 1
    }

    /// Waits until the connection has taken too long.
    pub(crate) async fn late(&self) -> Late {
        loop {
            let now = self.now();
            let next = match self.due() {
                Due::Nothing => now + HEAD.as_millis() as u64,
                Due::Request(at) if at <= now => return Late::Idle,
                Due::Head(at) if at <= now => return Late::Head,
                Due::Request(at) | Due::Head(at) => at.min(now + HEAD.as_millis() as u64),
            };
            tokio::time::sleep(Duration::from_millis(next - now)).await;
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(SILENT)
    }

    fn due(&self) -> Due {
        if self.active.load(Ordering::Relaxed) > 0 {
            return Due::Nothing;
        }
        match self.head.load(Ordering::Relaxed) {
            SILENT => Due::Request(self.since.load(Ordering::Relaxed) + IDLE.as_millis() as u64),
            began => Due::Head(began + HEAD.as_millis() as u64),
        }
    }

    /// Something came.
    fn heard(&self) {
        if self.active.load(Ordering::Relaxed) == 0 && self.head.load(Ordering::Relaxed) == SILENT {
            self.head.store(self.now(), Ordering::Relaxed);
        }
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        self.0.since.store(self.0.now(), Ordering::Relaxed);
        self.0.active.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A connection that is listened to, where heads of requests come one after the other (HTTP/1.1).
#[derive(Debug)]
pub(crate) struct Heard<S> {
    stream: S,
    pace: Option<Arc<Pace>>,
}

impl<S> Heard<S> {
    /// Over a stream; without a pace, whatever comes counts for nothing.
    pub(crate) fn new(stream: S, pace: Option<Arc<Pace>>) -> Self {
        Self { stream, pace }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Heard<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, into);
        if let Some(pace) = self.pace.as_ref().filter(|_| into.filled().len() > before) {
            pace.heard();
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Heard<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_idle_connections_are_waited_for() {
        let pace = Pace::new(true);
        assert_eq!(pace.due(), Due::Head(32_000), "the first request is due when the connection is open");
        let (first, second) = (pace.begin(), pace.begin());
        pace.heard();
        assert_eq!(pace.due(), Due::Nothing, "a body is no head");
        drop(first);
        assert_eq!(pace.due(), Due::Nothing);
        drop(second);
        assert!(matches!(pace.due(), Due::Request(90_000..95_000)));
        pace.heard();
        pace.heard();
        assert!(matches!(pace.due(), Due::Head(32_000..37_000)), "from its first byte");
        drop(pace.begin());
        assert!(matches!(pace.due(), Due::Request(90_000..95_000)));
        assert_eq!(Pace::new(false).due(), Due::Request(90_000), "streams have no heads of their own");
    }
}
