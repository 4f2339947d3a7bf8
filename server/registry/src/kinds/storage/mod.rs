//! The storage group.

mod class;
mod csi;
mod volume_attachment;

use generated::storage::v1::CSIDriver;
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("storageclasses", _) => typed(object, write, faults, class::storage_class),
        ("volumeattributesclasses", _) => typed(object, write, faults, class::volume_attributes_class),
        ("volumeattachments", _) => typed(object, write, faults, volume_attachment::volume_attachment),
        ("csidrivers", _) => typed(object, write, faults, csi::driver),
        ("csinodes", "") => typed(object, write, faults, csi::node),
        ("csinodes", _) => typed(object, write, faults, csi::node_status),
        ("csistoragecapacities", _) => typed(object, write, faults, csi::capacity),
        _ => {}
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match &*kind.resource {
        "storageclasses" => object.downcast_ref().map(class::warnings),
        "csidrivers" => {
            let old = write.old.and_then(|old| old.downcast_ref::<CSIDriver>());
            object.downcast_ref().map(|driver| csi::driver_warnings(driver, old))
        }
        "csistoragecapacities" => object.downcast_ref().map(csi::capacity_warnings),
        _ => None,
    }
    .unwrap_or_default()
}
