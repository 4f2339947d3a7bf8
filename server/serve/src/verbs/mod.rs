//! Requests on resources: from a call to a verb of the registry, and from what it gives to an answer.

mod components;
mod connect;
mod deprecated;
mod gzip;
mod lists;
mod named;
mod pieces;
mod read;
mod reviews;
mod shapes;
mod subresource;
mod token_review;
mod watch;
mod websocket;
mod write;

use std::sync::Arc;

use access::{Authorized, User};
use generated::authentication::v1::UserInfo;
use http::{Method, Response};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use registry::error::Error;
use registry::resources::Served;
use registry::verbs::{Context, Target};

use crate::admission::{Asker, Chain};
use crate::body::Body;
use crate::escalation::Guard;
use crate::fixed;
use crate::metrics::METRICS;
use crate::negotiate::{Accepted, Offer, choose, not_acceptable, route};
use crate::pipeline::{Call, Server};
use crate::policy::Follower;
use crate::rights::Rights;
use crate::trace;

/// Largest body (upstream's `MaxRequestBodyBytes`).
const MAX_BODY: usize = 3 << 20;
/// So much of a larger one is taken after it has been refused, in bytes.
const DRAINED: usize = 64 << 20;

/// Answers a request on a resource.
pub(crate) async fn answer(
    server: &Arc<Server>,
    authorized: Authorized,
    call: &Call,
    body: Incoming,
) -> Result<Response<Body>, Error> {
    let info = &call.info;
    // Cleaned paths would be redirects elsewhere; the API's are taken as they are. An empty namespace is all of them.
    let path = call.path.replacen("/namespaces//", "/", usize::from(info.name.is_empty()));
    if path.trim_end_matches('/').contains("//") {
        return Err(Error::NoSuchPath);
    }
    let Some(served) = server.resources.find(&info.group, &info.version, &info.resource) else {
        return fixed::nowhere(server, &call.path);
    };
    let target = target(served, call)?;
    misplaced(&target, call)?;
    let verb = info.verb;
    route::resource(verb, &info.subresource, &call.headers)?;
    // From here on there is a handler, which warns whatever comes of it.
    if let Some(warning) = deprecated::warning(&served.kind) {
        call.warnings.add(&warning);
        call.warnings.note("k8s.io/deprecated", "true");
        let removed = deprecated::removed(&served.kind).map(|minor| format!("1.{minor}")).unwrap_or_default();
        let labels = [&*info.group, removed.as_str(), &*info.resource, &*info.subresource, &*info.version];
        METRICS.deprecated.of(&labels).set(1);
        if let Some(minor) = deprecated::removed(&served.kind) {
            call.warnings.note("k8s.io/removed-release", &format!("1.{minor}"));
        }
    }
    let _part = trace::verb(verb, call);
    match verb {
        // In boxes: what components and writes need is more than a read should carry about.
        "get" if info.resource == components::RESOURCE => Box::pin(components::get(server, &target, call)).await,
        "list" if info.resource == components::RESOURCE => Box::pin(components::list(server, &target, call)).await,
        "get" if info.subresource.is_empty() => read::get(&target, call).await,
        "list" if info.subresource.is_empty() => read::list(&target, call).await,
        "watch" if info.subresource.is_empty() => watch::watch(server, &target, call).await,
        _ => Box::pin(change(server, authorized, &target, call, body)).await,
    }
}

/// Answers what may change something, and what is asked of subresources.
async fn change(
    server: &Arc<Server>,
    authorized: Authorized,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
) -> Result<Response<Body>, Error> {
    let info = &call.info;
    let asker = Asker { user: authorized.user(), authorizers: &server.authorizers };
    let chain = Chain { plugins: &server.admission, asker };
    let rights = Rights {
        inner: &chain,
        authorizers: &server.authorizers,
        user: authorized.user(),
        info,
        resources: &server.resources,
    };
    let guard = Guard {
        inner: &rights,
        authorizers: &server.authorizers,
        policy: server.policy.as_ref().map(Follower::policy),
        user: authorized.user(),
    };
    let cx = Context {
        user: user_info(authorized.user()),
        warnings: call.warnings.clone(),
        ..Context::new(&server.resources, &guard)
    };
    if !info.subresource.is_empty() {
        rights.open_stream().await?;
        return subresource::answer(server, target, call, body, cx).await;
    }
    match info.verb {
        "create" if target.served.resource.is_none() => named::create_unstored(server, target, call, body, cx).await,
        "create" => write::create(target, call, body, cx).await,
        "update" => write::update(target, call, body, cx).await,
        "patch" => write::patch(target, call, body, cx).await,
        "delete" => write::delete(target, call, body, cx).await,
        "deletecollection" => write::delete_collection(target, call, body, cx).await,
        _ => Err(Error::MethodNotAllowed(None)),
    }
}

