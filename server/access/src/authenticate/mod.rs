//! Who asks: client certificates, bearer tokens, nobody.

pub mod csv;
mod token_file;
mod x509;

use std::sync::Arc;

use crate::User;

pub use token_file::{TokenFile, TokenFileError};
pub use x509::{ClientCa, ClientCaError};

/// Group of everyone who is somebody.
const AUTHENTICATED: &str = "system:authenticated";

/// The authenticators, in the order in which they are asked.
#[derive(Debug, Default)]
pub struct Chain {
    /// Client certificates.
    pub client_ca: Option<Arc<ClientCa>>,
    /// Static tokens.
    pub tokens: Option<Arc<TokenFile>>,
    /// Requests without credentials are let through as anonymous.
    pub anonymous: bool,
}

impl Chain {
    /// The user of a client certificate; the leaf comes first. `None` where no authority of ours vouches for it.
    pub fn certificate(&self, chain: &[Vec<u8>]) -> Option<User> {
        self.client_ca.as_ref()?.user(chain).map(somebody)
    }

    /// Decides. `certificate` is what [`Chain::certificate`] said of the connection, if it has one at all.
    /// Credentials that are not good are no way in, not even as nobody.
    pub fn decide(&self, certificate: Option<&Option<User>>, authorization: Option<&str>) -> Option<User> {
        if let Some(Some(user)) = certificate {
            return Some(user.clone());
        }
        let token = authorization.and_then(bearer);
        if let (Some(token), Some(tokens)) = (token, &self.tokens)
            && let Some(user) = tokens.user(token)
        {
            return Some(somebody(user));
        }
        let refused = certificate.is_some() || token.is_some();
        (self.anonymous && !refused).then(User::anonymous)
    }
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.trim().split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

fn somebody(mut user: User) -> User {
    if !user.is_in(AUTHENTICATED) {
        user.groups.push(AUTHENTICATED.into());
    }
    user
}
