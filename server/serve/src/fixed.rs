//! Routes that are fixed: health, version, discovery, OpenAPI.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use access::Authorized;
use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse as _;
use axum::routing::{any, get};
use generated::documents::{self, Set};
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use registry::error::Error;
use tower::ServiceExt as _;

use crate::body::Body;
use crate::pipeline::{Call, Server};
use crate::respond;

/// What `/version` says.
#[derive(Clone, Debug)]
pub struct Version {
    /// Such as `v1.37.2`.
    pub git_version: String,
    /// The commit that it was built from.
    pub git_commit: String,
    /// When it was built.
    pub build_date: String,
}

/// What the routes' handlers are given.
#[derive(Clone)]
struct At {
    server: Arc<Server>,
    call: Arc<Asked>,
}

struct Asked {
    path: String,
    headers: HeaderMap,
    query: registry::options::Query,
}

/// The table of fixed routes.
fn routes() -> Router<At> {
    Router::new()
        .route("/healthz", get(health))
        .route("/healthz/{*check}", get(health))
        .route("/livez", get(health))
        .route("/livez/{*check}", get(health))
        .route("/readyz", get(health))
        .route("/readyz/{*check}", get(health))
        .route("/version", get(version))
        .route("/version/", get(version))
        .route("/", get(index))
        .route("/api", get(legacy))
        .route("/api/", get(legacy))
        .fallback(any(document))
}

/// Answers a path that names no resource.
pub(crate) async fn answer(server: &Arc<Server>, _: Authorized, call: &Call) -> Result<Response<Body>, Error> {
    let asked = Asked { path: call.path.clone(), headers: call.headers.clone(), query: call.query.clone() };
    let at = At { server: server.clone(), call: Arc::new(asked) };
    let mut request = Request::new(axum::body::Body::empty());
    *request.method_mut() = call.method.clone();
    *request.uri_mut() = call.path.parse().unwrap_or_default();
    let response = match routes().with_state(at).oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        return Err(Error::MethodNotAllowed(None));
    }
    if response.status() == StatusCode::NOT_FOUND {
        return Err(Error::NoSuchPath);
    }
    Ok(response.map(Body::Other))
}

type Answer = Response<axum::body::Body>;

fn text(code: u16, body: String) -> Answer {
    let mut response = Response::new(axum::body::Body::from(body));
    *response.status_mut() = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}

