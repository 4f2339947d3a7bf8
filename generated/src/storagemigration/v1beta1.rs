// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `storagemigration/v1beta1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.storagemigration.v1beta1.StorageVersionMigration`
    StorageVersionMigration = "io.k8s.api.storagemigration.v1beta1.StorageVersionMigration" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::storagemigration::v1beta1::StorageVersionMigrationSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::storagemigration::v1beta1::StorageVersionMigrationSpec::schema_table))] {};
        status: crate::storagemigration::v1beta1::StorageVersionMigrationStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::storagemigration::v1beta1::StorageVersionMigrationStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationList`
    StorageVersionMigrationList = "io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storagemigration::v1beta1::StorageVersionMigration> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storagemigration::v1beta1::StorageVersionMigration::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationSpec`
    StorageVersionMigrationSpec = "io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationSpec" {
        resource: crate::meta::v1::GroupResource = "resource" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::GroupResource::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationStatus`
    StorageVersionMigrationStatus = "io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        resource_version: String = "resourceVersion" 2 [schema::Type::String] {};
    }
}
