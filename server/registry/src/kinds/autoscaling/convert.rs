//! Autoscalers between `autoscaling/v1` and `autoscaling/v2`. The older version has fields for CPU utilization alone; all
//! else lies in its annotations, metrics and conditions as JSON of `v1` types, behavior as JSON of upstream's internal type.

use generated::autoscaling::v1::{self, HorizontalPodAutoscaler as V1};
use generated::autoscaling::v2::{self, HorizontalPodAutoscaler as V2};
use object::json;
use object::record::{Record, Reflect};
use object::scalar::Quantity;
use serde_json::Value;

use crate::validate::internal;

const KIND: &str = "HorizontalPodAutoscaler";

const METRICS: &str = "autoscaling.alpha.kubernetes.io/metrics";
const CURRENT_METRICS: &str = "autoscaling.alpha.kubernetes.io/current-metrics";
const CONDITIONS: &str = "autoscaling.alpha.kubernetes.io/conditions";
const BEHAVIOR: &str = "autoscaling.alpha.kubernetes.io/behavior";
/// All annotations that a conversion may write, and some that earlier ones did.
const ANNOTATIONS: &[&str] = &[
    METRICS,
    BEHAVIOR,
    "autoscaling.alpha.kubernetes.io/scale-down-tolerance",
    "autoscaling.alpha.kubernetes.io/scale-up-tolerance",
    CURRENT_METRICS,
    CONDITIONS,
];

/// Utilization of CPU that is aimed at where nothing else is, in percent.
const DEFAULT_UTILIZATION: i32 = 80;

/// Removes what only the older version's annotations may hold.
fn drop_annotations(object: &mut V2) {
    object.metadata.annotations.retain(|key, _| !ANNOTATIONS.contains(&&**key));
}

/// What upstream's way to its internal form and back changes.
pub(crate) fn normalize(object: &mut V2) {
    drop_annotations(object);
}

/// The older version from the newer.
pub(crate) fn to_v1(object: &V2) -> V1 {
    let mut out = V1 {
        kind: KIND.into(),
        api_version: "autoscaling/v1".into(),
        metadata: object.metadata.clone(),
        ..V1::default()
    };
    let (spec, status) = (&object.spec, &object.status);
    out.spec.scale_target_ref = reference_to_v1(&spec.scale_target_ref);
    out.spec.min_replicas = spec.min_replicas;
    out.spec.max_replicas = spec.max_replicas;
    out.spec.target_cpu_utilization_percentage = spec.metrics.iter().find_map(cpu_target);
    out.status = v1::HorizontalPodAutoscalerStatus {
        observed_generation: status.observed_generation,
        last_scale_time: status.last_scale_time,
        current_replicas: status.current_replicas,
        desired_replicas: status.desired_replicas,
        current_cpu_utilization_percentage: status.current_metrics.iter().filter_map(cpu_current).next_back(),
    };
    let annotations = &mut out.metadata.annotations;
    annotations.retain(|key, _| !ANNOTATIONS.contains(&&**key));
    let others: Vec<_> = spec.metrics.iter().filter(|m| cpu_target(m).is_none()).map(metric_to_v1).collect();
    let current: Vec<_> = status.current_metrics.iter().map(current_to_v1).collect();
    let conditions: Vec<_> = status.conditions.iter().map(condition_to_v1).collect();
    for (key, text) in [(METRICS, text(&others)), (CURRENT_METRICS, text(&current)), (CONDITIONS, text(&conditions))] {
        if let Some(text) = text {
            annotations.insert(key.into(), text);
        }
    }
    if let Some(behavior) = &spec.behavior {
        annotations.insert(BEHAVIOR.into(), internal(behavior.view()).to_string());
    }
    out
}

/// The newer version from the older. An annotation that can't be read counts for nothing.
pub(crate) fn to_v2(object: &V1) -> V2 {
    let mut out = V2 {
        kind: KIND.into(),
        api_version: "autoscaling/v2".into(),
        metadata: object.metadata.clone(),
        ..V2::default()
    };
    let (spec, status) = (&object.spec, &object.status);
    let annotation = |key: &str| object.metadata.annotations.get(key).map(String::as_str);
    out.spec.scale_target_ref = reference_to_v2(&spec.scale_target_ref);
    out.spec.min_replicas = spec.min_replicas;
    out.spec.max_replicas = spec.max_replicas;
    if let Some(metrics) = read::<v1::MetricSpec>(annotation(METRICS)) {
        out.spec.metrics = metrics.iter().map(metric_to_v2).collect();
    }
    out.spec.metrics.extend(spec.target_cpu_utilization_percentage.map(cpu_metric));
    if out.spec.metrics.is_empty() {
        out.spec.metrics.push(cpu_metric(DEFAULT_UTILIZATION));
    }
    out.spec.behavior = annotation(BEHAVIOR).and_then(read_behavior).map(Box::new);
    out.status.observed_generation = status.observed_generation;
    out.status.last_scale_time = status.last_scale_time;
    out.status.current_replicas = status.current_replicas;
    out.status.desired_replicas = status.desired_replicas;
    out.status.current_metrics = match read::<v1::MetricStatus>(annotation(CURRENT_METRICS)) {
        Some(current) => current.iter().map(current_to_v2).collect(),
        None => status.current_cpu_utilization_percentage.map(cpu_status).into_iter().collect(),
    };
    if let Some(conditions) = read::<v1::HorizontalPodAutoscalerCondition>(annotation(CONDITIONS)) {
        out.status.conditions = conditions.iter().map(condition_to_v2).collect();
    }
    drop_annotations(&mut out);
    out
}

