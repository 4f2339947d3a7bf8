// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `scheduling/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.scheduling.v1.PriorityClass`
    PriorityClass = "io.k8s.api.scheduling.v1.PriorityClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        value: i32 = "value" 2 [schema::Type::Int32] {omit_empty: false};
        global_default: bool = "globalDefault" 3 [schema::Type::Bool] {};
        description: String = "description" 4 [schema::Type::String] {};
        preemption_policy: Option<String> = "preemptionPolicy" 5 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"PreemptLowerPriority\""))};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1.PriorityClassList`
    PriorityClassList = "io.k8s.api.scheduling.v1.PriorityClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1::PriorityClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1::PriorityClass::schema_table))))] {omit_empty: false, required: true};
    }
}
