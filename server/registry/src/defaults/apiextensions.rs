//! Definitions of custom resources.

use generated::apiextensions::v1::CustomResourceDefinition;
use object::record::Record;

/// The singular and the list's kind follow from the kind.
pub(super) fn definition_names(record: &mut dyn Record) {
    let Some(definition) = record.downcast_mut::<CustomResourceDefinition>() else { return };
    let names = &mut definition.spec.names;
    if names.singular.is_empty() {
        names.singular = names.kind.to_lowercase();
    }
    if names.list_kind.is_empty() && !names.kind.is_empty() {
        names.list_kind = format!("{}List", names.kind);
    }
}

/// What is stored first is stored in the version that says so.
pub(super) fn definition_stored_versions(record: &mut dyn Record) {
    let Some(definition) = record.downcast_mut::<CustomResourceDefinition>() else { return };
    if definition.status.stored_versions.is_empty() {
        let stored = definition.spec.versions.iter().find(|v| v.storage);
        definition.status.stored_versions.extend(stored.map(|v| v.name.clone()));
    }
}
