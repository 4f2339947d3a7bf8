//! Expressions and what cel-go with Kubernetes' libraries makes of them: errors, types, results, costs.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cel::schema::{Shape, Shapes};
use cel::{
    Activation, Authorization, Authorizer, Budget, Cost, Decision, Duration, Environment, Size, Sizes, Stage,
    Timestamp, Type, Value,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    env: String,
    expr: String,
    error: Option<String>,
    #[serde(rename = "type")]
    ty: Option<String>,
    est: Option<[u64; 2]>,
    value: Option<String>,
    failure: Option<String>,
    cost: Option<u64>,
}

const OBJECT: &str = include_str!("../testdata/object.json");

#[derive(Debug)]
struct KnownSizes;

impl Sizes for KnownSizes {
    fn size(&self, path: &[String]) -> Option<Size> {
        let (min, max) = match &*path.join(".") {
            "s" => (0, 10),
            "l" => (0, 5),
            "l.@items" => (0, 20),
            "m" => (0, 8),
            "m.@keys" | "m.@values" => (0, 16),
            "li" => (1, 100),
            _ => return None,
        };
        Some(Cost { min, max })
    }
}

/// Allows `get`, fails at `fail`, refuses all else and says what it was asked.
#[derive(Debug)]
struct Answers;

impl Authorizer for Answers {
    fn decide(&self, asked: &Authorization<'_>) -> Decision {
        match &*asked.verb {
            "fail" => Decision { error: Some("failed".into()), ..Decision::default() },
            "get" => Decision { allowed: true, reason: "is get".into(), error: None },
            _ => {
                let user = match &asked.service_account {
                    Some((namespace, name)) => format!("system:serviceaccount:{namespace}:{name}"),
                    None => "alice".into(),
                };
                let resource = asked.stage == Stage::Resource;
                let [path, group] = [&asked.path, &asked.group];
                let of = [&asked.resource, &asked.subresource, &asked.namespace, &asked.name].map(|s| &**s).join("|");
                Decision { allowed: false, reason: format!("{user}|{resource}|{path}|{group}|{of}"), error: None }
            }
        }
    }
}

/// A schema that declares some of all, and data of it.
fn shaped() -> serde_json::Value {
    let text = include_str!("../testdata/schemas.json");
    serde_json::from_str::<serde_json::Value>(text).unwrap()[0].take()
}

fn shape() -> Arc<Shape> {
    Arc::new(Shape::of(&shaped()["schema"], true, "selfType").unwrap())
}

fn environment(name: &str) -> Environment {
    let (name, version) = name.split_once('@').unwrap_or((name, "1.37"));
    let base = Environment::kubernetes(version[2..].parse().unwrap());
    match name {
        "bind" => base.variable_of("object", Type::Dyn).bindings(),
        "typed" => {
            let list = |of| Type::list(of);
            [
                ("s", Type::String),
                ("i", Type::Int),
                ("u", Type::Uint),
                ("d", Type::Double),
                ("b", Type::Bool),
                ("bs", Type::Bytes),
                ("l", list(Type::String)),
                ("li", list(Type::Int)),
                ("m", Type::map(Type::String, Type::String)),
                ("t", Type::Timestamp),
                ("dur", Type::Duration),
                ("x", Type::Dyn),
                ("ml", Type::map(Type::String, list(Type::Int))),
                ("o", Type::optional(Type::String)),
            ]
            .into_iter()
            .fold(base, |env, (name, ty)| env.variable_of(name, ty))
            .sizes(Arc::new(KnownSizes))
        }
        "schema" => {
            let shapes = Arc::new(Shapes::new(&[("self", shape())]));
            base.declarations(shapes.clone()).sizes(shapes).variable_of("self", shape().type_of())
        }
        _ => {
            let env = cel::admission::environment(base, true, true);
            if name == "mutation" { cel::admission::with_mutations(env) } else { env }
        }
    }
}

fn display(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(v) => v.to_string(),
        Value::Int(v) => v.to_string(),
        Value::Uint(v) => format!("{v}u"),
        Value::Double(v) if v.is_nan() => "double(NaN)".into(),
        Value::Double(v) if v.is_infinite() => format!("double({}Inf)", if *v > 0.0 { '+' } else { '-' }),
        Value::Double(v) => format!("double({})", object::text::go_float_short(*v)),
        Value::Str(text) => serde_json::to_string(&**text).unwrap(),
        Value::Bytes(bytes) => format!("b{}", bytes.iter().map(|b| format!("{b:02x}")).collect::<String>()),
        Value::Duration(v) => format!("duration({})", object::scalar::Duration::from_nanos(v.nanos())),
        Value::Timestamp(v) => format!(
            "timestamp({})",
            Timestamp::from_nanos(i128::from(v.seconds()) * 1_000_000_000 + i128::from(v.nanos())).unwrap()
        ),
        Value::Type(ty) => format!("type({})", ty.name()),
        Value::Optional(None) => "optional.none()".into(),
        Value::Optional(Some(held)) => format!("optional.of({})", display(held)),
        Value::List(list) => format!("[{}]", list.iter().map(|v| display(&v)).collect::<Vec<_>>().join(", ")),
        Value::Map(map) => {
            let mut all: Vec<String> =
                map.entries().iter().map(|(key, value)| format!("{}: {}", display(key), display(value))).collect();
            all.sort();
            format!("{{{}}}", all.join(", "))
        }
        Value::Object(_) => format!("<{}>", value.type_of().name()),
    }
}

