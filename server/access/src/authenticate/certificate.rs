//! An X.509 certificate, read once: what verifying it and naming its user need.

use std::net::IpAddr;

use x509_parser::der_parser::oid;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::prelude::{FromDer, X509Certificate};

use super::constraints::Constraints;
use super::identity::Identity;
use super::signature::{PublicKey, Signature};

/// A certificate of any version. Older ones than 3, which simple tools still make, have no extensions.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub(super) der: Box<[u8]>,
    /// What the signature is over.
    pub(super) signed: Box<[u8]>,
    pub(super) signature: Signature,
    pub(super) key: PublicKey,
    pub(super) version: u32,
    pub(super) serial: String,
    pub(super) subject: Box<[u8]>,
    pub(super) issuer: Box<[u8]>,
    pub(super) not_before: i64,
    pub(super) not_after: i64,
    /// Basic constraints: whether it is an authority's, and how many more may come below it.
    pub(super) authority: Option<(bool, Option<u32>)>,
    /// Whether the key may sign certificates.
    pub(super) may_sign: bool,
    /// Whether it is good for clients; `None` where it does not say what it is for.
    pub(super) for_clients: Option<bool>,
    /// Whether it is good for servers, as `for_clients`.
    pub(super) for_servers: Option<bool>,
    pub(super) key_id: Option<Box<[u8]>>,
    pub(super) issuer_key_id: Option<Box<[u8]>>,
    /// An extension that must be understood is not.
    pub(super) strange: bool,
    pub(super) names: Names,
    pub(super) constraints: Option<Constraints>,
    pub(super) identity: Identity,
}

/// The alternative names of a certificate's subject.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub(super) dns: Vec<String>,
    pub(super) emails: Vec<String>,
    pub(super) uris: Vec<String>,
    pub(super) addresses: Vec<IpAddr>,
}

impl Certificate {
    /// Reads DER.
    pub fn parse(der: &[u8]) -> Result<Self, String> {
        let (rest, cert) = X509Certificate::from_der(der).map_err(|_| "x509: malformed certificate")?;
        if !rest.is_empty() {
            return Err("x509: trailing data".to_owned());
        }
        // Two statements of the algorithm that differ are a forgery or worse.
        if cert.signature_algorithm != cert.tbs_certificate.signature {
            return Err("x509: inner and outer signature algorithm identifiers don't match".to_owned());
        }
        let mut this = Self {
            der: der.into(),
            signed: cert.tbs_certificate.as_ref().into(),
            signature: Signature::read(&cert.signature_algorithm, &cert.signature_value.data),
            key: PublicKey::read(cert.public_key()),
            version: cert.version().0 + 1,
            serial: cert.tbs_certificate.serial.to_string(),
            subject: cert.subject().as_raw().into(),
            issuer: cert.issuer().as_raw().into(),
            not_before: cert.validity().not_before.timestamp(),
            not_after: cert.validity().not_after.timestamp(),
            authority: None,
            may_sign: true,
            for_clients: None,
            for_servers: None,
            key_id: None,
            issuer_key_id: None,
            strange: false,
            names: Names::default(),
            constraints: None,
            identity: Identity::read(cert.subject()),
        };
        let mut seen = Vec::new();
        for extension in cert.extensions() {
            if seen.contains(&&extension.oid) {
                return Err("x509: certificate contains duplicate extensions".to_owned());
            }
            seen.push(&extension.oid);
            if !this.extension(extension.parsed_extension())? && extension.critical && !harmless(&extension.oid) {
                this.strange = true;
            }
        }
        Ok(this)
    }

    /// Takes over what an extension says; false where it is not understood.
    fn extension(&mut self, extension: &ParsedExtension<'_>) -> Result<bool, String> {
        match extension {
            ParsedExtension::BasicConstraints(basic) => {
                self.authority = Some((basic.ca, basic.path_len_constraint.filter(|_| basic.ca)));
            }
            ParsedExtension::KeyUsage(usage) => self.may_sign = usage.key_cert_sign(),
            ParsedExtension::ExtendedKeyUsage(usage) => {
                self.for_clients = Some(usage.any || usage.client_auth);
                self.for_servers = Some(usage.any || usage.server_auth);
            }
            ParsedExtension::SubjectKeyIdentifier(id) => self.key_id = Some(id.0.into()),
            ParsedExtension::AuthorityKeyIdentifier(id) => {
                self.issuer_key_id = id.key_identifier.as_ref().map(|id| id.0.into());
            }
            ParsedExtension::SubjectAlternativeName(san) => return self.names.read(&san.general_names),
            ParsedExtension::NameConstraints(constraints) => {
                let (read, whole) = Constraints::read(constraints)?;
                self.constraints = Some(read);
                return Ok(whole);
            }
            ParsedExtension::ParseError { error } => return Err(format!("x509: malformed extension: {error}")),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The DER that this was read from.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The subject's distinguished name, DER.
    pub fn subject(&self) -> &[u8] {
        &self.subject
    }

    /// The host names that it is for: alternative names, and the common name if it looks like one.
    pub fn host_names(&self) -> Vec<String> {
        let common = &self.identity.common_name;
        let label = |l: &str| {
            let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            (1..=63).contains(&l.len()) && l.bytes().all(inner) && !l.starts_with('-') && !l.ends_with('-')
        };
        let bare = common.strip_prefix("*.").unwrap_or(common);
        let host = common == "*" || common.parse::<IpAddr>().is_err() && bare.split('.').all(label);
        host.then(|| common.clone()).into_iter().chain(self.names.dns.iter().cloned()).collect()
    }

    /// The last second in which it is valid, since 1970.
    pub fn not_after(&self) -> i64 {
        self.not_after
    }

    /// The certificate's number and key identifiers, for the log.
    pub(super) fn label(&self) -> String {
        let hex = |id: &Option<Box<[u8]>>| {
            let bytes: Vec<String> = id.iter().flat_map(|id| id.iter()).map(|b| format!("{b:02X}")).collect();
            bytes.join(":")
        };
        format!("SN={}, SKID={}, AKID={}", self.serial, hex(&self.key_id), hex(&self.issuer_key_id))
    }
}

/// Extensions that may be critical although nothing here depends on them: revocation points and policies.
fn harmless(oid: &x509_parser::der_parser::asn1_rs::Oid<'_>) -> bool {
    [oid!(2.5.29.31), oid!(2.5.29.32), oid!(2.5.29.33), oid!(2.5.29.36), oid!(2.5.29.54)].contains(oid)
}

impl Names {
    /// Takes over names; false where none is of a known form.
    fn read(&mut self, names: &[GeneralName<'_>]) -> Result<bool, String> {
        for name in names {
            match name {
                GeneralName::DNSName(name) => self.dns.push((*name).to_owned()),
                GeneralName::RFC822Name(name) => self.emails.push((*name).to_owned()),
                GeneralName::URI(name) => self.uris.push((*name).to_owned()),
                GeneralName::IPAddress(bytes) => self.addresses.push(address(bytes)?),
                _ => {}
            }
        }
        Ok(!(self.dns.is_empty() && self.emails.is_empty() && self.uris.is_empty() && self.addresses.is_empty()))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.dns.is_empty() && self.emails.is_empty() && self.uris.is_empty() && self.addresses.is_empty()
    }
}

fn address(bytes: &[u8]) -> Result<IpAddr, String> {
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    let v6 = || <[u8; 16]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_| v6()).map_err(|_| format!("x509: cannot parse IP address of length {}", bytes.len()))
}
