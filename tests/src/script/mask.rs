//! Answers without what differs from run to run, and with what may not: versions and uids become the order in which they were
//! first seen, generated names too; a list says whether its version is the one that it must be.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use regex::{Captures, Regex};
use serde_json::Value;

const PATTERNS: &[(&str, &str)] = &[
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "<time>"),
    (r"kube-api-access-[a-z0-9]{5}", "kube-api-access-<random>"),
    (r"(?i)(resourceversion in (?:the )?(?:record|precondition) \()\d+", "${1}<version>"),
    (r"(?i)(too old resource version: )\d+ \(\d+\)", "${1}<version> (<version>)"),
    (r"(?i)(too large resource version: )\d+, current: \d+", "${1}<version>, current: <version>"),
    (r"(?i)(current value is |resourceVersion: )\d+", "${1}<version>"),
];

static MASKS: LazyLock<Option<Vec<(Regex, &str)>>> =
    LazyLock::new(|| PATTERNS.iter().map(|(pattern, by)| Some((Regex::new(pattern).ok()?, *by))).collect());
static UID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").ok());
static AGE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d+[dhms])+$").ok());

/// Of which moment a list must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// Any.
    Any,
    /// No older than what was written.
    Now,
    /// This version.
    At(u64),
}

/// What was seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Mask {
    versions: BTreeMap<u64, usize>,
    uids: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Mask {
    /// The masked form of an answer's JSON.
    pub(super) fn value(&mut self, mut value: Value, moment: Moment) -> String {
        self.walk(&mut value, moment);
        self.text(&value.to_string())
    }

    /// Versions of objects, from the oldest to the newest, by the order in which they were seen.
    pub(super) fn order(&self) -> Vec<usize> {
        self.versions.values().copied().collect()
    }

    /// A text without what varies.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut out = text.to_owned();
        for (number, name) in self.names.iter().enumerate() {
            out = out.replace(name, &format!("<generated {number}>"));
        }
        if let Some(uid) = UID.as_ref() {
            let uids = &mut self.uids;
            out = uid
                .replace_all(&out, |found: &Captures<'_>| {
                    let next = uids.len();
                    format!("<uid {}>", uids.entry(found[0].to_owned()).or_insert(next))
                })
                .into_owned();
        }
        let masks = MASKS.iter().flatten();
        masks.fold(out, |text, (pattern, by)| pattern.replace_all(&text, *by).into_owned())
    }

    fn walk(&mut self, value: &mut Value, moment: Moment) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(item, moment)),
            Value::Object(members) => {
                let table = members.get("kind").is_some_and(|k| k == "Table");
                if let Some(Value::Object(metadata)) = members.get_mut("metadata") {
                    let text = |name: &str| metadata.get(name).and_then(Value::as_str).map(str::to_owned);
                    let [prefix, name, version, token] =
                        ["generateName", "name", "resourceVersion", "continue"].map(text);
                    if let (Some(prefix), Some(name)) = (prefix, name)
                        && name.starts_with(&prefix)
                        && !self.names.contains(&name)
                    {
                        self.names.push(name);
                    }
                    if let Some(version) = version.and_then(|v| v.parse().ok()).filter(|v| *v > 0) {
                        let label = match (table, metadata.contains_key("name")) {
                            (true, _) => "<some version>".to_owned(),
                            (false, true) => self.version(version),
                            (false, false) => self.moment(version, moment),
                        };
                        metadata.insert("resourceVersion".to_owned(), label.into());
                    }
                    if let Some(Value::Array(managers)) = metadata.get_mut("managedFields") {
                        settle(managers);
                    }
                    if let Some(token) = token.filter(|t| !t.is_empty()) {
                        metadata.insert("continue".to_owned(), token_shown(&token).into());
                    }
                }
                if let Some(columns) = members.get_mut("columnDefinitions").and_then(Value::as_array_mut) {
                    // Prose is free.
                    columns.iter_mut().filter_map(Value::as_object_mut).for_each(|c| _ = c.remove("description"));
                }
                if let Some(cells) = members.get_mut("cells").and_then(Value::as_array_mut) {
                    for cell in cells {
                        if cell.as_str().zip(AGE.as_ref()).is_some_and(|(text, age)| age.is_match(text)) {
                            *cell = "<age>".into();
                        }
                    }
                }
                members.values_mut().for_each(|member| self.walk(member, moment));
            }
            _ => {}
        }
    }

    fn version(&mut self, version: u64) -> String {
        let next = self.versions.len();
        format!("<version {}>", self.versions.entry(version).or_insert(next))
    }

    fn moment(&self, version: u64, moment: Moment) -> String {
        let newest = self.versions.last_key_value().map_or(0, |(newest, _)| *newest);
        match moment {
            Moment::Any => "<any>".to_owned(),
            Moment::Now if version >= newest => "<now>".to_owned(),
            Moment::At(at) if version == at => "<as asked>".to_owned(),
            Moment::Now => "<older than what was written>".to_owned(),
            Moment::At(_) => "<another than was asked for>".to_owned(),
        }
    }
}