#[derive(Default)]
struct Report {
    wrong: Vec<String>,
    rows: usize,
}

impl Report {
    fn expect(&mut self, row: &Row, what: &str, got: &str, expected: &str) -> bool {
        if got == expected {
            return true;
        }
        self.wrong.push(format!("[{}] {}\n  {what}: {got}\n  expected: {expected}", row.env, row.expr));
        false
    }
}

fn check_rows(text: &str, report: &mut Report) {
    let object: serde_json::Value = serde_json::from_str(OBJECT).unwrap();
    let params = serde_json::json!({"max": 5});
    let namespace = serde_json::json!({"metadata": {"name": "default", "labels": {"team": "a"}}});
    let request = serde_json::json!({
        "kind": {"group": "apps", "version": "v1", "kind": "Deployment"}, "name": "web", "namespace": "default",
        "operation": "CREATE", "userInfo": {"username": "alice", "groups": ["system:masters", "dev"]}, "dryRun": false
    });
    let (m, l) = (serde_json::json!({"k": "v"}), serde_json::json!(["x", "y"]));
    let (li, ml) = (serde_json::json!([3, 1, 2]), serde_json::json!({"a": [1, 2]}));
    let mut own = Authorization::new(&Answers);
    own.stage = Stage::Resource;
    (own.group, own.resource) = ("apps".into(), "deployments".into());
    (own.namespace, own.name) = ("default".into(), "web".into());
    let (shape, data) = (shape(), shaped()["data"].take());
    let variables = [
        ("self", shape.value(&data).unwrap()),
        ("object", Value::json(&object)),
        ("x", Value::json(&object)),
        ("oldObject", Value::Null),
        ("params", Value::json(&params)),
        ("namespaceObject", Value::json(&namespace)),
        ("request", Value::json(&request)),
        ("authorizer", Authorization::new(&Answers).into_value()),
        ("authorizer.requestResource", own.into_value()),
        ("s", Value::from("hello")),
        ("i", Value::Int(7)),
        ("u", Value::Uint(8)),
        ("d", Value::Double(1.5)),
        ("b", Value::Bool(true)),
        ("bs", Value::from(b"ab".to_vec())),
        ("l", Value::json(&l)),
        ("li", Value::json(&li)),
        ("m", Value::json(&m)),
        ("t", Value::Timestamp(Timestamp::from_seconds(1_700_000_000).unwrap())),
        ("dur", Value::Duration(Duration::from_nanos(90_000_000_000))),
        ("ml", Value::json(&ml)),
        ("o", Value::some(Value::from("some"))),
    ];
    let activation = variables.iter().fold(Activation::new(), |all, (name, value)| all.with(name, value.clone()));
    for line in text.lines() {
        let row: Row = serde_json::from_str(line).unwrap();
        report.rows += 1;
        let program = match environment(&row.env).compile(&row.expr) {
            Ok(program) => program,
            Err(cel::CompileError::Invalid(errors)) => {
                report.expect(&row, "error", &errors.to_string(), row.error.as_deref().unwrap_or("none"));
                continue;
            }
            Err(cel::CompileError::Program(why)) => {
                let failure = row.failure.as_deref().and_then(|failure| failure.strip_prefix("program: "));
                report.expect(&row, "program", &why, failure.unwrap_or("none"));
                continue;
            }
        };
        if let Some(error) = &row.error {
            report.expect(&row, "error", "none", error);
            continue;
        }
        report.expect(&row, "type", &program.output().to_string(), row.ty.as_deref().unwrap_or_default());
        if let Some([min, max]) = row.est {
            let got = program.cost();
            report.expect(&row, "estimate", &format!("{}..{}", got.min, got.max), &format!("{min}..{max}"));
        }
        let mut budget = Budget::new(Budget::RULES);
        let (got, expected) = match program.evaluate(&activation, &mut budget) {
            Ok(value) => (display(&value), row.value.as_ref()),
            Err(error) => (format!("failed: {error}"), None),
        };
        let expected = expected.cloned().unwrap_or_else(|| match (&row.failure, &row.value) {
            (Some(failure), _) => format!("failed: {failure}"),
            (None, value) => value.clone().unwrap_or_default(),
        });
        if report.expect(&row, "value", &got, &expected)
            && let Some(cost) = row.cost
        {
            report.expect(&row, "cost", &budget.spent().to_string(), &cost.to_string());
        }
    }
}

#[test]
fn recorded() {
    let mut report = Report::default();
    for file in ["types", "libraries", "admission", "mutation", "bind", "versions", "syntax", "mutated", "schema"] {
        let text = std::fs::read_to_string(format!("{}/testdata/{file}.jsonl", env!("CARGO_MANIFEST_DIR"))).unwrap();
        check_rows(&text, &mut report);
    }
    assert!(
        report.wrong.is_empty(),
        "{} wrong of {} rows\n{}",
        report.wrong.len(),
        report.rows,
        report.wrong.join("\n")
    );
}
