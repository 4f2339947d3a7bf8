//! Lists as sets.

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{List, Outcome, Value, equal};

pub(super) const ROWS: &[Row] = &[
    ("list_sets_contains_list: sets.contains(list(T), list(T)) -> bool", contains),
    ("list_sets_equivalent_list: sets.equivalent(list(T), list(T)) -> bool", equivalent),
    ("list_sets_intersects_list: sets.intersects(list(T), list(T)) -> bool", intersects),
];

fn lists<'v, 'a>(args: &'v [Value<'a>]) -> Result<(&'v List<'a>, &'v List<'a>), EvalError> {
    match args {
        [Value::List(a), Value::List(b)] => Ok((a, b)),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn has(list: &List<'_>, element: &Value<'_>) -> bool {
    list.iter().any(|other| equal(&other, element))
}

fn all(list: &List<'_>, of: &List<'_>) -> bool {
    of.iter().all(|element| has(list, &element))
}

fn contains<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    lists(args).map(|(list, part)| Value::Bool(all(list, part)))
}

fn equivalent<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    lists(args).map(|(a, b)| Value::Bool(all(a, b) && all(b, a)))
}

fn intersects<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    lists(args).map(|(a, b)| Value::Bool(a.iter().any(|element| has(b, &element))))
}
