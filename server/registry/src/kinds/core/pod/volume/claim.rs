//! Claims that are made for a pod.

use generated::core::v1::PersistentVolumeClaimTemplate;
use generated::meta::v1::ObjectMeta;
use object::field_error::Path;
use object::record::{Record, Reflect};
use object::validate;

use crate::kinds::core::volumes::claim::claim_spec;
use crate::validate::{Faults, Report};

/// The template of claims in a pod's volume: labels, annotations and a spec, nothing else.
pub(super) fn template(template: &PersistentVolumeClaimTemplate, path: &Path<'_>, faults: &mut Faults) {
    template_meta(&template.metadata, &path.child("metadata"), faults);
    claim_spec(&template.spec, &path.child("spec"), faults);
}

/// The metadata of a template of objects that are made by a controller.
pub(in crate::kinds) fn template_meta(meta: &ObjectMeta, path: &Path<'_>, faults: &mut Faults) {
    validate::annotations(meta.annotations.view(), &path.child("annotations"), faults);
    validate::labels(meta.labels.view(), &path.child("labels"), faults);
    for (i, field) in meta.schema().fields.iter().enumerate() {
        if !meta.get(i).is_empty() && !matches!(&*field.name, "annotations" | "labels") {
            // Upstream spells the names of Go's fields with a small letter.
            let name = if field.name == "uid" { "uID" } else { &*field.name };
            faults.forbidden(&path.child(name), "cannot be set");
        }
    }
}
