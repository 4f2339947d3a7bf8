//! One object from one version of its kind to another.

use std::borrow::Cow;

use generated::apps::v1::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use generated::autoscaling::{v1, v2};
use generated::batch::v1::Job;
use generated::meta::v1::ObjectMeta;
use generated::{core, events};
use object::kind::Kind;
use object::protobuf;
use object::record::Record;
use object::schema::RecordSchema;

use crate::error::Error;
use crate::kinds::{apps, autoscaling::convert as autoscalers, batch, resource};
use crate::meta;

/// The object as `to`. Versions of a group share field names and numbers unless a named conversion says otherwise.
pub fn convert(record: Box<dyn Record>, from: &Kind, to: &Kind) -> Result<Box<dyn Record>, Error> {
    if is_same(from, to) {
        return Ok(record);
    }
    let mut made = match named(&*record, to) {
        Some(made) => made,
        None => {
            let mut made = to.schema.make();
            let mut bytes = Vec::new();
            protobuf::encode(&*record, &mut bytes);
            protobuf::decode(&bytes, &mut *made).map_err(|e| Error::Internal(e.to_string()))?;
            made
        }
    };
    meta::set_type(&mut *made, to);
    Ok(made)
}

/// Whether two kinds that an object can be converted between are one.
pub(crate) fn is_same(a: &Kind, b: &Kind) -> bool {
    std::ptr::eq(a, b) || a.group == b.group && a.version == b.version
}

/// Fills in the defaults of an object that comes in, and does to it what upstream's way to its internal form and back
/// does; why it has none.
pub fn complete(record: &mut dyn Record) -> Result<(), String> {
    let bare = record.downcast_ref::<Job>().is_some_and(|job| job.metadata.labels.is_empty());
    crate::defaults::apply(record);
    if let Some(job) = record.downcast_mut::<Job>().filter(|_| bare) {
        // It shares its template's labels, which are not yet all there: they are copied as the job is prepared.
        job.metadata.labels.clear();
    }
    normalize(record)
}

/// An object of which nothing is given, as the one that bookmarks show: what upstream's internal form can't leave out is 0.
#[must_use]
pub fn blank(kind: &Kind) -> Box<dyn Record> {
    let mut record = kind.schema.make();
    let replicas = if let Some(deployment) = record.downcast_mut::<Deployment>() {
        Some(&mut deployment.spec.replicas)
    } else if let Some(set) = record.downcast_mut::<ReplicaSet>() {
        Some(&mut set.spec.replicas)
    } else if let Some(set) = record.downcast_mut::<DaemonSet>() {
        // A number there, which an annotation shows.
        set.metadata.annotations.insert(apps::GENERATION.into(), "0".into());
        None
    } else {
        record.downcast_mut::<StatefulSet>().map(|set| &mut set.spec.replicas)
    };
    if let Some(replicas) = replicas {
        *replicas = Some(0);
    }
    meta::set_type(&mut *record, kind);
    record
}

/// What upstream's way to its internal form and back changes of an object that comes in; why it has none.
fn normalize(record: &mut dyn Record) -> Result<(), String> {
    if let Some(set) = record.downcast_mut::<DaemonSet>() {
        apps::read_generation(&mut set.metadata)?;
        if let Some(update) = &mut set.spec.update_strategy.rolling_update {
            update.max_unavailable.get_or_insert_default();
            update.max_surge.get_or_insert_default();
        }
    } else if let Some(deployment) = record.downcast_mut::<Deployment>() {
        apps::read_rollback(&mut deployment.metadata)?;
    } else if let Some(autoscaler) = record.downcast_mut::<v1::HorizontalPodAutoscaler>() {
        *autoscaler = autoscalers::to_v1(&autoscalers::to_v2(autoscaler));
    } else if let Some(autoscaler) = record.downcast_mut::<v2::HorizontalPodAutoscaler>() {
        autoscalers::normalize(autoscaler);
    }
    Ok(())
}

/// What the form at rest lacks of a stored object: types of objects within it, and what upstream fills in as it reads,
/// which is all defaults: objects that an older version stored lack those that came since.
pub fn restore(record: &mut dyn Record) {
    crate::defaults::apply(record);
    if let Some(job) = record.downcast_mut::<Job>() {
        batch::labels_of_template(job);
    }
    if let Some(set) = record.downcast_mut::<StatefulSet>() {
        for claim in &mut set.spec.volume_claim_templates {
            meta::set_type_names(claim, "v1", "PersistentVolumeClaim");
        }
    }
}

/// Whether [`restore`] leaves a kind's metadata as it is stored.
pub(crate) fn keeps_metadata(kind: &Kind) -> bool {
    // Labels are defaulted: to those of a template, or to one with the name.
    !matches!((&*kind.group, &*kind.kind), ("", "Namespace" | "ReplicationController") | ("batch", "Job"))
}

/// The metadata of an object of a type without the annotations that upstream's internal form holds as fields: tables,
/// and metadata alone, are made of that form.
pub fn internal_metadata<'a>(schema: &RecordSchema, mut meta: Cow<'a, ObjectMeta>) -> Cow<'a, ObjectMeta> {
    let held: &[&str] = match &*schema.name {
        "io.k8s.api.apps.v1.DaemonSet" => &[apps::GENERATION],
        "io.k8s.api.apps.v1.Deployment" => &[apps::ROLLBACK],
        _ => &[],
    };
    if held.iter().any(|key| meta.annotations.contains_key(*key)) {
        meta.to_mut().annotations.retain(|key, _| !held.contains(&key.as_str()));
    }
    meta
}

