// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `events/v1`.

use object::record;
use object::scalar::{MicroTime, Time};

use crate::core::v1::{EventSource, ObjectReference};
use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.events.v1.Event`
    Event = "io.k8s.api.events.v1.Event" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {omit_empty: false};
        event_time: MicroTime = "eventTime" 2 {omit_empty: false, required: true};
        series: Option<Box<EventSeries>> = "series" 3 {};
        reporting_controller: String = "reportingController" 4 {};
        reporting_instance: String = "reportingInstance" 5 {};
        action: String = "action" 6 {};
        reason: String = "reason" 7 {};
        regarding: ObjectReference = "regarding" 8 {};
        related: Option<Box<ObjectReference>> = "related" 9 {};
        note: String = "note" 10 {};
        r#type: String = "type" 11 {};
        deprecated_source: EventSource = "deprecatedSource" 12 {};
        deprecated_first_timestamp: Time = "deprecatedFirstTimestamp" 13 {omit_empty: false};
        deprecated_last_timestamp: Time = "deprecatedLastTimestamp" 14 {omit_empty: false};
        deprecated_count: i32 = "deprecatedCount" 15 {};
    }
}

record! {
    /// `io.k8s.api.events.v1.EventList`
    EventList = "io.k8s.api.events.v1.EventList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Event> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.events.v1.EventSeries`
    EventSeries = "io.k8s.api.events.v1.EventSeries" {
        count: i32 = "count" 1 {omit_empty: false, required: true};
        last_observed_time: MicroTime = "lastObservedTime" 2 {omit_empty: false, required: true};
    }
}
