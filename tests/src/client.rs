//! One server, many identities, over HTTP/1.1: what a case needs to see of an answer, nothing hidden.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{Builder, SendRequest};
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// How long a server may take over one answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whatever went wrong on the way to an answer.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// When to stop reading a stream.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// After so many lines.
    pub events: usize,
    /// After so long.
    pub time: Duration,
}

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// Path and query, sent as they are.
    pub path: String,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Bytes,
    /// Read the answer line by line.
    pub watch: Option<Watch>,
}

/// An answer, read to its end or, for a watch, as far as asked.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

type Sender = SendRequest<Full<Bytes>>;

/// The connections of one certificate.
struct Pool {
    tls: TlsConnector,
    idle: Mutex<Vec<Sender>>,
}

/// One server, many identities: a certificate's name, `token:NAME`, `bearer:RAW` or `anonymous`.
pub struct Client {
    port: u16,
    pki: PathBuf,
    pools: Mutex<HashMap<Option<String>, Arc<Pool>>>,
}

impl Client {
    /// A client of the server at `127.0.0.1:port` with the certificates in `pki`.
    #[must_use]
    pub fn new(port: u16, pki: &Path) -> Client {
        Client { port, pki: pki.to_owned(), pools: Mutex::default() }
    }

    /// The server's port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Asks as `who`.
    pub async fn call(&self, who: &str, call: Call) -> Result<Answer, Error> {
        let (pool, sender, response) = self.send(who, &call).await?;
        finish(&pool, sender, response, call.watch).await
    }

    /// Asks as `who` and hands on each line of the answer as it comes.
    pub async fn stream(&self, who: &str, call: Call, mut see: impl FnMut(&[u8])) -> Result<(), Error> {
        let (_, _sender, response) = self.send(who, &call).await?;
        let limit = call.watch.unwrap_or(Watch { events: usize::MAX, time: Duration::MAX });
        lines(response.into_body(), limit, &mut see).await?;
        Ok(())
    }

    async fn send(&self, who: &str, call: &Call) -> Result<(Arc<Pool>, Sender, Response<Incoming>), Error> {
        let pool = self.pool(who)?;
        let mut request = self.request(who, call)?;
        loop {
            let idle = lock(&pool.idle).pop();
            let reused = idle.is_some();
            let mut sender = match idle {
                Some(sender) => sender,
                None => timeout(PATIENCE, self.connect(&pool)).await.map_err(|_| "timed out")??,
            };
            match timeout(PATIENCE, sender.try_send_request(request)).await.map_err(|_| "timed out")? {
                Ok(response) => return Ok((pool, sender, response)),
                Err(mut e) => match e.take_message() {
                    // The server closed the idle connection before anything was sent: nothing is done twice.
                    Some(message) if reused => request = message,
                    _ => return Err(e.into_error().into()),
                },
            }
        }
    }

    fn pool(&self, who: &str) -> Result<Arc<Pool>, Error> {
        let certificate = self.pki.join(format!("{who}.crt"));
        let name = (!who.contains(':') && certificate.exists()).then(|| who.to_owned());
        if let Some(pool) = lock(&self.pools).get(&name) {
            return Ok(pool.clone());
        }
        let config = tls_config(&self.pki, name.as_deref())?;
        let pool = Arc::new(Pool { tls: TlsConnector::from(Arc::new(config)), idle: Mutex::default() });
        Ok(lock(&self.pools).entry(name).or_insert(pool).clone())
    }

    async fn connect(&self, pool: &Pool) -> Result<Sender, Error> {
        let tcp = TcpStream::connect(("127.0.0.1", self.port)).await?;
        tcp.set_nodelay(true)?;
        let tls = pool.tls.connect(ServerName::try_from("127.0.0.1")?, tcp).await?;
        let (sender, connection) = Builder::new().handshake(TokioIo::new(tls)).await?;
        tokio::spawn(connection);
        Ok(sender)
    }

