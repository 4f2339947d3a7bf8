//! How connections leave the server (KEP-1281): straight, or through a proxy that is asked to `CONNECT`.
//!
//! The ways are the process's: they are settled once, at its start, before anything is called.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio_rustls::TlsConnector;

use crate::connect::dial;
use crate::error::{self, Cause};
use crate::tls::Tls;

/// Longest head of a proxy's answer, in bytes (Go's client).
const HEAD: usize = 1 << 20;
/// How long a proxy may take to connect.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is connected to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Network {
    /// What belongs to the control plane: webhooks and issuers at an address of their own.
    #[default]
    ControlPlane,
    /// What the cluster runs: services, pods, nodes.
    Cluster,
}

/// A proxy, and how it is reached.
#[derive(Clone, Debug)]
pub enum Proxy {
    /// By TCP at `host:port`, with TLS if that is wanted.
    Tcp(String, Option<Box<Tls>>),
    /// By a socket of the host.
    Socket(PathBuf),
}

/// The proxies on the ways to both; `None` for straight.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// To [`Network::ControlPlane`].
    pub control_plane: Option<Proxy>,
    /// To [`Network::Cluster`].
    pub cluster: Option<Proxy>,
}

static WAYS: OnceLock<Ways> = OnceLock::new();

/// Settles the ways, the first time that it is called.
pub fn settle(ways: Ways) {
    WAYS.get_or_init(|| ways);
}

/// The proxy on the way.
pub(crate) fn proxy(to: Network) -> Option<&'static Proxy> {
    let ways = WAYS.get()?;
    match to {
        Network::ControlPlane => ways.control_plane.as_ref(),
        Network::Cluster => ways.cluster.as_ref(),
    }
}

/// Anything that bytes go through.
pub(crate) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

impl Proxy {
    fn name(&self) -> String {
        match self {
            Self::Tcp(address, _) => address.clone(),
            Self::Socket(path) => path.display().to_string(),
        }
    }

    /// A connection to `target` (`host:port`).
    pub(crate) async fn connect(&self, target: &str) -> Result<Box<dyn Io>, Cause> {
        let tunnel = async {
            let mut stream = self.reach().await?;
            ask(&mut stream, target).await.map_err(|fault| Cause::Dial(fault.told(&self.name(), target)))?;
            Ok(stream)
        };
        let late = |_| Cause::Dial(format!("dial tcp {target}: i/o timeout"));
        tokio::time::timeout(PATIENCE, tunnel).await.map_err(late)?
    }

    async fn reach(&self) -> Result<Box<dyn Io>, Cause> {
        match self {
            Self::Socket(path) => match UnixStream::connect(path).await {
                Ok(stream) => Ok(Box::new(stream)),
                Err(e) => Err(Cause::Dial(format!("dial unix {}: connect: {e}", path.display()))),
            },
            Self::Tcp(address, None) => Ok(Box::new(dial(address).await?)),
            Self::Tcp(address, Some(tls)) => {
                let stream = dial(address).await?;
                let host = address.rsplit_once(':').map_or(&**address, |(host, _)| host);
                let name = tls.server_name.as_deref().unwrap_or(host.trim_matches(['[', ']'])).to_owned();
                let name = ServerName::try_from(name).map_err(|_| Cause::Tls("tls: invalid server name".into()))?;
                let connector = TlsConnector::from(Arc::new(tls.config().map_err(Cause::Tls)?));
                Ok(Box::new(connector.connect(name, stream).await.map_err(|e| error::handshake(&e))?))
            }
        }
    }
}

/// Why a proxy made no connection.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    Unread(String),
    Refused(u16, String),
    Early(usize),
}

impl Fault {
    fn told(&self, proxy: &str, target: &str) -> String {
        match self {
            Self::Unread(why) => {
                format!("reading HTTP response from CONNECT to {target} via proxy {proxy} failed: {why}")
            }
            Self::Refused(code, status) => {
                format!("proxy error from {proxy} while dialing {target}, code {code}: {status}")
            }
            Self::Early(bytes) => format!("unexpected {bytes} bytes of buffered data from CONNECT proxy \"{proxy}\""),
        }
    }
}

