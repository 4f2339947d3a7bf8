//! JSON trees as a schema sees them: their parts, and what differs between two.

use serde_json::{Map, Value};

use super::compare::{Comparison, Mark};
use super::element::{Element, Key, Scalar};
use super::shape::{Keys, Shape};
use crate::schema::{FieldSchema, RecordSchema, Type};

/// The shape of an object's member; `None` if the schema has no such member.
pub(super) fn member<'a>(shape: Shape<'a>, name: &str) -> Option<Shape<'a>> {
    match shape {
        Shape::Record(schema) | Shape::AtomicRecord(schema) => field(schema, name),
        Shape::Map(element) => Some(Shape::of_type(element, true)),
        Shape::Leaf(Type::Map(element)) => Some(Shape::of_type(element.get(), true)),
        Shape::Free | Shape::Leaf(Type::Json) => Some(Shape::Free),
        _ => None,
    }
}

/// The shape of a record's field, those of inlined records included.
pub(super) fn field<'a>(schema: &'a RecordSchema, name: &str) -> Option<Shape<'a>> {
    let field = &schema.fields[schema.position(name)?];
    match (&field.ty, field.inline) {
        (Type::Record(inner), true) => self::field(inner.get(), name),
        _ => Some(Shape::of_field(schema, field)),
    }
}

/// The shape of a list's elements.
pub(super) fn element(shape: Shape<'_>) -> Shape<'_> {
    match shape {
        Shape::Keyed(record, _) => Shape::of_record(record),
        Shape::Set(ty) => Shape::of_type(ty, true),
        Shape::Leaf(Type::List(ty)) => Shape::of_type(ty.get(), true),
        other => other,
    }
}

/// What tells an element of a list apart. The error is upstream's message.
pub(super) fn element_of<'a>(value: &'a Value, shape: Shape<'a>) -> Result<Element<'a>, String> {
    match shape {
        Shape::Keyed(schema, keys) => key_of(value, schema, keys).map(Element::Key),
        _ => match value {
            Value::Object(_) => Err("associative list without keys has an element that's a map type".into()),
            Value::Array(_) => Err("not supported: associative list with lists as elements".into()),
            Value::Null => Err("associative list without keys has an element that's an explicit null".into()),
            value => Ok(Element::Value(scalar(value))),
        },
    }
}

fn key_of<'a>(value: &'a Value, schema: &'a RecordSchema, keys: Keys<'a>) -> Result<Key<'a>, String> {
    let members = match value {
        Value::Null => return Err("associative list with keys may not have a null element".into()),
        Value::Object(members) => members,
        _ => return Err("associative list with keys may not have non-map elements".into()),
    };
    let mut key: Key<'a> = Vec::with_capacity(2);
    keys.each(|name| {
        let default = || schema.position(name).and_then(|index| key_default(&schema.fields[index]));
        if let Some(value) = members.get(name).map(scalar).or_else(default) {
            key.push((name.into(), value));
        }
    });
    if key.is_empty() {
        return Err(keys.omitted());
    }
    key.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(key)
}

/// What a key field holds that is left out: its default; else, where upstream never leaves it out, the empty value.
pub(super) fn key_default(field: &FieldSchema) -> Option<Scalar<'static>> {
    if let Some(json) = &field.default {
        return match serde_json::from_str(json).ok()? {
            Value::Null => None,
            value => Some(scalar(&value).into_owned()),
        };
    }
    if field.pointer || field.omit_empty {
        return None;
    }
    match field.ty {
        Type::String => Some(Scalar::Str("".into())),
        Type::Int32 | Type::Int64 => Some(Scalar::Int(0)),
        Type::Bool => Some(Scalar::Bool(false)),
        _ => None,
    }
}

pub(super) fn scalar(value: &Value) -> Scalar<'_> {
    match value {
        Value::Null => Scalar::Null,
        Value::Bool(b) => Scalar::Bool(*b),
        Value::Number(n) => match n.as_i64() {
            Some(n) => Scalar::Int(n),
            None => Scalar::Float(n.as_f64().unwrap_or_default()),
        },
        Value::String(s) => Scalar::Str(s.into()),
        other => Scalar::Other(other.to_string()),
    }
}

/// Whether two values are the same; numbers by value.
pub fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(_), Value::Number(_)) => scalar(a) == scalar(b),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| equal(a, b)))
        }
        (a, b) => a == b,
    }
}

/// The members, of an object that has any.
pub(super) fn object(value: Option<&Value>) -> Option<&Map<String, Value>> {
    value.and_then(Value::as_object).filter(|m| !m.is_empty())
}

