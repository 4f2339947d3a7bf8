//! Protobuf answers of upstream 1.37.2 whose types have a form of their own: read and written again, they are the same
//! to the byte, and as JSON they say what was asked.

use generated::apiextensions::v1::CustomResourceDefinition;
use generated::meta::v1::APIResourceList;
use object::record::Record;
use object::{json, protobuf};
use serde_json::{Value, json};

fn check<R: Record + Default>(bytes: &[u8], pointers: &[(&str, Value)]) {
    let unknown = protobuf::unseal(bytes).expect("the envelope");
    let mut record = R::default();
    protobuf::decode(unknown.raw, &mut record).expect("a message");
    let mut again = Vec::new();
    protobuf::seal(&unknown.api_version, &unknown.kind, &record, &mut again);
    assert_eq!(again, bytes, "{}", unknown.kind);
    let mut text = Vec::new();
    json::encode(&record, &mut text);
    let value: Value = serde_json::from_slice(&text).expect("JSON");
    for (pointer, want) in pointers {
        assert_eq!(value.pointer(pointer), Some(want), "{pointer}");
    }
    let mut read = R::default();
    json::decode(&text, &mut read).expect("its own JSON");
    let mut once_more = Vec::new();
    protobuf::encode(&read, &mut once_more);
    assert_eq!(once_more, unknown.raw, "{} by way of JSON", unknown.kind);
}

/// A bool or a schema, a schema or a list, and any JSON.
#[test]
fn schemas_in_definitions() {
    let spec = |rest: &str| format!("/spec/versions/0/schema/openAPIV3Schema/properties/spec/{rest}");
    check::<CustomResourceDefinition>(
        include_bytes!("answers/customresourcedefinitions.pb"),
        &[
            (&spec("properties/m/additionalProperties"), json!({"type": "integer"})),
            (&spec("properties/n/additionalProperties"), json!(true)),
            (&spec("properties/l/items/required"), json!(["k"])),
            (&spec("properties/a/enum"), json!(["x", "y", ""])),
            (&spec("properties/o/properties/z/default"), json!(false)),
        ],
    );
}

/// Verbs are a message of their own.
#[test]
fn verbs_of_resources() {
    check::<APIResourceList>(
        include_bytes!("answers/api-resource-list.pb"),
        &[("/groupVersion", json!("v1")), ("/resources/0/verbs", json!(["create"]))],
    );
}
