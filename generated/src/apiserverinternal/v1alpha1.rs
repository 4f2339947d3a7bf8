// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiserverinternal/v1alpha1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion`
    ServerStorageVersion = "io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion" {
        api_server_id: String = "apiServerID" 1 [schema::Type::String] {required: true};
        encoding_version: String = "encodingVersion" 2 [schema::Type::String] {required: true};
        decodable_versions: Vec<String> = "decodableVersions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {required: true, merge: schema::Merge::Set};
        served_versions: Vec<String> = "servedVersions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersion`
    StorageVersion = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersion" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {required: true};
        spec: crate::apiserverinternal::v1alpha1::StorageVersionSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiserverinternal::v1alpha1::StorageVersionSpec::schema_table))] {omit_empty: false};
        status: crate::apiserverinternal::v1alpha1::StorageVersionStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apiserverinternal::v1alpha1::StorageVersionStatus::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition`
    StorageVersionCondition = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 3 [schema::Type::Int64] {};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 6 [schema::Type::String] {required: true};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList`
    StorageVersionList = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apiserverinternal::v1alpha1::StorageVersion> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiserverinternal::v1alpha1::StorageVersion::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec`
    StorageVersionSpec = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec" {
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus`
    StorageVersionStatus = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus" {
        storage_versions: Vec<crate::apiserverinternal::v1alpha1::ServerStorageVersion> = "storageVersions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiserverinternal::v1alpha1::ServerStorageVersion::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("apiServerID")]))};
        common_encoding_version: Option<String> = "commonEncodingVersion" 2 [schema::Type::String] {pointer: true};
        conditions: Vec<crate::apiserverinternal::v1alpha1::StorageVersionCondition> = "conditions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiserverinternal::v1alpha1::StorageVersionCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")]))};
    }
}
