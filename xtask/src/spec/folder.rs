//! A specification from folders: a checkout, modules, or what an earlier import wrote.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Files, form};

/// Modules whose protobuf packages are part of the API.
const PACKAGES: &[&str] =
    &["k8s.io/api/", "k8s.io/apimachinery/", "k8s.io/apiextensions-apiserver/", "k8s.io/kube-aggregator/"];

/// Adds what is found below a folder.
pub(super) fn read(folder: &Path, keep_descriptions: bool, files: &mut Files) -> Result<(), String> {
    if !folder.is_dir() {
        return Err(format!("{}: not a folder", folder.display()));
    }
    for path in below(folder)? {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
        let text = || std::fs::read_to_string(&path).map_err(|e| fail(&e));
        if name == "generated.proto" {
            let text = text()?;
            if let Some(package) = form::go_package(&text).filter(|p| PACKAGES.iter().any(|start| p.starts_with(start)))
            {
                let to = Path::new("proto").join(package).join(&name);
                files.insert(to, form::proto(&text, keep_descriptions));
            }
        } else if let Some(to) = place(&path, &name) {
            let document: Value = serde_json::from_str(&text()?).map_err(|e| fail(&e))?;
            if to.starts_with("openapi") && document["openapi"].as_str().is_none_or(|v| !v.starts_with('3')) {
                continue;
            }
            let is_discovery = !to.starts_with("openapi");
            files.insert(to, form::json(document, keep_descriptions, is_discovery).map_err(|e| fail(&e))?);
        }
    }
    Ok(())
}

/// Where a JSON file belongs; nothing for those that are no part of a specification.
fn place(path: &Path, name: &str) -> Option<PathBuf> {
    let parent = path.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    match (parent.as_str(), name) {
        (_, "aggregated_v2.json" | "discovery.json") => Some("discovery.json".into()),
        (_, "discovery-default.json") => Some(name.into()),
        ("v3", name) => Some(Path::new("openapi").join(name.strip_suffix("_openapi.json")?.to_owned() + ".json")),
        ("openapi", name) if name.ends_with(".json") => Some(Path::new("openapi").join(name)),
        _ => None,
    }
}

/// Every file, in the order of paths; not those that are hidden, nor what only tests read.
fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry.map_err(|e| format!("{}: {e}", folder.display()))?.path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        match () {
            () if name.starts_with('.') || name == "testdata" => {}
            () if path.is_dir() => out.extend(below(&path)?),
            () => out.push(path),
        }
    }
    out.sort();
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let check = |path: &str, want: Option<&str>| {
            let path = Path::new(path);
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            assert_eq!(place(path, &name), want.map(PathBuf::from), "{}", path.display());
        };
        check("k/api/openapi-spec/v3/apis__apps__v1_openapi.json", Some("openapi/apis__apps__v1.json"));
        check("k/api/discovery/aggregated_v2.json", Some("discovery.json"));
        check("v1.37.2/openapi/api.json", Some("openapi/api.json"));
        check("k/api/discovery/apis__apps__v1.json", None);
        check("k/api/openapi-spec/swagger.json", None);
    }
}
