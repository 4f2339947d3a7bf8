// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `autoscaling/v2`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.autoscaling.v2.ContainerResourceMetricSource`
    ContainerResourceMetricSource = "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        target: crate::autoscaling::v2::MetricTarget = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricTarget::schema_table))] {omit_empty: false, required: true};
        container: String = "container" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus`
    ContainerResourceMetricStatus = "io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        current: crate::autoscaling::v2::MetricValueStatus = "current" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricValueStatus::schema_table))] {omit_empty: false, required: true};
        container: String = "container" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.CrossVersionObjectReference`
    CrossVersionObjectReference = "io.k8s.api.autoscaling.v2.CrossVersionObjectReference" {
        kind: String = "kind" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
        api_version: String = "apiVersion" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ExternalMetricSource`
    ExternalMetricSource = "io.k8s.api.autoscaling.v2.ExternalMetricSource" {
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
        target: crate::autoscaling::v2::MetricTarget = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricTarget::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ExternalMetricStatus`
    ExternalMetricStatus = "io.k8s.api.autoscaling.v2.ExternalMetricStatus" {
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
        current: crate::autoscaling::v2::MetricValueStatus = "current" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricValueStatus::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HPAScalingPolicy`
    HPAScalingPolicy = "io.k8s.api.autoscaling.v2.HPAScalingPolicy" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: i32 = "value" 2 [schema::Type::Int32] {omit_empty: false, required: true};
        period_seconds: i32 = "periodSeconds" 3 [schema::Type::Int32] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HPAScalingRules`
    HPAScalingRules = "io.k8s.api.autoscaling.v2.HPAScalingRules" {
        stabilization_window_seconds: Option<i32> = "stabilizationWindowSeconds" 3 [schema::Type::Int32] {pointer: true};
        select_policy: Option<String> = "selectPolicy" 1 [schema::Type::String] {pointer: true};
        policies: Vec<crate::autoscaling::v2::HPAScalingPolicy> = "policies" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HPAScalingPolicy::schema_table))))] {merge: schema::Merge::Atomic};
        tolerance: Option<object::scalar::Quantity> = "tolerance" 4 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler`
    HorizontalPodAutoscaler = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::autoscaling::v2::HorizontalPodAutoscalerSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HorizontalPodAutoscalerSpec::schema_table))] {required: true};
        status: crate::autoscaling::v2::HorizontalPodAutoscalerStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HorizontalPodAutoscalerStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior`
    HorizontalPodAutoscalerBehavior = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior" {
        scale_up: Option<Box<crate::autoscaling::v2::HPAScalingRules>> = "scaleUp" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HPAScalingRules::schema_table))] {pointer: true};
        scale_down: Option<Box<crate::autoscaling::v2::HPAScalingRules>> = "scaleDown" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HPAScalingRules::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition`
    HorizontalPodAutoscalerCondition = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
        observed_generation: Option<i64> = "observedGeneration" 6 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList`
    HorizontalPodAutoscalerList = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::autoscaling::v2::HorizontalPodAutoscaler> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HorizontalPodAutoscaler::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec`
    HorizontalPodAutoscalerSpec = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec" {
        scale_target_ref: crate::autoscaling::v2::CrossVersionObjectReference = "scaleTargetRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::CrossVersionObjectReference::schema_table))] {omit_empty: false, required: true};
        min_replicas: Option<i32> = "minReplicas" 2 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
        max_replicas: i32 = "maxReplicas" 3 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
        metrics: Vec<crate::autoscaling::v2::MetricSpec> = "metrics" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricSpec::schema_table))))] {merge: schema::Merge::Atomic};
        behavior: Option<Box<crate::autoscaling::v2::HorizontalPodAutoscalerBehavior>> = "behavior" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HorizontalPodAutoscalerBehavior::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus`
    HorizontalPodAutoscalerStatus = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus" {
        observed_generation: Option<i64> = "observedGeneration" 1 [schema::Type::Int64] {pointer: true};
        last_scale_time: Option<object::scalar::Time> = "lastScaleTime" 2 [schema::Type::Time] {pointer: true};
        current_replicas: i32 = "currentReplicas" 3 [schema::Type::Int32] {};
        desired_replicas: i32 = "desiredReplicas" 4 [schema::Type::Int32] {omit_empty: false, required: true};
        current_metrics: Vec<crate::autoscaling::v2::MetricStatus> = "currentMetrics" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricStatus::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
        conditions: Vec<crate::autoscaling::v2::HorizontalPodAutoscalerCondition> = "conditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::HorizontalPodAutoscalerCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricIdentifier`
    MetricIdentifier = "io.k8s.api.autoscaling.v2.MetricIdentifier" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricSpec`
    MetricSpec = "io.k8s.api.autoscaling.v2.MetricSpec" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        object: Option<Box<crate::autoscaling::v2::ObjectMetricSource>> = "object" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ObjectMetricSource::schema_table))] {pointer: true};
        pods: Option<Box<crate::autoscaling::v2::PodsMetricSource>> = "pods" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::PodsMetricSource::schema_table))] {pointer: true};
        resource: Option<Box<crate::autoscaling::v2::ResourceMetricSource>> = "resource" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ResourceMetricSource::schema_table))] {pointer: true};
        container_resource: Option<Box<crate::autoscaling::v2::ContainerResourceMetricSource>> = "containerResource" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ContainerResourceMetricSource::schema_table))] {pointer: true};
        external: Option<Box<crate::autoscaling::v2::ExternalMetricSource>> = "external" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ExternalMetricSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricStatus`
    MetricStatus = "io.k8s.api.autoscaling.v2.MetricStatus" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        object: Option<Box<crate::autoscaling::v2::ObjectMetricStatus>> = "object" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ObjectMetricStatus::schema_table))] {pointer: true};
        pods: Option<Box<crate::autoscaling::v2::PodsMetricStatus>> = "pods" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::PodsMetricStatus::schema_table))] {pointer: true};
        resource: Option<Box<crate::autoscaling::v2::ResourceMetricStatus>> = "resource" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ResourceMetricStatus::schema_table))] {pointer: true};
        container_resource: Option<Box<crate::autoscaling::v2::ContainerResourceMetricStatus>> = "containerResource" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ContainerResourceMetricStatus::schema_table))] {pointer: true};
        external: Option<Box<crate::autoscaling::v2::ExternalMetricStatus>> = "external" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::ExternalMetricStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricTarget`
    MetricTarget = "io.k8s.api.autoscaling.v2.MetricTarget" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: Option<object::scalar::Quantity> = "value" 2 [schema::Type::Quantity] {pointer: true};
        average_value: Option<object::scalar::Quantity> = "averageValue" 3 [schema::Type::Quantity] {pointer: true};
        average_utilization: Option<i32> = "averageUtilization" 4 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricValueStatus`
    MetricValueStatus = "io.k8s.api.autoscaling.v2.MetricValueStatus" {
        value: Option<object::scalar::Quantity> = "value" 1 [schema::Type::Quantity] {pointer: true};
        average_value: Option<object::scalar::Quantity> = "averageValue" 2 [schema::Type::Quantity] {pointer: true};
        average_utilization: Option<i32> = "averageUtilization" 3 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ObjectMetricSource`
    ObjectMetricSource = "io.k8s.api.autoscaling.v2.ObjectMetricSource" {
        described_object: crate::autoscaling::v2::CrossVersionObjectReference = "describedObject" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::CrossVersionObjectReference::schema_table))] {omit_empty: false, required: true};
        target: crate::autoscaling::v2::MetricTarget = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricTarget::schema_table))] {omit_empty: false, required: true};
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ObjectMetricStatus`
    ObjectMetricStatus = "io.k8s.api.autoscaling.v2.ObjectMetricStatus" {
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
        current: crate::autoscaling::v2::MetricValueStatus = "current" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricValueStatus::schema_table))] {omit_empty: false, required: true};
        described_object: crate::autoscaling::v2::CrossVersionObjectReference = "describedObject" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::CrossVersionObjectReference::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.PodsMetricSource`
    PodsMetricSource = "io.k8s.api.autoscaling.v2.PodsMetricSource" {
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
        target: crate::autoscaling::v2::MetricTarget = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricTarget::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.PodsMetricStatus`
    PodsMetricStatus = "io.k8s.api.autoscaling.v2.PodsMetricStatus" {
        metric: crate::autoscaling::v2::MetricIdentifier = "metric" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricIdentifier::schema_table))] {omit_empty: false, required: true};
        current: crate::autoscaling::v2::MetricValueStatus = "current" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricValueStatus::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ResourceMetricSource`
    ResourceMetricSource = "io.k8s.api.autoscaling.v2.ResourceMetricSource" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        target: crate::autoscaling::v2::MetricTarget = "target" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricTarget::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ResourceMetricStatus`
    ResourceMetricStatus = "io.k8s.api.autoscaling.v2.ResourceMetricStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        current: crate::autoscaling::v2::MetricValueStatus = "current" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v2::MetricValueStatus::schema_table))] {omit_empty: false, required: true};
    }
}
