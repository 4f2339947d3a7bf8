//! VolumeAttachment.

use generated::storage::v1::{VolumeAttachment, VolumeError};
use object::equality::same_record;
use object::field_error::{Path, Value};
use object::names;

use crate::kinds::core::volumes::source::csi_driver_name;
use crate::kinds::core::volumes::volume::inline_volume_spec;
use crate::validate::{Faults, Report};

/// Most bytes of the metadata of an attachment.
const MAX_METADATA: usize = 256 << 10;
/// Most bytes of a message of a driver.
const MAX_MESSAGE: usize = 1024;

/// Which volume goes to which node; fixed.
pub(super) fn volume_attachment(attachment: &VolumeAttachment, old: Option<&VolumeAttachment>, faults: &mut Faults) {
    let (spec, path) = (&attachment.spec, Path::new("spec"));
    csi_driver_name(&spec.attacher, &path.child("attacher"), faults);
    let at = path.child("source");
    const ONE: &str = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    match (&spec.source.inline_volume_spec, &spec.source.persistent_volume_name) {
        (None, None) => faults.required(&at, ONE),
        (Some(_), Some(_)) => faults.forbidden(&at, ONE),
        (None, Some(name)) if name.is_empty() => {
            faults.required(&at.child("persistentVolumeName"), "must specify non empty persistentVolumeName");
        }
        (Some(inline), None) => inline_volume_spec(inline, &at.child("inlineVolumeSpec"), faults),
        (None, Some(_)) => {}
    }
    faults.each(&path.child("nodeName"), &spec.node_name, names::dns1123_subdomain(&spec.node_name));
    let (status, path) = (&attachment.status, Path::new("status"));
    let size: usize = status.attachment_metadata.iter().map(|(key, value)| key.len() + value.len()).sum();
    if size > MAX_METADATA {
        faults.too_long(&path.child("attachmentMetadata"), MAX_METADATA);
    }
    error(status.attach_error.as_deref(), &path.child("attachError"), faults);
    error(status.detach_error.as_deref(), &path.child("detachError"), faults);
    if let Some(name) = &spec.source.persistent_volume_name {
        faults.each(&Path::new("spec.source.persistentVolumeName"), name, names::dns1123_subdomain(name));
    }
    if old.is_some_and(|old| !same_record(&old.spec, spec)) {
        faults.immutable(&Path::new("spec"), Value::record(spec));
    }
}

fn error(error: Option<&VolumeError>, path: &Path<'_>, faults: &mut Faults) {
    let Some(error) = error else { return };
    if error.message.len() > MAX_MESSAGE {
        faults.too_long(&path.child("message"), MAX_MESSAGE);
    }
    if let Some(code) = error.error_code.filter(|code| *code < 0) {
        faults.invalid(&path.child("errorCode"), code, names::out_of_range(0, i64::from(i32::MAX)));
    }
}
