//! Where objects are kept: one store, and others for single resources (`--etcd-servers-overrides`).

use std::sync::Arc;
use std::time::Duration;

use object::kind::Kind;
use serve::metrics::Metered;
use serve::trace::Traced;
use storage::encryption::{Encrypted, Encryption};
use storage::{Embedded, Etcd, EtcdFiles, EtcdOptions, Store};

use crate::data_dir::DataDir;
use crate::flags::Options;
use crate::flags::options::Storage;
use crate::log::{Severity, write};

/// The embedded store's folder in the data directory.
pub(crate) const STORE_FOLDER: &str = "store";

/// The stores.
pub struct Stores {
    /// Of all resources that have none of their own.
    pub main: Arc<dyn Store>,
    /// Storage paths, as `events`, and the stores of what lies there.
    own: Vec<(String, Arc<dyn Store>)>,
    /// Those that are not the main one, each once.
    others: Vec<Arc<dyn Store>>,
    /// Those that are etcd.
    etcd: Vec<Arc<Etcd>>,
    /// Storage paths of which flags say whether they are cached.
    cached: Vec<(String, bool)>,
    /// Anything is cached at all.
    any_cached: bool,
}

impl Stores {
    /// Opens or connects to them; values are encrypted where they lie if there are rules for it.
    pub async fn open(
        options: &Options,
        data_dir: Option<&DataDir>,
        kinds: &[Kind],
        traced: bool,
        encryption: Option<&Arc<Encryption>>,
    ) -> Result<Self, String> {
        let (main, mut etcd): (Arc<dyn Store>, _) = match (&options.storage, data_dir) {
            (Storage::Etcd(servers), _) => {
                let store = connect(options, servers.clone()).await?;
                (store.clone(), vec![store])
            }
            (Storage::Embedded, Some(dir)) => {
                let folder = dir.path().join(STORE_FOLDER);
                let store = Embedded::open(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
                (Arc::new(store), Vec::new())
            }
            _ => (Arc::new(Embedded::ephemeral()), Vec::new()),
        };
        let metered = |store: Arc<dyn Store>| -> Arc<dyn Store> {
            let metered = match traced {
                true => Arc::new(Metered::new(Arc::new(Traced::new(store)))),
                false => Arc::new(Metered::new(store)),
            };
            match encryption {
                Some(encryption) => Arc::new(Encrypted::new(metered, encryption.clone())),
                None => metered,
            }
        };
        let (mut own, mut others) = (Vec::new(), Vec::<(Vec<&str>, Arc<dyn Store>)>::new());
        for (resource, servers) in options.etcd.servers_overrides.iter().filter_map(|item| item.split_once('#')) {
            let named = |k: &&Kind| resource.split_once('/') == Some((&*k.group, &*k.resource));
            let mut servers: Vec<&str> = servers.split(';').collect();
            let store = connect(options, servers.iter().map(|&s| s.to_owned()).collect()).await?;
            etcd.push(store.clone());
            // Several resources can be in one etcd.
            servers.sort_unstable();
            if !others.iter().any(|(known, _)| *known == servers) {
                others.push((servers, store.clone()));
            }
            // A resource that is not served is nowhere.
            if let Some(kind) = kinds.iter().find(named) {
                own.push((kind.storage_path.to_string(), metered(store)));
            }
        }
        let sizes = options.etcd.watch_cache_sizes.iter().filter_map(|item| item.split_once('#'));
        let cached = sizes.filter_map(|(resource, size)| {
            let (resource, group) = resource.split_once('.').unwrap_or((resource, ""));
            let kind = kinds.iter().find(|k| k.group == group && k.resource == resource)?;
            Some((kind.storage_path.to_string(), !size.trim_start_matches('0').is_empty()))
        });
        let others = others.into_iter().map(|(_, store)| store).collect();
        Ok(Self {
            main: metered(main),
            own,
            others,
            etcd,
            cached: cached.collect(),
            any_cached: options.etcd.watch_cache,
        })
    }

    /// The store of what lies at a path, such as `pods` or `services/specs`, and whether it is cached.
    pub fn of(&self, storage_path: &str) -> (Arc<dyn Store>, bool) {
        let own = self.own.iter().find(|(path, _)| path == storage_path);
        let store = own.map_or_else(|| self.main.clone(), |(_, store)| store.clone());
        let said = self.cached.iter().rev().find(|(path, _)| path == storage_path);
        let cached = said.map_or_else(|| registry::resources::is_cached(storage_path), |(_, cached)| *cached);
        (store, self.any_cached && cached)
    }

    /// The stores of single resources, each once, in the order of their flag.
    pub fn others(&self) -> Vec<Arc<dyn Store>> {
        self.others.clone()
    }

    /// Forgets, each interval, what was superseded an interval ago.
    pub fn compact(&self, interval: Duration) {
        if interval.is_zero() {
            return;
        }
        if self.etcd.is_empty() {
            tokio::spawn(compact(self.main.clone(), interval));
        }
        for store in self.etcd.clone() {
            tokio::spawn(async move { store.compact_in_turn(interval, warn).await });
        }
    }
}

/// The etcd that flags describe.
pub(crate) async fn connect(options: &Options, servers: Vec<String>) -> Result<Arc<Etcd>, String> {
    let flags = &options.etcd;
    let files = EtcdFiles {
        authorities: flags.cafile.clone(),
        certificate: flags.certfile.clone(),
        key: flags.keyfile.clone(),
    };
    let options = EtcdOptions {
        servers,
        files,
        prefix: flags.prefix.clone(),
        lease_reuse_seconds: u64::try_from(flags.lease_reuse_seconds).unwrap_or(0),
        health_timeout: flags.healthcheck_timeout,
        ready_timeout: flags.readycheck_timeout,
    };
    match Etcd::connect(&options).await {
        Ok(store) => Ok(Arc::new(store)),
        Err(why) => Err(not_connected(&why)),
    }
}

/// In upstream's words; what they don't say goes to the log.
fn not_connected(why: &str) -> String {
    let why = match why.strip_prefix("context deadline exceeded: ") {
        Some(details) => {
            write(Severity::Warning, &format!("\"etcd doesn't answer\" err={details:?}"));
            "etcd grpc connection not ready: context deadline exceeded"
        }
        None => why,
    };
    format!("error creating storage factory: {why}")
}

async fn compact(store: Arc<dyn Store>, interval: Duration) {
    let mut before = 0;
    loop {
        tokio::time::sleep(interval).await;
        if before > 0
            && let Err(e) = store.compact(before).await
            && !matches!(e, storage::Error::Compacted { .. })
        {
            warn(&e);
        }
        before = store.revision().await.unwrap_or(0);
    }
}

fn warn(e: &storage::Error) {
    write(Severity::Warning, &format!("\"compaction failed\" err={:?}", e.to_string()));
}
