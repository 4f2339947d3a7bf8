//! `kinds.rs`: a row for each kind of each group version.

use std::fmt::Write;

use serde_json::Value;

use super::imports::Imports;
use super::rust_path;
use crate::model::{Kind, Model};
use crate::rules::strategy::Strategy;
use crate::spec::Spec;

pub(super) fn source(model: &Model, spec: &Spec) -> String {
    let table = |docs: &str, name: &str, kinds: &[Kind]| {
        let rows: String = kinds.iter().map(row).collect();
        format!("\nkinds! {{\n    /// {docs}\n    {name};\n{rows}}}\n")
    };
    let tables = table("Every kind of every group version.", "KINDS", &model.kinds)
        + &table("Forms that objects are stored in but that are not served.", "STORED_FORMS", &model.stored_forms);
    let mut imports = Imports::default();
    for (module, name) in [
        ("object", "kinds"),
        ("object", "text"),
        ("object", "texts"),
        ("object::strategy", "Dependents"),
        ("object::strategy", "Generation"),
        ("object::strategy", "NameForm"),
        ("object::strategy", "NameRule"),
        ("object::strategy", "Scale"),
    ] {
        let used = |end: &str| tables.contains(&format!("{name}{end}"));
        if name == "kinds" || used("!") || used("::") || used(" {") {
            imports.add(module, name);
        }
    }
    let version = format!("/// The specification's version.\npub const VERSION: &str = {:?};\n", spec.version);
    format!("{}\n{version}{tables}", imports.lines("object"))
}

fn row(k: &Kind) -> String {
    let mut out = String::new();
    let (r, f) = (&k.row, &k.facts);
    writeln!(out, "    {} = {:?} {:?} {} {{", rust_path(&k.record), k.group, k.version, r["responseKind"]["kind"]).ok();
    writeln!(
        out,
        "        resource: {}, singular: {}, short: {}, categories: {},",
        text(&r["resource"]),
        text(&r["singularResource"]),
        list(&r["shortNames"]),
        list(&r["categories"])
    )
    .ok();
    writeln!(out, "        namespaced: {}, default: {},", r["scope"] == "Namespaced", k.default_on).ok();
    writeln!(out, "        verbs: {},", list(&r["verbs"])).ok();
    let subresources = r["subresources"].as_array().into_iter().flatten().map(|s| {
        let kind = &s["responseKind"];
        let parts = [&s["subresource"], &kind["group"], &kind["version"], &kind["kind"]].map(text);
        format!("{}: {} {} {} {}", parts[0], parts[1], parts[2], parts[3], list(&s["verbs"]))
    });
    lines("subresources", subresources, "", &mut out);
    writeln!(
        out,
        "        stored: {:?} as {:?} json {},",
        f.storage_path,
        if f.storage_path.is_empty() { "" } else { &k.storage_version },
        f.stored_as_json
    )
    .ok();
    let selectable = f.selectable.iter().map(|s| format!("{:?}: {:?} or {:?}", s.name, s.path, s.default));
    lines("selectable", selectable, &format!(" index {:?} otherwise {:?}", f.index, f.not_selectable), &mut out);
    writeln!(out, "        strategy: {{{}}},", strategy(&f.strategy)).ok();
    let writes =
        f.strategy.writes.iter().map(|w| format!("{:?} keeps {:?} disowns {:?}", w.subresource, w.keeps, w.disowns));
    lines("writes", writes, "", &mut out);
    out + "    }\n"
}

/// A list, an element a line where there are several.
fn lines(name: &str, elements: impl Iterator<Item = String>, end: &str, out: &mut String) {
    let elements: Vec<String> = elements.collect();
    match elements.as_slice() {
        [] => writeln!(out, "        {name}: []{end},"),
        [one] => writeln!(out, "        {name}: [{one}]{end},"),
        all => writeln!(out, "        {name}: [\n            {}\n        ]{end},", all.join(",\n            ")),
    }
    .ok();
}

fn strategy(s: &Strategy) -> String {
    let mut out: Vec<String> = s.flags.iter().map(|flag| format!("{flag}: true")).collect();
    if s.dependents != "Delete" {
        out.push(format!("dependents: Dependents::{}", s.dependents));
    }
    if s.first_generation > 0 || !s.generation.is_empty() {
        out.push(format!(
            "generation: Generation {{ first: {}, counts: texts!{:?} }}",
            s.first_generation, s.generation
        ));
    }
    if s.name != "Subdomain" || s.name_max > 0 || !s.generated_checked {
        let (form, max, generated) = (&s.name, s.name_max, s.generated_checked);
        out.push(format!("name: NameRule {{ form: NameForm::{form}, max: {max}, generated: {generated} }}"));
    }
    if !s.clears.is_empty() {
        out.push(format!("clears: texts!{:?}", s.clears));
    }
    if let Some([replicas, status, selector]) = &s.scale {
        out.push(format!(
            "scale: Some(Scale {{ replicas: text!({replicas:?}), status: text!({status:?}), selector: text!({selector:?}) }})"
        ));
    }
    out.join(", ")
}

fn text(v: &Value) -> String {
    format!("{:?}", v.as_str().unwrap_or(""))
}

fn list(v: &Value) -> String {
    let all: Vec<String> = v.as_array().into_iter().flatten().map(text).collect();
    format!("[{}]", all.join(", "))
}
