//! Values that may be absent.

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("optional_of: optional.of(V) -> optional(V)", of),
    ("optional_ofNonZeroValue: optional.ofNonZeroValue(V) -> optional(V)", of_non_zero),
    ("optional_none: optional.none() -> optional(V)", none),
    ("optional_value: optional(V) . value() -> V", value),
    ("optional_hasValue: optional(V) . hasValue() -> bool", has_value),
    ("optional_or_optional: optional(V) . or(optional(V)) -> optional(V)", special),
    ("optional_orValue_value: optional(V) . orValue(V) -> V", special),
    ("select_optional_field: _?._(dyn, string) -> optional(V)", special),
    ("list_optindex_optional_int: _[?_](list(V), int) -> optional(V)", special),
    ("optional_list_optindex_optional_int: _[?_](optional(list(V)), int) -> optional(V)", special),
    ("map_optindex_optional_value: _[?_](map(K, V), K) -> optional(V)", special),
    ("optional_map_optindex_optional_value: _[?_](optional(map(K, V)), K) -> optional(V)", special),
    ("optional_list_index_int: _[_](optional(list(V)), int) -> optional(V)", special),
    ("optional_map_index_value: _[_](optional(map(K, V)), K) -> optional(V)", special),
    ("list_last: list(V) . last() -> optional(V)", last),
    ("list_first: list(V) . first() -> optional(V)", first),
    ("optional_unwrap: optional.unwrap(list(optional(V))) -> list(V)", unwrap),
    ("optional_unwrapOpt: list(optional(V)) . unwrapOpt() -> list(V)", unwrap),
];

/// Run by the evaluator itself.
fn special<'a>(_: &[Value<'a>]) -> Outcome<'a> {
    Err(EvalError::NO_OVERLOAD)
}

fn of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::some(args[0].clone()))
}

fn of_non_zero<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(if args[0].is_zero() { Value::Optional(None) } else { Value::some(args[0].clone()) })
}

fn none<'a>(_: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Optional(None))
}

fn value<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    match &args[0] {
        Value::Optional(Some(held)) => Ok((**held).clone()),
        Value::Optional(None) => Err("optional.none() dereference".into()),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn has_value<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    match &args[0] {
        Value::Optional(held) => Ok(Value::Bool(held.is_some())),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn at<'a>(list: &Value<'a>, pick: fn(usize) -> usize) -> Outcome<'a> {
    match list {
        Value::List(list) if list.len() == 0 => Ok(Value::Optional(None)),
        Value::List(list) => Ok(Value::some(list.at(pick(list.len())))),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn last<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    at(&args[0], |len| len - 1)
}

fn first<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    at(&args[0], |_| 0)
}

fn unwrap<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let Value::List(list) = &args[0] else { return Err(EvalError::NO_OVERLOAD) };
    let mut held = Vec::new();
    for element in list.iter() {
        match element {
            Value::Optional(element) => held.extend(element.map(|element| (*element).clone())),
            other => return Err(format!("value {} is not optional", other.type_name()).into()),
        }
    }
    Ok(Value::from(held))
}
