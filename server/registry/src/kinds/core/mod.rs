//! The core group.

mod config;
pub(in crate::kinds) mod volumes;

use generated::core::v1::{Container, Namespace, Pod, Service};
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match &*kind.resource {
        "pods" => pod_create(object),
        "namespaces" => namespace_create(object),
        "persistentvolumes" | "persistentvolumeclaims" => volumes::prepare_create(kind, object),
        _ => {}
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    if let (Some(service), Some(old)) = (object.downcast_mut::<Service>(), old.downcast_ref::<Service>()) {
        crate::services::keep(service, old);
    }
    match (&*kind.resource, subresource) {
        ("namespaces", "") => namespace_update(object, old),
        ("persistentvolumes" | "persistentvolumeclaims", _) => {
            volumes::prepare_update(kind, subresource, object, old);
        }
        _ => {}
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("configmaps", _) => typed(object, write, faults, config::config_map),
        ("secrets", _) => typed(object, write, faults, config::secret),
        ("persistentvolumes" | "persistentvolumeclaims", _) => volumes::validate(kind, write, object, faults),
        _ => {}
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match &*kind.resource {
        "persistentvolumes" | "persistentvolumeclaims" => volumes::warnings(write, object),
        _ => Vec::new(),
    }
}

/// A pod begins as pending, with its quality of service.
fn pod_create(object: &mut dyn Record) {
    let Some(pod) = object.downcast_mut::<Pod>() else { return };
    pod.status.phase = "Pending".into();
    pod.status.qos_class = quality(pod).into();
}

/// `Guaranteed`, `Burstable` or `BestEffort` (API reference, `PodStatus.qosClass`).
fn quality(pod: &Pod) -> &'static str {
    let containers: Vec<&Container> = pod.spec.init_containers.iter().chain(&pod.spec.containers).collect();
    let given = |c: &&Container, name: &str| {
        let resources = &c.resources;
        (resources.requests.get(name).cloned(), resources.limits.get(name).cloned())
    };
    let none = |c: &Container| {
        ["cpu", "memory"].iter().all(|name| {
            let (request, limit) = given(&c, name);
            request.is_none() && limit.is_none()
        })
    };
    let full = |c: &Container| {
        ["cpu", "memory"].iter().all(|name| {
            let (request, limit) = given(&c, name);
            limit.is_some() && request.is_none_or(|r| Some(r) == limit)
        })
    };
    match () {
        () if containers.iter().all(|c| none(c)) => "BestEffort",
        () if containers.iter().all(|c| full(c)) => "Guaranteed",
        () => "Burstable",
    }
}

/// A namespace begins as active, and its content is emptied by the namespace controller before it goes.
fn namespace_create(object: &mut dyn Record) {
    let Some(namespace) = object.downcast_mut::<Namespace>() else { return };
    namespace.status.phase = "Active".into();
    let name = namespace.metadata.name.clone();
    namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    if !namespace.spec.finalizers.iter().any(|f| f == "kubernetes") {
        namespace.spec.finalizers.push("kubernetes".into());
    }
}

/// Only the finalize subresource changes a namespace's own finalizers.
fn namespace_update(object: &mut dyn Record, old: &dyn Record) {
    if let (Some(namespace), Some(old)) = (object.downcast_mut::<Namespace>(), old.downcast_ref::<Namespace>()) {
        namespace.spec.finalizers = old.spec.finalizers.clone();
        let name = old.metadata.name.clone();
        namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    }
}
