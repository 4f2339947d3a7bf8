//! JSON objects whose members keep the order that clients know them in.

use serde_json::Value;

/// An object of members that are JSON already.
pub(super) fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
    format!("{{{}}}", members.join(","))
}

/// A text as JSON.
pub(super) fn text(text: &str) -> String {
    Value::from(text).to_string()
}

/// A list of elements that are JSON already.
pub(super) fn list(elements: &[String]) -> String {
    format!("[{}]", elements.join(","))
}
