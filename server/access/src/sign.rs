//! Signing of service account tokens: JSON Web Tokens (RFC 7515, 7518, 7519) in the layout that upstream gives them.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, ECDSA_P521_SHA512_FIXED_SIGNING, EcdsaKeyPair,
    KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

/// A private key that signs tokens.
#[derive(Debug)]
pub struct Signer {
    key: Key,
    /// The first part of every token.
    header: String,
}

#[derive(Debug)]
enum Key {
    Rsa(RsaKeyPair),
    Ecdsa(EcdsaKeyPair),
}

impl Signer {
    /// From a private key in DER: PKCS #8, PKCS #1 or SEC 1.
    pub fn new(der: &[u8]) -> Result<Self, String> {
        let unreadable = |_| "unknown private key type, must be RSA or ECDSA".to_owned();
        let curves = [
            ("ES256", &ECDSA_P256_SHA256_FIXED_SIGNING),
            ("ES384", &ECDSA_P384_SHA384_FIXED_SIGNING),
            ("ES512", &ECDSA_P521_SHA512_FIXED_SIGNING),
        ];
        let ecdsa = curves.into_iter().find_map(|(name, curve)| {
            let key = EcdsaKeyPair::from_private_key_der(curve, der).ok()?;
            Some((name, Key::Ecdsa(key)))
        });
        let (algorithm, key) = match ecdsa {
            Some(found) => found,
            None => {
                let key = RsaKeyPair::from_pkcs8(der).or_else(|_| RsaKeyPair::from_der(der)).map_err(unreadable)?;
                ("RS256", Key::Rsa(key))
            }
        };
        let id = BASE64.encode(digest(&SHA256, key.public()?.as_ref()));
        let header = BASE64.encode(format!(r#"{{"alg":"{algorithm}","kid":"{id}"}}"#));
        Ok(Self { key, header })
    }

    /// The key's public half (`SubjectPublicKeyInfo` in DER).
    pub fn public_key(&self) -> Result<Vec<u8>, String> {
        Ok(self.key.public()?.as_ref().to_vec())
    }

    /// The token that makes these claims, a JSON object.
    pub fn sign(&self, claims: &[u8]) -> Result<String, String> {
        let mut token = format!("{}.{}", self.header, BASE64.encode(claims));
        let signature = self.key.sign(token.as_bytes())?;
        token.push('.');
        BASE64.encode_string(signature, &mut token);
        Ok(token)
    }
}

impl Key {
    /// The public key as certificates hold it (`SubjectPublicKeyInfo`).
    fn public(&self) -> Result<PublicKeyX509Der<'_>, String> {
        let der = match self {
            Self::Rsa(pair) => pair.public_key().as_der(),
            Self::Ecdsa(pair) => pair.public_key().as_der(),
        };
        der.map_err(|_| "the public key has no encoding".to_owned())
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        let random = SystemRandom::new();
        let failed = |_| "the key did not sign".to_owned();
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature).map_err(failed)?;
                Ok(signature)
            }
            Self::Ecdsa(pair) => Ok(pair.sign(&random, message).map_err(failed)?.as_ref().to_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
        VerificationAlgorithm,
    };

    use rcgen::PublicKeyData as _;

    use super::*;

    #[test]
    fn signs() {
        let check =
            |kind: &'static rcgen::SignatureAlgorithm, name: &str, algorithm: &'static dyn VerificationAlgorithm| {
                let pair = rcgen::KeyPair::generate_for(kind).expect("a key");
                let signer = Signer::new(pair.serialized_der()).expect("a signer");
                let token = signer.sign(br#"{"a":1}"#).expect("a token");
                let (signed, signature) = token.rsplit_once('.').expect("three parts");
                let (header, claims) = signed.split_once('.').expect("three parts");
                let id = BASE64.encode(digest(&SHA256, &pair.subject_public_key_info()));
                let expect = format!(r#"{{"alg":"{name}","kid":"{id}"}}"#);
                assert_eq!(BASE64.decode(header).as_deref(), Ok(expect.as_bytes()));
                assert_eq!(BASE64.decode(claims).as_deref(), Ok(&br#"{"a":1}"#[..]));
                let key = UnparsedPublicKey::new(algorithm, pair.public_key_raw());
                let signature = BASE64.decode(signature).expect("base64");
                assert!(key.verify(signed.as_bytes(), &signature).is_ok(), "{name}");
            };
        check(&rcgen::PKCS_ECDSA_P256_SHA256, "ES256", &ECDSA_P256_SHA256_FIXED);
        check(&rcgen::PKCS_ECDSA_P384_SHA384, "ES384", &ECDSA_P384_SHA384_FIXED);
        check(&rcgen::PKCS_RSA_SHA256, "RS256", &RSA_PKCS1_2048_8192_SHA256);
    }

    #[test]
    fn refuses() {
        assert!(Signer::new(b"nonsense").is_err());
        let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).expect("a key");
        assert!(Signer::new(pair.serialized_der()).is_err());
    }
}
