//! What a job's status may say, and become.

use generated::batch::v1::{Job, JobStatus};
use object::equality::same;
use object::field_error::{Path, Value};
use object::record::Reflect;
use std::collections::HashSet;

use super::{indexes, job_spec};
use crate::kinds::numbers::none_negative;
use crate::validate::{Faults, Report, internal};

pub(super) const SUSPENDED: &str = "Suspended";
const COMPLETE: &str = "Complete";
const FAILED: &str = "Failed";
const FAILURE_TARGET: &str = "FailureTarget";
const SUCCESS_CRITERIA_MET: &str = "SuccessCriteriaMet";

/// Whether a condition holds.
pub(super) fn is_true(job: &Job, condition: &str) -> bool {
    has(job, condition, "True")
}

fn has(job: &Job, condition: &str, status: &str) -> bool {
    job.status.conditions.iter().any(|c| c.r#type == condition && c.status == status)
}

fn is_finished(job: &Job) -> bool {
    is_true(job, COMPLETE) || is_true(job, FAILED)
}

/// Rules hold only where what they are about changes: a controller may lag behind the job's spec, and a status that is
/// wrong already does not stand in the way of other changes.
pub(super) fn validate(job: &Job, old: Option<&Job>, faults: &mut Faults) {
    let Some(old) = old else { return };
    let (path, check) = (Path::new("status"), Check::new(job, old));
    numbers(&job.status, &path, faults);
    check.conditions(&path, faults);
    check.finished(&path, faults);
    check.indexes(&path, faults);
    check.pods(&path, faults);
    check.success(&path, faults);
    check.transitions(&path, faults);
}

fn numbers(status: &JobStatus, path: &Path<'_>, faults: &mut Faults) {
    let numbers = [
        ("active", status.active.into()),
        ("succeeded", status.succeeded.into()),
        ("failed", status.failed.into()),
        ("ready", status.ready.unwrap_or(0).into()),
        ("terminating", status.terminating.unwrap_or(0).into()),
    ];
    none_negative(&numbers, path, faults);
    let Some(pods) = &status.uncounted_terminated_pods else { return };
    let at = path.child("uncountedTerminatedPods");
    let mut seen = HashSet::new();
    for (name, uids) in [("succeeded", &pods.succeeded), ("failed", &pods.failed)] {
        let list = at.child(name);
        for (i, uid) in uids.iter().enumerate() {
            if uid.is_empty() {
                faults.invalid(&list.index(i), Value::typed(uid), "must not be empty");
            } else if !seen.insert(uid) {
                faults.duplicate(&list.index(i), Value::typed(uid));
            }
        }
    }
}

struct Check<'a> {
    job: &'a Job,
    old: &'a Job,
    complete: bool,
    failed: bool,
    finished: bool,
    failure_target: bool,
    success: bool,
}

impl<'a> Check<'a> {
    fn new(job: &'a Job, old: &'a Job) -> Self {
        Self {
            job,
            old,
            complete: is_true(job, COMPLETE),
            failed: is_true(job, FAILED),
            finished: is_finished(job),
            failure_target: is_true(job, FAILURE_TARGET),
            success: is_true(job, SUCCESS_CRITERIA_MET),
        }
    }

    /// Whether a condition changed.
    fn turned(&self, condition: &str) -> bool {
        is_true(self.job, condition) != is_true(self.old, condition)
    }

    /// Whether the job ended, or no longer has.
    fn finish_turned(&self) -> bool {
        self.finished != is_finished(self.old)
    }

    fn completion_time_changed(&self) -> bool {
        self.job.status.completion_time != self.old.status.completion_time
    }

    fn start_time_changed(&self) -> bool {
        self.job.status.start_time != self.old.status.start_time
    }

    fn failed_indexes_changed(&self) -> bool {
        self.job.status.failed_indexes != self.old.status.failed_indexes
    }

