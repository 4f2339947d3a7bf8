//! A plugin that keeps keys (KMS v2, KEP-3299). It encrypts a seed for each of its keys; values are encrypted here, by keys
//! derived from the seed.

pub mod fake;
mod object;
mod service;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use arc_swap::ArcSwapOption;
use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Prk};
use bytes::Bytes;
use zeroize::Zeroizing;

use self::object::{KEY, SEED, Source, check_key_id};
use self::service::Service;
use super::chain::{Opened, Refusal};
use super::ciphers::{Gcm, random};
use super::{Context, Encryption, Fault, Observer, hash_shown};

/// Bytes of a seed, of a derived key, and of what it is derived by.
const SIZE: usize = 32;
/// How long a check holds: a good one, a bad one (upstream's numbers).
const GOOD: Duration = Duration::from_secs(20);
const BAD: Duration = Duration::from_secs(3);
/// How often the plugin is asked for its key, while all is well and while not (upstream's numbers).
const CALM: Duration = Duration::from_secs(60);
const ALARM: Duration = Duration::from_secs(10);
/// How long a seed is written with after the plugin last said that its key is the same (upstream's number).
const FRESH: Duration = Duration::from_secs(180);
/// How long a decrypted source is kept after it was made or last written with (upstream's number).
const KEEP: Duration = Duration::from_secs(24 * 3600);

/// How upstream shows a time that there is not.
const NEVER: &str = "0001-01-01T00:00:00Z";

