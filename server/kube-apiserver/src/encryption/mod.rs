//! Encryption at rest: from its file to the rules that stores go by.

mod config;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use object::features::Feature;
use object::kind::Kind;
use serve::metrics::EncryptionFigures;
use storage::encryption::{Cipher, Configured, Encryption, NamedKey, Observer, Plugin, Resource, Rules};

use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

use self::config::{EncryptionConfiguration, KeysConfiguration, ProviderConfiguration};
use crate::flags::Options;
use crate::flags::number::quote;
use crate::log::{self, Severity};
use crate::reload::Reload;
use crate::{bootstrap, files};

/// Whether the older form of plugins is asked for.
const KMS_V1: Feature = Feature::named("KMSv1");
/// How long plugins of a new configuration may take to be well, at least (upstream's number).
const PATIENCE: Duration = Duration::from_secs(10);
/// How long until a file that is not good is read again: twice as long each time, up to the longest (upstream's numbers).
const RETRY: Duration = Duration::from_millis(5);
const LONGEST_RETRY: Duration = Duration::from_secs(1000);

/// What a file says.
#[derive(Debug)]
pub(crate) struct Loaded {
    rules: Rules,
    /// What tells this content from another.
    hash: String,
    file: PathBuf,
    reload: bool,
    /// How long its plugins may take to be well: twice as long as a call of each in turn.
    patience: Duration,
}

impl Loaded {
    /// Reads the file of `--encryption-provider-config`, if there is one.
    ///
    /// # Errors
    /// In upstream's words.
    pub(crate) fn new(options: &Options) -> Result<Option<Self>, String> {
        let Some(file) = &options.etcd.encryption_config else { return Ok(None) };
        Self::read(Path::new(file), options.etcd.encryption_config_reload).map(Some)
    }

    fn read(file: &Path, reload: bool) -> Result<Self, String> {
        let unparsed = |why: String| format!("error while parsing file: {why}");
        let text = content(file).map_err(|why| unparsed(format!("error while loading file: {why}")))?;
        let config = config::read(&text, &file.display().to_string()).map_err(unparsed)?;
        config::validate(&config, reload).map_err(unparsed)?;
        let rules = rules(&config).map_err(|why| format!("error while building transformers: {why}"))?;
        let patience = PATIENCE.max(config::call_time(&config).saturating_mul(2));
        Ok(Self { rules, hash: hash(&text), file: file.to_owned(), reload, patience })
    }

    /// Asks plugins for their keys.
    pub(crate) async fn ask(&self) {
        self.rules.begin().await;
    }

    /// Whether plugins are among the health checks.
    pub(crate) fn has_check(&self) -> bool {
        self.reload || self.rules.have_plugins()
    }

    /// Waits until plugins are well; not for ever.
    async fn become_well(&self) -> Result<(), String> {
        let mut last = String::new();
        let well = async {
            self.ask().await;
            while let Err(why) = self.rules.check().await {
                last = why;
                sleep(Duration::from_millis(100)).await;
            }
        };
        timeout(self.patience, well).await.map_err(|_| {
            format!(
                "health check for new transformers failed, polling error timed out waiting for the condition: {last}"
            )
        })
    }

    /// Puts it in force for the kinds.
    pub(crate) fn begin(&self, kinds: &[Kind], prefix: &str) -> Arc<Encryption> {
        let stored = kinds.iter().filter(|kind| kind.is_stored());
        let places = stored.map(|kind| (&*kind.storage_path, stored_group(kind), &*kind.resource));
        let figures = figures();
        figures.in_force(&self.hash);
        Encryption::new(&self.rules, prefix, places, Arc::new(figures))
    }

    /// Reads the file again when it changes, in a task of its own: plugins of a new configuration may take their time.
    pub(crate) fn reload(self, encryption: Arc<Encryption>) -> Reload {
        let changed = Arc::new(Notify::new());
        let (paths, told) = (vec![self.file.clone()], changed.clone());
        tokio::spawn(self.follow(encryption, changed));
        Reload::new(paths, move || {
            told.notify_one();
            Ok(true)
        })
    }

