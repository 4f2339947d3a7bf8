//! Daemon sets.

use generated::apps::v1::{DaemonSet, DaemonSetUpdateStrategy, RollingUpdateDaemonSet};
use generated::meta::v1::ObjectMeta;
use object::equality::same_record;
use object::field_error::{FieldError, Path};
use object::record::{Record, Reflect};
use object::scalar::IntOrString;
use object::validate::label_selector;

use crate::kinds::numbers::whole_number;
use crate::kinds::numbers::{amount, at_most_all, int_or_percent, none_negative, not_decremented, not_negative};
use crate::kinds::template::{self, Selects};
use crate::validate::{Faults, Report, internal};

/// Counts the changes of the template, a field of API versions that are gone.
pub(crate) const GENERATION: &str = "deprecated.daemonset.template.generation";

/// Brings the template's generation into its plain form; it is always shown.
pub(crate) fn read_generation(meta: &mut ObjectMeta) -> Result<(), String> {
    let generation = match meta.annotations.get(GENERATION) {
        Some(text) => whole_number(text)?,
        None => 0,
    };
    set_generation(meta, generation);
    Ok(())
}

fn generation(set: &DaemonSet) -> i64 {
    set.metadata.annotations.get(GENERATION).and_then(|text| text.parse().ok()).unwrap_or(0)
}

fn set_generation(meta: &mut ObjectMeta, generation: i64) {
    meta.annotations.insert(GENERATION.into(), generation.to_string());
}

pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(set) = object.downcast_mut::<DaemonSet>() else { return };
    template::drop_disabled(&mut set.spec.template, None);
    let generation = generation(set).max(1);
    set_generation(&mut set.metadata, generation);
}

/// The template's generation is the server's to count.
pub(super) fn prepare_update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let (Some(set), Some(old)) = (object.downcast_mut::<DaemonSet>(), old.downcast_ref::<DaemonSet>()) else { return };
    let mut next = generation(old);
    if subresource.is_empty() {
        template::drop_disabled(&mut set.spec.template, Some(&old.spec.template));
        next += i64::from(!same_record(&set.spec.template, &old.spec.template));
    }
    set_generation(&mut set.metadata, next);
}

pub(super) fn validate(set: &DaemonSet, old: Option<&DaemonSet>, faults: &mut Faults) {
    let (spec, path) = (&set.spec, Path::new("spec"));
    let selector = spec.selector.as_deref();
    let before = old.and_then(|old| old.spec.selector.as_deref());
    if old.is_some() {
        template::fixed_selector(selector, before, &path, faults);
    }
    let (of_selector, of_template) = (path.child("selector"), path.child("template"));
    label_selector(spec.selector.view(), template::tolerant(before), &of_selector, faults);
    if let Some(requirements) = template::read(selector) {
        template::selected(&requirements, &spec.template, &of_template, faults);
    }
    if let Some(selector) = selector {
        let selects = Selects { selector: Some(selector), owner: "daemonset", unreadable: "" };
        selects.selects_something(selector, &of_selector, faults);
    }
    template::validate(&spec.template, old.map(|old| &old.spec.template), &of_template, faults);
    template::always_restarts(&spec.template, "DaemonSet", &of_template, faults);
    not_negative(spec.min_ready_seconds, &path.child("minReadySeconds"), faults);
    not_negative(generation(set), &path.child("templateGeneration"), faults);
    strategy(&spec.update_strategy, &path.child("updateStrategy"), faults);
    not_negative(spec.revision_history_limit.unwrap_or(0), &path.child("revisionHistoryLimit"), faults);
}

fn strategy(strategy: &DaemonSetUpdateStrategy, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("rollingUpdate");
    match (&*strategy.r#type, &strategy.rolling_update) {
        ("OnDelete", _) => {}
        ("RollingUpdate", None) => faults.required(&at, ""),
        ("RollingUpdate", Some(update)) => rolling_update(update, &at, faults),
        _ => faults.push(FieldError::not_supported(path, internal(strategy.view()), &["RollingUpdate", "OnDelete"])),
    }
}

/// One of the two numbers is given, not both.
fn rolling_update(update: &RollingUpdateDaemonSet, path: &Path<'_>, faults: &mut Faults) {
    let zero = IntOrString::default();
    let unavailable = update.max_unavailable.as_ref().unwrap_or(&zero);
    let surge = update.max_surge.as_ref().unwrap_or(&zero);
    let (of_unavailable, of_surge) = (path.child("maxUnavailable"), path.child("maxSurge"));
    int_or_percent(unavailable, &of_unavailable, faults);
    int_or_percent(surge, &of_surge, faults);
    at_most_all(unavailable, &of_unavailable, faults);
    at_most_all(surge, &of_surge, faults);
    match (amount(unavailable) != 0, amount(surge) != 0) {
        (true, true) => faults.invalid(&of_surge, surge.view(), "may not be set when maxUnavailable is non-zero"),
        (false, false) => faults.required(&of_unavailable, "cannot be 0 when maxSurge is 0"),
        _ => {}
    }
}

pub(super) fn status(set: &DaemonSet, old: Option<&DaemonSet>, faults: &mut Faults) {
    let (status, path) = (&set.status, Path::new("status"));
    let numbers = [
        ("currentNumberScheduled", status.current_number_scheduled.into()),
        ("numberMisscheduled", status.number_misscheduled.into()),
        ("desiredNumberScheduled", status.desired_number_scheduled.into()),
        ("numberReady", status.number_ready.into()),
        ("observedGeneration", status.observed_generation),
        ("updatedNumberScheduled", status.updated_number_scheduled.into()),
        ("numberAvailable", status.number_available.into()),
        ("numberUnavailable", status.number_unavailable.into()),
        ("collisionCount", status.collision_count.unwrap_or(0).into()),
    ];
    none_negative(&numbers, &path, faults);
    let before = old.and_then(|old| old.status.collision_count);
    not_decremented(status.collision_count, before, &path.child("collisionCount"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let mut out = Vec::new();
    let Some(set) = object.downcast_ref::<DaemonSet>() else { return out };
    let old = old.and_then(|old| old.downcast_ref::<DaemonSet>());
    if old.is_none_or(|old| generation(old) != generation(set)) {
        template::warnings(&set.spec.template, &Path::new("spec").child("template"), &mut out);
    }
    out
}
