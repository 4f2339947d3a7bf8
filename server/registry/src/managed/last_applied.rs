//! The annotation in which `kubectl apply` keeps what it applied on the client's side.

use std::collections::BTreeMap;

use generated::meta::v1::ObjectMeta;
use object::fieldset::{self, Comparison, Set};
use object::kind::Kind;
use object::patch::go_json;
use object::record::Record;
use serde_json::Value;

use crate::meta;

const ANNOTATION: &str = "kubectl.kubernetes.io/last-applied-configuration";
/// Most bytes of all annotations, keys and values.
const MOST: usize = 256 * 1024;

/// The fields that `kubectl apply` owns: those that the annotation names and that are still as it says. `None` if there
/// is no annotation of use.
pub(super) fn allowed(kind: &Kind, live: &Value, object: &dyn Record) -> Option<Set<'static>> {
    let text = meta::of(object).annotations.get(ANNOTATION).filter(|text| !text.is_empty())?;
    let schema = kind.schema.get();
    fieldset::check(live, schema, false).ok()?;
    let applied: Value = serde_json::from_str(text).ok()?;
    let text = |name: &str| applied.get(name).and_then(Value::as_str).unwrap_or_default();
    // What has no kind is no object to upstream's reader; that of another kind has no schema here.
    if text("kind") != kind.kind || text("apiVersion") != kind.api_version() {
        return None;
    }
    fieldset::check(&applied, schema, false).ok()?;
    let mut set = fieldset::set_of(&applied, schema);
    let changes = Comparison::of_trees(&applied, live, schema);
    for changed in [&changes.modified, &changes.added, &changes.removed] {
        set.subtract(changed);
    }
    Some(set.into_owned())
}

/// Keeps the annotation, where there is one, what was applied last.
pub(super) fn renew(meta: &mut ObjectMeta, config: &Value) {
    if meta.annotations.get(ANNOTATION).is_none_or(String::is_empty) {
        return;
    }
    let mut config = config.clone();
    let metadata = config.get_mut("metadata").and_then(Value::as_object_mut);
    if let Some(metadata) = metadata
        && let Some(given) = metadata.remove("annotations")
        && let Ok(mut annotations) = serde_json::from_value::<BTreeMap<String, String>>(given)
    {
        annotations.remove(ANNOTATION);
        metadata.insert("annotations".into(), annotations.into_iter().map(|(k, v)| (k, Value::from(v))).collect());
    }
    let mut text = go_json(&config);
    text.push('\n');
    let others = meta.annotations.iter().filter(|(key, _)| *key != ANNOTATION);
    let size: usize = others.map(|(key, value)| key.len() + value.len()).sum();
    if size + ANNOTATION.len() + text.len() > MOST {
        meta.annotations.remove(ANNOTATION);
    } else {
        meta.annotations.insert(ANNOTATION.into(), text);
    }
}
