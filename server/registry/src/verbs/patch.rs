//! Patch.

use object::record::Record;
use object::{json, patch};
use serde_json::Value;

use super::{Context, Target, Updated};
use crate::error::Error;
use crate::options::FieldValidation;
use crate::{decode, meta};

/// The form of a patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchType {
    /// RFC 6902.
    Json,
    /// RFC 7386.
    Merge,
    /// Strategic merge.
    Strategic,
}

impl Target<'_> {
    /// Changes the object by a patch. Warnings about unknown fields are added to `warnings`.
    pub async fn patch(
        &self,
        subresource: &str,
        patch_type: PatchType,
        patch: &[u8],
        validation: FieldValidation,
        warnings: &mut Vec<String>,
        cx: &Context<'_>,
    ) -> Result<Updated, Error> {
        let kind = self.kind();
        patch::check(patch)?;
        self.update(subresource, cx, false, |old| {
            let old = old.ok_or_else(|| self.not_found())?;
            let found = findings(patch_type, patch, validation)?;
            let patched = apply(patch_type, old, patch)?;
            let text = serde_json::to_vec(&patched).map_err(|e| Error::Internal(e.to_string()))?;
            let mut told = Vec::new();
            let shown = match patch_type {
                PatchType::Strategic => patch::go_text(&patched),
                _ => String::from_utf8_lossy(&text).into_owned(),
            };
            let object = decode::patched(kind, &text, &shown, found, validation, &mut told)?;
            for warning in told {
                if !warnings.contains(&warning) {
                    warnings.push(warning);
                }
            }
            let named = &meta::of(&*object).name;
            if named != self.name {
                return Err(Error::BadRequest(match named.is_empty() {
                    true => format!(
                        "the name of the object ({} based on URL) was undeterminable: name must be provided",
                        self.name
                    ),
                    false => {
                        format!("the name of the object ({named}) does not match the name on the URL ({})", self.name)
                    }
                }));
            }
            Ok(object)
        })
        .await
    }
}

/// What a strict reader finds in the patch itself.
fn findings(patch_type: PatchType, patch: &[u8], validation: FieldValidation) -> Result<Vec<String>, Error> {
    if validation == FieldValidation::Ignore {
        return Ok(Vec::new());
    }
    Ok(match patch_type {
        PatchType::Json => patch::json_patch_findings(patch)?,
        PatchType::Merge => patch::object_findings(patch, true)?,
        PatchType::Strategic => patch::object_findings(patch, false)?,
    })
}

/// The object as the patch leaves it.
pub(super) fn apply(patch_type: PatchType, old: &dyn Record, patch: &[u8]) -> Result<Value, Error> {
    let mut text = Vec::new();
    json::encode(old, &mut text);
    let mut document: Value = serde_json::from_slice(&text).map_err(|e| Error::Internal(e.to_string()))?;
    match patch_type {
        PatchType::Json => patch::json_patch(&mut document, patch)?,
        PatchType::Merge => patch::merge_patch(&mut document, patch)?,
        PatchType::Strategic => document = patch::strategic(document, patch, old.schema())?,
    }
    Ok(document)
}
