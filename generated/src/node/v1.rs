// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `node/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.node.v1.Overhead`
    Overhead = "io.k8s.api.node.v1.Overhead" {
        pod_fixed: std::collections::BTreeMap<String, object::scalar::Quantity> = "podFixed" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
    }
}

record! {
    /// `io.k8s.api.node.v1.RuntimeClass`
    RuntimeClass = "io.k8s.api.node.v1.RuntimeClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        handler: String = "handler" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-short-name")), schema::Rule::Immutable, schema::Rule::Required])};
        overhead: Option<Box<crate::node::v1::Overhead>> = "overhead" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::node::v1::Overhead::schema_table))] {pointer: true};
        scheduling: Option<Box<crate::node::v1::Scheduling>> = "scheduling" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::node::v1::Scheduling::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.node.v1.RuntimeClassList`
    RuntimeClassList = "io.k8s.api.node.v1.RuntimeClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::node::v1::RuntimeClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::node::v1::RuntimeClass::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.node.v1.Scheduling`
    Scheduling = "io.k8s.api.node.v1.Scheduling" {
        node_selector: std::collections::BTreeMap<String, String> = "nodeSelector" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        tolerations: Vec<crate::core::v1::Toleration> = "tolerations" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Toleration::schema_table))))] {merge: schema::Merge::Atomic};
    }
}
