//! Whole objects: JSON, YAML, protobuf in its envelope, CBOR.

use generated::KINDS;
use object::kind::Kind;
use object::record::Record;
use object::{cbor, json, protobuf, yaml};
use serde_json::Value;

/// The kind that a body names; a pod where it names none that there is.
pub(crate) fn kind_of(api_version: &str, name: &str) -> &'static Kind {
    let named = KINDS.iter().find(|kind| kind.kind == name && kind.api_version() == api_version);
    named.or_else(|| KINDS.iter().find(|kind| kind.kind == "Pod")).unwrap_or(&KINDS[0])
}

/// The record as JSON.
pub(crate) fn json_of(record: &dyn Record) -> Vec<u8> {
    let mut out = Vec::new();
    json::encode(record, &mut out);
    out
}

/// The record as protobuf, without an envelope.
fn protobuf_of(record: &dyn Record) -> Vec<u8> {
    let mut out = Vec::new();
    protobuf::encode(record, &mut out);
    out
}

/// Text for what went wrong, whatever bytes it has.
pub(crate) fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(crate) fn json(data: &[u8]) {
    let (api_version, name) = json::type_meta(data).unwrap_or_default();
    let kind = kind_of(&api_version, &name);
    let mut record = kind.schema.make();
    if json::decode(data, &mut *record).is_err() {
        return;
    }
    assert_eq!(json::syntax::check(data), Ok(()), "read, though it is not JSON");
    json_again(kind, &*record);
    protobuf_again(kind, &*record);
    cbor_again(kind, &*record);
}

/// The record's JSON reads as the same record, with nothing to report.
fn json_again(kind: &Kind, record: &dyn Record) {
    let text = json_of(record);
    let mut again = kind.schema.make();
    let reports = json::decode(&text, &mut *again).unwrap_or_else(|e| panic!("{e}: {}", shown(&text)));
    assert!(reports.is_empty(), "{reports:?}: {}", shown(&text));
    assert_eq!(shown(&json_of(&*again)), shown(&text));
}

fn protobuf_again(kind: &Kind, record: &dyn Record) {
    let bytes = protobuf_of(record);
    let mut again = kind.schema.make();
    protobuf::decode(&bytes, &mut *again).unwrap_or_else(|e| panic!("{e}: {}", bytes.escape_ascii()));
    assert_eq!(protobuf_of(&*again).escape_ascii().to_string(), bytes.escape_ascii().to_string());
    let mut sealed = Vec::new();
    protobuf::seal(&kind.api_version(), &kind.kind, record, &mut sealed);
    let unsealed = protobuf::unseal(&sealed).unwrap_or_else(|e| panic!("{e}: {}", sealed.escape_ascii()));
    assert_eq!((&*unsealed.api_version, &*unsealed.kind), (&*kind.api_version(), &*kind.kind));
    assert_eq!(unsealed.raw, bytes);
}

fn cbor_again(kind: &Kind, record: &dyn Record) {
    let mut bytes = Vec::new();
    cbor::encode(record, &mut bytes);
    let mut again = kind.schema.make();
    let reports = cbor::decode(&bytes, &mut *again).unwrap_or_else(|e| panic!("{e}: {}", bytes.escape_ascii()));
    assert!(reports.is_empty(), "{reports:?}: {}", bytes.escape_ascii());
    let mut second = Vec::new();
    cbor::encode(&*again, &mut second);
    assert_eq!(second.escape_ascii().to_string(), bytes.escape_ascii().to_string());
}

pub(crate) fn yaml(data: &[u8]) {
    let Ok(converted) = yaml::to_json(data) else { return };
    let text = converted.json;
    assert_eq!(json::syntax::check(&text), Ok(()), "not JSON: {}", shown(&text));
    // Upstream does not quote the key that merges, and so can't read again what it wrote.
    if shown(&text).contains("\"<<\":") {
        return;
    }
    let Ok(document) = yaml::from_json(&text) else { return };
    match yaml::to_json(document.as_bytes()) {
        Ok(again) => assert_eq!(shown(&again.json), shown(&text), "of {document}"),
        Err(e) => panic!("{e}: {document}"),
    }
}

pub(crate) fn protobuf(data: &[u8]) {
    let Ok(unknown) = protobuf::unseal(data) else { return };
    let kind = kind_of(&unknown.api_version, &unknown.kind);
    let mut record = kind.schema.make();
    if protobuf::decode(unknown.raw, &mut *record).is_ok() {
        protobuf_again(kind, &*record);
        // Not everything that protobuf can say is allowed in JSON.
        let mut text = json_of(&*record);
        text.truncate(1 << 20);
        let _ = json::decode(&text, &mut *kind.schema.make());
    }
}

pub(crate) fn cbor(data: &[u8]) {
    let (api_version, name) = cbor::type_of(data).unwrap_or_default();
    let kind = kind_of(&api_version, &name);
    let mut record = kind.schema.make();
    if cbor::decode(data, &mut *record).is_ok() {
        cbor_again(kind, &*record);
    }
    let Ok(text) = cbor::to_json(data) else { return };
    assert_eq!(json::syntax::check(&text), Ok(()), "not JSON: {}", shown(&text));
    let mut bytes = Vec::new();
    cbor::from_json(&text, &mut bytes).unwrap_or_else(|e| panic!("{e}: {}", shown(&text)));
    let again = cbor::to_json(&bytes).unwrap_or_else(|e| panic!("{e}: {}", shown(&text)));
    let tree = |text: &[u8]| serde_json::from_slice::<Value>(text).unwrap_or_else(|e| panic!("{e}: {}", shown(text)));
    assert_eq!(tree(&again).to_string(), tree(&text).to_string());
}
