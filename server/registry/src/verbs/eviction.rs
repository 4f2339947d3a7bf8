//! The `eviction` subresource of pods (API-initiated eviction): a pod is deleted if its disruption budget allows it.

use std::time::Duration;

use generated::core::v1::{Pod, PodCondition};
use generated::meta::v1::{Condition, DeleteOptions, Preconditions, Status};
use generated::policy::v1::{Eviction, PodDisruptionBudget};
use object::field_error::{FieldError, Path};
use object::record::Record;
use object::selector::LabelSelector;

use super::delete::preconditions;
use super::{Context, Review, Target, Trusted, succeeded};
use crate::error::{Cause, Error, Named};
use crate::{kinds, meta};

/// Tries where others write to the same objects, and the pause between them (upstream's `EvictionsRetry`).
const TRIES: usize = 20;
const PAUSE: Duration = Duration::from_millis(500);
/// More evictions than this may not wait for the budget's controller to notice them.
const MOST_DISRUPTED: usize = 2000;
const VIOLATES: &str = "Cannot evict pod as it would violate the pod's disruption budget.";

impl Target<'_> {
    /// Evicts the pod. `asked` are the options of the request itself.
    pub async fn evict(
        &self,
        mut eviction: Eviction,
        asked: &[String],
        review: &Review<'_>,
        cx: &Context<'_>,
    ) -> Result<Status, Error> {
        if eviction.metadata.name != self.name {
            return Err(Error::BadRequest("name in URL does not match name in Eviction object".into()));
        }
        let options = options(&mut eviction, asked)?;
        cx.admission.validate(review, Some(&eviction)).await?;
        let dry_run = options.dry_run.iter().any(|value| value == "All");
        let Some(pod) = self.evict_unguarded(&options, dry_run, cx).await? else { return Ok(succeeded()) };
        let budgets = self.budgets(&pod, cx).await?;
        let budget = match budgets.as_slice() {
            [] => None,
            [one] => Some(one),
            _ => {
                return Err(Error::Failed(
                    "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."
                        .into(),
                ));
            }
        };
        let free = budget.is_some_and(|budget| is_free(&pod, budget));
        if let Some(budget) = budget
            && !free
        {
            self.spend(&budget.metadata.name, dry_run, cx).await?;
        }
        // A pod that was not ready may have become so meanwhile.
        let unasked = free && version_of(&options).is_none();
        let pinned = if free { pinned(&options, &pod) } else { options };
        match self.condemn(&pinned, dry_run, cx).await {
            Err(Error::Conflict(..)) if unasked => Err(busy(budget.map_or("", |budget| budget.metadata.name.as_str()))),
            Err(e) => Err(e),
            Ok(()) => Ok(succeeded()),
        }
    }

    /// Deletes a pod that no budget guards in its state; else gives it.
    async fn evict_unguarded(
        &self,
        options: &DeleteOptions,
        dry_run: bool,
        cx: &Context<'_>,
    ) -> Result<Option<Pod>, Error> {
        let mut tries = if version_of(options).is_some() { 1 } else { TRIES };
        loop {
            let pod: Pod = self.read().await?;
            let ended =
                pod.metadata.deletion_timestamp.is_some() || matches!(&*pod.status.phase, "Succeeded" | "Failed");
            if !ended && pod.status.phase != "Pending" {
                return Ok(Some(pod));
            }
            // A pending pod may become ready meanwhile.
            let pin = !ended && version_of(options).is_none();
            let options = if pin { pinned(options, &pod) } else { options.clone() };
            tries -= 1;
            match self.condemn(&options, dry_run, cx).await {
                Err(Error::Conflict(..)) if tries > 0 => tokio::time::sleep(PAUSE).await,
                done => return done.map(|()| None),
            }
        }
    }

    /// Marks the pod as evicted, and deletes it.
    async fn condemn(&self, options: &DeleteOptions, dry_run: bool, cx: &Context<'_>) -> Result<(), Error> {
        let mut options = options.clone();
        if !dry_run {
            let version = self
                .amend::<Pod>(false, |_, pod| {
                    preconditions(self, &options, pod)?;
                    let condition = PodCondition {
                        r#type: "DisruptionTarget".into(),
                        status: "True".into(),
                        reason: "EvictionByEvictionAPI".into(),
                        message: "Eviction API: evicting".into(),
                        ..PodCondition::default()
                    };
                    kinds::pod_condition(&mut pod.status, condition, meta::now());
                    Ok(())
                })
                .await?;
            if let Some(wanted) = options.preconditions.as_mut().filter(|p| p.resource_version.is_some()) {
                wanted.resource_version = Some(version);
            }
        }
        self.delete(&options, &Context::new(cx.resources, &Trusted)).await.map(|_| ())
    }

    /// The budgets that guard the pod.
    async fn budgets(&self, pod: &Pod, cx: &Context<'_>) -> Result<Vec<PodDisruptionBudget>, Error> {
        let Some(served) = cx.resources.find("policy", "v1", "poddisruptionbudgets") else { return Ok(Vec::new()) };
        let all = Target { served, namespace: self.namespace, name: "" };
        let listing = all.list(&Default::default(), &Default::default()).await?;
        let mut found = Vec::new();
        for stored in &listing.items {
            let record = stored.object.record_as(&served.kind)?;
            let Some(budget) = record.downcast_ref::<PodDisruptionBudget>() else { continue };
            let selector = budget.spec.selector.as_deref().map(|s| LabelSelector::from_record(s));
            if let Some(Ok(selector)) = selector
                && selector.matches(|key| pod.metadata.labels.get(key).map(String::as_str))
            {
                found.push(budget.clone());
            }
        }
        Ok(found)
    }

    /// Takes one from the disruptions that a budget allows.
    async fn spend(&self, name: &str, dry_run: bool, cx: &Context<'_>) -> Result<(), Error> {
        let Some(served) = cx.resources.find("policy", "v1", "poddisruptionbudgets") else { return Ok(()) };
        let target = Target { served, namespace: self.namespace, name };
        if dry_run {
            return take(&mut target.read().await?, self.name);
        }
        let own = Context::new(cx.resources, cx.admission);
        let mut tries = TRIES;
        loop {
            let spent = target
                .update("status", &own, false, |old| {
                    let budget = old.and_then(|old| old.downcast_ref::<PodDisruptionBudget>());
                    let mut budget = budget.cloned().ok_or_else(|| target.not_found())?;
                    take(&mut budget, self.name)?;
                    Ok(Box::new(budget) as Box<dyn Record>)
                })
                .await;
            tries -= 1;
            match spent {
                Err(Error::Conflict(..)) if tries > 0 => tokio::time::sleep(PAUSE).await,
                done => return done.map(|_| ()),
            }
        }
    }
}

