//! Groups of pods that are scheduled together.

use object::record::Record;

use super::reflect::{has, records, text};

/// The scheduling policy of a group.
pub(super) fn policy(group: &dyn Record) -> String {
    if has(group, "spec.schedulingPolicy.gang") { "Gang" } else { "Basic" }.to_owned()
}

/// One word for the state of a group; a disruption outweighs all else.
pub(super) fn status(group: &dyn Record) -> String {
    let conditions = records(group, "status.conditions");
    // The last of several conditions of one type counts.
    let last = |ty: &str| conditions.iter().rev().find(|c| text(**c, "type") == ty);
    if let Some(disruption) = last("DisruptionTarget") {
        return text(*disruption, "reason").to_owned();
    }
    match last("PodGroupInitiallyScheduled").map(|c| text(*c, "status")) {
        Some("True") => "Scheduled",
        Some(_) => "Unschedulable",
        None => "Pending",
    }
    .to_owned()
}
