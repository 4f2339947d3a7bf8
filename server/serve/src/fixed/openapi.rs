//! OpenAPI documents, prepared by the build.

use std::io::Read as _;

use flate2::read::GzDecoder;
use generated::documents::{Body as Prepared, Document};
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, EXPIRES, LOCATION, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use registry::error::Error;

use super::conditional::{conditional, next_year};
use super::find;
use crate::body::Body;
use crate::negotiate::clauses::clauses;
use crate::negotiate::header;
use crate::pipeline::{Call, Server};

/// `/openapi/v2`
pub(super) fn version_2(server: &Server, call: &Call) -> Result<Response<Body>, Error> {
    let found = find(server, "/openapi/v2").ok_or(Error::NoSuchPath)?;
    let mut response = match choose(found, wanted(&call.headers)) {
        Some(body) => {
            let mut response = content(body, takes_gzip(&call.headers));
            put(&mut response, ETAG, &tag(body));
            conditional(&call.method, &call.headers, server.facts.started, response)
        }
        None => empty(StatusCode::NOT_ACCEPTABLE),
    };
    vary(&mut response, "Accept");
    vary(&mut response, "Accept-Encoding");
    Ok(response)
}

/// `/openapi/v3`: where the documents of the group versions are.
pub(super) fn index(server: &Server, call: &Call) -> Result<Response<Body>, Error> {
    let found = find(server, "/openapi/v3").ok_or(Error::NoSuchPath)?;
    let body = found.bodies.first().ok_or(Error::NoSuchPath)?;
    Ok(conditional(&call.method, &call.headers, server.facts.started, content(body, false)))
}

/// `/openapi/v3/NAME`, the document of a group version. Where its hash is given, it never changes.
pub(super) fn group_version(server: &Server, call: &Call, name: &str) -> Result<Response<Body>, Error> {
    let Some(found) = find(server, &call.path).filter(|_| !name.is_empty()) else {
        return Ok(empty(StatusCode::NOT_FOUND));
    };
    let wanted = wanted(&call.headers);
    let Some(body) = choose(found, wanted) else {
        // A header that says nothing is answered with nothing.
        let none = clauses(wanted).is_empty();
        let mut response = empty(if none { StatusCode::OK } else { StatusCode::NOT_ACCEPTABLE });
        if !none {
            vary(&mut response, "Accept");
        }
        return Ok(response);
    };
    let hash = call.query.text("hash");
    if !hash.is_empty() && hash != body.hash {
        let mut response = empty(StatusCode::MOVED_PERMANENTLY);
        put(&mut response, CONTENT_TYPE, body.content_type);
        put(&mut response, ETAG, &tag(body));
        put(&mut response, LOCATION, &format!("{}?hash={}", call.path, body.hash));
        vary(&mut response, "Accept");
        return Ok(response);
    }
    let mut response = content(body, false);
    put(&mut response, ETAG, &tag(body));
    let mut response = conditional(&call.method, &call.headers, server.facts.started, response);
    vary(&mut response, "Accept");
    if !hash.is_empty() {
        put(&mut response, CACHE_CONTROL, "public, immutable");
        put(&mut response, EXPIRES, &next_year(std::time::SystemTime::now()));
    }
    Ok(response)
}

fn wanted(headers: &HeaderMap) -> &str {
    Some(header(headers, ACCEPT)).filter(|a| !a.is_empty()).unwrap_or("*/*")
}

/// The form that the client likes best. Protobuf has an earlier name too.
fn choose(found: &'static Document, wanted: &str) -> Option<&'static Prepared> {
    clauses(wanted).iter().find_map(|clause| {
        found.bodies.iter().find(|body| {
            let (kind, subtype) = body.content_type.split_once('/').unwrap_or((body.content_type, ""));
            clause.covers(kind, subtype) || clause.covers(kind, &subtype.replace(".v1.0+", "@v1.0+"))
        })
    })
}

/// Whether the client takes gzip, at whatever quality but none.
fn takes_gzip(headers: &HeaderMap) -> bool {
    header(headers, ACCEPT_ENCODING).split(',').any(|coding| {
        let (name, quality) = coding.split_once(';').unwrap_or((coding, ""));
        let quality = quality.trim().strip_prefix("q=").and_then(|q| q.trim().parse().ok()).unwrap_or(1.0_f32);
        name.trim().eq_ignore_ascii_case("gzip") && quality > 0.0
    })
}

fn content(body: &'static Prepared, gzip: bool) -> Response<Body> {
    let bytes = match body.gzip && !gzip {
        true => inflate(body).into(),
        false => body.bytes.into(),
    };
    let mut response = Response::new(Body::Whole(bytes));
    put(&mut response, CONTENT_TYPE, body.content_type);
    if body.gzip && gzip {
        put(&mut response, CONTENT_ENCODING, "gzip");
    }
    response
}

fn inflate(body: &Prepared) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len);
    // The documents are compressed by the build; a test reads each.
    GzDecoder::new(body.bytes).read_to_end(&mut out).ok();
    out
}

fn tag(body: &Prepared) -> String {
    format!("\"{}\"", body.hash)
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::End);
    *response.status_mut() = status;
    response
}

fn vary(response: &mut Response<Body>, on: &'static str) {
    response.headers_mut().append(VARY, HeaderValue::from_static(on));
}

fn put(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
