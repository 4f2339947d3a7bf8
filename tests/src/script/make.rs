//! Requests drawn from a seed: all verbs, with what is right and what isn't.

use serde_json::{Value, json};

use super::kinds::{KINDS, Kind};
use super::{Dice, Step};

const SPACES: &[&str] = &["script-a", "script-b"];
const NAMES: &[&str] = &["a", "b", "c", "d"];
const JSON: &str = "application/json";
const MERGE: &str = "application/merge-patch+json";
const STRATEGIC: &str = "application/strategic-merge-patch+json";
const PATCH: &str = "application/json-patch+json";
const APPLY: &str = "application/apply-patch+yaml";
const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io";
const PARTIAL: &str = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
const PARTIALS: &str = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";

/// What a list at version 0 with a limit is without a cache.
const PARTS: &str = "a cache gives a list of any version whole, etcd in parts";
/// What is wrong with a version.
const WORDS: &str = "a store and a cache say in other words that a version can't be read, or has not come";
/// What a restarted server knows of watches.
const BEFORE: &str = "a cache knows of no change that was made before its server was started";

/// A script of so many requests. The same seed gives the same script.
#[must_use]
pub fn script(seed: u64, length: usize) -> Vec<Step> {
    let mut maker = Maker { dice: Dice::new(seed), steps: Vec::new(), kept: Vec::new(), ends: 0 };
    for name in SPACES {
        maker.send("POST", "/api/v1/namespaces", &json!({ "metadata": { "name": name } }));
        // Whoever has controllers makes one too.
        maker.send(
            "POST",
            &format!("/api/v1/namespaces/{name}/serviceaccounts"),
            &json!({ "metadata": { "name": "default" } }),
        );
    }
    while maker.steps.len() < length {
        let (kind, space) = (maker.dice.one(KINDS), maker.dice.one(SPACES));
        maker.one(Target { kind, space });
    }
    maker.namespace_ends();
    maker.steps
}

struct Maker {
    dice: Dice,
    steps: Vec<Step>,
    /// Keys under which versions were kept so far.
    kept: Vec<String>,
    ends: usize,
}

/// Where a request goes.
#[derive(Clone, Copy)]
struct Target {
    kind: Kind,
    space: &'static str,
}

impl Target {
    fn all(self) -> String {
        format!("{}/namespaces/{}/{}", self.kind.root, self.space, self.kind.resource)
    }

    fn key(self, name: &str) -> String {
        format!("{}/{}/{name}", self.space, self.kind.resource)
    }
}

impl Maker {
    fn push(&mut self, step: Step) {
        if !step.save.is_empty() {
            self.kept.push(step.save.clone());
        }
        self.steps.push(step);
    }

    fn send(&mut self, method: &'static str, path: &str, body: &Value) {
        let step = Step { method, path: path.into(), content_type: JSON, body: body.to_string(), ..Step::default() };
        self.push(step);
    }

    fn one(&mut self, at: Target) {
        match self.dice.below(100) {
            0..17 => self.create(at),
            17..30 => self.update(at),
            30..45 => self.patch(at),
            45..51 => self.sub(at),
            51..60 => self.delete(at),
            60..62 => self.delete_many(at),
            62..69 => self.get(at),
            69..91 => self.list(at),
            _ => self.watch(at),
        }
    }

    /// Options that writes have.
    fn options(&mut self) -> String {
        let drawn = self.dice.below(16);
        [
            "?dryRun=All",
            "?dryRun=some",
            "?fieldManager=m1",
            "?fieldValidation=Strict",
            "?fieldValidation=Ignore",
            "?pretty=true",
        ]
        .get(drawn)
        .map_or_else(String::new, |&o| o.to_owned())
    }

    fn create(&mut self, at: Target) {
        let name = self.dice.one(NAMES);
        let mut body = at.kind.body(name, at.space, &mut self.dice);
        let options = self.options();
        let mut save = at.key(name);
        match self.dice.below(14) {
            0 | 1 => {
                let key = format!("{}/g{}", at.key("generated"), self.steps.len());
                body["metadata"]["generateName"] = "gen-".into();
                body["metadata"].as_object_mut().map(|m| m.remove("name"));
                save = key;
            }
            2 => body["metadata"]["name"] = "Not-A-Name".into(),
            3 => body["unknown"] = json!({ "a": 1 }),
            4 => body["metadata"]["namespace"] = "other".into(),
            5 => body["metadata"]["resourceVersion"] = "5".into(),
            6 => body["metadata"]["finalizers"] = json!(["example.com/held"]),
            _ => {}
        }
        let accept = if self.dice.once_in(12) { self.dice.one(&[TABLE, PARTIAL]) } else { "" };
        let step = Step {
            method: "POST",
            path: format!("{}{options}", at.all()),
            content_type: JSON,
            accept,
            body: body.to_string(),
            save: save.clone(),
            ..Step::default()
        };
        self.push(step);
        // Lists are in the order of names, which is another one for each server.
        if body["metadata"]["generateName"].is_string() {
            let path = format!("{}/${{name:{save}}}?gracePeriodSeconds=0&propagationPolicy=Background", at.all());
            let step = Step { method: "DELETE", path, ..Step::default() };
            self.push(step);
        }
    }

