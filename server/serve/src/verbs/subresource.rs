//! What requests on subresources come to: a row for each name.

use http::Response;
use hyper::body::Incoming;
use registry::error::Error;
use registry::verbs::{Context, Target};

use super::{connect, named, read, write};
use crate::body::Body;
use crate::pipeline::{Call, Server};

/// What a subresource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// The object itself, of which a write changes a part.
    Part,
    /// The number of replicas.
    Scale,
    /// An object of its own that is only ever created.
    Named,
    /// A way to a pod, a node or a service.
    Connection,
}

/// Every subresource. Which kind has which, and with what verbs, is in the kind's own row.
const ROWS: &[(&str, Sort)] = &[
    ("approval", Sort::Part),
    ("attach", Sort::Connection),
    ("binding", Sort::Named),
    ("ephemeralcontainers", Sort::Part),
    ("eviction", Sort::Named),
    ("exec", Sort::Connection),
    ("finalize", Sort::Part),
    ("log", Sort::Connection),
    ("portforward", Sort::Connection),
    ("proxy", Sort::Connection),
    ("resize", Sort::Part),
    ("scale", Sort::Scale),
    ("status", Sort::Part),
    ("token", Sort::Named),
];

fn sort(name: &str) -> Option<Sort> {
    ROWS.iter().find(|row| row.0 == name).map(|row| row.1)
}

/// Whether more of a path may follow it.
pub(super) fn goes_on(name: &str) -> bool {
    name == "proxy"
}

/// Answers a request on a subresource that its kind has, with a verb that it has.
pub(super) async fn answer(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    match (sort(&call.info.subresource), call.info.verb) {
        (Some(Sort::Part), "get") => read::get(target, call).await,
        (Some(Sort::Part), "update") => write::update(target, call, body, cx).await,
        (Some(Sort::Part), "patch") => write::patch(target, call, body, cx).await,
        (Some(Sort::Scale), _) => write::scale(target, call, body, cx).await,
        (Some(Sort::Named), "create") => named::create(server, target, call, body, cx).await,
        (Some(Sort::Connection), _) => connect::answer(server, target, call, &cx).await,
        _ => Err(Error::MethodNotAllowed(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subresource_has_a_row() {
        let names = generated::KINDS.iter().flat_map(|kind| kind.subresources.iter().map(|s| &*s.name));
        for name in names {
            assert!(sort(name).is_some(), "{name}");
        }
        for (name, _) in ROWS {
            let known = generated::KINDS.iter().any(|kind| kind.subresource(name).is_some());
            assert!(known, "{name}");
        }
    }
}
