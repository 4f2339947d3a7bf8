//! IP addresses and CIDR blocks in text.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::features::Feature;
use crate::field_error::{FieldError, Path, quoted};

/// Without it, older fields take what may be read in more than one way (KEP-4858).
const STRICT: Feature = Feature::named("StrictIPCIDRValidation");

/// Reads an address; zeros before a decimal number are passed over, as upstream's older parser does.
pub fn parse_sloppy(text: &str) -> Option<IpAddr> {
    if !text.contains(':') {
        return sloppy_v4(text).map(IpAddr::V4);
    }
    let (head, tail) = text.rsplit_once(':')?;
    match tail.contains('.') {
        true => format!("{head}:{}", sloppy_v4(tail)?).parse().ok().map(IpAddr::V6),
        false => text.parse().ok().map(IpAddr::V6),
    }
}

fn sloppy_v4(text: &str) -> Option<Ipv4Addr> {
    let mut parts = text.split('.').map(|part| {
        let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.trim_start_matches('0')).and_then(|d| if d.is_empty() { Some(0) } else { d.parse().ok() })
    });
    let mut next = || parts.next().flatten();
    let address = Ipv4Addr::new(next()?, next()?, next()?, next()?);
    parts.next().is_none().then_some(address)
}

/// An address, and how many of its first bits count, with [`parse_sloppy`]'s indulgence.
pub fn parse_cidr_sloppy(text: &str) -> Option<(IpAddr, u8)> {
    let (address, bits) = text.split_once('/')?;
    let address = parse_sloppy(address)?;
    let digits = !bits.is_empty() && bits.bytes().all(|b| b.is_ascii_digit());
    let bits: u8 = if digits { bits.parse().ok()? } else { return None };
    (bits <= width(address)).then_some((address, bits))
}

fn width(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

/// The address that upstream shows: one of IPv4 in the form of IPv6 is one of IPv4.
fn shown(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

fn is_mapped(address: IpAddr) -> bool {
    address.is_ipv6() && address.to_canonical().is_ipv4()
}

/// The first `bits` bits.
fn network(address: IpAddr, bits: u8) -> IpAddr {
    let bits = u32::from(bits);
    match address {
        IpAddr::V4(a) => Ipv4Addr::from_bits(a.to_bits() & !u32::MAX.checked_shr(bits).unwrap_or(0)).into(),
        IpAddr::V6(a) => Ipv6Addr::from_bits(a.to_bits() & !u128::MAX.checked_shr(bits).unwrap_or(0)).into(),
    }
}

/// What keeps a text from being an address in the one form that newer fields take.
pub fn address(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    let Some(address) = parse_sloppy(text) else { return legacy_address(path, text) };
    let wrong = legacy_address(path, text);
    let canonical = shown(address).to_string();
    if wrong.is_empty() && canonical != text {
        return vec![FieldError::invalid(path, text, format!("must be in canonical form ({})", quoted(&canonical)))];
    }
    wrong
}

/// What keeps a text from being an address in a form that older fields take.
pub fn legacy_address(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    let why = match parse_sloppy(text) {
        None => "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)",
        Some(_) if !STRICT.is_on() => return Vec::new(),
        Some(_) if text.parse::<IpAddr>().is_err() => "must not have leading 0s",
        Some(address) if is_mapped(address) => "must not be an IPv4-mapped IPv6 address",
        Some(_) => return Vec::new(),
    };
    vec![FieldError::invalid(path, text, why)]
}

/// What keeps a text from being a block in the one form that newer fields take.
pub fn cidr(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    let wrong = strict_cidr(path, text);
    let Some((address, bits)) = parse_cidr_sloppy(text) else { return wrong };
    let canonical = format!("{}/{bits}", network(address, bits));
    if wrong.is_empty() && canonical != text {
        return vec![FieldError::invalid(path, text, format!("must be in canonical form ({})", quoted(&canonical)))];
    }
    wrong
}

/// What keeps a text from being a block in a form that older fields take.
pub fn legacy_cidr(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    if !STRICT.is_on() && parse_cidr_sloppy(text).is_some() { Vec::new() } else { strict_cidr(path, text) }
}

fn strict_cidr(path: &Path<'_>, text: &str) -> Vec<FieldError> {
    let strict = |bits: &str| bits == "0" || !bits.starts_with('0');
    let why = match (parse_cidr_sloppy(text), text.split_once('/')) {
        (Some(_), Some((address, bits))) if address.parse::<IpAddr>().is_err() || !strict(bits) => {
            "must not have leading 0s in IP or prefix length"
        }
        (Some((address, _)), _) if is_mapped(address) => "must not have an IPv4-mapped IPv6 address",
        (Some((address, bits)), _) if network(address, bits) != address => {
            "must not have bits set beyond the prefix length"
        }
        (Some(_), _) => return Vec::new(),
        (None, _) => "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
    };
    vec![FieldError::invalid(path, text, why)]
}

/// What is odd about an address of an older field that was let in: one that should not have been, or that newer
/// fields would have in another form.
pub fn address_warnings(path: &Path<'_>, text: &str) -> Vec<String> {
    let Some(address) = parse_sloppy(text) else { return Vec::new() };
    let (value, canonical) = (quoted(text), quoted(&shown(address).to_string()));
    if text.parse::<IpAddr>().is_err() || is_mapped(address) {
        vec![format!("{path}: non-standard IP address {value} is invalid: use {canonical}")]
    } else if address.is_ipv6() && canonical != value {
        vec![format!("{path}: IPv6 address {value} should be in RFC 5952 canonical format ({canonical})")]
    } else {
        Vec::new()
    }
}

/// What is odd about a block of an older field that was let in.
pub fn cidr_warnings(path: &Path<'_>, text: &str) -> Vec<String> {
    let (Some((address, bits)), Some((before, after))) = (parse_cidr_sloppy(text), text.split_once('/')) else {
        return Vec::new();
    };
    let (value, first) = (quoted(text), network(address, bits));
    let block = match shown(first) {
        IpAddr::V4(v4) if first.is_ipv6() && bits >= 96 => format!("{v4}/{}", bits - 96),
        shown => format!("{shown}/{bits}"),
    };
    let mut warnings = Vec::new();
    if first != address {
        let alone = quoted(&format!("{}/{}", shown(address), width(address)));
        let block = quoted(&block);
        warnings
            .push(format!("{path}: CIDR value {value} is ambiguous in this context (should be {block} or {alone}?)"));
    }
    let strict = before.parse::<IpAddr>().is_ok() && (after == "0" || !after.starts_with('0'));
    if !strict || is_mapped(address) {
        warnings.push(format!("{path}: non-standard CIDR value {value} is invalid: use {}", quoted(&block)));
    } else if warnings.is_empty() && address.is_ipv6() {
        let canonical = quoted(&format!("{address}/{bits}"));
        if canonical != value {
            let why = format!("{path}: IPv6 CIDR value {value} should be in RFC 5952 canonical format ({canonical})");
            warnings.push(why);
        }
    }
    warnings
}
