//! What plugins that are off by default, and the smaller ones, need to know of other objects.

use std::sync::Arc;
use std::time::Instant;

use ::admission::event_rate_limit::Writer;
use ::admission::{
    always_pull_images, anti_affinity, deny_external_ips, mountable_secrets, node_selector, owner_references,
    pod_references, pod_resize, resource_quota, toleration_restriction, topology_labels,
};
use access::authorize::Resource;
use access::{Attributes, Decision};
use generated::core::v1::{Binding, Event, Namespace, Node, Pod, Service, ServiceAccount};
use generated::meta::v1::OwnerReference;
use generated::scheduling::v1::PriorityClass;
use object::field_error::aggregate;
use object::record::Record;
use object::text::quote;
use registry::error::{Cause, Error, Named};
use registry::meta;
use registry::verbs::{Context, Review, Target, Trusted};

use super::{Asker, Plugins, creates, named};

/// A pod that is made or changed itself, with what it was.
fn pod<'a>(review: &Review<'a>, object: &'a dyn Record) -> Option<(&'a Pod, Option<&'a Pod>)> {
    let pod = object.downcast_ref::<Pod>().filter(|_| review.subresource.is_empty())?;
    match review.operation {
        "CREATE" => Some((pod, None)),
        "UPDATE" => Some((pod, Some(review.old?.downcast_ref()?))),
        _ => None,
    }
}

fn missing(namespace: &str) -> Error {
    Error::NotFound(Named { resource: "namespaces".into(), name: namespace.to_owned(), ..Named::default() })
}

pub(super) fn no_new_addresses(review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
    let Some(service) = object.downcast_ref::<Service>().filter(|_| review.subresource.is_empty()) else {
        return Ok(());
    };
    let old = review.old.and_then(|old| old.downcast_ref());
    match deny_external_ips::has_new(service, old) {
        true => Err(Error::forbidden(named(review, object), deny_external_ips::DENIED)),
        false => Ok(()),
    }
}

pub(super) fn apart_by_node(review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
    let Some((pod, _)) = pod(review, object) else { return Ok(()) };
    anti_affinity::check(pod).map_err(|why| Error::forbidden(named(review, object), &why))
}

pub(super) fn pulls_always(review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
    let Some((pod, old)) = pod(review, object) else { return Ok(()) };
    if old.is_some_and(|old| !always_pull_images::has_new_image(pod, old)) {
        return Ok(());
    }
    let faults = always_pull_images::faults(pod);
    let told: Vec<String> =
        faults.iter().map(|fault| Error::forbidden(named(review, object), &fault.to_string()).message()).collect();
    if told.is_empty() { Ok(()) } else { Err(Error::Failed(aggregate(&told))) }
}

impl Plugins {
    /// Makes the namespace of a new object that isn't there.
    pub(super) async fn provide_namespace(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let name = review.target.namespace;
        if review.operation != "CREATE" || review.dry_run || name.is_empty() {
            return Ok(());
        }
        if self.known::<Namespace>("", "namespaces", "", name).await.is_some() {
            return Ok(());
        }
        let served = self.resources.find("", "v1", "namespaces").ok_or(Error::NoSuchPath)?;
        let mut namespace = Namespace::default();
        namespace.metadata.name = name.to_owned();
        let mut new: Box<dyn Record> = Box::new(namespace);
        meta::set_type(&mut *new, &served.kind);
        registry::defaults::apply(&mut *new);
        let cx = Context::new(&self.resources, &Trusted);
        match (Target { served, namespace: "", name: "" }).create(new, &cx).await {
            Ok(_) | Err(Error::AlreadyExists(..)) => Ok(()),
            Err(e) => Err(Error::forbidden(named(review, object), &e.message())),
        }
    }

    /// Refuses whatever is done in a namespace that isn't there.
    pub(super) async fn in_namespace(&self, review: &Review<'_>) -> Result<(), Error> {
        let name = review.target.namespace;
        if name.is_empty() || self.known::<Namespace>("", "namespaces", "", name).await.is_some() {
            return Ok(());
        }
        Err(missing(name))
    }

    pub(super) async fn bounded_secrets(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some(pod) = object.downcast_ref::<Pod>() else { return Ok(()) };
        let ephemeral = match (review.operation, review.subresource) {
            ("UPDATE", "ephemeralcontainers") => true,
            ("CREATE", "") if !pod_references::is_mirror(pod) => false,
            _ => return Ok(()),
        };
        let (namespace, name) = (review.target.namespace, &pod.spec.service_account_name);
        let account: Option<Arc<ServiceAccount>> = self.known("", "serviceaccounts", namespace, name).await;
        let checked = match account {
            _ if name.is_empty() => {
                Err(format!("no service account specified for pod {namespace}/{}", pod.metadata.name))
            }
            None => Err(format!(
                "error looking up service account {namespace}/{name}: serviceaccount {} not found",
                quote(name)
            )),
            Some(account) if !mountable_secrets::is_bound(&account) => Ok(()),
            // Upstream says this without saying that it is forbidden.
            Some(account) if ephemeral => {
                return mountable_secrets::check_ephemeral(pod, &account).map_err(Error::Failed);
            }
            Some(account) => mountable_secrets::check(pod, &account),
        };
        checked.map_err(|why| Error::forbidden(named(review, object), &why))
    }

