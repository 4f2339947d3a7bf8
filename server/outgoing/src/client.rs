//! Requests over connections that are kept for the next ones.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::HOST;
use http::{HeaderMap, HeaderValue, Request, Response, Version};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited, combinators::UnsyncBoxBody};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};

use crate::connect::{self, Address, Sender};
use crate::egress::Network;
use crate::error::{self, Cause, Error};
use crate::tls::Tls;

/// The body of a request.
pub type Outgoing = UnsyncBoxBody<Bytes, Box<dyn std::error::Error + Send + Sync>>;

/// Connections of HTTP/1.1 that wait for each address (Go's client for webhooks).
const IDLE: usize = 25;
/// How long they wait.
const IDLE_TIME: Duration = Duration::from_secs(90);

/// A body that is known.
pub fn body(bytes: impl Into<Bytes>) -> Outgoing {
    Full::new(bytes.into()).map_err(|never| match never {}).boxed_unsync()
}

/// What came behind an answer's body; an extension of the answer.
#[derive(Clone, Debug)]
pub struct Trailers(pub HeaderMap);

/// Calls servers. Clones share their connections.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    tls: Tls,
    /// Where to connect to, whatever the URL says: `host:port`.
    to: Option<String>,
    /// HTTP/2 is spoken without TLS too: servers are known to understand it.
    prior_knowledge: bool,
    network: Network,
    kept: Mutex<HashMap<Address, Kept>>,
}

/// The connections to an address.
#[derive(Default)]
struct Kept {
    many: Option<http2::SendRequest<Outgoing>>,
    ones: Vec<(Instant, http1::SendRequest<Outgoing>)>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("to", &self.0.to).finish_non_exhaustive()
    }
}

impl Client {
    /// Fails where the certificates that are known now can't be used.
    pub fn new(tls: Tls) -> Result<Self, String> {
        Self::connecting_to(tls, None)
    }

    /// As [`Client::new`], but for requests that go to the address `to` (`host:port`), whatever their URL.
    pub fn connecting_to(tls: Tls, to: Option<String>) -> Result<Self, String> {
        tls.config()?;
        Ok(Self::of(Inner { tls, to, prior_knowledge: false, network: Network::default(), kept: Mutex::default() }))
    }

    /// The same, for servers that are known to speak HTTP/2 without TLS, as those of gRPC do.
    #[must_use]
    pub fn with_prior_knowledge(self) -> Self {
        let Inner { tls, to, network, .. } = &*self.0;
        let (tls, to, network) = (tls.clone(), to.clone(), *network);
        Self::of(Inner { tls, to, prior_knowledge: true, network, kept: Mutex::default() })
    }

    /// The same, for servers that are part of something else than the control plane.
    #[must_use]
    pub fn of_network(self, network: Network) -> Self {
        let Inner { tls, to, prior_knowledge, .. } = &*self.0;
        let (tls, to, prior_knowledge) = (tls.clone(), to.clone(), *prior_knowledge);
        Self::of(Inner { tls, to, prior_knowledge, network, kept: Mutex::default() })
    }

