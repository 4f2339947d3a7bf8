//! The admission chain: looks up what the plugins need to know, and asks them in order.

mod bounds;
mod pods;
mod quota;
mod security;
mod storage;

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use ::admission::event_rate_limit::Limits;
use ::admission::namespace_lifecycle::{self, Refusal};
use ::admission::{default_ingress_class, node_taint, storage_protection};
use access::authorize::Resource;
use access::{Attributes, Authorizers, Decision, User};
use generated::core::v1::{LimitRange, Namespace, Node, PersistentVolumeClaim, Pod};
use generated::networking::v1::{Ingress, IngressClass};
use object::features::Feature;
use object::record::Record;
use registry::error::{Cause, Error, Named};
use registry::meta;
use registry::object::Object;
use registry::resources::{Resources, Stored};
use registry::verbs::{Admission, Admitted, Review, Target};

use crate::metrics::family::Histogram;
use crate::metrics::{METRICS, Queue, Series};
use crate::webhook::ImageWebhook;
use crate::{node_restriction, signer_rights};

pub use ::admission::chain::{Plugin, Row, chosen, is_plugin};
pub use ::admission::configuration::{ImagePolicy, Place, Settings, places, read};
pub use ::admission::pod_defaults::Patience;

const GENERIC_WORKLOAD: Feature = Feature::named("GenericWorkload");

/// The built-in plugins over the served resources.
pub struct Plugins {
    resources: Arc<Resources>,
    /// Those that are on, in their order.
    on: Vec<On>,
    /// What the configuration file says of them.
    settings: Settings,
    /// What is left of the limits on events.
    event_limits: Limits,
    /// Turns of writes that quotas count.
    lanes: quota::Lanes,
    quota_turns: Queue,
    /// Who says which images may run.
    images: Option<ImageWebhook>,
}

/// A plugin that is on.
#[derive(Debug)]
struct On {
    row: Row,
    name: String,
    /// What it counts in where it refuses nothing: found once for each operation, as it admits and as it validates.
    usual: [[OnceLock<Arc<Series<Histogram>>>; 2]; 4],
}

/// The plugins, for the request of a user.
pub(crate) struct Chain<'a> {
    pub(crate) plugins: &'a Plugins,
    pub(crate) asker: Asker<'a>,
}

/// Who asks, and who says what they may.
#[derive(Clone, Copy)]
pub(crate) struct Asker<'a> {
    pub(crate) user: &'a User,
    pub(crate) authorizers: &'a Authorizers,
}

impl Asker<'_> {
    /// Whether the user may do something that is asked for on the way of a request.
    pub(crate) async fn may(&self, asked: Resource<'_>) -> bool {
        matches!(self.authorizers.decide(self.user, &Attributes::Resource(asked)).await, Decision::Allow(_))
    }
}

impl std::fmt::Debug for Plugins {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Plugins").field(&self.on).finish()
    }
}

/// Whether a request makes the object itself, none of its subresources.
fn creates(review: &Review<'_>) -> bool {
    (review.operation, review.subresource) == ("CREATE", "")
}

/// An object as messages name it; one to be made has its name in itself alone, or will get one that begins so.
pub(crate) fn named(review: &Review<'_>, object: &dyn Record) -> Named {
    if !review.target.name.is_empty() {
        return review.target.named();
    }
    let meta = meta::of(object);
    let name = [&*meta.name, &meta.generate_name].into_iter().find(|name| !name.is_empty()).unwrap_or("Unknown");
    Named { name: name.to_owned(), ..review.target.named() }
}

/// What is to be deleted, as messages name it.
pub(crate) fn named_to_delete(review: &Review<'_>) -> Named {
    match review.target.name {
        "" => Named { name: "Unknown".into(), ..review.target.named() },
        _ => review.target.named(),
    }
}

