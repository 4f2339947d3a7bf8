//! Cron jobs.

use generated::batch::v1::{CronJob, CronJobSpec};
use object::field_error::{FieldError, Path, Value};
use object::record::Record;

use super::{job_spec, schedule, zones};
use crate::kinds::numbers::not_negative;
use crate::kinds::template;
use crate::validate::{Faults, Report};

/// A job's name is its cron job's, a dash and ten digits, and at most 63 characters long.
const MAX_NAME: usize = 52;

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(job) = object.downcast_mut::<CronJob>() {
        let old = old.and_then(|old| old.downcast_ref::<CronJob>());
        job_spec::drop_disabled(&mut job.spec.job_template.spec, old.map(|old| &old.spec.job_template.spec));
    }
}

pub(super) fn validate(job: &CronJob, old: Option<&CronJob>, faults: &mut Faults) {
    spec(&job.spec, old.map(|old| &old.spec), &Path::new("spec"), faults);
    let name = &job.metadata.name;
    if old.is_none() && name.len() > MAX_NAME {
        let why = format!("must be no more than {MAX_NAME} characters");
        faults.invalid(&Path::new("metadata").child("name"), name, why);
    }
}

fn spec(spec: &CronJobSpec, old: Option<&CronJobSpec>, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("schedule");
    if spec.schedule.is_empty() {
        faults.required(&at, "");
    } else {
        schedule_form(spec, old, &at, faults);
    }
    not_negative(spec.starting_deadline_seconds.unwrap_or(0), &path.child("startingDeadlineSeconds"), faults);
    if let Some(zone) = &spec.time_zone
        && old.is_none_or(|old| old.time_zone != spec.time_zone)
    {
        time_zone(zone, &path.child("timeZone"), faults);
    }
    let at = path.child("concurrencyPolicy");
    match &*spec.concurrency_policy {
        "Allow" | "Forbid" | "Replace" => {}
        "" => faults.required(&at, ""),
        other => faults.not_supported(&at, other, &["Allow", "Forbid", "Replace"]),
    }
    job_template(spec, old, path, faults);
    let numbers = [
        ("successfulJobsHistoryLimit", spec.successful_jobs_history_limit),
        ("failedJobsHistoryLimit", spec.failed_jobs_history_limit),
    ];
    for (name, n) in numbers {
        not_negative(n.unwrap_or(0), &path.child(name), faults);
    }
}

/// Jobs get selectors of their own.
fn job_template(spec: &CronJobSpec, old: Option<&CronJobSpec>, path: &Path<'_>, faults: &mut Faults) {
    let template = path.child("jobTemplate");
    let (at, job) = (template.child("spec"), &spec.job_template.spec);
    job_spec::validate(job, old.map(|old| &old.job_template.spec), &at, faults);
    if let Some(selector) = &job.selector {
        faults.invalid(&at.child("selector"), Value::record(&**selector), "`selector` will be auto-generated");
    }
    if job.manual_selector == Some(true) {
        faults.push(FieldError::not_supported(&at.child("manualSelector"), true, &["nil", "false"]));
    }
}

fn schedule_form(spec: &CronJobSpec, old: Option<&CronJobSpec>, path: &Path<'_>, faults: &mut Faults) {
    let schedule = &spec.schedule;
    if let Err(why) = schedule::check(schedule) {
        faults.invalid(path, schedule, why);
    }
    if !schedule.contains("TZ") {
        return;
    }
    if !old.is_some_and(|old| old.schedule.contains("TZ")) {
        faults.invalid(path, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    } else if spec.time_zone.is_some() {
        faults.invalid(path, schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }
}

fn time_zone(zone: &str, path: &Path<'_>, faults: &mut Faults) {
    let value = || Value::typed(zone);
    if zone.is_empty() {
        return faults.invalid(path, value(), "timeZone must be nil or non-empty string");
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let good = |part: &str| {
        (1..=14).contains(&part.len())
            && !matches!(part, "." | "..")
            && !part.starts_with('-')
            && part.bytes().all(allowed)
    };
    if !zone.split('/').all(good) {
        return faults.invalid(path, value(), format!("unknown time zone {zone}"));
    }
    if zone.eq_ignore_ascii_case("Local") {
        let why = "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones";
        faults.invalid(path, value(), why);
    }
    if let Err(why) = zones::check(zone) {
        faults.invalid(path, value(), why);
    }
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let Some(job) = object.downcast_ref::<CronJob>() else { return Vec::new() };
    let old = old.and_then(|old| old.downcast_ref::<CronJob>());
    let mut out = template::owner_warnings(&job.metadata, old.map(|old| &old.metadata), |out| {
        let spec = Path::new("spec");
        let of_template = spec.child("jobTemplate");
        job_spec::warnings(&job.spec.job_template.spec, &of_template.child("spec"), out);
    });
    if old.is_some() && job.spec.schedule.contains("TZ") {
        // The path is upstream's.
        out.push("cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details".into());
    }
    out
}
