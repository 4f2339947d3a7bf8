//! Signatures of tokens (RFC 7515, 7518) and sets of keys (RFC 7517).

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ECDSA_P521_SHA512_FIXED, EcdsaVerificationAlgorithm,
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RSA_PSS_2048_8192_SHA256,
    RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey,
};
use base64::Engine as _;
use serde_json::{Map, Value};

use crate::authenticate::BASE64;

/// The algorithms that tokens may be signed with.
pub const ALGORITHMS: &[&str] = &["ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

/// A token in its compact form, read but not verified.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    signed: &'a str,
    signature: Vec<u8>,
    pub(super) algorithm: String,
    key: String,
    /// What it says.
    pub(super) claims: Map<String, Value>,
}

impl<'a> Token<'a> {
    /// Reads a token.
    pub(super) fn read(token: &'a str) -> Result<Self, String> {
        let malformed = |why: &str| format!("oidc: malformed jwt: {why}");
        if token.bytes().filter(|b| *b == b'.').count() != 2 {
            return Err("oidc: malformed jwt".into());
        }
        let (signed, signature) = token.rsplit_once('.').unwrap_or_default();
        let (header, payload) = signed.split_once('.').unwrap_or_default();
        let decode =
            |part: &str| BASE64.decode(part).map_err(|_| malformed("go-jose/go-jose: invalid base64 in compact form"));
        let header: Value =
            serde_json::from_slice(&decode(header)?).map_err(|_| malformed("go-jose/go-jose: invalid JSON header"))?;
        let claims = match serde_json::from_slice(&decode(payload)?) {
            Ok(Value::Object(claims)) => claims,
            _ => return Err("oidc: failed to unmarshal claims: json: cannot unmarshal".into()),
        };
        let text = |name: &str| header[name].as_str().unwrap_or_default().to_owned();
        // Extensions that must be understood: none is.
        if !header["crit"].is_null() {
            return Err(malformed("go-jose/go-jose: unsupported crit header"));
        }
        let (algorithm, key) = (text("alg"), text("kid"));
        Ok(Self { signed, signature: decode(signature)?, algorithm, key, claims })
    }
}

/// The issuer that a token names, whoever signed it; `None` of what is no token.
pub(super) fn stated_issuer(token: &str) -> Option<String> {
    let mut parts = token.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let claims: Value = serde_json::from_slice(&BASE64.decode(payload).ok()?).ok()?;
    Some(claims.get("iss")?.as_str()?.to_owned())
}

/// The issuer that a token of somebody else names, or why it is none, in upstream's words.
pub fn untrusted_issuer(token: &str) -> Result<String, String> {
    if token.trim_start().starts_with('{') {
        return Err("token is not compact JWT".into());
    }
    let parts: Vec<&str> = token.split('.').collect();
    let [_, payload, _] = parts[..] else { return Err("malformed token".into()) };
    let payload = BASE64.decode(payload).map_err(|_| "error decoding token: illegal base64 data at input byte 0")?;
    let claims: Value = serde_json::from_slice(&payload).map_err(|e| format!("while unmarshaling token: {e}"))?;
    Ok(claims["iss"].as_str().unwrap_or_default().to_owned())
}

/// An issuer's public keys.
#[derive(Clone, Debug, Default)]
pub struct KeySet {
    keys: Vec<Key>,
}

#[derive(Clone, Debug)]
struct Key {
    id: String,
    material: Material,
}

#[derive(Clone, Debug)]
enum Material {
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// A point, uncompressed, and its curve.
    Ec {
        curve: &'static str,
        point: Vec<u8>,
    },
}

impl KeySet {
    /// Reads a set in JSON. Keys of other kinds are skipped.
    pub fn parse(json: &[u8]) -> Result<Self, String> {
        let set: Value = serde_json::from_slice(json).map_err(|e| format!("oidc: failed to decode keys: {e}"))?;
        let keys = set["keys"].as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(Self { keys: keys.iter().filter_map(Key::read).collect() })
    }

    /// Whether one of the keys, that which the token names if it names one, signed it.
    pub(super) fn signed(&self, token: &Token<'_>) -> bool {
        let fits = |key: &&Key| token.key.is_empty() || key.id == token.key;
        self.keys.iter().filter(fits).any(|key| key.signed(token))
    }
}

impl Key {
    fn read(json: &Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().unwrap_or_default();
        let number = |name: &str| BASE64.decode(text(name).trim_end_matches('=')).ok().filter(|n| !n.is_empty());
        let material = match text("kty") {
            "RSA" => Material::Rsa { n: number("n")?, e: number("e")? },
            "EC" => {
                let (curve, length) = match text("crv") {
                    "P-256" => ("ES256", 32),
                    "P-384" => ("ES384", 48),
                    "P-521" => ("ES512", 66),
                    _ => return None,
                };
                let (x, y) = (number("x")?, number("y")?);
                if x.len() != length || y.len() != length {
                    return None;
                }
                Material::Ec { curve, point: [vec![4], x, y].concat() }
            }
            _ => return None,
        };
        Some(Self { id: text("kid").to_owned(), material })
    }

    fn signed(&self, token: &Token<'_>) -> bool {
        let (message, signature) = (token.signed.as_bytes(), &*token.signature);
        match &self.material {
            Material::Rsa { n, e } => rsa(&token.algorithm)
                .is_some_and(|a| RsaPublicKeyComponents { n, e }.verify(a, message, signature).is_ok()),
            // A key on a curve has one algorithm.
            Material::Ec { curve, point } => {
                let algorithm: &'static EcdsaVerificationAlgorithm = match *curve {
                    "ES256" => &ECDSA_P256_SHA256_FIXED,
                    "ES384" => &ECDSA_P384_SHA384_FIXED,
                    _ => &ECDSA_P521_SHA512_FIXED,
                };
                token.algorithm == *curve && UnparsedPublicKey::new(algorithm, point).verify(message, signature).is_ok()
            }
        }
    }
}

fn rsa(algorithm: &str) -> Option<&'static RsaParameters> {
    Some(match algorithm {
        "RS256" => &RSA_PKCS1_2048_8192_SHA256,
        "RS384" => &RSA_PKCS1_2048_8192_SHA384,
        "RS512" => &RSA_PKCS1_2048_8192_SHA512,
        "PS256" => &RSA_PSS_2048_8192_SHA256,
        "PS384" => &RSA_PSS_2048_8192_SHA384,
        "PS512" => &RSA_PSS_2048_8192_SHA512,
        _ => return None,
    })
}
