//! `defaults.json`: defaults that OpenAPI lacks. Plain constants become a field's `default`, like those that OpenAPI
//! states; the rest become steps of the tables in `src/defaults.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Map, Value};

use crate::Error;
use crate::model::{Field, Model, Type};
use crate::rules::Gaps;
use crate::spec::Spec;

/// Members of a step that are no actions.
const CONDITIONS: &[&str] = &["each", "gate", "having", "when"];

/// The steps of each record, as Rust expressions.
pub struct Defaults {
    steps: BTreeMap<String, Vec<String>>,
    functions: BTreeSet<String>,
}

impl Defaults {
    /// Compiles the rules. Plain constants go to the model's fields.
    pub fn new(spec: &Spec, model: &mut Model, gaps: &mut Gaps) -> Result<Self, Error> {
        let mut out = Self { steps: BTreeMap::new(), functions: BTreeSet::new() };
        let rules = spec.rules.get("defaults").and_then(Value::as_object);
        let rules = rules.ok_or_else(|| Error::Spec("no rules file defaults.json".to_owned()))?;
        for (name, steps) in rules {
            let mut compiler = Compiler { model, name, functions: BTreeSet::new() };
            let compiled = compiler.record(steps, gaps);
            out.functions.append(&mut compiler.functions);
            let Some((constants, steps)) = gaps.allow(compiled)? else { continue };
            for (field, text) in constants {
                let fields = model.records.get_mut(name).map(|r| &mut r.fields);
                if let Some(f) = fields.into_iter().flatten().find(|f| f.name == field) {
                    f.default = Some(text);
                }
            }
            if !steps.is_empty() {
                out.steps.insert(name.clone(), steps);
            }
        }
        Ok(out)
    }

    /// `src/defaults.rs`: a table for every record with defaults in it or below it.
    pub fn source(&self, model: &Model, spec: &Spec) -> Result<String, Error> {
        let mut out = crate::header(&spec.version, "api-specs/rules/defaults.json");
        out.push_str("//! Defaults of records that say nothing.\n\nuse std::borrow::Cow;\n\n");
        out.push_str("use object::defaulting::{Action, Below, Condition, Defaults, DefaultsRef, Step, Test, Value};\n");
        out.push_str("use object::features::Feature;\n");
        let tables = self.tables(model);
        for name in &tables {
            self.table(name, model, &tables, &mut out);
        }
        out.push_str("\n/// The table of a record by its name in the OpenAPI documents, in the order of names.\n");
        out.push_str("pub static TABLES: &[(&str, &Defaults)] = &[\n");
        for name in &tables {
            writeln!(out, "    ({name:?}, &{}),", constant(name)).ok();
        }
        out.push_str("];\n\n/// The functions that the tables call, sorted.\npub static FUNCTIONS: &[&str] = &[\n");
        for name in &self.functions {
            writeln!(out, "    {name:?},").ok();
        }
        out.push_str("];\n");
        syn::parse_file(&out)
            .map_err(|e| Error::Spec(format!("defaults.json: generated source does not parse: {e}")))?;
        Ok(out)
    }

    /// Names of the records that have a table: those with defaults of their own, and all that hold such ones.
    fn tables<'a>(&self, model: &'a Model) -> BTreeSet<&'a str> {
        let own = |(name, record): &(&String, &crate::model::Record)| {
            self.steps.contains_key(*name) || record.fields.iter().any(fills)
        };
        let mut tables: BTreeSet<&str> = model.records.iter().filter(own).map(|(n, _)| n.as_str()).collect();
        loop {
            let holds = |f: &Field| f.ty.innermost().is_some_and(|r| tables.contains(r));
            let more: Vec<&str> = (model.records.iter())
                .filter(|(name, r)| !tables.contains(name.as_str()) && r.fields.iter().any(holds))
                .map(|(name, _)| name.as_str())
                .collect();
            if more.is_empty() {
                return tables;
            }
            tables.extend(more);
        }
    }

    fn table(&self, name: &str, model: &Model, tables: &BTreeSet<&str>, out: &mut String) {
        let Some(record) = model.records.get(name) else { return };
        let fields = record.fields.iter().enumerate();
        let filled: Vec<String> = fields.clone().filter(|(_, f)| fills(f)).map(|(i, _)| i.to_string()).collect();
        let below = fields.filter_map(|(i, f)| {
            let inner = f.ty.innermost().filter(|r| tables.contains(r))?;
            Some(format!("\n        Below {{ field: {i}, defaults: DefaultsRef::Static(&{}) }},", constant(inner)))
        });
        let lines = |rows: Vec<String>| if rows.is_empty() { String::new() } else { rows.concat() + "\n    " };
        let steps = self.steps.get(name).into_iter().flatten().map(|s| format!("\n        {s},"));
        write!(
            out,
            "\nstatic {}: Defaults = Defaults {{\n    fields: {},\n    steps: {},\n    below: {},\n}};\n",
            constant(name),
            borrowed(&filled.join(", ")),
            borrowed(&lines(steps.collect())),
            borrowed(&lines(below.collect())),
        )
        .ok();
    }
}

