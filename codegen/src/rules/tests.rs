//! Rules that do not fit the model are refused, with the place where they stand.

use std::path::Path;

use serde_json::{Value, json};

use super::Gaps;
use super::columns::source;
use crate::model::Model;
use crate::spec::Spec;

#[test]
fn columns_are_checked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent");
    let mut spec = Spec::load(&root.join("api-specs/v1.37.2"), Path::new("")).expect("a specification");
    let model = Model::new(&spec).expect("a model");
    let mut check = |kind: &str, cell: Value, expect: Result<&str, &str>| {
        let columns = json!([{"name": "C", "cell": cell}]);
        let rules = json!({"shared": {}, "default": {"columns": []}, "kinds": {kind: {"columns": columns}}});
        spec.rules.insert("columns".to_owned(), rules);
        match (source(&model, &spec, &mut Gaps::new(&spec)), expect) {
            (Ok(text), Ok(part)) => assert!(text.contains(part), "{cell}: {text}"),
            (Err(e), Err(message)) => assert_eq!(e.to_string(), format!("columns.json: {kind}: {message}")),
            (got, _) => panic!("{cell}: {got:?}, not {expect:?}"),
        }
    };
    let pod = "/Pod";
    check(pod, json!({"fn": "f"}), Ok("Cell::Function(Cow::Borrowed(\"f\"))"));
    check("apps/Deployment", json!({"field": "spec.replicas", "absent": 1}), Ok("absent: Literal::Int(1)"));
    check(pod, json!({"text": "{spec.nodeName}!"}), Ok("Part::Literal(Cow::Borrowed(\"!\"))"));
    check("/Nothing", json!({"fn": "f"}), Err("no such kind"));
    check(pod, json!({"fn": "f", "absent": ""}), Err("unknown member absent"));
    check(pod, json!({"field": "spec.nodename"}), Err("io.k8s.api.core.v1.Pod has no spec.nodename"));
    check(pod, json!({"age": "spec.nodeName"}), Err("spec.nodeName is a String, not one of [\"Time\", \"MicroTime\"]"));
    check(pod, json!({"text": "{spec.none}"}), Err("io.k8s.api.core.v1.Pod has no spec.none"));
    check(pod, json!({"text": "{spec.nodeName"}), Err("text without }"));
    check(pod, json!({"text": "x", "needs": "spec.nodeName"}), Err("spec.nodeName is never absent"));
    check(pod, json!({"count": ["spec.nodeName"]}), Err("spec.nodeName is a String, not one of [\"List\", \"Map\"]"));
    check(
        "apps/Deployment",
        json!({"field": "spec.replicas"}),
        Err("spec.replicas may be absent: say what then stands in the cell"),
    );
    let find = json!({"find": "status.conditions", "key": "typ", "is": "Ready", "field": "status"});
    check(pod, find, Err("io.k8s.api.core.v1.Pod has no status.conditions.typ"));
    check(pod, json!({}), Err("unknown cell {}"));
}
