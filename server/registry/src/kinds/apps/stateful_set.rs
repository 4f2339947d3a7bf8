//! Stateful sets.

use generated::apps::v1::{StatefulSet, StatefulSetSpec, StatefulSetUpdateStrategy};
use generated::core::v1::{PersistentVolumeClaimVolumeSource, PodTemplateSpec, Volume};
use object::equality::same;
use object::field_error::Path;
use object::names;
use object::record::{Record, Reflect};

use crate::kinds::core::volumes::claim::{claim_spec, claim_spec_warnings};
use crate::kinds::features::STATEFUL_SET_RECREATE_STRATEGY;
use crate::kinds::numbers::{amount, at_most_all, int_or_percent, none_above, none_negative};
use crate::kinds::numbers::{not_decremented, not_negative};
use crate::kinds::template::{self, Selects};
use crate::validate::{Faults, Report, internal};

pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(set) = object.downcast_mut::<StatefulSet>() {
        let old = old.and_then(|old| old.downcast_ref::<StatefulSet>());
        template::drop_disabled(&mut set.spec.template, old.map(|old| &old.spec.template));
    }
}

pub(super) fn validate(set: &StatefulSet, old: Option<&StatefulSet>, faults: &mut Faults) {
    let path = Path::new("spec");
    let Some(old) = old else { return spec(&set.spec, Check::New, &path, faults) };
    // A template that is wrong already does not stand in the way of other changes.
    let mut already = Faults::new();
    let tolerated = Check::Changed { old: &old.spec, skip_template: false };
    spec(&old.spec, tolerated, &path, &mut already);
    let check = Check::Changed { old: &old.spec, skip_template: !already.is_empty() };
    spec(&set.spec, check, &path, faults);
    let (new, old) = (&set.spec, &old.spec);
    template::fixed_selector(new.selector.as_deref(), old.selector.as_deref(), &path, faults);
    let fixed = [
        ("volumeClaimTemplates", new.volume_claim_templates.view(), old.volume_claim_templates.view()),
        ("serviceName", new.service_name.view(), old.service_name.view()),
        ("podManagementPolicy", new.pod_management_policy.view(), old.pod_management_policy.view()),
    ];
    for (name, new, old) in fixed {
        if !same(new, old) {
            faults.immutable(&path.child(name), internal(new));
        }
    }
}

/// What a spec is checked for.
#[derive(Clone, Copy)]
enum Check<'a> {
    New,
    Changed { old: &'a StatefulSetSpec, skip_template: bool },
}

