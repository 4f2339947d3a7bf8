//! The resources that are served: each kind's place in the store, and its watch cache.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwapOption;
use object::kind::{Kind, KindRef};
use storage::{Cache, Entry, Store, ValueOf};
use tokio::sync::Mutex;

use crate::error::Error;
use crate::object::Object;
use crate::services::{Counts, InFlight, Network};
use crate::together::together;
use crate::verbs::LastBatch;

/// A stored object in the cache.
pub type Stored = Arc<Entry<Object>>;

/// One resource in the store, whatever the versions that it is served in.
pub struct Resource {
    /// The kind that objects are stored as.
    pub stored: KindRef,
    /// What every key of it begins with: `/registry/pods/`.
    pub prefix: String,
    store: Arc<dyn Store>,
    cached: bool,
    cache: ArcSwapOption<Cache<Object>>,
    /// The cache has been given something that can't be decrypted.
    unreadable: Arc<AtomicBool>,
    /// Held by who opens the cache.
    opening: Mutex<()>,
    /// What watchers were told last.
    pub(crate) batch: Arc<LastBatch>,
}

/// How much there is of a resource.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// Number of objects.
    pub objects: u64,
    /// Their average size in bytes; 0 for none.
    pub size: f64,
    /// As of which revision.
    pub revision: i64,
}

impl std::fmt::Debug for Resource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Resource").field(&self.prefix).finish()
    }
}

impl Resource {
    /// The store.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// Whether readers who take any version are given what the cache has. Where not (`--watch-cache`, and upstream's
    /// events), they too are given what is certain, in parts if they ask for parts.
    pub fn is_cached(&self) -> bool {
        self.cached
    }

    /// The watch cache, opened when first needed and again after it lost its store.
    pub async fn cache(&self) -> Result<Arc<Cache<Object>>, Error> {
        if let Some(cache) = self.opened() {
            return Ok(cache);
        }
        let _opening = self.opening.lock().await;
        if let Some(cache) = self.opened() {
            return Ok(cache);
        }
        let stored = self.stored.clone();
        let by: Option<ValueOf<Object>> = if stored.index.is_empty() { None } else { Some(Object::indexed) };
        self.unreadable.store(false, Ordering::Relaxed);
        let unreadable = self.unreadable.clone();
        let open = Cache::open(self.store.clone(), &self.prefix, by, move |kv| {
            let object = Object::new(stored.clone(), kv);
            if object.unreadable().is_some() {
                unreadable.store(true, Ordering::Relaxed);
            }
            object
        });
        let cache = open.await?;
        self.cache.store(Some(cache.clone()));
        Ok(cache)
    }

    /// Whether there may be objects that can't be decrypted.
    pub(crate) fn has_unreadable(&self) -> bool {
        self.unreadable.load(Ordering::Relaxed)
    }

    /// How much there is as far as the watch cache knows; sizes are judged by a few.
    pub async fn amount(&self) -> Result<Amount, Error> {
        const SAMPLE: usize = 8;
        let snapshot = self.cache().await?.snapshot();
        let sizes: Vec<usize> = snapshot.range("", "").take(SAMPLE).map(|entry| entry.object.size()).collect();
        let size = sizes.iter().sum::<usize>() as f64 / sizes.len().max(1) as f64;
        Ok(Amount { objects: snapshot.len() as u64, size, revision: snapshot.revision })
    }

    /// The watch cache, if it is open.
    pub fn opened(&self) -> Option<Arc<Cache<Object>>> {
        self.cache.load_full().filter(|cache| !cache.is_broken())
    }

    /// An object's key.
    pub fn key(&self, namespace: &str, name: &str) -> String {
        let mut key = String::with_capacity(self.prefix.len() + namespace.len() + name.len() + 1);
        key.push_str(&self.prefix);
        if !namespace.is_empty() {
            key.push_str(namespace);
            key.push('/');
        }
        key.push_str(name);
        key
    }
}

/// Whether what lies at a storage path is cached where nothing is said: upstream spares its memory the events.
pub fn is_cached(storage_path: &str) -> bool {
    storage_path != "events"
}

/// A kind of one group version, as it is served.
#[derive(Clone, Debug)]
pub struct Served {
    /// The kind.
    pub kind: KindRef,
    /// Where its objects lie; `None` for kinds that are never stored.
    pub resource: Option<Arc<Resource>>,
}

