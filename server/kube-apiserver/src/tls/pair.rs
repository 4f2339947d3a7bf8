//! A certificate and its key, with upstream's words for what is wrong with them.

use access::authenticate::Certificate;
use rustls::SignatureAlgorithm;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use x509_parser::der_parser::oid;
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::pki::Pair;

/// Whether the pair can serve.
pub(super) fn check(pair: &Pair) -> Result<(), String> {
    certified(pair, &rustls::crypto::aws_lc_rs::default_provider()).map(drop)
}

/// The chain and its key, ready for use.
pub(super) fn certified(pair: &Pair, provider: &CryptoProvider) -> Result<CertifiedKey, String> {
    let chain = certificates(&pair.cert)?;
    let key = private_key(&pair.key)?;
    let key = provider.key_provider.load_private_key(key).map_err(|_| "tls: failed to parse private key")?;
    let leaf = chain.first().map_or(&[][..], |c| c.as_ref());
    let (_, leaf) = X509Certificate::from_der(leaf).map_err(|e| format!("x509: malformed certificate: {e}"))?;
    let kind = &leaf.public_key().algorithm.algorithm;
    let same_kind = match key.algorithm() {
        SignatureAlgorithm::RSA => *kind == oid!(1.2.840.113549.1.1.1),
        SignatureAlgorithm::ECDSA => *kind == oid!(1.2.840.10045.2.1),
        _ => true,
    };
    if !same_kind {
        return Err("tls: private key type does not match public key type".to_owned());
    }
    if key.public_key().is_some_and(|half| half.as_ref() != leaf.public_key().raw) {
        return Err("tls: private key does not match public key".to_owned());
    }
    Ok(CertifiedKey::new(chain, key))
}

fn blocks(text: &str) -> Vec<Pem> {
    Pem::iter_from_buffer(text.as_bytes()).map_while(Result::ok).collect()
}

/// The labels of skipped blocks, as in `[A B]`.
fn skipped(blocks: &[Pem]) -> String {
    let labels: Vec<&str> = blocks.iter().map(|b| b.label.as_str()).collect();
    format!("[{}]", labels.join(" "))
}

fn is_key(block: &Pem) -> bool {
    block.label == "PRIVATE KEY" || block.label.ends_with(" PRIVATE KEY")
}

fn certificates(text: &str) -> Result<Vec<CertificateDer<'static>>, String> {
    let blocks = blocks(text);
    let of_kind = blocks.iter().filter(|b| b.label == "CERTIFICATE");
    let chain: Vec<CertificateDer<'static>> = of_kind.map(|b| b.contents.clone().into()).collect();
    if let Some(leaf) = chain.first() {
        return Certificate::parse(leaf).map(|_| chain);
    }
    Err(match &blocks[..] {
        [] => "tls: failed to find any PEM data in certificate input".to_owned(),
        [only] if is_key(only) => {
            "tls: failed to find certificate PEM data in certificate input, but did find a private \
                                   key; PEM inputs may have been switched"
                .to_owned()
        }
        all => format!(
            "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the \
             following types: {}",
            skipped(all)
        ),
    })
}

fn private_key(text: &str) -> Result<PrivateKeyDer<'static>, String> {
    let blocks = blocks(text);
    let Some(key) = blocks.iter().find(|b| is_key(b)) else {
        return Err(match &blocks[..] {
            [] => "tls: failed to find any PEM data in key input".to_owned(),
            [only] if only.label == "CERTIFICATE" => {
                "tls: found a certificate rather than a key in the PEM for the private key".to_owned()
            }
            all => format!(
                "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM \
                 blocks of the following types: {}",
                skipped(all)
            ),
        });
    };
    PrivateKeyDer::try_from(key.contents.clone()).map_err(|_| "tls: failed to parse private key".to_owned())
}
