//! Requests on resources: from a call to a verb of the registry, and from what it gives to an answer.

mod deprecated;
mod lists;
mod read;
mod shapes;
mod watch;
mod write;

use std::sync::Arc;

use access::Authorized;
use http::Response;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming;
use registry::error::Error;
use registry::resources::Served;
use registry::verbs::{Context, Target};

use crate::body::Body;
use crate::fixed;
use crate::negotiate::route;
use crate::pipeline::{Call, Server};

/// Largest body (upstream's `MaxRequestBodyBytes`).
const MAX_BODY: usize = 3 << 20;

/// Answers a request on a resource.
pub(crate) async fn answer(
    server: &Arc<Server>,
    _: Authorized,
    call: &Call,
    body: Incoming,
) -> Result<Response<Body>, Error> {
    let info = &call.info;
    // Cleaned paths would be redirects elsewhere; the API's are taken as they are.
    if call.path.trim_end_matches('/').contains("//") || call.path.split('/').any(|part| part == "." || part == "..") {
        return Err(Error::NoSuchPath);
    }
    let Some(served) = server.resources.find(&info.group, &info.version, &info.resource) else {
        return fixed::nowhere(server, &call.path);
    };
    let served = served.clone();
    deprecated::warn(&served.kind, call, on_resource(server, &served, call, body).await)
}

async fn on_resource(
    server: &Arc<Server>,
    served: &Served,
    call: &Call,
    body: Incoming,
) -> Result<Response<Body>, Error> {
    let info = &call.info;
    let target = target(served, call)?;
    let cx = Context::new(&server.resources, &*server.admission);
    let verb = info.verb;
    let collection = matches!(verb, "list" | "create" | "deletecollection");
    if !info.rest.is_empty() {
        return Err(Error::NoSuchPath);
    }
    let named = !info.name.is_empty() && info.subresource.is_empty();
    if named && !["get", "update", "patch", "delete"].iter().any(|verb| allows(served, verb)) {
        return Err(Error::NoSuchPath);
    }
    let misplaced = info.subresource.is_empty() && verb != "watch" && collection != info.name.is_empty();
    if misplaced || info.watch_path && call.method != http::Method::GET {
        return Err(Error::MethodNotAllowed(None));
    }
    if info.subresource.is_empty() && !allows(served, verb) {
        return Err(Error::MethodNotAllowed(None));
    }
    if !info.subresource.is_empty() {
        let Some(sub) = served.kind.subresource(&info.subresource) else { return Err(Error::NoSuchPath) };
        if !sub.verbs.iter().any(|v| v == verb) {
            return Err(Error::MethodNotAllowed(None));
        }
    }
    route::resource(verb, &info.subresource, &call.headers)?;
    match (verb, info.subresource.as_str()) {
        ("get", "" | "status") => read::get(&target, call).await,
        ("list", "") => read::list(&target, call).await,
        ("watch", "") => watch::watch(server, &target, call).await,
        ("create", "") => write::create(&target, call, body, cx).await,
        ("update", "" | "status" | "finalize" | "approval" | "ephemeralcontainers" | "resize") => {
            write::update(&target, call, body, cx).await
        }
        ("patch", "" | "status" | "approval" | "ephemeralcontainers" | "resize") => {
            write::patch(&target, call, body, cx).await
        }
        ("delete", "") => write::delete(&target, call, body, cx).await,
        ("deletecollection", "") => write::delete_collection(&target, call, body, cx).await,
        ("get" | "update" | "patch", "scale") => write::scale(&target, call, body, cx).await,
        _ => Err(Error::MethodNotAllowed(None)),
    }
}

fn allows(served: &Served, verb: &str) -> bool {
    served.kind.verbs.iter().any(|v| v == verb)
}

fn target<'a>(served: &'a Served, call: &'a Call) -> Result<Target<'a>, Error> {
    let info = &call.info;
    let kind = &served.kind;
    // A namespace's own name is no namespace that it lies in.
    let namespace = if kind.namespaced { info.namespace.as_str() } else { "" };
    if !kind.namespaced && !info.namespace.is_empty() && kind.resource != "namespaces" {
        return Err(Error::NoSuchPath);
    }
    if kind.namespaced && namespace.is_empty() && !matches!(info.verb, "list" | "watch") {
        return Err(match info.name.is_empty() {
            true => Error::MethodNotAllowed(None),
            false => Error::NoSuchPath,
        });
    }
    Ok(Target { served, namespace, name: &info.name })
}

/// The whole body.
async fn read_body(body: Incoming) -> Result<bytes::Bytes, Error> {
    match Limited::new(body, MAX_BODY).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(e) if e.downcast_ref::<LengthLimitError>().is_some() => {
            Err(Error::TooLarge(format!("Request entity too large: limit is {MAX_BODY}")))
        }
        Err(e) => Err(Error::BadRequest(format!("unable to read the request body: {e}"))),
    }
}