/// Whether the field's own default does anything: an empty value is no other than an empty default.
fn fills(field: &Field) -> bool {
    field.default.as_deref().is_some_and(|text| field.pointer || !["0", "\"\"", "false"].contains(&text))
}

/// The name of a record's table, such as `CORE_V1_POD`.
fn constant(name: &str) -> String {
    let parts: Vec<&str> = name.split('.').collect();
    parts[parts.len().saturating_sub(3)..].join("_").replace('-', "_").to_uppercase()
}

fn borrowed(items: &str) -> String {
    format!("Cow::Borrowed(&[{items}])")
}

/// A field that a path leads to: its indices as a Rust expression, and the field.
struct Place<'a> {
    indices: Vec<usize>,
    field: &'a Field,
}

impl Place<'_> {
    fn path(&self) -> String {
        borrowed(&self.indices.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
    }
}

/// The rules of one record.
struct Compiler<'a> {
    model: &'a Model,
    name: &'a str,
    functions: BTreeSet<String>,
}

type Constants = Vec<(String, String)>;

impl Compiler<'_> {
    /// The record's plain constants, and its steps.
    fn record(&mut self, steps: &Value, gaps: &mut Gaps) -> Result<(Constants, Vec<String>), Error> {
        if !self.model.records.contains_key(self.name) {
            return Err(self.error("no such record"));
        }
        let mut constants = Vec::new();
        let mut out = Vec::new();
        // Constants come before steps, so only those that no step precedes may become one.
        let mut leading = true;
        for step in steps.as_array().ok_or_else(|| self.error("not a list of steps"))? {
            let step = step.as_object().ok_or_else(|| self.error("a step is not an object"))?;
            leading &= step.keys().all(|k| k == "set");
            let compiled = self.step(step, leading.then_some(&mut constants), &mut out, gaps);
            gaps.allow(compiled)?;
        }
        Ok((constants, out))
    }

    fn step(
        &mut self,
        step: &Map<String, Value>,
        mut constants: Option<&mut Constants>,
        out: &mut Vec<String>,
        gaps: &mut Gaps,
    ) -> Result<(), Error> {
        let mut guards = String::new();
        let mut record = self.name.to_owned();
        if let Some(gate) = step.get("gate") {
            write!(guards, "feature: Some(Feature::named({gate})), ").ok();
        }
        if let Some(when) = step.get("when") {
            write!(guards, "when: {}, ", self.conditions(&record, when)?).ok();
        }
        if let Some(each) = step.get("each") {
            let (indices, inner) = self.records_at(&record, each.as_str().unwrap_or_default())?;
            write!(guards, "each: {}, ", borrowed(&indices)).ok();
            record = inner;
        }
        if let Some(having) = step.get("having") {
            write!(guards, "having: {}, ", self.conditions(&record, having)?).ok();
        }
        // Struct update syntax with nothing left to update is a lint.
        let rest = if CONDITIONS.iter().all(|c| step.contains_key(*c)) { "" } else { ", ..Step::EMPTY" };
        for (verb, what) in step.iter().filter(|(k, _)| !CONDITIONS.contains(&k.as_str())) {
            let rows = rows(what);
            if rows.is_empty() {
                return Err(self.error(&format!("{verb}: {what} says nothing")));
            }
            for (path, value) in rows {
                if let ("set", Some(constants)) = (verb.as_str(), constants.as_deref_mut()) {
                    match gaps.allow(self.constant(&record, path, value))? {
                        Some(Some(constant)) => {
                            constants.push(constant);
                            continue;
                        }
                        Some(None) => {}
                        None => continue,
                    }
                }
                let action = self.action(&record, verb, path, value);
                if let Some(action) = gaps.allow(action)? {
                    out.push(format!("Step {{ {guards}action: Action::{action}{rest} }}"));
                }
            }
        }
        Ok(())
    }

    /// The field and its default, where the constant can be one.
    fn constant(&self, record: &str, path: &str, value: &Value) -> Result<Option<(String, String)>, Error> {
        let place = self.place(record, path)?;
        if place.indices.len() > 1 || value.is_object() || value.is_array() {
            return Ok(None);
        }
        if let Some(stated) = &place.field.default {
            return Err(self.error(&format!("{path}: the specification itself says {stated}")));
        }
        self.value(&place.field.ty, value)?;
        Ok(Some((path.to_owned(), value.to_string())))
    }

    fn action(&mut self, record: &str, verb: &str, path: &str, value: &Value) -> Result<String, Error> {
        if verb == "call" {
            self.functions.insert(path.to_owned());
            return Ok(format!("Call(Cow::Borrowed({path:?}))"));
        }
        let place = self.place(record, path)?;
        let to = place.path();
        match verb {
            "set" => Ok(format!("Set({to}, {})", self.value(&place.field.ty, value)?)),
            "put" => Ok(format!("Put({to}, {})", self.value(&place.field.ty, value)?)),
            "copy" | "mirror" | "add" => {
                let source = self.place(record, value.as_str().unwrap_or_default())?;
                let (ty, from) = (&place.field.ty, &source.field.ty);
                let fits = ty == from || *ty == Type::Leaf("IntOrString") && *from == Type::Leaf("Int32");
                let map = matches!(ty, Type::Map(_)) || verb != "add";
                if !(fits && map) || ty.innermost().is_some() {
                    return Err(self.error(&format!("{verb}: {path} can't take what {value} holds")));
                }
                let verb = verb[..1].to_uppercase() + &verb[1..];
                Ok(format!("{verb}({to}, {})", source.path()))
            }
            "clear" => Ok(format!("Clear({to})")),
            "round" if place.field.ty == Type::Map(Box::new(Type::Leaf("Quantity"))) => Ok(format!("Round({to})")),
            _ => Err(self.error(&format!("{verb}: {path}: no such action on such a field"))),
        }
    }

    fn conditions(&self, record: &str, conditions: &Value) -> Result<String, Error> {
        let mut out = Vec::new();
        for (path, test) in conditions.as_object().into_iter().flatten() {
            let test = match test {
                Value::Bool(true) => "Test::Set".to_owned(),
                Value::Bool(false) => "Test::Unset".to_owned(),
                Value::Null => "Test::Nil".to_owned(),
                Value::Array(texts) if texts.iter().all(Value::is_string) => {
                    let texts: Vec<String> = texts.iter().map(|t| format!("Cow::Borrowed({t})")).collect();
                    format!("Test::OneOf({})", borrowed(&texts.join(", ")))
                }
                _ => return Err(self.error(&format!("{path}: a condition is true, false, null or a list of texts"))),
            };
            out.push(format!("Condition {{ path: {}, test: {test} }}", self.place(record, path)?.path()));
        }
        Ok(borrowed(&out.join(", ")))
    }

    /// A value as a Rust expression, checked against the type that takes it.
    fn value(&self, ty: &Type, value: &Value) -> Result<String, Error> {
        match (ty, value) {
            (Type::Leaf("Bool"), Value::Bool(v)) => Ok(format!("Value::Bool({v})")),
            (Type::Leaf("Int32" | "Int64" | "IntOrString"), Value::Number(v)) => Ok(format!("Value::Int({v})")),
            (Type::Leaf("String" | "IntOrString"), Value::String(v)) => Ok(format!("Value::Str(Cow::Borrowed({v:?}))")),
            (Type::List(e), Value::Array(values)) => {
                let values: Result<Vec<String>, Error> = values.iter().map(|v| self.value(e, v)).collect();
                Ok(format!("Value::List({})", borrowed(&values?.join(", "))))
            }
            (Type::Record(name), Value::Object(members)) => {
                let mut out = Vec::new();
                for (path, v) in members {
                    let place = self.place(name, path)?;
                    out.push(format!("({}, {})", place.path(), self.value(&place.field.ty, v)?));
                }
                Ok(format!("Value::Record({})", borrowed(&out.join(", "))))
            }
            _ => Err(self.error(&format!("{value} does not fit {ty:?}"))),
        }
    }

    /// The field at a dotted path of JSON names, through records only.
    fn place(&self, record: &str, path: &str) -> Result<Place<'_>, Error> {
        let mut indices = Vec::new();
        let mut field: Option<&Field> = None;
        for name in path.split('.') {
            let record = match field.map(|f| &f.ty) {
                None => record,
                Some(Type::Record(inner)) => inner,
                Some(_) => return Err(self.error(&format!("{path}: {name} lies in no record"))),
            };
            let found = self.model.member(record, name, &mut indices);
            field = Some(found.ok_or_else(|| self.error(&format!("{path}: no field {name} in {record}")))?);
        }
        let field = field.ok_or_else(|| self.error("empty path"))?;
        Ok(Place { indices, field })
    }

    /// The indices and the type of the records at a path, through lists and maps.
    fn records_at(&self, record: &str, path: &str) -> Result<(String, String), Error> {
        let mut indices = Vec::new();
        let mut at = record.to_owned();
        for name in path.split('.') {
            let field = self.model.member(&at, name, &mut indices);
            let inner = field.and_then(|f| f.ty.innermost());
            at = inner.ok_or_else(|| self.error(&format!("{path}: no record {name} in {at}")))?.to_owned();
        }
        Ok((indices.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "), at))
    }

    fn error(&self, what: &str) -> Error {
        Error::Spec(format!("defaults.json: {}: {what}", self.name))
    }
}

/// The rows of an action: an object's members, a list's or a single text without values.
fn rows(what: &Value) -> Vec<(&str, &Value)> {
    match what {
        Value::Object(members) => members.iter().map(|(k, v)| (k.as_str(), v)).collect(),
        Value::Array(paths) => paths.iter().filter_map(|p| Some((p.as_str()?, &Value::Null))).collect(),
        Value::String(path) => vec![(path, &Value::Null)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::{LazyLock, Mutex};

    use serde_json::json;

    use super::*;

    /// Read once, since that takes longer than all the cases.
    static SPEC: LazyLock<Mutex<Spec>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent");
        Mutex::new(Spec::load(&root.join("api-specs/v1.37.2"), Path::new("")).expect("a specification"))
    });

    /// Compiles the steps of one record: a part of the source, or the message.
    fn check(record: &str, steps: Value, expect: Result<&str, &str>) {
        let mut spec = SPEC.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut model = Model::new(&spec).expect("a model");
        let name = format!("io.k8s.api.{record}");
        spec.rules.insert("defaults".to_owned(), json!({&name: steps}));
        let compiled = Defaults::new(&spec, &mut model, &mut Gaps::new(&spec));
        let text = compiled.and_then(|d| d.source(&model, &spec)).map_err(|e| e.to_string());
        match (text, expect) {
            (Ok(text), Ok(part)) => assert!(text.contains(part), "{steps}: {part} is not in the source"),
            (Err(e), Err(message)) => assert_eq!(e, format!("defaults.json: {name}: {message}")),
            (Ok(_), Err(message)) => panic!("{steps}: accepted, not refused with {message}"),
            (Err(e), Ok(_)) => panic!("{steps}: {e}"),
        }
    }

    #[test]
    fn rules_are_compiled() {
        let constant = json!([{"set": {"replicas": 1}}]);
        check(
            "apps.v1.DeploymentSpec",
            constant,
            Ok("APPS_V1_DEPLOYMENTSPEC: Defaults = Defaults {\n    fields: Cow::Borrowed(&[0])"),
        );
        check("core.v1.Pod", json!([{"call": "f"}]), Ok("FUNCTIONS: &[&str] = &[\n    \"f\","));
        // The inlined source is a level of the path.
        check("core.v1.Volume", json!([{"set": {"hostPath.type": ""}}]), Ok("Action::Set(Cow::Borrowed(&[1, 0, 1])"));
        // A constant after a step stays a step.
        let late = json!([{"call": "f"}, {"set": {"replicas": 1}}]);
        check("apps.v1.DeploymentSpec", late, Ok("Action::Set(Cow::Borrowed(&[0]), Value::Int(1))"));
    }

    #[test]
    fn rules_that_do_not_fit_are_refused() {
        let pod = "core.v1.Pod";
        check("core.v1.Nothing", json!([]), Err("no such record"));
        check(pod, json!({}), Err("not a list of steps"));
        check(pod, json!([1]), Err("a step is not an object"));
        check(
            pod,
            json!([{"set": {"spec.nodename": "x"}}]),
            Err("spec.nodename: no field nodename in io.k8s.api.core.v1.PodSpec"),
        );
        check(pod, json!([{"set": {"spec.nodeName.x": "x"}}]), Err("spec.nodeName.x: x lies in no record"));
        check(pod, json!([{"set": {"spec.nodeName": 1}}]), Err("1 does not fit Leaf(\"String\")"));
        check(pod, json!([{"set": {}}]), Err("set: {} says nothing"));
        check(pod, json!([{"sat": {"spec.nodeName": "x"}}]), Err("sat: spec.nodeName: no such action on such a field"));
        check(pod, json!([{"round": ["spec.nodeName"]}]), Err("round: spec.nodeName: no such action on such a field"));
        check(
            pod,
            json!([{"copy": {"spec.nodeName": "spec.priority"}}]),
            Err("copy: spec.nodeName can't take what \"spec.priority\" holds"),
        );
        check(
            pod,
            json!([{"add": {"spec.nodeName": "spec.hostname"}}]),
            Err("add: spec.nodeName can't take what \"spec.hostname\" holds"),
        );
        check(
            pod,
            json!([{"each": "spec.nodeName", "call": "f"}]),
            Err("spec.nodeName: no record nodeName in io.k8s.api.core.v1.PodSpec"),
        );
        check(
            pod,
            json!([{"when": {"spec.nodeName": "x"}, "call": "f"}]),
            Err("spec.nodeName: a condition is true, false, null or a list of texts"),
        );
        check(
            "core.v1.ContainerPort",
            json!([{"set": {"protocol": "TCP"}}]),
            Err("protocol: the specification itself says \"TCP\""),
        );
    }
}
