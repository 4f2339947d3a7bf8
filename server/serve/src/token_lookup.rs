//! Tokens that only a look at stored objects can judge, those of service accounts and bootstrap tokens, or somebody
//! else: other issuers, a webhook.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::User;
use access::authenticate::{AccountTokens, Authenticated, Authenticators, Claims, Open, Reference, Unauthenticated};
use generated::core::v1::{Secret, ServiceAccount};
use object::scalar::Time;
use registry::object::Identity;
use registry::resources::{Resources, Stored};
use registry::verbs::{Target, Warnings};

use crate::issuers::Issuers;
use crate::legacy_tokens;
use crate::metrics::METRICS;
use crate::token_cache::{TokenCache, Verdict};
use crate::webhook::TokenWebhook;

/// Objects that were deleted so many seconds ago count as gone, though finalizers may keep them.
const LEEWAY: i64 = 60;
/// Of bootstrap tokens' secrets.
const BOOTSTRAP_TYPE: &str = "bootstrap.kubernetes.io/token";
const BOOTSTRAP_GROUP: &str = "system:bootstrappers";

/// Judges tokens.
#[derive(Debug)]
pub struct TokenLookup {
    resources: Arc<Resources>,
    accounts: Option<AccountTokens>,
    bootstrap: bool,
    /// Tokens of secrets are looked up in them (`--service-account-lookup`).
    pub lookup: bool,
    /// Issuers elsewhere.
    pub issuers: Arc<Issuers>,
    /// Whoever else knows tokens.
    pub webhook: Option<TokenWebhook>,
    /// The audiences of this API.
    pub audiences: Arc<[String]>,
    /// What was found out a moment ago.
    cache: TokenCache,
}

/// What the judge of a token has to say beside whose it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Remarks {
    /// To whoever uses it.
    pub(crate) warning: Option<&'static str>,
    /// For the audit log.
    notes: Vec<(&'static str, String)>,
}

impl Remarks {
    pub(crate) fn note(&mut self, name: &'static str, text: String) {
        self.notes.push((name, text));
    }

    /// Says so.
    pub(crate) fn tell(&self, warnings: &Warnings) {
        if let Some(warning) = self.warning {
            warnings.add(warning);
        }
        self.notes.iter().for_each(|(name, text)| warnings.note(name, text));
    }
}

/// What is known of a token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) user: User,
    /// Those audiences that were asked for and that it is for; empty if it does not say.
    pub(crate) audiences: Vec<String>,
    pub(crate) remarks: Remarks,
}

impl TokenLookup {
    /// Service accounts' tokens where there are keys for them, bootstrap tokens where they are on.
    pub fn new(resources: Arc<Resources>, accounts: Option<AccountTokens>, bootstrap: bool) -> Self {
        Self {
            resources,
            accounts,
            bootstrap,
            lookup: true,
            issuers: Arc::default(),
            webhook: None,
            audiences: Arc::default(),
            cache: TokenCache::default(),
        }
    }

    /// The user of a request that everything else left open.
    pub(crate) async fn close(
        &self,
        authenticators: &Authenticators,
        open: Open,
        path: &str,
        warnings: &Warnings,
        now: i64,
    ) -> Result<Authenticated, Unauthenticated> {
        let mut refusals = Vec::new();
        for token in &open.tokens {
            match self.judge(token, None, now).await {
                Some(Ok(known)) => {
                    known.remarks.tell(warnings);
                    return authenticators.known(known.user.clone(), known.audiences.clone());
                }
                Some(Err(why)) => refusals.extend(why),
                None => {}
            }
        }
        authenticators.close(open, refusals, path)
    }

    /// Whose token it is, or all that speaks against it; `None` if nobody knows it. `wanted` are the audiences that a
    /// review asks about.
    pub(crate) async fn judge(&self, token: &str, wanted: Option<&[String]>, now: i64) -> Verdict {
        let ask = || async { self.ask(token, wanted, now).await.map(|verdict| verdict.map(Arc::new)) };
        self.cache.of(token, wanted.unwrap_or(&self.audiences), ask).await
    }