    /// Has a pod that has a node, or is given one, carry the labels of its place.
    pub(super) async fn label_place(&self, review: &Review<'_>, object: &mut Box<dyn Record>) {
        let node = match (review.operation, object.downcast_ref::<Pod>(), object.downcast_ref::<Binding>()) {
            ("CREATE", Some(pod), _) if review.subresource.is_empty() => pod.spec.node_name.clone(),
            ("CREATE", _, Some(binding)) if review.subresource == "binding" && binding.target.kind == "Node" => {
                binding.target.name.clone()
            }
            _ => return,
        };
        if node.is_empty() || !topology_labels::FEATURE.is_on() {
            return;
        }
        let node = self.stored("", "nodes", "", &node).await;
        if let (Some(node), Some(meta)) = (node, meta::of_mut(&mut **object)) {
            topology_labels::copy(|key| node.object.selected().label(key), &mut meta.labels);
        }
    }

    pub(super) async fn fits_its_node(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let old = review.old.and_then(|old| old.downcast_ref::<Pod>());
        let (Some(pod), Some(old), "resize") = (object.downcast_ref::<Pod>(), old, review.subresource) else {
            return Ok(());
        };
        if pod.spec.node_name.is_empty() || old.metadata.generation == pod.metadata.generation {
            return Ok(());
        }
        let node: Option<Box<Node>> = self.find("", "nodes", "", &pod.spec.node_name).await;
        let Some(node) = node else {
            let why = format!("node {} not found", quote(&pod.spec.node_name));
            return Err(Error::forbidden(named(review, object), &why));
        };
        pod_resize::check(pod, &node).map_err(|(reason, why)| {
            let cause = Cause { reason: reason.into(), message: String::new(), field: String::new() };
            Error::forbidden_because(named(review, object), &why, vec![cause])
        })
    }

    pub(super) async fn give_nodes(&self, review: &Review<'_>, object: &mut Box<dyn Record>) -> Result<(), Error> {
        let Some(pod) = object.downcast_mut::<Pod>().filter(|_| creates(review)) else { return Ok(()) };
        let namespace = self.namespace_of(review).await?;
        let given = node_selector::mutate(pod, &namespace, &self.settings.node_selectors);
        given.map_err(|refusal| of_nodes(review, &**object, refusal))?;
        // Upstream validates while it admits, so that this comes before all that others find.
        self.wants_its_nodes(review, &**object).await
    }

    pub(super) async fn wants_its_nodes(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some(pod) = object.downcast_ref::<Pod>().filter(|_| creates(review)) else { return Ok(()) };
        let namespace = self.namespace_of(review).await?;
        let checked = node_selector::check(pod, &namespace, &self.settings.node_selectors);
        checked.map_err(|refusal| of_nodes(review, object, refusal))
    }

    pub(super) async fn give_tolerations(
        &self,
        review: &Review<'_>,
        object: &mut Box<dyn Record>,
    ) -> Result<(), Error> {
        if pod(review, &**object).is_none() {
            return Ok(());
        }
        let namespace = self.namespace_of(review).await?;
        let Some(pod) = object.downcast_mut::<Pod>() else { return Ok(()) };
        let facts = (review.operation == "CREATE", resource_quota::is_best_effort(pod));
        toleration_restriction::mutate(pod, &namespace, &self.settings.tolerations, facts).map_err(Error::Failed)?;
        self.tolerates_as_bound(review, &**object).await
    }

    pub(super) async fn tolerates_as_bound(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some((pod, _)) = pod(review, object) else { return Ok(()) };
        let namespace = self.namespace_of(review).await?;
        toleration_restriction::check(pod, &namespace, &self.settings.tolerations).map_err(Error::Failed)
    }

    async fn namespace_of(&self, review: &Review<'_>) -> Result<Arc<Namespace>, Error> {
        let name = review.target.namespace;
        self.namespace(name).await?.ok_or_else(|| missing(name))
    }

    pub(super) fn counts_event(&self, asker: Asker<'_>, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let kind = review.target.kind();
        if kind.kind != "Event" || review.dry_run || !matches!(review.operation, "CREATE" | "UPDATE") {
            return Ok(());
        }
        // Upstream has all events in one form, that of the core group.
        let newer = object.downcast_ref::<generated::events::v1::Event>().map(|event| {
            let mut old = Event { involved_object: event.regarding.clone(), ..Event::default() };
            old.source = event.deprecated_source.clone();
            old
        });
        let event = newer.as_ref().or_else(|| object.downcast_ref());
        let writer = Writer { namespace: review.target.namespace, user: &asker.user.name, event };
        let counted = self.event_limits.count(&writer, Instant::now());
        counted.map_err(|why| Error::TooManyRequests(format!("Too many requests: {why}"), 0, Vec::new()))
    }

