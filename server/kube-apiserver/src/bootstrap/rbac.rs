//! Default roles and bindings: what is missing in them is added, nothing is taken away, and an annotation keeps the
//! server's hands off.

use std::collections::BTreeMap;

use generated::meta::v1::ObjectMeta;
use generated::rbac::v1::{ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, RoleRef, Subject};
use object::record::Record;
use registry::meta;

use super::covers::missing;
use super::wanted::Change;

pub(super) const GROUP: &str = "rbac.authorization.k8s.io";
/// `false` on an object that is to stay as it is.
const AUTO_UPDATE: &str = "rbac.authorization.kubernetes.io/autoupdate";

/// Rules, selectors of aggregated roles, labels and annotations.
pub(super) fn cluster_role(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let (Some(old), Some(wanted)) = (existing.downcast_ref::<ClusterRole>(), wanted.downcast_ref::<ClusterRole>())
    else {
        return Change::None;
    };
    let mut new = old.clone();
    let mut changed = add_metadata(&mut new.metadata, &wanted.metadata) | add_rules(&mut new.rules, &wanted.rules);
    match (&mut new.aggregation_rule, &wanted.aggregation_rule) {
        (Some(_), None) => {
            new.aggregation_rule = None;
            changed = true;
        }
        (_, None) => {}
        (have, Some(wanted)) => {
            let have = have.get_or_insert_default();
            for selector in &wanted.cluster_role_selectors {
                if !have.cluster_role_selectors.iter().any(|s| meta::same_record(s, selector)) {
                    have.cluster_role_selectors.push(selector.clone());
                    changed = true;
                }
            }
        }
    }
    settle(&old.metadata, changed, Box::new(new))
}

/// Rules, labels and annotations.
pub(super) fn role(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let (Some(old), Some(wanted)) = (existing.downcast_ref::<Role>(), wanted.downcast_ref::<Role>()) else {
        return Change::None;
    };
    let mut new = old.clone();
    let changed = add_metadata(&mut new.metadata, &wanted.metadata) | add_rules(&mut new.rules, &wanted.rules);
    settle(&old.metadata, changed, Box::new(new))
}

/// Subjects, labels and annotations; the role itself can't be changed.
pub(super) fn cluster_role_binding(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let (Some(old), Some(wanted)) =
        (existing.downcast_ref::<ClusterRoleBinding>(), wanted.downcast_ref::<ClusterRoleBinding>())
    else {
        return Change::None;
    };
    let mut new = old.clone();
    let changed = add_metadata(&mut new.metadata, &wanted.metadata) | add_subjects(&mut new.subjects, &wanted.subjects);
    bound(&old.metadata, &old.role_ref, &wanted.role_ref)
        .unwrap_or_else(|| settle(&old.metadata, changed, Box::new(new)))
}

/// As [`cluster_role_binding`].
pub(super) fn role_binding(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let (Some(old), Some(wanted)) = (existing.downcast_ref::<RoleBinding>(), wanted.downcast_ref::<RoleBinding>())
    else {
        return Change::None;
    };
    let mut new = old.clone();
    let changed = add_metadata(&mut new.metadata, &wanted.metadata) | add_subjects(&mut new.subjects, &wanted.subjects);
    bound(&old.metadata, &old.role_ref, &wanted.role_ref)
        .unwrap_or_else(|| settle(&old.metadata, changed, Box::new(new)))
}

fn protected(metadata: &ObjectMeta) -> bool {
    metadata.annotations.get(AUTO_UPDATE).is_some_and(|v| v == "false")
}

fn settle(metadata: &ObjectMeta, changed: bool, object: Box<dyn Record>) -> Change {
    if changed && !protected(metadata) { Change::Update(object) } else { Change::None }
}

/// A binding to another role must be made anew.
fn bound(metadata: &ObjectMeta, have: &RoleRef, wanted: &RoleRef) -> Option<Change> {
    (!meta::same_record(have, wanted)).then(|| if protected(metadata) { Change::None } else { Change::Replace })
}

/// Labels and annotations that somebody else set win.
fn add_metadata(have: &mut ObjectMeta, wanted: &ObjectMeta) -> bool {
    let add = |have: &mut BTreeMap<String, String>, wanted: &BTreeMap<String, String>| {
        let before = have.len();
        for (key, value) in wanted {
            have.entry(key.clone()).or_insert_with(|| value.clone());
        }
        have.len() > before
    };
    add(&mut have.annotations, &wanted.annotations) | add(&mut have.labels, &wanted.labels)
}

fn add_rules(have: &mut Vec<PolicyRule>, wanted: &[PolicyRule]) -> bool {
    let missing = missing(have, wanted);
    let any = !missing.is_empty();
    have.extend(missing);
    any
}

fn add_subjects(have: &mut Vec<Subject>, wanted: &[Subject]) -> bool {
    let before = have.len();
    for subject in wanted {
        if !have.iter().any(|s| meta::same_record(s, subject)) {
            have.push(subject.clone());
        }
    }
    have.len() > before
}
