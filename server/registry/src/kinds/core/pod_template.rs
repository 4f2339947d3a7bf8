//! Pod templates as objects of their own.

use generated::core::v1::PodTemplate;
use object::field_error::Path;
use object::record::Record;

use crate::kinds::template;
use crate::validate::Faults;

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(object) = object.downcast_mut::<PodTemplate>() {
        let old = old.and_then(|old| old.downcast_ref::<PodTemplate>());
        template::drop_disabled(&mut object.template, old.map(|old| &old.template));
    }
}

pub(super) fn validate(object: &PodTemplate, old: Option<&PodTemplate>, faults: &mut Faults) {
    template::validate(&object.template, old.map(|old| &old.template), &Path::new("template"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let mut out = Vec::new();
    let Some(object) = object.downcast_ref::<PodTemplate>() else { return out };
    let old = old.and_then(|old| old.downcast_ref::<PodTemplate>());
    if old.is_none_or(|old| old.metadata.generation != object.metadata.generation) {
        template::warnings(&object.template, &Path::new("template"), &mut out);
    }
    out
}
