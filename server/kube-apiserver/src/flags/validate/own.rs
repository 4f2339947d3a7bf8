//! Flags that upstream lacks.

use crate::flags::Reader;
use crate::flags::number::quote;

pub(super) fn own(from: &Reader<'_>, errors: &mut Vec<String>) {
    let storage = from.text("storage");
    if !matches!(storage.as_str(), "embedded" | "memory") {
        errors.push(format!("--storage {} invalid, allowed values: embedded, memory", quote(&storage)));
    } else if from.given("storage") && !from.list("etcd-servers").is_empty() {
        errors.push("--storage and --etcd-servers are mutually exclusive".to_owned());
    }
    if from.text("data-dir").is_empty() {
        errors.push("--data-dir should not be an empty string".to_owned());
    }
}