/// The conversions between versions whose fields differ.
fn named(record: &dyn Record, to: &Kind) -> Option<Box<dyn Record>> {
    if let Some(made) = resource::convert::convert(record, to) {
        return Some(made);
    }
    if let Some(autoscaler) = record.downcast_ref::<v1::HorizontalPodAutoscaler>() {
        return (to.version == "v2").then(|| Box::new(autoscalers::to_v2(autoscaler)) as Box<dyn Record>);
    }
    if let Some(autoscaler) = record.downcast_ref::<v2::HorizontalPodAutoscaler>() {
        return (to.version == "v1").then(|| Box::new(autoscalers::to_v1(autoscaler)) as Box<dyn Record>);
    }
    if let Some(event) = record.downcast_ref::<core::v1::Event>() {
        return (to.group == "events.k8s.io").then(|| Box::new(event_to_group(event)) as Box<dyn Record>);
    }
    let event = record.downcast_ref::<events::v1::Event>()?;
    to.group.is_empty().then(|| Box::new(event_to_core(event)) as Box<dyn Record>)
}

fn event_to_group(e: &core::v1::Event) -> events::v1::Event {
    events::v1::Event {
        metadata: e.metadata.clone(),
        event_time: e.event_time,
        series: e
            .series
            .as_ref()
            .map(|s| Box::new(events::v1::EventSeries { count: s.count, last_observed_time: s.last_observed_time })),
        reporting_controller: e.reporting_component.clone(),
        reporting_instance: e.reporting_instance.clone(),
        action: e.action.clone(),
        reason: e.reason.clone(),
        regarding: e.involved_object.clone(),
        related: e.related.clone(),
        note: e.message.clone(),
        r#type: e.r#type.clone(),
        deprecated_source: e.source.clone(),
        deprecated_first_timestamp: e.first_timestamp,
        deprecated_last_timestamp: e.last_timestamp,
        deprecated_count: e.count,
        ..events::v1::Event::default()
    }
}

fn event_to_core(e: &events::v1::Event) -> core::v1::Event {
    core::v1::Event {
        metadata: e.metadata.clone(),
        involved_object: e.regarding.clone(),
        reason: e.reason.clone(),
        message: e.note.clone(),
        source: e.deprecated_source.clone(),
        first_timestamp: e.deprecated_first_timestamp,
        last_timestamp: e.deprecated_last_timestamp,
        count: e.deprecated_count,
        r#type: e.r#type.clone(),
        event_time: e.event_time,
        series: e
            .series
            .as_ref()
            .map(|s| Box::new(core::v1::EventSeries { count: s.count, last_observed_time: s.last_observed_time })),
        action: e.action.clone(),
        related: e.related.clone(),
        reporting_component: e.reporting_controller.clone(),
        reporting_instance: e.reporting_instance.clone(),
        ..core::v1::Event::default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Of which kinds more than the metadata has to be read to know it.
    #[test]
    fn metadata_is_as_stored() {
        let template = json!({"metadata": {"labels": {"a": "b"}}});
        let body = json!({"metadata": {"name": "x"}, "spec": {"template": template}}).to_string();
        for kind in generated::KINDS {
            let mut record = kind.schema.make();
            // Kinds with another spec stay without one.
            if object::json::decode(body.as_bytes(), &mut *record).is_err() {
                record = kind.schema.make();
            }
            let Some(meta) = meta::of_mut(&mut *record) else { continue };
            meta.name = "x".into();
            let before = meta.clone();
            restore(&mut *record);
            let same = object::equality::same_record(meta::of(&*record), &before);
            assert_eq!(same, keeps_metadata(kind), "{} {}", kind.api_version(), kind.kind);
        }
    }

    #[test]
    fn events_round_trip() {
        let event = core::v1::Event {
            reason: "Started".into(),
            message: "it began".into(),
            count: 3,
            reporting_component: "kubelet".into(),
            series: Some(Box::new(core::v1::EventSeries { count: 2, ..Default::default() })),
            ..Default::default()
        };
        let there = event_to_group(&event);
        assert_eq!((there.note.as_str(), there.deprecated_count), ("it began", 3));
        let back = event_to_core(&there);
        assert!(object::equality::same_record(&back, &event));
    }

    #[test]
    fn blank_objects() {
        let check = |resource: &str, expect: serde_json::Value| {
            let kind = generated::KINDS.iter().find(|k| k.group == "apps" && k.resource == *resource).unwrap();
            let mut bytes = Vec::new();
            object::json::encode(&*blank(kind), &mut bytes);
            let shown: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(shown, expect, "{resource}");
        };
        // As upstream's bookmarks show them.
        let template = json!({ "metadata": {}, "spec": { "containers": null } });
        check(
            "daemonsets",
            json!({
                "kind": "DaemonSet",
                "apiVersion": "apps/v1",
                "metadata": { "annotations": { "deprecated.daemonset.template.generation": "0" } },
                "spec": { "selector": null, "template": template, "updateStrategy": {} },
                "status": {
                    "currentNumberScheduled": 0, "numberMisscheduled": 0, "desiredNumberScheduled": 0, "numberReady": 0,
                },
            }),
        );
    }
}
