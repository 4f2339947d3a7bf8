//! From objects, lists and errors to answers.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER, VARY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use object::cbor;
use object::record::Record;
use registry::codec::{self, Form};
use registry::error::Error;
use registry::options::Query;

use crate::body::Body;
use crate::negotiate::{self, Accepted, Offer};

/// Shorter answers are not worth compressing (upstream's threshold).
const GZIP_FROM: usize = 128 << 10;

/// Bytes of a media type.
pub(crate) fn bytes(status: StatusCode, media_type: &'static str, body: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Body::Whole(body.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// No content.
pub(crate) fn nothing() -> Response<Body> {
    let mut response = Response::new(Body::End);
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// Plain text.
pub(crate) fn text(status: StatusCode, body: impl Into<Bytes>) -> Response<Body> {
    let mut response = bytes(status, "text/plain; charset=utf-8", body);
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// The answer of a server that is going down.
pub(crate) fn try_elsewhere() -> Response<Body> {
    let body = "The apiserver is shutting down, please try again later.\n";
    let mut response = text(StatusCode::TOO_MANY_REQUESTS, body);
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(5));
    response
}

/// The answer to a request for which there is no seat, who may ask again after so many seconds.
pub(crate) fn too_many(after: i64) -> Response<Body> {
    let mut response = text(StatusCode::TOO_MANY_REQUESTS, "Too many requests, please try again later.\n");
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(after));
    response
}

/// The answer to a request of which nobody could say whether it may be made, as upstream gives it to browsers too.
pub(crate) fn fault(target: &str, why: &str) -> Response<Body> {
    let text = format!("Internal Server Error: {}: {why}\n", object::field_error::quoted(target));
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    self::text(StatusCode::INTERNAL_SERVER_ERROR, text)
}

/// The answer to a request that the server failed on.
pub(crate) fn panicked() -> Response<Body> {
    let body = "This request caused apiserver to panic. Look in the logs for details.\n";
    text(StatusCode::INTERNAL_SERVER_ERROR, body)
}

/// The answer on a path that nobody serves.
pub(crate) fn page_not_found() -> Response<Body> {
    text(StatusCode::NOT_FOUND, "404 page not found\n")
}

/// A record in the form that was negotiated.
pub(crate) fn record(
    status: StatusCode,
    accepted: &Accepted,
    headers: &HeaderMap,
    record: &dyn Record,
) -> Response<Body> {
    written(status, accepted, headers, codec::write, record)
}

/// An object that was never stored.
pub(crate) fn unstored(
    status: StatusCode,
    accepted: &Accepted,
    headers: &HeaderMap,
    record: &dyn Record,
) -> Response<Body> {
    written(status, accepted, headers, codec::write_given, record)
}

fn written(
    status: StatusCode,
    accepted: &Accepted,
    headers: &HeaderMap,
    write: fn(Form, &dyn Record, &mut Vec<u8>),
    record: &dyn Record,
) -> Response<Body> {
    let mut out = Vec::with_capacity(4096);
    write(accepted.form, record, &mut out);
    if accepted.form == Form::Json && !accepted.pretty {
        out.push(b'\n');
        return whole(status, accepted.media_type(), headers, out.into());
    }
    encoded(status, accepted, headers, out.into())
}

/// An encoded object in the form that was negotiated.
pub(crate) fn encoded(status: StatusCode, accepted: &Accepted, headers: &HeaderMap, encoded: Bytes) -> Response<Body> {
    let body = dress(accepted, encoded);
    whole(status, accepted.media_type(), headers, body)
}

/// Bytes, compressed where that is wanted and worth it.
pub(crate) fn whole(status: StatusCode, media_type: &'static str, headers: &HeaderMap, body: Bytes) -> Response<Body> {
    if body.len() <= GZIP_FROM || !takes_gzip(headers) {
        return bytes(status, media_type, body);
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::new(1));
    // Writing to memory can't fail.
    let compressed = encoder.write_all(&body).and_then(|()| encoder.finish());
    let Ok(compressed) = compressed else { return bytes(status, media_type, body) };
    let mut response = bytes(status, media_type, compressed);
    response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

/// Whether the client takes gzip.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    let header = headers.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    header.split(',').any(|e| e.trim() == "gzip")
}

/// The form's last touch: pretty printing, the closing line feed.
fn dress(accepted: &Accepted, encoded: Bytes) -> Bytes {
    match accepted.form {
        Form::Json if accepted.pretty => pretty(&encoded).into(),
        Form::Json => {
            let mut out = Vec::with_capacity(encoded.len() + 1);
            out.extend_from_slice(&encoded);
            out.push(b'\n');
            out.into()
        }
        // What is written was encoded here, so that it can be read.
        Form::Yaml => object::yaml::from_json(&encoded).map_or(encoded, Into::into),
        Form::Protobuf => encoded,
        Form::Cbor if encoded.starts_with(cbor::MAGIC) => encoded,
        // Documents and other shapes are made as JSON.
        Form::Cbor => {
            let mut out = cbor::MAGIC.to_vec();
            // What is written was encoded here, so that it can be read.
            cbor::from_json(&encoded, &mut out).map_or(encoded, |()| out.into())
        }
    }
}

/// JSON indented by two spaces, members in the order that they have.
pub(crate) fn pretty(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(json.len() * 2);
    let (mut depth, mut text, mut escaped) = (0usize, false, false);
    let newline = |out: &mut Vec<u8>, depth: usize| {
        out.push(b'\n');
        out.extend(std::iter::repeat_n(b' ', depth * 2));
    };
    for (i, &b) in json.iter().enumerate() {
        if text {
            out.push(b);
            match b {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => text = false,
                _ => {}
            }
            continue;
        }
        match b {
            b'"' => {
                text = true;
                out.push(b);
            }
            b'{' | b'[' => {
                out.push(b);
                depth += 1;
                if !matches!(json.get(i + 1), Some(b'}' | b']')) {
                    newline(&mut out, depth);
                }
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if !matches!(json.get(i.wrapping_sub(1)), Some(b'{' | b'[')) {
                    newline(&mut out, depth);
                }
                out.push(b);
            }
            b',' => {
                out.push(b);
                newline(&mut out, depth);
            }
            b':' => out.extend_from_slice(b": "),
            b => out.push(b),
        }
    }
    out
}

/// An error as a `Status`.
pub(crate) fn error(error: Error, headers: &HeaderMap, query: &Query) -> Response<Body> {
    let accepted = negotiate::choose(headers, query, Offer::Object).unwrap_or(Accepted::RAW);
    let status = error.status();
    let code = u16::try_from(status.code).ok().and_then(|c| StatusCode::from_u16(c).ok());
    let retry = status.details.as_ref().map_or(0, |d| d.retry_after_seconds);
    let code = code.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = record(code, &accepted, headers, &status);
    if code == StatusCode::FORBIDDEN {
        response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    }
    if retry > 0 {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry));
    }
    response
}

