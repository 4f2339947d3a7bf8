//! Pod disruption budgets.

use generated::meta::v1::LabelSelector;
use generated::policy::v1::PodDisruptionBudget;
use object::field_error::Path;
use object::record::{Record, Reflect};
use object::validate::{LabelSelectorOptions, conditions, label_selector};

use crate::kinds::numbers::{at_most_all, int_or_percent, none_negative};
use crate::kinds::template::same;
use crate::validate::{Faults, Report, internal};

/// A label that an earlier version put into selectors to select all pods, or none.
const ALL_OR_NONE: &str = "pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match";

/// The label of an earlier version is never combined with other requirements.
pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>) {
    let Some(budget) = object.downcast_mut::<PodDisruptionBudget>() else { return };
    let old = old.and_then(|old| old.downcast_ref::<PodDisruptionBudget>());
    if old.is_some_and(|old| same(old.spec.selector.as_deref(), budget.spec.selector.as_deref())) {
        return;
    }
    if let Some(selector) = budget.spec.selector.as_mut().filter(|selector| !selects_none(selector)) {
        selector.match_expressions.retain(|expression| expression.key != ALL_OR_NONE);
    }
}

/// The selector that stands for no pods at all.
fn selects_none(selector: &LabelSelector) -> bool {
    match selector.match_expressions.as_slice() {
        [one] => {
            selector.match_labels.is_empty()
                && one.key == ALL_OR_NONE
                && one.operator == "Exists"
                && one.values.is_empty()
        }
        _ => false,
    }
}

pub(super) fn validate(budget: &PodDisruptionBudget, old: Option<&PodDisruptionBudget>, faults: &mut Faults) {
    let (spec, path) = (&budget.spec, Path::new("spec"));
    if spec.min_available.is_some() && spec.max_unavailable.is_some() {
        faults.invalid(&path, internal(spec.view()), "minAvailable and maxUnavailable cannot be both set");
    }
    for (name, amount) in [("minAvailable", &spec.min_available), ("maxUnavailable", &spec.max_unavailable)] {
        if let Some(amount) = amount {
            int_or_percent(amount, &path.child(name), faults);
            at_most_all(amount, &path.child(name), faults);
        }
    }
    // A selector that is wrong already may stay.
    let mut already = Faults::new();
    if let Some(old) = old {
        label_selector(old.spec.selector.view(), LabelSelectorOptions::default(), &path, &mut already);
    }
    let options = LabelSelectorOptions { invalid_values: !already.is_empty(), ..LabelSelectorOptions::default() };
    label_selector(spec.selector.view(), options, &path.child("selector"), faults);
    if let Some(policy) = &spec.unhealthy_pod_eviction_policy
        && !matches!(&**policy, "AlwaysAllow" | "IfHealthyBudget")
    {
        faults.not_supported(&path.child("unhealthyPodEvictionPolicy"), policy, &["AlwaysAllow", "IfHealthyBudget"]);
    }
}

pub(super) fn status(budget: &PodDisruptionBudget, _: Option<&PodDisruptionBudget>, faults: &mut Faults) {
    let (status, path) = (&budget.status, Path::new("status"));
    conditions(status.conditions.view(), &path.child("conditions"), faults);
    let numbers = [
        ("disruptionsAllowed", status.disruptions_allowed.into()),
        ("currentHealthy", status.current_healthy.into()),
        ("desiredHealthy", status.desired_healthy.into()),
        ("expectedPods", status.expected_pods.into()),
    ];
    none_negative(&numbers, &path, faults);
}