    async fn follow(mut self, encryption: Arc<Encryption>, changed: Arc<Notify>) {
        let (figures, mut retry) = (figures(), RETRY);
        let mut failed = false;
        loop {
            match failed {
                // Whichever comes first.
                true => drop(timeout(retry, changed.notified()).await),
                false => changed.notified().await,
            }
            if failed {
                retry = (retry * 2).min(LONGEST_RETRY);
            }
            let again = self.again(&encryption).await;
            failed = again.is_err();
            if let Err(why) = again {
                figures.reloaded(false);
                let why = format!("error processing encryption config file {}: {why}", self.file.display());
                log::write(Severity::Error, &format!("\"Unhandled Error\" err={why:?}"));
            }
        }
    }

    /// Puts the file's content into force, if it is another.
    async fn again(&mut self, encryption: &Arc<Encryption>) -> Result<(), String> {
        if hash(&content(&self.file)?) == self.hash {
            return Ok(());
        }
        let loaded = Self::read(&self.file, true)?;
        loaded.become_well().await?;
        encryption.replace(&loaded.rules);
        let figures = figures();
        figures.reloaded(true);
        figures.in_force(&loaded.hash);
        *self = loaded;
        Ok(())
    }
}

/// Who counts, under the hash of this server's identity.
fn figures() -> EncryptionFigures {
    EncryptionFigures { server: hash(bootstrap::instance().as_bytes()) }
}

/// The group that a kind's values are found by: upstream keeps events of both groups as those of the core.
fn stored_group(kind: &Kind) -> &str {
    if kind.storage_path == "events" { "" } else { &kind.group }
}

/// A file's content, which must not be empty.
fn content(file: &Path) -> Result<Vec<u8>, String> {
    let shown = quote(&file.display().to_string());
    let text = files::read(file)
        .map_err(|why| format!("error reading encryption provider configuration file {shown}: {why}"))?;
    match text.is_empty() {
        true => Err(format!("encryption provider configuration file {shown} is empty")),
        false => Ok(text),
    }
}

fn hash(text: &[u8]) -> String {
    let hex: String = digest(&SHA256, text).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

/// The rules that a configuration describes.
fn rules(config: &EncryptionConfiguration) -> Result<Rules, String> {
    let observer: Arc<dyn Observer> = Arc::new(figures());
    let mut lists = Vec::new();
    for list in &config.resources {
        let resources = list.resources.iter().map(|text| Resource::parse(text)).collect();
        let providers = list.providers.iter().map(provider).collect::<Result<_, _>>()?;
        lists.push((resources, providers));
    }
    Rules::new(lists, &observer)
}

fn provider(config: &ProviderConfiguration) -> Result<Configured, String> {
    let keys = |cipher: Cipher, config: &KeysConfiguration| -> Result<Configured, String> {
        let key = |key: &config::Key| {
            let secret = config::secret(&key.secret)
                .ok_or_else(|| format!("could not obtain secret for named key {}", key.name))?;
            Ok::<_, String>(NamedKey { name: key.name.clone(), secret })
        };
        Ok(Configured::Keys(cipher, config.keys.iter().map(key).collect::<Result<_, _>>()?))
    };
    match config {
        ProviderConfiguration { aesgcm: Some(config), .. } => keys(Cipher::AesGcm, config),
        ProviderConfiguration { aescbc: Some(config), .. } => keys(Cipher::AesCbc, config),
        ProviderConfiguration { secretbox: Some(config), .. } => keys(Cipher::Secretbox, config),
        ProviderConfiguration { kms: Some(kms), .. } if kms.api_version == "v1" && KMS_V1.is_on() => {
            Err(format!("could not configure KMSv1-Plugin's probe {}, error: this server has KMSv2 only", quote(&kms.name)))
        }
        ProviderConfiguration { kms: Some(kms), .. } if kms.api_version == "v1" => Err(
            "KMSv1 is deprecated and will only receive security updates going forward. Use KMSv2 instead.  Set --feature-gates=KMSv1=true to use the deprecated KMSv1 feature."
                .into(),
        ),
        ProviderConfiguration { kms: Some(kms), .. } => Ok(Configured::Kms(Plugin {
            name: kms.name.clone(),
            socket: config::socket(&kms.endpoint).to_owned(),
            limit: Duration::from_nanos(config::timeout(kms).nanos().unsigned_abs()),
        })),
        _ => Ok(Configured::Identity),
    }
}
