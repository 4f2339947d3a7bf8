//! Operators on numbers, texts, lists and times.

use std::cmp::Ordering;
use std::sync::Arc;

use super::compare::same;
use super::{Duration, List, Octets, Outcome, Text, Timestamp, Value};
use crate::eval::EvalError;

const INT: EvalError = EvalError::fixed("integer overflow");
const UINT: EvalError = EvalError::fixed("unsigned integer overflow");
const DURATION: EvalError = EvalError::fixed("duration overflow");
const TIMESTAMP: EvalError = EvalError::fixed("timestamp overflow");
const DIVISION: EvalError = EvalError::fixed("division by zero");
const MODULUS: EvalError = EvalError::fixed("modulus by zero");

/// `a + b`
pub(crate) fn add<'a>(a: Value<'a>, b: Value<'a>) -> Outcome<'a> {
    Ok(match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_add(b).ok_or(INT)?),
        (Value::Uint(a), Value::Uint(b)) => Value::Uint(a.checked_add(b).ok_or(UINT)?),
        (Value::Double(a), Value::Double(b)) => Value::Double(a + b),
        (Value::Str(a), Value::Str(b)) => {
            let mut text = String::with_capacity(a.len() + b.len());
            text.push_str(&a);
            text.push_str(&b);
            Value::Str(Text::Shared(text.into()))
        }
        (Value::Bytes(a), Value::Bytes(b)) => Value::Bytes(Octets::Shared([&*a, &*b].concat().into())),
        (Value::List(a), Value::List(b)) => {
            let identity = a.identity();
            let mut all = a.into_vec();
            match identity {
                None => all.extend(b.iter()),
                // What is there already is replaced.
                Some(identity) => {
                    for element in b.iter() {
                        let key = identity(&element);
                        match all.iter_mut().find(|known| same(&identity(known), &key)) {
                            Some(known) => *known = element,
                            None => all.push(element),
                        }
                    }
                }
            }
            Value::List(List::Values(Arc::new(all)))
        }
        (Value::Duration(a), Value::Duration(b)) => {
            Value::Duration(Duration::from_nanos(a.nanos().checked_add(b.nanos()).ok_or(DURATION)?))
        }
        (Value::Timestamp(t), Value::Duration(d)) | (Value::Duration(d), Value::Timestamp(t)) => {
            Value::Timestamp(t.plus(i128::from(d.nanos())).ok_or(TIMESTAMP)?)
        }
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

fn subtract<'a>(a: &Value<'a>, b: &Value<'a>) -> Outcome<'a> {
    Ok(match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_sub(*b).ok_or(INT)?),
        (Value::Uint(a), Value::Uint(b)) => Value::Uint(a.checked_sub(*b).ok_or(UINT)?),
        (Value::Double(a), Value::Double(b)) => Value::Double(a - b),
        (Value::Duration(a), Value::Duration(b)) => {
            Value::Duration(Duration::from_nanos(a.nanos().checked_sub(b.nanos()).ok_or(DURATION)?))
        }
        (Value::Timestamp(t), Value::Duration(d)) => Value::Timestamp(t.plus(-i128::from(d.nanos())).ok_or(TIMESTAMP)?),
        (Value::Timestamp(a), Value::Timestamp(b)) => {
            let nanos = a.nanos_since(*b);
            Value::Duration(Duration::from_nanos(i64::try_from(nanos).map_err(|_| TIMESTAMP)?))
        }
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

fn multiply<'a>(a: &Value<'a>, b: &Value<'a>) -> Outcome<'a> {
    Ok(match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_mul(*b).ok_or(INT)?),
        (Value::Uint(a), Value::Uint(b)) => Value::Uint(a.checked_mul(*b).ok_or(UINT)?),
        (Value::Double(a), Value::Double(b)) => Value::Double(a * b),
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

fn divide<'a>(a: &Value<'a>, b: &Value<'a>) -> Outcome<'a> {
    Ok(match (a, b) {
        (Value::Int(_), Value::Int(0)) | (Value::Uint(_), Value::Uint(0)) => return Err(DIVISION),
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_div(*b).ok_or(INT)?),
        (Value::Uint(a), Value::Uint(b)) => Value::Uint(a / b),
        (Value::Double(a), Value::Double(b)) => Value::Double(a / b),
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

fn modulo<'a>(a: &Value<'a>, b: &Value<'a>) -> Outcome<'a> {
    Ok(match (a, b) {
        (Value::Int(_), Value::Int(0)) | (Value::Uint(_), Value::Uint(0)) => return Err(MODULUS),
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_rem(*b).ok_or(INT)?),
        (Value::Uint(a), Value::Uint(b)) => Value::Uint(a % b),
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

/// `-value`
pub(crate) fn negate<'a>(value: &Value<'a>) -> Outcome<'a> {
    Ok(match value {
        Value::Int(v) => Value::Int(v.checked_neg().ok_or(INT)?),
        Value::Double(v) => Value::Double(-v),
        Value::Duration(v) => Value::Duration(Duration::from_nanos(v.nanos().checked_neg().ok_or(DURATION)?)),
        _ => return Err(EvalError::NO_OVERLOAD),
    })
}

/// The arithmetic operator of a function name, `+` aside.
pub(crate) fn binary(function: &str) -> Option<for<'a> fn(&Value<'a>, &Value<'a>) -> Outcome<'a>> {
    Some(match function {
        "_-_" => subtract,
        "_*_" => multiply,
        "_/_" => divide,
        "_%_" => modulo,
        _ => return None,
    })
}

/// What orders an order operator accepts.
pub(crate) fn order(function: &str) -> Option<fn(Ordering) -> bool> {
    Some(match function {
        "_<_" => Ordering::is_lt,
        "_<=_" => Ordering::is_le,
        "_>_" => Ordering::is_gt,
        "_>=_" => Ordering::is_ge,
        _ => return None,
    })
}

impl Timestamp {
    /// Nanoseconds later, if that has a name.
    fn plus(self, nanos: i128) -> Option<Self> {
        Self::from_nanos(self.total_nanos() + nanos)
    }
}