    fn some_version(&mut self, key: &str) -> String {
        match self.dice.below(6) {
            0 => format!("${{old:{key}}}"),
            1 => "1".to_owned(),
            2 => String::new(),
            _ => format!("${{rv:{key}}}"),
        }
    }

    fn update(&mut self, at: Target) {
        let (name, options) = (self.dice.one(NAMES), self.options());
        let key = at.key(name);
        let mut body = at.kind.body(name, at.space, &mut self.dice);
        let version = self.some_version(&key);
        if !version.is_empty() {
            body["metadata"]["resourceVersion"] = version.into();
        }
        match self.dice.below(12) {
            0 => body["metadata"]["uid"] = "0d0dcd42-0000-4000-8000-000000000000".into(),
            1 => body["metadata"]["uid"] = format!("${{uid:{key}}}").into(),
            2 => body["metadata"]["name"] = "other".into(),
            3 => body["metadata"]["finalizers"] = json!(["example.com/held"]),
            4 => {
                body["metadata"]["ownerReferences"] =
                    json!([{ "apiVersion": "v1", "kind": "ConfigMap", "name": "o", "uid": "u" }])
            }
            _ => {}
        }
        let step = Step {
            method: "PUT",
            path: format!("{}/{name}{options}", at.all()),
            content_type: JSON,
            body: body.to_string(),
            save: key,
            ..Step::default()
        };
        self.push(step);
    }

    fn patch(&mut self, at: Target) {
        let name = self.dice.one(NAMES);
        let key = at.key(name);
        let n = self.dice.below(1000).to_string();
        let mut options = self.options();
        let (content_type, body) = match self.dice.below(12) {
            0 | 1 => (MERGE, json!({ "metadata": { "annotations": { "merged": n, "n": null } } })),
            2 => (MERGE, json!({ "metadata": { "resourceVersion": self.some_version(&key), "labels": { "l": "c" } } })),
            3 => (MERGE, json!({ "metadata": { "finalizers": null } })),
            4 => (STRATEGIC, json!({ "metadata": { "labels": { "s": n }, "finalizers": ["example.com/held"] } })),
            5 => (STRATEGIC, json!({ "metadata": { "$deleteFromPrimitiveList/finalizers": ["example.com/held"] } })),
            6 => (PATCH, json!([{ "op": "add", "path": "/metadata/annotations", "value": { "json": n } }])),
            7 => (
                PATCH,
                json!([{ "op": "test", "path": "/metadata/labels/l", "value": "a" }, { "op": "remove", "path": "/metadata/labels/l" }]),
            ),
            // Nothing changes.
            8 => (MERGE, json!({ "metadata": { "labels": { "script": "yes" } } })),
            _ => {
                let separator = if options.is_empty() { '?' } else { '&' };
                if !options.contains("fieldManager") {
                    options = format!("{options}{separator}fieldManager={}", self.dice.one(&["m1", "m2"]));
                }
                if self.dice.once_in(2) {
                    options.push_str("&force=true");
                }
                let body = match at.kind.kind {
                    "ConfigMap" | "Secret" | "Lease" | "ServiceAccount" if self.dice.once_in(2) => json!({
                        "apiVersion": at.kind.api_version(), "kind": at.kind.kind,
                        "metadata": { "name": name, "labels": { "script": "yes", "applied": n } },
                    }),
                    _ => at.kind.body(name, at.space, &mut self.dice),
                };
                (APPLY, body)
            }
        };
        let step = Step {
            method: "PATCH",
            path: format!("{}/{name}{options}", at.all()),
            content_type,
            body: body.to_string(),
            save: key,
            ..Step::default()
        };
        self.push(step);
    }

