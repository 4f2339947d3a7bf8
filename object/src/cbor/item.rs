//! Single data items: their heads, strings, floats.

use std::borrow::Cow;

use crate::MAX_DEPTH;

pub(super) const UINT: u8 = 0;
pub(super) const NINT: u8 = 1;
pub(super) const BYTES: u8 = 2;
pub(super) const TEXT: u8 = 3;
pub(super) const ARRAY: u8 = 4;
pub(super) const MAP: u8 = 5;
pub(super) const TAG: u8 = 6;
pub(super) const SIMPLE: u8 = 7;

pub(super) const NULL: u8 = 0xf6;
const BREAK: u8 = 0xff;

/// Why bytes are not the CBOR that is wanted, in upstream's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError(pub(super) String);

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DecodeError {}

pub(super) type Result_<T> = Result<T, DecodeError>;

pub(super) fn fault<T>(text: impl Into<String>) -> Result_<T> {
    Err(DecodeError(text.into()))
}

/// What an item is; of arrays and maps, how many elements follow if that is said.
#[derive(Debug)]
pub(super) enum Item<'a> {
    Uint(u64),
    /// -1 less this.
    Nint(u64),
    Bytes(Cow<'a, [u8]>),
    Text(Cow<'a, str>),
    Array(Option<usize>),
    Map(Option<usize>),
    Tag(u64),
    Bool(bool),
    Null,
    Float(f64),
}

impl Item<'_> {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Uint(_) => name(UINT),
            Self::Nint(_) => name(NINT),
            Self::Bytes(_) => name(BYTES),
            Self::Text(_) => name(TEXT),
            Self::Array(_) => name(ARRAY),
            Self::Map(_) => name(MAP),
            Self::Tag(_) => name(TAG),
            Self::Bool(_) | Self::Null | Self::Float(_) => name(SIMPLE),
        }
    }
}

fn name(major: u8) -> &'static str {
    match major {
        UINT => "positive integer",
        NINT => "negative integer",
        BYTES => "byte string",
        TEXT => "UTF-8 text string",
        ARRAY => "array",
        MAP => "map",
        TAG => "tag",
        _ => "primitives",
    }
}

