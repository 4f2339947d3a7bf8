// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `autoscaling/v1`.

use object::features::Feature;
use object::scalar::{Quantity, Time};
use object::schema::{Rule, default};
use object::{record, rules};

use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.autoscaling.v1.ContainerResourceMetricSource`
    ContainerResourceMetricSource = "io.k8s.api.autoscaling.v1.ContainerResourceMetricSource" {
        name: String = "name" 1 {omit_empty: false};
        target_average_utilization: Option<i32> = "targetAverageUtilization" 2 {};
        target_average_value: Option<Quantity> = "targetAverageValue" 3 {};
        container: String = "container" 5 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus`
    ContainerResourceMetricStatus = "io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus" {
        name: String = "name" 1 {omit_empty: false};
        current_average_utilization: Option<i32> = "currentAverageUtilization" 2 {};
        current_average_value: Quantity = "currentAverageValue" 3 {omit_empty: false};
        container: String = "container" 4 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.CrossVersionObjectReference`
    CrossVersionObjectReference = "io.k8s.api.autoscaling.v1.CrossVersionObjectReference" atomic true {
        kind: String = "kind" 1 {omit_empty: false, required: true};
        name: String = "name" 2 {omit_empty: false, required: true};
        api_version: String = "apiVersion" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ExternalMetricSource`
    ExternalMetricSource = "io.k8s.api.autoscaling.v1.ExternalMetricSource" {
        metric_name: String = "metricName" 1 {omit_empty: false};
        metric_selector: Option<Box<LabelSelector>> = "metricSelector" 2 {};
        target_value: Option<Quantity> = "targetValue" 3 {};
        target_average_value: Option<Quantity> = "targetAverageValue" 4 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ExternalMetricStatus`
    ExternalMetricStatus = "io.k8s.api.autoscaling.v1.ExternalMetricStatus" {
        metric_name: String = "metricName" 1 {omit_empty: false};
        metric_selector: Option<Box<LabelSelector>> = "metricSelector" 2 {};
        current_value: Quantity = "currentValue" 3 {omit_empty: false};
        current_average_value: Option<Quantity> = "currentAverageValue" 4 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler`
    HorizontalPodAutoscaler = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: HorizontalPodAutoscalerSpec = "spec" 2 {required: true};
        status: HorizontalPodAutoscalerStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition`
    HorizontalPodAutoscalerCondition = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
        observed_generation: Option<i64> = "observedGeneration" 6 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList`
    HorizontalPodAutoscalerList = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<HorizontalPodAutoscaler> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec`
    HorizontalPodAutoscalerSpec = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec" {
        scale_target_ref: CrossVersionObjectReference = "scaleTargetRef" 1 {omit_empty: false, required: true};
        min_replicas: Option<i32> = "minReplicas" 2 {default: default("1"), rules: rules![Rule::While(Feature::named_or_off("HPAScaleToZero"), true, &Rule::Minimum(0)), Rule::While(Feature::named_or_off("HPAScaleToZero"), false, &Rule::Minimum(1))]};
        max_replicas: i32 = "maxReplicas" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(1)]};
        target_cpu_utilization_percentage: Option<i32> = "targetCPUUtilizationPercentage" 4 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus`
    HorizontalPodAutoscalerStatus = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus" {
        observed_generation: Option<i64> = "observedGeneration" 1 {};
        last_scale_time: Option<Time> = "lastScaleTime" 2 {};
        current_replicas: i32 = "currentReplicas" 3 {omit_empty: false, required: true};
        desired_replicas: i32 = "desiredReplicas" 4 {omit_empty: false, required: true};
        current_cpu_utilization_percentage: Option<i32> = "currentCPUUtilizationPercentage" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.MetricSpec`
    MetricSpec = "io.k8s.api.autoscaling.v1.MetricSpec" {
        r#type: String = "type" 1 {omit_empty: false};
        object: Option<Box<ObjectMetricSource>> = "object" 2 {};
        pods: Option<Box<PodsMetricSource>> = "pods" 3 {};
        resource: Option<Box<ResourceMetricSource>> = "resource" 4 {};
        container_resource: Option<Box<ContainerResourceMetricSource>> = "containerResource" 7 {};
        external: Option<Box<ExternalMetricSource>> = "external" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.MetricStatus`
    MetricStatus = "io.k8s.api.autoscaling.v1.MetricStatus" {
        r#type: String = "type" 1 {omit_empty: false};
        object: Option<Box<ObjectMetricStatus>> = "object" 2 {};
        pods: Option<Box<PodsMetricStatus>> = "pods" 3 {};
        resource: Option<Box<ResourceMetricStatus>> = "resource" 4 {};
        container_resource: Option<Box<ContainerResourceMetricStatus>> = "containerResource" 7 {};
        external: Option<Box<ExternalMetricStatus>> = "external" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ObjectMetricSource`
    ObjectMetricSource = "io.k8s.api.autoscaling.v1.ObjectMetricSource" {
        target: CrossVersionObjectReference = "target" 1 {omit_empty: false};
        metric_name: String = "metricName" 2 {omit_empty: false};
        target_value: Quantity = "targetValue" 3 {omit_empty: false};
        selector: Option<Box<LabelSelector>> = "selector" 4 {};
        average_value: Option<Quantity> = "averageValue" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ObjectMetricStatus`
    ObjectMetricStatus = "io.k8s.api.autoscaling.v1.ObjectMetricStatus" {
        target: CrossVersionObjectReference = "target" 1 {omit_empty: false};
        metric_name: String = "metricName" 2 {omit_empty: false};
        current_value: Quantity = "currentValue" 3 {omit_empty: false};
        selector: Option<Box<LabelSelector>> = "selector" 4 {};
        average_value: Option<Quantity> = "averageValue" 5 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.PodsMetricSource`
    PodsMetricSource = "io.k8s.api.autoscaling.v1.PodsMetricSource" {
        metric_name: String = "metricName" 1 {omit_empty: false};
        target_average_value: Quantity = "targetAverageValue" 2 {omit_empty: false};
        selector: Option<Box<LabelSelector>> = "selector" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.PodsMetricStatus`
    PodsMetricStatus = "io.k8s.api.autoscaling.v1.PodsMetricStatus" {
        metric_name: String = "metricName" 1 {omit_empty: false};
        current_average_value: Quantity = "currentAverageValue" 2 {omit_empty: false};
        selector: Option<Box<LabelSelector>> = "selector" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ResourceMetricSource`
    ResourceMetricSource = "io.k8s.api.autoscaling.v1.ResourceMetricSource" {
        name: String = "name" 1 {omit_empty: false};
        target_average_utilization: Option<i32> = "targetAverageUtilization" 2 {};
        target_average_value: Option<Quantity> = "targetAverageValue" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ResourceMetricStatus`
    ResourceMetricStatus = "io.k8s.api.autoscaling.v1.ResourceMetricStatus" {
        name: String = "name" 1 {omit_empty: false};
        current_average_utilization: Option<i32> = "currentAverageUtilization" 2 {};
        current_average_value: Quantity = "currentAverageValue" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.Scale`
    Scale = "io.k8s.api.autoscaling.v1.Scale" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ScaleSpec = "spec" 2 {};
        status: ScaleStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ScaleSpec`
    ScaleSpec = "io.k8s.api.autoscaling.v1.ScaleSpec" {
        replicas: i32 = "replicas" 1 {default: default("0"), rules: rules![Rule::Minimum(0)]};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ScaleStatus`
    ScaleStatus = "io.k8s.api.autoscaling.v1.ScaleStatus" {
        replicas: i32 = "replicas" 1 {omit_empty: false, required: true};
        selector: String = "selector" 2 {};
    }
}
