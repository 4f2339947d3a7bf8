//! `columns.json`: the table form of each kind.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};

use crate::Error;
use crate::model::{Field, Model, Type};
use crate::rules::Gaps;
use crate::spec::Spec;

/// `src/columns.rs`: a table for each record that has one, and the one of all other kinds.
pub fn source(model: &Model, spec: &Spec, gaps: &mut Gaps) -> Result<String, Error> {
    let mut out = crate::header(&spec.version, "api-specs/rules/columns.json");
    out.push_str("//! The table form of kinds.\n\nuse std::borrow::Cow;\n\n");
    out.push_str("use object::columns::{Cell, Column, Literal, Part, Path, Table};\n");
    let Some(rules) = spec.rules.get("columns") else {
        return Err(Error::Spec("no rules file columns.json".to_owned()));
    };
    let shared = Compiler { model, rules, key: "shared", records: &[] };
    for (name, row) in rules["shared"].as_object().into_iter().flatten() {
        writeln!(out, "\nconst {}: Column = {};", name.to_uppercase(), shared.column(row)?).ok();
    }
    let records = records_by_kind(spec);
    let default = Compiler { model, rules, key: "default", records: &[] }.kind(&rules["default"], gaps)?;
    write!(out, "\n/// The table form of a kind that has none of its own.\npub static DEFAULT: Table = {default};\n")
        .ok();
    let mut rows = BTreeMap::new();
    for (i, (key, rule)) in rules["kinds"].as_object().into_iter().flatten().enumerate() {
        let names: Vec<&str> =
            records.get(key).into_iter().flatten().copied().filter(|n| model.records.contains_key(*n)).collect();
        let compiler = Compiler { model, rules, key, records: &names };
        let compiled = if names.is_empty() { Err(compiler.error("no such kind")) } else { compiler.kind(rule, gaps) };
        let Some(text) = gaps.allow(compiled)? else { continue };
        write!(out, "\nstatic T{i}: Table = {text};\n").ok();
        rows.extend(names.into_iter().map(|name| (name, i)));
    }
    out.push_str("\n/// The table form of a record by its name in the OpenAPI documents, in the order of names.\n");
    out.push_str("pub static TABLES: &[(&str, &Table)] = &[\n");
    for (name, i) in rows {
        writeln!(out, "    ({name:?}, &T{i}),").ok();
    }
    out.push_str("];\n");
    syn::parse_file(&out).map_err(|e| Error::Spec(format!("columns.json: generated source does not parse: {e}")))?;
    Ok(out)
}

/// Record names of all versions by `group/Kind`.
fn records_by_kind(spec: &Spec) -> BTreeMap<String, Vec<&str>> {
    let mut out: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, schema) in &spec.schemas {
        let gvks = schema["x-kubernetes-group-version-kind"].as_array().map_or(&[][..], Vec::as_slice);
        // Options and Status are listed under every group version; a kind proper has one.
        if let [gvk] = gvks {
            let part = |k: &str| gvk[k].as_str().unwrap_or("");
            out.entry(format!("{}/{}", part("group"), part("kind"))).or_default().push(name);
        }
    }
    out
}

fn table(columns: &[String], undeclared: &[String], rule: &Value) -> String {
    let list = |texts: &[String]| texts.iter().map(|t| format!("\n        {t},")).collect::<String>();
    let sort: Vec<String> = rule["sort"].as_array().into_iter().flatten().filter_map(Value::as_str).map(path).collect();
    let name = |key: &str| rule[key].as_str().map_or("None".to_owned(), |n| format!("Some({})", text(n)));
    format!(
        "Table {{\n    columns: Cow::Borrowed(&[{}\n    ]),\n    undeclared: Cow::Borrowed(&[{}]),\n    sort: Cow::Borrowed(&[{}]),\n    list: {},\n    conditions: {},\n    null_rows: {},\n    always_headed: {},\n}}",
        list(columns),
        list(undeclared),
        sort.join(", "),
        name("list"),
        name("conditions"),
        rule["nullRows"] == true,
        rule["alwaysHeaded"] == true,
    )
}

fn text(s: &str) -> String {
    format!("Cow::Borrowed({s:?})")
}

fn path(path: &str) -> String {
    let names: Vec<String> = path.split('.').map(text).collect();
    format!("Path(Cow::Borrowed(&[{}]))", names.join(", "))
}

/// The rule of one kind, and the records that it must fit.
struct Compiler<'a> {
    model: &'a Model,
    rules: &'a Value,
    key: &'a str,
    records: &'a [&'a str],
}

/// What lies at the end of a path.
struct Found<'a> {
    ty: &'a Type,
    /// Something on the way may be absent.
    optional: bool,
}

impl<'a> Compiler<'a> {
    fn error(&self, what: impl std::fmt::Display) -> Error {
        Error::Spec(format!("columns.json: {}: {what}", self.key))
    }

