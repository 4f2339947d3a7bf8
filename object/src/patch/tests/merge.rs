//! JSON merge patch, case by case.

use super::super::{PatchError, merge_patch};
use super::{check as outcome, document};

fn check(doc: &str, patch: &str, expect: &str) {
    let mut patched = document(doc);
    let got = merge_patch(&mut patched, patch.as_bytes()).map(|()| patched);
    outcome(patch, got, expect);
}

#[test]
fn merges() {
    check(r#"{"a":1,"b":{"c":2}}"#, r#"{"b":{"d":3}}"#, r#"{"a":1,"b":{"c":2,"d":3}}"#);
    check(r#"{"a":1,"b":2}"#, r#"{"a":null,"x":null}"#, r#"{"b":2}"#);
    check(r#"{"a":[1,2]}"#, r#"{"a":[3]}"#, r#"{"a":[3]}"#);
    check(r#"{"a":{"b":1}}"#, r#"{"a":"s"}"#, r#"{"a":"s"}"#);
    check(r#"{"a":1}"#, "{}", r#"{"a":1}"#);
    check(r#"{"a":1}"#, r#"{"a":2,"a":3}"#, r#"{"a":3}"#);
}

#[test]
fn nulls_in_what_is_added() {
    check("{}", r#"{"a":{"b":null,"c":{"d":null}}}"#, r#"{"a":{"c":{}}}"#);
    check(r#"{"a":null}"#, r#"{"a":{"b":null}}"#, r#"{"a":{}}"#);
    check(r#"{"a":"s"}"#, r#"{"a":{"b":null}}"#, r#"{"a":{}}"#);
    check(r#"{"a":[0]}"#, r#"{"a":[null,{"b":null}]}"#, r#"{"a":[null,{}]}"#);
    // A list over an object is taken as it is.
    check(r#"{"a":{}}"#, r#"{"a":[null,{"b":null}]}"#, r#"{"a":[null,{"b":null}]}"#);
}

#[test]
fn bad_documents() {
    for patch in ["null", "1", "\"s\"", "true"] {
        check(r#"{"a":1}"#, patch, "400: Invalid JSON Patch");
    }
    check(r#"{"a":1}"#, r#"{"a":"#, "400: invalid JSON patch");
    check(r#"{"a":1}"#, r#"[1,{"a":null}]"#, "[1,{}]");
    check("[1]", r#"{"a":null,"b":2}"#, r#"{"b":2}"#);
}

#[test]
fn each_error_has_one_status() {
    let cases = [
        (PatchError::Malformed("m".into()), 400, "BadRequest", "m", false),
        (
            PatchError::TooManyOperations(10_001),
            413,
            "RequestEntityTooLarge",
            "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001",
            false,
        ),
        (
            PatchError::Rejected("cause".into()),
            422,
            "Invalid",
            "the server rejected our request due to an error in our request",
            true,
        ),
        (PatchError::Internal("m".into()), 500, "", "m", false),
    ];
    for (error, code, reason, message, details) in cases {
        let got = (error.code(), error.reason(), error.message().into_owned(), error.has_details());
        assert_eq!(got, (code, reason, message.to_owned(), details));
    }
}
