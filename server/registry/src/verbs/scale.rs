//! The scale subresource: a view of an object's replicas.

use generated::autoscaling::v1::Scale;
use object::kind::Kind;
use object::record::{Record, Slot, View};
use object::selector::LabelSelector;

use super::{Context, PatchType, Target, Way};
use crate::configuration::Configuration;
use crate::error::{Cause, Error, Named};
use crate::managed::scale::SCALE;
use crate::managed::{self, Writer};
use crate::meta;
use crate::options::FieldValidation;

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
        change: ScaleChange<'_>,
        warnings: &mut Vec<String>,
    ) -> Result<Scale, Error> {
        let writer = self.writer("scale", cx);
        let updated = self
            .change("scale", cx, Way::Scale, |old| {
                let old = old.ok_or_else(|| self.not_found())?;
                let entries = &meta::of(old).managed_fields;
                let mut before = of(self.kind(), old);
                before.metadata.managed_fields = managed::scale::to_scale(&writer, entries)?;
                let scale = change.make(self, &before, warnings, cx)?;
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
                let uid = &meta::of(old).uid;
                if !scale.metadata.uid.is_empty() && scale.metadata.uid != *uid {
                    let why = format!(
                        "Precondition failed: UID in precondition: {}, UID in object meta: {uid}",
                        scale.metadata.uid
                    );
                    let named = self.named();
                    return Err(Error::Conflict(Named { resource: format!("{}/scale", named.resource), ..named }, why));
                }
                let mut object = old.boxed_clone();
                if let Some(meta) = meta::of_mut(&mut *object) {
                    meta.resource_version = scale.metadata.resource_version.clone();
                    meta.managed_fields = managed::scale::to_parent(&writer, entries, &scale.metadata.managed_fields)?;
                }
                set_replicas(self.kind(), &mut *object, scale.spec.replicas);
                Ok(object)
            })
            .await?;
        Ok(of(self.kind(), &*updated.object))
    }
}

/// How a request changes a scale.
#[derive(Clone, Copy, Debug)]
pub enum ScaleChange<'a> {
    /// A whole new one.
    Replace(&'a Scale),
    /// A patch.
    Patch(PatchType, &'a [u8], FieldValidation),
    /// A configuration, and whether it takes over what others own.
    Apply(&'a Configuration, bool, FieldValidation),
}

impl ScaleChange<'_> {
    fn make(
        self,
        target: &Target<'_>,
        old: &Scale,
        warnings: &mut Vec<String>,
        cx: &Context<'_>,
    ) -> Result<Scale, Error> {
        let writer = Writer { kind: &SCALE, ..target.writer("scale", cx) };
        let mut scale: Box<dyn Record> = match self {
            Self::Replace(scale) => Box::new(scale.clone()),
            Self::Patch(patch_type, patch, validation) => {
                super::patch::patched(&SCALE, patch_type, old, patch, validation, warnings)?
            }
            Self::Apply(configuration, force, validation) => {
                let applied = managed::apply(&writer, old, configuration.tree()?, force)?;
                configuration.strictness(validation, warnings)?;
                applied
            }
        };
        if !matches!(self, Self::Apply(..)) {
            managed::track(&writer, old, &mut *scale);
        }
        super::patch::is_the_one(target, &mut *scale)?;
        let made = scale.downcast_ref::<Scale>();
        made.cloned().ok_or_else(|| Error::Internal("a scale is of another type".into()))
    }
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
