//! What traces tell of requests and of their verbs, under upstream's names.

use std::time::SystemTime;

use http::HeaderValue;
use http::header::{ACCEPT, CONTENT_LENGTH, HOST, HeaderName, USER_AGENT};

use super::{Attributes, Opening, Part, Value, start};
use crate::pipeline::{Call, Peer};

fn header(call: &Call, name: HeaderName) -> &str {
    call.headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default()
}

/// A request as its span shows it: its route for a name, and what HTTP says of it.
pub(crate) fn described(peer: &Peer, call: &Call, began: SystemTime) -> Opening {
    let info = &call.info;
    let mut name = call.method.to_string();
    if info.is_resource {
        name.push_str(if info.group.is_empty() { " /api" } else { " /apis/" });
        name.push_str(&info.group);
        name.push_str(&format!("/{}", info.version));
        if !info.namespace.is_empty() {
            name.push_str("/namespaces/{:namespace}");
        }
        name.push_str(&format!("/{}", info.resource));
        if !info.name.is_empty() {
            name.push_str("/{:name}");
        }
        if !info.subresource.is_empty() {
            name.push_str(&format!("/{}", info.subresource));
        }
    }
    let host = call.uri.authority().map_or_else(|| header(call, HOST), |authority| authority.as_str());
    let (host, port) = host.rsplit_once(':').unwrap_or((host, ""));
    let from = peer.address.map(|address| address.to_string()).unwrap_or_default();
    let audit_id = call.audit_id.to_str().unwrap_or_default().to_owned();
    let mut attributes: Attributes = vec![
        ("server.address", host.into()),
        ("http.request.method", call.method.as_str().into()),
        ("url.scheme", "https".into()),
    ];
    if let Ok(port) = port.parse() {
        attributes.push(("server.port", Value::Number(port)));
    }
    if let Some(length) = header(call, CONTENT_LENGTH).parse().ok().filter(|length| *length > 0) {
        attributes.push(("http.request.body.size", Value::Number(length)));
    }
    attributes.extend([
        ("network.peer.address", from.as_str().into()),
        ("network.peer.port", Value::Number(peer.port.into())),
        ("user_agent.original", header(call, USER_AGENT).into()),
        ("client.address", from.as_str().into()),
        ("url.path", call.path.as_str().into()),
        ("network.protocol.version", if call.version == http::Version::HTTP_2 { "2" } else { "1.1" }.into()),
        ("http.target", call.target().into()),
        ("audit-id", audit_id.as_str().into()),
    ]);
    Opening { name, began, attributes, audit_id }
}

/// Begins the part of a request that its verb is.
pub(crate) fn verb(verb: &str, call: &Call) -> Option<Part> {
    part_of(verb).map(|name| start(name, |_| traced(call)))
}

/// What a verb is called in traces.
fn part_of(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "get" => "Get",
        "list" => "List",
        "create" => "Create",
        "update" => "Update",
        "patch" => "Patch",
        "delete" | "deletecollection" => "Delete",
        _ => return None,
    })
}

/// What traces tell of a request on a resource.
fn traced(call: &Call) -> Attributes {
    let info = &call.info;
    let client = call.client.map(|address| address.to_string()).unwrap_or_default();
    vec![
        ("accept", header(call, ACCEPT).into()),
        ("audit-id", call.audit_id.to_str().unwrap_or_default().into()),
        ("client", client.into()),
        ("api-group", info.group.as_str().into()),
        ("api-version", info.version.as_str().into()),
        ("name", info.name.as_str().into()),
        ("subresource", info.subresource.as_str().into()),
        ("namespace", info.namespace.as_str().into()),
        ("protocol", if call.version == http::Version::HTTP_2 { "HTTP/2.0" } else { "HTTP/1.1" }.into()),
        ("resource", info.resource.as_str().into()),
        ("scope", info.scope().into()),
        ("url", call.path.as_str().into()),
        ("user-agent", header(call, USER_AGENT).into()),
        ("verb", if info.verb == "list" { "LIST" } else { call.method.as_str() }.into()),
    ]
}
