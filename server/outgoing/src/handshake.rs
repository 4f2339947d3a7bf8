//! Signatures of a TLS handshake, checked by the key in the peer's certificate and nothing else of it, so that
//! certificates of all versions do.

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{CertificateDer, SubjectPublicKeyInfoDer};
use rustls::{CertificateError, DigitallySignedStruct, Error, PeerMisbehaved};
use x509_parser::prelude::{FromDer, X509Certificate};

/// The part of a certificate that its key is in.
fn public_key<'a>(cert: &'a CertificateDer<'_>) -> Result<X509Certificate<'a>, Error> {
    let (_, cert) = X509Certificate::from_der(cert).map_err(|_| malformed())?;
    Ok(cert)
}

fn malformed() -> Error {
    Error::InvalidCertificate(CertificateError::BadEncoding)
}

/// Checks a signature in TLS 1.2.
pub fn verify_tls12(
    algorithms: &WebPkiSupportedAlgorithms,
    message: &[u8],
    cert: &CertificateDer<'_>,
    signed: &DigitallySignedStruct,
) -> Result<HandshakeSignatureValid, Error> {
    let cert = public_key(cert)?;
    let key = cert.public_key();
    let same_kind = |id: &[u8]| der_content(key.raw).and_then(der_content) == Some(id);
    let schemes = algorithms.mapping.iter().filter(|(scheme, _)| *scheme == signed.scheme);
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

/// Checks a signature in TLS 1.3.
pub fn verify_tls13(
    algorithms: &WebPkiSupportedAlgorithms,
    message: &[u8],
    cert: &CertificateDer<'_>,
    signed: &DigitallySignedStruct,
) -> Result<HandshakeSignatureValid, Error> {
    let cert = public_key(cert)?;
    let key = SubjectPublicKeyInfoDer::from(cert.public_key().raw);
    verify_tls13_signature_with_raw_key(message, &key, signed, algorithms)
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
