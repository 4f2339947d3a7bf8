//! Keeps the graph of what nodes may read what the stored pods, volumes and so on say.

use std::sync::{Arc, PoisonError, RwLockWriteGuard};
use std::time::Instant;

use access::authorize::node::{Graph, Item, Kind, Nodes, Relation};
use admission::pod_references;
use generated::core::v1::{PersistentVolume, Pod};
use object::record::{Record, View};
use registry::error::Error;
use registry::meta;
use registry::object::Object;
use registry::resources::{Resource, Resources};
use storage::{Cache, Cursor, Focus};
use tokio::sync::Mutex;

use crate::metrics::METRICS;

/// So many changes are taken up at a time.
const STEP: usize = 1000;

/// Follows all that says what belongs to a node. Costs nothing until a node asks, and then what has changed since one
/// has asked before.
pub struct GraphFollower {
    nodes: Nodes,
    followed: Vec<Followed>,
    places: Mutex<Vec<Option<Place>>>,
}

impl std::fmt::Debug for GraphFollower {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GraphFollower")
    }
}

/// How an object's relations are read.
type Read = fn(&dyn Record) -> Option<Relation>;

/// A resource and how its objects are read.
struct Followed {
    resource: Arc<Resource>,
    kind: Kind,
    read: Read,
}

/// How far a resource has been read.
struct Place {
    cache: Arc<Cache<Object>>,
    cursor: Cursor<Object>,
}

impl GraphFollower {
    /// Keeps the graph of `nodes` current.
    pub fn new(resources: &Resources, nodes: Nodes) -> Self {
        let core = "";
        let all: [(&str, &str, Kind, Read); 5] = [
            (core, "pods", Kind::Pod, pod),
            (core, "persistentvolumes", Kind::Volume, volume),
            ("storage.k8s.io", "volumeattachments", Kind::Attachment, on_its_node),
            ("resource.k8s.io", "resourceslices", Kind::Slice, on_its_node),
            ("certificates.k8s.io", "podcertificaterequests", Kind::CertificateRequest, on_its_node),
        ];
        let followed = all.into_iter().filter_map(|(group, resource, kind, read)| {
            Some(Followed { resource: resources.any(group, resource)?.resource.clone()?, kind, read })
        });
        let followed: Vec<Followed> = followed.collect();
        let places = Mutex::new(followed.iter().map(|_| None).collect());
        Self { nodes, followed, places }
    }

    /// Makes the graph current.
    pub async fn refresh(&self) -> Result<(), Error> {
        let mut places = self.places.lock().await;
        for (followed, place) in self.followed.iter().zip(places.iter_mut()) {
            let cache = followed.resource.cache().await?;
            match place {
                Some(known) if Arc::ptr_eq(&known.cache, &cache) => {
                    if self.take_up(followed, &mut known.cursor).is_none() {
                        *place = Some(self.begin(followed, cache));
                    }
                }
                _ => *place = Some(self.begin(followed, cache)),
            }
        }
        Ok(())
    }

    /// Reads what has changed; `None` if changes were missed.
    fn take_up(&self, followed: &Followed, cursor: &mut Cursor<Object>) -> Option<()> {
        while cursor.is_behind() {
            let changes = cursor.ready(STEP).ok()?;
            let mut graph = self.graph();
            for change in changes {
                followed.read_into(&mut graph, &change.entry.object, change.removed);
            }
        }
        Some(())
    }

    /// Reads everything anew.
    fn begin(&self, followed: &Followed, cache: Arc<Cache<Object>>) -> Place {
        let (snapshot, cursor) = cache.snapshot_and_cursor(Focus::Everything);
        let mut graph = self.graph();
        graph.forget(followed.kind);
        for entry in snapshot.range("", "") {
            followed.read_into(&mut graph, &entry.object, false);
        }
        Place { cache, cursor }
    }

    fn graph(&self) -> RwLockWriteGuard<'_, Graph> {
        self.nodes.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Followed {
    /// What a change is called in figures.
    fn action(&self, removed: bool) -> &'static str {
        match (self.kind, removed) {
            (Kind::Pod, false) => "AddPod",
            (Kind::Pod, true) => "DeletePod",
            (Kind::Volume, false) => "AddPV",
            (Kind::Volume, true) => "DeletePV",
            (Kind::Attachment, false) => "AddVolumeAttachment",
            (Kind::Attachment, true) => "DeleteVolumeAttachment",
            (Kind::Slice, false) => "AddResourceSlice",
            (Kind::Slice, true) => "DeleteResourceSlice",
            (_, false) => "AddPodCertificateRequest",
            (_, true) => "DeletePodCertificateRequest",
        }
    }

