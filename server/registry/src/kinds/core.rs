//! The core group.

use generated::core::v1::{ConfigMap, Container, Namespace, PersistentVolume, PersistentVolumeClaim, Pod, Secret};
use object::field_error::Path;
use object::record::Record;

use crate::validate::Faults;

/// A pod begins as pending, with its quality of service.
pub(super) fn pod_create(object: &mut dyn Record) {
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
pub(super) fn namespace_create(object: &mut dyn Record) {
    let Some(namespace) = object.downcast_mut::<Namespace>() else { return };
    namespace.status.phase = "Active".into();
    let name = namespace.metadata.name.clone();
    namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    if !namespace.spec.finalizers.iter().any(|f| f == "kubernetes") {
        namespace.spec.finalizers.push("kubernetes".into());
    }
}

/// Only the finalize subresource changes a namespace's own finalizers.
pub(super) fn namespace_update(object: &mut dyn Record, old: &dyn Record) {
    if let (Some(namespace), Some(old)) = (object.downcast_mut::<Namespace>(), old.downcast_ref::<Namespace>()) {
        namespace.spec.finalizers = old.spec.finalizers.clone();
        let name = old.metadata.name.clone();
        namespace.metadata.labels.insert("kubernetes.io/metadata.name".into(), name);
    }
}

/// Volumes and claims begin as pending.
pub(super) fn pending(object: &mut dyn Record) {
    if let Some(volume) = object.downcast_mut::<PersistentVolume>() {
        volume.status.phase = "Pending".into();
    } else if let Some(claim) = object.downcast_mut::<PersistentVolumeClaim>() {
        claim.status.phase = "Pending".into();
    }
}

/// Most bytes that a config map or a secret may hold (`MaxSecretSize`).
const MAX_DATA: usize = 1 << 20;

/// Keys, sizes and immutability of config maps and secrets.
pub(super) fn validate_data(object: &dyn Record, old: Option<&dyn Record>, faults: &mut Faults) {
    if let Some(map) = object.downcast_ref::<ConfigMap>() {
        let mut size = 0;
        for (key, value) in &map.data {
            data_key(&Path::new("data").key(key), key, faults);
            if map.binary_data.contains_key(key) {
                faults.invalid(&Path::new("data").key(key), key, "duplicate of key present in binaryData");
            }
            size += value.len();
        }
        for (key, value) in &map.binary_data {
            data_key(&Path::new("binaryData").key(key), key, faults);
            size += value.len();
        }
        if size > MAX_DATA {
            faults.too_long(&Path::new(""), MAX_DATA);
        }
        if let Some(old) = old.and_then(|o| o.downcast_ref::<ConfigMap>())
            && old.immutable == Some(true)
        {
            if map.immutable != Some(true) {
                faults.forbidden(&Path::new("immutable"), FIXED);
            }
            if map.data != old.data {
                faults.forbidden(&Path::new("data"), FIXED);
            }
            if map.binary_data != old.binary_data {
                faults.forbidden(&Path::new("binaryData"), FIXED);
            }
        }
    } else if let Some(secret) = object.downcast_ref::<Secret>() {
        let mut size = 0;
        for (key, value) in &secret.data {
            data_key(&Path::new("data").key(key), key, faults);
            size += value.len();
        }
        if size > MAX_DATA {
            faults.too_long(&Path::new("data"), MAX_DATA);
        }
        if let Some(old) = old.and_then(|o| o.downcast_ref::<Secret>()) {
            if secret.r#type != old.r#type {
                faults.invalid(&Path::new("type"), &secret.r#type, "field is immutable");
            }
            if old.immutable == Some(true) {
                if secret.immutable != Some(true) {
                    faults.forbidden(&Path::new("immutable"), FIXED);
                }
                if secret.data != old.data {
                    faults.forbidden(&Path::new("data"), FIXED);
                }
            }
        }
    }
}

const FIXED: &str = "field is immutable when `immutable` is set";

fn data_key(field: &Path<'_>, key: &str, faults: &mut Faults) {
    if key.len() > 253 {
        faults.invalid(field, key, "must be no more than 253 characters");
    }
    let good = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if !good {
        faults.invalid(field, key, "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')");
    }
    if key == "." || key == ".." {
        faults.invalid(field, key, &format!("must not be '{key}'"));
    } else if key.starts_with("..") {
        faults.invalid(field, key, "must not start with '..'");
    }
}
