//! Autoscalers between `autoscaling/v1` and `autoscaling/v2`. The older version has fields for CPU utilization alone; all
//! else lies in its annotations, metrics and conditions as JSON of `v1` types, behavior as JSON of upstream's internal type.

use generated::autoscaling::v1::{self, HorizontalPodAutoscaler as V1};
use generated::autoscaling::v2::{self, HorizontalPodAutoscaler as V2};
use object::json;
use object::record::{Record, Reflect};
use serde_json::{Value, json};

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
    out.spec.scale_target_ref = same(&spec.scale_target_ref);
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
    let conditions: Vec<v1::HorizontalPodAutoscalerCondition> = status.conditions.iter().map(|c| same(c)).collect();
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
    out.spec.scale_target_ref = same(&spec.scale_target_ref);
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
    let cpu: Vec<_> = status.current_cpu_utilization_percentage.map(cpu_status).into_iter().collect();
    out.status.current_metrics = match read::<v1::MetricStatus>(annotation(CURRENT_METRICS)) {
        // The annotation can't leave out the average beside a utilization, which is all that the field says.
        Some(current) if text(&current) != text(&cpu.iter().map(current_to_v1).collect::<Vec<_>>()) => {
            current.iter().map(current_to_v2).collect()
        }
        _ => cpu,
    };
    if let Some(conditions) = read::<v1::HorizontalPodAutoscalerCondition>(annotation(CONDITIONS)) {
        out.status.conditions = conditions.iter().map(|c| same(c)).collect();
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

/// A source of a metric, and what of it either version has: the older one's field, and where the newer one has it.
type Source = (&'static str, &'static [(&'static str, &'static str)]);

/// What metrics aim at.
const SPECS: &[Source] = &[
    (
        "object",
        &[
            ("target", "describedObject"),
            ("metricName", "metric.name"),
            ("selector", "metric.selector"),
            ("targetValue", "target.value"),
            ("averageValue", "target.averageValue"),
        ],
    ),
    (
        "pods",
        &[
            ("metricName", "metric.name"),
            ("selector", "metric.selector"),
            ("targetAverageValue", "target.averageValue"),
        ],
    ),
    (
        "resource",
        &[
            ("name", "name"),
            ("targetAverageUtilization", "target.averageUtilization"),
            ("targetAverageValue", "target.averageValue"),
        ],
    ),
    (
        "containerResource",
        &[
            ("name", "name"),
            ("container", "container"),
            ("targetAverageUtilization", "target.averageUtilization"),
            ("targetAverageValue", "target.averageValue"),
        ],
    ),
    (
        "external",
        &[
            ("metricName", "metric.name"),
            ("metricSelector", "metric.selector"),
            ("targetValue", "target.value"),
            ("targetAverageValue", "target.averageValue"),
        ],
    ),
];

/// What metrics are.
const CURRENT: &[Source] = &[
    (
        "object",
        &[
            ("target", "describedObject"),
            ("metricName", "metric.name"),
            ("selector", "metric.selector"),
            ("currentValue", "current.value"),
            ("averageValue", "current.averageValue"),
        ],
    ),
    (
        "pods",
        &[
            ("metricName", "metric.name"),
            ("selector", "metric.selector"),
            ("currentAverageValue", "current.averageValue"),
        ],
    ),
    (
        "resource",
        &[
            ("name", "name"),
            ("currentAverageUtilization", "current.averageUtilization"),
            ("currentAverageValue", "current.averageValue"),
        ],
    ),
    (
        "containerResource",
        &[
            ("name", "name"),
            ("container", "container"),
            ("currentAverageUtilization", "current.averageUtilization"),
            ("currentAverageValue", "current.averageValue"),
        ],
    ),
    (
        "external",
        &[
            ("metricName", "metric.name"),
            ("metricSelector", "metric.selector"),
            ("currentValue", "current.value"),
            ("currentAverageValue", "current.averageValue"),
        ],
    ),
];

/// A record as another whose fields have the same names.
fn same<R: Record + Default>(record: &dyn Record) -> R {
    made(&tree(record))
}

fn tree(record: &dyn Record) -> Value {
    json::to_tree(record, &[]).unwrap_or_default()
}

fn made<R: Record + Default>(tree: &Value) -> R {
    let mut record = R::default();
    // What came from a record of the same shape fits.
    json::from_tree(tree, &mut record).ok();
    record
}

/// The metric in the older version.
fn to_older<R: Record + Default>(metric: &dyn Record, sources: &[Source]) -> R {
    let metric = tree(metric);
    let mut out = json!({"type": metric["type"]});
    for (source, fields) in sources.iter().filter(|(source, _)| metric[source].is_object()) {
        out[source] = json!({});
        for (old, new) in *fields {
            let value = new.split('.').fold(&metric[source], |value, name| &value[name]);
            if !value.is_null() {
                out[source][old] = value.clone();
            }
        }
    }
    made(&out)
}

/// The metric in the newer version; `finish` adds to each source what the older one lacks.
fn to_newer<R: Record + Default>(metric: &dyn Record, sources: &[Source], finish: fn(&str, &mut Value)) -> R {
    let metric = tree(metric);
    let mut out = json!({"type": metric["type"]});
    for (source, fields) in sources.iter().filter(|(source, _)| metric[source].is_object()) {
        let mut made = json!({});
        for (old, new) in *fields {
            let value = &metric[source][old];
            if !value.is_null() {
                *new.split('.').fold(&mut made, |place, name| &mut place[name]) = value.clone();
            }
        }
        finish(source, &mut made);
        out[source] = made;
    }
    made(&out)
}

fn metric_to_v1(metric: &v2::MetricSpec) -> v1::MetricSpec {
    to_older(metric, SPECS)
}

fn metric_to_v2(metric: &v1::MetricSpec) -> v2::MetricSpec {
    to_newer(metric, SPECS, |source, made| {
        let target = &mut made["target"];
        let given = |name: &str| target.get(name).is_some();
        let ty = match () {
            () if source == "object" && given("averageValue") => "AverageValue",
            () if given("value") => "Value",
            () if given("averageUtilization") => "Utilization",
            () => "AverageValue",
        };
        // The older version can't leave the value of an object out.
        if ty == "AverageValue" && target["value"] == "0" {
            target["value"] = Value::Null;
        }
        target["type"] = ty.into();
    })
}

fn current_to_v1(metric: &v2::MetricStatus) -> v1::MetricStatus {
    to_older(metric, CURRENT)
}

fn current_to_v2(metric: &v1::MetricStatus) -> v2::MetricStatus {
    to_newer(metric, CURRENT, |_, _| ())
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
