// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `autoscaling/v2`.

use object::features::Feature;
use object::scalar::{Quantity, Time};
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules};

use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.autoscaling.v2.ContainerResourceMetricSource`
    ContainerResourceMetricSource = "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource" {
        name: String = "name" 1 {omit_empty: false, required: true};
        target: MetricTarget = "target" 2 {omit_empty: false, required: true};
        container: String = "container" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus`
    ContainerResourceMetricStatus = "io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        current: MetricValueStatus = "current" 2 {omit_empty: false, required: true};
        container: String = "container" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.CrossVersionObjectReference`
    CrossVersionObjectReference = "io.k8s.api.autoscaling.v2.CrossVersionObjectReference" {
        kind: String = "kind" 1 {omit_empty: false, required: true};
        name: String = "name" 2 {omit_empty: false, required: true};
        api_version: String = "apiVersion" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ExternalMetricSource`
    ExternalMetricSource = "io.k8s.api.autoscaling.v2.ExternalMetricSource" {
        metric: MetricIdentifier = "metric" 1 {omit_empty: false, required: true};
        target: MetricTarget = "target" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ExternalMetricStatus`
    ExternalMetricStatus = "io.k8s.api.autoscaling.v2.ExternalMetricStatus" {
        metric: MetricIdentifier = "metric" 1 {omit_empty: false, required: true};
        current: MetricValueStatus = "current" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HPAScalingPolicy`
    HPAScalingPolicy = "io.k8s.api.autoscaling.v2.HPAScalingPolicy" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        value: i32 = "value" 2 {omit_empty: false, required: true};
        period_seconds: i32 = "periodSeconds" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HPAScalingRules`
    HPAScalingRules = "io.k8s.api.autoscaling.v2.HPAScalingRules" {
        stabilization_window_seconds: Option<i32> = "stabilizationWindowSeconds" 3 {};
        select_policy: Option<String> = "selectPolicy" 1 {};
        policies: Vec<HPAScalingPolicy> = "policies" 2 {merge: Merge::Atomic};
        tolerance: Option<Quantity> = "tolerance" 4 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler`
    HorizontalPodAutoscaler = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: HorizontalPodAutoscalerSpec = "spec" 2 {required: true};
        status: HorizontalPodAutoscalerStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior`
    HorizontalPodAutoscalerBehavior = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior" {
        scale_up: Option<Box<HPAScalingRules>> = "scaleUp" 1 {};
        scale_down: Option<Box<HPAScalingRules>> = "scaleDown" 2 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition`
    HorizontalPodAutoscalerCondition = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
        observed_generation: Option<i64> = "observedGeneration" 6 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList`
    HorizontalPodAutoscalerList = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<HorizontalPodAutoscaler> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec`
    HorizontalPodAutoscalerSpec = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec" {
        scale_target_ref: CrossVersionObjectReference = "scaleTargetRef" 1 {omit_empty: false, required: true};
        min_replicas: Option<i32> = "minReplicas" 2 {default: default("1"), rules: rules![Rule::While(Feature::named_or_off("HPAScaleToZero"), true, &Rule::Minimum(0)), Rule::While(Feature::named_or_off("HPAScaleToZero"), false, &Rule::Minimum(1))]};
        max_replicas: i32 = "maxReplicas" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(1)]};
        metrics: Vec<MetricSpec> = "metrics" 4 {merge: Merge::Atomic};
        behavior: Option<Box<HorizontalPodAutoscalerBehavior>> = "behavior" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus`
    HorizontalPodAutoscalerStatus = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus" {
        observed_generation: Option<i64> = "observedGeneration" 1 {};
        last_scale_time: Option<Time> = "lastScaleTime" 2 {};
        current_replicas: i32 = "currentReplicas" 3 {};
        desired_replicas: i32 = "desiredReplicas" 4 {omit_empty: false, required: true};
        current_metrics: Vec<MetricStatus> = "currentMetrics" 5 {omit_empty: false, merge: Merge::Atomic};
        conditions: Vec<HorizontalPodAutoscalerCondition> = "conditions" 6 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricIdentifier`
    MetricIdentifier = "io.k8s.api.autoscaling.v2.MetricIdentifier" {
        name: String = "name" 1 {omit_empty: false, required: true};
        selector: Option<Box<LabelSelector>> = "selector" 2 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricSpec`
    MetricSpec = "io.k8s.api.autoscaling.v2.MetricSpec" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        object: Option<Box<ObjectMetricSource>> = "object" 2 {};
        pods: Option<Box<PodsMetricSource>> = "pods" 3 {};
        resource: Option<Box<ResourceMetricSource>> = "resource" 4 {};
        container_resource: Option<Box<ContainerResourceMetricSource>> = "containerResource" 7 {};
        external: Option<Box<ExternalMetricSource>> = "external" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricStatus`
    MetricStatus = "io.k8s.api.autoscaling.v2.MetricStatus" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        object: Option<Box<ObjectMetricStatus>> = "object" 2 {};
        pods: Option<Box<PodsMetricStatus>> = "pods" 3 {};
        resource: Option<Box<ResourceMetricStatus>> = "resource" 4 {};
        container_resource: Option<Box<ContainerResourceMetricStatus>> = "containerResource" 7 {};
        external: Option<Box<ExternalMetricStatus>> = "external" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricTarget`
    MetricTarget = "io.k8s.api.autoscaling.v2.MetricTarget" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        value: Option<Quantity> = "value" 2 {};
        average_value: Option<Quantity> = "averageValue" 3 {};
        average_utilization: Option<i32> = "averageUtilization" 4 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.MetricValueStatus`
    MetricValueStatus = "io.k8s.api.autoscaling.v2.MetricValueStatus" {
        value: Option<Quantity> = "value" 1 {};
        average_value: Option<Quantity> = "averageValue" 2 {};
        average_utilization: Option<i32> = "averageUtilization" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ObjectMetricSource`
    ObjectMetricSource = "io.k8s.api.autoscaling.v2.ObjectMetricSource" {
        described_object: CrossVersionObjectReference = "describedObject" 1 {omit_empty: false, required: true};
        target: MetricTarget = "target" 2 {omit_empty: false, required: true};
        metric: MetricIdentifier = "metric" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ObjectMetricStatus`
    ObjectMetricStatus = "io.k8s.api.autoscaling.v2.ObjectMetricStatus" {
        metric: MetricIdentifier = "metric" 1 {omit_empty: false, required: true};
        current: MetricValueStatus = "current" 2 {omit_empty: false, required: true};
        described_object: CrossVersionObjectReference = "describedObject" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.PodsMetricSource`
    PodsMetricSource = "io.k8s.api.autoscaling.v2.PodsMetricSource" {
        metric: MetricIdentifier = "metric" 1 {omit_empty: false, required: true};
        target: MetricTarget = "target" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.PodsMetricStatus`
    PodsMetricStatus = "io.k8s.api.autoscaling.v2.PodsMetricStatus" {
        metric: MetricIdentifier = "metric" 1 {omit_empty: false, required: true};
        current: MetricValueStatus = "current" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ResourceMetricSource`
    ResourceMetricSource = "io.k8s.api.autoscaling.v2.ResourceMetricSource" {
        name: String = "name" 1 {omit_empty: false, required: true};
        target: MetricTarget = "target" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v2.ResourceMetricStatus`
    ResourceMetricStatus = "io.k8s.api.autoscaling.v2.ResourceMetricStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        current: MetricValueStatus = "current" 2 {omit_empty: false, required: true};
    }
}
