//! A client that costs little: HTTP/2 over TLS, bodies counted and dropped.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::client::Error;

/// What Go's client offers for a stream.
const STREAM_WINDOW: u32 = 4 << 20;
const CONNECTION_WINDOW: u32 = 64 << 20;

/// Media types and encodings of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) accept: &'static str,
    pub(super) gzip: bool,
}

/// JSON as it is.
pub(super) const JSON: Form = Form { accept: "application/json", gzip: false };

/// One connection; a clone shares it.
#[derive(Clone)]
pub(super) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    authority: Arc<str>,
    /// Whom its requests are made as, if not as whoever opened it.
    user: Option<HeaderValue>,
}

impl Connection {
    /// Connects to a port of this machine.
    pub(super) async fn open(port: u16, tls: &Arc<ClientConfig>) -> Result<Connection, Error> {
        let tcp = TcpStream::connect(("127.0.0.1", port)).await?;
        tcp.set_nodelay(true)?;
        let tls = TlsConnector::from(tls.clone()).connect(ServerName::try_from("127.0.0.1")?, tcp).await?;
        if tls.get_ref().1.alpn_protocol() != Some(b"h2") {
            return Err("the server does not speak HTTP/2".into());
        }
        let (sender, connection) = Builder::new(TokioExecutor::new())
            .initial_stream_window_size(STREAM_WINDOW)
            .initial_connection_window_size(CONNECTION_WINDOW)
            .handshake(TokioIo::new(tls))
            .await?;
        tokio::spawn(connection);
        Ok(Connection { sender, authority: format!("127.0.0.1:{port}").into(), user: None })
    }

    /// The same, with requests made as somebody else.
    pub(super) fn made_as(self, name: &'static str) -> Connection {
        Connection { user: Some(HeaderValue::from_static(name)), ..self }
    }

    /// Sends a request; the answer's body is still to be read.
    pub(super) async fn send(
        &mut self,
        method: Method,
        path: &str,
        form: Form,
        body: Bytes,
    ) -> Result<Response<Incoming>, Error> {
        let uri = Uri::builder().scheme("https").authority(&*self.authority).path_and_query(path).build()?;
        // A patch is the configuration of a manager; JSON is YAML.
        let media = if method == Method::PATCH { "application/apply-patch+yaml" } else { "application/json" };
        let has_body = !body.is_empty();
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static(form.accept));
        if has_body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
        }
        if let Some(user) = &self.user {
            headers.insert("impersonate-user", user.clone());
        }
        if form.gzip {
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        }
        self.sender.ready().await?;
        Ok(self.sender.send_request(request).await?)
    }

    /// Sends a request and drops the answer's body: its length.
    pub(super) async fn ask(&mut self, method: Method, path: &str, form: Form, body: Bytes) -> Result<usize, Error> {
        let what = format!("{method} {path}");
        let mut response = self.send(method, path, form, body).await?;
        if !response.status().is_success() {
            let status = response.status();
            let body = response.into_body().collect().await?.to_bytes();
            return Err(format!("{what}: {status} {}", String::from_utf8_lossy(&body)).into());
        }
        let mut length = 0;
        while let Some(frame) = response.body_mut().frame().await {
            length += frame?.data_ref().map_or(0, Bytes::len);
        }
        Ok(length)
    }

    /// The whole body of an answer to GET.
    pub(super) async fn read(&mut self, path: &str) -> Result<Bytes, Error> {
        let response = self.send(Method::GET, path, JSON, Bytes::new()).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if status.is_success() { Ok(body) } else { Err(format!("GET {path}: {status}").into()) }
    }
}

/// Waits until /readyz says yes.
pub(super) async fn wait_ready(
    port: u16,
    tls: &Arc<ClientConfig>,
    mut alive: impl FnMut() -> Result<(), Error>,
) -> Result<(), Error> {
    loop {
        alive()?;
        if let Ok(mut connection) = Connection::open(port, tls).await
            && connection.read("/readyz").await.is_ok()
        {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}
