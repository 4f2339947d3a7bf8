//! Parameters that many operations share stand once in a Swagger document, under a name with their hash.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::text::{compact, parameter_hash};

/// The order of members in the text that upstream hashes.
const ORDER: &[&str] = &["uniqueItems", "type", "description", "name", "in", "required", "schema"];

/// Replaces shared parameters by references and gives what they refer to.
pub fn extract(paths: &mut BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let mut shared = BTreeMap::new();
    for item in paths.values_mut().filter_map(Value::as_object_mut) {
        for (key, value) in item.iter_mut() {
            let list = if key == "parameters" { Some(value) } else { value.get_mut("parameters") };
            for parameter in list.and_then(Value::as_array_mut).into_iter().flatten() {
                if is_shared(parameter) {
                    let name = name(parameter);
                    let reference = json!({"$ref": format!("#/parameters/{name}")});
                    shared.insert(name, std::mem::replace(parameter, reference));
                }
            }
        }
    }
    shared
}

/// Names and bodies belong to one kind; by the two options kubectl once told what a server supports.
fn is_shared(parameter: &Value) -> bool {
    let target = parameter.pointer("/schema/$ref").and_then(Value::as_str).unwrap_or_default();
    match (parameter["in"].as_str(), parameter["name"].as_str()) {
        (Some("query" | "path"), Some("name")) | (Some("query"), Some("fieldValidation" | "dryRun")) => false,
        (Some("body"), _) => target.starts_with("#/definitions/io.k8s.apimachinery"),
        _ => true,
    }
}

fn name(parameter: &Value) -> String {
    let members: Vec<String> = ORDER
        .iter()
        .filter_map(|key| parameter.get(key).map(|value| format!("{}:{}", Value::from(*key), compact(value))))
        .collect();
    let text = format!("{{{}}}", members.join(","));
    format!("{}-{}", parameter["name"].as_str().unwrap_or("param"), parameter_hash(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_shared() {
        let check = |parameter: Value, want: &str| {
            let mut paths = BTreeMap::from([("/p".to_owned(), json!({"get": {"parameters": [parameter]}}))]);
            let shared = extract(&mut paths);
            assert_eq!(shared.keys().next().map_or("", String::as_str), want);
            assert_eq!(paths["/p"].pointer("/get/parameters/0/$ref").is_some(), !want.is_empty());
        };
        let body =
            |kind: &str| json!({"in": "body", "name": "body", "schema": {"$ref": format!("#/definitions/{kind}")}});
        check(body("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions"), "body-2Y1dVQaQ");
        check(body("io.k8s.api.core.v1.Pod"), "");
        check(json!({"in": "query", "name": "dryRun", "type": "string"}), "");
        check(json!({"in": "path", "name": "name", "type": "string"}), "");
        let described = json!({"in": "query", "name": "command", "type": "string", "uniqueItems": true,
            "description": "Command is the remote command to execute. argv array. Not executed within a shell."});
        check(described, "command-Py3eQybp");
    }
}
