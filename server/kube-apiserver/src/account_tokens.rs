//! From flags to the keys that sign service account tokens, and those that they are read with.

use std::path::Path;
use std::sync::Arc;

use access::Signer;
use access::authenticate::AccountTokens;
use registry::verbs::TokenPolicy;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{PrivateKeyDer, SubjectPublicKeyInfoDer};
use serve::Tokens;
use x509_parser::der_parser::oid;
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer as _, X509Certificate};
use x509_parser::x509::SubjectPublicKeyInfo;

use crate::flags::Options;

/// How service account tokens are made, where there is a key to sign them.
pub(crate) fn made(options: &Options) -> Result<Option<Tokens>, String> {
    let authentication = &options.authentication;
    let accounts = &authentication.service_accounts;
    let (Some(issuer), Some(path)) = (accounts.issuers.first(), &accounts.signing_key_file) else { return Ok(None) };
    let fault = |why: String| format!("failed to parse service-account-issuer-key-file: {why}");
    let pem = crate::files::read(Path::new(path)).map_err(fault)?;
    let unreadable = |_: String| {
        fault(format!("error reading private key file {path}: data does not contain a valid RSA or ECDSA private key"))
    };
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(|e| unreadable(e.to_string()))?;
    let policy = TokenPolicy {
        issuer: issuer.clone(),
        audiences: authentication.api_audiences.clone(),
        max_life: i64::try_from(accounts.max_expiration.as_secs()).unwrap_or(i64::MAX),
        extends: accounts.extend_expiration,
    };
    Ok(Some(Tokens { policy, signer: Signer::new(key.secret_der()).map_err(unreadable)? }))
}

/// Signs the tokens of secrets, where there is a key.
pub(crate) fn sign(options: &Options) -> Result<Option<controllers::Sign>, String> {
    let sign = |tokens: Tokens| -> controllers::Sign { Arc::new(move |claims| tokens.signer.sign(claims.as_bytes())) };
    Ok(made(options)?.map(sign))
}

/// How service account tokens are read, where there are keys for them.
pub(crate) fn read(options: &Options) -> Result<Option<AccountTokens>, String> {
    let authentication = &options.authentication;
    let accounts = &authentication.service_accounts;
    let keys = public_keys(&accounts.key_files)?;
    if keys.is_empty() {
        return Ok(None);
    }
    let keys = keys.iter().map(|k| &**k);
    AccountTokens::new(&accounts.issuers, keys, &authentication.api_audiences).map(Some)
}

/// The keys of `--service-account-key-file`: in each file all that its blocks hold, as public keys, private ones or
/// certificates. Other blocks are skipped.
pub(crate) fn public_keys(files: &[String]) -> Result<Vec<SubjectPublicKeyInfoDer<'static>>, String> {
    let mut keys = Vec::new();
    for path in files {
        let text = crate::files::read(Path::new(path))?;
        let blocks = Pem::iter_from_buffer(&text).map_while(Result::ok);
        let found: Vec<_> = blocks.filter_map(|block| public_key(&block.contents)).collect();
        if found.is_empty() {
            return Err(format!(
                "error reading public key file {path}: data does not contain any valid RSA or ECDSA public keys"
            ));
        }
        keys.extend(found.into_iter().map(SubjectPublicKeyInfoDer::from));
    }
    Ok(keys)
}

/// The public key in a block of PEM, whose label does not matter.
fn public_key(der: &[u8]) -> Option<Vec<u8>> {
    if let Ok(signer) = Signer::new(der) {
        return signer.public_key().ok();
    }
    let rsa_or_ecdsa = |info: &SubjectPublicKeyInfo<'_>| {
        let kind = &info.algorithm.algorithm;
        *kind == oid!(1.2.840.113549.1.1.1) || *kind == oid!(1.2.840.10045.2.1)
    };
    if let Ok((_, info)) = SubjectPublicKeyInfo::from_der(der) {
        return rsa_or_ecdsa(&info).then(|| info.raw.to_vec());
    }
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    Some(certificate.public_key()).filter(|info| rsa_or_ecdsa(info)).map(|info| info.raw.to_vec())
}

#[cfg(test)]
mod tests {
    use rcgen::PublicKeyData as _;

    use super::*;

    #[test]
    fn keys_in_files() {
        let dir = tempfile::tempdir().unwrap();
        let pairs: Vec<_> = [&rcgen::PKCS_ECDSA_P256_SHA256, &rcgen::PKCS_RSA_SHA256, &rcgen::PKCS_ED25519]
            .map(|kind| rcgen::KeyPair::generate_for(kind).unwrap())
            .into_iter()
            .collect();
        let certificate = |pair| rcgen::CertificateParams::default().self_signed(pair).unwrap().pem();
        let check = |what: &str, text: String, expect: Result<&[usize], &str>| {
            let path = dir.path().join("key").display().to_string();
            std::fs::write(&path, text).unwrap();

            let got = public_keys(std::slice::from_ref(&path));
            let got = got.map(|keys| keys.iter().map(|k| k.to_vec()).collect::<Vec<_>>());
            let expect = expect.map(|all| all.iter().map(|i| pairs[*i].subject_public_key_info()).collect());
            assert_eq!(got, expect.map_err(|e| format!("error reading public key file {path}: {e}")), "{what}");
        };
        let none = Err("data does not contain any valid RSA or ECDSA public keys");
        check("public", pairs[0].public_key_pem(), Ok(&[0]));
        check("private", pairs[1].serialize_pem(), Ok(&[1]));
        check("certificate", certificate(&pairs[0]), Ok(&[0]));
        check(
            "several",
            pairs[1].public_key_pem() + &certificate(&pairs[0]) + &pairs[1].serialize_pem(),
            Ok(&[1, 0, 1]),
        );
        check("among others", pairs[2].serialize_pem() + &pairs[0].serialize_pem(), Ok(&[0]));
        check("no key", "hello".to_owned(), none);
        check("another kind", certificate(&pairs[2]), none);
    }
}
