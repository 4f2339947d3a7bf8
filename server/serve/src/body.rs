//! Answers' bodies: whole, in pieces made as they are sent, or a stream that goes on.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};

/// Pieces that are made as they are sent.
pub type Pieces = Box<dyn Iterator<Item = Bytes> + Send>;

/// Something that goes on sending.
pub trait Stream: Send {
    /// The next bytes; `None` at the end.
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Bytes>>;
}

/// An answer's body.
pub enum Body {
    /// All of it.
    Whole(Bytes),
    /// Piece by piece.
    Pieces(Pieces),
    /// A stream.
    Stream(Box<dyn Stream>),
    /// Nothing more.
    End,
}

impl Body {
    /// The same, keeping `held` until all pieces are sent. A stream may go on for ever, so that nobody waits for it.
    pub(crate) fn holding<T: Send + 'static>(self, held: T) -> Self {
        match self {
            Self::Pieces(pieces) => Self::Pieces(Box::new(Holding { pieces, _held: held })),
            other => other,
        }
    }

    /// The same, keeping `held` until all of a stream is sent.
    pub(crate) fn with<T: Send + 'static>(self, held: T) -> Self {
        match self {
            Self::Stream(stream) => Self::Stream(Box::new(With { stream, _held: held })),
            other => other,
        }
    }

    /// The same, keeping `held` until all of it is handed over to be sent.
    pub(crate) fn until_sent<T: Send + 'static>(self, held: T) -> Self {
        match self {
            Self::Stream(_) => self.with(held),
            _ => self.holding(held),
        }
    }
}

struct With<T> {
    stream: Box<dyn Stream>,
    _held: T,
}

impl<T: Send> Stream for With<T> {
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Bytes>> {
        self.stream.poll_next(cx)
    }
}

struct Holding<T> {
    pieces: Pieces,
    _held: T,
}

impl<T> Iterator for Holding<T> {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        self.pieces.next()
    }
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Whole(_) => "Whole",
            Self::Pieces(_) => "Pieces",
            Self::Stream(_) => "Stream",
            Self::End => "End",
        })
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Whole(bytes.into())
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = &mut *self;
        let (bytes, next) = match std::mem::replace(this, Self::End) {
            Self::Whole(bytes) => (Some(bytes), Self::End),
            Self::Pieces(mut pieces) => match pieces.next() {
                Some(piece) => (Some(piece), Self::Pieces(pieces)),
                None => (None, Self::End),
            },
            Self::Stream(mut stream) => match stream.poll_next(cx) {
                Poll::Pending => {
                    *this = Self::Stream(stream);
                    return Poll::Pending;
                }
                Poll::Ready(None) => (None, Self::End),
                Poll::Ready(Some(bytes)) => (Some(bytes), Self::Stream(stream)),
            },
            Self::End => (None, Self::End),
        };
        *this = next;
        Poll::Ready(bytes.map(|b| Ok(Frame::data(b))))
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::End => true,
            Self::Whole(bytes) => bytes.is_empty(),
            _ => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::End => SizeHint::with_exact(0),
            _ => SizeHint::default(),
        }
    }
}
