//! What is refused before any handler of the path is asked: bodies that none reads, and answers that none writes.
//!
//! Types are compared letter by letter and ranges are unknown but `*/*`, as in upstream's router.

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE};
use registry::error::Error;

use super::{JSON, has_cbor, header};

/// Media types of a route, in the order that refusals list them.
pub(crate) type Types = &'static [&'static str];

/// Objects and discovery documents; the last one behind its feature gate, as below.
const OBJECTS: Types = &[JSON, "application/yaml", "application/vnd.kubernetes.protobuf", "application/cbor"];
/// Streams of events.
const STREAMS: Types =
    &["application/json;stream=watch", "application/vnd.kubernetes.protobuf;stream=watch", "application/cbor-seq"];
/// What is JSON and nothing else.
pub(crate) const JSON_ONLY: Types = &[JSON];
/// Key sets.
pub(crate) const KEYS: Types = &["application/jwk-set+json"];
/// Patches.
const PATCHES: Types = &[
    "application/json-patch+json",
    "application/merge-patch+json",
    "application/strategic-merge-patch+json",
    "application/apply-patch+yaml",
    "application/apply-patch+cbor",
];

fn gated(types: Types) -> Types {
    if has_cbor() { types } else { &types[..types.len() - 1] }
}

/// Objects and discovery documents.
pub(crate) fn objects() -> Types {
    gated(OBJECTS)
}

/// Streams of events.
pub(crate) fn streams() -> Types {
    gated(STREAMS)
}

/// Patches.
pub(crate) fn patches() -> Types {
    gated(PATCHES)
}

/// Checks a request on a built-in resource.
pub(crate) fn resource(verb: &str, subresource: &str, headers: &HeaderMap) -> Result<(), Error> {
    let patch = verb == "patch" && subresource != "proxy";
    if patch && !reads(patches(), header(headers, CONTENT_TYPE)) {
        return Err(unreadable());
    }
    let (before, after): (Types, Types) = match (verb, subresource) {
        // Collections can be watched.
        ("list" | "watch", "") => (&[], streams()),
        (_, "log") => (&["text/plain"], &[]),
        (_, "attach" | "exec" | "portforward" | "proxy") => return Ok(()),
        _ => (&[], &[]),
    };
    writes(&[before, objects(), after], headers)
}

/// Checks a GET of a document. `bodies`: what a body may be, if the client says that it sends one.
pub(crate) fn document(types: Types, bodies: Types, headers: &HeaderMap) -> Result<(), Error> {
    let sent = header(headers, CONTENT_TYPE);
    if !sent.is_empty() && !bodies.is_empty() && !reads(bodies, sent) {
        return Err(unreadable());
    }
    writes(&[types], headers)
}

fn unreadable() -> Error {
    Error::Refused(415, "415: Unsupported Media Type".into())
}

fn writes(types: &[Types], headers: &HeaderMap) -> Result<(), Error> {
    let wanted = header(headers, ACCEPT);
    if wanted.is_empty() || media(wanted).any(|m| m == "*/*" || types.iter().any(|t| t.contains(&m))) {
        return Ok(());
    }
    let message = format!("406: Not Acceptable\n\nAvailable representations: {}", types.concat().join(", "));
    Err(Error::Refused(406, message))
}

fn reads(types: Types, sent: &str) -> bool {
    media(sent).any(|m| types.contains(&m))
}

/// The media types of a header without their parameters.
fn media(header: &str) -> impl Iterator<Item = &str> {
    header.split(',').map(|clause| clause.split(';').next().unwrap_or("").trim_matches(' '))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn resources() {
        let check = |verb: &str, subresource: &str, accept: &str, sent: &str, expect: Option<i32>| {
            let mut headers = HeaderMap::new();
            for (name, value) in [(ACCEPT, accept), (CONTENT_TYPE, sent)] {
                if let Ok(value) = HeaderValue::from_str(value) {
                    headers.insert(name, value);
                }
            }
            let got = resource(verb, subresource, &headers).err().map(|e| e.status().code);
            assert_eq!(got, expect, "{verb} {subresource} {accept} {sent}");
        };
        check("get", "", "", "", None);
        check("get", "", "text/html, */*;q=0.1", "text/plain", None);
        check("get", "", "application/*", "", Some(406));
        check("get", "", "APPLICATION/JSON", "", Some(406));
        check("list", "", "application/json;as=Table", "", None);
        check("get", "log", "text/plain", "", None);
        check("get", "status", "text/plain", "", Some(406));
        check("get", "exec", "text/html", "", None);
        check("patch", "", "", "", Some(415));
        check("patch", "", "", "application/merge-patch+json; charset=utf-8", None);
        check("patch", "", "text/html", "application/json", Some(415));
    }
}
