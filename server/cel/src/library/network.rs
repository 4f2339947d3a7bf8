//! Addresses and networks.

use std::net::IpAddr;

use object::text::quote;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Object, Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_to_ip: ip(string) -> net.IP", parse_ip),
    ("cidr_ip: net.CIDR . ip() -> net.IP", |args| {
        network(args, 0).map(|(address, _)| Value::from(Object::Ip(address)))
    }),
    ("ip_family: net.IP . family() -> int", |args| {
        address(args, 0).map(|ip| Value::Int(if ip.is_ipv4() { 4 } else { 6 }))
    }),
    ("ip_is_canonical: ip.isCanonical(string) -> bool", is_canonical),
    ("ip_is_unspecified: net.IP . isUnspecified() -> bool", |args| is(args, |ip| ip.is_unspecified())),
    ("ip_is_loopback: net.IP . isLoopback() -> bool", |args| is(args, |ip| ip.is_loopback())),
    ("ip_is_link_local_multicast: net.IP . isLinkLocalMulticast() -> bool", |args| is(args, is_link_local_multicast)),
    ("ip_is_link_local_unicast: net.IP . isLinkLocalUnicast() -> bool", |args| is(args, is_link_local_unicast)),
    ("ip_is_global_unicast: net.IP . isGlobalUnicast() -> bool", |args| is(args, is_global_unicast)),
    ("is_ip: isIP(string) -> bool", |args| Ok(Value::Bool(read_ip(text(args, 0)?).is_ok()))),
    ("ip_to_string: string(net.IP) -> string", |args| address(args, 0).map(|ip| Value::from(ip.to_string()))),
    ("string_to_cidr: cidr(string) -> net.CIDR", parse_network),
    ("cidr_contains_ip_string: net.CIDR . containsIP(string) -> bool", contains_ip),
    ("cidr_contains_ip_ip: net.CIDR . containsIP(net.IP) -> bool", contains_ip),
    ("cidr_contains_cidr_string: net.CIDR . containsCIDR(string) -> bool", contains_network),
    ("cidr_contains_cidr: net.CIDR . containsCIDR(net.CIDR) -> bool", contains_network),
    ("cidr_prefix_length: net.CIDR . prefixLength() -> int", |args| {
        network(args, 0).map(|(_, bits)| Value::Int(i64::from(bits)))
    }),
    ("cidr_masked: net.CIDR . masked() -> net.CIDR", |args| {
        network(args, 0).map(|(address, bits)| Value::from(Object::Network(mask(address, bits), bits)))
    }),
    ("is_cidr: isCIDR(string) -> bool", |args| Ok(Value::Bool(read_network(text(args, 0)?).is_ok()))),
    ("cidr_to_string: string(net.CIDR) -> string", |args| {
        network(args, 0).map(|(address, bits)| Value::from(format!("{address}/{bits}")))
    }),
];

