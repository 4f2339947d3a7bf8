//! From request bodies to records: type checks, strictness, defaults.

use generated::meta::v1::DeleteOptions;
use object::field_error::{FieldError, Path};
use object::kind::Kind;
use object::record::Record;
use object::{json, protobuf, yaml};
use serde_json::Value;

use crate::codec::Form;
use crate::error::{Error, Named};
use crate::options::FieldValidation;
use crate::{convert, managed, meta};

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
    managed::keep_reset(&text, &mut *record);
    convert::mark_emptied(&text, &mut *record);
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
    managed::keep_tree_reset(tree, &mut *record);
    convert::mark_emptied_in(tree, &mut *record);
    found.extend(reports);
    strictness(found, validation, warnings).map_err(|why| refused(&why))?;
    convert::complete(&mut *record).map_err(|why| refused(&why))?;
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
    let version = api_version.rsplit('/').next().unwrap_or("");
    match form {
        Form::Protobuf => {
            let bad = |why: String| {
                Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {why}"))
            };
            let unknown = protobuf::unseal(body).map_err(|e| unrecognized(kind, &e.to_string(), body))?;
            check_type(unknown.api_version, unknown.kind, api_version, kind)?;
            protobuf::decode(unknown.raw, record).map_err(|e| bad(e.to_string()))?;
            // The protobuf form carries no unknown fields to speak of.
        }
        Form::Yaml => {
            let converted = yaml::to_json(body).map_err(|e| unrecognized(kind, &e.to_string(), body))?;
            if let Some(report) = converted.strict {
                strictness(vec![report], validation, warnings).map_err(|why| {
                    Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {why}"))
                })?;
            }
            into(record, api_version, kind, Form::Json, &converted.json, validation, warnings)?;
        }
        Form::Json => {
            let (stated_version, stated_kind) = stated(body).map_err(|why| unrecognized(kind, &why, body))?;
            // Nothing at all is an empty object.
            let body = if body.trim_ascii() == b"null" { b"{}" } else { body };
            if stated_version.matches('/').count() > 1 {
                let why = format!("unexpected GroupVersion string: {stated_version}");
                return Err(unrecognized(kind, &why, body));
            }
            check_type(&stated_version, &stated_kind, api_version, kind)?;
            let reports = json::decode(body, record).map_err(|e| {
                Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {e}"))
            })?;
            managed::keep_reset(body, record);
            convert::mark_emptied(body, record);
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
fn stated(body: &[u8]) -> Result<(String, String), String> {
    #[derive(serde::Deserialize)]
    struct TypeMeta {
        #[serde(default, rename = "apiVersion")]
        api_version: Option<Value>,
        #[serde(default)]
        kind: Option<Value>,
    }
    let unreadable = |why: String| format!("couldn't get version/kind; json parse error: {why}");
    let sort = match body.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'[') => Some("array"),
        Some(b'"') => Some("string"),
        Some(b't' | b'f') => Some("bool"),
        Some(b'-' | b'0'..=b'9') => Some("number"),
        _ => None,
    };
    if let Some(sort) = sort
        && json::syntax::check(body).is_ok()
    {
        let into =
            r#"struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#;
        return Err(unreadable(format!("json: cannot unmarshal {sort} into Go value of type {into}")));
    }
    let meta: Option<TypeMeta> = match serde_json::from_slice(body) {
        Ok(meta) => meta,
        Err(e) => {
            let found = json::syntax::check(body).err().unwrap_or_else(|| e.to_string());
            return Err(unreadable(found));
        }
    };
    let Some(meta) = meta else { return Ok((String::new(), String::new())) };
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

/// Whether a body of the stated type is one of the wanted type; the error is upstream's, by way of its scheme.
fn check_type(stated_version: &str, stated_kind: &str, api_version: &str, kind: &str) -> Result<(), Error> {
    let stated_version = if stated_version.is_empty() { api_version } else { stated_version };
    let stated_kind = if stated_kind.is_empty() { kind } else { stated_kind };
    if stated_version == api_version && stated_kind == kind {
        return Ok(());
    }
    let split = |text: &str| match text.rsplit_once('/') {
        Some((group, version)) => (group.to_owned(), version.to_owned()),
        None => (String::new(), text.to_owned()),
    };
    let ((group, version), (wanted_group, _)) = (split(stated_version), split(api_version));
    let refused = |why: String| {
        Error::BadRequest(format!("{stated_kind} in version \"{version}\" cannot be handled as a {kind}: {why}"))
    };
    // Groups that once had a scale of their own.
    let old_scale = matches!(stated_version, "apps/v1beta1" | "apps/v1beta2" | "extensions/v1beta1");
    if kind == "Scale" && stated_kind == kind && old_scale {
        return Err(Error::BadRequest(format!(
            "the API version in the data ({stated_version}) does not match the expected API version ({api_version})"
        )));
    }
    let singular = stated_kind.strip_suffix("List").unwrap_or(stated_kind);
    let in_group = |k: &&Kind| k.group == group && (k.kind == stated_kind || k.kind == singular);
    let registered = generated::KINDS.iter().any(|k| in_group(&k) && k.version == version)
        // Upstream still knows earlier versions that it no longer serves.
        || !group.is_empty() && (version.contains("alpha") || version.contains("beta")) && generated::KINDS.iter().any(|k| in_group(&k));
    if !registered {
        return Err(refused(format!(
            "no kind \"{stated_kind}\" is registered for version \"{stated_version}\" in scheme \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go\""
        )));
    }
    if group == wanted_group && stated_kind == kind {
        return Err(Error::BadRequest(format!(
            "the API version in the data ({stated_version}) does not match the expected API version ({api_version})"
        )));
    }
    let internal = match wanted_group.split('.').next() {
        None | Some("") => "core",
        Some(name) => name,
    };
    Err(refused(format!("converting ({version}.{stated_kind}) to ({internal}.{kind}): unknown conversion")))
}

/// The `apiVersion` that a body states, if it can be read.
pub fn stated_version(form: Form, body: &[u8]) -> Option<String> {
    match form {
        Form::Protobuf => protobuf::unseal(body).ok().map(|unknown| unknown.api_version.to_owned()),
        Form::Yaml => stated_version(Form::Json, &yaml::to_json(body).ok()?.json),
        Form::Json => stated(body).ok().map(|(version, _)| version),
    }
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
    let bad = |why: String| Error::BadRequest(why);
    let check = |api_version: &str, kind: &str| {
        if kind.is_empty() || kind == "DeleteOptions" {
            return Ok(());
        }
        let version = if api_version.is_empty() { "meta.k8s.io/v1" } else { api_version };
        Err(bad(format!(
            "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"pkg/runtime/scheme.go\""
        )))
    };
    match form {
        Form::Protobuf => {
            let unknown = protobuf::unseal(body).map_err(|e| bad(e.to_string()))?;
            check(unknown.api_version, unknown.kind)?;
            protobuf::decode(unknown.raw, options).map_err(|e| bad(e.to_string()))
        }
        Form::Yaml => {
            let converted = yaml::to_json(body).map_err(|e| bad(e.to_string()))?;
            delete_options(options, Form::Json, &converted.json)
        }
        Form::Json => {
            let (api_version, kind) = stated(body).map_err(bad)?;
            if api_version.matches('/').count() > 1 {
                return Err(bad(format!("unexpected GroupVersion string: {api_version}")));
            }
            check(&api_version, &kind)?;
            json::decode(body, options).map_err(|e| bad(e.to_string()))?;
            Ok(())
        }
    }
}
