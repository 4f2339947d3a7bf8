//! The admission chain: looks up what the plugins need to know, and asks them in order.

use std::sync::Arc;

use access::authorize::Resource;
use access::{Attributes, Authorizers, Decision, User};
use admission::namespace_lifecycle::{self, Refusal};
use admission::{default_ingress_class, node_taint, pod_defaults, pod_references, runtime_class, storage_protection};
use generated::core::v1::{Namespace, Node, Pod, ServiceAccount};
use generated::networking::v1::Ingress;
use generated::node::v1::RuntimeClass;
use generated::scheduling::v1::PriorityClass;
use object::record::Record;
use registry::error::{Cause, Error, Named};
use registry::meta;
use registry::resources::Resources;
use registry::verbs::{Admission, Admitted, Review, Target};

use crate::{node_restriction, signer_rights};

/// The built-in plugins over the served resources.
pub struct Plugins {
    resources: Arc<Resources>,
    restrict_nodes: bool,
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
    pub(crate) fn may(&self, asked: Resource<'_>) -> bool {
        matches!(self.authorizers.decide(self.user, &Attributes::Resource(asked)), Decision::Allow(_))
    }
}

impl std::fmt::Debug for Plugins {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plugins")
    }
}

impl Plugins {
    /// Over these resources.
    pub fn new(resources: Arc<Resources>) -> Self {
        Self { resources, restrict_nodes: false }
    }

    /// Holds nodes to what is their own, or doesn't.
    pub fn restricting_nodes(self, restrict_nodes: bool) -> Self {
        Self { restrict_nodes, ..self }
    }

    /// An object as it is now.
    pub(crate) async fn find<T: Record + Clone>(
        &self,
        group: &str,
        resource: &str,
        namespace: &str,
        name: &str,
    ) -> Option<T> {
        let served = self.resources.any(group, resource)?;
        let stored = Target { served, namespace, name }.get(None).await.ok()?;
        stored.object.record().ok()?.downcast_ref::<T>().cloned()
    }

