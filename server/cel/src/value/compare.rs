//! Equality, which holds across types of numbers, and order.

use std::cmp::Ordering;

use super::{List, Map, Value};
use crate::eval::EvalError;

/// Whether two values are equal; values of different types are not, numbers aside.
pub(crate) fn equal(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Str(a), Value::Str(b)) => **a == **b,
        (Value::Bytes(a), Value::Bytes(b)) => **a == **b,
        (Value::Duration(a), Value::Duration(b)) => a == b,
        (Value::Timestamp(a), Value::Timestamp(b)) => a == b,
        (Value::Type(a), Value::Type(b)) => a.name() == b.name(),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && lists(a, b),
        (Value::Map(a), Value::Map(b)) => maps(a, b),
        (Value::Optional(a), Value::Optional(b)) => match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => equal(a, b),
            _ => false,
        },
        (Value::Object(a), Value::Object(b)) => a.same(b),
        _ => numbers(a, b) == Some(Ordering::Equal),
    }
}

fn lists(a: &List<'_>, b: &List<'_>) -> bool {
    let Some(identity) = a.identity() else { return a.iter().zip(b.iter()).all(|(a, b)| equal(&a, &b)) };
    // Each element has one that is the same in the other list, whatever their order.
    let all: Vec<_> = a.iter().map(|element| (identity(&element), element)).collect();
    b.iter().all(|element| {
        let key = identity(&element);
        all.iter().any(|(known, other)| same(known, &key) && equal(other, &element))
    })
}

/// Whether two elements of a list are one and the same.
pub(super) fn same(a: &[Option<Value<'_>>], b: &[Option<Value<'_>>]) -> bool {
    a.iter().zip(b).all(|pair| match pair {
        (Some(a), Some(b)) => equal(a, b),
        (None, None) => true,
        _ => false,
    })
}

fn maps(a: &Map<'_>, b: &Map<'_>) -> bool {
    a.len() == b.len()
        && a.keys().iter().all(|key| match (a.get(key), b.get(key)) {
            (Some(a), Some(b)) => equal(&a, &b),
            // Members of a schema that are null.
            (None, None) => true,
            _ => false,
        })
}

/// The order of two numbers of whatever types; `None` if one isn't a number, or is not one of those that have an order.
fn numbers(a: &Value<'_>, b: &Value<'_>) -> Option<Ordering> {
    Some(match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Uint(a), Value::Uint(b)) => a.cmp(b),
        (Value::Double(a), Value::Double(b)) => return a.partial_cmp(b),
        (Value::Int(a), Value::Uint(b)) => i128::from(*a).cmp(&i128::from(*b)),
        (Value::Uint(a), Value::Int(b)) => i128::from(*a).cmp(&i128::from(*b)),
        (Value::Int(a), Value::Double(b)) => return double_int(*b, *a).map(Ordering::reverse),
        (Value::Double(a), Value::Int(b)) => return double_int(*a, *b),
        (Value::Uint(a), Value::Double(b)) => return double_uint(*b, *a).map(Ordering::reverse),
        (Value::Double(a), Value::Uint(b)) => return double_uint(*a, *b),
        _ => return None,
    })
}

fn double_int(a: f64, b: i64) -> Option<Ordering> {
    const BEYOND: f64 = 9_223_372_036_854_775_808.0;
    if a < -BEYOND {
        Some(Ordering::Less)
    } else if a > BEYOND {
        Some(Ordering::Greater)
    } else {
        a.partial_cmp(&(b as f64))
    }
}

fn double_uint(a: f64, b: u64) -> Option<Ordering> {
    const BEYOND: f64 = 18_446_744_073_709_551_616.0;
    if a < 0.0 {
        Some(Ordering::Less)
    } else if a > BEYOND {
        Some(Ordering::Greater)
    } else {
        a.partial_cmp(&(b as f64))
    }
}

/// The order of two values that have one.
pub(crate) fn compare(a: &Value<'_>, b: &Value<'_>) -> Result<Ordering, EvalError> {
    Ok(match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Str(a), Value::Str(b)) => (**a).cmp(&**b),
        (Value::Bytes(a), Value::Bytes(b)) => (**a).cmp(&**b),
        (Value::Duration(a), Value::Duration(b)) => a.cmp(b),
        (Value::Timestamp(a), Value::Timestamp(b)) => a.cmp(b),
        (Value::Double(nan), _) | (_, Value::Double(nan)) if nan.is_nan() => {
            return Err("NaN values cannot be ordered".into());
        }
        _ => return numbers(a, b).ok_or(EvalError::NO_OVERLOAD),
    })
}
