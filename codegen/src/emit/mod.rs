//! Writes the model as Rust source that rustfmt leaves alone.

mod imports;
mod kinds;
mod records;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::model::{Model, Record};
use crate::spec::Spec;

/// Every file of types and kinds by its path in the crate.
pub fn files(model: &Model, spec: &Spec) -> Result<BTreeMap<PathBuf, String>, Error> {
    let mut modules: BTreeMap<[String; 2], BTreeMap<&str, &Record>> = BTreeMap::new();
    for (name, record) in &model.records {
        modules.entry(module_of(name)).or_default().insert(type_name(name), record);
    }
    let mut out = BTreeMap::new();
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, records) in &modules {
        let text = header(spec, &format!("Types of `{}`.", path.join("/"))) + &records::source(path, records);
        out.insert(PathBuf::from(format!("src/{}.rs", path.join("/"))), text);
        groups.entry(&path[0]).or_default().push(&path[1]);
    }
    for (group, versions) in &groups {
        let mut text = header(spec, &format!("API group `{group}`."));
        versions.iter().for_each(|v| writeln!(text, "pub mod {v};").unwrap_or_default());
        out.insert(PathBuf::from(format!("src/{group}/mod.rs")), text);
    }
    out.insert(PathBuf::from("src/kinds.rs"), header(spec, "Every kind, one row each.") + &kinds::source(model, spec));
    for (path, text) in &out {
        syn::parse_file(text)
            .map_err(|e| Error::Spec(format!("{}: generated source does not parse: {e}", path.display())))?;
    }
    Ok(out)
}

/// The crate's root, for these files and tables.
pub fn root<'a>(files: impl Iterator<Item = &'a Path>, spec: &Spec) -> String {
    let module =
        |path: &Path| Some(path.strip_prefix("src").ok()?.with_extension("").iter().next()?.to_str()?.to_owned());
    let modules: BTreeSet<String> = files.filter_map(module).filter(|m| m != "lib").collect();
    let mut out = header(spec, &format!("Kubernetes API types, schema tables and kinds of {}.", spec.version));
    modules.iter().for_each(|m| writeln!(out, "pub mod {m};").unwrap_or_default());
    out + "\npub use kinds::{KINDS, STORED_FORMS, VERSION};\n"
}

/// The manifest of a crate that stands for itself, and with cargo's `paths` for the workspace's own: that needs the same
/// version and dependencies. `object` is where that crate lies, or its version.
pub fn manifest(object: &str, spec: &Spec) -> String {
    let version = spec.version.trim_start_matches('v');
    let object = if object.contains('/') { format!("{{ path = {object:?} }}") } else { format!("{object:?}") };
    format!(
        "# @generated from api-specs/{}.\n[package]\nname = \"generated\"\nversion = \"{}+{version}\"\nedition = \"2024\"\n\
         publish = false\n\n[dependencies]\nobject = {object}\n\n[features]\nkube = [\"object/kube\"]\nschemars = [\"object/schemars\"]\n\
         serde = [\"object/serde\"]\n\n[dev-dependencies]\n\
         serde_json = {{ version = \"1\", features = [\"raw_value\", \"float_roundtrip\"] }}\n\n[workspace]\n",
        spec.version,
        env!("CARGO_PKG_VERSION")
    )
}

/// The same source in a form that rustfmt leaves alone: all behind the `use` lines as a macro's argument.
pub fn verbatim(source: &str) -> String {
    let is_head = |line: &str| line.starts_with("//") || line.starts_with("use ") || line.trim().is_empty();
    let mut head: Vec<&str> = source.lines().take_while(|line| is_head(line)).collect();
    let body: Vec<&str> = source.lines().skip(head.len()).collect();
    let doc = head.iter().rposition(|line| !line.starts_with("///")).map_or(0, |at| at + 1);
    let doc = head.split_off(doc);
    while head.last().is_some_and(|line| line.is_empty()) {
        head.pop();
    }
    format!("{}\n\nobject::verbatim! {{\n{}\n}}\n", head.join("\n"), [doc, body].concat().join("\n").trim_end())
}

fn header(spec: &Spec, doc: &str) -> String {
    format!("{}//! {doc}\n\n", crate::header(&spec.version, "api-specs/rules"))
}

/// `io.k8s.api.core.v1.Pod` lies in `core/v1`, `...pkg.apis.meta.v1.ObjectMeta` in `meta/v1`.
fn module_of(name: &str) -> [String; 2] {
    let mut parts = name.rsplit('.').skip(1);
    let mut next = || parts.next().unwrap_or_default().replace('-', "_");
    let version = next();
    [next(), version]
}

fn type_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn rust_path(name: &str) -> String {
    format!("crate::{}::{}", module_of(name).join("::"), type_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbatim_keeps_the_head() {
        let check = |input: &str, want: &str| assert_eq!(verbatim(input), want);
        check(
            "// @generated\n//! Docs.\n\nuse a::B;\n\n/// A table.\npub static T: u8 = 1;\n",
            "// @generated\n//! Docs.\n\nuse a::B;\n\nobject::verbatim! {\n/// A table.\npub static T: u8 = 1;\n}\n",
        );
        check("//! Docs.\n\nconst A: u8 = 1;\n", "//! Docs.\n\nobject::verbatim! {\nconst A: u8 = 1;\n}\n");
    }

    #[test]
    fn manifests() {
        let spec = Spec::empty("v1.36.3");
        let check = |object: &str, want: &str| {
            let text = manifest(object, &spec);
            assert!(text.contains(want) && text.contains("+1.36.3\"\n"), "{text}");
        };
        check("../object", "object = { path = \"../object\" }");
        check("0.1.0", "object = \"0.1.0\"");
    }
}
