//! Reading and writing text as Go does.

use super::super::{PatchError, json_patch_findings, object_findings};
use super::{check, parse};

fn reads(text: &[u8], expect: &str) {
    check(&String::from_utf8_lossy(text), parse(text), expect);
}

#[test]
fn json_as_go_reads_it() {
    reads(
        br#" {"b":[1,-2,0,1.5,1e3],"a":{"x":null,"y":true,"z":false}} "#,
        r#"{"a":{"x":null,"y":true,"z":false},"b":[1,-2,0,1.5,1000.0]}"#,
    );
    reads(br#"{"a":1,"a":2}"#, r#"{"a":2}"#);
    reads(br#""\u00e9\n\"\/\ud83d\ude00""#, "\"é\\n\\\"/😀\"");
    reads(br#""\ud800x \udc00 \ud800\u0041""#, "\"\u{fffd}x \u{fffd} \u{fffd}A\"");
    reads(b"\"a\xffb\"", "\"a\u{fffd}b\"");
    reads(b"18446744073709551615", "18446744073709551615");
    reads(b"-0", "0");
    reads(b"1e999", "400: json: cannot unmarshal number 1e999 into Go value of type float64");
}

#[test]
fn what_is_not_json() {
    let broken = [
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "nul",
        "\"\\x\"",
        "\"a\nb\"",
        "\"",
        "[1] 2",
        "{\"a\" 1}",
        "'a'",
        "\"\\u12\"",
        "-",
        "[",
        "]",
        "tru\0",
    ];
    for text in broken {
        reads(text.as_bytes(), "400: invalid JSON patch");
        assert!(super::super::check(text.as_bytes()).is_err(), "{text}");
    }
    assert_eq!(super::super::check(br#"[{"a":1e999}]"#), Ok(()));
}

#[test]
fn nesting_ends_before_the_stack_does() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(nested(1_000).as_bytes()).is_ok());
    for depth in [1_001, 100_000] {
        reads(nested(depth).as_bytes(), "400: invalid JSON patch");
        assert!(super::super::check(nested(depth).as_bytes()).is_err());
    }
}

fn finds(patch: &str, found: Result<Vec<String>, PatchError>, expect: &str) {
    match found {
        Ok(reports) => assert_eq!(reports.join("; "), expect, "{patch}"),
        Err(error) => assert_eq!(format!("{}: {error}", error.code()), expect, "{patch}"),
    }
}

#[test]
fn findings_in_json_patches() {
    let check = |patch: &str, expect: &str| finds(patch, json_patch_findings(patch.as_bytes()), expect);
    check(r#"[{"op":"add","path":"/a","value":1}]"#, "");
    check("null", "");
    check("[null]", "");
    check(r#"[{},{"op":"add","bogus":{"a":1,"a":2}}]"#, r#"json patch unknown field "[1].bogus""#);
    check(r#"[{"value":1,"value":2,"value":3}]"#, r#"json patch duplicate field "[0].value""#);
    check(r#"[{"value":{"a":[0,{"b":1,"b":2}]}}]"#, r#"json patch duplicate field "[0].value.a[1].b""#);
    check(r#"[{"Op":"add"}]"#, r#"json patch unknown field "[0].Op""#);
    let value = "400: error decoding patch: json: cannot unmarshal";
    check("{}", &format!("{value} object into Go value of type []handlers.jsonPatchOp"));
    check("7", &format!("{value} number into Go value of type []handlers.jsonPatchOp"));
    check(r#"["a"]"#, &format!("{value} string into Go value of type handlers.jsonPatchOp"));
    check(r#"[{"path":7}]"#, &format!("{value} number into Go struct field jsonPatchOp.path of type string"));
    check(r#"[{"op":null,"from":[]}]"#, &format!("{value} array into Go struct field jsonPatchOp.from of type string"));
    check(r#"[{"path":7},"#, "400: invalid JSON patch");
    check(
        r#"[{"value":[1e999]}]"#,
        &format!("{value} number 1e999 into Go struct field jsonPatchOp.value of type float64"),
    );
}

#[test]
fn findings_in_objects() {
    let check = |patch: &str, expect: &str| finds(patch, object_findings(patch.as_bytes(), true), expect);
    check(r#"{"a":{"b":1}}"#, "");
    check("null", "");
    check(r#"{"a":1,"a":2,"a":3,"l":[{"x":1,"x":1}]}"#, r#"duplicate field "a"; duplicate field "l[0].x""#);
    check(
        "[1]",
        "400: error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}",
    );
    check("{", "400: invalid JSON patch");
    let strategic = object_findings(b"\"s\"", false);
    finds("\"s\"", strategic, "400: json: cannot unmarshal string into Go value of type map[string]interface {}");
    let many: String = (0..300).map(|i| format!("\"k{i}\":0,\"k{i}\":0,")).collect();
    let reports = object_findings(format!("{{{many}\"z\":0}}").as_bytes(), true);
    assert_eq!(reports.map(|r| r.len()), Ok(100));
}

#[test]
fn values_as_go_prints_them() {
    let check = |text: &str, expect: &str| assert_eq!(super::super::go_text(&super::document(text)), expect, "{text}");
    check(r#"{"b":[1,"x",null,{}],"a":{"c":true}}"#, "map[a:map[c:true] b:[1 x <nil> map[]]]");
    check("[1.5e9,1e6,100000.5,0.0001,0.00001,-2.5,1e21]", "[1.5e+09 1e+06 100000.5 0.0001 1e-05 -2.5 1e+21]");
}