fn spec(spec: &StatefulSetSpec, check: Check<'_>, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("podManagementPolicy");
    match &*spec.pod_management_policy {
        "" => faults.required(&at, ""),
        "OrderedReady" | "Parallel" => {}
        other => faults.invalid(&at, typed(other), "must be 'OrderedReady' or 'Parallel'"),
    }
    let recreated = matches!(check, Check::Changed { old, .. } if old.update_strategy.r#type == "Recreate");
    let recreate = recreated || STATEFUL_SET_RECREATE_STRATEGY.is_on();
    strategy(&spec.update_strategy, recreate, &path.child("updateStrategy"), faults);
    if let Some(policy) = &spec.persistent_volume_claim_retention_policy {
        let at = path.child("persistentVolumeClaimRetentionPolicy");
        for (name, policy) in [("whenDeleted", &policy.when_deleted), ("whenScaled", &policy.when_scaled)] {
            if !matches!(&**policy, "Retain" | "Delete") {
                faults.not_supported(&at.child(name), policy, &["Retain", "Delete"]);
            }
        }
    }
    if matches!(check, Check::New) {
        let at = path.child("volumeClaimTemplates");
        for (i, claim) in spec.volume_claim_templates.iter().enumerate() {
            claim_spec(&claim.spec, &at.index(i).child("spec"), faults);
        }
    }
    not_negative(spec.replicas.unwrap_or(0), &path.child("replicas"), faults);
    not_negative(spec.min_ready_seconds, &path.child("minReadySeconds"), faults);
    if let Some(ordinals) = &spec.ordinals {
        not_negative(ordinals.start, &path.child("ordinals.start"), faults);
    }
    if matches!(check, Check::New) && !spec.service_name.is_empty() {
        let wrong = names::dns1123_label(&spec.service_name);
        faults.each(&path.child("serviceName"), &spec.service_name, wrong);
    }
    let selects = Selects { selector: spec.selector.as_deref(), owner: "statefulset", unreadable: "" };
    let of_template = path.child("template");
    if let Some(selector) = selects.required(path, faults) {
        if !selector.is_empty() {
            template::selected(&selector, &spec.template, &of_template, faults);
        }
        let (old, skip) = match check {
            Check::New => (None, false),
            Check::Changed { old, skip_template } => (Some(&old.template), skip_template),
        };
        let template = as_made(spec);
        let template = template.as_ref().unwrap_or(&spec.template);
        if skip {
            template::metadata(template, &of_template, faults);
        } else {
            template::validate(template, old, &of_template, faults);
        }
    }
    template::always_restarts(&spec.template, "StatefulSet", &of_template, faults);
}

/// The template as the controller will use it: with the claims' volumes, and names of its own. `None` where that
/// changes nothing.
fn as_made(spec: &StatefulSetSpec) -> Option<PodTemplateSpec> {
    let pod = &spec.template.spec;
    if pod.subdomain.is_empty() && pod.hostname.is_empty() && spec.volume_claim_templates.is_empty() {
        return None;
    }
    let mut template = spec.template.clone();
    let pod = &mut template.spec;
    pod.subdomain.clear();
    pod.hostname.clear();
    let mut volumes: Vec<Volume> = Vec::new();
    for claim in &spec.volume_claim_templates {
        if volumes.iter().all(|volume| volume.name != claim.metadata.name) {
            let mut volume = Volume { name: claim.metadata.name.clone(), ..Volume::default() };
            let source = PersistentVolumeClaimVolumeSource {
                claim_name: claim.metadata.name.clone(),
                ..PersistentVolumeClaimVolumeSource::default()
            };
            volume.volume_source.persistent_volume_claim = Some(Box::new(source));
            volumes.push(volume);
        }
    }
    let of_claims = volumes.len();
    for volume in std::mem::take(&mut pod.volumes) {
        if volumes[..of_claims].iter().all(|claimed| claimed.name != volume.name) {
            volumes.push(volume);
        }
    }
    pod.volumes = volumes;
    Some(template)
}

fn strategy(strategy: &StatefulSetUpdateStrategy, recreate: bool, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("rollingUpdate");
    match (&*strategy.r#type, &strategy.rolling_update) {
        ("", _) => faults.required(path, ""),
        ("OnDelete" | "RollingUpdate", None) => {}
        ("Recreate", None) if recreate => {}
        (kind, Some(update)) if kind == "OnDelete" || kind == "Recreate" && recreate => {
            faults.invalid(&at, internal(update.view()), "only allowed for updateStrategy 'RollingUpdate'");
        }
        ("RollingUpdate", Some(update)) => {
            not_negative(update.partition.unwrap_or(0), &at.child("partition"), faults);
            let Some(unavailable) = &update.max_unavailable else { return };
            let at = at.child("maxUnavailable");
            int_or_percent(unavailable, &at, faults);
            if amount(unavailable) == 0 {
                faults.invalid(&at, unavailable.view(), "cannot be 0");
            }
            at_most_all(unavailable, &at, faults);
        }
        _ => {
            let known =
                if recreate { "'RollingUpdate', 'OnDelete', or 'Recreate'" } else { "'RollingUpdate' or 'OnDelete'" };
            faults.invalid(path, internal(strategy.view()), format!("must be {known}"));
        }
    }
}

fn typed(text: &str) -> object::field_error::Value {
    object::field_error::Value::typed(text)
}

pub(super) fn status(set: &StatefulSet, old: Option<&StatefulSet>, faults: &mut Faults) {
    let (status, path) = (&set.status, Path::new("status"));
    let numbers = [
        ("replicas", status.replicas.into()),
        ("readyReplicas", status.ready_replicas.into()),
        ("currentReplicas", status.current_replicas.into()),
        ("updatedReplicas", status.updated_replicas.into()),
        ("availableReplicas", status.available_replicas.into()),
        ("observedGeneration", status.observed_generation),
        ("collisionCount", status.collision_count.unwrap_or(0).into()),
    ];
    none_negative(&numbers, &path, faults);
    let parts = [
        ("readyReplicas", status.ready_replicas),
        ("currentReplicas", status.current_replicas),
        ("updatedReplicas", status.updated_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    none_above(&parts, status.replicas, "status.replicas", &path, faults);
    none_above(&parts[3..], status.ready_replicas, "status.readyReplicas", &path, faults);
    let before = old.and_then(|old| old.status.collision_count);
    not_decremented(status.collision_count, before, &path.child("collisionCount"), faults);
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let mut out = Vec::new();
    let Some(set) = object.downcast_ref::<StatefulSet>() else { return out };
    let old = old.and_then(|old| old.downcast_ref::<StatefulSet>());
    let path = Path::new("spec");
    if old.is_none_or(|old| old.metadata.generation != set.metadata.generation) {
        template::warnings(&set.spec.template, &path.child("template"), &mut out);
    }
    let claims = path.child("volumeClaimTemplates");
    for (i, claim) in set.spec.volume_claim_templates.iter().enumerate() {
        let claim_path = claims.index(i);
        // On an update upstream names the Go field.
        let at = if old.is_some() { claim_path.child("Spec") } else { claim_path };
        claim_spec_warnings(&claim.spec, &at, &mut out);
    }
    if set.spec.revision_history_limit.is_some_and(|limit| limit < 0) {
        out.push(
            "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended"
                .into(),
        );
    }
    out
}
