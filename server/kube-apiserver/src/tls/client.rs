//! Clients' certificates at the TLS layer: any is taken, if the client holds its key. Whether it is good is for the
//! authenticators to say, in an answer (401) rather than a broken handshake.

use std::sync::Arc;

use access::authenticate::Certificate;
use outgoing::handshake;
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms};
use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, Error, SignatureScheme};

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
        handshake::verify_tls12(&self.algorithms, message, cert, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        handshake::verify_tls13(&self.algorithms, message, cert, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
