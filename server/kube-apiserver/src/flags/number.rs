//! Numbers and truth values as Go's strconv reads them, with its words for what is wrong.

/// A text in double quotes as Go writes it.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0b' => out.push_str("\\v"),
            '\x0c' => out.push_str("\\f"),
            c if (c as u32) < 0x20 || c as u32 == 0x7f => out.push_str(&format!("\\x{:02x}", c as u32)),
            c if (0x80..0xa0).contains(&(c as u32)) => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What is wrong with a number, for the function that Go would have used.
fn fault(function: &str, text: &str, what: &str) -> String {
    format!("strconv.{function}: parsing {}: {what}", quote(text))
}

const SYNTAX: &str = "invalid syntax";
const RANGE: &str = "value out of range";

/// True or false.
pub(crate) fn boolean(text: &str) -> Result<bool, String> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false),
        _ => Err(fault("ParseBool", text, SYNTAX)),
    }
}

/// A whole number with an optional base prefix and underscores, of so many bits.
pub(crate) fn signed(text: &str, bits: u32) -> Result<i64, String> {
    let (negative, digits) = sign(text);
    let value = magnitude(digits).map_err(|what| fault("ParseInt", text, what))?;
    let limit = 1u64 << (bits - 1);
    match negative {
        false if value < limit => Ok(value as i64),
        true if value <= limit => Ok((value as i64).wrapping_neg()),
        _ => Err(fault("ParseInt", text, RANGE)),
    }
}

/// A whole number that is not negative, with an optional base prefix and underscores.
pub(crate) fn unsigned(text: &str) -> Result<u64, String> {
    magnitude(text).map_err(|what| fault("ParseUint", text, what))
}

/// A decimal number that is not negative, of so many bits.
pub(crate) fn unsigned_decimal(text: &str, bits: u32) -> Result<u64, String> {
    let value = in_base(text, 10).map_err(|what| fault("ParseUint", text, what))?;
    if value >> bits == 0 { Ok(value) } else { Err(fault("ParseUint", text, RANGE)) }
}

/// A decimal whole number.
pub(crate) fn decimal(text: &str) -> Result<i64, String> {
    let (negative, digits) = sign(text);
    let value = in_base(digits, 10).map_err(|what| fault("Atoi", text, what))?;
    let value = i64::try_from(value).map_err(|_| fault("Atoi", text, RANGE))?;
    Ok(if negative { -value } else { value })
}

/// A number with a fraction or exponent.
pub(crate) fn float(text: &str) -> Result<f64, String> {
    let value: f64 = text.parse().map_err(|_| fault("ParseFloat", text, SYNTAX))?;
    if value.is_infinite() && text.contains(|c: char| c.is_ascii_digit()) {
        return Err(fault("ParseFloat", text, RANGE));
    }
    Ok(value)
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Digits with a base prefix (`0x`, `0b`, `0o` or `0`) and underscores between digits or after the prefix.
fn magnitude(text: &str) -> Result<u64, &'static str> {
    let lower = text.to_ascii_lowercase();
    let (base, digits) = match lower.as_bytes() {
        [b'0', b'x', ..] => (16, &lower[2..]),
        [b'0', b'b', ..] => (2, &lower[2..]),
        [b'0', b'o', ..] => (8, &lower[2..]),
        [b'0', _, ..] => (8, &lower[1..]),
        _ => (10, &lower[..]),
    };
    let digits = match digits.strip_prefix('_') {
        Some(rest) if base != 10 => rest,
        _ => digits,
    };
    if digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return Err(SYNTAX);
    }
    in_base(&digits.replace('_', ""), base)
}

fn in_base(digits: &str, base: u32) -> Result<u64, &'static str> {
    if digits.is_empty() {
        return Err(SYNTAX);
    }
    let mut value = Some(0u64);
    for c in digits.chars() {
        let digit = c.to_digit(base).ok_or(SYNTAX)?;
        value = value.and_then(|v| v.checked_mul(base.into())?.checked_add(digit.into()));
    }
    value.ok_or(RANGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers() {
        let check = |text: &str, bits, expect: Result<i64, &str>| {
            let expect = expect.map_err(|what| format!("strconv.ParseInt: parsing \"{text}\": {what}"));
            assert_eq!(signed(text, bits), expect, "{text}");
        };
        check("0", 64, Ok(0));
        check("-7", 64, Ok(-7));
        check("+7", 64, Ok(7));
        check("0x10", 64, Ok(16));
        check("0b101", 64, Ok(5));
        check("010", 64, Ok(8));
        check("0_1", 64, Ok(1));
        check("1_000", 64, Ok(1000));
        check("-9223372036854775808", 64, Ok(i64::MIN));
        check("2147483648", 32, Err(RANGE));
        check("9223372036854775808", 64, Err(RANGE));
        check("", 64, Err(SYNTAX));
        check("1__0", 64, Err(SYNTAX));
        check("_1", 64, Err(SYNTAX));
        check("08", 64, Err(SYNTAX));
        check("foo", 64, Err(SYNTAX));
        check("1.5", 64, Err(SYNTAX));
    }

    #[test]
    fn others() {
        assert_eq!(unsigned_decimal("3", 31), Ok(3));
        assert_eq!(
            unsigned_decimal("99999999999", 31),
            Err("strconv.ParseUint: parsing \"99999999999\": value out of range".to_owned())
        );
        assert_eq!(decimal("010"), Ok(10));
        assert_eq!(decimal("x"), Err("strconv.Atoi: parsing \"x\": invalid syntax".to_owned()));
        assert_eq!(float("0.02"), Ok(0.02));
        assert_eq!(float("1e999"), Err("strconv.ParseFloat: parsing \"1e999\": value out of range".to_owned()));
        assert_eq!(boolean("T"), Ok(true));
        assert_eq!(boolean("yes"), Err("strconv.ParseBool: parsing \"yes\": invalid syntax".to_owned()));
        assert_eq!(quote("a\"\\\n\u{1}é"), r#""a\"\\\n\x01é""#);
    }
}
