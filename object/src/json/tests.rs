//! The reader's reports and errors, and the writer's text forms, on a small made-up record.

use crate::string_map::StringMap;

use super::*;
use crate::record;
use crate::scalar::{IntOrString, Quantity};

record! {
    /// A nested record.
    Inner = "test.Inner" {
        name: String = "name" 1 {};
        port: Option<i32> = "port" 2 {};
    }
}

record! {
    /// A record with a field of most kinds.
    Outer = "test.Outer" {
        text: String = "text" 1 {};
        number: i64 = "number" 2 {omit_empty: false};
        amount: StringMap<Quantity> = "amount" 3 {};
        either: Option<IntOrString> = "either" 4 {};
        list: Vec<Inner> = "list" 5 {};
        one: Option<Box<Inner>> = "one" 6 {};
        source: Inner = "source" 7 {inline: true};
        data: Vec<u8> = "data" 8 {};
    }
}

record! {
    /// A record with a member that only Rust knows.
    Partly = "test.Partly" {
        name: String = "name" 1 {};
    } hidden {
        later: Option<Box<Inner>>;
        more: Vec<String>;
    }
}

#[test]
fn hidden_members_are_not_there() {
    let mut record = Partly::default();
    let unknown = decode(br#"{"name":"a","later":{"name":"b"},"more":["c"]}"#, &mut record);
    let unknown: Vec<String> = unknown.expect("JSON").iter().map(ToString::to_string).collect();
    assert_eq!(unknown, [r#"unknown field "later""#, r#"unknown field "more""#]);
    assert!(record.later.is_none() && record.more.is_empty());
    (record.later, record.more) = (Some(Box::default()), vec!["c".to_owned()]);
    let mut out = Vec::new();
    encode(&record, &mut out);
    assert_eq!(String::from_utf8_lossy(&out), r#"{"name":"a"}"#);
    assert_eq!(Partly::schema_table().fields.len(), 1);
}

fn check(input: &str, expect: &str, reports: &[&str]) {
    let mut record = Outer::default();
    let got = decode(input.as_bytes(), &mut record).map(|strict| {
        let mut out = Vec::new();
        encode(&record, &mut out);
        (String::from_utf8_lossy(&out).into_owned(), strict)
    });
    let want = (expect.to_owned(), reports.iter().map(ToString::to_string).collect());
    assert_eq!(got.map_err(|e| e.to_string()), Ok(want), "{input}");
}

fn fails(input: &str, expect: &str) {
    let mut record = Outer::default();
    assert_eq!(decode(input.as_bytes(), &mut record).map_err(|e| e.to_string()), Err(expect.to_owned()), "{input}");
}

#[test]
fn reads_and_writes() {
    check("{}", r#"{"number":0}"#, &[]);
    check(r#" {"text":"a<b","number":-3} "#, r#"{"text":"a\u003cb","number":-3}"#, &[]);
    check(r#"{"amount":{"b":"1000m","a":2}}"#, r#"{"number":0,"amount":{"a":"2","b":"1"}}"#, &[]);
    check(
        r#"{"either":0,"one":{},"list":[{"port":0}]}"#,
        r#"{"number":0,"either":0,"list":[{"port":0}],"one":{}}"#,
        &[],
    );
    check(r#"{"name":"inlined"}"#, r#"{"number":0,"name":"inlined"}"#, &[]);
    check(r#"{"text":null,"one":null,"list":null}"#, r#"{"number":0}"#, &[]);
}

#[test]
fn reports_unknown_and_duplicate_fields() {
    check(
        r#"{"x":{"y":[1]},"text":"a","text":"b","x":1}"#,
        r#"{"text":"b","number":0}"#,
        &[r#"unknown field "x""#, r#"duplicate field "text""#],
    );
    check(r#"{"list":[{},{"bad":1}]}"#, r#"{"number":0,"list":[{},{}]}"#, &[r#"unknown field "list[1].bad""#]);
    check(r#"{"amount":{"a":"1","a":"2"}}"#, r#"{"number":0,"amount":{"a":"2"}}"#, &[r#"duplicate field "amount.a""#]);
    check(r#"{"\u0061\"":1}"#, r#"{"number":0}"#, &[r#"unknown field "a\"""#]);
}

#[test]
fn what_comes_twice_is_merged() {
    let list = &[r#"duplicate field "list""#];
    check(
        r#"{"amount":{"a":"1"},"amount":{"b":"2"}}"#,
        r#"{"number":0,"amount":{"a":"1","b":"2"}}"#,
        &[r#"duplicate field "amount""#],
    );
    check(r#"{"list":[{"name":"x"},{}],"list":[{"port":1}]}"#, r#"{"number":0,"list":[{"name":"x","port":1}]}"#, list);
    check(r#"{"list":[{}],"list":null}"#, r#"{"number":0}"#, list);
    check(r#"{"text":"a","text":null}"#, r#"{"text":"a","number":0}"#, &[r#"duplicate field "text""#]);
}

#[test]
fn scalars() {
    check(r#"{"amount":{"a":" 1","b":null,"c":1e3}}"#, r#"{"number":0,"amount":{"a":"1","b":"0","c":"1e3"}}"#, &[]);
    check(r#"{"text":"\ud800x"}"#, "{\"text\":\"\u{fffd}x\",\"number\":0}", &[]);
    check(r#"{"data":"QR=="}"#, r#"{"number":0,"data":"QQ=="}"#, &[]);
    check(r#"{"data":[1, 2 ]}"#, r#"{"number":0,"data":"AQI="}"#, &[]);
    check(r#"{"data":[]}"#, r#"{"number":0}"#, &[]);
}

#[test]
fn refuses() {
    fails("", "unexpected end of JSON input");
    fails("{", "unexpected end of JSON input");
    fails("{}x", "invalid character 'x' after top-level value");
    fails(r#"{"text":1,}"#, "invalid character '}' looking for beginning of object key string");
    fails(r#"{"data":[1,]}"#, "invalid character ']' looking for beginning of value");
    fails(r#"{"x":[1,]}"#, "invalid character ']' looking for beginning of value");
    fails("[]", "json: cannot unmarshal array into Go value of type test.Outer");
    fails(r#"{"text":1}"#, "json: cannot unmarshal number into Go struct field Outer.text of type string");
    fails(
        r#"{"list":[{"port":"a"}],"text":1}"#,
        "json: cannot unmarshal string into Go struct field Inner.list.port of type int32",
    );
    fails(r#"{"port":"a"}"#, "json: cannot unmarshal string into Go struct field Outer.Inner.port of type int32");
    fails(r#"{"list":{}}"#, "json: cannot unmarshal object into Go struct field Outer.list of type []test.Inner");
    fails(
        r#"{"amount":1}"#,
        "json: cannot unmarshal number into Go struct field Outer.amount of type map[string]resource.Quantity",
    );
    fails(r#"{"one":[]}"#, "json: cannot unmarshal array into Go struct field Outer.one of type test.Inner");
    fails(r#"{"data":[256]}"#, "json: cannot unmarshal number 256 into Go struct field Outer.data of type uint8");
    fails(
        r#"{"text":1,"either":1.5}"#,
        "json: cannot unmarshal number 1.5 into Go struct field Outer.either of type int32",
    );
    fails(
        r#"{"text":1,"amount":{"a":{}}}"#,
        "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
    let deep = |n: usize| format!(r#"{{"x":{}{}}}"#, "[".repeat(n), "]".repeat(n));
    check(&deep(9_999), r#"{"number":0}"#, &[r#"unknown field "x""#]);
    fails(&deep(10_000), "invalid character '[' exceeded max depth");
}

/// From a tree, in the words of upstream's conversion from unstructured objects.
fn check_tree(input: &str, expect: Result<&str, &str>, reports: &[&str]) {
    let mut record = Outer::default();
    let tree = serde_json::from_str(input).expect("JSON");
    let got = from_tree(&tree, &mut record).map(|strict| {
        let mut out = Vec::new();
        encode(&record, &mut out);
        (String::from_utf8_lossy(&out).into_owned(), strict)
    });
    let want = expect.map(|text| (text.to_owned(), reports.iter().map(ToString::to_string).collect()));
    assert_eq!(got, want.map_err(str::to_owned), "{input}");
}

#[test]
fn trees() {
    let all = r#"{"text":"a","number":2,"amount":{"cpu":"1"},"either":3,"list":[{"name":"x","port":1}],"one":{"port":0},"port":4}"#;
    check_tree(all, Ok(all), &[]);
    check_tree(r#"{"text":null,"list":null,"number":null}"#, Ok(r#"{"number":0}"#), &[]);
    check_tree(r#"{"amount":{"cpu":0.5}}"#, Ok(r#"{"number":0,"amount":{"cpu":"500m"}}"#), &[]);
    // Numbers are cut to size.
    check_tree(r#"{"port":4294967297}"#, Ok(r#"{"number":0,"port":1}"#), &[]);
    check_tree(r#"{"number":1.5}"#, Err("cannot convert float64 to int64"), &[]);
    check_tree(r#"{"number":2.0}"#, Ok(r#"{"number":2}"#), &[]);
    check_tree(r#"{"number":"2"}"#, Err("unrecognized type: int64"), &[]);
    check_tree(r#"{"text":2}"#, Err("cannot convert int64 to string"), &[]);
    check_tree(r#"{"text":true}"#, Err("unrecognized type: string"), &[]);
    check_tree(r#"{"list":{}}"#, Err("cannot restore slice from map"), &[]);
    check_tree(r#"{"amount":[]}"#, Err("cannot restore map from slice"), &[]);
    check_tree(r#"{"one":"x"}"#, Err("cannot restore struct from: string"), &[]);
    check_tree(r#"{"list":[1]}"#, Err("cannot restore struct from: int64"), &[]);
    check_tree(
        r#"{"zoo":1,"list":[{"a":1}],"one":{"b":1}}"#,
        Ok(r#"{"number":0,"list":[{}],"one":{}}"#),
        &[r#"unknown field "list[0].a""#, r#"unknown field "one.b""#, r#"unknown field "zoo""#],
    );
}

#[test]
fn floats() {
    let check = |given: &str, expect: &str| {
        let mut tree = serde_json::from_str(given).expect("JSON");
        as_floats(&mut tree);
        assert_eq!(tree.to_string(), expect);
    };
    check(r#"{"a":[1,2.0,1.5,-3]}"#, r#"{"a":[1,2,1.5,-3]}"#);
    check("9007199254740993", "9007199254740992");
}
