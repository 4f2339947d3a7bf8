//! One write for all that is ready: what several streams of a connection send at once becomes one run of TLS records
//! and one system call.
//!
//! HTTP/2 hands its frames on one by one and asks for a flush after each that is not small. They gather here until the
//! connection has nothing more to send and the tasks that were ready to run have had their turn, which may have had
//! something to send too. Nothing says so outright, but it shows: a flush that follows no write is the connection's
//! last word, and each of its turns begins by reading. An idle server writes as soon as it would without.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::pace::Pace;

/// So much is gathered: four full TLS records, as many bytes as TLS takes at once.
const MOST: usize = 64 << 10;
/// A frame as large as HTTP/2 has it where nobody says otherwise: the rest of an answer follows.
const FRAME: usize = 16 << 10;
/// A buffer larger than this is given back when it has been written: most connections are idle most of the time.
const KEEP: usize = 4 << 10;

/// A connection whose writes are gathered.
#[derive(Debug)]
pub(crate) struct Coalesce<S> {
    stream: S,
    /// While requests share the connection, or an answer fills frames, flushes wait for the end of the turn after the one that asked: whoever
    /// writes reads at each turn. Without a pace they never do.
    pace: Option<Arc<Pace>>,
    gathered: Vec<u8>,
    /// How much of it has been written.
    written: usize,
    /// So much was gathered since the last flush was asked for; if anything was, more may follow.
    since: usize,
    /// The task has been told to come again.
    told: bool,
    /// How many turns the gathered bytes have waited for.
    turns: u8,
    /// Something was written that has yet to be flushed.
    unflushed: bool,
}

impl<S> Coalesce<S> {
    /// Over a stream on which HTTP/2 is spoken at a pace, or (`None`) something that reads only when it has written.
    pub(crate) fn new(stream: S, pace: Option<Arc<Pace>>) -> Self {
        Self { stream, pace, gathered: Vec::new(), written: 0, since: 0, told: false, turns: 0, unflushed: false }
    }

    /// Takes what there is room for.
    fn gather(&mut self, bytes: &[u8]) -> usize {
        let taken = bytes.len().min(MOST - self.gathered.len());
        let length = self.gathered.len() + taken;
        if length > self.gathered.capacity() {
            // Not by and by: what doesn't fit into the small buffer is often much.
            let capacity = if length > KEEP { MOST } else { KEEP };
            self.gathered.reserve_exact(capacity - self.gathered.len());
        }
        self.gathered.extend_from_slice(&bytes[..taken]);
        self.since += taken;
        taken
    }
}

impl<S: AsyncWrite + Unpin> Coalesce<S> {
    fn write_out(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.written < self.gathered.len() {
            let wrote = ready!(Pin::new(&mut self.stream).poll_write(cx, &self.gathered[self.written..]))?;
            if wrote == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.written += wrote;
            self.unflushed = true;
        }
        self.written = 0;
        self.gathered.clear();
        self.turns = 0;
        Poll::Ready(Ok(()))
    }

    fn make_room(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.gathered.len() < MOST { Poll::Ready(Ok(())) } else { self.write_out(cx) }
    }

