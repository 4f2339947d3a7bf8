//! What changes objects: the three forms of patches, and sets of fields.
//!
//! A patch comes with the document it is for: the document first, then a NUL byte, then the patch.

use object::fieldset;
use object::patch::{self, PatchError};
use serde_json::{Value, json};

use crate::forms::{kind_of, shown};

/// The document and the patch; a small pod where there is no document.
fn halves(data: &[u8]) -> (Value, &[u8]) {
    let at = data.iter().position(|byte| *byte == 0);
    let (document, patch) = at.map_or((&data[..0], data), |at| (&data[..at], &data[at + 1..]));
    let document = patch::parse(document).ok().filter(Value::is_object).unwrap_or_else(|| {
        json!({
            "apiVersion": "v1",
            "kind": "Pod",
            "metadata": {"name": "a", "labels": {"b": "c"}, "finalizers": ["x/y", "x/z"]},
            "spec": {"containers": [{"name": "c", "image": "i", "ports": [{"containerPort": 80}]}, {"name": "d"}]},
        })
    });
    (document, patch)
}

/// A document that came of a patch is written and read again the same.
fn again(document: &Value) {
    let text = document.to_string();
    match patch::parse(text.as_bytes()) {
        Ok(read) => assert_eq!(read.to_string(), text),
        Err(e) => panic!("{}: {text}", e.message()),
    }
}

/// Only what is JSON may be applied.
fn accepted<T>(patch: &[u8], result: Result<T, PatchError>) -> Option<T> {
    if result.is_ok() {
        assert!(patch::check(patch).is_ok(), "applied, though it is not JSON: {}", shown(patch));
    }
    result.ok()
}

pub(crate) fn json_patch(data: &[u8]) {
    let (mut document, patch) = halves(data);
    let _ = patch::json_patch_findings(patch);
    let result = patch::json_patch(&mut document, patch);
    if accepted(patch, result).is_some() {
        again(&document);
    }
}

pub(crate) fn merge_patch(data: &[u8]) {
    let (mut document, patch) = halves(data);
    let _ = patch::object_findings(patch, true);
    let result = patch::merge_patch(&mut document, patch);
    if accepted(patch, result).is_none() {
        return;
    }
    again(&document);
    // RFC 7396: what is merged already is there.
    let mut twice = document.clone();
    assert!(patch::merge_patch(&mut twice, patch).is_ok(), "refused the second time: {}", shown(patch));
    assert_eq!(twice.to_string(), document.to_string(), "merged twice: {}", shown(patch));
}

pub(crate) fn strategic_patch(data: &[u8]) {
    let (document, patch) = halves(data);
    let text = |key: &str| document[key].as_str().unwrap_or_default().to_owned();
    let kind = kind_of(&text("apiVersion"), &text("kind"));
    let _ = patch::object_findings(patch, false);
    if let Some(document) = accepted(patch, patch::strategic(document, patch, kind.schema.get())) {
        again(&document);
    }
}

pub(crate) fn field_set(data: &[u8]) {
    let text = shown(data);
    let Ok(set) = fieldset::from_json(&text) else { return };
    let written = fieldset::to_json(&set);
    let read = fieldset::from_json(&written).unwrap_or_else(|e| panic!("{e}: {written}"));
    assert_eq!(fieldset::to_json(&read), written);
    assert!(read.is_within(&set) && set.is_within(&read), "{written}");
    let mut rest = set.clone();
    rest.subtract(&read);
    assert!(rest.is_empty(), "left of {written}: {}", fieldset::to_json(&rest));
    assert_eq!(fieldset::to_json(&set.intersection(&read)), written);
    assert_eq!(fieldset::to_json(&set.clone().union(read)), written);
    // Whatever the fields, what is left of a document is one.
    let (document, _) = halves(&[]);
    again(&fieldset::remove(document, &set, kind_of("v1", "Pod").schema.get()));
}
