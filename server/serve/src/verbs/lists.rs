//! Lists: spliced from objects that are encoded already.

use generated::meta::v1::ListMeta;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use object::cbor;
use object::kind::{Kind, KindRef};
use registry::codec::Form;
use registry::error::Error;
use registry::meta;
use registry::verbs::Listing;

use super::gzip::Gzip;
use super::pieces::{List, Pieces};
use crate::body::Body;
use crate::negotiate::Accepted;
use crate::respond;

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
        Form::Protobuf => Ok(streamed(List::protobuf(kind, accepted, listing)?, headers)),
        Form::Cbor => Ok(respond::encoded(StatusCode::OK, accepted, headers, cbor_list(kind, &listing)?.into())),
        Form::Json if !accepted.pretty => Ok(streamed(List::json(kind, accepted, listing), headers)),
        Form::Json | Form::Yaml => {
            let mut out = Vec::new();
            for piece in Pieces::new(List::json(kind, accepted, listing)) {
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

/// A list in pieces, unless it is short; compressed for those who take that.
pub(super) fn streamed(list: List, headers: &HeaderMap) -> Response<Body> {
    let media_type = list.accepted.media_type();
    let mut pieces = Pieces::new(list);
    let first = pieces.next().unwrap_or_default();
    let Some(second) = pieces.next() else { return respond::whole(StatusCode::OK, media_type, headers, first) };
    let mut response;
    if respond::takes_gzip(headers) {
        response = Response::new(Body::Pieces(Box::new(Gzip::new(pieces.into_list()))));
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    } else {
        response = Response::new(Body::Pieces(Box::new([first, second].into_iter().chain(pieces))));
    }
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
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
