//! `componentstatuses`: what the server finds out about its neighbours when it is asked, stored nowhere.

use std::sync::Arc;
use std::time::Duration;

use generated::core::v1::{ComponentCondition, ComponentStatus, ComponentStatusList};
use http::{Response, StatusCode};
use object::record::Record;
use registry::error::{Error, Named};
use registry::meta;
use registry::options::ListOptions;
use registry::verbs::{Selection, Target};
use rustls::DigitallySignedStruct;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, IpAddr, Ipv4Addr, ServerName, UnixTime};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{accepted, shapes};
use crate::body::Body;
use crate::negotiate::Shape;
use crate::pipeline::{Call, Server};
use crate::respond;

/// The resource.
pub(super) const RESOURCE: &str = "componentstatuses";
/// Components on this host and the ports of their health checks.
const NEIGHBOURS: &[(&str, u16)] = &[("scheduler", 10_259), ("controller-manager", 10_257)];
/// The store.
const STORE: &str = "etcd-0";
/// How long a component may take to answer (upstream's).
const PATIENCE: Duration = Duration::from_secs(20);
/// A health answer is short; the rest of a longer one is left unread.
const LONGEST: u64 = 10 << 10;

/// GET of one.
pub(super) async fn get(server: &Server, target: &Target<'_>, call: &Call) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let Some(status) = status(server, target.name).await else {
        // Upstream names the singular here.
        let named = Named { group: String::new(), resource: "componentstatus".into(), name: target.name.into() };
        return Err(Error::NotFound(named));
    };
    match accepted.shape {
        Shape::Object => Ok(respond::record(StatusCode::OK, &accepted, &call.headers, &status)),
        _ => shapes::object(target.kind(), &accepted, &call.headers, &call.query, &status, StatusCode::OK),
    }
}

/// GET of all.
pub(super) async fn list(server: &Server, target: &Target<'_>, call: &Call) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let options = ListOptions::parse(&call.query, false)?;
    let selection = target.selection(&options)?;
    // With room from the start: a list of none is empty, not null.
    let mut items = Vec::with_capacity(NEIGHBOURS.len() + 1);
    for name in NEIGHBOURS.iter().map(|(name, _)| *name).chain([STORE]) {
        if selected(&selection, name) {
            items.extend(status(server, name).await);
        }
    }
    if accepted.shape == Shape::Object {
        let mut list = ComponentStatusList { items, ..ComponentStatusList::default() };
        for item in &mut list.items {
            meta::set_type_names(item, "", "");
        }
        meta::set_type_names(&mut list, "v1", "ComponentStatusList");
        return Ok(respond::unstored(StatusCode::OK, &accepted, &call.headers, &list));
    }
    let records: Vec<&dyn Record> = items.iter().map(|item| item as &dyn Record).collect();
    shapes::records(target.kind(), &accepted, &call.headers, &call.query, &records)
}

fn selected(selection: &Selection, name: &str) -> bool {
    selection.labels.matches(|_| None) && selection.fields.matches(|field| (field == "metadata.name").then_some(name))
}

/// How a component is; `None` for one that isn't known.
async fn status(server: &Server, name: &str) -> Option<ComponentStatus> {
    let found = match NEIGHBOURS.iter().find(|(neighbour, _)| *neighbour == name) {
        Some((_, port)) => ask(*port).await,
        None if name == STORE => {
            server.resources.store().healthy().await.map(|()| "ok".into()).map_err(|e| e.to_string())
        }
        None => return None,
    };
    let (status, message) = match found {
        Ok(message) => ("True", message),
        Err(message) => ("False", message),
    };
    let condition = ComponentCondition {
        r#type: "Healthy".into(),
        status: status.into(),
        message,
        ..ComponentCondition::default()
    };
    let mut status = ComponentStatus { conditions: vec![condition], ..ComponentStatus::default() };
    status.metadata.name = name.to_owned();
    meta::set_type_names(&mut status, "v1", "ComponentStatus");
    Some(status)
}

/// What a component on this host says of its health.
async fn ask(port: u16) -> Result<String, String> {
    let failed = |why: &str| format!("Get \"https://127.0.0.1:{port}/healthz\": {why}");
    match tokio::time::timeout(PATIENCE, exchange(port)).await {
        Err(_) => Err(failed("context deadline exceeded (Client.Timeout exceeded while awaiting headers)")),
        Ok(Err(why)) => Err(failed(&why)),
        Ok(Ok(answer)) => verdict(&answer),
    }
}

/// Upstream's probe: statuses below 400 are good, and the body is the message.
fn verdict(answer: &str) -> Result<String, String> {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let code: u16 = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    match (200..400).contains(&code) {
        true => Ok(body.to_owned()),
        false => Err(format!("HTTP probe failed with statuscode: {code}")),
    }
}

async fn exchange(port: u16) -> Result<String, String> {
    let stream = TcpStream::connect((std::net::Ipv4Addr::LOCALHOST, port)).await.map_err(|e| match e.kind() {
        std::io::ErrorKind::ConnectionRefused => format!("dial tcp 127.0.0.1:{port}: connect: connection refused"),
        _ => format!("dial tcp 127.0.0.1:{port}: {e}"),
    })?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(AnyCertificate(provider)))
        .with_no_client_auth();
    let name = ServerName::IpAddress(IpAddr::V4(Ipv4Addr::from([127, 0, 0, 1])));
    let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    let mut stream = connected.map_err(|e| e.to_string())?;
    let request = format!(
        "GET /healthz HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: kube-probe/1.37\r\nAccept: */*\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.map_err(|e| e.to_string())?;
    let mut answer = Vec::new();
    // Some servers end without TLS's goodbye; what came is the answer.
    let read = stream.take(LONGEST).read_to_end(&mut answer).await;
    if answer.is_empty() {
        read.map_err(|e| e.to_string())?;
        return Err("EOF".to_owned());
    }
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Components serve their health with certificates that they make themselves: as upstream, none is checked, and nothing
/// secret is sent.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(message, cert, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(message, cert, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts() {
        let check = |answer: &str, expect: Result<&str, &str>| {
            assert_eq!(verdict(answer), expect.map(str::to_owned).map_err(str::to_owned), "{answer}");
        };
        check("HTTP/1.0 200 OK\r\nA: b\r\n\r\nok", Ok("ok"));
        check("HTTP/1.0 500 Internal Server Error\r\n\r\nbad", Err("HTTP probe failed with statuscode: 500"));
        check("rubbish", Err("HTTP probe failed with statuscode: 0"));
    }
}
