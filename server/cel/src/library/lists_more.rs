//! The extended list functions, and what comprehensions over maps need.

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{List, Outcome, Value, compare, equal};

pub(super) const ROWS: &[Row] = &[
    ("list_slice: list(T) . slice(int, int) -> list(T)", slice),
    ("list_flatten: list(list(T)) . flatten() -> list(T)", flatten),
    ("list_flatten_int: list(dyn) . flatten(int) -> list(dyn)", flatten),
    ("list_int_sort: list(int) . sort() -> list(int)", sort),
    ("list_uint_sort: list(uint) . sort() -> list(uint)", sort),
    ("list_double_sort: list(double) . sort() -> list(double)", sort),
    ("list_bool_sort: list(bool) . sort() -> list(bool)", sort),
    ("list_google.protobuf.Duration_sort: list(duration) . sort() -> list(duration)", sort),
    ("list_google.protobuf.Timestamp_sort: list(timestamp) . sort() -> list(timestamp)", sort),
    ("list_string_sort: list(string) . sort() -> list(string)", sort),
    ("list_bytes_sort: list(bytes) . sort() -> list(bytes)", sort),
    ("list_int_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(int)) -> list(T)", sort_by_keys),
    ("list_uint_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(uint)) -> list(T)", sort_by_keys),
    ("list_double_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(double)) -> list(T)", sort_by_keys),
    ("list_bool_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(bool)) -> list(T)", sort_by_keys),
    (
        "list_google.protobuf.Duration_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(duration)) -> list(T)",
        sort_by_keys,
    ),
    (
        "list_google.protobuf.Timestamp_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(timestamp)) -> list(T)",
        sort_by_keys,
    ),
    ("list_string_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(string)) -> list(T)", sort_by_keys),
    ("list_bytes_sortByAssociatedKeys: list(T) . @sortByAssociatedKeys(list(bytes)) -> list(T)", sort_by_keys),
    ("lists_range: lists.range(int) -> list(int)", range),
    ("list_reverse: list(T) . reverse() -> list(T)", reverse),
    ("list_distinct: list(T) . distinct() -> list(T)", distinct),
];

/// Run by the evaluator itself, where it is a step of a comprehension.
pub(super) const MAP_ROWS: &[Row] = &[
    ("@mapInsert_map_key_value: cel.@mapInsert(map(K, V), K, V) -> map(K, V)", insert),
    ("@mapInsert_map_map: cel.@mapInsert(map(K, V), map(K, V)) -> map(K, V)", insert),
];

fn insert<'a>(_: &[Value<'a>]) -> Outcome<'a> {
    Err(EvalError::NO_OVERLOAD)
}

fn list<'v, 'a>(args: &'v [Value<'a>], at: usize) -> Result<&'v List<'a>, EvalError> {
    match args.get(at) {
        Some(Value::List(list)) => Ok(list),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn slice<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (list, Value::Int(start), Value::Int(end)) = (list(args, 0)?, &args[1], &args[2]) else {
        return Err(EvalError::NO_OVERLOAD);
    };
    let why = match (usize::try_from(*start), usize::try_from(*end)) {
        (Ok(start), Ok(end)) if start <= end && end <= list.len() => {
            return Ok(Value::from((start..end).map(|at| list.at(at)).collect::<Vec<_>>()));
        }
        (Ok(start), Ok(end)) if start > end => "start index must be less than or equal to end index".to_owned(),
        (Ok(_), Ok(_)) => format!("list is length {}", list.len()),
        _ => "negative indexes not supported".to_owned(),
    };
    Err(format!("cannot slice({start}, {end}), {why}").into())
}

fn flatten<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    fn collect<'a>(list: &List<'a>, depth: i64, into: &mut Vec<Value<'a>>) {
        for element in list.iter() {
            match element {
                Value::List(inner) if depth > 0 => collect(&inner, depth - 1, into),
                element => into.push(element),
            }
        }
    }
    let depth = match args.get(1) {
        Some(Value::Int(depth)) => *depth,
        _ => 1,
    };
    if depth < 0 {
        return Err("level must be non-negative".into());
    }
    let mut flat = Vec::new();
    collect(list(args, 0)?, depth, &mut flat);
    Ok(Value::from(flat))
}

fn sort<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    sorted(list(args, 0)?, list(args, 0)?)
}

fn sort_by_keys<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    sorted(list(args, 0)?, list(args, 1)?)
}

fn sorted<'a>(list: &List<'a>, keys: &List<'a>) -> Outcome<'a> {
    let mut pairs: Vec<(Value<'a>, Value<'a>)> = keys.iter().zip(list.iter()).collect();
    let Some((first, _)) = pairs.first() else { return Ok(Value::List(list.clone())) };
    let name = first.type_of();
    if compare(first, first).is_err() {
        return Err("list elements must be comparable".into());
    }
    if pairs.iter().any(|(key, _)| key.type_name() != name.name()) {
        return Err("list elements must have the same type".into());
    }
    pairs.sort_by(|(a, _), (b, _)| compare(a, b).unwrap_or(std::cmp::Ordering::Equal));
    Ok(Value::from(pairs.into_iter().map(|(_, value)| value).collect::<Vec<_>>()))
}

/// Longest list that is made of nothing: longer ones are beyond any limit of costs.
const LONGEST: i64 = 10_000_000;

fn range<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    match args[0] {
        Value::Int(count) if count < 0 => Err(format!("lists.range: size must be non-negative, got {count}").into()),
        Value::Int(count) if count > LONGEST => Err(EvalError::CostLimit),
        Value::Int(count) => Ok(Value::from((0..count).map(Value::Int).collect::<Vec<_>>())),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn reverse<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let list = list(args, 0)?;
    Ok(Value::from((0..list.len()).rev().map(|at| list.at(at)).collect::<Vec<_>>()))
}

fn distinct<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut kept: Vec<Value<'a>> = Vec::new();
    for element in list(args, 0)?.iter() {
        if !kept.iter().any(|other| equal(other, &element)) {
            kept.push(element);
        }
    }
    Ok(Value::from(kept))
}
