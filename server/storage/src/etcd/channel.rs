//! One connection to one server, and gRPC over it: calls and streams of length-prefixed messages.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::Duration;

use bytes::{Buf, BufMut, Bytes, BytesMut};
use h2::client::{ResponseFuture, SendRequest};
use h2::{Ping, PingPong, Reason, RecvStream, SendStream};
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, Uri, header};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::Instant;
use tokio_rustls::TlsConnector;

use super::tls::{Endpoint, Files};
use super::wire::Message;

/// What a stream, and what a connection, may have under way: lists are long.
const WINDOW: u32 = 8 << 20;
/// How long a connection may be silent before it is asked for a sign of life, and how long that may take (upstream's).
const SILENCE: Duration = Duration::from_secs(30);
const PATIENCE: Duration = Duration::from_secs(10);

/// Of every request.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_TYPE, "application/grpc"),
    (header::TE, "trailers"),
    (header::USER_AGENT, "kube-apiserver"),
    // A server without a leader is to say so instead of keeping quiet.
    (HeaderName::from_static("hasleader"), "true"),
];

/// gRPC's codes that are looked at.
pub(super) mod code {
    pub(in crate::etcd) const UNAVAILABLE: u32 = 14;
    pub(in crate::etcd) const UNKNOWN: u32 = 2;
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Nothing was sent that the server could have acted on.
    NotSent(String),
    /// The connection broke: whether the server acted can't be told.
    Lost(String),
    /// The server's word: code and message.
    Status(u32, String),
}

impl Failure {
    /// Another server may do better.
    pub(super) fn is_of_server(&self) -> bool {
        !matches!(self, Self::Status(code, _) if *code != code::UNAVAILABLE)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // As upstream's client words them.
            Self::NotSent(why) => write!(f, "rpc error: code = Unavailable desc = connection error: desc = {why:?}"),
            Self::Lost(why) => write!(f, "rpc error: code = Unavailable desc = error reading from server: {why}"),
            Self::Status(_, why) => f.write_str(why),
        }
    }
}

/// Who reads and writes a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Driver {
    /// A task of its own, for calls and streams side by side.
    Task,
    /// Whoever calls, one at a time: nothing goes from task to task, which costs more than a small call itself. No
    /// streams; between calls nobody looks at the connection.
    Caller,
}

/// The future that reads and writes; it ends when the connection does.
type Drive = Pin<Box<dyn Future<Output = Result<(), h2::Error>> + Send>>;

/// A connection.
#[derive(Clone)]
pub(crate) struct Channel {
    send: SendRequest<Bytes>,
    authority: Authority,
    alive: Arc<AtomicBool>,
    driven: Option<Arc<Driven>>,
}

/// A connection whose callers read and write it.
struct Driven {
    drive: Mutex<Drive>,
    /// When the oldest call began that nothing has been heard since: whoever makes it may give up before it is clear
    /// that the server is gone, and so may the next.
    unanswered: std::sync::Mutex<Option<Instant>>,
}

