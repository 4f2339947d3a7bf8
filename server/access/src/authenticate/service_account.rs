//! Service account tokens (KEP-1205): whether this cluster signed them, for whom, and what they say. Whether what they
//! are bound to still exists is for others to find out.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ECDSA_P521_SHA512_FIXED, RSA_PKCS1_2048_8192_SHA256,
    RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384,
    RSA_PSS_2048_8192_SHA512, UnparsedPublicKey, VerificationAlgorithm,
};
use base64::Engine as _;
use serde_json::Value;
use x509_parser::prelude::FromDer as _;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::BASE64;

/// The issuer of tokens that lie in secrets.
const LEGACY_ISSUER: &str = "kubernetes/serviceaccount";
/// Clocks may differ by so many seconds.
const LEEWAY: i64 = 60;

/// Reads service account tokens.
#[derive(Debug, Default)]
pub struct AccountTokens {
    issuers: Vec<String>,
    keys: Vec<Key>,
    audiences: Vec<String>,
}

/// A public key, and the name that tokens call it by.
#[derive(Debug)]
struct Key {
    id: String,
    bits: Vec<u8>,
}

/// An object that a token names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Its name.
    pub name: String,
    /// Its UID; tokens that lie in secrets have none of their secret.
    pub uid: String,
}

/// What a token says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// The namespace of all that the token names but nodes.
    pub namespace: String,
    /// The service account.
    pub account: Reference,
    /// The pod that it was made for.
    pub pod: Option<Reference>,
    /// The secret that it is bound to, or lies in.
    pub secret: Option<Reference>,
    /// The node that it is bound to, or that its pod ran on.
    pub node: Option<Reference>,
    /// Its own identifier (`jti`).
    pub id: String,
    /// Those audiences of the token that were asked for.
    pub audiences: Vec<String>,
    /// It lies in a secret and never expires.
    pub legacy: bool,
    /// It names no audience, as tokens of old do not.
    pub for_anyone: bool,
    /// From when on it should have been replaced, in seconds since 1970: it lives longer than its pod asked for.
    pub warn_after: Option<i64>,
}