    fn kind(&self, rule: &Value, gaps: &mut Gaps) -> Result<String, Error> {
        self.known(rule, &["alwaysHeaded", "columns", "conditions", "list", "nullRows", "sort", "undeclared"])?;
        for field in rule["sort"].as_array().into_iter().flatten() {
            self.find(field.as_str().unwrap_or(""))?;
        }
        let undeclared = rule["undeclared"].as_array().into_iter().flatten();
        let undeclared = undeclared.map(|cell| self.cell(cell)).collect::<Result<Vec<_>, _>>()?;
        Ok(table(&self.columns(&rule["columns"], gaps)?, &undeclared, rule))
    }

    /// The columns as Rust expressions.
    fn columns(&self, rows: &Value, gaps: &mut Gaps) -> Result<Vec<String>, Error> {
        let rows = rows.as_array().ok_or_else(|| self.error("no columns"))?;
        rows.iter().filter_map(|row| gaps.allow(self.column(row)).transpose()).collect()
    }

    fn column(&self, row: &Value) -> Result<String, Error> {
        if let Some(name) = row.as_str() {
            self.cell(&self.shared(name)?["cell"])?;
            return Ok(name.to_uppercase());
        }
        self.known(row, &["cell", "description", "format", "name", "priority", "type"])?;
        let description = match row["description"].as_str().unwrap_or("") {
            like if like.starts_with('@') => self.shared(&like[1..])?["description"].as_str().unwrap_or(""),
            own => own,
        };
        Ok(format!(
            "Column {{ name: {}, ty: {}, format: {}, description: {}, priority: {}, cell: {} }}",
            text(row["name"].as_str().ok_or_else(|| self.error("a column without name"))?),
            text(row["type"].as_str().unwrap_or("string")),
            text(row["format"].as_str().unwrap_or("")),
            text(description),
            row["priority"].as_i64().unwrap_or(0),
            self.cell(&row["cell"])?
        ))
    }

