//! From flags to the keys that sign service account tokens, and those that they are read with.

use std::path::Path;

use access::Signer;
use access::authenticate::AccountTokens;
use registry::verbs::TokenPolicy;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{PrivateKeyDer, SubjectPublicKeyInfoDer};
use serve::Tokens;

use crate::flags::Options;
use crate::flags::options::ServiceAccounts;

/// How service account tokens are made, where there is a key to sign them.
pub(crate) fn made(options: &Options) -> Result<Option<Tokens>, String> {
    let authentication = &options.authentication;
    let accounts = &authentication.service_accounts;
    let (Some(issuer), Some(path)) = (accounts.issuers.first(), &accounts.signing_key_file) else { return Ok(None) };
    let fault = |why: String| format!("failed to parse service-account-issuer-key-file: {path}: {why}");
    let pem = crate::files::read(Path::new(path))?;
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(|e| fault(e.to_string()))?;
    let policy = TokenPolicy {
        issuer: issuer.clone(),
        audiences: authentication.api_audiences.clone(),
        max_life: i64::try_from(accounts.max_expiration.as_secs()).unwrap_or(i64::MAX),
        extends: accounts.extend_expiration,
    };
    Ok(Some(Tokens { policy, signer: Signer::new(key.secret_der()).map_err(fault)? }))
}

/// How service account tokens are read, where there are keys for them.
pub(crate) fn read(options: &Options) -> Result<Option<AccountTokens>, String> {
    let authentication = &options.authentication;
    let accounts = &authentication.service_accounts;
    let keys = public_keys(accounts)?;
    if keys.is_empty() {
        return Ok(None);
    }
    let keys = keys.iter().map(|k| &**k);
    AccountTokens::new(&accounts.issuers, keys, &authentication.api_audiences).map(Some)
}

/// The keys of `--service-account-key-file`.
pub(crate) fn public_keys(accounts: &ServiceAccounts) -> Result<Vec<SubjectPublicKeyInfoDer<'static>>, String> {
    let mut keys = Vec::new();
    for path in &accounts.key_files {
        let pem = crate::files::read(Path::new(path))?;
        keys.extend(SubjectPublicKeyInfoDer::pem_slice_iter(&pem).filter_map(Result::ok));
    }
    Ok(keys)
}
