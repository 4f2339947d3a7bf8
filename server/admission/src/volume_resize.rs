//! `PersistentVolumeClaimResize`: a claim grows only where its class lets it.

use generated::core::v1::PersistentVolumeClaim;
use generated::storage::v1::StorageClass;
use object::scalar::Quantity;

use crate::default_storage_class::class_of;

/// Whether a change asks for more.
pub fn grows(claim: &PersistentVolumeClaim, old: &PersistentVolumeClaim) -> bool {
    let size = |claim: &PersistentVolumeClaim| claim.spec.resources.requests.get("storage").cloned();
    let none = || Quantity::from_int(0);
    size(claim).unwrap_or_else(none) > size(old).unwrap_or_else(none)
}

/// The class that decides over the growth of a claim.
pub fn class<'a>(claim: &'a PersistentVolumeClaim, old: &PersistentVolumeClaim) -> Option<&'a str> {
    class_of(claim).filter(|class| !class.is_empty() && class_of(old) == Some(class))
}

/// Why a claim that [`grows`] may not; `class` is its [`class`].
///
/// # Errors
/// The message.
pub fn check(old: &PersistentVolumeClaim, class: Option<&StorageClass>) -> Result<(), &'static str> {
    if old.status.phase != "Bound" {
        return Err("Only bound persistent volume claims can be expanded");
    }
    if class.and_then(|class| class.allow_volume_expansion) != Some(true) {
        return Err(
            "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize",
        );
    }
    Ok(())
}
