//! Autoscalers: each metric's current value and its target.

use generated::autoscaling::{v1, v2};
use object::record::Record;
use object::scalar::Quantity;
use serde_json::Value;

/// A metric's target, or its current value.
#[derive(Default)]
struct Values {
    value: Option<Quantity>,
    average: Option<Quantity>,
    utilization: Option<i32>,
}

/// A metric to scale by.
struct Metric {
    source: String,
    /// The resource's name, of resource metrics.
    name: String,
    target: Values,
}

/// What a metric's status says: its source and the current value.
struct Current {
    source: String,
    values: Values,
}

/// The first two metrics, current value and target of each.
pub(super) fn targets(object: &dyn Record) -> String {
    const MAX: usize = 2;
    let (metrics, current) = if let Some(hpa) = object.downcast_ref::<v2::HorizontalPodAutoscaler>() {
        (hpa.spec.metrics.iter().map(metric).collect(), hpa.status.current_metrics.iter().map(status).collect())
    } else if let Some(hpa) = object.downcast_ref::<v1::HorizontalPodAutoscaler>() {
        old(hpa)
    } else {
        (Vec::new(), Vec::new())
    };
    if metrics.is_empty() {
        return "<none>".to_owned();
    }
    // A status belongs to the metric at the same place, if it is of the same source.
    let current_of = |i: usize| current.get(i).filter(|c| c.source == metrics[i].source).map(|c| &c.values);
    let texts: Vec<String> = metrics.iter().enumerate().map(|(i, m)| show(m, current_of(i))).collect();
    let shown = texts[..texts.len().min(MAX)].join(", ");
    if texts.len() > MAX { format!("{shown} + {} more...", texts.len() - MAX) } else { shown }
}

fn show(metric: &Metric, current: Option<&Values>) -> String {
    const UNKNOWN: &str = "<unknown>";
    let Metric { source, name, target } = metric;
    // A quantity that is nil prints as such.
    let quantity = |q: &Option<Quantity>| q.as_ref().map_or("<nil>".to_owned(), ToString::to_string);
    let percent = |p: Option<i32>, none: &str| p.map_or(none.to_owned(), |p| format!("{p}%"));
    match (source.as_str(), &target.average) {
        ("External" | "Object", Some(average)) => {
            let now = current.and_then(|c| c.average.as_ref()).map_or(UNKNOWN.to_owned(), ToString::to_string);
            format!("{now}/{average} (avg)")
        }
        ("External" | "Object", None) => {
            let now = current.map_or(UNKNOWN.to_owned(), |c| quantity(&c.value));
            format!("{now}/{}", quantity(&target.value))
        }
        ("Pods", average) => {
            let now = current.map_or(UNKNOWN.to_owned(), |c| quantity(&c.average));
            format!("{now}/{}", quantity(average))
        }
        ("Resource" | "ContainerResource", Some(average)) => {
            let now = current.map_or(UNKNOWN.to_owned(), |c| quantity(&c.average));
            format!("{name}: {now}/{average}")
        }
        ("Resource" | "ContainerResource", None) => {
            let now = percent(current.and_then(|c| c.utilization), UNKNOWN);
            format!("{name}: {now}/{}", percent(target.utilization, "<auto>"))
        }
        _ => "<unknown type>".to_owned(),
    }
}

fn metric(m: &v2::MetricSpec) -> Metric {
    let found = match m.r#type.as_str() {
        "External" => m.external.as_ref().map(|s| ("", &s.target)),
        "Object" => m.object.as_ref().map(|s| ("", &s.target)),
        "Pods" => m.pods.as_ref().map(|s| ("", &s.target)),
        "Resource" => m.resource.as_ref().map(|s| (s.name.as_str(), &s.target)),
        "ContainerResource" => m.container_resource.as_ref().map(|s| (s.name.as_str(), &s.target)),
        _ => None,
    };
    let (name, target) = found.unzip();
    let target = target.map_or_else(Values::default, |t| Values {
        value: t.value.clone(),
        average: t.average_value.clone(),
        utilization: t.average_utilization,
    });
    Metric { source: m.r#type.clone(), name: name.unwrap_or("").to_owned(), target }
}

