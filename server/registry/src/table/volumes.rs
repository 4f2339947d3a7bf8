//! Persistent volumes, claims and storage classes.

use generated::core::v1::PersistentVolume;
use generated::core::v1::PersistentVolumeClaim;
use generated::storage::v1::StorageClass;
use object::record::Record;

use super::Row;
use super::reflect::{annotation, has, text};

/// Phase of a volume or claim, `Terminating` where it is being deleted.
pub(super) fn phase(object: &dyn Record) -> String {
    if has(object, "metadata.deletionTimestamp") { "Terminating" } else { text(object, "status.phase") }.to_owned()
}

/// Storage class of a volume or claim; an old annotation comes first.
pub(super) fn class(object: &dyn Record) -> String {
    let beta = annotation(object, "volume.beta.kubernetes.io/storage-class");
    beta.unwrap_or_else(|| text(object, "spec.storageClassName")).to_owned()
}

/// Access modes that a volume offers.
pub(super) fn volume_access_modes(volume: &PersistentVolume) -> String {
    access_modes(&volume.spec.access_modes)
}

/// Access modes of the volume that a claim is bound to.
pub(super) fn claim_access_modes(claim: &PersistentVolumeClaim) -> String {
    if claim.spec.volume_name.is_empty() { String::new() } else { access_modes(&claim.status.access_modes) }
}

/// Capacity of the volume that a claim is bound to.
pub(super) fn claim_capacity(claim: &PersistentVolumeClaim) -> String {
    if claim.spec.volume_name.is_empty() {
        return String::new();
    }
    claim.status.capacity.get("storage").map_or("0".to_owned(), ToString::to_string)
}

fn access_modes(modes: &[String]) -> String {
    const SHORT: [(&str, &str); 4] =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];
    let known = SHORT.iter().filter(|(mode, _)| modes.iter().any(|m| m == mode));
    known.map(|(_, short)| *short).collect::<Vec<_>>().join(",")
}

/// Marks the class that new claims get: of those that say they are the default the newest, then the first by name.
pub(super) fn mark_default_class(objects: &[&dyn Record], rows: &mut [Row]) {
    let classes = objects.iter().enumerate().filter_map(|(i, o)| Some((i, o.downcast_ref::<StorageClass>()?)));
    let default = classes.filter(|(_, c)| says_default(c)).min_by(|(_, a), (_, b)| {
        let newest = b.metadata.creation_timestamp.cmp(&a.metadata.creation_timestamp);
        newest.then_with(|| a.metadata.name.cmp(&b.metadata.name))
    });
    let Some((index, class)) = default else { return };
    if let Some(cell) = rows.iter_mut().find(|row| row.object == index).and_then(|row| row.cells.first_mut()) {
        *cell = format!("{} (default)", class.metadata.name).into();
    }
}

fn says_default(class: &StorageClass) -> bool {
    let keys = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
    keys.iter().any(|key| class.metadata.annotations.get(*key).is_some_and(|v| v == "true"))
}
