//! Deployments.

use generated::apps::v1::{Deployment, DeploymentStrategy};
use generated::meta::v1::ObjectMeta;
use object::field_error::{FieldError, Path};
use object::record::{Record, Reflect};
use object::scalar::IntOrString;

use crate::kinds::numbers::{amount, at_most_all, int_or_percent, none_above, none_negative};
use crate::kinds::numbers::{not_decremented, not_negative, whole_number};
use crate::kinds::template;
use crate::validate::{Faults, Report, internal};

/// Holds the revision to roll back to, a field of API versions that are gone.
pub(crate) const ROLLBACK: &str = "deprecated.deployment.rollback.to";

/// Brings the revision to roll back to into its plain form; without one there is no annotation.
pub(crate) fn read_rollback(meta: &mut ObjectMeta) -> Result<(), String> {
    let Some(text) = meta.annotations.get(ROLLBACK) else { return Ok(()) };
    if text.is_empty() {
        meta.annotations.remove(ROLLBACK);
        return Ok(());
    }
    let revision =
        whole_number(text).map_err(|why| format!("failed to parse annotation[{ROLLBACK}]={text} as int64: {why}"))?;
    meta.annotations.insert(ROLLBACK.into(), revision.to_string());
    Ok(())
}

/// The revision to roll back to belongs to the spec, which a status leaves as it was.
pub(super) fn keep_rollback(object: &mut dyn Record, old: &dyn Record) {
    if let (Some(deployment), Some(old)) = (object.downcast_mut::<Deployment>(), old.downcast_ref::<Deployment>()) {
        match old.metadata.annotations.get(ROLLBACK) {
            Some(revision) => drop(deployment.metadata.annotations.insert(ROLLBACK.into(), revision.clone())),
            None => drop(deployment.metadata.annotations.remove(ROLLBACK)),
        }
    }
}

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(deployment) = object.downcast_mut::<Deployment>() {
        let old = old.and_then(|old| old.downcast_ref::<Deployment>());
        template::drop_disabled(&mut deployment.spec.template, old.map(|old| &old.spec.template));
    }
}

pub(super) fn validate(deployment: &Deployment, old: Option<&Deployment>, faults: &mut Faults) {
    let (spec, path) = (&deployment.spec, Path::new("spec"));
    not_negative(spec.replicas.unwrap_or(0), &path.child("replicas"), faults);
    let was = old.map(|old| &old.spec.template);
    template::of_replicas(spec.selector.as_deref(), &spec.template, was, &path, faults);
    strategy(&spec.strategy, &path.child("strategy"), faults);
    not_negative(spec.min_ready_seconds, &path.child("minReadySeconds"), faults);
    not_negative(spec.revision_history_limit.unwrap_or(0), &path.child("revisionHistoryLimit"), faults);
    if let Some(revision) = deployment.metadata.annotations.get(ROLLBACK).and_then(|text| text.parse::<i64>().ok()) {
        not_negative(revision, &path.child("rollback").child("version"), faults);
    }
    if let Some(seconds) = spec.progress_deadline_seconds {
        let at = path.child("progressDeadlineSeconds");
        not_negative(seconds, &at, faults);
        if seconds <= spec.min_ready_seconds {
            faults.invalid(&at, seconds, "must be greater than minReadySeconds");
        }
    }
    if let Some(old) = old {
        template::fixed_selector(spec.selector.as_deref(), old.spec.selector.as_deref(), &path, faults);
    }
}

fn strategy(strategy: &DeploymentStrategy, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("rollingUpdate");
    match (&*strategy.r#type, &strategy.rolling_update) {
        ("Recreate", None) => {}
        ("Recreate", Some(_)) => faults.forbidden(&at, "may not be specified when strategy `type` is 'Recreate'"),
        ("RollingUpdate", None) => faults.required(&at, "this should be defaulted and never be nil"),
        ("RollingUpdate", Some(update)) => {
            let zero = IntOrString::default();
            let unavailable = update.max_unavailable.as_ref().unwrap_or(&zero);
            let surge = update.max_surge.as_ref().unwrap_or(&zero);
            let of_unavailable = at.child("maxUnavailable");
            int_or_percent(unavailable, &of_unavailable, faults);
            int_or_percent(surge, &at.child("maxSurge"), faults);
            if amount(unavailable) == 0 && amount(surge) == 0 {
                faults.invalid(&of_unavailable, unavailable.view(), "may not be 0 when `maxSurge` is 0");
            }
            at_most_all(unavailable, &of_unavailable, faults);
        }
        _ => faults.push(FieldError::not_supported(path, internal(strategy.view()), &["Recreate", "RollingUpdate"])),
    }
}

pub(super) fn status(deployment: &Deployment, old: Option<&Deployment>, faults: &mut Faults) {
    let (status, path) = (&deployment.status, Path::new("status"));
    let numbers = [
        ("observedGeneration", status.observed_generation),
        ("replicas", status.replicas.into()),
        ("updatedReplicas", status.updated_replicas.into()),
        ("readyReplicas", status.ready_replicas.into()),
        ("availableReplicas", status.available_replicas.into()),
        ("unavailableReplicas", status.unavailable_replicas.into()),
        ("terminatingReplicas", status.terminating_replicas.unwrap_or(0).into()),
        ("collisionCount", status.collision_count.unwrap_or(0).into()),
    ];
    none_negative(&numbers, &path, faults);
    let parts = [
        ("updatedReplicas", status.updated_replicas),
        ("readyReplicas", status.ready_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    none_above(&parts, status.replicas, "status.replicas", &path, faults);
    none_above(&parts[2..], status.ready_replicas, "readyReplicas", &path, faults);
    let before = old.and_then(|old| old.status.collision_count);
    not_decremented(status.collision_count, before, &path.child("collisionCount"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let Some(deployment) = object.downcast_ref::<Deployment>() else { return Vec::new() };
    let old = old.and_then(|old| old.downcast_ref::<Deployment>());
    template::owner_warnings(&deployment.metadata, old.map(|old| &old.metadata), |out| {
        template::warnings(&deployment.spec.template, &Path::new("spec").child("template"), out);
    })
}
