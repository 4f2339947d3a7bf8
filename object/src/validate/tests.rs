//! Metadata, conditions, selectors, formats and table rules, with the messages that upstream gives.

use crate::string_map::StringMap;
use std::borrow::Cow;

use super::*;
use crate::field_error::{FieldError, Path};
use crate::names::NameRule;
use crate::record::{Record, View};
use crate::scalar::{Quantity, Time};
use crate::schema::{Merge, Rule};

crate::record! {
    /// An owner.
    Owner = "test.Owner" {
        api_version: String = "apiVersion" 5 {omit_empty: false};
        kind: String = "kind" 1 {omit_empty: false};
        name: String = "name" 3 {omit_empty: false};
        uid: String = "uid" 4 {omit_empty: false};
        controller: Option<bool> = "controller" 6 {};
    }
}

crate::record! {
    /// An entry of managed fields.
    Entry = "test.Entry" {
        manager: String = "manager" 1 {};
        operation: String = "operation" 2 {};
        fields_type: String = "fieldsType" 6 {};
        subresource: String = "subresource" 8 {};
    }
}

crate::record! {
    /// Metadata.
    Meta = "test.Meta" {
        name: String = "name" 1 {};
        generate_name: String = "generateName" 2 {};
        namespace: String = "namespace" 3 {};
        uid: String = "uid" 5 {};
        resource_version: String = "resourceVersion" 6 {};
        generation: i64 = "generation" 7 {};
        created: Time = "creationTimestamp" 8 {};
        deleted: Option<Time> = "deletionTimestamp" 9 {};
        grace: Option<i64> = "deletionGracePeriodSeconds" 10 {};
        labels: StringMap<String> = "labels" 11 {};
        annotations: StringMap<String> = "annotations" 12 {};
        owners: Vec<Owner> = "ownerReferences" 13 {};
        finalizers: Vec<String> = "finalizers" 14 {};
        managed: Vec<Entry> = "managedFields" 17 {};
    }
}

fn read<R: Record + Default>(json: &str) -> R {
    let mut record = R::default();
    crate::json::decode(json.as_bytes(), &mut record).expect("a record");
    record
}