    /// Subresources.
    fn sub(&mut self, at: Target) {
        let name = self.dice.one(NAMES);
        let key = at.key(name);
        let path = format!("{}/{name}", at.all());
        let (method, sub, content_type, body) = match self.dice.below(6) {
            0 if at.kind.scales => ("GET", "scale", "", Value::Null),
            1 if at.kind.scales => ("PATCH", "scale", MERGE, json!({ "spec": { "replicas": self.dice.below(9) } })),
            2 if at.kind.scales => {
                let version = self.some_version(&key);
                let metadata = json!({ "name": name, "namespace": at.space, "resourceVersion": version });
                let body = json!({ "apiVersion": "autoscaling/v1", "kind": "Scale", "metadata": metadata, "spec": { "replicas": 3 } });
                ("PUT", "scale", JSON, body)
            }
            3 => {
                let mut body = at.kind.body(name, at.space, &mut self.dice);
                body["status"] = at.kind.status(&mut self.dice);
                body["metadata"]["resourceVersion"] = self.some_version(&key).into();
                ("PUT", "status", JSON, body)
            }
            4 if at.kind.has_status => ("GET", "status", "", Value::Null),
            _ => ("PATCH", "status", MERGE, json!({ "status": at.kind.status(&mut self.dice) })),
        };
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let step = Step { method, path: format!("{path}/{sub}"), content_type, body, save: key, ..Step::default() };
        self.push(step);
    }

    fn delete(&mut self, at: Target) {
        let name = self.dice.one(NAMES);
        let key = at.key(name);
        let body = match self.dice.below(12) {
            0 => json!({ "preconditions": { "uid": "0d0dcd42-0000-4000-8000-000000000000" } }),
            1 => json!({ "preconditions": { "uid": format!("${{uid:{key}}}") } }),
            2 => json!({ "preconditions": { "resourceVersion": format!("${{old:{key}}}") } }),
            3 => {
                json!({ "preconditions": { "resourceVersion": format!("${{rv:{key}}}"), "uid": format!("${{uid:{key}}}") } })
            }
            4 => json!({ "propagationPolicy": "Orphan" }),
            5 => json!({ "propagationPolicy": "Foreground" }),
            6 => json!({ "propagationPolicy": "Background", "gracePeriodSeconds": 0 }),
            7 => json!({ "propagationPolicy": "Other" }),
            8 => json!({ "orphanDependents": true, "propagationPolicy": "Orphan" }),
            9 => json!({ "dryRun": ["All"] }),
            _ => Value::Null,
        };
        let query = if self.dice.once_in(8) { "?gracePeriodSeconds=30" } else { "" };
        let step = Step {
            method: "DELETE",
            path: format!("{}/{name}{query}", at.all()),
            content_type: if body.is_null() { "" } else { JSON },
            body: if body.is_null() { String::new() } else { body.to_string() },
            ..Step::default()
        };
        self.push(step);
    }

    fn delete_many(&mut self, at: Target) {
        let query = match self.dice.below(6) {
            0 => "?labelSelector=l%3Da",
            1 => "?labelSelector=l+in+(a,b),script%3Dyes&dryRun=All",
            2 => "?fieldSelector=metadata.name%3Da",
            3 => "?labelSelector=script%3Dyes&propagationPolicy=Orphan",
            4 => "?labelSelector=%3D%3D",
            _ => "?labelSelector=script%3Dyes",
        };
        let step = Step { method: "DELETE", path: format!("{}{query}", at.all()), ..Step::default() };
        self.push(step);
    }

    fn known_version(&mut self) -> String {
        if self.kept.is_empty() {
            return "1".to_owned();
        }
        let back = self.dice.below(self.kept.len().min(30)) + 1;
        format!("${{rv:{}}}", self.kept[self.kept.len() - back])
    }

    fn get(&mut self, at: Target) {
        let name = self.dice.one(NAMES);
        let version = match self.dice.below(8) {
            0 | 1 => "0".to_owned(),
            2 => self.known_version(),
            3 => "abc".to_owned(),
            4 => self.dice.one(&["-1", "", "1000000000"]).to_owned(),
            _ => String::new(),
        };
        let query = if version.is_empty() { String::new() } else { format!("?resourceVersion={version}") };
        let step = Step {
            method: "GET",
            path: format!("{}/{name}{query}", at.all()),
            accept: self.dice.one(&["", "", "", TABLE, PARTIAL, "application/yaml"]),
            may_lag: !version.is_empty(),
            // Variables that nothing filled are no versions either.
            without_cache: (!matches!(&*version, "" | "0")).then_some(WORDS),
            ..Step::default()
        };
        self.push(step);
    }

    fn selectors(&mut self, at: Target) -> String {
        match self.dice.below(14) {
            0 => "&labelSelector=l%3Da".to_owned(),
            1 => "&labelSelector=l+notin+(a),script".to_owned(),
            2 => "&labelSelector=%21l".to_owned(),
            3 => "&labelSelector=a+b".to_owned(),
            4 => "&fieldSelector=metadata.name%3Da".to_owned(),
            5 => format!("&fieldSelector={}", at.kind.field.replace('=', "%3D")),
            6 => "&fieldSelector=spec.other%3D1".to_owned(),
            7 => format!("&fieldSelector={},metadata.namespace%3Dscript-a", at.kind.field.replace('=', "%3D")),
            _ => String::new(),
        }
    }