    async fn ask(&self, token: &str, wanted: Option<&[String]>, now: i64) -> Option<Result<Known, Vec<String>>> {
        let mut refusals = Vec::new();
        let anyone = |user| Known { user, ..Known::default() };
        if let Some(read) = self.accounts.as_ref().and_then(|accounts| accounts.read(token, wanted, now)) {
            let judged = match read {
                Ok(claims) => self.account(token, claims, now).await,
                Err(why) => Err(why),
            };
            match judged {
                Ok(known) => return Some(Ok(known)),
                Err(why) => refusals.push(why),
            }
        }
        if self.bootstrap
            && let Some(user) = self.bootstrapper(token, now).await
        {
            return Some(Ok(anyone(user)));
        }
        match self.issuers.judge(token, now).await {
            Some(Ok(user)) => return Some(Ok(anyone(user))),
            Some(Err(why)) => refusals.push(why),
            None => {}
        }
        if let Some(webhook) = &self.webhook {
            match webhook.judge(token, wanted.unwrap_or(&self.audiences), &self.audiences).await {
                Some(Ok(known)) => return Some(Ok(known)),
                Some(Err(why)) => refusals.push(why),
                None => {}
            }
        }
        if refusals.is_empty() { None } else { Some(Err(refusals)) }
    }

    /// An object as this server knows it; what it does not know yet, as it is now.
    async fn stored(&self, resource: &str, namespace: &str, name: &str) -> Option<Stored> {
        let served = self.resources.find("", "v1", resource)?;
        let target = Target { served, namespace, name };
        match target.get(Some(0)).await {
            Ok(stored) => Some(stored),
            Err(_) => target.get(None).await.ok(),
        }
    }

    async fn secret(&self, namespace: &str, name: &str) -> Option<Box<Secret>> {
        self.stored("secrets", namespace, name).await?.object.typed()
    }

    /// What an object is whose tokens come again and again.
    async fn identity(&self, resource: &str, namespace: &str, name: &str) -> Option<Arc<Identity>> {
        self.stored(resource, namespace, name).await?.object.identity()
    }

    async fn service_account(&self, namespace: &str, name: &str) -> Result<Arc<ServiceAccount>, String> {
        // Admission knows accounts as a whole.
        let found = self.stored("serviceaccounts", namespace, name).await;
        found.and_then(|stored| stored.object.known()).ok_or_else(|| format!("serviceaccounts {name:?} not found"))
    }

    async fn account(&self, token: &str, claims: Claims, now: i64) -> Result<Known, String> {
        let mut remarks = match claims.legacy {
            true if self.lookup => {
                let Claims { namespace, account, secret, .. } = &claims;
                let secret = secret.as_ref().map_or("", |secret| &secret.name);
                let secret = self.secret(namespace, secret).await;
                let account = self.service_account(namespace, &account.name);
                legacy_tokens::judge(&self.resources, token, &claims, secret, account, now).await?
            }
            true => Remarks::default(),
            false => self.bound(&claims, now).await?,
        };
        let user = account_user(&claims);
        if claims.for_anyone {
            METRICS.legacy_tokens.of(&[]).add(1);
            remarks.note("authentication.k8s.io/legacy-token", user.name.clone());
        }
        Ok(Known { user, audiences: claims.audiences, remarks })
    }

    /// What a token is bound to is still there.
    async fn bound(&self, claims: &Claims, now: i64) -> Result<Remarks, String> {
        let (namespace, name) = (&claims.namespace, &claims.account.name);
        let account = self.service_account(namespace, name).await?;
        if account.metadata.uid != claims.account.uid {
            let (is, says) = (&account.metadata.uid, &claims.account.uid);
            return Err(format!("service account UID ({is}) does not match claim ({says})"));
        }
        if gone(account.metadata.deletion_timestamp, now) {
            return Err(format!("service account {namespace}/{name} has been deleted"));
        }
        if let Some(secret) = &claims.secret {
            lives("secret", secret, self.identity("secrets", namespace, &secret.name).await, now)?;
        }
        if let Some(pod) = &claims.pod {
            lives("pod", pod, self.identity("pods", namespace, &pod.name).await, now)?;
        } else if let Some(node) = &claims.node {
            lives("node", node, self.identity("nodes", "", &node.name).await, now)?;
        }
        let mut remarks = Remarks::default();
        match claims.warn_after {
            Some(time) if now > time => {
                METRICS.stale_tokens.of(&[]).add(1);
                let since = now - time;
                let subject = format!("system:serviceaccount:{namespace}:{name}");
                let text = format!("subject: {subject}, seconds after warning threshold: {since}");
                remarks.note("authentication.k8s.io/stale-token", text);
            }
            Some(_) => METRICS.valid_tokens.of(&[]).add(1),
            None => {}
        }
        Ok(remarks)
    }

