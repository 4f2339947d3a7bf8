//! Evictions and the requests that lead to them.

use generated::lifecycle::v1alpha1::{Eviction, ResponderStatus, TargetResponder};
use object::columns::{age_text, elapsed, human_duration};
use object::record::{Record, View};
use object::scalar::{MicroTime, Time};

use super::reflect::{has, int, records, text};
use super::services::first;

/// The kind of what is to be evicted.
pub(super) fn target_type(object: &dyn Record) -> String {
    if has(object, "spec.target.pod") { "Pod" } else { "<unset>" }.to_owned()
}

/// How far an eviction or a request for one is; success outweighs failure.
pub(super) fn status(object: &dyn Record) -> String {
    let conditions = records(object, "status.conditions");
    for ty in ["TargetEvicted", "Failed"] {
        let condition = conditions.iter().find(|c| text(**c, "type") == ty);
        if let Some(c) = condition.filter(|c| text(**c, "status") == "True") {
            return format!("{ty} ({})", text(*c, "reason"));
        }
    }
    let seen = int(object, "status.observedGeneration").is_some_and(|generation| generation > 0);
    if seen { "Progressing" } else { "Pending" }.to_owned()
}

fn is_done(responder: &TargetResponder) -> bool {
    matches!(responder.state.as_str(), "Canceled" | "Interrupted" | "Completed")
}

fn is_active(responder: &TargetResponder) -> bool {
    responder.state == "Active"
}

/// The last active responder, or the last that is done where none is active.
fn responder(eviction: &Eviction) -> Option<&TargetResponder> {
    let responders = &eviction.status.target_responders;
    responders.iter().rev().find(|r| is_active(r)).or_else(|| responders.iter().rev().find(|r| is_done(r)))
}

/// That responder, and what it says of itself.
fn report(eviction: &Eviction) -> Option<(&TargetResponder, &ResponderStatus)> {
    let responder = responder(eviction)?;
    let report = eviction.status.responders.iter().find(|r| r.name == responder.name)?;
    Some((responder, report))
}

fn ago(time: &Time, now: MicroTime) -> String {
    format!("{} ago", age_text(View::Time(time), now))
}

/// The responder that works on the eviction, and how many have had their turn.
pub(super) fn active_responder(eviction: &Eviction) -> String {
    let all = &eviction.status.target_responders;
    let name = responder(eviction).map_or("<unset>", |r| &r.name);
    format!("{name} ({}/{})", all.iter().filter(|r| is_done(r) || is_active(r)).count(), all.len())
}

/// What that responder does, and since when.
pub(super) fn responder_status(eviction: &Eviction, now: MicroTime) -> String {
    let Some((responder, report)) = report(eviction) else { return "<unset>".to_owned() };
    match (responder.state.as_str(), &report.start_time, &report.completion_time) {
        ("Active", Some(start), _) => format!("Started ({})", ago(start, now)),
        ("Completed", _, Some(completion)) => format!("Completed ({})", ago(completion, now)),
        (state, ..) => state.to_owned(),
    }
}

/// When that responder expects to be done; an estimate that has passed is shown as such.
pub(super) fn responder_finish(eviction: &Eviction, now: MicroTime) -> String {
    let Some((responder, report)) = report(eviction) else { return "<unknown>".to_owned() };
    match (responder.state.as_str(), &report.start_time, &report.expected_completion_time) {
        ("Active", Some(_), Some(time)) if time.seconds() > now.seconds() => {
            format!("in {}", human_duration(elapsed(now, MicroTime::new(time.seconds(), 0))))
        }
        ("Active", Some(_), Some(time)) => ago(time, now),
        ("Canceled" | "Interrupted" | "Completed", ..) => "-".to_owned(),
        _ => "<unknown>".to_owned(),
    }
}

/// When that responder last gave a sign of life.
pub(super) fn responder_heartbeat(eviction: &Eviction, now: MicroTime) -> String {
    let heartbeat = report(eviction).and_then(|(_, report)| report.heartbeat_time);
    heartbeat.map_or("<unset>".to_owned(), |time| ago(&time, now))
}

/// What that responder says.
pub(super) fn responder_message(eviction: &Eviction) -> String {
    let message = report(eviction).and_then(|(_, report)| report.message.as_deref()).unwrap_or("").trim();
    if message.is_empty() { "<unset>" } else { message }.to_owned()
}

/// Who still wants the eviction.
pub(super) fn requesters(eviction: &Eviction) -> String {
    let all = &eviction.status.requesters;
    let mut names: Vec<String> = all.iter().filter(|r| r.intent != "Withdrawn").map(|r| r.name.clone()).collect();
    names.sort();
    match (names.is_empty(), all.is_empty()) {
        (false, _) => first(1, names, "<unset>"),
        (true, false) => "<withdrawn>".to_owned(),
        (true, true) => "<none>".to_owned(),
    }
}
