//! One connection: TCP, TLS, and the version of HTTP that both speak.

use std::sync::Arc;
use std::time::Duration;

use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::client::Outgoing;
use crate::egress::{self, Io, Network};
use crate::error::{self, Cause};
use crate::tls::Tls;

/// How long a TCP connection or a handshake may take (Go's client).
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that takes requests.
pub(crate) enum Sender {
    /// One at a time.
    One(http1::SendRequest<Outgoing>),
    /// Many at once.
    Many(http2::SendRequest<Outgoing>),
}

/// Where to connect to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Address {
    pub(crate) secure: bool,
    /// As in the URL.
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// Connects, through a proxy where there is one on the way; `to` is another address than the URL's. With `prior_knowledge` HTTP/2 is spoken without TLS.
pub(crate) async fn connect(
    address: &Address,
    to: Option<&str>,
    network: Network,
    tls: &Tls,
    prior_knowledge: bool,
) -> Result<Sender, Cause> {
    let plain = address.host.trim_start_matches('[').trim_end_matches(']');
    let target = match to {
        Some(to) => to.to_owned(),
        None => format!("{}:{}", address.host, address.port),
    };
    let stream: Box<dyn Io> = match egress::proxy(network) {
        Some(proxy) => proxy.connect(&target).await?,
        None => Box::new(dial(&target).await?),
    };
    if !address.secure {
        return if prior_knowledge { many(stream).await } else { one(stream).await };
    }
    let config = tls.config().map_err(Cause::Tls)?;
    let name = tls.server_name.as_deref().unwrap_or(plain).to_owned();
    let name = ServerName::try_from(name).map_err(|_| Cause::Tls("tls: invalid server name".into()))?;
    let connector = TlsConnector::from(Arc::new(config));
    let shaken = tokio::time::timeout(PATIENCE, connector.connect(name, stream)).await;
    let stream =
        shaken.map_err(|_| Cause::Tls("net/http: TLS handshake timeout".into()))?.map_err(|e| error::handshake(&e))?;
    match stream.get_ref().1.alpn_protocol() {
        Some(b"h2") => many(stream).await,
        _ => one(stream).await,
    }
}

/// Connects to `host:port`, straight.
pub(crate) async fn dial(target: &str) -> Result<TcpStream, Cause> {
    let resolved = tokio::time::timeout(PATIENCE, tokio::net::lookup_host(target)).await;
    let host = target.rsplit_once(':').map_or(target, |(host, _)| host);
    let unknown = || Cause::Dial(format!("dial tcp: lookup {host}: no such host"));
    let addresses = resolved.map_err(|_| unknown())?.map_err(|_| unknown())?;
    let mut fault = None;
    for address in addresses {
        match tokio::time::timeout(PATIENCE, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => {
                // A socket that refuses the option still works.
                stream.set_nodelay(true).ok();
                return Ok(stream);
            }
            Ok(Err(e)) => _ = fault.get_or_insert_with(|| error::dial(&address.to_string(), &e)),
            Err(_) => _ = fault.get_or_insert_with(|| Cause::Dial(format!("dial tcp {address}: i/o timeout"))),
        }
    }
    Err(fault.unwrap_or_else(unknown))
}

async fn one(stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static) -> Result<Sender, Cause> {
    let (sender, connection) =
        http1::Builder::new().handshake(TokioIo::new(stream)).await.map_err(|e| error::broken(&e))?;
    // How it ends shows in its requests.
    tokio::spawn(async move { connection.with_upgrades().await.ok() });
    Ok(Sender::One(sender))
}

async fn many(stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static) -> Result<Sender, Cause> {
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .keep_alive_interval(Duration::from_secs(30))
        .keep_alive_timeout(Duration::from_secs(15))
        .initial_stream_window_size(4 << 20)
        .initial_connection_window_size(16 << 20);
    let (sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(|e| error::broken(&e))?;
    // How it ends shows in its requests.
    tokio::spawn(async move { connection.await.ok() });
    Ok(Sender::Many(sender))
}
