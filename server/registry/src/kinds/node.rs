//! The group of ways to run containers.

use generated::node::v1::RuntimeClass;
use object::field_error::{Path, Value};
use object::kind::Kind;
use object::names;
use object::record::{Record, Reflect, View};
use object::validate::labels;

use super::core::pod::{Options, resources::overhead, toleration::tolerations};
use super::node_selector::deprecated_label;
use super::{Write, typed};
use crate::validate::{Faults, Report, internal};

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    if &*kind.resource == "runtimeclasses" {
        typed(object, write, faults, runtime_class);
    }
}

/// How the pods of a class are run, what that costs, and where it is possible; the handler is fixed.
fn runtime_class(class: &RuntimeClass, old: Option<&RuntimeClass>, faults: &mut Faults) {
    let (at, options) = (Path::new("handler"), Options::default());
    match &*class.handler {
        "" => faults.required(&at, ""),
        handler => faults.each(&at, handler, names::dns1123_label(handler)),
    }
    if let Some(extra) = &class.overhead {
        overhead(&extra.pod_fixed, &Path::new("overhead"), &options, faults);
    }
    if let Some(scheduling) = &class.scheduling {
        let path = Path::new("scheduling");
        labels(scheduling.node_selector.view(), &path.child("nodeSelector"), faults);
        let (all, path) = (&scheduling.tolerations, path.child("tolerations"));
        tolerations(all, &path, &options, faults);
        for (i, one) in all.iter().enumerate() {
            let same = |other: &generated::core::v1::Toleration| {
                (&other.key, &other.operator, &other.value, &other.effect)
                    == (&one.key, &one.operator, &one.value, &one.effect)
            };
            if all[..i].iter().any(same) {
                faults.duplicate(&path.index(i), internal(View::Record(one)));
            }
        }
    }
    if old.is_some_and(|old| old.handler != class.handler) {
        faults.immutable(&at, Value::null());
    }
}

/// Labels of nodes that should not be used any more.
pub(super) fn warnings(object: &dyn Record) -> Vec<String> {
    let Some(class) = object.downcast_ref::<RuntimeClass>() else { return Vec::new() };
    let labels = class.scheduling.iter().flat_map(|scheduling| scheduling.node_selector.keys());
    labels.filter_map(|l| deprecated_label(l).map(|why| format!("scheduling.nodeSelector: {why}"))).collect()
}
