//! Priority levels and flow schemas: the mandatory ones always are as they must be, the suggested ones as long as
//! nobody has taken them over.

use generated::bootstrap::Seed;
use object::record::Record;
use registry::meta;
use serde_json::{Value, json};

use super::wanted::{Change, FirstStatus};

pub(super) const GROUP: &str = "flowcontrol.apiserver.k8s.io";
/// Who manages what they say.
pub(super) const PRODUCER: &str = "api-priority-and-fairness-config-producer-v1";
/// Who manages their status.
const CONSUMER: &str = "api-priority-and-fairness-config-consumer-v1";
/// Says whether the server may change an object's `spec`.
const AUTO_UPDATE: &str = "apf.kubernetes.io/autoupdate-spec";
/// Objects that the server insists on.
const MANDATORY: &[&str] = &["catch-all", "exempt"];

/// The level that a schema names exists.
pub(super) fn first_status(seed: &Seed, now: &str) -> Option<FirstStatus> {
    let schema: Value = serde_json::from_str(seed.json).ok()?;
    let level = schema["spec"]["priorityLevelConfiguration"]["name"].as_str()?;
    let message =
        format!("This FlowSchema references the PriorityLevelConfiguration object named {level:?} and it exists");
    let condition = json!({
        "type": "Dangling",
        "status": "False",
        "lastTransitionTime": now,
        "reason": "Found",
        "message": message,
    });
    Some(FirstStatus { manager: CONSUMER, status: json!({ "conditions": [condition] }) })
}

/// Resets `spec` and says in an annotation whether it may be reset.
pub(super) fn reconcile(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let existing_meta = meta::of(existing);
    let says = existing_meta.annotations.get(AUTO_UPDATE).and_then(|text| parse_bool(text));
    // Without a word, an object that was never changed is the server's own.
    let ours = MANDATORY.contains(&existing_meta.name.as_str()) || says.unwrap_or(existing_meta.generation == 1);
    let same = !ours || meta::same_field(existing, wanted, "spec");
    if same && says == Some(ours) {
        return Change::None;
    }
    let mut object = existing.boxed_clone();
    if !same {
        meta::copy_field(wanted, &mut *object, "spec");
    }
    if let Some(meta) = meta::of_mut(&mut *object) {
        meta.annotations.insert(AUTO_UPDATE.into(), ours.to_string());
    }
    Change::Update(object)
}

/// The texts that Go's `strconv.ParseBool` takes.
fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