/// Records as a JSON list; `None` without any.
fn text<R: Record>(records: &[R]) -> Option<String> {
    if records.is_empty() {
        return None;
    }
    let mut out = Vec::new();
    for record in records {
        out.push(if out.is_empty() { b'[' } else { b',' });
        json::encode(record, &mut out);
    }
    out.push(b']');
    String::from_utf8(out).ok()
}

/// Records from a JSON list.
fn read<R: Record + Default>(text: Option<&str>) -> Option<Vec<R>> {
    let mut value: Value = serde_json::from_str(text?).ok()?;
    lower_keys(&mut value);
    let values = match value {
        Value::Array(values) => values,
        Value::Null => Vec::new(),
        _ => return None,
    };
    values.iter().map(read_one).collect()
}

fn read_one<R: Record + Default>(value: &Value) -> Option<R> {
    let mut record = R::default();
    if value.is_null() {
        return Some(record);
    }
    json::decode(value.to_string().as_bytes(), &mut record).ok()?;
    Some(record)
}

fn read_behavior(text: &str) -> Option<v2::HorizontalPodAutoscalerBehavior> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    lower_keys(&mut value);
    read_one::<v2::HorizontalPodAutoscalerBehavior>(&value)
        .filter(|behavior| behavior.scale_up.is_some() || behavior.scale_down.is_some())
}

/// Names of Go fields to those of JSON: annotations are read by upstream's lenient reader.
fn lower_keys(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, mut value) in std::mem::take(members) {
                if key != "matchLabels" {
                    lower_keys(&mut value);
                }
                let mut chars = key.chars();
                let lower = chars.next().map(|c| format!("{}{}", c.to_ascii_lowercase(), chars.as_str()));
                members.insert(lower.unwrap_or_default(), value);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(lower_keys),
        _ => {}
    }
}

fn reference_to_v1(reference: &v2::CrossVersionObjectReference) -> v1::CrossVersionObjectReference {
    let v2::CrossVersionObjectReference { kind, name, api_version } = reference.clone();
    v1::CrossVersionObjectReference { kind, name, api_version }
}

fn reference_to_v2(reference: &v1::CrossVersionObjectReference) -> v2::CrossVersionObjectReference {
    let v1::CrossVersionObjectReference { kind, name, api_version } = reference.clone();
    v2::CrossVersionObjectReference { kind, name, api_version }
}

