// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `storage/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.storage.v1.CSIDriver`
    CSIDriver = "io.k8s.api.storage.v1.CSIDriver" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::storage::v1::CSIDriverSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSIDriverSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIDriverList`
    CSIDriverList = "io.k8s.api.storage.v1.CSIDriverList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::CSIDriver> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSIDriver::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIDriverSpec`
    CSIDriverSpec = "io.k8s.api.storage.v1.CSIDriverSpec" {
        attach_required: Option<bool> = "attachRequired" 1 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("true"))};
        pod_info_on_mount: Option<bool> = "podInfoOnMount" 2 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        volume_lifecycle_modes: Vec<String> = "volumeLifecycleModes" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
        storage_capacity: Option<bool> = "storageCapacity" 4 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        fs_group_policy: Option<String> = "fsGroupPolicy" 5 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"ReadWriteOnceWithFSType\""))};
        token_requests: Vec<crate::storage::v1::TokenRequest> = "tokenRequests" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::TokenRequest::schema_table))))] {merge: schema::Merge::Atomic};
        requires_republish: Option<bool> = "requiresRepublish" 7 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        se_linux_mount: Option<bool> = "seLinuxMount" 8 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        node_allocatable_update_period_seconds: Option<i64> = "nodeAllocatableUpdatePeriodSeconds" 9 [schema::Type::Int64] {pointer: true};
        service_account_token_in_secrets: Option<bool> = "serviceAccountTokenInSecrets" 10 [schema::Type::Bool] {pointer: true};
        prevent_pod_scheduling_if_missing: Option<bool> = "preventPodSchedulingIfMissing" 11 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINode`
    CSINode = "io.k8s.api.storage.v1.CSINode" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::storage::v1::CSINodeSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSINodeSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::storage::v1::CSINodeStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSINodeStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeDriver`
    CSINodeDriver = "io.k8s.api.storage.v1.CSINodeDriver" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        node_id: String = "nodeID" 2 [schema::Type::String] {omit_empty: false, required: true};
        topology_keys: Vec<String> = "topologyKeys" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, merge: schema::Merge::Atomic};
        allocatable: Option<Box<crate::storage::v1::VolumeNodeResources>> = "allocatable" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeNodeResources::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeList`
    CSINodeList = "io.k8s.api.storage.v1.CSINodeList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::CSINode> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSINode::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeSpec`
    CSINodeSpec = "io.k8s.api.storage.v1.CSINodeSpec" {
        drivers: Vec<crate::storage::v1::CSINodeDriver> = "drivers" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSINodeDriver::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeStatus`
    CSINodeStatus = "io.k8s.api.storage.v1.CSINodeStatus" {
        storage_health: Vec<crate::storage::v1::StorageHealth> = "storageHealth" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::StorageHealth::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIStorageCapacity`
    CSIStorageCapacity = "io.k8s.api.storage.v1.CSIStorageCapacity" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        node_topology: Option<Box<crate::meta::v1::LabelSelector>> = "nodeTopology" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        storage_class_name: String = "storageClassName" 3 [schema::Type::String] {omit_empty: false, required: true};
        capacity: Option<object::scalar::Quantity> = "capacity" 4 [schema::Type::Quantity] {pointer: true};
        maximum_volume_size: Option<object::scalar::Quantity> = "maximumVolumeSize" 5 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIStorageCapacityList`
    CSIStorageCapacityList = "io.k8s.api.storage.v1.CSIStorageCapacityList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::CSIStorageCapacity> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::CSIStorageCapacity::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageClass`
    StorageClass = "io.k8s.api.storage.v1.StorageClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        provisioner: String = "provisioner" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Immutable])};
        parameters: std::collections::BTreeMap<String, String> = "parameters" 3 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        reclaim_policy: Option<String> = "reclaimPolicy" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Delete\"")), rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        mount_options: Vec<String> = "mountOptions" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        allow_volume_expansion: Option<bool> = "allowVolumeExpansion" 6 [schema::Type::Bool] {pointer: true};
        volume_binding_mode: Option<String> = "volumeBindingMode" 7 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Immediate\"")), rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        allowed_topologies: Vec<crate::core::v1::TopologySelectorTerm> = "allowedTopologies" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TopologySelectorTerm::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageClassList`
    StorageClassList = "io.k8s.api.storage.v1.StorageClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::StorageClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::StorageClass::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageHealth`
    StorageHealth = "io.k8s.api.storage.v1.StorageHealth" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        health_conditions: Vec<crate::storage::v1::StorageHealthCondition> = "healthConditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::StorageHealthCondition::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageHealthCondition`
    StorageHealthCondition = "io.k8s.api.storage.v1.StorageHealthCondition" {
        status: String = "status" 1 [schema::Type::String] {omit_empty: false, required: true};
        reason: String = "reason" 2 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 3 [schema::Type::String] {};
        access_mode: Option<String> = "accessMode" 4 [schema::Type::String] {pointer: true};
        volume_mode: Option<String> = "volumeMode" 5 [schema::Type::String] {pointer: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 6 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.storage.v1.TokenRequest`
    TokenRequest = "io.k8s.api.storage.v1.TokenRequest" {
        audience: String = "audience" 1 [schema::Type::String] {omit_empty: false, required: true};
        expiration_seconds: Option<i64> = "expirationSeconds" 2 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachment`
    VolumeAttachment = "io.k8s.api.storage.v1.VolumeAttachment" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::storage::v1::VolumeAttachmentSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeAttachmentSpec::schema_table))] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        status: crate::storage::v1::VolumeAttachmentStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeAttachmentStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentList`
    VolumeAttachmentList = "io.k8s.api.storage.v1.VolumeAttachmentList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::VolumeAttachment> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeAttachment::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentSource`
    VolumeAttachmentSource = "io.k8s.api.storage.v1.VolumeAttachmentSource" {
        persistent_volume_name: Option<String> = "persistentVolumeName" 1 [schema::Type::String] {pointer: true};
        inline_volume_spec: Option<Box<crate::core::v1::PersistentVolumeSpec>> = "inlineVolumeSpec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeSpec::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentSpec`
    VolumeAttachmentSpec = "io.k8s.api.storage.v1.VolumeAttachmentSpec" {
        attacher: String = "attacher" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name-caseless")), schema::Rule::MaxLength(63)])};
        source: crate::storage::v1::VolumeAttachmentSource = "source" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeAttachmentSource::schema_table))] {omit_empty: false, required: true};
        node_name: String = "nodeName" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentStatus`
    VolumeAttachmentStatus = "io.k8s.api.storage.v1.VolumeAttachmentStatus" {
        attached: bool = "attached" 1 [schema::Type::Bool] {omit_empty: false, required: true};
        attachment_metadata: std::collections::BTreeMap<String, String> = "attachmentMetadata" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        attach_error: Option<Box<crate::storage::v1::VolumeError>> = "attachError" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeError::schema_table))] {pointer: true};
        detach_error: Option<Box<crate::storage::v1::VolumeError>> = "detachError" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeError::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttributesClass`
    VolumeAttributesClass = "io.k8s.api.storage.v1.VolumeAttributesClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        driver_name: String = "driverName" 2 [schema::Type::String] {omit_empty: false, required: true};
        parameters: std::collections::BTreeMap<String, String> = "parameters" 3 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttributesClassList`
    VolumeAttributesClassList = "io.k8s.api.storage.v1.VolumeAttributesClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::storage::v1::VolumeAttributesClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::storage::v1::VolumeAttributesClass::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeError`
    VolumeError = "io.k8s.api.storage.v1.VolumeError" {
        time: object::scalar::Time = "time" 1 [schema::Type::Time] {omit_empty: false};
        message: String = "message" 2 [schema::Type::String] {};
        error_code: Option<i32> = "errorCode" 3 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeNodeResources`
    VolumeNodeResources = "io.k8s.api.storage.v1.VolumeNodeResources" {
        count: Option<i32> = "count" 1 [schema::Type::Int32] {pointer: true};
    }
}
