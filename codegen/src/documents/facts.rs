//! What a server answers but the published specification does not say; `facts.json` beside this file.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Error;

/// The facts of one Kubernetes version.
pub struct Facts {
    /// Group versions that only a feature gate turns on.
    pub gated: Vec<String>,
    /// Documents of the specification that default flags do not serve.
    pub unserved_paths: Vec<String>,
    /// Every group version that a server can decode, in the order of their names.
    pub scheme: Vec<String>,
    /// By schema and property the values that a server lists; `[]` and `{}` after a property mean its elements.
    pub enums: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Facts {
    /// Reads the facts that are part of the program.
    pub fn load() -> Result<Self, Error> {
        let value: Value =
            serde_json::from_str(include_str!("facts.json")).map_err(|e| Error::Spec(format!("facts.json: {e}")))?;
        let enums = value["enums"].as_object().into_iter().flatten();
        Ok(Self {
            gated: texts(&value["gated"]),
            unserved_paths: texts(&value["unserved_paths"]),
            scheme: texts(&value["scheme"]),
            enums: enums
                .map(|(schema, properties)| {
                    let properties = properties.as_object().into_iter().flatten();
                    (schema.clone(), properties.map(|(name, values)| (name.clone(), texts(values))).collect())
                })
                .collect(),
        })
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

/// What a status code's answer is called.
pub fn response_description(code: &str) -> &'static str {
    match code {
        "201" => "Created",
        "202" => "Accepted",
        "401" => "Unauthorized",
        _ => "OK",
    }
}

/// How a client says who it is.
pub fn security_scheme() -> Value {
    json!({"type": "apiKey", "description": "Bearer Token authentication", "name": "authorization", "in": "header"})
}

/// `group/version` in two; the core group is empty.
pub fn split(group_version: &str) -> (&str, &str) {
    group_version.split_once('/').unwrap_or(("", group_version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read() {
        let facts = Facts::load().expect("facts");
        assert_eq!(facts.enums["io.k8s.api.core.v1.ServiceSpec"]["ipFamilies[]"], ["", "IPv4", "IPv6"]);
        assert!(facts.scheme.contains(&"admission.k8s.io/v1".to_owned()));
        assert!(!facts.gated.is_empty() && !facts.unserved_paths.is_empty());
        let check = |input, want| assert_eq!(split(input), want);
        check("v1", ("", "v1"));
        check("apps/v1", ("apps", "v1"));
    }
}
