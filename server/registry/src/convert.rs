//! One object from one version of its kind to another.

use generated::{core, events};
use object::kind::Kind;
use object::protobuf;
use object::record::Record;

use crate::error::Error;
use crate::meta;

/// The object as `to`. Versions of a group share field names and numbers unless a named conversion says otherwise.
pub fn convert(record: Box<dyn Record>, from: &Kind, to: &Kind) -> Result<Box<dyn Record>, Error> {
    if std::ptr::eq(from, to) || from.group == to.group && from.version == to.version {
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

/// The conversions between versions whose fields differ.
fn named(record: &dyn Record, to: &Kind) -> Option<Box<dyn Record>> {
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
    use super::*;

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
}