/// The options of the deletion. Dry run may be said in the request's options, in the body's, or the same in both.
fn options(eviction: &mut Eviction, asked: &[String]) -> Result<DeleteOptions, Error> {
    let Some(given) = eviction.delete_options.as_deref_mut() else {
        return Ok(DeleteOptions { dry_run: asked.to_vec(), ..DeleteOptions::default() });
    };
    if given.ignore_store_read_error_with_cluster_breaking_potential == Some(true) {
        let path = Path::new("deleteOptions");
        let path = path.child("ignoreStoreReadErrorWithClusterBreakingPotential");
        let why = "can not be set for pod eviction, try after removing the option";
        let named = Named { group: "policy".into(), resource: "Eviction".into(), name: eviction.metadata.name.clone() };
        return Err(Error::Invalid(named, vec![FieldError::invalid(&path, true, why).into()]));
    }
    if given.dry_run.is_empty() {
        given.dry_run = asked.to_vec();
    } else if !asked.is_empty() && given.dry_run != asked {
        return Err(Error::Failed(format!(
            "Non-matching dry-run options in request and content: [{}] and [{}]",
            asked.join(" "),
            given.dry_run.join(" ")
        )));
    }
    Ok(given.clone())
}

fn version_of(options: &DeleteOptions) -> Option<&String> {
    options.preconditions.as_deref()?.resource_version.as_ref()
}

/// The options, for the pod as it is here only.
fn pinned(options: &DeleteOptions, pod: &Pod) -> DeleteOptions {
    let mut options = options.clone();
    let wanted: &mut Box<Preconditions> = options.preconditions.get_or_insert_default();
    wanted.resource_version = Some(pod.metadata.resource_version.clone());
    options
}

