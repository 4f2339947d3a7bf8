//! What plugins need to know to complete pods.

use std::sync::Arc;

use ::admission::pod_defaults::Patience;
use ::admission::pod_groups::PodGroup;
use ::admission::{
    always_pull_images, extended_resource_toleration, node_declared_features, pod_defaults, pod_references,
    runtime_class,
};
use generated::core::v1::{Node, Pod, ServiceAccount};
use generated::node::v1::RuntimeClass;
use generated::scheduling::v1::PriorityClass;
use object::features::Feature;
use object::record::Record;
use object::text::quote;
use registry::error::Error;
use registry::meta;
use registry::verbs::Review;

use super::{Plugins, creates, named};

/// A pod that is made or changed itself, with what it was.
fn written<'a>(review: &'a Review<'_>, object: &'a mut Box<dyn Record>) -> Option<(&'a mut Pod, Option<&'a Pod>)> {
    let pod = object.downcast_mut::<Pod>().filter(|_| review.subresource.is_empty())?;
    match review.operation {
        "CREATE" => Some((pod, None)),
        "UPDATE" => Some((pod, Some(review.old.and_then(|old| old.downcast_ref())?))),
        _ => None,
    }
}

pub(super) fn always_pull(review: &Review<'_>, object: &mut Box<dyn Record>) {
    if let Some((pod, old)) = written(review, object)
        && old.is_none_or(|old| always_pull_images::has_new_image(pod, old))
    {
        always_pull_images::mutate(pod);
    }
}

pub(super) fn tolerations(review: &Review<'_>, object: &mut Box<dyn Record>, patience: Patience) {
    if let Some((pod, _)) = written(review, object) {
        pod_defaults::tolerations(pod, patience);
    }
}

pub(super) fn extended_tolerations(review: &Review<'_>, object: &mut Box<dyn Record>) {
    if let Some((pod, _)) = written(review, object) {
        extended_resource_toleration::mutate(pod);
    }
}

const NODE_DECLARED_FEATURES: Feature = Feature::named("NodeDeclaredFeatures");

impl Plugins {
    /// Refuses images that a webhook refuses.
    pub(super) async fn may_run_images(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let (Some(hook), Some(pod)) = (&self.images, object.downcast_ref::<Pod>()) else { return Ok(()) };
        let ephemeral = match review.subresource {
            "" => false,
            "ephemeralcontainers" => true,
            _ => return Ok(()),
        };
        let checked = hook.check(pod, review.target.namespace, ephemeral, review.warnings).await;
        checked.map_err(|why| Error::forbidden(named(review, pod), &why))
    }

    /// Refuses changes of a bound pod that its node doesn't say it can follow.
    pub(super) async fn node_can_follow(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let old = review.old.and_then(|old| old.downcast_ref::<Pod>());
        let (Some(pod), Some(old), "" | "resize") = (object.downcast_ref::<Pod>(), old, review.subresource) else {
            return Ok(());
        };
        let bound = !pod.spec.node_name.is_empty() && old.metadata.generation != pod.metadata.generation;
        let needed = node_declared_features::needed(old, pod);
        if !NODE_DECLARED_FEATURES.is_on() || review.operation != "UPDATE" || !bound || needed.is_empty() {
            return Ok(());
        }
        let name = &pod.spec.node_name;
        let refuse = |why: String| Err(Error::forbidden(named(review, pod), &why));
        let node: Option<Box<Node>> = self.find("", "nodes", "", name).await;
        let Some(node) = node else { return refuse(format!("node {} not found", quote(name))) };
        let missing = node_declared_features::missing(&needed, &node);
        match missing.is_empty() {
            true => Ok(()),
            false => refuse(format!(
                "pod update requires features {} which are not available on node {}",
                missing.join(", "),
                quote(name)
            )),
        }
    }

