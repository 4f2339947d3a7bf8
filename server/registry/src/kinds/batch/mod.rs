//! The batch group.

mod cron_job;
mod indexes;
mod job;
mod job_spec;
mod job_status;
mod policies;
mod schedule;
mod zones;

use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(crate) use job::labels_of_template;

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match &*kind.resource {
        "jobs" => job::prepare_create(object),
        "cronjobs" => cron_job::prepare(object, None),
        _ => {}
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match (&*kind.resource, subresource) {
        ("jobs", "") => job::prepare_update(object, old),
        ("cronjobs", "") => cron_job::prepare(object, Some(old)),
        _ => {}
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("jobs", "status") => typed(object, write, faults, job_status::validate),
        ("jobs", _) => typed(object, write, faults, job::validate),
        ("cronjobs", "") => typed(object, write, faults, cron_job::validate),
        _ => {}
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match (&*kind.resource, write.subresource) {
        ("jobs", "") => job::warnings(object, write.old),
        ("cronjobs", "") => cron_job::warnings(object, write.old),
        _ => Vec::new(),
    }
}
