//! A server that the server under test calls: an issuer of tokens, a webhook, a collector. It answers as it is told and
//! remembers what it was asked.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::client::Error;

/// How long something that is waited for may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a peer was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The method.
    pub method: Method,
    /// The path without its query.
    pub path: String,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Asked {
    /// The body as JSON; nothing where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// A status, headers and a body.
pub type Reply = (u16, Vec<(&'static str, String)>, Vec<u8>);

/// A reply of JSON.
#[must_use]
pub fn json(value: &Value) -> Reply {
    (200, vec![("content-type", "application/json".to_owned())], value.to_string().into())
}

/// A running peer; gone when dropped.
pub struct Peer {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
    task: JoinHandle<()>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Peer {
    /// A peer behind TLS, with the serving certificate in `pki`.
    pub async fn secure(pki: &Path, reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Result<Self, Error> {
        let chain: Vec<_> = CertificateDer::pem_file_iter(pki.join("apiserver.crt"))?.collect::<Result<_, _>>()?;
        let key = PrivateKeyDer::from_pem_file(pki.join("apiserver.key"))?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Self::start(Some(TlsAcceptor::from(Arc::new(config))), reply).await
    }

    /// A peer without TLS, which speaks HTTP/2 to those who do.
    pub async fn plain(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Result<Self, Error> {
        Self::start(None, reply).await
    }

    async fn start(
        tls: Option<TlsAcceptor>,
        reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (seen, reply) = (asked.clone(), Arc::new(reply));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (tls, seen, reply) = (tls.clone(), seen.clone(), reply.clone());
                tokio::spawn(async move {
                    let service = service_fn(move |request: Request<hyper::body::Incoming>| {
                        let (seen, reply) = (seen.clone(), reply.clone());
                        async move { Ok::<_, Infallible>(answer(request, &seen, &*reply).await) }
                    });
                    let builder = Builder::new(TokioExecutor::new());
                    // A connection that breaks is the caller's affair.
                    match tls {
                        Some(tls) => {
                            let Ok(stream) = tls.accept(stream).await else { return };
                            builder.serve_connection(TokioIo::new(stream), service).await.ok();
                        }
                        None => _ = builder.serve_connection(TokioIo::new(stream), service).await.ok(),
                    }
                });
            }
        });
        Ok(Self { port, asked, task })
    }

    /// What it was asked so far.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets what it was asked.
    pub fn forget(&self) {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Waits until what it was asked gives something.
    pub async fn until<T>(&self, what: &str, find: impl Fn(&[Asked]) -> Option<T>) -> Result<T, Error> {
        let began = Instant::now();
        loop {
            if let Some(found) = find(&self.asked()) {
                return Ok(found);
            }
            if began.elapsed() > PATIENCE {
                return Err(format!("{what}: not within {PATIENCE:?}, of {} requests", self.asked().len()).into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// A kubeconfig file in `pki` by which a server finds this webhook.
    pub fn kubeconfig(&self, pki: &Path) -> Result<PathBuf, Error> {
        let file = pki.join(format!("peer-{}.kubeconfig", self.port));
        let text = format!(
            "apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{{name: c, context: {{cluster: w, user: u}}}}]\n\
             users: [{{name: u, user: {{}}}}]\nclusters: [{{name: w, cluster: {{server: \
             \"https://127.0.0.1:{}/webhook\", certificate-authority: {}}}}}]\n",
            self.port,
            pki.join("ca.crt").display()
        );
        std::fs::write(&file, text)?;
        Ok(file)
    }
}

async fn answer(
    request: Request<hyper::body::Incoming>,
    seen: &Mutex<Vec<Asked>>,
    reply: &(dyn Fn(&Asked) -> Reply + Send + Sync),
) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let asked = Asked { method: head.method, path: head.uri.path().to_owned(), headers: head.headers, body };
    let (status, headers, body) = reply(&asked);
    seen.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}