    /// The path of a list: of a namespace, or of all where it shows only what the script made.
    fn listed(&mut self, at: Target) -> String {
        match self.dice.below(4) {
            0 => format!("{}/{}?labelSelector=script%3Dyes", at.kind.root, at.kind.resource),
            _ => format!("{}?", at.all()) + &self.selectors(at),
        }
    }

    fn list(&mut self, at: Target) {
        let mut path = self.listed(at);
        let version = match self.dice.below(12) {
            0..5 => None,
            5 => Some(String::new()),
            6 | 7 => Some("0".to_owned()),
            8 => Some(self.dice.one(&["abc", "-1", "1.5"]).to_owned()),
            _ => Some(self.known_version()),
        };
        if let Some(version) = &version {
            path += &format!("&resourceVersion={version}");
        }
        let matches = self.dice.one(&["", "", "", "Exact", "NotOlderThan", "Odd"]);
        if !matches.is_empty() {
            path += &format!("&resourceVersionMatch={matches}");
        }
        let limit = self.dice.one(&["", "", "0", "1", "2", "3", "500", "-1", "x"]);
        if !limit.is_empty() {
            path += &format!("&limit={limit}");
        }
        let token = self.dice.one(&[
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "abc",
            "${more}",
            "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MCwic3RhcnQiOiIifQ",
        ]);
        if !token.is_empty() {
            path += &format!("&continue={token}");
        }
        let any = version.as_deref() == Some("0");
        let limited = matches!(limit, "1" | "2" | "3");
        let step = Step {
            method: "GET",
            path: path.clone(),
            accept: self.dice.one(&["", "", "", "", TABLE, PARTIALS]),
            may_lag: any || version.is_some(),
            without_cache: (any && limited).then_some(PARTS),
            ..Step::default()
        };
        self.push(step);
        // On to the end, while others write.
        if limited && token.is_empty() && version.is_none() && matches.is_empty() {
            let base = path.replace("&resourceVersion=", "&x=");
            for _ in 0..self.dice.below(4) {
                if self.dice.once_in(3) {
                    self.create(at);
                }
                let step = Step { method: "GET", path: format!("{base}&continue=${{more}}"), ..Step::default() };
                self.push(step);
            }
        }
    }

    /// A watch that ends with the end of an object that is made for it, so that nobody has to wait.
    fn watch(&mut self, at: Target) {
        let mut path = self.listed(at);
        let version = match self.dice.below(8) {
            0 => "0".to_owned(),
            1 => self.dice.one(&["abc", "-1"]).to_owned(),
            2..6 => self.known_version(),
            _ => String::new(),
        };
        // Events that come from now on are those of another task, whenever it comes.
        let initial = self.dice.below(8);
        path += "&watch=true&timeoutSeconds=40";
        if !version.is_empty() {
            path += &format!("&resourceVersion={version}");
        }
        path += match initial {
            0 | 1 => "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true",
            2 => "&sendInitialEvents=true",
            3 => "&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true",
            4 => "&resourceVersionMatch=NotOlderThan",
            5 => "&allowWatchBookmarks=true",
            _ => "",
        };
        let end = format!("end-{}", self.ends);
        self.ends += 1;
        let mut body = at.kind.body(&end, at.space, &mut self.dice);
        // Whatever is selected, this is, unless by name.
        body["metadata"]["labels"] = json!({ "script": "yes", "l": "b" });
        self.send("POST", &at.all(), &body);
        let after_restart = version.starts_with("${").then_some(BEFORE);
        let step = Step {
            method: "GET",
            path,
            accept: self.dice.one(&["", "", "", TABLE, PARTIAL]),
            until: Some(format!("{}/{end}", at.all())),
            may_lag: true,
            after_restart,
            ..Step::default()
        };
        self.push(step);
    }

    fn namespace_ends(&mut self) {
        let ends = [
            Step { method: "DELETE", path: "/api/v1/namespaces/script-b".into(), ..Step::default() },
            Step { method: "GET", path: "/api/v1/namespaces/script-b".into(), ..Step::default() },
        ];
        ends.into_iter().for_each(|step| self.push(step));
        self.send("POST", "/api/v1/namespaces/script-b/configmaps", &json!({ "metadata": { "name": "late" } }));
        self.send("POST", "/api/v1/namespaces/script-none/configmaps", &json!({ "metadata": { "name": "late" } }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides() {
        let texts = |seed| script(seed, 300).iter().map(|s| format!("{s:?}")).collect::<Vec<_>>();
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
    }
}
