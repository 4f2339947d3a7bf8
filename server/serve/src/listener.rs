//! Connections: accept, TLS, HTTP/1.1 and HTTP/2, and their end.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio_rustls::TlsAcceptor;

use crate::coalesce::Coalesce;
use crate::metrics::METRICS;
use crate::pace::{Heard, Late, Pace};
use crate::pipeline::{Peer, Server};

/// How long a client may take for its TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How long connections may take to end when nothing is at work any more.
const FAREWELL: Duration = Duration::from_millis(500);
/// HTTP/2 flow control windows (upstream's).
const WINDOW: u32 = 256 << 10;
/// Longest header section, as Go's server.
const HEADERS: u32 = 1 << 20;

/// Tells everyone that the server ends, and knows who is still at work.
#[derive(Clone, Debug)]
pub struct Shutdown(Arc<Ending>);

#[derive(Debug)]
struct Ending {
    begun: watch::Sender<bool>,
    /// The same, for those who ask often.
    over: AtomicBool,
    /// Every request at work holds a receiver; the sender learns when all are gone.
    working: watch::Sender<()>,
    /// New requests are told to try again elsewhere (`--shutdown-send-retry-after`).
    retry: bool,
}

/// A request at work; dropped, it is done.
pub(crate) struct Working(#[expect(dead_code, reason = "held, never read")] watch::Receiver<()>);

impl Default for Shutdown {
    fn default() -> Self {
        Self::new(false)
    }
}

impl Shutdown {
    /// With `retry`, requests that come after the end began are told to try again elsewhere, until the others are done.
    pub fn new(retry: bool) -> Self {
        Self(Arc::new(Ending {
            begun: watch::channel(false).0,
            over: AtomicBool::new(false),
            working: watch::channel(()).0,
            retry,
        }))
    }

    /// Begins the end.
    pub fn begin(&self) {
        self.0.over.store(true, Ordering::Release);
        self.0.begun.send_replace(true);
    }

    /// Whether the end has begun.
    pub(crate) fn has_begun(&self) -> bool {
        self.0.over.load(Ordering::Acquire)
    }

    /// Waits for the end to begin.
    pub async fn begun(&self) {
        // The sender lives in self.
        self.0.begun.subscribe().wait_for(|over| *over).await.ok();
    }

    /// A request begins its work.
    pub(crate) fn working(&self) -> Working {
        Working(self.0.working.subscribe())
    }

    /// Whether a request that comes now is to try again elsewhere.
    pub(crate) fn sends_away(&self) -> bool {
        self.0.retry && self.has_begun()
    }

    /// Waits for the end to begin, and then for the moment from which no connection is needed any more.
    async fn closing(&self) {
        self.begun().await;
        if self.0.retry {
            self.0.working.closed().await;
        }
    }
}

/// A bound address with its TLS settings.
pub struct Listener {
    /// The socket.
    pub socket: TcpListener,
    /// Gives the TLS settings for a new connection to this address.
    pub tls: Arc<dyn Fn(Option<IpAddr>) -> Arc<rustls::ServerConfig> + Send + Sync>,
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Listener").field(&self.socket).finish()
    }
}

impl Listener {
    /// Serves until the shutdown begins, then until all requests are done, each in the time that requests have, and
    /// their connections have ended.
    pub async fn serve(self, server: Arc<Server>) {
        let shutdown = server.shutdown.clone();
        // Each connection holds a receiver; the sender learns when all are gone.
        let (open, held) = watch::channel(());
        loop {
            let (stream, from) = tokio::select! {
                accepted = self.socket.accept() => match accepted {
                    Ok(accepted) => accepted,
                    Err(_) => {
                        // Out of file descriptors, most likely: others will close.
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        continue;
                    }
                },
                () = shutdown.closing() => break,
            };
            let (server, tls, held) =
                (server.clone(), (self.tls)(stream.local_addr().ok().map(|a| a.ip())), held.clone());
            tokio::spawn(async move {
                connection(server, stream, from, tls).await;
                drop(held);
            });
        }
        drop(held);
        let done = async {
            shutdown.0.working.closed().await;
            // Answers may still be on their way; a watcher that doesn't read is not waited for.
            tokio::time::timeout(FAREWELL, open.closed()).await.ok();
        };
        tokio::select! {
            () = open.closed() => {}
            _ = tokio::time::timeout(server.request_timeout, done) => {}
        }
    }
}

async fn connection(server: Arc<Server>, stream: TcpStream, from: SocketAddr, tls: Arc<rustls::ServerConfig>) {
    // A socket that refuses the option still works.
    stream.set_nodelay(true).ok();
    let acceptor = TlsAcceptor::from(tls);
    let Ok(Ok(stream)) = tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await else {
        METRICS.tls_errors.of(&[]).add(1);
        return;
    };
    // What the certificate proves is found out once for all requests of the connection.
    let chain = stream.get_ref().1.peer_certificates().unwrap_or_default();
    let Ok(certificate) = access::authenticate::Peer::new(chain.iter().map(|c| c.as_ref())) else { return };
    let peer = Arc::new(Peer { certificate, address: Some(from.ip()), port: from.port() });
    let shutdown = server.shutdown.clone();
    let streams = server.front.streams();
    // Told when the client is to connect anew.
    let goodbye = Arc::new(Notify::new());
    let says = goodbye.clone();
    let several = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let turns = match chain.first() {
        Some(certificate) => server.crowd.connection(&**certificate),
        None => server.crowd.connection(from.ip()),
    };
    let next = turns.clone();
    let pace = Pace::new(!several);
    let paced = pace.clone();
    let service = service_fn(move |request: http::Request<Incoming>| {
        let (server, peer) = (server.clone(), peer.clone());
        if server.front.says_goodbye(request.version()) {
            says.notify_one();
        }
        next.next_is(request.headers());
        let active = paced.begin();
        // Boxed, so that what an answer needs while it is made is gone while it is sent: a watch sends for hours.
        Box::pin(
            async move { Ok::<_, Infallible>(server.handle(&peer, request).await.map(|body| body.until_sent(active))) },
        )
    });
    let mut builder = Builder::new(turns);
    // How long the head of a request may take is the pace's: the library's time runs between requests too.
    builder.http1().timer(TokioTimer::new()).header_read_timeout(None);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(streams)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW.saturating_mul(streams).min(i32::MAX as u32))
        .max_header_list_size(HEADERS)
        .keep_alive_interval(Duration::from_secs(30))
        .keep_alive_timeout(Duration::from_secs(15));
    // HTTP/1.1 answers one request after the other: there is nothing to wait for.
    let stream = Coalesce::new(Heard::new(stream, (!several).then(|| pace.clone())), several.then(|| pace.clone()));
    let served = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(served);
    tokio::select! {
        // A connection that breaks concerns nobody else.
        _ = served.as_mut() => return,
        () = shutdown.closing() => {}
        () = goodbye.notified() => {}
        late = pace.late() => {
            if late == Late::Head {
                return;
            }
        }
    }
    served.as_mut().graceful_shutdown();
    served.await.ok();
}
