//! Which form an answer takes, and which a body has.
//!
//! Two parties decide, one after the other, as upstream's router and its handlers do: [`route`] refuses what no handler
//! of the path could answer, and [`accept`] chooses among the forms that there are.

pub(crate) mod clauses;
mod media_type;
pub(crate) mod route;

use std::sync::atomic::{AtomicBool, Ordering};

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderName, USER_AGENT};
use registry::codec::Form;
use registry::error::Error;
use registry::options::Query;

use clauses::Clause;

/// Media types of objects, the default first; the last one behind its feature gate.
const TYPES: [(&str, Form); 4] = [
    (JSON, Form::Json),
    ("application/yaml", Form::Yaml),
    ("application/vnd.kubernetes.protobuf", Form::Protobuf),
    ("application/cbor", Form::Cbor),
];

/// The feature gate `CBORServingAndStorage`: gates are the process's.
static CBOR: AtomicBool = AtomicBool::new(false);

/// Serves CBOR too.
pub fn serve_cbor() {
    CBOR.store(true, Ordering::Relaxed);
}

pub(crate) fn has_cbor() -> bool {
    CBOR.load(Ordering::Relaxed)
}

/// Media types that are served.
fn types() -> &'static [(&'static str, Form)] {
    if has_cbor() { &TYPES } else { &TYPES[..3] }
}

/// The default.
const JSON: &str = "application/json";

/// What an answer holds in place of the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The object itself.
    Object,
    /// `meta.k8s.io` `Table`.
    Table,
    /// `meta.k8s.io` `PartialObjectMetadata`.
    Partial,
    /// `meta.k8s.io` `PartialObjectMetadataList`.
    PartialList,
    /// `apidiscovery.k8s.io` `APIGroupDiscoveryList`.
    Discovery,
}

/// The shapes that a handler can give its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offer {
    /// The object only.
    Object,
    /// The object, its metadata, a table.
    Shapes,
    /// The object or its metadata.
    Metadata,
    /// The aggregated discovery document only.
    Discovery,
}

/// How to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Accepted {
    pub(crate) form: Form,
    pub(crate) shape: Shape,
    pub(crate) pretty: bool,
    /// Version of the shape's group.
    pub(crate) version: &'static str,
}

impl Accepted {
    /// The object as it is.
    const fn object(form: Form, pretty: bool) -> Self {
        Self { form, shape: Shape::Object, pretty, version: "" }
    }

    /// The form of an answer whose client takes none.
    pub(crate) const RAW: Self = Self::object(Form::Json, true);

    /// The answer's media type.
    pub(crate) fn media_type(&self) -> &'static str {
        media_type(self.form)
    }
}

/// The media type of a form.
pub(crate) fn media_type(form: Form) -> &'static str {
    TYPES.iter().find(|t| t.1 == form).map_or(JSON, |t| t.0)
}

/// A header's first line, or nothing.
pub(crate) fn header(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
}

/// How to answer a request on a resource, by its `Accept` header. `shapes`: whether other shapes than the object may be
/// asked for.
pub(crate) fn accept(headers: &HeaderMap, query: &Query, shapes: bool) -> Result<Accepted, Error> {
    let offer = if shapes { Offer::Shapes } else { Offer::Object };
    choose(headers, query, offer).ok_or_else(not_acceptable)
}

/// How to send the events of a watch, which has no YAML form.
pub(crate) fn accept_stream(headers: &HeaderMap, query: &Query) -> Result<Accepted, Error> {
    let accepted = accept(headers, query, true)?;
    if accepted.form == Form::Yaml {
        return Err(Error::NotAcceptable(format!("{ONLY}{}", route::streams().join(", "))));
    }
    Ok(accepted)
}

const ONLY: &str = "only the following media types are accepted: ";

/// No form of the answer is one that the client takes.
pub(crate) fn not_acceptable() -> Error {
    Error::NotAcceptable(format!("{ONLY}{}", names()))
}

fn names() -> String {
    types().iter().map(|t| t.0).collect::<Vec<_>>().join(", ")
}