impl Driven {
    fn unanswered(&self) -> MutexGuard<'_, Option<Instant>> {
        self.unanswered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Channel {
    /// Connects.
    pub(super) async fn connect(endpoint: &Endpoint, files: &Files, driver: Driver) -> Result<Self, Failure> {
        let refused = |e: &dyn std::fmt::Display| {
            Failure::NotSent(format!("transport: Error while dialing: dial tcp {}: {e}", endpoint.address))
        };
        let tcp = TcpStream::connect(&endpoint.address).await.map_err(|e| match e.kind() {
            std::io::ErrorKind::ConnectionRefused => refused(&"connect: connection refused"),
            _ => refused(&e),
        })?;
        // A request is one small packet: waiting for more to send with it only delays it.
        tcp.set_nodelay(true).ok();
        let Some(name) = &endpoint.tls else { return Self::over(tcp, &endpoint.address, driver).await };
        let config = files.config().map_err(Failure::NotSent)?;
        let tls = TlsConnector::from(Arc::new(config)).connect(name.clone(), tcp).await;
        let tls = tls.map_err(|e| Failure::NotSent(format!("transport: authentication handshake failed: {e}")))?;
        Self::over(tls, &endpoint.address, driver).await
    }

    /// HTTP/2 over what is connected already.
    pub(crate) async fn over<T>(io: T, authority: &str, driver: Driver) -> Result<Self, Failure>
    where
        T: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (send, mut connection) = h2::client::Builder::new()
            .initial_window_size(WINDOW)
            .initial_connection_window_size(WINDOW)
            .enable_push(false)
            .handshake(io)
            .await
            .map_err(|e| Failure::NotSent(e.to_string()))?;
        let authority = Authority::try_from(authority).map_err(|e| Failure::NotSent(e.to_string()))?;
        let alive = Arc::new(AtomicBool::new(true));
        if driver == Driver::Caller {
            let drive: Drive = Box::pin(connection);
            let driven = Driven { drive: Mutex::new(drive), unanswered: std::sync::Mutex::default() };
            return Ok(Self { send, authority, alive, driven: Some(Arc::new(driven)) });
        }
        let pings = connection.ping_pong();
        tokio::spawn({
            let alive = alive.clone();
            async move {
                tokio::select! {
                    // How it ended is told to whoever uses it.
                    _ = connection => {}
                    () = silence(pings) => {}
                }
                alive.store(false, Ordering::Release);
            }
        });
        Ok(Self { send, authority, alive, driven: None })
    }

    pub(crate) fn is_alive(&self) -> bool {
        let silent = |driven: &Arc<Driven>| driven.unanswered().is_some_and(|since| since.elapsed() >= PATIENCE);
        self.alive.load(Ordering::Acquire) && !self.driven.as_ref().is_some_and(silent)
    }

    /// Whether both are one connection.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.alive, &other.alive)
    }

    async fn begin(&self, path: &'static str) -> Result<(ResponseFuture, SendStream<Bytes>), Failure> {
        let not_sent = |e: h2::Error| Failure::NotSent(e.to_string());
        let mut send = self.send.clone().ready().await.map_err(not_sent)?;
        let uri = Uri::builder()
            .scheme(Scheme::HTTP)
            .authority(self.authority.clone())
            .path_and_query(PathAndQuery::from_static(path))
            .build()
            .map_err(|e| Failure::NotSent(e.to_string()))?;
        let mut request = Request::new(());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        for (name, value) in HEADERS {
            request.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        send.send_request(request, false).map_err(not_sent)
    }

    /// One message for one message.
    pub(crate) async fn call(&self, path: &'static str, framed: Bytes) -> Result<Bytes, Failure> {
        let call = self.exchange(path, framed);
        let Some(driven) = &self.driven else { return call.await };
        let mut drive = driven.drive.lock().await;
        let since = *driven.unanswered().get_or_insert_with(Instant::now);
        let mut call = pin!(call);
        let both = poll_fn(|cx| {
            let mut ended = drive.as_mut().poll(cx).is_ready();
            let answer = call.as_mut().poll(cx);
            // What the call has to say is sent now.
            ended = ended || answer.is_pending() && drive.as_mut().poll(cx).is_ready();
            if ended {
                // Nobody else notes it.
                self.alive.store(false, Ordering::Release);
            }
            match answer {
                Poll::Pending if ended => Poll::Ready(None),
                answer => answer.map(Some),
            }
        });
        // A server that takes so long may be gone: nobody else finds out.
        let outcome = tokio::time::timeout_at(since + PATIENCE, both).await;
        match &outcome {
            Ok(Some(Ok(_) | Err(Failure::Status(..)))) => *driven.unanswered() = None,
            _ => self.alive.store(false, Ordering::Release),
        }
        outcome.ok().flatten().unwrap_or_else(|| Err(Failure::Lost("EOF".into())))
    }

    async fn exchange(&self, path: &'static str, framed: Bytes) -> Result<Bytes, Failure> {
        let (response, mut request) = self.begin(path).await?;
        request.send_data(framed, true).map_err(lost)?;
        let mut incoming = Incoming { state: State::Head(response), buffer: BytesMut::new() };
        let Some(message) = incoming.next().await? else {
            return Err(Failure::Status(code::UNKNOWN, "an answer without a message".into()));
        };
        // The status comes after the message.
        match incoming.next().await? {
            None => Ok(message),
            Some(_) => Err(Failure::Status(code::UNKNOWN, "an answer of several messages".into())),
        }
    }

    /// A stream of messages either way.
    pub(super) async fn stream(&self, path: &'static str) -> Result<(Outgoing, Incoming), Failure> {
        let (response, request) = self.begin(path).await?;
        Ok((Outgoing(request), Incoming { state: State::Head(response), buffer: BytesMut::new() }))
    }
}

