//! Signatures on certificates. SHA-1 and MD5 are refused, as upstream does.

use aws_lc_rs::signature::{self as lc, UnparsedPublicKey, VerificationAlgorithm};
use x509_parser::der_parser::oid;
use x509_parser::signature_algorithm::RsaSsaPssParams;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo};

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

/// A way to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Rsa(Hash),
    RsaPss(Hash),
    Ecdsa(Hash),
    Ed25519,
    Unknown,
}

/// A kind of key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeyKind {
    Rsa,
    P256,
    P384,
    P521,
    Ed25519,
    Unknown,
}

/// A signature.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    scheme: Scheme,
    bytes: Box<[u8]>,
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicKey {
    kind: KeyKind,
    bits: Box<[u8]>,
}

impl Signature {
    pub(super) fn read(algorithm: &AlgorithmIdentifier<'_>, bytes: &[u8]) -> Self {
        let name = &algorithm.algorithm;
        let scheme = if *name == oid!(1.2.840.113549.1.1.11) {
            Scheme::Rsa(Hash::Sha256)
        } else if *name == oid!(1.2.840.113549.1.1.12) {
            Scheme::Rsa(Hash::Sha384)
        } else if *name == oid!(1.2.840.113549.1.1.13) {
            Scheme::Rsa(Hash::Sha512)
        } else if *name == oid!(1.2.840.113549.1.1.10) {
            pss(algorithm).map_or(Scheme::Unknown, Scheme::RsaPss)
        } else if *name == oid!(1.2.840.10045.4.3.2) {
            Scheme::Ecdsa(Hash::Sha256)
        } else if *name == oid!(1.2.840.10045.4.3.3) {
            Scheme::Ecdsa(Hash::Sha384)
        } else if *name == oid!(1.2.840.10045.4.3.4) {
            Scheme::Ecdsa(Hash::Sha512)
        } else if *name == oid!(1.3.101.112) {
            Scheme::Ed25519
        } else {
            Scheme::Unknown
        };
        Self { scheme, bytes: bytes.into() }
    }
}

/// The hash of a PSS signature, if its parameters are the usual ones: the same hash for the mask, and its length of salt.
fn pss(algorithm: &AlgorithmIdentifier<'_>) -> Option<Hash> {
    let params = RsaSsaPssParams::try_from(algorithm.parameters.as_ref()?).ok()?;
    let mask = params.mask_gen_algorithm().ok()?;
    let hash = params.hash_algorithm_oid();
    if mask.mgf != oid!(1.2.840.113549.1.1.8) || mask.hash != *hash || params.trailer_field() != 1 {
        return None;
    }
    let (known, length) = if *hash == oid!(2.16.840.1.101.3.4.2.1) {
        (Hash::Sha256, 32)
    } else if *hash == oid!(2.16.840.1.101.3.4.2.2) {
        (Hash::Sha384, 48)
    } else if *hash == oid!(2.16.840.1.101.3.4.2.3) {
        (Hash::Sha512, 64)
    } else {
        return None;
    };
    (params.salt_length() == length).then_some(known)
}

impl PublicKey {
    pub(super) fn read(key: &SubjectPublicKeyInfo<'_>) -> Self {
        let name = &key.algorithm.algorithm;
        let curve = || key.algorithm.parameters.as_ref().and_then(|p| p.as_oid().ok());
        let kind = if *name == oid!(1.2.840.113549.1.1.1) {
            KeyKind::Rsa
        } else if *name == oid!(1.3.101.112) {
            KeyKind::Ed25519
        } else if *name == oid!(1.2.840.10045.2.1) {
            match curve() {
                Some(c) if c == oid!(1.2.840.10045.3.1.7) => KeyKind::P256,
                Some(c) if c == oid!(1.3.132.0.34) => KeyKind::P384,
                Some(c) if c == oid!(1.3.132.0.35) => KeyKind::P521,
                _ => KeyKind::Unknown,
            }
        } else {
            KeyKind::Unknown
        };
        Self { kind, bits: key.subject_public_key.data.as_ref().into() }
    }

    /// Whether the key made the signature on `message`.
    pub(super) fn verify(&self, message: &[u8], signature: &Signature) -> Result<(), &'static str> {
        let algorithm =
            algorithm(self.kind, signature.scheme).ok_or("x509: cannot verify signature: algorithm unimplemented")?;
        let key = UnparsedPublicKey::new(algorithm, &self.bits);
        key.verify(message, &signature.bytes).map_err(|_| "x509: invalid signature")
    }
}

fn algorithm(key: KeyKind, scheme: Scheme) -> Option<&'static dyn VerificationAlgorithm> {
    use Hash::{Sha256, Sha384, Sha512};
    Some(match (key, scheme) {
        (KeyKind::Rsa, Scheme::Rsa(Sha256)) => &lc::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        (KeyKind::Rsa, Scheme::Rsa(Sha384)) => &lc::RSA_PKCS1_2048_8192_SHA384,
        (KeyKind::Rsa, Scheme::Rsa(Sha512)) => &lc::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        (KeyKind::Rsa, Scheme::RsaPss(Sha256)) => &lc::RSA_PSS_2048_8192_SHA256,
        (KeyKind::Rsa, Scheme::RsaPss(Sha384)) => &lc::RSA_PSS_2048_8192_SHA384,
        (KeyKind::Rsa, Scheme::RsaPss(Sha512)) => &lc::RSA_PSS_2048_8192_SHA512,
        (KeyKind::P256, Scheme::Ecdsa(Sha256)) => &lc::ECDSA_P256_SHA256_ASN1,
        (KeyKind::P256, Scheme::Ecdsa(Sha384)) => &lc::ECDSA_P256_SHA384_ASN1,
        (KeyKind::P256, Scheme::Ecdsa(Sha512)) => &lc::ECDSA_P256_SHA512_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(Sha256)) => &lc::ECDSA_P384_SHA256_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(Sha384)) => &lc::ECDSA_P384_SHA384_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(Sha512)) => &lc::ECDSA_P384_SHA512_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(Sha256)) => &lc::ECDSA_P521_SHA256_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(Sha384)) => &lc::ECDSA_P521_SHA384_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(Sha512)) => &lc::ECDSA_P521_SHA512_ASN1,
        (KeyKind::Ed25519, Scheme::Ed25519) => &lc::ED25519,
        _ => return None,
    })
}
