//! When a job's failing pods end it, and which indexes are enough.

use std::collections::HashSet;

use generated::batch::v1::{
    JobSpec, PodFailurePolicy, PodFailurePolicyOnExitCodesRequirement, PodFailurePolicyOnPodConditionsPattern,
    PodFailurePolicyRule, SuccessPolicy, SuccessPolicyRule,
};
use object::field_error::{FieldError, Path, Value};
use object::names::qualified_name;
use object::record::Reflect;

use super::indexes;
use crate::kinds::numbers::not_negative;
use crate::validate::{Faults, Report};

/// Most rules of either policy, exit codes of a rule, conditions of a rule, bytes of a rule's indexes.
const MAX_RULES: usize = 20;
const MAX_EXIT_CODES: usize = 255;
const MAX_CONDITIONS: usize = 20;
const MAX_INDEXES: usize = 64 << 10;

const ACTIONS: &[&str] = &["Count", "FailIndex", "FailJob", "Ignore"];
const OPERATORS: &[&str] = &["In", "NotIn"];
const STATUSES: &[&str] = &["False", "True", "Unknown"];

/// A text that must be given, and be one of those known.
fn one_of(text: &str, known: &[&str], path: &Path<'_>, faults: &mut Faults) {
    if text.is_empty() {
        let list = known.iter().map(|known| format!("\"{known}\"")).collect::<Vec<_>>().join(" ");
        faults.required(path, &format!("valid values: [{list}]"));
    } else if !known.contains(&text) {
        faults.not_supported(path, text, known);
    }
}

pub(super) fn pod_failure(policy: &PodFailurePolicy, spec: &JobSpec, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("rules");
    if policy.rules.len() > MAX_RULES {
        faults.push(FieldError::too_many(&at, policy.rules.len(), MAX_RULES));
    }
    for (i, rule) in policy.rules.iter().enumerate() {
        failure_rule(rule, spec, &at.index(i), faults);
    }
}

fn failure_rule(rule: &PodFailurePolicyRule, spec: &JobSpec, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("action");
    if rule.action != "FailIndex" {
        one_of(&rule.action, ACTIONS, &at, faults);
    } else if spec.backoff_limit_per_index.is_none() {
        faults.invalid(&at, Value::typed(&rule.action), "requires the backoffLimitPerIndex to be set");
    }
    if let Some(codes) = &rule.on_exit_codes {
        exit_codes(codes, spec, &path.child("onExitCodes"), faults);
    }
    conditions(&rule.on_pod_conditions, &path.child("onPodConditions"), faults);
    let why = match (&rule.on_exit_codes, rule.on_pod_conditions.is_empty()) {
        (Some(_), false) => "specifying both OnExitCodes and OnPodConditions is not supported",
        (None, true) => "specifying one of OnExitCodes and OnPodConditions is required",
        _ => return,
    };
    faults.invalid(path, Value::Omitted, why);
}

fn conditions(patterns: &[PodFailurePolicyOnPodConditionsPattern], path: &Path<'_>, faults: &mut Faults) {
    if patterns.len() > MAX_CONDITIONS {
        faults.push(FieldError::too_many(path, patterns.len(), MAX_CONDITIONS));
    }
    for (i, pattern) in patterns.iter().enumerate() {
        let at = path.index(i);
        faults.each(&at.child("type"), &pattern.r#type, qualified_name(&pattern.r#type));
        one_of(&pattern.status, STATUSES, &at.child("status"), faults);
    }
}

fn exit_codes(codes: &PodFailurePolicyOnExitCodesRequirement, spec: &JobSpec, path: &Path<'_>, faults: &mut Faults) {
    one_of(&codes.operator, OPERATORS, &path.child("operator"), faults);
    let pod = &spec.template.spec;
    let mut containers = pod.containers.iter().chain(&pod.init_containers);
    if let Some(name) = codes.container_name.as_ref().filter(|name| containers.all(|c| c.name != **name)) {
        let why = "must be one of the container or initContainer names in the pod template";
        faults.invalid(&path.child("containerName"), name, why);
    }
    let at = path.child("values");
    if codes.values.is_empty() {
        faults.invalid(&at, codes.values.view(), "at least one value is required");
    } else if codes.values.len() > MAX_EXIT_CODES {
        faults.push(FieldError::too_many(&at, codes.values.len(), MAX_EXIT_CODES));
    }
    let mut seen = HashSet::new();
    for (i, code) in codes.values.iter().enumerate() {
        if codes.operator == "In" && *code == 0 {
            faults.invalid(&at.index(i), *code, "must not be 0 for the In operator");
        }
        if !seen.insert(*code) {
            faults.duplicate(&at.index(i), *code);
        }
    }
    if !codes.values.is_sorted() {
        faults.invalid(&at, codes.values.view(), "must be ordered");
    }
}

pub(super) fn success(policy: &SuccessPolicy, completions: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("rules");
    if policy.rules.is_empty() {
        faults.required(&at, "at least one rules must be specified when the successPolicy is specified");
    }
    if policy.rules.len() > MAX_RULES {
        faults.push(FieldError::too_many(&at, policy.rules.len(), MAX_RULES));
    }
    for (i, rule) in policy.rules.iter().enumerate() {
        success_rule(rule, completions.unwrap_or(0), &at.index(i), faults);
    }
}

fn success_rule(rule: &SuccessPolicyRule, completions: i32, path: &Path<'_>, faults: &mut Faults) {
    if rule.succeeded_count.is_none() && rule.succeeded_indexes.is_none() {
        faults.required(path, "at least one of succeededCount or succeededIndexes must be specified");
    }
    let mut total = None;
    if let Some(text) = &rule.succeeded_indexes {
        let at = path.child("succeededIndexes");
        if text.len() > MAX_INDEXES {
            faults.too_long(&at, MAX_INDEXES);
        }
        total = Some(indexes::count(text, completions).unwrap_or_else(|why| {
            faults.invalid(&at, text, format!("error parsing succeededIndexes: {why}"));
            0
        }));
    }
    let Some(count) = rule.succeeded_count else { return };
    let at = path.child("succeededCount");
    not_negative(count, &at, faults);
    if count > completions {
        let why = format!("must be less than or equal to {completions} (the number of specified completions)");
        faults.invalid(&at, count, why);
    }
    if let Some(total) = total.filter(|total| count > *total) {
        let why = format!(
            "must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)"
        );
        faults.invalid(&at, count, why);
    }
}
