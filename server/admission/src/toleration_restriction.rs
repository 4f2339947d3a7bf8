//! `PodTolerationRestriction`: what a namespace's pods tolerate by default, and may tolerate at all.

use generated::core::v1::{Namespace, Pod, Toleration};
use object::json;

const DEFAULTS: &str = "scheduler.alpha.kubernetes.io/defaultTolerations";
const ALLOWED: &str = "scheduler.alpha.kubernetes.io/tolerationsWhitelist";
const MEMORY_PRESSURE: &str = "node.kubernetes.io/memory-pressure";

/// What the configuration file says, for namespaces that say nothing.
#[derive(Clone, Debug, Default)]
pub struct Bounds {
    /// What every new pod tolerates.
    pub default: Vec<Toleration>,
    /// What pods may tolerate; nothing for anything.
    pub allowed: Vec<Toleration>,
}

/// Gives a pod what it is to tolerate; `is_new` and `is_best_effort` are said of the pod.
///
/// # Errors
/// The message.
pub fn mutate(
    pod: &mut Pod,
    namespace: &Namespace,
    bounds: &Bounds,
    (is_new, is_best_effort): (bool, bool),
) -> Result<(), String> {
    let mut extra = match is_new {
        true => of_namespace(namespace, DEFAULTS)?.unwrap_or_else(|| bounds.default.clone()),
        false => Vec::new(),
    };
    if !is_best_effort {
        extra.push(Toleration {
            key: MEMORY_PRESSURE.into(),
            operator: "Exists".into(),
            effect: "NoSchedule".into(),
            ..Toleration::default()
        });
    }
    if !extra.is_empty() {
        let own = std::mem::take(&mut pod.spec.tolerations);
        pod.spec.tolerations = merge(own.into_iter().chain(extra).collect());
    }
    check(pod, namespace, bounds)
}

/// Refuses a pod that tolerates more than it may.
///
/// # Errors
/// The message.
pub fn check(pod: &Pod, namespace: &Namespace, bounds: &Bounds) -> Result<(), String> {
    if pod.spec.tolerations.is_empty() {
        return Ok(());
    }
    let (allowed, whose) = match of_namespace(namespace, ALLOWED)? {
        Some(own) => (own, "namespace"),
        None => (bounds.allowed.clone(), "cluster"),
    };
    if allowed.is_empty() || pod.spec.tolerations.iter().all(|t| allowed.iter().any(|a| covers(a, t))) {
        return Ok(());
    }
    Err(format!(
        "pod tolerations (possibly merged with namespace default tolerations) conflict with its {whose} whitelist"
    ))
}

/// What a namespace says in an annotation; an empty one says that there are none.
fn of_namespace(namespace: &Namespace, annotation: &str) -> Result<Option<Vec<Toleration>>, String> {
    let Some(text) = namespace.metadata.annotations.get(annotation) else { return Ok(None) };
    if text.is_empty() {
        return Ok(Some(Vec::new()));
    }
    // A pod's list of them is read like any other.
    let mut pod = Pod::default();
    json::decode(format!("{{\"spec\":{{\"tolerations\":{text}}}}}").as_bytes(), &mut pod).map_err(|e| e.to_string())?;
    Ok(Some(pod.spec.tolerations))
}

/// Without those that others cover; of equal ones the first stays.
fn merge(all: Vec<Toleration>) -> Vec<Toleration> {
    let mut merged: Vec<Toleration> = Vec::new();
    for (i, one) in all.iter().enumerate() {
        let before = merged.iter().any(|m| covers(m, one));
        let after = all[i + 1..].iter().any(|other| !same(one, other) && covers(other, one));
        if !before && !after {
            merged.push(one.clone());
        }
    }
    merged
}

fn same(a: &Toleration, b: &Toleration) -> bool {
    (&a.key, &a.operator, &a.value, &a.effect) == (&b.key, &b.operator, &b.value, &b.effect)
        && a.toleration_seconds == b.toleration_seconds
}

/// Whether the first tolerates all that the second does.
fn covers(wide: &Toleration, narrow: &Toleration) -> bool {
    let all_keys = wide.key.is_empty() && wide.operator == "Exists";
    let keys = narrow.key == wide.key || all_keys;
    let effects = narrow.effect == wide.effect || wide.effect.is_empty();
    let shorter = match (wide.toleration_seconds, narrow.toleration_seconds) {
        (Some(wide_seconds), narrow) if wide.effect == "NoExecute" => narrow.is_some_and(|n| n <= wide_seconds),
        _ => true,
    };
    let values = match &*wide.operator {
        "Equal" | "" => narrow.operator == "Equal" && narrow.value == wide.value,
        "Exists" => true,
        _ => false,
    };
    same(wide, narrow) || keys && effects && shorter && values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered() {
        let of = |text: &str| {
            let mut t = Toleration::default();
            json::decode(text.as_bytes(), &mut t).expect("a toleration");
            t
        };
        let check = |wide: &str, narrow: &str, expect: bool| {
            assert_eq!(covers(&of(wide), &of(narrow)), expect, "{wide} {narrow}");
        };
        check(r#"{"operator":"Exists"}"#, r#"{"key":"a","operator":"Equal","value":"b","effect":"NoSchedule"}"#, true);
        check(r#"{"key":"a","operator":"Exists"}"#, r#"{"key":"b","operator":"Exists"}"#, false);
        check(r#"{"key":"a","operator":"Equal","value":"b"}"#, r#"{"key":"a","operator":"Equal","value":"b"}"#, true);
        check(r#"{"key":"a","value":"b"}"#, r#"{"key":"a","operator":"Exists"}"#, false);
        let minute = r#"{"key":"a","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}"#;
        let ever = r#"{"key":"a","operator":"Exists","effect":"NoExecute"}"#;
        check(minute, ever, false);
        check(ever, minute, true);
    }
}
