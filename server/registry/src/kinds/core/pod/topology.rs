//! How a pod's likes are spread over the cluster, and selectors that take values from a pod's own labels.

use std::collections::{HashMap, HashSet};

use generated::core::v1::TopologySpreadConstraint;
use generated::meta::v1::LabelSelector;
use object::field_error::Path;
use object::record::Reflect;
use object::validate::{LabelSelectorOptions, label_name, label_selector};

use super::{Options, quantity};
use crate::validate::{Faults, Report};

/// All constraints of a pod.
pub(super) fn constraints(
    constraints: &[TopologySpreadConstraint],
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    for (i, constraint) in constraints.iter().enumerate() {
        let at = path.index(i);
        quantity::positive(constraint.max_skew.into(), &at.child("maxSkew"), faults);
        if constraint.topology_key.is_empty() {
            faults.required(&at.child("topologyKey"), "can not be empty");
        }
        let action = &*constraint.when_unsatisfiable;
        let actions = ["DoNotSchedule", "ScheduleAnyway"];
        if !actions.contains(&action) {
            faults.not_supported(&at.child("whenUnsatisfiable"), action, &actions);
        }
        let pair = (&constraint.topology_key, action);
        if constraints[i + 1..].iter().any(|other| (&other.topology_key, &*other.when_unsatisfiable) == pair) {
            let text = format!("{{{}, {action}}}", constraint.topology_key);
            faults.duplicate(&at.child("{topologyKey, whenUnsatisfiable}"), text);
        }
        if let Some(domains) = constraint.min_domains {
            let at = at.child("minDomains");
            quantity::positive(domains.into(), &at, faults);
            if action != "DoNotSchedule" {
                let why = format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
                faults.invalid(&at, domains, why);
            }
        }
        let policies = [
            ("nodeAffinityPolicy", &constraint.node_affinity_policy),
            ("nodeTaintsPolicy", &constraint.node_taints_policy),
        ];
        for (name, policy) in policies.into_iter().filter_map(|(name, policy)| Some((name, policy.as_deref()?))) {
            if !matches!(policy, "Honor" | "Ignore") {
                faults.not_supported(&at.child(name), policy, &["Honor", "Ignore"]);
            }
        }
        let (keys, selector) = (&*constraint.match_label_keys, constraint.label_selector.as_deref());
        if options.legacy_match_label_keys {
            legacy_match_label_keys(keys, selector, &at.child("matchLabelKeys"), faults);
        } else {
            match_label_keys((keys, &[]), selector, &at, faults);
        }
        if !options.any_spread_selector {
            let strict = LabelSelectorOptions::default();
            label_selector(constraint.label_selector.view(), strict, &at.child("labelSelector"), faults);
        }
    }
}

/// Keys whose values a pod's own labels give: they stand beside a selector, which has been given what comes of them
/// (KEP-3633), and no key is both wanted and unwanted.
pub(super) fn match_label_keys(
    (wanted, unwanted): (&[String], &[String]),
    selector: Option<&LabelSelector>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    label_keys(wanted, selector, &path.child("matchLabelKeys"), faults);
    label_keys(unwanted, selector, &path.child("mismatchLabelKeys"), faults);
    if let Some(selector) = selector {
        // Of several the last counts.
        let places: HashMap<&String, usize> = wanted.iter().enumerate().map(|(i, key)| (key, i)).collect();
        let mut keys: HashSet<&String> = selector.match_labels.keys().collect();
        for expression in &selector.match_expressions {
            if let Some(i) = places.get(&expression.key).filter(|_| keys.contains(&expression.key)) {
                let why = "exists in both matchLabelKeys and labelSelector";
                faults.invalid(&path.index(*i), &expression.key, why);
            }
            keys.insert(&expression.key);
        }
    }
    for (i, key) in wanted.iter().enumerate().filter(|(_, key)| unwanted.contains(key)) {
        let why = "exists in both matchLabelKeys and mismatchLabelKeys";
        faults.invalid(&path.child("matchLabelKeys").index(i), key, why);
    }
}

fn label_keys(keys: &[String], selector: Option<&LabelSelector>, path: &Path<'_>, faults: &mut Faults) {
    if !keys.is_empty() && selector.is_none() {
        return faults.forbidden(path, "must not be specified when labelSelector is not set");
    }
    for (i, key) in keys.iter().enumerate() {
        label_name(key, &path.index(i), faults);
    }
}

/// The rule before 1.34, whose selectors weren't given what comes of the keys.
pub(super) fn legacy_match_label_keys(
    keys: &[String],
    selector: Option<&LabelSelector>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    if keys.is_empty() {
        return;
    }
    if selector.is_none() {
        faults.forbidden(path, "must not be specified when labelSelector is not set");
    }
    for (i, key) in keys.iter().enumerate() {
        label_name(key, &path.index(i), faults);
        let selects =
            |s: &LabelSelector| s.match_labels.contains_key(key) || s.match_expressions.iter().any(|e| e.key == *key);
        if selector.is_some_and(selects) {
            faults.invalid(&path.index(i), key, "exists in both matchLabelKeys and labelSelector");
        }
    }
}