    fn of(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Sends a request with an absolute URL and reads the whole answer, of at most `limit` bytes.
    pub async fn call(
        &self,
        request: Request<Bytes>,
        limit: usize,
        timeout: Duration,
    ) -> Result<Response<Bytes>, Error> {
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let fault = |cause| Error::new(&method, &uri, cause);
        let whole = async {
            // A connection that was kept may have been closed by the other side meanwhile.
            let mut fresh = false;
            let answer = loop {
                match self.attempt(request.clone().map(body), fresh).await {
                    Err((_, true)) if !fresh => fresh = true,
                    Err((cause, _)) => return Err(fault(cause)),
                    Ok(answer) => break answer,
                }
            };
            let (mut head, body) = answer.into_parts();
            let read = Limited::new(body, limit).collect().await;
            let read = read.map_err(|e| match e.downcast_ref::<hyper::Error>() {
                Some(e) => fault(error::broken(e)),
                None if e.is::<LengthLimitError>() => fault(Cause::TooLarge),
                None => fault(Cause::Broken(e.to_string())),
            })?;
            if let Some(trailers) = read.trailers() {
                head.extensions.insert(Trailers(trailers.clone()));
            }
            Ok(Response::from_parts(head, read.to_bytes()))
        };
        tokio::time::timeout(timeout, whole).await.unwrap_or_else(|_| Err(fault(Cause::Timeout)))
    }

    /// Sends a request with an absolute URL; its answer comes as it is sent. Upgrades go through HTTP/1.1 only.
    pub async fn send(&self, request: Request<Outgoing>) -> Result<Response<Incoming>, Error> {
        let (method, uri) = (request.method().clone(), request.uri().clone());
        // What is streamed can't be sent twice, so nothing that may be stale is used.
        self.attempt(request, true).await.map_err(|(cause, _)| Error::new(&method, &uri, cause))
    }

    /// One attempt; an error tells whether it may be for the connection's age.
    async fn attempt(&self, request: Request<Outgoing>, fresh: bool) -> Result<Response<Incoming>, (Cause, bool)> {
        let address = address(request.uri()).map_err(|e| (e, false))?;
        let kept = self.kept(&address, fresh);
        let stale = kept.is_some();
        let sender = match kept {
            Some(sender) => sender,
            None => {
                let Inner { tls, to, prior_knowledge, network, .. } = &*self.0;
                // In a box: whoever may have to ask another server would carry the room for all of a handshake.
                let connecting = connect::connect(&address, to.as_deref(), *network, tls, *prior_knowledge);
                Box::pin(connecting).await.map_err(|e| (e, false))?
            }
        };
        let failed = |e: hyper::Error| (error::broken(&e), stale);
        match sender {
            Sender::Many(mut sender) => {
                self.lock().entry(address).or_default().many = Some(sender.clone());
                let mut request = request;
                *request.version_mut() = Version::HTTP_2;
                sender.send_request(request).await.map_err(failed)
            }
            Sender::One(mut sender) => {
                let answer = sender.send_request(origin_form(request)).await.map_err(failed)?;
                let client = self.clone();
                // It is free when the answer has been read.
                tokio::spawn(async move {
                    if sender.ready().await.is_ok() {
                        let mut kept = client.lock();
                        let ones = &mut kept.entry(address).or_default().ones;
                        ones.retain(|(since, _)| since.elapsed() < IDLE_TIME);
                        if ones.len() < IDLE {
                            ones.push((Instant::now(), sender));
                        }
                    }
                });
                Ok(answer)
            }
        }
    }

    fn kept(&self, address: &Address, fresh: bool) -> Option<Sender> {
        let mut all = self.lock();
        let kept = all.get_mut(address)?;
        if let Some(many) = &kept.many {
            if !many.is_closed() && !fresh {
                return Some(Sender::Many(many.clone()));
            }
            kept.many = None;
        }
        while let Some((since, one)) = kept.ones.pop().filter(|_| !fresh) {
            if since.elapsed() < IDLE_TIME && one.is_ready() {
                return Some(Sender::One(one));
            }
        }
        None
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Address, Kept>> {
        self.0.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn address(uri: &http::Uri) -> Result<Address, Cause> {
    let secure = match uri.scheme_str() {
        Some("https") => true,
        Some("http") => false,
        other => return Err(Cause::Dial(format!("unsupported protocol scheme {:?}", other.unwrap_or_default()))),
    };
    let host = uri.host().ok_or_else(|| Cause::Dial("http: no Host in request URL".into()))?;
    let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
    Ok(Address { secure, host: host.to_owned(), port })
}

/// As HTTP/1.1 has it: a path, and the host in a header.
fn origin_form(mut request: Request<Outgoing>) -> Request<Outgoing> {
    let host = request.uri().authority().and_then(|a| HeaderValue::from_str(a.as_str()).ok());
    if let Some(host) = host {
        request.headers_mut().entry(HOST).or_insert(host);
    }
    let path = request.uri().path_and_query().map_or("/", |p| p.as_str()).parse();
    if let Ok(path) = path {
        *request.uri_mut() = path;
    }
    request
}
