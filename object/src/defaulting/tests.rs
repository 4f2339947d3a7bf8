//! Each action and test on a small made-up record, tables that follow from a schema, and rounding.

use crate::string_map::StringMap;
use std::sync::Arc;

use super::walk::to_milli;
use super::*;
use crate::dynamic::DynamicRecord;
use crate::record;
use crate::record::Record;
use crate::scalar::{IntOrString, Quantity};
use crate::schema::{FieldSchema, SchemaRef};
use crate::{json, schema};

record! {
    /// A nested record.
    Inner = "test.Inner" {
        name: String = "name" 1 {};
        port: Option<i32> = "port" 2 {default: Some(Cow::Borrowed("80"))};
        target: IntOrString = "target" 3 {};
    }
}

record! {
    /// A record with a field of most kinds.
    Outer = "test.Outer" {
        text: String = "text" 1 {};
        flag: Option<bool> = "flag" 2 {};
        amounts: StringMap<Quantity> = "amounts" 3 {};
        least: StringMap<Quantity> = "least" 4 {};
        list: Vec<Inner> = "list" 5 {};
        one: Option<Box<Inner>> = "one" 6 {};
        other: String = "other" 7 {};
    }
}

fn path(indices: &[usize]) -> Path {
    indices.to_vec().into()
}

fn text(s: &'static str) -> Value {
    Value::Str(s.into())
}

