//! What plugins need to know of the classes of claims.

use std::sync::Arc;

use ::admission::{default_storage_class, volume_resize};
use generated::core::v1::PersistentVolumeClaim;
use generated::storage::v1::StorageClass;
use object::record::Record;
use registry::error::Error;
use registry::verbs::Review;

use super::{Plugins, named};

impl Plugins {
    /// Gives a new claim the class that is meant by default.
    pub(super) async fn storage_class(&self, claim: &mut PersistentVolumeClaim) {
        if default_storage_class::class_of(claim).is_none() {
            let all: Vec<Arc<StorageClass>> = self.all_known("storage.k8s.io", "storageclasses", "").await;
            claim.spec.storage_class_name = default_storage_class::choose(&all);
        }
    }

    pub(super) async fn may_grow(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let old = review.old.filter(|_| review.subresource.is_empty()).and_then(|old| old.downcast_ref());
        let (Some(claim), Some(old)) = (object.downcast_ref::<PersistentVolumeClaim>(), old) else { return Ok(()) };
        if !volume_resize::grows(claim, old) {
            return Ok(());
        }
        let class: Option<Arc<StorageClass>> = match volume_resize::class(claim, old) {
            Some(name) => self.known("storage.k8s.io", "storageclasses", "", name).await,
            None => None,
        };
        volume_resize::check(old, class.as_deref()).map_err(|why| Error::forbidden(named(review, claim), why))
    }
}
