//! Issuers of tokens elsewhere (OpenID Connect): their descriptions and keys, fetched when needed.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use access::User;
use access::authenticate::jwt::{Elsewhere, Issuer, KeySet, Refused, untrusted_issuer};
use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CACHE_CONTROL};
use http::{HeaderMap, Request};
use outgoing::{Client, Tls, Trust};
use serde_json::{Map, Value};
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
/// Most issuers of claims that lie elsewhere: whoever answers chooses their names.
const OTHERS: usize = 64;
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
    /// Issuers of tokens that hold claims of this one's, by their URLs.
    others: std::sync::Mutex<HashMap<String, Arc<Remote>>>,
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
        let this = Arc::new(Self::undescribed(issuer, client));
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

    fn undescribed(issuer: Issuer, client: Client) -> Self {
        let why = format!("oidc: authenticator for issuer {:?} is not initialized", issuer.config().issuer.url);
        Self {
            issuer,
            client,
            described: RwLock::new(Described::NotYet(why)),
            keys: ArcSwap::default(),
            fetching: Mutex::default(),
            asking: RwLock::default(),
            others: std::sync::Mutex::default(),
        }
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
        let Some(url) = self.keys_url() else { return Err("oidc: authenticator not initialized".into()) };
        let mut claims = self.claims(token, &url, now).await.map_err(|why| Issuer::unverified(&why))?;
        let fault = |why: String| format!("oidc: could not expand distributed claims: {why}");
        if let Some(elsewhere) = self.issuer.elsewhere(&claims).map_err(fault)? {
            let value = self.claim_elsewhere(&elsewhere, now).await.map_err(fault)?;
            claims.insert(elsewhere.claim, value);
        }
        self.issuer.user_of(&claims)
    }

    /// Where the keys are, if the issuer has said so.
    fn keys_url(&self) -> Option<String> {
        match &*self.described.read().unwrap_or_else(PoisonError::into_inner) {
            Described::NotYet(_) => None,
            Described::Keys(url) => Some(url.clone()),
        }
    }

    /// What a token says; with newer keys from `url` if none that are known signed it.
    async fn claims(&self, token: &str, url: &str, now: i64) -> Result<Map<String, Value>, String> {
        let keys = self.keys.load_full();
        match self.issuer.claims(token, &keys.set, now) {
            Ok(claims) => return Ok(claims),
            Err(Refused::Other(why)) => return Err(why),
            Err(Refused::Signature) if keys.until.is_some_and(|until| Instant::now() + EARLY < until) => {
                return Err(Issuer::unsigned());
            }
            Err(Refused::Signature) => {}
        }
        let newer = self.fetch(url, keys.number).await;
        let newer =
            newer.map_err(|e| format!("failed to verify signature: fetching keys oidc: get keys failed {e}"))?;
        self.issuer.claims(token, &newer.set, now).map_err(|refused| match refused {
            Refused::Signature => Issuer::unsigned(),
            Refused::Other(why) => why,
        })
    }

    /// A claim that the token only says where to find.
    async fn claim_elsewhere(&self, elsewhere: &Elsewhere, now: i64) -> Result<Value, String> {
        let Elsewhere { claim, endpoint, .. } = elsewhere;
        let token = self.ask(elsewhere).await.map_err(|e| format!("while getting distributed claim {claim:?}: {e}"))?;
        let issuer = untrusted_issuer(&token).map_err(|e| {
            format!("getting untrusted issuer from endpoint {endpoint} failed for claim {claim:?}: {e}")
        })?;
        let other = self.other(&issuer).map_err(|e| format!("verifying untrusted issuer {issuer} failed: {e}"))?;
        let url = match other.keys_url() {
            Some(url) => url,
            None => {
                let url = other.describe().await.map_err(|_| {
                    format!(
                        "verifying untrusted issuer {issuer} failed: verifier not initialized for issuer: {issuer:?}"
                    )
                })?;
                other.put(Described::Keys(url.clone()));
                url
            }
        };
        let claims = other.claims(&token, &url, now).await;
        let mut claims = claims.map_err(|e| format!("verify distributed claim token: {e}"))?;
        claims.remove(claim).ok_or_else(|| {
            format!("jwt returned by distributed claim endpoint {endpoint:?} did not contain claim: {claim}")
        })
    }

    /// The token that an endpoint answers with.
    async fn ask(&self, Elsewhere { endpoint, access_token, .. }: &Elsewhere) -> Result<String, String> {
        let mut request = Request::get(endpoint);
        if !access_token.is_empty() {
            request = request.header(AUTHORIZATION, format!("Bearer {access_token}"));
        }
        let request = request.body(Bytes::new()).map_err(|e| format!("while calling {endpoint}: {e}"))?;
        let answer = self.client.call(request, LIMIT, TIMEOUT).await.map_err(|e| e.to_string())?;
        if !(200..=226).contains(&answer.status().as_u16()) {
            return Err(format!("error while getting distributed claim JWT: {}", answer.status()));
        }
        Ok(String::from_utf8_lossy(answer.body()).into_owned())
    }

    /// The issuer of tokens that endpoints answer with. It is asked by the same client, and for the same audiences.
    fn other(&self, url: &str) -> Result<Arc<Self>, String> {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = others.get(url) {
            return Ok(known.clone());
        }
        if others.len() >= OTHERS {
            return Err(format!("verifier not initialized for issuer: {url:?}"));
        }
        let other = Arc::new(Self::undescribed(self.issuer.at(url), self.client.clone()));
        others.insert(url.to_owned(), other.clone());
        Ok(other)
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
