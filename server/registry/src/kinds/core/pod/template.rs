//! Templates of pods.

use generated::core::v1::PodTemplateSpec;
use object::field_error::Path;
use object::record::Reflect;
use object::validate;

use super::{Options, annotations, apparmor, pod_spec, seccomp};
use crate::validate::{Faults, Report};

/// The template of pods in another kind. `old` is what was in its place, whose faults it may keep.
pub(in crate::kinds) fn template(
    template: &PodTemplateSpec,
    old: Option<&PodTemplateSpec>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    let options = Options::of_template(old);
    let meta = &template.metadata;
    let in_annotations = path.child("annotations");
    validate::labels(meta.labels.view(), &path.child("labels"), faults);
    validate::annotations(meta.annotations.view(), &in_annotations, faults);
    annotations::specific(&meta.annotations, &template.spec, &in_annotations, &options, faults);
    let in_spec = path.child("spec");
    pod_spec(&template.spec, None, &in_spec, &options, faults);
    seccomp::agrees(meta, &template.spec, &in_spec, faults);
    apparmor::agrees(meta, &template.spec, &in_spec, faults);
    if !template.spec.ephemeral_containers.is_empty() {
        let why = "ephemeral containers not allowed in pod template";
        faults.forbidden(&in_spec.child("ephemeralContainers"), why);
    }
}
