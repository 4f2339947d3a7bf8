// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `coordination/v1beta1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.coordination.v1beta1.Lease`
    Lease = "io.k8s.api.coordination.v1beta1.Lease" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::coordination::v1beta1::LeaseSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1beta1::LeaseSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.coordination.v1beta1.LeaseCandidate`
    LeaseCandidate = "io.k8s.api.coordination.v1beta1.LeaseCandidate" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::coordination::v1beta1::LeaseCandidateSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1beta1::LeaseCandidateSpec::schema_table))] {required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1beta1.LeaseCandidateList`
    LeaseCandidateList = "io.k8s.api.coordination.v1beta1.LeaseCandidateList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::coordination::v1beta1::LeaseCandidate> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1beta1::LeaseCandidate::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1beta1.LeaseCandidateSpec`
    LeaseCandidateSpec = "io.k8s.api.coordination.v1beta1.LeaseCandidateSpec" {
        lease_name: String = "leaseName" 1 [schema::Type::String] {omit_empty: false, required: true};
        ping_time: Option<object::scalar::MicroTime> = "pingTime" 2 [schema::Type::MicroTime] {pointer: true};
        renew_time: Option<object::scalar::MicroTime> = "renewTime" 3 [schema::Type::MicroTime] {pointer: true};
        binary_version: String = "binaryVersion" 4 [schema::Type::String] {omit_empty: false, required: true};
        emulation_version: String = "emulationVersion" 5 [schema::Type::String] {};
        strategy: String = "strategy" 6 [schema::Type::String] {required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1beta1.LeaseList`
    LeaseList = "io.k8s.api.coordination.v1beta1.LeaseList" {
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::coordination::v1beta1::Lease> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1beta1::Lease::schema_table))))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.coordination.v1beta1.LeaseSpec`
    LeaseSpec = "io.k8s.api.coordination.v1beta1.LeaseSpec" {
        holder_identity: Option<String> = "holderIdentity" 1 [schema::Type::String] {pointer: true};
        lease_duration_seconds: Option<i32> = "leaseDurationSeconds" 2 [schema::Type::Int32] {pointer: true};
        acquire_time: Option<object::scalar::MicroTime> = "acquireTime" 3 [schema::Type::MicroTime] {pointer: true};
        renew_time: Option<object::scalar::MicroTime> = "renewTime" 4 [schema::Type::MicroTime] {pointer: true};
        lease_transitions: Option<i32> = "leaseTransitions" 5 [schema::Type::Int32] {pointer: true};
        strategy: Option<String> = "strategy" 6 [schema::Type::String] {pointer: true};
        preferred_holder: Option<String> = "preferredHolder" 7 [schema::Type::String] {pointer: true};
    }
}
