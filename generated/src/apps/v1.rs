// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apps/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.apps.v1.ControllerRevision`
    ControllerRevision = "io.k8s.api.apps.v1.ControllerRevision" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        data: object::scalar::Json = "data" 2 [schema::Type::Json] {omit_empty: false, required: true};
        revision: i64 = "revision" 3 [schema::Type::Int64] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ControllerRevisionList`
    ControllerRevisionList = "io.k8s.api.apps.v1.ControllerRevisionList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apps::v1::ControllerRevision> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::ControllerRevision::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSet`
    DaemonSet = "io.k8s.api.apps.v1.DaemonSet" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apps::v1::DaemonSetSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DaemonSetSpec::schema_table))] {required: true};
        status: crate::apps::v1::DaemonSetStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DaemonSetStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetCondition`
    DaemonSetCondition = "io.k8s.api.apps.v1.DaemonSetCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetList`
    DaemonSetList = "io.k8s.api.apps.v1.DaemonSetList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apps::v1::DaemonSet> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DaemonSet::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetSpec`
    DaemonSetSpec = "io.k8s.api.apps.v1.DaemonSetSpec" {
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true, omit_empty: false, required: true};
        template: crate::core::v1::PodTemplateSpec = "template" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {omit_empty: false, required: true};
        update_strategy: crate::apps::v1::DaemonSetUpdateStrategy = "updateStrategy" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DaemonSetUpdateStrategy::schema_table))] {};
        min_ready_seconds: i32 = "minReadySeconds" 4 [schema::Type::Int32] {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 6 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("10"))};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetStatus`
    DaemonSetStatus = "io.k8s.api.apps.v1.DaemonSetStatus" {
        current_number_scheduled: i32 = "currentNumberScheduled" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        number_misscheduled: i32 = "numberMisscheduled" 2 [schema::Type::Int32] {omit_empty: false, required: true};
        desired_number_scheduled: i32 = "desiredNumberScheduled" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        number_ready: i32 = "numberReady" 4 [schema::Type::Int32] {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 5 [schema::Type::Int64] {};
        updated_number_scheduled: i32 = "updatedNumberScheduled" 6 [schema::Type::Int32] {};
        number_available: i32 = "numberAvailable" 7 [schema::Type::Int32] {};
        number_unavailable: i32 = "numberUnavailable" 8 [schema::Type::Int32] {};
        collision_count: Option<i32> = "collisionCount" 9 [schema::Type::Int32] {pointer: true};
        conditions: Vec<crate::apps::v1::DaemonSetCondition> = "conditions" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DaemonSetCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DaemonSetUpdateStrategy`
    DaemonSetUpdateStrategy = "io.k8s.api.apps.v1.DaemonSetUpdateStrategy" {
        r#type: String = "type" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"RollingUpdate\""))};
        rolling_update: Option<Box<crate::apps::v1::RollingUpdateDaemonSet>> = "rollingUpdate" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::RollingUpdateDaemonSet::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.Deployment`
    Deployment = "io.k8s.api.apps.v1.Deployment" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apps::v1::DeploymentSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DeploymentSpec::schema_table))] {required: true};
        status: crate::apps::v1::DeploymentStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DeploymentStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentCondition`
    DeploymentCondition = "io.k8s.api.apps.v1.DeploymentCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false};
        last_update_time: object::scalar::Time = "lastUpdateTime" 6 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 7 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentList`
    DeploymentList = "io.k8s.api.apps.v1.DeploymentList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apps::v1::Deployment> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::Deployment::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentSpec`
    DeploymentSpec = "io.k8s.api.apps.v1.DeploymentSpec" {
        replicas: Option<i32> = "replicas" 1 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true, omit_empty: false, required: true};
        template: crate::core::v1::PodTemplateSpec = "template" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {omit_empty: false, required: true};
        strategy: crate::apps::v1::DeploymentStrategy = "strategy" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DeploymentStrategy::schema_table))] {patch: schema::Patch { replace_keys: true, merge: false, key: None }};
        min_ready_seconds: i32 = "minReadySeconds" 5 [schema::Type::Int32] {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 6 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("10"))};
        paused: bool = "paused" 7 [schema::Type::Bool] {};
        progress_deadline_seconds: Option<i32> = "progressDeadlineSeconds" 9 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("600"))};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentStatus`
    DeploymentStatus = "io.k8s.api.apps.v1.DeploymentStatus" {
        observed_generation: i64 = "observedGeneration" 1 [schema::Type::Int64] {};
        replicas: i32 = "replicas" 2 [schema::Type::Int32] {};
        updated_replicas: i32 = "updatedReplicas" 3 [schema::Type::Int32] {};
        ready_replicas: i32 = "readyReplicas" 7 [schema::Type::Int32] {};
        available_replicas: i32 = "availableReplicas" 4 [schema::Type::Int32] {};
        unavailable_replicas: i32 = "unavailableReplicas" 5 [schema::Type::Int32] {};
        terminating_replicas: Option<i32> = "terminatingReplicas" 9 [schema::Type::Int32] {pointer: true};
        conditions: Vec<crate::apps::v1::DeploymentCondition> = "conditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::DeploymentCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        collision_count: Option<i32> = "collisionCount" 8 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.DeploymentStrategy`
    DeploymentStrategy = "io.k8s.api.apps.v1.DeploymentStrategy" {
        r#type: String = "type" 1 [schema::Type::String] {default: Some(Cow::Borrowed("\"RollingUpdate\""))};
        rolling_update: Option<Box<crate::apps::v1::RollingUpdateDeployment>> = "rollingUpdate" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::RollingUpdateDeployment::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSet`
    ReplicaSet = "io.k8s.api.apps.v1.ReplicaSet" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apps::v1::ReplicaSetSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::ReplicaSetSpec::schema_table))] {required: true};
        status: crate::apps::v1::ReplicaSetStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::ReplicaSetStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetCondition`
    ReplicaSetCondition = "io.k8s.api.apps.v1.ReplicaSetCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetList`
    ReplicaSetList = "io.k8s.api.apps.v1.ReplicaSetList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apps::v1::ReplicaSet> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::ReplicaSet::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetSpec`
    ReplicaSetSpec = "io.k8s.api.apps.v1.ReplicaSetSpec" {
        replicas: Option<i32> = "replicas" 1 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
        min_ready_seconds: i32 = "minReadySeconds" 4 [schema::Type::Int32] {};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true, omit_empty: false, required: true};
        template: crate::core::v1::PodTemplateSpec = "template" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.ReplicaSetStatus`
    ReplicaSetStatus = "io.k8s.api.apps.v1.ReplicaSetStatus" {
        replicas: i32 = "replicas" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        fully_labeled_replicas: i32 = "fullyLabeledReplicas" 2 [schema::Type::Int32] {};
        ready_replicas: i32 = "readyReplicas" 4 [schema::Type::Int32] {};
        available_replicas: i32 = "availableReplicas" 5 [schema::Type::Int32] {};
        terminating_replicas: Option<i32> = "terminatingReplicas" 7 [schema::Type::Int32] {pointer: true};
        observed_generation: i64 = "observedGeneration" 3 [schema::Type::Int64] {};
        conditions: Vec<crate::apps::v1::ReplicaSetCondition> = "conditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::ReplicaSetCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateDaemonSet`
    RollingUpdateDaemonSet = "io.k8s.api.apps.v1.RollingUpdateDaemonSet" {
        max_unavailable: Option<object::scalar::IntOrString> = "maxUnavailable" 1 [schema::Type::IntOrString] {pointer: true};
        max_surge: Option<object::scalar::IntOrString> = "maxSurge" 2 [schema::Type::IntOrString] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateDeployment`
    RollingUpdateDeployment = "io.k8s.api.apps.v1.RollingUpdateDeployment" {
        max_unavailable: Option<object::scalar::IntOrString> = "maxUnavailable" 1 [schema::Type::IntOrString] {pointer: true};
        max_surge: Option<object::scalar::IntOrString> = "maxSurge" 2 [schema::Type::IntOrString] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy`
    RollingUpdateStatefulSetStrategy = "io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy" {
        partition: Option<i32> = "partition" 1 [schema::Type::Int32] {pointer: true};
        max_unavailable: Option<object::scalar::IntOrString> = "maxUnavailable" 2 [schema::Type::IntOrString] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSet`
    StatefulSet = "io.k8s.api.apps.v1.StatefulSet" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apps::v1::StatefulSetSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetSpec::schema_table))] {required: true};
        status: crate::apps::v1::StatefulSetStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetCondition`
    StatefulSetCondition = "io.k8s.api.apps.v1.StatefulSetCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetList`
    StatefulSetList = "io.k8s.api.apps.v1.StatefulSetList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apps::v1::StatefulSet> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSet::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetOrdinals`
    StatefulSetOrdinals = "io.k8s.api.apps.v1.StatefulSetOrdinals" {
        start: i32 = "start" 1 [schema::Type::Int32] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy`
    StatefulSetPersistentVolumeClaimRetentionPolicy = "io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy" {
        when_deleted: String = "whenDeleted" 1 [schema::Type::String] {};
        when_scaled: String = "whenScaled" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetSpec`
    StatefulSetSpec = "io.k8s.api.apps.v1.StatefulSetSpec" {
        replicas: Option<i32> = "replicas" 1 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true, omit_empty: false, required: true};
        template: crate::core::v1::PodTemplateSpec = "template" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {omit_empty: false, required: true};
        volume_claim_templates: Vec<crate::core::v1::PersistentVolumeClaim> = "volumeClaimTemplates" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PersistentVolumeClaim::schema_table))))] {merge: schema::Merge::Atomic};
        service_name: String = "serviceName" 5 [schema::Type::String] {omit_empty: false};
        pod_management_policy: String = "podManagementPolicy" 6 [schema::Type::String] {default: Some(Cow::Borrowed("\"OrderedReady\""))};
        update_strategy: crate::apps::v1::StatefulSetUpdateStrategy = "updateStrategy" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetUpdateStrategy::schema_table))] {};
        revision_history_limit: Option<i32> = "revisionHistoryLimit" 8 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("10"))};
        min_ready_seconds: i32 = "minReadySeconds" 9 [schema::Type::Int32] {};
        persistent_volume_claim_retention_policy: Option<Box<crate::apps::v1::StatefulSetPersistentVolumeClaimRetentionPolicy>> = "persistentVolumeClaimRetentionPolicy" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetPersistentVolumeClaimRetentionPolicy::schema_table))] {pointer: true};
        ordinals: Option<Box<crate::apps::v1::StatefulSetOrdinals>> = "ordinals" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetOrdinals::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetStatus`
    StatefulSetStatus = "io.k8s.api.apps.v1.StatefulSetStatus" {
        observed_generation: i64 = "observedGeneration" 1 [schema::Type::Int64] {};
        replicas: i32 = "replicas" 2 [schema::Type::Int32] {omit_empty: false, required: true};
        ready_replicas: i32 = "readyReplicas" 3 [schema::Type::Int32] {};
        current_replicas: i32 = "currentReplicas" 4 [schema::Type::Int32] {};
        updated_replicas: i32 = "updatedReplicas" 5 [schema::Type::Int32] {};
        current_revision: String = "currentRevision" 6 [schema::Type::String] {};
        update_revision: String = "updateRevision" 7 [schema::Type::String] {};
        collision_count: Option<i32> = "collisionCount" 9 [schema::Type::Int32] {pointer: true};
        conditions: Vec<crate::apps::v1::StatefulSetCondition> = "conditions" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::StatefulSetCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        available_replicas: i32 = "availableReplicas" 11 [schema::Type::Int32] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.apps.v1.StatefulSetUpdateStrategy`
    StatefulSetUpdateStrategy = "io.k8s.api.apps.v1.StatefulSetUpdateStrategy" {
        r#type: String = "type" 1 [schema::Type::String] {};
        rolling_update: Option<Box<crate::apps::v1::RollingUpdateStatefulSetStrategy>> = "rollingUpdate" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apps::v1::RollingUpdateStatefulSetStrategy::schema_table))] {pointer: true};
    }
}
