// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `discovery/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.discovery.v1.Endpoint`
    Endpoint = "io.k8s.api.discovery.v1.Endpoint" {
        addresses: Vec<String> = "addresses" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::MaxItems(100)])};
        conditions: crate::discovery::v1::EndpointConditions = "conditions" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::EndpointConditions::schema_table))] {};
        hostname: Option<String> = "hostname" 3 [schema::Type::String] {pointer: true};
        target_ref: Option<Box<crate::core::v1::ObjectReference>> = "targetRef" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
        deprecated_topology: std::collections::BTreeMap<String, String> = "deprecatedTopology" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        node_name: Option<String> = "nodeName" 6 [schema::Type::String] {pointer: true};
        zone: Option<String> = "zone" 7 [schema::Type::String] {pointer: true};
        hints: Option<Box<crate::discovery::v1::EndpointHints>> = "hints" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::EndpointHints::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointConditions`
    EndpointConditions = "io.k8s.api.discovery.v1.EndpointConditions" {
        ready: Option<bool> = "ready" 1 [schema::Type::Bool] {pointer: true};
        serving: Option<bool> = "serving" 2 [schema::Type::Bool] {pointer: true};
        terminating: Option<bool> = "terminating" 3 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointHints`
    EndpointHints = "io.k8s.api.discovery.v1.EndpointHints" {
        for_zones: Vec<crate::discovery::v1::ForZone> = "forZones" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::ForZone::schema_table))))] {merge: schema::Merge::Atomic};
        for_nodes: Vec<crate::discovery::v1::ForNode> = "forNodes" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::ForNode::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointPort`
    EndpointPort = "io.k8s.api.discovery.v1.EndpointPort" atomic true {
        name: Option<String> = "name" 1 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"\""))};
        protocol: Option<String> = "protocol" 2 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"TCP\""))};
        port: Option<i32> = "port" 3 [schema::Type::Int32] {pointer: true};
        app_protocol: Option<String> = "appProtocol" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointSlice`
    EndpointSlice = "io.k8s.api.discovery.v1.EndpointSlice" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        address_type: String = "addressType" 4 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Immutable])};
        endpoints: Vec<crate::discovery::v1::Endpoint> = "endpoints" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::Endpoint::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
        ports: Vec<crate::discovery::v1::EndpointPort> = "ports" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::EndpointPort::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointSliceList`
    EndpointSliceList = "io.k8s.api.discovery.v1.EndpointSliceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::discovery::v1::EndpointSlice> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::discovery::v1::EndpointSlice::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.ForNode`
    ForNode = "io.k8s.api.discovery.v1.ForNode" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.ForZone`
    ForZone = "io.k8s.api.discovery.v1.ForZone" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}
