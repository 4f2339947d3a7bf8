//! Writes the model as Rust source.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use serde_json::Value;

use crate::Error;
use crate::model::{Field, Kind, Model, Record, Type};
use crate::spec::Spec;

/// Every generated file by its path in the crate.
pub fn files(model: &Model, spec: &Spec) -> Result<BTreeMap<PathBuf, String>, Error> {
    let mut modules: BTreeMap<Vec<String>, Vec<(&str, &Record)>> = BTreeMap::new();
    for (name, record) in &model.records {
        modules.entry(module_of(name)).or_default().push((name, record));
    }
    let mut out = BTreeMap::new();
    for (path, records) in &modules {
        let mut text = header(spec, &format!("Types of `{}`.", path.join("/")));
        text.push_str("#[allow(unused_imports)]\nuse std::borrow::Cow;\n\nuse object::{record, schema};\n");
        for (name, record) in records {
            write_record(name, record, &mut text);
        }
        out.insert(PathBuf::from(format!("src/{}.rs", path.join("/"))), text);
    }
    let groups: BTreeMap<&String, Vec<&String>> = modules.keys().fold(BTreeMap::new(), |mut groups, path| {
        groups.entry(&path[0]).or_insert_with(Vec::new).push(&path[1]);
        groups
    });
    for (group, versions) in &groups {
        let mut text = header(spec, &format!("API group `{group}`."));
        for v in versions {
            writeln!(text, "pub mod {v};").ok();
        }
        out.insert(PathBuf::from(format!("src/{group}/mod.rs")), text);
    }
    out.insert(PathBuf::from("src/kinds.rs"), kinds(model, spec));
    let lines: String = groups.keys().map(|g| format!("#[path = \"{g}/mod.rs\"]\npub mod {g};\n")).collect();
    out.insert(PathBuf::from("src/groups.rs"), format!("{}{lines}", header(spec, "Modules by API group.")));
    for (path, text) in &out {
        syn::parse_file(text)
            .map_err(|e| Error::Spec(format!("{}: generated source does not parse: {e}", path.display())))?;
    }
    Ok(out)
}

fn header(spec: &Spec, doc: &str) -> String {
    format!("{}//! {doc}\n\n", crate::header(&spec.version, "api-specs/rules"))
}

/// `io.k8s.api.core.v1.Pod` lies in `core/v1`, `...pkg.apis.meta.v1.ObjectMeta` in `meta/v1`.
fn module_of(name: &str) -> Vec<String> {
    let parts: Vec<&str> = name.split('.').collect();
    let n = parts.len();
    vec![parts[n - 3].replace('-', "_"), parts[n - 2].to_owned()]
}

fn type_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn rust_path(name: &str) -> String {
    let m = module_of(name);
    format!("crate::{}::{}::{}", m[0], m[1], type_name(name))
}

fn write_record(name: &str, record: &Record, out: &mut String) {
    let atomic = if record.atomic { " atomic true" } else { "" };
    writeln!(out, "\nrecord! {{\n    /// `{name}`\n    {} = {name:?}{atomic} {{", type_name(name)).ok();
    for f in &record.fields {
        writeln!(
            out,
            "        {}: {} = {:?} {} [{}] {{{}}};",
            rust_name(&f.name),
            rust_field_type(f),
            f.name,
            f.tag,
            schema_type(&f.ty),
            overrides(f)
        )
        .ok();
    }
    out.push_str("    }\n}\n");
}