impl Plugins {
    /// Over these resources; `on` are those that are on, as [`chosen`] gives them.
    pub fn new(resources: Arc<Resources>, on: Vec<Row>, settings: Settings) -> Self {
        let on = on.into_iter().map(|row| On { row, name: row.plugin.name(), usual: Default::default() }).collect();
        let event_limits = Limits::new(&settings.event_limits);
        Self {
            resources,
            on,
            settings,
            event_limits,
            lanes: quota::Lanes::default(),
            quota_turns: Queue::new("admission_quota_controller"),
            images: None,
        }
    }

    /// The same, asking this webhook which images may run.
    #[must_use]
    pub fn asking(self, images: Option<ImageWebhook>) -> Self {
        Self { images, ..self }
    }

    /// An object as it is now, or as it was last known where the store does not answer; an error where nothing is known.
    async fn look_for(
        &self,
        group: &str,
        resource: &str,
        namespace: &str,
        name: &str,
    ) -> Result<Option<Stored>, Error> {
        let Some(served) = self.resources.any(group, resource) else { return Ok(None) };
        match (Target { served, namespace, name }.get(None).await, &served.resource) {
            (Ok(stored), _) => Ok(Some(stored)),
            (Err(Error::NotFound(_)), _) => Ok(None),
            (Err(e), None) => Err(e),
            // What upstream's informers would say.
            (Err(e), Some(resource)) => {
                let known = resource.opened().and_then(|cache| cache.get(&resource.key(namespace, name)));
                known.map(Some).ok_or(e)
            }
        }
    }

    /// The same, for those who take a store that does not answer for one without the object.
    async fn stored(&self, group: &str, resource: &str, namespace: &str, name: &str) -> Option<Stored> {
        self.look_for(group, resource, namespace, name).await.ok().flatten()
    }

    /// A namespace. A store that does not answer is not one without it.
    async fn namespace(&self, name: &str) -> Result<Option<Arc<Namespace>>, Error> {
        Ok(self.look_for("", "namespaces", "", name).await?.and_then(|stored| stored.object.known()))
    }

    /// An object as it is now.
    pub(crate) async fn find<T: Record>(
        &self,
        group: &str,
        resource: &str,
        namespace: &str,
        name: &str,
    ) -> Option<Box<T>> {
        self.stored(group, resource, namespace, name).await?.object.typed()
    }

    /// An object as it is now, of a kind that many writes go by.
    async fn known<T: Record>(&self, group: &str, resource: &str, namespace: &str, name: &str) -> Option<Arc<T>> {
        self.stored(group, resource, namespace, name).await?.object.known()
    }

    /// All objects of a namespace, or of all of them where it is empty.
    async fn list<T: Record>(&self, group: &str, resource: &str, namespace: &str) -> Vec<T> {
        let read = |object: &Object| object.typed().map(|record| *record);
        self.each(group, resource, namespace, read).await.unwrap_or_default()
    }

    /// The same of a kind that many writes go by.
    async fn all_known<T: Record>(&self, group: &str, resource: &str, namespace: &str) -> Vec<Arc<T>> {
        self.each(group, resource, namespace, Object::known).await.unwrap_or_default()
    }

    async fn each<T>(
        &self,
        group: &str,
        resource: &str,
        namespace: &str,
        read: impl Fn(&Object) -> Option<T>,
    ) -> Result<Vec<T>, Error> {
        let Some(resource) = self.resources.any(group, resource).and_then(|s| s.resource.as_deref()) else {
            return Ok(Vec::new());
        };
        let cache = resource.cache().await?;
        let under = if namespace.is_empty() { resource.prefix.clone() } else { resource.key(namespace, "") };
        Ok(cache.snapshot().range(&under, "").filter_map(|entry| read(&entry.object)).collect())
    }

