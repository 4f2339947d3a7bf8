//! `bootstrap.json`: the objects that exist before the first answer.

use std::fmt::Write;

use serde_json::{Map, Value};

use crate::Error;
use crate::model::Model;
use crate::spec::Spec;

/// `src/bootstrap.rs`: the objects as JSON, with where they belong.
pub fn source(model: &Model, spec: &Spec) -> Result<String, Error> {
    let mut out = crate::header(&spec.version, "api-specs/rules/bootstrap.json");
    out.push_str("//! Objects that a server makes before its first answer.\n\n");
    out.push_str("/// An object to make where it is missing.\n#[derive(Clone, Copy, Debug)]\npub struct Seed {\n");
    for (doc, name) in [
        ("Its API group, empty for the core group.", "group"),
        ("The version that `json` is in.", "version"),
        ("Plural name of its kind.", "resource"),
        ("Its namespace, empty for cluster-scoped kinds.", "namespace"),
        ("Its name.", "name"),
        ("The object, without `apiVersion`, `kind`, status and what a create fills in.", "json"),
    ] {
        writeln!(out, "    /// {doc}\n    pub {name}: &'static str,").ok();
    }
    out.push_str("}\n\n/// By kind, namespace and name.\npub static SEEDS: &[Seed] = &[\n");
    for (key, section) in spec.rules.get("bootstrap").and_then(Value::as_object).into_iter().flatten() {
        let (group_version, resource) = key.rsplit_once('/').unwrap_or(("", key));
        let (group, version) = group_version.rsplit_once('/').unwrap_or(("", group_version));
        let known =
            model.kinds.iter().any(|k| k.group == group && k.version == version && k.row["resource"] == resource);
        if !known && !spec.is_of_facts {
            continue;
        }
        let fault = |what: &str| Error::Spec(format!("bootstrap.json: {key}: {what}"));
        if !known {
            return Err(fault("no such kind"));
        }
        let shared = section["metadata"].as_object();
        for object in section["objects"].as_array().into_iter().flatten() {
            let mut object = object.clone();
            let Some(metadata) = object["metadata"].as_object_mut() else {
                return Err(fault("an object without metadata"));
            };
            shared.into_iter().for_each(|shared| merge(metadata, shared));
            let part = |name: &str| object["metadata"][name].as_str().unwrap_or("").to_owned();
            let (namespace, name) = (part("namespace"), part("name"));
            if name.is_empty() {
                return Err(fault("an object without a name"));
            }
            let json = object.to_string();
            write!(out, "    Seed {{ group: {group:?}, version: {version:?}, resource: {resource:?}, ").ok();
            writeln!(out, "namespace: {namespace:?}, name: {name:?}, json: {json:?} }},").ok();
        }
    }
    out.push_str("];\n");
    syn::parse_file(&out).map_err(|e| Error::Spec(format!("bootstrap.json: generated source does not parse: {e}")))?;
    Ok(out)
}

/// Adds the labels and annotations that all objects of a section share.
fn merge(metadata: &mut Map<String, Value>, shared: &Map<String, Value>) {
    for (part, entries) in shared {
        let place = metadata.entry(part.as_str()).or_insert_with(|| Value::Object(Map::new()));
        if let (Some(place), Some(entries)) = (place.as_object_mut(), entries.as_object()) {
            place.extend(entries.clone());
        }
    }
}