    /// Writes and flushes.
    fn send(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_out(cx))?;
        if self.gathered.capacity() > KEEP {
            self.gathered = Vec::new();
        }
        ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        self.unflushed = false;
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Coalesce<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.make_room(cx))?;
        Poll::Ready(Ok(self.gather(bytes)))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        ready!(self.make_room(cx))?;
        Poll::Ready(Ok(slices.iter().map(|slice| self.gather(slice)).sum()))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let since = std::mem::take(&mut self.since);
        if self.gathered.is_empty() && !self.unflushed {
            return Poll::Ready(Ok(()));
        }
        let waits = self.pace.as_ref().is_some_and(|pace| since >= FRAME || pace.is_shared());
        if !waits || self.gathered.is_empty() || self.turns > 0 && since == 0 {
            return self.send(cx);
        }
        if !std::mem::replace(&mut self.told, true) {
            cx.waker().wake_by_ref();
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_out(cx))?;
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Coalesce<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, into);
        // Whoever has nothing to read goes on to write: a turn begins.
        if read.is_pending() {
            self.told = false;
            if !self.gathered.is_empty() {
                self.turns = self.turns.saturating_add(1);
                // The turn before ended with a write, so that this one may too.
                if self.turns > 1
                    && let Poll::Ready(Err(e)) = self.send(cx)
                {
                    return Poll::Ready(Err(e));
                }
            }
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;
    use crate::pace::Active;

    /// Counts the writes that reach it; takes `most` bytes of each. Has nothing to read.
    struct Counting {
        writes: Vec<usize>,
        bytes: Vec<u8>,
        most: usize,
    }

    impl AsyncWrite for Counting {
        fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            let taken = bytes.len().min(self.most);
            self.writes.push(taken);
            self.bytes.extend_from_slice(&bytes[..taken]);
            Poll::Ready(Ok(taken))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    impl AsyncRead for Counting {
        fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, _: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
            Poll::Pending
        }
    }

    fn counting(most: usize) -> Counting {
        Counting { writes: Vec::new(), bytes: Vec::new(), most }
    }

    async fn check(pieces: &[usize], most: usize, expect: &[usize]) {
        let mut stream = Coalesce::new(counting(most), None);
        let mut all = Vec::new();
        for (number, length) in pieces.iter().enumerate() {
            let piece = vec![number as u8; *length];
            stream.write_all(&piece).await.expect("written");
            all.extend(piece);
        }
        stream.flush().await.expect("flushed");
        assert_eq!(stream.stream.writes, expect, "{pieces:?}");
        assert!(stream.stream.bytes == all, "{pieces:?}: the bytes differ");
    }

    #[tokio::test]
    async fn writes_are_gathered_in_order() {
        check(&[], usize::MAX, &[]).await;
        check(&[10, 20, 30], usize::MAX, &[60]).await;
        check(&[10, 20, 30], 25, &[25, 25, 10]).await;
        check(&[MOST], usize::MAX, &[MOST]).await;
        check(&[10, MOST], usize::MAX, &[MOST, 10]).await;
        check(&[10, 2 * MOST, 5], usize::MAX, &[MOST, MOST, 15]).await;
        check(&[5000, MOST, 1], usize::MAX, &[MOST, 5001]).await;
    }

    /// The pace of a connection that requests share.
    fn shared() -> (Arc<Pace>, [Active; 2]) {
        let pace = Pace::new(false);
        let requests = [pace.begin(), pace.begin()];
        (pace, requests)
    }

    /// Lengths of a turn's frames, each with whether a flush follows, and what has been written out by its end.
    type Turn<'a> = (&'a [(usize, bool)], &'a [usize]);

    /// Turns of an HTTP/2 connection: each reads, writes frames, and flushes at its end.
    fn check_turns(turns: &[Turn<'_>]) {
        let (pace, _requests) = shared();
        let mut stream = Coalesce::new(counting(usize::MAX), Some(pace));
        let mut cx = Context::from_waker(Waker::noop());
        for (number, (frames, expect)) in turns.iter().enumerate() {
            assert!(Pin::new(&mut stream).poll_read(&mut cx, &mut ReadBuf::new(&mut [0; 1])).is_pending());
            for (length, flushed) in *frames {
                let wrote = Pin::new(&mut stream).poll_write(&mut cx, &vec![7; *length]);
                assert!(matches!(wrote, Poll::Ready(Ok(n)) if n == *length));
                assert!(!flushed || Pin::new(&mut stream).poll_flush(&mut cx).is_ready());
            }
            assert!(Pin::new(&mut stream).poll_flush(&mut cx).is_ready());
            assert_eq!(stream.stream.writes, *expect, "turn {number} of {turns:?}");
        }
    }

    #[test]
    fn one_turn_passes_before_a_write() {
        check_turns(&[(&[], &[])]);
        // What the next turn adds goes along.
        check_turns(&[(&[(300, true)], &[]), (&[], &[300]), (&[], &[300])]);
        check_turns(&[(&[(300, true)], &[]), (&[(400, true), (500, true)], &[1200]), (&[(9, false)], &[1200])]);
        // After a small frame there is no flush but the last.
        check_turns(&[(&[(9, false)], &[]), (&[], &[9])]);
        check_turns(&[(&[(300, true)], &[]), (&[(9, false)], &[]), (&[(5, false)], &[309]), (&[], &[309, 5])]);
    }

    #[tokio::test]
    async fn a_request_alone_waits_for_nobody() {
        let (pace, requests) = shared();
        let mut stream = Coalesce::new(counting(usize::MAX), Some(pace));
        stream.write_all(&[7; 300]).await.expect("written");
        stream.flush().await.expect("flushed");
        assert_eq!(stream.stream.writes, [0; 0], "the other may have something to say");
        drop(requests);
        stream.flush().await.expect("flushed");
        assert_eq!(stream.stream.writes, [300]);
        // Of a long answer several frames go together.
        for length in [FRAME, FRAME, 100] {
            stream.write_all(&vec![7; length]).await.expect("written");
            stream.flush().await.expect("flushed");
        }
        assert_eq!(stream.stream.writes, [300, 2 * FRAME + 100]);
    }

    #[tokio::test]
    async fn a_flush_and_a_shutdown_leave_nothing_behind() {
        let (pace, _requests) = shared();
        for pace in [None, Some(pace)] {
            let (ours, mut theirs) = tokio::io::duplex(1 << 10);
            let mut stream = Coalesce::new(ours, pace);
            stream.write_all(b"one").await.expect("written");
            stream.flush().await.expect("flushed");
            stream.write_all(b"two").await.expect("written");
            stream.shutdown().await.expect("ended");
            let mut read = String::new();
            theirs.read_to_string(&mut read).await.expect("read");
            assert_eq!(read, "onetwo");
        }
    }
}
