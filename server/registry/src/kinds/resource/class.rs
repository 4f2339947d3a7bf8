//! DeviceClass.

use generated::resource::v1::DeviceClass;
use object::equality::same;
use object::field_error::Path;
use object::record::Reflect;

use super::parts::{MAX, configuration, fits, selectors};
use crate::validate::Faults;

/// What devices of a class have, and what their driver is told.
pub(super) fn class(class: &DeviceClass, old: Option<&DeviceClass>, faults: &mut Faults) {
    let (spec, path) = (&class.spec, Path::new("spec"));
    let stored = old.is_some_and(|old| same(spec.selectors.view(), old.spec.selectors.view()));
    selectors(&spec.selectors, stored, &path.child("selectors"), faults);
    let stored = old.is_some_and(|old| same(old.spec.config.view(), spec.config.view()));
    let at = path.child("config");
    if fits(spec.config.len(), MAX, &at, faults) {
        for (i, config) in spec.config.iter().enumerate() {
            configuration(&config.device_configuration, stored, &at.index(i), faults);
        }
    }
}
