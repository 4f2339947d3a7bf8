//! JSON patch, case by case.

use super::super::json_patch;
use super::{check as outcome, document};

const DOCUMENT: &str = r#"{"a":{"b":"x","c/d":1,"e~f":2,"n":null},"l":["p","q","r"],"h":"a<b","f":0.5}"#;

/// `expect` is what the patch makes of the document, or the error.
fn on(doc: &str, patch: &str, expect: &str) {
    let mut patched = document(doc);
    let got = json_patch(&mut patched, patch.as_bytes()).map(|()| patched);
    outcome(patch, got, expect);
}

/// The outcome at the list, which the patch must leave as `expect`.
fn list(patch: &str, expect: &str) {
    on(
        r#"{"l":["p","q","r"]}"#,
        patch,
        &if expect.starts_with('[') { format!("{{\"l\":{expect}}}") } else { expect.to_owned() },
    );
}

fn passes(test: &str) {
    on(DOCUMENT, test, &document(DOCUMENT).to_string());
}

fn fails(patch: &str, cause: &str) {
    on(DOCUMENT, patch, &format!("422: {cause}"));
}

#[test]
fn members() {
    on(r#"{"a":1}"#, r#"[{"op":"add","path":"/b","value":{"c":[]}}]"#, r#"{"a":1,"b":{"c":[]}}"#);
    on(r#"{"a":1}"#, r#"[{"op":"add","path":"/a","value":2}]"#, r#"{"a":2}"#);
    on(r#"{"a":1}"#, r#"[{"op":"replace","path":"/new","value":2}]"#, r#"{"a":1,"new":2}"#);
    on(r#"{"a":1}"#, r#"[{"op":"add","path":"/"}]"#, r#"{"":null,"a":1}"#);
    on(r#"{"a":1}"#, r#"[{"op":"add","path":"noslash/b","value":2}]"#, r#"{"a":1,"b":2}"#);
    on(r#"{"a":1,"b":2}"#, r#"[{"op":"remove","path":"/a"},{"op":"remove","path":"/b"}]"#, "{}");
    on(r#"{"a":1}"#, r#"[{"op":"move","from":"/a","path":"/b"}]"#, r#"{"b":1}"#);
    on(r#"{"a":[1]}"#, r#"[{"op":"copy","from":"/a","path":"/b"}]"#, r#"{"a":[1],"b":[1]}"#);
    on(r#"{"a":1}"#, r#"[{"op":"copy","from":"/absent","path":"/b"}]"#, r#"{"a":1,"b":null}"#);
    on(
        r#"{"a":{"x/y":1,"~":2}}"#,
        r#"[{"op":"remove","path":"/a/x~1y"},{"op":"remove","path":"/a/~0"}]"#,
        r#"{"a":{}}"#,
    );
    on(r#"{"a":1}"#, r#"[{"op":"add","path":"/b","value":1,"value":2}]"#, r#"{"a":1,"b":2}"#);
    on(r#"{"a":1}"#, "null", r#"{"a":1}"#);
    on(r#"{"a":1}"#, "[]", r#"{"a":1}"#);
}

#[test]
fn elements() {
    list(r#"[{"op":"add","path":"/l/-","value":1}]"#, r#"["p","q","r",1]"#);
    list(r#"[{"op":"add","path":"/l/0","value":1}]"#, r#"[1,"p","q","r"]"#);
    list(r#"[{"op":"add","path":"/l/3","value":1}]"#, r#"["p","q","r",1]"#);
    list(r#"[{"op":"add","path":"/l/-1","value":1}]"#, r#"["p","q","r",1]"#);
    list(r#"[{"op":"add","path":"/l/-4","value":1}]"#, r#"[1,"p","q","r"]"#);
    list(r#"[{"op":"add","path":"/l/+1","value":1}]"#, r#"["p",1,"q","r"]"#);
    list(r#"[{"op":"remove","path":"/l/01"}]"#, r#"["p","r"]"#);
    list(r#"[{"op":"remove","path":"/l/-1"}]"#, r#"["p","q"]"#);
    list(r#"[{"op":"replace","path":"/l/-3","value":1}]"#, r#"[1,"q","r"]"#);
    list(r#"[{"op":"move","from":"/l/0","path":"/l/-"}]"#, r#"["q","r","p"]"#);
    list(r#"[{"op":"copy","from":"/l/-1","path":"/l/0"}]"#, r#"["r","p","q","r"]"#);
    let range = |op: &str, i: i32| {
        format!("422: error in {op} for path: '/l/{i}': Unable to access invalid index: {i}: invalid index referenced")
    };
    list(r#"[{"op":"add","path":"/l/4","value":1}]"#, &range("add", 4));
    list(r#"[{"op":"add","path":"/l/-5","value":1}]"#, &range("add", -5));
    list(r#"[{"op":"remove","path":"/l/3"}]"#, &range("remove", 3));
    list(r#"[{"op":"remove","path":"/l/-4"}]"#, &range("remove", -4));
    list(
        r#"[{"op":"add","path":"/l/x"}]"#,
        "422: error in add for path: '/l/x': value was not a proper array index: 'x'",
    );
    let key = |k: &str| format!("422: replace operation does not apply: doc is missing key: /l/{k}: missing value");
    list(r#"[{"op":"replace","path":"/l/-","value":1}]"#, &key("-"));
    list(r#"[{"op":"replace","path":"/l/3","value":1}]"#, &key("3"));
    let path = |p: &str| format!("422: add operation does not apply: doc is missing path: \"{p}\": missing value");
    list(r#"[{"op":"add","path":"/l/7/x"}]"#, &path("/l/7/x"));
    list(r#"[{"op":"add","path":"/l/-/x"}]"#, &path("/l/-/x"));
}

#[test]
fn root() {
    on("{}", r#"[{"op":"replace","path":"","value":{"a":1}}]"#, r#"{"a":1}"#);
    on("{}", r#"[{"op":"replace","path":"","value":[1]},{"op":"add","path":"/-","value":2}]"#, "[1,2]");
    on(r#"{"a":1}"#, r#"[{"op":"test","path":"","value":{"a":1}}]"#, r#"{"a":1}"#);
    for value in ["1", "null", "\"x\""] {
        let patch = format!(r#"[{{"op":"replace","path":"","value":{value}}}]"#);
        on("{}", &patch, "422: replace operation value must be object or array");
    }
    on("{}", r#"[{"op":"replace","path":""}]"#, "422: replace operation value must be object or array");
    let missing = "operation does not apply: doc is missing path: \"\": missing value";
    on("{}", r#"[{"op":"add","path":"","value":{}}]"#, &format!("422: add {missing}"));
    on("{}", r#"[{"op":"remove","path":""}]"#, &format!("422: remove {missing}"));
}

#[test]
fn operations_that_fail() {
    fails(
        r#"[{"op":"remove","path":"/a/z"}]"#,
        "error in remove for path: '/a/z': Unable to remove nonexistent key: z: missing value",
    );
    fails(
        r#"[{"op":"move","from":"/z","path":"/y"}]"#,
        "error in move for path: '/z': Unable to remove nonexistent key: z: missing value",
    );
    let missing =
        |op: &str, p: &str| format!("{op} operation does not apply: doc is missing path: \"{p}\": missing value");
    fails(r#"[{"op":"add","path":"/z/y","value":1}]"#, &missing("add", "/z/y"));
    fails(r#"[{"op":"add","path":"/a/b/c","value":1}]"#, &missing("add", "/a/b/c"));
    fails(r#"[{"op":"add","path":"/a/n/c","value":1}]"#, &missing("add", "/a/n/c"));
    fails(r#"[{"op":"copy","from":"/a","path":"/z/y"}]"#, &missing("copy", "/z/y"));
    fails(r#"[{"op":"move","from":"/a","path":"/a/b"}]"#, &missing("move", "/a/b"));
    fails(r#"[{"op":"test","path":"/z/y","value":1}]"#, &missing("test", "/z/y"));
    for op in [r#""fly""#, r#""ADD""#] {
        let patch = format!(r#"[{{"op":{op},"path":"/a"}}]"#);
        fails(&patch, &format!("Unexpected kind: {}", op.trim_matches('"')));
    }
    for patch in [r#"[{"path":"/a"}]"#, r#"[{"op":1}]"#, r#"[{"op":null}]"#, r#"[{"op":"add","op":null}]"#, "[null]"] {
        fails(patch, "Unexpected kind: unknown");
    }
    fails(r#"[{"op":"add","value":1}]"#, "add operation failed to decode path: missing value");
    fails(r#"[{"op":"add","path":7}]"#, "add operation failed to decode path: missing value");
    fails(r#"[{"op":"move","path":"/x"}]"#, "move operation failed to decode from: missing value");
}

#[test]
fn tests_that_pass() {
    passes(r#"[{"op":"test","path":"/a","value":{"n":null,"e~f":2,"c\/d":1,"b":"x"}}]"#);
    passes(r#"[{"op":"test","path":"/l","value":[ "p", "q","r" ]}]"#);
    passes(r#"[{"op":"test","path":"/a/n","value":null},{"op":"test","path":"/a/n"}]"#);
    passes(r#"[{"op":"test","path":"/absent","value":null},{"op":"test","path":"/absent"}]"#);
    passes(r#"[{"op":"test","path":"/h","value":"a\u003cb"},{"op":"test","path":"/f","value":0.5}]"#);
}

#[test]
fn tests_that_fail() {
    let cases = [
        ("/a/b", "\"y\""),
        ("/a/b", "1"),
        ("/a/b", "null"),
        ("/absent", "1"),
        ("/l", "[\"p\",\"q\"]"),
        ("/l", "{}"),
        ("/a", "[]"),
        ("/a", "{\"b\":\"x\"}"),
        ("/a/c~1d", "1.0"),
        ("/f", "0.50"),
        // Text is compared as it is written, and the object's is written by Go.
        ("/h", "\"a<b\""),
        ("/l/0", "\"\\u0070\""),
    ];
    for (path, value) in cases {
        let patch = format!(r#"[{{"op":"test","path":"{path}","value":{value}}}]"#);
        fails(&patch, &format!("testing value {path} failed: test failed"));
    }
    fails(r#"[{"op":"test","path":"/a/b"}]"#, "testing value /a/b failed: test failed");
}

#[test]
fn a_value_of_the_patch_keeps_its_spelling() {
    on("{}", r#"[{"op":"add","path":"/a","value":"<"},{"op":"test","path":"/a","value":"<"}]"#, r#"{"a":"<"}"#);
}

#[test]
fn malformed() {
    on("{}", "{}", "400: json: cannot unmarshal object into Go value of type jsonpatch.Patch");
    on("{}", "[{},1]", "400: json: cannot unmarshal number into Go value of type jsonpatch.Operation");
    on("{}", "[", "400: invalid JSON patch");
}

#[test]
fn limits() {
    let patch = |n: usize| format!("[{}]", vec![r#"{"op":"add","path":"/a","value":1}"#; n].join(","));
    on("{}", &patch(10_000), r#"{"a":1}"#);
    let large = "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001";
    on("{}", &patch(10_001), &format!("413: {large}"));

    // A megabyte with its quotes, three times, is the limit; what Go escapes counts as it is written.
    let copies = |text: &str| {
        let mut doc = document(&format!(r#"{{"a":"{text}","l":[]}}"#));
        json_patch(&mut doc, format!("[{}]", [r#"{"op":"copy","from":"/a","path":"/l/-"}"#; 3].join(",")).as_bytes())
    };
    let mega = 1024 * 1024;
    assert_eq!(copies(&"x".repeat(mega - 2)), Ok(()));
    assert_eq!(copies(&"x".repeat(mega - 1)).map_err(|e| e.code()), Err(422));
    assert_eq!(copies(&"<".repeat(mega / 6 + 1)).map_err(|e| e.code()), Err(422));
}

#[test]
fn operations_do_not_nest_without_end() {
    // Each copy of the list into its innermost element doubles its depth.
    let copies = |n: u32| {
        let copy = |i: u32| format!(r#"{{"op":"copy","from":"/l","path":"/l{}"}}"#, "/0".repeat(2_usize.pow(i)));
        format!("[{}]", (0..n).map(copy).collect::<Vec<_>>().join(","))
    };
    let run = |n: u32| json_patch(&mut document(r#"{"l":[[]]}"#), copies(n).as_bytes()).map_err(|e| e.code());
    assert_eq!(run(8), Ok(()));
    assert_eq!(run(14), Err(422));
    for (op, depth, fits) in [("add", 997, true), ("add", 998, false), ("replace", 998, true), ("replace", 999, false)]
    {
        let path = if op == "add" { "/l/0/0" } else { "/l/0" };
        let patch = format!(r#"[{{"op":"{op}","path":"{path}","value":{}{}}}]"#, "[".repeat(depth), "]".repeat(depth));
        let got = json_patch(&mut document(r#"{"l":[[]]}"#), patch.as_bytes());
        assert_eq!(got.is_ok(), fits, "{op} {depth}: {got:?}");
    }
}
