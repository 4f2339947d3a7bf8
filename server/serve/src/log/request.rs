//! The log of requests.

use std::time::Instant;

use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue, USER_AGENT};

use super::{Field, info};
use crate::body::Body;
use crate::pipeline::{Call, Peer};

/// Logs an answer, in the words of upstream's log of requests.
pub(crate) fn request(peer: &Peer, call: &Call, response: &Response<Body>, began: Instant) {
    let header = |name| call.headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let verb = match call.info.verb {
        verb @ ("list" | "watch") => verb.to_uppercase(),
        _ => call.method.to_string(),
    };
    let latency = object::scalar::Duration::from_nanos(i64::try_from(began.elapsed().as_nanos()).unwrap_or(i64::MAX));
    let mut fields: Vec<(&str, Field)> = vec![
        ("verb", verb.into()),
        ("URI", call.target().into()),
        ("latency", latency.to_string().into()),
        ("userAgent", header(USER_AGENT).into()),
    ];
    if !header(CONTENT_TYPE).is_empty() {
        fields.push(("contentType", header(CONTENT_TYPE).into()));
    }
    let id = response.headers().get("audit-id").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let from = peer.address.map(|address| std::net::SocketAddr::new(address, peer.port).to_string());
    fields.extend([
        ("audit-ID", id.into()),
        ("srcIP", from.unwrap_or_default().into()),
        ("resp", Field::Number(response.status().as_u16().into())),
    ]);
    info(3, "HTTP", &fields);
}
