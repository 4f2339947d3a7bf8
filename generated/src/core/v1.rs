// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `core/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource`
    AWSElasticBlockStoreVolumeSource = "io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource" {
        volume_id: String = "volumeID" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        partition: i32 = "partition" 3 [schema::Type::Int32] {};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Affinity`
    Affinity = "io.k8s.api.core.v1.Affinity" {
        node_affinity: Option<Box<crate::core::v1::NodeAffinity>> = "nodeAffinity" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeAffinity::schema_table))] {pointer: true};
        pod_affinity: Option<Box<crate::core::v1::PodAffinity>> = "podAffinity" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodAffinity::schema_table))] {pointer: true};
        pod_anti_affinity: Option<Box<crate::core::v1::PodAntiAffinity>> = "podAntiAffinity" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodAntiAffinity::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.AppArmorProfile`
    AppArmorProfile = "io.k8s.api.core.v1.AppArmorProfile" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        localhost_profile: Option<String> = "localhostProfile" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.AttachedVolume`
    AttachedVolume = "io.k8s.api.core.v1.AttachedVolume" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        device_path: String = "devicePath" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.AvoidPods`
    AvoidPods = "io.k8s.api.core.v1.AvoidPods" {
        prefer_avoid_pods: Vec<crate::core::v1::PreferAvoidPodsEntry> = "preferAvoidPods" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PreferAvoidPodsEntry::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureDiskVolumeSource`
    AzureDiskVolumeSource = "io.k8s.api.core.v1.AzureDiskVolumeSource" {
        disk_name: String = "diskName" 1 [schema::Type::String] {omit_empty: false, required: true};
        disk_uri: String = "diskURI" 2 [schema::Type::String] {omit_empty: false, required: true};
        caching_mode: Option<String> = "cachingMode" 3 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"ReadWrite\""))};
        fs_type: Option<String> = "fsType" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"ext4\""))};
        read_only: Option<bool> = "readOnly" 5 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        kind: Option<String> = "kind" 6 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Shared\""))};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureFilePersistentVolumeSource`
    AzureFilePersistentVolumeSource = "io.k8s.api.core.v1.AzureFilePersistentVolumeSource" {
        secret_name: String = "secretName" 1 [schema::Type::String] {omit_empty: false, required: true};
        share_name: String = "shareName" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        secret_namespace: Option<String> = "secretNamespace" 4 [schema::Type::String] {pointer: true, omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureFileVolumeSource`
    AzureFileVolumeSource = "io.k8s.api.core.v1.AzureFileVolumeSource" {
        secret_name: String = "secretName" 1 [schema::Type::String] {omit_empty: false, required: true};
        share_name: String = "shareName" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Binding`
    Binding = "io.k8s.api.core.v1.Binding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        target: crate::core::v1::ObjectReference = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.CSIPersistentVolumeSource`
    CSIPersistentVolumeSource = "io.k8s.api.core.v1.CSIPersistentVolumeSource" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        volume_handle: String = "volumeHandle" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        fs_type: String = "fsType" 4 [schema::Type::String] {};
        volume_attributes: std::collections::BTreeMap<String, String> = "volumeAttributes" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        controller_publish_secret_ref: Option<Box<crate::core::v1::SecretReference>> = "controllerPublishSecretRef" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        node_stage_secret_ref: Option<Box<crate::core::v1::SecretReference>> = "nodeStageSecretRef" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        node_publish_secret_ref: Option<Box<crate::core::v1::SecretReference>> = "nodePublishSecretRef" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        controller_expand_secret_ref: Option<Box<crate::core::v1::SecretReference>> = "controllerExpandSecretRef" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        node_expand_secret_ref: Option<Box<crate::core::v1::SecretReference>> = "nodeExpandSecretRef" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.CSIVolumeSource`
    CSIVolumeSource = "io.k8s.api.core.v1.CSIVolumeSource" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        read_only: Option<bool> = "readOnly" 2 [schema::Type::Bool] {pointer: true};
        fs_type: Option<String> = "fsType" 3 [schema::Type::String] {pointer: true};
        volume_attributes: std::collections::BTreeMap<String, String> = "volumeAttributes" 4 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        node_publish_secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "nodePublishSecretRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Capabilities`
    Capabilities = "io.k8s.api.core.v1.Capabilities" {
        add: Vec<String> = "add" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        drop: Vec<String> = "drop" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.CephFSPersistentVolumeSource`
    CephFSPersistentVolumeSource = "io.k8s.api.core.v1.CephFSPersistentVolumeSource" {
        monitors: Vec<String> = "monitors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        path: String = "path" 2 [schema::Type::String] {};
        user: String = "user" 3 [schema::Type::String] {};
        secret_file: String = "secretFile" 4 [schema::Type::String] {};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 6 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CephFSVolumeSource`
    CephFSVolumeSource = "io.k8s.api.core.v1.CephFSVolumeSource" {
        monitors: Vec<String> = "monitors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        path: String = "path" 2 [schema::Type::String] {};
        user: String = "user" 3 [schema::Type::String] {};
        secret_file: String = "secretFile" 4 [schema::Type::String] {};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 6 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CinderPersistentVolumeSource`
    CinderPersistentVolumeSource = "io.k8s.api.core.v1.CinderPersistentVolumeSource" {
        volume_id: String = "volumeID" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.CinderVolumeSource`
    CinderVolumeSource = "io.k8s.api.core.v1.CinderVolumeSource" {
        volume_id: String = "volumeID" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ClientIPConfig`
    ClientIPConfig = "io.k8s.api.core.v1.ClientIPConfig" {
        timeout_seconds: Option<i32> = "timeoutSeconds" 1 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ClusterTrustBundleProjection`
    ClusterTrustBundleProjection = "io.k8s.api.core.v1.ClusterTrustBundleProjection" {
        name: Option<String> = "name" 1 [schema::Type::String] {pointer: true};
        signer_name: Option<String> = "signerName" 2 [schema::Type::String] {pointer: true};
        label_selector: Option<Box<crate::meta::v1::LabelSelector>> = "labelSelector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        optional: Option<bool> = "optional" 5 [schema::Type::Bool] {pointer: true};
        path: String = "path" 4 [schema::Type::String] {omit_empty: false, required: true};
        user: Option<i64> = "user" 6 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentCondition`
    ComponentCondition = "io.k8s.api.core.v1.ComponentCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 3 [schema::Type::String] {};
        error: String = "error" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentStatus`
    ComponentStatus = "io.k8s.api.core.v1.ComponentStatus" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        conditions: Vec<crate::core::v1::ComponentCondition> = "conditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ComponentCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentStatusList`
    ComponentStatusList = "io.k8s.api.core.v1.ComponentStatusList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::ComponentStatus> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ComponentStatus::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMap`
    ConfigMap = "io.k8s.api.core.v1.ConfigMap" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        immutable: Option<bool> = "immutable" 4 [schema::Type::Bool] {pointer: true};
        data: std::collections::BTreeMap<String, String> = "data" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        binary_data: std::collections::BTreeMap<String, Vec<u8>> = "binaryData" 3 [schema::Type::Map(schema::Elem::Static(&schema::Type::Bytes))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapEnvSource`
    ConfigMapEnvSource = "io.k8s.api.core.v1.ConfigMapEnvSource" {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        optional: Option<bool> = "optional" 2 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapKeySelector`
    ConfigMapKeySelector = "io.k8s.api.core.v1.ConfigMapKeySelector" atomic true {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        key: String = "key" 2 [schema::Type::String] {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 3 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapList`
    ConfigMapList = "io.k8s.api.core.v1.ConfigMapList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::ConfigMap> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMap::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapNodeConfigSource`
    ConfigMapNodeConfigSource = "io.k8s.api.core.v1.ConfigMapNodeConfigSource" {
        namespace: String = "namespace" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
        uid: String = "uid" 3 [schema::Type::String] {};
        resource_version: String = "resourceVersion" 4 [schema::Type::String] {};
        kubelet_config_key: String = "kubeletConfigKey" 5 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapProjection`
    ConfigMapProjection = "io.k8s.api.core.v1.ConfigMapProjection" {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        items: Vec<crate::core::v1::KeyToPath> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::KeyToPath::schema_table))))] {merge: schema::Merge::Atomic};
        optional: Option<bool> = "optional" 4 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapVolumeSource`
    ConfigMapVolumeSource = "io.k8s.api.core.v1.ConfigMapVolumeSource" {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        items: Vec<crate::core::v1::KeyToPath> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::KeyToPath::schema_table))))] {merge: schema::Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 3 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("420"))};
        optional: Option<bool> = "optional" 4 [schema::Type::Bool] {pointer: true};
        default_user: Option<i64> = "defaultUser" 5 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Container`
    Container = "io.k8s.api.core.v1.Container" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        image: String = "image" 2 [schema::Type::String] {};
        command: Vec<String> = "command" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        args: Vec<String> = "args" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        working_dir: String = "workingDir" 5 [schema::Type::String] {};
        ports: Vec<crate::core::v1::ContainerPort> = "ports" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerPort::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("containerPort"), Cow::Borrowed("protocol")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("containerPort")) }};
        env_from: Vec<crate::core::v1::EnvFromSource> = "envFrom" 19 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EnvFromSource::schema_table))))] {merge: schema::Merge::Atomic};
        env: Vec<crate::core::v1::EnvVar> = "env" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EnvVar::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        resources: crate::core::v1::ResourceRequirements = "resources" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceRequirements::schema_table))] {};
        resize_policy: Vec<crate::core::v1::ContainerResizePolicy> = "resizePolicy" 23 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerResizePolicy::schema_table))))] {merge: schema::Merge::Atomic};
        restart_policy: Option<String> = "restartPolicy" 24 [schema::Type::String] {pointer: true};
        restart_policy_rules: Vec<crate::core::v1::ContainerRestartRule> = "restartPolicyRules" 25 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerRestartRule::schema_table))))] {merge: schema::Merge::Atomic};
        volume_mounts: Vec<crate::core::v1::VolumeMount> = "volumeMounts" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeMount::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("mountPath")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("mountPath")) }};
        volume_devices: Vec<crate::core::v1::VolumeDevice> = "volumeDevices" 21 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeDevice::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("devicePath")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("devicePath")) }};
        liveness_probe: Option<Box<crate::core::v1::Probe>> = "livenessProbe" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        readiness_probe: Option<Box<crate::core::v1::Probe>> = "readinessProbe" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        startup_probe: Option<Box<crate::core::v1::Probe>> = "startupProbe" 22 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        lifecycle: Option<Box<crate::core::v1::Lifecycle>> = "lifecycle" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Lifecycle::schema_table))] {pointer: true};
        termination_message_path: String = "terminationMessagePath" 13 [schema::Type::String] {default: Some(Cow::Borrowed("\"/dev/termination-log\""))};
        termination_message_policy: String = "terminationMessagePolicy" 20 [schema::Type::String] {default: Some(Cow::Borrowed("\"File\""))};
        image_pull_policy: String = "imagePullPolicy" 14 [schema::Type::String] {};
        security_context: Option<Box<crate::core::v1::SecurityContext>> = "securityContext" 15 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecurityContext::schema_table))] {pointer: true};
        stdin: bool = "stdin" 16 [schema::Type::Bool] {};
        stdin_once: bool = "stdinOnce" 17 [schema::Type::Bool] {};
        tty: bool = "tty" 18 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerExtendedResourceRequest`
    ContainerExtendedResourceRequest = "io.k8s.api.core.v1.ContainerExtendedResourceRequest" {
        container_name: String = "containerName" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource_name: String = "resourceName" 2 [schema::Type::String] {omit_empty: false, required: true};
        request_name: String = "requestName" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerImage`
    ContainerImage = "io.k8s.api.core.v1.ContainerImage" {
        names: Vec<String> = "names" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, merge: schema::Merge::Atomic};
        size_bytes: i64 = "sizeBytes" 2 [schema::Type::Int64] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerPort`
    ContainerPort = "io.k8s.api.core.v1.ContainerPort" {
        name: String = "name" 1 [schema::Type::String] {};
        host_port: i32 = "hostPort" 2 [schema::Type::Int32] {};
        container_port: i32 = "containerPort" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        protocol: String = "protocol" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"TCP\""))};
        host_ip: String = "hostIP" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerResizePolicy`
    ContainerResizePolicy = "io.k8s.api.core.v1.ContainerResizePolicy" {
        resource_name: String = "resourceName" 1 [schema::Type::String] {omit_empty: false, required: true};
        restart_policy: String = "restartPolicy" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerRestartRule`
    ContainerRestartRule = "io.k8s.api.core.v1.ContainerRestartRule" {
        action: String = "action" 1 [schema::Type::String] {required: true};
        exit_codes: Option<Box<crate::core::v1::ContainerRestartRuleOnExitCodes>> = "exitCodes" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerRestartRuleOnExitCodes::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes`
    ContainerRestartRuleOnExitCodes = "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes" {
        operator: String = "operator" 1 [schema::Type::String] {required: true};
        values: Vec<i32> = "values" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Int32))] {merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerState`
    ContainerState = "io.k8s.api.core.v1.ContainerState" {
        waiting: Option<Box<crate::core::v1::ContainerStateWaiting>> = "waiting" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStateWaiting::schema_table))] {pointer: true};
        running: Option<Box<crate::core::v1::ContainerStateRunning>> = "running" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStateRunning::schema_table))] {pointer: true};
        terminated: Option<Box<crate::core::v1::ContainerStateTerminated>> = "terminated" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStateTerminated::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateRunning`
    ContainerStateRunning = "io.k8s.api.core.v1.ContainerStateRunning" {
        started_at: object::scalar::Time = "startedAt" 1 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateTerminated`
    ContainerStateTerminated = "io.k8s.api.core.v1.ContainerStateTerminated" {
        exit_code: i32 = "exitCode" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        signal: i32 = "signal" 2 [schema::Type::Int32] {};
        reason: String = "reason" 3 [schema::Type::String] {};
        message: String = "message" 4 [schema::Type::String] {};
        started_at: object::scalar::Time = "startedAt" 5 [schema::Type::Time] {omit_empty: false};
        finished_at: object::scalar::Time = "finishedAt" 6 [schema::Type::Time] {omit_empty: false};
        container_id: String = "containerID" 7 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateWaiting`
    ContainerStateWaiting = "io.k8s.api.core.v1.ContainerStateWaiting" {
        reason: String = "reason" 1 [schema::Type::String] {};
        message: String = "message" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStatus`
    ContainerStatus = "io.k8s.api.core.v1.ContainerStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        state: crate::core::v1::ContainerState = "state" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerState::schema_table))] {};
        last_state: crate::core::v1::ContainerState = "lastState" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerState::schema_table))] {};
        ready: bool = "ready" 4 [schema::Type::Bool] {omit_empty: false, required: true};
        restart_count: i32 = "restartCount" 5 [schema::Type::Int32] {omit_empty: false, required: true};
        image: String = "image" 6 [schema::Type::String] {omit_empty: false, required: true};
        image_id: String = "imageID" 7 [schema::Type::String] {omit_empty: false, required: true};
        container_id: String = "containerID" 8 [schema::Type::String] {};
        started: Option<bool> = "started" 9 [schema::Type::Bool] {pointer: true};
        allocated_resources: std::collections::BTreeMap<String, object::scalar::Quantity> = "allocatedResources" 10 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        resources: Option<Box<crate::core::v1::ResourceRequirements>> = "resources" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceRequirements::schema_table))] {pointer: true};
        volume_mounts: Vec<crate::core::v1::VolumeMountStatus> = "volumeMounts" 12 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeMountStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("mountPath")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("mountPath")) }};
        user: Option<Box<crate::core::v1::ContainerUser>> = "user" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerUser::schema_table))] {pointer: true};
        allocated_resources_status: Vec<crate::core::v1::ResourceStatus> = "allocatedResourcesStatus" 14 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        stop_signal: Option<String> = "stopSignal" 15 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerUser`
    ContainerUser = "io.k8s.api.core.v1.ContainerUser" {
        linux: Option<Box<crate::core::v1::LinuxContainerUser>> = "linux" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LinuxContainerUser::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.DaemonEndpoint`
    DaemonEndpoint = "io.k8s.api.core.v1.DaemonEndpoint" {
        port: i32 = "Port" 1 [schema::Type::Int32] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIProjection`
    DownwardAPIProjection = "io.k8s.api.core.v1.DownwardAPIProjection" {
        items: Vec<crate::core::v1::DownwardAPIVolumeFile> = "items" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::DownwardAPIVolumeFile::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIVolumeFile`
    DownwardAPIVolumeFile = "io.k8s.api.core.v1.DownwardAPIVolumeFile" {
        path: String = "path" 1 [schema::Type::String] {omit_empty: false, required: true};
        field_ref: Option<Box<crate::core::v1::ObjectFieldSelector>> = "fieldRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectFieldSelector::schema_table))] {pointer: true};
        resource_field_ref: Option<Box<crate::core::v1::ResourceFieldSelector>> = "resourceFieldRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceFieldSelector::schema_table))] {pointer: true};
        mode: Option<i32> = "mode" 4 [schema::Type::Int32] {pointer: true};
        user: Option<i64> = "user" 5 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIVolumeSource`
    DownwardAPIVolumeSource = "io.k8s.api.core.v1.DownwardAPIVolumeSource" {
        items: Vec<crate::core::v1::DownwardAPIVolumeFile> = "items" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::DownwardAPIVolumeFile::schema_table))))] {merge: schema::Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 2 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("420"))};
        default_user: Option<i64> = "defaultUser" 3 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EmptyDirVolumeSource`
    EmptyDirVolumeSource = "io.k8s.api.core.v1.EmptyDirVolumeSource" {
        medium: String = "medium" 1 [schema::Type::String] {};
        size_limit: Option<object::scalar::Quantity> = "sizeLimit" 2 [schema::Type::Quantity] {pointer: true};
        mode: Option<i32> = "mode" 3 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointAddress`
    EndpointAddress = "io.k8s.api.core.v1.EndpointAddress" atomic true {
        ip: String = "ip" 1 [schema::Type::String] {omit_empty: false, required: true};
        hostname: String = "hostname" 3 [schema::Type::String] {};
        node_name: Option<String> = "nodeName" 4 [schema::Type::String] {pointer: true};
        target_ref: Option<Box<crate::core::v1::ObjectReference>> = "targetRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointPort`
    EndpointPort = "io.k8s.api.core.v1.EndpointPort" atomic true {
        name: String = "name" 1 [schema::Type::String] {};
        port: i32 = "port" 2 [schema::Type::Int32] {omit_empty: false, required: true};
        protocol: String = "protocol" 3 [schema::Type::String] {default: Some(Cow::Borrowed("\"TCP\""))};
        app_protocol: Option<String> = "appProtocol" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointSubset`
    EndpointSubset = "io.k8s.api.core.v1.EndpointSubset" {
        addresses: Vec<crate::core::v1::EndpointAddress> = "addresses" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EndpointAddress::schema_table))))] {merge: schema::Merge::Atomic};
        not_ready_addresses: Vec<crate::core::v1::EndpointAddress> = "notReadyAddresses" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EndpointAddress::schema_table))))] {merge: schema::Merge::Atomic};
        ports: Vec<crate::core::v1::EndpointPort> = "ports" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EndpointPort::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.Endpoints`
    Endpoints = "io.k8s.api.core.v1.Endpoints" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        subsets: Vec<crate::core::v1::EndpointSubset> = "subsets" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EndpointSubset::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointsList`
    EndpointsList = "io.k8s.api.core.v1.EndpointsList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Endpoints> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Endpoints::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvFromSource`
    EnvFromSource = "io.k8s.api.core.v1.EnvFromSource" {
        prefix: String = "prefix" 1 [schema::Type::String] {};
        config_map_ref: Option<Box<crate::core::v1::ConfigMapEnvSource>> = "configMapRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMapEnvSource::schema_table))] {pointer: true};
        secret_ref: Option<Box<crate::core::v1::SecretEnvSource>> = "secretRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretEnvSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvVar`
    EnvVar = "io.k8s.api.core.v1.EnvVar" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {};
        value_from: Option<Box<crate::core::v1::EnvVarSource>> = "valueFrom" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EnvVarSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvVarSource`
    EnvVarSource = "io.k8s.api.core.v1.EnvVarSource" {
        field_ref: Option<Box<crate::core::v1::ObjectFieldSelector>> = "fieldRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectFieldSelector::schema_table))] {pointer: true};
        resource_field_ref: Option<Box<crate::core::v1::ResourceFieldSelector>> = "resourceFieldRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceFieldSelector::schema_table))] {pointer: true};
        config_map_key_ref: Option<Box<crate::core::v1::ConfigMapKeySelector>> = "configMapKeyRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMapKeySelector::schema_table))] {pointer: true};
        secret_key_ref: Option<Box<crate::core::v1::SecretKeySelector>> = "secretKeyRef" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretKeySelector::schema_table))] {pointer: true};
        file_key_ref: Option<Box<crate::core::v1::FileKeySelector>> = "fileKeyRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FileKeySelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralContainer`
    EphemeralContainer = "io.k8s.api.core.v1.EphemeralContainer" {
        ephemeral_container_common: crate::core::v1::EphemeralContainerCommon = "ephemeralContainerCommon" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EphemeralContainerCommon::schema_table))] {omit_empty: false, inline: true};
        target_container_name: String = "targetContainerName" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralContainerCommon`
    EphemeralContainerCommon = "io.k8s.api.core.v1.EphemeralContainerCommon" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false};
        image: String = "image" 2 [schema::Type::String] {};
        command: Vec<String> = "command" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        args: Vec<String> = "args" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        working_dir: String = "workingDir" 5 [schema::Type::String] {};
        ports: Vec<crate::core::v1::ContainerPort> = "ports" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerPort::schema_table))))] {};
        env_from: Vec<crate::core::v1::EnvFromSource> = "envFrom" 19 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EnvFromSource::schema_table))))] {};
        env: Vec<crate::core::v1::EnvVar> = "env" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EnvVar::schema_table))))] {};
        resources: crate::core::v1::ResourceRequirements = "resources" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceRequirements::schema_table))] {};
        resize_policy: Vec<crate::core::v1::ContainerResizePolicy> = "resizePolicy" 23 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerResizePolicy::schema_table))))] {};
        restart_policy: Option<String> = "restartPolicy" 24 [schema::Type::String] {pointer: true};
        restart_policy_rules: Vec<crate::core::v1::ContainerRestartRule> = "restartPolicyRules" 25 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerRestartRule::schema_table))))] {};
        volume_mounts: Vec<crate::core::v1::VolumeMount> = "volumeMounts" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeMount::schema_table))))] {};
        volume_devices: Vec<crate::core::v1::VolumeDevice> = "volumeDevices" 21 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeDevice::schema_table))))] {};
        liveness_probe: Option<Box<crate::core::v1::Probe>> = "livenessProbe" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        readiness_probe: Option<Box<crate::core::v1::Probe>> = "readinessProbe" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        startup_probe: Option<Box<crate::core::v1::Probe>> = "startupProbe" 22 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Probe::schema_table))] {pointer: true};
        lifecycle: Option<Box<crate::core::v1::Lifecycle>> = "lifecycle" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Lifecycle::schema_table))] {pointer: true};
        termination_message_path: String = "terminationMessagePath" 13 [schema::Type::String] {default: Some(Cow::Borrowed("\"/dev/termination-log\""))};
        termination_message_policy: String = "terminationMessagePolicy" 20 [schema::Type::String] {default: Some(Cow::Borrowed("\"File\""))};
        image_pull_policy: String = "imagePullPolicy" 14 [schema::Type::String] {};
        security_context: Option<Box<crate::core::v1::SecurityContext>> = "securityContext" 15 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecurityContext::schema_table))] {pointer: true};
        stdin: bool = "stdin" 16 [schema::Type::Bool] {};
        stdin_once: bool = "stdinOnce" 17 [schema::Type::Bool] {};
        tty: bool = "tty" 18 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralVolumeSource`
    EphemeralVolumeSource = "io.k8s.api.core.v1.EphemeralVolumeSource" {
        volume_claim_template: Option<Box<crate::core::v1::PersistentVolumeClaimTemplate>> = "volumeClaimTemplate" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimTemplate::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Event`
    Event = "io.k8s.api.core.v1.Event" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {omit_empty: false, required: true};
        involved_object: crate::core::v1::ObjectReference = "involvedObject" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {omit_empty: false, required: true};
        reason: String = "reason" 3 [schema::Type::String] {};
        message: String = "message" 4 [schema::Type::String] {};
        source: crate::core::v1::EventSource = "source" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EventSource::schema_table))] {};
        first_timestamp: object::scalar::Time = "firstTimestamp" 6 [schema::Type::Time] {omit_empty: false};
        last_timestamp: object::scalar::Time = "lastTimestamp" 7 [schema::Type::Time] {omit_empty: false};
        count: i32 = "count" 8 [schema::Type::Int32] {};
        r#type: String = "type" 9 [schema::Type::String] {};
        event_time: object::scalar::MicroTime = "eventTime" 10 [schema::Type::MicroTime] {omit_empty: false};
        series: Option<Box<crate::core::v1::EventSeries>> = "series" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EventSeries::schema_table))] {pointer: true};
        action: String = "action" 12 [schema::Type::String] {};
        related: Option<Box<crate::core::v1::ObjectReference>> = "related" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
        reporting_component: String = "reportingComponent" 14 [schema::Type::String] {omit_empty: false};
        reporting_instance: String = "reportingInstance" 15 [schema::Type::String] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventList`
    EventList = "io.k8s.api.core.v1.EventList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Event> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Event::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventSeries`
    EventSeries = "io.k8s.api.core.v1.EventSeries" {
        count: i32 = "count" 1 [schema::Type::Int32] {};
        last_observed_time: object::scalar::MicroTime = "lastObservedTime" 2 [schema::Type::MicroTime] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventSource`
    EventSource = "io.k8s.api.core.v1.EventSource" {
        component: String = "component" 1 [schema::Type::String] {};
        host: String = "host" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EvictionResponder`
    EvictionResponder = "io.k8s.api.core.v1.EvictionResponder" atomic true {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-prefixed-label-key"))])};
        priority: Option<i32> = "priority" 2 [schema::Type::Int32] {pointer: true, omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0), schema::Rule::Maximum(100000)])};
    }
}

record! {
    /// `io.k8s.api.core.v1.ExecAction`
    ExecAction = "io.k8s.api.core.v1.ExecAction" {
        command: Vec<String> = "command" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.FCVolumeSource`
    FCVolumeSource = "io.k8s.api.core.v1.FCVolumeSource" {
        target_wwns: Vec<String> = "targetWWNs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        lun: Option<i32> = "lun" 2 [schema::Type::Int32] {pointer: true};
        fs_type: String = "fsType" 3 [schema::Type::String] {};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
        wwids: Vec<String> = "wwids" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.FileKeySelector`
    FileKeySelector = "io.k8s.api.core.v1.FileKeySelector" atomic true {
        volume_name: String = "volumeName" 1 [schema::Type::String] {omit_empty: false, required: true};
        path: String = "path" 2 [schema::Type::String] {omit_empty: false, required: true};
        key: String = "key" 3 [schema::Type::String] {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 4 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlexPersistentVolumeSource`
    FlexPersistentVolumeSource = "io.k8s.api.core.v1.FlexPersistentVolumeSource" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
        options: std::collections::BTreeMap<String, String> = "options" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlexVolumeSource`
    FlexVolumeSource = "io.k8s.api.core.v1.FlexVolumeSource" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
        options: std::collections::BTreeMap<String, String> = "options" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlockerVolumeSource`
    FlockerVolumeSource = "io.k8s.api.core.v1.FlockerVolumeSource" {
        dataset_name: String = "datasetName" 1 [schema::Type::String] {};
        dataset_uuid: String = "datasetUUID" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GCEPersistentDiskVolumeSource`
    GCEPersistentDiskVolumeSource = "io.k8s.api.core.v1.GCEPersistentDiskVolumeSource" {
        pd_name: String = "pdName" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        partition: i32 = "partition" 3 [schema::Type::Int32] {};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GRPCAction`
    GRPCAction = "io.k8s.api.core.v1.GRPCAction" {
        port: i32 = "port" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        service: Option<String> = "service" 2 [schema::Type::String] {pointer: true, omit_empty: false, default: Some(Cow::Borrowed("\"\""))};
        mode: Option<String> = "mode" 3 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.GitRepoVolumeSource`
    GitRepoVolumeSource = "io.k8s.api.core.v1.GitRepoVolumeSource" {
        repository: String = "repository" 1 [schema::Type::String] {omit_empty: false, required: true};
        revision: String = "revision" 2 [schema::Type::String] {};
        directory: String = "directory" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GlusterfsPersistentVolumeSource`
    GlusterfsPersistentVolumeSource = "io.k8s.api.core.v1.GlusterfsPersistentVolumeSource" {
        endpoints: String = "endpoints" 1 [schema::Type::String] {omit_empty: false, required: true};
        path: String = "path" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        endpoints_namespace: Option<String> = "endpointsNamespace" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.GlusterfsVolumeSource`
    GlusterfsVolumeSource = "io.k8s.api.core.v1.GlusterfsVolumeSource" {
        endpoints: String = "endpoints" 1 [schema::Type::String] {omit_empty: false, required: true};
        path: String = "path" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.HTTPGetAction`
    HTTPGetAction = "io.k8s.api.core.v1.HTTPGetAction" {
        path: String = "path" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"/\""))};
        port: object::scalar::IntOrString = "port" 2 [schema::Type::IntOrString] {omit_empty: false, required: true};
        host: String = "host" 3 [schema::Type::String] {};
        scheme: String = "scheme" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"HTTP\""))};
        http_headers: Vec<crate::core::v1::HTTPHeader> = "httpHeaders" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HTTPHeader::schema_table))))] {merge: schema::Merge::Atomic};
        protocol: Option<String> = "protocol" 6 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.HTTPHeader`
    HTTPHeader = "io.k8s.api.core.v1.HTTPHeader" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostAlias`
    HostAlias = "io.k8s.api.core.v1.HostAlias" {
        ip: String = "ip" 1 [schema::Type::String] {omit_empty: false, required: true};
        hostnames: Vec<String> = "hostnames" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostIP`
    HostIP = "io.k8s.api.core.v1.HostIP" {
        ip: String = "ip" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostPathVolumeSource`
    HostPathVolumeSource = "io.k8s.api.core.v1.HostPathVolumeSource" {
        path: String = "path" 1 [schema::Type::String] {omit_empty: false, required: true};
        r#type: Option<String> = "type" 2 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"\""))};
    }
}

record! {
    /// `io.k8s.api.core.v1.ISCSIPersistentVolumeSource`
    ISCSIPersistentVolumeSource = "io.k8s.api.core.v1.ISCSIPersistentVolumeSource" {
        target_portal: String = "targetPortal" 1 [schema::Type::String] {omit_empty: false, required: true};
        iqn: String = "iqn" 2 [schema::Type::String] {omit_empty: false, required: true};
        lun: i32 = "lun" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        iscsi_interface: String = "iscsiInterface" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"default\""))};
        fs_type: String = "fsType" 5 [schema::Type::String] {};
        read_only: bool = "readOnly" 6 [schema::Type::Bool] {};
        portals: Vec<String> = "portals" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        chap_auth_discovery: bool = "chapAuthDiscovery" 8 [schema::Type::Bool] {};
        chap_auth_session: bool = "chapAuthSession" 11 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        initiator_name: Option<String> = "initiatorName" 12 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ISCSIVolumeSource`
    ISCSIVolumeSource = "io.k8s.api.core.v1.ISCSIVolumeSource" {
        target_portal: String = "targetPortal" 1 [schema::Type::String] {omit_empty: false, required: true};
        iqn: String = "iqn" 2 [schema::Type::String] {omit_empty: false, required: true};
        lun: i32 = "lun" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        iscsi_interface: String = "iscsiInterface" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"default\""))};
        fs_type: String = "fsType" 5 [schema::Type::String] {};
        read_only: bool = "readOnly" 6 [schema::Type::Bool] {};
        portals: Vec<String> = "portals" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        chap_auth_discovery: bool = "chapAuthDiscovery" 8 [schema::Type::Bool] {};
        chap_auth_session: bool = "chapAuthSession" 11 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
        initiator_name: Option<String> = "initiatorName" 12 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ImageVolumeSource`
    ImageVolumeSource = "io.k8s.api.core.v1.ImageVolumeSource" {
        reference: String = "reference" 1 [schema::Type::String] {};
        pull_policy: String = "pullPolicy" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ImageVolumeStatus`
    ImageVolumeStatus = "io.k8s.api.core.v1.ImageVolumeStatus" {
        image_ref: String = "imageRef" 1 [schema::Type::String] {required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.KeyToPath`
    KeyToPath = "io.k8s.api.core.v1.KeyToPath" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        path: String = "path" 2 [schema::Type::String] {omit_empty: false, required: true};
        mode: Option<i32> = "mode" 3 [schema::Type::Int32] {pointer: true};
        user: Option<i64> = "user" 4 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Lifecycle`
    Lifecycle = "io.k8s.api.core.v1.Lifecycle" {
        post_start: Option<Box<crate::core::v1::LifecycleHandler>> = "postStart" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LifecycleHandler::schema_table))] {pointer: true};
        pre_stop: Option<Box<crate::core::v1::LifecycleHandler>> = "preStop" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LifecycleHandler::schema_table))] {pointer: true};
        stop_signal: Option<String> = "stopSignal" 3 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.LifecycleHandler`
    LifecycleHandler = "io.k8s.api.core.v1.LifecycleHandler" {
        exec: Option<Box<crate::core::v1::ExecAction>> = "exec" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ExecAction::schema_table))] {pointer: true};
        http_get: Option<Box<crate::core::v1::HTTPGetAction>> = "httpGet" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HTTPGetAction::schema_table))] {pointer: true};
        tcp_socket: Option<Box<crate::core::v1::TCPSocketAction>> = "tcpSocket" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TCPSocketAction::schema_table))] {pointer: true};
        sleep: Option<Box<crate::core::v1::SleepAction>> = "sleep" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SleepAction::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRange`
    LimitRange = "io.k8s.api.core.v1.LimitRange" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::LimitRangeSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LimitRangeSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeItem`
    LimitRangeItem = "io.k8s.api.core.v1.LimitRangeItem" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        max: std::collections::BTreeMap<String, object::scalar::Quantity> = "max" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        min: std::collections::BTreeMap<String, object::scalar::Quantity> = "min" 3 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        default: std::collections::BTreeMap<String, object::scalar::Quantity> = "default" 4 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        default_request: std::collections::BTreeMap<String, object::scalar::Quantity> = "defaultRequest" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        max_limit_request_ratio: std::collections::BTreeMap<String, object::scalar::Quantity> = "maxLimitRequestRatio" 6 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeList`
    LimitRangeList = "io.k8s.api.core.v1.LimitRangeList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::LimitRange> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LimitRange::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeSpec`
    LimitRangeSpec = "io.k8s.api.core.v1.LimitRangeSpec" {
        limits: Vec<crate::core::v1::LimitRangeItem> = "limits" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LimitRangeItem::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LinuxContainerUser`
    LinuxContainerUser = "io.k8s.api.core.v1.LinuxContainerUser" {
        uid: i64 = "uid" 1 [schema::Type::Int64] {omit_empty: false, required: true};
        gid: i64 = "gid" 2 [schema::Type::Int64] {omit_empty: false, required: true};
        supplemental_groups: Vec<i64> = "supplementalGroups" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Int64))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.List`
    List = "io.k8s.api.core.v1.List" {
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<object::scalar::Json> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Json))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.LoadBalancerIngress`
    LoadBalancerIngress = "io.k8s.api.core.v1.LoadBalancerIngress" {
        ip: String = "ip" 1 [schema::Type::String] {};
        hostname: String = "hostname" 2 [schema::Type::String] {};
        ip_mode: Option<String> = "ipMode" 3 [schema::Type::String] {pointer: true};
        ports: Vec<crate::core::v1::PortStatus> = "ports" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PortStatus::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LoadBalancerStatus`
    LoadBalancerStatus = "io.k8s.api.core.v1.LoadBalancerStatus" {
        ingress: Vec<crate::core::v1::LoadBalancerIngress> = "ingress" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LoadBalancerIngress::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LocalObjectReference`
    LocalObjectReference = "io.k8s.api.core.v1.LocalObjectReference" atomic true {
        name: String = "name" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"\""))};
    }
}

record! {
    /// `io.k8s.api.core.v1.LocalVolumeSource`
    LocalVolumeSource = "io.k8s.api.core.v1.LocalVolumeSource" {
        path: String = "path" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: Option<String> = "fsType" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ModifyVolumeStatus`
    ModifyVolumeStatus = "io.k8s.api.core.v1.ModifyVolumeStatus" {
        target_volume_attributes_class_name: String = "targetVolumeAttributesClassName" 1 [schema::Type::String] {};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NFSVolumeSource`
    NFSVolumeSource = "io.k8s.api.core.v1.NFSVolumeSource" {
        server: String = "server" 1 [schema::Type::String] {omit_empty: false, required: true};
        path: String = "path" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Namespace`
    Namespace = "io.k8s.api.core.v1.Namespace" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::NamespaceSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NamespaceSpec::schema_table))] {};
        status: crate::core::v1::NamespaceStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NamespaceStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceCondition`
    NamespaceCondition = "io.k8s.api.core.v1.NamespaceCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {};
        message: String = "message" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceList`
    NamespaceList = "io.k8s.api.core.v1.NamespaceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Namespace> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Namespace::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceSpec`
    NamespaceSpec = "io.k8s.api.core.v1.NamespaceSpec" {
        finalizers: Vec<String> = "finalizers" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceStatus`
    NamespaceStatus = "io.k8s.api.core.v1.NamespaceStatus" {
        phase: String = "phase" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"Active\""))};
        conditions: Vec<crate::core::v1::NamespaceCondition> = "conditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NamespaceCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.core.v1.Node`
    Node = "io.k8s.api.core.v1.Node" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::NodeSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSpec::schema_table))] {};
        status: crate::core::v1::NodeStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAddress`
    NodeAddress = "io.k8s.api.core.v1.NodeAddress" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        address: String = "address" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAffinity`
    NodeAffinity = "io.k8s.api.core.v1.NodeAffinity" {
        required_during_scheduling_ignored_during_execution: Option<Box<crate::core::v1::NodeSelector>> = "requiredDuringSchedulingIgnoredDuringExecution" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelector::schema_table))] {pointer: true};
        preferred_during_scheduling_ignored_during_execution: Vec<crate::core::v1::PreferredSchedulingTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PreferredSchedulingTerm::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableMappedResources`
    NodeAllocatableMappedResources = "io.k8s.api.core.v1.NodeAllocatableMappedResources" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        quantity: Option<object::scalar::Quantity> = "quantity" 2 [schema::Type::Quantity] {pointer: true, omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableOverheadResources`
    NodeAllocatableOverheadResources = "io.k8s.api.core.v1.NodeAllocatableOverheadResources" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        per_pod: Option<object::scalar::Quantity> = "perPod" 2 [schema::Type::Quantity] {pointer: true};
        per_container: Option<object::scalar::Quantity> = "perContainer" 3 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus`
    NodeAllocatableResourceClaimStatus = "io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus" {
        resource_claim_name: String = "resourceClaimName" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        containers: Vec<String> = "containers" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
        mapping: Vec<crate::core::v1::NodeAllocatableMappedResources> = "mapping" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeAllocatableMappedResources::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        overhead: Vec<crate::core::v1::NodeAllocatableOverheadResources> = "overhead" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeAllocatableOverheadResources::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeCondition`
    NodeCondition = "io.k8s.api.core.v1.NodeCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_heartbeat_time: object::scalar::Time = "lastHeartbeatTime" 3 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {};
        message: String = "message" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeConfigSource`
    NodeConfigSource = "io.k8s.api.core.v1.NodeConfigSource" {
        config_map: Option<Box<crate::core::v1::ConfigMapNodeConfigSource>> = "configMap" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMapNodeConfigSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeConfigStatus`
    NodeConfigStatus = "io.k8s.api.core.v1.NodeConfigStatus" {
        assigned: Option<Box<crate::core::v1::NodeConfigSource>> = "assigned" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeConfigSource::schema_table))] {pointer: true};
        active: Option<Box<crate::core::v1::NodeConfigSource>> = "active" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeConfigSource::schema_table))] {pointer: true};
        last_known_good: Option<Box<crate::core::v1::NodeConfigSource>> = "lastKnownGood" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeConfigSource::schema_table))] {pointer: true};
        error: String = "error" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeDaemonEndpoints`
    NodeDaemonEndpoints = "io.k8s.api.core.v1.NodeDaemonEndpoints" {
        kubelet_endpoint: crate::core::v1::DaemonEndpoint = "kubeletEndpoint" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::DaemonEndpoint::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeFeatures`
    NodeFeatures = "io.k8s.api.core.v1.NodeFeatures" {
        supplemental_groups_policy: Option<bool> = "supplementalGroupsPolicy" 1 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeList`
    NodeList = "io.k8s.api.core.v1.NodeList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Node> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Node::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodePodPreemptionPolicy`
    NodePodPreemptionPolicy = "io.k8s.api.core.v1.NodePodPreemptionPolicy" {
        disable_resize_preemption: Vec<String> = "disableResizePreemption" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set, rules: Cow::Borrowed(&[schema::Rule::MaxItems(20)])};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeProxyOptions`
    NodeProxyOptions = "io.k8s.api.core.v1.NodeProxyOptions" {
        path: String = "path" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeRuntimeHandler`
    NodeRuntimeHandler = "io.k8s.api.core.v1.NodeRuntimeHandler" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false};
        features: Option<Box<crate::core::v1::NodeRuntimeHandlerFeatures>> = "features" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeRuntimeHandlerFeatures::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeRuntimeHandlerFeatures`
    NodeRuntimeHandlerFeatures = "io.k8s.api.core.v1.NodeRuntimeHandlerFeatures" {
        recursive_read_only_mounts: Option<bool> = "recursiveReadOnlyMounts" 1 [schema::Type::Bool] {pointer: true};
        user_namespaces: Option<bool> = "userNamespaces" 2 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelector`
    NodeSelector = "io.k8s.api.core.v1.NodeSelector" atomic true {
        node_selector_terms: Vec<crate::core::v1::NodeSelectorTerm> = "nodeSelectorTerms" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelectorTerm::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelectorRequirement`
    NodeSelectorRequirement = "io.k8s.api.core.v1.NodeSelectorRequirement" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        operator: String = "operator" 2 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelectorTerm`
    NodeSelectorTerm = "io.k8s.api.core.v1.NodeSelectorTerm" atomic true {
        match_expressions: Vec<crate::core::v1::NodeSelectorRequirement> = "matchExpressions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
        match_fields: Vec<crate::core::v1::NodeSelectorRequirement> = "matchFields" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSpec`
    NodeSpec = "io.k8s.api.core.v1.NodeSpec" {
        pod_cidr: String = "podCIDR" 1 [schema::Type::String] {};
        pod_cidrs: Vec<String> = "podCIDRs" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set, patch: schema::Patch { replace_keys: false, merge: true, key: None }};
        provider_id: String = "providerID" 3 [schema::Type::String] {};
        unschedulable: bool = "unschedulable" 4 [schema::Type::Bool] {};
        taints: Vec<crate::core::v1::Taint> = "taints" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Taint::schema_table))))] {merge: schema::Merge::Atomic};
        config_source: Option<Box<crate::core::v1::NodeConfigSource>> = "configSource" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeConfigSource::schema_table))] {pointer: true};
        external_id: String = "externalID" 2 [schema::Type::String] {};
        pod_preemption_policy: Option<Box<crate::core::v1::NodePodPreemptionPolicy>> = "podPreemptionPolicy" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodePodPreemptionPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeStatus`
    NodeStatus = "io.k8s.api.core.v1.NodeStatus" {
        capacity: std::collections::BTreeMap<String, object::scalar::Quantity> = "capacity" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        allocatable: std::collections::BTreeMap<String, object::scalar::Quantity> = "allocatable" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        phase: String = "phase" 3 [schema::Type::String] {};
        conditions: Vec<crate::core::v1::NodeCondition> = "conditions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        addresses: Vec<crate::core::v1::NodeAddress> = "addresses" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeAddress::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        daemon_endpoints: crate::core::v1::NodeDaemonEndpoints = "daemonEndpoints" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeDaemonEndpoints::schema_table))] {};
        node_info: crate::core::v1::NodeSystemInfo = "nodeInfo" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSystemInfo::schema_table))] {};
        images: Vec<crate::core::v1::ContainerImage> = "images" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerImage::schema_table))))] {merge: schema::Merge::Atomic};
        volumes_in_use: Vec<String> = "volumesInUse" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        volumes_attached: Vec<crate::core::v1::AttachedVolume> = "volumesAttached" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AttachedVolume::schema_table))))] {merge: schema::Merge::Atomic};
        config: Option<Box<crate::core::v1::NodeConfigStatus>> = "config" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeConfigStatus::schema_table))] {pointer: true};
        runtime_handlers: Vec<crate::core::v1::NodeRuntimeHandler> = "runtimeHandlers" 12 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeRuntimeHandler::schema_table))))] {merge: schema::Merge::Atomic};
        features: Option<Box<crate::core::v1::NodeFeatures>> = "features" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeFeatures::schema_table))] {pointer: true};
        declared_features: Vec<String> = "declaredFeatures" 14 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSwapStatus`
    NodeSwapStatus = "io.k8s.api.core.v1.NodeSwapStatus" {
        capacity: Option<i64> = "capacity" 1 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSystemInfo`
    NodeSystemInfo = "io.k8s.api.core.v1.NodeSystemInfo" {
        machine_id: String = "machineID" 1 [schema::Type::String] {omit_empty: false, required: true};
        system_uuid: String = "systemUUID" 2 [schema::Type::String] {omit_empty: false, required: true};
        boot_id: String = "bootID" 3 [schema::Type::String] {omit_empty: false, required: true};
        kernel_version: String = "kernelVersion" 4 [schema::Type::String] {omit_empty: false, required: true};
        os_image: String = "osImage" 5 [schema::Type::String] {omit_empty: false, required: true};
        container_runtime_version: String = "containerRuntimeVersion" 6 [schema::Type::String] {omit_empty: false, required: true};
        kubelet_version: String = "kubeletVersion" 7 [schema::Type::String] {omit_empty: false, required: true};
        kube_proxy_version: String = "kubeProxyVersion" 8 [schema::Type::String] {omit_empty: false, required: true};
        operating_system: String = "operatingSystem" 9 [schema::Type::String] {omit_empty: false, required: true};
        architecture: String = "architecture" 10 [schema::Type::String] {omit_empty: false, required: true};
        swap: Option<Box<crate::core::v1::NodeSwapStatus>> = "swap" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSwapStatus::schema_table))] {pointer: true};
        running_in_user_namespace: Option<bool> = "runningInUserNamespace" 12 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ObjectFieldSelector`
    ObjectFieldSelector = "io.k8s.api.core.v1.ObjectFieldSelector" atomic true {
        api_version: String = "apiVersion" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"v1\""))};
        field_path: String = "fieldPath" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ObjectReference`
    ObjectReference = "io.k8s.api.core.v1.ObjectReference" atomic true {
        kind: String = "kind" 1 [schema::Type::String] {};
        namespace: String = "namespace" 2 [schema::Type::String] {};
        name: String = "name" 3 [schema::Type::String] {};
        uid: String = "uid" 4 [schema::Type::String] {};
        api_version: String = "apiVersion" 5 [schema::Type::String] {};
        resource_version: String = "resourceVersion" 6 [schema::Type::String] {};
        field_path: String = "fieldPath" 7 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolume`
    PersistentVolume = "io.k8s.api.core.v1.PersistentVolume" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::PersistentVolumeSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeSpec::schema_table))] {};
        status: crate::core::v1::PersistentVolumeStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaim`
    PersistentVolumeClaim = "io.k8s.api.core.v1.PersistentVolumeClaim" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::PersistentVolumeClaimSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimSpec::schema_table))] {};
        status: crate::core::v1::PersistentVolumeClaimStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimCondition`
    PersistentVolumeClaimCondition = "io.k8s.api.core.v1.PersistentVolumeClaimCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_probe_time: object::scalar::Time = "lastProbeTime" 3 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {};
        message: String = "message" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimList`
    PersistentVolumeClaimList = "io.k8s.api.core.v1.PersistentVolumeClaimList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::PersistentVolumeClaim> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaim::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimSpec`
    PersistentVolumeClaimSpec = "io.k8s.api.core.v1.PersistentVolumeClaimSpec" {
        access_modes: Vec<String> = "accessModes" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        resources: crate::core::v1::VolumeResourceRequirements = "resources" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeResourceRequirements::schema_table))] {};
        volume_name: String = "volumeName" 3 [schema::Type::String] {};
        storage_class_name: Option<String> = "storageClassName" 5 [schema::Type::String] {pointer: true};
        volume_mode: Option<String> = "volumeMode" 6 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Filesystem\""))};
        data_source: Option<Box<crate::core::v1::TypedLocalObjectReference>> = "dataSource" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TypedLocalObjectReference::schema_table))] {pointer: true};
        data_source_ref: Option<Box<crate::core::v1::TypedObjectReference>> = "dataSourceRef" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TypedObjectReference::schema_table))] {pointer: true};
        volume_attributes_class_name: Option<String> = "volumeAttributesClassName" 9 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimStatus`
    PersistentVolumeClaimStatus = "io.k8s.api.core.v1.PersistentVolumeClaimStatus" {
        phase: String = "phase" 1 [schema::Type::String] {};
        access_modes: Vec<String> = "accessModes" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        capacity: std::collections::BTreeMap<String, object::scalar::Quantity> = "capacity" 3 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        conditions: Vec<crate::core::v1::PersistentVolumeClaimCondition> = "conditions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        allocated_resources: std::collections::BTreeMap<String, object::scalar::Quantity> = "allocatedResources" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        allocated_resource_statuses: std::collections::BTreeMap<String, String> = "allocatedResourceStatuses" 7 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        current_volume_attributes_class_name: Option<String> = "currentVolumeAttributesClassName" 8 [schema::Type::String] {pointer: true};
        modify_volume_status: Option<Box<crate::core::v1::ModifyVolumeStatus>> = "modifyVolumeStatus" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ModifyVolumeStatus::schema_table))] {pointer: true};
        health_status: Option<Box<crate::core::v1::VolumeHealthStatus>> = "healthStatus" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeHealthStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimTemplate`
    PersistentVolumeClaimTemplate = "io.k8s.api.core.v1.PersistentVolumeClaimTemplate" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::PersistentVolumeClaimSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource`
    PersistentVolumeClaimVolumeSource = "io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource" {
        claim_name: String = "claimName" 1 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 2 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeList`
    PersistentVolumeList = "io.k8s.api.core.v1.PersistentVolumeList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::PersistentVolume> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolume::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeSource`
    PersistentVolumeSource = "io.k8s.api.core.v1.PersistentVolumeSource" {
        gce_persistent_disk: Option<Box<crate::core::v1::GCEPersistentDiskVolumeSource>> = "gcePersistentDisk" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GCEPersistentDiskVolumeSource::schema_table))] {pointer: true};
        aws_elastic_block_store: Option<Box<crate::core::v1::AWSElasticBlockStoreVolumeSource>> = "awsElasticBlockStore" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AWSElasticBlockStoreVolumeSource::schema_table))] {pointer: true};
        host_path: Option<Box<crate::core::v1::HostPathVolumeSource>> = "hostPath" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HostPathVolumeSource::schema_table))] {pointer: true};
        glusterfs: Option<Box<crate::core::v1::GlusterfsPersistentVolumeSource>> = "glusterfs" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GlusterfsPersistentVolumeSource::schema_table))] {pointer: true};
        nfs: Option<Box<crate::core::v1::NFSVolumeSource>> = "nfs" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NFSVolumeSource::schema_table))] {pointer: true};
        rbd: Option<Box<crate::core::v1::RBDPersistentVolumeSource>> = "rbd" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::RBDPersistentVolumeSource::schema_table))] {pointer: true};
        iscsi: Option<Box<crate::core::v1::ISCSIPersistentVolumeSource>> = "iscsi" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ISCSIPersistentVolumeSource::schema_table))] {pointer: true};
        cinder: Option<Box<crate::core::v1::CinderPersistentVolumeSource>> = "cinder" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CinderPersistentVolumeSource::schema_table))] {pointer: true};
        cephfs: Option<Box<crate::core::v1::CephFSPersistentVolumeSource>> = "cephfs" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CephFSPersistentVolumeSource::schema_table))] {pointer: true};
        fc: Option<Box<crate::core::v1::FCVolumeSource>> = "fc" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FCVolumeSource::schema_table))] {pointer: true};
        flocker: Option<Box<crate::core::v1::FlockerVolumeSource>> = "flocker" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FlockerVolumeSource::schema_table))] {pointer: true};
        flex_volume: Option<Box<crate::core::v1::FlexPersistentVolumeSource>> = "flexVolume" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FlexPersistentVolumeSource::schema_table))] {pointer: true};
        azure_file: Option<Box<crate::core::v1::AzureFilePersistentVolumeSource>> = "azureFile" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AzureFilePersistentVolumeSource::schema_table))] {pointer: true};
        vsphere_volume: Option<Box<crate::core::v1::VsphereVirtualDiskVolumeSource>> = "vsphereVolume" 14 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VsphereVirtualDiskVolumeSource::schema_table))] {pointer: true};
        quobyte: Option<Box<crate::core::v1::QuobyteVolumeSource>> = "quobyte" 15 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::QuobyteVolumeSource::schema_table))] {pointer: true};
        azure_disk: Option<Box<crate::core::v1::AzureDiskVolumeSource>> = "azureDisk" 16 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AzureDiskVolumeSource::schema_table))] {pointer: true};
        photon_persistent_disk: Option<Box<crate::core::v1::PhotonPersistentDiskVolumeSource>> = "photonPersistentDisk" 17 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PhotonPersistentDiskVolumeSource::schema_table))] {pointer: true};
        portworx_volume: Option<Box<crate::core::v1::PortworxVolumeSource>> = "portworxVolume" 18 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PortworxVolumeSource::schema_table))] {pointer: true};
        scale_io: Option<Box<crate::core::v1::ScaleIOPersistentVolumeSource>> = "scaleIO" 19 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ScaleIOPersistentVolumeSource::schema_table))] {pointer: true};
        local: Option<Box<crate::core::v1::LocalVolumeSource>> = "local" 20 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalVolumeSource::schema_table))] {pointer: true};
        storageos: Option<Box<crate::core::v1::StorageOSPersistentVolumeSource>> = "storageos" 21 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::StorageOSPersistentVolumeSource::schema_table))] {pointer: true};
        csi: Option<Box<crate::core::v1::CSIPersistentVolumeSource>> = "csi" 22 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CSIPersistentVolumeSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeSpec`
    PersistentVolumeSpec = "io.k8s.api.core.v1.PersistentVolumeSpec" {
        capacity: std::collections::BTreeMap<String, object::scalar::Quantity> = "capacity" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        persistent_volume_source: crate::core::v1::PersistentVolumeSource = "persistentVolumeSource" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeSource::schema_table))] {omit_empty: false, inline: true};
        access_modes: Vec<String> = "accessModes" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        claim_ref: Option<Box<crate::core::v1::ObjectReference>> = "claimRef" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
        persistent_volume_reclaim_policy: String = "persistentVolumeReclaimPolicy" 5 [schema::Type::String] {};
        storage_class_name: String = "storageClassName" 6 [schema::Type::String] {};
        mount_options: Vec<String> = "mountOptions" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        volume_mode: Option<String> = "volumeMode" 8 [schema::Type::String] {pointer: true};
        node_affinity: Option<Box<crate::core::v1::VolumeNodeAffinity>> = "nodeAffinity" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeNodeAffinity::schema_table))] {pointer: true};
        volume_attributes_class_name: Option<String> = "volumeAttributesClassName" 10 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeStatus`
    PersistentVolumeStatus = "io.k8s.api.core.v1.PersistentVolumeStatus" {
        phase: String = "phase" 1 [schema::Type::String] {};
        message: String = "message" 2 [schema::Type::String] {};
        reason: String = "reason" 3 [schema::Type::String] {};
        last_phase_transition_time: Option<object::scalar::Time> = "lastPhaseTransitionTime" 4 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource`
    PhotonPersistentDiskVolumeSource = "io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource" {
        pd_id: String = "pdID" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Pod`
    Pod = "io.k8s.api.core.v1.Pod" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::PodSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSpec::schema_table))] {};
        status: crate::core::v1::PodStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAffinity`
    PodAffinity = "io.k8s.api.core.v1.PodAffinity" {
        required_during_scheduling_ignored_during_execution: Vec<crate::core::v1::PodAffinityTerm> = "requiredDuringSchedulingIgnoredDuringExecution" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodAffinityTerm::schema_table))))] {merge: schema::Merge::Atomic};
        preferred_during_scheduling_ignored_during_execution: Vec<crate::core::v1::WeightedPodAffinityTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::WeightedPodAffinityTerm::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAffinityTerm`
    PodAffinityTerm = "io.k8s.api.core.v1.PodAffinityTerm" {
        label_selector: Option<Box<crate::meta::v1::LabelSelector>> = "labelSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        namespaces: Vec<String> = "namespaces" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        topology_key: String = "topologyKey" 3 [schema::Type::String] {omit_empty: false, required: true};
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        match_label_keys: Vec<String> = "matchLabelKeys" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        mismatch_label_keys: Vec<String> = "mismatchLabelKeys" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAntiAffinity`
    PodAntiAffinity = "io.k8s.api.core.v1.PodAntiAffinity" {
        required_during_scheduling_ignored_during_execution: Vec<crate::core::v1::PodAffinityTerm> = "requiredDuringSchedulingIgnoredDuringExecution" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodAffinityTerm::schema_table))))] {merge: schema::Merge::Atomic};
        preferred_during_scheduling_ignored_during_execution: Vec<crate::core::v1::WeightedPodAffinityTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::WeightedPodAffinityTerm::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAttachOptions`
    PodAttachOptions = "io.k8s.api.core.v1.PodAttachOptions" {
        stdin: bool = "stdin" 1 [schema::Type::Bool] {};
        stdout: bool = "stdout" 2 [schema::Type::Bool] {};
        stderr: bool = "stderr" 3 [schema::Type::Bool] {};
        tty: bool = "tty" 4 [schema::Type::Bool] {};
        container: String = "container" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodCertificateProjection`
    PodCertificateProjection = "io.k8s.api.core.v1.PodCertificateProjection" {
        signer_name: String = "signerName" 1 [schema::Type::String] {required: true};
        key_type: String = "keyType" 2 [schema::Type::String] {required: true};
        max_expiration_seconds: Option<i32> = "maxExpirationSeconds" 3 [schema::Type::Int32] {pointer: true};
        credential_bundle_path: String = "credentialBundlePath" 4 [schema::Type::String] {};
        key_path: String = "keyPath" 5 [schema::Type::String] {};
        certificate_chain_path: String = "certificateChainPath" 6 [schema::Type::String] {};
        user_annotations: std::collections::BTreeMap<String, String> = "userAnnotations" 7 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        user: Option<i64> = "user" 8 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodCondition`
    PodCondition = "io.k8s.api.core.v1.PodCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 7 [schema::Type::Int64] {};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_probe_time: object::scalar::Time = "lastProbeTime" 3 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {};
        message: String = "message" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodDNSConfig`
    PodDNSConfig = "io.k8s.api.core.v1.PodDNSConfig" {
        nameservers: Vec<String> = "nameservers" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        searches: Vec<String> = "searches" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        options: Vec<crate::core::v1::PodDNSConfigOption> = "options" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodDNSConfigOption::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodDNSConfigOption`
    PodDNSConfigOption = "io.k8s.api.core.v1.PodDNSConfigOption" {
        name: String = "name" 1 [schema::Type::String] {};
        value: Option<String> = "value" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodExecOptions`
    PodExecOptions = "io.k8s.api.core.v1.PodExecOptions" {
        stdin: bool = "stdin" 1 [schema::Type::Bool] {};
        stdout: bool = "stdout" 2 [schema::Type::Bool] {};
        stderr: bool = "stderr" 3 [schema::Type::Bool] {};
        tty: bool = "tty" 4 [schema::Type::Bool] {};
        container: String = "container" 5 [schema::Type::String] {};
        command: Vec<String> = "command" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodExtendedResourceClaimStatus`
    PodExtendedResourceClaimStatus = "io.k8s.api.core.v1.PodExtendedResourceClaimStatus" {
        request_mappings: Vec<crate::core::v1::ContainerExtendedResourceRequest> = "requestMappings" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerExtendedResourceRequest::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        resource_claim_name: String = "resourceClaimName" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodIP`
    PodIP = "io.k8s.api.core.v1.PodIP" {
        ip: String = "ip" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodList`
    PodList = "io.k8s.api.core.v1.PodList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Pod> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Pod::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodLogOptions`
    PodLogOptions = "io.k8s.api.core.v1.PodLogOptions" {
        container: String = "container" 1 [schema::Type::String] {};
        follow: bool = "follow" 2 [schema::Type::Bool] {};
        previous: bool = "previous" 3 [schema::Type::Bool] {};
        since_seconds: Option<i64> = "sinceSeconds" 4 [schema::Type::Int64] {pointer: true};
        since_time: Option<object::scalar::Time> = "sinceTime" 5 [schema::Type::Time] {pointer: true};
        timestamps: bool = "timestamps" 6 [schema::Type::Bool] {};
        tail_lines: Option<i64> = "tailLines" 7 [schema::Type::Int64] {pointer: true};
        limit_bytes: Option<i64> = "limitBytes" 8 [schema::Type::Int64] {pointer: true};
        insecure_skip_tls_verify_backend: bool = "insecureSkipTLSVerifyBackend" 9 [schema::Type::Bool] {};
        stream: Option<String> = "stream" 10 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodOS`
    PodOS = "io.k8s.api.core.v1.PodOS" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodPortForwardOptions`
    PodPortForwardOptions = "io.k8s.api.core.v1.PodPortForwardOptions" {
        ports: Vec<i32> = "ports" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Int32))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodProxyOptions`
    PodProxyOptions = "io.k8s.api.core.v1.PodProxyOptions" {
        path: String = "path" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodReadinessGate`
    PodReadinessGate = "io.k8s.api.core.v1.PodReadinessGate" {
        condition_type: String = "conditionType" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodResourceClaim`
    PodResourceClaim = "io.k8s.api.core.v1.PodResourceClaim" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 3 [schema::Type::String] {pointer: true};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodResourceClaimStatus`
    PodResourceClaimStatus = "io.k8s.api.core.v1.PodResourceClaimStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSchedulingGate`
    PodSchedulingGate = "io.k8s.api.core.v1.PodSchedulingGate" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSchedulingGroup`
    PodSchedulingGroup = "io.k8s.api.core.v1.PodSchedulingGroup" {
        pod_group_name: Option<String> = "podGroupName" 1 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSecurityContext`
    PodSecurityContext = "io.k8s.api.core.v1.PodSecurityContext" {
        se_linux_options: Option<Box<crate::core::v1::SELinuxOptions>> = "seLinuxOptions" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SELinuxOptions::schema_table))] {pointer: true};
        windows_options: Option<Box<crate::core::v1::WindowsSecurityContextOptions>> = "windowsOptions" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::WindowsSecurityContextOptions::schema_table))] {pointer: true};
        run_as_user: Option<i64> = "runAsUser" 2 [schema::Type::Int64] {pointer: true};
        run_as_group: Option<i64> = "runAsGroup" 6 [schema::Type::Int64] {pointer: true};
        run_as_non_root: Option<bool> = "runAsNonRoot" 3 [schema::Type::Bool] {pointer: true};
        supplemental_groups: Vec<i64> = "supplementalGroups" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Int64))] {merge: schema::Merge::Atomic};
        supplemental_groups_policy: Option<String> = "supplementalGroupsPolicy" 12 [schema::Type::String] {pointer: true};
        fs_group: Option<i64> = "fsGroup" 5 [schema::Type::Int64] {pointer: true};
        sysctls: Vec<crate::core::v1::Sysctl> = "sysctls" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Sysctl::schema_table))))] {merge: schema::Merge::Atomic};
        fs_group_change_policy: Option<String> = "fsGroupChangePolicy" 9 [schema::Type::String] {pointer: true};
        seccomp_profile: Option<Box<crate::core::v1::SeccompProfile>> = "seccompProfile" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SeccompProfile::schema_table))] {pointer: true};
        app_armor_profile: Option<Box<crate::core::v1::AppArmorProfile>> = "appArmorProfile" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AppArmorProfile::schema_table))] {pointer: true};
        se_linux_change_policy: Option<String> = "seLinuxChangePolicy" 13 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSignature`
    PodSignature = "io.k8s.api.core.v1.PodSignature" {
        pod_controller: Option<Box<crate::meta::v1::OwnerReference>> = "podController" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::OwnerReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSpec`
    PodSpec = "io.k8s.api.core.v1.PodSpec" {
        volumes: Vec<crate::core::v1::Volume> = "volumes" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Volume::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }};
        init_containers: Vec<crate::core::v1::Container> = "initContainers" 20 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Container::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        containers: Vec<crate::core::v1::Container> = "containers" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Container::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        ephemeral_containers: Vec<crate::core::v1::EphemeralContainer> = "ephemeralContainers" 34 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EphemeralContainer::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        restart_policy: String = "restartPolicy" 3 [schema::Type::String] {default: Some(Cow::Borrowed("\"Always\""))};
        termination_grace_period_seconds: Option<i64> = "terminationGracePeriodSeconds" 4 [schema::Type::Int64] {pointer: true, default: Some(Cow::Borrowed("30"))};
        active_deadline_seconds: Option<i64> = "activeDeadlineSeconds" 5 [schema::Type::Int64] {pointer: true};
        dns_policy: String = "dnsPolicy" 6 [schema::Type::String] {default: Some(Cow::Borrowed("\"ClusterFirst\""))};
        node_selector: std::collections::BTreeMap<String, String> = "nodeSelector" 7 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        service_account_name: String = "serviceAccountName" 8 [schema::Type::String] {};
        service_account: String = "serviceAccount" 9 [schema::Type::String] {};
        automount_service_account_token: Option<bool> = "automountServiceAccountToken" 21 [schema::Type::Bool] {pointer: true};
        node_name: String = "nodeName" 10 [schema::Type::String] {};
        host_network: bool = "hostNetwork" 11 [schema::Type::Bool] {};
        host_pid: bool = "hostPID" 12 [schema::Type::Bool] {};
        host_ipc: bool = "hostIPC" 13 [schema::Type::Bool] {};
        share_process_namespace: Option<bool> = "shareProcessNamespace" 27 [schema::Type::Bool] {pointer: true};
        security_context: Option<Box<crate::core::v1::PodSecurityContext>> = "securityContext" 14 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSecurityContext::schema_table))] {pointer: true};
        image_pull_secrets: Vec<crate::core::v1::LocalObjectReference> = "imagePullSecrets" 15 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        hostname: String = "hostname" 16 [schema::Type::String] {};
        subdomain: String = "subdomain" 17 [schema::Type::String] {};
        affinity: Option<Box<crate::core::v1::Affinity>> = "affinity" 18 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Affinity::schema_table))] {pointer: true};
        scheduler_name: String = "schedulerName" 19 [schema::Type::String] {default: Some(Cow::Borrowed("\"default-scheduler\""))};
        tolerations: Vec<crate::core::v1::Toleration> = "tolerations" 22 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Toleration::schema_table))))] {merge: schema::Merge::Atomic};
        host_aliases: Vec<crate::core::v1::HostAlias> = "hostAliases" 23 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HostAlias::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("ip")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("ip")) }};
        priority_class_name: String = "priorityClassName" 24 [schema::Type::String] {};
        priority: Option<i32> = "priority" 25 [schema::Type::Int32] {pointer: true};
        dns_config: Option<Box<crate::core::v1::PodDNSConfig>> = "dnsConfig" 26 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodDNSConfig::schema_table))] {pointer: true};
        readiness_gates: Vec<crate::core::v1::PodReadinessGate> = "readinessGates" 28 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodReadinessGate::schema_table))))] {merge: schema::Merge::Atomic};
        runtime_class_name: Option<String> = "runtimeClassName" 29 [schema::Type::String] {pointer: true};
        enable_service_links: Option<bool> = "enableServiceLinks" 30 [schema::Type::Bool] {pointer: true};
        preemption_policy: Option<String> = "preemptionPolicy" 31 [schema::Type::String] {pointer: true};
        overhead: std::collections::BTreeMap<String, object::scalar::Quantity> = "overhead" 32 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        topology_spread_constraints: Vec<crate::core::v1::TopologySpreadConstraint> = "topologySpreadConstraints" 33 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TopologySpreadConstraint::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("topologyKey"), Cow::Borrowed("whenUnsatisfiable")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("topologyKey")) }};
        set_hostname_as_fqdn: Option<bool> = "setHostnameAsFQDN" 35 [schema::Type::Bool] {pointer: true};
        os: Option<Box<crate::core::v1::PodOS>> = "os" 36 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodOS::schema_table))] {pointer: true};
        host_users: Option<bool> = "hostUsers" 37 [schema::Type::Bool] {pointer: true};
        scheduling_gates: Vec<crate::core::v1::PodSchedulingGate> = "schedulingGates" 38 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSchedulingGate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        resource_claims: Vec<crate::core::v1::PodResourceClaim> = "resourceClaims" 39 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }};
        resources: Option<Box<crate::core::v1::ResourceRequirements>> = "resources" 40 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceRequirements::schema_table))] {pointer: true};
        hostname_override: Option<String> = "hostnameOverride" 41 [schema::Type::String] {pointer: true};
        scheduling_group: Option<Box<crate::core::v1::PodSchedulingGroup>> = "schedulingGroup" 43 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSchedulingGroup::schema_table))] {pointer: true};
        eviction_responders: Vec<crate::core::v1::EvictionResponder> = "evictionResponders" 44 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EvictionResponder::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(10)])};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodStatus`
    PodStatus = "io.k8s.api.core.v1.PodStatus" {
        observed_generation: i64 = "observedGeneration" 17 [schema::Type::Int64] {};
        phase: String = "phase" 1 [schema::Type::String] {};
        conditions: Vec<crate::core::v1::PodCondition> = "conditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        message: String = "message" 3 [schema::Type::String] {};
        reason: String = "reason" 4 [schema::Type::String] {};
        nominated_node_name: String = "nominatedNodeName" 11 [schema::Type::String] {};
        host_ip: String = "hostIP" 5 [schema::Type::String] {};
        host_ips: Vec<crate::core::v1::HostIP> = "hostIPs" 16 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HostIP::schema_table))))] {merge: schema::Merge::Atomic, patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("ip")) }};
        pod_ip: String = "podIP" 6 [schema::Type::String] {};
        pod_ips: Vec<crate::core::v1::PodIP> = "podIPs" 12 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodIP::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("ip")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("ip")) }};
        start_time: Option<object::scalar::Time> = "startTime" 7 [schema::Type::Time] {pointer: true};
        init_container_statuses: Vec<crate::core::v1::ContainerStatus> = "initContainerStatuses" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStatus::schema_table))))] {merge: schema::Merge::Atomic};
        container_statuses: Vec<crate::core::v1::ContainerStatus> = "containerStatuses" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStatus::schema_table))))] {merge: schema::Merge::Atomic};
        qos_class: String = "qosClass" 9 [schema::Type::String] {};
        ephemeral_container_statuses: Vec<crate::core::v1::ContainerStatus> = "ephemeralContainerStatuses" 13 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ContainerStatus::schema_table))))] {merge: schema::Merge::Atomic};
        resize: String = "resize" 14 [schema::Type::String] {};
        resource_claim_statuses: Vec<crate::core::v1::PodResourceClaimStatus> = "resourceClaimStatuses" 15 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodResourceClaimStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }};
        extended_resource_claim_status: Option<Box<crate::core::v1::PodExtendedResourceClaimStatus>> = "extendedResourceClaimStatus" 18 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodExtendedResourceClaimStatus::schema_table))] {pointer: true};
        allocated_resources: std::collections::BTreeMap<String, object::scalar::Quantity> = "allocatedResources" 19 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        resources: Option<Box<crate::core::v1::ResourceRequirements>> = "resources" 20 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceRequirements::schema_table))] {pointer: true};
        node_allocatable_resource_claim_statuses: Vec<crate::core::v1::NodeAllocatableResourceClaimStatus> = "nodeAllocatableResourceClaimStatuses" 21 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeAllocatableResourceClaimStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("resourceClaimName")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("resourceClaimName")) }};
        volume_health: Vec<crate::core::v1::PodVolumeHealth> = "volumeHealth" 22 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodVolumeHealth::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")]))};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplate`
    PodTemplate = "io.k8s.api.core.v1.PodTemplate" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        template: crate::core::v1::PodTemplateSpec = "template" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplateList`
    PodTemplateList = "io.k8s.api.core.v1.PodTemplateList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::PodTemplate> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplate::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplateSpec`
    PodTemplateSpec = "io.k8s.api.core.v1.PodTemplateSpec" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::PodSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodVolumeHealth`
    PodVolumeHealth = "io.k8s.api.core.v1.PodVolumeHealth" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        health_conditions: Vec<crate::core::v1::VolumeHealthCondition> = "healthConditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeHealthCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("reason")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("status")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(16)])};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.PortStatus`
    PortStatus = "io.k8s.api.core.v1.PortStatus" {
        port: i32 = "port" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        protocol: String = "protocol" 2 [schema::Type::String] {omit_empty: false, required: true};
        error: Option<String> = "error" 3 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PortworxVolumeSource`
    PortworxVolumeSource = "io.k8s.api.core.v1.PortworxVolumeSource" {
        volume_id: String = "volumeID" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Preconditions`
    Preconditions = "io.k8s.api.core.v1.Preconditions" {
        uid: String = "uid" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PreferAvoidPodsEntry`
    PreferAvoidPodsEntry = "io.k8s.api.core.v1.PreferAvoidPodsEntry" {
        pod_signature: Option<Box<crate::core::v1::PodSignature>> = "podSignature" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodSignature::schema_table))] {pointer: true};
        eviction_time: object::scalar::Time = "evictionTime" 2 [schema::Type::Time] {};
        reason: String = "reason" 3 [schema::Type::String] {};
        message: String = "message" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PreferredSchedulingTerm`
    PreferredSchedulingTerm = "io.k8s.api.core.v1.PreferredSchedulingTerm" {
        weight: i32 = "weight" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        preference: crate::core::v1::NodeSelectorTerm = "preference" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelectorTerm::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Probe`
    Probe = "io.k8s.api.core.v1.Probe" {
        handler: crate::core::v1::ProbeHandler = "handler" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ProbeHandler::schema_table))] {omit_empty: false, inline: true};
        initial_delay_seconds: i32 = "initialDelaySeconds" 2 [schema::Type::Int32] {};
        timeout_seconds: i32 = "timeoutSeconds" 3 [schema::Type::Int32] {default: Some(Cow::Borrowed("1"))};
        period_seconds: i32 = "periodSeconds" 4 [schema::Type::Int32] {default: Some(Cow::Borrowed("10"))};
        success_threshold: i32 = "successThreshold" 5 [schema::Type::Int32] {default: Some(Cow::Borrowed("1"))};
        failure_threshold: i32 = "failureThreshold" 6 [schema::Type::Int32] {default: Some(Cow::Borrowed("3"))};
        termination_grace_period_seconds: Option<i64> = "terminationGracePeriodSeconds" 7 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ProbeHandler`
    ProbeHandler = "io.k8s.api.core.v1.ProbeHandler" {
        exec: Option<Box<crate::core::v1::ExecAction>> = "exec" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ExecAction::schema_table))] {pointer: true};
        http_get: Option<Box<crate::core::v1::HTTPGetAction>> = "httpGet" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HTTPGetAction::schema_table))] {pointer: true};
        tcp_socket: Option<Box<crate::core::v1::TCPSocketAction>> = "tcpSocket" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TCPSocketAction::schema_table))] {pointer: true};
        grpc: Option<Box<crate::core::v1::GRPCAction>> = "grpc" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GRPCAction::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ProjectedVolumeSource`
    ProjectedVolumeSource = "io.k8s.api.core.v1.ProjectedVolumeSource" {
        sources: Vec<crate::core::v1::VolumeProjection> = "sources" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeProjection::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 2 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("420"))};
        default_user: Option<i64> = "defaultUser" 3 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.QuobyteVolumeSource`
    QuobyteVolumeSource = "io.k8s.api.core.v1.QuobyteVolumeSource" {
        registry: String = "registry" 1 [schema::Type::String] {omit_empty: false, required: true};
        volume: String = "volume" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        user: String = "user" 4 [schema::Type::String] {};
        group: String = "group" 5 [schema::Type::String] {};
        tenant: String = "tenant" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RBDPersistentVolumeSource`
    RBDPersistentVolumeSource = "io.k8s.api.core.v1.RBDPersistentVolumeSource" {
        monitors: Vec<String> = "monitors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        image: String = "image" 2 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 3 [schema::Type::String] {};
        pool: String = "pool" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"rbd\""))};
        user: String = "user" 5 [schema::Type::String] {default: Some(Cow::Borrowed("\"admin\""))};
        keyring: String = "keyring" 6 [schema::Type::String] {default: Some(Cow::Borrowed("\"/etc/ceph/keyring\""))};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 8 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RBDVolumeSource`
    RBDVolumeSource = "io.k8s.api.core.v1.RBDVolumeSource" {
        monitors: Vec<String> = "monitors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        image: String = "image" 2 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 3 [schema::Type::String] {};
        pool: String = "pool" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"rbd\""))};
        user: String = "user" 5 [schema::Type::String] {default: Some(Cow::Borrowed("\"admin\""))};
        keyring: String = "keyring" 6 [schema::Type::String] {default: Some(Cow::Borrowed("\"/etc/ceph/keyring\""))};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
        read_only: bool = "readOnly" 8 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RangeAllocation`
    RangeAllocation = "io.k8s.api.core.v1.RangeAllocation" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        range: String = "range" 2 [schema::Type::String] {omit_empty: false};
        data: Vec<u8> = "data" 3 [schema::Type::Bytes] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationController`
    ReplicationController = "io.k8s.api.core.v1.ReplicationController" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::ReplicationControllerSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ReplicationControllerSpec::schema_table))] {};
        status: crate::core::v1::ReplicationControllerStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ReplicationControllerStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerCondition`
    ReplicationControllerCondition = "io.k8s.api.core.v1.ReplicationControllerCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerList`
    ReplicationControllerList = "io.k8s.api.core.v1.ReplicationControllerList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::ReplicationController> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ReplicationController::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerSpec`
    ReplicationControllerSpec = "io.k8s.api.core.v1.ReplicationControllerSpec" {
        replicas: Option<i32> = "replicas" 1 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1")), rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        min_ready_seconds: i32 = "minReadySeconds" 4 [schema::Type::Int32] {default: Some(Cow::Borrowed("0")), rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        selector: std::collections::BTreeMap<String, String> = "selector" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        template: Option<Box<crate::core::v1::PodTemplateSpec>> = "template" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerStatus`
    ReplicationControllerStatus = "io.k8s.api.core.v1.ReplicationControllerStatus" {
        replicas: i32 = "replicas" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        fully_labeled_replicas: i32 = "fullyLabeledReplicas" 2 [schema::Type::Int32] {};
        ready_replicas: i32 = "readyReplicas" 4 [schema::Type::Int32] {};
        available_replicas: i32 = "availableReplicas" 5 [schema::Type::Int32] {};
        observed_generation: i64 = "observedGeneration" 3 [schema::Type::Int64] {};
        conditions: Vec<crate::core::v1::ReplicationControllerCondition> = "conditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ReplicationControllerCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceClaim`
    ResourceClaim = "io.k8s.api.core.v1.ResourceClaim" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        request: String = "request" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceFieldSelector`
    ResourceFieldSelector = "io.k8s.api.core.v1.ResourceFieldSelector" atomic true {
        container_name: String = "containerName" 1 [schema::Type::String] {};
        resource: String = "resource" 2 [schema::Type::String] {omit_empty: false, required: true};
        divisor: object::scalar::Quantity = "divisor" 3 [schema::Type::Quantity] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceHealth`
    ResourceHealth = "io.k8s.api.core.v1.ResourceHealth" {
        resource_id: String = "resourceID" 1 [schema::Type::String] {omit_empty: false, required: true};
        health: String = "health" 2 [schema::Type::String] {};
        message: Option<String> = "message" 6 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuota`
    ResourceQuota = "io.k8s.api.core.v1.ResourceQuota" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::ResourceQuotaSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceQuotaSpec::schema_table))] {};
        status: crate::core::v1::ResourceQuotaStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceQuotaStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaList`
    ResourceQuotaList = "io.k8s.api.core.v1.ResourceQuotaList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::ResourceQuota> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceQuota::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaSpec`
    ResourceQuotaSpec = "io.k8s.api.core.v1.ResourceQuotaSpec" {
        hard: std::collections::BTreeMap<String, object::scalar::Quantity> = "hard" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        scopes: Vec<String> = "scopes" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        scope_selector: Option<Box<crate::core::v1::ScopeSelector>> = "scopeSelector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ScopeSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaStatus`
    ResourceQuotaStatus = "io.k8s.api.core.v1.ResourceQuotaStatus" {
        hard: std::collections::BTreeMap<String, object::scalar::Quantity> = "hard" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        used: std::collections::BTreeMap<String, object::scalar::Quantity> = "used" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceRequirements`
    ResourceRequirements = "io.k8s.api.core.v1.ResourceRequirements" {
        limits: std::collections::BTreeMap<String, object::scalar::Quantity> = "limits" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        requests: std::collections::BTreeMap<String, object::scalar::Quantity> = "requests" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        claims: Vec<crate::core::v1::ResourceClaim> = "claims" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")]))};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceStatus`
    ResourceStatus = "io.k8s.api.core.v1.ResourceStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        resources: Vec<crate::core::v1::ResourceHealth> = "resources" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ResourceHealth::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("resourceID")]))};
    }
}

record! {
    /// `io.k8s.api.core.v1.SELinuxOptions`
    SELinuxOptions = "io.k8s.api.core.v1.SELinuxOptions" {
        user: String = "user" 1 [schema::Type::String] {};
        role: String = "role" 2 [schema::Type::String] {};
        r#type: String = "type" 3 [schema::Type::String] {};
        level: String = "level" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScaleIOPersistentVolumeSource`
    ScaleIOPersistentVolumeSource = "io.k8s.api.core.v1.ScaleIOPersistentVolumeSource" {
        gateway: String = "gateway" 1 [schema::Type::String] {omit_empty: false, required: true};
        system: String = "system" 2 [schema::Type::String] {omit_empty: false, required: true};
        secret_ref: Option<Box<crate::core::v1::SecretReference>> = "secretRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretReference::schema_table))] {pointer: true, omit_empty: false, required: true};
        ssl_enabled: bool = "sslEnabled" 4 [schema::Type::Bool] {};
        protection_domain: String = "protectionDomain" 5 [schema::Type::String] {};
        storage_pool: String = "storagePool" 6 [schema::Type::String] {};
        storage_mode: String = "storageMode" 7 [schema::Type::String] {default: Some(Cow::Borrowed("\"ThinProvisioned\""))};
        volume_name: String = "volumeName" 8 [schema::Type::String] {};
        fs_type: String = "fsType" 9 [schema::Type::String] {default: Some(Cow::Borrowed("\"xfs\""))};
        read_only: bool = "readOnly" 10 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScaleIOVolumeSource`
    ScaleIOVolumeSource = "io.k8s.api.core.v1.ScaleIOVolumeSource" {
        gateway: String = "gateway" 1 [schema::Type::String] {omit_empty: false, required: true};
        system: String = "system" 2 [schema::Type::String] {omit_empty: false, required: true};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true, omit_empty: false, required: true};
        ssl_enabled: bool = "sslEnabled" 4 [schema::Type::Bool] {};
        protection_domain: String = "protectionDomain" 5 [schema::Type::String] {};
        storage_pool: String = "storagePool" 6 [schema::Type::String] {};
        storage_mode: String = "storageMode" 7 [schema::Type::String] {default: Some(Cow::Borrowed("\"ThinProvisioned\""))};
        volume_name: String = "volumeName" 8 [schema::Type::String] {};
        fs_type: String = "fsType" 9 [schema::Type::String] {default: Some(Cow::Borrowed("\"xfs\""))};
        read_only: bool = "readOnly" 10 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScopeSelector`
    ScopeSelector = "io.k8s.api.core.v1.ScopeSelector" atomic true {
        match_expressions: Vec<crate::core::v1::ScopedResourceSelectorRequirement> = "matchExpressions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ScopedResourceSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScopedResourceSelectorRequirement`
    ScopedResourceSelectorRequirement = "io.k8s.api.core.v1.ScopedResourceSelectorRequirement" {
        scope_name: String = "scopeName" 1 [schema::Type::String] {omit_empty: false, required: true};
        operator: String = "operator" 2 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.SeccompProfile`
    SeccompProfile = "io.k8s.api.core.v1.SeccompProfile" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        localhost_profile: Option<String> = "localhostProfile" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Secret`
    Secret = "io.k8s.api.core.v1.Secret" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        immutable: Option<bool> = "immutable" 5 [schema::Type::Bool] {pointer: true};
        data: std::collections::BTreeMap<String, Vec<u8>> = "data" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Bytes))] {};
        string_data: std::collections::BTreeMap<String, String> = "stringData" 4 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        r#type: String = "type" 3 [schema::Type::String] {default: Some(Cow::Borrowed("\"Opaque\""))};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretEnvSource`
    SecretEnvSource = "io.k8s.api.core.v1.SecretEnvSource" {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        optional: Option<bool> = "optional" 2 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretKeySelector`
    SecretKeySelector = "io.k8s.api.core.v1.SecretKeySelector" atomic true {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        key: String = "key" 2 [schema::Type::String] {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 3 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretList`
    SecretList = "io.k8s.api.core.v1.SecretList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Secret> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Secret::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretProjection`
    SecretProjection = "io.k8s.api.core.v1.SecretProjection" {
        local_object_reference: crate::core::v1::LocalObjectReference = "localObjectReference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {omit_empty: false, inline: true};
        items: Vec<crate::core::v1::KeyToPath> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::KeyToPath::schema_table))))] {merge: schema::Merge::Atomic};
        optional: Option<bool> = "optional" 4 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretReference`
    SecretReference = "io.k8s.api.core.v1.SecretReference" atomic true {
        name: String = "name" 1 [schema::Type::String] {};
        namespace: String = "namespace" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretVolumeSource`
    SecretVolumeSource = "io.k8s.api.core.v1.SecretVolumeSource" {
        secret_name: String = "secretName" 1 [schema::Type::String] {};
        items: Vec<crate::core::v1::KeyToPath> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::KeyToPath::schema_table))))] {merge: schema::Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 3 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("420"))};
        optional: Option<bool> = "optional" 4 [schema::Type::Bool] {pointer: true};
        default_user: Option<i64> = "defaultUser" 5 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecurityContext`
    SecurityContext = "io.k8s.api.core.v1.SecurityContext" {
        capabilities: Option<Box<crate::core::v1::Capabilities>> = "capabilities" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Capabilities::schema_table))] {pointer: true};
        privileged: Option<bool> = "privileged" 2 [schema::Type::Bool] {pointer: true};
        se_linux_options: Option<Box<crate::core::v1::SELinuxOptions>> = "seLinuxOptions" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SELinuxOptions::schema_table))] {pointer: true};
        windows_options: Option<Box<crate::core::v1::WindowsSecurityContextOptions>> = "windowsOptions" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::WindowsSecurityContextOptions::schema_table))] {pointer: true};
        run_as_user: Option<i64> = "runAsUser" 4 [schema::Type::Int64] {pointer: true};
        run_as_group: Option<i64> = "runAsGroup" 8 [schema::Type::Int64] {pointer: true};
        run_as_non_root: Option<bool> = "runAsNonRoot" 5 [schema::Type::Bool] {pointer: true};
        read_only_root_filesystem: Option<bool> = "readOnlyRootFilesystem" 6 [schema::Type::Bool] {pointer: true};
        allow_privilege_escalation: Option<bool> = "allowPrivilegeEscalation" 7 [schema::Type::Bool] {pointer: true};
        proc_mount: Option<String> = "procMount" 9 [schema::Type::String] {pointer: true};
        seccomp_profile: Option<Box<crate::core::v1::SeccompProfile>> = "seccompProfile" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SeccompProfile::schema_table))] {pointer: true};
        app_armor_profile: Option<Box<crate::core::v1::AppArmorProfile>> = "appArmorProfile" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AppArmorProfile::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SerializedReference`
    SerializedReference = "io.k8s.api.core.v1.SerializedReference" {
        reference: crate::core::v1::ObjectReference = "reference" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Service`
    Service = "io.k8s.api.core.v1.Service" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::core::v1::ServiceSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ServiceSpec::schema_table))] {};
        status: crate::core::v1::ServiceStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ServiceStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccount`
    ServiceAccount = "io.k8s.api.core.v1.ServiceAccount" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        secrets: Vec<crate::core::v1::ObjectReference> = "secrets" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        image_pull_secrets: Vec<crate::core::v1::LocalObjectReference> = "imagePullSecrets" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))))] {merge: schema::Merge::Atomic};
        automount_service_account_token: Option<bool> = "automountServiceAccountToken" 4 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccountList`
    ServiceAccountList = "io.k8s.api.core.v1.ServiceAccountList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::ServiceAccount> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ServiceAccount::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccountTokenProjection`
    ServiceAccountTokenProjection = "io.k8s.api.core.v1.ServiceAccountTokenProjection" {
        audience: String = "audience" 1 [schema::Type::String] {};
        expiration_seconds: Option<i64> = "expirationSeconds" 2 [schema::Type::Int64] {pointer: true, default: Some(Cow::Borrowed("3600"))};
        path: String = "path" 3 [schema::Type::String] {omit_empty: false, required: true};
        user: Option<i64> = "user" 4 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceList`
    ServiceList = "io.k8s.api.core.v1.ServiceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::core::v1::Service> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::Service::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServicePort`
    ServicePort = "io.k8s.api.core.v1.ServicePort" {
        name: String = "name" 1 [schema::Type::String] {};
        protocol: String = "protocol" 2 [schema::Type::String] {default: Some(Cow::Borrowed("\"TCP\""))};
        app_protocol: Option<String> = "appProtocol" 6 [schema::Type::String] {pointer: true};
        port: i32 = "port" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        target_port: object::scalar::IntOrString = "targetPort" 4 [schema::Type::IntOrString] {omit_empty: false};
        node_port: i32 = "nodePort" 5 [schema::Type::Int32] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceProxyOptions`
    ServiceProxyOptions = "io.k8s.api.core.v1.ServiceProxyOptions" {
        path: String = "path" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceSpec`
    ServiceSpec = "io.k8s.api.core.v1.ServiceSpec" {
        ports: Vec<crate::core::v1::ServicePort> = "ports" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ServicePort::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("port"), Cow::Borrowed("protocol")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("port")) }};
        selector: std::collections::BTreeMap<String, String> = "selector" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        cluster_ip: String = "clusterIP" 3 [schema::Type::String] {};
        cluster_ips: Vec<String> = "clusterIPs" 18 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        r#type: String = "type" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"ClusterIP\""))};
        external_ips: Vec<String> = "externalIPs" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        session_affinity: String = "sessionAffinity" 7 [schema::Type::String] {default: Some(Cow::Borrowed("\"None\""))};
        load_balancer_ip: String = "loadBalancerIP" 8 [schema::Type::String] {};
        load_balancer_source_ranges: Vec<String> = "loadBalancerSourceRanges" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        external_name: String = "externalName" 10 [schema::Type::String] {};
        external_traffic_policy: String = "externalTrafficPolicy" 11 [schema::Type::String] {};
        health_check_node_port: i32 = "healthCheckNodePort" 12 [schema::Type::Int32] {};
        publish_not_ready_addresses: bool = "publishNotReadyAddresses" 13 [schema::Type::Bool] {};
        session_affinity_config: Option<Box<crate::core::v1::SessionAffinityConfig>> = "sessionAffinityConfig" 14 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SessionAffinityConfig::schema_table))] {pointer: true};
        ip_families: Vec<String> = "ipFamilies" 19 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        ip_family_policy: Option<String> = "ipFamilyPolicy" 17 [schema::Type::String] {pointer: true};
        allocate_load_balancer_node_ports: Option<bool> = "allocateLoadBalancerNodePorts" 20 [schema::Type::Bool] {pointer: true};
        load_balancer_class: Option<String> = "loadBalancerClass" 21 [schema::Type::String] {pointer: true};
        internal_traffic_policy: Option<String> = "internalTrafficPolicy" 22 [schema::Type::String] {pointer: true};
        traffic_distribution: Option<String> = "trafficDistribution" 23 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceStatus`
    ServiceStatus = "io.k8s.api.core.v1.ServiceStatus" {
        load_balancer: crate::core::v1::LoadBalancerStatus = "loadBalancer" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LoadBalancerStatus::schema_table))] {};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.core.v1.SessionAffinityConfig`
    SessionAffinityConfig = "io.k8s.api.core.v1.SessionAffinityConfig" {
        client_ip: Option<Box<crate::core::v1::ClientIPConfig>> = "clientIP" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ClientIPConfig::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SleepAction`
    SleepAction = "io.k8s.api.core.v1.SleepAction" {
        seconds: i64 = "seconds" 1 [schema::Type::Int64] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.StorageOSPersistentVolumeSource`
    StorageOSPersistentVolumeSource = "io.k8s.api.core.v1.StorageOSPersistentVolumeSource" {
        volume_name: String = "volumeName" 1 [schema::Type::String] {};
        volume_namespace: String = "volumeNamespace" 2 [schema::Type::String] {};
        fs_type: String = "fsType" 3 [schema::Type::String] {};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::ObjectReference>> = "secretRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.StorageOSVolumeSource`
    StorageOSVolumeSource = "io.k8s.api.core.v1.StorageOSVolumeSource" {
        volume_name: String = "volumeName" 1 [schema::Type::String] {};
        volume_namespace: String = "volumeNamespace" 2 [schema::Type::String] {};
        fs_type: String = "fsType" 3 [schema::Type::String] {};
        read_only: bool = "readOnly" 4 [schema::Type::Bool] {};
        secret_ref: Option<Box<crate::core::v1::LocalObjectReference>> = "secretRef" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::LocalObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Sysctl`
    Sysctl = "io.k8s.api.core.v1.Sysctl" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.TCPSocketAction`
    TCPSocketAction = "io.k8s.api.core.v1.TCPSocketAction" {
        port: object::scalar::IntOrString = "port" 1 [schema::Type::IntOrString] {omit_empty: false, required: true};
        host: String = "host" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Taint`
    Taint = "io.k8s.api.core.v1.Taint" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {};
        effect: String = "effect" 3 [schema::Type::String] {omit_empty: false, required: true};
        time_added: Option<object::scalar::Time> = "timeAdded" 4 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Toleration`
    Toleration = "io.k8s.api.core.v1.Toleration" {
        key: String = "key" 1 [schema::Type::String] {};
        operator: String = "operator" 2 [schema::Type::String] {};
        value: String = "value" 3 [schema::Type::String] {};
        effect: String = "effect" 4 [schema::Type::String] {};
        toleration_seconds: Option<i64> = "tolerationSeconds" 5 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySelectorLabelRequirement`
    TopologySelectorLabelRequirement = "io.k8s.api.core.v1.TopologySelectorLabelRequirement" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<String> = "values" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySelectorTerm`
    TopologySelectorTerm = "io.k8s.api.core.v1.TopologySelectorTerm" atomic true {
        match_label_expressions: Vec<crate::core::v1::TopologySelectorLabelRequirement> = "matchLabelExpressions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TopologySelectorLabelRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySpreadConstraint`
    TopologySpreadConstraint = "io.k8s.api.core.v1.TopologySpreadConstraint" {
        max_skew: i32 = "maxSkew" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        topology_key: String = "topologyKey" 2 [schema::Type::String] {omit_empty: false, required: true};
        when_unsatisfiable: String = "whenUnsatisfiable" 3 [schema::Type::String] {omit_empty: false, required: true};
        label_selector: Option<Box<crate::meta::v1::LabelSelector>> = "labelSelector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        min_domains: Option<i32> = "minDomains" 5 [schema::Type::Int32] {pointer: true};
        node_affinity_policy: Option<String> = "nodeAffinityPolicy" 6 [schema::Type::String] {pointer: true};
        node_taints_policy: Option<String> = "nodeTaintsPolicy" 7 [schema::Type::String] {pointer: true};
        match_label_keys: Vec<String> = "matchLabelKeys" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TypedLocalObjectReference`
    TypedLocalObjectReference = "io.k8s.api.core.v1.TypedLocalObjectReference" atomic true {
        api_group: Option<String> = "apiGroup" 1 [schema::Type::String] {pointer: true, omit_empty: false};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.TypedObjectReference`
    TypedObjectReference = "io.k8s.api.core.v1.TypedObjectReference" {
        api_group: Option<String> = "apiGroup" 1 [schema::Type::String] {pointer: true, omit_empty: false};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true};
        namespace: Option<String> = "namespace" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Volume`
    Volume = "io.k8s.api.core.v1.Volume" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        volume_source: crate::core::v1::VolumeSource = "volumeSource" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeSource::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeDevice`
    VolumeDevice = "io.k8s.api.core.v1.VolumeDevice" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        device_path: String = "devicePath" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeHealthCondition`
    VolumeHealthCondition = "io.k8s.api.core.v1.VolumeHealthCondition" {
        status: String = "status" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        reason: String = "reason" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::MaxBytes(256)])};
        message: String = "message" 3 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::MaxBytes(1024)])};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeHealthStatus`
    VolumeHealthStatus = "io.k8s.api.core.v1.VolumeHealthStatus" {
        health_conditions: Vec<crate::core::v1::VolumeHealthCondition> = "healthConditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeHealthCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("reason")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("status")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(16)])};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 2 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeMount`
    VolumeMount = "io.k8s.api.core.v1.VolumeMount" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 2 [schema::Type::Bool] {};
        recursive_read_only: Option<String> = "recursiveReadOnly" 7 [schema::Type::String] {pointer: true};
        mount_path: String = "mountPath" 3 [schema::Type::String] {omit_empty: false, required: true};
        sub_path: String = "subPath" 4 [schema::Type::String] {};
        mount_propagation: Option<String> = "mountPropagation" 5 [schema::Type::String] {pointer: true};
        sub_path_expr: String = "subPathExpr" 6 [schema::Type::String] {};
        bind_mount_options: Vec<String> = "bindMountOptions" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeMountStatus`
    VolumeMountStatus = "io.k8s.api.core.v1.VolumeMountStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        mount_path: String = "mountPath" 2 [schema::Type::String] {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 [schema::Type::Bool] {};
        recursive_read_only: Option<String> = "recursiveReadOnly" 4 [schema::Type::String] {pointer: true};
        volume_status: Option<Box<crate::core::v1::VolumeStatus>> = "volumeStatus" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VolumeStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeNodeAffinity`
    VolumeNodeAffinity = "io.k8s.api.core.v1.VolumeNodeAffinity" {
        required: Option<Box<crate::core::v1::NodeSelector>> = "required" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeProjection`
    VolumeProjection = "io.k8s.api.core.v1.VolumeProjection" {
        secret: Option<Box<crate::core::v1::SecretProjection>> = "secret" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretProjection::schema_table))] {pointer: true};
        downward_api: Option<Box<crate::core::v1::DownwardAPIProjection>> = "downwardAPI" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::DownwardAPIProjection::schema_table))] {pointer: true};
        config_map: Option<Box<crate::core::v1::ConfigMapProjection>> = "configMap" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMapProjection::schema_table))] {pointer: true};
        service_account_token: Option<Box<crate::core::v1::ServiceAccountTokenProjection>> = "serviceAccountToken" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ServiceAccountTokenProjection::schema_table))] {pointer: true};
        cluster_trust_bundle: Option<Box<crate::core::v1::ClusterTrustBundleProjection>> = "clusterTrustBundle" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ClusterTrustBundleProjection::schema_table))] {pointer: true};
        pod_certificate: Option<Box<crate::core::v1::PodCertificateProjection>> = "podCertificate" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodCertificateProjection::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeResourceRequirements`
    VolumeResourceRequirements = "io.k8s.api.core.v1.VolumeResourceRequirements" {
        limits: std::collections::BTreeMap<String, object::scalar::Quantity> = "limits" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        requests: std::collections::BTreeMap<String, object::scalar::Quantity> = "requests" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeSource`
    VolumeSource = "io.k8s.api.core.v1.VolumeSource" {
        host_path: Option<Box<crate::core::v1::HostPathVolumeSource>> = "hostPath" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::HostPathVolumeSource::schema_table))] {pointer: true};
        empty_dir: Option<Box<crate::core::v1::EmptyDirVolumeSource>> = "emptyDir" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EmptyDirVolumeSource::schema_table))] {pointer: true};
        gce_persistent_disk: Option<Box<crate::core::v1::GCEPersistentDiskVolumeSource>> = "gcePersistentDisk" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GCEPersistentDiskVolumeSource::schema_table))] {pointer: true};
        aws_elastic_block_store: Option<Box<crate::core::v1::AWSElasticBlockStoreVolumeSource>> = "awsElasticBlockStore" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AWSElasticBlockStoreVolumeSource::schema_table))] {pointer: true};
        git_repo: Option<Box<crate::core::v1::GitRepoVolumeSource>> = "gitRepo" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GitRepoVolumeSource::schema_table))] {pointer: true};
        secret: Option<Box<crate::core::v1::SecretVolumeSource>> = "secret" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::SecretVolumeSource::schema_table))] {pointer: true};
        nfs: Option<Box<crate::core::v1::NFSVolumeSource>> = "nfs" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NFSVolumeSource::schema_table))] {pointer: true};
        iscsi: Option<Box<crate::core::v1::ISCSIVolumeSource>> = "iscsi" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ISCSIVolumeSource::schema_table))] {pointer: true};
        glusterfs: Option<Box<crate::core::v1::GlusterfsVolumeSource>> = "glusterfs" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::GlusterfsVolumeSource::schema_table))] {pointer: true};
        persistent_volume_claim: Option<Box<crate::core::v1::PersistentVolumeClaimVolumeSource>> = "persistentVolumeClaim" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaimVolumeSource::schema_table))] {pointer: true};
        rbd: Option<Box<crate::core::v1::RBDVolumeSource>> = "rbd" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::RBDVolumeSource::schema_table))] {pointer: true};
        flex_volume: Option<Box<crate::core::v1::FlexVolumeSource>> = "flexVolume" 12 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FlexVolumeSource::schema_table))] {pointer: true};
        cinder: Option<Box<crate::core::v1::CinderVolumeSource>> = "cinder" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CinderVolumeSource::schema_table))] {pointer: true};
        cephfs: Option<Box<crate::core::v1::CephFSVolumeSource>> = "cephfs" 14 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CephFSVolumeSource::schema_table))] {pointer: true};
        flocker: Option<Box<crate::core::v1::FlockerVolumeSource>> = "flocker" 15 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FlockerVolumeSource::schema_table))] {pointer: true};
        downward_api: Option<Box<crate::core::v1::DownwardAPIVolumeSource>> = "downwardAPI" 16 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::DownwardAPIVolumeSource::schema_table))] {pointer: true};
        fc: Option<Box<crate::core::v1::FCVolumeSource>> = "fc" 17 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::FCVolumeSource::schema_table))] {pointer: true};
        azure_file: Option<Box<crate::core::v1::AzureFileVolumeSource>> = "azureFile" 18 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AzureFileVolumeSource::schema_table))] {pointer: true};
        config_map: Option<Box<crate::core::v1::ConfigMapVolumeSource>> = "configMap" 19 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ConfigMapVolumeSource::schema_table))] {pointer: true};
        vsphere_volume: Option<Box<crate::core::v1::VsphereVirtualDiskVolumeSource>> = "vsphereVolume" 20 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::VsphereVirtualDiskVolumeSource::schema_table))] {pointer: true};
        quobyte: Option<Box<crate::core::v1::QuobyteVolumeSource>> = "quobyte" 21 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::QuobyteVolumeSource::schema_table))] {pointer: true};
        azure_disk: Option<Box<crate::core::v1::AzureDiskVolumeSource>> = "azureDisk" 22 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::AzureDiskVolumeSource::schema_table))] {pointer: true};
        photon_persistent_disk: Option<Box<crate::core::v1::PhotonPersistentDiskVolumeSource>> = "photonPersistentDisk" 23 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PhotonPersistentDiskVolumeSource::schema_table))] {pointer: true};
        projected: Option<Box<crate::core::v1::ProjectedVolumeSource>> = "projected" 26 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ProjectedVolumeSource::schema_table))] {pointer: true};
        portworx_volume: Option<Box<crate::core::v1::PortworxVolumeSource>> = "portworxVolume" 24 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PortworxVolumeSource::schema_table))] {pointer: true};
        scale_io: Option<Box<crate::core::v1::ScaleIOVolumeSource>> = "scaleIO" 25 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ScaleIOVolumeSource::schema_table))] {pointer: true};
        storageos: Option<Box<crate::core::v1::StorageOSVolumeSource>> = "storageos" 27 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::StorageOSVolumeSource::schema_table))] {pointer: true};
        csi: Option<Box<crate::core::v1::CSIVolumeSource>> = "csi" 28 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::CSIVolumeSource::schema_table))] {pointer: true};
        ephemeral: Option<Box<crate::core::v1::EphemeralVolumeSource>> = "ephemeral" 29 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::EphemeralVolumeSource::schema_table))] {pointer: true};
        image: Option<Box<crate::core::v1::ImageVolumeSource>> = "image" 30 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ImageVolumeSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeStatus`
    VolumeStatus = "io.k8s.api.core.v1.VolumeStatus" {
        image: Option<Box<crate::core::v1::ImageVolumeStatus>> = "image" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ImageVolumeStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource`
    VsphereVirtualDiskVolumeSource = "io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource" {
        volume_path: String = "volumePath" 1 [schema::Type::String] {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 [schema::Type::String] {};
        storage_policy_name: String = "storagePolicyName" 3 [schema::Type::String] {};
        storage_policy_id: String = "storagePolicyID" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.core.v1.WeightedPodAffinityTerm`
    WeightedPodAffinityTerm = "io.k8s.api.core.v1.WeightedPodAffinityTerm" {
        weight: i32 = "weight" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        pod_affinity_term: crate::core::v1::PodAffinityTerm = "podAffinityTerm" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodAffinityTerm::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.WindowsSecurityContextOptions`
    WindowsSecurityContextOptions = "io.k8s.api.core.v1.WindowsSecurityContextOptions" {
        gmsa_credential_spec_name: Option<String> = "gmsaCredentialSpecName" 1 [schema::Type::String] {pointer: true};
        gmsa_credential_spec: Option<String> = "gmsaCredentialSpec" 2 [schema::Type::String] {pointer: true};
        run_as_user_name: Option<String> = "runAsUserName" 3 [schema::Type::String] {pointer: true};
        host_process: Option<bool> = "hostProcess" 4 [schema::Type::Bool] {pointer: true};
    }
}
