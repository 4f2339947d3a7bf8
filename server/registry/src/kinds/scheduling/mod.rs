//! The scheduling group.

mod workload;

use generated::scheduling::v1::PriorityClass;
use object::field_error::Path;
use object::kind::Kind;
use object::record::{Record, Reflect};

use super::{Write, typed};
use crate::validate::{Faults, Report};

/// The classes of the system itself, with their values.
const SYSTEM: &[(&str, i32)] = &[("system-node-critical", 2_000_001_000), ("system-cluster-critical", 2_000_000_000)];
/// Highest value of any other class.
const HIGHEST: i32 = 1_000_000_000;
const PREEMPTION: &[&str] = &["PreemptLowerPriority", "Never"];

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("priorityclasses", _) => typed(object, write, faults, priority_class),
        ("workloads", _) => typed(object, write, faults, workload::workload),
        ("podgroups", "status") => typed(object, write, faults, workload::pod_group_status),
        _ => {}
    }
}

/// The system's own pods have these.
pub(super) fn undeletable(kind: &Kind, name: &str) -> Option<&'static str> {
    let class = (&*kind.group, &*kind.resource) == ("scheduling.k8s.io", "priorityclasses");
    let of_system = class && SYSTEM.iter().any(|(known, _)| *known == name);
    of_system.then_some("this is a system priority class and cannot be deleted")
}

/// A priority never changes: pods have it already.
fn priority_class(class: &PriorityClass, old: Option<&PriorityClass>, faults: &mut Faults) {
    let (value, preemption) = (Path::new("value"), Path::new("preemptionPolicy"));
    let Some(old) = old else {
        let name = &class.metadata.name;
        if name.starts_with("system-") {
            if let Err(why) = of_system(class) {
                let why = format!(
                    "priority class names with 'system-' prefix are reserved for system use only. error: {why}"
                );
                faults.forbidden(&Path::new("metadata").child("name"), why);
            }
        } else if class.value > HIGHEST {
            faults.forbidden(&value, format!("maximum allowed value of a user defined priority is {HIGHEST}"));
        }
        match class.preemption_policy.as_deref() {
            Some("") => faults.required(&preemption, ""),
            Some(policy) if !PREEMPTION.contains(&policy) => faults.not_supported(&preemption, policy, PREEMPTION),
            _ => {}
        }
        return;
    };
    if class.value != old.value {
        faults.forbidden(&value, "may not be changed in an update.");
    }
    if class.preemption_policy != old.preemption_policy {
        faults.immutable(&preemption, class.preemption_policy.view());
    }
}

fn of_system(class: &PriorityClass) -> Result<(), String> {
    let name = &class.metadata.name;
    match SYSTEM.iter().find(|(known, _)| known == name) {
        None => Err(format!("{name} is not a known system priority class")),
        Some((_, value)) if *value != class.value => Err(format!("value of {name} PriorityClass must be {value}")),
        Some(_) if class.global_default => Err(format!("globalDefault of {name} PriorityClass must be false")),
        Some(_) => Ok(()),
    }
}
