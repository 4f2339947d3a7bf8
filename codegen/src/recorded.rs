//! Proof that every kind that is stored has tests of its own: recorded answers of upstream's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::model::Model;
use crate::{Error, spec};

/// What each kind must have: a good object, a wrong one, a change, and a configuration that is applied.
const WANTED: [&str; 4] = ["good", "wrong", "changed", "applied"];

/// Kinds whose objects are checked elsewhere.
const ELSEWHERE: &[(&str, &str)] = &[("apiextensions.k8s.io", "CustomResourceDefinition")];

/// Looks through the `recorded.jsonl` and `applied.jsonl` below a folder; an error names the kinds that lack something.
pub fn check(model: &Model, folder: &Path) -> Result<(), Error> {
    let mut found: BTreeMap<(String, String), BTreeSet<&str>> = BTreeMap::new();
    for path in spec::files(folder)? {
        let is_applied = path.ends_with("applied.jsonl");
        if !is_applied && !path.ends_with("kinds/recorded.jsonl") && !is_of_kinds(&path) {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(|e| Error::Io(path.clone(), e))?;
        for line in text.lines() {
            let case: Value =
                serde_json::from_str(line).map_err(|e| Error::Spec(format!("{}: {e}", path.display())))?;
            let object = if is_applied { &case["config"] } else { &case["new"] };
            let has = match &case {
                _ if is_applied => "applied",
                case if case.get("old").is_some() => "changed",
                case if case["causes"].as_array().is_some_and(Vec::is_empty) => "good",
                _ => "wrong",
            };
            let version = object["apiVersion"].as_str().unwrap_or_default();
            let group = version.split_once('/').map_or("", |(group, _)| group);
            let kind = object["kind"].as_str().unwrap_or_default();
            found.entry((group.to_owned(), kind.to_owned())).or_default().insert(has);
        }
    }
    let mut missing = BTreeSet::new();
    for kind in model.kinds.iter().filter(|kind| !kind.facts.storage_path.is_empty()) {
        let name = kind.record.rsplit('.').next().unwrap_or_default();
        if ELSEWHERE.contains(&(&*kind.group, name)) {
            continue;
        }
        let has = found.get(&(kind.group.clone(), name.to_owned()));
        let lacks: Vec<&str> = WANTED.into_iter().filter(|w| has.is_none_or(|has| !has.contains(w))).collect();
        if !lacks.is_empty() {
            missing.insert(format!("{} {name}: {}", kind.group, lacks.join(", ")));
        }
    }
    match missing.is_empty() {
        true => Ok(()),
        false => {
            let all: Vec<String> = missing.into_iter().collect();
            Err(Error::Spec(format!(
                "kinds without a recorded case of their own in {}:\n  {}",
                folder.display(),
                all.join("\n  ")
            )))
        }
    }
}

fn is_of_kinds(path: &Path) -> bool {
    path.ends_with("recorded.jsonl") && path.components().any(|part| part.as_os_str() == "kinds")
}
