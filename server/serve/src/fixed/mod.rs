//! Paths that name no resource: discovery, OpenAPI, health, version.
//!
//! Two kinds of handler, as upstream has them: documents of its router are read with GET only, and their types are
//! checked before ([`document`]); the others answer whatever the method.

mod aggregated;
mod conditional;
mod debug;
mod discovery;
mod facts;
mod index;
mod metrics;
mod openapi;
mod openid;
mod ordered;
mod profile;
mod version;
mod zpages;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use access::Authorized;
use generated::documents::{self, Document, Set};
use http::{Method, Response};
use hyper::body::Incoming;
use registry::error::Error;

pub use debug::socket as debug_socket;
pub use facts::{Facts, Version};
pub use openid::OpenId;

use crate::body::Body;
use crate::negotiate::route::{self, JSON_ONLY, KEYS, Types, objects};
use crate::pipeline::{Call, Server};
use crate::respond;

/// Answers a path that names no resource.
pub(crate) async fn answer(
    server: &Arc<Server>,
    _: Authorized,
    call: &Call,
    body: Incoming,
) -> Result<Response<Body>, Error> {
    if let Some(answer) = server.health.answer(&call.path, &call.query).await {
        return Ok(answer);
    }
    let path = call.path.as_str();
    match path {
        "/" | "/index.html" => return Ok(index::answer(server)),
        "/apis" => return discovery::groups(server, call, true),
        "/apis/" => return discovery::groups(server, call, false),
        "/openapi/v2" => return openapi::version_2(server, call),
        "/openapi/v3" => return openapi::index(server, call),
        "/metrics" => return Ok(metrics::answer(server, call).await),
        "/metrics/slis" => return Ok(metrics::health(server).await),
        "/flagz" if server.front.flagz => return zpages::flags(server, call),
        "/statusz" if server.front.statusz => return zpages::status(server, call),
        _ => {}
    }
    if let Some(table) = server.seats.dump(path) {
        return Ok(table);
    }
    if path.starts_with("/debug/") && server.front.profiling {
        return debug::answer(call, body).await.unwrap_or_else(|| nowhere(server, path));
    }
    if let Some(name) = path.strip_prefix("/openapi/v3/") {
        return openapi::group_version(server, call, name);
    }
    if let Some(group) = discovery::group_at(server, path) {
        return discovery::group(call, group);
    }
    match path.trim_end_matches('/') {
        "/version" => document(call, JSON_ONLY, JSON_ONLY).map(|()| version::answer(server)),
        "/api" => {
            document(call, objects(), objects())?;
            discovery::legacy(server, call)
        }
        openid::CONFIGURATION if server.facts.openid.is_some() => {
            document(call, JSON_ONLY, &[])?;
            openid::configuration(server)
        }
        openid::KEY_SET if server.facts.openid.is_some() => {
            document(call, KEYS, &[])?;
            openid::key_set(server)
        }
        trimmed => match discovery::version_at(server, trimmed) {
            Some(found) => {
                document(call, objects(), objects())?;
                discovery::version(call, found)
            }
            None => nowhere(server, path),
        },
    }
}

/// What is checked before a document of the router is asked for.
fn document(call: &Call, types: Types, bodies: Types) -> Result<(), Error> {
    if call.method != Method::GET {
        return Err(Error::MethodNotAllowed(None));
    }
    route::document(types, bodies, &call.headers)
}

/// The answer below no route: a `Status` where the router has the path's beginning, else a plain page.
pub(crate) fn nowhere(server: &Server, path: &str) -> Result<Response<Body>, Error> {
    let below = |root: &str| path.strip_prefix(root).is_some_and(|rest| rest.starts_with('/'));
    let openid = server.facts.openid.is_some() && (below(openid::CONFIGURATION) || below(openid::KEY_SET));
    let group = path.strip_prefix("/apis/").and_then(|rest| rest.split_once('/')).map(|(group, _)| group);
    let built_in = group.is_some_and(|group| find(server, &format!("/apis/{group}")).is_some());
    match openid || built_in || below("/api") || below("/version") {
        true => Err(Error::NoSuchPath),
        false => Ok(respond::page_not_found()),
    }
}

/// Which prepared documents are served.
fn set(server: &Server) -> Set {
    if server.all_groups.load(Ordering::Relaxed) { Set::All } else { Set::Default }
}

fn find(server: &Server, path: &str) -> Option<&'static Document> {
    documents::find_in(set(server), path)
}
