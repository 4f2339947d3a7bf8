//! One Swagger 2.0 document out of the OpenAPI v3 documents of many group versions.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::facts::{Facts, security_scheme, split};
use super::shared_parameters;

/// Media types in the order in which a server registers them.
const MEDIA: &[&str] = &[
    "text/plain",
    "application/json",
    "application/yaml",
    "application/vnd.kubernetes.protobuf",
    "application/json;stream=watch",
    "application/vnd.kubernetes.protobuf;stream=watch",
    "application/json-patch+json",
    "application/merge-patch+json",
    "application/strategic-merge-patch+json",
    "application/apply-patch+yaml",
];

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch"];

/// The document of everything in `documents`.
pub fn convert<'a>(documents: impl Iterator<Item = &'a Value>, facts: &Facts) -> Value {
    let (mut paths, mut definitions, mut info) = (BTreeMap::new(), BTreeMap::new(), Value::Null);
    for document in documents {
        info = document["info"].clone();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            paths.insert(path.clone(), path_item(item));
        }
        let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
        for (name, schema) in schemas.into_iter().flatten() {
            definitions.entry(name.clone()).or_insert_with(|| schema_v2(schema));
        }
    }
    for (name, definition) in &mut definitions {
        if matches!(name.as_str(), META_DELETE_OPTIONS | META_WATCH_EVENT) {
            definition["x-kubernetes-group-version-kind"] = in_every_group(name, facts);
        }
    }
    let mut document = json!({
        "swagger": "2.0",
        "info": info,
        "definitions": definitions,
        "securityDefinitions": {"BearerToken": security_scheme()},
        "security": [{"BearerToken": []}],
    });
    let parameters = shared_parameters::extract(&mut paths);
    document["paths"] = json!(paths);
    document["parameters"] = json!(parameters);
    document
}

const META_DELETE_OPTIONS: &str = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions";
const META_WATCH_EVENT: &str = "io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent";

/// Kinds that every group version has; a v3 document lists only those of its own group.
fn in_every_group(name: &str, facts: &Facts) -> Value {
    let kind = name.rsplit('.').next().unwrap_or_default();
    let row = |gv: &String| {
        let (group, version) = split(gv);
        json!({"group": group, "kind": kind, "version": version})
    };
    facts.scheme.iter().map(row).collect()
}

fn path_item(item: &Value) -> Value {
    let mut out = Map::new();
    for (key, value) in item.as_object().into_iter().flatten() {
        let value = match key.as_str() {
            method if METHODS.contains(&method) => operation(value),
            "parameters" => value.as_array().into_iter().flatten().map(parameter).collect(),
            _ => value.clone(),
        };
        out.insert(key.clone(), value);
    }
    Value::Object(out)
}

