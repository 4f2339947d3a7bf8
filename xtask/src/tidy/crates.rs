//! The crates of the workspace: who may depend on whom, and that all share versions and lints.

use std::path::Path;

use serde_json::Value;

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
    ("registry", &["object", "generated", "storage", "cel"]),
    ("extend", &["object", "generated", "storage", "registry", "outgoing"]),
    ("controllers", &["object", "generated", "storage", "admission", "registry"]),
    ("outgoing", &["object", "access"]),
    (
        "serve",
        &[
            "object",
            "generated",
            "storage",
            "access",
            "cel",
            "admission",
            "registry",
            "extend",
            "controllers",
            "outgoing",
        ],
    ),
    (
        "kube-apiserver",
        &[
            "object",
            "generated",
            "storage",
            "access",
            "cel",
            "admission",
            "registry",
            "extend",
            "controllers",
            "outgoing",
            "serve",
        ],
    ),
    ("tests", &["object", "generated"]),
    ("fuzz-targets", &["object", "generated", "access", "admission", "registry", "outgoing", "kube-apiserver"]),
];

/// Crates that only some may use: those that speak HTTP, for one. The last column is who.
const ONLY: &[(&str, &[&str])] = &[
    ("axum", &["serve"]),
    ("hyper", &["serve", "kube-apiserver", "extend", "outgoing", "tests"]),
    ("hyper-util", &["serve", "kube-apiserver", "extend", "outgoing", "tests"]),
];

/// Crates that must not pull in an async runtime.
const NO_TOKIO: &[&str] = &["object", "generated", "cel", "access", "admission"];

/// Adds what is wrong with the workspace's crates.
pub(super) fn check(root: &Path, metadata: &Value, faults: &mut Vec<String>) {
    let members: Vec<&str> =
        metadata["workspace_members"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let packages: Vec<&Value> = packages.filter(|p| p["id"].as_str().is_some_and(|id| members.contains(&id))).collect();
    let names: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    for package in &packages {
        arrows(package, &names, faults);
        let path = Path::new(package["manifest_path"].as_str().unwrap_or_default());
        let name = path.strip_prefix(root).unwrap_or(path).display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => manifest(&name, &text, faults),
            Err(e) => faults.push(format!("{name}: {e}")),
        }
    }
}

fn arrows(package: &Value, names: &[&str], faults: &mut Vec<String>) {
    let name = package["name"].as_str().unwrap_or("");
    let Some((_, allowed)) = ARROWS.iter().find(|(n, _)| *n == name) else {
        return faults.push(format!("crate {name} has no row in the table of arrows"));
    };
    for dependency in package["dependencies"].as_array().into_iter().flatten() {
        let on = dependency["name"].as_str().unwrap_or("");
        if dependency["kind"] == "dev" {
            continue;
        }
        let kept = ONLY.iter().any(|(only, users)| *only == on && !users.contains(&name));
        let foreign = names.contains(&on) && !allowed.contains(&on);
        if kept || foreign || on == "tokio" && NO_TOKIO.contains(&name) {
            faults.push(format!("{name} must not depend on {on}"));
        }
    }
}

/// A manifest takes its lints, its facts and its dependencies' versions from the workspace.
fn manifest(name: &str, text: &str, faults: &mut Vec<String>) {
    let mut section = "";
    let mut lints = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            section = line;
            continue;
        }
        let shared = line.contains("workspace = true");
        lints |= section == "[lints]" && line == "workspace = true";
        if section.ends_with("dependencies]") && !shared {
            faults.push(format!("{name}: not the workspace's dependency: {line}"));
        }
        let fact = ["version", "edition", "rust-version", "license", "publish"]
            .iter()
            .any(|key| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')));
        if section == "[package]" && fact {
            faults.push(format!("{name}: not the workspace's: {line}"));
        }
    }
    if !lints {
        faults.push(format!("{name}: does not take the workspace's lints"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests() {
        let check = |text: &str, want: &[&str]| {
            let mut faults = Vec::new();
            manifest("m", text, &mut faults);
            assert_eq!(faults, want, "{text}");
        };
        let lints = "[lints]\nworkspace = true\n";
        check(lints, &[]);
        check("[package]\nname = \"a\"\n", &["m: does not take the workspace's lints"]);
        check(&format!("[package]\nversion.workspace = true\n{lints}"), &[]);
        check(&format!("[package]\nversion = \"1\"\n{lints}"), &["m: not the workspace's: version = \"1\""]);
        check(&format!("[dependencies]\na.workspace = true\nb = {{ workspace = true }}\n{lints}"), &[]);
        check(&format!("[dev-dependencies]\na = \"1\"\n{lints}"), &["m: not the workspace's dependency: a = \"1\""]);
    }

    #[test]
    fn dependencies() {
        let check = |name: &str, on: &str, kind: Option<&str>, want: &[&str]| {
            let package = serde_json::json!({"name": name, "dependencies": [{"name": on, "kind": kind}]});
            let mut faults = Vec::new();
            arrows(&package, &["object", "serve", "generated"], &mut faults);
            assert_eq!(faults, want);
        };
        check("generated", "object", None, &[]);
        check("object", "generated", None, &["object must not depend on generated"]);
        check("object", "generated", Some("dev"), &[]);
        check("object", "tokio", None, &["object must not depend on tokio"]);
        check("registry", "hyper", None, &["registry must not depend on hyper"]);
        check("serve", "hyper", None, &[]);
        check("another", "object", None, &["crate another has no row in the table of arrows"]);
    }
}