impl AccountTokens {
    /// For tokens of these issuers, signed by one of these keys (`SubjectPublicKeyInfo` in DER). `audiences` are those of
    /// this API, and of tokens that name none.
    pub fn new<'a>(
        issuers: &[String],
        keys: impl IntoIterator<Item = &'a [u8]>,
        audiences: &[String],
    ) -> Result<Self, String> {
        let read = |der: &[u8]| {
            let (_, info) = SubjectPublicKeyInfo::from_der(der).map_err(|e| format!("unreadable public key: {e}"))?;
            let id = BASE64.encode(digest(&SHA256, der));
            Ok::<_, String>(Key { id, bits: info.subject_public_key.data.to_vec() })
        };
        let keys = keys.into_iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { issuers: issuers.to_vec(), keys, audiences: audiences.to_vec() })
    }

    /// What a token says, or why it is no good; `None` if it is none of ours. `wanted` are the audiences asked for, of
    /// which it must name one; `now` is in seconds since 1970.
    pub fn read(&self, token: &str, wanted: Option<&[String]>, now: i64) -> Option<Result<Claims, String>> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let payload: Value = serde_json::from_slice(&BASE64.decode(payload).ok()?).ok()?;
        let issuer = text(&payload, "iss");
        if issuer != LEGACY_ISSUER && !self.issuers.contains(&issuer) {
            return None;
        }
        let header: Value = serde_json::from_slice(&BASE64.decode(header).ok()?).ok()?;
        let signature = BASE64.decode(signature).ok()?;
        Some(self.signed(&header, signed, &signature).and_then(|()| {
            let claims = if issuer == LEGACY_ISSUER { legacy(&payload) } else { bound(&payload) };
            self.for_us(claims?, &payload, wanted, now)
        }))
    }

    fn signed(&self, header: &Value, signed: &str, signature: &[u8]) -> Result<(), String> {
        let id = text(header, "kid");
        let mut keys = self.keys.iter().filter(|key| id.is_empty() || key.id == id).peekable();
        if keys.peek().is_none() {
            return Err("invalid signature, no keys found".into());
        }
        let algorithm: Option<&dyn VerificationAlgorithm> = match &*text(header, "alg") {
            "RS256" => Some(&RSA_PKCS1_2048_8192_SHA256),
            "RS384" => Some(&RSA_PKCS1_2048_8192_SHA384),
            "RS512" => Some(&RSA_PKCS1_2048_8192_SHA512),
            "PS256" => Some(&RSA_PSS_2048_8192_SHA256),
            "PS384" => Some(&RSA_PSS_2048_8192_SHA384),
            "PS512" => Some(&RSA_PSS_2048_8192_SHA512),
            "ES256" => Some(&ECDSA_P256_SHA256_FIXED),
            "ES384" => Some(&ECDSA_P384_SHA384_FIXED),
            "ES512" => Some(&ECDSA_P521_SHA512_FIXED),
            _ => None,
        };
        let verified = |key: &Key| {
            let verify = |a| UnparsedPublicKey::new(a, &key.bits).verify(signed.as_bytes(), signature);
            algorithm.is_some_and(|a| verify(a).is_ok())
        };
        match keys.any(verified) {
            true => Ok(()),
            false => Err("go-jose/go-jose: error in cryptographic primitive".into()),
        }
    }

    fn for_us(
        &self,
        mut claims: Claims,
        payload: &Value,
        wanted: Option<&[String]>,
        now: i64,
    ) -> Result<Claims, String> {
        let own = match &payload["aud"] {
            Value::String(one) => vec![one.clone()],
            Value::Array(all) => all.iter().filter_map(|a| a.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        claims.for_anyone = own.is_empty();
        let own = if own.is_empty() { self.audiences.clone() } else { own };
        let wanted = wanted.unwrap_or(&self.audiences);
        claims.audiences = wanted.iter().filter(|a| own.contains(a)).cloned().collect();
        if claims.audiences.is_empty() && !self.audiences.is_empty() {
            return Err(format!("token audiences {} is invalid for the target audiences {}", list(&own), list(wanted)));
        }
        let time = |name: &str| payload[name].as_f64().map(|t| t as i64);
        if !claims.legacy {
            if time("exp").is_some_and(|t| now - LEEWAY > t) {
                return Err("service account token has expired".into());
            }
            if time("nbf").is_some_and(|t| now + LEEWAY < t) {
                return Err("service account token is not valid yet".into());
            }
            if time("iat").is_some_and(|t| now + LEEWAY < t) {
                return Err("service account token is issued in the future".into());
            }
        }
        Ok(claims)
    }
}

/// A token for a while, bound to objects.
fn bound(payload: &Value) -> Result<Claims, String> {
    let facts = &payload["kubernetes.io"];
    let reference = |name: &str| facts.get(name).map(|r| Reference { name: text(r, "name"), uid: text(r, "uid") });
    Ok(Claims {
        namespace: text(facts, "namespace"),
        account: reference("serviceaccount").unwrap_or_default(),
        pod: reference("pod"),
        secret: reference("secret"),
        node: reference("node"),
        id: text(payload, "jti"),
        warn_after: facts["warnafter"].as_f64().map(|time| time as i64).filter(|time| *time != 0),
        ..Claims::default()
    })
}

/// A token that lies in a secret.
fn legacy(payload: &Value) -> Result<Claims, String> {
    let fact = |name: &str| text(payload, &format!("kubernetes.io/serviceaccount/{name}"));
    let (namespace, name, uid) = (fact("namespace"), fact("service-account.name"), fact("service-account.uid"));
    let secret = fact("secret.name");
    for (value, what) in
        [(&namespace, "namespace"), (&secret, "secretName"), (&name, "serviceAccountName"), (&uid, "serviceAccountUID")]
    {
        if value.is_empty() {
            return Err(format!("{what} claim is missing"));
        }
    }
    if text(payload, "sub") != format!("system:serviceaccount:{namespace}:{name}") {
        return Err("sub claim is invalid".into());
    }
    Ok(Claims {
        namespace,
        account: Reference { name, uid },
        secret: Some(Reference { name: secret, uid: String::new() }),
        legacy: true,
        ..Claims::default()
    })
}

fn text(of: &Value, name: &str) -> String {
    of.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// `["a" "b"]`, as messages show lists.
fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|t| object::field_error::quoted(t)).collect();
    format!("[{}]", quoted.join(" "))
}

#[cfg(test)]
mod tests {
    use rcgen::PublicKeyData as _;