/// Whether the pod, not being ready, doesn't count for its budget.
fn is_free(pod: &Pod, budget: &PodDisruptionBudget) -> bool {
    let ready = pod.status.conditions.iter().any(|c| c.r#type == "Ready" && c.status == "True");
    let (status, policy) = (&budget.status, budget.spec.unhealthy_pod_eviction_policy.as_deref());
    let spared = status.current_healthy >= status.desired_healthy && status.desired_healthy > 0;
    !ready && (policy == Some("AlwaysAllow") || spared)
}

fn cause(message: String) -> Vec<Cause> {
    vec![Cause { reason: "DisruptionBudget".into(), message, field: String::new() }]
}

fn busy(budget: &str) -> Error {
    let why = format!("The disruption budget {budget} is still being processed by the server.");
    Error::TooManyRequests(VIOLATES.into(), 10, cause(why))
}

/// Takes one disruption from a budget's status, if there is one left.
fn take(budget: &mut PodDisruptionBudget, pod: &str) -> Result<(), Error> {
    let (name, status) = (&budget.metadata.name, &mut budget.status);
    if status.observed_generation < budget.metadata.generation {
        return Err(busy(name));
    }
    let refused = |why: &str, told: &str| {
        let named = Named { group: "policy".into(), resource: "poddisruptionbudget".into(), name: name.clone() };
        let told = format!("The disruption budget {name} does not allow evicting pods currently: {told}");
        Error::forbidden_because(named, why, cause(told))
    };
    if status.disruptions_allowed < 0 {
        let why = "pdb disruptions allowed is negative";
        return Err(refused(why, why));
    }
    if status.disrupted_pods.len() > MOST_DISRUPTED {
        return Err(refused(
            "DisruptedPods map too big - too many evictions not confirmed by PDB controller",
            "too many pending evictions not confirmed by PDB controller",
        ));
    }
    if status.disruptions_allowed == 0 {
        return Err(Error::TooManyRequests(VIOLATES.into(), 0, cause(exhausted(budget))));
    }
    status.disruptions_allowed -= 1;
    if status.disruptions_allowed == 0 {
        let condition = Condition {
            r#type: "DisruptionAllowed".into(),
            status: "False".into(),
            reason: "InsufficientPods".into(),
            observed_generation: status.observed_generation,
            ..Condition::default()
        };
        set_condition(&mut status.conditions, condition);
    }
    status.disrupted_pods.insert(pod.to_owned(), meta::now());
    Ok(())
}

/// Why a budget has no disruption left.
fn exhausted(budget: &PodDisruptionBudget) -> String {
    let (name, status) = (&budget.metadata.name, &budget.status);
    let told = status.conditions.iter().find(|c| c.r#type == "DisruptionAllowed");
    let told = told.filter(|c| c.status == "False" && !c.message.is_empty());
    match told {
        Some(c) if c.reason == "SyncFailed" => format!(
            "The disruption budget {name} does not allow evicting pods currently because it failed sync: {}",
            c.message
        ),
        _ if status.current_healthy <= status.desired_healthy => format!(
            "The disruption budget {name} needs {} healthy pods and has {} currently",
            status.desired_healthy, status.current_healthy
        ),
        Some(c) => {
            format!("The disruption budget {name} does not allow evicting pods currently ({}): {}", c.reason, c.message)
        }
        None => format!("The disruption budget {name} does not allow evicting pods currently"),
    }
}

/// Sets a condition, which keeps the time of its last transition while its status stays.
fn set_condition(conditions: &mut Vec<Condition>, mut condition: Condition) {
    condition.last_transition_time = meta::now();
    match conditions.iter_mut().find(|c| c.r#type == condition.r#type) {
        None => conditions.push(condition),
        Some(was) => {
            if was.status == condition.status {
                condition.last_transition_time = was.last_transition_time;
            }
            *was = condition;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken() {
        // Generation and its observation, disruptions allowed, healthy pods and how many are wanted.
        let check = |[generation, observed]: [i64; 2],
                     [allowed, healthy, wanted]: [i32; 3],
                     told: &str,
                     expect: &str| {
            let mut budget = PodDisruptionBudget::default();
            budget.metadata.name = "b".into();
            budget.metadata.generation = generation;
            let status = &mut budget.status;
            status.observed_generation = observed;
            (status.disruptions_allowed, status.current_healthy, status.desired_healthy) = (allowed, healthy, wanted);
            if let Some((reason, message)) = told.split_once(": ") {
                let (reason, message) = (reason.to_owned(), message.to_owned());
                let (r#type, status) = ("DisruptionAllowed".to_owned(), "False".to_owned());
                budget.status.conditions.push(Condition { r#type, status, reason, message, ..Condition::default() });
            }
            let got = match take(&mut budget, "p") {
                Ok(()) => format!("{} left", budget.status.disruptions_allowed),
                Err(e) => {
                    let details = e.status().details.unwrap_or_default();
                    details.causes.into_iter().map(|c| c.message).collect()
                }
            };
            let expect = expect.replace("NOT", "The disruption budget b does not allow evicting pods currently");
            assert_eq!(got, expect, "{allowed} {healthy} {wanted} {told}");
        };
        let busy = "The disruption budget b is still being processed by the server.";
        check([2, 1], [1, 2, 1], "", busy);
        check([1, 1], [2, 2, 1], "", "1 left");
        check([1, 1], [1, 2, 1], "", "0 left");
        check([1, 1], [-1, 2, 1], "", "NOT: pdb disruptions allowed is negative");
        check([1, 1], [0, 1, 1], "", "The disruption budget b needs 1 healthy pods and has 1 currently");
        check([1, 1], [0, 3, 1], "", "NOT");
        check([1, 1], [0, 3, 1], "InsufficientPods: boom", "NOT (InsufficientPods): boom");
        check([1, 1], [0, 1, 1], "SyncFailed: boom", "NOT because it failed sync: boom");
    }

    #[test]
    fn free() {
        let check = |ready: &str, policy: Option<&str>, healthy: [i32; 2], expect: bool| {
            let mut pod = Pod::default();
            let (r#type, status) = ("Ready".to_owned(), ready.to_owned());
            pod.status.conditions.push(PodCondition { r#type, status, ..PodCondition::default() });
            let mut budget = PodDisruptionBudget::default();
            budget.spec.unhealthy_pod_eviction_policy = policy.map(str::to_owned);
            [budget.status.current_healthy, budget.status.desired_healthy] = healthy;
            assert_eq!(is_free(&pod, &budget), expect, "{ready} {policy:?} {healthy:?}");
        };
        check("True", Some("AlwaysAllow"), [2, 1], false);
        check("False", Some("AlwaysAllow"), [0, 1], true);
        check("False", Some("IfHealthyBudget"), [0, 1], false);
        check("False", None, [1, 1], true);
        check("False", None, [0, 0], false);
    }
}
