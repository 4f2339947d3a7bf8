// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiserverinternal/v1alpha1`.

use object::scalar::Time;
use object::schema::Merge;
use object::{keyed, record};

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion`
    ServerStorageVersion = "io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion" {
        api_server_id: String = "apiServerID" 1 {required: true};
        encoding_version: String = "encodingVersion" 2 {required: true};
        decodable_versions: Vec<String> = "decodableVersions" 3 {required: true, merge: Merge::Set};
        served_versions: Vec<String> = "servedVersions" 4 {merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersion`
    StorageVersion = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersion" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {required: true};
        spec: StorageVersionSpec = "spec" 2 {omit_empty: false};
        status: StorageVersionStatus = "status" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition`
    StorageVersionCondition = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 3 {};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {omit_empty: false, required: true};
        message: String = "message" 6 {required: true};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList`
    StorageVersionList = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<StorageVersion> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec`
    StorageVersionSpec = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec" {}
}

record! {
    /// `io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus`
    StorageVersionStatus = "io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus" {
        storage_versions: Vec<ServerStorageVersion> = "storageVersions" 1 {merge: keyed!["apiServerID"]};
        common_encoding_version: Option<String> = "commonEncodingVersion" 2 {};
        conditions: Vec<StorageVersionCondition> = "conditions" 3 {merge: keyed!["type"]};
    }
}