    fn shared(&self, name: &str) -> Result<&'a Value, Error> {
        self.rules["shared"].get(name).ok_or_else(|| self.error(format!("no shared column {name}")))
    }

    fn known(&self, row: &Value, names: &[&str]) -> Result<(), Error> {
        let object = row.as_object().ok_or_else(|| self.error("not an object"))?;
        match object.keys().find(|k| !names.contains(&k.as_str())) {
            Some(other) => Err(self.error(format!("unknown member {other}"))),
            None => Ok(()),
        }
    }

    fn cell(&self, rule: &Value) -> Result<String, Error> {
        let object = rule.as_object().ok_or_else(|| self.error("no cell"))?;
        let has = |key: &str| object.contains_key(key);
        let one_of = ["find", "field", "yesNo", "age", "date", "count", "join", "labels", "selector", "text", "fn"];
        let Some(form) = one_of.into_iter().find(|form| has(form)) else {
            return Err(self.error(format!("unknown cell {rule}")));
        };
        let more: &[&str] = match form {
            "field" | "join" => &["absent", "empty"],
            "yesNo" | "age" => &["absent"],
            "selector" => &["empty", "invalid"],
            "text" => &["needs", "absent"],
            "find" => &["key", "is", "field", "absent"],
            _ => &[],
        };
        self.known(rule, &[&[form], more].concat())?;
        let string = |key: &str, default: &str| text(rule[key].as_str().unwrap_or(default));
        let optional = |key: &str| rule[key].as_str().map_or("None".to_owned(), |t| format!("Some({})", text(t)));
        let at = rule[form].as_str().unwrap_or("");
        Ok(match form {
            "fn" => format!("Cell::Function({})", text(at)),
            "field" => self.field(object, at)?,
            "find" => self.find_cell(rule)?,
            "text" => self.format(rule)?,
            "count" => {
                let paths = rule["count"].as_array().into_iter().flatten().filter_map(Value::as_str);
                let paths = paths.map(|p| self.path(p, &["List", "Map"])).collect::<Result<Vec<_>, _>>()?;
                format!("Cell::Count {{ paths: Cow::Borrowed(&[{}]) }}", paths.join(", "))
            }
            "yesNo" => {
                format!("Cell::YesNo {{ path: {}, absent: {} }}", self.path(at, &["Bool"])?, string("absent", ""))
            }
            "age" => {
                let path = self.path(at, &["Time", "MicroTime"])?;
                format!("Cell::Age {{ path: {path}, absent: {} }}", string("absent", "<unknown>"))
            }
            "date" => format!("Cell::Date {{ path: {} }}", self.path(at, &["Time"])?),
            "join" => {
                let path = self.path(at, &["String", "List"])?;
                format!("Cell::Join {{ path: {path}, absent: {}, empty: {} }}", optional("absent"), string("empty", ""))
            }
            "labels" => format!("Cell::Labels {{ path: {} }}", self.path(at, &["Map"])?),
            _ => format!(
                "Cell::Selector {{ path: {}, empty: {}, invalid: {} }}",
                self.path(at, &["Record"])?,
                string("empty", "<none>"),
                string("invalid", "<error>")
            ),
        })
    }

    fn field(&self, rule: &Map<String, Value>, at: &str) -> Result<String, Error> {
        let leaves = ["String", "Bool", "Int32", "Int64", "Double", "Quantity", "IntOrString"];
        let path = self.path(at, &leaves)?;
        let absent = match rule.get("absent") {
            None => {
                let found = self.find(at)?;
                if found.iter().any(|f| f.optional && *f.ty != Type::Leaf("String")) && !rule.contains_key("empty") {
                    return Err(self.error(format!("{at} may be absent: say what then stands in the cell")));
                }
                "Literal::Text(Cow::Borrowed(\"\"))".to_owned()
            }
            Some(Value::Bool(b)) => format!("Literal::Bool({b})"),
            Some(Value::Number(n)) => format!("Literal::Int({n})"),
            Some(Value::String(s)) => format!("Literal::Text({})", text(s)),
            Some(_) => "Literal::Null".to_owned(),
        };
        let empty =
            rule.get("empty").and_then(Value::as_str).map_or("None".to_owned(), |t| format!("Some({})", text(t)));
        Ok(format!("Cell::Field {{ path: {path}, absent: {absent}, empty: {empty} }}"))
    }

    fn find_cell(&self, rule: &Value) -> Result<String, Error> {
        let part = |key: &str| rule[key].as_str().ok_or_else(|| self.error(format!("find without {key}")));
        let list = part("find")?;
        for member in ["key", "field"] {
            self.find(&format!("{list}.{}", part(member)?))?;
        }
        Ok(format!(
            "Cell::Find {{ list: {}, key: {}, is: {}, field: {}, absent: {} }}",
            self.path(list, &["List"])?,
            text(part("key")?),
            text(part("is")?),
            text(part("field")?),
            text(rule["absent"].as_str().unwrap_or(""))
        ))
    }

    /// `{path}` among literal text.
    fn format(&self, rule: &Value) -> Result<String, Error> {
        let mut parts = Vec::new();
        let mut rest = rule["text"].as_str().unwrap_or("");
        while let Some((before, after)) = rest.split_once('{') {
            let (at, after) = after.split_once('}').ok_or_else(|| self.error("text without }"))?;
            if !before.is_empty() {
                parts.push(format!("Part::Literal({})", text(before)));
            }
            self.find(at)?;
            parts.push(format!("Part::Field({})", path(at)));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(format!("Part::Literal({})", text(rest)));
        }
        let needs = match rule["needs"].as_str() {
            Some(at) => {
                if !self.find(at)?.iter().all(|f| f.optional) {
                    return Err(self.error(format!("{at} is never absent")));
                }
                format!("Some({})", path(at))
            }
            None => "None".to_owned(),
        };
        let absent = text(rule["absent"].as_str().unwrap_or(""));
        Ok(format!(
            "Cell::Format {{ parts: Cow::Borrowed(&[{}]), needs: {needs}, absent: {absent} }}",
            parts.join(", ")
        ))
    }

    /// A path, checked to end in one of these types in every version of the kind.
    fn path(&self, at: &str, types: &[&str]) -> Result<String, Error> {
        for found in self.find(at)? {
            let name = type_name(found.ty);
            if !types.contains(&name) {
                return Err(self.error(format!("{at} is a {name}, not one of {types:?}")));
            }
        }
        Ok(path(at))
    }

    /// What a path leads to in each record.
    fn find(&self, at: &str) -> Result<Vec<Found<'a>>, Error> {
        let find = |record: &&str| self.follow(record, at).ok_or_else(|| self.error(format!("{record} has no {at}")));
        self.records.iter().map(find).collect()
    }

    fn follow(&self, record: &str, at: &str) -> Option<Found<'a>> {
        let mut names = at.split('.');
        let mut field = self.member(record, names.next()?)?;
        let mut found = Found { ty: &field.ty, optional: field.pointer };
        for name in names {
            while let Type::List(element) = found.ty {
                found = Found { ty: element, optional: true };
            }
            match found.ty {
                Type::Record(record) => {
                    field = self.member(record, name)?;
                    found = Found { ty: &field.ty, optional: found.optional || field.pointer };
                }
                Type::Map(value) => found = Found { ty: value, optional: true },
                Type::Leaf(_) | Type::List(_) => return None,
            }
        }
        Some(found)
    }

    fn member(&self, record: &str, name: &str) -> Option<&'a Field> {
        self.model.records.get(record)?.fields.iter().find_map(|f| match (&f.ty, f.inline) {
            (Type::Record(inner), true) => self.member(inner, name),
            _ => (f.name == name).then_some(f),
        })
    }
}

fn type_name(ty: &Type) -> &'static str {
    match ty {
        Type::Leaf(name) => name,
        Type::Record(_) => "Record",
        Type::List(_) => "List",
        Type::Map(_) => "Map",
    }
}