    fn completed_indexes_changed(&self) -> bool {
        self.job.status.completed_indexes != self.old.status.completed_indexes
    }

    fn conditions(&self, path: &Path<'_>, faults: &mut Faults) {
        let (status, at) = (&self.job.status, path.child("conditions"));
        let turned = self.turned(COMPLETE);
        if (turned || self.turned(FAILED)) && self.complete && self.failed {
            faults.invalid(&at, Value::Omitted, "cannot set Complete=True and Failed=true conditions");
        }
        if (turned || self.turned(FAILURE_TARGET)) && self.complete && self.failure_target {
            faults.invalid(&at, Value::Omitted, "cannot set Complete=True and FailureTarget=true conditions");
        }
        let of_completion = path.child("completionTime");
        if turned || self.completion_time_changed() {
            if status.completion_time.is_some() && !self.complete {
                let why = "cannot set completionTime when there is no Complete=True condition";
                faults.invalid(&of_completion, status.completion_time.view(), why);
            }
            if status.completion_time.is_none() && self.complete {
                faults.required(&of_completion, "completionTime is required for Complete jobs");
            }
        }
        if (self.start_time_changed() || self.completion_time_changed())
            && let (Some(start), Some(end)) = (status.start_time, status.completion_time)
            && end < start
        {
            faults.invalid(&of_completion, end.view(), "must be equal to or after `startTime`");
        }
        if (self.turned(FAILED) || self.failed_indexes_changed()) && self.failed && !self.failure_target {
            let why = "cannot set Failed=True condition without the FailureTarget=true condition";
            faults.invalid(&at, Value::Omitted, why);
        }
        if (turned || self.turned(SUCCESS_CRITERIA_MET)) && self.complete && !self.success {
            let why = "cannot set Complete=True condition without the SuccessCriteriaMet=true condition";
            faults.invalid(&at, Value::Omitted, why);
        }
    }

    fn finished(&self, path: &Path<'_>, faults: &mut Faults) {
        let (status, was, spec) = (&self.job.status, &self.old.status, &self.job.spec);
        let turned = self.finish_turned();
        if (turned || status.active != was.active) && self.finished && status.active > 0 {
            faults.invalid(&path.child("active"), status.active, "active>0 is invalid for finished job");
        }
        let never_starts = spec.suspend == Some(true) && spec.completions == Some(0);
        if (turned || self.start_time_changed()) && !never_starts && self.finished && status.start_time.is_none() {
            faults.required(&path.child("startTime"), "startTime is required for finished job");
        }
        let pods = status.uncounted_terminated_pods.as_deref();
        let changed = !same(status.uncounted_terminated_pods.view(), was.uncounted_terminated_pods.view());
        if let Some(pods) = pods.filter(|pods| !pods.succeeded.is_empty() || !pods.failed.is_empty())
            && (turned || changed)
            && self.finished
        {
            let at = path.child("uncountedTerminatedPods");
            faults.invalid(&at, internal(pods.view()), "must be empty for finished job");
        }
    }

    fn indexes(&self, path: &Path<'_>, faults: &mut Faults) {
        let (status, spec) = (&self.job.status, &self.job.spec);
        let (of_completed, of_failed) = (path.child("completedIndexes"), path.child("failedIndexes"));
        let (completed, failed) = (&status.completed_indexes, status.failed_indexes.as_deref());
        if let Some(completions) = spec.completions
            && self.completed_indexes_changed()
            && let Err(why) = indexes::count(completed, completions)
        {
            faults.invalid(&of_completed, completed, format!("error parsing completedIndexes: {why}"));
        }
        if let (Some(completions), Some(_), Some(failed)) = (spec.completions, spec.backoff_limit_per_index, failed)
            && self.failed_indexes_changed()
            && let Err(why) = indexes::count(failed, completions)
        {
            faults.invalid(&of_failed, Value::typed(failed), format!("error parsing failedIndexes: {why}"));
        }
        if self.completed_indexes_changed() && !completed.is_empty() && !job_spec::is_indexed(spec) {
            let why = "cannot set non-empty completedIndexes when non-indexed completion mode";
            faults.invalid(&of_completed, completed, why);
        }
        let Some(failed) = failed else { return };
        if self.failed_indexes_changed() && spec.backoff_limit_per_index.is_none() {
            let why = "cannot set non-null failedIndexes when backoffLimitPerIndex is null";
            faults.invalid(&of_failed, failed, why);
        }
        if (self.failed_indexes_changed() || self.completed_indexes_changed())
            && let Some(index) = spec.completions.and_then(|n| indexes::overlap(completed, failed, n))
        {
            let why = format!("failedIndexes and completedIndexes overlap at index: {index}");
            faults.invalid(&of_failed, failed, why);
        }
    }