/// So much of all warnings' text is sent whole, in characters (upstream's limits).
const WARNINGS: usize = 4 << 10;
/// Beyond that, of each warning so much.
const WARNING: usize = 256;

/// Adds `Warning` headers, each once.
pub(crate) fn warn(response: &mut Response<Body>, warnings: &[String]) {
    let mut told: Vec<&str> = Vec::with_capacity(warnings.len());
    for warning in warnings.iter().filter(|w| !w.chars().any(char::is_control)) {
        if !told.contains(&warning.as_str()) {
            told.push(warning);
        }
    }
    let whole = told.iter().map(|w| w.chars().count()).sum::<usize>() <= WARNINGS;
    let mut written = 0;
    for warning in told {
        let shown = match (whole, warning.char_indices().nth(WARNING)) {
            (false, Some((end, _))) => &warning[..end],
            _ => warning,
        };
        if !whole && written >= WARNINGS {
            break;
        }
        written += shown.chars().count();
        let text = shown.replace('\\', "\\\\").replace('"', "\\\"");
        if let Ok(value) = HeaderValue::from_bytes(format!("299 - \"{text}\"").as_bytes()) {
            response.headers_mut().append("warning", value);
        }
    }
}

/// The answer to a request line that is none.
pub(crate) fn malformed() -> Response<Body> {
    bytes(StatusCode::BAD_REQUEST, "text/plain; charset=utf-8", "400 Bad Request")
}
