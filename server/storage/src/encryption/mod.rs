//! Encryption at rest: a store over a store, between the watch cache and where values lie.
//!
//! What is written is encrypted by the first provider of the key's resource, what is read decrypted by whichever can, once
//! for each version of an object, as it comes into the cache. A resource that nothing is said of has plain values. The
//! bytes are upstream's, so that a store can go from one server to the other.

mod chain;
mod ciphers;
mod places;
mod store;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use arc_swap::ArcSwap;
use bytes::Bytes;
use zeroize::Zeroizing;

use self::chain::{Chain, Listed, Provider};
use self::ciphers::{Cbc, Gcm, Secretbox};
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
}

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
}

impl Configured {
    fn provider(self) -> Result<(Box<str>, Provider), String> {
        match self {
            Self::Identity => Ok(("".into(), Provider::Identity)),
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
pub struct Rules(Vec<(Resource, Chain)>);

impl Rules {
    /// By resources with their providers. A resource that is named twice has all its providers, in the order of their lists.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn new(lists: Vec<(Vec<Resource>, Vec<Configured>)>) -> Result<Self, String> {
        let mut rules: Vec<(Resource, Vec<Prefixed>)> = Vec::new();
        for (resources, providers) in lists {
            let providers: Vec<_> =
                providers.into_iter().map(|p| p.provider().map(Arc::new)).collect::<Result<_, _>>()?;
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
        Ok(Self(rules.into_iter().map(|(resource, providers)| (resource, chain(providers))).collect()))
    }

    /// The rule of a resource: its own, its group's, or that of all.
    fn of(&self, group: &str, name: &str) -> Chain {
        let find = |group: &str, name: &str| self.0.iter().find(|(r, _)| r.group == group && r.name == name);
        let found = find(group, name).or_else(|| find(group, "*")).or_else(|| find("*", "*"));
        found.map_or(Chain::Plain, |(_, chain)| chain.clone())
    }
}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(resource, _)| resource)).finish()
    }
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
        Arc::new(Self { places, chains, observer, disappointed: Mutex::default() })
    }

    /// Puts other rules into force. Whoever had values that could not be read is to read them again.
    pub fn replace(&self, rules: &Rules) {
        self.chains.store(Arc::new(self.places.chains(rules)));
        self.read_again();
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
        let cx = Context { resource: self.places.name(place), key: stored.as_bytes(), observer: &*self.observer };
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
