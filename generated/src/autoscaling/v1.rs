// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `autoscaling/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.autoscaling.v1.ContainerResourceMetricSource`
    ContainerResourceMetricSource = "io.k8s.api.autoscaling.v1.ContainerResourceMetricSource" {
        name: String = "name" 1 [schema::Type::String] {};
        target_average_utilization: Option<i32> = "targetAverageUtilization" 2 [schema::Type::Int32] {pointer: true};
        target_average_value: Option<object::scalar::Quantity> = "targetAverageValue" 3 [schema::Type::Quantity] {pointer: true};
        container: String = "container" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus`
    ContainerResourceMetricStatus = "io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus" {
        name: String = "name" 1 [schema::Type::String] {};
        current_average_utilization: Option<i32> = "currentAverageUtilization" 2 [schema::Type::Int32] {pointer: true};
        current_average_value: Option<object::scalar::Quantity> = "currentAverageValue" 3 [schema::Type::Quantity] {pointer: true};
        container: String = "container" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.CrossVersionObjectReference`
    CrossVersionObjectReference = "io.k8s.api.autoscaling.v1.CrossVersionObjectReference" atomic true {
        kind: String = "kind" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
        api_version: String = "apiVersion" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ExternalMetricSource`
    ExternalMetricSource = "io.k8s.api.autoscaling.v1.ExternalMetricSource" {
        metric_name: String = "metricName" 1 [schema::Type::String] {};
        metric_selector: Option<Box<crate::meta::v1::LabelSelector>> = "metricSelector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        target_value: Option<object::scalar::Quantity> = "targetValue" 3 [schema::Type::Quantity] {pointer: true};
        target_average_value: Option<object::scalar::Quantity> = "targetAverageValue" 4 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ExternalMetricStatus`
    ExternalMetricStatus = "io.k8s.api.autoscaling.v1.ExternalMetricStatus" {
        metric_name: String = "metricName" 1 [schema::Type::String] {};
        metric_selector: Option<Box<crate::meta::v1::LabelSelector>> = "metricSelector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        current_value: Option<object::scalar::Quantity> = "currentValue" 3 [schema::Type::Quantity] {pointer: true};
        current_average_value: Option<object::scalar::Quantity> = "currentAverageValue" 4 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler`
    HorizontalPodAutoscaler = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::autoscaling::v1::HorizontalPodAutoscalerSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::HorizontalPodAutoscalerSpec::schema_table))] {required: true};
        status: crate::autoscaling::v1::HorizontalPodAutoscalerStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::HorizontalPodAutoscalerStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition`
    HorizontalPodAutoscalerCondition = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition" {
        r#type: String = "type" 1 [schema::Type::String] {};
        status: String = "status" 2 [schema::Type::String] {};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
        observed_generation: Option<i64> = "observedGeneration" 6 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList`
    HorizontalPodAutoscalerList = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::autoscaling::v1::HorizontalPodAutoscaler> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::HorizontalPodAutoscaler::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec`
    HorizontalPodAutoscalerSpec = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec" {
        scale_target_ref: crate::autoscaling::v1::CrossVersionObjectReference = "scaleTargetRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::CrossVersionObjectReference::schema_table))] {omit_empty: false, required: true};
        min_replicas: Option<i32> = "minReplicas" 2 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
        max_replicas: i32 = "maxReplicas" 3 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
        target_cpu_utilization_percentage: Option<i32> = "targetCPUUtilizationPercentage" 4 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus`
    HorizontalPodAutoscalerStatus = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus" {
        observed_generation: Option<i64> = "observedGeneration" 1 [schema::Type::Int64] {pointer: true};
        last_scale_time: Option<object::scalar::Time> = "lastScaleTime" 2 [schema::Type::Time] {pointer: true};
        current_replicas: i32 = "currentReplicas" 3 [schema::Type::Int32] {omit_empty: false, required: true};
        desired_replicas: i32 = "desiredReplicas" 4 [schema::Type::Int32] {omit_empty: false, required: true};
        current_cpu_utilization_percentage: Option<i32> = "currentCPUUtilizationPercentage" 5 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.MetricSpec`
    MetricSpec = "io.k8s.api.autoscaling.v1.MetricSpec" {
        r#type: String = "type" 1 [schema::Type::String] {};
        object: Option<Box<crate::autoscaling::v1::ObjectMetricSource>> = "object" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ObjectMetricSource::schema_table))] {pointer: true};
        pods: Option<Box<crate::autoscaling::v1::PodsMetricSource>> = "pods" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::PodsMetricSource::schema_table))] {pointer: true};
        resource: Option<Box<crate::autoscaling::v1::ResourceMetricSource>> = "resource" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ResourceMetricSource::schema_table))] {pointer: true};
        container_resource: Option<Box<crate::autoscaling::v1::ContainerResourceMetricSource>> = "containerResource" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ContainerResourceMetricSource::schema_table))] {pointer: true};
        external: Option<Box<crate::autoscaling::v1::ExternalMetricSource>> = "external" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ExternalMetricSource::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.MetricStatus`
    MetricStatus = "io.k8s.api.autoscaling.v1.MetricStatus" {
        r#type: String = "type" 1 [schema::Type::String] {};
        object: Option<Box<crate::autoscaling::v1::ObjectMetricStatus>> = "object" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ObjectMetricStatus::schema_table))] {pointer: true};
        pods: Option<Box<crate::autoscaling::v1::PodsMetricStatus>> = "pods" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::PodsMetricStatus::schema_table))] {pointer: true};
        resource: Option<Box<crate::autoscaling::v1::ResourceMetricStatus>> = "resource" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ResourceMetricStatus::schema_table))] {pointer: true};
        container_resource: Option<Box<crate::autoscaling::v1::ContainerResourceMetricStatus>> = "containerResource" 7 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ContainerResourceMetricStatus::schema_table))] {pointer: true};
        external: Option<Box<crate::autoscaling::v1::ExternalMetricStatus>> = "external" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ExternalMetricStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ObjectMetricSource`
    ObjectMetricSource = "io.k8s.api.autoscaling.v1.ObjectMetricSource" {
        target: Option<Box<crate::autoscaling::v1::CrossVersionObjectReference>> = "target" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::CrossVersionObjectReference::schema_table))] {pointer: true};
        metric_name: String = "metricName" 2 [schema::Type::String] {};
        target_value: Option<object::scalar::Quantity> = "targetValue" 3 [schema::Type::Quantity] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        average_value: Option<object::scalar::Quantity> = "averageValue" 5 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ObjectMetricStatus`
    ObjectMetricStatus = "io.k8s.api.autoscaling.v1.ObjectMetricStatus" {
        target: Option<Box<crate::autoscaling::v1::CrossVersionObjectReference>> = "target" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::CrossVersionObjectReference::schema_table))] {pointer: true};
        metric_name: String = "metricName" 2 [schema::Type::String] {};
        current_value: Option<object::scalar::Quantity> = "currentValue" 3 [schema::Type::Quantity] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        average_value: Option<object::scalar::Quantity> = "averageValue" 5 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.PodsMetricSource`
    PodsMetricSource = "io.k8s.api.autoscaling.v1.PodsMetricSource" {
        metric_name: String = "metricName" 1 [schema::Type::String] {};
        target_average_value: Option<object::scalar::Quantity> = "targetAverageValue" 2 [schema::Type::Quantity] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.PodsMetricStatus`
    PodsMetricStatus = "io.k8s.api.autoscaling.v1.PodsMetricStatus" {
        metric_name: String = "metricName" 1 [schema::Type::String] {};
        current_average_value: Option<object::scalar::Quantity> = "currentAverageValue" 2 [schema::Type::Quantity] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ResourceMetricSource`
    ResourceMetricSource = "io.k8s.api.autoscaling.v1.ResourceMetricSource" {
        name: String = "name" 1 [schema::Type::String] {};
        target_average_utilization: Option<i32> = "targetAverageUtilization" 2 [schema::Type::Int32] {pointer: true};
        target_average_value: Option<object::scalar::Quantity> = "targetAverageValue" 3 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ResourceMetricStatus`
    ResourceMetricStatus = "io.k8s.api.autoscaling.v1.ResourceMetricStatus" {
        name: String = "name" 1 [schema::Type::String] {};
        current_average_utilization: Option<i32> = "currentAverageUtilization" 2 [schema::Type::Int32] {pointer: true};
        current_average_value: Option<object::scalar::Quantity> = "currentAverageValue" 3 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.Scale`
    Scale = "io.k8s.api.autoscaling.v1.Scale" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::autoscaling::v1::ScaleSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ScaleSpec::schema_table))] {};
        status: crate::autoscaling::v1::ScaleStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::autoscaling::v1::ScaleStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ScaleSpec`
    ScaleSpec = "io.k8s.api.autoscaling.v1.ScaleSpec" {
        replicas: i32 = "replicas" 1 [schema::Type::Int32] {default: Some(Cow::Borrowed("0")), rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
    }
}

record! {
    /// `io.k8s.api.autoscaling.v1.ScaleStatus`
    ScaleStatus = "io.k8s.api.autoscaling.v1.ScaleStatus" {
        replicas: i32 = "replicas" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        selector: String = "selector" 2 [schema::Type::String] {};
    }
}