/// The elements, of a list that has any.
pub(super) fn array(value: Option<&Value>) -> Option<&[Value]> {
    value.and_then(Value::as_array).map(Vec::as_slice).filter(|l| !l.is_empty())
}

/// Compares two values, of which at least one is there.
pub(super) fn compare<'a>(
    before: Option<&'a Value>,
    after: Option<&'a Value>,
    shape: Shape<'a>,
    out: &mut Comparison<'a>,
) -> Mark {
    let granular = match shape {
        Shape::Leaf(_) | Shape::AtomicRecord(_) => false,
        Shape::Record(_) | Shape::Map(_) | Shape::Free => objects(object(before), object(after), shape, out),
        Shape::Set(_) | Shape::Keyed(..) => lists(array(before), array(after), shape, out),
    };
    // Where the kind of value changes, the whole has changed too.
    let kind_changes = matches!(shape, Shape::Free) && [before, after].iter().flatten().any(|v| is_leaf(v));
    if granular && !kind_changes {
        return Mark::presence(before.is_some(), after.is_some());
    }
    match (before, after) {
        (Some(b), Some(a)) if !equal(b, a) => Mark::Modified,
        _ => Mark::presence(before.is_some(), after.is_some()),
    }
}

fn is_leaf(value: &Value) -> bool {
    !matches!(value, Value::Object(_) | Value::Null)
}

fn objects<'a>(
    before: Option<&'a Map<String, Value>>,
    after: Option<&'a Map<String, Value>>,
    shape: Shape<'a>,
    out: &mut Comparison<'a>,
) -> bool {
    if before.is_none() && after.is_none() {
        return false;
    }
    let mut entry = |name: &'a str, b: Option<&'a Value>, a: Option<&'a Value>| {
        let Some(shape) = member(shape, name) else { return };
        let mut below = Comparison::default();
        let mark = compare(b, a, shape, &mut below);
        out.push(Element::Field(name.into()), mark, below);
    };
    for (name, value) in after.into_iter().flatten() {
        entry(name, before.and_then(|b| b.get(name)), Some(value));
    }
    for (name, value) in before.into_iter().flatten() {
        if after.is_none_or(|a| !a.contains_key(name)) {
            entry(name, Some(value), None);
        }
    }
    out.sort();
    true
}

/// Elements of both sides that have one key.
#[derive(Default)]
struct Same<'a> {
    before: Vec<&'a Value>,
    after: Vec<&'a Value>,
}

/// Compares two lists, of which at least one has elements.
pub(super) fn lists<'a>(
    before: Option<&'a [Value]>,
    after: Option<&'a [Value]>,
    shape: Shape<'a>,
    out: &mut Comparison<'a>,
) -> bool {
    if before.is_none() && after.is_none() {
        return false;
    }
    let mut all: Vec<(Element<'a>, Same<'a>)> = Vec::new();
    let mut add = |list: Option<&'a [Value]>, is_after: bool| {
        for value in list.into_iter().flatten() {
            let Ok(element) = element_of(value, shape) else { continue };
            let at = all.iter().position(|(e, _)| *e == element).unwrap_or_else(|| {
                all.push((element, Same::default()));
                all.len() - 1
            });
            let same = &mut all[at].1;
            if is_after { same.after.push(value) } else { same.before.push(value) }
        }
    };
    add(before, false);
    add(after, true);
    let inner = element(shape);
    for (element, Same { before, after }) in all {
        let mut below = Comparison::default();
        let alone = |b: Option<&'a Value>, a: Option<&'a Value>, below: &mut Comparison<'a>| match (b, a) {
            (None, None) => Mark::None,
            (b, a) => compare(b, a, inner, below),
        };
        let mark = match (before.as_slice(), after.as_slice()) {
            ([] | [_], [] | [_]) => alone(before.first().copied(), after.first().copied(), &mut below),
            // Elements with one key are owned together, as one value.
            ([_, _, ..], [_, _, ..]) => {
                let equal = before.len() == after.len() && before.iter().zip(&after).all(|(b, a)| equal(b, a));
                if equal { Mark::None } else { Mark::Modified }
            }
            ([_, _, ..], rest) => {
                let mark = alone(None, rest.first().copied(), &mut below);
                out.push(element.clone(), mark, std::mem::take(&mut below));
                Mark::Removed
            }
            (rest, _) => {
                let mark = alone(rest.first().copied(), None, &mut below);
                out.push(element.clone(), mark, std::mem::take(&mut below));
                Mark::Added
            }
        };
        out.push(element, mark, below);
    }
    out.sort();
    true
}
