//! The committed crate is what the specification gives, and every specification at hand can be read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::Options;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn options(version: &str, out: PathBuf, check: bool) -> Options {
    let (specs, rules) = (root().join("api-specs").join(version), root().join("api-specs/rules"));
    let names_of = Some(root().join("api-specs/v1.37.2"));
    let (object, recorded) = (root().join("object").display().to_string(), Some(root().join("server/registry/src")));
    Options { specs, rules, names_of, out, object, recorded, check }
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

/// A crate that stands in for the committed one by cargo's `paths` has the same dependencies and features.
#[test]
fn manifests_are_alike() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("a manifest");
    let (ours, all) = (read("generated/Cargo.toml"), read("Cargo.toml"));
    let made = codegen::emit::manifest("../object", &codegen::spec::Spec::empty("v1.36.3"));
    let section = |text: &str, name: &str| -> BTreeMap<String, String> {
        let lines = text.lines().skip_while(|line| *line != format!("[{name}]")).skip(1);
        let lines = lines.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once(" = "));
        lines.filter(|(key, _)| !key.starts_with('#')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    };
    assert_eq!(section(&made, "features"), section(&ours, "features"));
    let shared = section(&all, "workspace.dependencies");
    for name in ["dependencies", "dev-dependencies"] {
        let inherited = section(&ours, name).into_keys().map(|key| key.trim_end_matches(".workspace").to_owned());
        let made = section(&made, name);
        assert_eq!(made.keys().cloned().collect::<Vec<_>>(), inherited.collect::<Vec<_>>());
        for (name, says) in made.iter().filter(|(name, _)| *name != "object") {
            assert_eq!(Some(says), shared.get(name), "{name}");
        }
    }
}
