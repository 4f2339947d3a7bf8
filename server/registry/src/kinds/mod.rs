//! What is special about single kinds; whatever a table can say is not here.

mod batch;
mod core;
mod scheduling;

use generated::core::v1::Service;
use object::kind::Kind;
use object::record::Record;

use crate::validate::Faults;

/// Before a new object is checked and stored.
pub(crate) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match (&*kind.group, &*kind.resource) {
        ("", "pods") => core::pod_create(object),
        ("", "namespaces") => core::namespace_create(object),
        ("", "persistentvolumes" | "persistentvolumeclaims") => core::pending(object),
        ("batch", "jobs") => batch::job_create(object),
        _ => {}
    }
}

/// Before a changed object is checked and stored.
pub(crate) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    if let (Some(service), Some(old)) = (object.downcast_mut::<Service>(), old.downcast_ref::<Service>()) {
        crate::services::keep(service, old);
    }
    if let ("", "namespaces", "") = (&*kind.group, &*kind.resource, subresource) {
        core::namespace_update(object, old);
    }
}

/// What is wrong with an object beyond its metadata.
pub(crate) fn validate(
    kind: &Kind,
    subresource: &str,
    object: &dyn Record,
    old: Option<&dyn Record>,
    faults: &mut Faults,
) {
    match (&*kind.group, &*kind.resource, subresource) {
        ("", "configmaps", _) => typed(object, old, faults, core::config_map),
        ("", "secrets", _) => typed(object, old, faults, core::secret),
        ("scheduling.k8s.io", "priorityclasses", _) => typed(object, old, faults, scheduling::priority_class),
        _ => {}
    }
}

/// Calls a kind's check with its Rust type.
fn typed<T: Record>(
    object: &dyn Record,
    old: Option<&dyn Record>,
    faults: &mut Faults,
    check: fn(&T, Option<&T>, &mut Faults),
) {
    if let Some(object) = object.downcast_ref() {
        check(object, old.and_then(|old| old.downcast_ref()), faults);
    }
}
