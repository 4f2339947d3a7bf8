//! Client certificates: the common name is the user, the organizations are the groups.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use rustls::RootCertStore;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use crate::User;

/// Where a certificate's SHA-256 stands among the extra facts of its user (KEP-4193).
const CREDENTIAL: &str = "authentication.kubernetes.io/credential-id";

/// Authorities that vouch for clients.
#[derive(Debug)]
pub struct ClientCa {
    verifier: Arc<dyn ClientCertVerifier>,
}

/// A bundle that can't be used; what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCaError(pub String);

impl std::fmt::Display for ClientCaError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ClientCaError {}

impl ClientCa {
    /// From a bundle of certificates in PEM.
    pub fn from_pem(pem: &[u8]) -> Result<Self, ClientCaError> {
        let wrong = |e: &dyn std::fmt::Display| ClientCaError(e.to_string());
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.add(certificate.map_err(|e| wrong(&e))?).map_err(|e| wrong(&e))?;
        }
        if roots.is_empty() {
            return Err(ClientCaError("data does not contain any valid RSA or ECDSA certificates".into()));
        }
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier =
            WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().map_err(|e| wrong(&e))?;
        Ok(Self { verifier })
    }

    /// The names of the authorities, as a handshake offers them.
    pub fn subjects(&self) -> &[rustls::DistinguishedName] {
        self.verifier.root_hint_subjects()
    }

    /// The user, if an authority vouches for the certificate now.
    pub fn user(&self, chain: &[Vec<u8>]) -> Option<User> {
        let (leaf, rest) = chain.split_first()?;
        let leaf = CertificateDer::from_slice(leaf);
        let rest: Vec<CertificateDer<'_>> = rest.iter().map(|c| CertificateDer::from_slice(c)).collect();
        let now = UnixTime::since_unix_epoch(SystemTime::now().duration_since(UNIX_EPOCH).ok()?);
        self.verifier.verify_client_cert(&leaf, &rest, now).ok()?;
        user(&leaf)
    }
}

fn user(leaf: &[u8]) -> Option<User> {
    let (_, certificate) = X509Certificate::from_der(leaf).ok()?;
    let subject = certificate.subject();
    let text = |a: &x509_parser::prelude::AttributeTypeAndValue<'_>| a.as_str().ok().map(str::to_owned);
    // A certificate without a common name stands for nobody.
    let name = subject.iter_common_name().last().and_then(text).filter(|n| !n.is_empty())?;
    let groups = subject.iter_organization().filter_map(text).collect();
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, leaf);
    let hex: String = digest.as_ref().iter().map(|b| format!("{b:02x}")).collect();
    let extra = [(CREDENTIAL.to_owned(), vec![format!("X509SHA256={hex}")])].into();
    Some(User { name, uid: String::new(), groups, extra })
}
