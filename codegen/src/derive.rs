//! Discovery from OpenAPI paths, for a specification that has no list of a group's resources.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// A resource or subresource as its paths show it.
#[derive(Default)]
struct Resource {
    kind: Value,
    namespaced: bool,
    verbs: BTreeSet<&'static str>,
    subresources: BTreeMap<String, Resource>,
}

/// The group of this name as aggregated discovery lists it; null if no document has it. `names` has short names and
/// categories by `group/resource`.
pub fn group(name: &str, openapi: &BTreeMap<String, Value>, names: &Value) -> Value {
    let mut versions: Vec<&str> = openapi.keys().filter_map(|document| version(name, document)).collect();
    versions.sort_by_key(|v| std::cmp::Reverse(rank(v)));
    if versions.is_empty() {
        return Value::Null;
    }
    let list = |version: &&str| {
        let root = if name.is_empty() { format!("api/{version}") } else { format!("apis/{name}/{version}") };
        let resources = resources(&openapi[&root], &format!("/{root}/"));
        let rows: Vec<Value> = resources.iter().map(|(plural, r)| row(name, plural, r, names)).collect();
        json!({"version": version, "resources": rows, "freshness": "Current"})
    };
    let metadata = if name.is_empty() { json!({}) } else { json!({"name": name}) };
    json!({"metadata": metadata, "versions": versions.iter().map(list).collect::<Vec<_>>()})
}

/// Every group with a document, core first.
pub fn all(openapi: &BTreeMap<String, Value>, names: &Value) -> Value {
    let named = openapi.keys().filter_map(|document| Some(document.strip_prefix("apis/")?.split_once('/')?.0));
    let groups: BTreeSet<&str> = openapi.contains_key("api/v1").then_some("").into_iter().chain(named).collect();
    json!({"items": groups.iter().map(|name| group(name, openapi, names)).collect::<Vec<_>>()})
}

/// What default flags serve of everything: stable versions.
pub fn stable(discovery: &Value) -> Value {
    let mut out = discovery.clone();
    if let Some(groups) = out["items"].as_array_mut() {
        for group in groups.iter_mut() {
            if let Some(versions) = group["versions"].as_array_mut() {
                versions.retain(|v| v["version"].as_str().is_some_and(|v| rank(v).0 == 2));
            }
        }
        groups.retain(|g| g["versions"].as_array().is_some_and(|v| !v.is_empty()));
    }
    out
}

fn version<'a>(group: &str, document: &'a str) -> Option<&'a str> {
    if group.is_empty() {
        return document.strip_prefix("api/");
    }
    document.strip_prefix("apis/")?.strip_prefix(group)?.strip_prefix('/')
}

/// `v2` before `v1` before `v2beta1` before `v1alpha3`.
fn rank(version: &str) -> (u8, u32, u32) {
    let rest = version.trim_start_matches('v');
    let (stage, name) = match rest {
        r if r.contains("alpha") => (0, "alpha"),
        r if r.contains("beta") => (1, "beta"),
        _ => (2, "\0"),
    };
    let (major, minor) = rest.split_once(name).unwrap_or((rest, ""));
    (stage, major.parse().unwrap_or(0), minor.parse().unwrap_or(0))
}

fn resources(document: &Value, root: &str) -> BTreeMap<String, Resource> {
    let paths = document["paths"].as_object();
    let mut out: BTreeMap<String, Resource> = BTreeMap::new();
    for (path, item) in paths.into_iter().flatten() {
        let Some(rest) = path.strip_prefix(root) else { continue };
        let parts: Vec<&str> = rest.trim_end_matches('/').split('/').collect();
        let (namespaced, parts) = match parts.as_slice() {
            ["watch", ..] | [""] => continue,
            ["namespaces", "{namespace}", parts @ ..] => (true, parts),
            parts => (false, parts),
        };
        let (plural, subresource) = match parts {
            [plural] | [plural, "{name}"] => (*plural, None),
            [plural, "{name}", subresource] => (*plural, Some(*subresource)),
            _ => continue,
        };
        let resource = out.entry(plural.to_owned()).or_default();
        resource.namespaced |= namespaced;
        let target = match subresource {
            Some(name) => resource.subresources.entry(name.to_owned()).or_default(),
            None => resource,
        };
        let operations = item.as_object().into_iter().flatten();
        for (method, operation) in operations.filter(|(_, operation)| operation.is_object()) {
            target.verbs.extend(verb(method, &operation["x-kubernetes-action"]));
            let kind = &operation["x-kubernetes-group-version-kind"];
            if target.kind.is_null() && kind.is_object() {
                target.kind = kind.clone();
            }
        }
        let watched = paths.is_some_and(|paths| paths.contains_key(&format!("{root}watch/{plural}")));
        if watched && subresource.is_none() {
            target.verbs.insert("watch");
        }
    }
    out.retain(|_, r| !r.kind.is_null());
    out
}

