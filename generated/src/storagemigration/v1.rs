// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `storagemigration/v1`.

use object::schema::Patch;
use object::{keyed, record};

use crate::meta::v1::{Condition, GroupResource, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.storagemigration.v1.StorageVersionMigration`
    StorageVersionMigration = "io.k8s.api.storagemigration.v1.StorageVersionMigration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: StorageVersionMigrationSpec = "spec" 2 {};
        status: StorageVersionMigrationStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1.StorageVersionMigrationList`
    StorageVersionMigrationList = "io.k8s.api.storagemigration.v1.StorageVersionMigrationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<StorageVersionMigration> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1.StorageVersionMigrationSpec`
    StorageVersionMigrationSpec = "io.k8s.api.storagemigration.v1.StorageVersionMigrationSpec" {
        resource: GroupResource = "resource" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storagemigration.v1.StorageVersionMigrationStatus`
    StorageVersionMigrationStatus = "io.k8s.api.storagemigration.v1.StorageVersionMigrationStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
        resource_version: String = "resourceVersion" 2 {};
    }
}
