//! Records in serde's terms: whatever the format, a record is read and written as its JSON is.

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

use serde::{de, ser};
use serde_json::Value;

use crate::json;
use crate::record::Record;

/// Writes a record.
pub fn serialize<S: Serializer>(record: &dyn Record, serializer: S) -> Result<S::Ok, S::Error> {
    let mut text = Vec::new();
    json::encode(record, &mut text);
    let value: Value = serde_json::from_slice(&text).map_err(ser::Error::custom)?;
    value.serialize(serializer)
}

/// Reads into a record. Fields that it doesn't know are dropped, as clients want it: servers may be newer.
pub fn deserialize<'de, D: Deserializer<'de>>(record: &mut dyn Record, deserializer: D) -> Result<(), D::Error> {
    let value = Value::deserialize(deserializer)?;
    json::decode(value.to_string().as_bytes(), record).map(drop).map_err(de::Error::custom)
}