fn verb(method: &str, action: &Value) -> Option<&'static str> {
    Some(match (action.as_str(), method) {
        (Some("list"), _) => "list",
        (Some("deletecollection"), _) => "deletecollection",
        (None, _) => return None,
        (_, "get") => "get",
        (_, "post") => "create",
        (_, "put") => "update",
        (_, "patch") => "patch",
        (_, "delete") => "delete",
        _ => return None,
    })
}

fn row(group: &str, plural: &str, r: &Resource, names: &Value) -> Value {
    let mut out = Map::new();
    let kind = r.kind["kind"].as_str().unwrap_or_default();
    out.insert("resource".to_owned(), plural.into());
    out.insert("responseKind".to_owned(), response_kind(group, &r.kind));
    out.insert("scope".to_owned(), if r.namespaced { "Namespaced" } else { "Cluster" }.into());
    out.insert("singularResource".to_owned(), kind.to_lowercase().into());
    out.insert("verbs".to_owned(), r.verbs.iter().copied().collect());
    let named = names[format!("{group}/{plural}")].as_object().cloned();
    out.extend(named.into_iter().flatten());
    if !r.subresources.is_empty() {
        let subresource = |(name, s): (&String, &Resource)| {
            json!({
                "subresource": name,
                "responseKind": response_kind(group, &s.kind),
                "verbs": s.verbs.iter().collect::<Vec<_>>(),
            })
        };
        out.insert("subresources".to_owned(), r.subresources.iter().map(subresource).collect());
    }
    out.into()
}

/// A kind of the group itself says neither group nor version.
fn response_kind(group: &str, kind: &Value) -> Value {
    let own = kind["group"] == group;
    let part = |key: &str| if own { Value::from("") } else { kind[key].clone() };
    json!({"group": part("group"), "version": part("version"), "kind": kind["kind"]})
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::spec::Spec;

    #[test]
    fn ranks() {
        let mut versions = ["v1alpha3", "v2", "v1beta1", "v10", "v2beta1"];
        versions.sort_by_key(|v| std::cmp::Reverse(rank(v)));
        assert_eq!(versions, ["v10", "v2", "v2beta1", "v1beta1", "v1alpha3"]);
    }

    /// What a server of the same version listed.
    #[test]
    fn derived_is_as_served() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../api-specs"));
        let spec = Spec::load(&root.join("v1.37.2"), &root.join("rules")).expect("the specification");
        for served in spec.discovery["items"].as_array().into_iter().flatten() {
            let name = served["metadata"]["name"].as_str().unwrap_or("");
            let derived = group(name, &spec.openapi, &spec.rules["names"]);
            for (a, b) in versions(&derived).zip(versions(served)) {
                let mut b = b.clone();
                forget_accepted_types(&mut b);
                assert_eq!(a, &b, "{name}");
            }
            assert_eq!(versions(&derived).count(), versions(served).count(), "{name}");
        }
    }

    /// Of the same server what it listed with default flags.
    #[test]
    fn stable_is_the_default() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../api-specs"));
        let spec = Spec::load(&root.join("v1.37.2"), &root.join("rules")).expect("the specification");
        assert_eq!(stable(&spec.discovery)["items"], spec.discovery_default["items"]);
    }

    fn versions(group: &Value) -> impl Iterator<Item = &Value> {
        group["versions"].as_array().into_iter().flatten()
    }

    /// Paths do not tell them, and nothing reads them.
    fn forget_accepted_types(value: &mut Value) {
        match value {
            Value::Object(o) => {
                o.remove("acceptedTypes");
                o.values_mut().for_each(forget_accepted_types);
            }
            Value::Array(a) => a.iter_mut().for_each(forget_accepted_types),
            _ => {}
        }
    }
}
