//! Types by group version: `record!` calls, a field a line, and the names that they use.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::imports::Imports;
use super::{module_of, rust_path, type_name};
use crate::model::{Field, Record, Type};

/// What comes from the `object` crate: module, name, and what its use looks like.
const NAMES: &[(&str, &str, &str)] = &[
    ("object", "keyed", "keyed!["),
    ("object", "record", ""),
    ("object", "rules", "rules!["),
    ("object", "text", "text!("),
    ("object", "texts", "texts!["),
    ("object::features", "Feature", "Feature::named_or_off("),
    ("object::schema", "Merge", "Merge::"),
    ("object::schema", "Patch", "Patch::"),
    ("object::schema", "Rule", "Rule::"),
    ("object::schema", "default", " default("),
];

pub(super) fn source(module: &[String; 2], records: &BTreeMap<&str, &Record>) -> String {
    let mut writer = Writer { module, records, imports: Imports::default(), taken: BTreeMap::new() };
    let mut body = String::new();
    records.iter().for_each(|(name, record)| writer.record(name, record, &mut body));
    for (module, name, used) in NAMES {
        let taken = records.contains_key(name) || writer.taken.contains_key(*name);
        if taken && body.contains(used) {
            body = body.replace(used, &format!("schema::{used}"));
            writer.imports.add("object", "schema");
        } else if body.contains(used) {
            writer.imports.add(module, name);
        }
    }
    let groups = ["std", "object", "crate"].map(|root| writer.imports.lines(root));
    let groups: Vec<String> = groups.into_iter().filter(|lines| !lines.is_empty()).collect();
    format!("{}{body}", groups.join("\n"))
}

struct Writer<'a> {
    module: &'a [String; 2],
    records: &'a BTreeMap<&'a str, &'a Record>,
    imports: Imports,
    /// The full name of each imported type.
    taken: BTreeMap<String, String>,
}

impl Writer<'_> {
    fn record(&mut self, name: &str, record: &Record, out: &mut String) {
        let full = &record.name;
        let marks = [(record.atomic, " atomic true"), (record.either, " form Either")];
        let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
        let of = record.only_in.as_ref().map(|version| format!(", of {version} only")).unwrap_or_default();
        writeln!(out, "\nrecord! {{\n    /// `{full}`{of}\n    {name} = {full:?}{marks} {{").ok();
        for f in &record.fields {
            let (rust, ty) = (rust_name(&f.name), self.field_type(f));
            writeln!(out, "        {rust}: {ty} = {:?} {} {{{}}};", f.name, f.tag, overrides(f)).ok();
        }
        if record.fields.is_empty() {
            out.pop();
        } else {
            out.push_str("    ");
        }
        if !record.hidden.is_empty() {
            out.push_str("} hidden {\n");
            for f in &record.hidden {
                writeln!(out, "        {}: {};", rust_name(&f.name), self.field_type(f)).ok();
            }
            out.push_str("    ");
        }
        out.push_str("}\n}\n");
    }

    fn field_type(&mut self, f: &Field) -> String {
        match (&f.ty, f.pointer) {
            (Type::Record(name), true) => format!("Option<Box<{}>>", self.path(name)),
            (ty, true) => format!("Option<{}>", self.ty(ty)),
            (ty, false) => self.ty(ty),
        }
    }

    fn ty(&mut self, ty: &Type) -> String {
        match ty {
            Type::Leaf("String") => "String".to_owned(),
            Type::Leaf("Bool") => "bool".to_owned(),
            Type::Leaf("Int32") => "i32".to_owned(),
            Type::Leaf("Int64") => "i64".to_owned(),
            Type::Leaf("Double") => "f64".to_owned(),
            Type::Leaf("Bytes") => "Vec<u8>".to_owned(),
            Type::Leaf(other) => {
                self.imports.add("object::scalar", other);
                (*other).to_owned()
            }
            Type::Record(name) => self.path(name),
            Type::List(e) => format!("Vec<{}>", self.ty(e)),
            Type::Map(e) => {
                self.imports.add("object::string_map", "StringMap");
                format!("StringMap<{}>", self.ty(e))
            }
        }
    }

    /// A type by its name alone, unless another of that name is meant here.
    fn path(&mut self, full: &str) -> String {
        let (module, name) = (module_of(full), type_name(full));
        if module == *self.module {
            return name.to_owned();
        }
        let taken = self.taken.entry(name.to_owned()).or_insert_with(|| full.to_owned()) != full;
        if taken || self.records.contains_key(name) {
            return rust_path(full);
        }
        self.imports.add(&format!("crate::{}", module.join("::")), name);
        name.to_owned()
    }
}

fn rust_name(json: &str) -> String {
    let mut out = String::new();
    // Protobuf has `jSONSchemas` where Go has `JSONSchemas`.
    let json = json.strip_prefix("jSON").map_or(json.to_owned(), |rest| format!("JSON{rest}"));
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

/// What a field's row says beside its name, number and type.
fn overrides(f: &Field) -> String {
    let flags = [
        ("omit_empty: false", !f.omit_empty),
        ("inline: true", f.inline),
        ("required: true", f.required),
        ("wrapped: true", f.wrapped),
    ];
    let mut out: Vec<String> = flags.iter().filter(|(_, on)| *on).map(|(text, _)| (*text).to_owned()).collect();
    if let Some(d) = &f.default {
        out.push(format!("default: default({d:?})"));
    }
    match f.merge.as_str() {
        "atomic" => out.push("merge: Merge::Atomic".to_owned()),
        "granular" if matches!(f.ty, Type::Record(_)) => out.push("merge: Merge::Granular".to_owned()),
        "set" => out.push("merge: Merge::Set".to_owned()),
        "map" if !f.keys.is_empty() => out.push(format!("merge: keyed!{:?}", f.keys)),
        _ => {}
    }
    let has = |s: &str| f.strategies.iter().any(|x| x == s);
    match (has("merge"), has("retainKeys"), &f.merge_key) {
        (true, false, None) => out.push("patch: Patch::MERGE".to_owned()),
        (true, false, Some(key)) => out.push(format!("patch: Patch::merge({key:?})")),
        (true, true, key) => {
            out.push(format!("patch: Patch::merge_and_retain_keys({:?})", key.as_deref().unwrap_or_default()));
        }
        (false, true, _) => out.push("patch: Patch::RETAIN_KEYS".to_owned()),
        (false, false, _) if has("replace") => out.push("patch: Patch::REPLACE".to_owned()),
        (false, false, _) => {}
    }
    if !f.rules.is_empty() {
        out.push(format!("rules: rules![{}]", f.rules.join(", ")));
    }
    out.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_names() {
        let check = |json: &str, want: &str| assert_eq!(rust_name(json), want);
        check("clusterIPs", "cluster_ips");
        check("podIP", "pod_ip");
        check("apiVersion", "api_version");
        check("$ref", "r#ref");
        check("x-kubernetes-int-or-string", "x_kubernetes_int_or_string");
        check("jSONSchemas", "json_schemas");
        check("self", "self_");
    }
}
