//! Encryption at rest: a store over a store, between the watch cache and where values lie.
//!
//! What is written is encrypted by the first provider of the key's resource, what is read decrypted by whichever can, once
//! for each version of an object, as it comes into the cache. A resource that nothing is said of has plain values. The
//! bytes are upstream's, so that a store can go from one server to the other.

mod chain;
mod ciphers;
mod kms;
mod places;
mod store;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use arc_swap::ArcSwap;
use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use zeroize::Zeroizing;

use self::chain::{Chain, Listed, Provider};
use self::ciphers::{Cbc, Gcm, Secretbox};
use self::kms::Kms;
pub use self::kms::Plugin;
pub use self::kms::fake;
use self::places::Places;
pub use self::store::Encrypted;
use self::store::Watching;

/// What everything encrypted begins with.
const ENCRYPTED: &[u8] = b"k8s:enc:";
/// What follows, in the place of a value, where the reason stands why it can't be read. No provider has such a name.
const REASON: u8 = 0;
/// What is said of encrypted values where there is no encryption.
const TRIED: &str = "identity transformer tried to read encrypted data";

/// Why a value can't be encrypted or decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In upstream's words.
    pub message: String,
    /// The code of gRPC that a plugin answered, by its name.
    code: Option<&'static str>,
}

impl Fault {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: None }
    }

    /// The same, after what was being done.
    fn within(self, doing: &str) -> Self {
        Self { message: format!("{doing}: {}", self.message), code: self.code }
    }

    /// What figures call it.
    fn code(&self) -> &'static str {
        self.code.unwrap_or("unknown-non-grpc")
    }

    /// What is said of several; `None` where there is none.
    fn of_all(mut faults: Vec<Self>) -> Option<Self> {
        let mut seen: Vec<&str> = Vec::new();
        for fault in &faults {
            if !seen.contains(&&*fault.message) {
                seen.push(&fault.message);
            }
        }
        match seen.len() {
            0 => None,
            1 => faults.pop(),
            _ => {
                let code = faults.iter().find_map(|fault| fault.code);
                Some(Self { message: format!("[{}]", seen.join(", ")), code })
            }
        }
    }
}

/// Whom a value belongs to, and who is told what is done with it.
struct Context<'a> {
    /// The resource with its group, as figures name it.
    resource: &'a str,
    /// The key as it is in etcd: an authenticated value can't be put in another's place.
    key: &'a [u8],
    observer: &'a dyn Observer,
    /// What plugins could not tell when they were asked.
    asked: &'a [Asked],
}

/// The hash of a source, and why a plugin does not tell what it is.
type Asked = ([u8; 32], Fault);

/// Who is told what is done; every method does nothing by itself.
pub trait Observer: Send + Sync {
    /// A value was read or written by what has the prefix; `code` says what went wrong.
    fn transformed(&self, resource: &str, read: bool, prefix: &str, took: Duration, code: Option<&'static str>) {
        let _ = (resource, read, prefix, took, code);
    }

    /// Something for the log.
    fn failed(&self, what: &str, why: &str) {
        let _ = (what, why);
    }

    /// A plugin was called; `code` is gRPC's.
    fn called(&self, provider: &str, method: &str, took: Duration, code: &str) {
        let _ = (provider, method, took, code);
    }

    /// A value was read or written with a key of a plugin, which is named by the hash of its name.
    fn key_used(&self, read: bool, provider: &str, key: &str) {
        let _ = (read, provider, key);
    }

    /// A plugin said that this is its key.
    fn key_told(&self, provider: &str, key: &str) {
        let _ = (provider, key);
    }

    /// A plugin's key has no name, or too long a one.
    fn bad_key_id(&self, provider: &str, why: &str) {
        let _ = (provider, why);
    }

    /// So many sources of a plugin are known.
    fn sources(&self, provider: &str, count: usize) {
        let _ = (provider, count);
    }

    /// A source had to be asked for.
    fn source_missed(&self) {}

    /// A seed was made.
    fn seed_made(&self, took: Duration) {
        let _ = took;
    }
}

impl Observer for () {}

/// How keys are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cipher {
    /// `aescbc`
    AesCbc,
    /// `aesgcm`
    AesGcm,
    /// `secretbox`
    Secretbox,
}

impl Cipher {
    fn prefix(self) -> &'static str {
        match self {
            Self::AesCbc => "k8s:enc:aescbc:v1:",
            Self::AesGcm => "k8s:enc:aesgcm:v1:",
            Self::Secretbox => "k8s:enc:secretbox:v1:",
        }
    }
}

/// A named key.
pub struct NamedKey {
    /// It stands before what the key encrypts.
    pub name: String,
    /// The key.
    pub secret: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for NamedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Name: {}, Secret: [REDACTED]", self.name)
    }
}