fn texts(errors: &[FieldError]) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn new_metadata() {
    let check = |json: &str, namespaced: bool, expect: &[&str]| {
        let errors = meta::create(&read::<Meta>(json), namespaced, NameRule::PathSegment, &Path::new("metadata"));
        assert_eq!(texts(&errors), expect, "{json}");
    };
    let one = |rest: &str, expect: &[&str]| check(&format!(r#"{{"name":"a",{rest}}}"#), false, expect);
    check(r#"{"name":"a"}"#, false, &[]);
    check(r#"{"name":"a","namespace":"b","labels":{"x.io/a":""},"annotations":{"X.io/A":"?"}}"#, true, &[]);
    check(
        r#"{"generateName":"a/"}"#,
        true,
        &[
            r#"metadata.generateName: Invalid value: "a/": may not contain '/'"#,
            "metadata.name: Required value: name or generateName is required",
            "metadata.namespace: Required value",
        ],
    );
    check(r#"{"name":".."}"#, false, &[r#"metadata.name: Invalid value: "..": may not be '..'"#]);
    check(
        r#"{"name":"a","namespace":"b.c"}"#,
        true,
        &[r#"metadata.namespace: Invalid value: "b.c": must not contain dots"#],
    );
    one(r#""namespace":"b""#, &["metadata.namespace: Forbidden: not allowed on this type"]);
    one(r#""generation":-1"#, &["metadata.generation: Invalid value: -1: must be greater than or equal to 0"]);
    let long = "x".repeat(64);
    one(
        &format!(r#""labels":{{"{long}":"{long}"}}"#),
        &[
            &format!("metadata.labels: Invalid value: \"{long}\": name part must be no more than 63 bytes"),
            &format!("metadata.labels: Invalid value: \"{long}\": must be no more than 63 bytes"),
        ],
    );
    one(r#""annotations":{"/a":""}"#, &[r#"metadata.annotations: Invalid value: "/a": prefix part must be non-empty"#]);
    one(
        &format!(r#""annotations":{{"a":"{}"}}"#, "x".repeat(256 << 10)),
        &["metadata.annotations: Too long: may not be more than 262144 bytes"],
    );
    one(&format!(r#""annotations":{{"a":"{}"}}"#, "x".repeat((256 << 10) - 1)), &[]);
    one(
        r#""finalizers":["orphan","foregroundDeletion","x.io/y"]"#,
        &[
            r#"metadata.finalizers: Invalid value: ["orphan","foregroundDeletion","x.io/y"]: finalizer orphan and foregroundDeletion cannot be both set"#,
        ],
    );
    one(r#""finalizers":["/a"]"#, &[r#"metadata.finalizers: Invalid value: "/a": prefix part must be non-empty"#]);
}

#[test]
fn finalizers_of_built_in_kinds() {
    let names = ["kubernetes", "orphan", "foregroundDeletion", "x.io/y", "", "plain"].map(str::to_owned).to_vec();
    let mut errors = Vec::new();
    meta::kube_finalizers(View::List(&names), &Path::new("f"), &mut errors);
    let why = "name is neither a standard finalizer name nor is it fully qualified";
    assert_eq!(
        texts(&errors),
        [format!("f[4]: Invalid value: \"\": {why}"), format!("f[5]: Invalid value: \"plain\": {why}")]
    );
}

#[test]
fn owners() {
    let check = |json: &str, expect: &[&str]| {
        let meta: Meta = read(&format!(r#"{{"ownerReferences":[{json}]}}"#));
        let mut errors = Vec::new();
        owner_references(View::List(&meta.owners), &Path::new("o"), &mut errors);
        assert_eq!(texts(&errors), expect, "{json}");
    };
    let one = |api_version: &str, kind: &str, expect: &[&str]| {
        check(&format!(r#"{{"apiVersion":"{api_version}","kind":"{kind}","name":"n","uid":"u"}}"#), expect);
    };
    one("v1", "Pod", &[]);
    one("events.k8s.io/v1", "Event", &[]);
    let banned = |version: &str| {
        format!(
            r#"o[0]: Invalid value: {{"apiVersion":"{version}","kind":"Event","name":"n","uid":"u"}}: /v1, Kind=Event is disallowed from being an owner"#
        )
    };
    one("v1", "Event", &[&banned("v1")]);
    one("/v1", "Event", &[&banned("/v1")]);
    for wrong in ["a/b/c", "a/", "/"] {
        let why = format!(r#"o[0].apiVersion: Invalid value: "{wrong}": must be <group>/<version> or <version>"#);
        one(wrong, "Pod", &[&why]);
    }
    check(
        "{}",
        &[
            "o[0].apiVersion: Required value: must not be empty",
            "o[0].kind: Required value: must not be empty",
            "o[0].name: Required value: must not be empty",
            "o[0].uid: Required value: must not be empty",
        ],
    );
    let (a, b) = (
        r#"{"apiVersion":"v1","kind":"A","name":"a","uid":"1","controller":true}"#,
        r#"{"apiVersion":"v1","kind":"B","name":"b","uid":"2","controller":true}"#,
    );
    check(
        &format!("{a},{b}"),
        &[&format!(
            "o: Invalid value: [{a},{b}]: Only one reference can have Controller set to true. Found \"true\" in references for A/a and B/b"
        )],
    );
}

#[test]
fn managed() {
    let check = |json: &str, expect: &[&str]| {
        let meta: Meta = read(&format!(r#"{{"managedFields":[{json}]}}"#));
        let mut errors = Vec::new();
        managed_fields(View::List(&meta.managed), &Path::new("m"), &mut errors);
        assert_eq!(texts(&errors), expect, "{json}");
    };
    check(r#"{"manager":"kubectl é","operation":"Apply","fieldsType":"FieldsV1","subresource":"status"}"#, &[]);
    check("{}", &["m[0].operation: Required value: must not be empty"]);
    check(
        r#"{"operation":"Delete","fieldsType":"V2"}"#,
        &[
            r#"m[0].operation: Unsupported value: "Delete": supported values: "Apply", "Update""#,
            r#"m[0].fieldsType: Invalid value: "V2": must be `FieldsV1`"#,
        ],
    );
    check(
        r#"{"operation":"Update","manager":"é\u0007"}"#,
        &[r#"m[0].manager: Invalid value: "é\a": invalid character U+0007 (at position 2)"#],
    );
    check(
        &format!(r#"{{"operation":"Update","manager":"{}","subresource":"{}"}}"#, "x".repeat(129), "y".repeat(257)),
        &[
            "m[0].manager: Too long: may not be more than 128 bytes",
            "m[0].subresource: Too long: may not be more than 256 bytes",
        ],
    );
}

#[test]
fn changed_metadata() {
    const OLD: &str = r#"{"name":"a","namespace":"n","uid":"u","resourceVersion":"1","generation":2,"creationTimestamp":"2024-01-01T00:00:00Z","finalizers":["x.io/a"]}"#;
    let check = |old: &str, new: &str, expect: &[&str]| {
        let merge = |rest: &str| {
            let mut object: serde_json::Value = serde_json::from_str(OLD).expect("json");
            let rest: serde_json::Value = serde_json::from_str(rest).expect("json");
            for (key, value) in rest.as_object().expect("an object") {
                object[key] = value.clone();
            }
            read::<Meta>(&object.to_string())
        };
        let errors = meta::update(&merge(new), &merge(old), &Path::new("metadata"));
        assert_eq!(texts(&errors), expect, "{old} {new}");
    };
    check("{}", "{}", &[]);
    check("{}", r#"{"finalizers":["Bad Name/x"],"generation":3}"#, &[]);
    check(
        "{}",
        r#"{"resourceVersion":"","generation":1}"#,
        &[
            r#"metadata.resourceVersion: Invalid value: "": must be specified for an update"#,
            "metadata.generation: Invalid value: 1: must not be decremented",
        ],
    );
    check(
        "{}",
        r#"{"name":"b","namespace":"","uid":"v","creationTimestamp":"2024-01-01T00:00:01Z","deletionTimestamp":"2024-01-01T00:00:02Z","deletionGracePeriodSeconds":4}"#,
        &[
            r#"metadata.name: Invalid value: "b": field is immutable"#,
            r#"metadata.namespace: Invalid value: "": field is immutable"#,
            r#"metadata.uid: Invalid value: "v": field is immutable"#,
            r#"metadata.creationTimestamp: Invalid value: "2024-01-01T00:00:01Z": field is immutable"#,
            r#"metadata.deletionTimestamp: Invalid value: "2024-01-01T00:00:02Z": field is immutable"#,
            "metadata.deletionGracePeriodSeconds: Invalid value: 4: field is immutable",
        ],
    );
    let deleted = r#"{"deletionTimestamp":"2024-01-01T00:00:02Z"}"#;
    check(deleted, "{}", &["metadata.deletionTimestamp: Invalid value: null: field is immutable"]);
    check(
        deleted,
        r#"{"deletionTimestamp":"2024-01-01T00:00:02Z","finalizers":["x.io/c","x.io/a","x.io/b"]}"#,
        &[
            r#"metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"x.io/b", "x.io/c"}"#,
        ],
    );
    check("{}", r#"{"labels":{"/a":""}}"#, &[r#"metadata.labels: Invalid value: "/a": prefix part must be non-empty"#]);
}

crate::record! {
    /// One of `matchExpressions`.
    Expression = "test.Expression" {
        key: String = "key" 1 {};
        operator: String = "operator" 2 {};
        values: Vec<String> = "values" 3 {};
    }
}

crate::record! {
    /// A selector.
    Selector = "test.Selector" {
        labels: StringMap<String> = "matchLabels" 1 {};
        expressions: Vec<Expression> = "matchExpressions" 2 {};
    }
}

#[test]
fn selectors() {
    let check = |json: &str, expect: &[&str]| {
        let selector: Selector = read(json);
        let mut errors = Vec::new();
        let options = LabelSelectorOptions::default();
        label_selector(View::Record(&selector), options, &Path::new("s"), &mut errors);
        assert_eq!(texts(&errors), expect, "{json}");
    };
    check(r#"{"matchLabels":{"a":"b"},"matchExpressions":[{"key":"a","operator":"In","values":["b"]}]}"#, &[]);
    check(
        r#"{"matchLabels":{"/a":""},"matchExpressions":[{"key":"a","operator":"In"},{"key":"/b","operator":"Exists","values":["x"]},{"key":"a","operator":"Gt"}]}"#,
        &[
            r#"s.matchLabels: Invalid value: "/a": prefix part must be non-empty"#,
            "s.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
            "s.matchExpressions[1].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
            r#"s.matchExpressions[1].key: Invalid value: "/b": prefix part must be non-empty"#,
            r#"s.matchExpressions[2].operator: Invalid value: "Gt": not a valid selector operator"#,
        ],
    );
    let long = "x".repeat(64);
    let json = format!(r#"{{"matchExpressions":[{{"key":"a","operator":"NotIn","values":["ok","{long}"]}}]}}"#);
    let why = format!("s.matchExpressions[0].values[1]: Invalid value: \"{long}\": must be no more than 63 bytes");
    check(&json, &[&why]);
    assert!(has_invalid_label_value(View::Record(&read::<Selector>(&json))));
}

crate::record! {
    /// A condition.
    Condition = "test.Condition" {
        r#type: String = "type" 1 {};
        status: String = "status" 2 {};
        generation: i64 = "observedGeneration" 3 {};
        time: Time = "lastTransitionTime" 4 {};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

#[test]
fn status_conditions() {
    let good = r#"{"type":"A","status":"True","lastTransitionTime":"2024-01-01T00:00:00Z","reason":"R:a,b_"}"#;
    let check = |json: &str, expect: &[&str]| {
        let parsed: Vec<serde_json::Value> = serde_json::from_str(&format!("[{json}]")).expect("json");
        let list: Vec<Condition> = parsed.iter().map(|c| read(&c.to_string())).collect();
        let mut errors = Vec::new();
        conditions(View::List(&list), &Path::new("c"), &mut errors);
        let starts: Vec<String> = texts(&errors);
        assert_eq!(starts.len(), expect.len(), "{starts:?}");
        for (text, expect) in starts.iter().zip(expect) {
            assert!(text.starts_with(expect), "{text}");
        }
    };
    check(good, &[]);
    check(&format!("{good},{good}"), &[r#"c[1]: Duplicate value: "A""#]);
    check(
        r#"{"status":"Maybe","observedGeneration":-1,"reason":"-"}"#,
        &[
            "c[0].type: Required value: is required",
            r#"c[0].status: Unsupported value: "Maybe": supported values: "False", "True", "Unknown""#,
            "c[0].observedGeneration: Invalid value: -1: must be greater than or equal to zero",
            "c[0].lastTransitionTime: Required value",
            r#"c[0].reason: Invalid value: "-": a condition reason must start with alphabetic character"#,
        ],
    );
}

crate::record! {
    /// An element told apart by its name.
    Item = "test.Item" {
        name: String = "name" 1 {rules: Cow::Borrowed(&[Rule::Required, Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        weight: Option<i32> = "weight" 2 {rules: Cow::Borrowed(&[Rule::Minimum(1), Rule::Maximum(10)])};
        nested: Option<Box<Ruled>> = "nested" 3 {};
    }
}

crate::record! {
    /// A record with a rule of each kind.
    Ruled = "test.Ruled" {
        fixed: String = "fixed" 1 {rules: Cow::Borrowed(&[Rule::Immutable, Rule::MaxLength(3)])};
        short: String = "short" 2 {rules: Cow::Borrowed(&[Rule::MaxBytes(3)])};
        pointer: Option<String> = "pointer" 3 {rules: Cow::Borrowed(&[Rule::Required])};
        amount: Quantity = "amount" 4 {};
        items: Vec<Item> = "items" 5 {merge: Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[Rule::MaxItems(2), Rule::Unique])};
        loose: Vec<Item> = "loose" 6 {};
        words: Vec<String> = "words" 7 {merge: Merge::Set};
        map: StringMap<Item> = "map" 8 {};
    }
}

#[test]
fn table_rules() {
    let rules = rules::Rules::of(Ruled::schema_table());
    assert!(!rules.is_empty());
    assert!(rules::Rules::of(Owner::schema_table()).is_empty());
    let check = |old: Option<&str>, new: &str, expect: &[&str]| {
        let whole = |json: &str| read::<Ruled>(&json.replacen('{', r#"{"pointer":"","#, 1).replace(",}", "}"));
        let old = old.map(whole);
        let old = old.as_ref().map(|o| o as &dyn Record);
        let errors = rules.check(&whole(new), old, &Path::TOP);
        assert_eq!(texts(&errors), expect, "{old:?} {new}");
    };
    let new = |json: &str, expect: &[&str]| check(None, json, expect);
    new("{}", &[]);
    assert_eq!(texts(&rules.check(&Ruled::default(), None, &Path::TOP)), ["pointer: Required value"]);
    new(r#"{"fixed":"éèà","short":"é"}"#, &[]);
    new(
        r#"{"fixed":"éèàù","short":"éè"}"#,
        &["fixed: Too long: may not be more than 3 characters", "short: Too long: may not be more than 3 bytes"],
    );
    new(
        r#"{"items":[{},{"name":"a","weight":0}]}"#,
        &["items[0].name: Required value", "items[1].weight: Invalid value: 0: must be greater than or equal to 1"],
    );
    new(r#"{"items":[{"name":"a"},{"name":"a"}]}"#, &[r#"items[1]: Duplicate value: {"name":"a"}"#]);
    new(r#"{"items":[{},{},{}]}"#, &["items: Too many: 3: must have at most 2 items"]);
    new(
        r#"{"map":{"k":{"name":"a","weight":11}}}"#,
        &["map[k].weight: Invalid value: 11: must be less than or equal to 10"],
    );
    new(
        r#"{"items":[{"name":"a","nested":{"pointer":"","items":[{"name":"a.b"}]}}]}"#,
        &[r#"items[0].nested.items[0].name: Invalid value: "a.b": must not contain dots"#],
    );
    let update = |old: &str, new: &str, expect: &[&str]| check(Some(old), new, expect);
    let bad = r#"{"fixed":"aaaa","items":[{"name":"A"},{"name":"b"}],"loose":[{"name":"a.b"}]}"#;
    update(bad, bad, &[]);
    update(bad, &bad.replace("aaaa", "bbbb"), &["fixed: Invalid value: null: field is immutable"]);
    update(r#"{"fixed":"a"}"#, "{}", &["fixed: Invalid value: null: field is immutable"]);
    // A keyed list's element has its old self; one of another list has not.
    update(bad, &bad.replace(r#""b"}"#, r#""c"}"#), &[]);
    update(bad, &bad.replace(r#""A"}"#, r#""A","weight":1}"#), &[]);
    update(
        bad,
        r#"{"fixed":"aaaa","loose":[{"name":"a.b"},{"name":"c"}]}"#,
        &[r#"loose[0].name: Invalid value: "a.b": must not contain dots"#],
    );
    update(
        r#"{"map":{"k":{"name":"a.b"}}}"#,
        r#"{"map":{"k":{"name":"a.b","weight":0}}}"#,
        &["map[k].weight: Invalid value: 0: must be greater than or equal to 1"],
    );
}

#[test]
fn formats() {
    let check = |name: &str, text: &str, expect: &[&str]| {
        let mut errors = Vec::new();
        format::check(name, text, &Path::new("f"), &mut errors);
        let details: Vec<&str> = errors.iter().map(|e| e.detail.as_str()).collect();
        assert_eq!(details, expect, "{name} {text}");
    };
    check("unknown", "?", &[]);
    check("k8s-uuid", "x", &["must be a lowercase UUID in 8-4-4-4-12 format"]);
    check("k8s-resource-pool-name", "a.b/c", &[]);
    check("k8s-resource-pool-name", "a//b", &["segment 1: must not be empty"]);
    check("k8s-extended-resource-name", "example.com/gpu", &[]);
    check("k8s-extended-resource-name", "kubernetes.io/gpu", &["must not have \"kubernetes.io/\" domain"]);
    check("k8s-extended-resource-name", "requests.x.io/gpu", &["must not have \"requests.\" prefix"]);
    check(
        "k8s-extended-resource-name",
        "gpu",
        &["a name must be a domain-prefixed path, such as 'example.com/my-prop'"],
    );
    check("k8s-resource-fully-qualified-name", "example.com/gpu", &[]);
    check("k8s-resource-fully-qualified-name", "/", &["prefix must not be empty", "name must not be empty"]);
    check(
        "k8s-resource-fully-qualified-name",
        "a",
        &["a fully qualified name must be a domain and a name separated by a slash"],
    );
    let name = "a".repeat(33);
    check("k8s-resource-fully-qualified-name", &format!("x/{name}"), &["may not be more than 32 bytes"]);
}
