//! One object from one version of its kind to another.

use object::kind::Kind;
use object::record::Record;
use object::{json, protobuf};

use crate::error::Error;
use crate::meta;

/// The object as `to`. Versions of a group share field names and numbers unless a named conversion says otherwise.
pub fn convert(record: Box<dyn Record>, from: &Kind, to: &Kind) -> Result<Box<dyn Record>, Error> {
    if std::ptr::eq(from, to) || from.group == to.group && from.version == to.version {
        return Ok(record);
    }
    let mut made = to.schema.make();
    if from.group == to.group {
        let mut bytes = Vec::new();
        protobuf::encode(&*record, &mut bytes);
        protobuf::decode(&bytes, &mut *made).map_err(|e| Error::Internal(e.to_string()))?;
    } else {
        let mut text = Vec::new();
        json::encode(&*record, &mut text);
        json::decode(&text, &mut *made).map_err(|e| Error::Internal(e.to_string()))?;
    }
    meta::set_type(&mut *made, to);
    Ok(made)
}
