//! Authorities that are trusted.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use x509_parser::pem::Pem;

use super::certificate::Certificate;

/// A bundle of authorities.
#[derive(Debug)]
pub struct Roots {
    /// Tells this bundle from all others of this process, so that verdicts can be kept.
    pub(super) generation: u64,
    certificates: Vec<Certificate>,
    by_subject: HashMap<Box<[u8]>, Vec<usize>>,
}

impl Roots {
    /// The certificates in a PEM text; other blocks are skipped.
    pub fn from_pem(pem: &[u8]) -> Result<Self, String> {
        let mut certificates = Vec::new();
        for block in Pem::iter_from_buffer(pem).map_while(Result::ok).filter(|b| b.label == "CERTIFICATE") {
            certificates.push(Certificate::parse(&block.contents)?);
        }
        if certificates.is_empty() {
            return Err("data does not contain any valid RSA or ECDSA certificates".to_owned());
        }
        Ok(Self::new(certificates))
    }

    /// The certificates in PEM texts that can be read: those of a host, of which some may be odd.
    pub fn lenient<'a>(pems: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let blocks = pems.into_iter().flat_map(|pem| Pem::iter_from_buffer(pem).map_while(Result::ok));
        let certificates = blocks.filter(|b| b.label == "CERTIFICATE");
        Self::new(certificates.filter_map(|b| Certificate::parse(&b.contents).ok()).collect())
    }

    fn new(certificates: Vec<Certificate>) -> Self {
        static GENERATION: AtomicU64 = AtomicU64::new(0);
        let mut by_subject: HashMap<Box<[u8]>, Vec<usize>> = HashMap::new();
        for (i, certificate) in certificates.iter().enumerate() {
            by_subject.entry(certificate.subject.clone()).or_default().push(i);
        }
        Self { generation: GENERATION.fetch_add(1, Ordering::Relaxed), certificates, by_subject }
    }

    /// All authorities.
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// Authorities of this name.
    pub(super) fn named<'a>(&'a self, subject: &[u8]) -> impl Iterator<Item = &'a Certificate> {
        self.by_subject.get(subject).into_iter().flatten().map(|i| &self.certificates[*i])
    }

    /// Whether this very certificate is trusted.
    pub(super) fn contains(&self, certificate: &Certificate) -> bool {
        self.named(&certificate.subject).any(|c| c.der == certificate.der)
    }
}