fn status(s: &v2::MetricStatus) -> Current {
    let sources = [
        ("External", s.external.as_ref().map(|s| &s.current)),
        ("Object", s.object.as_ref().map(|s| &s.current)),
        ("Pods", s.pods.as_ref().map(|s| &s.current)),
        ("Resource", s.resource.as_ref().map(|s| &s.current)),
        ("ContainerResource", s.container_resource.as_ref().map(|s| &s.current)),
    ];
    let found = sources.into_iter().find_map(|(source, current)| Some((source, current?)));
    found.map_or(Current { source: String::new(), values: Values::default() }, |(source, c)| Current {
        source: source.to_owned(),
        values: Values { value: c.value.clone(), average: c.average_value.clone(), utilization: c.average_utilization },
    })
}

/// `autoscaling/v1` has a field for the processor alone and keeps all else as JSON in annotations.
fn old(hpa: &v1::HorizontalPodAutoscaler) -> (Vec<Metric>, Vec<Current>) {
    const DEFAULT: i32 = 80;
    let annotation = |name: &str| -> Option<Vec<Value>> {
        let text = hpa.metadata.annotations.get(&format!("autoscaling.alpha.kubernetes.io/{name}"))?;
        serde_json::from_str(text).ok()
    };
    let mut metrics: Vec<Metric> = annotation("metrics").into_iter().flatten().map(|m| old_metric(&m)).collect();
    let processor = |percent: i32| {
        let target = Values { utilization: Some(percent), ..Values::default() };
        Metric { source: "Resource".to_owned(), name: "cpu".to_owned(), target }
    };
    metrics.extend(hpa.spec.target_cpu_utilization_percentage.map(processor));
    if metrics.is_empty() {
        metrics.push(processor(DEFAULT));
    }
    let current = match annotation("current-metrics") {
        Some(all) => all.iter().map(old_status).collect(),
        None => {
            let percent = hpa.status.current_cpu_utilization_percentage;
            let values = |p| Values { utilization: Some(p), ..Values::default() };
            percent.map(|p| Current { source: "Resource".to_owned(), values: values(p) }).into_iter().collect()
        }
    };
    (metrics, current)
}

fn old_metric(m: &Value) -> Metric {
    let (source, body) = old_body(m);
    let mut target = old_values(body, "target");
    if source == "Object" {
        target.average = quantity(&body["averageValue"]);
    }
    Metric { source, name: body["name"].as_str().unwrap_or("").to_owned(), target }
}

fn old_status(s: &Value) -> Current {
    let (source, body) = old_body(s);
    let mut values = old_values(body, "current");
    if source == "Object" {
        values.average = quantity(&body["averageValue"]);
    }
    Current { source, values }
}

/// A metric's type and the member that holds the rest: `ContainerResource` and `containerResource`.
fn old_body(m: &Value) -> (String, &Value) {
    let source = m["type"].as_str().unwrap_or("").to_owned();
    let member: String = source.char_indices().map(|(i, c)| if i == 0 { c.to_ascii_lowercase() } else { c }).collect();
    (source, &m[member])
}

fn old_values(body: &Value, of: &str) -> Values {
    Values {
        value: quantity(&body[format!("{of}Value")]),
        average: quantity(&body[format!("{of}AverageValue")]),
        utilization: body[format!("{of}AverageUtilization")].as_i64().and_then(|p| i32::try_from(p).ok()),
    }
}

fn quantity(v: &Value) -> Option<Quantity> {
    match v {
        Value::String(s) => s.parse().ok(),
        Value::Number(n) => n.to_string().parse().ok(),
        _ => None,
    }
}
