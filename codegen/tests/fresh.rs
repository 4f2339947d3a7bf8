//! The committed crate is what the specification gives, and every specification at hand can be read.

use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn generated_is_fresh() {
    let r = root();
    codegen::run(&r.join("api-specs/v1.37.2"), &r.join("api-specs/rules"), &r.join("generated"), true).expect("fresh");
}

#[test]
fn other_versions_generate() {
    let r = root();
    let out = std::env::temp_dir().join(format!("codegen-{}", std::process::id()));
    let report = codegen::run(&r.join("api-specs/v1.36.3"), &r.join("api-specs/rules"), &out, false);
    let deployment = std::fs::read_to_string(out.join("src/apps/v1.rs"));
    std::fs::remove_dir_all(&out).ok();
    report.expect("v1.36.3 generates");
    assert!(deployment.expect("apps/v1").contains("DeploymentSpec = \"io.k8s.api.apps.v1.DeploymentSpec\""));
}
