//! All authenticators in upstream's order: front proxies, certificates, tokens, nobody. The first that knows the user
//! wins. Credentials that are no good are no way in, not even as nobody.

use std::sync::Arc;

use arc_swap::ArcSwap;
use http::HeaderMap;

use super::bearer;
use super::peer::{Authority, Peer};
use super::request_header::{HeaderNames, RequestHeader};
use super::roots::Roots;
use super::static_tokens::StaticTokens;
use crate::User;

const AUTHENTICATED: &str = "system:authenticated";
const UNAUTHENTICATED: &str = "system:unauthenticated";
const ANONYMOUS: &str = "system:anonymous";

/// Who may come without credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Anonymous {
    /// Nobody.
    #[default]
    Off,
    /// Everybody.
    On,
    /// Everybody, on these paths.
    Paths(Vec<String>),
}

/// The authenticators.
#[derive(Debug, Default)]
pub struct Authenticators {
    /// Users named by front proxies.
    pub request_header: Option<RequestHeader>,
    /// Authorities of clients' certificates.
    pub client_ca: Option<Arc<ArcSwap<Roots>>>,
    /// Tokens in a file.
    pub tokens: Option<Arc<StaticTokens>>,
    /// Whether others can judge tokens too. Without them and without `tokens`, tokens are ignored.
    pub other_tokens: bool,
    /// Who may come without credentials.
    pub anonymous: Anonymous,
    /// Certificates may name a UID (gate `AllowParsingUserUIDFromCertAuth`).
    pub uid_from_certificates: bool,
    /// The audiences of this API: those of users whose credentials name none.
    pub audiences: Arc<[String]>,
}

/// A user who is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticated {
    /// Who it is.
    pub user: Arc<User>,
    /// For whom the credentials are; empty if they do not say.
    pub audiences: Arc<[String]>,
}

/// Nobody we know: 401. The reasons are for the log only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unauthenticated(pub Vec<String>);

/// How far one gets without asking others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The user is known.
    Known(Authenticated),
    /// Others may know the tokens; [`Authenticators::close`] decides then.
    Open(Open),
}

/// A request whose user is not yet known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// Tokens to ask others for, in order. Their first user goes to [`Authenticators::known`].
    pub tokens: Vec<String>,
    errors: Vec<String>,
}

impl Authenticators {
    /// Asks everything that needs no others.
    pub fn begin(&self, peer: Option<&Peer>, headers: &HeaderMap, now: i64) -> Begun {
        let mut open = Open::default();
        let known = self
            .proxied(peer, headers, now, &mut open)
            .or_else(|| self.certified(peer, now, &mut open))
            .or_else(|| self.tokened(headers, &mut open));
        let Some(user) = known else {
            if open.errors.is_empty() {
                self.is_proxy(peer, now, &mut open);
            }
            return Begun::Open(open);
        };
        Begun::Known(Authenticated { user, audiences: self.audiences.clone() })
    }

    /// Decides where others know nothing either; `refusals` is what they say against the tokens.
    pub fn close(&self, open: Open, refusals: Vec<String>, path: &str) -> Result<Authenticated, Unauthenticated> {
        let Open { tokens, mut errors, .. } = open;
        errors.extend(refusals);
        if errors.is_empty() && !tokens.is_empty() {
            errors.push("invalid bearer token".to_owned());
        }
        let welcome = match &self.anonymous {
            Anonymous::Off => false,
            Anonymous::On => true,
            Anonymous::Paths(paths) => paths.iter().any(|p| p == path),
        };
        if !errors.is_empty() || !welcome {
            return Err(Unauthenticated(errors));
        }
        Ok(Authenticated { user: Arc::new(User::anonymous()), audiences: self.audiences.clone() })
    }

    /// Decides where there are no others.
    pub fn decide(
        &self,
        peer: Option<&Peer>,
        headers: &HeaderMap,
        path: &str,
        now: i64,
    ) -> Result<Authenticated, Unauthenticated> {
        match self.begin(peer, headers, now) {
            Begun::Known(known) => Ok(known),
            Begun::Open(open) => self.close(open, Vec::new(), path),
        }
    }

    /// A user whom others know by a token; their credentials' audiences, if any, must meet ours.
    pub fn known(&self, user: User, audiences: Vec<String>) -> Result<Authenticated, Unauthenticated> {
        let meet = audiences.is_empty() || self.audiences.is_empty();
        if !meet && !audiences.iter().any(|a| self.audiences.contains(a)) {
            let (theirs, ours) = (audiences.join(" "), self.audiences.join(" "));
            return Err(Unauthenticated(vec![format!(
                "unable to match the audience: [{theirs}] , accepted: [{ours}]"
            )]));
        }
        Ok(Authenticated { user: Arc::new(somebody(user)), audiences: audiences.into() })
    }

    /// The user of a token in the file.
    pub fn static_user(&self, token: &str) -> Option<User> {
        self.tokens.as_ref()?.user(token).cloned()
    }

    /// Removes credentials from headers, so that nothing behind can use or pass them on.
    pub fn clear(&self, headers: &mut HeaderMap) {
        headers.remove(http::header::AUTHORIZATION);
        bearer::clear_subprotocol(headers);
        HeaderNames::standard().clear(headers);
        if let Some(request_header) = &self.request_header {
            request_header.headers.clear(headers);
        }
    }

    /// A client that names nobody is looked at as a proxy only in the end, for the reason why it is refused.
    fn proxied(&self, peer: Option<&Peer>, headers: &HeaderMap, now: i64, open: &mut Open) -> Option<Arc<User>> {
        let user = self.request_header.as_ref()?.named(headers)?;
        self.is_proxy(peer, now, open)?.then(|| Arc::new(somebody(user)))
    }

    fn is_proxy(&self, peer: Option<&Peer>, now: i64, open: &mut Open) -> Option<bool> {
        let verdict = self.request_header.as_ref()?.is_proxy(peer?, now);
        let good = verdict.is_ok();
        open.errors.extend(verdict.err());
        Some(good)
    }

    fn certified(&self, peer: Option<&Peer>, now: i64, open: &mut Open) -> Option<Arc<User>> {
        let (roots, peer) = (self.client_ca.as_ref()?, peer?);
        let verified = peer.verify(Authority::Clients, &roots.load(), now);
        let verified =
            verified.map_err(|e| format!("verifying certificate {} failed: {e}", peer.certificate().label()));
        match verified.and_then(|()| peer.user(self.uid_from_certificates, somebody)) {
            Ok(user) => user,
            Err(e) => {
                open.errors.push(e);
                None
            }
        }
    }

    fn tokened(&self, headers: &HeaderMap, open: &mut Open) -> Option<Arc<User>> {
        if self.tokens.is_none() && !self.other_tokens {
            return None;
        }
        let in_header = bearer::header(headers).unwrap_or_default();
        let in_protocol = bearer::subprotocol(headers).unwrap_or_else(|e| {
            open.errors.push(e);
            None
        });
        open.tokens.extend(in_header.into_iter().chain(in_protocol));
        let tokens = self.tokens.as_ref()?;
        open.tokens.iter().find_map(|t| tokens.user(t)).map(|user| Arc::new(somebody(user.clone())))
    }
}

/// The user with the group of everybody who is known.
pub fn somebody(mut user: User) -> User {
    if user.name != ANONYMOUS && !user.is_in(AUTHENTICATED) && !user.is_in(UNAUTHENTICATED) {
        user.groups.push(AUTHENTICATED.to_owned());
    }
    user
}

#[cfg(test)]
mod tests;