    /// Gives a new pod its service account; one that mirrors a node's own may have none.
    pub(super) async fn service_account(&self, review: &Review<'_>, object: &mut Box<dyn Record>) -> Result<(), Error> {
        let Some(pod) = object.downcast_mut::<Pod>().filter(|_| creates(review)) else { return Ok(()) };
        if pod_references::is_mirror(pod) {
            return pod_defaults::mirror(pod).map_err(|why| Error::forbidden(named(review, pod), why));
        }
        pod_defaults::service_account_name(pod);
        let namespace = review.target.namespace;
        let name = pod.spec.service_account_name.clone();
        let account: Option<Arc<ServiceAccount>> = self.known("", "serviceaccounts", namespace, &name).await;
        let Some(account) = account else {
            let wrong = object::names::path_segment(&name);
            let what = match wrong.is_empty() {
                true => format!("serviceaccount \"{name}\" not found"),
                false => format!("invalid resource name \"{name}\": [{}]", wrong.join(" ")),
            };
            let why = format!("error looking up service account {namespace}/{name}: {what}");
            return Err(Error::forbidden(named(review, pod), &why));
        };
        let suffix = registry::generate_name::generate_name("", meta::random);
        pod_defaults::service_account(pod, &account, &suffix);
        self.bounded_secrets(review, &**object).await
    }

    pub(super) async fn priority(&self, review: &Review<'_>, object: &mut Box<dyn Record>) -> Result<(), Error> {
        if creates(review)
            && let name = named(review, &**object)
            && let Some(group) = PodGroup::of(&mut **object)
        {
            let wanted = self.priority_class(group.class).await.map_err(|why| Error::forbidden(name.clone(), &why))?;
            let refused = group.prioritize(wanted.as_deref(), self.global_priority().await.as_deref());
            return refused.map_err(|why| Error::forbidden(name, &why));
        }
        let Some((pod, old)) = written(review, object) else { return Ok(()) };
        if let Some(old) = old {
            pod_defaults::kept_priority(pod, old);
            return Ok(());
        }
        let wanted = self.priority_class(&pod.spec.priority_class_name).await;
        let wanted = wanted.map_err(|why| Error::forbidden(named(review, pod), &why))?;
        let global = self.global_priority().await;
        let refused = pod_defaults::priority(pod, wanted.as_deref(), global.as_deref());
        refused.map_err(|why| Error::forbidden(named(review, pod), &why))
    }

    /// The class of that name; nothing for no name.
    async fn priority_class(&self, name: &str) -> Result<Option<Arc<PriorityClass>>, String> {
        if name.is_empty() {
            return Ok(None);
        }
        match self.known("scheduling.k8s.io", "priorityclasses", "", name).await {
            None => Err(format!("no PriorityClass with name {name} was found")),
            class => Ok(class),
        }
    }

    pub(super) async fn give_runtime_class(
        &self,
        review: &Review<'_>,
        object: &mut Box<dyn Record>,
    ) -> Result<(), Error> {
        let Some(pod) = object.downcast_mut::<Pod>().filter(|_| creates(review)) else { return Ok(()) };
        let class = self.runtime_class(review, pod).await?;
        let given = class.map_or(Ok(()), |class| runtime_class::mutate(pod, &class));
        given.map_err(|why| Error::forbidden(named(review, pod), &why))
    }

    pub(super) async fn costs_as_its_class(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some(pod) = object.downcast_ref::<Pod>().filter(|_| creates(review)) else { return Ok(()) };
        let class = self.runtime_class(review, pod).await?;
        let checked = runtime_class::validate(pod, class.as_deref());
        checked.map_err(|why| Error::forbidden(named(review, pod), &why))
    }

    /// The class that a pod names, which must be there.
    async fn runtime_class(&self, review: &Review<'_>, pod: &Pod) -> Result<Option<Arc<RuntimeClass>>, Error> {
        let Some(name) = &pod.spec.runtime_class_name else { return Ok(None) };
        let wrong = object::names::path_segment(name);
        if !wrong.is_empty() {
            return Err(Error::Failed(format!("invalid resource name \"{name}\": [{}]", wrong.join(" "))));
        }
        let found: Option<Arc<RuntimeClass>> = self.known("node.k8s.io", "runtimeclasses", "", name).await;
        found.map(Some).ok_or_else(|| Error::forbidden(named(review, pod), &runtime_class::missing(name)))
    }

    /// The priority class for pods that name none; of several, the least.
    pub(super) async fn global_priority(&self) -> Option<Arc<PriorityClass>> {
        let all: Vec<Arc<PriorityClass>> = self.all_known("scheduling.k8s.io", "priorityclasses", "").await;
        all.into_iter().filter(|c| c.global_default).min_by_key(|c| c.value)
    }
}
