//! Keeps the RBAC policy what the stored roles and bindings say.

use std::collections::HashMap;
use std::sync::Arc;

use access::authorize::Rbac;
use access::authorize::rbac::{Binding, Policy, Role, RoleKind, RoleRef, Rule, Subject, SubjectKind};
use arc_swap::ArcSwap;
use generated::rbac::v1;
use object::record::Record;
use registry::error::Error;
use registry::object::Object;
use registry::resources::{Resource, Resources};
use storage::{Cache, Focus};
use tokio::sync::Mutex;

pub(crate) const GROUP: &str = "rbac.authorization.k8s.io";

/// Follows roles and bindings. Looking whether anything changed costs next to nothing, so every request does it, and a
/// right that was granted or taken holds for the next request.
pub struct Follower {
    policy: Rbac,
    roles: Followed<Role>,
    cluster_roles: Followed<Role>,
    bindings: Followed<Binding>,
    cluster_bindings: Followed<Binding>,
    /// What the policy was made of.
    made: Mutex<Made>,
    /// The places in the caches up to which it was.
    places: ArcSwap<Vec<Place>>,
}

/// A cache, and a place among its changes.
type Place = (Arc<Cache<Object>>, u64);

impl std::fmt::Debug for Follower {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Follower")
    }
}

#[derive(Default)]
struct Made {
    roles: Known<Role>,
    cluster_roles: Known<Role>,
    bindings: Known<Binding>,
    cluster_bindings: Known<Binding>,
}

/// A resource and how its objects are read.
struct Followed<T> {
    resource: Arc<Resource>,
    read: fn(&dyn Record) -> Option<T>,
}

/// What a resource held, up to a place among its changes.
struct Known<T> {
    cache: Option<Place>,
    /// By key, with the revision that it was read at; an object that can't be read is left out.
    read: HashMap<Arc<str>, (i64, Option<Arc<T>>)>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { cache: None, read: HashMap::new() }
    }
}

impl Follower {
    /// Keeps `policy` current; `None` where roles and bindings are not served.
    pub fn new(resources: &Resources, policy: Rbac) -> Option<Self> {
        let of = |resource: &str| resources.any(GROUP, resource)?.resource.clone();
        Some(Self {
            policy,
            roles: Followed { resource: of("roles")?, read: role },
            cluster_roles: Followed { resource: of("clusterroles")?, read: cluster_role },
            bindings: Followed { resource: of("rolebindings")?, read: binding },
            cluster_bindings: Followed { resource: of("clusterrolebindings")?, read: cluster_binding },
            made: Mutex::default(),
            places: ArcSwap::default(),
        })
    }

    /// The policy.
    pub fn policy(&self) -> &Rbac {
        &self.policy
    }

    /// Whether nothing has changed since the policy was made, which many requests may see at once.
    fn is_current(&self) -> bool {
        let resources = [
            &self.roles.resource,
            &self.cluster_roles.resource,
            &self.bindings.resource,
            &self.cluster_bindings.resource,
        ];
        let places = self.places.load();
        places.len() == resources.len()
            && resources.into_iter().zip(places.iter()).all(|(resource, (cache, place))| {
                resource.opened().is_some_and(|c| Arc::ptr_eq(&c, cache)) && *place == cache.end()
            })
    }

    /// Makes the policy current.
    pub async fn refresh(&self) -> Result<(), Error> {
        if self.is_current() {
            return Ok(());
        }
        let mut made = self.made.lock().await;
        let changed = [
            self.roles.follow(&mut made.roles).await?,
            self.cluster_roles.follow(&mut made.cluster_roles).await?,
            self.bindings.follow(&mut made.bindings).await?,
            self.cluster_bindings.follow(&mut made.cluster_bindings).await?,
        ];
        if changed.contains(&true) {
            let roles = made.cluster_roles.all().chain(made.roles.all());
            let bindings = made.cluster_bindings.all().chain(made.bindings.all());
            self.policy.0.store(Arc::new(Policy::new(roles, bindings)));
            // The policy first: whoever finds the places current goes by it.
            let Made { roles, cluster_roles, bindings, cluster_bindings } = &*made;
            let places = [&roles.cache, &cluster_roles.cache, &bindings.cache, &cluster_bindings.cache];
            self.places.store(Arc::new(places.into_iter().flatten().cloned().collect()));
        }
        Ok(())
    }
}

