//! Objects and changes of objects, with what upstream 1.37.2 found wrong with them.

use generated::KINDS;
use object::json;
use object::kind::Kind;
use object::record::Record;
use serde_json::Value;

use super::{Write, first_warnings, warnings};
use crate::error::Error;
use crate::{convert, meta, services, strategy, validate};

/// A line each: `new`, for a change `old` (as it was stored), `sub` for a subresource, `causes`, `warnings`.
const RECORDED: &[(&str, &str)] = &[
    ("admissionregistration", include_str!("admissionregistration/recorded.jsonl")),
    ("apps", include_str!("apps/recorded.jsonl")),
    ("autoscaling", include_str!("autoscaling/recorded.jsonl")),
    ("batch", include_str!("batch/recorded.jsonl")),
    ("certificates", include_str!("certificates/recorded.jsonl")),
    ("coordination", include_str!("coordination/recorded.jsonl")),
    ("core", include_str!("core/recorded.jsonl")),
    ("core/service", include_str!("core/service/recorded.jsonl")),
    ("core/pod", include_str!("core/pod/recorded.jsonl")),
    ("core/volumes", include_str!("core/volumes/recorded.jsonl")),
    ("discovery", include_str!("discovery/recorded.jsonl")),
    ("events", include_str!("events/recorded.jsonl")),
    ("flowcontrol", include_str!("flowcontrol/recorded.jsonl")),
    ("networking", include_str!("networking/recorded.jsonl")),
    ("others", include_str!("recorded.jsonl")),
    ("policy", include_str!("policy/recorded.jsonl")),
    ("rbac", include_str!("rbac/recorded.jsonl")),
    ("resource", include_str!("resource/recorded.jsonl")),
    ("storage", include_str!("storage/recorded.jsonl")),
];

fn record(object: &Value) -> (&'static Kind, Box<dyn Record>) {
    let api_version = object["apiVersion"].as_str().expect("apiVersion");
    let kind = KINDS.iter().find(|k| k.api_version() == api_version && *k.kind == object["kind"]).expect("a kind");
    let mut record = kind.schema.make();
    let text = object.to_string();
    json::decode(text.as_bytes(), &mut *record).expect("fits the kind");
    convert::complete(&mut *record).expect("has an internal form");
    if kind.namespaced
        && let Some(meta) = meta::of_mut(&mut *record)
        && meta.namespace.is_empty()
    {
        meta.namespace = "default".into();
    }
    (kind, record)
}

/// Causes as `field: message` and warnings; what changed is not compared.
fn found(case: &Value) -> (Vec<String>, Vec<String>) {
    let (kind, mut object) = record(&case["new"]);
    let old = case.get("old").map(|old| record(old).1);
    let subresource = case["sub"].as_str().unwrap_or_default();
    // Services are given addresses in between, which no case relies on.
    let settled = match subresource {
        "" => services::settle(&mut *object, old.as_deref(), &services::Network::default()),
        _ => Ok(()),
    };
    let mut warned = match &old {
        None => first_warnings(kind, &*object),
        Some(_) => Vec::new(),
    };
    let causes = match &old {
        _ if settled.is_err() => match settled {
            Err(Error::Invalid(_, causes)) => causes,
            other => panic!("{other:?}"),
        },
        None => {
            strategy::prepare_create(kind, &mut *object, &Default::default());
            validate::create(kind, &*object)
        }
        Some(old) => {
            strategy::prepare_update(kind, subresource, &mut *object, &**old);
            validate::update(kind, subresource, &*object, &**old)
        }
    };
    if causes.is_empty() {
        warned.extend(warnings(kind, &Write { subresource, old: old.as_deref() }, &*object));
    }
    let text = |cause: crate::error::Cause| format!("{}: {}", cause.field, masked(&cause.message));
    (causes.into_iter().map(text).collect(), warned)
}

fn masked(message: &str) -> String {
    match message.split_once("\n@@") {
        Some((before, _)) => format!("{before}\n<diff>"),
        None => message.to_owned(),
    }
}

#[test]
fn as_upstream() {
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
    };
    let mut wrong = Vec::new();
    for (area, lines) in RECORDED {
        for line in lines.lines() {
            let case: Value = serde_json::from_str(line).expect("a recorded case");
            let (causes, warned) = found(&case);
            let expect = (texts(&case["causes"]), texts(&case["warnings"]));
            if (&causes, &warned) != (&expect.0, &expect.1) {
                wrong.push(format!("{area}: {line}\n  found {causes:#?} {warned:#?}\n  expect {expect:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
