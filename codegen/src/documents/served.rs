//! The specification as a server with default feature gates serves it: named corrections, each with its reason.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::facts::{Facts, response_description, security_scheme, split};
use crate::Error;
use crate::rules::strategy::Rules;
use crate::spec::Spec;

/// The corrected specification.
pub struct Served {
    /// OpenAPI v3 documents by their path below `/openapi/v3/`.
    pub openapi: BTreeMap<String, Value>,
    /// Discovery of all groups, the core group first.
    pub all: Vec<Value>,
    /// Discovery of what default flags serve.
    pub default: Vec<Value>,
    /// What the specification does not say.
    pub facts: Facts,
    /// Stored `apiVersion` by `group/resource`, where it is not that of the preferred version.
    pub stored: BTreeMap<String, String>,
}

impl Served {
    /// Corrects a specification.
    pub fn new(spec: &Spec) -> Result<Self, Error> {
        let facts = Facts::load()?;
        let served = |name: &str| {
            let gated = name.strip_prefix("apis/").is_some_and(|gv| is_gated(gv, &facts));
            !gated && !facts.unserved_paths.iter().any(|path| path == name)
        };
        let documents = spec.openapi.iter().filter(|(name, _)| served(name));
        let openapi = documents.map(|(name, document)| (name.clone(), document.clone())).collect();
        let default = if spec.discovery_default.is_null() { &spec.discovery } else { &spec.discovery_default };
        let (all, default) = (without_gated(&spec.discovery, &facts), without_gated(default, &facts));
        let mut served = Self { openapi, all, default, facts, stored: Rules::stored_versions(spec) };
        add_issuer_document(&mut served.openapi);
        for document in served.openapi.values_mut() {
            name_release(document, &spec.version);
            drop_cbor(document);
            describe(document);
        }
        list_enums(&mut served.openapi, &served.facts, spec.is_of_facts)?;
        Ok(served)
    }
}

/// A group version behind a feature gate, or a group that has no other.
fn is_gated(name: &str, facts: &Facts) -> bool {
    let sole = |group: &str| !facts.scheme.iter().any(|gv| split(gv).0 == group && !facts.gated.contains(gv));
    facts.gated.iter().any(|gv| gv == name || split(gv).0 == name && sole(name))
}

/// `--runtime-config=api/all=true` does not turn on what a feature gate holds back.
fn without_gated(list: &Value, facts: &Facts) -> Vec<Value> {
    let mut groups: Vec<Value> = list["items"].as_array().cloned().unwrap_or_default();
    for group in &mut groups {
        let name = group["metadata"]["name"].as_str().unwrap_or_default().to_owned();
        if let Some(versions) = group["versions"].as_array_mut() {
            versions.retain(|v| {
                let gv = format!("{name}/{}", v["version"].as_str().unwrap_or_default());
                !facts.gated.contains(&gv)
            });
        }
    }
    groups.retain(|g| g["versions"].as_array().is_some_and(|v| !v.is_empty()));
    groups
}

/// The document of the issuer's configuration has a hidden file's name and is not among the published ones.
fn add_issuer_document(openapi: &mut BTreeMap<String, Value>) {
    openapi.entry(".well-known/openid-configuration".to_owned()).or_insert_with(|| {
        json!({
            "openapi": "3.0.0",
            "info": {"title": "Kubernetes"},
            "paths": {"/.well-known/openid-configuration/": {"get": {
                "tags": ["WellKnown"],
                "operationId": "getServiceAccountIssuerOpenIDConfiguration",
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"type": "string"}}}},
                    "401": {},
                },
            }}},
            "components": {"securitySchemes": {}},
        })
    });
}

/// The published documents are `unversioned`; a server tells its release.
fn name_release(document: &mut Value, version: &str) {
    let release: Vec<&str> = version.trim_start_matches('v').splitn(3, '.').take(2).collect();
    document["info"]["version"] = Value::from(release.join("."));
}

/// CBOR is behind a feature gate that is off.
fn drop_cbor(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(content) = object.get_mut("content").and_then(Value::as_object_mut) {
                content.retain(|media, _| !media.contains("cbor"));
            }
            object.values_mut().for_each(drop_cbor);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_cbor),
        _ => {}
    }
}

/// Prose is left out of the specification, but an answer without a description is no valid OpenAPI.
fn describe(document: &mut Value) {
    let items = document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    for item in items {
        for operation in item.as_object_mut().into_iter().flat_map(|item| item.values_mut()) {
            let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
            for (code, response) in responses.into_iter().flatten() {
                response["description"] = Value::from(response_description(code));
            }
        }
    }
    if let Some(schemes) = document.pointer_mut("/components/securitySchemes") {
        *schemes = json!({"BearerToken": security_scheme()});
    }
}

/// The published documents are made with enum types off, a server has them on.
fn list_enums(openapi: &mut BTreeMap<String, Value>, facts: &Facts, strict: bool) -> Result<(), Error> {
    for (schema, properties) in &facts.enums {
        for (property, values) in properties {
            let (name, inner) = match property {
                p if p.ends_with("[]") => (&p[..p.len() - 2], "/items"),
                p if p.ends_with("{}") => (&p[..p.len() - 2], "/additionalProperties"),
                p => (p.as_str(), ""),
            };
            let pointer = format!("/components/schemas/{schema}/properties/{name}{inner}");
            let mut found = false;
            for document in openapi.values_mut() {
                if let Some(target) = document.pointer_mut(&pointer) {
                    target["enum"] = Value::from(values.clone());
                    found = true;
                }
            }
            if strict && !found {
                return Err(Error::Spec(format!(
                    "enum of {schema}.{property}: no such property, drop it from facts.json"
                )));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections() {
        let check = |correct: &dyn Fn(&mut Value), mut input: Value, want: Value| {
            correct(&mut input);
            assert_eq!(input, want);
        };
        check(
            &drop_cbor,
            json!({"a": [{"content": {"application/cbor-seq": {}, "application/json": {}}}]}),
            json!({"a": [{"content": {"application/json": {}}}]}),
        );
        check(
            &|v| name_release(v, "v1.36.3"),
            json!({"info": {"version": "unversioned"}}),
            json!({"info": {"version": "1.36"}}),
        );
        check(
            &describe,
            json!({"paths": {"/a": {"get": {"responses": {"201": {}, "401": {}}}, "parameters": []}}}),
            json!({"paths": {"/a": {"get": {"responses": {
                "201": {"description": "Created"}, "401": {"description": "Unauthorized"}}}, "parameters": []}}}),
        );
    }

    #[test]
    fn gates_hold_back_groups() {
        let facts = Facts::load().expect("facts");
        let check = |name, want| assert_eq!(is_gated(name, &facts), want, "{name}");
        check("scheduling.k8s.io/v1beta1", true);
        check("scheduling.k8s.io/v1", false);
        check("scheduling.k8s.io", false);
        check("lifecycle.k8s.io", true);
    }

    #[test]
    fn a_fact_that_no_longer_applies_is_reported() {
        let facts = Facts::load().expect("facts");
        let empty = || BTreeMap::from([("api/v1".to_owned(), json!({}))]);
        assert!(list_enums(&mut empty(), &facts, true).is_err());
        assert!(list_enums(&mut empty(), &facts, false).is_ok());
    }
}
