//! Trees merged, pruned and checked, case by case.

use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::schema::{Elem, FieldSchema, Merge, RecordSchema, SchemaRef, Type};

fn list(element: Type) -> Type {
    Type::List(Elem::Shared(Arc::new(element)))
}

fn map(element: Type) -> Type {
    Type::Map(Elem::Shared(Arc::new(element)))
}

fn field(name: &'static str, ty: Type, merge: Merge) -> FieldSchema {
    FieldSchema { name: name.into(), ty, merge, pointer: true, ..FieldSchema::EMPTY }
}

/// One field of each way of sharing.
fn schema() -> RecordSchema {
    let rule = RecordSchema::dynamic(
        "Rule",
        vec![
            FieldSchema { omit_empty: false, pointer: false, ..field("host", Type::String, Merge::Default) },
            FieldSchema { default: Some("80".into()), ..field("port", Type::Int64, Merge::Default) },
            field("weight", Type::Int64, Merge::Default),
        ],
        false,
    );
    let keys = Merge::Keyed(vec!["host".into(), "port".into()].into());
    let inner = RecordSchema::dynamic("Inner", vec![field("x", Type::String, Merge::Default)], false);
    RecordSchema::dynamic(
        "Thing",
        vec![
            field("name", Type::String, Merge::Default),
            field("count", Type::Int64, Merge::Default),
            field("on", Type::Bool, Merge::Default),
            field("seq", list(Type::String), Merge::Atomic),
            field("tags", list(Type::String), Merge::Set),
            field("rules", list(Type::Record(SchemaRef::Shared(Arc::new(rule)))), keys),
            field("labels", map(Type::String), Merge::Default),
            field("blob", map(Type::String), Merge::Atomic),
            field("inner", Type::Record(SchemaRef::Shared(Arc::new(inner))), Merge::Default),
            field("free", Type::Json, Merge::Default),
        ],
        false,
    )
}

