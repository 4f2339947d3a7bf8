//! `DefaultStorageClass`: the class of claims that name none.

use std::sync::Arc;

use generated::core::v1::PersistentVolumeClaim;
use generated::storage::v1::StorageClass;

use crate::default_class;

/// Mark a class as the one that is meant by default.
const IS_DEFAULT: [&str; 2] =
    ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
/// Named the class before there was a field, and still comes before it.
const CLASS: &str = "volume.beta.kubernetes.io/storage-class";

/// The class that a claim names; an empty one is one that has no class.
pub fn class_of(claim: &PersistentVolumeClaim) -> Option<&str> {
    claim.metadata.annotations.get(CLASS).or(claim.spec.storage_class_name.as_ref()).map(String::as_str)
}

/// The class that is meant, if any is.
pub fn choose(classes: &[Arc<StorageClass>]) -> Option<String> {
    default_class::choose(classes.iter().map(|class| &class.metadata), &IS_DEFAULT)
}
