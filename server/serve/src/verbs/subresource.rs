//! What requests on subresources come to: a row for each name.

use http::Response;
use hyper::body::Incoming;
use registry::error::Error;
use registry::verbs::{Context, Target};

use super::{connect, named, read, write};
use crate::body::Body;
use crate::pipeline::{Call, Server};
use crate::request::RequestInfo;

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

/// Every subresource, and whether its answers have a table form. Which kind has which, and with what verbs, is in the
/// kind's own row.
const ROWS: &[(&str, Sort, bool)] = &[
    ("approval", Sort::Part, false),
    ("attach", Sort::Connection, false),
    ("binding", Sort::Named, false),
    ("ephemeralcontainers", Sort::Part, false),
    ("eviction", Sort::Named, false),
    ("exec", Sort::Connection, false),
    ("finalize", Sort::Part, false),
    ("log", Sort::Connection, false),
    ("portforward", Sort::Connection, false),
    ("proxy", Sort::Connection, false),
    ("resize", Sort::Part, false),
    ("scale", Sort::Scale, true),
    ("status", Sort::Part, true),
    ("token", Sort::Named, false),
];

/// Kinds whose `status` has no table form, unlike that of others.
const PLAIN_STATUS: &[&str] = &["apiservices", "customresourcedefinitions", "resourceclaims"];

fn row(name: &str) -> Option<&'static (&'static str, Sort, bool)> {
    ROWS.iter().find(|row| row.0 == name)
}

fn sort(name: &str) -> Option<Sort> {
    row(name).map(|row| row.1)
}

/// Groups of kinds that are only ever asked, and have no table form.
const REVIEWS: &[&str] = &["authentication.k8s.io", "authorization.k8s.io"];

/// Whether answers to the request have a table form.
pub(super) fn has_table(info: &RequestInfo) -> bool {
    match info.subresource.as_str() {
        "" => !REVIEWS.contains(&info.group.as_str()),
        "status" => !PLAIN_STATUS.contains(&info.resource.as_str()),
        name => row(name).is_none_or(|row| row.2),
    }
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
        for (name, ..) in ROWS {
            let known = generated::KINDS.iter().any(|kind| kind.subresource(name).is_some());
            assert!(known, "{name}");
        }
    }
}
