//! Loads a specification directory and the rules beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Error;
use crate::derive;
use crate::proto::{self, Message};

/// The version that the rules were recorded from.
const FACTS_OF: &str = "v1.37.2";

/// A specification as it lies on disk.
pub struct Spec {
    /// Its version, the directory's name.
    pub version: String,
    /// OpenAPI documents by their path below `/openapi/v3/`, such as `apis/apps/v1`.
    pub openapi: BTreeMap<String, Value>,
    /// OpenAPI schemas by name, from all documents.
    pub schemas: BTreeMap<String, Value>,
    /// Protobuf messages by full name.
    pub messages: BTreeMap<String, Message>,
    /// `discovery.json`: every group version.
    pub discovery: Value,
    /// `discovery-default.json`: what is served without `--runtime-config`; null where there is none.
    pub discovery_default: Value,
    /// Rules by file name without extension.
    pub rules: BTreeMap<String, Value>,
    /// The rules were recorded from it, so that each of them must apply.
    pub is_of_facts: bool,
}

impl Spec {
    /// Nothing but a version.
    pub fn empty(version: &str) -> Self {
        Self {
            version: version.to_owned(),
            openapi: BTreeMap::new(),
            schemas: BTreeMap::new(),
            messages: BTreeMap::new(),
            discovery: Value::Null,
            discovery_default: Value::Null,
            rules: BTreeMap::new(),
            is_of_facts: false,
        }
    }

    /// Reads everything.
    pub fn load(dir: &Path, rules: &Path) -> Result<Self, Error> {
        let mut spec = Self::empty(&dir.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default());
        let discovery = dir.join("discovery.json");
        if discovery.exists() {
            spec.discovery = json(&discovery)?;
        }
        let default = dir.join("discovery-default.json");
        if default.exists() {
            spec.discovery_default = json(&default)?;
            // One that is imported from a server lacks what that server's gates hold back, whatever its version.
            spec.is_of_facts = spec.version == FACTS_OF;
        }
        for path in with_extension(&dir.join("openapi"), "json")? {
            let document = json(&path)?;
            if let Some(schemas) = document.pointer("/components/schemas").and_then(Value::as_object) {
                spec.schemas.extend(schemas.clone());
            }
            spec.openapi.insert(stem(&path).replace("__", "/"), document);
        }
        for path in with_extension(&dir.join("proto"), "proto")? {
            proto::parse(&read(&path)?, &mut spec.messages)?;
        }
        if rules.exists() {
            for path in with_extension(rules, "json")? {
                spec.rules.insert(stem(&path), json(&path)?);
            }
        }
        spec.complete_discovery();
        Ok(spec)
    }

    /// Packages with types that objects are stored as but no document describes.
    pub fn stored_packages(&self) -> impl Iterator<Item = &String> {
        let rows = self.rules.get("storage").and_then(|rules| rules["packages"].as_object());
        rows.into_iter().flat_map(|rows| rows.keys())
    }

    /// `discovery.json` comes from `/apis` and lacks the core group, which the default document has; and a directory may
    /// lack both. What is missing comes from the paths.
    fn complete_discovery(&mut self) {
        let names = self.rules.get("names").unwrap_or(&Value::Null);
        if self.discovery.is_null() {
            self.discovery = derive::all(&self.openapi, names);
        }
        let is_core = |g: &&Value| g["metadata"].get("name").is_none();
        let core = self.discovery_default["items"].as_array().into_iter().flatten().find(is_core).cloned();
        let core = core.unwrap_or_else(|| derive::group("", &self.openapi, names));
        if let Some(items) = self.discovery["items"].as_array_mut()
            && !core.is_null()
            && !items.iter().any(|g| is_core(&g))
        {
            items.insert(0, core);
        }
        if self.discovery_default.is_null() {
            self.discovery_default = derive::stable(&self.discovery);
        }
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Every file below a folder, in the order of their paths.
pub(crate) fn files(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(|e| Error::Io(dir.to_owned(), e))? {
        let path = entry.map_err(|e| Error::Io(dir.to_owned(), e))?.path();
        if path.is_dir() {
            out.extend(files(&path)?);
        } else {
            out.push(path);
        }
    }
    out.sort();
    Ok(out)
}

fn with_extension(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, Error> {
    let mut out = files(dir)?;
    out.retain(|path| path.extension().is_some_and(|e| e == extension));
    Ok(out)
}

fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|e| Error::Io(path.to_owned(), e))
}

fn json(path: &Path) -> Result<Value, Error> {
    serde_json::from_str(&read(path)?).map_err(|e| Error::Spec(format!("{}: {e}", path.display())))
}
