// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `coordination/v1alpha2`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidate`
    LeaseCandidate = "io.k8s.api.coordination.v1alpha2.LeaseCandidate" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::coordination::v1alpha2::LeaseCandidateSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1alpha2::LeaseCandidateSpec::schema_table))] {required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidateList`
    LeaseCandidateList = "io.k8s.api.coordination.v1alpha2.LeaseCandidateList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::coordination::v1alpha2::LeaseCandidate> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::coordination::v1alpha2::LeaseCandidate::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec`
    LeaseCandidateSpec = "io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec" {
        lease_name: String = "leaseName" 1 [schema::Type::String] {omit_empty: false, required: true};
        ping_time: Option<object::scalar::MicroTime> = "pingTime" 2 [schema::Type::MicroTime] {pointer: true};
        renew_time: Option<object::scalar::MicroTime> = "renewTime" 3 [schema::Type::MicroTime] {pointer: true};
        binary_version: String = "binaryVersion" 4 [schema::Type::String] {omit_empty: false, required: true};
        emulation_version: String = "emulationVersion" 5 [schema::Type::String] {};
        strategy: String = "strategy" 6 [schema::Type::String] {required: true};
    }
}
