//! Making keys and certificates.

use std::net::IpAddr;
use std::time::Duration;

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PublicKeyData, SanType,
};

use super::facts::Facts;
use super::{DAY, Pair};

/// Certificates begin this long ago, for clocks that are behind.
const BEFORE: i64 = 3_600;
const AUTHORITY_DAYS: i64 = 3_650;
const LEAF_DAYS: i64 = 365;

/// What a certificate is to be.
pub(super) enum Leaf<'a> {
    /// One that a server shows.
    Server { name: &'a str, names: &'a [String], addresses: &'a [IpAddr] },
    /// One that a client shows.
    Client { name: &'a str, group: &'a str },
}

/// An authority with its key.
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub(super) facts: Facts,
}

impl Authority {
    pub(super) fn read(pair: &Pair) -> Result<Self, String> {
        let key = KeyPair::from_pem(&pair.key).map_err(fault)?;
        let issuer = Issuer::from_ca_cert_pem(&pair.cert, key).map_err(fault)?;
        let facts = Facts::of_pem(&pair.cert).ok_or("the certificate authority can't be read")?;
        Ok(Self { issuer, facts })
    }

    pub(super) fn issue(&self, leaf: &Leaf<'_>, now: i64) -> Result<Pair, String> {
        let mut params = params(now, LEAF_DAYS);
        params.use_authority_key_identifier_extension = true;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        let (name, usage) = match leaf {
            Leaf::Server { name, names, addresses } => {
                params.subject_alt_names = alternative_names(names, addresses)?;
                (name, ExtendedKeyUsagePurpose::ServerAuth)
            }
            Leaf::Client { name, group } => {
                params.distinguished_name.push(DnType::OrganizationName, *group);
                (name, ExtendedKeyUsagePurpose::ClientAuth)
            }
        };
        params.distinguished_name.push(DnType::CommonName, *name);
        params.extended_key_usages = vec![usage];
        let key = new_key()?;
        let cert = params.signed_by(&key, &self.issuer).map_err(fault)?;
        Ok(Pair { cert: cert.pem(), key: key.serialize_pem() })
    }
}

/// A new authority.
pub(super) fn authority(name: &str, now: i64) -> Result<Pair, String> {
    let mut params = params(now, AUTHORITY_DAYS);
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages =
        vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment, KeyUsagePurpose::KeyCertSign];
    let key = new_key()?;
    let cert = params.self_signed(&key).map_err(fault)?;
    Ok(Pair { cert: cert.pem(), key: key.serialize_pem() })
}

/// A new key: private and public half, both PEM.
pub(super) fn key_pair() -> Result<(String, String), String> {
    let key = new_key()?;
    Ok((key.serialize_pem(), key.public_key_pem()))
}

/// The public half of a private key, with its algorithm (SPKI, DER).
pub(super) fn public_key(private: &str) -> Option<Vec<u8>> {
    Some(KeyPair::from_pem(private).ok()?.subject_public_key_info())
}

/// The public half of a private key, PEM.
pub(super) fn public_key_pem(private: &str) -> Option<String> {
    Some(KeyPair::from_pem(private).ok()?.public_key_pem())
}

fn new_key() -> Result<KeyPair, String> {
    KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(fault)
}

fn params(now: i64, days: i64) -> CertificateParams {
    let at = |seconds: i64| rcgen::date_time_ymd(1970, 1, 1) + Duration::from_secs(seconds.max(0) as u64);
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.not_before = at(now - BEFORE);
    params.not_after = at(now + days * DAY);
    params
}

fn alternative_names(names: &[String], addresses: &[IpAddr]) -> Result<Vec<SanType>, String> {
    let name = |n: &String| n.as_str().try_into().map(SanType::DnsName).map_err(fault);
    let mut all = names.iter().map(name).collect::<Result<Vec<_>, _>>()?;
    all.extend(addresses.iter().map(|a| SanType::IpAddress(*a)));
    Ok(all)
}

fn fault(e: rcgen::Error) -> String {
    format!("making certificates: {e}")
}
