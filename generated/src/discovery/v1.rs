// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `discovery/v1`.

use object::schema::{Merge, Rule, default};
use object::string_map::StringMap;
use object::{record, rules, texts};

use crate::core::v1::ObjectReference;
use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.discovery.v1.Endpoint`
    Endpoint = "io.k8s.api.discovery.v1.Endpoint" {
        addresses: Vec<String> = "addresses" 1 {omit_empty: false, required: true, merge: Merge::Set, rules: rules![Rule::Required, Rule::MaxItems(100)]};
        conditions: EndpointConditions = "conditions" 2 {};
        hostname: Option<String> = "hostname" 3 {};
        target_ref: Option<Box<ObjectReference>> = "targetRef" 4 {};
        deprecated_topology: StringMap<String> = "deprecatedTopology" 5 {};
        node_name: Option<String> = "nodeName" 6 {};
        zone: Option<String> = "zone" 7 {};
        hints: Option<Box<EndpointHints>> = "hints" 8 {};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointConditions`
    EndpointConditions = "io.k8s.api.discovery.v1.EndpointConditions" {
        ready: Option<bool> = "ready" 1 {};
        serving: Option<bool> = "serving" 2 {};
        terminating: Option<bool> = "terminating" 3 {};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointHints`
    EndpointHints = "io.k8s.api.discovery.v1.EndpointHints" {
        for_zones: Vec<ForZone> = "forZones" 1 {merge: Merge::Atomic};
        for_nodes: Vec<ForNode> = "forNodes" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointPort`
    EndpointPort = "io.k8s.api.discovery.v1.EndpointPort" atomic true {
        name: Option<String> = "name" 1 {default: default("\"\"")};
        protocol: Option<String> = "protocol" 2 {default: default("\"TCP\"")};
        port: Option<i32> = "port" 3 {};
        app_protocol: Option<String> = "appProtocol" 4 {};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointSlice`
    EndpointSlice = "io.k8s.api.discovery.v1.EndpointSlice" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        address_type: String = "addressType" 4 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Immutable, Rule::Enum(texts!["FQDN", "IPv4", "IPv6"])]};
        endpoints: Vec<Endpoint> = "endpoints" 2 {omit_empty: false, merge: Merge::Atomic};
        ports: Vec<EndpointPort> = "ports" 3 {omit_empty: false, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.EndpointSliceList`
    EndpointSliceList = "io.k8s.api.discovery.v1.EndpointSliceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<EndpointSlice> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.ForNode`
    ForNode = "io.k8s.api.discovery.v1.ForNode" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.discovery.v1.ForZone`
    ForZone = "io.k8s.api.discovery.v1.ForZone" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}