/// The utilization that a metric of CPU aims at.
fn cpu_target(metric: &v2::MetricSpec) -> Option<i32> {
    let resource = metric.resource.as_ref().filter(|resource| metric.r#type == "Resource" && resource.name == "cpu")?;
    resource.target.average_utilization
}

/// The utilization that a metric of CPU shows.
fn cpu_current(metric: &v2::MetricStatus) -> Option<i32> {
    let resource = metric.resource.as_ref().filter(|resource| metric.r#type == "Resource" && resource.name == "cpu")?;
    resource.current.average_utilization
}

fn cpu_metric(utilization: i32) -> v2::MetricSpec {
    let target = v2::MetricTarget {
        r#type: "Utilization".into(),
        average_utilization: Some(utilization),
        ..v2::MetricTarget::default()
    };
    let resource = v2::ResourceMetricSource { name: "cpu".into(), target };
    v2::MetricSpec { r#type: "Resource".into(), resource: Some(Box::new(resource)), ..v2::MetricSpec::default() }
}

fn cpu_status(utilization: i32) -> v2::MetricStatus {
    let current = v2::MetricValueStatus { average_utilization: Some(utilization), ..v2::MetricValueStatus::default() };
    let resource = v2::ResourceMetricStatus { name: "cpu".into(), current };
    v2::MetricStatus { r#type: "Resource".into(), resource: Some(Box::new(resource)), ..v2::MetricStatus::default() }
}

fn identifier(name: &str, selector: Option<&generated::meta::v1::LabelSelector>) -> v2::MetricIdentifier {
    v2::MetricIdentifier { name: name.to_owned(), selector: selector.cloned().map(Box::new) }
}

fn metric_to_v1(metric: &v2::MetricSpec) -> v1::MetricSpec {
    let or_zero = |quantity: &Option<Quantity>| quantity.clone().unwrap_or_default();
    v1::MetricSpec {
        r#type: metric.r#type.clone(),
        object: metric.object.as_ref().map(|source| {
            Box::new(v1::ObjectMetricSource {
                target: reference_to_v1(&source.described_object),
                metric_name: source.metric.name.clone(),
                target_value: or_zero(&source.target.value),
                selector: source.metric.selector.clone(),
                average_value: source.target.average_value.clone(),
            })
        }),
        pods: metric.pods.as_ref().map(|source| {
            Box::new(v1::PodsMetricSource {
                metric_name: source.metric.name.clone(),
                target_average_value: or_zero(&source.target.average_value),
                selector: source.metric.selector.clone(),
            })
        }),
        resource: metric.resource.as_ref().map(|source| {
            Box::new(v1::ResourceMetricSource {
                name: source.name.clone(),
                target_average_utilization: source.target.average_utilization,
                target_average_value: source.target.average_value.clone(),
            })
        }),
        container_resource: metric.container_resource.as_ref().map(|source| {
            Box::new(v1::ContainerResourceMetricSource {
                name: source.name.clone(),
                target_average_utilization: source.target.average_utilization,
                target_average_value: source.target.average_value.clone(),
                container: source.container.clone(),
            })
        }),
        external: metric.external.as_ref().map(|source| {
            Box::new(v1::ExternalMetricSource {
                metric_name: source.metric.name.clone(),
                metric_selector: source.metric.selector.clone(),
                target_value: source.target.value.clone(),
                target_average_value: source.target.average_value.clone(),
            })
        }),
    }
}

fn metric_to_v2(metric: &v1::MetricSpec) -> v2::MetricSpec {
    let target = |value: Option<Quantity>, average_value: Option<Quantity>, average_utilization: Option<i32>| {
        let ty = match (&value, average_utilization) {
            (Some(_), _) => "Value",
            (None, Some(_)) => "Utilization",
            (None, None) => "AverageValue",
        };
        v2::MetricTarget { r#type: ty.into(), value, average_value, average_utilization }
    };
    v2::MetricSpec {
        r#type: metric.r#type.clone(),
        object: metric.object.as_ref().map(|source| {
            // The older version can't leave the value out.
            let shown = source.average_value.is_none() || !source.target_value.is_zero();
            let value = shown.then(|| source.target_value.clone());
            let mut target = target(value, source.average_value.clone(), None);
            if source.average_value.is_some() {
                target.r#type = "AverageValue".into();
            }
            Box::new(v2::ObjectMetricSource {
                described_object: reference_to_v2(&source.target),
                metric: identifier(&source.metric_name, source.selector.as_deref()),
                target,
            })
        }),
        pods: metric.pods.as_ref().map(|source| {
            Box::new(v2::PodsMetricSource {
                metric: identifier(&source.metric_name, source.selector.as_deref()),
                target: target(None, Some(source.target_average_value.clone()), None),
            })
        }),
        resource: metric.resource.as_ref().map(|source| {
            Box::new(v2::ResourceMetricSource {
                name: source.name.clone(),
                target: target(None, source.target_average_value.clone(), source.target_average_utilization),
            })
        }),
        container_resource: metric.container_resource.as_ref().map(|source| {
            Box::new(v2::ContainerResourceMetricSource {
                name: source.name.clone(),
                target: target(None, source.target_average_value.clone(), source.target_average_utilization),
                container: source.container.clone(),
            })
        }),
        external: metric.external.as_ref().map(|source| {
            Box::new(v2::ExternalMetricSource {
                metric: identifier(&source.metric_name, source.metric_selector.as_deref()),
                target: target(source.target_value.clone(), source.target_average_value.clone(), None),
            })
        }),
    }
}

fn current_to_v1(metric: &v2::MetricStatus) -> v1::MetricStatus {
    let or_zero = |quantity: &Option<Quantity>| quantity.clone().unwrap_or_default();
    v1::MetricStatus {
        r#type: metric.r#type.clone(),
        object: metric.object.as_ref().map(|status| {
            Box::new(v1::ObjectMetricStatus {
                target: reference_to_v1(&status.described_object),
                metric_name: status.metric.name.clone(),
                current_value: or_zero(&status.current.value),
                selector: status.metric.selector.clone(),
                average_value: status.current.average_value.clone(),
            })
        }),
        pods: metric.pods.as_ref().map(|status| {
            Box::new(v1::PodsMetricStatus {
                metric_name: status.metric.name.clone(),
                current_average_value: or_zero(&status.current.average_value),
                selector: status.metric.selector.clone(),
            })
        }),
        resource: metric.resource.as_ref().map(|status| {
            Box::new(v1::ResourceMetricStatus {
                name: status.name.clone(),
                current_average_utilization: status.current.average_utilization,
                current_average_value: or_zero(&status.current.average_value),
            })
        }),
        container_resource: metric.container_resource.as_ref().map(|status| {
            Box::new(v1::ContainerResourceMetricStatus {
                name: status.name.clone(),
                current_average_utilization: status.current.average_utilization,
                current_average_value: or_zero(&status.current.average_value),
                container: status.container.clone(),
            })
        }),
        external: metric.external.as_ref().map(|status| {
            Box::new(v1::ExternalMetricStatus {
                metric_name: status.metric.name.clone(),
                metric_selector: status.metric.selector.clone(),
                current_value: or_zero(&status.current.value),
                current_average_value: status.current.average_value.clone(),
            })
        }),
    }
}

fn current_to_v2(metric: &v1::MetricStatus) -> v2::MetricStatus {
    let current = |value: Option<&Quantity>, average_value: Option<&Quantity>, average_utilization: Option<i32>| {
        v2::MetricValueStatus { value: value.cloned(), average_value: average_value.cloned(), average_utilization }
    };
    v2::MetricStatus {
        r#type: metric.r#type.clone(),
        object: metric.object.as_ref().map(|status| {
            Box::new(v2::ObjectMetricStatus {
                metric: identifier(&status.metric_name, status.selector.as_deref()),
                current: current(Some(&status.current_value), status.average_value.as_ref(), None),
                described_object: reference_to_v2(&status.target),
            })
        }),
        pods: metric.pods.as_ref().map(|status| {
            Box::new(v2::PodsMetricStatus {
                metric: identifier(&status.metric_name, status.selector.as_deref()),
                current: current(None, Some(&status.current_average_value), None),
            })
        }),
        resource: metric.resource.as_ref().map(|status| {
            let average = Some(&status.current_average_value);
            Box::new(v2::ResourceMetricStatus {
                name: status.name.clone(),
                current: current(None, average, status.current_average_utilization),
            })
        }),
        container_resource: metric.container_resource.as_ref().map(|status| {
            let average = Some(&status.current_average_value);
            Box::new(v2::ContainerResourceMetricStatus {
                name: status.name.clone(),
                current: current(None, average, status.current_average_utilization),
                container: status.container.clone(),
            })
        }),
        external: metric.external.as_ref().map(|status| {
            Box::new(v2::ExternalMetricStatus {
                metric: identifier(&status.metric_name, status.metric_selector.as_deref()),
                current: current(Some(&status.current_value), status.current_average_value.as_ref(), None),
            })
        }),
    }
}

fn condition_to_v1(c: &v2::HorizontalPodAutoscalerCondition) -> v1::HorizontalPodAutoscalerCondition {
    v1::HorizontalPodAutoscalerCondition {
        r#type: c.r#type.clone(),
        status: c.status.clone(),
        last_transition_time: c.last_transition_time,
        reason: c.reason.clone(),
        message: c.message.clone(),
        observed_generation: c.observed_generation,
    }
}

fn condition_to_v2(c: &v1::HorizontalPodAutoscalerCondition) -> v2::HorizontalPodAutoscalerCondition {
    v2::HorizontalPodAutoscalerCondition {
        r#type: c.r#type.clone(),
        status: c.status.clone(),
        last_transition_time: c.last_transition_time,
        reason: c.reason.clone(),
        message: c.message.clone(),
        observed_generation: c.observed_generation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line each: an autoscaler as upstream 1.37.2 shows it in either version; `lossy` where the older lacks something.
    const VIEWS: &str = include_str!("views.jsonl");

    fn record<R: Record + Default>(value: &Value) -> R {
        let mut record = R::default();
        json::decode(value.to_string().as_bytes(), &mut record).expect("an autoscaler");
        record
    }

    fn shown(record: &dyn Record) -> Value {
        let mut text = Vec::new();
        json::encode(record, &mut text);
        let mut value: Value = serde_json::from_slice(&text).expect("the writer gives JSON");
        if let Some(members) = value.as_object_mut() {
            members.retain(|name, _| !matches!(name.as_str(), "kind" | "apiVersion"));
        }
        value
    }

    #[test]
    fn views() {
        for line in VIEWS.lines() {
            let views: Value = serde_json::from_str(line).expect("two views");
            let (one, two) = (record::<V1>(&views["v1"]), record::<V2>(&views["v2"]));
            assert_eq!(shown(&to_v1(&two)), views["v1"], "{line}");
            if views.get("lossy").is_none() {
                assert_eq!(shown(&to_v2(&one)), views["v2"], "{line}");
            }
        }
    }
}
