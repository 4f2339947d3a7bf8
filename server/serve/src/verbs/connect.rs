//! Logs, streams and proxied requests: where they go, and what is said where they can't.

use std::time::Duration;

use http::header::LOCATION;
use http::{HeaderValue, Method, Response, StatusCode};
use registry::error::Error;
use registry::verbs::{Context, Location, LogOptions, Target};
use tokio::net::TcpStream;

use super::accepted;
use crate::body::Body;
use crate::pipeline::{Call, Server};

/// How long a connection may take to be made.
const DIAL: Duration = Duration::from_secs(30);

/// Answers a request on a way to a pod, a node or a service.
pub(super) async fn answer(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    cx: &Context<'_>,
) -> Result<Response<Body>, Error> {
    let nodes = &server.nodes;
    let query = &call.query;
    match (&*target.kind().resource, call.info.subresource.as_str()) {
        (_, "log") => {
            accepted(call)?;
            let options = LogOptions::parse(query, target.name)?;
            match target.log_location(&options, nodes, cx).await? {
                // A pod without a node has no log yet.
                None => Ok(empty(StatusCode::NO_CONTENT)),
                Some(at) => log(&at).await,
            }
        }
        (_, "exec" | "attach") => {
            let container = Some(query.text("container"));
            upgrade(target.stream_location(&call.info.subresource, container, nodes, cx).await?)
        }
        (_, "portforward") => {
            query.all("ports").flat_map(|ports| ports.split(',')).try_for_each(|port| {
                let bad = |why| Error::BadRequest(format!("cannot convert to []int32: {why}"));
                registry::options::parse_port(port).map(|_| ()).map_err(bad)
            })?;
            upgrade(target.stream_location("portForward", None, nodes, cx).await?)
        }
        ("pods", _) => proxy(target.pod_location().await?, call).await,
        ("nodes", _) => proxy(target.node_location(nodes, cx).await?, call).await,
        _ => proxy(target.service_location(cx).await?, call).await,
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::End);
    *response.status_mut() = status;
    response
}

async fn log(at: &Location) -> Result<Response<Body>, Error> {
    dial(at).await.map_err(|why| Error::Failed(format!("Get {:?}: {why}", at.url())))?;
    Err(unsupported())
}

/// Streams need a connection that both sides keep.
fn upgrade(_: Location) -> Result<Response<Body>, Error> {
    Err(Error::BadRequest("Upgrade request required".into()))
}

async fn proxy(at: Location, call: &Call) -> Result<Response<Body>, Error> {
    // A page's relative links would lead elsewhere.
    let root = call.info.rest.is_empty() && !call.path.ends_with('/');
    if root && matches!(call.method, Method::GET | Method::HEAD) {
        let mut response = empty(StatusCode::MOVED_PERMANENTLY);
        let mut to = format!("{}/", call.path);
        if let Some(query) = call.uri.query().filter(|q| !q.is_empty()) {
            to = format!("{to}?{query}");
        }
        if let Ok(value) = HeaderValue::from_str(&to) {
            response.headers_mut().insert(LOCATION, value);
        }
        return Ok(response);
    }
    dial(&at).await.map_err(|why| Error::Unavailable(format!("error trying to reach service: {why}")))?;
    Err(unsupported())
}

fn unsupported() -> Error {
    Error::Unavailable("requests are not passed on to kubelets, pods and services yet".into())
}

/// Tries to connect; the error is in the words of Go's dialer.
async fn dial(at: &Location) -> Result<(), String> {
    let port = match (at.port.parse::<u16>(), at.scheme.as_str()) {
        (Ok(port), _) => port,
        (Err(_), "https") => 443,
        (Err(_), _) => 80,
    };
    let shown = Location { port: port.to_string(), ..at.clone() }.authority();
    let found = match tokio::net::lookup_host((at.host.as_str(), port)).await {
        Ok(mut found) => found.next(),
        Err(_) => None,
    };
    let Some(address) = found else { return Err(format!("dial tcp: lookup {}: no such host", at.host)) };
    let failed = |why: &str| Err(format!("dial tcp {shown}: {why}"));
    match tokio::time::timeout(DIAL, TcpStream::connect(address)).await {
        Ok(Ok(_)) => Ok(()),
        Err(_) => failed("i/o timeout"),
        Ok(Err(e)) => match e.kind() {
            std::io::ErrorKind::ConnectionRefused => failed("connect: connection refused"),
            std::io::ErrorKind::HostUnreachable => failed("connect: no route to host"),
            std::io::ErrorKind::NetworkUnreachable => failed("connect: network is unreachable"),
            std::io::ErrorKind::TimedOut => failed("connect: connection timed out"),
            _ => failed(&format!("connect: {e}")),
        },
    }
}