/// Asks a proxy to connect to the target.
async fn ask(stream: &mut (impl AsyncRead + AsyncWrite + Unpin + ?Sized), target: &str) -> Result<(), Fault> {
    let unread = |why: &dyn std::fmt::Display| Fault::Unread(why.to_string());
    let request = format!("CONNECT {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    stream.write_all(request.as_bytes()).await.map_err(|e| unread(&e))?;
    stream.flush().await.map_err(|e| unread(&e))?;
    let mut head = Vec::new();
    let end = loop {
        if let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        if head.len() > HEAD || stream.read_buf(&mut head).await.map_err(|e| unread(&e))? == 0 {
            return Err(unread(&"unexpected EOF"));
        }
    };
    let text = String::from_utf8_lossy(&head[..end]);
    let line = text.lines().next().unwrap_or_default();
    let malformed = || Fault::Unread(format!("malformed HTTP response {line:?}"));
    let (version, status) = line.split_once(' ').ok_or_else(malformed)?;
    let code = status.get(..3).and_then(|digits| digits.parse::<u16>().ok()).ok_or_else(malformed)?;
    if !version.starts_with("HTTP/1.") {
        return Err(malformed());
    }
    match (code, head.len() - end) {
        (200, 0) => Ok(()),
        (200, more) => Err(Fault::Early(more)),
        _ => Err(Fault::Refused(code, status.trim().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn answers_of_proxies() {
        let check = async |answer: &'static str, expect: Result<(), &str>| {
            let (mut ours, mut theirs) = tokio::io::duplex(4096);
            let proxy = tokio::spawn(async move {
                let mut asked = vec![0; 60];
                let length = theirs.read(&mut asked).await.expect("a request");
                theirs.write_all(answer.as_bytes()).await.expect("sent");
                String::from_utf8_lossy(&asked[..length]).into_owned()
            });
            let got = ask(&mut ours, "hook:443").await.map_err(|fault| fault.told("proxy", "hook:443"));
            assert_eq!(got.as_ref().map_err(|why| &**why).copied(), expect, "{answer:?}");
            assert_eq!(proxy.await.expect("a proxy"), "CONNECT hook:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        };
        check("HTTP/1.1 200 OK\r\nX: y\r\n\r\n", Ok(())).await;
        check(
            "HTTP/1.1 503 Service Unavailable\r\n\r\n",
            Err("proxy error from proxy while dialing hook:443, code 503: 503 Service Unavailable"),
        )
        .await;
        check("HTTP/1.1 200 OK\r\n\r\nmore", Err("unexpected 4 bytes of buffered data from CONNECT proxy \"proxy\""))
            .await;
        let unread = "reading HTTP response from CONNECT to hook:443 via proxy proxy failed: ";
        check("HTTP/1.1 200 OK\r\n", Err(&format!("{unread}unexpected EOF"))).await;
        check("hello\r\n\r\n", Err(&format!("{unread}malformed HTTP response \"hello\""))).await;
    }

    /// Connects as it is told to.
    async fn tunnel(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        let mut head = vec![0; 256];
        let length = stream.read(&mut head).await.expect("a request");
        let head = String::from_utf8_lossy(&head[..length]).into_owned();
        let target = head.split(' ').nth(1).expect("a target");
        let mut onward = tokio::net::TcpStream::connect(target).await.expect("a target that listens");
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.expect("sent");
        tokio::io::copy_bidirectional(&mut stream, &mut onward).await.ok();
    }

    #[tokio::test]
    async fn bytes_go_through() {
        let folder = tempfile::tempdir().expect("a folder");
        let echo = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let target = echo.local_addr().expect("an address").to_string();
        tokio::spawn(async move {
            while let Ok((stream, _)) = echo.accept().await {
                let (mut read, mut write) = stream.into_split();
                tokio::spawn(async move { tokio::io::copy(&mut read, &mut write).await });
            }
        });
        let tcp = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = tcp.local_addr().expect("an address").to_string();
        let path = folder.path().join("socket");
        let socket = tokio::net::UnixListener::bind(&path).expect("a socket");
        tokio::spawn(async move { tunnel(tcp.accept().await.expect("a client").0).await });
        tokio::spawn(async move { tunnel(socket.accept().await.expect("a client").0).await });
        for proxy in [Proxy::Tcp(at, None), Proxy::Socket(path)] {
            let mut stream = proxy.connect(&target).await.unwrap_or_else(|why| panic!("{proxy:?}: {why}"));
            stream.write_all(b"hello").await.expect("sent");
            let mut back = [0; 5];
            stream.read_exact(&mut back).await.expect("an echo");
            assert_eq!(&back, b"hello");
        }
    }
}
