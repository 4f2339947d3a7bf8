//! IP ranges, and the address by which others reach this host.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};

/// An IP range in CIDR notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    /// The first address.
    pub base: IpAddr,
    /// The number of leading bits that all addresses share.
    pub prefix: u32,
}

impl Cidr {
    /// Reads `10.0.0.0/24`; numbers may have leading zeros, the address is cut to the range's first.
    pub fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = text.split_once('/')?;
        let address: IpAddr = without_leading_zeros(address).parse().ok()?;
        if prefix.is_empty() || !prefix.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let prefix: u32 = prefix.parse().ok()?;
        let bits = bits(address);
        if prefix > bits {
            return None;
        }
        let mask = u128::MAX.checked_shl(bits - prefix).unwrap_or(0);
        Some(Self { base: from_number(number(address) & mask, address.is_ipv4()), prefix })
    }

    /// The number of bits of an address of the range's family.
    pub fn bits(&self) -> u32 {
        bits(self.base)
    }

    /// The number of addresses, as far as it can be counted.
    pub fn size(&self) -> u128 {
        1u128.checked_shl(self.bits() - self.prefix).unwrap_or(u128::MAX)
    }

    /// The address at `index`, if the range has one.
    pub fn at(&self, index: u128) -> Option<IpAddr> {
        (index < self.size()).then(|| from_number(number(self.base) + index, self.base.is_ipv4()))
    }

    /// Whether `address` lies in the range.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.base.is_ipv4() == address.is_ipv4()
            && number(address).checked_sub(number(self.base)).is_some_and(|n| n < self.size())
    }
}

impl std::fmt::Display for Cidr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.base, self.prefix)
    }
}

fn bits(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u32::from(v4).into(),
        IpAddr::V6(v6) => v6.into(),
    }
}

fn from_number(number: u128, v4: bool) -> IpAddr {
    if v4 { Ipv4Addr::from(number as u32).into() } else { Ipv6Addr::from(number).into() }
}

fn without_leading_zeros(address: &str) -> String {
    if address.contains(':') {
        return address.to_owned();
    }
    let part = |p: &str| match p.trim_start_matches('0') {
        "" if !p.is_empty() => "0".to_owned(),
        rest => rest.to_owned(),
    };
    address.split('.').map(part).collect::<Vec<_>>().join(".")
}

/// The address from which this host speaks to others: that of the interface with the default route.
/// Connecting a datagram socket looks the route up and sends nothing.
pub fn host_address() -> Option<IpAddr> {
    let from = |own: &str, other: &str| {
        let socket = UdpSocket::bind(own).ok()?;
        socket.connect(other).ok()?;
        Some(socket.local_addr().ok()?.ip()).filter(|ip| !ip.is_unspecified() && !ip.is_loopback())
    };
    from("0.0.0.0:0", "192.0.2.1:9").or_else(|| from("[::]:0", "[2001:db8::1]:9"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        let check = |text: &str, expect: Option<(&str, u128, &str)>| {
            let got = Cidr::parse(text).map(|c| (c.to_string(), c.size(), c.at(1).map(|a| a.to_string())));
            let expect = expect.map(|(c, n, one)| (c.to_owned(), n, Some(one.to_owned()).filter(|o| !o.is_empty())));
            assert_eq!(got, expect, "{text}");
        };
        check("10.96.0.0/12", Some(("10.96.0.0/12", 1 << 20, "10.96.0.1")));
        check("10.0.0.7/24", Some(("10.0.0.0/24", 256, "10.0.0.1")));
        check("010.0.0.0/32", Some(("10.0.0.0/32", 1, "")));
        check("fd00::/108", Some(("fd00::/108", 1 << 20, "fd00::1")));
        check("::/0", Some(("::/0", u128::MAX, "::1")));
        check("10.0.0.0/33", None);
        check("10.0.0.0", None);
        check("10.0.0.0/+8", None);
        check("x/8", None);
    }

    #[test]
    fn membership() {
        let range = Cidr::parse("10.0.0.0/24");
        let check = |address: &str, expect| {
            let address: Option<IpAddr> = address.parse().ok();
            assert_eq!(range.zip(address).map(|(r, a)| r.contains(a)), Some(expect), "{address:?}");
        };
        check("10.0.0.255", true);
        check("10.0.1.0", false);
        check("9.255.255.255", false);
        check("::a00:1", false);
    }
}
