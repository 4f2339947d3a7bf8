//! Objects as rows of a table.

use object::kind::Kind;
use object::record::Record;
use serde_json::{Value, json};

use crate::meta;

/// The columns of a kind.
pub fn definitions(_kind: &Kind) -> Value {
    json!([
        { "name": "Name", "type": "string", "format": "name", "description": "", "priority": 0 },
        { "name": "Created At", "type": "date", "format": "", "description": "", "priority": 0 },
    ])
}

/// An object's cells.
pub fn cells(_kind: &Kind, object: &dyn Record, _now: i64) -> Vec<Value> {
    let meta = meta::of(object);
    vec![json!(meta.name), json!(meta.creation_timestamp.to_string())]
}

/// What is special about a row.
pub fn conditions(_kind: &Kind, _object: &dyn Record) -> Option<Value> {
    None
}