    use super::BASE64;
    use super::*;
    use crate::Signer;

    #[test]
    fn tokens() {
        let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).expect("a key");
        let signer = Signer::new(pair.serialized_der()).expect("a signer");
        let key = pair.subject_public_key_info();
        let tokens = AccountTokens::new(&["us".to_owned()], [&*key], &["api".to_owned()]).expect("keys");
        let check = |claims: &str, wanted: Option<&[&str]>, expect: Option<Result<&str, &str>>| {
            let token = signer.sign(claims.as_bytes()).expect("signed");
            let wanted: Option<Vec<String>> = wanted.map(|w| w.iter().map(|a| (*a).to_owned()).collect());
            let got = tokens.read(&token, wanted.as_deref(), 1000);
            let got =
                got.map(|read| read.map(|c| format!("{}/{} {}", c.namespace, c.account.name, c.audiences.join(","))));
            let got = got.as_ref().map(|read| read.as_deref().map_err(|e| &**e));
            assert_eq!(got, expect, "{claims}");
        };
        let facts = r#""kubernetes.io":{"namespace":"n","serviceaccount":{"name":"s","uid":"u"}}"#;
        check(&format!(r#"{{"iss":"us","aud":["api","b"],{facts}}}"#), None, Some(Ok("n/s api")));
        check(&format!(r#"{{"iss":"us","aud":"api",{facts}}}"#), None, Some(Ok("n/s api")));
        check(&format!(r#"{{"iss":"us",{facts}}}"#), None, Some(Ok("n/s api")));
        check(&format!(r#"{{"iss":"us","aud":["api","b"],{facts}}}"#), Some(&["b", "c"]), Some(Ok("n/s b")));
        check(
            &format!(r#"{{"iss":"us","aud":["a","b"],{facts}}}"#),
            None,
            Some(Err(r#"token audiences ["a" "b"] is invalid for the target audiences ["api"]"#)),
        );
        check(r#"{"iss":"them"}"#, None, None);
        check(r#"{"iss":"us","exp":939}"#, None, Some(Err("service account token has expired")));
        check(r#"{"iss":"us","exp":941}"#, None, Some(Ok("/ api")));
        check(r#"{"iss":"us","nbf":1061}"#, None, Some(Err("service account token is not valid yet")));
        check(r#"{"iss":"us","iat":1061}"#, None, Some(Err("service account token is issued in the future")));
        check(r#"{"iss":"kubernetes/serviceaccount"}"#, None, Some(Err("namespace claim is missing")));
    }

    #[test]
    fn signatures() {
        let pair = |kind| rcgen::KeyPair::generate_for(kind).expect("a key");
        let (ours, theirs) = (pair(&rcgen::PKCS_RSA_SHA256), pair(&rcgen::PKCS_RSA_SHA256));
        let key = ours.subject_public_key_info();
        let tokens = AccountTokens::new(&["us".to_owned()], [&*key], &[]).expect("keys");
        let sign = |pair: &rcgen::KeyPair| {
            Signer::new(pair.serialized_der()).and_then(|s| s.sign(br#"{"iss":"us"}"#)).expect("signed")
        };
        let good = sign(&ours);
        assert!(matches!(tokens.read(&good, None, 0), Some(Ok(_))));
        let error = |token: &str| tokens.read(token, None, 0).and_then(Result::err);
        assert_eq!(error(&sign(&theirs)).as_deref(), Some("invalid signature, no keys found"));
        // Another payload under the same signature.
        let (header, rest) = good.split_once('.').expect("three parts");
        let (_, signature) = rest.split_once('.').expect("three parts");
        let forged = format!("{header}.{}.{signature}", BASE64.encode(br#"{"iss":"us","sub":"x"}"#));
        assert_eq!(error(&forged).as_deref(), Some("go-jose/go-jose: error in cryptographic primitive"));
        let none = format!("{}.{}.", BASE64.encode(br#"{"alg":"none"}"#), BASE64.encode(br#"{"iss":"us"}"#));
        assert_eq!(error(&none).as_deref(), Some("go-jose/go-jose: error in cryptographic primitive"));
        for junk in ["", "a", "a.b", "a.b.c", "a.b.c.d"] {
            assert_eq!(tokens.read(junk, None, 0), None, "{junk}");
        }
    }
}
