//! `resource.Quantity`: a decimal number with a suffix (API reference, "Quantity").

mod decimal;
mod parse;

use std::cmp::Ordering;

use decimal::Decimal;

/// A number with the family of suffixes in which it is written. Its size is not bounded.
#[derive(Clone, Debug, Default)]
pub struct Quantity {
    amount: Amount,
    format: Format,
    /// The text as it was read, where upstream keeps it although the canonical form is another (`0100m`, `1.50`).
    text: Option<Box<str>>,
}

/// The family of suffixes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `n`, `u`, `m`, none, `k`, `M`, `G`, `T`, `P`, `E`
    #[default]
    DecimalSi,
    /// `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`
    BinarySi,
    /// `e3`
    DecimalExponent,
}

/// The number: a small one times a power of ten, or any.
#[derive(Clone, Debug)]
enum Amount {
    Small { value: i64, scale: i32 },
    Big(Box<Decimal>),
}

impl Default for Amount {
    fn default() -> Self {
        Self::Small { value: 0, scale: 0 }
    }
}

const NANO: i32 = -9;
const DECIMAL: &[(&str, i32)] =
    &[("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];
const BINARY: &[(&str, u32)] = &[("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];

impl Quantity {
    /// `value` times ten to the power of `scale`.
    pub fn new(value: i64, scale: i32, format: Format) -> Self {
        Self { amount: Amount::Small { value, scale }, format, text: None }
    }

    /// A whole number without a suffix.
    pub fn from_int(n: i64) -> Self {
        Self::new(n, 0, Format::DecimalSi)
    }

    /// So many thousandths.
    pub fn from_milli(n: i64) -> Self {
        Self::new(n, -3, Format::DecimalSi)
    }

    /// How it is written.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        match &self.amount {
            Amount::Small { value, .. } => *value == 0,
            Amount::Big(d) => d.is_zero(),
        }
    }

    /// Whether it is less than 0.
    pub fn is_negative(&self) -> bool {
        match &self.amount {
            Amount::Small { value, .. } => *value < 0,
            Amount::Big(d) => d.negative,
        }
    }

    /// The number times 10^-`scale`, rounded up to a whole number, within what 64 bits hold.
    pub fn scaled_value(&self, scale: i32) -> i64 {
        self.units(scale).unwrap_or_else(|| self.decimal().rounded(scale).whole(scale))
    }

    /// The same where it is a multiple of 10^`scale` that is kept in 64 bits and fits them.
    fn units(&self, scale: i32) -> Option<i64> {
        match &self.amount {
            Amount::Small { value, scale: own } => {
                let zeros = u32::try_from(own.checked_sub(scale)?).ok()?;
                value.checked_mul(10i64.checked_pow(zeros)?)
            }
            Amount::Big(_) => None,
        }
    }

    /// The number rounded up to a whole number.
    pub fn value(&self) -> i64 {
        self.scaled_value(0)
    }

    /// The number in thousandths, rounded up.
    pub fn milli_value(&self) -> i64 {
        self.scaled_value(-3)
    }

    /// The number in billionths, within what 128 bits hold.
    pub fn nanos(&self) -> i128 {
        self.decimal().whole_wide(NANO)
    }

    /// The nearest floating-point number.
    pub fn to_f64(&self) -> f64 {
        self.decimal().to_f64()
    }

    /// Rounds up to a multiple of 10^`scale`.
    pub fn round_up(&mut self, scale: i32) {
        if let Amount::Small { scale: own, .. } = self.amount
            && own >= scale
        {
            return;
        }
        self.set(self.decimal().rounded(scale));
    }

    /// Adds to it; a zero takes the other's format.
    pub fn add(&mut self, other: &Self) {
        if self.is_zero() {
            self.format = other.format;
        }
        self.set(self.decimal().plus(&other.decimal()));
    }

    /// Takes from it; a zero takes the other's format.
    pub fn sub(&mut self, other: &Self) {
        if self.is_zero() {
            self.format = other.format;
        }
        let mut other = other.decimal();
        other.negative = !other.negative;
        self.set(self.decimal().plus(&other));
    }

    fn set(&mut self, d: Decimal) {
        self.text = None;
        self.amount = d.into_amount();
    }

    fn decimal(&self) -> Decimal {
        match &self.amount {
            Amount::Small { value, scale } => Decimal::new(*value, *scale),
            Amount::Big(d) => (**d).clone(),
        }
    }
}

/// Quantities compare as numbers, however they are written.
impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.amount, &other.amount) {
            (Amount::Small { value: a, scale: x }, Amount::Small { value: b, scale: y }) if x == y => a.cmp(b),
            _ => self.decimal().cmp(&other.decimal()),
        }
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Quantity {}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(text) = &self.text {
            return f.write_str(text);
        }
        if self.is_zero() {
            return f.write_str("0");
        }
        if self.format == Format::BinarySi {
            match self.units(0) {
                Some(-1023..=1023) => {}
                Some(n) => {
                    let (n, suffix) = binary(n);
                    f.write_str(itoa::Buffer::new().format(n))?;
                    return f.write_str(suffix);
                }
                None => {
                    if let Some((n, suffix)) = self.large_binary() {
                        return write!(f, "{n}{suffix}");
                    }
                }
            }
        }
        self.write_decimal(f)
    }
}

/// The binary form of a whole number.
fn binary(mut n: i64) -> (i64, &'static str) {
    let mut suffix = "";
    for (name, _) in BINARY {
        if n % 1024 != 0 {
            break;
        }
        n /= 1024;
        suffix = name;
    }
    (n, suffix)
}

impl Quantity {
    /// The binary form of any whole number outside of ±1024; others are written as decimal ones.
    fn large_binary(&self) -> Option<(String, &'static str)> {
        let d = self.decimal();
        if d.exponent < 0 || (-1023..=1023).contains(&d.whole(0)) {
            return None;
        }
        let mut digits = d.expanded()?;
        let mut suffix = "";
        let mut suffixes = BINARY.iter();
        while let Some(quotient) = decimal::divided(&digits, 1024) {
            digits = quotient;
            // Upstream has no suffix for more than 2^60, and so leaves it out.
            suffix = suffixes.next().map_or("", |(name, _)| name);
        }
        let sign = if d.negative { "-" } else { "" };
        let digits: String = digits.iter().map(|d| char::from(b'0' + d)).collect();
        Some((format!("{sign}{digits}"), suffix))
    }

    fn write_decimal(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let exponent = match &self.amount {
            Amount::Small { value, scale } => {
                let (mut n, mut exponent) = (*value, *scale);
                while n % 10 == 0 {
                    n /= 10;
                    exponent = exponent.saturating_add(1);
                }
                let over = exponent.rem_euclid(3);
                let n = i128::from(n) * 10i128.pow(over as u32);
                match i64::try_from(n) {
                    Ok(n) => f.write_str(itoa::Buffer::new().format(n))?,
                    Err(_) => write!(f, "{n}")?,
                }
                exponent.saturating_sub(over)
            }
            Amount::Big(d) => {
                let over = d.exponent.rem_euclid(3);
                write!(f, "{d}{}", &"00"[..over as usize])?;
                d.exponent.saturating_sub(over)
            }
        };
        match (self.format, DECIMAL.iter().find(|(_, e)| *e == exponent)) {
            (Format::DecimalExponent, _) if exponent != 0 => write!(f, "e{exponent}"),
            // Upstream leaves out what it has no suffix for.
            (Format::DecimalExponent, _) | (_, None) => Ok(()),
            (_, Some((suffix, _))) => f.write_str(suffix),
        }
    }
}

#[cfg(test)]
mod tests;
