//! What OpenID clients need to trust this server's tokens: the issuer and its keys.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use bytes::Bytes;
use http::header::CACHE_CONTROL;
use http::{HeaderValue, Response, StatusCode};
use registry::error::Error;
use sha2::{Digest as _, Sha256};
use x509_parser::prelude::FromDer as _;
use x509_parser::public_key::PublicKey;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::ordered::{list, object, text};
use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

/// Where the issuer is described.
pub(super) const CONFIGURATION: &str = "/.well-known/openid-configuration";
/// Where its keys are.
pub(super) const KEY_SET: &str = "/openid/v1/jwks";

/// An issuer's two documents.
#[derive(Clone, Debug)]
pub struct OpenId {
    configuration: Bytes,
    key_set: Bytes,
}

impl OpenId {
    /// An issuer with its public keys (`SubjectPublicKeyInfo` in DER). Without a URI of its own the key set is at
    /// the server's address.
    pub fn new<'a>(
        issuer: &str,
        key_set_uri: Option<&str>,
        address: &str,
        keys: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Self, String> {
        let keys: Vec<Key> = keys.into_iter().map(Key::read).collect::<Result<_, _>>()?;
        if keys.is_empty() {
            return Err("no keys provided for validating keyset".into());
        }
        let mut algorithms: Vec<String> = keys.iter().map(|k| text(k.algorithm)).collect();
        algorithms.sort_unstable();
        algorithms.dedup();
        let uri = key_set_uri.map_or_else(|| format!("https://{address}{KEY_SET}"), str::to_owned);
        let configuration = object(&[
            ("issuer", text(issuer)),
            ("jwks_uri", text(&uri)),
            ("response_types_supported", list(&[text("id_token")])),
            ("subject_types_supported", list(&[text("public")])),
            ("id_token_signing_alg_values_supported", list(&algorithms)),
        ]);
        let keys: Vec<String> = keys.iter().map(Key::json).collect();
        let key_set = object(&[("keys", list(&keys))]);
        Ok(Self { configuration: configuration.into(), key_set: key_set.into() })
    }
}

/// A public key as key sets have it.
struct Key {
    /// The digest of its encoding, as in the tokens.
    id: String,
    family: &'static str,
    curve: &'static str,
    algorithm: &'static str,
    /// The family's own members.
    numbers: [(&'static str, String); 2],
}

impl Key {
    fn read(der: &[u8]) -> Result<Self, String> {
        let (_, info) = SubjectPublicKeyInfo::from_der(der).map_err(|e| format!("error constructing JWK: {e}"))?;
        let id = BASE64.encode(Sha256::digest(der));
        match info.parsed() {
            Ok(PublicKey::RSA(rsa)) => {
                let number = |bytes: &[u8]| {
                    let zeros = bytes.iter().take_while(|b| **b == 0).count();
                    BASE64.encode(&bytes[zeros..])
                };
                let numbers = [("n", number(rsa.modulus)), ("e", number(rsa.exponent))];
                Ok(Self { id, family: "RSA", curve: "", algorithm: "RS256", numbers })
            }
            Ok(PublicKey::EC(point)) => {
                // An uncompressed point: a marker, and two numbers of equal length.
                let numbers = point.data().split_first().map_or(&[][..], |(_, numbers)| numbers);
                let (x, y) = numbers.split_at(numbers.len() / 2);
                let (curve, algorithm) = match x.len() {
                    32 => ("P-256", "ES256"),
                    48 => ("P-384", "ES384"),
                    66 => ("P-521", "ES512"),
                    _ => return Err("error constructing JWK: unknown elliptic curve".into()),
                };
                let numbers = [("x", BASE64.encode(x)), ("y", BASE64.encode(y))];
                Ok(Self { id, family: "EC", curve, algorithm, numbers })
            }
            _ => Err("error constructing JWK: unknown public key type, must be RSA or ECDSA".into()),
        }
    }

    fn json(&self) -> String {
        let mut members = vec![("use", text("sig")), ("kty", text(self.family)), ("kid", text(&self.id))];
        if !self.curve.is_empty() {
            members.push(("crv", text(self.curve)));
        }
        members.push(("alg", text(self.algorithm)));
        members.extend(self.numbers.iter().map(|(name, number)| (*name, text(number))));
        object(&members)
    }
}

/// The issuer's description.
pub(super) fn configuration(server: &Server) -> Result<Response<Body>, Error> {
    let openid = server.facts.openid.as_ref().ok_or(Error::NoSuchPath)?;
    Ok(cached("application/json", openid.configuration.clone()))
}

/// The issuer's keys.
pub(super) fn key_set(server: &Server) -> Result<Response<Body>, Error> {
    let openid = server.facts.openid.as_ref().ok_or(Error::NoSuchPath)?;
    Ok(cached("application/jwk-set+json", openid.key_set.clone()))
}

fn cached(media_type: &'static str, body: Bytes) -> Response<Body> {
    let mut response = respond::bytes(StatusCode::OK, media_type, body);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `openssl ec -pubout -outform DER` of a P-256 key.
    const EC: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEL+ggmgk0s/zcc8Zqym2RtW954emWC36IXzLs4iJBcVdP13n5lXN5M90KEftqD3sb+B0LLgYxMCpVtynB6vuiJw==";

    #[test]
    fn keys() {
        let der = base64::engine::general_purpose::STANDARD.decode(EC).unwrap();
        let found = Key::read(&der).unwrap();
        assert_eq!((found.family, found.curve), ("EC", "P-256"));
        assert_eq!(found.numbers[0].1, "L-ggmgk0s_zcc8Zqym2RtW954emWC36IXzLs4iJBcVc");
        assert_eq!(found.numbers[1].1, "T9d5-ZVzeTPdChH7ag97G_gdCy4GMTAqVbcpwer7oic");
        assert!(Key::read(&der[1..]).is_err());
        assert!(OpenId::new("https://a", None, "b:1", []).is_err());
        let made = OpenId::new("https://a", None, "b:1", [der.as_slice()]).unwrap();
        let expect = concat!(
            r#"{"issuer":"https://a","jwks_uri":"https://b:1/openid/v1/jwks","response_types_supported":["id_token"],"#,
            r#""subject_types_supported":["public"],"id_token_signing_alg_values_supported":["ES256"]}"#,
        );
        assert_eq!(made.configuration, expect);
    }
}
