//! Discovery in its two forms: one list of everything, and one small document a group and group version.

use std::collections::BTreeMap;

use serde_json::Value;

use super::facts::split;
use super::text::{Json, storage_version_hash};

/// The aggregated list of `groups`, and the text whose hash is its tag (the list without its type).
pub fn aggregated(groups: &[&Value]) -> (String, String) {
    let items = || ("items", Json::List(groups.iter().map(|g| group(g)).collect()));
    let metadata = || ("metadata", Json::Object(Vec::new()));
    let whole = Json::Object(vec![
        ("kind", Json::text("APIGroupDiscoveryList")),
        ("apiVersion", Json::text("apidiscovery.k8s.io/v2")),
        metadata(),
        items(),
    ]);
    (whole.compact() + "\n", Json::Object(vec![metadata(), items()]).compact())
}

fn group(group: &Value) -> Json {
    Json::Object(vec![
        ("metadata", pick(&group["metadata"], &["name"])),
        (
            "versions",
            list(&group["versions"], |version| {
                Json::Object(vec![
                    ("version", Json::Value(version["version"].clone())),
                    ("resources", list(&version["resources"], resource)),
                    ("freshness", Json::Value(version["freshness"].clone())),
                ])
            }),
        ),
    ])
}

fn resource(value: &Value) -> Json {
    let mut members =
        members(value, &["resource", "responseKind", "scope", "singularResource", "verbs", "shortNames", "categories"]);
    if value.get("subresources").is_some() {
        let keys = &["subresource", "responseKind", "acceptedTypes", "verbs"];
        members.push(("subresources", list(&value["subresources"], |s| pick(s, keys))));
    }
    Json::Object(members)
}