/// What was applied stands before updates, either in the order of their seconds, then of their managers: whether two
/// fall into one second varies.
fn settle(managers: &mut [Value]) {
    let first = managers.iter().position(|m| m["operation"] == "Update").unwrap_or(managers.len());
    let (applied, updated) = managers.split_at_mut(first);
    for part in [applied, updated] {
        part.sort_by_key(|m| ["manager", "subresource", "apiVersion"].map(|name| m[name].to_string()));
    }
}

/// What a token to continue with says, without its version.
fn token_shown(token: &str) -> String {
    let token = token.trim_end_matches('=');
    let bytes = URL_SAFE_NO_PAD.decode(token).or_else(|_| STANDARD_NO_PAD.decode(token)).unwrap_or_default();
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(mut inner) => {
            if inner["rv"].as_i64().is_some_and(|rv| rv > 0) {
                inner["rv"] = "<version>".into();
            }
            // A cache has the slash before the name in it, a store not; both take both.
            if let Some(start) = inner["start"].as_str() {
                inner["start"] = start.trim_start_matches('/').into();
            }
            format!("<continue {inner}>")
        }
        Err(_) => token.to_owned(),
    }
}

/// The version that a token to continue with names.
pub(super) fn token_version(token: &str) -> Option<u64> {
    let bytes = URL_SAFE_NO_PAD.decode(token.trim_end_matches('=')).ok()?;
    serde_json::from_slice::<Value>(&bytes).ok()?["rv"].as_u64().filter(|rv| *rv > 0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn masks() {
        let mut mask = Mask::default();
        let mut check = |value: Value, moment, expect: Value| assert_eq!(mask.value(value, moment), expect.to_string());
        let object = |version: &str| json!({ "metadata": { "name": "a", "resourceVersion": version } });
        check(object("9"), Moment::Any, object("<version 0>"));
        check(object("7"), Moment::Any, object("<version 1>"));
        check(object("9"), Moment::Any, object("<version 0>"));
        let list = |version: &str| json!({ "metadata": { "resourceVersion": version } });
        check(list("9"), Moment::Now, list("<now>"));
        check(list("8"), Moment::Now, list("<older than what was written>"));
        check(list("8"), Moment::Any, list("<any>"));
        check(list("8"), Moment::At(8), list("<as asked>"));
        check(list("9"), Moment::At(8), list("<another than was asked for>"));
        check(json!({ "cells": ["a", "3m2s", "3m x"] }), Moment::Any, json!({ "cells": ["a", "<age>", "3m x"] }));
        let managed = |subresources: [&str; 2]| {
            let update = |s| json!({ "manager": "m", "operation": "Update", "subresource": s });
            json!({ "metadata": { "managedFields": subresources.map(update) } })
        };
        check(managed(["status", "scale"]), Moment::Any, managed(["scale", "status"]));
        assert_eq!(mask.order(), [1, 0]);
    }
}