    async fn mutate_by(
        &self,
        plugin: Plugin,
        asker: Asker<'_>,
        review: &Review<'_>,
        object: &mut Box<dyn Record>,
    ) -> Result<(), Error> {
        match plugin {
            Plugin::NamespaceAutoProvision => Box::pin(self.provide_namespace(review, &**object)).await,
            Plugin::NamespaceLifecycle => self.namespace_exists(review, &**object).await,
            Plugin::LimitRanger => self.give_limits(review, object).await,
            Plugin::ServiceAccount => self.service_account(review, object).await,
            Plugin::NodeRestriction => node_restriction::check(self, asker, review, Some(&**object)).await,
            Plugin::TaintNodesByCondition => {
                if let Some(node) = object.downcast_mut::<Node>().filter(|_| creates(review)) {
                    node_taint::not_ready(node);
                }
                Ok(())
            }
            Plugin::AlwaysPullImages => {
                pods::always_pull(review, object);
                Ok(())
            }
            Plugin::PodNodeSelector => self.give_nodes(review, object).await,
            Plugin::Priority => self.priority(review, object).await,
            Plugin::DefaultTolerationSeconds => {
                pods::tolerations(review, object, self.settings.patience);
                Ok(())
            }
            Plugin::PodTolerationRestriction => self.give_tolerations(review, object).await,
            Plugin::ExtendedResourceToleration => {
                pods::extended_tolerations(review, object);
                Ok(())
            }
            Plugin::PodTopologyLabels => {
                self.label_place(review, object).await;
                Ok(())
            }
            Plugin::DefaultStorageClass => {
                if let Some(claim) = object.downcast_mut::<PersistentVolumeClaim>().filter(|_| creates(review)) {
                    self.storage_class(claim).await;
                }
                Ok(())
            }
            Plugin::StorageObjectInUseProtection => {
                protect(review, object, storage_protection::finalizer(&review.target.kind().resource));
                Ok(())
            }
            Plugin::PodGroupProtection => {
                let kind = review.target.kind();
                let groups =
                    kind.group == "scheduling.k8s.io" && kind.resource == "podgroups" && GENERIC_WORKLOAD.is_on();
                protect(review, object, groups.then_some("scheduling.k8s.io/podgroup-protection"));
                Ok(())
            }
            Plugin::RuntimeClass => self.give_runtime_class(review, object).await,
            Plugin::DefaultIngressClass => {
                if let Some(ingress) = object.downcast_mut::<Ingress>().filter(|_| creates(review)) {
                    self.ingress_class(ingress).await;
                }
                Ok(())
            }
            Plugin::AlwaysDeny => Err(denied(review, &**object)),
            _ => Ok(()),
        }
    }

    async fn validate_by(
        &self,
        plugin: Plugin,
        asker: Asker<'_>,
        review: &Review<'_>,
        object: Option<&dyn Record>,
    ) -> Result<(), Error> {
        match (plugin, object) {
            (Plugin::NamespaceLifecycle, None) => may_delete(review),
            (Plugin::NamespaceExists, _) => self.in_namespace(review).await,
            (Plugin::NodeRestriction, None) => node_restriction::check(self, asker, review, None).await,
            (Plugin::LimitPodHardAntiAffinityTopology, Some(object)) => bounds::apart_by_node(review, object),
            (Plugin::ServiceAccount, Some(object)) => self.bounded_secrets(review, object).await,
            (Plugin::AlwaysPullImages, Some(object)) => bounds::pulls_always(review, object),
            (Plugin::PodNodeSelector, Some(object)) => self.wants_its_nodes(review, object).await,
            (Plugin::Priority, Some(object)) => self.one_default_priority(review, object).await,
            (Plugin::PodTolerationRestriction, Some(object)) => self.tolerates_as_bound(review, object).await,
            (Plugin::EventRateLimit, Some(object)) => self.counts_event(asker, review, object),
            (Plugin::OwnerReferencesPermissionEnforcement, Some(object)) => self.may_own(asker, review, object).await,
            (Plugin::ClusterTrustBundleAttest, Some(object)) => signer_rights::may_attest(asker, review, object).await,
            (Plugin::DenyServiceExternalIPs, Some(object)) => bounds::no_new_addresses(review, object),
            (Plugin::ImagePolicyWebhook, Some(object)) => self.may_run_images(review, object).await,
            (Plugin::NodeDeclaredFeatureValidator, Some(object)) => self.node_can_follow(review, object).await,
            (Plugin::PodResizeValidator, Some(object)) => self.fits_its_node(review, object).await,
            (Plugin::LimitRanger, Some(object)) => self.within_limits(review, object).await,
            (Plugin::PodSecurity, Some(object)) => self.pod_security(asker, review, object).await,
            (Plugin::PersistentVolumeClaimResize, Some(object)) => self.may_grow(review, object).await,
            (Plugin::RuntimeClass, Some(object)) => self.costs_as_its_class(review, object).await,
            (Plugin::CertificateApproval, Some(object)) if review.subresource == "approval" => {
                signer_rights::check(asker, review, object).await
            }
            (Plugin::CertificateSigning, Some(object)) if review.subresource == "status" => {
                signer_rights::check(asker, review, object).await
            }
            (Plugin::CertificateSubjectRestriction, Some(object)) if review.subresource.is_empty() => {
                signer_rights::check(asker, review, object).await
            }
            (Plugin::ResourceQuota, Some(object)) => self.within_quota(review, object).await,
            (Plugin::AlwaysDeny, Some(object)) => Err(denied(review, object)),
            (Plugin::AlwaysDeny, None) => {
                Err(Error::forbidden(named_to_delete(review), "admission control is denying all modifications"))
            }
            _ => Ok(()),
        }
    }

