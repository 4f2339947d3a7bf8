//! The API's three patch formats over JSON documents: JSON patch (RFC 6902), JSON merge patch (RFC 7386) and
//! strategic merge patch.
//!
//! An engine takes the object as it is served (the request's version, as JSON) and the body of the request, and
//! gives the patched document. What comes before and after is the caller's:
//! - before the object is read: [`check`] refuses a body that is not JSON;
//! - unless `fieldValidation=Ignore`: [`json_patch_findings`] or [`object_findings`], which refuse what upstream's
//!   strict decoder refuses and tell of duplicate and unknown fields. `Warn` (the default) makes them warnings,
//!   `Strict` an error after the patch is applied, joined with those of the next step;
//! - after: decode the document as the kind (a failure is upstream's `patch: Invalid value`, 422,
//!   with the document, or for a strategic merge [`go_text`] of the patch), default it,
//!   keep managed fields, check name and namespace, then go on as an update does.
//!
//! On an error a document that was lent may be half patched: discard it.

mod error;
mod format;
mod json_patch;
mod keys;
mod lists;
mod merge;
mod pointer;
mod scope;
mod strategic;
mod strict;
mod text;
mod tree;

#[cfg(test)]
mod tests;

pub use error::PatchError;
pub use format::{go_json, go_text};
pub use json_patch::json_patch;
pub use merge::merge_patch;
pub use strategic::strategic;
pub use strict::{json_patch_findings, object_findings};
pub use tree::{check, parse};
