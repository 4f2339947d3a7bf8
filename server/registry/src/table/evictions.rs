//! Evictions and the requests that lead to them: read by path, since not every version has their types.

use object::columns::{age_text, elapsed, human_duration};
use object::record::{Record, View};
use object::scalar::{MicroTime, Time};

use super::reflect::{at, has, int, records, text};
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

fn is_done(responder: &dyn Record) -> bool {
    matches!(text(responder, "state"), "Canceled" | "Interrupted" | "Completed")
}

fn is_active(responder: &dyn Record) -> bool {
    text(responder, "state") == "Active"
}

/// The last active responder, or the last that is done where none is active.
fn responder(eviction: &dyn Record) -> Option<&dyn Record> {
    let all = records(eviction, "status.targetResponders");
    let last = |fits: fn(&dyn Record) -> bool| all.iter().rev().find(|r| fits(**r)).copied();
    last(is_active).or_else(|| last(is_done))
}

/// That responder's state, and what it says of itself.
fn report(eviction: &dyn Record) -> Option<(&str, &dyn Record)> {
    let responder = responder(eviction)?;
    let mut reports = records(eviction, "status.responders").into_iter();
    let report = reports.find(|r| text(*r, "name") == text(responder, "name"))?;
    Some((text(responder, "state"), report))
}

fn time(report: &dyn Record, field: &str) -> Option<Time> {
    match at(report, field) {
        View::Time(time) => Some(*time),
        _ => None,
    }
}

fn ago(time: Time, now: MicroTime) -> String {
    format!("{} ago", age_text(View::Time(&time), now))
}

/// The responder that works on the eviction, and how many have had their turn.
pub(super) fn active_responder(eviction: &dyn Record) -> String {
    let all = records(eviction, "status.targetResponders");
    let name = responder(eviction).map_or("<unset>", |r| text(r, "name"));
    format!("{name} ({}/{})", all.iter().filter(|r| is_done(**r) || is_active(**r)).count(), all.len())
}

/// What that responder does, and since when.
pub(super) fn responder_status(eviction: &dyn Record, now: MicroTime) -> String {
    let Some((state, report)) = report(eviction) else { return "<unset>".to_owned() };
    match (state, time(report, "startTime"), time(report, "completionTime")) {
        ("Active", Some(start), _) => format!("Started ({})", ago(start, now)),
        ("Completed", _, Some(completion)) => format!("Completed ({})", ago(completion, now)),
        _ => state.to_owned(),
    }
}

/// When that responder expects to be done; an estimate that has passed is shown as such.
pub(super) fn responder_finish(eviction: &dyn Record, now: MicroTime) -> String {
    let Some((state, report)) = report(eviction) else { return "<unknown>".to_owned() };
    match (state, time(report, "startTime"), time(report, "expectedCompletionTime")) {
        ("Active", Some(_), Some(time)) if time.seconds() > now.seconds() => {
            format!("in {}", human_duration(elapsed(now, MicroTime::new(time.seconds(), 0))))
        }
        ("Active", Some(_), Some(time)) => ago(time, now),
        ("Canceled" | "Interrupted" | "Completed", ..) => "-".to_owned(),
        _ => "<unknown>".to_owned(),
    }
}

/// When that responder last gave a sign of life.
pub(super) fn responder_heartbeat(eviction: &dyn Record, now: MicroTime) -> String {
    let heartbeat = report(eviction).and_then(|(_, report)| time(report, "heartbeatTime"));
    heartbeat.map_or("<unset>".to_owned(), |time| ago(time, now))
}

/// What that responder says.
pub(super) fn responder_message(eviction: &dyn Record) -> String {
    let message = report(eviction).map_or("", |(_, report)| text(report, "message")).trim();
    if message.is_empty() { "<unset>" } else { message }.to_owned()
}

/// Who still wants the eviction.
pub(super) fn requesters(eviction: &dyn Record) -> String {
    let all = records(eviction, "status.requesters");
    let wanting = all.iter().filter(|r| text(**r, "intent") != "Withdrawn");
    let mut names: Vec<String> = wanting.map(|r| text(*r, "name").to_owned()).collect();
    names.sort();
    match (names.is_empty(), all.is_empty()) {
        (false, _) => first(1, names, "<unset>"),
        (true, false) => "<withdrawn>".to_owned(),
        (true, true) => "<none>".to_owned(),
    }
}
