//! Records in serde's terms: whatever the format, a record is read and written as its JSON is.

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

use serde::{de, ser};
use serde_json::Value;

use crate::json;
use crate::record::Record;

/// Writes a record.
pub fn serialize<S: Serializer>(record: &dyn Record, serializer: S) -> Result<S::Ok, S::Error> {
    tree(record).map_err(ser::Error::custom)?.serialize(serializer)
}

/// A record as a JSON tree. What it passes through unread may have an escape that is half a character, or a number that no
/// double holds; only the latter is an error.
pub(super) fn tree(record: &dyn Record) -> Result<Value, serde_json::Error> {
    let mut text = Vec::new();
    json::encode(record, &mut text);
    serde_json::from_slice(&text).or_else(|_| serde_json::from_slice(&json::whole_escapes(&text)))
}

/// Reads into a record. Fields that it doesn't know are dropped, as clients want it: servers may be newer.
pub fn deserialize<'de, D: Deserializer<'de>>(record: &mut dyn Record, deserializer: D) -> Result<(), D::Error> {
    let value = Value::deserialize(deserializer)?;
    json::decode(value.to_string().as_bytes(), record).map(drop).map_err(de::Error::custom)
}
