//! Rules that no lint knows: which crate may depend on which, file sizes, module docs.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Longest hand-written file, in lines.
const MAX_LINES: usize = 800;

/// Each crate and the crates of this workspace that it may depend on (dev-dependencies aside).
const ARROWS: &[(&str, &[&str])] = &[
    ("object", &[]),
    ("codegen", &[]),
    ("xtask", &[]),
    ("generated", &["object"]),
    ("storage", &["object"]),
    ("access", &["object", "generated", "cel"]),
    ("cel", &["object"]),
    ("admission", &["object", "generated", "cel"]),
    ("registry", &["object", "generated", "storage"]),
    ("extend", &["object", "generated", "storage", "registry"]),
    ("controllers", &["object", "generated", "storage", "registry"]),
    ("serve", &["object", "generated", "storage", "access", "cel", "admission", "registry", "extend", "controllers"]),
    (
        "kube-apiserver",
        &["object", "generated", "storage", "access", "cel", "admission", "registry", "extend", "controllers", "serve"],
    ),
    ("tests", &["object", "generated"]),
    ("fuzz-targets", &["object", "generated", "access", "registry"]),
];

/// Crates that must not pull in an async runtime.
const NO_TOKIO: &[&str] = &["object", "generated", "cel"];

/// Prints what is wrong; tells whether all is well.
pub(crate) fn run(root: &Path) -> bool {
    let mut faults = Vec::new();
    match metadata(root) {
        Ok(metadata) => arrows(&metadata, &mut faults),
        Err(e) => faults.push(e),
    }
    for file in sources(root) {
        check_file(root, &file, &mut faults);
    }
    faults.iter().for_each(|f| eprintln!("tidy: {f}"));
    faults.is_empty()
}

fn metadata(root: &Path) -> Result<Value, String> {
    let out = Command::new("cargo")
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()
        .map_err(|e| format!("cargo metadata: {e}"))?;
    serde_json::from_slice(&out.stdout).map_err(|e| format!("cargo metadata: {e}"))
}

fn arrows(metadata: &Value, faults: &mut Vec<String>) {
    let packages: Vec<&Value> = metadata["packages"].as_array().into_iter().flatten().collect();
    let names: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    for package in &packages {
        let name = package["name"].as_str().unwrap_or("");
        let Some((_, allowed)) = ARROWS.iter().find(|(n, _)| *n == name) else {
            faults.push(format!("crate {name} has no row in the table of arrows"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = dependency["name"].as_str().unwrap_or("");
            if dependency["kind"] == "dev" {
                continue;
            }
            if names.contains(&on) && !allowed.contains(&on) {
                faults.push(format!("{name} must not depend on {on}"));
            }
            if on == "tokio" && NO_TOKIO.contains(&name) {
                faults.push(format!("{name} must not depend on tokio"));
            }
        }
    }
}

fn sources(root: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let skipped = path.file_name().is_some_and(|n| n == "target" || n == ".git");
            if path.is_dir() && !skipped {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    out.sort();
    out
}

fn check_file(root: &Path, file: &Path, faults: &mut Vec<String>) {
    let name = file.strip_prefix(root).unwrap_or(file).display().to_string();
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) => return faults.push(format!("{name}: {e}")),
    };
    if text.starts_with("// @generated") {
        return;
    }
    let lines = text.lines().count();
    if lines > MAX_LINES {
        faults.push(format!("{name}: {lines} lines, {MAX_LINES} at most"));
    }
    if !text.starts_with("//!") {
        faults.push(format!("{name}: no module docs"));
    }
}