fn when(path: &'static [usize], test: Test) -> Cow<'static, [Condition]> {
    vec![Condition { path: path.into(), test }].into()
}

fn json_of(record: &dyn Record) -> String {
    let mut out = Vec::new();
    json::encode(record, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// Applies the steps to an outer record; the function that they may call gives an inner record its own name.
fn check(steps: Vec<Step>, input: &str, expect: &str) {
    let mut record = Outer::default();
    json::decode(input.as_bytes(), &mut record).expect("an outer record");
    let defaults = Defaults { steps: steps.into(), ..Defaults::default() };
    apply(&mut record, &defaults, &|name, r| {
        if let Some(inner) = r.downcast_mut::<Inner>() {
            inner.name = name.to_owned();
        }
    });
    assert_eq!(json_of(&record), expect, "{input}");
}

fn act(action: Action) -> Vec<Step> {
    vec![Step { action, ..Step::EMPTY }]
}

#[test]
fn set_fills_only_what_is_unset() {
    let set = || act(Action::Set(path(&[0]), text("x")));
    check(set(), "{}", r#"{"text":"x"}"#);
    check(set(), r#"{"text":"y"}"#, r#"{"text":"y"}"#);
    // A pointer to an empty value says something, an empty value doesn't.
    let flag = || act(Action::Set(path(&[1]), Value::Bool(true)));
    check(flag(), "{}", r#"{"flag":true}"#);
    check(flag(), r#"{"flag":false}"#, r#"{"flag":false}"#);
}

#[test]
fn set_makes_records_but_not_the_way_to_a_field() {
    let members = || vec![(path(&[0]), text("n")), (path(&[1]), Value::Int(1))].into();
    let record = || act(Action::Set(path(&[5]), Value::Record(members())));
    check(record(), "{}", r#"{"one":{"name":"n","port":1,"target":0}}"#);
    check(record(), r#"{"one":{"port":7}}"#, r#"{"one":{"name":"n","port":7,"target":0}}"#);
    let field = || act(Action::Set(path(&[5, 0]), text("n")));
    check(field(), "{}", "{}");
    check(field(), r#"{"one":{}}"#, r#"{"one":{"name":"n","target":0}}"#);
    let list = || act(Action::Set(path(&[4]), Value::List(vec![Value::Record(members())].into())));
    check(list(), "{}", r#"{"list":[{"name":"n","port":1,"target":0}]}"#);
    check(list(), r#"{"list":[{}]}"#, r#"{"list":[{"target":0}]}"#);
}

#[test]
fn put_clear_copy_mirror() {
    check(act(Action::Put(path(&[0]), text("x"))), r#"{"text":"y"}"#, r#"{"text":"x"}"#);
    check(act(Action::Clear(path(&[5]))), r#"{"one":{}}"#, "{}");
    let copy = || act(Action::Copy(path(&[0]), path(&[6])));
    check(copy(), r#"{"other":"o"}"#, r#"{"text":"o","other":"o"}"#);
    check(copy(), r#"{"text":"t","other":"o"}"#, r#"{"text":"t","other":"o"}"#);
    let mirror = || act(Action::Mirror(path(&[0]), path(&[6])));
    check(mirror(), r#"{"text":"t","other":"o"}"#, r#"{"text":"o","other":"o"}"#);
    check(mirror(), r#"{"text":"t"}"#, "{}");
    let target = || act(Action::Copy(path(&[5, 2]), path(&[5, 1])));
    check(target(), r#"{"one":{"port":8}}"#, r#"{"one":{"port":8,"target":8}}"#);
    check(target(), r#"{"one":{"port":8,"target":""}}"#, r#"{"one":{"port":8,"target":8}}"#);
    check(target(), r#"{"one":{"port":8,"target":"web"}}"#, r#"{"one":{"port":8,"target":"web"}}"#);
}

#[test]
fn maps_are_added_to_and_rounded() {
    let add = || act(Action::Add(path(&[2]), path(&[3])));
    check(add(), r#"{"least":{"a":"1"}}"#, r#"{"amounts":{"a":"1"},"least":{"a":"1"}}"#);
    let both = r#"{"amounts":{"a":"2","b":"1"},"least":{"a":"1","b":"1"}}"#;
    check(add(), r#"{"amounts":{"a":"2"},"least":{"a":"1","b":"1"}}"#, both);
    check(act(Action::Round(path(&[2]))), r#"{"amounts":{"a":"1u","b":"1"}}"#, r#"{"amounts":{"a":"1m","b":"1"}}"#);
}

#[test]
fn conditions_hold_for_the_record_or_for_each_element() {
    let one_of = |t: &'static str| Test::OneOf(vec![t.into()].into());
    for (test, input, holds) in [
        (Test::Set, r#"{"text":"t"}"#, true),
        (Test::Set, "{}", false),
        (Test::Unset, r#"{"text":"t"}"#, false),
        (Test::Unset, "{}", true),
        (one_of("t"), r#"{"text":"t"}"#, true),
        (one_of("t"), r#"{"text":"u"}"#, false),
        (one_of("t"), "{}", false),
    ] {
        let mut record = Outer::default();
        json::decode(input.as_bytes(), &mut record).expect("an outer record");
        let action = Action::Set(path(&[6]), text("o"));
        let steps = vec![Step { when: when(&[0], test.clone()), action, ..Step::EMPTY }];
        apply(&mut record, &Defaults { steps: steps.into(), ..Defaults::default() }, &|_, _| {});
        assert_eq!(record.other == "o", holds, "{test:?} {input}");
    }
    // What lies in an absent record is unset.
    let absent =
        || vec![Step { when: when(&[5, 0], Test::Unset), ..act(Action::Set(path(&[6]), text("o"))).remove(0) }];
    check(absent(), "{}", r#"{"other":"o"}"#);
    let each = |having| Step { each: path(&[4]), having, ..act(Action::Call("f".into())).remove(0) };
    let two = r#"{"list":[{},{"name":"n"}]}"#;
    check(vec![each(Cow::default())], two, r#"{"list":[{"name":"f","target":0},{"name":"f","target":0}]}"#);
    let unnamed = when(&[0], Test::Unset);
    check(vec![each(unnamed)], two, r#"{"list":[{"name":"f","target":0},{"name":"n","target":0}]}"#);
}

#[test]
fn fields_come_before_steps_and_records_below_after_them() {
    static INNER: Defaults =
        Defaults { fields: Cow::Borrowed(&[1]), steps: Cow::Borrowed(&[]), below: Cow::Borrowed(&[]) };
    let below = |field| Below { field, defaults: DefaultsRef::Static(&INNER) };
    let made = Action::Set(path(&[5]), Value::Record(Cow::default()));
    let defaults = Defaults { steps: act(made).into(), below: vec![below(4), below(5)].into(), ..Defaults::default() };
    let mut record = Outer { list: vec![Inner::default()], ..Outer::default() };
    apply(&mut record, &defaults, &|_, _| {});
    assert_eq!(json_of(&record), r#"{"list":[{"port":80,"target":0}],"one":{"port":80,"target":0}}"#);
}

/// A table made from a schema fills a record made at run time: every form of default, at every depth.
#[test]
fn tables_follow_from_schemas() {
    let field = |name: &'static str, ty, default: Option<&'static str>| FieldSchema {
        name: name.into(),
        pointer: !matches!(ty, Type::List(_) | Type::Map(_)),
        ty,
        default: default.map(Into::into),
        ..FieldSchema::EMPTY
    };
    let schema = |fields: Vec<FieldSchema>| Arc::new(RecordSchema::dynamic("test.Dynamic", fields, false));
    let leaf = schema(vec![
        field("count", Type::Int64, Some("3")),
        field("share", Type::Double, Some("1.5")),
        field("at", Type::Time, Some("\"2024-02-29T12:00:00Z\"")),
        field("quoted", Type::String, Some(r#""a\"b""#)),
        field("plain", Type::String, None),
    ]);
    let record = || Type::Record(SchemaRef::Shared(leaf.clone()));
    let outer = schema(vec![
        field("one", record(), Some("{\"plain\":\"p\"}")),
        field("list", Type::List(schema::Elem::Shared(Arc::new(record()))), None),
        field("map", Type::Map(schema::Elem::Shared(Arc::new(record()))), None),
        field("any", Type::Json, Some("[1,{\"x\":null}]")),
    ]);
    let defaults = Defaults::of(&outer).expect("has defaults");
    let filled = r#""count":3,"share":1.5,"at":"2024-02-29T12:00:00Z","quoted":"a\"b""#;
    for (input, expect) in [
        ("{}", format!(r#"{{"one":{{{filled},"plain":"p"}},"any":[1,{{"x":null}}]}}"#)),
        (
            r#"{"one":{},"list":[{}],"map":{"k":{}},"any":true}"#,
            format!(r#"{{"one":{{{filled}}},"list":[{{{filled}}}],"map":{{"k":{{{filled}}}}},"any":true}}"#),
        ),
    ] {
        let mut record = DynamicRecord::new(outer.clone());
        json::decode(input.as_bytes(), &mut record).expect("fits the schema");
        apply(&mut record, &defaults, &|_, _| {});
        assert_eq!(json_of(&record), expect, "{input}");
    }
    assert!(Defaults::of(&schema(vec![field("plain", Type::String, None)])).is_none());
}

#[test]
fn quantities_round_up_to_thousandths() {
    for (input, expect) in [
        ("1", None),
        ("1m", None),
        ("100u", Some("1m")),
        ("1500u", Some("2m")),
        ("-1500u", Some("-2m")),
        ("1500000001n", Some("1501m")),
        ("1e-7", Some("1e-3")),
        ("-1e-7", Some("-1e-3")),
        ("1.00001Ki", Some("1024011m")),
        ("0.0000001Gi", Some("107375m")),
        ("1.9999999Ki", Some("2Ki")),
        ("2047999.9999m", Some("2048")),
    ] {
        let quantity: Quantity = input.parse().expect("a quantity");
        assert_eq!(to_milli(&quantity).map(|q| q.to_string()).as_deref(), expect, "{input}");
    }
}
