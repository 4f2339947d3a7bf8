//! Kubernetes' list functions.

use std::cmp::Ordering;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Duration, List, Outcome, Value, add, compare, equal};

pub(super) const ROWS: &[Row] = &[
    ("list_int_is_sorted_bool: list(int) . isSorted() -> bool", is_sorted),
    ("list_uint_is_sorted_bool: list(uint) . isSorted() -> bool", is_sorted),
    ("list_double_is_sorted_bool: list(double) . isSorted() -> bool", is_sorted),
    ("list_bool_is_sorted_bool: list(bool) . isSorted() -> bool", is_sorted),
    ("list_duration_is_sorted_bool: list(duration) . isSorted() -> bool", is_sorted),
    ("list_timestamp_is_sorted_bool: list(timestamp) . isSorted() -> bool", is_sorted),
    ("list_string_is_sorted_bool: list(string) . isSorted() -> bool", is_sorted),
    ("list_bytes_is_sorted_bool: list(bytes) . isSorted() -> bool", is_sorted),
    ("list_int_sum_int: list(int) . sum() -> int", |args| sum(args, Value::Int(0))),
    ("list_uint_sum_uint: list(uint) . sum() -> uint", |args| sum(args, Value::Uint(0))),
    ("list_double_sum_double: list(double) . sum() -> double", |args| sum(args, Value::Double(0.0))),
    ("list_duration_sum_duration: list(duration) . sum() -> duration", |args| {
        sum(args, Value::Duration(Duration::from_nanos(0)))
    }),
    ("list_int_max_int: list(int) . max() -> int", max),
    ("list_uint_max_uint: list(uint) . max() -> uint", max),
    ("list_double_max_double: list(double) . max() -> double", max),
    ("list_bool_max_bool: list(bool) . max() -> bool", max),
    ("list_duration_max_duration: list(duration) . max() -> duration", max),
    ("list_timestamp_max_timestamp: list(timestamp) . max() -> timestamp", max),
    ("list_string_max_string: list(string) . max() -> string", max),
    ("list_bytes_max_bytes: list(bytes) . max() -> bytes", max),
    ("list_int_min_int: list(int) . min() -> int", min),
    ("list_uint_min_uint: list(uint) . min() -> uint", min),
    ("list_double_min_double: list(double) . min() -> double", min),
    ("list_bool_min_bool: list(bool) . min() -> bool", min),
    ("list_duration_min_duration: list(duration) . min() -> duration", min),
    ("list_timestamp_min_timestamp: list(timestamp) . min() -> timestamp", min),
    ("list_string_min_string: list(string) . min() -> string", min),
    ("list_bytes_min_bytes: list(bytes) . min() -> bytes", min),
    ("list_a_index_of_int: list(A) . indexOf(A) -> int", index_of),
    ("list_a_last_index_of_int: list(A) . lastIndexOf(A) -> int", last_index_of),
];

pub(super) const INCLUDES_ROWS: &[Row] = &[("list_includes_dyn_dyn: dyn . includes(dyn) -> bool", includes)];

fn list<'v, 'a>(args: &'v [Value<'a>]) -> Result<&'v List<'a>, EvalError> {
    match &args[0] {
        Value::List(list) => Ok(list),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn is_sorted<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut last: Option<Value<'_>> = None;
    for element in list(args)?.iter() {
        if let Some(last) = &last
            && compare(last, &element)? == Ordering::Greater
        {
            return Ok(Value::Bool(false));
        }
        last = Some(element);
    }
    Ok(Value::Bool(true))
}

fn sum<'a>(args: &[Value<'a>], zero: Value<'a>) -> Outcome<'a> {
    list(args)?.iter().try_fold(zero, add)
}

/// The largest or smallest of some values, the first of equal ones; `None` of none.
fn extreme<'a>(list: &List<'a>, wanted: Ordering) -> Result<Option<Value<'a>>, EvalError> {
    let mut best: Option<Value<'a>> = None;
    for value in list.iter() {
        match &best {
            Some(so_far) if compare(&value, so_far)? != wanted => {}
            _ => best = Some(value),
        }
    }
    Ok(best)
}

fn max<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    extreme(list(args)?, Ordering::Greater)?.ok_or(EvalError::fixed("max called on empty list"))
}

fn min<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    extreme(list(args)?, Ordering::Less)?.ok_or(EvalError::fixed("min called on empty list"))
}

fn index_of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let at = list(args)?.iter().position(|element| equal(&element, &args[1]));
    Ok(Value::Int(at.map_or(-1, |at| at as i64)))
}

fn last_index_of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let list = list(args)?;
    let at = (0..list.len()).rev().find(|at| equal(&list.at(*at), &args[1]));
    Ok(Value::Int(at.map_or(-1, |at| at as i64)))
}

fn includes<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(match &args[0] {
        Value::List(list) => list.iter().any(|element| equal(&element, &args[1])),
        single => equal(single, &args[1]),
    }))
}