impl<T> Followed<T> {
    /// Reads what has changed; tells whether anything has.
    async fn follow(&self, known: &mut Known<T>) -> Result<bool, Error> {
        let cache = self.resource.cache().await?;
        let current = known.cache.as_ref().is_some_and(|(c, place)| Arc::ptr_eq(c, &cache) && *place == cache.end());
        if current {
            return Ok(false);
        }
        let (snapshot, cursor) = cache.snapshot_and_cursor(Focus::Everything);
        let mut before = std::mem::take(&mut known.read);
        for entry in snapshot.range("", "") {
            let same = before.remove(&entry.key).filter(|(revision, _)| *revision == entry.revision);
            let read = same.unwrap_or_else(|| {
                let record = entry.object.record().ok();
                (entry.revision, record.and_then(|r| (self.read)(&*r)).map(Arc::new))
            });
            known.read.insert(entry.key.clone(), read);
        }
        known.cache = Some((cache, cursor.place()));
        Ok(true)
    }
}

impl<T> Known<T> {
    /// In the order of their keys, so that of several bindings that allow something the same one is named each time.
    fn all(&self) -> impl Iterator<Item = Arc<T>> {
        let mut all: Vec<_> = self.read.iter().filter_map(|(key, (_, read))| Some((key, read.clone()?))).collect();
        all.sort_by_key(|(key, _)| *key);
        all.into_iter().map(|(_, read)| read)
    }
}

fn role(record: &dyn Record) -> Option<Role> {
    let role = record.downcast_ref::<v1::Role>()?;
    Some(Role {
        namespace: role.metadata.namespace.clone(),
        name: role.metadata.name.clone(),
        rules: rules(&role.rules),
    })
}

fn cluster_role(record: &dyn Record) -> Option<Role> {
    let role = record.downcast_ref::<v1::ClusterRole>()?;
    Some(Role { namespace: String::new(), name: role.metadata.name.clone(), rules: rules(&role.rules) })
}

fn binding(record: &dyn Record) -> Option<Binding> {
    let binding = record.downcast_ref::<v1::RoleBinding>()?;
    Some(Binding {
        namespace: binding.metadata.namespace.clone(),
        name: binding.metadata.name.clone(),
        role: role_ref(&binding.role_ref),
        subjects: subjects(&binding.subjects),
    })
}

fn cluster_binding(record: &dyn Record) -> Option<Binding> {
    let binding = record.downcast_ref::<v1::ClusterRoleBinding>()?;
    Some(Binding {
        namespace: String::new(),
        name: binding.metadata.name.clone(),
        role: role_ref(&binding.role_ref),
        subjects: subjects(&binding.subjects),
    })
}

/// Rules as the policy has them.
pub(crate) fn rules(rules: &[v1::PolicyRule]) -> Vec<Rule> {
    let rule = |rule: &v1::PolicyRule| Rule {
        verbs: rule.verbs.clone(),
        api_groups: rule.api_groups.clone(),
        resources: rule.resources.clone(),
        resource_names: rule.resource_names.clone(),
        non_resource_urls: rule.non_resource_urls.clone(),
    };
    rules.iter().map(rule).collect()
}

/// A role's name as the policy has it.
pub(crate) fn role_ref(role: &v1::RoleRef) -> RoleRef {
    RoleRef { kind: RoleKind::of(&role.kind), name: role.name.clone() }
}

fn subjects(subjects: &[v1::Subject]) -> Vec<Subject> {
    let subject = |subject: &v1::Subject| {
        let kind = match subject.kind.as_str() {
            "User" => SubjectKind::User,
            "Group" => SubjectKind::Group,
            "ServiceAccount" => SubjectKind::ServiceAccount,
            _ => return None,
        };
        Some(Subject { kind, namespace: subject.namespace.clone(), name: subject.name.clone() })
    };
    subjects.iter().filter_map(subject).collect()
}