/// Ends when the server gives no sign of life.
async fn silence(pings: Option<PingPong>) {
    let Some(mut pings) = pings else { return std::future::pending().await };
    loop {
        tokio::time::sleep(SILENCE).await;
        match tokio::time::timeout(PATIENCE, pings.ping(Ping::opaque())).await {
            Ok(Ok(_)) => {}
            _ => return,
        }
    }
}

fn lost(e: h2::Error) -> Failure {
    match e.reason() {
        Some(Reason::REFUSED_STREAM) => Failure::NotSent(e.to_string()),
        _ if e.is_io() => Failure::Lost("EOF".into()),
        _ => Failure::Lost(e.to_string()),
    }
}

/// A message in its frame.
pub(crate) fn framed(message: Message) -> Bytes {
    let message = message.into_bytes();
    let mut out = BytesMut::with_capacity(5 + message.len());
    out.put_u8(0);
    // No request comes near four gigabytes: bodies are bounded.
    out.put_u32(u32::try_from(message.len()).unwrap_or(u32::MAX));
    out.put_slice(&message);
    out.freeze()
}

/// What is sent on a stream; dropped, it is cancelled.
pub(super) struct Outgoing(SendStream<Bytes>);

impl Outgoing {
    pub(super) fn send(&mut self, message: Message) -> Result<(), Failure> {
        self.0.send_data(framed(message), false).map_err(lost)
    }
}

impl Drop for Outgoing {
    fn drop(&mut self) {
        self.0.send_reset(Reason::CANCEL);
    }
}

/// What comes on a stream.
pub(super) struct Incoming {
    state: State,
    buffer: BytesMut,
}

enum State {
    Head(ResponseFuture),
    Body(RecvStream),
}

impl Incoming {
    /// The next message; `None` at an end that is as it should be. Nothing is lost if the future is dropped.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        loop {
            if let Some(message) = self.message() {
                return Ok(Some(message));
            }
            let body = match &mut self.state {
                State::Head(response) => {
                    let response = std::pin::Pin::new(response).await.map_err(lost)?;
                    // A call that fails at once has its status in the head.
                    if response.headers().contains_key("grpc-status") {
                        status(response.headers())?;
                    }
                    self.state = State::Body(body(response)?);
                    continue;
                }
                State::Body(body) => body,
            };
            match body.data().await {
                Some(chunk) => {
                    let chunk = chunk.map_err(lost)?;
                    body.flow_control().release_capacity(chunk.len()).map_err(lost)?;
                    self.buffer.extend_from_slice(&chunk);
                }
                None => {
                    let trailers = body.trailers().await.map_err(lost)?;
                    return match trailers {
                        Some(trailers) => status(&trailers).map(|()| None),
                        None => Err(Failure::Lost("EOF".into())),
                    };
                }
            }
        }
    }

    fn message(&mut self) -> Option<Bytes> {
        let head = self.buffer.first_chunk::<5>()?;
        let len = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
        if self.buffer.len() < 5 + len {
            self.buffer.reserve(5 + len - self.buffer.len());
            return None;
        }
        self.buffer.advance(5);
        Some(self.buffer.split_to(len).freeze())
    }
}