fn text<'v>(args: &'v [Value<'_>], at: usize) -> Result<&'v str, EvalError> {
    args[at].as_str().ok_or(EvalError::NO_OVERLOAD)
}

/// An address, or text that is one.
fn address(args: &[Value<'_>], at: usize) -> Result<IpAddr, EvalError> {
    match &args[at] {
        Value::Object(object) => match &**object {
            Object::Ip(address) => Ok(*address),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        Value::Str(text) => read_ip(text),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

/// A network, or text that is one.
fn network(args: &[Value<'_>], at: usize) -> Result<(IpAddr, u8), EvalError> {
    match &args[at] {
        Value::Object(object) => match &**object {
            Object::Network(address, bits) => Ok((*address, *bits)),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        Value::Str(text) => read_network(text).map_err(|why| format!("{PARSE}: {why}").into()),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

const PARSE: &str = "network address parse error during conversion from string";

fn mapped(address: IpAddr) -> bool {
    matches!(address, IpAddr::V6(address) if address.to_ipv4_mapped().is_some())
}

fn read_ip(text: &str) -> Result<IpAddr, EvalError> {
    let (plain, zone) = text.split_once('%').map_or((text, None), |(plain, zone)| (plain, Some(zone)));
    let shown = quote(text);
    match plain.parse::<IpAddr>() {
        Ok(IpAddr::V6(_)) if zone.is_some_and(|zone| !zone.is_empty()) => {
            Err(format!("IP address {shown} with zone value is not allowed").into())
        }
        Ok(address) if mapped(address) => Err(format!("IPv4-mapped IPv6 address {shown} is not allowed").into()),
        Ok(address) if zone.is_none() => Ok(address),
        _ => Err(format!(
            "IP Address {shown} parse error during conversion from string: ParseAddr({shown}): {}",
            complaint(text)
        )
        .into()),
    }
}

/// What Go says of text that is no address.
fn complaint(text: &str) -> String {
    let first = text.find(['.', ':', '%']).map(|at| &text[at..=at]);
    if first != Some(".") {
        return match first {
            Some("%") => "missing IPv6 address".into(),
            Some(_) => "unexpected character".into(),
            None => "unable to parse IP".into(),
        };
    }
    let bad = text.find(|c: char| c != '.' && !c.is_ascii_digit());
    if let Some(at) = bad {
        return format!("unexpected character (at {})", quote(&text[at..]));
    }
    let octets: Vec<&str> = text.split('.').collect();
    if let Some(at) = octets.iter().position(|octet| octet.is_empty()) {
        let rest = octets[at..].join(".");
        return format!(
            "IPv4 field must have at least one digit (at {})",
            quote(if rest.is_empty() { "." } else { &rest })
        );
    }
    if octets.iter().any(|octet| octet.len() > 1 && octet.starts_with('0')) {
        return "IPv4 field has octet with leading zero".into();
    }
    if octets.iter().any(|octet| octet.parse::<u8>().is_err()) {
        return "IPv4 field has value >255".into();
    }
    if octets.len() > 4 { "IPv4 address too long".into() } else { "IPv4 address too short".into() }
}

fn read_network(text: &str) -> Result<(IpAddr, u8), String> {
    let shown = quote(text);
    let failed = |why: &str| format!("{PARSE}: netip.ParsePrefix({shown}): {why}");
    let (address, bits) = text.rsplit_once('/').ok_or_else(|| failed("no '/'"))?;
    let address = address
        .parse::<IpAddr>()
        .map_err(|_| failed(&format!("ParseAddr({}): {}", quote(address), complaint(address))))?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    if bits.len() > 1 && !bits.starts_with(|c: char| ('1'..='9').contains(&c))
        || !bits.bytes().all(|b| b.is_ascii_digit())
    {
        return Err(failed(&format!("bad bits after slash: {}", quote(bits))));
    }
    let bits: u32 = bits.parse().map_err(|_| failed(&format!("bad bits after slash: {}", quote(bits))))?;
    if bits > most {
        return Err(failed("prefix length out of range"));
    }
    if mapped(address) {
        return Err(format!("IPv4-mapped IPv6 address {shown} is not allowed"));
    }
    Ok((address, bits as u8))
}

fn parse_ip<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    read_ip(text(args, 0)?).map(|address| Value::from(Object::Ip(address)))
}

fn parse_network<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    network(args, 0).map(|(address, bits)| Value::from(Object::Network(address, bits)))
}

fn is_canonical<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let text = text(args, 0)?;
    read_ip(text).map(|address| Value::Bool(address.to_string() == text))
}

fn is<'a>(args: &[Value<'a>], holds: fn(IpAddr) -> bool) -> Outcome<'a> {
    address(args, 0).map(|address| Value::Bool(holds(address)))
}

fn is_link_local_multicast(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.octets().starts_with(&[224, 0, 0]),
        IpAddr::V6(address) => address.segments()[0] & 0xff0f == 0xff02,
    }
}

fn is_link_local_unicast(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.segments()[0] & 0xffc0 == 0xfe80,
    }
}

fn is_global_unicast(address: IpAddr) -> bool {
    let broadcast = matches!(address, IpAddr::V4(address) if address.is_broadcast());
    let special = address.is_unspecified() || address.is_loopback() || address.is_multicast();
    !broadcast && !special && !is_link_local_unicast(address)
}

/// The bits of an address from the highest on.
fn bits_of(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(u32::from(address)) << 96,
        IpAddr::V6(address) => u128::from(address),
    }
}

fn mask(address: IpAddr, bits: u8) -> IpAddr {
    let kept = if bits == 0 { 0 } else { bits_of(address) & (u128::MAX << (128 - u32::from(bits))) };
    match address {
        IpAddr::V4(_) => IpAddr::V4(((kept >> 96) as u32).into()),
        IpAddr::V6(_) => IpAddr::V6(kept.into()),
    }
}

fn holds(of: (IpAddr, u8), address: IpAddr) -> bool {
    of.0.is_ipv4() == address.is_ipv4() && mask(of.0, of.1) == mask(address, of.1)
}

fn contains_ip<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    // Text that is no address is a value of the wrong kind, whatever is wrong with it.
    let address = address(args, 1).map_err(|_| EvalError::NO_OVERLOAD)?;
    Ok(Value::Bool(holds(network(args, 0)?, address)))
}

fn contains_network<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let inner = network(args, 1).map_err(|_| EvalError::NO_OVERLOAD)?;
    let outer = network(args, 0)?;
    Ok(Value::Bool(outer.1 <= inner.1 && holds(outer, inner.0)))
}
