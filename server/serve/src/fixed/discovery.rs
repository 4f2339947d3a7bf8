//! Discovery: which groups, versions and resources there are.

use generated::documents::{Body as Prepared, Document};
use generated::meta::v1::{APIGroup, APIGroupList, APIResourceList, APIVersions, ServerAddressByClientCIDR};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use http::{HeaderValue, Response, StatusCode};
use object::json;
use object::record::Record;
use registry::codec::Form;
use registry::error::Error;

use super::aggregated::APIGroupDiscoveryList;
use super::find;
use crate::body::Body;
use crate::negotiate::{self, Accepted, Offer};
use crate::pipeline::{Call, Server};
use crate::respond;

/// Groups of the server that stands before the others, whose documents are of its router.
const FIRST: &str = "apiregistration.k8s.io";

/// `/api`: the versions of the core group, or its aggregated document.
pub(super) fn legacy(server: &Server, call: &Call) -> Result<Response<Body>, Error> {
    if let Some(answer) = aggregated(find(server, "/api"), call) {
        return Ok(answer);
    }
    let accepted = plain(call)?;
    let everyone =
        ServerAddressByClientCIDR { client_cidr: "0.0.0.0/0".into(), server_address: server.facts.address.clone() };
    let versions = APIVersions {
        kind: "APIVersions".into(),
        versions: vec!["v1".into()],
        server_address_by_client_cidrs: vec![everyone],
        ..APIVersions::default()
    };
    Ok(respond::record(StatusCode::OK, &accepted, &call.headers, &versions))
}

/// `/apis`: the groups, or the aggregated document of all of them.
pub(super) fn groups(server: &Server, call: &Call, aggregates: bool) -> Result<Response<Body>, Error> {
    let found = find(server, "/apis").ok_or(Error::NoSuchPath)?;
    match aggregates.then(|| aggregated(Some(found), call)).flatten() {
        Some(answer) => Ok(answer),
        None => prepared(call, found, &mut APIGroupList::default()),
    }
}

/// The group whose document any method reads at a path, with or without a slash at the end.
pub(super) fn group_at(server: &Server, path: &str) -> Option<&'static Document> {
    let name = path.strip_prefix("/apis/")?;
    let name = name.strip_suffix('/').unwrap_or(name);
    if name.is_empty() || name.contains('/') || name == FIRST {
        return None;
    }
    find(server, &path[.."/apis/".len() + name.len()])
}

/// A group's document.
pub(super) fn group(call: &Call, found: &'static Document) -> Result<Response<Body>, Error> {
    prepared(call, found, &mut APIGroup::default())
}

/// The group version, or the group of the router, that is at a path.
pub(super) fn version_at(server: &Server, path: &str) -> Option<&'static Document> {
    (path.starts_with("/api/") || path.starts_with("/apis/")).then(|| find(server, path))?
}

/// The document of a group version, or of the group whose document is of the router.
pub(super) fn version(call: &Call, found: &'static Document) -> Result<Response<Body>, Error> {
    match found.path.strip_prefix("/apis/") {
        Some(FIRST) => prepared(call, found, &mut APIGroup::default()),
        _ => prepared(call, found, &mut APIResourceList::default()),
    }
}

fn plain(call: &Call) -> Result<Accepted, Error> {
    negotiate::accept(&call.headers, &call.query, false)
}

/// A prepared document in the form that the client takes.
fn prepared(call: &Call, found: &'static Document, record: &mut dyn Record) -> Result<Response<Body>, Error> {
    let accepted = plain(call)?;
    let body = found.body("application/json").ok_or(Error::NoSuchPath)?;
    formed(call, &accepted, body, record)
}

fn formed(call: &Call, accepted: &Accepted, body: &Prepared, record: &mut dyn Record) -> Result<Response<Body>, Error> {
    let text = body.bytes.trim_ascii_end();
    Ok(match accepted.form {
        Form::Json | Form::Yaml | Form::Cbor => respond::encoded(StatusCode::OK, accepted, &call.headers, text.into()),
        Form::Protobuf => {
            json::decode(text, record).map_err(|e| Error::Internal(e.to_string()))?;
            respond::record(StatusCode::OK, accepted, &call.headers, record)
        }
    })
}

/// The aggregated document, if the client takes it.
fn aggregated(found: Option<&'static Document>, call: &Call) -> Option<Response<Body>> {
    let accepted = negotiate::choose(&call.headers, &call.query, Offer::Discovery)?;
    let body = found?.bodies.iter().find(|b| b.content_type.contains(";as="))?;
    let etag = HeaderValue::from_str(&format!("\"{}\"", body.hash)).ok()?;
    let mut response = match call.headers.get(IF_NONE_MATCH) {
        Some(known) if *known == etag => {
            let mut response = Response::new(Body::End);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response
        }
        _ => {
            let mut response = formed(call, &accepted, body, &mut APIGroupDiscoveryList::default()).ok()?;
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(aggregated_type(accepted.form)));
            response
        }
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, etag);
    headers.append(VARY, HeaderValue::from_static("Accept"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public"));
    Some(response)
}

fn aggregated_type(form: Form) -> &'static str {
    match form {
        Form::Json => "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
        Form::Yaml => "application/yaml;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
        Form::Cbor => "application/cbor;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
        Form::Protobuf => "application/vnd.kubernetes.protobuf;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
    }
}
