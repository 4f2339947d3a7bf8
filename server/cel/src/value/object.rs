//! Values of the Kubernetes libraries, which only functions see into.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use object::scalar::Quantity;

use super::{Value, equal};
use crate::library::authz::{Authorization, Decision};
use crate::library::formats::NamedFormat;
use crate::library::semver::Version;
use crate::library::urls::Url;
use crate::types::Type;

/// A value of a library.
#[derive(Clone, Debug)]
pub enum Object<'a> {
    /// `kubernetes.Quantity`
    Quantity(Quantity),
    /// `kubernetes.URL`
    Url(Url),
    /// `net.IP`
    Ip(IpAddr),
    /// `net.CIDR`: an address and how many of its bits count
    Network(IpAddr, u8),
    /// `kubernetes.NamedFormat`
    Format(&'static NamedFormat),
    /// `kubernetes.Semver`
    Version(Version),
    /// A question to an authorizer, as far as it is asked
    Authorization(Authorization<'a>),
    /// `kubernetes.authorization.Decision`
    Decision(Decision),
    /// An object that an expression made
    Made(Arc<str>, BTreeMap<String, Value<'a>>),
}

impl<'a> Object<'a> {
    pub(super) fn type_of(&self) -> Type {
        match self {
            Self::Ip(_) | Self::Network(..) => Type::opaque(self.type_name()),
            _ => Type::object(self.type_name()),
        }
    }

    pub(super) fn type_name(&self) -> &str {
        match self {
            Self::Ip(_) => "net.IP",
            Self::Network(..) => "net.CIDR",
            Self::Quantity(_) => "kubernetes.Quantity",
            Self::Url(_) => "kubernetes.URL",
            Self::Format(_) => "kubernetes.NamedFormat",
            Self::Version(_) => "kubernetes.Semver",
            Self::Authorization(asked) => asked.type_name(),
            Self::Decision(_) => "kubernetes.authorization.Decision",
            Self::Made(name, _) => name,
        }
    }

    /// The size that costs know: octets of addresses.
    pub(super) fn size(&self) -> Option<u64> {
        match self {
            Self::Ip(address) => Some(if address.is_ipv4() { 4 } else { 16 }),
            Self::Network(_, bits) => Some(u64::from(bits.div_ceil(8))),
            _ => None,
        }
    }

    /// As text, where `string()` converts it.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Ip(address) => Some(address.to_string()),
            Self::Network(address, bits) => Some(format!("{address}/{bits}")),
            _ => None,
        }
    }

    /// Whether it belongs to an authorizer: such values can't be compared.
    pub(crate) fn is_question(&self) -> bool {
        matches!(self, Self::Authorization(_) | Self::Decision(_))
    }

    /// A field of an object that an expression made.
    pub(crate) fn field(&self, name: &Value<'_>) -> Option<Value<'a>> {
        match self {
            Self::Made(_, fields) => fields.get(name.as_str()?).cloned(),
            _ => None,
        }
    }

    pub(super) fn same(&self, other: &Object<'_>) -> bool {
        match (self, other) {
            (Self::Quantity(a), Object::Quantity(b)) => a.nanos() == b.nanos(),
            (Self::Url(a), Object::Url(b)) => a == b,
            (Self::Ip(a), Object::Ip(b)) => a == b,
            (Self::Network(a, n), Object::Network(b, m)) => a == b && n == m,
            (Self::Format(a), Object::Format(b)) => a.name == b.name,
            (Self::Version(a), Object::Version(b)) => a.cmp_precedence(b).is_eq(),
            (Self::Made(a, fields), Object::Made(b, others)) => {
                a == b
                    && fields.len() == others.len()
                    && fields.iter().all(|(name, value)| others.get(name).is_some_and(|other| equal(value, other)))
            }
            _ => false,
        }
    }
}
