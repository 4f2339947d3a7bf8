//! From request bodies to records: type checks, strictness, defaults.

use object::kind::Kind;
use object::record::Record;
use object::{json, protobuf};
use serde_json::Value;

use crate::codec::Form;
use crate::error::{Error, Named};
use crate::meta;
use crate::options::FieldValidation;
use crate::validate::{Faults, Field};

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
    crate::defaults::apply(&mut *record);
    meta::set_type(&mut *record, kind);
    Ok(record)
}

/// Reads what a patch made. `found` is what was found in the patch itself.
pub fn patched(
    kind: &Kind,
    text: &[u8],
    mut found: Vec<String>,
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Box<dyn Record>, Error> {
    let mut record = kind.schema.make();
    let refused = |why: &str| {
        let mut faults = Faults::default();
        faults.invalid(&Field::new("patch"), &String::from_utf8_lossy(text), why);
        Error::Invalid(Named::default(), faults.0)
    };
    let reports = json::decode(text, &mut *record).map_err(|e| refused(&e.to_string()))?;
    found.extend(reports);
    strictness(found, validation, warnings).map_err(|why| refused(&why))?;
    crate::defaults::apply(&mut *record);
    meta::set_type(&mut *record, kind);
    Ok(record)
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
    let (group, version) = api_version.rsplit_once('/').unwrap_or(("", api_version));
    match form {
        Form::Protobuf => {
            let bad = |why: String| Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {why}"));
            let unknown = protobuf::unseal(body).map_err(|e| bad(e.to_string()))?;
            check_type(unknown.api_version, unknown.kind, api_version, kind)?;
            protobuf::decode(unknown.raw, record).map_err(|e| bad(e.to_string()))?;
            // The protobuf form carries no unknown fields to speak of.
        }
        Form::Json | Form::Yaml => {
            let (stated_version, stated_kind) = stated(body)?;
            check_type(&stated_version, &stated_kind, api_version, kind)?;
            let reports = json::decode(body, record).map_err(|e| {
                Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {e}"))
            })?;
            let _ = group;
            strictness(reports, validation, warnings).map_err(|why| {
                Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {why}"))
            })?;
        }
    }
    Ok(())
}

/// What a strict reader reports becomes an error, a warning, or nothing.
fn strictness(reports: Vec<String>, validation: FieldValidation, warnings: &mut Vec<String>) -> Result<(), String> {
    if reports.is_empty() {
        return Ok(());
    }
    match validation {
        FieldValidation::Ignore => {}
        FieldValidation::Warn => warnings.extend(reports),
        FieldValidation::Strict => return Err(format!("strict decoding error: {}", reports.join(", "))),
    }
    Ok(())
}

/// `apiVersion` and `kind` of a JSON body.
fn stated(body: &[u8]) -> Result<(String, String), Error> {
    #[derive(serde::Deserialize)]
    struct TypeMeta {
        #[serde(default, rename = "apiVersion")]
        api_version: Option<Value>,
        #[serde(default)]
        kind: Option<Value>,
    }
    let unreadable = |why: String| {
        Error::BadRequest(format!("couldn't get version/kind; json parse error: {why}"))
    };
    let meta: TypeMeta = serde_json::from_slice(body).map_err(|e| unreadable(e.to_string()))?;
    let text = |value: Option<Value>, field: &str| match value {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(s)) => Ok(s),
        Some(other) => {
            let found = match other {
                Value::Number(_) => "number",
                Value::Bool(_) => "bool",
                Value::Array(_) => "array",
                _ => "object",
            };
            Err(unreadable(format!("json: cannot unmarshal {found} into Go struct field .{field} of type string")))
        }
    };
    Ok((text(meta.api_version, "apiVersion")?, text(meta.kind, "kind")?))
}

fn check_type(stated_version: &str, stated_kind: &str, api_version: &str, kind: &str) -> Result<(), Error> {
    if (stated_version.is_empty() || stated_version == api_version) && (stated_kind.is_empty() || stated_kind == kind) {
        return Ok(());
    }
    let gvk = |api_version: &str, kind: &str| {
        let (group, version) = api_version.rsplit_once('/').unwrap_or(("", api_version));
        format!("{group}/{version}, Kind={kind}").trim_start_matches('/').to_owned()
    };
    let stated = gvk(
        if stated_version.is_empty() { api_version } else { stated_version },
        if stated_kind.is_empty() { kind } else { stated_kind },
    );
    Err(Error::BadRequest(format!(
        "{} in version \"{}\" cannot be handled as a {kind}: converting ({stated}) to ({}): unknown conversion",
        if stated_kind.is_empty() { kind } else { stated_kind },
        stated_version.rsplit('/').next().unwrap_or(""),
        gvk(api_version, kind),
    )))
}

/// Reads delete options of whatever group a client says that they are of.
pub fn delete_options(
    options: &mut generated::meta::v1::DeleteOptions,
    form: Form,
    body: &[u8],
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<(), Error> {
    let (api_version, kind) = match form {
        Form::Protobuf => {
            let unknown = protobuf::unseal(body).map_err(|e| Error::BadRequest(e.to_string()))?;
            (unknown.api_version.to_owned(), unknown.kind.to_owned())
        }
        Form::Json | Form::Yaml => stated(body)?,
    };
    if !kind.is_empty() && kind != "DeleteOptions" {
        return Err(Error::BadRequest(format!(
            "converting ({api_version}, Kind={kind}) to (meta.k8s.io/v1, Kind=DeleteOptions): unknown conversion"
        )));
    }
    into(options, &api_version, &kind, form, body, validation, warnings)
}
