//! The whole set of documents, made from the specification at hand.

use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;

use super::*;

fn spec(version: &str) -> Spec {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-specs");
    Spec::load(&folder.join(version), &folder.join("rules")).expect("a specification")
}

fn unpacked(files: &BTreeMap<PathBuf, Vec<u8>>, name: &str) -> Vec<u8> {
    let bytes = &files[&Path::new("documents").join(name)];
    let mut out = Vec::new();
    if name.ends_with(".gz") {
        GzDecoder::new(bytes.as_slice()).read_to_end(&mut out).expect("gzip");
    } else {
        out.clone_from(bytes);
    }
    out
}

#[test]
fn documents_of_the_current_version() {
    let files = files(&spec("v1.37.2")).expect("documents");
    let json = |name: &str| -> Value { serde_json::from_slice(&unpacked(&files, name)).expect("JSON") };

    let mut valid = 0;
    for path in files.keys().filter_map(|p| p.to_str()) {
        let name = path.trim_start_matches("documents/");
        if name.starts_with("openapi-v3/") && name.ends_with(".json.gz") && !name.contains("index") {
            serde_json::from_slice::<openapiv3::OpenAPI>(&unpacked(&files, name))
                .unwrap_or_else(|e| panic!("{name}: {e}"));
            valid += 1;
        }
    }
    assert!(valid > 50, "{valid} documents");

    let index = json("openapi-v3/index-default.json.gz");
    let tag = text::etag(&unpacked(&files, "openapi-v3/api__v1.json.gz"));
    assert_eq!(index["paths"]["api/v1"]["serverRelativeURL"], format!("/openapi/v3/api/v1?hash={tag}"));
    let listed = |file: &str, path: &str| json(file)["paths"].get(path).is_some();
    let check = |path: &str, default: bool, all: bool| {
        let got = (listed("openapi-v3/index-default.json.gz", path), listed("openapi-v3/index-all.json.gz", path));
        assert_eq!(got, (default, all), "{path}");
    };
    check(".well-known/openid-configuration", true, true);
    check("apis/apps/v1", true, true);
    check("apis/resource.k8s.io/v1beta2", false, true);
    check("apis/internal.apiserver.k8s.io", false, true);
    check("apis/lifecycle.k8s.io/v1alpha1", false, false);
    check("logs", false, false);

    let v2 = json("openapi-v2/default.json.gz");
    let text = serde_json::to_string(&v2).expect("text");
    for target in text.split("\"$ref\":\"").skip(1).filter_map(|t| t.split('"').next()) {
        assert!(v2.pointer(target.trim_start_matches('#')).is_some(), "{target} leads nowhere");
    }
    assert!(v2["paths"].get("/apis/resource.k8s.io/v1beta2/").is_none());
    assert_eq!(
        v2.pointer("/definitions/io.k8s.api.core.v1.Taint/properties/effect/enum/0"),
        Some(&Value::from("NoExecute"))
    );
}

#[test]
fn another_version_is_made_too() {
    let files = files(&spec("v1.36.3")).expect("documents");
    let v2: Value = serde_json::from_slice(&unpacked(&files, "openapi-v2/all.json.gz")).expect("JSON");
    assert_eq!(v2["info"]["version"], "1.36");
}

/// Prose that an import kept gets where `kubectl explain` looks for it, in every form.
#[test]
fn descriptions_are_served() {
    let mut spec = spec("v1.37.2");
    let prose = ["what a deployment is", "what its replicas are", "what a patch does"];
    let document = spec.openapi.get_mut("apis/apps/v1").expect("a document");
    for (pointer, text) in [
        "/components/schemas/io.k8s.api.apps.v1.Deployment",
        "/components/schemas/io.k8s.api.apps.v1.DeploymentSpec/properties/replicas",
        "/paths/~1apis~1apps~1v1~1namespaces~1{namespace}~1deployments~1{name}/patch",
    ]
    .into_iter()
    .zip(prose)
    {
        document.pointer_mut(pointer).expect(pointer)["description"] = text.into();
    }
    let files = files(&spec).expect("documents");
    for form in ["v3/apis__apps__v1.json", "v3/apis__apps__v1.pb", "v2/default.json", "v2/default.pb"] {
        let bytes = unpacked(&files, &format!("openapi-{form}.gz"));
        for text in prose {
            assert!(String::from_utf8_lossy(&bytes).contains(text), "{form}: {text}");
        }
    }
}
