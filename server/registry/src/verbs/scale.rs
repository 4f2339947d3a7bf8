//! The scale subresource: a view of an object's replicas.

use generated::autoscaling::v1::{Scale, ScaleSpec, ScaleStatus};
use object::record::{Record, Slot, View};

use super::{Context, Part, PatchType, Target};
use crate::error::{Cause, Error, Named};
use crate::options::FieldValidation;
use crate::{decode, meta};

impl Target<'_> {
    /// The object's scale.
    pub async fn scale(&self) -> Result<Scale, Error> {
        let current = self.current().await?;
        Ok(of(&*current.object.record_as(self.kind())?))
    }

    /// Changes the object's scale.
    pub async fn set_scale(
        &self,
        cx: &Context<'_>,
        mut change: impl FnMut(&Scale) -> Result<Scale, Error> + Send,
    ) -> Result<Scale, Error> {
        let updated = self
            .update(Part::Other("scale"), cx, false, |old| {
                let old = old.ok_or_else(|| self.not_found())?;
                let scale = change(&of(old))?;
                if scale.metadata.name != self.name {
                    return Err(Error::BadRequest(format!(
                        "the name of the object ({}) does not match the name on the URL ({})",
                        scale.metadata.name, self.name
                    )));
                }
                if scale.spec.replicas < 0 {
                    let cause = Cause {
                        reason: "FieldValueInvalid".into(),
                        message: format!("Invalid value: {}: must be greater than or equal to 0", scale.spec.replicas),
                        field: "spec.replicas".into(),
                    };
                    let named =
                        Named { group: "autoscaling".into(), resource: "Scale".into(), name: self.name.to_owned() };
                    return Err(Error::Invalid(named, vec![cause]));
                }
                let mut object = old.boxed_clone();
                if let Some(meta) = meta::of_mut(&mut *object) {
                    meta.resource_version = scale.metadata.resource_version.clone();
                    if !scale.metadata.uid.is_empty() {
                        meta.uid = scale.metadata.uid.clone();
                    }
                }
                set_replicas(&mut *object, scale.spec.replicas);
                Ok(object)
            })
            .await?;
        Ok(of(&*updated.object))
    }
}

/// A scale changed by a patch.
pub fn patched_scale(
    old: &Scale,
    patch_type: PatchType,
    patch: &[u8],
    validation: FieldValidation,
    warnings: &mut Vec<String>,
) -> Result<Scale, Error> {
    let patched = super::patch::apply(patch_type, old, patch)?;
    let text = serde_json::to_vec(&patched).map_err(|e| Error::Internal(e.to_string()))?;
    let mut scale = Scale::default();
    let form = crate::codec::Form::Json;
    decode::into(&mut scale, "autoscaling/v1", "Scale", form, &text, validation, warnings)?;
    Ok(scale)
}

fn nested<'a>(record: &'a dyn Record, outer: &str, inner: &str) -> Option<View<'a>> {
    match record.field(outer)? {
        View::Record(r) => r.field(inner),
        _ => None,
    }
}

fn set_replicas(object: &mut dyn Record, replicas: i32) {
    if let Some(Slot::Record(spec)) = object.field_slot("spec")
        && let Some(Slot::Int32(place)) = spec.make().field_slot("replicas")
    {
        place.set(replicas);
    }
}

fn number(view: Option<View<'_>>) -> i32 {
    match view {
        Some(View::Int(n)) => i32::try_from(n).unwrap_or(0),
        _ => 0,
    }
}

/// The scale of an object.
fn of(object: &dyn Record) -> Scale {
    let meta = meta::of(object);
    let mut scale = Scale {
        kind: "Scale".into(),
        api_version: "autoscaling/v1".into(),
        spec: ScaleSpec { replicas: number(nested(object, "spec", "replicas")) },
        status: ScaleStatus {
            replicas: number(nested(object, "status", "replicas")),
            selector: selector(object),
        },
        ..Scale::default()
    };
    scale.metadata.name = meta.name.clone();
    scale.metadata.namespace = meta.namespace.clone();
    scale.metadata.uid = meta.uid.clone();
    scale.metadata.resource_version = meta.resource_version.clone();
    scale.metadata.creation_timestamp = meta.creation_timestamp;
    scale
}

/// The object's pod selector as text.
fn selector(object: &dyn Record) -> String {
    match nested(object, "spec", "selector") {
        Some(View::Map(map)) => {
            let mut parts = Vec::new();
            map.visit(&mut |key, value| {
                if let View::Str(value) = value {
                    parts.push(format!("{key}={value}"));
                }
            });
            parts.join(",")
        }
        Some(View::Record(selector)) => label_selector(selector),
        _ => String::new(),
    }
}

/// A `LabelSelector` as text, its requirements by key.
fn label_selector(selector: &dyn Record) -> String {
    let Some(selector) = selector.downcast_ref::<generated::meta::v1::LabelSelector>() else { return String::new() };
    let mut parts: Vec<(String, String)> =
        selector.match_labels.iter().map(|(k, v)| (k.clone(), format!("{k}={v}"))).collect();
    for r in &selector.match_expressions {
        let mut values = r.values.clone();
        values.sort();
        let text = match r.operator.as_str() {
            "In" => format!("{} in ({})", r.key, values.join(",")),
            "NotIn" => format!("{} notin ({})", r.key, values.join(",")),
            "Exists" => r.key.clone(),
            _ => format!("!{}", r.key),
        };
        parts.push((r.key.clone(), text));
    }
    parts.sort();
    parts.into_iter().map(|p| p.1).collect::<Vec<_>>().join(",")
}
