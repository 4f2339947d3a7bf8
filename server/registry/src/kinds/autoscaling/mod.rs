//! The autoscaling group. Whatever version a request has, autoscalers are checked and changed in the fields of
//! `autoscaling/v2`.

mod autoscaler;
mod behavior;
pub(crate) mod convert;
mod metrics;

use generated::autoscaling::{v1, v2};
use object::kind::Kind;
use object::record::Record;

use super::Write;
use crate::validate::Faults;

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    if &*kind.resource == "horizontalpodautoscalers" {
        autoscaler::prepare_create(object);
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    if &*kind.resource == "horizontalpodautoscalers" {
        autoscaler::prepare_update(subresource, object, old);
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    if &*kind.resource != "horizontalpodautoscalers" {
        return;
    }
    let (Some(object), old) = (in_v2(object), write.old.and_then(in_v2)) else { return };
    match write.subresource {
        "status" => autoscaler::status(&object, faults),
        _ => autoscaler::validate(&object, old.as_ref(), faults),
    }
}

/// An autoscaler of either version in the fields of the newer.
fn in_v2(object: &dyn Record) -> Option<v2::HorizontalPodAutoscaler> {
    match object.downcast_ref::<v1::HorizontalPodAutoscaler>() {
        Some(object) => Some(convert::to_v2(object)),
        None => object.downcast_ref::<v2::HorizontalPodAutoscaler>().cloned(),
    }
}
