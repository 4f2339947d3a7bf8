//! The group of roles and their bindings.

use generated::rbac::v1::{ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, RoleRef, Subject};
use object::equality::same_record;
use object::field_error::{FieldError, Path, Value};
use object::kind::Kind;
use object::names;
use object::record::{Record, View};
use object::validate::{LabelSelectorOptions, has_invalid_label_value, label_selector};

use super::{Write, typed};
use crate::validate::{Faults, Report, internal};

const GROUP: &str = "rbac.authorization.k8s.io";

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match &*kind.resource {
        "roles" => typed(object, write, faults, role),
        "clusterroles" => typed(object, write, faults, cluster_role),
        "rolebindings" => typed(object, write, faults, role_binding),
        "clusterrolebindings" => typed(object, write, faults, cluster_role_binding),
        _ => {}
    }
}

fn role(role: &Role, _: Option<&Role>, faults: &mut Faults) {
    rules(&role.rules, true, faults);
}

/// The rules of a role, and which roles it is made of where it is made of others.
fn cluster_role(role: &ClusterRole, old: Option<&ClusterRole>, faults: &mut Faults) {
    rules(&role.rules, false, faults);
    let Some(rule) = &role.aggregation_rule else { return };
    let path = Path::new("aggregationRule");
    let path = path.child("clusterRoleSelectors");
    if rule.cluster_role_selectors.is_empty() {
        faults.required(&path, "at least one clusterRoleSelector required if aggregationRule is non-nil");
    }
    let before = old.and_then(|old| old.aggregation_rule.as_ref()).map(|rule| &rule.cluster_role_selectors);
    let invalid_values = before.is_some_and(|all| all.iter().any(|s| has_invalid_label_value(View::Record(s))));
    for (i, selector) in rule.cluster_role_selectors.iter().enumerate() {
        let (at, selector) = (path.index(i), View::Record(selector));
        let lenient = LabelSelectorOptions { invalid_values, ..Default::default() };
        label_selector(selector, lenient, &at, faults);
        let mut strict = Faults::new();
        label_selector(selector, LabelSelectorOptions::default(), &at, &mut strict);
        if !strict.is_empty() {
            faults.invalid(&at, Value::null(), "invalid label selector.");
        }
    }
}

/// What rules allow: either something to do with resources, or with paths.
fn rules(rules: &[PolicyRule], namespaced: bool, faults: &mut Faults) {
    let path = Path::new("rules");
    for (i, rule) in rules.iter().enumerate() {
        let at = path.index(i);
        if rule.verbs.is_empty() {
            faults.required(&at.child("verbs"), "verbs must contain at least one value");
        }
        let urls = &rule.non_resource_urls[..];
        if urls.is_empty() {
            if rule.api_groups.is_empty() {
                faults.required(&at.child("apiGroups"), "resource rules must supply at least one api group");
            }
            if rule.resources.is_empty() {
                faults.required(&at.child("resources"), "resource rules must supply at least one resource");
            }
            continue;
        }
        let at = at.child("nonResourceURLs");
        if namespaced {
            faults.invalid(&at, urls, "namespaced rules cannot apply to non-resource URLs");
        }
        if !(rule.api_groups.is_empty() && rule.resources.is_empty() && rule.resource_names.is_empty()) {
            faults.invalid(&at, urls, "rules cannot apply to both regular resources and non-resource URLs");
        }
    }
}

fn role_binding(binding: &RoleBinding, old: Option<&RoleBinding>, faults: &mut Faults) {
    role_ref(&binding.role_ref, &["Role", "ClusterRole"], faults);
    subjects(&binding.subjects, true, faults);
    stays(&binding.role_ref, old.map(|old| &old.role_ref), faults);
}

fn cluster_role_binding(binding: &ClusterRoleBinding, old: Option<&ClusterRoleBinding>, faults: &mut Faults) {
    role_ref(&binding.role_ref, &["ClusterRole"], faults);
    subjects(&binding.subjects, false, faults);
    stays(&binding.role_ref, old.map(|old| &old.role_ref), faults);
}

/// The role of a binding.
fn role_ref(role: &RoleRef, kinds: &[&str], faults: &mut Faults) {
    let path = Path::new("roleRef");
    if role.api_group != GROUP {
        faults.push(FieldError::not_supported(&path.child("apiGroup"), &role.api_group, &[GROUP]));
    }
    if !kinds.contains(&&*role.kind) {
        faults.push(FieldError::not_supported(&path.child("kind"), &role.kind, kinds));
    }
    match &*role.name {
        "" => faults.required(&path.child("name"), ""),
        name => faults.each(&path.child("name"), name, names::path_segment(name)),
    }
}

/// The table's rule that a role stays is not in force, but where it is broken the rules below it are not looked at.
pub(super) fn ruled(object: &dyn Record, write: &Write<'_>, faults: &mut Faults) {
    let role = |record: &dyn Record| match record.field("roleRef") {
        Some(View::Record(role)) => Some(role.boxed_clone()),
        _ => None,
    };
    if let (Some(new), Some(old)) = (role(object), write.old.and_then(role))
        && !same_record(&*new, &*old)
    {
        faults.retain(|fault| !fault.field.starts_with("roleRef."));
    }
}

/// A binding to another role would be another binding.
fn stays(role: &RoleRef, old: Option<&RoleRef>, faults: &mut Faults) {
    if old.is_some_and(|old| !same_record(role, old)) {
        faults.immutable(&Path::new("roleRef"), internal(View::Record(role)));
    }
}

/// Whom a binding is for.
fn subjects(subjects: &[Subject], namespaced: bool, faults: &mut Faults) {
    let path = Path::new("subjects");
    for (i, subject) in subjects.iter().enumerate() {
        let at = path.index(i);
        let group = |known: &str, faults: &mut Faults| {
            if subject.api_group != known {
                faults.push(FieldError::not_supported(&at.child("apiGroup"), &subject.api_group, &[known]));
            }
        };
        if subject.name.is_empty() {
            faults.required(&at.child("name"), "");
        }
        match &*subject.kind {
            "ServiceAccount" => {
                if !subject.name.is_empty() {
                    faults.each(&at.child("name"), &subject.name, names::dns1123_subdomain(&subject.name));
                }
                group("", faults);
                if !namespaced && subject.namespace.is_empty() {
                    faults.required(&at.child("namespace"), "");
                }
            }
            "User" | "Group" => group(GROUP, faults),
            kind => {
                let known = ["ServiceAccount", "User", "Group"];
                faults.push(FieldError::not_supported(&at.child("kind"), kind, &known));
            }
        }
    }
}
