//! `gates.json`: fields that are dropped, and resources that are not served, while their feature is off; compiled to the
//! tables in `src/gates.rs`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::Error;
use crate::model::Model;
use crate::rules::Gaps;
use crate::spec::Spec;

/// `src/gates.rs`: by record the fields of each feature, and the resources.
pub fn source(model: &Model, spec: &Spec, gaps: &mut Gaps) -> Result<String, Error> {
    let rules = spec.rules.get("gates").ok_or_else(|| Error::Spec("no rules file gates.json".to_owned()))?;
    let mut records: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (names, rows) in rules["fields"].as_object().into_iter().flatten() {
        for name in alternatives(names) {
            for row in rows.as_array().into_iter().flatten() {
                if let Some(row) = gaps.allow(compile(model, &name, row))? {
                    records.entry(name.clone()).or_default().push(row);
                }
            }
        }
    }
    let mut out = crate::header(&spec.version, "api-specs/rules/gates.json");
    out.push_str(
        "//! Fields that are dropped while their feature is off.\n\nuse object::features::{Drop, Feature};\n\n",
    );
    out.push_str("/// By the name of a record in the OpenAPI documents, in the order of names.\n");
    out.push_str("pub static DROPS: &[(&str, &[Drop])] = &[\n");
    for (name, rows) in records {
        writeln!(out, "    ({name:?}, &[").ok();
        rows.iter().for_each(|row| _ = writeln!(out, "        {row},"));
        out.push_str("    ]),\n");
    }
    out.push_str("];\n\n/// Resources that are served only while a feature is on: group, resource, feature.\n");
    out.push_str("pub static SERVED: &[(&str, &str, Feature)] = &[\n");
    for (resource, gate) in rules["served"].as_object().into_iter().flatten() {
        let (group, resource) = resource.split_once('/').unwrap_or(("", resource));
        writeln!(out, "    ({group:?}, {resource:?}, Feature::named({gate})),").ok();
    }
    out.push_str("];\n");
    syn::parse_file(&out).map_err(|e| Error::Spec(format!("gates.json: generated source does not parse: {e}")))?;
    Ok(out)
}

/// One row of one record, as a Rust expression.
fn compile(model: &Model, record: &str, row: &Value) -> Result<String, Error> {
    let wrong = |what: &str| Error::Spec(format!("gates.json: {record}: {what}"));
    let gate = row["gate"].as_str().ok_or_else(|| wrong("a row names no gate"))?;
    let paths = |member: &str| -> Result<String, Error> {
        let texts = row[member].as_array().into_iter().flatten().filter_map(Value::as_str).flat_map(alternatives);
        let paths = texts.map(|text| path(model, record, &text).ok_or_else(|| wrong(&format!("no field {text}"))));
        Ok(format!("&[{}]", paths.collect::<Result<Vec<String>, Error>>()?.join(", ")))
    };
    let (dropped, used) = (paths("drop")?, paths("used")?);
    if dropped == "&[]" {
        return Err(wrong(&format!("{gate} drops nothing")));
    }
    Ok(format!("Drop {{ feature: Feature::named({gate:?}), paths: {dropped}, used: {used} }}"))
}

/// The indices that a path of JSON names leads through.
fn path(model: &Model, record: &str, text: &str) -> Option<String> {
    let (mut indices, mut at) = (Vec::new(), Some(record));
    for name in text.split('.') {
        at = model.member(at?, name, &mut indices)?.ty.innermost();
    }
    let indices: Vec<String> = indices.iter().map(ToString::to_string).collect();
    Some(format!("&[{}]", indices.join(", ")))
}

/// `a.{b,c}.d` is `a.b.d` and `a.c.d`.
fn alternatives(text: &str) -> Vec<String> {
    let parts = text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (choices, after))) = parts else { return vec![text.to_owned()] };
    let texts = choices.split(',').map(|choice| format!("{before}{choice}{after}"));
    texts.flat_map(|text| alternatives(&text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_stand_for_each_of_their_words() {
        let check = |text: &str, expect: &[&str]| assert_eq!(alternatives(text), expect, "{text}");
        check("a.b", &["a.b"]);
        check("a.{b,c}.d", &["a.b.d", "a.c.d"]);
        check("{a,b}.{c,d}", &["a.c", "a.d", "b.c", "b.d"]);
        check("a.{b", &["a.{b"]);
    }
}
