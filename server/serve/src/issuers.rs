//! Issuers of tokens elsewhere (OpenID Connect): their descriptions and keys, fetched when needed.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use access::User;
use access::authenticate::jwt::{Issuer, KeySet, Refused};
use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::CACHE_CONTROL;
use http::{HeaderMap, Request};
use outgoing::{Client, Tls, Trust};
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;

/// How often an issuer is asked to describe itself until it does.
const AGAIN: Duration = Duration::from_secs(10);
/// How long a request may take.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Longest description or key set, in bytes.
const LIMIT: usize = 4 << 20;
/// Keys count as old so long before they are.
const EARLY: Duration = Duration::from_secs(30);
const DESCRIPTION: &str = "/.well-known/openid-configuration";

/// All issuers that are trusted. They can be put in others' place while requests come.
#[derive(Debug, Default)]
pub struct Issuers(ArcSwap<Vec<Arc<Remote>>>);

/// One issuer and what is known of it.
#[derive(Debug)]
pub struct Remote {
    issuer: Issuer,
    client: Client,
    /// Where its keys are, once it has said so.
    described: RwLock<Described>,
    keys: ArcSwap<Keys>,
    /// One fetches, others wait.
    fetching: Mutex<()>,
    asking: RwLock<Option<JoinHandle<()>>>,
}

#[derive(Clone, Debug)]
enum Described {
    NotYet(String),
    Keys(String),
}

#[derive(Debug, Default)]
struct Keys {
    set: KeySet,
    /// Until when nothing else is to be expected.
    until: Option<Instant>,
    /// Each set has its number.
    number: u64,
}

impl Drop for Remote {
    fn drop(&mut self) {
        if let Some(task) = self.asking.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            task.abort();
        }
    }
}

impl Remote {
    /// An issuer that is asked to describe itself from now on.
    pub fn new(issuer: Issuer) -> Result<Arc<Self>, String> {
        let authority = &issuer.config().issuer.certificate_authority;
        let trust = match authority.is_empty() {
            true => Trust::Host,
            false => Trust::Pem(authority.clone().into_bytes()),
        };
        let client = Client::new(Tls { trust, ..Tls::default() })?;
        let why = format!("oidc: authenticator for issuer {:?} is not initialized", issuer.config().issuer.url);
        let this = Arc::new(Self {
            issuer,
            client,
            described: RwLock::new(Described::NotYet(why)),
            keys: ArcSwap::default(),
            fetching: Mutex::default(),
            asking: RwLock::default(),
        });
        let weak = Arc::downgrade(&this);
        let task = tokio::spawn(async move {
            while let Some(this) = weak.upgrade() {
                match this.describe().await {
                    Ok(keys) => {
                        this.put(Described::Keys(keys));
                        return;
                    }
                    Err(why) => this.put(Described::NotYet(why)),
                }
                drop(this);
                tokio::time::sleep(AGAIN).await;
            }
        });
        *this.asking.write().unwrap_or_else(PoisonError::into_inner) = Some(task);
        Ok(this)
    }

    /// Why tokens of this issuer can't be judged yet; `None` when they can.
    pub fn fault(&self) -> Option<String> {
        match &*self.described.read().unwrap_or_else(PoisonError::into_inner) {
            Described::NotYet(why) => {
                let url = &self.issuer.config().issuer.url;
                Some(format!("oidc: authenticator for issuer {url:?} is not healthy: {why}"))
            }
            Described::Keys(_) => None,
        }
    }

    fn put(&self, described: Described) {
        *self.described.write().unwrap_or_else(PoisonError::into_inner) = described;
    }

