//! Values to JSON text.

use super::Error;
use super::convert::{Value, Values};
use super::resolve::Scalar;
use crate::json::{write_double, write_string};

/// Aliases may make a small document large; beyond this it is refused.
const MAX_BYTES: usize = 32 << 20;

pub(super) fn write(values: &Values, out: &mut Vec<u8>) -> Result<(), Error> {
    values.check_keys()?;
    value(&values.values, values.root, out)
}

fn value(values: &[Value], place: usize, out: &mut Vec<u8>) -> Result<(), Error> {
    if out.len() > MAX_BYTES {
        return Err(Error::at(0, "document contains excessive aliasing"));
    }
    match &values[place] {
        Value::Scalar(Scalar::Null) => out.extend_from_slice(b"null"),
        Value::Scalar(Scalar::Bool(b)) => out.extend_from_slice(b.to_string().as_bytes()),
        Value::Scalar(Scalar::Int(n)) => out.extend_from_slice(n.to_string().as_bytes()),
        Value::Scalar(Scalar::Uint(n)) => out.extend_from_slice(n.to_string().as_bytes()),
        Value::Scalar(Scalar::Float(n)) if n.is_finite() => write_double(*n, out),
        Value::Scalar(Scalar::Float(n)) => {
            let name = match *n {
                f64::INFINITY => "+Inf",
                f64::NEG_INFINITY => "-Inf",
                _ => "NaN",
            };
            return Err(Error::plain(format!("json: unsupported value: {name}")));
        }
        Value::Scalar(Scalar::Text(s)) => write_string(s, out),
        Value::List(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                value(values, *item, out)?;
            }
            out.push(b']');
        }
        Value::Map(members) => {
            out.push(b'{');
            for (i, (key, item)) in members.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_string(key, out);
                out.push(b':');
                value(values, *item, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}
