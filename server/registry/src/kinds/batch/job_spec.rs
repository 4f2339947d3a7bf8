//! What a job is to do, alone or as a template.

use generated::batch::v1::JobSpec;
use object::field_error::{FieldError, Path, Value};
use object::names::dns1123_subdomain;

use super::policies;
use crate::kinds::numbers::not_negative;
use crate::kinds::template;
use crate::validate::{Faults, Report, internal};
use object::record::Reflect;

/// Most pods of an indexed job at once, and most indexes that may fail: they bound the length of the status.
const MAX_PARALLELISM: i32 = 100_000;
const MAX_FAILED_INDEXES: i32 = 100_000;
/// Beyond so many completions other limits hold where each index has a limit of its own.
const MANY_COMPLETIONS: i32 = 100_000;
const MAX_PARALLELISM_OF_MANY: i32 = 10_000;
const MAX_FAILED_INDEXES_OF_MANY: i32 = 10_000;
/// Longest name of another controller.
const MAX_MANAGER: usize = 63;

/// Each index is done once, by pods that know it.
pub(super) fn is_indexed(spec: &JobSpec) -> bool {
    spec.completion_mode.as_deref() == Some("Indexed")
}

/// Drops what no gate that is on lets in.
pub(super) fn drop_disabled(spec: &mut JobSpec, old: Option<&JobSpec>) {
    template::drop_disabled(&mut spec.template, old.map(|old| &old.template));
}

