//! Cases for the three engines: document, patch, outcome.

mod json_patch;
mod merge;
mod strategic;
mod text;

use serde_json::Value;

use super::{PatchError, parse};

/// Compares an outcome with the expected document, or with `code: text`.
fn check(input: &str, got: Result<Value, PatchError>, expect: &str) {
    match got {
        Ok(document) => assert_eq!(document.to_string(), expect, "{input}"),
        Err(error) => assert_eq!(format!("{}: {error}", error.code()), expect, "{input}"),
    }
}

fn document(text: &str) -> Value {
    parse(text.as_bytes()).unwrap_or_else(|e| panic!("{text}: {e}"))
}
