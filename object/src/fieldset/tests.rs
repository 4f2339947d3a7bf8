//! Field sets, case by case.

use super::*;

/// The set of a comparison's side, as text.
fn text(set: &Set<'_>) -> String {
    to_json(set)
}

fn set(json: &str) -> Set<'_> {
    from_json(json).expect("a set")
}

#[test]
fn forms() {
    let check = |given: &str, expect: &str| assert_eq!(text(&set(given)), expect, "{given}");
    let same = |given: &str| check(given, given);
    same("{}");
    same(r#"{"f:data":{".":{},"f:a":{},"f:b":{}}}"#);
    same(r#"{"f:spec":{"f:containers":{"k:{\"name\":\"a<b\"}":{".":{},"f:args":{}}}}}"#.replace('<', "\\\\u003c").as_str());
    same(r#"{"f:finalizers":{"v:\"a.io/one\"":{}},"i:3":{}}"#);
    same(r#"{"f:quo\"te":{}}"#);
    check(r#"{"f:b":{},"f:a":{}}"#, r#"{"f:a":{},"f:b":{}}"#);
    check(r#"{"f:a":{"f:x":{}},"f:a":{".":{},"f:y":{}}}"#, r#"{"f:a":{".":{},"f:x":{},"f:y":{}}}"#);
    check(r#"{"k:{\"b\":1,\"a\":true}":{}}"#, r#"{"k:{\"a\":true,\"b\":1}":{}}"#);
    check(r#"{"q:unknown":{"f:a":{}},"f:a":{}}"#, r#"{"f:a":{}}"#);
    check(r#"{"v:1":{},"k:{\"a\":1}":{},"f:a":{},"i:0":{}}"#, r#"{"f:a":{},"k:{\"a\":1}":{},"v:1":{},"i:0":{}}"#);
    for bad in
        ["", "[]", "{", r#"{"f:a":1}"#, r#"{"x":{}}"#, r#"{"fa":{}}"#, "{} {}", r#"{"k:[]":{}}"#, r#"{"i:x":{}}"#]
    {
        assert!(from_json(bad).is_err(), "{bad}");
    }
}

#[test]
fn algebra() {
    type Op = fn(Set<'static>, &Set<'static>) -> Set<'static>;
    let check = |op: Op, a: &'static str, b: &'static str, expect: &str| {
        assert_eq!(text(&op(set(a), &set(b))), expect, "{a} {b}");
    };
    let union: Op = |a, b| a.union(b.clone());
    check(union, r#"{"f:a":{"f:x":{}}}"#, r#"{"f:a":{},"f:b":{}}"#, r#"{"f:a":{".":{},"f:x":{}},"f:b":{}}"#);
    check(union, r#"{"f:c":{}}"#, r#"{"f:a":{},"f:d":{}}"#, r#"{"f:a":{},"f:c":{},"f:d":{}}"#);
    let intersection: Op = |a, b| a.intersection(b);
    check(
        intersection,
        r#"{"f:a":{".":{},"f:x":{}},"f:b":{}}"#,
        r#"{"f:a":{"f:x":{}},"f:c":{}}"#,
        r#"{"f:a":{"f:x":{}}}"#,
    );
    check(intersection, r#"{"f:a":{"f:x":{}}}"#, r#"{"f:a":{}}"#, "{}");
    let less: Op = |mut a, b| {
        a.subtract(b);
        a
    };
    check(less, r#"{"f:a":{".":{},"f:x":{}},"f:b":{}}"#, r#"{"f:a":{}}"#, r#"{"f:a":{"f:x":{}},"f:b":{}}"#);
    check(less, r#"{"f:a":{"f:x":{}},"f:b":{}}"#, r#"{"f:a":{"f:x":{}}}"#, r#"{"f:b":{}}"#);
    let deep: Op = |mut a, b| {
        a.subtract_deep(b);
        a
    };
    check(deep, r#"{"f:a":{".":{},"f:x":{}},"f:b":{}}"#, r#"{"f:a":{}}"#, r#"{"f:b":{}}"#);
    check(deep, r#"{"f:a":{"f:x":{},"f:y":{}}}"#, r#"{"f:a":{"f:x":{}}}"#, r#"{"f:a":{"f:y":{}}}"#);
}

#[test]
fn paths() {
    let given = set(r#"{"f:a":{".":{},"k:{\"n\":\"x\",\"p\":80}":{".":{},"f:i":{}}},"f:b":{"v:\"s\"":{},"i:2":{}}}"#);
    let mut shown = Vec::new();
    given.paths(&mut |path| shown.push(path.iter().map(ToString::to_string).collect::<String>()));
    assert_eq!(shown, [".a", ".a[n=\"x\",p=80]", ".a[n=\"x\",p=80].i", ".b[=\"s\"]", ".b[2]"]);
    let field = |name: &'static str| Element::Field(name.into());
    assert!(given.has(&[field("a")]) && !given.has(&[field("b")]) && !given.has(&[]));
    assert!(given.has(&[field("b"), Element::Value(Scalar::Str("s".into()))]));
}
