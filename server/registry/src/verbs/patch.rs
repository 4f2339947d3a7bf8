//! Patch.

use object::kind::Kind;
use object::record::Record;
use object::{json, patch};
use serde_json::Value;

use super::create::namespace_agrees;
use super::{Context, Target, Updated, Way};
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
        self.change(subresource, cx, Way::Patch, |old| {
            let old = old.ok_or_else(|| self.not_found())?;
            let mut object = patched(kind, patch_type, old, patch, validation, warnings)?;
            // Before those of the object itself.
            warnings.iter().for_each(|warning| cx.warn(warning));
            is_the_one(self, &mut *object)?;
            Ok(object)
        })
        .await
    }
}

/// An object as a patch makes it.
pub(super) fn patched(
    kind: &Kind,
    patch_type: PatchType,
    old: &dyn Record,
    patch: &[u8],
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Box<dyn Record>, Error> {
    let found = findings(patch_type, patch, validation)?;
    let tree = apply(patch_type, old, patch)?;
    let mut told = Vec::new();
    let object = match patch_type {
        PatchType::Strategic => decode::restored(kind, &tree, patch, found, validation, &mut told)?,
        _ => decode::patched(kind, &tree, found, validation, &mut told)?,
    };
    for warning in told {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }
    Ok(object)
}

/// A patched object lies where the path says, under the path's name.
pub(super) fn is_the_one(target: &Target<'_>, object: &mut dyn Record) -> Result<(), Error> {
    namespace_agrees(target, object)?;
    let named = &meta::of(object).name;
    if named == target.name {
        return Ok(());
    }
    Err(Error::BadRequest(match named.is_empty() {
        true => {
            format!("the name of the object ({} based on URL) was undeterminable: name must be provided", target.name)
        }
        false => format!("the name of the object ({named}) does not match the name on the URL ({})", target.name),
    }))
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
fn apply(patch_type: PatchType, old: &dyn Record, patch: &[u8]) -> Result<Value, Error> {
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
