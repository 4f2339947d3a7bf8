//! Events, of the core group and of `events.k8s.io`.
//!
//! They are one kind in the store, and so are the rules; the newer group adds some.

use generated::meta::v1::ObjectMeta;
use generated::{core, events};
use object::field_error::{Path, Value};
use object::kind::Kind;
use object::names;
use object::record::{Record, Reflect, View};
use object::scalar::MicroTime;
use object::validate::IMMUTABLE;

use super::Write;
use crate::meta;
use crate::validate::{Faults, Report};

/// Longest words of an event, in bytes.
const WORD: usize = 128;
/// Longest message, in bytes.
const NOTE: usize = 1024;

pub(super) fn validate(_: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    if let Some(event) = object.downcast_ref::<core::v1::Event>() {
        let mut own = Faults::new();
        shared(&Common::of_core(event), &mut own);
        // Metadata of a new event is looked at if nothing else is wrong.
        match write.old {
            None if !own.is_empty() => *faults = own,
            _ => faults.append(&mut own),
        }
    } else if let Some(event) = object.downcast_ref::<events::v1::Event>() {
        let this = Common::of_group(event);
        match write.old.and_then(|old| old.downcast_ref::<events::v1::Event>()) {
            None => {
                let metadata = std::mem::take(faults);
                shared(&this, faults);
                faults.extend(metadata);
                strict(event, faults);
            }
            Some(old) => {
                shared(&this, faults);
                fixed(event, old, faults);
            }
        }
    }
}

/// What both groups have, by the names of the first.
struct Common<'a> {
    metadata: &'a ObjectMeta,
    namespace: &'a str,
    time: &'a MicroTime,
    controller: (&'static str, &'a str),
    instance: &'a str,
    action: &'a str,
    reason: &'a str,
    message: &'a str,
}

impl<'a> Common<'a> {
    fn of_core(e: &'a core::v1::Event) -> Self {
        Self {
            metadata: &e.metadata,
            namespace: &e.involved_object.namespace,
            time: &e.event_time,
            controller: ("reportingComponent", &e.reporting_component),
            instance: &e.reporting_instance,
            action: &e.action,
            reason: &e.reason,
            message: &e.message,
        }
    }

    fn of_group(e: &'a events::v1::Event) -> Self {
        Self {
            metadata: &e.metadata,
            namespace: &e.regarding.namespace,
            time: &e.event_time,
            controller: ("reportingController", &e.reporting_controller),
            instance: &e.reporting_instance,
            action: &e.action,
            reason: &e.reason,
            message: &e.note,
        }
    }
}

/// An event lies with the object that it is about; one with a time says who saw what.
fn shared(event: &Common<'_>, faults: &mut Faults) {
    let place = event.metadata.namespace.as_str();
    let timed = !event.time.is_zero();
    let agrees = match (event.namespace, timed) {
        ("", false) => matches!(place, "" | "default"),
        ("", true) => matches!(place, "default" | "kube-system"),
        (namespace, false) => namespace == place,
        (_, true) => true,
    };
    if !agrees {
        let object = Path::new("involvedObject");
        faults.invalid(&object.child("namespace"), event.namespace, "does not match event.namespace");
    }
    if !timed {
        return;
    }
    let (name, controller) = event.controller;
    if controller.is_empty() {
        faults.required(&Path::new(name), "");
    }
    faults.each(&Path::new(name), controller, names::qualified_name(controller));
    for (name, word) in [("reportingInstance", event.instance), ("action", event.action), ("reason", event.reason)] {
        if word.is_empty() {
            faults.required(&Path::new(name), "");
        }
        too_long(name, word, WORD, faults);
    }
    too_long("message", event.message, NOTE, faults);
}

fn too_long(name: &str, text: &str, most: usize, faults: &mut Faults) {
    if text.len() > most {
        faults.invalid(&Path::new(name), "", format!("can have at most {most} characters"));
    }
}

fn series(series: Option<&events::v1::EventSeries>, faults: &mut Faults) {
    let Some(series) = series else { return };
    if series.count < 2 {
        faults.invalid(&Path::new("series.count"), "", "should be at least 2");
    }
    if series.last_observed_time.is_zero() {
        faults.required(&Path::new("series.lastObservedTime"), "");
    }
}

/// What a new event of the newer group may not leave out, and may not have any more.
fn strict(event: &events::v1::Event, faults: &mut Faults) {
    series(event.series.as_deref(), faults);
    if event.event_time.is_zero() {
        faults.required(&Path::new("eventTime"), "");
    }
    if !matches!(&*event.r#type, "Normal" | "Warning") {
        faults.invalid(&Path::new("type"), "", format!("has invalid value: {}", event.r#type));
    }
    let old = [
        ("firstTimestamp", !event.deprecated_first_timestamp.is_zero()),
        ("lastTimestamp", !event.deprecated_last_timestamp.is_zero()),
        ("count", event.deprecated_count != 0),
        ("source", !event.deprecated_source.component.is_empty() || !event.deprecated_source.host.is_empty()),
    ];
    for (name, _) in old.into_iter().filter(|(_, given)| *given) {
        faults.invalid(&Path::new(name), "", "needs to be unset");
    }
}

/// Only the series goes on.
fn fixed(event: &events::v1::Event, old: &events::v1::Event, faults: &mut Faults) {
    if !meta::same(event.series.view(), old.series.view()) {
        series(event.series.as_deref(), faults);
    }
    // The path in messages, and the field.
    const FIXED: [(&str, &str); 12] = [
        ("involvedObject", "regarding"),
        ("reason", "reason"),
        ("message", "note"),
        ("source", "deprecatedSource"),
        ("firstTimestamp", "deprecatedFirstTimestamp"),
        ("lastTimestamp", "deprecatedLastTimestamp"),
        ("count", "deprecatedCount"),
        ("type", "type"),
        ("action", "action"),
        ("related", "related"),
        ("reportingController", "reportingController"),
        ("reportingInstance", "reportingInstance"),
    ];
    let (object, was): (&dyn Record, &dyn Record) = (event, old);
    let check = |(name, field): &(&str, &str), faults: &mut Faults| {
        let value = object.field(field).unwrap_or(View::Absent);
        if !meta::same(value, was.field(field).unwrap_or(View::Absent)) {
            faults.invalid(&Path::new(name), shown(value), IMMUTABLE);
        }
    };
    let (first, last) = FIXED.split_at(8);
    first.iter().for_each(|one| check(one, faults));
    check(&("eventTime", "eventTime"), faults);
    last.iter().for_each(|one| check(one, faults));
}

/// A value as messages show it: records of this kind have no JSON names upstream.
fn shown(value: View<'_>) -> Value {
    let View::Record(record) = value else { return value.into() };
    let mut out = Vec::new();
    for (i, field) in record.schema().fields.iter().enumerate() {
        let value = match record.get(i) {
            View::Str(text) => Value::typed(text),
            value => value.into(),
        };
        out.push(format!("\"{}\":{value}", go_name(&field.name)));
    }
    Value::Json(format!("{{{}}}", out.join(",")))
}

fn go_name(name: &str) -> String {
    match name {
        "uid" => "UID".into(),
        "apiVersion" => "APIVersion".into(),
        _ => {
            let mut chars = name.chars();
            chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
        }
    }
}