pub(super) fn validate(spec: &JobSpec, old: Option<&JobSpec>, path: &Path<'_>, faults: &mut Faults) {
    let numbers = [
        ("parallelism", spec.parallelism.map(i64::from)),
        ("completions", spec.completions.map(i64::from)),
        ("activeDeadlineSeconds", spec.active_deadline_seconds),
        ("backoffLimit", spec.backoff_limit.map(i64::from)),
        ("ttlSecondsAfterFinished", spec.ttl_seconds_after_finished.map(i64::from)),
        ("backoffLimitPerIndex", spec.backoff_limit_per_index.map(i64::from)),
        ("maxFailedIndexes", spec.max_failed_indexes.map(i64::from)),
    ];
    for (name, n) in numbers {
        not_negative(n.unwrap_or(0), &path.child(name), faults);
    }
    if spec.max_failed_indexes.is_some() && spec.backoff_limit_per_index.is_none() {
        faults.required(&path.child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
    }
    if let Some(manager) = &spec.managed_by {
        let at = path.child("managedBy");
        domain_prefixed_path(manager, &at, faults);
        if manager.len() > MAX_MANAGER {
            faults.too_long(&at, MAX_MANAGER);
        }
    }
    completion_mode(spec, path, faults);
    if let Some(policy) = &spec.pod_failure_policy {
        policies::pod_failure(policy, spec, &path.child("podFailurePolicy"), faults);
    }
    if let Some(policy) = &spec.success_policy {
        let at = path.child("successPolicy");
        match is_indexed(spec) {
            true => policies::success(policy, spec.completions, &at, faults),
            false => faults.invalid(&at, internal(policy.view()), "requires indexed completion mode"),
        }
    }
    if let Some(policy) = &spec.pod_replacement_policy {
        let known: &[&str] =
            if spec.pod_failure_policy.is_some() { &["Failed"] } else { &["Failed", "TerminatingOrFailed"] };
        if !known.contains(&&**policy) {
            faults.not_supported(&path.child("podReplacementPolicy"), policy, known);
        }
    }
    let of_template = path.child("template");
    template::validate(&spec.template, old.map(|old| &old.template), &of_template, faults);
    restart_policy(spec, &of_template, faults);
}

fn completion_mode(spec: &JobSpec, path: &Path<'_>, faults: &mut Faults) {
    let (of_parallelism, of_failed) = (path.child("parallelism"), path.child("maxFailedIndexes"));
    match spec.completion_mode.as_deref() {
        Some("Indexed") => {
            let above = |n: Option<i32>, max: i32| n.filter(|n| *n > max);
            if spec.completions.is_none() {
                faults.required(&path.child("completions"), "when completion mode is Indexed");
            }
            if let Some(n) = above(spec.parallelism, MAX_PARALLELISM) {
                let why = format!("must be less than or equal to {MAX_PARALLELISM} when completion mode is Indexed");
                faults.invalid(&of_parallelism, n, why);
            }
            if let Some(n) = spec.completions.and_then(|completions| above(spec.max_failed_indexes, completions)) {
                faults.invalid(&of_failed, n, "must be less than or equal to completions");
            }
            if let Some(n) = above(spec.max_failed_indexes, MAX_FAILED_INDEXES) {
                faults.invalid(&of_failed, n, format!("must be less than or equal to {MAX_FAILED_INDEXES}"));
            }
            if above(spec.completions, MANY_COMPLETIONS).is_some() && spec.backoff_limit_per_index.is_some() {
                if spec.max_failed_indexes.is_none() {
                    let why = format!("must be specified when completions is above {MANY_COMPLETIONS}");
                    faults.required(&of_failed, &why);
                }
                let why = |max: i32| {
                    format!(
                        "must be less than or equal to {max} when completions are above {MANY_COMPLETIONS} and used with backoff limit per index"
                    )
                };
                if let Some(n) = above(spec.parallelism, MAX_PARALLELISM_OF_MANY) {
                    faults.invalid(&of_parallelism, n, why(MAX_PARALLELISM_OF_MANY));
                }
                if let Some(n) = above(spec.max_failed_indexes, MAX_FAILED_INDEXES_OF_MANY) {
                    faults.invalid(&of_failed, n, why(MAX_FAILED_INDEXES_OF_MANY));
                }
            }
        }
        None | Some("NonIndexed") => {
            let why = "requires indexed completion mode";
            if let Some(n) = spec.backoff_limit_per_index {
                faults.invalid(&path.child("backoffLimitPerIndex"), n, why);
            }
            if let Some(n) = spec.max_failed_indexes {
                faults.invalid(&of_failed, n, why);
            }
        }
        Some(other) => faults.not_supported(&path.child("completionMode"), other, &["NonIndexed", "Indexed"]),
    }
}

/// A job's pods end some day.
fn restart_policy(spec: &JobSpec, template: &Path<'_>, faults: &mut Faults) {
    let pod = template.child("spec");
    let at = pod.child("restartPolicy");
    match &*spec.template.spec.restart_policy {
        "" | "Always" => faults.required(&at, "valid values: \"OnFailure\", \"Never\""),
        "OnFailure" if spec.pod_failure_policy.is_some() => {
            let why = "only \"Never\" is supported when podFailurePolicy is specified";
            faults.invalid(&at, Value::typed("OnFailure"), why);
        }
        "OnFailure" | "Never" => {}
        other => faults.not_supported(&at, other, &["OnFailure", "Never"]),
    }
}

/// `example.com/path`, the name of a controller.
fn domain_prefixed_path(text: &str, path: &Path<'_>, faults: &mut Faults) {
    let is_path = |b: u8| b.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&b);
    match text.split_once('/') {
        _ if text.is_empty() => faults.required(path, ""),
        Some((host, rest)) if !host.is_empty() && !rest.is_empty() => {
            faults.each(path, host, dns1123_subdomain(host));
            if !rest.bytes().all(is_path) {
                let why = r"Invalid path (regex used for validation is '[A-Za-z0-9/\-._~%!$&'()*+,;=:]+')";
                faults.push(FieldError::invalid(path, rest, why));
            }
        }
        _ => faults.invalid(path, text, "must be a domain-prefixed path (such as \"acme.io/foo\")"),
    }
}

pub(super) fn warnings(spec: &JobSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let above = |n: Option<i32>, max: i32| n.is_some_and(|n| n > max);
    if is_indexed(spec) && above(spec.completions, MANY_COMPLETIONS) && above(spec.parallelism, MAX_PARALLELISM_OF_MANY)
    {
        out.push(format!(
            "{path}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail"
        ));
    }
    template::warnings(&spec.template, &path.child("template"), out);
}
