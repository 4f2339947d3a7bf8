//! Sends spans to a collector, a batch at a time. Nobody waits for it: what comes while too much is on its way is lost,
//! as upstream's exporter has it.

use std::time::Duration;

use bytes::{BufMut as _, Bytes, BytesMut};
use http::header::{CONTENT_TYPE, TE};
use http::{HeaderValue, Method, Request, StatusCode};
use outgoing::{Client, Identity, Tls, Trailers, Trust};
use tokio::sync::mpsc;

use super::Value;
use super::otlp::{Span, request};
use crate::log::{self, Severity};

/// Requests whose spans wait at most.
const QUEUE: usize = 2_048;
/// Spans of one batch.
const BATCH: usize = 512;
/// How long a batch waits to be full.
const WAIT: Duration = Duration::from_secs(5);
/// How long a collector may take.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest answer that is read.
const ANSWER: usize = 64 << 10;
const EXPORT: &str = "opentelemetry.proto.collector.trace.v1.TraceService/Export";
/// Where a collector is if nobody says (OTLP over gRPC).
const USUAL: &str = "localhost:4317";

/// Where spans go, and whose they are.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `host:port`, maybe as `dns:///host:port`.
    pub endpoint: Option<String>,
    /// The server's name among those that share a store.
    pub instance: String,
}

/// Takes spans.
#[derive(Clone, Debug)]
pub struct Exporter {
    spans: mpsc::Sender<Vec<Span>>,
}

impl Exporter {
    /// Begins to send.
    pub fn start(settings: &Settings) -> Result<Self, String> {
        let endpoint = settings.endpoint.as_deref().unwrap_or(USUAL);
        let host = endpoint.strip_prefix("dns:").unwrap_or(endpoint).trim_start_matches('/');
        if host.is_empty() || endpoint.starts_with("unix") {
            return Err(format!("traces can't be sent to {endpoint:?}: an address of TCP is needed"));
        }
        let host = if host.rsplit_once(':').is_some() { host.to_owned() } else { format!("{host}:443") };
        let tls = Tls { trust: Trust::Host, identity: Identity::None, server_name: None, http1_only: false };
        let client = Client::new(tls)?.with_prior_knowledge();
        let uri = format!("http://{host}/{EXPORT}").parse().map_err(|e| format!("{endpoint:?}: {e}"))?;
        let resource =
            vec![("service.instance.id", settings.instance.as_str().into()), ("service.name", "apiserver".into())];
        let (spans, queue) = mpsc::channel(QUEUE);
        tokio::spawn(send(client, uri, resource, queue));
        Ok(Self { spans })
    }

    pub(super) fn send(&self, spans: Vec<Span>) {
        // There is no room: these are lost.
        self.spans.try_send(spans).ok();
    }
}

async fn send(
    client: Client,
    uri: http::Uri,
    resource: Vec<(&'static str, Value)>,
    mut queue: mpsc::Receiver<Vec<Span>>,
) {
    while let Some(mut batch) = queue.recv().await {
        let until = tokio::time::Instant::now() + WAIT;
        while batch.len() < BATCH {
            match tokio::time::timeout_at(until, queue.recv()).await {
                Ok(Some(more)) => batch.extend(more),
                Ok(None) | Err(_) => break,
            }
        }
        if let Err(why) = export(&client, &uri, &request(&resource, &batch)).await {
            log::write(Severity::Error, &format!("\"traces export\" err={}", object::field_error::quoted(&why)));
        }
    }
}

/// One call of gRPC: a message behind its length, and a status in the trailers.
async fn export(client: &Client, uri: &http::Uri, message: &[u8]) -> Result<(), String> {
    let mut body = BytesMut::with_capacity(message.len() + 5);
    body.put_u8(0);
    body.put_u32(u32::try_from(message.len()).map_err(|e| e.to_string())?);
    body.put_slice(message);
    let request = Request::builder()
        .method(Method::POST)
        .uri(uri.clone())
        .header(CONTENT_TYPE, HeaderValue::from_static("application/grpc"))
        .header(TE, HeaderValue::from_static("trailers"))
        .body(body.freeze())
        .map_err(|e| e.to_string())?;
    let answer: http::Response<Bytes> = client.call(request, ANSWER, TIMEOUT).await.map_err(|e| e.to_string())?;
    if answer.status() != StatusCode::OK {
        return Err(format!("unexpected HTTP status code {}", answer.status()));
    }
    let trailers = answer.extensions().get::<Trailers>().map(|trailers| &trailers.0);
    let said = |name: &str| trailers.and_then(|t| t.get(name)).or_else(|| answer.headers().get(name));
    match said("grpc-status").and_then(|status| status.to_str().ok()) {
        Some("0") => Ok(()),
        Some(code) => {
            let why = said("grpc-message").and_then(|m| m.to_str().ok()).unwrap_or_default();
            Err(format!("rpc error: code = {code} desc = {why}"))
        }
        None => Err("the collector's answer has no status".into()),
    }
}
