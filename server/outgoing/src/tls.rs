//! Whom a client trusts, and what it shows.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::{SystemTime, UNIX_EPOCH};

use access::authenticate::{Certificate, Roots, verify_server};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::WebPkiSupportedAlgorithms;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, OtherError, SignatureScheme};

use crate::handshake;

/// Where hosts keep the authorities that they trust, as Go's library looks for them: the first file that there is.
const HOST_FILES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Whose certificates are good.
#[derive(Clone, Debug, Default)]
pub enum Trust {
    /// Those that the host's authorities vouch for.
    #[default]
    Host,
    /// Those that these authorities vouch for, PEM.
    Pem(Vec<u8>),
    /// Any: `insecure-skip-tls-verify`.
    Anybody,
}

/// What the client shows of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// Nothing.
    #[default]
    None,
    /// A certificate and its key, PEM.
    Pem(Vec<u8>, Vec<u8>),
    /// The files of a certificate and its key; they are read for each new connection.
    Files(PathBuf, PathBuf),
}

/// How a client speaks TLS.
#[derive(Clone, Debug, Default)]
pub struct Tls {
    /// Whom it trusts.
    pub trust: Trust,
    /// What it shows.
    pub identity: Identity,
    /// The name that the server's certificate must be for, where that is not the host's.
    pub server_name: Option<String>,
    /// HTTP/1.1 only.
    pub http1_only: bool,
}

/// The authorities of the host.
static HOST: LazyLock<Arc<Roots>> = LazyLock::new(|| {
    let named = std::env::var_os("SSL_CERT_FILE").map(PathBuf::from);
    let mut files = named.into_iter().chain(HOST_FILES.iter().map(PathBuf::from));
    let pem = files.find_map(|file| std::fs::read(file).ok()).unwrap_or_default();
    Arc::new(Roots::lenient([&*pem]))
});

impl Tls {
    /// The settings of rustls; files are read now.
    pub(crate) fn config(&self) -> Result<ClientConfig, String> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier =
            Verifier {
                roots: match &self.trust {
                    Trust::Host => Some(HOST.clone()),
                    Trust::Pem(pem) => Some(Arc::new(Roots::from_pem(pem).map_err(|_| {
                        "unable to load root certificates: unable to parse bytes as PEM block".to_owned()
                    })?)),
                    Trust::Anybody => None,
                },
                algorithms: provider.signature_verification_algorithms,
            };
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| e.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier));
        let mut config = match self.pair()? {
            None => builder.with_no_client_auth(),
            Some([cert, key]) => {
                let (cert, key) = parse(&cert, &key)?;
                builder
                    .with_client_auth_cert(cert, key)
                    .map_err(|_| "tls: private key does not match public key".to_owned())?
            }
        };
        config.alpn_protocols = match self.http1_only {
            true => vec![b"http/1.1".to_vec()],
            false => vec![b"h2".to_vec(), b"http/1.1".to_vec()],
        };
        Ok(config)
    }

    /// The certificate and its key, PEM.
    fn pair(&self) -> Result<Option<[Vec<u8>; 2]>, String> {
        let read = |path: &PathBuf| {
            std::fs::read(path).map_err(|e| match e.kind() {
                std::io::ErrorKind::NotFound => format!("open {}: no such file or directory", path.display()),
                std::io::ErrorKind::PermissionDenied => format!("open {}: permission denied", path.display()),
                _ => format!("open {}: {e}", path.display()),
            })
        };
        Ok(match &self.identity {
            Identity::None => None,
            Identity::Pem(cert, key) => Some([cert.clone(), key.clone()]),
            Identity::Files(cert, key) => Some([read(cert)?, read(key)?]),
        })
    }
}

fn parse(cert: &[u8], key: &[u8]) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), String> {
    let chain: Vec<_> = CertificateDer::pem_slice_iter(cert).filter_map(Result::ok).collect();
    if chain.is_empty() {
        return Err("tls: failed to find any PEM data in certificate input".to_owned());
    }
    let key = PrivateKeyDer::from_pem_slice(key);
    Ok((chain, key.map_err(|_| "tls: failed to find any PEM data in key input".to_owned())?))
}

/// Takes servers that an authority vouches for.
#[derive(Debug)]
struct Verifier {
    /// `None` for anybody.
    roots: Option<Arc<Roots>>,
    algorithms: WebPkiSupportedAlgorithms,
}

fn other(why: String) -> rustls::Error {
    #[derive(Debug)]
    struct Why(String);
    impl std::fmt::Display for Why {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(&self.0)
        }
    }
    impl std::error::Error for Why {}
    rustls::Error::InvalidCertificate(CertificateError::Other(OtherError(Arc::new(Why(why)))))
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(roots) = &self.roots else { return Ok(ServerCertVerified::assertion()) };
        let leaf = Certificate::parse(end_entity).map_err(other)?;
        let others: Vec<Certificate> = intermediates.iter().filter_map(|der| Certificate::parse(der).ok()).collect();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64;
        verify_server(&leaf, &others, roots, &name.to_str(), now).map_err(other)?;
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        handshake::verify_tls12(&self.algorithms, message, cert, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        handshake::verify_tls13(&self.algorithms, message, cert, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
