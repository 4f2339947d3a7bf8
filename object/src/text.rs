//! Texts as Go writes them: quoted strings and floating-point numbers.

/// A string as Go's `%q` shows it.
pub fn quote(s: &str) -> String {
    let mut out = String::with_capacity(s.len() + 2);
    out.push('"');
    for c in s.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x0b' => out.push_str("\\v"),
            ' ' | '\'' => out.push(c),
            '\0'..='\x1f' | '\x7f' => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            // Rust escapes what is not printable, as Go does; but combining marks too, which Go leaves alone.
            c if c.is_alphanumeric() || c.escape_debug().count() == 1 => out.push(c),
            c if u32::from(c) <= 0xffff => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push_str(&format!("\\U{:08x}", u32::from(c))),
        }
    }
    out.push('"');
    out
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
