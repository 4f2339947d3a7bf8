//! The core group.

mod config;

use generated::core::v1::{Container, Namespace, PersistentVolume, PersistentVolumeClaim, Pod};
use object::record::Record;

pub(in crate::kinds) use config::{config_map, secret};

/// A pod begins as pending, with its quality of service.
pub(in crate::kinds) fn pod_create(object: &mut dyn Record) {
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
pub(in crate::kinds) fn namespace_create(object: &mut dyn Record) {
    let Some(namespace) = object.downcast_mut::<Namespace>() else { return };
    namespace.status.phase = "Active".into();
    let name = namespace.metadata.name.clone();
    namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    if !namespace.spec.finalizers.iter().any(|f| f == "kubernetes") {
        namespace.spec.finalizers.push("kubernetes".into());
    }
}

/// Only the finalize subresource changes a namespace's own finalizers.
pub(in crate::kinds) fn namespace_update(object: &mut dyn Record, old: &dyn Record) {
    if let (Some(namespace), Some(old)) = (object.downcast_mut::<Namespace>(), old.downcast_ref::<Namespace>()) {
        namespace.spec.finalizers = old.spec.finalizers.clone();
        let name = old.metadata.name.clone();
        namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    }
}

/// Volumes and claims begin as pending.
pub(in crate::kinds) fn pending(object: &mut dyn Record) {
    if let Some(volume) = object.downcast_mut::<PersistentVolume>() {
        volume.status.phase = "Pending".into();
    } else if let Some(claim) = object.downcast_mut::<PersistentVolumeClaim>() {
        claim.status.phase = "Pending".into();
    }
}
