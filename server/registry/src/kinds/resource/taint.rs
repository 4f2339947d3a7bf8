//! DeviceTaintRule.

use generated::resource::v1::DeviceTaintRule;
use object::field_error::Path;
use object::record::{Record, Reflect};
use object::validate::conditions;

use super::parts::{self, fits, label, pool_name};
use crate::kinds::core::volumes::source::csi_driver_name;
use crate::meta;
use crate::validate::Faults;

const MAX_CONDITIONS: usize = 8;

/// A taint's time is that of its effect, unless the client gives another.
pub(super) fn prepare(object: &mut dyn Record, old: &dyn Record) {
    let (Some(rule), Some(old)) = (object.downcast_mut::<DeviceTaintRule>(), old.downcast_ref::<DeviceTaintRule>())
    else {
        return;
    };
    let (taint, was) = (&mut rule.spec.taint, &old.spec.taint);
    if taint.effect != was.effect && taint.time_added == was.time_added {
        taint.time_added = Some(meta::now());
    }
}

/// Which devices have a taint.
pub(super) fn rule(rule: &DeviceTaintRule, _: Option<&DeviceTaintRule>, faults: &mut Faults) {
    let path = Path::new("spec");
    if let Some(selector) = &rule.spec.device_selector {
        let at = path.child("deviceSelector");
        if let Some(driver) = &selector.driver {
            csi_driver_name(driver, &at.child("driver"), faults);
        }
        if let Some(pool) = &selector.pool {
            pool_name(pool, &at.child("pool"), faults);
        }
        if let Some(device) = &selector.device {
            label(device, &at.child("device"), faults);
        }
    }
    parts::taint(&rule.spec.taint, &path.child("taint"), faults);
}

/// How far the eviction of what is on the devices is.
pub(super) fn status(rule: &DeviceTaintRule, _: Option<&DeviceTaintRule>, faults: &mut Faults) {
    let path = Path::new("status");
    let at = path.child("conditions");
    conditions(rule.status.conditions.view(), &at, faults);
    fits(rule.status.conditions.len(), MAX_CONDITIONS, &at, faults);
}
