//! One write for all that is ready: what several streams of a connection send at once becomes one run of TLS records
//! and one system call.
//!
//! HTTP/2 hands its frames on one by one. They gather here until the connection flushes; the first flush steps back
//! once behind the tasks that are ready to run, which may have more to send, and the second one writes. An idle
//! server writes as soon as it would without.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// So much is gathered: two full TLS records.
const MOST: usize = 32 << 10;
/// A buffer larger than this is given back when it has been written: most connections are idle most of the time.
const KEEP: usize = 4 << 10;

/// A connection whose writes are gathered.
#[derive(Debug)]
pub(crate) struct Coalesce<S> {
    stream: S,
    gathered: Vec<u8>,
    /// How much of it has been written.
    written: usize,
    /// A flush has stepped back, so that the next one writes.
    stepped_back: bool,
}

impl<S> Coalesce<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self { stream, gathered: Vec::new(), written: 0, stepped_back: false }
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
        }
        self.written = 0;
        self.gathered.clear();
        if self.gathered.capacity() > KEEP {
            self.gathered = Vec::new();
        }
        Poll::Ready(Ok(()))
    }

    /// Makes room for `more` bytes, if there can ever be: a piece as large as the buffer is not to be copied into it.
    fn make_room(&mut self, cx: &mut Context<'_>, more: usize) -> Poll<io::Result<bool>> {
        if self.gathered.len() + more > MOST {
            ready!(self.write_out(cx))?;
        }
        Poll::Ready(Ok(more <= MOST))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Coalesce<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if !ready!(self.make_room(cx, bytes.len()))? {
            return Pin::new(&mut self.stream).poll_write(cx, bytes);
        }
        self.gathered.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let length = slices.iter().map(|s| s.len()).sum();
        if !ready!(self.make_room(cx, length))? {
            return Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        }
        for slice in slices {
            self.gathered.extend_from_slice(slice);
        }
        Poll::Ready(Ok(length))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.gathered.is_empty() {
            if !std::mem::replace(&mut self.stepped_back, true) {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            ready!(self.write_out(cx))?;
        }
        self.stepped_back = false;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_out(cx))?;
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Coalesce<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    /// Counts the writes that reach it; takes `most` bytes of each.
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

    async fn check(pieces: &[usize], most: usize, expect: &[usize]) {
        let mut stream = Coalesce::new(Counting { writes: Vec::new(), bytes: Vec::new(), most });
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
        check(&[10, MOST], usize::MAX, &[10, MOST]).await;
        // A large piece isn't copied, and does not overtake what came before it.
        check(&[10, MOST + 1, 5], usize::MAX, &[10, MOST + 1, 5]).await;
    }

    #[tokio::test]
    async fn a_flush_and_a_shutdown_leave_nothing_behind() {
        let (ours, mut theirs) = tokio::io::duplex(1 << 10);
        let mut stream = Coalesce::new(ours);
        stream.write_all(b"one").await.expect("written");
        stream.flush().await.expect("flushed");
        stream.write_all(b"two").await.expect("written");
        stream.shutdown().await.expect("ended");
        let mut read = String::new();
        theirs.read_to_string(&mut read).await.expect("read");
        assert_eq!(read, "onetwo");
    }
}