/// A place in the input.
pub(super) struct Cursor<'a> {
    data: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(data: &'a [u8]) -> Result_<Self> {
        if data.is_empty() {
            return fault("EOF");
        }
        Ok(Self { data, at: 0, depth: 0 })
    }

    /// Nothing may follow the item.
    pub(super) fn finish(&self) -> Result_<()> {
        match self.data.len() - self.at {
            0 => Ok(()),
            n => fault(format!("cbor: {n} bytes of extraneous data starting at index {}", self.at)),
        }
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn back_to(&mut self, position: usize) {
        self.at = position;
    }

    pub(super) fn enter(&mut self) -> Result_<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return fault(format!("cbor: exceeded max nested level {MAX_DEPTH}"));
        }
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    fn take(&mut self, n: usize) -> Result_<&'a [u8]> {
        match self.data[self.at..].get(..n) {
            Some(bytes) => {
                self.at += n;
                Ok(bytes)
            }
            None => fault("unexpected EOF"),
        }
    }

    /// Major type, additional information and argument; no argument where the length is not said.
    fn head(&mut self) -> Result_<(u8, u8, Option<u64>)> {
        let first = self.take(1)?[0];
        let (major, info) = (first >> 5, first & 0x1f);
        let width = match info {
            0..=23 => return Ok((major, info, Some(u64::from(info)))),
            24..=27 => 1 << (info - 24),
            31 if (BYTES..=MAP).contains(&major) => return Ok((major, info, None)),
            31 if major == SIMPLE => return fault("cbor: unexpected \"break\" code"),
            _ => return fault(format!("cbor: invalid additional information {info} for type {}", name(major))),
        };
        let value = self.take(width)?.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        Ok((major, info, Some(value)))
    }

    /// Passes an item with all that is in it.
    pub(super) fn skip(&mut self) -> Result_<()> {
        // How many items are still to come in each that is open; none where the length is not said.
        let mut open = vec![Some(1)];
        while let Some(left) = open.last_mut() {
            let mut count = *left;
            let more = self.more(&mut count)?;
            if let Some(last) = open.last_mut() {
                *last = count;
            }
            if !more {
                open.pop();
                continue;
            }
            match self.next()? {
                Item::Array(n) => open.push(n),
                Item::Map(n) => open.push(n.map(|n| n * 2)),
                Item::Tag(_) => open.push(Some(1)),
                _ => {}
            }
            if open.len() > MAX_DEPTH + 1 {
                return fault(format!("cbor: exceeded max nested level {MAX_DEPTH}"));
            }
        }
        Ok(())
    }

    pub(super) fn next(&mut self) -> Result_<Item<'a>> {
        let (major, info, value) = self.head()?;
        Ok(match (major, value) {
            (UINT, Some(n)) => Item::Uint(n),
            (NINT, Some(n)) => Item::Nint(n),
            (BYTES, n) => Item::Bytes(self.string(major, n)?),
            (TEXT, n) => {
                let bad = || DecodeError("cbor: invalid UTF-8 string".to_owned());
                Item::Text(match self.string(major, n)? {
                    Cow::Borrowed(b) => Cow::Borrowed(std::str::from_utf8(b).map_err(|_| bad())?),
                    Cow::Owned(b) => Cow::Owned(String::from_utf8(b).map_err(|_| bad())?),
                })
            }
            (ARRAY, n) => Item::Array(self.count(n, 1)?),
            (MAP, n) => Item::Map(self.count(n, 2)?),
            (TAG, Some(2 | 3)) => return refused("tag", "bignum"),
            (TAG, Some(n)) => Item::Tag(n),
            (_, Some(n)) => self.simple(info, n)?,
            (_, None) => return fault("cbor: unexpected \"break\" code"),
        })
    }

    /// Each element takes a byte or more, so a larger count is a lie.
    fn count(&self, n: Option<u64>, least: usize) -> Result_<Option<usize>> {
        let left = (self.data.len() - self.at) / least;
        match n {
            Some(n) if n > i64::MAX as u64 => {
                let name = if least == 1 { "array" } else { "map" };
                fault(format!("cbor: {name} length {n} is too large, it would cause integer overflow"))
            }
            Some(n) if n > left as u64 => fault("unexpected EOF"),
            n => Ok(n.map(|n| n as usize)),
        }
    }

    fn string(&mut self, major: u8, length: Option<u64>) -> Result_<Cow<'a, [u8]>> {
        if let Some(n) = length {
            if n > i64::MAX as u64 {
                return fault(format!("cbor: {} length {n} is too large, causing integer overflow", name(major)));
            }
            let Ok(n) = usize::try_from(n) else { return fault("unexpected EOF") };
            return self.take(n).map(Cow::Borrowed);
        }
        let mut out = Vec::new();
        while !self.at_break()? {
            let (chunk, _, length) = self.head()?;
            let whole = name(major);
            match length.map(usize::try_from) {
                _ if chunk != major => {
                    return fault(format!("cbor: wrong element type {} for indefinite-length {whole}", name(chunk)));
                }
                None => return fault(format!("cbor: indefinite-length {whole} chunk is not definite-length")),
                Some(Ok(n)) => out.extend_from_slice(self.take(n)?),
                Some(Err(_)) => return fault("unexpected EOF"),
            }
        }
        Ok(Cow::Owned(out))
    }

    /// Whether a break ends a collection here; takes it.
    pub(super) fn at_break(&mut self) -> Result_<bool> {
        match self.data.get(self.at) {
            None => fault("unexpected EOF"),
            Some(&b) => {
                self.at += usize::from(b == BREAK);
                Ok(b == BREAK)
            }
        }
    }

    /// Whether another element follows; counts it.
    pub(super) fn more(&mut self, left: &mut Option<usize>) -> Result_<bool> {
        match left {
            Some(0) => Ok(false),
            Some(n) => {
                *n -= 1;
                Ok(true)
            }
            None => Ok(!self.at_break()?),
        }
    }

    fn simple(&self, info: u8, n: u64) -> Result_<Item<'a>> {
        let float = match info {
            20 => return Ok(Item::Bool(false)),
            21 => return Ok(Item::Bool(true)),
            22 => return Ok(Item::Null),
            24 if n < 32 => return fault(format!("cbor: invalid simple value {n} for type primitives")),
            25 => half(n as u16),
            26 => f64::from(f32::from_bits(n as u32)),
            27 => f64::from_bits(n),
            _ => return refused("primitives", &format!("simple value {n} is not recognized")),
        };
        match float {
            f if f.is_nan() => refused("primitives", "floating-point NaN"),
            f if f.is_infinite() => refused("primitives", "floating-point infinity"),
            f => Ok(Item::Float(f)),
        }
    }
}

