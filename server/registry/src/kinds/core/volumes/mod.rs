//! PersistentVolume and PersistentVolumeClaim.

pub(in crate::kinds) mod claim;
pub(in crate::kinds) mod source;
pub(in crate::kinds) mod volume;

use object::field_error::Path;
use object::kind::Kind;
use object::record::Record;

use super::super::{Write, typed};
use crate::validate::{Faults, Report};

const ACCESS_MODES: &[&str] = &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
const VOLUME_MODES: &[&str] = &["Block", "Filesystem"];

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match &*kind.resource {
        "persistentvolumes" => volume::prepare_create(object),
        _ => claim::prepare_create(object),
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match &*kind.resource {
        "persistentvolumes" => volume::prepare_update(subresource, object, old),
        _ => claim::prepare_update(subresource, object, old),
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("persistentvolumes", "") => typed(object, write, faults, volume::volume),
        ("persistentvolumeclaims", "") => typed(object, write, faults, claim::claim),
        ("persistentvolumeclaims", "status") => typed(object, write, faults, claim::status),
        _ => {}
    }
}

pub(super) fn warnings(write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    if !write.subresource.is_empty() {
        return Vec::new();
    }
    match (object.downcast_ref(), object.downcast_ref()) {
        (Some(volume), _) => volume::warnings(volume),
        (_, Some(claim)) => claim::warnings(claim),
        _ => Vec::new(),
    }
}

/// Modes that are known, of which one shuts out the others.
fn access_modes(modes: &[String], path: &Path<'_>, faults: &mut Faults) {
    for mode in modes.iter().filter(|mode| !ACCESS_MODES.contains(&mode.as_str())) {
        faults.not_supported(path, mode, ACCESS_MODES);
    }
    let pod = |mode: &String| mode == "ReadWriteOncePod";
    if modes.iter().any(pod) && modes.iter().any(|mode| !pod(mode) && ACCESS_MODES.contains(&&**mode)) {
        faults.forbidden(path, "may not use ReadWriteOncePod with other access modes");
    }
}