    async fn namespace_exists(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let namespace = review.target.namespace;
        // Whether somebody may do something in a namespace can be asked before there is one.
        let is_review = review.target.kind().group == "authorization.k8s.io";
        if review.operation != "CREATE" || namespace.is_empty() || is_review {
            return Ok(());
        }
        let found = self.namespace(namespace).await?;
        let missing = || Named { group: String::new(), resource: "namespaces".into(), name: namespace.to_owned() };
        namespace_lifecycle::create(found.as_deref()).map_err(|refusal| match refusal {
            Refusal::Missing => Error::NotFound(missing()),
            Refusal::Terminating => {
                let object = named(review, object);
                let cause = Cause {
                    reason: "NamespaceTerminating".into(),
                    message: format!("namespace {namespace} is being terminated"),
                    field: "metadata.namespace".into(),
                };
                Error::forbidden_because(
                    object,
                    &format!("unable to create new content in namespace {namespace} because it is being terminated"),
                    vec![cause],
                )
            }
        })
    }

    /// The ranges that a new or changed object is held to, in no certain order.
    async fn limit_ranges(&self, review: &Review<'_>) -> Result<Vec<Arc<LimitRange>>, Error> {
        let is_leaving = review.old.is_some_and(|old| meta::of(old).deletion_timestamp.is_some());
        let kind = review.target.kind();
        let held = matches!(
            (&*kind.group, &*kind.resource, review.operation, review.subresource),
            ("", "pods", "CREATE", "") | ("", "pods", "UPDATE", "resize") | ("", "persistentvolumeclaims", _, "")
        );
        match held && !is_leaving {
            // Limits that can't be read are not none.
            true => self.each("", "limitranges", review.target.namespace, Object::known).await,
            false => Ok(Vec::new()),
        }
    }

    /// The class of a new ingress that names none.
    async fn ingress_class(&self, ingress: &mut Ingress) {
        if default_ingress_class::is_open(ingress) {
            let all: Vec<Arc<IngressClass>> = self.all_known("networking.k8s.io", "ingressclasses", "").await;
            ingress.spec.ingress_class_name = default_ingress_class::choose(&all);
        }
    }

    async fn give_limits(&self, review: &Review<'_>, object: &mut Box<dyn Record>) -> Result<(), Error> {
        if let Some(pod) = object.downcast_mut::<Pod>() {
            for range in self.limit_ranges(review).await? {
                ::admission::limit_ranger::mutate(&range, pod);
            }
        }
        Ok(())
    }

