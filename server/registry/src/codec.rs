//! Between records and bytes: the form at rest, and the forms on the wire.

use std::sync::OnceLock;

use bytes::Bytes;
use object::kind::Kind;
use object::record::{Record, View};
use object::{cbor, json, protobuf};

use crate::error::Error;
use crate::{convert, meta};

/// A form of objects on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// `application/json`
    Json,
    /// `application/yaml`
    Yaml,
    /// `application/vnd.kubernetes.protobuf`
    Protobuf,
    /// `application/cbor`, behind the feature gate `CBORServingAndStorage`.
    Cbor,
}

/// The bytes at rest. They carry no resourceVersion: the store's revision is it.
pub fn store(kind: &Kind, record: &dyn Record) -> Bytes {
    let mut out = Vec::with_capacity(4096);
    let form = if kind.stored_as_json { Form::Json } else { form_at_rest() };
    match form {
        Form::Protobuf => protobuf::seal(&kind.api_version(), &kind.kind, record, &mut out),
        form => {
            write(form, record, &mut out);
            if form == Form::Json {
                out.push(b'\n');
            }
        }
    }
    // They are kept for long: without room to grow.
    Bytes::copy_from_slice(&out)
}

/// The bytes at rest of an object in any version of its kind, whatever resource version it has.
pub fn at_rest(object: &mut dyn Record, kind: &Kind, stored: &Kind) -> Result<Bytes, Error> {
    let version = meta::of_mut(object).map(|meta| std::mem::take(&mut meta.resource_version));
    let bytes = match convert::is_same(kind, stored) {
        true => Ok(store(stored, object)),
        false => convert::convert(object.boxed_clone(), kind, stored).map(|converted| store(stored, &*converted)),
    };
    if let (Some(meta), Some(version)) = (meta::of_mut(object), version) {
        meta.resource_version = version;
    }
    bytes
}

/// The form of built-in kinds at rest.
static AT_REST: OnceLock<Form> = OnceLock::new();

/// Has built-in kinds stored in a form (`--storage-media-type`). Only the first word counts: writes go on meanwhile.
pub fn store_as(form: Form) {
    AT_REST.get_or_init(|| form);
}

fn form_at_rest() -> Form {
    *AT_REST.get().unwrap_or(&Form::Protobuf)
}

/// The object at rest, as the kind that it is stored as, with its revision.
pub fn load(kind: &Kind, bytes: &[u8], revision: i64) -> Result<Box<dyn Record>, Error> {
    let mut record = kind.schema.make();
    if bytes.starts_with(protobuf::MAGIC) {
        let unknown = protobuf::unseal(bytes).map_err(unreadable)?;
        protobuf::decode(unknown.raw, &mut *record).map_err(unreadable)?;
    } else if bytes.first() == Some(&b'{') {
        json::decode(bytes, &mut *record).map_err(unreadable)?;
    } else if let Some(why) = storage::encryption::why_unreadable(bytes) {
        return Err(Error::Unreadable(why.into_owned()));
    } else {
        let converted = object::yaml::to_json(bytes).map_err(unreadable)?.json;
        json::decode(&converted, &mut *record).map_err(unreadable)?;
    }
    meta::set_type(&mut *record, kind);
    convert::restore(&mut *record);
    if let Some(meta) = meta::of_mut(&mut *record) {
        meta.resource_version = revision.to_string();
    }
    Ok(record)
}

pub(crate) fn unreadable(e: impl std::fmt::Display) -> Error {
    Error::Internal(format!("unable to decode a stored object: {e}"))
}

/// Appends the object in a wire form.
pub fn write(form: Form, record: &dyn Record, out: &mut Vec<u8>) {
    match form {
        Form::Json => json::encode(record, out),
        Form::Yaml => {
            let mut text = Vec::new();
            json::encode(record, &mut text);
            out.extend(yaml(&text));
        }
        Form::Protobuf => {
            let (api_version, kind) = meta::type_of(record);
            protobuf::seal(api_version, kind, record, out);
        }
        Form::Cbor => cbor::seal(record, out),
    }
}

/// The same of an object that was never stored, whose empty lists are still what was given.
pub fn write_given(form: Form, record: &dyn Record, out: &mut Vec<u8>) {
    let text = |out: &mut Vec<u8>| json::encode_given(View::Record(record), out);
    match form {
        Form::Json => text(out),
        Form::Yaml => {
            let mut json = Vec::new();
            text(&mut json);
            out.extend(yaml(&json));
        }
        Form::Protobuf | Form::Cbor => write(form, record, out),
    }
}

/// An encoded JSON answer as YAML.
pub fn yaml(json: &[u8]) -> Vec<u8> {
    // What our own writer wrote can be read; JSON is YAML, if it can't.
    object::yaml::from_json(json).map_or_else(|_| json.to_vec(), String::into_bytes)
}
