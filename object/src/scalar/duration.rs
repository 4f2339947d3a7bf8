//! `metav1.Duration`: Go's duration text over nanoseconds.

use super::ParseError;
use super::layout::quote;

/// A span of time in nanoseconds, written as Go does: `1h2m3.5s`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(i64);

const UNITS: &[(&str, u64)] = &[
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("μs", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
];

/// The least duration, without its sign.
const MAX: u64 = 1 << 63;

impl Duration {
    /// From nanoseconds.
    pub fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// In nanoseconds.
    pub fn nanos(&self) -> i64 {
        self.0
    }
}

impl std::fmt::Display for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n = self.0.unsigned_abs();
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let decimal = |n: u64, unit: u64| {
            let digits = unit.ilog10() as usize;
            let text = format!("{}.{:0digits$}", n / unit, n % unit);
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        };
        match n {
            0 => f.write_str("0s"),
            n if n < 1_000 => write!(f, "{n}ns"),
            n if n < 1_000_000 => write!(f, "{}µs", decimal(n, 1_000)),
            n if n < 1_000_000_000 => write!(f, "{}ms", decimal(n, 1_000_000)),
            n => {
                let minutes = n / 60_000_000_000;
                if minutes >= 60 {
                    write!(f, "{}h", minutes / 60)?;
                }
                if minutes > 0 {
                    write!(f, "{}m", minutes % 60)?;
                }
                write!(f, "{}s", decimal(n % 60_000_000_000, 1_000_000_000))
            }
        }
    }
}

impl std::str::FromStr for Duration {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let fail = |what: &str| ParseError(format!("time: {what} duration {}", quote(text.as_bytes())));
        let (negative, mut rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        if rest == "0" {
            return Ok(Self(0));
        }
        if rest.is_empty() {
            return Err(fail("invalid"));
        }
        let mut total = 0u64;
        while !rest.is_empty() {
            let end = |s: &str| s.find(|c: char| !c.is_ascii_digit()).unwrap_or(s.len());
            let (whole, tail) = rest.split_at(end(rest));
            let whole_units = if whole.is_empty() { 0 } else { whole.parse().unwrap_or(u64::MAX) };
            if whole_units > MAX {
                return Err(fail("invalid"));
            }
            let (fraction, tail) = match tail.strip_prefix('.') {
                Some(tail) => tail.split_at(end(tail)),
                None => ("", tail),
            };
            if whole.is_empty() && fraction.is_empty() {
                return Err(fail("invalid"));
            }
            let (unit, tail) = tail.split_at(tail.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(tail.len()));
            if unit.is_empty() {
                return Err(fail("missing unit in"));
            }
            let Some((_, scale)) = UNITS.iter().find(|(name, _)| *name == unit) else {
                return Err(fail(&format!("unknown unit {} in", quote(unit.as_bytes()))));
            };
            let nanos = whole_units.checked_mul(*scale).and_then(|n| n.checked_add(part(fraction, *scale)));
            total = nanos.filter(|n| *n <= MAX).and_then(|n| total.checked_add(n)).unwrap_or(u64::MAX);
            if total > MAX {
                return Err(fail("invalid"));
            }
            rest = tail;
        }
        match (negative, i64::try_from(total)) {
            (true, _) => Ok(Self((total as i64).wrapping_neg())),
            (false, Ok(n)) => Ok(Self(n)),
            (false, Err(_)) => Err(fail("invalid")),
        }
    }
}

/// A fraction of a unit, as Go computes it: with the precision of a floating-point number.
fn part(fraction: &str, unit: u64) -> u64 {
    let (mut n, mut scale) = (0u64, 1f64);
    for digit in fraction.bytes() {
        // Digits that do not fit do not count.
        match n.checked_mul(10).and_then(|n| n.checked_add(u64::from(digit - b'0'))).filter(|n| *n <= MAX) {
            Some(more) if n <= (MAX - 1) / 10 => n = more,
            _ => break,
        }
        scale *= 10.0;
    }
    if n == 0 { 0 } else { (n as f64 * (unit as f64 / scale)) as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of a duration, and its text once read.
    fn check(input: &str, expect: &str) {
        let got = input.parse::<Duration>().map(|d| d.to_string()).unwrap_or_else(|e| e.to_string());
        assert_eq!(got, expect, "{input}");
    }

    #[test]
    fn text_forms() {
        for (input, expect) in [
            ("1h0m0s", "1h0m0s"),
            ("90s", "1m30s"),
            ("1.5h", "1h30m0s"),
            ("300ms", "300ms"),
            ("1500us", "1.5ms"),
            ("1µs1ns", "1.001µs"),
            ("0", "0s"),
            ("-0", "0s"),
            ("-2s", "-2s"),
            (".5s", "500ms"),
            ("5.s", "5s"),
            ("0.3333333333333333333h", "20m0s"),
            ("-9223372036854775808ns", "-2562047h47m16.854775808s"),
            ("0.100000000000000000000h", "6m0s"),
        ] {
            check(input, expect);
        }
    }

    #[test]
    fn problems() {
        for (input, expect) in [
            ("", "time: invalid duration \"\""),
            ("-", "time: invalid duration \"-\""),
            (".s", "time: invalid duration \".s\""),
            ("1h ", "time: unknown unit \"h \" in duration \"1h \""),
            ("9223372036854775807h", "time: invalid duration \"9223372036854775807h\""),
            ("9223372036854775808ns", "time: invalid duration \"9223372036854775808ns\""),
            ("99999999999999999999h", "time: invalid duration \"99999999999999999999h\""),
            ("5", "time: missing unit in duration \"5\""),
            ("5x", "time: unknown unit \"x\" in duration \"5x\""),
            ("5é", "time: unknown unit \"\\xc3\\xa9\" in duration \"5\\xc3\\xa9\""),
            ("x", "time: invalid duration \"x\""),
        ] {
            check(input, expect);
        }
    }
}