    fn pods(&self, path: &Path<'_>, faults: &mut Faults) {
        let (status, was) = (&self.job.status, &self.old.status);
        let changed = status.terminating != was.terminating;
        if let Some(n) = status.terminating.filter(|n| *n > 0 && self.finished && (self.finish_turned() || changed)) {
            faults.invalid(&path.child("terminating"), n, "terminating>0 is invalid for finished job");
        }
        let changed = status.ready != was.ready || status.active != was.active;
        if let Some(n) = status.ready.filter(|n| *n > status.active && changed) {
            faults.invalid(&path.child("ready"), n, "cannot set more ready pods than active");
        }
    }

    fn success(&self, path: &Path<'_>, faults: &mut Faults) {
        let wrong = [
            (self.success && self.failed, "cannot set SuccessCriteriaMet=True and Failed=true conditions"),
            (
                self.success && self.failure_target,
                "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions",
            ),
            (
                self.job.spec.success_policy.is_some() && !self.success && self.complete,
                "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True",
            ),
        ];
        for (_, why) in wrong.iter().filter(|(wrong, _)| *wrong) {
            faults.invalid(&path.child("conditions"), Value::Omitted, *why);
        }
    }

    fn transitions(&self, path: &Path<'_>, faults: &mut Faults) {
        let (job, old) = (self.job, self.old);
        let (status, was, at) = (&job.status, &old.status, path.child("conditions"));
        for condition in [FAILED, COMPLETE, FAILURE_TARGET] {
            if is_true(old, condition) && !is_true(job, condition) {
                let why = format!("cannot disable the terminal {condition}=True condition");
                faults.invalid(&at, Value::Omitted, why);
            }
        }
        if status.failed < was.failed {
            faults.invalid(&path.child("failed"), status.failed, "cannot decrease the failed counter");
        }
        // An elastic indexed job can be scaled down.
        let elastic = job_spec::is_indexed(&job.spec) && job.spec.completions == job.spec.parallelism;
        if status.succeeded < was.succeeded && !elastic {
            faults.invalid(&path.child("succeeded"), status.succeeded, "cannot decrease the succeeded counter");
        }
        if status.completion_time.is_some() && was.completion_time.is_some() && self.completion_time_changed() {
            faults.immutable(&path.child("completionTime"), status.completion_time.view());
        }
        let resuming = is_true(old, SUSPENDED) && has(job, SUSPENDED, "False");
        if was.start_time.is_some() && self.start_time_changed() && !resuming && job.spec.suspend != Some(true) {
            let why = "field is immutable for unsuspended job once set";
            faults.invalid(&path.child("startTime"), status.start_time.view(), why);
        }
        let had = is_true(old, SUCCESS_CRITERIA_MET);
        if had && !self.success {
            faults.invalid(&at, Value::Omitted, "cannot disable the SuccessCriteriaMet=True condition");
        }
        if is_true(old, COMPLETE) && !had && self.success {
            let why = "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions";
            faults.invalid(&at, Value::Omitted, why);
        }
    }
}