fn json(value: &serde_json::Value, pretty: bool) -> Answer {
    let mut body = value.to_string().into_bytes();
    if pretty {
        body = respond::pretty(&body);
    }
    let mut response = Response::new(axum::body::Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

async fn health(State(at): State<At>) -> Answer {
    match at.server.health.answer(&at.call.path, &at.call.query).await {
        Some((code, body)) => text(code, body),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn version(State(at): State<At>) -> Answer {
    let v = &at.server.version;
    let (major, minor) = {
        let mut parts = v.git_version.trim_start_matches('v').split('.');
        (parts.next().unwrap_or("").to_owned(), parts.next().unwrap_or("").to_owned())
    };
    let body = serde_json::json!({
        "major": major, "minor": minor,
        "emulationMajor": major, "emulationMinor": minor,
        "minCompatibilityMajor": major,
        "minCompatibilityMinor": minor.parse::<u32>().map_or_else(|_| minor.clone(), |m| m.saturating_sub(1).to_string()),
        "gitVersion": v.git_version, "gitCommit": v.git_commit, "gitTreeState": "clean",
        "buildDate": v.build_date, "goVersion": "", "compiler": "rustc",
        "platform": format!("{}/{}", std::env::consts::OS, platform()),
    });
    json(&body, true)
}

/// The machine's name as Go has it.
fn platform() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}

async fn index(State(at): State<At>) -> Answer {
    let all = at.server.all_groups.load(Ordering::Relaxed);
    let set = if all { Set::All } else { Set::Default };
    let mut paths: Vec<&str> =
        documents::DOCUMENTS.iter().filter(|d| d.set == set || d.set == Set::Both).map(|d| d.path).collect();
    paths.extend(["/healthz", "/livez", "/readyz", "/version"]);
    paths.sort_unstable();
    paths.dedup();
    json(&serde_json::json!({ "paths": paths }), true)
}

/// `/api`: the aggregated form is a document; the old one names this server's address.
async fn legacy(State(at): State<At>) -> Answer {
    if accept(&at.call.headers).contains("as=APIGroupDiscoveryList") {
        return document_at(&at, "/api", &Method::GET);
    }
    let body = serde_json::json!({
        "kind": "APIVersions", "versions": ["v1"],
        "serverAddressByClientCIDRs": [{ "clientCIDR": "0.0.0.0/0", "serverAddress": "" }],
    });
    json(&body, false)
}

fn accept(headers: &HeaderMap) -> &str {
    headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("")
}

async fn document(State(at): State<At>, method: Method) -> Answer {
    document_at(&at, at.call.path.trim_end_matches('/'), &method)
}

/// A prepared document, in the form that the client likes best.
fn document_at(at: &At, path: &str, method: &Method) -> Answer {
    let set = if at.server.all_groups.load(Ordering::Relaxed) { Set::All } else { Set::Default };
    let Some(found) = documents::find_in(set, path) else { return StatusCode::NOT_FOUND.into_response() };
    if *method != Method::GET && *method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let Some(body) = choose(found.bodies, accept(&at.call.headers)) else {
        return text(406, "406 page not found\n".into());
    };
    let etag = format!("\"{}\"", body.hash);
    let headers = &at.call.headers;
    if !body.hash.is_empty() && headers.get(IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == etag.as_bytes()) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        put(response.headers_mut(), ETAG, &etag);
        return response;
    }
    let plain = body.gzip && !respond::takes_gzip(headers);
    let content = if plain { inflate(body.bytes, body.len).into() } else { axum::body::Body::from(body.bytes) };
    let mut response = Response::new(content);
    let out = response.headers_mut();
    put(out, CONTENT_TYPE, body.content_type);
    if body.gzip && !plain {
        put(out, CONTENT_ENCODING, "gzip");
    }
    if !body.hash.is_empty() {
        put(out, ETAG, &etag);
        put(out, VARY, "Accept");
    }
    response
}

fn put(headers: &mut HeaderMap, name: http::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn inflate(bytes: &[u8], len: usize) -> Vec<u8> {
    use std::io::Read as _;
    let mut out = Vec::with_capacity(len);
    // The documents are compressed by the build; a test reads each.
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).ok();
    out
}

/// The first form that the client accepts, in the client's order.
fn choose(bodies: &'static [documents::Body], accept: &str) -> Option<&'static documents::Body> {
    if accept.trim().is_empty() {
        return bodies.iter().find(|b| !b.content_type.contains("as=")).or(bodies.first());
    }
    let plain = |s: &str| s.replace(' ', "").to_ascii_lowercase();
    for clause in accept.split(',') {
        let clause = plain(clause);
        let parts: Vec<&str> = clause.split(';').filter(|p| !p.starts_with("q=")).collect();
        let (media, parameters) = parts.split_first()?;
        let media = media.replace("@v1.0+protobuf", ".v1.0+protobuf").replace("@v1", ".v1");
        for body in bodies {
            let content = plain(body.content_type);
            let mut of = content.split(';');
            let matches = match of.next() {
                Some(kind) => {
                    media == "*/*" || media == kind || media == "application/*" && kind.starts_with("application/")
                }
                None => false,
            };
            let own: Vec<&str> = of.collect();
            let shaped = own.iter().any(|p| p.starts_with("as="));
            let wanted: Vec<&&str> = parameters
                .iter()
                .filter(|p| p.starts_with("as=") || p.starts_with("v=") || p.starts_with("g="))
                .collect();
            if matches
                && (shaped && wanted.len() == 3 && wanted.iter().all(|p| own.contains(*p))
                    || !shaped && wanted.is_empty())
            {
                return Some(body);
            }
        }
    }
    None
}