fn rust_name(json: &str) -> String {
    let mut out = String::new();
    let chars: Vec<char> = json.chars().filter(|c| *c != '$').collect();
    for (i, c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            out.push('_');
            continue;
        }
        let after_lower = i > 0 && (chars[i - 1].is_ascii_lowercase() || chars[i - 1].is_ascii_digit());
        let before_lower = i > 0
            && chars[i - 1].is_ascii_uppercase()
            && chars.get(i + 1).is_some_and(char::is_ascii_lowercase)
            && chars[i + 1..] != ['s']; // a plural such as clusterIPs
        if c.is_ascii_uppercase() && (after_lower || before_lower) {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    match out.as_str() {
        "type" | "ref" | "enum" | "continue" | "match" | "as" | "static" | "if" | "for" | "in" | "use" => {
            format!("r#{out}")
        }
        // The one keyword that has no raw form.
        "self" => "self_".to_owned(),
        _ => out,
    }
}

fn rust_type(ty: &Type) -> String {
    match ty {
        Type::Leaf("String") => "String".to_owned(),
        Type::Leaf("Bool") => "bool".to_owned(),
        Type::Leaf("Int32") => "i32".to_owned(),
        Type::Leaf("Int64") => "i64".to_owned(),
        Type::Leaf("Double") => "f64".to_owned(),
        Type::Leaf("Bytes") => "Vec<u8>".to_owned(),
        Type::Leaf(other) => format!("object::scalar::{other}"),
        Type::Record(name) => rust_path(name),
        Type::List(e) => format!("Vec<{}>", rust_type(e)),
        Type::Map(e) => format!("std::collections::BTreeMap<String, {}>", rust_type(e)),
    }
}

fn rust_field_type(f: &Field) -> String {
    match (&f.ty, f.pointer) {
        (Type::Record(name), true) => format!("Option<Box<{}>>", rust_path(name)),
        (ty, true) => format!("Option<{}>", rust_type(ty)),
        (ty, false) => rust_type(ty),
    }
}

fn schema_type(ty: &Type) -> String {
    match ty {
        Type::Leaf(leaf) => format!("schema::Type::{leaf}"),
        Type::Record(name) => {
            format!("schema::Type::Record(schema::SchemaRef::Static({}::schema_table))", rust_path(name))
        }
        Type::List(e) => format!("schema::Type::List(schema::Elem::Static(&{}))", schema_type(e)),
        Type::Map(e) => format!("schema::Type::Map(schema::Elem::Static(&{}))", schema_type(e)),
    }
}

fn overrides(f: &Field) -> String {
    let mut out = Vec::new();
    let flags = [
        ("pointer", f.pointer, true),
        ("omit_empty", !f.omit_empty, false),
        ("inline", f.inline, true),
        ("required", f.required, true),
    ];
    out.extend(flags.iter().filter(|(_, on, _)| *on).map(|(name, _, value)| format!("{name}: {value}")));
    if let Some(d) = &f.default {
        out.push(format!("default: Some(Cow::Borrowed({d:?}))"));
    }
    let list = |keys: &[String]| keys.iter().map(|k| format!("Cow::Borrowed({k:?})")).collect::<Vec<_>>().join(", ");
    match f.merge.as_str() {
        "atomic" => out.push("merge: schema::Merge::Atomic".to_owned()),
        "set" => out.push("merge: schema::Merge::Set".to_owned()),
        "map" if !f.keys.is_empty() => {
            out.push(format!("merge: schema::Merge::Keyed(Cow::Borrowed(&[{}]))", list(&f.keys)))
        }
        _ => {}
    }
    if !f.strategies.is_empty() {
        let has = |s: &str| f.strategies.iter().any(|x| x == s);
        let key = f.merge_key.as_ref().map_or("None".to_owned(), |k| format!("Some(Cow::Borrowed({k:?}))"));
        out.push(format!(
            "patch: schema::Patch {{ replace_keys: {}, merge: {}, key: {key} }}",
            has("retainKeys"),
            has("merge")
        ));
    }
    if !f.rules.is_empty() {
        out.push(format!("rules: Cow::Borrowed(&[{}])", f.rules.join(", ")));
    }
    out.join(", ")
}

fn kinds(model: &Model, spec: &Spec) -> String {
    let mut out = header(spec, "Every served kind, one row each.");
    out.push_str("use std::borrow::Cow;\n\nuse object::kind::{Kind, Subresource};\nuse object::schema::SchemaRef;\n\n");
    writeln!(out, "/// The specification's version.\npub const VERSION: &str = {:?};\n", spec.version).ok();
    out.push_str("/// Every kind of every group version.\npub static KINDS: &[Kind] = &[\n");
    for kind in &model.kinds {
        kind_row(kind, &mut out);
    }
    out.push_str("];\n");
    out
}

fn kind_row(k: &Kind, out: &mut String) {
    let text = |v: &Value| format!("Cow::Borrowed({:?})", v.as_str().unwrap_or(""));
    let list = |v: &Value| {
        let all: Vec<String> = v.as_array().into_iter().flatten().map(text).collect();
        format!("Cow::Borrowed(&[{}])", all.join(", "))
    };
    let r = &k.row;
    let subresources: Vec<String> = r["subresources"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|s| {
            let kind = &s["responseKind"];
            format!(
                "Subresource {{ name: {}, group: {}, version: {}, kind: {}, verbs: {} }}",
                text(&s["subresource"]),
                text(&kind["group"]),
                text(&kind["version"]),
                text(&kind["kind"]),
                list(&s["verbs"])
            )
        })
        .collect();
    writeln!(
        out,
        "    Kind {{\n        group: Cow::Borrowed({:?}),\n        version: Cow::Borrowed({:?}),\n        kind: {},\n        resource: {},\n        singular: {},\n        short_names: {},\n        categories: {},\n        namespaced: {},\n        verbs: {},\n        subresources: Cow::Borrowed(&[{}]),\n        schema: SchemaRef::Static({}::schema_table),\n        storage_path: Cow::Borrowed({:?}),\n        storage_version: Cow::Borrowed({:?}),\n        default_on: {},\n    }},",
        k.group, k.version, text(&r["responseKind"]["kind"]), text(&r["resource"]), text(&r["singularResource"]), list(&r["shortNames"]), list(&r["categories"]),
        r["scope"] == "Namespaced", list(&r["verbs"]), subresources.join(", "), rust_path(&k.record), k.storage_path, k.storage_version, k.default_on
    ).ok();
}