    /// Only one class is meant for pods that name none.
    pub(super) async fn one_default_priority(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some(class) = object.downcast_ref::<PriorityClass>() else { return Ok(()) };
        if !class.global_default || !review.subresource.is_empty() {
            return Ok(());
        }
        match self.global_priority().await {
            Some(other) if review.operation == "CREATE" || other.metadata.name != class.metadata.name => {
                let other = &other.metadata.name;
                let why = format!("PriorityClass {other} is already marked as default. Only one default can exist");
                Err(Error::forbidden(named(review, object), &why))
            }
            _ => Ok(()),
        }
    }

    pub(super) async fn may_own(
        &self,
        asker: Asker<'_>,
        review: &Review<'_>,
        object: &dyn Record,
    ) -> Result<(), Error> {
        let kind = review.target.kind();
        if (&*kind.group, &*kind.resource, review.subresource) == ("", "pods", "status") {
            return Ok(());
        }
        let (own, old) = (meta::of(object), review.old.map(meta::of));
        if !owner_references::changes(own, old) {
            return Ok(());
        }
        let refused = |what: &str, why: String| {
            Err(Error::forbidden(named(review, object), &format!("cannot set {what}: {why}, <nil>")))
        };
        if review.operation != "CREATE" {
            let delete = Resource {
                verb: "delete",
                group: &kind.group,
                version: &kind.version,
                resource: &kind.resource,
                subresource: review.subresource,
                namespace: review.target.namespace,
                name: review.target.name,
                ..Resource::default()
            };
            if let Some(why) = denied(asker, delete).await {
                return refused("an ownerRef on a resource you can't delete", why);
            }
        }
        let blocked = owner_references::newly_blocked(own, old);
        let anything = finalizers("*", "*", "*", "", "*");
        if blocked.is_empty() || denied(asker, anything).await.is_none() {
            return Ok(());
        }
        for owner in blocked {
            let owners = self.kinds_of(owner).map_err(|why| {
                let (version, kind) = (&owner.api_version, &owner.kind);
                let why = format!(
                    "cannot set blockOwnerDeletion in this case because cannot find RESTMapping for APIVersion {version} Kind {kind}: {why}"
                );
                Error::forbidden(named(review, object), &why)
            })?;
            for served in owners {
                let namespace = if served.namespaced { review.target.namespace } else { "" };
                let of = finalizers(&served.group, &served.version, &served.resource, namespace, &owner.name);
                if let Some(why) = denied(asker, of).await {
                    let what =
                        "blockOwnerDeletion if an ownerReference refers to a resource you can't set finalizers on";
                    return refused(what, why);
                }
            }
        }
        Ok(())
    }

    /// The kinds that an owner may be of.
    fn kinds_of(&self, owner: &OwnerReference) -> Result<Vec<object::kind::KindRef>, String> {
        let version = &owner.api_version;
        if version.matches('/').count() > 1 {
            return Err(format!("unexpected GroupVersion string: {version}"));
        }
        let (group, version) = version.split_once('/').unwrap_or(("", version));
        let all = self.resources.all().map(|served| &served.kind);
        let found: Vec<_> =
            all.filter(|k| k.kind == owner.kind && k.group == group && k.version == version).cloned().collect();
        match found.is_empty() {
            false => Ok(found),
            true => {
                let of = if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") };
                Err(format!("no matches for kind {} in version {}", quote(&owner.kind), quote(&of)))
            }
        }
    }
}

fn of_nodes(review: &Review<'_>, object: &dyn Record, refusal: node_selector::Refusal) -> Error {
    match refusal {
        // Upstream names it by its own name here, which it may have yet to get.
        node_selector::Refusal::Forbidden(why) => {
            Error::forbidden(Named { name: meta::of(object).name.clone(), ..review.target.named() }, why)
        }
        node_selector::Refusal::Failed(why) => Error::Failed(why),
    }
}

/// The right to keep an object from ending.
fn finalizers<'a>(
    group: &'a str,
    version: &'a str,
    resource: &'a str,
    namespace: &'a str,
    name: &'a str,
) -> Resource<'a> {
    let verb = "update";
    Resource { verb, group, version, resource, subresource: "finalizers", namespace, name, ..Resource::default() }
}

/// Why the user may not, if so.
async fn denied(asker: Asker<'_>, asked: Resource<'_>) -> Option<String> {
    match asker.authorizers.decide(asker.user, &Attributes::Resource(asked)).await {
        Decision::Allow(_) => None,
        Decision::Deny(why) | Decision::NoOpinion(why) | Decision::Fault { why, .. } => Some(why),
    }
}
