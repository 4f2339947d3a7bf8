//! Which form an answer takes, and which a body has.

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use registry::codec::Form;
use registry::error::Error;
use registry::options::Query;

/// Media types of objects, the default first.
const TYPES: &[(&str, Form)] = &[
    ("application/json", Form::Json),
    ("application/yaml", Form::Yaml),
    ("application/vnd.kubernetes.protobuf", Form::Protobuf),
];

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
}

/// How to answer.
#[derive(Clone, Debug)]
pub(crate) struct Accepted {
    pub(crate) form: Form,
    pub(crate) shape: Shape,
    pub(crate) pretty: bool,
    /// Version of the shape's group.
    pub(crate) version: String,
}

impl Accepted {
    /// The answer's media type.
    pub(crate) fn media_type(&self) -> &'static str {
        media_type(self.form)
    }
}

/// The media type of a form.
pub(crate) fn media_type(form: Form) -> &'static str {
    TYPES.iter().find(|t| t.1 == form).map_or("application/json", |t| t.0)
}

/// A clause of an `Accept` header.
struct Clause {
    media: String,
    parameters: Vec<(String, String)>,
    quality: f32,
}

fn clauses(header: &str) -> Vec<Clause> {
    let mut out: Vec<Clause> = header
        .split(',')
        .map(str::trim)
        .filter(|c| !c.is_empty())
        .map(|clause| {
            let mut parts = clause.split(';').map(str::trim);
            let media = parts.next().unwrap_or("").to_ascii_lowercase();
            let (mut parameters, mut quality) = (Vec::new(), 1.0);
            for part in parts {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                let value = value.trim().trim_matches('"');
                match name.trim() {
                    "q" => quality = value.parse().unwrap_or(1.0),
                    name => parameters.push((name.to_owned(), value.to_owned())),
                }
            }
            Clause { media, parameters, quality }
        })
        .collect();
    // Stable: among equals the first wins.
    out.sort_by(|a, b| b.quality.total_cmp(&a.quality));
    out
}

/// How to answer a request, by its `Accept` header. `shapes`: whether other shapes than the object may be asked for.
pub(crate) fn accept(headers: &HeaderMap, query: &Query, shapes: bool) -> Result<Accepted, Error> {
    let header = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let pretty = wants_pretty(headers, query);
    if header.trim().is_empty() {
        return Ok(Accepted { form: Form::Json, shape: Shape::Object, pretty, version: String::new() });
    }
    for clause in clauses(header) {
        for (media, form) in TYPES {
            if !covers(&clause.media, media) {
                continue;
            }
            let parameter = |name: &str| clause.parameters.iter().find(|p| p.0 == name).map(|p| p.1.as_str());
            let (kind, group, version) = (parameter("as"), parameter("g").unwrap_or(""), parameter("v").unwrap_or(""));
            let shape = match kind {
                None => Some(Shape::Object),
                Some(kind) if shapes && group == "meta.k8s.io" && matches!(version, "v1" | "v1beta1") => match kind {
                    "Table" => Some(Shape::Table),
                    "PartialObjectMetadata" => Some(Shape::Partial),
                    "PartialObjectMetadataList" => Some(Shape::PartialList),
                    _ => None,
                },
                Some(_) => None,
            };
            if let Some(shape) = shape {
                let pretty = parameter("pretty").map_or(pretty, |p| p == "1" || p == "true");
                return Ok(Accepted { form: *form, shape, pretty, version: version.to_owned() });
            }
        }
    }
    Err(Error::NotAcceptable(TYPES.iter().map(|t| t.0).collect()))
}

fn covers(range: &str, media: &str) -> bool {
    range == "*/*"
        || range == media
        || range.strip_suffix("/*").is_some_and(|major| media.split('/').next() == Some(major))
}

fn wants_pretty(headers: &HeaderMap, query: &Query) -> bool {
    match query.get("pretty") {
        Some(value) => !matches!(value, "0" | "false" | "f" | "F" | "FALSE" | "False"),
        None => {
            let agent = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
            agent.starts_with("curl") || agent.starts_with("Wget") || agent.starts_with("Mozilla/5.0")
        }
    }
}

/// The form of a request's body.
pub(crate) fn content_type(headers: &HeaderMap) -> Result<Form, Error> {
    let header = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let media = header.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    if media.is_empty() {
        return Ok(Form::Json);
    }
    TYPES.iter().find(|t| t.0 == media).map(|t| t.1).ok_or_else(|| {
        let known: Vec<&str> = TYPES.iter().map(|t| t.0).collect();
        Error::UnsupportedMediaType(format!(
            "the body of the request was in an unknown format - accepted media types include: {}",
            known.join(", ")
        ))
    })
}
