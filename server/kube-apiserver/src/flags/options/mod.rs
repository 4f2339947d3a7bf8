//! What the server uses: typed values of the flags that have an effect, and what follows from them.
//!
//! The groups are one line a flag; what a flag is for stands in [`super::table`].

mod access;
mod audit;
mod complete;
mod serving;
mod state;

use std::collections::BTreeMap;
use std::net::IpAddr;

use crate::net::Cidr;

use super::gates::FeatureGates;
use super::reader::Reader;

pub use access::{
    Admission, Authentication, AuthenticationWebhook, Authorization, Oidc, RequestHeader, ServiceAccounts,
};
pub use audit::{Audit, AuditLog, AuditWebhook};
pub use complete::complete;
pub use serving::{Generic, Kubelet, Log, Serving};
pub use state::{Etcd, Own};

/// A struct of flags: field, type, how it is read, flag.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty = $get:ident $flag:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $(#[doc = concat!("`--", $flag, "`.")] pub $field: $type,)*
        }

        impl $name {
            pub(in crate::flags) fn read(from: &$crate::flags::Reader<'_>) -> Self {
                Self { $($field: from.$get($flag),)* }
            }
        }
    };
}
use group;

/// Where objects are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// On these etcd servers.
    Etcd(Vec<String>),
    /// In the data directory.
    Embedded,
    /// In memory, gone at exit.
    Memory,
}

/// Everything the server uses.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether certificates, keys and kubeconfig are made in the data directory.
    pub standalone: bool,
    /// Where objects are kept.
    pub storage: Storage,
    /// Feature gates.
    pub gates: FeatureGates,
    /// APIs enabled or disabled: `/v1`, `apps/v1`, `api/all` and so on.
    pub runtime_config: BTreeMap<String, String>,
    /// The address at which others reach the server.
    pub advertise_address: IpAddr,
    /// The host name in URLs meant for outside.
    pub external_host: String,
    /// The range of service IPs, and one of the other family.
    pub service_ranges: Vec<Cidr>,
    /// The IP of the service `kubernetes`: the first of its range.
    pub service_ip: IpAddr,
    /// Requests and shutdown.
    pub generic: Generic,
    /// The store.
    pub etcd: Etcd,
    /// Listening and TLS.
    pub serving: Serving,
    /// The audit log.
    pub audit: Audit,
    /// Who asks.
    pub authentication: Authentication,
    /// May they.
    pub authorization: Authorization,
    /// Admission plugins.
    pub admission: Admission,
    /// Connections to kubelets.
    pub kubelet: Kubelet,
    /// What upstream lacks.
    pub own: Own,
    /// The log.
    pub log: Log,
    /// Every flag with its value as text, by name.
    pub flags: Vec<(String, String)>,
}

/// Whether the flags ask for the standalone mode, outright or by naming none of the files that a cluster has.
pub(super) fn standalone(from: &Reader<'_>) -> bool {
    match from.given("standalone") {
        true => from.bool("standalone"),
        false => !["etcd-servers", "client-ca-file", "tls-cert-file", "cert-dir"].iter().any(|f| from.given(f)),
    }
}
