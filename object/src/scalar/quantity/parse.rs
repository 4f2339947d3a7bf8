//! Text to quantity.

use super::decimal::Decimal;
use super::{BINARY, DECIMAL, Format, NANO, Quantity};
use crate::scalar::ParseError;

pub(super) const MALFORMED: &str =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const BAD_NUMBER: &str = "unable to parse numeric part of quantity";
const BAD_SUFFIX: &str = "unable to parse quantity's suffix";

/// The most digits that surely fit 64 bits.
const SMALL_DIGITS: i64 = 18;

/// A text taken apart.
struct Parts<'a> {
    negative: bool,
    /// There is a digit at all.
    number: bool,
    /// Without leading zeros.
    whole: &'a str,
    fraction: &'a str,
    suffix: &'a str,
}

fn digits_end(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())
}

fn split(text: &str) -> Option<Parts<'_>> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, rest) = rest.split_at(digits_end(rest));
    let (fraction, suffix) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(digits_end(rest)),
        None => ("", rest),
    };
    // Letters, a sign, digits: the rest of the pattern that messages name.
    let sign = suffix.find(|c| !"eEinumkKMGTP".contains(c)).unwrap_or(suffix.len());
    let exponent = suffix[sign..].strip_prefix(['-', '+']).unwrap_or(&suffix[sign..]);
    (digits_end(exponent) == exponent.len()).then(|| Parts {
        negative,
        number: !(whole.is_empty() && fraction.is_empty()),
        whole: whole.trim_start_matches('0'),
        fraction,
        suffix,
    })
}

/// Format, power of two, power of ten.
fn interpret(suffix: &str) -> Option<(Format, u32, i32)> {
    if let Some((_, e)) = DECIMAL.iter().find(|(s, _)| *s == suffix) {
        return Some((Format::DecimalSi, 0, *e));
    }
    if let Some((_, e)) = BINARY.iter().find(|(s, _)| *s == suffix) {
        return Some((Format::BinarySi, *e, 0));
    }
    // Upstream keeps the low 32 bits.
    let exponent = suffix.strip_prefix(['e', 'E'])?.parse::<i64>().ok()?;
    Some((Format::DecimalExponent, 0, exponent as i32))
}

impl std::str::FromStr for Quantity {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let fail = |message: &str| Err(ParseError(message.to_owned()));
        if text.is_empty() {
            return fail(MALFORMED);
        }
        let Some(parts) = split(text) else { return fail(MALFORMED) };
        let Some((format, twos, exponent)) = interpret(parts.suffix) else { return fail(BAD_SUFFIX) };
        match small(text, &parts, format, twos, exponent) {
            Some(quantity) => Ok(quantity),
            None if parts.number => Ok(large(&parts, format, twos, exponent)),
            None => fail(BAD_NUMBER),
        }
    }
}

/// A number that surely fits 64 bits; such a one keeps its text if that is nearly canonical.
fn small(text: &str, parts: &Parts<'_>, format: Format, twos: u32, exponent: i32) -> Option<Quantity> {
    let whole = if parts.whole.is_empty() { "0" } else { parts.whole };
    let length = (whole.len() + parts.fraction.len()) as i64;
    let precision = match format {
        Format::BinarySi if !parts.fraction.is_empty() => -1,
        Format::BinarySi => 14 - length - i64::from(twos) * 3 / 10,
        _ => SMALL_DIGITS - length,
    };
    if precision < 0 {
        return None;
    }
    let scale = exponent.wrapping_sub(parts.fraction.len() as i32);
    if scale < NANO {
        return None;
    }
    let mut digits = String::from(whole);
    digits.push_str(parts.fraction);
    let unsigned: i64 = digits.parse().ok()?;
    let value = unsigned.checked_mul(1 << twos)?;
    let mut quantity = Quantity::new(if parts.negative { -value } else { value }, scale, format);
    let keeps = match format {
        Format::BinarySi => unsigned & 7 != 0,
        _ => scale % 3 == 0 && !digits.ends_with("000") && !digits.starts_with('0'),
    };
    if keeps && quantity.to_string() != text {
        quantity.text = Some(text.into());
    }
    Some(quantity)
}

/// Any number: rounded up to billionths, and binary ones cut at the largest of 64 bits.
fn large(parts: &Parts<'_>, mut format: Format, twos: u32, exponent: i32) -> Quantity {
    let digits = parts.whole.bytes().chain(parts.fraction.bytes()).map(|b| b - b'0').collect();
    let exponent = exponent.saturating_sub(i32::try_from(parts.fraction.len()).unwrap_or(i32::MAX));
    let mut number = Decimal::from_digits(false, digits, exponent).doubled(twos).rounded(NANO);
    if format == Format::BinarySi {
        let (most, one) = (Decimal::new(i64::MAX, 0), Decimal::new(1, 0));
        if number.cmp(&most).is_gt() {
            number = most;
        }
        if number.cmp(&one).is_lt() {
            format = Format::DecimalSi;
        }
    }
    number.negative = parts.negative && !number.is_zero();
    Quantity { amount: number.into_amount(), format, text: None }
}
