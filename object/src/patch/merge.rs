//! JSON merge patch (RFC 7386).

use serde_json::{Map, Value};

use super::PatchError;
use super::text::{Bad, Reader};

/// Applies a JSON merge patch.
///
/// A list takes the place of the whole document: with field validation on, [`super::object_findings`] refuses it before.
pub fn merge_patch(doc: &mut Value, patch: &[u8]) -> Result<(), PatchError> {
    let text = String::from_utf8_lossy(patch);
    let mut patch = Reader::new(&text).whole(Reader::value).map_err(Bad::error)?;
    match (doc, &mut patch) {
        (Value::Object(members), Value::Object(changes)) => merge_members(members, std::mem::take(changes)),
        (doc, Value::Object(_) | Value::Array(_)) => {
            prune(&mut patch);
            *doc = patch;
        }
        _ => return Err(PatchError::Malformed("Invalid JSON Patch".to_owned())),
    }
    Ok(())
}

fn merge_members(members: &mut Map<String, Value>, changes: Map<String, Value>) {
    for (key, mut change) in changes {
        if change.is_null() {
            members.remove(&key);
            continue;
        }
        match (members.get_mut(&key), &mut change) {
            (Some(Value::Object(below)), Value::Object(changes)) => merge_members(below, std::mem::take(changes)),
            // A list or scalar over an object is taken as it is, nulls within it too.
            (Some(place @ Value::Object(_)), _) => *place = change,
            (Some(place), _) => {
                prune(&mut change);
                *place = change;
            }
            (None, _) => {
                prune(&mut change);
                members.insert(key, change);
            }
        }
    }
}

/// Drops members that are null, elements of lists stay.
fn prune(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(prune);
        }
        Value::Array(elements) => elements.iter_mut().for_each(prune),
        _ => {}
    }
}
