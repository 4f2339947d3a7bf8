//! The rules of the tables: each is one that the walker checks, and it says what upstream says.

use std::collections::HashSet;

use generated::kinds::KINDS;
use object::field_error::Path;
use object::kind::Kind;
use object::record::Record;
use object::schema::{FieldSchema, RecordSchema, Rule, Type};
use object::validate::is_known_format;
use object::validate::rules::Rules;
use serde_json::Value;

/// Whether the walker has a check for this rule on this type.
fn is_checked(rule: &Rule, ty: &Type) -> bool {
    match (rule, ty) {
        (Rule::Required | Rule::Immutable, _) => true,
        (Rule::Minimum(_) | Rule::Maximum(_), ty) => matches!(ty, Type::Int32 | Type::Int64),
        (Rule::MaxItems(_), ty) => matches!(ty, Type::List(_) | Type::Map(_) | Type::Bytes),
        (Rule::Enum(_), Type::List(elem)) => matches!(elem.get(), Type::String),
        (Rule::MaxLength(_) | Rule::MaxBytes(_) | Rule::Enum(_), ty) => matches!(ty, Type::String),
        (Rule::Format(format), Type::String) => is_known_format(format),
        (Rule::Format(_), _) => false,
        (Rule::Each(rule), Type::List(elem) | Type::Map(elem)) => is_checked(rule, elem.get()),
        (Rule::EachKey(rule), Type::Map(_)) => is_checked(rule, &Type::String),
        (Rule::Unique | Rule::UniqueBy(_), ty) => matches!(ty, Type::List(_)),
        (Rule::KeyFormat(format), Type::Map(_)) => is_known_format(format),
        (Rule::EachFormat(format), Type::List(elem)) => matches!(elem.get(), Type::String) && is_known_format(format),
        (Rule::KeyFormat(_) | Rule::EachFormat(_), _) => false,
        (Rule::NoModify | Rule::NoSet | Rule::NoUnset | Rule::Forbidden | Rule::Union(_), _) => true,
        (Rule::NoAddItem | Rule::NoRemoveItem, ty) => matches!(ty, Type::List(_) | Type::Map(_)),
        (Rule::While(feature, _, rule), ty) => feature.is_known() && is_checked(rule, ty),
        (Rule::Each(_) | Rule::EachKey(_), _) => false,
    }
}

fn visit(schema: &RecordSchema, seen: &mut HashSet<String>, f: &mut impl FnMut(&RecordSchema, &FieldSchema)) {
    if !seen.insert(schema.name.to_string()) {
        return;
    }
    for field in schema.fields.iter() {
        f(schema, field);
        let mut ty = &field.ty;
        while let Type::List(elem) | Type::Map(elem) = ty {
            ty = elem.get();
        }
        if let Type::Record(below) = ty {
            visit(below.get(), seen, f);
        }
    }
}

#[test]
fn every_rule_is_checked() {
    let (mut seen, mut rules) = (HashSet::new(), 0);
    for kind in KINDS {
        visit(kind.schema.get(), &mut seen, &mut |record, field| {
            for rule in field.rules.iter() {
                rules += 1;
                assert!(is_checked(rule, &field.ty), "{}.{}: {rule:?}", record.name, field.name);
            }
        });
    }
    assert!(rules > 100, "only {rules} rules");
}

#[test]
fn says_what_upstream_says() {
    let cases: Value = serde_json::from_str(include_str!("rules/upstream.json")).expect("recorded answers");
    for case in cases.as_array().expect("a list") {
        check(case);
    }
}

/// A record, its old self if any, and the causes of upstream's answer that come of the tables.
fn check(case: &Value) {
    let kind = kind_of(&case["new"]);
    let new = read(kind, &case["new"]);
    let old = case.get("old").map(|old| read(kind, old));
    let errors = Rules::of(kind.schema.get()).check(&*new, old.as_deref(), &Path::TOP);
    let got: Vec<Value> =
        errors.iter().map(|e| Value::from(vec![e.field.clone(), e.reason().into(), e.body()])).collect();
    assert_eq!(Value::from(got), case["causes"], "{case}");
}

fn kind_of(object: &Value) -> &'static Kind {
    let is = |k: &&Kind| object["apiVersion"] == *k.api_version() && object["kind"] == *k.kind;
    KINDS.iter().find(is).expect("a kind")
}

fn read(kind: &Kind, object: &Value) -> Box<dyn Record> {
    let mut record = kind.schema.make();
    object::json::decode(object.to_string().as_bytes(), &mut *record).expect("an object");
    record
}