    /// Asks for the description; gives where the keys are.
    async fn describe(&self) -> Result<String, String> {
        let config = &self.issuer.config().issuer;
        let usual = format!("{}{DESCRIPTION}", config.url.trim_end_matches('/'));
        let url = if config.discovery_url.is_empty() { usual } else { config.discovery_url.clone() };
        let (_, body) = self.get(&url).await?;
        let said: Value = serde_json::from_slice(&body)
            .map_err(|e| format!("oidc: failed to decode provider discovery object: {e}"))?;
        let issuer = said["issuer"].as_str().unwrap_or_default();
        if issuer != config.url {
            let expected = &config.url;
            return Err(format!(
                "oidc: issuer did not match the issuer returned by provider, expected {expected:?} got {issuer:?}"
            ));
        }
        match said["jwks_uri"].as_str() {
            Some(keys) if !keys.is_empty() => Ok(keys.to_owned()),
            _ => Err("provider did not return JWKS URL".into()),
        }
    }

    async fn get(&self, url: &str) -> Result<(HeaderMap, Bytes), String> {
        let request = Request::get(url).body(Bytes::new()).map_err(|e| format!("Get {url:?}: {e}"))?;
        let answer = self.client.call(request, LIMIT, TIMEOUT).await.map_err(|e| e.to_string())?;
        let (head, body) = answer.into_parts();
        if head.status != http::StatusCode::OK {
            return Err(format!("{}: {}", head.status, String::from_utf8_lossy(&body)));
        }
        Ok((head.headers, body))
    }

    /// Whose token it is.
    async fn user(&self, token: &str, now: i64) -> Result<User, String> {
        let url = match &*self.described.read().unwrap_or_else(PoisonError::into_inner) {
            Described::NotYet(_) => return Err("oidc: authenticator not initialized".into()),
            Described::Keys(url) => url.clone(),
        };
        let keys = self.keys.load_full();
        match self.issuer.user(token, &keys.set, now) {
            Ok(user) => return Ok(user),
            Err(Refused::Other(why)) => return Err(why),
            Err(Refused::Signature) if keys.until.is_some_and(|until| Instant::now() + EARLY < until) => {
                return Err(Issuer::unsigned());
            }
            Err(Refused::Signature) => {}
        }
        let newer = self.fetch(&url, keys.number).await;
        let newer = newer.map_err(|e| {
            format!("oidc: verify token: failed to verify signature: fetching keys oidc: get keys failed {e}")
        })?;
        self.issuer.user(token, &newer.set, now).map_err(|refused| match refused {
            Refused::Signature => Issuer::unsigned(),
            Refused::Other(why) => why,
        })
    }

    /// Newer keys than those of this number.
    async fn fetch(&self, url: &str, than: u64) -> Result<Arc<Keys>, String> {
        let _fetching = self.fetching.lock().await;
        let known = self.keys.load_full();
        if known.number > than {
            return Ok(known);
        }
        let (headers, body) = self.get(url).await?;
        let until = lifetime(&headers).map(|life| Instant::now() + life);
        let keys = Arc::new(Keys { set: KeySet::parse(&body)?, until, number: than + 1 });
        self.keys.store(keys.clone());
        Ok(keys)
    }
}

/// How long an answer may be kept, where it says so.
fn lifetime(headers: &HeaderMap) -> Option<Duration> {
    let control = headers.get(CACHE_CONTROL)?.to_str().ok()?;
    let mut words = control.split(',').map(str::trim);
    if words.clone().any(|w| matches!(w, "no-store" | "no-cache" | "private")) {
        return None;
    }
    words.find_map(|w| w.strip_prefix("max-age=")?.parse().ok()).map(Duration::from_secs)
}

impl Issuers {
    /// Puts others in their place.
    pub fn replace(&self, issuers: Vec<Arc<Remote>>) {
        self.0.store(Arc::new(issuers));
    }

    /// Whose token it is, or why it is no good; `None` if it is of none of these issuers.
    pub(crate) async fn judge(&self, token: &str, now: i64) -> Option<Result<User, String>> {
        let all = self.0.load_full();
        let of = all.iter().find(|remote| remote.issuer.issued(token))?;
        Some(of.user(token, now).await)
    }
}