fn body(response: Response<RecvStream>) -> Result<RecvStream, Failure> {
    match response.status().as_u16() {
        200 => Ok(response.into_body()),
        other => Err(Failure::Lost(format!("unexpected HTTP status code received from server: {other}"))),
    }
}

fn status(headers: &HeaderMap) -> Result<(), Failure> {
    let text = |name: &str| headers.get(name).map(|v| percent_decoded(v.as_bytes())).unwrap_or_default();
    match text("grpc-status").parse() {
        Ok(0) => Ok(()),
        Ok(code) => Err(Failure::Status(code, text("grpc-message"))),
        Err(_) => Err(Failure::Status(code::UNKNOWN, "an answer without a status".into())),
    }
}

fn percent_decoded(text: &[u8]) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((byte, tail)) = rest.split_first() {
        let hex = tail.first_chunk::<2>().and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|_| *byte == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                rest = &tail[2..];
            }
            None => {
                out.push(*byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Waits `limit` at most; a connection that takes longer is none.
pub(super) async fn within<T>(
    limit: Duration,
    connect: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let late = || Failure::NotSent("transport: Error while dialing: context deadline exceeded".into());
    tokio::time::timeout(limit, connect).await.unwrap_or_else(|_| Err(late()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses() {
        let check = |code: &'static str, message: &'static str, expect: Result<(), Failure>| {
            let mut headers = HeaderMap::new();
            headers.insert("grpc-status", http::HeaderValue::from_static(code));
            headers.insert("grpc-message", http::HeaderValue::from_static(message));
            assert_eq!(status(&headers), expect, "{code}");
        };
        check("0", "", Ok(()));
        check("14", "etcdserver: no leader", Err(Failure::Status(14, "etcdserver: no leader".into())));
        check("3", "a%3A %C3%A4 100%", Err(Failure::Status(3, "a: ä 100%".into())));
        assert!(status(&HeaderMap::new()).is_err());
    }

    /// A connection that its caller drives, to a server that says nothing, and the server's end.
    async fn driven() -> (Channel, tokio::io::DuplexStream) {
        let (near, far) = tokio::io::duplex(64 << 10);
        (Channel::over(near, "etcd", Driver::Caller).await.unwrap(), far)
    }

    fn ask(channel: &Channel) -> impl Future<Output = Result<Bytes, Failure>> {
        channel.call("/etcdserverpb.KV/Range", framed(Message::default()))
    }

    #[tokio::test]
    async fn a_driven_connection_that_ends_is_not_alive() {
        // Between calls.
        let (channel, far) = driven().await;
        drop(far);
        assert!(ask(&channel).await.is_err());
        assert!(!channel.is_alive());
        // Within one.
        let (channel, far) = driven().await;
        let (outcome, ()) = tokio::join!(ask(&channel), async {
            tokio::task::yield_now().await;
            drop(far);
        });
        assert!(outcome.is_err());
        assert!(!channel.is_alive());
    }

    #[tokio::test]
    async fn callers_who_give_up_do_not_keep_a_silent_connection() {
        let (channel, _far) = driven().await;
        let brief = Duration::from_millis(10);
        for _ in 0..2 {
            assert!(channel.is_alive());
            assert!(tokio::time::timeout(brief, ask(&channel)).await.is_err());
        }
        // The first of them may have been a while ago.
        let past = Instant::now().checked_sub(PATIENCE);
        *channel.driven.as_ref().unwrap().unanswered() = past;
        assert!(!channel.is_alive());
        assert_eq!(ask(&channel).await, Err(Failure::Lost("EOF".into())));
    }
}