/// One provider, as configured.
#[derive(Debug)]
pub enum Configured {
    /// Values as they are.
    Identity,
    /// Keys, the first of which writes.
    Keys(Cipher, Vec<NamedKey>),
    /// A plugin that keeps keys.
    Kms(Plugin),
}

impl Configured {
    fn provider(self, observer: &Arc<dyn Observer>) -> Result<(Box<str>, Provider), String> {
        match self {
            Self::Identity => Ok(("".into(), Provider::Identity)),
            Self::Kms(plugin) => {
                let prefix = format!("k8s:enc:kms:v2:{}:", plugin.name);
                Ok((prefix.into(), Provider::Kms(Kms::new(plugin, observer.clone()))))
            }
            Self::Keys(cipher, keys) => {
                let key = |key: NamedKey| -> Result<(Box<str>, chain::Key), String> {
                    let made = match cipher {
                        Cipher::AesCbc => Cbc::new(&key.secret).map(Box::new).map(chain::Key::Cbc),
                        Cipher::AesGcm => Gcm::new(&key.secret).map(chain::Key::Gcm),
                        Cipher::Secretbox => {
                            let size = key.secret.len();
                            let secret: &[u8; 32] = key
                                .secret
                                .as_slice()
                                .try_into()
                                .map_err(|_| format!("expected key size 32 for secretbox provider, got {size}"))?;
                            Ok(chain::Key::Secretbox(Secretbox::new(secret)))
                        }
                    };
                    let made = made.map_err(|fault| {
                        format!("error while creating cipher for named key {}: {}", key.name, fault.message)
                    })?;
                    Ok((format!("{}:", key.name).into(), made))
                };
                let keys = keys.into_iter().map(key).collect::<Result<_, _>>()?;
                let unknown = match cipher {
                    Cipher::Secretbox => "no matching key was found for the provided Secretbox transformer",
                    _ => "no matching key was found for the provided AES transformer",
                };
                Ok((cipher.prefix().into(), Provider::Keys(Listed::new(keys, unknown))))
            }
        }
    }
}

/// A resource, as `secrets` or `deployments.apps`; `*` for all of a group, and for any group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Resource {
    /// The plural name.
    pub name: String,
    /// The API group.
    pub group: String,
}

impl Resource {
    /// As upstream reads one.
    pub fn parse(text: &str) -> Self {
        let (name, group) = text.split_once('.').unwrap_or((text, ""));
        Self { name: name.to_owned(), group: group.to_owned() }
    }
}

/// A provider and the prefix of what it writes.
type Prefixed = Arc<(Box<str>, Provider)>;

/// What is done with the values of each resource.
pub struct Rules {
    all: Vec<(Resource, Chain)>,
    plugins: Vec<Arc<Kms>>,
}

impl Rules {
    /// By resources with their providers. A resource that is named twice has all its providers, in the order of their lists.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn new(lists: Vec<(Vec<Resource>, Vec<Configured>)>, observer: &Arc<dyn Observer>) -> Result<Self, String> {
        let mut plugins = Vec::new();
        let mut rules: Vec<(Resource, Vec<Prefixed>)> = Vec::new();
        for (resources, providers) in lists {
            let providers: Vec<_> =
                providers.into_iter().map(|p| p.provider(observer).map(Arc::new)).collect::<Result<_, _>>()?;
            plugins.extend(providers.iter().filter_map(|provider| match &provider.1 {
                Provider::Kms(kms) => Some(kms.clone()),
                _ => None,
            }));
            for resource in resources {
                for (name, group) in [("*", &*resource.group), ("*", "*")] {
                    if rules.iter().any(|(rule, _)| rule.name == name && rule.group == group) {
                        let rule = Resource { name: name.to_owned(), group: group.to_owned() };
                        return Err(format!(
                            "resource {:?} is masked by earlier rule {:?}",
                            rule_shown(&resource),
                            rule_shown(&rule)
                        ));
                    }
                }
                match rules.iter_mut().find(|(rule, _)| *rule == resource) {
                    Some((_, all)) => all.extend(providers.iter().cloned()),
                    None => rules.push((resource, providers.clone())),
                }
            }
        }
        let chain = |providers: Vec<Prefixed>| {
            let all = providers.into_iter().map(|p| (p.0.clone(), chain::Shared(p))).collect();
            Chain::Listed(Arc::new(Listed::new(all, "no matching prefix found")))
        };
        let all = rules.into_iter().map(|(resource, providers)| (resource, chain(providers))).collect();
        Ok(Self { all, plugins })
    }

    /// Whether there are plugins.
    pub fn have_plugins(&self) -> bool {
        !self.plugins.is_empty()
    }

    /// Asks plugins for their keys, now and then again. One that is not there yet is no reason not to start.
    pub async fn begin(&self) {
        for plugin in &self.plugins {
            plugin.begin().await;
        }
    }

    /// Whether all plugins are well.
    ///
    /// # Errors
    /// In upstream's words.
    pub async fn check(&self) -> Result<(), String> {
        check(&self.plugins).await
    }

    /// The rule of a resource: its own, its group's, or that of all.
    fn of(&self, group: &str, name: &str) -> Chain {
        let find = |group: &str, name: &str| self.all.iter().find(|(r, _)| r.group == group && r.name == name);
        let found = find(group, name).or_else(|| find(group, "*")).or_else(|| find("*", "*"));
        found.map_or(Chain::Plain, |(_, chain)| chain.clone())
    }
}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.all.iter().map(|(resource, _)| resource)).finish()
    }
}

