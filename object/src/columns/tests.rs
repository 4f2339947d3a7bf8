//! Each form of cell over a record of every kind of field.

use crate::string_map::StringMap;

use serde_json::json;

use super::*;
use crate::scalar::{IntOrString, MicroTime, Time};

crate::record! {
    /// An element.
    Part1 = "test.Part" {
        name: String = "name" 1 {};
        ready: Option<bool> = "ready" 2 {};
    }
}

crate::record! {
    /// An object.
    Thing = "test.Thing" {
        text: String = "text" 1 {};
        note: Option<String> = "note" 2 {};
        count: i32 = "count" 3 {};
        port: Option<IntOrString> = "port" 4 {};
        made: Time = "made" 5 {};
        gone: Option<Time> = "gone" 6 {};
        labels: StringMap<String> = "labels" 7 {};
        names: Vec<String> = "names" 8 {};
        parts: Vec<Part1> = "parts" 9 {};
        first: Option<Box<Part1>> = "first" 10 {};
    }
}

fn full() -> Thing {
    let part = |name: &str, ready| Part1 { name: name.to_owned(), ready };
    Thing {
        text: "t".to_owned(),
        note: Some(String::new()),
        count: 3,
        port: Some(IntOrString::Int(80)),
        made: Time::from_seconds(100),
        gone: Some(Time::default()),
        labels: [("b", "2"), ("a", "1")].map(|(k, v)| (k.to_owned(), v.to_owned())).into(),
        names: vec!["x".to_owned(), "y".to_owned()],
        parts: vec![part("p", None), part("q", Some(true))],
        first: Some(Box::new(part("f", Some(false)))),
    }
}

fn path(text: &str) -> Path {
    Path(text.split('.').map(|name| Text::from(name.to_owned())).collect())
}

/// The cell of a full thing and that of an empty one.
fn check(cell: Cell, of_full: Value, of_empty: Value) {
    let function = |name: &str, _: &dyn Record, now: MicroTime| json!([name, now.seconds()]);
    for (thing, expect) in [(full(), of_full), (Thing::default(), of_empty)] {
        assert_eq!(evaluate(&cell, &thing, MicroTime::new(160, 0), &function), expect, "{cell:?}");
    }
}

#[test]
fn fields() {
    let field = |at: &str, absent, empty: Option<&'static str>| Cell::Field {
        path: path(at),
        absent,
        empty: empty.map(Text::from),
    };
    let text = |s: &'static str| Literal::Text(Text::from(s));
    check(field("text", text("absent"), None), json!("t"), json!(""));
    check(field("text", text("absent"), Some("empty")), json!("t"), json!("empty"));
    check(field("note", text("absent"), None), json!(""), json!("absent"));
    check(field("count", Literal::Null, None), json!(3), json!(0));
    check(field("port", Literal::Int(1), None), json!("80"), json!(1));
    check(field("first.ready", Literal::Bool(true), None), json!(false), json!(true));
    check(field("parts.name", Literal::Null, None), json!("p"), json!(null));
    check(field("labels.b", Literal::Null, None), json!("2"), json!(null));
    check(field("labels.c", Literal::Null, None), json!(null), json!(null));
}

#[test]
fn texts() {
    let yes_no = |at: &str| Cell::YesNo { path: path(at), absent: "?".into() };
    check(yes_no("first.ready"), json!("False"), json!("?"));
    check(yes_no("parts.ready"), json!("True"), json!("?"));
    let age = |at: &str| Cell::Age { path: path(at), absent: "never".into() };
    check(age("made"), json!("60s"), json!("<unknown>"));
    check(age("gone"), json!("<unknown>"), json!("never"));
    check(Cell::Date { path: path("made") }, json!("1970-01-01T00:01:40Z"), json!("0001-01-01T00:00:00Z"));
    check(Cell::Labels { path: path("labels") }, json!("a=1,b=2"), json!("<none>"));
    let join = |at: &str, absent: Option<&'static str>| Cell::Join {
        path: path(at),
        absent: absent.map(Text::from),
        empty: "empty".into(),
    };
    check(join("names", None), json!("x,y"), json!("empty"));
    check(join("parts.name", Some("absent")), json!("p,q"), json!("absent"));
    let parts = || vec![Part::Field(path("count")), Part::Literal("/".into()), Part::Field(path("first.name"))].into();
    let format = |needs: Option<&str>| Cell::Format { parts: parts(), needs: needs.map(path), absent: "-".into() };
    check(format(None), json!("3/f"), json!("0/"));
    check(format(Some("first")), json!("3/f"), json!("-"));
}

#[test]
fn lists() {
    let count = Cell::Count { paths: vec![path("names"), path("labels"), path("text")].into() };
    check(count, json!(4), json!(0));
    let find = |is: &'static str| Cell::Find {
        list: path("parts"),
        key: "name".into(),
        is: is.into(),
        field: "ready".into(),
        absent: "?".into(),
    };
    check(find("q"), json!(true), json!("?"));
    check(find("z"), json!("?"), json!("?"));
    check(Cell::Function("f".into()), json!(["f", 160]), json!(["f", 160]));
}
