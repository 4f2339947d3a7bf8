//! Ranges of addresses and ports that services are given from.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::RangeInclusive;

use object::names::ip;

/// What services are given from, by the server's flags.
#[derive(Clone, Debug)]
pub struct Network {
    /// One range of cluster IPs, or one of each family; the first one's is what services have that don't say
    /// (`--service-cluster-ip-range`).
    pub blocks: Vec<Block>,
    /// Ports of nodes (`--service-node-port-range`).
    pub node_ports: RangeInclusive<i32>,
}

impl Default for Network {
    fn default() -> Self {
        let block = Block::new(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 0)), 24);
        Self { blocks: vec![block], node_ports: 30_000..=32_767 }
    }
}

impl Network {
    /// The family of services that don't say.
    pub(super) fn family(&self) -> Family {
        self.blocks.first().map_or(Family::V4, Block::family)
    }

    /// Whether services may be of a family.
    pub(super) fn has(&self, family: Family) -> bool {
        self.blocks.iter().any(|block| block.family() == family)
    }
}

/// A family of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// By the API's name.
    pub fn of_name(name: &str) -> Option<Self> {
        match name {
            "IPv4" => Some(Self::V4),
            "IPv6" => Some(Self::V6),
            _ => None,
        }
    }

    /// Of an address in text.
    pub(super) fn of(text: &str) -> Self {
        if crate::kinds::is_ipv6(text) { Self::V6 } else { Self::V4 }
    }

    /// The API's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::V4 => "IPv4",
            Self::V6 => "IPv6",
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::V4 => Self::V6,
            Self::V6 => Self::V4,
        }
    }
}

/// A range of addresses that share their first bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    base: u128,
    bits: u8,
    family: Family,
}

impl Block {
    /// From an address in the range and the number of bits that all share.
    pub fn new(address: IpAddr, bits: u8) -> Self {
        let (base, family) = number(address);
        let bits = bits.min(width(family));
        let shared = u128::MAX.checked_shl(u32::from(width(family) - bits)).unwrap_or(0);
        Self { base: base & shared, bits, family }
    }

    /// Reads `10.0.0.0/24`.
    pub fn parse(text: &str) -> Option<Self> {
        ip::parse_cidr_sloppy(text).map(|(address, bits)| Self::new(address, bits))
    }

    /// The family of its addresses.
    pub fn family(&self) -> Family {
        self.family
    }

    /// Its first address, which nobody has.
    pub(super) fn base(&self) -> IpAddr {
        self.at(0)
    }

    /// The index of its last address.
    fn last(&self) -> u128 {
        1u128.checked_shl(u32::from(width(self.family) - self.bits)).map_or(u128::MAX, |size| size - 1)
    }

    /// How many addresses may be given: not the first, and of IPv4 not the last.
    pub(super) fn usable(&self) -> u128 {
        self.last().saturating_sub(u128::from(self.family == Family::V4))
    }

    fn at(&self, index: u128) -> IpAddr {
        let number = self.base.wrapping_add(index);
        match self.family {
            // A number of this family has 32 bits.
            Family::V4 => Ipv4Addr::from_bits(number as u32).into(),
            Family::V6 => Ipv6Addr::from_bits(number).into(),
        }
    }

    /// Whether an address lies in it.
    pub(crate) fn covers(&self, address: IpAddr) -> bool {
        let (number, family) = number(address);
        family == self.family && number.checked_sub(self.base).is_some_and(|i| i <= self.last())
    }

    /// Whether an address of it may be given.
    pub(super) fn contains(&self, address: IpAddr) -> bool {
        let (number, family) = number(address);
        family == self.family && number.checked_sub(self.base).is_some_and(|i| (1..=self.usable()).contains(&i))
    }

    /// Its addresses in an order that begins anywhere (by `random`) and leaves the lowest ones, which people choose by
    /// hand, for the end.
    pub(super) fn addresses(self, random: u32) -> impl Iterator<Item = IpAddr> {
        let usable = self.usable();
        let size = usable.saturating_add(2);
        let low = if size <= 16 { 0 } else { (size / 16).clamp(16, 256) };
        spread(usable - low.min(usable), random)
            .map(move |i| i + low)
            .chain(spread(low.min(usable), random))
            .map(move |i| self.at(i + 1))
    }
}

/// All numbers below a limit, from any of them on.
fn spread(limit: u128, random: u32) -> impl Iterator<Item = u128> {
    // Ranges of more than 32 bits are never looked through.
    let wide = if limit > 1 << 32 { u128::from(random) << 32 } else { u128::from(random) };
    let first = if limit == 0 { 0 } else { wide % limit };
    (first..limit).chain(0..first)
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base(), self.bits)
    }
}

fn width(family: Family) -> u8 {
    match family {
        Family::V4 => 32,
        Family::V6 => 128,
    }
}

fn number(address: IpAddr) -> (u128, Family) {
    match address.to_canonical() {
        IpAddr::V4(a) => (u128::from(a.to_bits()), Family::V4),
        IpAddr::V6(a) => (a.to_bits(), Family::V6),
    }
}