/// A time as RFC 3339 has it, in whole seconds.
fn shown(time: SystemTime) -> String {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Years of 365.2425 days that begin in March, so that the day of a leap year is their last.
    let day = days + 719_468;
    let (era, day) = (day / 146_097, day % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year + u64::from(month >= 10);
    let month = if month < 10 { month + 3 } else { month - 9 };
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// So many sources that were not told are asked for again.
const MOST_MISSED: usize = 8;

/// How a plugin is reached.
#[derive(Clone, Debug)]
pub struct Plugin {
    /// Its name stands before what it encrypts.
    pub name: String,
    /// The socket's path; one that begins with `@` is no file.
    pub socket: String,
    /// How long a call may take.
    pub limit: Duration,
}

/// What opens values of one source.
enum Opener {
    Key(Gcm),
    Seed(Seed),
}

/// A seed.
struct Seed(Zeroizing<Vec<u8>>);

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

impl Seed {
    fn key(&self, info: &[u8]) -> Result<Gcm, Fault> {
        let failed = |_| Fault::new("failed to KDF expand seed with info");
        let mut key = Zeroizing::new([0; SIZE]);
        let info = [info];
        let derived =
            Prk::new_less_safe(HKDF_SHA256, &self.0).expand(&info, Length(SIZE)).map_err(failed)?.fill(&mut *key);
        derived.map_err(failed)?;
        Gcm::new(&*key)
    }

    fn open(&self, data: &[u8], about: &[u8]) -> Result<Bytes, Fault> {
        let (info, data) = data
            .split_at_checked(SIZE)
            .ok_or_else(|| Fault::new("the stored data was shorter than the required size"))?;
        self.key(info)?.open(data, about)
    }

    fn seal(&self, data: &[u8], about: &[u8], out: &mut Vec<u8>) -> Result<(), Fault> {
        let mut info = [0; SIZE];
        random(&mut info)?;
        out.extend_from_slice(&info);
        self.key(&info)?.seal(data, about, out)
    }
}

impl Opener {
    fn new(source: &Source, plain: Zeroizing<Vec<u8>>) -> Result<Self, Fault> {
        if source.form == KEY {
            return Gcm::new(&plain).map(Self::Key);
        }
        match plain.len() {
            short if short < SIZE => Err(Fault::new(format!("invalid seed length {short} used for key generation"))),
            _ => Ok(Self::Seed(Seed(plain))),
        }
    }

    fn open(&self, data: &[u8], about: &[u8]) -> Result<Bytes, Fault> {
        match self {
            Self::Key(key) => key.open(data, about),
            Self::Seed(seed) => seed.open(data, about),
        }
    }
}

/// An opener, and until when it is kept.
type Kept = (Arc<Opener>, Instant);

/// What values are written with.
struct Writing {
    source: Source,
    hash: [u8; 32],
    opener: Arc<Opener>,
    /// From when on not, unless the plugin says that its key is the same; and the same as it is shown.
    expires: Mutex<(Instant, SystemTime)>,
}

/// The last check, how long it holds, and the version that the plugin said first.
struct Checked {
    at: Option<Instant>,
    verdict: Result<(), String>,
    holds: Duration,
    version: String,
}

/// A plugin with what is known of its keys.
pub(super) struct Kms {
    name: Arc<str>,
    service: Service,
    writing: ArcSwapOption<Writing>,
    openers: Mutex<HashMap<[u8; 32], Kept>>,
    /// Sources that it did not decrypt, though it was well: it is asked again.
    missed: Mutex<HashMap<[u8; 32], Source>>,
    checked: tokio::sync::Mutex<Checked>,
    observer: Arc<dyn Observer>,
    /// Who is told that what could not be read can be now.
    waiting: OnceLock<Weak<Encryption>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A random name for a call, as UUIDs of version 4 are.
fn uid() -> Result<String, Fault> {
    let mut bytes = [0; 16];
    random(&mut bytes)?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"))
}

impl Kms {
    pub(super) fn new(plugin: Plugin, observer: Arc<dyn Observer>) -> Arc<Self> {
        let name: Arc<str> = plugin.name.into();
        Arc::new(Self {
            service: Service::new(name.clone(), plugin.socket, plugin.limit, observer.clone()),
            name,
            writing: ArcSwapOption::empty(),
            openers: Mutex::default(),
            missed: Mutex::default(),
            checked: tokio::sync::Mutex::new(Checked { at: None, verdict: Ok(()), holds: BAD, version: String::new() }),
            observer,
            waiting: OnceLock::new(),
        })
    }

    /// Asks once, and from then on as often as upstream does, until nobody has the plugin any more.
    pub(super) async fn begin(self: &Arc<Self>) {
        let good = self.probe().await;
        let weak = Arc::downgrade(self);
        tokio::spawn(async move {
            let mut pause = if good { CALM } else { ALARM };
            loop {
                tokio::time::sleep(pause).await;
                let Some(kms) = weak.upgrade() else { return };
                pause = if kms.probe().await { CALM } else { ALARM };
            }
        });
    }

    pub(super) fn tell(&self, encryption: &Arc<Encryption>) {
        _ = self.waiting.set(Arc::downgrade(encryption));
    }

    async fn probe(&self) -> bool {
        match self.check().await {
            Ok(()) => {
                if self.learn_missed().await {
                    self.read_again();
                }
                lock(&self.missed).is_empty()
            }
            Err(why) => {
                self.observer.failed(&format!("kms plugin failed health check probe {}", self.name), &why);
                false
            }
        }
    }

    /// Whether the plugin is well. Takes its new key, if it has one.
    pub(super) async fn check(&self) -> Result<(), String> {
        let mut checked = self.checked.lock().await;
        if checked.at.is_some_and(|at| at.elapsed() < checked.holds) {
            return checked.verdict.clone();
        }
        let was_bad = checked.verdict.is_err();
        let (verdict, told) = match self.service.status().await {
            // Whoever asks again is told less, as by upstream.
            Err(fault) => {
                let told = format!(
                    "failed to perform status section of the healthz check for KMS Provider {}, error: {}",
                    self.name, fault.message
                );
                (Err(fault.message), Err(told))
            }
            Ok(status) => {
                let verdict = self.judge(&status, &mut checked.version).await;
                (verdict.clone(), verdict)
            }
        };
        checked.holds = if verdict.is_ok() { GOOD } else { BAD };
        checked.at = Some(Instant::now());
        checked.verdict = verdict;
        drop(checked);
        if was_bad && told.is_ok() {
            self.read_again();
        }
        told
    }

    fn read_again(&self) {
        if let Some(encryption) = self.waiting.get().and_then(Weak::upgrade) {
            encryption.read_again();
        }
    }

    /// Asks for what was not told before; whether some of it is told now.
    async fn learn_missed(&self) -> bool {
        let missed: Vec<_> = lock(&self.missed).iter().map(|(hash, source)| (*hash, source.clone())).collect();
        let mut told = false;
        for (hash, source) in missed {
            if self.learn(hash, &source).await.is_ok() {
                lock(&self.missed).remove(&hash);
                told = true;
            }
        }
        told
    }

    /// Asks what a source is.
    async fn learn(&self, hash: [u8; 32], source: &Source) -> Result<(), Fault> {
        let plain = self.service.decrypt(&uid()?, source).await;
        let opener = Opener::new(source, plain.map_err(|fault| fault.within("failed to decrypt DEK, error"))?)?;
        self.keep(hash, &Arc::new(opener));
        Ok(())
    }

    async fn judge(&self, status: &service::Status, version: &mut String) -> Result<(), String> {
        let mut faults = Vec::new();
        if status.health != "ok" {
            faults.push(Fault::new(format!("got unexpected healthz status: {}", status.health)));
        }
        if status.version != "v2" && status.version != "v2beta1" {
            faults.push(Fault::new(format!("expected KMSv2 API version v2, got {}", status.version)));
        } else {
            if version.is_empty() {
                version.clone_from(&status.version);
            }
            if *version != status.version {
                faults.push(Fault::new(format!(
                    "KMSv2 API version should not change after the initial status response version {version}, got {}",
                    status.version
                )));
            }
        }
        let hash = hash_shown(&status.key_id);
        match check_key_id(&status.key_id) {
            Err((word, why)) => {
                self.observer.bad_key_id(&self.name, word);
                faults.push(Fault::new(format!("got invalid KMSv2 KeyID hash {hash:?}: {why}")));
            }
            Ok(()) => {
                self.observer.key_told(&self.name, &hash);
                faults.extend(self.rotate(&status.key_id).await.err());
            }
        }
        match Fault::of_all(faults) {
            None => Ok(()),
            Some(fault) => Err(format!("kmsv2 Provider {} is not healthy, error: {}", self.name, fault.message)),
        }
    }

    /// Writes with a seed of the plugin's key from now on, the same as before if that is of this key.
    async fn rotate(&self, key_id: &str) -> Result<(), Fault> {
        let expires = (Instant::now() + FRESH, SystemTime::now() + FRESH);
        let writing = self.writing.load_full();
        if let Some(writing) = writing.as_ref().filter(|writing| writing.source.key_id == key_id) {
            *lock(&writing.expires) = expires;
            return Ok(());
        }
        let uid = uid()?;
        let mut told = String::new();
        let failed = match self.seed(&uid).await {
            Ok((source, opener)) if source.key_id == key_id => {
                let hash = source.hash();
                let expires = Mutex::new(expires);
                self.keep(hash, &opener);
                self.writing.store(Some(Arc::new(Writing { source, hash, opener, expires })));
                return Ok(());
            }
            Ok((source, _)) => {
                told = source.key_id;
                "<nil>".to_owned()
            }
            Err(fault) => fault.message,
        };
        let state = writing.as_ref().map_or("got unexpected nil transformer", |_| "<nil>");
        let before = writing.as_ref().map_or("", |writing| &*writing.source.key_id);
        let expires = writing.as_ref().map_or_else(|| NEVER.to_owned(), |writing| shown(lock(&writing.expires).1));
        Err(Fault::new(format!(
            "failed to rotate DEK uid={uid:?}, useSeed=true, errState={state}, errGen={failed}, statusKeyIDHash={:?}, encryptKeyIDHash={:?}, stateKeyIDHash={:?}, expirationTimestamp={expires}",
            hash_shown(key_id),
            hash_shown(&told),
            hash_shown(before)
        )))
    }

    /// A new seed, encrypted by the plugin.
    async fn seed(&self, uid: &str) -> Result<(Source, Arc<Opener>), Fault> {
        let began = Instant::now();
        let mut seed = Zeroizing::new(vec![0; SIZE]);
        random(&mut seed)?;
        self.observer.seed_made(began.elapsed());
        let answer = self.service.encrypt(uid, &seed).await;
        let source = answer.map_err(|fault| fault.within("failed to encrypt DEK, error"))?;
        let source = Source { form: SEED, ..source };
        source.check()?;
        Ok((source, Arc::new(Opener::Seed(Seed(seed)))))
    }

    fn keep(&self, hash: [u8; 32], opener: &Arc<Opener>) {
        let now = Instant::now();
        let mut openers = lock(&self.openers);
        openers.retain(|_, (_, until)| *until > now);
        openers.insert(hash, (opener.clone(), now + KEEP));
        self.observer.sources(&self.name, openers.len());
    }

    /// Reads a value; one whose source must be asked for is refused so.
    pub(super) fn open(self: &Arc<Self>, object: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        let (data, source) = object::open(object)?;
        let Some(writing) = self.writing.load_full() else {
            return Err(Fault::new("got unexpected nil transformer").into());
        };
        let hash = source.hash();
        let known = lock(&self.openers).get(&hash).map(|(opener, _)| opener.clone());
        let known = known.or_else(|| (writing.hash == hash).then(|| writing.opener.clone()));
        let Some(opener) = known else {
            if let Some((_, fault)) = cx.asked.iter().find(|(asked, _)| *asked == hash) {
                return Err(fault.clone().into());
            }
            return Err(Refusal::Ask(Box::new(Question { kms: self.clone(), hash, source })));
        };
        self.observer.key_used(true, &self.name, &hash_shown(&source.key_id));
        let plain = opener.open(&data, cx.key)?;
        Ok((plain, source.key_id != writing.source.key_id || source.form != writing.source.form))
    }

    pub(super) fn seal(&self, data: &[u8], cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
        let writing = self.writing.load_full().ok_or_else(|| Fault::new("got unexpected nil transformer"))?;
        let hash = hash_shown(&writing.source.key_id);
        if lock(&writing.expires).0 < Instant::now() {
            return Err(Fault::new(format!("encryptedDEKSource with keyID hash {hash:?} expired")));
        }
        let Opener::Seed(seed) = &*writing.opener else { return Err(Fault::new("got unexpected nil transformer")) };
        self.keep(writing.hash, &writing.opener);
        let mut sealed = Vec::with_capacity(data.len() + 2 * SIZE);
        seed.seal(data, cx.key, &mut sealed)?;
        writing.source.seal(&sealed, out);
        self.observer.key_used(false, &self.name, &hash);
        Ok(())
    }
}

/// What a plugin must be asked before a value can be read.
pub(super) struct Question {
    kms: Arc<Kms>,
    hash: [u8; 32],
    source: Source,
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Question").field(&self.kms.name).finish()
    }
}

impl Question {
    /// Asks. What goes wrong is to be taken for the answer of all with the same source.
    pub(super) async fn ask(self) -> Result<(), ([u8; 32], Fault)> {
        let Self { kms, hash, source } = self;
        kms.observer.source_missed();
        kms.learn(hash, &source).await.map_err(|fault| {
            let mut missed = lock(&kms.missed);
            if missed.len() < MOST_MISSED {
                missed.insert(hash, source);
            }
            (hash, fault)
        })
    }
}
