//! Decimal numbers of any size, as much of them as quantities need.

use std::cmp::Ordering;

use super::Amount;

/// Sums keep at most so many digits below their first one; a number that is smaller still does not count.
/// No quantity that means anything comes near.
const MAX_DIGITS: i64 = 4_096;

/// Digits times a power of ten, without zeros at either end; no digits are zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) negative: bool,
    /// From 0 to 9, the most significant first.
    digits: Vec<u8>,
    pub(super) exponent: i32,
}

impl Decimal {
    pub(super) fn new(value: i64, exponent: i32) -> Self {
        let digits = value.unsigned_abs().to_string().bytes().map(|b| b - b'0').collect();
        Self { negative: value < 0, digits, exponent }.trimmed()
    }

    pub(super) fn from_digits(negative: bool, digits: Vec<u8>, exponent: i32) -> Self {
        Self { negative, digits, exponent }.trimmed()
    }

    fn trimmed(mut self) -> Self {
        let zeros = self.digits.iter().take_while(|d| **d == 0).count();
        self.digits.drain(..zeros);
        while self.digits.last() == Some(&0) {
            self.digits.pop();
            self.exponent = self.exponent.saturating_add(1);
        }
        if self.digits.is_empty() { Self::default() } else { self }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Where the first digit stands: 1 for units.
    fn height(&self) -> i64 {
        self.digits.len() as i64 + i64::from(self.exponent)
    }

    /// Multiplied by 2^`twos`.
    pub(super) fn doubled(mut self, twos: u32) -> Self {
        for step in [twos.min(30), twos.saturating_sub(30)] {
            let mut carry = 0u64;
            for digit in self.digits.iter_mut().rev() {
                let n = (u64::from(*digit) << step) + carry;
                *digit = (n % 10) as u8;
                carry = n / 10;
            }
            let front: Vec<u8> = carry.to_string().bytes().map(|b| b - b'0').collect();
            self.digits.splice(..0, front);
        }
        self.trimmed()
    }

    /// Rounded away from zero to a multiple of 10^`scale`.
    pub(super) fn rounded(&self, scale: i32) -> Self {
        if self.exponent >= scale || self.is_zero() {
            return self.clone();
        }
        let kept = (self.height() - i64::from(scale)).max(0) as usize;
        let mut digits = self.digits[..kept.min(self.digits.len())].to_vec();
        // There is always something to round, since the last digit is not 0.
        let nines = digits.iter().rev().take_while(|d| **d == 9).count();
        digits.truncate(digits.len() - nines);
        match digits.last_mut() {
            Some(digit) => *digit += 1,
            None => digits.push(1),
        }
        digits.resize(digits.len() + nines, 0);
        Self { negative: self.negative, digits, exponent: scale }.trimmed()
    }

    /// In units of 10^`scale`, of which it is a multiple; cut to 64 bits.
    pub(super) fn whole(&self, scale: i32) -> i64 {
        let n = self.whole_wide(scale);
        i64::try_from(n).unwrap_or(if n < 0 { i64::MIN } else { i64::MAX })
    }

    /// In units of 10^`scale`, cut to 128 bits.
    pub(super) fn whole_wide(&self, scale: i32) -> i128 {
        let zeros = i64::from(self.exponent) - i64::from(scale);
        let mut n = 0i128;
        let counted = if zeros < 0 { (self.digits.len() as i64 + zeros).max(0) as usize } else { self.digits.len() };
        for digit in &self.digits[..counted] {
            n = n.saturating_mul(10).saturating_add(i128::from(*digit));
        }
        for _ in 0..zeros.clamp(0, 40) {
            n = n.saturating_mul(10);
        }
        if self.negative { -n } else { n }
    }

    /// The digits of a whole number, zeros at the end included; nothing where those are very many.
    pub(super) fn expanded(&self) -> Option<Vec<u8>> {
        let zeros = usize::try_from(self.exponent).ok().filter(|n| *n <= MAX_DIGITS as usize)?;
        let mut digits = self.digits.clone();
        digits.resize(digits.len() + zeros, 0);
        Some(digits)
    }

    pub(super) fn to_f64(&self) -> f64 {
        format!("{self}e{}", self.exponent).parse().unwrap_or_default()
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let (big, small) = if self.magnitude(other) == Ordering::Less { (other, self) } else { (self, other) };
        if small.is_zero() || big.height() - i64::from(small.exponent) > MAX_DIGITS {
            return big.clone();
        }
        let exponent = big.exponent.min(small.exponent);
        let aligned = |d: &Self| {
            let zeros = (d.exponent - exponent) as usize;
            std::iter::repeat_n(0, zeros).chain(d.digits.iter().rev().copied()).map(i16::from).collect::<Vec<_>>()
        };
        let (mut sum, small_digits) = (aligned(big), aligned(small));
        sum.push(0);
        let sign = if big.negative == small.negative { 1 } else { -1 };
        let mut carry = 0;
        for (i, digit) in sum.iter_mut().enumerate() {
            let n = *digit + sign * small_digits.get(i).copied().unwrap_or(0) + carry;
            *digit = n.rem_euclid(10);
            carry = n.div_euclid(10);
        }
        let digits = sum.iter().rev().map(|d| *d as u8).collect();
        Self { negative: big.negative, digits, exponent }.trimmed()
    }

    fn magnitude(&self, other: &Self) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            (false, false) => self.height().cmp(&other.height()).then_with(|| self.digits.cmp(&other.digits)),
            (a, b) => b.cmp(&a),
        }
    }

    pub(super) fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude(other),
            (true, true) => other.magnitude(self),
            (a, b) => b.cmp(&a),
        }
    }

    /// In the small form where that holds it.
    pub(super) fn into_amount(self) -> Amount {
        if self.digits.len() <= 18 {
            let n = self.digits.iter().fold(0, |n, d| n * 10 + i64::from(*d));
            return Amount::Small { value: if self.negative { -n } else { n }, scale: self.exponent };
        }
        Amount::Big(Box::new(self))
    }
}

/// A number that is not 0 divided, where that leaves no rest.
pub(super) fn divided(digits: &[u8], by: u32) -> Option<Vec<u8>> {
    let mut rest = 0;
    let mut out = Vec::with_capacity(digits.len());
    for digit in digits {
        rest = rest * 10 + u32::from(*digit);
        if !out.is_empty() || rest >= by {
            out.push((rest / by) as u8);
        }
        rest %= by;
    }
    (rest == 0).then_some(out)
}

/// The digits alone.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits: String = self.digits.iter().map(|d| char::from(b'0' + d)).collect();
        write!(f, "{}{digits}{}", if self.negative { "-" } else { "" }, if digits.is_empty() { "0" } else { "" })
    }
}
