//! Tokens of other issuers: JSON Web Tokens by the rules of OpenID Connect, as `--oidc-*` and the file of
//! `--authentication-config` describe them. Keys are fetched by others.

mod claims;
pub mod config;
mod jose;
mod validate;

pub use claims::{Elsewhere, Issuer, Refused};
pub use jose::{ALGORITHMS, KeySet, untrusted_issuer};
pub use validate::validate;

#[cfg(test)]
mod tests;
