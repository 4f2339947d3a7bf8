// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `core/v1`.

use object::features::Feature;
use object::scalar::{IntOrString, Json, MicroTime, Quantity, Time};
use object::schema::{Merge, Patch, Rule, default};
use object::string_map::StringMap;
use object::{keyed, record, rules, text, texts};

use crate::meta::v1::{Condition, LabelSelector, ListMeta, ObjectMeta, OwnerReference};

record! {
    /// `io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource`
    AWSElasticBlockStoreVolumeSource = "io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource" {
        volume_id: String = "volumeID" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        partition: i32 = "partition" 3 {};
        read_only: bool = "readOnly" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Affinity`
    Affinity = "io.k8s.api.core.v1.Affinity" {
        node_affinity: Option<Box<NodeAffinity>> = "nodeAffinity" 1 {};
        pod_affinity: Option<Box<PodAffinity>> = "podAffinity" 2 {};
        pod_anti_affinity: Option<Box<PodAntiAffinity>> = "podAntiAffinity" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.AppArmorProfile`
    AppArmorProfile = "io.k8s.api.core.v1.AppArmorProfile" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        localhost_profile: Option<String> = "localhostProfile" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.AttachedVolume`
    AttachedVolume = "io.k8s.api.core.v1.AttachedVolume" {
        name: String = "name" 1 {omit_empty: false, required: true};
        device_path: String = "devicePath" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.AvoidPods`
    AvoidPods = "io.k8s.api.core.v1.AvoidPods" {
        prefer_avoid_pods: Vec<PreferAvoidPodsEntry> = "preferAvoidPods" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureDiskVolumeSource`
    AzureDiskVolumeSource = "io.k8s.api.core.v1.AzureDiskVolumeSource" {
        disk_name: String = "diskName" 1 {omit_empty: false, required: true};
        disk_uri: String = "diskURI" 2 {omit_empty: false, required: true};
        caching_mode: Option<String> = "cachingMode" 3 {default: default("\"ReadWrite\"")};
        fs_type: Option<String> = "fsType" 4 {default: default("\"ext4\"")};
        read_only: Option<bool> = "readOnly" 5 {default: default("false")};
        kind: Option<String> = "kind" 6 {default: default("\"Shared\"")};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureFilePersistentVolumeSource`
    AzureFilePersistentVolumeSource = "io.k8s.api.core.v1.AzureFilePersistentVolumeSource" {
        secret_name: String = "secretName" 1 {omit_empty: false, required: true};
        share_name: String = "shareName" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
        secret_namespace: Option<String> = "secretNamespace" 4 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.AzureFileVolumeSource`
    AzureFileVolumeSource = "io.k8s.api.core.v1.AzureFileVolumeSource" {
        secret_name: String = "secretName" 1 {omit_empty: false, required: true};
        share_name: String = "shareName" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Binding`
    Binding = "io.k8s.api.core.v1.Binding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        target: ObjectReference = "target" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.CSIPersistentVolumeSource`
    CSIPersistentVolumeSource = "io.k8s.api.core.v1.CSIPersistentVolumeSource" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        volume_handle: String = "volumeHandle" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
        fs_type: String = "fsType" 4 {};
        volume_attributes: StringMap<String> = "volumeAttributes" 5 {};
        controller_publish_secret_ref: Option<Box<SecretReference>> = "controllerPublishSecretRef" 6 {};
        node_stage_secret_ref: Option<Box<SecretReference>> = "nodeStageSecretRef" 7 {};
        node_publish_secret_ref: Option<Box<SecretReference>> = "nodePublishSecretRef" 8 {};
        controller_expand_secret_ref: Option<Box<SecretReference>> = "controllerExpandSecretRef" 9 {};
        node_expand_secret_ref: Option<Box<SecretReference>> = "nodeExpandSecretRef" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CSIVolumeSource`
    CSIVolumeSource = "io.k8s.api.core.v1.CSIVolumeSource" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        read_only: Option<bool> = "readOnly" 2 {};
        fs_type: Option<String> = "fsType" 3 {};
        volume_attributes: StringMap<String> = "volumeAttributes" 4 {};
        node_publish_secret_ref: Option<Box<LocalObjectReference>> = "nodePublishSecretRef" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Capabilities`
    Capabilities = "io.k8s.api.core.v1.Capabilities" {
        add: Vec<String> = "add" 1 {merge: Merge::Atomic};
        drop: Vec<String> = "drop" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.CephFSPersistentVolumeSource`
    CephFSPersistentVolumeSource = "io.k8s.api.core.v1.CephFSPersistentVolumeSource" {
        monitors: Vec<String> = "monitors" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        path: String = "path" 2 {};
        user: String = "user" 3 {};
        secret_file: String = "secretFile" 4 {};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 5 {};
        read_only: bool = "readOnly" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CephFSVolumeSource`
    CephFSVolumeSource = "io.k8s.api.core.v1.CephFSVolumeSource" {
        monitors: Vec<String> = "monitors" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        path: String = "path" 2 {};
        user: String = "user" 3 {};
        secret_file: String = "secretFile" 4 {};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 5 {};
        read_only: bool = "readOnly" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CinderPersistentVolumeSource`
    CinderPersistentVolumeSource = "io.k8s.api.core.v1.CinderPersistentVolumeSource" {
        volume_id: String = "volumeID" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        read_only: bool = "readOnly" 3 {};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.CinderVolumeSource`
    CinderVolumeSource = "io.k8s.api.core.v1.CinderVolumeSource" {
        volume_id: String = "volumeID" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        read_only: bool = "readOnly" 3 {};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ClientIPConfig`
    ClientIPConfig = "io.k8s.api.core.v1.ClientIPConfig" {
        timeout_seconds: Option<i32> = "timeoutSeconds" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ClusterTrustBundleProjection`
    ClusterTrustBundleProjection = "io.k8s.api.core.v1.ClusterTrustBundleProjection" {
        name: Option<String> = "name" 1 {};
        signer_name: Option<String> = "signerName" 2 {};
        label_selector: Option<Box<LabelSelector>> = "labelSelector" 3 {};
        optional: Option<bool> = "optional" 5 {};
        path: String = "path" 4 {omit_empty: false, required: true};
        user: Option<i64> = "user" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentCondition`
    ComponentCondition = "io.k8s.api.core.v1.ComponentCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        message: String = "message" 3 {};
        error: String = "error" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentStatus`
    ComponentStatus = "io.k8s.api.core.v1.ComponentStatus" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        conditions: Vec<ComponentCondition> = "conditions" 2 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.core.v1.ComponentStatusList`
    ComponentStatusList = "io.k8s.api.core.v1.ComponentStatusList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ComponentStatus> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMap`
    ConfigMap = "io.k8s.api.core.v1.ConfigMap" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        immutable: Option<bool> = "immutable" 4 {};
        data: StringMap<String> = "data" 2 {};
        binary_data: StringMap<Vec<u8>> = "binaryData" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapEnvSource`
    ConfigMapEnvSource = "io.k8s.api.core.v1.ConfigMapEnvSource" {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        optional: Option<bool> = "optional" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapKeySelector`
    ConfigMapKeySelector = "io.k8s.api.core.v1.ConfigMapKeySelector" atomic true {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        key: String = "key" 2 {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapList`
    ConfigMapList = "io.k8s.api.core.v1.ConfigMapList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ConfigMap> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapNodeConfigSource`
    ConfigMapNodeConfigSource = "io.k8s.api.core.v1.ConfigMapNodeConfigSource" {
        namespace: String = "namespace" 1 {omit_empty: false, required: true};
        name: String = "name" 2 {omit_empty: false, required: true};
        uid: String = "uid" 3 {};
        resource_version: String = "resourceVersion" 4 {};
        kubelet_config_key: String = "kubeletConfigKey" 5 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapProjection`
    ConfigMapProjection = "io.k8s.api.core.v1.ConfigMapProjection" {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        items: Vec<KeyToPath> = "items" 2 {merge: Merge::Atomic};
        optional: Option<bool> = "optional" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ConfigMapVolumeSource`
    ConfigMapVolumeSource = "io.k8s.api.core.v1.ConfigMapVolumeSource" {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        items: Vec<KeyToPath> = "items" 2 {merge: Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 3 {default: default("420")};
        optional: Option<bool> = "optional" 4 {};
        default_user: Option<i64> = "defaultUser" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Container`
    Container = "io.k8s.api.core.v1.Container" {
        name: String = "name" 1 {omit_empty: false, required: true};
        image: String = "image" 2 {};
        command: Vec<String> = "command" 3 {merge: Merge::Atomic};
        args: Vec<String> = "args" 4 {merge: Merge::Atomic};
        working_dir: String = "workingDir" 5 {};
        ports: Vec<ContainerPort> = "ports" 6 {merge: keyed!["containerPort", "protocol"], patch: Patch::merge("containerPort")};
        env_from: Vec<EnvFromSource> = "envFrom" 19 {merge: Merge::Atomic};
        env: Vec<EnvVar> = "env" 7 {merge: keyed!["name"], patch: Patch::merge("name")};
        resources: ResourceRequirements = "resources" 8 {};
        resize_policy: Vec<ContainerResizePolicy> = "resizePolicy" 23 {merge: Merge::Atomic};
        restart_policy: Option<String> = "restartPolicy" 24 {};
        restart_policy_rules: Vec<ContainerRestartRule> = "restartPolicyRules" 25 {merge: Merge::Atomic};
        volume_mounts: Vec<VolumeMount> = "volumeMounts" 9 {merge: keyed!["mountPath"], patch: Patch::merge("mountPath")};
        volume_devices: Vec<VolumeDevice> = "volumeDevices" 21 {merge: keyed!["devicePath"], patch: Patch::merge("devicePath")};
        liveness_probe: Option<Box<Probe>> = "livenessProbe" 10 {};
        readiness_probe: Option<Box<Probe>> = "readinessProbe" 11 {};
        startup_probe: Option<Box<Probe>> = "startupProbe" 22 {};
        lifecycle: Option<Box<Lifecycle>> = "lifecycle" 12 {};
        termination_message_path: String = "terminationMessagePath" 13 {default: default("\"/dev/termination-log\"")};
        termination_message_policy: String = "terminationMessagePolicy" 20 {default: default("\"File\"")};
        image_pull_policy: String = "imagePullPolicy" 14 {};
        security_context: Option<Box<SecurityContext>> = "securityContext" 15 {};
        stdin: bool = "stdin" 16 {};
        stdin_once: bool = "stdinOnce" 17 {};
        tty: bool = "tty" 18 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerExtendedResourceRequest`
    ContainerExtendedResourceRequest = "io.k8s.api.core.v1.ContainerExtendedResourceRequest" {
        container_name: String = "containerName" 1 {omit_empty: false, required: true};
        resource_name: String = "resourceName" 2 {omit_empty: false, required: true};
        request_name: String = "requestName" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerImage`
    ContainerImage = "io.k8s.api.core.v1.ContainerImage" {
        names: Vec<String> = "names" 1 {omit_empty: false, merge: Merge::Atomic};
        size_bytes: i64 = "sizeBytes" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerPort`
    ContainerPort = "io.k8s.api.core.v1.ContainerPort" {
        name: String = "name" 1 {};
        host_port: i32 = "hostPort" 2 {};
        container_port: i32 = "containerPort" 3 {omit_empty: false, required: true};
        protocol: String = "protocol" 4 {default: default("\"TCP\"")};
        host_ip: String = "hostIP" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerResizePolicy`
    ContainerResizePolicy = "io.k8s.api.core.v1.ContainerResizePolicy" {
        resource_name: String = "resourceName" 1 {omit_empty: false, required: true};
        restart_policy: String = "restartPolicy" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerRestartRule`
    ContainerRestartRule = "io.k8s.api.core.v1.ContainerRestartRule" {
        action: String = "action" 1 {required: true};
        exit_codes: Option<Box<ContainerRestartRuleOnExitCodes>> = "exitCodes" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes`
    ContainerRestartRuleOnExitCodes = "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes" {
        operator: String = "operator" 1 {required: true};
        values: Vec<i32> = "values" 2 {merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerState`
    ContainerState = "io.k8s.api.core.v1.ContainerState" {
        waiting: Option<Box<ContainerStateWaiting>> = "waiting" 1 {};
        running: Option<Box<ContainerStateRunning>> = "running" 2 {};
        terminated: Option<Box<ContainerStateTerminated>> = "terminated" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateRunning`
    ContainerStateRunning = "io.k8s.api.core.v1.ContainerStateRunning" {
        started_at: Time = "startedAt" 1 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateTerminated`
    ContainerStateTerminated = "io.k8s.api.core.v1.ContainerStateTerminated" {
        exit_code: i32 = "exitCode" 1 {omit_empty: false, required: true};
        signal: i32 = "signal" 2 {};
        reason: String = "reason" 3 {};
        message: String = "message" 4 {};
        started_at: Time = "startedAt" 5 {omit_empty: false};
        finished_at: Time = "finishedAt" 6 {omit_empty: false};
        container_id: String = "containerID" 7 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStateWaiting`
    ContainerStateWaiting = "io.k8s.api.core.v1.ContainerStateWaiting" {
        reason: String = "reason" 1 {};
        message: String = "message" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerStatus`
    ContainerStatus = "io.k8s.api.core.v1.ContainerStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        state: ContainerState = "state" 2 {};
        last_state: ContainerState = "lastState" 3 {};
        ready: bool = "ready" 4 {omit_empty: false, required: true};
        restart_count: i32 = "restartCount" 5 {omit_empty: false, required: true};
        image: String = "image" 6 {omit_empty: false, required: true};
        image_id: String = "imageID" 7 {omit_empty: false, required: true};
        container_id: String = "containerID" 8 {};
        started: Option<bool> = "started" 9 {};
        allocated_resources: StringMap<Quantity> = "allocatedResources" 10 {};
        resources: Option<Box<ResourceRequirements>> = "resources" 11 {};
        volume_mounts: Vec<VolumeMountStatus> = "volumeMounts" 12 {merge: keyed!["mountPath"], patch: Patch::merge("mountPath")};
        user: Option<Box<ContainerUser>> = "user" 13 {};
        allocated_resources_status: Vec<ResourceStatus> = "allocatedResourcesStatus" 14 {merge: keyed!["name"], patch: Patch::merge("name")};
        stop_signal: Option<String> = "stopSignal" 15 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ContainerUser`
    ContainerUser = "io.k8s.api.core.v1.ContainerUser" {
        linux: Option<Box<LinuxContainerUser>> = "linux" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.DaemonEndpoint`
    DaemonEndpoint = "io.k8s.api.core.v1.DaemonEndpoint" {
        port: i32 = "Port" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIProjection`
    DownwardAPIProjection = "io.k8s.api.core.v1.DownwardAPIProjection" {
        items: Vec<DownwardAPIVolumeFile> = "items" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIVolumeFile`
    DownwardAPIVolumeFile = "io.k8s.api.core.v1.DownwardAPIVolumeFile" {
        path: String = "path" 1 {omit_empty: false, required: true};
        field_ref: Option<Box<ObjectFieldSelector>> = "fieldRef" 2 {};
        resource_field_ref: Option<Box<ResourceFieldSelector>> = "resourceFieldRef" 3 {};
        mode: Option<i32> = "mode" 4 {};
        user: Option<i64> = "user" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.DownwardAPIVolumeSource`
    DownwardAPIVolumeSource = "io.k8s.api.core.v1.DownwardAPIVolumeSource" {
        items: Vec<DownwardAPIVolumeFile> = "items" 1 {merge: Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 2 {default: default("420")};
        default_user: Option<i64> = "defaultUser" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EmptyDirVolumeSource`
    EmptyDirVolumeSource = "io.k8s.api.core.v1.EmptyDirVolumeSource" {
        medium: String = "medium" 1 {};
        size_limit: Option<Quantity> = "sizeLimit" 2 {};
        mode: Option<i32> = "mode" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointAddress`
    EndpointAddress = "io.k8s.api.core.v1.EndpointAddress" atomic true {
        ip: String = "ip" 1 {omit_empty: false, required: true};
        hostname: String = "hostname" 3 {};
        node_name: Option<String> = "nodeName" 4 {};
        target_ref: Option<Box<ObjectReference>> = "targetRef" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointPort`
    EndpointPort = "io.k8s.api.core.v1.EndpointPort" atomic true {
        name: String = "name" 1 {};
        port: i32 = "port" 2 {omit_empty: false, required: true};
        protocol: String = "protocol" 3 {default: default("\"TCP\"")};
        app_protocol: Option<String> = "appProtocol" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointSubset`
    EndpointSubset = "io.k8s.api.core.v1.EndpointSubset" {
        addresses: Vec<EndpointAddress> = "addresses" 1 {merge: Merge::Atomic};
        not_ready_addresses: Vec<EndpointAddress> = "notReadyAddresses" 2 {merge: Merge::Atomic};
        ports: Vec<EndpointPort> = "ports" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.Endpoints`
    Endpoints = "io.k8s.api.core.v1.Endpoints" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        subsets: Vec<EndpointSubset> = "subsets" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.EndpointsList`
    EndpointsList = "io.k8s.api.core.v1.EndpointsList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Endpoints> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvFromSource`
    EnvFromSource = "io.k8s.api.core.v1.EnvFromSource" {
        prefix: String = "prefix" 1 {};
        config_map_ref: Option<Box<ConfigMapEnvSource>> = "configMapRef" 2 {};
        secret_ref: Option<Box<SecretEnvSource>> = "secretRef" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvVar`
    EnvVar = "io.k8s.api.core.v1.EnvVar" {
        name: String = "name" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {};
        value_from: Option<Box<EnvVarSource>> = "valueFrom" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EnvVarSource`
    EnvVarSource = "io.k8s.api.core.v1.EnvVarSource" {
        field_ref: Option<Box<ObjectFieldSelector>> = "fieldRef" 1 {};
        resource_field_ref: Option<Box<ResourceFieldSelector>> = "resourceFieldRef" 2 {};
        config_map_key_ref: Option<Box<ConfigMapKeySelector>> = "configMapKeyRef" 3 {};
        secret_key_ref: Option<Box<SecretKeySelector>> = "secretKeyRef" 4 {};
        file_key_ref: Option<Box<FileKeySelector>> = "fileKeyRef" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralContainer`
    EphemeralContainer = "io.k8s.api.core.v1.EphemeralContainer" {
        ephemeral_container_common: EphemeralContainerCommon = "ephemeralContainerCommon" 1 {omit_empty: false, inline: true};
        target_container_name: String = "targetContainerName" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralContainerCommon`
    EphemeralContainerCommon = "io.k8s.api.core.v1.EphemeralContainerCommon" {
        name: String = "name" 1 {omit_empty: false};
        image: String = "image" 2 {};
        command: Vec<String> = "command" 3 {};
        args: Vec<String> = "args" 4 {};
        working_dir: String = "workingDir" 5 {};
        ports: Vec<ContainerPort> = "ports" 6 {};
        env_from: Vec<EnvFromSource> = "envFrom" 19 {};
        env: Vec<EnvVar> = "env" 7 {};
        resources: ResourceRequirements = "resources" 8 {};
        resize_policy: Vec<ContainerResizePolicy> = "resizePolicy" 23 {};
        restart_policy: Option<String> = "restartPolicy" 24 {};
        restart_policy_rules: Vec<ContainerRestartRule> = "restartPolicyRules" 25 {};
        volume_mounts: Vec<VolumeMount> = "volumeMounts" 9 {};
        volume_devices: Vec<VolumeDevice> = "volumeDevices" 21 {};
        liveness_probe: Option<Box<Probe>> = "livenessProbe" 10 {};
        readiness_probe: Option<Box<Probe>> = "readinessProbe" 11 {};
        startup_probe: Option<Box<Probe>> = "startupProbe" 22 {};
        lifecycle: Option<Box<Lifecycle>> = "lifecycle" 12 {};
        termination_message_path: String = "terminationMessagePath" 13 {default: default("\"/dev/termination-log\"")};
        termination_message_policy: String = "terminationMessagePolicy" 20 {default: default("\"File\"")};
        image_pull_policy: String = "imagePullPolicy" 14 {};
        security_context: Option<Box<SecurityContext>> = "securityContext" 15 {};
        stdin: bool = "stdin" 16 {};
        stdin_once: bool = "stdinOnce" 17 {};
        tty: bool = "tty" 18 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EphemeralVolumeSource`
    EphemeralVolumeSource = "io.k8s.api.core.v1.EphemeralVolumeSource" {
        volume_claim_template: Option<Box<PersistentVolumeClaimTemplate>> = "volumeClaimTemplate" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Event`
    Event = "io.k8s.api.core.v1.Event" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {omit_empty: false, required: true};
        involved_object: ObjectReference = "involvedObject" 2 {omit_empty: false, required: true};
        reason: String = "reason" 3 {};
        message: String = "message" 4 {};
        source: EventSource = "source" 5 {};
        first_timestamp: Time = "firstTimestamp" 6 {omit_empty: false};
        last_timestamp: Time = "lastTimestamp" 7 {omit_empty: false};
        count: i32 = "count" 8 {};
        r#type: String = "type" 9 {};
        event_time: MicroTime = "eventTime" 10 {omit_empty: false};
        series: Option<Box<EventSeries>> = "series" 11 {};
        action: String = "action" 12 {};
        related: Option<Box<ObjectReference>> = "related" 13 {};
        reporting_component: String = "reportingComponent" 14 {omit_empty: false};
        reporting_instance: String = "reportingInstance" 15 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventList`
    EventList = "io.k8s.api.core.v1.EventList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Event> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventSeries`
    EventSeries = "io.k8s.api.core.v1.EventSeries" {
        count: i32 = "count" 1 {};
        last_observed_time: MicroTime = "lastObservedTime" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.EventSource`
    EventSource = "io.k8s.api.core.v1.EventSource" {
        component: String = "component" 1 {};
        host: String = "host" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.EvictionResponder`
    EvictionResponder = "io.k8s.api.core.v1.EvictionResponder" atomic true {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-prefixed-label-key"))]};
        priority: Option<i32> = "priority" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(0), Rule::Maximum(100000)]};
    }
}

record! {
    /// `io.k8s.api.core.v1.ExecAction`
    ExecAction = "io.k8s.api.core.v1.ExecAction" {
        command: Vec<String> = "command" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.FCVolumeSource`
    FCVolumeSource = "io.k8s.api.core.v1.FCVolumeSource" {
        target_wwns: Vec<String> = "targetWWNs" 1 {merge: Merge::Atomic};
        lun: Option<i32> = "lun" 2 {};
        fs_type: String = "fsType" 3 {};
        read_only: bool = "readOnly" 4 {};
        wwids: Vec<String> = "wwids" 5 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.FileKeySelector`
    FileKeySelector = "io.k8s.api.core.v1.FileKeySelector" atomic true {
        volume_name: String = "volumeName" 1 {omit_empty: false, required: true};
        path: String = "path" 2 {omit_empty: false, required: true};
        key: String = "key" 3 {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 4 {default: default("false")};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlexPersistentVolumeSource`
    FlexPersistentVolumeSource = "io.k8s.api.core.v1.FlexPersistentVolumeSource" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 3 {};
        read_only: bool = "readOnly" 4 {};
        options: StringMap<String> = "options" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlexVolumeSource`
    FlexVolumeSource = "io.k8s.api.core.v1.FlexVolumeSource" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 3 {};
        read_only: bool = "readOnly" 4 {};
        options: StringMap<String> = "options" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.FlockerVolumeSource`
    FlockerVolumeSource = "io.k8s.api.core.v1.FlockerVolumeSource" {
        dataset_name: String = "datasetName" 1 {};
        dataset_uuid: String = "datasetUUID" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GCEPersistentDiskVolumeSource`
    GCEPersistentDiskVolumeSource = "io.k8s.api.core.v1.GCEPersistentDiskVolumeSource" {
        pd_name: String = "pdName" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        partition: i32 = "partition" 3 {};
        read_only: bool = "readOnly" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GRPCAction`
    GRPCAction = "io.k8s.api.core.v1.GRPCAction" {
        port: i32 = "port" 1 {omit_empty: false, required: true};
        service: Option<String> = "service" 2 {omit_empty: false, default: default("\"\"")};
        mode: Option<String> = "mode" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GitRepoVolumeSource`
    GitRepoVolumeSource = "io.k8s.api.core.v1.GitRepoVolumeSource" {
        repository: String = "repository" 1 {omit_empty: false, required: true};
        revision: String = "revision" 2 {};
        directory: String = "directory" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GlusterfsPersistentVolumeSource`
    GlusterfsPersistentVolumeSource = "io.k8s.api.core.v1.GlusterfsPersistentVolumeSource" {
        endpoints: String = "endpoints" 1 {omit_empty: false, required: true};
        path: String = "path" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
        endpoints_namespace: Option<String> = "endpointsNamespace" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.GlusterfsVolumeSource`
    GlusterfsVolumeSource = "io.k8s.api.core.v1.GlusterfsVolumeSource" {
        endpoints: String = "endpoints" 1 {omit_empty: false, required: true};
        path: String = "path" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.HTTPGetAction`
    HTTPGetAction = "io.k8s.api.core.v1.HTTPGetAction" {
        path: String = "path" 1 {default: default("\"/\"")};
        port: IntOrString = "port" 2 {omit_empty: false, required: true};
        host: String = "host" 3 {};
        scheme: String = "scheme" 4 {default: default("\"HTTP\"")};
        http_headers: Vec<HTTPHeader> = "httpHeaders" 5 {merge: Merge::Atomic};
        protocol: Option<String> = "protocol" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.HTTPHeader`
    HTTPHeader = "io.k8s.api.core.v1.HTTPHeader" {
        name: String = "name" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostAlias`
    HostAlias = "io.k8s.api.core.v1.HostAlias" {
        ip: String = "ip" 1 {omit_empty: false, required: true};
        hostnames: Vec<String> = "hostnames" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostIP`
    HostIP = "io.k8s.api.core.v1.HostIP" {
        ip: String = "ip" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.HostPathVolumeSource`
    HostPathVolumeSource = "io.k8s.api.core.v1.HostPathVolumeSource" {
        path: String = "path" 1 {omit_empty: false, required: true};
        r#type: Option<String> = "type" 2 {default: default("\"\"")};
    }
}

record! {
    /// `io.k8s.api.core.v1.ISCSIPersistentVolumeSource`
    ISCSIPersistentVolumeSource = "io.k8s.api.core.v1.ISCSIPersistentVolumeSource" {
        target_portal: String = "targetPortal" 1 {omit_empty: false, required: true};
        iqn: String = "iqn" 2 {omit_empty: false, required: true};
        lun: i32 = "lun" 3 {omit_empty: false, required: true};
        iscsi_interface: String = "iscsiInterface" 4 {default: default("\"default\"")};
        fs_type: String = "fsType" 5 {};
        read_only: bool = "readOnly" 6 {};
        portals: Vec<String> = "portals" 7 {merge: Merge::Atomic};
        chap_auth_discovery: bool = "chapAuthDiscovery" 8 {};
        chap_auth_session: bool = "chapAuthSession" 11 {};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 10 {};
        initiator_name: Option<String> = "initiatorName" 12 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ISCSIVolumeSource`
    ISCSIVolumeSource = "io.k8s.api.core.v1.ISCSIVolumeSource" {
        target_portal: String = "targetPortal" 1 {omit_empty: false, required: true};
        iqn: String = "iqn" 2 {omit_empty: false, required: true};
        lun: i32 = "lun" 3 {omit_empty: false, required: true};
        iscsi_interface: String = "iscsiInterface" 4 {default: default("\"default\"")};
        fs_type: String = "fsType" 5 {};
        read_only: bool = "readOnly" 6 {};
        portals: Vec<String> = "portals" 7 {merge: Merge::Atomic};
        chap_auth_discovery: bool = "chapAuthDiscovery" 8 {};
        chap_auth_session: bool = "chapAuthSession" 11 {};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 10 {};
        initiator_name: Option<String> = "initiatorName" 12 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ImageVolumeSource`
    ImageVolumeSource = "io.k8s.api.core.v1.ImageVolumeSource" {
        reference: String = "reference" 1 {};
        pull_policy: String = "pullPolicy" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ImageVolumeStatus`
    ImageVolumeStatus = "io.k8s.api.core.v1.ImageVolumeStatus" {
        image_ref: String = "imageRef" 1 {required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.KeyToPath`
    KeyToPath = "io.k8s.api.core.v1.KeyToPath" {
        key: String = "key" 1 {omit_empty: false, required: true};
        path: String = "path" 2 {omit_empty: false, required: true};
        mode: Option<i32> = "mode" 3 {};
        user: Option<i64> = "user" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Lifecycle`
    Lifecycle = "io.k8s.api.core.v1.Lifecycle" {
        post_start: Option<Box<LifecycleHandler>> = "postStart" 1 {};
        pre_stop: Option<Box<LifecycleHandler>> = "preStop" 2 {};
        stop_signal: Option<String> = "stopSignal" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LifecycleHandler`
    LifecycleHandler = "io.k8s.api.core.v1.LifecycleHandler" {
        exec: Option<Box<ExecAction>> = "exec" 1 {};
        http_get: Option<Box<HTTPGetAction>> = "httpGet" 2 {};
        tcp_socket: Option<Box<TCPSocketAction>> = "tcpSocket" 3 {};
        sleep: Option<Box<SleepAction>> = "sleep" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRange`
    LimitRange = "io.k8s.api.core.v1.LimitRange" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: LimitRangeSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeItem`
    LimitRangeItem = "io.k8s.api.core.v1.LimitRangeItem" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        max: StringMap<Quantity> = "max" 2 {};
        min: StringMap<Quantity> = "min" 3 {};
        default: StringMap<Quantity> = "default" 4 {};
        default_request: StringMap<Quantity> = "defaultRequest" 5 {};
        max_limit_request_ratio: StringMap<Quantity> = "maxLimitRequestRatio" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeList`
    LimitRangeList = "io.k8s.api.core.v1.LimitRangeList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<LimitRange> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.LimitRangeSpec`
    LimitRangeSpec = "io.k8s.api.core.v1.LimitRangeSpec" {
        limits: Vec<LimitRangeItem> = "limits" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LinuxContainerUser`
    LinuxContainerUser = "io.k8s.api.core.v1.LinuxContainerUser" {
        uid: i64 = "uid" 1 {omit_empty: false, required: true};
        gid: i64 = "gid" 2 {omit_empty: false, required: true};
        supplemental_groups: Vec<i64> = "supplementalGroups" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.List`
    List = "io.k8s.api.core.v1.List" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Json> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.LoadBalancerIngress`
    LoadBalancerIngress = "io.k8s.api.core.v1.LoadBalancerIngress" {
        ip: String = "ip" 1 {};
        hostname: String = "hostname" 2 {};
        ip_mode: Option<String> = "ipMode" 3 {};
        ports: Vec<PortStatus> = "ports" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LoadBalancerStatus`
    LoadBalancerStatus = "io.k8s.api.core.v1.LoadBalancerStatus" {
        ingress: Vec<LoadBalancerIngress> = "ingress" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.LocalObjectReference`
    LocalObjectReference = "io.k8s.api.core.v1.LocalObjectReference" atomic true {
        name: String = "name" 1 {default: default("\"\"")};
    }
}

record! {
    /// `io.k8s.api.core.v1.LocalVolumeSource`
    LocalVolumeSource = "io.k8s.api.core.v1.LocalVolumeSource" {
        path: String = "path" 1 {omit_empty: false, required: true};
        fs_type: Option<String> = "fsType" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ModifyVolumeStatus`
    ModifyVolumeStatus = "io.k8s.api.core.v1.ModifyVolumeStatus" {
        target_volume_attributes_class_name: String = "targetVolumeAttributesClassName" 1 {};
        status: String = "status" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NFSVolumeSource`
    NFSVolumeSource = "io.k8s.api.core.v1.NFSVolumeSource" {
        server: String = "server" 1 {omit_empty: false, required: true};
        path: String = "path" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Namespace`
    Namespace = "io.k8s.api.core.v1.Namespace" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: NamespaceSpec = "spec" 2 {};
        status: NamespaceStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceCondition`
    NamespaceCondition = "io.k8s.api.core.v1.NamespaceCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceList`
    NamespaceList = "io.k8s.api.core.v1.NamespaceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Namespace> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceSpec`
    NamespaceSpec = "io.k8s.api.core.v1.NamespaceSpec" {
        finalizers: Vec<String> = "finalizers" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NamespaceStatus`
    NamespaceStatus = "io.k8s.api.core.v1.NamespaceStatus" {
        phase: String = "phase" 1 {default: default("\"Active\"")};
        conditions: Vec<NamespaceCondition> = "conditions" 2 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.core.v1.Node`
    Node = "io.k8s.api.core.v1.Node" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: NodeSpec = "spec" 2 {};
        status: NodeStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAddress`
    NodeAddress = "io.k8s.api.core.v1.NodeAddress" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        address: String = "address" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAffinity`
    NodeAffinity = "io.k8s.api.core.v1.NodeAffinity" {
        required_during_scheduling_ignored_during_execution: Option<Box<NodeSelector>> = "requiredDuringSchedulingIgnoredDuringExecution" 1 {};
        preferred_during_scheduling_ignored_during_execution: Vec<PreferredSchedulingTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableMappedResources`
    NodeAllocatableMappedResources = "io.k8s.api.core.v1.NodeAllocatableMappedResources" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        quantity: Option<Quantity> = "quantity" 2 {omit_empty: false, required: true, rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableOverheadResources`
    NodeAllocatableOverheadResources = "io.k8s.api.core.v1.NodeAllocatableOverheadResources" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        per_pod: Option<Quantity> = "perPod" 2 {};
        per_container: Option<Quantity> = "perContainer" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus`
    NodeAllocatableResourceClaimStatus = "io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus" {
        resource_claim_name: String = "resourceClaimName" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        containers: Vec<String> = "containers" 2 {merge: Merge::Set, rules: rules![Rule::UniqueBy(texts![])]};
        mapping: Vec<NodeAllocatableMappedResources> = "mapping" 4 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"])]};
        overhead: Vec<NodeAllocatableOverheadResources> = "overhead" 5 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"])]};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeCondition`
    NodeCondition = "io.k8s.api.core.v1.NodeCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_heartbeat_time: Time = "lastHeartbeatTime" 3 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeConfigSource`
    NodeConfigSource = "io.k8s.api.core.v1.NodeConfigSource" {
        config_map: Option<Box<ConfigMapNodeConfigSource>> = "configMap" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeConfigStatus`
    NodeConfigStatus = "io.k8s.api.core.v1.NodeConfigStatus" {
        assigned: Option<Box<NodeConfigSource>> = "assigned" 1 {};
        active: Option<Box<NodeConfigSource>> = "active" 2 {};
        last_known_good: Option<Box<NodeConfigSource>> = "lastKnownGood" 3 {};
        error: String = "error" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeDaemonEndpoints`
    NodeDaemonEndpoints = "io.k8s.api.core.v1.NodeDaemonEndpoints" {
        kubelet_endpoint: DaemonEndpoint = "kubeletEndpoint" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeFeatures`
    NodeFeatures = "io.k8s.api.core.v1.NodeFeatures" {
        supplemental_groups_policy: Option<bool> = "supplementalGroupsPolicy" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeList`
    NodeList = "io.k8s.api.core.v1.NodeList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Node> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodePodPreemptionPolicy`
    NodePodPreemptionPolicy = "io.k8s.api.core.v1.NodePodPreemptionPolicy" {
        disable_resize_preemption: Vec<String> = "disableResizePreemption" 1 {merge: Merge::Set, rules: rules![Rule::UniqueBy(texts![]), Rule::MaxItems(20), Rule::EachFormat(text!("k8s-label-key"))]};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeProxyOptions`
    NodeProxyOptions = "io.k8s.api.core.v1.NodeProxyOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        path: String = "path" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeRuntimeHandler`
    NodeRuntimeHandler = "io.k8s.api.core.v1.NodeRuntimeHandler" {
        name: String = "name" 1 {omit_empty: false};
        features: Option<Box<NodeRuntimeHandlerFeatures>> = "features" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeRuntimeHandlerFeatures`
    NodeRuntimeHandlerFeatures = "io.k8s.api.core.v1.NodeRuntimeHandlerFeatures" {
        recursive_read_only_mounts: Option<bool> = "recursiveReadOnlyMounts" 1 {};
        user_namespaces: Option<bool> = "userNamespaces" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelector`
    NodeSelector = "io.k8s.api.core.v1.NodeSelector" atomic true {
        node_selector_terms: Vec<NodeSelectorTerm> = "nodeSelectorTerms" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelectorRequirement`
    NodeSelectorRequirement = "io.k8s.api.core.v1.NodeSelectorRequirement" {
        key: String = "key" 1 {omit_empty: false, required: true};
        operator: String = "operator" 2 {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSelectorTerm`
    NodeSelectorTerm = "io.k8s.api.core.v1.NodeSelectorTerm" atomic true {
        match_expressions: Vec<NodeSelectorRequirement> = "matchExpressions" 1 {merge: Merge::Atomic};
        match_fields: Vec<NodeSelectorRequirement> = "matchFields" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSpec`
    NodeSpec = "io.k8s.api.core.v1.NodeSpec" {
        pod_cidr: String = "podCIDR" 1 {};
        pod_cidrs: Vec<String> = "podCIDRs" 7 {merge: Merge::Set, patch: Patch::MERGE};
        provider_id: String = "providerID" 3 {};
        unschedulable: bool = "unschedulable" 4 {};
        taints: Vec<Taint> = "taints" 5 {merge: Merge::Atomic};
        config_source: Option<Box<NodeConfigSource>> = "configSource" 6 {};
        external_id: String = "externalID" 2 {};
        pod_preemption_policy: Option<Box<NodePodPreemptionPolicy>> = "podPreemptionPolicy" 8 {rules: rules![Rule::While(Feature::named_or_off("InPlacePodVerticalScalingSchedulerPreemption"), false, &Rule::Forbidden)]};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeStatus`
    NodeStatus = "io.k8s.api.core.v1.NodeStatus" {
        capacity: StringMap<Quantity> = "capacity" 1 {};
        allocatable: StringMap<Quantity> = "allocatable" 2 {};
        phase: String = "phase" 3 {};
        conditions: Vec<NodeCondition> = "conditions" 4 {merge: keyed!["type"], patch: Patch::merge("type")};
        addresses: Vec<NodeAddress> = "addresses" 5 {merge: keyed!["type"], patch: Patch::merge("type")};
        daemon_endpoints: NodeDaemonEndpoints = "daemonEndpoints" 6 {};
        node_info: NodeSystemInfo = "nodeInfo" 7 {};
        images: Vec<ContainerImage> = "images" 8 {merge: Merge::Atomic};
        volumes_in_use: Vec<String> = "volumesInUse" 9 {merge: Merge::Atomic};
        volumes_attached: Vec<AttachedVolume> = "volumesAttached" 10 {merge: Merge::Atomic};
        config: Option<Box<NodeConfigStatus>> = "config" 11 {};
        runtime_handlers: Vec<NodeRuntimeHandler> = "runtimeHandlers" 12 {merge: Merge::Atomic};
        features: Option<Box<NodeFeatures>> = "features" 13 {};
        declared_features: Vec<String> = "declaredFeatures" 14 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSwapStatus`
    NodeSwapStatus = "io.k8s.api.core.v1.NodeSwapStatus" {
        capacity: Option<i64> = "capacity" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.NodeSystemInfo`
    NodeSystemInfo = "io.k8s.api.core.v1.NodeSystemInfo" {
        machine_id: String = "machineID" 1 {omit_empty: false, required: true};
        system_uuid: String = "systemUUID" 2 {omit_empty: false, required: true};
        boot_id: String = "bootID" 3 {omit_empty: false, required: true};
        kernel_version: String = "kernelVersion" 4 {omit_empty: false, required: true};
        os_image: String = "osImage" 5 {omit_empty: false, required: true};
        container_runtime_version: String = "containerRuntimeVersion" 6 {omit_empty: false, required: true};
        kubelet_version: String = "kubeletVersion" 7 {omit_empty: false, required: true};
        kube_proxy_version: String = "kubeProxyVersion" 8 {omit_empty: false, required: true};
        operating_system: String = "operatingSystem" 9 {omit_empty: false, required: true};
        architecture: String = "architecture" 10 {omit_empty: false, required: true};
        swap: Option<Box<NodeSwapStatus>> = "swap" 11 {};
        running_in_user_namespace: Option<bool> = "runningInUserNamespace" 12 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ObjectFieldSelector`
    ObjectFieldSelector = "io.k8s.api.core.v1.ObjectFieldSelector" atomic true {
        api_version: String = "apiVersion" 1 {default: default("\"v1\"")};
        field_path: String = "fieldPath" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ObjectReference`
    ObjectReference = "io.k8s.api.core.v1.ObjectReference" atomic true {
        kind: String = "kind" 1 {};
        namespace: String = "namespace" 2 {};
        name: String = "name" 3 {};
        uid: String = "uid" 4 {};
        api_version: String = "apiVersion" 5 {};
        resource_version: String = "resourceVersion" 6 {};
        field_path: String = "fieldPath" 7 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolume`
    PersistentVolume = "io.k8s.api.core.v1.PersistentVolume" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PersistentVolumeSpec = "spec" 2 {};
        status: PersistentVolumeStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaim`
    PersistentVolumeClaim = "io.k8s.api.core.v1.PersistentVolumeClaim" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PersistentVolumeClaimSpec = "spec" 2 {};
        status: PersistentVolumeClaimStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimCondition`
    PersistentVolumeClaimCondition = "io.k8s.api.core.v1.PersistentVolumeClaimCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_probe_time: Time = "lastProbeTime" 3 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimList`
    PersistentVolumeClaimList = "io.k8s.api.core.v1.PersistentVolumeClaimList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PersistentVolumeClaim> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimSpec`
    PersistentVolumeClaimSpec = "io.k8s.api.core.v1.PersistentVolumeClaimSpec" {
        access_modes: Vec<String> = "accessModes" 1 {merge: Merge::Atomic};
        selector: Option<Box<LabelSelector>> = "selector" 4 {};
        resources: VolumeResourceRequirements = "resources" 2 {};
        volume_name: String = "volumeName" 3 {};
        storage_class_name: Option<String> = "storageClassName" 5 {};
        volume_mode: Option<String> = "volumeMode" 6 {default: default("\"Filesystem\"")};
        data_source: Option<Box<TypedLocalObjectReference>> = "dataSource" 7 {};
        data_source_ref: Option<Box<TypedObjectReference>> = "dataSourceRef" 8 {};
        volume_attributes_class_name: Option<String> = "volumeAttributesClassName" 9 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimStatus`
    PersistentVolumeClaimStatus = "io.k8s.api.core.v1.PersistentVolumeClaimStatus" {
        phase: String = "phase" 1 {};
        access_modes: Vec<String> = "accessModes" 2 {merge: Merge::Atomic};
        capacity: StringMap<Quantity> = "capacity" 3 {};
        conditions: Vec<PersistentVolumeClaimCondition> = "conditions" 4 {merge: keyed!["type"], patch: Patch::merge("type")};
        allocated_resources: StringMap<Quantity> = "allocatedResources" 5 {};
        allocated_resource_statuses: StringMap<String> = "allocatedResourceStatuses" 7 {};
        current_volume_attributes_class_name: Option<String> = "currentVolumeAttributesClassName" 8 {};
        modify_volume_status: Option<Box<ModifyVolumeStatus>> = "modifyVolumeStatus" 9 {};
        health_status: Option<Box<VolumeHealthStatus>> = "healthStatus" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimTemplate`
    PersistentVolumeClaimTemplate = "io.k8s.api.core.v1.PersistentVolumeClaimTemplate" {
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PersistentVolumeClaimSpec = "spec" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource`
    PersistentVolumeClaimVolumeSource = "io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource" {
        claim_name: String = "claimName" 1 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeList`
    PersistentVolumeList = "io.k8s.api.core.v1.PersistentVolumeList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PersistentVolume> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeSource`
    PersistentVolumeSource = "io.k8s.api.core.v1.PersistentVolumeSource" {
        gce_persistent_disk: Option<Box<GCEPersistentDiskVolumeSource>> = "gcePersistentDisk" 1 {};
        aws_elastic_block_store: Option<Box<AWSElasticBlockStoreVolumeSource>> = "awsElasticBlockStore" 2 {};
        host_path: Option<Box<HostPathVolumeSource>> = "hostPath" 3 {};
        glusterfs: Option<Box<GlusterfsPersistentVolumeSource>> = "glusterfs" 4 {};
        nfs: Option<Box<NFSVolumeSource>> = "nfs" 5 {};
        rbd: Option<Box<RBDPersistentVolumeSource>> = "rbd" 6 {};
        iscsi: Option<Box<ISCSIPersistentVolumeSource>> = "iscsi" 7 {};
        cinder: Option<Box<CinderPersistentVolumeSource>> = "cinder" 8 {};
        cephfs: Option<Box<CephFSPersistentVolumeSource>> = "cephfs" 9 {};
        fc: Option<Box<FCVolumeSource>> = "fc" 10 {};
        flocker: Option<Box<FlockerVolumeSource>> = "flocker" 11 {};
        flex_volume: Option<Box<FlexPersistentVolumeSource>> = "flexVolume" 12 {};
        azure_file: Option<Box<AzureFilePersistentVolumeSource>> = "azureFile" 13 {};
        vsphere_volume: Option<Box<VsphereVirtualDiskVolumeSource>> = "vsphereVolume" 14 {};
        quobyte: Option<Box<QuobyteVolumeSource>> = "quobyte" 15 {};
        azure_disk: Option<Box<AzureDiskVolumeSource>> = "azureDisk" 16 {};
        photon_persistent_disk: Option<Box<PhotonPersistentDiskVolumeSource>> = "photonPersistentDisk" 17 {};
        portworx_volume: Option<Box<PortworxVolumeSource>> = "portworxVolume" 18 {};
        scale_io: Option<Box<ScaleIOPersistentVolumeSource>> = "scaleIO" 19 {};
        local: Option<Box<LocalVolumeSource>> = "local" 20 {};
        storageos: Option<Box<StorageOSPersistentVolumeSource>> = "storageos" 21 {};
        csi: Option<Box<CSIPersistentVolumeSource>> = "csi" 22 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeSpec`
    PersistentVolumeSpec = "io.k8s.api.core.v1.PersistentVolumeSpec" {
        capacity: StringMap<Quantity> = "capacity" 1 {};
        persistent_volume_source: PersistentVolumeSource = "persistentVolumeSource" 2 {omit_empty: false, inline: true};
        access_modes: Vec<String> = "accessModes" 3 {merge: Merge::Atomic};
        claim_ref: Option<Box<ObjectReference>> = "claimRef" 4 {merge: Merge::Granular};
        persistent_volume_reclaim_policy: String = "persistentVolumeReclaimPolicy" 5 {};
        storage_class_name: String = "storageClassName" 6 {};
        mount_options: Vec<String> = "mountOptions" 7 {merge: Merge::Atomic};
        volume_mode: Option<String> = "volumeMode" 8 {};
        node_affinity: Option<Box<VolumeNodeAffinity>> = "nodeAffinity" 9 {};
        volume_attributes_class_name: Option<String> = "volumeAttributesClassName" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PersistentVolumeStatus`
    PersistentVolumeStatus = "io.k8s.api.core.v1.PersistentVolumeStatus" {
        phase: String = "phase" 1 {};
        message: String = "message" 2 {};
        reason: String = "reason" 3 {};
        last_phase_transition_time: Option<Time> = "lastPhaseTransitionTime" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource`
    PhotonPersistentDiskVolumeSource = "io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource" {
        pd_id: String = "pdID" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Pod`
    Pod = "io.k8s.api.core.v1.Pod" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PodSpec = "spec" 2 {};
        status: PodStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAffinity`
    PodAffinity = "io.k8s.api.core.v1.PodAffinity" {
        required_during_scheduling_ignored_during_execution: Vec<PodAffinityTerm> = "requiredDuringSchedulingIgnoredDuringExecution" 1 {merge: Merge::Atomic};
        preferred_during_scheduling_ignored_during_execution: Vec<WeightedPodAffinityTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAffinityTerm`
    PodAffinityTerm = "io.k8s.api.core.v1.PodAffinityTerm" {
        label_selector: Option<Box<LabelSelector>> = "labelSelector" 1 {};
        namespaces: Vec<String> = "namespaces" 2 {merge: Merge::Atomic};
        topology_key: String = "topologyKey" 3 {omit_empty: false, required: true};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 4 {};
        match_label_keys: Vec<String> = "matchLabelKeys" 5 {merge: Merge::Atomic};
        mismatch_label_keys: Vec<String> = "mismatchLabelKeys" 6 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAntiAffinity`
    PodAntiAffinity = "io.k8s.api.core.v1.PodAntiAffinity" {
        required_during_scheduling_ignored_during_execution: Vec<PodAffinityTerm> = "requiredDuringSchedulingIgnoredDuringExecution" 1 {merge: Merge::Atomic};
        preferred_during_scheduling_ignored_during_execution: Vec<WeightedPodAffinityTerm> = "preferredDuringSchedulingIgnoredDuringExecution" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodAttachOptions`
    PodAttachOptions = "io.k8s.api.core.v1.PodAttachOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        stdin: bool = "stdin" 1 {};
        stdout: bool = "stdout" 2 {};
        stderr: bool = "stderr" 3 {};
        tty: bool = "tty" 4 {};
        container: String = "container" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodCertificateProjection`
    PodCertificateProjection = "io.k8s.api.core.v1.PodCertificateProjection" {
        signer_name: String = "signerName" 1 {required: true};
        key_type: String = "keyType" 2 {required: true};
        max_expiration_seconds: Option<i32> = "maxExpirationSeconds" 3 {};
        credential_bundle_path: String = "credentialBundlePath" 4 {};
        key_path: String = "keyPath" 5 {};
        certificate_chain_path: String = "certificateChainPath" 6 {};
        user_annotations: StringMap<String> = "userAnnotations" 7 {};
        user: Option<i64> = "user" 8 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodCondition`
    PodCondition = "io.k8s.api.core.v1.PodCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 7 {};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_probe_time: Time = "lastProbeTime" 3 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodDNSConfig`
    PodDNSConfig = "io.k8s.api.core.v1.PodDNSConfig" {
        nameservers: Vec<String> = "nameservers" 1 {merge: Merge::Atomic};
        searches: Vec<String> = "searches" 2 {merge: Merge::Atomic};
        options: Vec<PodDNSConfigOption> = "options" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodDNSConfigOption`
    PodDNSConfigOption = "io.k8s.api.core.v1.PodDNSConfigOption" {
        name: String = "name" 1 {};
        value: Option<String> = "value" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodExecOptions`
    PodExecOptions = "io.k8s.api.core.v1.PodExecOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        stdin: bool = "stdin" 1 {};
        stdout: bool = "stdout" 2 {};
        stderr: bool = "stderr" 3 {};
        tty: bool = "tty" 4 {};
        container: String = "container" 5 {};
        command: Vec<String> = "command" 6 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodExtendedResourceClaimStatus`
    PodExtendedResourceClaimStatus = "io.k8s.api.core.v1.PodExtendedResourceClaimStatus" {
        request_mappings: Vec<ContainerExtendedResourceRequest> = "requestMappings" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        resource_claim_name: String = "resourceClaimName" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodIP`
    PodIP = "io.k8s.api.core.v1.PodIP" {
        ip: String = "ip" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodList`
    PodList = "io.k8s.api.core.v1.PodList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Pod> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodLogOptions`
    PodLogOptions = "io.k8s.api.core.v1.PodLogOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        container: String = "container" 1 {};
        follow: bool = "follow" 2 {};
        previous: bool = "previous" 3 {};
        since_seconds: Option<i64> = "sinceSeconds" 4 {};
        since_time: Option<Time> = "sinceTime" 5 {};
        timestamps: bool = "timestamps" 6 {};
        tail_lines: Option<i64> = "tailLines" 7 {};
        limit_bytes: Option<i64> = "limitBytes" 8 {};
        insecure_skip_tls_verify_backend: bool = "insecureSkipTLSVerifyBackend" 9 {};
        stream: Option<String> = "stream" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodOS`
    PodOS = "io.k8s.api.core.v1.PodOS" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodPortForwardOptions`
    PodPortForwardOptions = "io.k8s.api.core.v1.PodPortForwardOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        ports: Vec<i32> = "ports" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodProxyOptions`
    PodProxyOptions = "io.k8s.api.core.v1.PodProxyOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        path: String = "path" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodReadinessGate`
    PodReadinessGate = "io.k8s.api.core.v1.PodReadinessGate" {
        condition_type: String = "conditionType" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodResourceClaim`
    PodResourceClaim = "io.k8s.api.core.v1.PodResourceClaim" {
        name: String = "name" 1 {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 3 {};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodResourceClaimStatus`
    PodResourceClaimStatus = "io.k8s.api.core.v1.PodResourceClaimStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSchedulingGate`
    PodSchedulingGate = "io.k8s.api.core.v1.PodSchedulingGate" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSchedulingGroup`
    PodSchedulingGroup = "io.k8s.api.core.v1.PodSchedulingGroup" {
        pod_group_name: Option<String> = "podGroupName" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSecurityContext`
    PodSecurityContext = "io.k8s.api.core.v1.PodSecurityContext" {
        se_linux_options: Option<Box<SELinuxOptions>> = "seLinuxOptions" 1 {};
        windows_options: Option<Box<WindowsSecurityContextOptions>> = "windowsOptions" 8 {};
        run_as_user: Option<i64> = "runAsUser" 2 {};
        run_as_group: Option<i64> = "runAsGroup" 6 {};
        run_as_non_root: Option<bool> = "runAsNonRoot" 3 {};
        supplemental_groups: Vec<i64> = "supplementalGroups" 4 {merge: Merge::Atomic};
        supplemental_groups_policy: Option<String> = "supplementalGroupsPolicy" 12 {};
        fs_group: Option<i64> = "fsGroup" 5 {};
        sysctls: Vec<Sysctl> = "sysctls" 7 {merge: Merge::Atomic};
        fs_group_change_policy: Option<String> = "fsGroupChangePolicy" 9 {};
        seccomp_profile: Option<Box<SeccompProfile>> = "seccompProfile" 10 {};
        app_armor_profile: Option<Box<AppArmorProfile>> = "appArmorProfile" 11 {};
        se_linux_change_policy: Option<String> = "seLinuxChangePolicy" 13 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSignature`
    PodSignature = "io.k8s.api.core.v1.PodSignature" {
        pod_controller: Option<Box<OwnerReference>> = "podController" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodSpec`
    PodSpec = "io.k8s.api.core.v1.PodSpec" {
        volumes: Vec<Volume> = "volumes" 1 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name")};
        init_containers: Vec<Container> = "initContainers" 20 {merge: keyed!["name"], patch: Patch::merge("name")};
        containers: Vec<Container> = "containers" 2 {omit_empty: false, required: true, merge: keyed!["name"], patch: Patch::merge("name")};
        ephemeral_containers: Vec<EphemeralContainer> = "ephemeralContainers" 34 {merge: keyed!["name"], patch: Patch::merge("name")};
        restart_policy: String = "restartPolicy" 3 {default: default("\"Always\"")};
        termination_grace_period_seconds: Option<i64> = "terminationGracePeriodSeconds" 4 {default: default("30")};
        active_deadline_seconds: Option<i64> = "activeDeadlineSeconds" 5 {};
        dns_policy: String = "dnsPolicy" 6 {default: default("\"ClusterFirst\"")};
        node_selector: StringMap<String> = "nodeSelector" 7 {merge: Merge::Atomic};
        service_account_name: String = "serviceAccountName" 8 {};
        service_account: String = "serviceAccount" 9 {};
        automount_service_account_token: Option<bool> = "automountServiceAccountToken" 21 {};
        node_name: String = "nodeName" 10 {};
        host_network: bool = "hostNetwork" 11 {};
        host_pid: bool = "hostPID" 12 {};
        host_ipc: bool = "hostIPC" 13 {};
        share_process_namespace: Option<bool> = "shareProcessNamespace" 27 {};
        security_context: Option<Box<PodSecurityContext>> = "securityContext" 14 {};
        image_pull_secrets: Vec<LocalObjectReference> = "imagePullSecrets" 15 {merge: keyed!["name"], patch: Patch::merge("name")};
        hostname: String = "hostname" 16 {};
        subdomain: String = "subdomain" 17 {};
        affinity: Option<Box<Affinity>> = "affinity" 18 {};
        scheduler_name: String = "schedulerName" 19 {default: default("\"default-scheduler\"")};
        tolerations: Vec<Toleration> = "tolerations" 22 {merge: Merge::Atomic};
        host_aliases: Vec<HostAlias> = "hostAliases" 23 {merge: keyed!["ip"], patch: Patch::merge("ip")};
        priority_class_name: String = "priorityClassName" 24 {};
        priority: Option<i32> = "priority" 25 {};
        dns_config: Option<Box<PodDNSConfig>> = "dnsConfig" 26 {};
        readiness_gates: Vec<PodReadinessGate> = "readinessGates" 28 {merge: Merge::Atomic};
        runtime_class_name: Option<String> = "runtimeClassName" 29 {};
        enable_service_links: Option<bool> = "enableServiceLinks" 30 {};
        preemption_policy: Option<String> = "preemptionPolicy" 31 {};
        overhead: StringMap<Quantity> = "overhead" 32 {};
        topology_spread_constraints: Vec<TopologySpreadConstraint> = "topologySpreadConstraints" 33 {merge: keyed!["topologyKey", "whenUnsatisfiable"], patch: Patch::merge("topologyKey")};
        set_hostname_as_fqdn: Option<bool> = "setHostnameAsFQDN" 35 {};
        os: Option<Box<PodOS>> = "os" 36 {};
        host_users: Option<bool> = "hostUsers" 37 {};
        scheduling_gates: Vec<PodSchedulingGate> = "schedulingGates" 38 {merge: keyed!["name"], patch: Patch::merge("name")};
        resource_claims: Vec<PodResourceClaim> = "resourceClaims" 39 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name")};
        resources: Option<Box<ResourceRequirements>> = "resources" 40 {};
        hostname_override: Option<String> = "hostnameOverride" 41 {};
        scheduling_group: Option<Box<PodSchedulingGroup>> = "schedulingGroup" 43 {};
        eviction_responders: Vec<EvictionResponder> = "evictionResponders" 44 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(10)]};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodStatus`
    PodStatus = "io.k8s.api.core.v1.PodStatus" {
        observed_generation: i64 = "observedGeneration" 17 {};
        phase: String = "phase" 1 {};
        conditions: Vec<PodCondition> = "conditions" 2 {merge: keyed!["type"], patch: Patch::merge("type")};
        message: String = "message" 3 {};
        reason: String = "reason" 4 {};
        nominated_node_name: String = "nominatedNodeName" 11 {};
        host_ip: String = "hostIP" 5 {};
        host_ips: Vec<HostIP> = "hostIPs" 16 {merge: Merge::Atomic, patch: Patch::merge("ip")};
        pod_ip: String = "podIP" 6 {};
        pod_ips: Vec<PodIP> = "podIPs" 12 {merge: keyed!["ip"], patch: Patch::merge("ip")};
        start_time: Option<Time> = "startTime" 7 {};
        init_container_statuses: Vec<ContainerStatus> = "initContainerStatuses" 10 {merge: Merge::Atomic};
        container_statuses: Vec<ContainerStatus> = "containerStatuses" 8 {merge: Merge::Atomic};
        qos_class: String = "qosClass" 9 {};
        ephemeral_container_statuses: Vec<ContainerStatus> = "ephemeralContainerStatuses" 13 {merge: Merge::Atomic};
        resize: String = "resize" 14 {};
        resource_claim_statuses: Vec<PodResourceClaimStatus> = "resourceClaimStatuses" 15 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name")};
        extended_resource_claim_status: Option<Box<PodExtendedResourceClaimStatus>> = "extendedResourceClaimStatus" 18 {};
        allocated_resources: StringMap<Quantity> = "allocatedResources" 19 {};
        resources: Option<Box<ResourceRequirements>> = "resources" 20 {};
        node_allocatable_resource_claim_statuses: Vec<NodeAllocatableResourceClaimStatus> = "nodeAllocatableResourceClaimStatuses" 21 {merge: keyed!["resourceClaimName"], patch: Patch::merge("resourceClaimName"), rules: rules![Rule::UniqueBy(texts!["resourceClaimName"])]};
        volume_health: Vec<PodVolumeHealth> = "volumeHealth" 22 {merge: keyed!["name"], rules: rules![Rule::UniqueBy(texts!["name"])]};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplate`
    PodTemplate = "io.k8s.api.core.v1.PodTemplate" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        template: PodTemplateSpec = "template" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplateList`
    PodTemplateList = "io.k8s.api.core.v1.PodTemplateList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PodTemplate> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodTemplateSpec`
    PodTemplateSpec = "io.k8s.api.core.v1.PodTemplateSpec" {
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PodSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PodVolumeHealth`
    PodVolumeHealth = "io.k8s.api.core.v1.PodVolumeHealth" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        health_conditions: Vec<VolumeHealthCondition> = "healthConditions" 2 {merge: keyed!["status", "reason"], patch: Patch::merge("status"), rules: rules![Rule::UniqueBy(texts!["status", "reason"]), Rule::MaxItems(16)]};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.PortStatus`
    PortStatus = "io.k8s.api.core.v1.PortStatus" {
        port: i32 = "port" 1 {omit_empty: false, required: true};
        protocol: String = "protocol" 2 {omit_empty: false, required: true};
        error: Option<String> = "error" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PortworxVolumeSource`
    PortworxVolumeSource = "io.k8s.api.core.v1.PortworxVolumeSource" {
        volume_id: String = "volumeID" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        read_only: bool = "readOnly" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Preconditions`
    Preconditions = "io.k8s.api.core.v1.Preconditions" {
        uid: String = "uid" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PreferAvoidPodsEntry`
    PreferAvoidPodsEntry = "io.k8s.api.core.v1.PreferAvoidPodsEntry" {
        pod_signature: Option<Box<PodSignature>> = "podSignature" 1 {};
        eviction_time: Time = "evictionTime" 2 {};
        reason: String = "reason" 3 {};
        message: String = "message" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.PreferredSchedulingTerm`
    PreferredSchedulingTerm = "io.k8s.api.core.v1.PreferredSchedulingTerm" {
        weight: i32 = "weight" 1 {omit_empty: false, required: true};
        preference: NodeSelectorTerm = "preference" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.Probe`
    Probe = "io.k8s.api.core.v1.Probe" {
        handler: ProbeHandler = "handler" 1 {omit_empty: false, inline: true};
        initial_delay_seconds: i32 = "initialDelaySeconds" 2 {};
        timeout_seconds: i32 = "timeoutSeconds" 3 {default: default("1")};
        period_seconds: i32 = "periodSeconds" 4 {default: default("10")};
        success_threshold: i32 = "successThreshold" 5 {default: default("1")};
        failure_threshold: i32 = "failureThreshold" 6 {default: default("3")};
        termination_grace_period_seconds: Option<i64> = "terminationGracePeriodSeconds" 7 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ProbeHandler`
    ProbeHandler = "io.k8s.api.core.v1.ProbeHandler" {
        exec: Option<Box<ExecAction>> = "exec" 1 {};
        http_get: Option<Box<HTTPGetAction>> = "httpGet" 2 {};
        tcp_socket: Option<Box<TCPSocketAction>> = "tcpSocket" 3 {};
        grpc: Option<Box<GRPCAction>> = "grpc" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ProjectedVolumeSource`
    ProjectedVolumeSource = "io.k8s.api.core.v1.ProjectedVolumeSource" {
        sources: Vec<VolumeProjection> = "sources" 1 {omit_empty: false, merge: Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 2 {default: default("420")};
        default_user: Option<i64> = "defaultUser" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.QuobyteVolumeSource`
    QuobyteVolumeSource = "io.k8s.api.core.v1.QuobyteVolumeSource" {
        registry: String = "registry" 1 {omit_empty: false, required: true};
        volume: String = "volume" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
        user: String = "user" 4 {};
        group: String = "group" 5 {};
        tenant: String = "tenant" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RBDPersistentVolumeSource`
    RBDPersistentVolumeSource = "io.k8s.api.core.v1.RBDPersistentVolumeSource" {
        monitors: Vec<String> = "monitors" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        image: String = "image" 2 {omit_empty: false, required: true};
        fs_type: String = "fsType" 3 {};
        pool: String = "pool" 4 {default: default("\"rbd\"")};
        user: String = "user" 5 {default: default("\"admin\"")};
        keyring: String = "keyring" 6 {default: default("\"/etc/ceph/keyring\"")};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 7 {};
        read_only: bool = "readOnly" 8 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RBDVolumeSource`
    RBDVolumeSource = "io.k8s.api.core.v1.RBDVolumeSource" {
        monitors: Vec<String> = "monitors" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        image: String = "image" 2 {omit_empty: false, required: true};
        fs_type: String = "fsType" 3 {};
        pool: String = "pool" 4 {default: default("\"rbd\"")};
        user: String = "user" 5 {default: default("\"admin\"")};
        keyring: String = "keyring" 6 {default: default("\"/etc/ceph/keyring\"")};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 7 {};
        read_only: bool = "readOnly" 8 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.RangeAllocation`
    RangeAllocation = "io.k8s.api.core.v1.RangeAllocation" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        range: String = "range" 2 {omit_empty: false};
        data: Vec<u8> = "data" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationController`
    ReplicationController = "io.k8s.api.core.v1.ReplicationController" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ReplicationControllerSpec = "spec" 2 {};
        status: ReplicationControllerStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerCondition`
    ReplicationControllerCondition = "io.k8s.api.core.v1.ReplicationControllerCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerList`
    ReplicationControllerList = "io.k8s.api.core.v1.ReplicationControllerList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ReplicationController> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerSpec`
    ReplicationControllerSpec = "io.k8s.api.core.v1.ReplicationControllerSpec" {
        replicas: Option<i32> = "replicas" 1 {default: default("1"), rules: rules![Rule::Minimum(0)]};
        min_ready_seconds: i32 = "minReadySeconds" 4 {default: default("0"), rules: rules![Rule::Minimum(0)]};
        selector: StringMap<String> = "selector" 2 {merge: Merge::Atomic};
        template: Option<Box<PodTemplateSpec>> = "template" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ReplicationControllerStatus`
    ReplicationControllerStatus = "io.k8s.api.core.v1.ReplicationControllerStatus" {
        replicas: i32 = "replicas" 1 {omit_empty: false, required: true};
        fully_labeled_replicas: i32 = "fullyLabeledReplicas" 2 {};
        ready_replicas: i32 = "readyReplicas" 4 {};
        available_replicas: i32 = "availableReplicas" 5 {};
        observed_generation: i64 = "observedGeneration" 3 {};
        conditions: Vec<ReplicationControllerCondition> = "conditions" 6 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceClaim`
    ResourceClaim = "io.k8s.api.core.v1.ResourceClaim" {
        name: String = "name" 1 {omit_empty: false, required: true};
        request: String = "request" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceFieldSelector`
    ResourceFieldSelector = "io.k8s.api.core.v1.ResourceFieldSelector" atomic true {
        container_name: String = "containerName" 1 {};
        resource: String = "resource" 2 {omit_empty: false, required: true};
        divisor: Quantity = "divisor" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceHealth`
    ResourceHealth = "io.k8s.api.core.v1.ResourceHealth" {
        resource_id: String = "resourceID" 1 {omit_empty: false, required: true};
        health: String = "health" 2 {};
        message: Option<String> = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuota`
    ResourceQuota = "io.k8s.api.core.v1.ResourceQuota" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ResourceQuotaSpec = "spec" 2 {};
        status: ResourceQuotaStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaList`
    ResourceQuotaList = "io.k8s.api.core.v1.ResourceQuotaList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ResourceQuota> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaSpec`
    ResourceQuotaSpec = "io.k8s.api.core.v1.ResourceQuotaSpec" {
        hard: StringMap<Quantity> = "hard" 1 {};
        scopes: Vec<String> = "scopes" 2 {merge: Merge::Atomic};
        scope_selector: Option<Box<ScopeSelector>> = "scopeSelector" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceQuotaStatus`
    ResourceQuotaStatus = "io.k8s.api.core.v1.ResourceQuotaStatus" {
        hard: StringMap<Quantity> = "hard" 1 {};
        used: StringMap<Quantity> = "used" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceRequirements`
    ResourceRequirements = "io.k8s.api.core.v1.ResourceRequirements" {
        limits: StringMap<Quantity> = "limits" 1 {};
        requests: StringMap<Quantity> = "requests" 2 {};
        claims: Vec<ResourceClaim> = "claims" 3 {merge: keyed!["name"]};
    }
}

record! {
    /// `io.k8s.api.core.v1.ResourceStatus`
    ResourceStatus = "io.k8s.api.core.v1.ResourceStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        resources: Vec<ResourceHealth> = "resources" 2 {merge: keyed!["resourceID"]};
    }
}

record! {
    /// `io.k8s.api.core.v1.SELinuxOptions`
    SELinuxOptions = "io.k8s.api.core.v1.SELinuxOptions" {
        user: String = "user" 1 {};
        role: String = "role" 2 {};
        r#type: String = "type" 3 {};
        level: String = "level" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScaleIOPersistentVolumeSource`
    ScaleIOPersistentVolumeSource = "io.k8s.api.core.v1.ScaleIOPersistentVolumeSource" {
        gateway: String = "gateway" 1 {omit_empty: false, required: true};
        system: String = "system" 2 {omit_empty: false, required: true};
        secret_ref: Option<Box<SecretReference>> = "secretRef" 3 {omit_empty: false, required: true};
        ssl_enabled: bool = "sslEnabled" 4 {};
        protection_domain: String = "protectionDomain" 5 {};
        storage_pool: String = "storagePool" 6 {};
        storage_mode: String = "storageMode" 7 {default: default("\"ThinProvisioned\"")};
        volume_name: String = "volumeName" 8 {};
        fs_type: String = "fsType" 9 {default: default("\"xfs\"")};
        read_only: bool = "readOnly" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScaleIOVolumeSource`
    ScaleIOVolumeSource = "io.k8s.api.core.v1.ScaleIOVolumeSource" {
        gateway: String = "gateway" 1 {omit_empty: false, required: true};
        system: String = "system" 2 {omit_empty: false, required: true};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 3 {omit_empty: false, required: true};
        ssl_enabled: bool = "sslEnabled" 4 {};
        protection_domain: String = "protectionDomain" 5 {};
        storage_pool: String = "storagePool" 6 {};
        storage_mode: String = "storageMode" 7 {default: default("\"ThinProvisioned\"")};
        volume_name: String = "volumeName" 8 {};
        fs_type: String = "fsType" 9 {default: default("\"xfs\"")};
        read_only: bool = "readOnly" 10 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScopeSelector`
    ScopeSelector = "io.k8s.api.core.v1.ScopeSelector" atomic true {
        match_expressions: Vec<ScopedResourceSelectorRequirement> = "matchExpressions" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.ScopedResourceSelectorRequirement`
    ScopedResourceSelectorRequirement = "io.k8s.api.core.v1.ScopedResourceSelectorRequirement" {
        scope_name: String = "scopeName" 1 {omit_empty: false, required: true};
        operator: String = "operator" 2 {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.SeccompProfile`
    SeccompProfile = "io.k8s.api.core.v1.SeccompProfile" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        localhost_profile: Option<String> = "localhostProfile" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Secret`
    Secret = "io.k8s.api.core.v1.Secret" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        immutable: Option<bool> = "immutable" 5 {};
        data: StringMap<Vec<u8>> = "data" 2 {};
        string_data: StringMap<String> = "stringData" 4 {};
        r#type: String = "type" 3 {default: default("\"Opaque\"")};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretEnvSource`
    SecretEnvSource = "io.k8s.api.core.v1.SecretEnvSource" {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        optional: Option<bool> = "optional" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretKeySelector`
    SecretKeySelector = "io.k8s.api.core.v1.SecretKeySelector" atomic true {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        key: String = "key" 2 {omit_empty: false, required: true};
        optional: Option<bool> = "optional" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretList`
    SecretList = "io.k8s.api.core.v1.SecretList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Secret> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretProjection`
    SecretProjection = "io.k8s.api.core.v1.SecretProjection" {
        local_object_reference: LocalObjectReference = "localObjectReference" 1 {omit_empty: false, inline: true};
        items: Vec<KeyToPath> = "items" 2 {merge: Merge::Atomic};
        optional: Option<bool> = "optional" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretReference`
    SecretReference = "io.k8s.api.core.v1.SecretReference" atomic true {
        name: String = "name" 1 {};
        namespace: String = "namespace" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecretVolumeSource`
    SecretVolumeSource = "io.k8s.api.core.v1.SecretVolumeSource" {
        secret_name: String = "secretName" 1 {};
        items: Vec<KeyToPath> = "items" 2 {merge: Merge::Atomic};
        default_mode: Option<i32> = "defaultMode" 3 {default: default("420")};
        optional: Option<bool> = "optional" 4 {};
        default_user: Option<i64> = "defaultUser" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SecurityContext`
    SecurityContext = "io.k8s.api.core.v1.SecurityContext" {
        capabilities: Option<Box<Capabilities>> = "capabilities" 1 {};
        privileged: Option<bool> = "privileged" 2 {};
        se_linux_options: Option<Box<SELinuxOptions>> = "seLinuxOptions" 3 {};
        windows_options: Option<Box<WindowsSecurityContextOptions>> = "windowsOptions" 10 {};
        run_as_user: Option<i64> = "runAsUser" 4 {};
        run_as_group: Option<i64> = "runAsGroup" 8 {};
        run_as_non_root: Option<bool> = "runAsNonRoot" 5 {};
        read_only_root_filesystem: Option<bool> = "readOnlyRootFilesystem" 6 {};
        allow_privilege_escalation: Option<bool> = "allowPrivilegeEscalation" 7 {};
        proc_mount: Option<String> = "procMount" 9 {};
        seccomp_profile: Option<Box<SeccompProfile>> = "seccompProfile" 11 {};
        app_armor_profile: Option<Box<AppArmorProfile>> = "appArmorProfile" 12 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SerializedReference`
    SerializedReference = "io.k8s.api.core.v1.SerializedReference" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        reference: ObjectReference = "reference" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Service`
    Service = "io.k8s.api.core.v1.Service" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ServiceSpec = "spec" 2 {};
        status: ServiceStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccount`
    ServiceAccount = "io.k8s.api.core.v1.ServiceAccount" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        secrets: Vec<ObjectReference> = "secrets" 2 {merge: keyed!["name"], patch: Patch::merge("name")};
        image_pull_secrets: Vec<LocalObjectReference> = "imagePullSecrets" 3 {merge: Merge::Atomic};
        automount_service_account_token: Option<bool> = "automountServiceAccountToken" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccountList`
    ServiceAccountList = "io.k8s.api.core.v1.ServiceAccountList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ServiceAccount> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceAccountTokenProjection`
    ServiceAccountTokenProjection = "io.k8s.api.core.v1.ServiceAccountTokenProjection" {
        audience: String = "audience" 1 {};
        expiration_seconds: Option<i64> = "expirationSeconds" 2 {default: default("3600")};
        path: String = "path" 3 {omit_empty: false, required: true};
        user: Option<i64> = "user" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceList`
    ServiceList = "io.k8s.api.core.v1.ServiceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Service> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServicePort`
    ServicePort = "io.k8s.api.core.v1.ServicePort" {
        name: String = "name" 1 {};
        protocol: String = "protocol" 2 {default: default("\"TCP\"")};
        app_protocol: Option<String> = "appProtocol" 6 {};
        port: i32 = "port" 3 {omit_empty: false, required: true};
        target_port: IntOrString = "targetPort" 4 {omit_empty: false};
        node_port: i32 = "nodePort" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceProxyOptions`
    ServiceProxyOptions = "io.k8s.api.core.v1.ServiceProxyOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        path: String = "path" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceSpec`
    ServiceSpec = "io.k8s.api.core.v1.ServiceSpec" {
        ports: Vec<ServicePort> = "ports" 1 {merge: keyed!["port", "protocol"], patch: Patch::merge("port")};
        selector: StringMap<String> = "selector" 2 {merge: Merge::Atomic};
        cluster_ip: String = "clusterIP" 3 {};
        cluster_ips: Vec<String> = "clusterIPs" 18 {merge: Merge::Atomic};
        r#type: String = "type" 4 {default: default("\"ClusterIP\"")};
        external_ips: Vec<String> = "externalIPs" 5 {merge: Merge::Atomic};
        session_affinity: String = "sessionAffinity" 7 {default: default("\"None\"")};
        load_balancer_ip: String = "loadBalancerIP" 8 {};
        load_balancer_source_ranges: Vec<String> = "loadBalancerSourceRanges" 9 {merge: Merge::Atomic};
        external_name: String = "externalName" 10 {};
        external_traffic_policy: String = "externalTrafficPolicy" 11 {};
        health_check_node_port: i32 = "healthCheckNodePort" 12 {};
        publish_not_ready_addresses: bool = "publishNotReadyAddresses" 13 {};
        session_affinity_config: Option<Box<SessionAffinityConfig>> = "sessionAffinityConfig" 14 {};
        ip_families: Vec<String> = "ipFamilies" 19 {merge: Merge::Atomic};
        ip_family_policy: Option<String> = "ipFamilyPolicy" 17 {};
        allocate_load_balancer_node_ports: Option<bool> = "allocateLoadBalancerNodePorts" 20 {};
        load_balancer_class: Option<String> = "loadBalancerClass" 21 {};
        internal_traffic_policy: Option<String> = "internalTrafficPolicy" 22 {};
        traffic_distribution: Option<String> = "trafficDistribution" 23 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.ServiceStatus`
    ServiceStatus = "io.k8s.api.core.v1.ServiceStatus" {
        load_balancer: LoadBalancerStatus = "loadBalancer" 1 {};
        conditions: Vec<Condition> = "conditions" 2 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.core.v1.SessionAffinityConfig`
    SessionAffinityConfig = "io.k8s.api.core.v1.SessionAffinityConfig" {
        client_ip: Option<Box<ClientIPConfig>> = "clientIP" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.SleepAction`
    SleepAction = "io.k8s.api.core.v1.SleepAction" {
        seconds: i64 = "seconds" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.StorageOSPersistentVolumeSource`
    StorageOSPersistentVolumeSource = "io.k8s.api.core.v1.StorageOSPersistentVolumeSource" {
        volume_name: String = "volumeName" 1 {};
        volume_namespace: String = "volumeNamespace" 2 {};
        fs_type: String = "fsType" 3 {};
        read_only: bool = "readOnly" 4 {};
        secret_ref: Option<Box<ObjectReference>> = "secretRef" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.StorageOSVolumeSource`
    StorageOSVolumeSource = "io.k8s.api.core.v1.StorageOSVolumeSource" {
        volume_name: String = "volumeName" 1 {};
        volume_namespace: String = "volumeNamespace" 2 {};
        fs_type: String = "fsType" 3 {};
        read_only: bool = "readOnly" 4 {};
        secret_ref: Option<Box<LocalObjectReference>> = "secretRef" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Sysctl`
    Sysctl = "io.k8s.api.core.v1.Sysctl" {
        name: String = "name" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.TCPSocketAction`
    TCPSocketAction = "io.k8s.api.core.v1.TCPSocketAction" {
        port: IntOrString = "port" 1 {omit_empty: false, required: true};
        host: String = "host" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Taint`
    Taint = "io.k8s.api.core.v1.Taint" {
        key: String = "key" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {};
        effect: String = "effect" 3 {omit_empty: false, required: true};
        time_added: Option<Time> = "timeAdded" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Toleration`
    Toleration = "io.k8s.api.core.v1.Toleration" {
        key: String = "key" 1 {};
        operator: String = "operator" 2 {};
        value: String = "value" 3 {};
        effect: String = "effect" 4 {};
        toleration_seconds: Option<i64> = "tolerationSeconds" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySelectorLabelRequirement`
    TopologySelectorLabelRequirement = "io.k8s.api.core.v1.TopologySelectorLabelRequirement" {
        key: String = "key" 1 {omit_empty: false, required: true};
        values: Vec<String> = "values" 2 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySelectorTerm`
    TopologySelectorTerm = "io.k8s.api.core.v1.TopologySelectorTerm" atomic true {
        match_label_expressions: Vec<TopologySelectorLabelRequirement> = "matchLabelExpressions" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TopologySpreadConstraint`
    TopologySpreadConstraint = "io.k8s.api.core.v1.TopologySpreadConstraint" {
        max_skew: i32 = "maxSkew" 1 {omit_empty: false, required: true};
        topology_key: String = "topologyKey" 2 {omit_empty: false, required: true};
        when_unsatisfiable: String = "whenUnsatisfiable" 3 {omit_empty: false, required: true};
        label_selector: Option<Box<LabelSelector>> = "labelSelector" 4 {};
        min_domains: Option<i32> = "minDomains" 5 {};
        node_affinity_policy: Option<String> = "nodeAffinityPolicy" 6 {};
        node_taints_policy: Option<String> = "nodeTaintsPolicy" 7 {};
        match_label_keys: Vec<String> = "matchLabelKeys" 8 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.core.v1.TypedLocalObjectReference`
    TypedLocalObjectReference = "io.k8s.api.core.v1.TypedLocalObjectReference" atomic true {
        api_group: Option<String> = "apiGroup" 1 {omit_empty: false};
        kind: String = "kind" 2 {omit_empty: false, required: true};
        name: String = "name" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.TypedObjectReference`
    TypedObjectReference = "io.k8s.api.core.v1.TypedObjectReference" {
        api_group: Option<String> = "apiGroup" 1 {omit_empty: false};
        kind: String = "kind" 2 {omit_empty: false, required: true};
        name: String = "name" 3 {omit_empty: false, required: true};
        namespace: Option<String> = "namespace" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.Volume`
    Volume = "io.k8s.api.core.v1.Volume" {
        name: String = "name" 1 {omit_empty: false, required: true};
        volume_source: VolumeSource = "volumeSource" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeDevice`
    VolumeDevice = "io.k8s.api.core.v1.VolumeDevice" {
        name: String = "name" 1 {omit_empty: false, required: true};
        device_path: String = "devicePath" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeHealthCondition`
    VolumeHealthCondition = "io.k8s.api.core.v1.VolumeHealthCondition" {
        status: String = "status" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["DataLoss", "Degraded", "Inaccessible"])]};
        reason: String = "reason" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::MaxBytes(256)]};
        message: String = "message" 3 {rules: rules![Rule::MaxBytes(1024)]};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeHealthStatus`
    VolumeHealthStatus = "io.k8s.api.core.v1.VolumeHealthStatus" {
        health_conditions: Vec<VolumeHealthCondition> = "healthConditions" 1 {merge: keyed!["status", "reason"], patch: Patch::merge("status"), rules: rules![Rule::UniqueBy(texts!["status", "reason"]), Rule::MaxItems(16)]};
        last_transition_time: Time = "lastTransitionTime" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeMount`
    VolumeMount = "io.k8s.api.core.v1.VolumeMount" {
        name: String = "name" 1 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 2 {};
        recursive_read_only: Option<String> = "recursiveReadOnly" 7 {};
        mount_path: String = "mountPath" 3 {omit_empty: false, required: true};
        sub_path: String = "subPath" 4 {};
        mount_propagation: Option<String> = "mountPropagation" 5 {};
        sub_path_expr: String = "subPathExpr" 6 {};
        bind_mount_options: Vec<String> = "bindMountOptions" 8 {merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeMountStatus`
    VolumeMountStatus = "io.k8s.api.core.v1.VolumeMountStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        mount_path: String = "mountPath" 2 {omit_empty: false, required: true};
        read_only: bool = "readOnly" 3 {};
        recursive_read_only: Option<String> = "recursiveReadOnly" 4 {};
        volume_status: Option<Box<VolumeStatus>> = "volumeStatus" 5 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeNodeAffinity`
    VolumeNodeAffinity = "io.k8s.api.core.v1.VolumeNodeAffinity" {
        required: Option<Box<NodeSelector>> = "required" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeProjection`
    VolumeProjection = "io.k8s.api.core.v1.VolumeProjection" {
        secret: Option<Box<SecretProjection>> = "secret" 1 {};
        downward_api: Option<Box<DownwardAPIProjection>> = "downwardAPI" 2 {};
        config_map: Option<Box<ConfigMapProjection>> = "configMap" 3 {};
        service_account_token: Option<Box<ServiceAccountTokenProjection>> = "serviceAccountToken" 4 {};
        cluster_trust_bundle: Option<Box<ClusterTrustBundleProjection>> = "clusterTrustBundle" 5 {};
        pod_certificate: Option<Box<PodCertificateProjection>> = "podCertificate" 6 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeResourceRequirements`
    VolumeResourceRequirements = "io.k8s.api.core.v1.VolumeResourceRequirements" {
        limits: StringMap<Quantity> = "limits" 1 {};
        requests: StringMap<Quantity> = "requests" 2 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeSource`
    VolumeSource = "io.k8s.api.core.v1.VolumeSource" {
        host_path: Option<Box<HostPathVolumeSource>> = "hostPath" 1 {};
        empty_dir: Option<Box<EmptyDirVolumeSource>> = "emptyDir" 2 {};
        gce_persistent_disk: Option<Box<GCEPersistentDiskVolumeSource>> = "gcePersistentDisk" 3 {};
        aws_elastic_block_store: Option<Box<AWSElasticBlockStoreVolumeSource>> = "awsElasticBlockStore" 4 {};
        git_repo: Option<Box<GitRepoVolumeSource>> = "gitRepo" 5 {};
        secret: Option<Box<SecretVolumeSource>> = "secret" 6 {};
        nfs: Option<Box<NFSVolumeSource>> = "nfs" 7 {};
        iscsi: Option<Box<ISCSIVolumeSource>> = "iscsi" 8 {};
        glusterfs: Option<Box<GlusterfsVolumeSource>> = "glusterfs" 9 {};
        persistent_volume_claim: Option<Box<PersistentVolumeClaimVolumeSource>> = "persistentVolumeClaim" 10 {};
        rbd: Option<Box<RBDVolumeSource>> = "rbd" 11 {};
        flex_volume: Option<Box<FlexVolumeSource>> = "flexVolume" 12 {};
        cinder: Option<Box<CinderVolumeSource>> = "cinder" 13 {};
        cephfs: Option<Box<CephFSVolumeSource>> = "cephfs" 14 {};
        flocker: Option<Box<FlockerVolumeSource>> = "flocker" 15 {};
        downward_api: Option<Box<DownwardAPIVolumeSource>> = "downwardAPI" 16 {};
        fc: Option<Box<FCVolumeSource>> = "fc" 17 {};
        azure_file: Option<Box<AzureFileVolumeSource>> = "azureFile" 18 {};
        config_map: Option<Box<ConfigMapVolumeSource>> = "configMap" 19 {};
        vsphere_volume: Option<Box<VsphereVirtualDiskVolumeSource>> = "vsphereVolume" 20 {};
        quobyte: Option<Box<QuobyteVolumeSource>> = "quobyte" 21 {};
        azure_disk: Option<Box<AzureDiskVolumeSource>> = "azureDisk" 22 {};
        photon_persistent_disk: Option<Box<PhotonPersistentDiskVolumeSource>> = "photonPersistentDisk" 23 {};
        projected: Option<Box<ProjectedVolumeSource>> = "projected" 26 {};
        portworx_volume: Option<Box<PortworxVolumeSource>> = "portworxVolume" 24 {};
        scale_io: Option<Box<ScaleIOVolumeSource>> = "scaleIO" 25 {};
        storageos: Option<Box<StorageOSVolumeSource>> = "storageos" 27 {};
        csi: Option<Box<CSIVolumeSource>> = "csi" 28 {};
        ephemeral: Option<Box<EphemeralVolumeSource>> = "ephemeral" 29 {};
        image: Option<Box<ImageVolumeSource>> = "image" 30 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VolumeStatus`
    VolumeStatus = "io.k8s.api.core.v1.VolumeStatus" {
        image: Option<Box<ImageVolumeStatus>> = "image" 1 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource`
    VsphereVirtualDiskVolumeSource = "io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource" {
        volume_path: String = "volumePath" 1 {omit_empty: false, required: true};
        fs_type: String = "fsType" 2 {};
        storage_policy_name: String = "storagePolicyName" 3 {};
        storage_policy_id: String = "storagePolicyID" 4 {};
    }
}

record! {
    /// `io.k8s.api.core.v1.WeightedPodAffinityTerm`
    WeightedPodAffinityTerm = "io.k8s.api.core.v1.WeightedPodAffinityTerm" {
        weight: i32 = "weight" 1 {omit_empty: false, required: true};
        pod_affinity_term: PodAffinityTerm = "podAffinityTerm" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.core.v1.WindowsSecurityContextOptions`
    WindowsSecurityContextOptions = "io.k8s.api.core.v1.WindowsSecurityContextOptions" {
        gmsa_credential_spec_name: Option<String> = "gmsaCredentialSpecName" 1 {};
        gmsa_credential_spec: Option<String> = "gmsaCredentialSpec" 2 {};
        run_as_user_name: Option<String> = "runAsUserName" 3 {};
        host_process: Option<bool> = "hostProcess" 4 {};
    }
}
