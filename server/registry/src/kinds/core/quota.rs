//! Resource quotas.

use std::collections::{BTreeMap, BTreeSet};

use generated::core::v1::{ResourceQuota, ResourceQuotaSpec};
use object::field_error::{Path, Value};
use object::record::Reflect;
use object::scalar::Quantity;
use object::validate::IMMUTABLE;

use super::resources::{is_of_quotas, quota_resource_name, resource_quantity};
use crate::validate::{Faults, Report};

/// What of a pod, and of a claim, each scope can bound; nothing is said of scopes that nobody knows.
const OF_PODS: [&str; 7] = ["pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];
const OF_CLAIMS: [&str; 2] = ["persistentvolumeclaims", "requests.storage"];

/// Scopes that exclude each other.
const OPPOSITES: [(&str, &str); 2] = [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")];

fn bounds(scope: &str) -> Option<&'static [&'static str]> {
    match scope {
        "BestEffort" => Some(&OF_PODS[..1]),
        "Terminating" | "NotTerminating" | "NotBestEffort" | "PriorityClass" | "CrossNamespacePodAffinity" => {
            Some(&OF_PODS)
        }
        "VolumeAttributesClass" => Some(&OF_CLAIMS),
        _ => None,
    }
}

/// Whether a resource that quotas know can't be bounded within a scope.
fn misfits<'a>(spec: &'a ResourceQuotaSpec, scope: &str) -> impl Iterator<Item = &'a String> {
    let bounds = bounds(scope);
    spec.hard.keys().filter(move |name| is_of_quotas(name) && bounds.is_some_and(|b| !b.contains(&name.as_str())))
}

/// A quota's bounds and scopes, which never change.
pub(super) fn quota(quota: &ResourceQuota, old: Option<&ResourceQuota>, faults: &mut Faults) {
    let (spec, path) = (&quota.spec, Path::new("spec"));
    amounts(&spec.hard, &path.child("hard"), faults);
    scopes(spec, &path, faults);
    selector(spec, &path, faults);
    let set = |scopes: &[String]| scopes.iter().cloned().collect::<BTreeSet<_>>();
    match old {
        None => status(quota, None, faults),
        Some(old) if set(&old.spec.scopes) != set(&spec.scopes) => {
            faults.invalid(&path.child("scopes"), shown(&spec.scopes), IMMUTABLE);
        }
        Some(_) => {}
    }
}

/// What is bounded and used now.
pub(super) fn status(quota: &ResourceQuota, _: Option<&ResourceQuota>, faults: &mut Faults) {
    let path = Path::new("status");
    amounts(&quota.status.hard, &path.child("hard"), faults);
    amounts(&quota.status.used, &path.child("used"), faults);
}

fn shown(scopes: &[String]) -> Value {
    if scopes.is_empty() { Value::null() } else { scopes.into() }
}

fn amounts(amounts: &BTreeMap<String, Quantity>, at: &Path<'_>, faults: &mut Faults) {
    for (name, amount) in amounts {
        quota_resource_name(name, &at.key(name), faults);
        resource_quantity(name, amount, &at.key(name), faults);
    }
}

fn scopes(spec: &ResourceQuotaSpec, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("scopes");
    for scope in &spec.scopes {
        if bounds(scope).is_none() {
            faults.invalid(&at, shown(&spec.scopes), "unsupported scope");
        }
        for _ in misfits(spec, scope) {
            faults.invalid(&at, shown(&spec.scopes), "unsupported scope applied to resource");
        }
    }
    opposites(&spec.scopes.iter().map(String::as_str).collect::<Vec<_>>(), spec, &at, faults);
}

fn opposites(given: &[&str], spec: &ResourceQuotaSpec, at: &Path<'_>, faults: &mut Faults) {
    for (one, other) in OPPOSITES {
        if given.contains(&one) && given.contains(&other) {
            faults.invalid(at, shown(&spec.scopes), "conflicting scopes");
        }
    }
}

fn selector(spec: &ResourceQuotaSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(selector) = spec.scope_selector.as_deref() else { return };
    let path = path.child("scopeSelector");
    // Upstream's paths name no element.
    let at = path.child("matchExpressions");
    for one in &selector.match_expressions {
        let scope = one.scope_name.as_str();
        if bounds(scope).is_none() {
            faults.invalid(&at.child("scopeName"), Value::typed(scope), "unsupported scope");
        }
        for _ in misfits(spec, scope) {
            faults.invalid(&at, internal(spec), "unsupported scope applied to resource");
        }
        let operator = || Value::typed(&one.operator);
        let only_exists = matches!(
            scope,
            "BestEffort" | "NotBestEffort" | "Terminating" | "NotTerminating" | "CrossNamespacePodAffinity"
        );
        if only_exists && one.operator != "Exists" {
            let why = "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";
            faults.invalid(&at.child("operator"), operator(), why);
        }
        match &*one.operator {
            "In" | "NotIn" if one.values.is_empty() => {
                let why = "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector";
                faults.required(&at.child("values"), why);
            }
            "Exists" | "DoesNotExist" if !one.values.is_empty() => {
                let why = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector";
                faults.invalid(&at.child("values"), &one.values[..], why);
            }
            "In" | "NotIn" | "Exists" | "DoesNotExist" => {}
            _ => faults.invalid(&at.child("operator"), operator(), "not a valid selector operator"),
        }
    }
    let given: Vec<&str> = selector.match_expressions.iter().map(|e| e.scope_name.as_str()).collect();
    opposites(&given, spec, &at, faults);
}

/// The selector as upstream shows it, which has fields without JSON names.
fn internal(spec: &ResourceQuotaSpec) -> Value {
    let Some(selector) = spec.scope_selector.as_deref() else { return Value::null() };
    let shown = selector.match_expressions.iter().map(|e| {
        let (name, operator) = (Value::typed(&e.scope_name), Value::typed(&e.operator));
        let values = Value::from(e.values.view());
        format!(r#"{{"ScopeName":{name},"Operator":{operator},"Values":{values}}}"#)
    });
    Value::Json(format!(r#"{{"MatchExpressions":[{}]}}"#, shown.collect::<Vec<_>>().join(",")))
}

/// A new quota that has room for more requests than limits.
pub(super) fn warnings(quota: &ResourceQuota) -> Vec<String> {
    let hard = &quota.spec.hard;
    let mut out = Vec::new();
    for name in ["cpu", "memory", "ephemeral-storage"] {
        let mut asked = format!("requests.{name}");
        if !hard.contains_key(&asked) && name != "ephemeral-storage" {
            asked = name.to_owned();
        }
        let bound = format!("limits.{name}");
        if let (Some(request), Some(limit)) = (hard.get(&asked), hard.get(&bound))
            && request > limit
        {
            out.push(format!("ResourceQuota {asked} ({request}) should be less than {bound} ({limit})"));
        }
    }
    out
}
