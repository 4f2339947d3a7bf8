// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `coordination/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.coordination.v1.Lease`
    Lease = "io.k8s.api.coordination.v1.Lease" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::coordination::v1::LeaseSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1::LeaseSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.coordination.v1.LeaseList`
    LeaseList = "io.k8s.api.coordination.v1.LeaseList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::coordination::v1::Lease> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1::Lease::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1.LeaseSpec`
    LeaseSpec = "io.k8s.api.coordination.v1.LeaseSpec" {
        holder_identity: Option<String> = "holderIdentity" 1 [schema::Type::String] {pointer: true};
        lease_duration_seconds: Option<i32> = "leaseDurationSeconds" 2 [schema::Type::Int32] {pointer: true};
        acquire_time: Option<object::scalar::MicroTime> = "acquireTime" 3 [schema::Type::MicroTime] {pointer: true};
        renew_time: Option<object::scalar::MicroTime> = "renewTime" 4 [schema::Type::MicroTime] {pointer: true};
        lease_transitions: Option<i32> = "leaseTransitions" 5 [schema::Type::Int32] {pointer: true};
        strategy: Option<String> = "strategy" 6 [schema::Type::String] {pointer: true};
        preferred_holder: Option<String> = "preferredHolder" 7 [schema::Type::String] {pointer: true};
    }
}
