//! Jobs.

use generated::batch::v1::Job;
use object::columns::{elapsed, human_duration};
use object::scalar::{MicroTime, Time};

/// The conditions that decide a job's state, strongest first, with the place of a deletion among them.
const STATES: [(&str, &str); 6] = [
    ("Complete", "Complete"),
    ("Failed", "Failed"),
    ("", "Terminating"),
    ("Suspended", "Suspended"),
    ("FailureTarget", "FailureTarget"),
    ("SuccessCriteriaMet", "SuccessCriteriaMet"),
];

/// One word for a job's state.
pub(super) fn status(job: &Job) -> String {
    let deleted = job.metadata.deletion_timestamp.is_some();
    let holds = |ty: &str| {
        let condition = job.status.conditions.iter().find(|c| c.r#type == ty);
        condition.is_some_and(|c| c.status == "True")
    };
    let state = STATES.iter().find(|(ty, _)| if ty.is_empty() { deleted } else { holds(ty) });
    state.map_or("Running", |(_, state)| state).to_owned()
}

/// Pods that succeeded, of those that must.
pub(super) fn completions(job: &Job) -> String {
    let succeeded = job.status.succeeded;
    match (job.spec.completions, job.spec.parallelism) {
        (Some(completions), _) => format!("{succeeded}/{completions}"),
        (None, Some(parallelism)) if parallelism > 1 => format!("{succeeded}/1 of {parallelism}"),
        _ => format!("{succeeded}/1"),
    }
}

/// How long the job has run, or ran.
pub(super) fn duration(job: &Job, now: MicroTime) -> String {
    let Some(start) = &job.status.start_time else { return String::new() };
    let whole = |time: &Time| MicroTime::new(time.seconds(), 0);
    let end = job.status.completion_time.as_ref().map_or(now, whole);
    human_duration(elapsed(whole(start), end))
}
