//! New objects as upstream 1.37.2 took them with other feature gates than its own.

use std::collections::BTreeMap;

use generated::KINDS;
use object::json;
use object::kind::Kind;
use object::record::Record;
use registry::{convert, meta, strategy, validate};
use serde_json::Value;

/// A line each: `gates` for those that follow, or `new` with what became of its `spec` (of all but its metadata, where
/// there is none) or the `causes` of its refusal.
const RECORDED: &str = include_str!("data/gates.jsonl");

/// An object as it comes in.
fn read(object: &Value) -> (&'static Kind, Box<dyn Record>) {
    let (version, name) = (object["apiVersion"].as_str().expect("a version"), &object["kind"]);
    let kind = KINDS.iter().find(|k| k.api_version() == version && *k.kind == *name).expect("a kind");
    let mut record = kind.schema.make();
    json::decode(object.to_string().as_bytes(), &mut *record).expect("fits the kind");
    convert::complete(&mut *record).expect("has an internal form");
    if let Some(meta) = meta::of_mut(&mut *record).filter(|_| kind.namespaced) {
        meta.namespace = "t".into();
    }
    (kind, record)
}

/// What becomes of an object that is made.
fn made(object: &Value) -> Result<Value, Vec<String>> {
    let (kind, mut record) = read(object);
    strategy::prepare_create(kind, &mut *record, &Default::default());
    let causes = validate::create(kind, &*record);
    if !causes.is_empty() {
        let mut texts: Vec<String> = causes.into_iter().map(|c| format!("{}: {}", c.field, c.message)).collect();
        texts.sort();
        return Err(texts);
    }
    Ok(shown(&*record))
}

fn shown(record: &dyn Record) -> Value {
    let mut text = Vec::new();
    json::encode(record, &mut text);
    let mut value: Value = serde_json::from_slice(&text).expect("JSON");
    if let Some(spec) = value.get_mut("spec") {
        return spec.take();
    }
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| !matches!(name.as_str(), "kind" | "apiVersion" | "metadata"));
    }
    value
}

/// What a field of a feature that is off becomes in a change: it stays where the old object has one.
fn kept(old: &Value, new: &Value, expect: bool) {
    let lease =
        |spec: &Value| serde_json::json!({"apiVersion": "coordination.k8s.io/v1", "kind": "Lease", "spec": spec});
    let ((kind, mut object), (_, old)) = (read(&lease(new)), read(&lease(old)));
    strategy::prepare_update(kind, "", &mut *object, &*old);
    assert_eq!(shown(&*object).get("strategy").is_some(), expect, "{new}");
}

/// One test, since gates are the process's.
#[test]
fn as_upstream() {
    let (with, without) = (serde_json::json!({"strategy": "a"}), serde_json::json!({"holderIdentity": "b"}));
    kept(&without, &with, false);
    kept(&with, &serde_json::json!({"strategy": "c"}), true);
    kept(&with, &without, false);
    object::features::set(&[("CoordinatedLeaderElection", true)].into());
    kept(&without, &with, true);
    let mut failures = Vec::new();
    for line in RECORDED.lines() {
        let case: Value = serde_json::from_str(line).expect("a recorded case");
        if let Some(gates) = case["gates"].as_object() {
            let gates: BTreeMap<&str, bool> =
                gates.iter().map(|(k, v)| (k.as_str(), *v == Value::Bool(true))).collect();
            object::features::set(&gates);
            continue;
        }
        let got = made(&case["new"]);
        let good = match (&got, case["causes"].as_array()) {
            (Ok(spec), None) => *spec == case["spec"],
            (Err(causes), Some(expect)) => {
                causes.iter().map(String::as_str).eq(expect.iter().filter_map(Value::as_str))
            }
            _ => false,
        };
        if !good {
            failures.push(format!("{line}\n  got {got:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