    fn read_into(&self, graph: &mut Graph, object: &Object, removed: bool) {
        let Ok(record) = object.record() else { return };
        let meta = meta::of(&*record);
        let item = Item::new(self.kind, &meta.namespace, &meta.name);
        let began = Instant::now();
        graph.set(item, if removed { None } else { (self.read)(&*record) });
        METRICS.graph_actions.of(&[self.action(removed)]).took(began.elapsed());
    }
}

/// What a pod lets its node read; nothing where it only mirrors one of the node's own, so that no node helps itself.
fn pod(record: &dyn Record) -> Option<Relation> {
    let pod = record.downcast_ref::<Pod>()?;
    if pod.spec.node_name.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    if !pod_references::is_mirror(pod) {
        let item = |kind: Kind, name: &str| Item::new(kind, &pod.metadata.namespace, name);
        if !pod.spec.service_account_name.is_empty() {
            items.push(item(Kind::ServiceAccount, &pod.spec.service_account_name));
        }
        items.extend(pod_references::secrets(pod).into_iter().map(|name| item(Kind::Secret, name)));
        items.extend(pod_references::config_maps(pod).into_iter().map(|name| item(Kind::ConfigMap, name)));
        let claims = pod.spec.volumes.iter().filter_map(|volume| pod_references::claim(pod, volume));
        items.extend(claims.filter(|name| !name.is_empty()).map(|name| item(Kind::Claim, &name)));
        items.extend(pod_references::resource_claims(pod).into_iter().map(|name| item(Kind::ResourceClaim, name)));
    }
    Some(Relation::On { node: pod.spec.node_name.clone(), items })
}

/// A bound volume: its claim, and the secrets that kubelets need for it.
fn volume(record: &dyn Record) -> Option<Relation> {
    let volume = record.downcast_ref::<PersistentVolume>()?;
    let claim = volume.spec.claim_ref.as_ref()?;
    let source = &volume.spec.persistent_volume_source;
    // Secrets of volumes that were stored long ago are in the namespace of the claim.
    let or_claims = |namespace: &str| if namespace.is_empty() { claim.namespace.clone() } else { namespace.to_owned() };
    let mut secrets: Vec<(String, &str)> = Vec::new();
    if let Some(file) = &source.azure_file {
        secrets.push((or_claims(file.secret_namespace.as_deref().unwrap_or("")), &file.secret_name));
    } else if let Some(csi) = &source.csi {
        let all = [&csi.node_publish_secret_ref, &csi.node_stage_secret_ref, &csi.node_expand_secret_ref];
        secrets.extend(all.into_iter().flatten().map(|s| (s.namespace.clone(), &*s.name)));
    } else if let Some(cinder) = &source.cinder {
        secrets.extend(cinder.secret_ref.iter().map(|s| (s.namespace.clone(), &*s.name)));
    } else if let Some(storageos) = &source.storageos {
        secrets.extend(storageos.secret_ref.iter().map(|s| (s.namespace.clone(), &*s.name)));
    } else {
        let reference = None
            .or_else(|| source.cephfs.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.flex_volume.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.rbd.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.scale_io.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.iscsi.as_ref()?.secret_ref.as_ref());
        secrets.extend(reference.map(|s| (or_claims(&s.namespace), &*s.name)));
    }
    let secrets = secrets.into_iter().filter(|(_, name)| !name.is_empty());
    Some(Relation::Of {
        claim: Item::new(Kind::Claim, &claim.namespace, &claim.name),
        secrets: secrets.map(|(namespace, name)| Item::new(Kind::Secret, &namespace, name)).collect(),
    })
}

/// What names its node in `spec.nodeName`, in whatever version it is stored.
fn on_its_node(record: &dyn Record) -> Option<Relation> {
    let Some(View::Record(spec)) = record.field("spec") else { return None };
    match spec.field("nodeName") {
        Some(View::Str(node)) if !node.is_empty() => Some(Relation::On { node: node.to_owned(), items: Vec::new() }),
        _ => None,
    }
}
