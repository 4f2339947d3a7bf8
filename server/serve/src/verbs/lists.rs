//! Lists: spliced from objects that are encoded already.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use generated::meta::v1::ListMeta;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use object::kind::{Kind, KindRef};
use object::{cbor, json, protobuf};
use registry::codec::Form;
use registry::error::Error;
use registry::meta;
use registry::resources::Stored;
use registry::verbs::Listing;

use crate::body::Body;
use crate::negotiate::Accepted;
use crate::respond;

/// About so much is sent at once.
const PIECE: usize = 128 << 10;

/// `metadata` of a list.
pub(super) fn metadata(listing: &Listing) -> ListMeta {
    ListMeta {
        resource_version: listing.revision.to_string(),
        r#continue: listing.continuation.clone(),
        remaining_item_count: listing.remaining,
        ..ListMeta::default()
    }
}

/// A list of whole objects.
pub(super) fn answer(
    kind: &KindRef,
    accepted: &Accepted,
    headers: &HeaderMap,
    listing: Listing,
) -> Result<Response<Body>, Error> {
    match accepted.form {
        Form::Protobuf => protobuf_list(kind, headers, listing),
        Form::Cbor => Ok(respond::encoded(StatusCode::OK, accepted, headers, cbor_list(kind, &listing)?.into())),
        Form::Json if !accepted.pretty => Ok(json_list(kind, headers, listing)),
        Form::Json | Form::Yaml => {
            let mut out = Vec::new();
            for piece in JsonPieces::new(kind, listing) {
                out.extend_from_slice(&piece);
            }
            // The closing line feed is dressed on again.
            out.pop();
            if accepted.form == Form::Yaml {
                out = registry::codec::yaml(&out);
            }
            Ok(respond::encoded(StatusCode::OK, accepted, headers, out.into()))
        }
    }
}

/// `PodList` of `Pod`.
pub(super) fn list_kind(kind: &Kind) -> String {
    format!("{}List", kind.kind)
}

fn json_list(kind: &KindRef, headers: &HeaderMap, listing: Listing) -> Response<Body> {
    let mut pieces = JsonPieces::new(kind, listing);
    let first = pieces.next().unwrap_or_default();
    let Some(second) = pieces.next() else {
        return respond::whole(StatusCode::OK, "application/json", headers, first);
    };
    let pieces = [first, second].into_iter().chain(pieces);
    let mut response;
    if respond::takes_gzip(headers) {
        response = Response::new(Body::Pieces(Box::new(Gzip::new(pieces))));
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    } else {
        response = Response::new(Body::Pieces(Box::new(pieces)));
    }
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A JSON list, piece by piece.
struct JsonPieces {
    kind: KindRef,
    /// What an item begins with that its list leaves out.
    type_meta: String,
    items: std::vec::IntoIter<Stored>,
    head: Option<Vec<u8>>,
    first: bool,
    over: bool,
}

impl JsonPieces {
    fn new(kind: &KindRef, listing: Listing) -> Self {
        let mut head = Vec::new();
        head.extend_from_slice(b"{\"kind\":");
        json::write_string(&list_kind(kind), &mut head);
        head.extend_from_slice(b",\"apiVersion\":");
        json::write_string(&kind.api_version(), &mut head);
        head.extend_from_slice(b",\"metadata\":");
        json::encode(&metadata(&listing), &mut head);
        head.extend_from_slice(b",\"items\":[");
        let type_meta = format!("{{\"kind\":\"{}\",\"apiVersion\":\"{}\",", kind.kind, kind.api_version());
        Self {
            kind: kind.clone(),
            type_meta,
            items: listing.items.into_iter(),
            head: Some(head),
            first: true,
            over: false,
        }
    }
}

impl Iterator for JsonPieces {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        let mut out = self.head.take().unwrap_or_else(|| Vec::with_capacity(PIECE + (16 << 10)));
        while out.len() < PIECE {
            let Some(item) = self.items.next() else {
                self.over = true;
                out.extend_from_slice(b"]}\n");
                break;
            };
            // An object that can't be read was refused when it was listed alone, too: it is left out.
            let Ok(bytes) = item.object.encoded(&self.kind, Form::Json) else { continue };
            if !std::mem::take(&mut self.first) {
                out.push(b',');
            }
            match bytes.strip_prefix(self.type_meta.as_bytes()) {
                Some(rest) => {
                    out.push(b'{');
                    out.extend_from_slice(rest);
                }
                None => out.extend_from_slice(&bytes),
            }
        }
        Some(out.into())
    }
}

