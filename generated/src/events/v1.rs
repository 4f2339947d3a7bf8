// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `events/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.events.v1.Event`
    Event = "io.k8s.api.events.v1.Event" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {omit_empty: false};
        event_time: object::scalar::MicroTime = "eventTime" 2 [schema::Type::MicroTime] {omit_empty: false, required: true};
        series: Option<Box<crate::events::v1::EventSeries>> = "series" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::events::v1::EventSeries::schema_table))] {pointer: true};
        reporting_controller: String = "reportingController" 4 [schema::Type::String] {};
        reporting_instance: String = "reportingInstance" 5 [schema::Type::String] {};
        action: String = "action" 6 [schema::Type::String] {};
        reason: String = "reason" 7 [schema::Type::String] {};
        regarding: crate::core::v1::ObjectReference = "regarding" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {};
        related: Option<Box<crate::core::v1::ObjectReference>> = "related" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
        note: String = "note" 10 [schema::Type::String] {};
        r#type: String = "type" 11 [schema::Type::String] {};
        deprecated_source: crate::core::v1::EventSource = "deprecatedSource" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EventSource::schema_table))] {};
        deprecated_first_timestamp: object::scalar::Time = "deprecatedFirstTimestamp" 13 [schema::Type::Time] {omit_empty: false};
        deprecated_last_timestamp: object::scalar::Time = "deprecatedLastTimestamp" 14 [schema::Type::Time] {omit_empty: false};
        deprecated_count: i32 = "deprecatedCount" 15 [schema::Type::Int32] {};
    }
}

record! {
    /// `io.k8s.api.events.v1.EventList`
    EventList = "io.k8s.api.events.v1.EventList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::events::v1::Event> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::events::v1::Event::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.events.v1.EventSeries`
    EventSeries = "io.k8s.api.events.v1.EventSeries" {
        count: i32 = "count" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        last_observed_time: object::scalar::MicroTime = "lastObservedTime" 2 [schema::Type::MicroTime] {omit_empty: false, required: true};
    }
}
