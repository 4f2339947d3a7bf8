//! The walk: a record's own constants and steps, then the records below it.

use super::path::{each, is_unset, read, records, write};
use super::{Action, Condition, Defaults, Step, Test, Value};
use crate::features::Feature;
use crate::json;
use crate::record::{Map, Record, Slot, View};
use crate::scalar::Quantity;
use crate::schema::Type;

/// Gives every unset field below the record its default. `call` runs the functions that steps name.
pub fn apply(record: &mut dyn Record, defaults: &Defaults, call: &dyn Fn(&str, &mut dyn Record)) {
    for field in defaults.fields.iter() {
        if is_unset(record, *field) {
            from_schema(record, *field);
        }
    }
    for step in defaults.steps.iter() {
        if step.feature.is_none_or(Feature::is_on) && holds(&step.when, record) {
            run(step, record, call);
        }
    }
    for below in defaults.below.iter() {
        records(record.slot(below.field), &mut |r| apply(r, below.defaults.get(), call));
    }
}

fn holds(conditions: &[Condition], record: &dyn Record) -> bool {
    conditions.iter().all(|c| {
        let field = read(record, &c.path);
        let unset = field.is_none_or(|(at, field)| is_unset(at, field));
        match &c.test {
            Test::Unset => unset,
            Test::Set => !unset,
            Test::Nil => field.is_none_or(|(at, field)| match at.get(field) {
                View::List(list) => list.is_nil(),
                View::Map(map) => map.is_nil(),
                view => matches!(view, View::Absent),
            }),
            Test::OneOf(texts) => match field.map(|(at, field)| at.get(field)) {
                Some(View::Str(text)) => texts.iter().any(|t| t == text),
                _ => false,
            },
        }
    })
}

fn run(step: &Step, record: &mut dyn Record, call: &dyn Fn(&str, &mut dyn Record)) {
    each(record, &step.each, &mut |r| {
        if holds(&step.having, r) {
            act(&step.action, r, call);
        }
    });
}

fn act(action: &Action, record: &mut dyn Record, call: &dyn Fn(&str, &mut dyn Record)) {
    match action {
        Action::Set(path, value) => value.fill(record, path),
        Action::Put(path, value) => {
            if let Some((at, field)) = write(record, path) {
                value.put(at.slot(field));
            }
        }
        Action::Copy(to, from) => {
            if read(record, to).is_some_and(|(at, field)| is_unset(at, field)) {
                copy(record, to, from);
            }
        }
        Action::Mirror(to, from) => copy(record, to, from),
        Action::Add(to, from) => add(record, to, from),
        Action::Clear(path) => {
            if let Some((at, field)) = write(record, path) {
                at.slot(field).clear();
            }
        }
        Action::Round(path) => {
            if let Some((at, field)) = write(record, path)
                && let Slot::Map(map) = at.slot(field)
            {
                round(map);
            }
        }
        Action::Call(name) => call(name, record),
    }
}

/// What the field at a path holds, where it says something.
fn value_at(record: &dyn Record, path: &[usize]) -> Option<Value> {
    let (at, field) = read(record, path)?;
    if is_unset(at, field) { None } else { Value::of(at.get(field)) }
}

fn copy(record: &mut dyn Record, to: &[usize], from: &[usize]) {
    let value = value_at(record, from);
    let Some((at, field)) = write(record, to) else { return };
    match value {
        Some(value) => value.put(at.slot(field)),
        None => at.slot(field).clear(),
    }
}

fn add(record: &mut dyn Record, to: &[usize], from: &[usize]) {
    let missing = missing(record, to, from);
    if missing.is_empty() {
        return;
    }
    if let Some((at, field)) = write(record, to)
        && let Slot::Map(map) = at.slot(field)
    {
        missing.iter().for_each(|(key, value)| value.put(map.entry(key)));
    }
}

/// The entries of one map whose keys another one lacks. Objects read back are whole, so mostly none.
fn missing(record: &dyn Record, to: &[usize], from: &[usize]) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    let map = |path| match read(record, path).map(|(at, field)| at.get(field)) {
        Some(View::Map(map)) => Some(map),
        _ => None,
    };
    if let (Some(to), Some(from)) = (map(to), map(from)) {
        from.visit(&mut |key, v| {
            if to.value(key).is_none() {
                out.extend(Value::of(v).map(|v| (key.to_owned(), v)));
            }
        });
    }
    out
}

fn round(map: &mut dyn Map) {
    let mut rounded = Vec::new();
    map.visit(&mut |key, v| {
        if let View::Quantity(q) = v {
            rounded.extend(to_milli(q).map(|q| (key.to_owned(), q)));
        }
    });
    for (key, quantity) in rounded {
        Value::Quantity(quantity).put(map.entry(&key));
    }
}

/// The quantity rounded away from zero to thousandths; `None` where it already is whole.
pub(super) fn to_milli(quantity: &Quantity) -> Option<Quantity> {
    let mut rounded = quantity.clone();
    rounded.round_up(-3);
    (rounded != *quantity).then_some(rounded)
}

/// Gives a field the default of its schema.
fn from_schema(record: &mut dyn Record, field: usize) {
    let schema = &record.schema().fields[field];
    let Some(text) = &schema.default else { return };
    let common = matches!(schema.ty, Type::Bool | Type::Int32 | Type::Int64 | Type::String | Type::IntOrString);
    if let Some(value) = scalar(text).filter(|_| common) {
        return value.put(record.slot(field));
    }
    let mut object = b"{".to_vec();
    json::write_string(&schema.name, &mut object);
    object.push(b':');
    object.extend_from_slice(text.as_bytes());
    object.push(b'}');
    // Codegen, or the definition of the custom resource, has checked that the default fits.
    json::decode(&object, record).ok();
}

/// The common defaults, without the way through a JSON reader.
fn scalar(text: &str) -> Option<Value> {
    let quoted = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).filter(|t| !t.contains(['\\', '"']));
    match (text, quoted) {
        (_, Some(inner)) => Some(Value::Str(inner.to_owned().into())),
        ("true", _) => Some(Value::Bool(true)),
        ("false", _) => Some(Value::Bool(false)),
        _ => text.parse().ok().map(Value::Int),
    }
}
