//! The committed crate is what the specification gives, and every specification at hand can be read.

use std::path::{Path, PathBuf};

use codegen::Options;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn options(version: &str, out: PathBuf, check: bool) -> Options {
    let (specs, rules) = (root().join("api-specs").join(version), root().join("api-specs/rules"));
    let names_of = Some(root().join("api-specs/v1.37.2"));
    Options { specs, rules, names_of, out, object: root().join("object").display().to_string(), check }
}

#[test]
fn generated_is_fresh() {
    codegen::run(&options("v1.37.2", root().join("generated"), true)).expect("fresh");
}

#[test]
fn other_versions_generate() {
    let out = std::env::temp_dir().join(format!("codegen-{}", std::process::id()));
    let report = codegen::run(&options("v1.36.3", out.clone(), false));
    let again = codegen::run(&options("v1.36.3", out.clone(), true));
    let read = |path: &str| std::fs::read_to_string(out.join(path)).unwrap_or_default();
    let (deployment, kinds, manifest) = (read("src/apps/v1.rs"), read("src/kinds.rs"), read("Cargo.toml"));
    let (core, storage) = (read("src/core/v1.rs"), read("src/storage/v1.rs"));
    let alone = codegen::run(&Options { names_of: None, ..options("v1.36.3", out.clone(), false) });
    let core_alone = read("src/core/v1.rs");
    std::fs::remove_dir_all(&out).ok();
    report.expect("v1.36.3 generates");
    again.expect("twice the same");
    alone.expect("v1.36.3 generates for clients");
    // What only 1.37 has is there for code that names it, and nowhere else.
    assert!(core.contains("    } hidden {\n        pod_preemption_policy: "), "{core}");
    assert!(storage.contains("/// `io.k8s.api.storage.v1.StorageHealth`, of v1.37.2 only"), "{storage}");
    assert!(!kinds.contains("lifecycle.k8s.io"), "{kinds}");
    assert!(!core_alone.contains("hidden"), "{core_alone}");
    assert!(deployment.contains("DeploymentSpec = \"io.k8s.api.apps.v1.DeploymentSpec\""), "{deployment}");
    assert!(kinds.contains("crate::core::v1::Pod = \"\" \"v1\" \"Pod\""), "{kinds}");
    assert!(manifest.contains("+1.36.3\"\n"), "{manifest}");
}
