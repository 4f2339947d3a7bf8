//! `metav1.Duration`: Go's duration text over nanoseconds.

use super::ParseError;

/// A span of time in nanoseconds, written as Go does: `1h2m3.5s`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(i64);

const UNITS: &[(&str, i64)] = &[
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("μs", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
];

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
        let invalid = || ParseError(format!("time: invalid duration \"{text}\""));
        let (sign, mut rest) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        if rest == "0" {
            return Ok(Self(0));
        }
        if rest.is_empty() {
            return Err(invalid());
        }
        let mut total = 0i128;
        while !rest.is_empty() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let (number, tail) = rest.split_at(end);
            let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
            if whole.is_empty() && fraction.is_empty() || fraction.contains('.') {
                return Err(invalid());
            }
            let end = tail.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(tail.len());
            let (unit, tail) = tail.split_at(end);
            if unit.is_empty() {
                return Err(ParseError(format!("time: missing unit in duration \"{text}\"")));
            }
            let Some((_, scale)) = UNITS.iter().find(|(name, _)| *name == unit) else {
                return Err(ParseError(format!("time: unknown unit \"{unit}\" in duration \"{text}\"")));
            };
            let scale = i128::from(*scale);
            let units = if whole.is_empty() { 0 } else { whole.parse::<i64>().map_err(|_| invalid())? };
            total += i128::from(units) * scale;
            let mut part = scale;
            for digit in fraction.bytes() {
                part /= 10;
                total += i128::from(digit - b'0') * part;
            }
            if total > i128::from(i64::MAX) {
                return Err(invalid());
            }
            rest = tail;
        }
        Ok(Self((total * sign) as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_forms() {
        let cases = [
            ("1h0m0s", "1h0m0s"),
            ("90s", "1m30s"),
            ("1.5h", "1h30m0s"),
            ("300ms", "300ms"),
            ("1500us", "1.5ms"),
            ("0", "0s"),
            ("-2s", "-2s"),
        ];
        for (input, expect) in cases {
            assert_eq!(input.parse::<Duration>().map(|d| d.to_string()), Ok(expect.to_owned()), "{input}");
        }
        for (input, expect) in [
            ("", "time: invalid duration \"\""),
            ("9223372036854775807h", "time: invalid duration \"9223372036854775807h\""),
            ("99999999999999999999h", "time: invalid duration \"99999999999999999999h\""),
            ("5", "time: missing unit in duration \"5\""),
            ("5x", "time: unknown unit \"x\" in duration \"5x\""),
        ] {
            assert_eq!(input.parse::<Duration>(), Err(ParseError(expect.to_owned())));
        }
    }
}
