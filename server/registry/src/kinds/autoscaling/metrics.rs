//! What an autoscaler goes by.

use generated::autoscaling::v2::{
    ContainerResourceMetricSource, ExternalMetricSource, HorizontalPodAutoscalerSpec, MetricIdentifier, MetricSpec,
    MetricTarget, ObjectMetricSource, PodsMetricSource, ResourceMetricSource,
};
use object::field_error::{Path, Value};
use object::names::{dns1123_label, path_segment};
use object::scalar::Quantity;

use super::autoscaler::{ApiVersion, check_version, reference};
use crate::kinds::core::resources::container_resource_name;
use crate::validate::{Faults, Report};

const TYPES: &[&str] = &["ContainerResource", "External", "Object", "Pods", "Resource"];

/// Whether an object that a metric is about has no valid version.
pub(super) fn describes_invalid(metrics: &[MetricSpec]) -> bool {
    metrics
        .iter()
        .filter(|metric| metric.r#type == "Object")
        .filter_map(|metric| metric.object.as_ref())
        .any(|object| check_version(&object.described_object.api_version, ApiVersion::Valid).is_err())
}

pub(super) fn validate(
    spec: &HorizontalPodAutoscalerSpec,
    described: ApiVersion,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    for (i, one) in spec.metrics.iter().enumerate() {
        metric(one, described, &path.index(i), faults);
    }
    // Metrics of pods say nothing where there are none.
    let outside = |metric: &MetricSpec| matches!(&*metric.r#type, "Object" | "External");
    if spec.min_replicas == Some(0) && !spec.metrics.iter().any(outside) {
        let why = "must specify at least one Object or External metric to support scaling to zero replicas";
        faults.forbidden(path, why);
    }
}

fn metric(metric: &MetricSpec, described: ApiVersion, path: &Path<'_>, faults: &mut Faults) {
    let of_type = path.child("type");
    if metric.r#type.is_empty() {
        faults.required(&of_type, "must specify a metric source type");
    }
    if !TYPES.contains(&&*metric.r#type) {
        faults.not_supported(&of_type, &metric.r#type, TYPES);
    }
    let sources = [
        ("Object", "object", metric.object.is_some()),
        ("External", "external", metric.external.is_some()),
        ("Pods", "pods", metric.pods.is_some()),
        ("Resource", "resource", metric.resource.is_some()),
        ("ContainerResource", "containerResource", metric.container_resource.is_some()),
    ];
    // Only the first source is looked into.
    match metric {
        MetricSpec { object: Some(source), .. } => object(source, described, &path.child("object"), faults),
        MetricSpec { external: Some(source), .. } => external(source, &path.child("external"), faults),
        MetricSpec { pods: Some(source), .. } => pods(source, &path.child("pods"), faults),
        MetricSpec { resource: Some(source), .. } => resource(source, &path.child("resource"), faults),
        MetricSpec { container_resource: Some(source), .. } => {
            container_resource(source, &path.child("containerResource"), faults);
        }
        _ => {}
    }
    for (_, name, _) in sources.iter().filter(|(ty, _, given)| *ty == metric.r#type && !given) {
        faults.required(&path.child(name), "must populate information for the given metric source");
    }
    if sources.iter().filter(|(_, _, given)| *given).count() > 1 {
        for (_, name, _) in sources.iter().filter(|(ty, _, given)| *given && *ty != metric.r#type) {
            faults.forbidden(&path.child(name), "must populate the given metric source only");
        }
    }
}

fn object(source: &ObjectMetricSource, described: ApiVersion, path: &Path<'_>, faults: &mut Faults) {
    reference(&source.described_object, described, &path.child("describedObject"), faults);
    identifier(&source.metric, &path.child("metric"), faults);
    let at = path.child("target");
    target(&source.target, &at, faults);
    if source.target.value.is_none() && source.target.average_value.is_none() {
        faults.required(&at.child("averageValue"), "must set either a target value or averageValue");
    }
}

fn external(source: &ExternalMetricSource, path: &Path<'_>, faults: &mut Faults) {
    identifier(&source.metric, &path.child("metric"), faults);
    let at = path.child("target");
    target(&source.target, &at, faults);
    match (&source.target.value, &source.target.average_value) {
        (None, None) => {
            let why = "must set either a target value for metric or a per-pod target";
            faults.required(&at.child("averageValue"), why);
        }
        (Some(_), Some(_)) => {
            faults.forbidden(&at.child("value"), "may not set both a target value for metric and a per-pod target");
        }
        _ => {}
    }
}

fn pods(source: &PodsMetricSource, path: &Path<'_>, faults: &mut Faults) {
    identifier(&source.metric, &path.child("metric"), faults);
    let at = path.child("target");
    target(&source.target, &at, faults);
    if source.target.average_value.is_none() {
        faults.required(&at.child("averageValue"), "must specify a positive target averageValue");
    }
}

fn resource(source: &ResourceMetricSource, path: &Path<'_>, faults: &mut Faults) {
    if source.name.is_empty() {
        faults.required(&path.child("name"), "must specify a resource name");
    }
    resource_target(&source.target, &path.child("target"), faults);
}

fn container_resource(source: &ContainerResourceMetricSource, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("name");
    match source.name.is_empty() {
        true => faults.required(&at, "must specify a resource name"),
        false => container_resource_name(&source.name, &at, faults),
    }
    let at = path.child("container");
    match source.container.is_empty() {
        true => faults.required(&at, "must specify a container"),
        false => faults.each(&at, &source.container, dns1123_label(&source.container)),
    }
    resource_target(&source.target, &path.child("target"), faults);
}

fn resource_target(of: &MetricTarget, path: &Path<'_>, faults: &mut Faults) {
    target(of, path, faults);
    match (of.average_utilization, &of.average_value) {
        (None, None) => {
            let why = "must set either a target raw value or a target utilization";
            faults.required(&path.child("averageUtilization"), why);
        }
        (Some(_), Some(_)) => {
            let why = "may not set both a target raw value and a target utilization";
            faults.forbidden(&path.child("averageValue"), why);
        }
        _ => {}
    }
}

fn target(target: &MetricTarget, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("type");
    if target.r#type.is_empty() {
        faults.required(&at, "must specify a metric target type");
    }
    if !matches!(&*target.r#type, "Utilization" | "Value" | "AverageValue") {
        let why = "must be either Utilization, Value, or AverageValue";
        faults.invalid(&at, Value::typed(&target.r#type), why);
    }
    let not_positive = |quantity: &&Quantity| quantity.is_negative() || quantity.is_zero();
    for (name, quantity) in [("value", &target.value), ("averageValue", &target.average_value)] {
        if let Some(quantity) = quantity.as_ref().filter(not_positive) {
            faults.invalid(&path.child(name), Value::typed(&quantity.to_string()), "must be positive");
        }
    }
    if let Some(utilization) = target.average_utilization.filter(|n| *n < 1) {
        faults.invalid(&path.child("averageUtilization"), utilization, "must be greater than 0");
    }
}

fn identifier(metric: &MetricIdentifier, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("name");
    match metric.name.is_empty() {
        true => faults.required(&at, "must specify a metric name"),
        false => faults.each(&at, &metric.name, path_segment(&metric.name)),
    }
}
