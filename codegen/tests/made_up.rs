//! A kind that is in no code becomes a served one by its specification alone, and a rule by data alone.

use std::fs;
use std::path::{Path, PathBuf};

use codegen::Options;
use serde_json::{Value, json};

const SPEC: &str = "io.k8s.api.toys.v1.ToySpec";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What is said of leases, said of toys.
fn renamed(text: &str) -> String {
    let names =
        [("coordination.k8s.io", "toys.example.io"), ("coordination", "toys"), ("Lease", "Toy"), ("lease", "toy")];
    names.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}

fn edit(path: &Path, change: impl FnOnce(&mut Value)) {
    let mut value = serde_json::from_slice(&fs::read(path).expect("a file")).expect("JSON");
    change(&mut value);
    fs::write(path, value.to_string()).expect("written");
}

#[test]
fn a_made_up_kind_is_served() {
    let place = std::env::temp_dir().join(format!("made-up-{}", std::process::id()));
    let (specs, rules, out) = (place.join("v1.37.99"), place.join("rules"), place.join("out"));
    copy(&root().join("api-specs/v1.37.2"), &specs);
    copy(&root().join("api-specs/rules"), &rules);

    let proto = fs::read_to_string(specs.join("proto/k8s.io/api/coordination/v1/generated.proto")).expect("a file");
    let field = "  optional int32 toyDurationSeconds";
    let proto = renamed(&proto).replace(field, &format!("  // +k8s:minimum=3\n{field}"));
    let folder = specs.join("proto/k8s.io/api/toys/v1");
    fs::create_dir_all(&folder).expect("a directory");
    fs::write(folder.join("generated.proto"), proto).expect("written");
    for end in ["", "__v1"] {
        let document = specs.join(format!("openapi/apis__coordination.k8s.io{end}.json"));
        let text = renamed(&fs::read_to_string(document).expect("a file"));
        fs::write(specs.join(format!("openapi/apis__toys.example.io{end}.json")), text).expect("written");
    }
    edit(&specs.join("discovery.json"), |discovery| {
        let items = discovery["items"].as_array_mut().expect("groups");
        let leases = items.iter().find(|item| item["metadata"]["name"] == "coordination.k8s.io").expect("the group");
        let mut toys: Value = serde_json::from_str(&renamed(&leases.to_string())).expect("JSON");
        toys["versions"].as_array_mut().expect("versions").retain(|version| version["version"] == "v1");
        items.push(toys);
    });
    let columns =
        json!([{ "name": "Holder", "description": "Whose it is.", "cell": { "field": "spec.holderIdentity" } }]);
    edit(&rules.join("columns.json"), |all| all["kinds"]["toys.example.io/Toy"] = json!({ "columns": columns }));
    edit(&rules.join("defaults.json"), |all| all[SPEC] = json!([{ "set": { "strategy": "Plain" } }]));

    let object = root().join("object").display().to_string();
    let report =
        codegen::run(&Options { specs, rules, names_of: None, out: out.clone(), object, recorded: None, check: false });
    let read = |path: &str| fs::read_to_string(out.join(path)).unwrap_or_default();
    let (types, kinds) = (read("src/toys/v1.rs"), read("src/kinds.rs"));
    let (columns, documents) = (read("src/columns.rs"), read("documents/index.json"));
    fs::remove_dir_all(&place).ok();
    report.expect("generates");
    let says = |text: &str, expect: &str| assert!(text.contains(expect), "{expect}: {text}");
    says(&kinds, "crate::toys::v1::Toy = \"toys.example.io\" \"v1\" \"Toy\"");
    says(&kinds, "stored: \"toys\" as \"toys.example.io/v1\"");
    says(&types, "Rule::Minimum(3)");
    says(&types, "default: default(\"\\\"Plain\\\"\")");
    says(&columns, "(\"io.k8s.api.toys.v1.Toy\", &T");
    says(&documents, "/apis/toys.example.io/v1");
}
