//! From request bodies to records: type checks, strictness, defaults.

mod types;

use std::borrow::Cow;

use generated::meta::v1::DeleteOptions;
use object::field_error::{FieldError, Path};
use object::kind::Kind;
use object::record::Record;
use object::{cbor, json, protobuf, yaml};
use serde_json::Value;

use crate::codec::Form;
use crate::error::{Error, Named};
use crate::options::FieldValidation;
use crate::{convert, meta};
use types::TypeName;

/// Reads an object of the kind that the request's path says, and fills in defaults.
pub fn object(
    kind: &Kind,
    form: Form,
    body: &[u8],
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Box<dyn Record>, Error> {
    let mut record = kind.schema.make();
    into(&mut *record, &kind.api_version(), &kind.kind, form, body, validation, warnings)?;
    convert::complete(&mut *record).map_err(|why| {
        let (kind, version) = (&kind.kind, &kind.version);
        Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {why}"))
    })?;
    meta::set_type(&mut *record, kind);
    Ok(record)
}

/// Reads what a patch made. `found` is what was found in the patch itself.
pub fn patched(
    kind: &Kind,
    tree: &Value,
    mut found: Vec<String>,
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Box<dyn Record>, Error> {
    let text = serde_json::to_vec(tree).map_err(|e| Error::Internal(e.to_string()))?;
    let refused = |why: &str| refused_patch(&String::from_utf8_lossy(&text), why);
    let other = other_kind(tree, kind).map_err(|why| refused(&why))?;
    let mut record = other.unwrap_or(kind).schema.make();
    let reports = json::decode(&text, &mut *record).map_err(|e| refused(&e.to_string()))?;
    found.extend(reports);
    if let Some(other) = other {
        if other.kind != kind.kind || other.group != kind.group {
            let (api_version, core) = (&other.version, kind.group.split('.').next().filter(|g| !g.is_empty()));
            let to = format!("{}.{}", core.unwrap_or("core"), kind.kind);
            return Err(refused(&format!("converting ({api_version}.{}) to ({to}): unknown conversion", other.kind)));
        }
        convert::complete(&mut *record).map_err(|why| refused(&why))?;
        record = convert::convert(record, other, kind)?;
    }
    strictness(found, validation, warnings).map_err(|why| refused(&why))?;
    convert::complete(&mut *record).map_err(|why| refused(&why))?;
    meta::set_type(&mut *record, kind);
    Ok(record)
}

/// What a patched object says that it is, where that is not what it was. The error is upstream's text.
fn other_kind(tree: &Value, kind: &Kind) -> Result<Option<&'static Kind>, String> {
    let text = |name: &str| tree.get(name).and_then(Value::as_str).unwrap_or_default();
    let (stated_version, stated_kind) = (text("apiVersion"), text("kind"));
    let own_version = kind.api_version();
    let stated_version = if stated_version.is_empty() { &*own_version } else { stated_version };
    let stated_kind = if stated_kind.is_empty() { &*kind.kind } else { stated_kind };
    if stated_version == own_version && stated_kind == kind.kind {
        return Ok(None);
    }
    let (group, version) = stated_version.rsplit_once('/').unwrap_or(("", stated_version));
    let is = |k: &&Kind| k.group == group && k.version == version && k.kind == stated_kind;
    generated::KINDS.iter().find(is).map(Some).ok_or_else(|| {
        format!(
            "no kind \"{stated_kind}\" is registered for version \"{stated_version}\" in scheme \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go\""
        )
    })
}

/// Reads what a strategic merge patch made, which upstream takes for an object without going through JSON.
pub fn restored(
    kind: &Kind,
    tree: &Value,
    patch: &[u8],
    mut found: Vec<String>,
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Box<dyn Record>, Error> {
    let refused = |why: &str| {
        let patch = object::patch::parse(patch).map(|patch| object::patch::go_text(&patch)).unwrap_or_default();
        refused_patch(&patch, why)
    };
    let mut record = kind.schema.make();
    let reports = json::from_tree(tree, &mut *record).map_err(|e| refused(&e))?;
    found.extend(reports);
    strictness(found, validation, warnings).map_err(|why| refused(&why))?;
    convert::complete(&mut *record).map_err(Error::Failed)?;
    meta::set_type(&mut *record, kind);
    Ok(record)
}

fn refused_patch(shown: &str, why: &str) -> Error {
    Error::Invalid(Named::default(), vec![FieldError::invalid(&Path::new("patch"), shown, why).into()])
}

/// Reads a body into a record that must be of the given type.
pub fn into(
    record: &mut dyn Record,
    api_version: &str,
    kind: &str,
    form: Form,
    body: &[u8],
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<(), Error> {
    let wanted = TypeName::parse(api_version, kind).map_err(Error::Internal)?;
    let body = Body::new(form, body).map_err(|why| unrecognized(kind, &why, body))?;
    let stated = body.stated().map_err(|why| unrecognized(kind, &why, body.bytes))?;
    types::check(&stated.or(&wanted), &wanted, || body.shown())?;
    let bad = |why: String| {
        Error::BadRequest(format!("{kind} in version \"{}\" cannot be handled as a {kind}: {why}", wanted.version))
    };
    let reports = body.read(record).map_err(bad)?;
    strictness(reports, validation, warnings).map_err(bad)
}

/// A body, as far as its form can be told.
struct Body<'a> {
    form: Form,
    /// As the client sent it.
    bytes: &'a [u8],
    /// As it is read: YAML is JSON here, an envelope open.
    text: Cow<'a, [u8]>,
    /// What YAML's reader reports, and the type that an envelope states.
    report: Option<String>,
    sealed: Option<(String, String)>,
}

impl<'a> Body<'a> {
    fn new(form: Form, bytes: &'a [u8]) -> Result<Self, String> {
        let mut body = Self { form, bytes, text: bytes.into(), report: None, sealed: None };
        match form {
            Form::Json | Form::Cbor => {}
            Form::Yaml => {
                let converted = yaml::to_json(bytes).map_err(|e| e.to_string())?;
                (body.text, body.report) = (converted.json.into(), converted.strict);
            }
            Form::Protobuf => {
                let unknown = protobuf::unseal(bytes).map_err(|e| e.to_string())?;
                body.sealed = Some((unknown.api_version.into_owned(), unknown.kind.into_owned()));
                body.text = unknown.raw.into();
            }
        }
        Ok(body)
    }

    /// The type that the body says that it has.
    fn stated(&self) -> Result<TypeName, String> {
        let (api_version, kind) = self.stated_text()?;
        match (self.form, TypeName::parse(&api_version, &kind)) {
            // A version that is none is left out.
            (Form::Protobuf | Form::Cbor, Err(_)) => Ok(TypeName { kind, ..TypeName::default() }),
            (_, parsed) => parsed,
        }
    }

    /// `apiVersion` and `kind` as the body has them.
    fn stated_text(&self) -> Result<(String, String), String> {
        match self.form {
            Form::Json | Form::Yaml => {
                json::type_meta(&self.text).map_err(|e| format!("couldn't get version/kind; json parse error: {e}"))
            }
            Form::Protobuf => Ok(self.sealed.clone().unwrap_or_default()),
            Form::Cbor => cbor::type_of(&self.text).map_err(|e| format!("unable to determine group/version/kind: {e}")),
        }
    }

    /// How a missing version shows the body.
    fn shown(&self) -> String {
        match self.form {
            Form::Protobuf => "<protobuf encoded body - must provide default type>".into(),
            Form::Cbor => {
                cbor::to_json(self.bytes).map(|text| String::from_utf8_lossy(&text).into_owned()).unwrap_or_default()
            }
            Form::Json | Form::Yaml => String::from_utf8_lossy(self.bytes).into_owned(),
        }
    }

    /// Reads the object, and gives what a strict reader reports.
    fn read(&self, record: &mut dyn Record) -> Result<Vec<String>, String> {
        match self.form {
            // Unknown fields of a protobuf message have no names to report.
            Form::Protobuf => protobuf::decode(&self.text, record).map(|()| Vec::new()).map_err(|e| e.to_string()),
            Form::Cbor => cbor::decode(&self.text, record).map_err(|e| e.to_string()),
            Form::Json | Form::Yaml => {
                let reports = json::decode(&self.text, record).map_err(|e| e.to_string())?;
                Ok(self.report.iter().cloned().chain(reports).collect())
            }
        }
    }
}

/// What a strict reader reports becomes an error, a warning, or nothing.
fn strictness(reports: Vec<String>, validation: FieldValidation, warnings: &mut Vec<String>) -> Result<(), String> {
    if reports.is_empty() {
        return Ok(());
    }
    match validation {
        FieldValidation::Ignore => {}
        FieldValidation::Warn => warnings.extend(reports.iter().flat_map(|report| {
            // YAML's reader tells all that it found in one report, a line each.
            let lines = report.strip_prefix(yaml::REPORT).unwrap_or(report).split('\n').map(str::trim);
            lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        })),
        FieldValidation::Strict => return Err(format!("strict decoding error: {}", reports.join(", "))),
    }
    Ok(())
}

/// The `apiVersion` that a body states, if it can be read.
pub fn stated_version(form: Form, body: &[u8]) -> Option<String> {
    Body::new(form, body).ok()?.stated_text().ok().map(|(api_version, _)| api_version)
}

/// A body as an error message quotes it.
fn quoted(body: &[u8]) -> String {
    const MOST: usize = 30;
    let shown = &body[..body.len().min(MOST)];
    let more = if body.len() > MOST { " ..." } else { "" };
    match body.first() {
        None => "<empty>".into(),
        Some(b'{') => format!("{}{more}", String::from_utf8_lossy(shown)),
        Some(_) => format!("{}{more}", shown.iter().map(|b| format!("{b:02x}")).collect::<String>()),
    }
}

/// The answer to a body whose type can't be made out.
fn unrecognized(kind: &str, why: &str, body: &[u8]) -> Error {
    Error::BadRequest(format!("the object provided is unrecognized (must be of type {kind}): {why} ({})", quoted(body)))
}

/// Reads delete options of whatever group a client says that they are of. Unknown fields are dropped.
pub fn delete_options(options: &mut DeleteOptions, form: Form, body: &[u8]) -> Result<(), Error> {
    let body = Body::new(form, body).map_err(Error::BadRequest)?;
    let stated = body.stated().map_err(Error::BadRequest)?;
    if !stated.kind.is_empty() && stated.kind != "DeleteOptions" {
        let version = if stated.version.is_empty() { "meta.k8s.io/v1".into() } else { stated.api_version() };
        let kind = &stated.kind;
        return Err(Error::BadRequest(format!(
            "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"pkg/runtime/scheme.go\""
        )));
    }
    body.read(options).map(drop).map_err(Error::BadRequest)
}