/// How to answer a request, if there is a way.
pub(crate) fn choose(headers: &HeaderMap, query: &Query, offer: Offer) -> Option<Accepted> {
    let header = header(headers, ACCEPT);
    let pretty = wants_pretty(headers, query);
    // What most clients send needs no reading.
    let plain = match header {
        "" | JSON | "*/*" | "application/json, */*" => Some(Form::Json),
        "application/vnd.kubernetes.protobuf" | "application/vnd.kubernetes.protobuf,application/json" => {
            Some(Form::Protobuf)
        }
        _ => None,
    };
    if let Some(form) = plain {
        return (offer != Offer::Discovery).then_some(Accepted::object(form, pretty));
    }
    for clause in clauses::clauses(header) {
        for (media, form) in types() {
            let (kind, subtype) = media.split_once('/').unwrap_or((media, ""));
            if clause.covers(kind, subtype)
                && let Some(accepted) = offered(&clause, *form, pretty, offer)
            {
                return Some(accepted);
            }
        }
    }
    None
}

/// What a clause asks for, if that is on offer.
fn offered(clause: &Clause<'_>, form: Form, pretty: bool, offer: Offer) -> Option<Accepted> {
    let (mut kind, mut group, mut version, mut converts, mut pretty) = ("", "", "", false, pretty);
    for (name, value) in clause.parameters() {
        match name {
            "as" => (kind, converts) = (value, true),
            "g" => (group, converts) = (value, true),
            "v" => (version, converts) = (value, true),
            "stream" if form == Form::Yaml || value != "watch" => return None,
            "sv" if !matches!(offer, Offer::Shapes | Offer::Metadata) || value != "v1" => return None,
            "pretty" => pretty |= value == "1",
            _ => {}
        }
    }
    if !converts {
        return (offer != Offer::Discovery).then_some(Accepted::object(form, pretty));
    }
    let (shape, version) = match (offer, group, version, kind) {
        (Offer::Shapes, "meta.k8s.io", "v1", _) => (meta_shape(kind, form)?, "v1"),
        (Offer::Shapes, "meta.k8s.io", "v1beta1", _) => (meta_shape(kind, form)?, "v1beta1"),
        (Offer::Metadata, "meta.k8s.io", "v1", _) if kind != "Table" => (meta_shape(kind, form)?, "v1"),
        (Offer::Metadata, "meta.k8s.io", "v1beta1", _) if kind != "Table" => (meta_shape(kind, form)?, "v1beta1"),
        (Offer::Discovery, "apidiscovery.k8s.io", "v2", "APIGroupDiscoveryList") => (Shape::Discovery, "v2"),
        _ => return None,
    };
    Some(Accepted { form, shape, pretty, version })
}

fn meta_shape(kind: &str, form: Form) -> Option<Shape> {
    match kind {
        // Cells have no protobuf form, nor does upstream give them as CBOR.
        "Table" if !matches!(form, Form::Protobuf | Form::Cbor) => Some(Shape::Table),
        "PartialObjectMetadata" => Some(Shape::Partial),
        "PartialObjectMetadataList" => Some(Shape::PartialList),
        _ => None,
    }
}

/// Whether JSON is for human eyes: by the query, else by who asks.
pub(crate) fn wants_pretty(headers: &HeaderMap, query: &Query) -> bool {
    match query.get("pretty") {
        None | Some("") => {
            let agent = header(headers, USER_AGENT);
            agent.starts_with("curl") || agent.starts_with("Wget") || agent.starts_with("Mozilla/5.0")
        }
        Some(value) => matches!(value, "1" | "t" | "T" | "true" | "TRUE" | "True"),
    }
}

/// The form of a request's body.
pub(crate) fn content_type(headers: &HeaderMap) -> Result<Form, Error> {
    let form = match header(headers, CONTENT_TYPE) {
        "" | JSON => Some(Form::Json),
        other => media_type::parse(other)
            .and_then(|media| types().iter().find(|t| t.0.eq_ignore_ascii_case(media)))
            .map(|t| t.1),
    };
    form.ok_or_else(|| unknown_format(&types().iter().map(|t| t.0).collect::<Vec<_>>()))
}

/// A body is in none of the forms that it could be in.
pub(crate) fn unknown_format(types: &[&str]) -> Error {
    let why = "the body of the request was in an unknown format - accepted media types include: ";
    Error::UnsupportedMediaType(format!("{why}{}", types.join(", ")))
}

#[cfg(test)]
mod tests;
