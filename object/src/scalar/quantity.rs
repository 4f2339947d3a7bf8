//! `resource.Quantity`: a fixed-point number with a suffix (API reference, "Quantity").

use super::ParseError;

/// A number of nano precision with the family of suffixes in which it is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quantity {
    /// The value in billionths.
    nanos: i128,
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Format {
    #[default]
    DecimalSi,
    BinarySi,
    DecimalExponent,
}

const NANO: i128 = 1_000_000_000;
/// Larger values are cut to this, as upstream does.
const MAX: i128 = i64::MAX as i128 * NANO;
const DECIMAL: &[(&str, i32)] =
    &[("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];
const BINARY: &[(&str, u32)] = &[("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];

impl Quantity {
    /// A whole number without a suffix.
    pub fn from_int(n: i64) -> Self {
        Self { nanos: i128::from(n) * NANO, format: Format::DecimalSi }
    }

    /// The value in billionths; what arithmetic and comparisons use.
    pub fn nanos(&self) -> i128 {
        self.nanos
    }

    /// The value rounded up to a whole number.
    pub fn value(&self) -> i64 {
        (self.nanos.div_euclid(NANO) + i128::from(self.nanos.rem_euclid(NANO) > 0)) as i64
    }

    /// Rounded away from zero to whole thousandths, the finest that resource lists hold.
    pub fn rounded_to_milli(&self) -> Self {
        let step = NANO / 1000;
        let rest = self.nanos % step;
        let nanos = if rest == 0 { self.nanos } else { self.nanos - rest + step * rest.signum() };
        Self { nanos, format: self.format }
    }
}

/// Quantities are equal as numbers, however they are written.
impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.nanos == other.nanos
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.nanos.partial_cmp(&other.nanos)
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.nanos == 0 {
            return f.write_str("0");
        }
        if self.format == Format::BinarySi && self.nanos.abs() >= 1024 * NANO {
            let mut n = self.nanos.div_euclid(NANO) + i128::from(self.nanos.rem_euclid(NANO) > 0);
            let mut suffix = "";
            for (name, _) in BINARY {
                if n % 1024 != 0 {
                    break;
                }
                n /= 1024;
                suffix = name;
            }
            return write!(f, "{n}{suffix}");
        }
        let (mut n, mut exponent) = (self.nanos, -9);
        while n % 1000 == 0 && exponent < 18 {
            n /= 1000;
            exponent += 3;
        }
        match (self.format, DECIMAL.iter().find(|(_, e)| *e == exponent)) {
            (Format::DecimalExponent, _) if exponent != 0 => write!(f, "{n}e{exponent}"),
            (Format::DecimalExponent, _) | (_, None) => write!(f, "{n}"),
            (_, Some((suffix, _))) => write!(f, "{n}{suffix}"),
        }
    }
}

impl std::str::FromStr for Quantity {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let malformed = || {
            ParseError(
                "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
                    .to_owned(),
            )
        };
        let suffixless = || ParseError("unable to parse quantity's suffix".to_owned());
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, suffix) = rest.split_at(end);
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() || fraction.contains('.') {
            return Err(malformed());
        }
        let (format, binary, decimal) = if let Some((_, e)) = DECIMAL.iter().find(|(s, _)| *s == suffix) {
            (Format::DecimalSi, 0, *e)
        } else if let Some((_, e)) = BINARY.iter().find(|(s, _)| *s == suffix) {
            (Format::BinarySi, *e, 0)
        } else {
            let exponent = suffix.strip_prefix(['e', 'E']).ok_or_else(suffixless)?;
            (Format::DecimalExponent, 0, exponent.parse::<i32>().map_err(|_| suffixless())?)
        };
        let nanos = scaled(whole, fraction, binary, decimal).min(MAX);
        Ok(Self { nanos: if negative { -nanos } else { nanos }, format })
    }
}

/// The digits times 2^binary times 10^decimal, in billionths, rounded away from zero, cut at the maximum.
fn scaled(whole: &str, fraction: &str, binary: u32, decimal: i32) -> i128 {
    let mut mantissa = 0i128;
    // Beyond this every number is cut or rounded the same way.
    let mut exponent = decimal.clamp(-200, 200) + 9;
    let mut lost = false;
    for (digit, after_point) in whole.bytes().map(|b| (b, false)).chain(fraction.bytes().map(|b| (b, true))) {
        // 30 digits hold every value below the maximum at nano precision.
        if mantissa >= 10i128.pow(29) {
            lost |= digit != b'0';
            exponent = exponent.saturating_add(i32::from(!after_point));
            continue;
        }
        mantissa = mantissa * 10 + i128::from(digit - b'0');
        exponent -= i32::from(after_point);
    }
    if mantissa == 0 {
        return 0;
    }
    // Powers of two first would overflow, so tens are divided out before.
    let mut value = mantissa;
    let mut twos = binary;
    while exponent < 0 {
        if twos > 0 && value < i128::MAX >> 2 {
            value <<= 1;
            twos -= 1;
            continue;
        }
        lost |= value % 10 != 0;
        value /= 10;
        exponent += 1;
        if value == 0 {
            return 1;
        }
    }
    for _ in 0..exponent.min(40) {
        value = value.saturating_mul(10);
    }
    for _ in 0..twos {
        value = value.saturating_mul(2);
    }
    value.saturating_add(i128::from(lost))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_forms() {
        for (input, expect) in [
            ("0", "0"),
            ("1000m", "1"),
            ("0.5", "500m"),
            ("1.5Gi", "1536Mi"),
            ("1024Ki", "1Mi"),
            ("512", "512"),
            ("1000k", "1M"),
            ("100k", "100k"),
            ("1e3", "1e3"),
            ("12e6", "12e6"),
            ("0.1n", "1n"),
            ("-1.5", "-1500m"),
            ("0.5Ki", "512"),
            ("9999999999999999999", "9223372036854775807"),
            ("1Ei", "1Ei"),
            ("1e2147483647", "9223372036854775807"),
            ("1e-2147483648", "1e-9"),
        ] {
            assert_eq!(input.parse::<Quantity>().map(|q| q.to_string()), Ok(expect.to_owned()), "{input}");
        }
    }

    #[test]
    fn rounding_to_milli() {
        for (input, expect) in
            [("1", "1"), ("0", "0"), ("100u", "1m"), ("1500u", "2m"), ("-1500u", "-2m"), ("1Ki", "1Ki")]
        {
            assert_eq!(input.parse::<Quantity>().map(|q| q.rounded_to_milli().to_string()), Ok(expect.to_owned()));
        }
    }

    #[test]
    fn malformed() {
        for input in ["", ".", "1.2.3", "abc", "1Kii", "1e", "1 "] {
            assert!(input.parse::<Quantity>().is_err(), "{input}");
        }
    }
}