fn refused<T>(what: &str, why: &str) -> Result_<T> {
    fault(format!("cbor: data item of cbor type {what} is not accepted by protocol: {why}"))
}

/// A number of 16 bits: 5 for the exponent, 10 for the fraction.
fn half(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        e => (1.0 + fraction / 1024.0) * 2f64.powi(e - 15),
    };
    if bits >> 15 == 1 { -size } else { size }
}

pub(super) fn put_head(major: u8, n: u64, out: &mut Vec<u8>) {
    let first = major << 5;
    match n {
        0..=23 => out.push(first | n as u8),
        24..=0xff => out.extend_from_slice(&[first | 24, n as u8]),
        0x100..=0xffff => {
            out.push(first | 25);
            out.extend_from_slice(&(n as u16).to_be_bytes());
        }
        0x1_0000..=0xffff_ffff => {
            out.push(first | 26);
            out.extend_from_slice(&(n as u32).to_be_bytes());
        }
        _ => {
            out.push(first | 27);
            out.extend_from_slice(&n.to_be_bytes());
        }
    }
}

/// Appends the head of a map of so many members, which the caller writes in the order of their encoded keys.
pub fn map_head(members: usize, out: &mut Vec<u8>) {
    put_head(MAP, members as u64, out);
}

/// Appends the head of an array of so many elements.
pub fn array_head(elements: usize, out: &mut Vec<u8>) {
    put_head(ARRAY, elements as u64, out);
}

pub(super) fn put_int(n: i64, out: &mut Vec<u8>) {
    match u64::try_from(n) {
        Ok(n) => put_head(UINT, n, out),
        Err(_) => put_head(NINT, !n as u64, out),
    }
}

/// In the least width that keeps the value.
pub(super) fn put_float(n: f64, out: &mut Vec<u8>) {
    let single = n as f32;
    if f64::from(single).to_bits() != n.to_bits() {
        out.push(0xfb);
        out.extend_from_slice(&n.to_be_bytes());
        return;
    }
    let bits = single.to_bits();
    let (sign, exponent, fraction) = ((bits >> 16 & 0x8000) as u16, (bits >> 23 & 0xff) as i32 - 127, bits & 0x7f_ffff);
    let half_bits = match exponent {
        -127 if fraction == 0 => Some(sign),
        -14..=15 if fraction & 0x1fff == 0 => Some(sign | ((exponent + 15) as u16) << 10 | (fraction >> 13) as u16),
        // Below the least normal number the leading one is part of the fraction.
        -24..=-15 => {
            let shift = -1 - exponent;
            let whole = fraction | 0x80_0000;
            (whole & ((1 << shift) - 1) == 0).then(|| sign | (whole >> shift) as u16)
        }
        _ => None,
    };
    match half_bits {
        Some(h) => {
            out.push(0xf9);
            out.extend_from_slice(&h.to_be_bytes());
        }
        None => {
            out.push(0xfa);
            out.extend_from_slice(&single.to_be_bytes());
        }
    }
}
