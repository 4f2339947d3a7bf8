//! Loads a specification directory and the rules beside it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::Error;
use crate::proto::{self, Message};

/// A specification as it lies on disk.
pub struct Spec {
    /// Its version, the directory's name.
    pub version: String,
    /// OpenAPI schemas by name.
    pub schemas: BTreeMap<String, Value>,
    /// Protobuf messages by full name.
    pub messages: BTreeMap<String, Message>,
    /// `discovery.json`: every group version.
    pub discovery: Value,
    /// `discovery-default.json`: what is served without `--runtime-config`; null where there is none.
    pub discovery_default: Value,
    /// Rules by file name without extension.
    pub rules: BTreeMap<String, Value>,
}

impl Spec {
    /// Reads everything.
    pub fn load(dir: &Path, rules: &Path) -> Result<Self, Error> {
        let mut spec = Self {
            version: dir.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
            schemas: BTreeMap::new(),
            messages: BTreeMap::new(),
            discovery: json(&dir.join("discovery.json"))?,
            discovery_default: Value::Null,
            rules: BTreeMap::new(),
        };
        let default = dir.join("discovery-default.json");
        if default.exists() {
            spec.discovery_default = json(&default)?;
        }
        spec.complete_discovery();
        for path in files(&dir.join("openapi"), "json")? {
            if let Some(schemas) = json(&path)?.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
                spec.schemas.extend(std::mem::take(schemas));
            }
        }
        for path in files(&dir.join("proto"), "proto")? {
            proto::parse(&read(&path)?, &mut spec.messages)?;
        }
        if rules.exists() {
            for path in files(rules, "json")? {
                let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
                spec.rules.insert(stem, json(&path)?);
            }
        }
        Ok(spec)
    }

    /// `discovery.json` comes from `/apis` and lacks the core group, which the default document has.
    fn complete_discovery(&mut self) {
        let core = self.discovery_default["items"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|g| g["metadata"].get("name").is_none());
        if let (Some(core), Some(items)) = (core.cloned(), self.discovery["items"].as_array_mut())
            && !items.iter().any(|g| g["metadata"].get("name").is_none())
        {
            items.insert(0, core);
        }
    }
}

fn files(dir: &Path, extension: &str) -> Result<Vec<std::path::PathBuf>, Error> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(|e| Error::Io(dir.to_owned(), e))? {
        let path = entry.map_err(|e| Error::Io(dir.to_owned(), e))?.path();
        if path.is_dir() {
            out.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|e| e == extension) {
            out.push(path);
        }
    }
    out.sort();
    Ok(out)
}

fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|e| Error::Io(path.to_owned(), e))
}

fn json(path: &Path) -> Result<Value, Error> {
    serde_json::from_str(&read(path)?).map_err(|e| Error::Spec(format!("{}: {e}", path.display())))
}
