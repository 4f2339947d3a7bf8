// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `node/v1`.

use object::scalar::Quantity;
use object::schema::{Merge, Rule};
use object::string_map::StringMap;
use object::{record, rules, text};

use crate::core::v1::Toleration;
use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.node.v1.Overhead`
    Overhead = "io.k8s.api.node.v1.Overhead" {
        pod_fixed: StringMap<Quantity> = "podFixed" 1 {};
    }
}

record! {
    /// `io.k8s.api.node.v1.RuntimeClass`
    RuntimeClass = "io.k8s.api.node.v1.RuntimeClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        handler: String = "handler" 2 {omit_empty: false, required: true, rules: rules![Rule::Format(text!("k8s-short-name")), Rule::Immutable, Rule::Required]};
        overhead: Option<Box<Overhead>> = "overhead" 3 {};
        scheduling: Option<Box<Scheduling>> = "scheduling" 4 {};
    }
}

record! {
    /// `io.k8s.api.node.v1.RuntimeClassList`
    RuntimeClassList = "io.k8s.api.node.v1.RuntimeClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<RuntimeClass> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.node.v1.Scheduling`
    Scheduling = "io.k8s.api.node.v1.Scheduling" {
        node_selector: StringMap<String> = "nodeSelector" 1 {merge: Merge::Atomic};
        tolerations: Vec<Toleration> = "tolerations" 2 {merge: Merge::Atomic};
    }
}