async fn check(plugins: &[Arc<Kms>]) -> Result<(), String> {
    let mut faults = Vec::new();
    for (i, plugin) in plugins.iter().enumerate() {
        if let Err(why) = plugin.check().await {
            faults.push(Fault::new(format!("kms-provider-{i}: {why}")));
        }
    }
    Fault::of_all(faults).map_or(Ok(()), |fault| Err(fault.message))
}

/// How a plugin's key is named where others see it.
fn hash_shown(name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let hash = digest(&SHA256, name.as_bytes());
    let hex: String = hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

fn rule_shown(resource: &Resource) -> String {
    match (&*resource.group, &*resource.name) {
        ("", "*") => "*.".to_owned(),
        ("", name) => name.to_owned(),
        (group, name) => format!("{name}.{group}"),
    }
}

/// The rules that are in force, and all who go by them.
pub struct Encryption {
    places: Places,
    /// What is done at each place.
    chains: ArcSwap<Vec<Chain>>,
    plugins: ArcSwap<Vec<Arc<Kms>>>,
    observer: Arc<dyn Observer>,
    /// Who was given values that could not be read.
    disappointed: Mutex<Vec<Weak<Watching>>>,
}

impl std::fmt::Debug for Encryption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Encryption")
    }
}

impl Encryption {
    /// By rules, of resources that lie at storage paths such as `pods` or `services/specs`, each with its group and its
    /// name. `prefix` is what keys begin with in etcd, in the place of `/registry`.
    pub fn new<'a>(
        rules: &Rules,
        prefix: &str,
        resources: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
        observer: Arc<dyn Observer>,
    ) -> Arc<Self> {
        let places = Places::new(prefix, resources);
        let chains = ArcSwap::from_pointee(places.chains(rules));
        let plugins = ArcSwap::from_pointee(rules.plugins.clone());
        let encryption = Arc::new(Self { places, chains, plugins, observer, disappointed: Mutex::default() });
        rules.plugins.iter().for_each(|plugin| plugin.tell(&encryption));
        encryption
    }

    /// Puts other rules into force. Whoever had values that could not be read is to read them again.
    pub fn replace(self: &Arc<Self>, rules: &Rules) {
        rules.plugins.iter().for_each(|plugin| plugin.tell(self));
        self.plugins.store(Arc::new(rules.plugins.clone()));
        self.chains.store(Arc::new(self.places.chains(rules)));
        self.read_again();
    }

    /// Whether all plugins are well.
    ///
    /// # Errors
    /// In upstream's words.
    pub async fn check(&self) -> Result<(), String> {
        check(&self.plugins.load_full()).await
    }

    /// Has everything read again that could not be read.
    fn read_again(&self) {
        let disappointed = std::mem::take(&mut *self.disappointed.lock().unwrap_or_else(PoisonError::into_inner));
        for watching in disappointed.iter().filter_map(Weak::upgrade) {
            watching.begin_anew();
        }
    }

    /// The value at a key, as it is to be written.
    fn seal(&self, key: &str, value: Bytes) -> Result<Bytes, Fault> {
        let Some(place) = self.places.of(key) else { return Ok(value) };
        let stored = self.places.stored(key);
        let cx = Context {
            resource: self.places.name(place),
            key: stored.as_bytes(),
            observer: &*self.observer,
            asked: &[],
        };
        self.chains.load()[place].seal(&value, &cx)
    }
}

/// What stands for a value that can't be read.
fn unreadable(why: &str) -> Bytes {
    [ENCRYPTED, &[REASON], why.as_bytes()].concat().into()
}

/// Why a value can't be read, if it was encrypted and nobody decrypted it.
pub fn why_unreadable(value: &[u8]) -> Option<Cow<'_, str>> {
    let rest = value.strip_prefix(ENCRYPTED)?;
    Some(match rest.split_first() {
        Some((&REASON, why)) => String::from_utf8_lossy(why),
        _ => TRIED.into(),
    })
}
