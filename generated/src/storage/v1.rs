// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `storage/v1`.

use object::scalar::{Quantity, Time};
use object::schema::{Merge, Patch, Rule, default};
use object::string_map::StringMap;
use object::{keyed, record, rules, text};

use crate::core::v1::{PersistentVolumeSpec, TopologySelectorTerm};
use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.storage.v1.CSIDriver`
    CSIDriver = "io.k8s.api.storage.v1.CSIDriver" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CSIDriverSpec = "spec" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIDriverList`
    CSIDriverList = "io.k8s.api.storage.v1.CSIDriverList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CSIDriver> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIDriverSpec`
    CSIDriverSpec = "io.k8s.api.storage.v1.CSIDriverSpec" {
        attach_required: Option<bool> = "attachRequired" 1 {default: default("true")};
        pod_info_on_mount: Option<bool> = "podInfoOnMount" 2 {default: default("false")};
        volume_lifecycle_modes: Vec<String> = "volumeLifecycleModes" 3 {merge: Merge::Set};
        storage_capacity: Option<bool> = "storageCapacity" 4 {default: default("false")};
        fs_group_policy: Option<String> = "fsGroupPolicy" 5 {default: default("\"ReadWriteOnceWithFSType\"")};
        token_requests: Vec<TokenRequest> = "tokenRequests" 6 {merge: Merge::Atomic};
        requires_republish: Option<bool> = "requiresRepublish" 7 {default: default("false")};
        se_linux_mount: Option<bool> = "seLinuxMount" 8 {default: default("false")};
        node_allocatable_update_period_seconds: Option<i64> = "nodeAllocatableUpdatePeriodSeconds" 9 {};
        service_account_token_in_secrets: Option<bool> = "serviceAccountTokenInSecrets" 10 {};
        prevent_pod_scheduling_if_missing: Option<bool> = "preventPodSchedulingIfMissing" 11 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINode`
    CSINode = "io.k8s.api.storage.v1.CSINode" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CSINodeSpec = "spec" 2 {omit_empty: false, required: true};
        status: CSINodeStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeDriver`
    CSINodeDriver = "io.k8s.api.storage.v1.CSINodeDriver" {
        name: String = "name" 1 {omit_empty: false, required: true};
        node_id: String = "nodeID" 2 {omit_empty: false, required: true};
        topology_keys: Vec<String> = "topologyKeys" 3 {omit_empty: false, merge: Merge::Atomic};
        allocatable: Option<Box<VolumeNodeResources>> = "allocatable" 4 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeList`
    CSINodeList = "io.k8s.api.storage.v1.CSINodeList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CSINode> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeSpec`
    CSINodeSpec = "io.k8s.api.storage.v1.CSINodeSpec" {
        drivers: Vec<CSINodeDriver> = "drivers" 1 {omit_empty: false, required: true, merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSINodeStatus`
    CSINodeStatus = "io.k8s.api.storage.v1.CSINodeStatus" {
        storage_health: Vec<StorageHealth> = "storageHealth" 1 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIStorageCapacity`
    CSIStorageCapacity = "io.k8s.api.storage.v1.CSIStorageCapacity" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        node_topology: Option<Box<LabelSelector>> = "nodeTopology" 2 {};
        storage_class_name: String = "storageClassName" 3 {omit_empty: false, required: true};
        capacity: Option<Quantity> = "capacity" 4 {};
        maximum_volume_size: Option<Quantity> = "maximumVolumeSize" 5 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.CSIStorageCapacityList`
    CSIStorageCapacityList = "io.k8s.api.storage.v1.CSIStorageCapacityList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CSIStorageCapacity> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageClass`
    StorageClass = "io.k8s.api.storage.v1.StorageClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        provisioner: String = "provisioner" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Immutable]};
        parameters: StringMap<String> = "parameters" 3 {rules: rules![Rule::Immutable]};
        reclaim_policy: Option<String> = "reclaimPolicy" 4 {default: default("\"Delete\""), rules: rules![Rule::Immutable]};
        mount_options: Vec<String> = "mountOptions" 5 {merge: Merge::Atomic};
        allow_volume_expansion: Option<bool> = "allowVolumeExpansion" 6 {};
        volume_binding_mode: Option<String> = "volumeBindingMode" 7 {default: default("\"Immediate\""), rules: rules![Rule::Immutable]};
        allowed_topologies: Vec<TopologySelectorTerm> = "allowedTopologies" 8 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageClassList`
    StorageClassList = "io.k8s.api.storage.v1.StorageClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<StorageClass> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageHealth`
    StorageHealth = "io.k8s.api.storage.v1.StorageHealth" {
        name: String = "name" 1 {omit_empty: false, required: true};
        health_conditions: Vec<StorageHealthCondition> = "healthConditions" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.storage.v1.StorageHealthCondition`
    StorageHealthCondition = "io.k8s.api.storage.v1.StorageHealthCondition" {
        status: String = "status" 1 {omit_empty: false, required: true};
        reason: String = "reason" 2 {omit_empty: false, required: true};
        message: String = "message" 3 {};
        access_mode: Option<String> = "accessMode" 4 {};
        volume_mode: Option<String> = "volumeMode" 5 {};
        last_transition_time: Time = "lastTransitionTime" 6 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.storage.v1.TokenRequest`
    TokenRequest = "io.k8s.api.storage.v1.TokenRequest" {
        audience: String = "audience" 1 {omit_empty: false, required: true};
        expiration_seconds: Option<i64> = "expirationSeconds" 2 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachment`
    VolumeAttachment = "io.k8s.api.storage.v1.VolumeAttachment" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: VolumeAttachmentSpec = "spec" 2 {omit_empty: false, required: true, rules: rules![Rule::Immutable]};
        status: VolumeAttachmentStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentList`
    VolumeAttachmentList = "io.k8s.api.storage.v1.VolumeAttachmentList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<VolumeAttachment> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentSource`
    VolumeAttachmentSource = "io.k8s.api.storage.v1.VolumeAttachmentSource" {
        persistent_volume_name: Option<String> = "persistentVolumeName" 1 {};
        inline_volume_spec: Option<Box<PersistentVolumeSpec>> = "inlineVolumeSpec" 2 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentSpec`
    VolumeAttachmentSpec = "io.k8s.api.storage.v1.VolumeAttachmentSpec" {
        attacher: String = "attacher" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name-caseless")), Rule::MaxLength(63)]};
        source: VolumeAttachmentSource = "source" 2 {omit_empty: false, required: true};
        node_name: String = "nodeName" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttachmentStatus`
    VolumeAttachmentStatus = "io.k8s.api.storage.v1.VolumeAttachmentStatus" {
        attached: bool = "attached" 1 {omit_empty: false, required: true};
        attachment_metadata: StringMap<String> = "attachmentMetadata" 2 {};
        attach_error: Option<Box<VolumeError>> = "attachError" 3 {};
        detach_error: Option<Box<VolumeError>> = "detachError" 4 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttributesClass`
    VolumeAttributesClass = "io.k8s.api.storage.v1.VolumeAttributesClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        driver_name: String = "driverName" 2 {omit_empty: false, required: true};
        parameters: StringMap<String> = "parameters" 3 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeAttributesClassList`
    VolumeAttributesClassList = "io.k8s.api.storage.v1.VolumeAttributesClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<VolumeAttributesClass> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeError`
    VolumeError = "io.k8s.api.storage.v1.VolumeError" {
        time: Time = "time" 1 {omit_empty: false};
        message: String = "message" 2 {};
        error_code: Option<i32> = "errorCode" 3 {};
    }
}

record! {
    /// `io.k8s.api.storage.v1.VolumeNodeResources`
    VolumeNodeResources = "io.k8s.api.storage.v1.VolumeNodeResources" {
        count: Option<i32> = "count" 1 {};
    }
}
