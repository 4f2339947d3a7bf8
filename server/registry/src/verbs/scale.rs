//! The scale subresource: a view of an object's replicas.

use generated::autoscaling::v1::Scale;
use object::kind::Kind;
use object::record::{Record, Slot, View};
use object::selector::LabelSelector;

use super::{Context, PatchType, Target};
use crate::error::{Cause, Error, Named};
use crate::options::FieldValidation;
use crate::{decode, meta};

impl Target<'_> {
    /// The object's scale.
    pub async fn scale(&self) -> Result<Scale, Error> {
        let current = self.current().await?;
        Ok(of(self.kind(), &*current.object.record_as(self.kind())?))
    }

    /// Changes the object's scale.
    pub async fn set_scale(
        &self,
        cx: &Context<'_>,
        mut change: impl FnMut(&Scale) -> Result<Scale, Error> + Send,
    ) -> Result<Scale, Error> {
        let updated = self
            .update("scale", cx, false, |old| {
                let old = old.ok_or_else(|| self.not_found())?;
                let scale = change(&of(self.kind(), old))?;
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
                set_replicas(self.kind(), &mut *object, scale.spec.replicas);
                Ok(object)
            })
            .await?;
        Ok(of(self.kind(), &*updated.object))
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

fn set_replicas(kind: &Kind, object: &mut dyn Record, replicas: i32) {
    let Some(scale) = &kind.strategy.scale else { return };
    if let Some(Slot::Int32(place)) = meta::slot_at_path(object, &scale.replicas) {
        place.set(replicas);
    }
}

fn number(view: Option<View<'_>>) -> i32 {
    match view {
        Some(View::Int(n)) => i32::try_from(n).unwrap_or(0),
        _ => 0,
    }
}

/// A selector, or a map of labels that stands for one.
fn selector(view: View<'_>) -> Option<LabelSelector> {
    let View::Map(labels) = view else { return LabelSelector::from_view(view).ok() };
    let mut pairs = Vec::new();
    labels.visit(&mut |key, value| {
        if let View::Str(value) = value {
            pairs.push((key, value));
        }
    });
    Some(LabelSelector::from_labels(pairs))
}

/// The scale of an object.
fn of(kind: &Kind, object: &dyn Record) -> Scale {
    let meta = meta::of(object);
    let at = |path: &str| meta::at_path(object, path);
    let mut scale = Scale { kind: "Scale".into(), api_version: "autoscaling/v1".into(), ..Scale::default() };
    if let Some(paths) = &kind.strategy.scale {
        scale.spec.replicas = number(at(&paths.replicas));
        scale.status.replicas = number(at(&paths.status));
        scale.status.selector =
            at(&paths.selector).and_then(selector).map_or_else(String::new, |selector| selector.to_string());
    }
    scale.metadata.name = meta.name.clone();
    scale.metadata.namespace = meta.namespace.clone();
    scale.metadata.uid = meta.uid.clone();
    scale.metadata.resource_version = meta.resource_version.clone();
    scale.metadata.creation_timestamp = meta.creation_timestamp;
    scale
}