/// Refuses what no handler stands for: paths that go nowhere, and methods and verbs that the kind lacks.
fn misplaced(target: &Target<'_>, call: &Call) -> Result<(), Error> {
    let info = &call.info;
    let (served, verb) = (target.served, info.verb);
    let collection = matches!(verb, "list" | "create" | "deletecollection");
    // Below `watch` there are routes for the kinds that can be watched alone.
    let deep_watch = info.watch_path && (!info.subresource.is_empty() || !allows(served, "watch"));
    if deep_watch || !info.rest.is_empty() && !subresource::goes_on(&info.subresource) {
        return Err(Error::NoSuchPath);
    }
    if matches!(call.method, Method::HEAD | Method::OPTIONS) && info.subresource != "proxy" {
        return Err(Error::MethodNotAllowed(None));
    }
    let named = !info.name.is_empty() && info.subresource.is_empty();
    if named && !["get", "update", "patch", "delete"].iter().any(|verb| allows(served, verb)) {
        return Err(Error::NoSuchPath);
    }
    let misplaced = info.subresource.is_empty() && verb != "watch" && collection != info.name.is_empty();
    if misplaced || info.watch_path && call.method != Method::GET {
        return Err(Error::MethodNotAllowed(None));
    }
    if info.subresource.is_empty() && !allows(served, verb) {
        if verb == "watch" && allows(served, "list") && !info.watch_path {
            // The handler of lists finds that out, which warns first.
            deprecated::warning(&served.kind).into_iter().for_each(|warning| call.warnings.add(&warning));
            return Err(Error::MethodNotAllowed(Some((target.named(), verb.to_owned()))));
        }
        return Err(Error::MethodNotAllowed(None));
    }
    if !info.subresource.is_empty() {
        let Some(sub) = served.kind.subresource(&info.subresource) else { return Err(Error::NoSuchPath) };
        if !sub.verbs.iter().any(|v| v == verb) && call.method != Method::OPTIONS {
            return Err(Error::MethodNotAllowed(None));
        }
    }
    Ok(())
}

/// The user, as objects have it.
fn user_info(user: &User) -> UserInfo {
    UserInfo {
        username: user.name.clone(),
        uid: user.uid.clone(),
        groups: user.groups.clone(),
        extra: user.extra.clone().into(),
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
    let one_of_any = info.watch_path && !info.name.is_empty();
    let everywhere = matches!(info.verb, "list" | "watch") && allows(served, "list") && !one_of_any;
    if kind.namespaced && namespace.is_empty() && !everywhere {
        return Err(match info.name.is_empty() && allows(served, "list") {
            true => Error::MethodNotAllowed(None),
            false => Error::NoSuchPath,
        });
    }
    Ok(Target { served, namespace, name: &info.name })
}

/// How to answer.
fn accepted(call: &Call) -> Result<Accepted, Error> {
    let offer = if subresource::has_table(&call.info) { Offer::Shapes } else { Offer::Metadata };
    choose(&call.headers, &call.query, offer).ok_or_else(not_acceptable)
}

/// The whole body of a request on a resource, counted.
async fn body_of(call: &Call, body: Incoming) -> Result<bytes::Bytes, Error> {
    let body = read_body(body).await?;
    let verb = if call.info.verb == "deletecollection" { "delete_collection" } else { call.info.verb };
    METRICS.body_sizes.of(&[&call.info.group, &call.info.resource, verb]).observe(body.len() as u64);
    Ok(body)
}

/// The whole body. One that is too large is refused as soon as that shows.
pub(crate) async fn read_body(mut body: Incoming) -> Result<bytes::Bytes, Error> {
    let mut pieces: Vec<bytes::Bytes> = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|e| Error::BadRequest(format!("unable to read the request body: {e}")))?;
        let Ok(piece) = frame.into_data() else { continue };
        length += piece.len();
        if length > MAX_BODY {
            tokio::spawn(drain(body));
            return Err(Error::TooLarge(format!("Request entity too large: limit is {MAX_BODY}")));
        }
        pieces.push(piece);
    }
    Ok(match pieces.len() {
        1 => pieces.pop().unwrap_or_default(),
        _ => pieces.concat().into(),
    })
}

/// Takes what a client still sends that has its answer: many don't read before they have written.
async fn drain(mut body: Incoming) {
    let mut left = DRAINED;
    let taken = async {
        while let Some(Ok(frame)) = body.frame().await {
            left = left.saturating_sub(frame.data_ref().map_or(0, bytes::Bytes::len));
            if left == 0 {
                return;
            }
        }
    };
    // A client that is slower than this loses its connection, and perhaps the answer.
    let _ = tokio::time::timeout(std::time::Duration::from_secs(10), taken).await;
}
