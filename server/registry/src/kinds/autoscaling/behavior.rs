//! How fast an autoscaler acts.

use generated::autoscaling::v2::{HPAScalingPolicy, HPAScalingRules, HorizontalPodAutoscalerBehavior};
use object::field_error::Path;

use crate::kinds::quantities;
use crate::validate::{Faults, Report};

/// Longest period of a policy, and longest window of stabilization, in seconds.
const MAX_PERIOD: i32 = 1800;
const MAX_WINDOW: i32 = 3600;

pub(super) fn validate(behavior: &HorizontalPodAutoscalerBehavior, path: &Path<'_>, faults: &mut Faults) {
    for (name, direction) in [("scaleUp", &behavior.scale_up), ("scaleDown", &behavior.scale_down)] {
        if let Some(direction) = direction {
            rules(direction, &path.child(name), faults);
        }
    }
}

fn rules(rules: &HPAScalingRules, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("stabilizationWindowSeconds");
    match rules.stabilization_window_seconds {
        Some(seconds) if seconds < 0 => faults.invalid(&at, seconds, "must be greater than or equal to zero"),
        Some(seconds) if seconds > MAX_WINDOW => {
            faults.invalid(&at, seconds, format!("must be less than or equal to {MAX_WINDOW}"));
        }
        _ => {}
    }
    if let Some(policy) = &rules.select_policy
        && !matches!(&**policy, "Max" | "Min" | "Disabled")
    {
        faults.not_supported(&path.child("selectPolicy"), policy, &["Disabled", "Max", "Min"]);
    }
    let at = path.child("policies");
    if rules.policies.is_empty() {
        faults.required(&at, "must specify at least one Policy");
    }
    for (i, one) in rules.policies.iter().enumerate() {
        policy(one, &at.index(i), faults);
    }
    if let Some(tolerance) = &rules.tolerance {
        quantities::not_negative(tolerance, &path.child("tolerance"), faults);
    }
}

fn policy(policy: &HPAScalingPolicy, path: &Path<'_>, faults: &mut Faults) {
    if !matches!(&*policy.r#type, "Pods" | "Percent") {
        faults.not_supported(&path.child("type"), &policy.r#type, &["Percent", "Pods"]);
    }
    for (name, n) in [("value", policy.value), ("periodSeconds", policy.period_seconds)] {
        if n <= 0 {
            faults.invalid(&path.child(name), n, "must be greater than zero");
        }
    }
    if policy.period_seconds > MAX_PERIOD {
        let why = format!("must be less than or equal to {MAX_PERIOD}");
        faults.invalid(&path.child("periodSeconds"), policy.period_seconds, why);
    }
}
