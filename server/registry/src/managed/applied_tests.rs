//! Configurations of every kind, with the fields that upstream 1.37.2 has their manager own.

use generated::KINDS;
use object::record::Record;
use object::scalar::Time;
use serde_json::Value;
use std::sync::Arc;
use storage::Embedded;

use super::{Writer, apply};
use crate::meta;
use crate::resources::Resources;

/// A line each: `config` and the `owned` fields.
const APPLIED: &str = include_str!("applied.jsonl");

#[test]
fn as_upstream() {
    let resources = Resources::new(KINDS, Arc::new(Embedded::ephemeral()), |_| true);
    let mut wrong = Vec::new();
    for line in APPLIED.lines() {
        let case: Value = serde_json::from_str(line).expect("a recorded case");
        let config = &case["config"];
        let version = config["apiVersion"].as_str().expect("apiVersion");
        let kind = KINDS.iter().find(|k| k.api_version() == version && *k.kind == config["kind"]).expect("a kind");
        let writer = Writer { manager: "m", kind, subresource: "", resources: &resources, now: Time::from_seconds(1) };
        let owned = |object: Box<dyn Record>| {
            let entries = &meta::of(&*object).managed_fields;
            let fields = entries.iter().find_map(|entry| entry.fields_v1.as_ref());
            fields.and_then(|fields| serde_json::from_str::<Value>(fields.as_str()).ok()).unwrap_or_default()
        };
        match apply(&writer, &*kind.schema.make(), config, true).map(owned) {
            Ok(found) if found == case["owned"] => {}
            Ok(found) => wrong.push(format!("{line}\n  found {found}")),
            Err(e) => wrong.push(format!("{line}\n  refused: {}", e.message())),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