fn operation(operation: &Value) -> Value {
    let mut out = Map::new();
    let mut parameters: Vec<Value> = operation["parameters"].as_array().into_iter().flatten().map(parameter).collect();
    if let Some(body) = operation.get("requestBody") {
        parameters.insert(0, body_parameter(body));
    }
    if !parameters.is_empty() {
        out.insert("parameters".to_owned(), Value::Array(parameters));
    }
    let produces =
        media(operation.pointer("/responses/200/content").or_else(|| operation.pointer("/responses/201/content")));
    let consumes = consumes(operation, &produces);
    if !consumes.is_empty() {
        out.insert("consumes".to_owned(), json!(consumes));
    }
    out.insert("produces".to_owned(), json!(produces));
    out.insert("schemes".to_owned(), json!(["https"]));
    for (key, value) in operation.as_object().into_iter().flatten() {
        match key.as_str() {
            "parameters" | "requestBody" => {}
            "responses" => {
                let responses = value.as_object().into_iter().flatten();
                let responses: Map<_, _> = responses.map(|(code, r)| (code.clone(), response(r))).collect();
                out.insert(key.clone(), Value::Object(responses));
            }
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
    Value::Object(out)
}

/// v3 tells what an operation reads only by its body: patches name their forms, whatever acts on an object reads
/// anything, discovery (no action) reads what it writes, and what only describes the server reads nothing.
fn consumes(operation: &Value, produces: &[String]) -> Vec<String> {
    let body = media(operation.pointer("/requestBody/content"));
    let id = operation["operationId"].as_str().unwrap_or_default();
    if body.iter().any(|m| m.contains("patch")) {
        body
    } else if id.starts_with("getServiceAccountIssuer") {
        Vec::new()
    } else if operation.get("x-kubernetes-action").is_some() || produces.iter().all(|m| m == "*/*") {
        vec!["*/*".to_owned()]
    } else {
        produces.to_vec()
    }
}

fn media(content: Option<&Value>) -> Vec<String> {
    let mut media: Vec<String> =
        content.and_then(Value::as_object).into_iter().flatten().map(|(m, _)| m.clone()).collect();
    media.sort_by_key(|m| (MEDIA.iter().position(|known| known == m).unwrap_or(MEDIA.len()), m.clone()));
    media
}

fn parameter(parameter: &Value) -> Value {
    let mut out = Map::new();
    for (key, value) in parameter.as_object().into_iter().flatten() {
        match key.as_str() {
            "schema" => out.extend(schema_v2(value).as_object().cloned().unwrap_or_default()),
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
    Value::Object(out)
}

fn body_parameter(body: &Value) -> Value {
    let mut out = json!({"name": "body", "in": "body", "schema": first_schema(body)});
    if body["required"] == true {
        out["required"] = Value::Bool(true);
    }
    out
}

fn response(response: &Value) -> Value {
    let mut out = json!({"description": response["description"]});
    if response.get("content").is_some() {
        out["schema"] = first_schema(response);
    }
    out
}

fn first_schema(holder: &Value) -> Value {
    let schema = holder["content"].as_object().and_then(|c| c.values().next()).and_then(|m| m.get("schema"));
    schema.map_or_else(|| json!({}), schema_v2)
}

/// Swagger 2.0 knows neither alternatives nor members beside a reference; defaults are left out as upstream does.
fn schema_v2(schema: &Value) -> Value {
    let Some(object) = schema.as_object() else { return schema.clone() };
    let mut out = Map::new();
    for (key, value) in object {
        let (key, value) = match key.as_str() {
            "default" => continue,
            "allOf" if value.as_array().is_some_and(|all| all.len() == 1) => match value[0].get("$ref") {
                Some(target) => ("$ref", reference(target)),
                None => ("allOf", schema_v2(&value[0])),
            },
            "$ref" => ("$ref", reference(value)),
            "oneOf" | "anyOf" => ("type", Value::from("string")),
            "properties" => {
                let members = value.as_object().into_iter().flatten();
                let members: Map<_, _> = members.map(|(name, s)| (name.clone(), schema_v2(s))).collect();
                ("properties", Value::Object(members))
            }
            "items" | "additionalProperties" | "not" => (key.as_str(), schema_v2(value)),
            _ => (key.as_str(), value.clone()),
        };
        out.insert(key.to_owned(), value);
    }
    Value::Object(out)
}

fn reference(target: &Value) -> Value {
    Value::from(target.as_str().unwrap_or_default().replace("#/components/schemas/", "#/definitions/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas() {
        let check = |input: Value, want: Value| assert_eq!(schema_v2(&input), want);
        check(
            json!({"allOf": [{"$ref": "#/components/schemas/a.B"}], "default": {}}),
            json!({"$ref": "#/definitions/a.B"}),
        );
        check(
            json!({"format": "int-or-string", "oneOf": [{"type": "integer"}, {"type": "string"}]}),
            json!({"format": "int-or-string", "type": "string"}),
        );
        check(
            json!({"properties": {"default": {"type": "string", "default": "x"}}, "required": ["default"]}),
            json!({"properties": {"default": {"type": "string"}}, "required": ["default"]}),
        );
        check(
            json!({"additionalProperties": {"default": 0, "type": "integer"}, "x-kubernetes-map-type": "atomic"}),
            json!({"additionalProperties": {"type": "integer"}, "x-kubernetes-map-type": "atomic"}),
        );
    }

    #[test]
    fn operations() {
        let check = |input: Value, want: Value| assert_eq!(operation(&input), want);
        check(
            json!({"x-kubernetes-action": "post", "parameters": [{"in": "query", "name": "q", "schema": {"type": "string"}}],
                "requestBody": {"required": true, "content": {"*/*": {"schema": {"$ref": "#/components/schemas/K"}}}},
                "responses": {"200": {"description": "OK", "content": {
                    "application/yaml": {"schema": {"type": "string"}}, "application/json": {"schema": {"type": "string"}}}}}}),
            json!({"x-kubernetes-action": "post", "consumes": ["*/*"], "produces": ["application/json", "application/yaml"],
                "schemes": ["https"],
                "parameters": [{"name": "body", "in": "body", "required": true, "schema": {"$ref": "#/definitions/K"}},
                    {"in": "query", "name": "q", "type": "string"}],
                "responses": {"200": {"description": "OK", "schema": {"type": "string"}}}}),
        );
        check(
            json!({"responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"type": "string"}}}}}}),
            json!({"consumes": ["application/json"], "produces": ["application/json"], "schemes": ["https"],
                "responses": {"200": {"description": "OK", "schema": {"type": "string"}}}}),
        );
    }
}
