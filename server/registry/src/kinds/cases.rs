//! How cases of kinds are checked: objects as JSON, and what is said of them.

use object::kind::Kind;
use object::record::Record;
use serde_json::{Value, json};

use super::Write;
use crate::codec::Form;
use crate::options::FieldValidation;
use crate::{decode, meta, strategy, validate};

/// A kind's cases.
pub(crate) struct Cases {
    kind: &'static Kind,
}

/// The cases of a kind, by the path of its collection: `v1/services`.
pub(crate) fn of(path: &str) -> Cases {
    let (version, resource) = path.rsplit_once('/').unwrap_or_default();
    let is = |kind: &&Kind| kind.api_version() == version && kind.resource == resource;
    Cases { kind: generated::KINDS.iter().find(is).expect("a kind of this path") }
}

impl Cases {
    /// What is said of a new object: its faults as `field: message`, or, if there are none, warnings.
    pub(crate) fn create(&self, object: Value, expect: &[&str]) {
        let mut made = self.object(object.clone());
        strategy::prepare_create(self.kind, &mut *made);
        let faults = validate::create(self.kind, &*made);
        self.compare(&Write { subresource: "", old: None }, &*made, faults, expect, &object);
    }

    /// What is said of a change, by a subresource or (empty) of the object itself.
    pub(crate) fn update(&self, subresource: &str, old: Value, new: Value, expect: &[&str]) {
        let was = self.object(old);
        let mut made = self.object(new.clone());
        strategy::prepare_update(self.kind, subresource, &mut *made, &*was);
        let faults = validate::update(self.kind, subresource, &*made, &*was);
        self.compare(&Write { subresource, old: Some(&*was) }, &*made, faults, expect, &new);
    }

    /// The object as it is stored.
    pub(crate) fn prepared(&self, object: Value) -> Value {
        let mut made = self.object(object);
        strategy::prepare_create(self.kind, &mut *made);
        shown(&*made)
    }

    /// The object as a change leaves it.
    pub(crate) fn changed(&self, subresource: &str, old: Value, new: Value) -> Value {
        let (was, mut made) = (self.object(old), self.object(new));
        strategy::prepare_update(self.kind, subresource, &mut *made, &*was);
        shown(&*made)
    }

    fn compare(
        &self,
        write: &Write<'_>,
        made: &dyn Record,
        faults: Vec<crate::error::Cause>,
        expect: &[&str],
        of: &Value,
    ) {
        let mut said: Vec<String> = faults.into_iter().map(|f| format!("{}: {}", f.field, f.message)).collect();
        if said.is_empty() {
            said = super::warnings(self.kind, write, made);
        }
        assert_eq!(said, expect, "{of}");
    }

    /// Decoded, with defaults and metadata that all objects have.
    fn object(&self, mut object: Value) -> Box<dyn Record> {
        let mut metadata = json!({ "name": "x", "uid": "u", "resourceVersion": "1" });
        if self.kind.namespaced {
            metadata["namespace"] = "ns".into();
        }
        for (key, value) in object["metadata"].as_object().cloned().unwrap_or_default() {
            metadata[key] = value;
        }
        object["metadata"] = metadata;
        let text = object.to_string();
        let (strict, form) = (FieldValidation::Strict, Form::Json);
        decode::object(self.kind, form, text.as_bytes(), strict, &mut Vec::new()).expect("a well-formed object")
    }
}

fn shown(object: &dyn Record) -> Value {
    let mut object = object.boxed_clone();
    if let Some(meta) = meta::of_mut(&mut *object) {
        *meta = generated::meta::v1::ObjectMeta { labels: meta.labels.clone(), ..Default::default() };
    }
    let mut text = Vec::new();
    object::json::encode(&*object, &mut text);
    let mut value: Value = serde_json::from_slice(&text).expect("what was just written");
    if let Some(members) = value.as_object_mut() {
        members.retain(|key, _| !matches!(key.as_str(), "kind" | "apiVersion"));
    }
    value
}
