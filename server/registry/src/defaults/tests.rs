//! Objects as upstream 1.37.2 fills them in, and the tables against the functions that they name.

use generated::defaults::{FUNCTIONS, TABLES};
use generated::{KINDS, authentication::v1::TokenRequest};
use object::json;
use object::record::Record;
use serde_json::Value;

use super::{NAMED, apply};

/// A line each: an object as it came in, and as upstream filled it in. Between them they show every field that
/// upstream fills in.
const RECORDED: &str = include_str!("recorded.jsonl");

fn recorded() -> impl Iterator<Item = (Value, Value)> {
    RECORDED.lines().map(|line| serde_json::from_str(line).expect("a pair of objects"))
}

fn record(object: &Value) -> Box<dyn Record> {
    let api_version = object["apiVersion"].as_str().expect("apiVersion");
    let kind = KINDS.iter().find(|k| k.api_version() == api_version && *k.kind == object["kind"]).expect("a kind");
    let mut record = kind.schema.make();
    json::decode(object.to_string().as_bytes(), &mut *record).expect("fits the kind");
    record
}

/// The record's JSON without what says nothing: nulls and empty lists.
fn said(record: &dyn Record) -> Value {
    let mut text = Vec::new();
    json::encode(record, &mut text);
    spoken(serde_json::from_slice(&text).expect("the writer gives JSON"))
}

fn spoken(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().map(|(k, v)| (k, spoken(v)));
            members.filter(|(_, v)| !v.is_null() && *v != Value::Array(Vec::new())).collect()
        }
        Value::Array(items) => items.into_iter().map(spoken).collect(),
        other => other,
    }
}

#[test]
fn as_upstream() {
    for (input, expect) in recorded() {
        let mut record = record(&input);
        apply(&mut *record);
        assert_eq!(said(&*record), expect, "{input}");
    }
}

/// Stored objects pass through on every read: nothing changes a second time.
#[test]
fn whole_objects_stay() {
    for (input, _) in recorded() {
        let mut record = record(&input);
        apply(&mut *record);
        let once = said(&*record);
        apply(&mut *record);
        assert_eq!(said(&*record), once, "{input}");
    }
}

#[test]
fn every_function_has_a_name_and_a_use() {
    let named: Vec<&str> = NAMED.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, FUNCTIONS);
}

#[test]
fn tables_are_in_the_order_of_names() {
    assert!(TABLES.is_sorted_by(|a, b| a.0 < b.0) && NAMED.is_sorted_by(|a, b| a.0 < b.0));
}

/// Bodies of subresources have defaults although no kind is made of them.
#[test]
fn bodies_of_subresources() {
    let mut request = TokenRequest::default();
    apply(&mut request);
    assert_eq!(request.spec.expiration_seconds, Some(3600));
}

#[test]
fn a_taint_counts_from_now() {
    let taints = r#""taints":[{"key":"k"},{"key":"l","timeAdded":"2024-02-29T12:00:00Z"}]"#;
    for (version, device) in [
        ("v1", format!("{{{taints}}}")),
        ("v1beta1", format!("{{\"basic\":{{{taints}}}}}")),
        ("v1beta2", format!("{{{taints}}}")),
    ] {
        let slice = format!(
            r#"{{"apiVersion":"resource.k8s.io/{version}","kind":"ResourceSlice","spec":{{"devices":[{device}]}}}}"#
        );
        let mut record = record(&serde_json::from_str(&slice).expect("JSON"));
        apply(&mut *record);
        let text = said(&*record).to_string();
        assert_eq!(text.matches("timeAdded").count(), 2, "{text}");
        assert_eq!(text.matches("2024-02-29T12:00:00Z").count(), 1, "{text}");
    }
}
