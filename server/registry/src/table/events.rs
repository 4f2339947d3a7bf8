//! Events, in the core group's form and in their own group's.

use generated::core::v1::{EventSource, ObjectReference};
use generated::{core, events};
use object::columns::age_text;
use object::record::{Record, View};
use object::scalar::{MicroTime, Time};

/// The fields of an event, whatever its group calls them.
struct Event<'a> {
    first: &'a Time,
    last: &'a Time,
    time: &'a MicroTime,
    /// Count and last time of a series.
    series: Option<(i32, &'a MicroTime)>,
    count: i32,
    object: &'a ObjectReference,
    source: &'a EventSource,
    controller: &'a str,
    instance: &'a str,
    message: &'a str,
}

fn read(object: &dyn Record) -> Option<Event<'_>> {
    if let Some(e) = object.downcast_ref::<core::v1::Event>() {
        return Some(Event {
            first: &e.first_timestamp,
            last: &e.last_timestamp,
            time: &e.event_time,
            series: e.series.as_ref().map(|s| (s.count, &s.last_observed_time)),
            count: e.count,
            object: &e.involved_object,
            source: &e.source,
            controller: &e.reporting_component,
            instance: &e.reporting_instance,
            message: &e.message,
        });
    }
    let e = object.downcast_ref::<events::v1::Event>()?;
    Some(Event {
        first: &e.deprecated_first_timestamp,
        last: &e.deprecated_last_timestamp,
        time: &e.event_time,
        series: e.series.as_ref().map(|s| (s.count, &s.last_observed_time)),
        count: e.deprecated_count,
        object: &e.regarding,
        source: &e.deprecated_source,
        controller: &e.reporting_controller,
        instance: &e.reporting_instance,
        message: &e.note,
    })
}

/// How long ago the event was last seen.
pub(super) fn last_seen(object: &dyn Record, now: MicroTime) -> String {
    let Some(e) = read(object) else { return String::new() };
    match e.series {
        Some((_, last)) => age_text(View::MicroTime(last), now),
        None if e.last.is_zero() => first_seen(object, now),
        None => age_text(View::Time(e.last), now),
    }
}

/// How long ago the event was first seen.
pub(super) fn first_seen(object: &dyn Record, now: MicroTime) -> String {
    let Some(e) = read(object) else { return String::new() };
    age_text(if e.first.is_zero() { View::MicroTime(e.time) } else { View::Time(e.first) }, now)
}

/// How often the event was seen; one that was seen once has no count.
pub(super) fn count(object: &dyn Record) -> i64 {
    let count = read(object).map_or(0, |e| match (e.series, e.count) {
        (Some((count, _)), _) => count,
        (None, 0) => 1,
        (None, count) => count,
    });
    i64::from(count)
}

/// What the event is about, `kind/name`.
pub(super) fn object(object: &dyn Record) -> String {
    let Some(e) = read(object) else { return String::new() };
    let kind = e.object.kind.to_lowercase();
    if e.object.name.is_empty() { kind } else { format!("{kind}/{}", e.object.name) }
}

/// Who reported the event, and from where.
pub(super) fn source(object: &dyn Record) -> String {
    let Some(e) = read(object) else { return String::new() };
    let or = |a: &str, b: &str| if a.is_empty() { b.to_owned() } else { a.to_owned() };
    let component = or(&e.source.component, e.controller);
    let instance = or(&e.source.host, e.instance);
    if instance.is_empty() { component } else { format!("{component}, {instance}") }
}

/// The message, without space around it.
pub(super) fn message(object: &dyn Record) -> String {
    read(object).map_or(String::new(), |e| e.message.trim().to_owned())
}