    async fn within_limits(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        for range in self.limit_ranges(review).await? {
            let checked = if let Some(pod) = object.downcast_ref::<Pod>() {
                ::admission::limit_ranger::validate_pod(&range, pod)
            } else if let Some(claim) = object.downcast_ref::<PersistentVolumeClaim>() {
                ::admission::limit_ranger::validate_claim(&range, claim)
            } else {
                Ok(())
            };
            checked.map_err(|why| Error::forbidden(named(review, object), &why))?;
        }
        Ok(())
    }
}

fn denied(review: &Review<'_>, object: &dyn Record) -> Error {
    Error::forbidden(named(review, object), "admission control is denying all modifications")
}

fn may_delete(review: &Review<'_>) -> Result<(), Error> {
    let kind = review.target.kind();
    let is_namespace = kind.group.is_empty() && kind.resource == "namespaces";
    if review.operation == "DELETE" && is_namespace && !namespace_lifecycle::may_delete(review.target.name) {
        return Err(Error::forbidden(review.target.named(), "this namespace may not be deleted"));
    }
    Ok(())
}

/// Keeps a new object from being deleted while it is used.
fn protect(review: &Review<'_>, object: &mut Box<dyn Record>, finalizer: Option<&str>) {
    if creates(review)
        && let Some(finalizer) = finalizer
        && let Some(meta) = meta::of_mut(&mut **object)
        && !meta.finalizers.iter().any(|f| f == finalizer)
    {
        meta.finalizers.push(finalizer.into());
    }
}

fn rejected(done: &Result<(), Error>) -> &'static str {
    if done.is_err() { "true" } else { "false" }
}

impl On {
    /// Counts what the plugin did since the time that is given. Gives the time now.
    fn timed(&self, operation: &str, done: &Result<(), Error>, validates: bool, from: Instant) -> Instant {
        let (now, sort) = (Instant::now(), if validates { "validate" } else { "admit" });
        let series = || METRICS.admission_plugin.of(&[&self.name, operation, rejected(done), sort]);
        let time = now.duration_since(from);
        let operations = ["CREATE", "UPDATE", "DELETE", "CONNECT"];
        match operations.iter().position(|known| *known == operation).filter(|_| done.is_ok()) {
            Some(at) => self.usual[at][usize::from(validates)].get_or_init(series).took(time),
            None => series().took(time),
        }
        now
    }
}

/// Counts what all of them did.
fn step(operation: &str, done: &Result<(), Error>, sort: &str, time: Duration) {
    let labels = [operation, rejected(done), sort];
    METRICS.admission_step.of(&labels).took(time);
    METRICS.admission_step_summary.of(&labels).took(time);
}

impl Admission for Chain<'_> {
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a> {
        Box::pin(async move {
            let (began, operation) = (Instant::now(), review.operation);
            let (mut now, mut done) = (began, Ok(()));
            for on in &self.plugins.on {
                if !on.row.admits.contains(&operation) {
                    continue;
                }
                done = self.plugins.mutate_by(on.row.plugin, self.asker, review, object).await;
                now = on.timed(operation, &done, false, now);
                if done.is_err() {
                    break;
                }
            }
            step(operation, &done, "admit", now.duration_since(began));
            done
        })
    }

    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a> {
        Box::pin(async move {
            let (began, operation) = (Instant::now(), review.operation);
            let (mut now, mut done) = (began, Ok(()));
            for on in &self.plugins.on {
                // Nothing can be changed of what is deleted: those that would take part are asked here.
                let changes = object.is_none() && on.row.admits.contains(&operation);
                if !changes && !on.row.validates.contains(&operation) {
                    continue;
                }
                done = self.plugins.validate_by(on.row.plugin, self.asker, review, object).await;
                now = on.timed(operation, &done, !changes, now);
                if done.is_err() {
                    break;
                }
            }
            step(operation, &done, "validate", now.duration_since(began));
            done
        })
    }
}