/// Pieces, compressed on their way.
struct Gzip<I> {
    pieces: I,
    encoder: Option<GzEncoder<Vec<u8>>>,
}

impl<I: Iterator<Item = Bytes>> Gzip<I> {
    fn new(pieces: I) -> Self {
        Self { pieces, encoder: Some(GzEncoder::new(Vec::with_capacity(PIECE), Compression::new(1))) }
    }
}

impl<I: Iterator<Item = Bytes>> Iterator for Gzip<I> {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        loop {
            let encoder = self.encoder.as_mut()?;
            match self.pieces.next() {
                Some(piece) => {
                    // Writing to memory can't fail.
                    encoder.write_all(&piece).ok()?;
                    if encoder.get_ref().len() >= PIECE / 2 {
                        return Some(std::mem::take(encoder.get_mut()).into());
                    }
                }
                None => return self.encoder.take()?.finish().ok().map(Into::into),
            }
        }
    }
}

fn protobuf_list(kind: &KindRef, headers: &HeaderMap, listing: Listing) -> Result<Response<Body>, Error> {
    let mut meta = Vec::new();
    protobuf::encode(&metadata(&listing), &mut meta);
    let mut items = Vec::with_capacity(listing.items.len());
    let head = protobuf::field_head(1, meta.len());
    let mut length = head.len() + meta.len();
    for item in &listing.items {
        let sealed = item.object.encoded(kind, Form::Protobuf)?;
        let raw = protobuf::unseal(&sealed).map_err(|e| Error::Internal(e.to_string()))?.raw;
        let raw = sealed.slice_ref(raw);
        let head = protobuf::field_head(2, raw.len());
        length += head.len() + raw.len();
        items.push((head, raw));
    }
    let (open, close) = protobuf::seal_around(&kind.api_version(), &list_kind(kind), length);
    let mut out = Vec::with_capacity(open.len() + length + close.len());
    out.extend_from_slice(&open);
    out.extend_from_slice(&head);
    out.extend_from_slice(&meta);
    if out.capacity() <= PIECE {
        for (head, raw) in items {
            out.extend_from_slice(&head);
            out.extend_from_slice(&raw);
        }
        out.extend_from_slice(close);
        return Ok(respond::whole(StatusCode::OK, PROTOBUF, headers, out.into()));
    }
    let mut first = out;
    first.shrink_to_fit();
    let mut items = items.into_iter();
    let mut over = false;
    let pieces = std::iter::from_fn(move || {
        if over {
            return None;
        }
        let mut out = std::mem::take(&mut first);
        while out.len() < PIECE {
            let Some((head, raw)) = items.next() else {
                over = true;
                out.extend_from_slice(close);
                break;
            };
            out.extend_from_slice(&head);
            out.extend_from_slice(&raw);
        }
        Some(Bytes::from(out))
    });
    let mut response;
    if respond::takes_gzip(headers) {
        response = Response::new(Body::Pieces(Box::new(Gzip::new(pieces))));
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    } else {
        response = Response::new(Body::Pieces(Box::new(pieces)));
    }
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(PROTOBUF));
    Ok(response)
}

/// A list as CBOR, keys by their length; its items are without a type, as in JSON.
fn cbor_list(kind: &Kind, listing: &Listing) -> Result<Vec<u8>, Error> {
    let mut out = cbor::MAGIC.to_vec();
    cbor::map_head(4, &mut out);
    cbor::put_text("kind", &mut out);
    cbor::put_text(&list_kind(kind), &mut out);
    cbor::put_text("items", &mut out);
    cbor::array_head(listing.items.len(), &mut out);
    for item in &listing.items {
        let mut record = item.object.record_as(kind)?;
        meta::set_type_names(&mut *record, "", "");
        cbor::encode(&*record, &mut out);
    }
    cbor::put_text("metadata", &mut out);
    cbor::encode(&metadata(listing), &mut out);
    cbor::put_text("apiVersion", &mut out);
    cbor::put_text(&kind.api_version(), &mut out);
    Ok(out)
}

const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";
