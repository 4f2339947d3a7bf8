//! Texts as Go writes them: quoted strings and floating-point numbers.

use std::fmt::Display;
use std::io::Write;

pub use crate::field_error::quoted as quote;

/// Appends what is shown, without a string of its own.
pub(crate) fn append(shown: &dyn Display, out: &mut Vec<u8>) {
    // Whatever is written there is.
    write!(out, "{shown}").ok();
}

/// The shortest text that reads back as the number (Go's `%v`: an exponent from 1e+21 on).
pub fn go_float(n: f64) -> String {
    shortest(&format!("{n:e}"), 21)
}

/// The same with an exponent from 1e+06 on (`%g`).
pub fn go_float_short(n: f64) -> String {
    shortest(&format!("{n:e}"), 6)
}

/// As `go_float_short`, with the precision of a 32 bit number.
pub(crate) fn go_float32(n: f64) -> String {
    shortest(&format!("{:e}", n as f32), 6)
}

/// `1.5e3` as Go's `%g` shows it: plain between 1e-4 and 10 to the power of `limit`.
fn shortest(scientific: &str, limit: i32) -> String {
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
    let Ok(exponent) = exponent.parse::<i32>() else { return scientific.to_owned() };
    if exponent < -4 || exponent >= limit {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{mantissa}e{sign}{:02}", exponent.abs());
    }
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |m| ("-", m));
    let digits: String = digits.chars().filter(|c| *c != '.').collect();
    let point = exponent + 1;
    if point <= 0 {
        return format!("{sign}0.{}{digits}", "0".repeat(point.unsigned_abs() as usize));
    }
    let point = point as usize;
    if digits.len() <= point {
        return format!("{sign}{digits}{}", "0".repeat(point - digits.len()));
    }
    format!("{sign}{}.{}", &digits[..point], &digits[point..])
}