    /// The user of a bootstrap token (`ID.SECRET`).
    async fn bootstrapper(&self, token: &str, now: i64) -> Option<User> {
        let (id, secret) = token.split_once('.')?;
        let plain = |text: &str, length: usize| {
            text.len() == length && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !plain(id, 6) || !plain(secret, 16) {
            return None;
        }
        let found = self.secret("kube-system", &format!("bootstrap-token-{id}")).await?;
        let value = |key: &str| found.data.get(key).map(|v| &**v).unwrap_or_default();
        let same = access::authenticate::same_secret(value("token-secret"), secret.as_bytes());
        let expires = value("expiration");
        let expired = !expires.is_empty() && {
            let time = std::str::from_utf8(expires).ok().and_then(|text| text.parse::<object::scalar::Time>().ok());
            time.is_none_or(|time| time.seconds() <= now)
        };
        let usable = found.r#type == BOOTSTRAP_TYPE
            && found.metadata.deletion_timestamp.is_none()
            && value("token-id") == id.as_bytes()
            && value("usage-bootstrap-authentication") == b"true";
        if !same || expired || !usable {
            return None;
        }
        let extra = String::from_utf8_lossy(value("auth-extra-groups")).into_owned();
        let mut groups: Vec<String> = extra.split(',').filter(|g| !g.is_empty()).map(str::to_owned).collect();
        if groups.iter().any(|group| !is_bootstrap_group(group)) {
            return None;
        }
        groups.push(BOOTSTRAP_GROUP.to_owned());
        groups.sort_unstable();
        groups.dedup();
        Some(User { name: format!("system:bootstrap:{id}"), groups, ..User::default() })
    }
}

/// `system:bootstrappers:` and words of lower-case letters, digits, `:` and `-` (upstream's `BootstrapGroupPattern`).
fn is_bootstrap_group(group: &str) -> bool {
    let Some(rest) = group.strip_prefix("system:bootstrappers:") else { return false };
    let word = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    rest.len() <= 256
        && rest.bytes().all(|b| word(b) || b == b':' || b == b'-')
        && rest.bytes().next_back().is_some_and(word)
}

fn gone(deletion: Option<Time>, now: i64) -> bool {
    deletion.is_some_and(|time| time.seconds() < now - LEEWAY)
}

/// The object that a token is bound to is still there, and the same.
fn lives(what: &str, bound: &Reference, found: Option<Arc<Identity>>, now: i64) -> Result<(), String> {
    let invalidated = || "service account token has been invalidated".to_owned();
    let found = found.ok_or_else(invalidated)?;
    if *found.uid != *bound.uid {
        return Err(format!(
            "{what} UID ({}) does not match service account {what} ref claim ({})",
            found.uid, bound.uid
        ));
    }
    if gone(found.deletion, now) { Err(invalidated()) } else { Ok(()) }
}

fn account_user(claims: &Claims) -> User {
    let Claims { namespace, account, .. } = claims;
    let mut extra = BTreeMap::new();
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            extra.insert(format!("authentication.kubernetes.io/{name}"), vec![value.to_owned()]);
        }
    };
    if !claims.id.is_empty() {
        add("credential-id", &format!("JTI={}", claims.id));
    }
    for (what, reference) in [("pod", &claims.pod), ("node", &claims.node)] {
        if let Some(Reference { name, uid }) = reference {
            add(&format!("{what}-name"), name);
            add(&format!("{what}-uid"), uid);
        }
    }
    User {
        name: format!("system:serviceaccount:{namespace}:{}", account.name),
        uid: account.uid.clone(),
        groups: vec!["system:serviceaccounts".to_owned(), format!("system:serviceaccounts:{namespace}")],
        extra,
    }
}
