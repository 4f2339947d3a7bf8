//! What upstream's strict decoder finds in a patch: duplicate and unknown fields, and types that it refuses.

use std::collections::HashSet;

use super::PatchError;
use super::text::{Bad, Reader};

/// The findings in a JSON patch, unless `fieldValidation=Ignore`. Refuses operations whose members are of a wrong type.
pub fn json_patch_findings(patch: &[u8]) -> Result<Vec<String>, PatchError> {
    let text = String::from_utf8_lossy(patch);
    let mut reader = Reader::strict(&text);
    // Upstream reads on after a wrong type, so broken JSON behind it still counts first.
    let mut wrong = None;
    reader.whole(|r| operations(r, &mut wrong)).map_err(Bad::decoding)?;
    match wrong {
        Some(bad) => Err(Bad::decoding(bad)),
        None => Ok(reader.reports.iter().map(|r| format!("json patch {r}")).collect()),
    }
}

fn operations(r: &mut Reader<'_>, wrong: &mut Option<Bad>) -> Result<(), Bad> {
    match r.ahead() {
        "array" => r.elements(&mut |r| operation(r, wrong)),
        "null" => r.skip().map(drop),
        found => {
            r.skip()?;
            wrong.get_or_insert(Bad::Type(found.into(), "Go value of type []handlers.jsonPatchOp".into()));
            Ok(())
        }
    }
}

fn operation(r: &mut Reader<'_>, wrong: &mut Option<Bad>) -> Result<(), Bad> {
    match r.ahead() {
        "object" => {}
        "null" => return r.skip().map(drop),
        found => {
            r.skip()?;
            wrong.get_or_insert(Bad::Type(found.into(), "Go value of type handlers.jsonPatchOp".into()));
            return Ok(());
        }
    }
    let mut seen = HashSet::new();
    r.members(&mut |r, key| {
        let found = r.ahead();
        match key.as_str() {
            "op" | "path" | "from" => {
                r.skip()?;
                if !matches!(found, "string" | "null") {
                    let place = format!("Go struct field jsonPatchOp.{key} of type string");
                    wrong.get_or_insert(Bad::Type(found.into(), place.into()));
                }
            }
            "value" => match r.member("value") {
                Err(Bad::Range(number)) => {
                    let place = "Go struct field jsonPatchOp.value of type float64";
                    return Err(Bad::Type(format!("number {number}").into(), place.into()));
                }
                other => drop(other?),
            },
            _ => {
                r.skip()?;
                r.report("unknown", &key);
                return Ok(());
            }
        }
        if seen.contains(&key) {
            r.report("duplicate", &key);
        }
        seen.insert(key);
        Ok(())
    })
}

/// The findings in a merge patch or a strategic merge patch, unless `fieldValidation=Ignore`: duplicate fields.
/// Refuses what is not an object; only a merge patch's refusal has a prefix, which `merge` asks for.
pub fn object_findings(patch: &[u8], merge: bool) -> Result<Vec<String>, PatchError> {
    let text = String::from_utf8_lossy(patch);
    let mut reader = Reader::strict(&text);
    let found = reader.whole(|r| {
        let found = r.ahead();
        r.value().map(|_| found)
    });
    let error = if merge { Bad::decoding } else { Bad::error };
    match found.map_err(error)? {
        "object" | "null" => Ok(reader.reports),
        found => Err(error(Bad::Type(found.into(), "Go value of type map[string]interface {}".into()))),
    }
}
