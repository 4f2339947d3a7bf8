//! Namespaces.

use generated::core::v1::Namespace;
use object::field_error::{FieldError, Path, Value};
use object::names;
use object::record::Record;

use crate::validate::{Faults, Report};

/// The label that names a namespace, so that selectors can.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";
/// What keeps a namespace until it is empty.
const KUBERNETES: &str = "kubernetes";

/// A namespace begins as active, and its content is emptied by the namespace controller before it goes.
pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(namespace) = object.downcast_mut::<Namespace>() else { return };
    namespace.status.phase = "Active".into();
    name_label(namespace);
    if !namespace.spec.finalizers.iter().any(|f| f == KUBERNETES) {
        namespace.spec.finalizers.push(KUBERNETES.into());
    }
}

/// The label says the name, whatever a client says.
pub(super) fn prepare_update(object: &mut dyn Record) {
    if let Some(namespace) = object.downcast_mut::<Namespace>() {
        name_label(namespace);
    }
}

fn name_label(namespace: &mut Namespace) {
    let name = namespace.metadata.name.clone();
    namespace.metadata.labels.insert(NAME_LABEL.into(), name);
}

/// Finalizers of the namespace's content.
pub(super) fn namespace(namespace: &Namespace, _: Option<&Namespace>, faults: &mut Faults) {
    let spec = Path::new("spec");
    for name in &namespace.spec.finalizers {
        finalizer(name, &spec.child("finalizers"), faults);
    }
}

/// The same where they are set.
pub(super) fn finalize(namespace: &Namespace, _: Option<&Namespace>, faults: &mut Faults) {
    let spec = Path::new("spec");
    for (i, name) in namespace.spec.finalizers.iter().enumerate() {
        finalizer(name, &spec.child("finalizers").index(i), faults);
    }
}

fn finalizer(name: &str, at: &Path<'_>, faults: &mut Faults) {
    faults.each(at, name, names::qualified_name(name));
    if !name.contains('/') && !matches!(name, KUBERNETES | "orphan" | "foregroundDeletion") {
        let why = "name is neither a standard finalizer name nor is it fully qualified";
        faults.push(FieldError::invalid(at, name, why));
    }
}

/// The phase says whether it is being deleted.
pub(super) fn status(namespace: &Namespace, _: Option<&Namespace>, faults: &mut Faults) {
    let (phase, is) = match namespace.metadata.deletion_timestamp {
        None => ("Active", "empty"),
        Some(_) => ("Terminating", "not empty"),
    };
    if namespace.status.phase != phase {
        let (path, why) = (Path::new("status"), format!("may only be '{phase}' if `deletionTimestamp` is {is}"));
        faults.invalid(&path.child("Phase"), Value::typed(&namespace.status.phase), why);
    }
}
