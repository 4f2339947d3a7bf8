// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apps/v1`.

use object::scalar::{IntOrString, Json, Time};
use object::schema::{Merge, Patch, default};
use object::{keyed, record};

use crate::core::v1::{PersistentVolumeClaim, PodTemplateSpec};
use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.apps.v1.ControllerRevision`
    ControllerRevision = "io.k8s.api.apps.v1.ControllerRevision" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        data: Json = "data" 2 {omit_empty: false, required: true};
        revision: i64 = "revision" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ControllerRevisionList`
    ControllerRevisionList = "io.k8s.api.apps.v1.ControllerRevisionList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ControllerRevision> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSet`
    DaemonSet = "io.k8s.api.apps.v1.DaemonSet" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: DaemonSetSpec = "spec" 2 {required: true};
        status: DaemonSetStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetCondition`
    DaemonSetCondition = "io.k8s.api.apps.v1.DaemonSetCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetList`
    DaemonSetList = "io.k8s.api.apps.v1.DaemonSetList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<DaemonSet> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetSpec`
    DaemonSetSpec = "io.k8s.api.apps.v1.DaemonSetSpec" {
        selector: Option<Box<LabelSelector>> = "selector" 1 {omit_empty: false, required: true};
        template: PodTemplateSpec = "template" 2 {omit_empty: false, required: true};
        update_strategy: DaemonSetUpdateStrategy = "updateStrategy" 3 {};
        min_ready_seconds: i32 = "minReadySeconds" 4 {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 6 {default: default("10")};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetStatus`
    DaemonSetStatus = "io.k8s.api.apps.v1.DaemonSetStatus" {
        current_number_scheduled: i32 = "currentNumberScheduled" 1 {omit_empty: false, required: true};
        number_misscheduled: i32 = "numberMisscheduled" 2 {omit_empty: false, required: true};
        desired_number_scheduled: i32 = "desiredNumberScheduled" 3 {omit_empty: false, required: true};
        number_ready: i32 = "numberReady" 4 {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 5 {};
        updated_number_scheduled: i32 = "updatedNumberScheduled" 6 {};
        number_available: i32 = "numberAvailable" 7 {};
        number_unavailable: i32 = "numberUnavailable" 8 {};
        collision_count: Option<i32> = "collisionCount" 9 {};
        conditions: Vec<DaemonSetCondition> = "conditions" 10 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetUpdateStrategy`
    DaemonSetUpdateStrategy = "io.k8s.api.apps.v1.DaemonSetUpdateStrategy" {
        r#type: String = "type" 1 {default: default("\"RollingUpdate\"")};
        rolling_update: Option<Box<RollingUpdateDaemonSet>> = "rollingUpdate" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.Deployment`
    Deployment = "io.k8s.api.apps.v1.Deployment" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: DeploymentSpec = "spec" 2 {required: true};
        status: DeploymentStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentCondition`
    DeploymentCondition = "io.k8s.api.apps.v1.DeploymentCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_update_time: Time = "lastUpdateTime" 6 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 7 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentList`
    DeploymentList = "io.k8s.api.apps.v1.DeploymentList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Deployment> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentSpec`
    DeploymentSpec = "io.k8s.api.apps.v1.DeploymentSpec" {
        replicas: Option<i32> = "replicas" 1 {default: default("1")};
        selector: Option<Box<LabelSelector>> = "selector" 2 {omit_empty: false, required: true};
        template: PodTemplateSpec = "template" 3 {omit_empty: false, required: true};
        strategy: DeploymentStrategy = "strategy" 4 {patch: Patch::RETAIN_KEYS};
        min_ready_seconds: i32 = "minReadySeconds" 5 {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 6 {default: default("10")};
        paused: bool = "paused" 7 {};
        progress_deadline_seconds: Option<i32> = "progressDeadlineSeconds" 9 {default: default("600")};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentStatus`
    DeploymentStatus = "io.k8s.api.apps.v1.DeploymentStatus" {
        observed_generation: i64 = "observedGeneration" 1 {};
        replicas: i32 = "replicas" 2 {};
        updated_replicas: i32 = "updatedReplicas" 3 {};
        ready_replicas: i32 = "readyReplicas" 7 {};
        available_replicas: i32 = "availableReplicas" 4 {};
        unavailable_replicas: i32 = "unavailableReplicas" 5 {};
        terminating_replicas: Option<i32> = "terminatingReplicas" 9 {};
        conditions: Vec<DeploymentCondition> = "conditions" 6 {merge: keyed!["type"], patch: Patch::merge("type")};
        collision_count: Option<i32> = "collisionCount" 8 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentStrategy`
    DeploymentStrategy = "io.k8s.api.apps.v1.DeploymentStrategy" {
        r#type: String = "type" 1 {default: default("\"RollingUpdate\"")};
        rolling_update: Option<Box<RollingUpdateDeployment>> = "rollingUpdate" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSet`
    ReplicaSet = "io.k8s.api.apps.v1.ReplicaSet" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ReplicaSetSpec = "spec" 2 {required: true};
        status: ReplicaSetStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetCondition`
    ReplicaSetCondition = "io.k8s.api.apps.v1.ReplicaSetCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetList`
    ReplicaSetList = "io.k8s.api.apps.v1.ReplicaSetList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ReplicaSet> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetSpec`
    ReplicaSetSpec = "io.k8s.api.apps.v1.ReplicaSetSpec" {
        replicas: Option<i32> = "replicas" 1 {default: default("1")};
        min_ready_seconds: i32 = "minReadySeconds" 4 {};
        selector: Option<Box<LabelSelector>> = "selector" 2 {omit_empty: false, required: true};
        template: PodTemplateSpec = "template" 3 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetStatus`
    ReplicaSetStatus = "io.k8s.api.apps.v1.ReplicaSetStatus" {
        replicas: i32 = "replicas" 1 {omit_empty: false, required: true};
        fully_labeled_replicas: i32 = "fullyLabeledReplicas" 2 {};
        ready_replicas: i32 = "readyReplicas" 4 {};
        available_replicas: i32 = "availableReplicas" 5 {};
        terminating_replicas: Option<i32> = "terminatingReplicas" 7 {};
        observed_generation: i64 = "observedGeneration" 3 {};
        conditions: Vec<ReplicaSetCondition> = "conditions" 6 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateDaemonSet`
    RollingUpdateDaemonSet = "io.k8s.api.apps.v1.RollingUpdateDaemonSet" {
        max_unavailable: Option<IntOrString> = "maxUnavailable" 1 {};
        max_surge: Option<IntOrString> = "maxSurge" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateDeployment`
    RollingUpdateDeployment = "io.k8s.api.apps.v1.RollingUpdateDeployment" {
        max_unavailable: Option<IntOrString> = "maxUnavailable" 1 {};
        max_surge: Option<IntOrString> = "maxSurge" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy`
    RollingUpdateStatefulSetStrategy = "io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy" {
        partition: Option<i32> = "partition" 1 {};
        max_unavailable: Option<IntOrString> = "maxUnavailable" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSet`
    StatefulSet = "io.k8s.api.apps.v1.StatefulSet" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: StatefulSetSpec = "spec" 2 {required: true};
        status: StatefulSetStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetCondition`
    StatefulSetCondition = "io.k8s.api.apps.v1.StatefulSetCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetList`
    StatefulSetList = "io.k8s.api.apps.v1.StatefulSetList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<StatefulSet> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetOrdinals`
    StatefulSetOrdinals = "io.k8s.api.apps.v1.StatefulSetOrdinals" {
        start: i32 = "start" 1 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy`
    StatefulSetPersistentVolumeClaimRetentionPolicy = "io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy" {
        when_deleted: String = "whenDeleted" 1 {};
        when_scaled: String = "whenScaled" 2 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetSpec`
    StatefulSetSpec = "io.k8s.api.apps.v1.StatefulSetSpec" {
        replicas: Option<i32> = "replicas" 1 {default: default("1")};
        selector: Option<Box<LabelSelector>> = "selector" 2 {omit_empty: false, required: true};
        template: PodTemplateSpec = "template" 3 {omit_empty: false, required: true};
        volume_claim_templates: Vec<PersistentVolumeClaim> = "volumeClaimTemplates" 4 {merge: Merge::Atomic};
        service_name: String = "serviceName" 5 {omit_empty: false};
        pod_management_policy: String = "podManagementPolicy" 6 {default: default("\"OrderedReady\"")};
        update_strategy: StatefulSetUpdateStrategy = "updateStrategy" 7 {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 8 {default: default("10")};
        min_ready_seconds: i32 = "minReadySeconds" 9 {};
        persistent_volume_claim_retention_policy: Option<Box<StatefulSetPersistentVolumeClaimRetentionPolicy>> = "persistentVolumeClaimRetentionPolicy" 10 {};
        ordinals: Option<Box<StatefulSetOrdinals>> = "ordinals" 11 {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetStatus`
    StatefulSetStatus = "io.k8s.api.apps.v1.StatefulSetStatus" {
        observed_generation: i64 = "observedGeneration" 1 {};
        replicas: i32 = "replicas" 2 {omit_empty: false, required: true};
        ready_replicas: i32 = "readyReplicas" 3 {};
        current_replicas: i32 = "currentReplicas" 4 {};
        updated_replicas: i32 = "updatedReplicas" 5 {};
        current_revision: String = "currentRevision" 6 {};
        update_revision: String = "updateRevision" 7 {};
        collision_count: Option<i32> = "collisionCount" 9 {};
        conditions: Vec<StatefulSetCondition> = "conditions" 10 {merge: keyed!["type"], patch: Patch::merge("type")};
        available_replicas: i32 = "availableReplicas" 11 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetUpdateStrategy`
    StatefulSetUpdateStrategy = "io.k8s.api.apps.v1.StatefulSetUpdateStrategy" {
        r#type: String = "type" 1 {};
        rolling_update: Option<Box<RollingUpdateStatefulSetStrategy>> = "rollingUpdate" 2 {};
    }
}