    fn request(&self, who: &str, call: &Call) -> Result<Request<Full<Bytes>>, Error> {
        let uri = Uri::builder().path_and_query(call.path.as_str()).build()?;
        let mut request = Request::new(Full::new(call.body.clone()));
        *request.method_mut() = call.method.clone();
        *request.uri_mut() = uri;
        let headers = request.headers_mut();
        for (name, value) in &call.headers {
            headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_bytes(value.as_bytes())?);
        }
        let authorization = match who.split_once(':') {
            Some(("token", name)) => Some(format!("Bearer {name}-token")),
            Some(("bearer", raw)) => Some(format!("Bearer {raw}")),
            _ => None,
        };
        let defaults = [
            ("host", Some(format!("127.0.0.1:{}", self.port))),
            ("user-agent", Some("parity/1.0".to_owned())),
            ("accept-encoding", Some("identity".to_owned())),
            ("authorization", authorization),
        ];
        for (name, value) in defaults {
            if let (false, Some(value)) = (headers.contains_key(name), value) {
                headers.insert(name, HeaderValue::from_str(&value)?);
            }
        }
        Ok(request)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// TLS as `certificate` (a file name in `pki`), or as nobody.
pub fn tls_config(pki: &Path, certificate: Option<&str>) -> Result<ClientConfig, Error> {
    let read = |file: String| {
        let path = pki.join(file);
        std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let identity = match certificate {
        Some(name) => Some((read(format!("{name}.crt"))?, read(format!("{name}.key"))?)),
        None => None,
    };
    tls_from_pem(&read("ca.crt".to_owned())?, identity.as_ref().map(|(c, k)| (c.as_slice(), k.as_slice())))
}

/// TLS that trusts an authority, with a certificate and its key or as nobody; all in PEM.
pub fn tls_from_pem(authority: &[u8], identity: Option<(&[u8], &[u8])>) -> Result<ClientConfig, Error> {
    let mut roots = RootCertStore::empty();
    for root in CertificateDer::pem_slice_iter(authority) {
        roots.add(root?)?;
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots);
    let Some((chain, key)) = identity else { return Ok(builder.with_no_client_auth()) };
    let chain = CertificateDer::pem_slice_iter(chain).collect::<Result<Vec<_>, _>>()?;
    Ok(builder.with_client_auth_cert(chain, PrivateKeyDer::from_pem_slice(key)?)?)
}

async fn finish(
    pool: &Arc<Pool>,
    mut sender: Sender,
    response: Response<Incoming>,
    watch: Option<Watch>,
) -> Result<Answer, Error> {
    let (head, body) = response.into_parts();
    let status = head.status.as_u16();
    let body = match watch {
        Some(watch) if status == 200 => {
            let mut data = Vec::new();
            lines(body, watch, &mut |line| data.extend_from_slice(line)).await?;
            data.into()
        }
        _ => {
            let body = timeout(PATIENCE, body.collect()).await.map_err(|_| "timed out")??.to_bytes();
            let pool = pool.clone();
            tokio::spawn(async move {
                if sender.ready().await.is_ok() {
                    lock(&pool.idle).push(sender);
                }
            });
            body
        }
    };
    Ok(Answer { status, headers: head.headers, body })
}

/// Whole lines until there are enough or the time is over; what the stream ends with counts as a line.
async fn lines(mut body: Incoming, watch: Watch, see: &mut impl FnMut(&[u8])) -> Result<(), Error> {
    let started = Instant::now();
    let (mut rest, mut count) = (Vec::new(), 0);
    while count < watch.events {
        let left = watch.time.saturating_sub(started.elapsed());
        let Ok(frame) = timeout(left, body.frame()).await else { break };
        let Some(frame) = frame else {
            see(&rest);
            break;
        };
        let Ok(chunk) = frame?.into_data() else { continue };
        rest.extend_from_slice(&chunk);
        while count < watch.events
            && let Some(end) = rest.iter().position(|b| *b == b'\n')
        {
            let line: Vec<u8> = rest.drain(..=end).collect();
            see(&line);
            count += 1;
        }
    }
    Ok(())
}