/// Every served kind.
pub struct Resources {
    /// By plural name; a name has few groups and versions.
    served: HashMap<String, Vec<Served>>,
    store: Arc<dyn Store>,
    /// What services are given from.
    pub(crate) network: Network,
    /// Node ports of writes under way.
    pub(crate) ports_in_flight: InFlight,
    pub(crate) service_counts: Counts,
}

impl std::fmt::Debug for Resources {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Resources").field(&self.served.len()).finish()
    }
}

impl Resources {
    /// The kinds of the table that `on` lets through, over a store.
    pub fn new(kinds: &'static [Kind], store: Arc<dyn Store>, on: impl Fn(&Kind) -> bool) -> Self {
        let kinds: Vec<KindRef> = kinds.iter().map(KindRef::from).collect();
        Self::of(&kinds, store, on)
    }

    /// The kinds of the table that `on` lets through, each over the store that `store_of` gives for its storage path,
    /// with whether it is cached; `store` is that of everything else.
    pub fn over(
        kinds: &'static [Kind],
        store: Arc<dyn Store>,
        store_of: impl Fn(&str) -> (Arc<dyn Store>, bool),
        on: impl Fn(&Kind) -> bool,
    ) -> Self {
        let kinds: Vec<KindRef> = kinds.iter().map(KindRef::from).collect();
        Self::build(&kinds, store, store_of, on)
    }

    /// The kinds that `on` lets through, over a store. Those that it doesn't may still be what others are stored as.
    pub fn of(kinds: &[KindRef], store: Arc<dyn Store>, on: impl Fn(&Kind) -> bool) -> Self {
        Self::build(kinds, store.clone(), |path| (store.clone(), is_cached(path)), on)
    }

    fn build(
        kinds: &[KindRef],
        store: Arc<dyn Store>,
        store_of: impl Fn(&str) -> (Arc<dyn Store>, bool),
        on: impl Fn(&Kind) -> bool,
    ) -> Self {
        let mut places: HashMap<String, Arc<Resource>> = HashMap::new();
        let mut served: HashMap<String, Vec<Served>> = HashMap::new();
        for kind in kinds.iter().filter(|k| on(k)) {
            let resource = kind.is_stored().then(|| {
                let place = places.entry(kind.storage_path.to_string()).or_insert_with(|| {
                    let stored = kinds
                        .iter()
                        .find(|k| k.storage_path == kind.storage_path && k.api_version() == kind.storage_version)
                        .unwrap_or(kind);
                    let (store, cached) = store_of(&kind.storage_path);
                    Arc::new(Resource {
                        stored: stored.clone(),
                        prefix: format!("/registry/{}/", kind.storage_path),
                        store,
                        cached,
                        cache: ArcSwapOption::empty(),
                        unreadable: Arc::default(),
                        opening: Mutex::default(),
                        batch: Arc::default(),
                    })
                });
                place.clone()
            });
            served.entry(kind.resource.to_string()).or_default().push(Served { kind: kind.clone(), resource });
        }
        Self {
            served,
            store,
            network: Network::default(),
            ports_in_flight: InFlight::default(),
            service_counts: Counts::default(),
        }
    }

    /// With other ranges of cluster IPs and node ports.
    #[must_use]
    pub fn with_network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// The store.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// The kind that a path names.
    pub fn find(&self, group: &str, version: &str, resource: &str) -> Option<&Served> {
        self.served.get(resource)?.iter().find(|s| s.kind.group == group && s.kind.version == version)
    }

    /// Some served version of a resource.
    pub fn any(&self, group: &str, resource: &str) -> Option<&Served> {
        self.served.get(resource)?.iter().find(|s| s.kind.group == group)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Served> {
        self.served.values().flatten()
    }

    /// Opens all watch caches. From then on they know every change: a watch can begin at any revision from here on.
    pub async fn open(&self) -> Result<(), Error> {
        let resources = self.all().filter_map(|served| served.resource.as_ref());
        // Side by side, since a store may be some way off.
        let opening = resources.map(|resource| async { resource.cache().await.map(drop) });
        together(opening).await.into_iter().collect()
    }

    /// Whether there may be objects that can't be decrypted.
    pub fn have_unreadable(&self) -> bool {
        self.all().filter_map(|served| served.resource.as_ref()).any(|resource| resource.has_unreadable())
    }

    /// Whether a group version is served.
    pub fn serves(&self, group: &str, version: &str) -> bool {
        self.all().any(|s| s.kind.group == group && s.kind.version == version)
    }
}