fn tree(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn checks() {
    let check_as = |json: &str, duplicates: bool, expect: &str| {
        let found = check(&tree(json), &schema(), duplicates).err().unwrap_or_default();
        assert_eq!(found, expect, "{json}");
    };
    let case = |json: &str, expect: &str| check_as(json, false, expect);
    case(r#"{"name":"a","count":1,"on":true,"seq":["a","a"],"tags":["b"],"free":{"x":[1,{}]}}"#, "");
    case(r#"{"name":null,"rules":null,"labels":null,"inner":null,"seq":[null]}"#, "");
    case("[]", "expected map, got &{[]}");
    case(r#"{"nope":1}"#, ".nope: field not declared in schema");
    case(r#"{"inner":{"y":1}}"#, ".inner.y: field not declared in schema");
    case(r#"{"count":"many"}"#, ".count: expected numeric (int or float), got string");
    case(r#"{"count":{"a":1}}"#, ".count: expected numeric (int or float), got map[string]interface {}");
    case(r#"{"on":"yes"}"#, ".on: expected boolean, got &{yes}");
    case(r#"{"labels":{"a":1}}"#, ".labels.a: expected string, got &value.valueUnstructured{Value:1}");
    case(r#"{"rules":{"host":"a"}}"#, ".rules: expected list, got &{map[host:a]}");
    case(r#"{"seq":["a",1]}"#, ".seq[1]: expected string, got &value.valueUnstructured{Value:1}");
    case(r#"{"tags":["q","q"]}"#, ".tags: duplicate entries for key [=\"q\"]");
    check_as(r#"{"tags":["q","q"]}"#, true, "");
    case(
        r#"{"tags":[null]}"#,
        ".tags: element 0: associative list without keys has an element that's an explicit null",
    );
    case(r#"{"rules":[1]}"#, ".rules: element 0: associative list with keys may not have non-map elements");
    case(
        r#"{"rules":[{"host":"h"},{"host":"h","port":80}]}"#,
        ".rules: duplicate entries for key [host=\"h\",port=80]",
    );
    case(r#"{"rules":[{},{"host":""}]}"#, ".rules: duplicate entries for key [host=\"\",port=80]");
    case(
        r#"{"rules":[{"host":"h","weight":"w"}]}"#,
        ".rules[host=\"h\",port=80].weight: expected numeric (int or float), got string",
    );
    case(
        r#"{"count":"a","on":"b"}"#,
        "errors:\n  .count: expected numeric (int or float), got string\n  .on: expected boolean, got &{b}",
    );
}

#[test]
fn sets_of_trees() {
    let case = |json: &str, expect: &str| assert_eq!(to_json(&set_of(&tree(json), &schema())), expect, "{json}");
    case("{}", "{}");
    case(r#"{"name":"a","seq":["x"],"blob":{"k":"v"}}"#, r#"{"f:blob":{},"f:name":{},"f:seq":{}}"#);
    case(r#"{"labels":{"a":"b"},"inner":{"x":"y"}}"#, r#"{"f:inner":{"f:x":{}},"f:labels":{"f:a":{}}}"#);
    case(r#"{"labels":{},"inner":{},"tags":[],"rules":null}"#, r#"{"f:inner":{},"f:labels":{},"f:rules":{}}"#);
    case(r#"{"tags":["b","a"]}"#, r#"{"f:tags":{"v:\"a\"":{},"v:\"b\"":{}}}"#);
    case(r#"{"tags":["a","a"]}"#, r#"{"f:tags":{"v:\"a\"":{}}}"#);
    case(
        r#"{"rules":[{"host":"h","weight":1}]}"#,
        r#"{"f:rules":{"k:{\"host\":\"h\",\"port\":80}":{".":{},"f:host":{},"f:weight":{}}}}"#,
    );
    case(r#"{"free":{"a":{"b":1},"l":[1]}}"#, r#"{"f:free":{"f:a":{".":{},"f:b":{}},"f:l":{}}}"#);
}

#[test]
fn merges() {
    let case = |live: &str, config: &str, expect: &str| {
        let (schema, before, config) = (schema(), tree(live), tree(config));
        let mut after = before.clone();
        let merged = merge(&mut after, &config, &schema);
        assert_eq!(after, tree(expect), "{live} {config}");
        // What is told of the merge is what looking at both trees tells.
        assert_eq!(merged.changes, Comparison::of_trees(&before, &after, &schema), "{live} {config}");
        assert_eq!(merged.changed, !equal(&before, &after), "{live} {config}");
    };
    case(r#"{"name":"a","count":1}"#, r#"{"count":2}"#, r#"{"name":"a","count":2}"#);
    case(r#"{"seq":["a"]}"#, r#"{"seq":["b"]}"#, r#"{"seq":["b"]}"#);
    case(r#"{"blob":{"a":"1"}}"#, r#"{"blob":{"b":"2"}}"#, r#"{"blob":{"b":"2"}}"#);
    case(r#"{"labels":{"a":"1"}}"#, r#"{"labels":{"b":"2"}}"#, r#"{"labels":{"a":"1","b":"2"}}"#);
    // What is empty on both sides is the configuration's, what is not is kept.
    case(r#"{"labels":null}"#, r#"{"labels":{}}"#, r#"{"labels":{}}"#);
    case(r#"{"labels":{"a":"1"}}"#, r#"{"labels":null}"#, r#"{"labels":{"a":"1"}}"#);
    case(r#"{"tags":["a"]}"#, r#"{"tags":[]}"#, r#"{"tags":["a"]}"#);
    case(r#"{"count":1}"#, r#"{"count":null}"#, r#"{"count":null}"#);
    // Order: the object's, but for what both have.
    let tags = |live: &str, config: &str, expect: &str| {
        let of = |names: &str| {
            let names: Vec<String> = names.chars().map(|c| format!("\"{c}\"")).collect();
            format!("{{\"tags\":[{}]}}", names.join(","))
        };
        case(&of(live), &of(config), &of(expect));
    };
    tags("abc", "d", "abcd");
    tags("abc", "cb", "acb");
    tags("abc", "ba", "bca");
    tags("ab", "ab", "ab");
    tags("abcd", "dxb", "acdxb");
    tags("aab", "a", "ab");
    tags("aab", "ba", "ba");
    tags("aabb", "c", "aabbc");
    case(
        r#"{"rules":[{"host":"a","weight":1},{"host":"b","port":1}]}"#,
        r#"{"rules":[{"host":"a","port":80,"weight":2},{"host":"c"}]}"#,
        r#"{"rules":[{"host":"a","port":80,"weight":2},{"host":"b","port":1},{"host":"c"}]}"#,
    );
    case(r#"{"free":{"a":{"x":1}}}"#, r#"{"free":{"a":{"y":2},"b":[1]}}"#, r#"{"free":{"a":{"x":1,"y":2},"b":[1]}}"#);
    case(r#"{"free":{"a":{"x":1}}}"#, r#"{"free":{"a":[1]}}"#, r#"{"free":{"a":[1]}}"#);
    case(r#"{"free":{"a":[1]}}"#, r#"{"free":{"a":{"x":1}}}"#, r#"{"free":{"a":{"x":1}}}"#);
    case(r#"{"free":{"a":{"x":1}}}"#, r#"{"free":{"a":null}}"#, r#"{"free":{"a":{"x":1}}}"#);
}

#[test]
fn removals() {
    let case = |from: &str, paths: &str, expect: &str| {
        let left = remove(tree(from), &from_json(paths).expect("a set"), &schema());
        assert_eq!(left, tree(expect), "{from} {paths}");
    };
    case(r#"{"name":"a","count":1}"#, r#"{"f:count":{}}"#, r#"{"name":"a"}"#);
    case(r#"{"labels":{"a":"1","b":"2"}}"#, r#"{"f:labels":{"f:a":{}}}"#, r#"{"labels":{"b":"2"}}"#);
    case(r#"{"labels":{"a":"1"}}"#, r#"{"f:labels":{"f:a":{}}}"#, r#"{"labels":null}"#);
    case(r#"{"tags":["a","b"]}"#, r#"{"f:tags":{"v:\"b\"":{}}}"#, r#"{"tags":["a"]}"#);
    case(
        r#"{"rules":[{"host":"a","weight":1},{"host":"b"}]}"#,
        r#"{"f:rules":{"k:{\"host\":\"b\",\"port\":80}":{},"k:{\"host\":\"a\",\"port\":80}":{"f:weight":{}}}}"#,
        r#"{"rules":[{"host":"a"}]}"#,
    );
    case(r#"{"seq":["a"]}"#, r#"{"f:seq":{"i:0":{}}}"#, r#"{"seq":null}"#);
}

#[test]
fn fits_to_schemas() {
    let case = |given: &str, named: &str, reconciled: &str| {
        let set = || from_json(given).expect("a set");
        assert_eq!(to_json(&set().with_named_fields(&schema())), named, "{given}");
        assert_eq!(to_json(&set().reconciled(&schema())), reconciled, "{given}");
    };
    case(
        r#"{"f:inner":{"f:x":{}},"f:labels":{"f:a":{}}}"#,
        r#"{"f:inner":{".":{},"f:x":{}},"f:labels":{".":{},"f:a":{}}}"#,
        r#"{"f:inner":{"f:x":{}},"f:labels":{"f:a":{}}}"#,
    );
    // Parts of what is one value now.
    case(
        r#"{"f:blob":{".":{},"f:a":{}},"f:seq":{"v:\"a\"":{}}}"#,
        r#"{"f:blob":{".":{},"f:a":{}},"f:seq":{".":{},"v:\"a\"":{}}}"#,
        r#"{"f:blob":{},"f:seq":{}}"#,
    );
    case(r#"{"f:gone":{"f:a":{}}}"#, r#"{"f:gone":{"f:a":{}}}"#, r#"{"f:gone":{"f:a":{}}}"#);
    case(
        r#"{"f:free":{"f:a":{"f:b":{}}}}"#,
        r#"{"f:free":{".":{},"f:a":{"f:b":{}}}}"#,
        r#"{"f:free":{"f:a":{"f:b":{}}}}"#,
    );
    let within = |a: &str, b: &str| from_json(a).expect("a set").is_within(&from_json(b).expect("a set"));
    assert!(within("{}", "{}") && within(r#"{"f:a":{}}"#, r#"{"f:a":{},"f:b":{}}"#));
    assert!(!within(r#"{"f:a":{}}"#, "{}") && !within(r#"{"f:a":{".":{},"f:b":{}}}"#, r#"{"f:a":{"f:b":{}}}"#));
}