    async fn namespace_exists(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let namespace = review.target.namespace;
        // Whether somebody may do something in a namespace can be asked before there is one.
        let is_review = review.target.kind().group == "authorization.k8s.io";
        if review.operation != "CREATE" || namespace.is_empty() || is_review {
            return Ok(());
        }
        let found: Option<Namespace> = self.find("", "namespaces", "", namespace).await;
        let named = |name: &str, resource: &str| Named {
            group: String::new(),
            resource: resource.to_owned(),
            name: name.to_owned(),
        };
        namespace_lifecycle::create(found.as_ref()).map_err(|refusal| match refusal {
            Refusal::Missing => Error::NotFound(named(namespace, "namespaces")),
            Refusal::Terminating => {
                let object = Named { name: meta::of(object).name.clone(), ..review.target.named() };
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

    /// Gives a new pod its service account; one that mirrors a node's own may have none.
    async fn account(&self, review: &Review<'_>, pod: &mut Pod) -> Result<(), Error> {
        if (review.operation, review.subresource) != ("CREATE", "") {
            return Ok(());
        }
        let namespace = review.target.namespace;
        let named = Named { name: pod.metadata.name.clone(), ..review.target.named() };
        if pod_references::is_mirror(pod) {
            return pod_defaults::mirror(pod).map_err(|why| Error::forbidden(named, why));
        }
        pod_defaults::service_account_name(pod);
        let name = pod.spec.service_account_name.clone();
        let account: Option<ServiceAccount> = self.find("", "serviceaccounts", namespace, &name).await;
        let Some(account) = account else {
            let wrong = object::names::path_segment(&name);
            let what = match wrong.is_empty() {
                true => format!("serviceaccount \"{name}\" not found"),
                false => format!("invalid resource name \"{name}\": [{}]", wrong.join(" ")),
            };
            let why = format!("error looking up service account {namespace}/{name}: {what}");
            return Err(Error::forbidden(named, &why));
        };
        let suffix = registry::generate_name::generate_name("", meta::random);
        pod_defaults::service_account(pod, &account, &suffix);
        Ok(())
    }

    async fn pod(&self, review: &Review<'_>, pod: &mut Pod) -> Result<(), Error> {
        if !review.subresource.is_empty() {
            return Ok(());
        }
        if let ("UPDATE", Some(old)) = (review.operation, review.old.and_then(|old| old.downcast_ref())) {
            pod_defaults::kept_priority(pod, old);
            pod_defaults::tolerations(pod);
        }
        if review.operation != "CREATE" {
            return Ok(());
        }
        let named = Named { name: pod.metadata.name.clone(), ..review.target.named() };
        let class = pod.spec.priority_class_name.clone();
        let wanted: Option<PriorityClass> =
            if class.is_empty() { None } else { self.find("scheduling.k8s.io", "priorityclasses", "", &class).await };
        if !class.is_empty() && wanted.is_none() {
            return Err(Error::forbidden(named, &format!("no PriorityClass with name {class} was found")));
        }
        let global = self.global_priority().await;
        let refused = |why: String| Error::forbidden(named.clone(), &why);
        pod_defaults::priority(pod, wanted.as_ref(), global.as_ref()).map_err(refused)?;
        pod_defaults::tolerations(pod);
        if let Some(class) = self.runtime_class(pod).await.map_err(refused)? {
            runtime_class::mutate(pod, &class).map_err(refused)?;
        }
        Ok(())
    }

    /// The class that a pod names, which must be there.
    async fn runtime_class(&self, pod: &Pod) -> Result<Option<RuntimeClass>, String> {
        let Some(name) = &pod.spec.runtime_class_name else { return Ok(None) };
        let found: Option<RuntimeClass> = self.find("node.k8s.io", "runtimeclasses", "", name).await;
        found.map(Some).ok_or_else(|| runtime_class::missing(name))
    }

    /// The class of a new ingress that names none.
    async fn ingress_class(&self, ingress: &mut Ingress) -> Option<()> {
        if !default_ingress_class::is_open(ingress) {
            return None;
        }
        let served = self.resources.any("networking.k8s.io", "ingressclasses")?;
        let resource = served.resource.as_ref()?;
        let snapshot = resource.cache().await.ok()?.snapshot();
        let all = snapshot.range(&resource.prefix, "").filter_map(|e| e.object.record().ok());
        let all = all.filter_map(|r| r.downcast_ref().cloned());
        ingress.spec.ingress_class_name = default_ingress_class::choose(all);
        Some(())
    }

    /// The priority class for pods that name none; of several, the least.
    async fn global_priority(&self) -> Option<PriorityClass> {
        let served = self.resources.any("scheduling.k8s.io", "priorityclasses")?;
        let snapshot = served.resource.as_ref()?.cache().await.ok()?.snapshot();
        let all = snapshot.range("", "").filter_map(|e| e.object.record().ok());
        all.filter_map(|r| r.downcast_ref::<PriorityClass>().cloned())
            .filter(|c| c.global_default)
            .min_by_key(|c| c.value)
    }
}

impl Admission for Chain<'_> {
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a> {
        let plugins = self.plugins;
        Box::pin(async move {
            plugins.namespace_exists(review, &**object).await?;
            if let Some(pod) = object.downcast_mut::<Pod>() {
                plugins.account(review, pod).await?;
            }
            if plugins.restrict_nodes {
                node_restriction::check(plugins, self.asker, review, Some(&**object)).await?;
            }
            if let Some(pod) = object.downcast_mut::<Pod>() {
                plugins.pod(review, pod).await?;
            }
            if review.operation == "CREATE"
                && review.subresource.is_empty()
                && let Some(node) = object.downcast_mut::<Node>()
            {
                node_taint::not_ready(node);
            }
            if review.operation == "CREATE"
                && review.subresource.is_empty()
                && let Some(ingress) = object.downcast_mut::<Ingress>()
            {
                plugins.ingress_class(ingress).await;
            }
            if review.operation == "CREATE"
                && let Some(finalizer) = storage_protection::finalizer(&review.target.kind().resource)
                && let Some(meta) = meta::of_mut(&mut **object)
                && !meta.finalizers.iter().any(|f| f == finalizer)
            {
                meta.finalizers.push(finalizer.into());
            }
            Ok(())
        })
    }

    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a> {
        let plugins = self.plugins;
        Box::pin(async move {
            if ("CREATE", "") == (review.operation, review.subresource)
                && let Some(pod) = object.and_then(|object| object.downcast_ref::<Pod>())
            {
                let refused = |why: String| {
                    let named = Named { name: pod.metadata.name.clone(), ..review.target.named() };
                    Error::forbidden(named, &why)
                };
                let class = plugins.runtime_class(pod).await.map_err(refused)?;
                runtime_class::validate(pod, class.as_ref()).map_err(refused)?;
            }
            if let Some(object) = object {
                signer_rights::check(self.asker, review, object)?;
            }
            let kind = review.target.kind();
            let namespace = kind.group.is_empty() && kind.resource == "namespaces";
            if review.operation == "DELETE" && namespace && !namespace_lifecycle::may_delete(review.target.name) {
                return Err(Error::forbidden(review.target.named(), "this namespace may not be deleted"));
            }
            if review.operation == "DELETE" && plugins.restrict_nodes {
                node_restriction::check(plugins, self.asker, review, None).await?;
            }
            Ok(())
        })
    }
}
