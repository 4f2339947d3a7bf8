//! Clients' certificates at the TLS layer: any is taken, if the client holds its key. Whether it is good is for the
//! authenticators to say, in an answer (401) rather than a broken handshake.

use std::sync::Arc;

use access::authenticate::Certificate;
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{CertificateDer, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, Error, PeerMisbehaved, SignatureScheme};
use x509_parser::prelude::{FromDer, X509Certificate};

/// Takes any certificate.
#[derive(Debug)]
pub(super) struct AnyClient {
    subjects: Vec<DistinguishedName>,
    ask: bool,
    algorithms: WebPkiSupportedAlgorithms,
}

impl AnyClient {
    /// Offers clients these authorities' names.
    pub(super) fn new(subjects: &[Vec<u8>], ask: bool, provider: &Arc<CryptoProvider>) -> Self {
        let subjects = subjects.iter().map(|s| DistinguishedName::from(s.clone())).collect();
        Self { subjects, ask, algorithms: provider.signature_verification_algorithms }
    }
}

/// The part of a certificate that its key is in. The handshake needs no more, so certificates of all versions do.
fn public_key<'a>(cert: &'a CertificateDer<'_>) -> Result<X509Certificate<'a>, Error> {
    let (_, cert) = X509Certificate::from_der(cert).map_err(|_| malformed())?;
    Ok(cert)
}

fn malformed() -> Error {
    Error::InvalidCertificate(CertificateError::BadEncoding)
}

impl ClientCertVerifier for AnyClient {
    fn offer_client_auth(&self) -> bool {
        self.ask
    }

    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &self.subjects
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        for der in std::iter::once(end_entity).chain(intermediates) {
            Certificate::parse(der).map_err(|_| malformed())?;
        }
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let cert = public_key(cert)?;
        let key = cert.public_key();
        let same_kind = |id: &[u8]| der_content(key.raw).and_then(der_content) == Some(id);
        let schemes = self.algorithms.mapping.iter().filter(|(scheme, _)| *scheme == signed.scheme);
        let mut candidates = schemes.flat_map(|(_, algorithms)| algorithms.iter()).peekable();
        if candidates.peek().is_none() {
            return Err(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme.into());
        }
        // In TLS 1.2 a scheme's hash goes with keys on any curve.
        candidates
            .filter(|algorithm| same_kind(algorithm.public_key_alg_id().as_ref()))
            .any(|a| a.verify_signature(&key.subject_public_key.data, message, signed.signature()).is_ok())
            .then(HandshakeSignatureValid::assertion)
            .ok_or(Error::InvalidCertificate(CertificateError::BadSignature))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let cert = public_key(cert)?;
        let key = SubjectPublicKeyInfoDer::from(cert.public_key().raw);
        verify_tls13_signature_with_raw_key(message, &key, signed, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

/// The content of the first DER element.
fn der_content(der: &[u8]) -> Option<&[u8]> {
    let (first, rest) = der.split_at_checked(2)?;
    let (length, rest) = match first[1] {
        short @ 0..=0x7f => (usize::from(short), rest),
        long @ 0x81..=0x82 => {
            let (length, rest) = rest.split_at_checked(usize::from(long - 0x80))?;
            (length.iter().fold(0, |n, b| n << 8 | usize::from(*b)), rest)
        }
        _ => return None,
    };
    rest.get(..length)
}