fn pick(value: &Value, keys: &[&'static str]) -> Json {
    Json::Object(members(value, keys))
}

fn members(value: &Value, keys: &[&'static str]) -> Vec<(&'static str, Json)> {
    let member = |key: &&'static str| {
        let value = value.get(*key)?;
        Some((
            *key,
            if *key == "responseKind" {
                pick(value, &["group", "version", "kind"])
            } else {
                Json::Value(value.clone())
            },
        ))
    };
    keys.iter().filter_map(member).collect()
}

fn list(value: &Value, each: impl Fn(&Value) -> Json) -> Json {
    Json::List(value.as_array().into_iter().flatten().map(each).collect())
}

/// A group's name, empty for core.
pub fn name(group: &Value) -> &str {
    group["metadata"]["name"].as_str().unwrap_or_default()
}

/// Its group versions, as `apiVersion` has them.
pub fn group_versions(group: &Value) -> impl Iterator<Item = String> {
    let name = name(group);
    group["versions"].as_array().into_iter().flatten().map(move |v| {
        let version = v["version"].as_str().unwrap_or_default();
        if name.is_empty() { version.to_owned() } else { format!("{name}/{version}") }
    })
}

/// `/apis`.
pub fn group_list(groups: &[&Value]) -> String {
    let groups = groups.iter().map(|g| Json::Object(group_members(g))).collect();
    let list =
        vec![("kind", Json::text("APIGroupList")), ("apiVersion", Json::text("v1")), ("groups", Json::List(groups))];
    Json::Object(list).compact() + "\n"
}

/// `/apis/GROUP`.
pub fn api_group(group: &Value) -> String {
    let mut members = vec![("kind", Json::text("APIGroup")), ("apiVersion", Json::text("v1"))];
    members.extend(group_members(group));
    Json::Object(members).compact() + "\n"
}

fn group_members(group: &Value) -> Vec<(&'static str, Json)> {
    let row = |gv: String| Json::Object(vec![("groupVersion", Json::text(&gv)), ("version", Json::text(split(&gv).1))]);
    let mut members =
        vec![("name", Json::text(name(group))), ("versions", Json::List(group_versions(group).map(row).collect()))];
    if let Some(preferred) = group_versions(group).next() {
        members.push(("preferredVersion", row(preferred)));
    }
    members
}

/// Every resource with its group and version.
pub fn resources(groups: &[Value]) -> Vec<(String, String, &Value)> {
    let mut out = Vec::new();
    for group in groups {
        for version in group["versions"].as_array().into_iter().flatten() {
            let of = |row| (name(group).to_owned(), version["version"].as_str().unwrap_or_default().to_owned(), row);
            out.extend(version["resources"].as_array().into_iter().flatten().map(of));
        }
    }
    out
}

/// Where objects are stored: `group/resource` to `apiVersion`. It is the preferred version's, unless a rule says otherwise.
pub fn storage(groups: &[Value], rules: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (group, version, row) in resources(groups) {
        let key = format!("{group}/{}", row["resource"].as_str().unwrap_or_default());
        let preferred = if group.is_empty() { version } else { format!("{group}/{version}") };
        let stored = rules.get(&key).cloned().unwrap_or(preferred);
        out.entry(key).or_insert(stored);
    }
    out
}

/// `/api/v1` and `/apis/GROUP/VERSION`.
pub fn resource_list(group_version: &str, version: &Value, storage: &BTreeMap<String, String>) -> String {
    let mut rows = Vec::new();
    for resource in version["resources"].as_array().into_iter().flatten() {
        let plural = resource["resource"].as_str().unwrap_or_default();
        let key = format!("{}/{plural}", split(group_version).0);
        let stored = storage.get(&key).filter(|_| is_stored(resource));
        let hash = stored.map(|gv| storage_version_hash(split(gv).0, split(gv).1, kind(resource)));
        rows.push((plural.to_owned(), row(plural, resource, resource, hash)));
        for sub in resource["subresources"].as_array().into_iter().flatten() {
            let name = format!("{plural}/{}", sub["subresource"].as_str().unwrap_or_default());
            let row = row(&name, sub, resource, None);
            rows.push((name, row));
        }
    }
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut members = vec![("kind", Json::text("APIResourceList"))];
    if group_version.contains('/') {
        members.push(("apiVersion", Json::text("v1"))); // the core group's list is older than this member
    }
    members.push(("groupVersion", Json::text(group_version)));
    members.push(("resources", Json::List(rows.into_iter().map(|(_, row)| row).collect())));
    Json::Object(members).compact() + "\n"
}

/// Reviews and bindings are only created, component statuses only read; neither is stored.
fn is_stored(resource: &Value) -> bool {
    let has = |verb: &str| resource["verbs"].as_array().is_some_and(|verbs| verbs.iter().any(|v| v == verb));
    has("create") && has("get")
}

fn kind(value: &Value) -> &str {
    value["responseKind"]["kind"].as_str().unwrap_or_default()
}

fn row(name: &str, value: &Value, parent: &Value, hash: Option<String>) -> Json {
    let mut members = vec![
        ("name", Json::text(name)),
        ("singularName", Json::text(value["singularResource"].as_str().unwrap_or_default())),
        ("namespaced", Json::Value(Value::Bool(parent["scope"] == "Namespaced"))),
    ];
    for key in ["group", "version"] {
        let other = value["responseKind"][key].as_str().unwrap_or_default();
        if !other.is_empty() {
            members.push((key, Json::text(other)));
        }
    }
    members.push(("kind", Json::text(kind(value))));
    for key in ["verbs", "shortNames", "categories"] {
        if let Some(list) = value.get(key) {
            members.push((key, Json::Value(list.clone())));
        }
    }
    if let Some(hash) = hash {
        members.push(("storageVersionHash", Json::text(&hash)));
    }
    Json::Object(members)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn autoscaling() -> Value {
        let resource = |verbs: &[&str]| {
            json!({"resource": "scalers", "singularResource": "scaler", "scope": "Namespaced", "shortNames": ["sc"],
                "responseKind": {"group": "", "version": "", "kind": "Scaler"}, "verbs": verbs,
                "subresources": [{"subresource": "scale", "verbs": ["get"],
                    "responseKind": {"group": "autoscaling", "version": "v1", "kind": "Scale"}}]})
        };
        json!({"metadata": {"name": "g"}, "versions": [
            {"version": "v2", "freshness": "Current", "resources": [resource(&["create", "get"])]},
            {"version": "v1", "freshness": "Current", "resources": [resource(&["create"])]}]})
    }

    #[test]
    fn groups() {
        let check = |got: String, want: &str| assert_eq!(got, format!("{want}\n"));
        check(
            api_group(&autoscaling()),
            r#"{"kind":"APIGroup","apiVersion":"v1","name":"g","versions":[{"groupVersion":"g/v2","version":"v2"},{"groupVersion":"g/v1","version":"v1"}],"preferredVersion":{"groupVersion":"g/v2","version":"v2"}}"#,
        );
        check(group_list(&[]), r#"{"kind":"APIGroupList","apiVersion":"v1","groups":[]}"#);
    }

    #[test]
    fn resources() {
        let groups = [autoscaling()];
        let storage = storage(&groups, &BTreeMap::new());
        assert_eq!(storage["g/scalers"], "g/v2");
        let hash = storage_version_hash("g", "v2", "Scaler");
        let check = |gv: &str, version: usize, row: &str| {
            let scale = r#"{"name":"scalers/scale","singularName":"","namespaced":true,"group":"autoscaling","version":"v1","kind":"Scale","verbs":["get"]}"#;
            let want = format!(
                "{{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"{gv}\",\"resources\":[{row},{scale}]}}\n"
            );
            assert_eq!(resource_list(gv, &autoscaling()["versions"][version], &storage), want);
        };
        let row = |verbs: &str, hash: &str| {
            format!(
                r#"{{"name":"scalers","singularName":"scaler","namespaced":true,"kind":"Scaler","verbs":[{verbs}],"shortNames":["sc"]{hash}}}"#
            )
        };
        check("g/v2", 0, &row(r#""create","get""#, &format!(",\"storageVersionHash\":\"{hash}\"")));
        check("g/v1", 1, &row(r#""create""#, ""));
    }

    #[test]
    fn the_tag_leaves_out_the_type() {
        let (whole, tagged) = aggregated(&[]);
        assert_eq!(
            whole,
            "{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\",\"metadata\":{},\"items\":[]}\n"
        );
        assert_eq!(tagged, r#"{"metadata":{},"items":[]}"#);
    }
}
