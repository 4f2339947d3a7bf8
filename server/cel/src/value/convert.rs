//! Conversions between types: `int()`, `string()` and their like.

use super::{Duration, Octets, Outcome, Text, Timestamp, Value};
use crate::eval::EvalError;
use crate::types::Type;

const INT: EvalError = EvalError::fixed("integer overflow");
const UINT: EvalError = EvalError::fixed("unsigned integer overflow");
const TIMESTAMP: EvalError = EvalError::fixed("timestamp overflow");

/// A value as another type.
pub(crate) fn convert<'a>(value: &Value<'a>, to: &Type) -> Outcome<'a> {
    let failed = || -> EvalError { format!("type conversion error from '{}' to '{to}'", value.type_name()).into() };
    if value.type_name() == to.name() {
        return Ok(value.clone());
    }
    Ok(match (value, to) {
        (Value::Int(v), Type::Uint) => Value::Uint(u64::try_from(*v).map_err(|_| UINT)?),
        (Value::Int(v), Type::Double) => Value::Double(*v as f64),
        (Value::Int(v), Type::Timestamp) => Value::Timestamp(Timestamp::from_seconds(*v).ok_or(TIMESTAMP)?),
        (Value::Uint(v), Type::Int) => Value::Int(i64::try_from(*v).map_err(|_| INT)?),
        (Value::Uint(v), Type::Double) => Value::Double(*v as f64),
        (Value::Double(v), Type::Int) => {
            const BEYOND: f64 = 9_223_372_036_854_775_808.0;
            if v.is_nan() || *v <= -BEYOND || *v >= BEYOND {
                return Err(INT);
            }
            Value::Int(*v as i64)
        }
        (Value::Double(v), Type::Uint) => {
            if v.is_nan() || *v < 0.0 || *v >= 18_446_744_073_709_551_616.0 {
                return Err(UINT);
            }
            Value::Uint(*v as u64)
        }
        (Value::Duration(v), Type::Int) => Value::Int(v.nanos()),
        (Value::Timestamp(v), Type::Int) => Value::Int(v.seconds()),
        (Value::Str(text), _) => return from_text(text, to).unwrap_or_else(|| Err(failed())),
        (Value::Bytes(bytes), Type::String) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Str(Text::Shared(text.into())),
            Err(_) => return Err("invalid UTF-8 in bytes, cannot convert to string".into()),
        },
        (_, Type::String) => Value::from(text(value).ok_or_else(failed)?),
        _ => return Err(failed()),
    })
}

fn from_text<'a>(text: &Text<'a>, to: &Type) -> Option<Outcome<'a>> {
    Some(Ok(match to {
        Type::Int => Value::Int(text.parse().ok()?),
        Type::Uint => Value::Uint(if text.starts_with('+') { None } else { text.parse().ok() }?),
        Type::Double => Value::Double(double(text)?),
        Type::Bool => Value::Bool(match &**text {
            "1" | "t" | "T" | "TRUE" | "true" | "True" => true,
            "0" | "f" | "F" | "FALSE" | "false" | "False" => false,
            _ => return None,
        }),
        Type::Bytes => Value::Bytes(match text {
            Text::Borrowed(text) => Octets::Borrowed(text.as_bytes()),
            Text::Shared(text) => Octets::Shared(text.as_bytes().into()),
        }),
        Type::Duration => Value::Duration(Duration::parse(text)?),
        Type::Timestamp => match Timestamp::parse(text) {
            Ok(time) => Value::Timestamp(time),
            Err(true) => return Some(Err(TIMESTAMP)),
            Err(false) => return None,
        },
        _ => return None,
    }))
}

/// A double from text; what is too large is none.
fn double(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    (number.is_finite() || !text.contains(|c: char| c.is_ascii_digit())).then_some(number)
}

/// A scalar as text.
fn text(value: &Value<'_>) -> Option<String> {
    Some(match value {
        Value::Bool(v) => v.to_string(),
        Value::Int(v) => v.to_string(),
        Value::Uint(v) => v.to_string(),
        Value::Double(v) if v.is_nan() => "NaN".into(),
        Value::Double(v) if v.is_infinite() => if *v > 0.0 { "+Inf" } else { "-Inf" }.into(),
        Value::Double(v) => object::text::go_float_short(*v),
        Value::Duration(v) => v.to_string(),
        Value::Timestamp(v) => v.to_string(),
        Value::Object(object) => return object.text(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times() {
        let check = |text: &str, expect: Option<&str>| {
            let got = Timestamp::parse(text).ok().map(|time| time.to_string());
            assert_eq!(got.as_deref(), expect, "{text}");
        };
        check("2024-02-29T12:34:56.5Z", Some("2024-02-29T12:34:56.5Z"));
        check("2024-01-01T00:00:00+02:30", Some("2024-01-01T00:00:00+02:30"));
        check("2023-02-29T00:00:00Z", None);
        check("2023-01-01 00:00:00Z", None);
        check("0000-01-01T00:00:00Z", None);
    }
}
