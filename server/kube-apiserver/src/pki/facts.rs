//! What a certificate says, as far as it decides about using it again.

use std::collections::BTreeSet;
use std::net::IpAddr;

use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::prelude::X509Certificate;

/// A certificate's facts.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) not_before: i64,
    pub(super) not_after: i64,
    pub(super) is_ca: bool,
    /// The public key with its algorithm (SPKI, DER).
    pub(super) public_key: Vec<u8>,
    pub(super) names: BTreeSet<String>,
    pub(super) addresses: BTreeSet<IpAddr>,
    subject: Vec<u8>,
    issuer: Vec<u8>,
    key_id: Option<Vec<u8>>,
    issuer_key_id: Option<Vec<u8>>,
}

impl Facts {
    /// Of the first certificate in a PEM text.
    pub(super) fn of_pem(text: &str) -> Option<Self> {
        let (_, pem) = x509_parser::pem::parse_x509_pem(text.as_bytes()).ok()?;
        Self::of(&pem.parse_x509().ok()?)
    }

    fn of(cert: &X509Certificate<'_>) -> Option<Self> {
        let mut facts = Self {
            not_before: cert.validity().not_before.timestamp(),
            not_after: cert.validity().not_after.timestamp(),
            is_ca: cert.is_ca(),
            public_key: cert.public_key().raw.to_vec(),
            names: BTreeSet::new(),
            addresses: BTreeSet::new(),
            subject: cert.subject().as_raw().to_vec(),
            issuer: cert.issuer().as_raw().to_vec(),
            key_id: None,
            issuer_key_id: None,
        };
        for extension in cert.extensions() {
            match extension.parsed_extension() {
                ParsedExtension::SubjectAlternativeName(san) => san.general_names.iter().for_each(|n| facts.add(n)),
                ParsedExtension::SubjectKeyIdentifier(id) => facts.key_id = Some(id.0.to_vec()),
                ParsedExtension::AuthorityKeyIdentifier(id) => {
                    facts.issuer_key_id = id.key_identifier.as_ref().map(|id| id.0.to_vec());
                }
                _ => {}
            }
        }
        Some(facts)
    }

    fn add(&mut self, name: &GeneralName<'_>) {
        match name {
            GeneralName::DNSName(name) => _ = self.names.insert((*name).to_owned()),
            GeneralName::IPAddress(bytes) => {
                let v4 = <[u8; 4]>::try_from(*bytes).map(IpAddr::from);
                let v6 = || <[u8; 16]>::try_from(*bytes).map(IpAddr::from);
                self.addresses.extend(v4.or_else(|_| v6()));
            }
            _ => {}
        }
    }

    /// Whether `authority` is named as the issuer, by name and by key.
    pub(super) fn is_issued_by(&self, authority: &Facts) -> bool {
        self.issuer == authority.subject && self.issuer_key_id.is_some() && self.issuer_key_id == authority.key_id
    }

    /// Whether the certificate is for all these names and addresses.
    pub(super) fn covers(&self, names: &[String], addresses: &[IpAddr]) -> bool {
        names.iter().all(|n| self.names.contains(n)) && addresses.iter().all(|a| self.addresses.contains(a))
    }
}
