//! Dynamic resource allocation: claims and the status of device pools.

use generated::resource::v1alpha3::{PoolStatus, ResourcePoolStatusRequest};
use object::columns::age_text;
use object::record::{Record, View};
use object::scalar::{MicroTime, Time};

use super::reflect::{has, records};

/// Whether a claim is allocated, reserved, and being deleted.
pub(super) fn claim_state(claim: &dyn Record) -> String {
    let deleted = has(claim, "metadata.deletionTimestamp");
    let mut states = Vec::new();
    if deleted {
        states.push("deleted");
    }
    if has(claim, "status.allocation") {
        states.push("allocated");
        if !records(claim, "status.reservedFor").is_empty() {
            states.push("reserved");
        }
    } else if !deleted {
        states.push("pending");
    }
    states.join(",")
}

/// How a request for the status of pools ended: complete with its time, failed, or not yet.
enum Outcome<'a> {
    Pending,
    Complete(&'a Time),
    Failed,
}

fn outcome(request: &ResourcePoolStatusRequest) -> Outcome<'_> {
    let conditions = request.status.as_ref().map_or(&[][..], |s| &s.conditions);
    let holding = conditions.iter().filter(|c| c.status == "True");
    let mut outcomes = holding.filter_map(|c| match c.r#type.as_str() {
        "Complete" => Some(Outcome::Complete(&c.last_transition_time)),
        "Failed" => Some(Outcome::Failed),
        _ => None,
    });
    outcomes.next().unwrap_or(Outcome::Pending)
}

/// A sum over the pools, `-` where there is no answer.
pub(super) fn pools(request: &ResourcePoolStatusRequest, value: fn(&PoolStatus) -> Option<i32>) -> String {
    match (&request.status, outcome(request)) {
        (None, _) | (_, Outcome::Failed) => "-".to_owned(),
        (Some(status), _) => status.pools.iter().filter_map(value).fold(0, i32::wrapping_add).to_string(),
    }
}

/// The outcome, and how many of the pools the answer shows where it leaves some out.
pub(super) fn pools_status(request: &ResourcePoolStatusRequest) -> String {
    let Some(status) = &request.status else { return "Pending".to_owned() };
    let (shown, count) = (status.pools.len(), status.pool_count.unwrap_or(0));
    match outcome(request) {
        Outcome::Pending => "Pending".to_owned(),
        Outcome::Failed => "Failed".to_owned(),
        Outcome::Complete(_) if i64::from(count) > i64::try_from(shown).unwrap_or(i64::MAX) => {
            format!("Complete ({shown}/{count} pools)")
        }
        Outcome::Complete(_) => "Complete".to_owned(),
    }
}

/// How long ago the answer was complete.
pub(super) fn pools_completed(request: &ResourcePoolStatusRequest, now: MicroTime) -> String {
    match outcome(request) {
        Outcome::Complete(time) => age_text(View::Time(time), now),
        _ => "<none>".to_owned(),
    }
}
