//! Workloads, and the groups of pods that are made by their templates.

use std::collections::HashSet;

use generated::scheduling::v1beta1::{CompositePodGroupTemplate, PodGroup, PodGroupTemplate, Workload, WorkloadSpec};
use object::field_error::{Path, Value};
use object::record::{Reflect, View};
use object::validate::conditions;

use crate::validate::{Faults, Report, internal};

/// Most levels of groups of groups.
const MAX_DEPTH: usize = 4;

/// Names, levels and priorities of all templates together; the tables see each for itself.
pub(super) fn workload(workload: &Workload, _: Option<&Workload>, faults: &mut Faults) {
    let (spec, path) = (&workload.spec, Path::new("spec"));
    let composites = path.child("compositePodGroupTemplates");
    let mut names: HashSet<&str> = spec.pod_group_templates.iter().map(|template| &*template.name).collect();
    unique(&spec.composite_pod_group_templates, &path, &mut names, faults);
    for (i, template) in spec.composite_pod_group_templates.iter().enumerate() {
        if depth(template, MAX_DEPTH) >= MAX_DEPTH {
            let value = internal(View::List(&template.composite_pod_group_templates));
            faults.invalid(&composites.index(i), value, format!("maximum template hierarchy depth is {MAX_DEPTH}"));
        }
    }
    priorities(spec, &path, faults);
    childless(&spec.composite_pod_group_templates, &composites, faults);
}

/// A name of one list must not stand in another; twice in one is found by the tables.
fn unique<'a>(
    templates: &'a [CompositePodGroupTemplate],
    path: &Path<'_>,
    names: &mut HashSet<&'a str>,
    faults: &mut Faults,
) {
    let all = path.child("compositePodGroupTemplates");
    let new_names = |own: Vec<&'a str>, all: &Path<'_>, names: &mut HashSet<&'a str>, faults: &mut Faults| {
        for (i, name) in own.iter().enumerate().filter(|(_, name)| names.contains(**name)) {
            faults.duplicate(&all.index(i).child("name"), *name);
        }
        names.extend(own);
    };
    new_names(templates.iter().map(|template| &*template.name).collect(), &all, names, faults);
    for (i, template) in templates.iter().enumerate() {
        let at = all.index(i);
        let groups = template.pod_group_templates.iter().map(|group| &*group.name).collect();
        new_names(groups, &at.child("podGroupTemplates"), names, faults);
        unique(&template.composite_pod_group_templates, &at, names, faults);
    }
}

/// Levels of a template and those in it, as far as `limit`.
fn depth(template: &CompositePodGroupTemplate, limit: usize) -> usize {
    let below = || template.composite_pod_group_templates.iter().map(|child| depth(child, limit - 1)).max();
    if limit <= 1 { 1 } else { 1 + below().unwrap_or(0) }
}

/// What a template says of its priority.
type Priority<'a> = (&'a str, Option<i32>);

/// All templates of a workload have one priority.
fn priorities(spec: &WorkloadSpec, path: &Path<'_>, faults: &mut Faults) {
    fn of_group(group: &PodGroupTemplate) -> Priority<'_> {
        (&group.priority_class_name, group.priority)
    }
    fn collect<'a>(template: &'a CompositePodGroupTemplate, all: &mut Vec<Priority<'a>>) {
        all.push((&template.priority_class_name, template.priority));
        template.composite_pod_group_templates.iter().for_each(|child| collect(child, all));
        all.extend(template.pod_group_templates.iter().map(of_group));
    }
    let mut all: Vec<Priority<'_>> = spec.pod_group_templates.iter().map(of_group).collect();
    let of_groups = all.len();
    spec.composite_pod_group_templates.iter().for_each(|template| collect(template, &mut all));
    let why = match all.iter().position(|priority| *priority != all[0]) {
        None => return,
        Some(at) if at < of_groups => "detected multiple priority configurations",
        Some(_) => "all priority and priorityClassName values must be identical, detected multiple values",
    };
    faults.invalid(path, Value::null(), why);
}

/// Every template of a group of groups has something in it.
fn childless(templates: &[CompositePodGroupTemplate], path: &Path<'_>, faults: &mut Faults) {
    for (i, template) in templates.iter().enumerate() {
        let at = path.index(i);
        if template.pod_group_templates.is_empty() && template.composite_pod_group_templates.is_empty() {
            let why = "must have at least one child PodGroupTemplate or CompositePodGroupTemplate";
            faults.invalid(&at, &template.name, why);
        }
        childless(&template.composite_pod_group_templates, &at.child("compositePodGroupTemplates"), faults);
    }
}

/// Conditions, and claims that the group asks for.
pub(super) fn pod_group_status(group: &PodGroup, _: Option<&PodGroup>, faults: &mut Faults) {
    let path = Path::new("status");
    conditions(group.status.conditions.view(), &path.child("conditions"), faults);
    let at = path.child("resourceClaimStatuses");
    for (i, status) in group.status.resource_claim_statuses.iter().enumerate() {
        if !group.spec.resource_claims.iter().any(|claim| claim.name == status.name) {
            let why = "must match the name of an entry in `spec.resourceClaims`";
            faults.invalid(&at.index(i).child("name"), &status.name, why);
        }
    }
}

#[cfg(test)]
mod tests {
    use object::json;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn workloads_as_upstream() {
        let check = |spec: Value, expect: &[&str]| {
            let mut workload = Workload::default();
            json::decode(json!({"spec": spec}).to_string().as_bytes(), &mut workload).expect("a workload");
            let mut faults = Faults::new();
            super::workload(&workload, None, &mut faults);
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            assert_eq!(told, expect, "{spec}");
        };
        const EMPTY: &str = "must have at least one child PodGroupTemplate or CompositePodGroupTemplate";
        let group = json!([{"name": "g"}]);
        check(json!({"podGroupTemplates": [{"name": "g", "priority": 1}, {"name": "h", "priority": 1}]}), &[]);
        check(
            json!({"podGroupTemplates": [{"name": "g"}, {"name": "h", "priority": 1}]}),
            &["spec: Invalid value: null: detected multiple priority configurations"],
        );
        check(
            json!({"podGroupTemplates": group, "compositePodGroupTemplates": [
                {"name": "10", "podGroupTemplates": [{"name": "10", "priority": 5}]},
                {"name": "bogus", "priority": 1},
            ]}),
            &[
                "spec.compositePodGroupTemplates[0].podGroupTemplates[0].name: Duplicate value: \"10\"",
                "spec: Invalid value: null: all priority and priorityClassName values must be identical, detected \
                 multiple values",
                &format!("spec.compositePodGroupTemplates[1]: Invalid value: \"bogus\": {EMPTY}"),
            ],
        );
        let nested = |levels: usize| {
            let lowest = json!({"name": "1", "podGroupTemplates": group});
            let around =
                |inner, level: usize| json!({"name": level.to_string(), "compositePodGroupTemplates": [inner]});
            json!({"compositePodGroupTemplates": [(2..=levels).fold(lowest, around)]})
        };
        check(nested(3), &[]);
        let mut faults = Faults::new();
        let mut deep = Workload::default();
        json::decode(json!({"spec": nested(4)}).to_string().as_bytes(), &mut deep).expect("a workload");
        super::workload(&deep, None, &mut faults);
        let told: Vec<(&str, &str)> = faults.iter().map(|fault| (&*fault.field, &*fault.detail)).collect();
        assert_eq!(told, [("spec.compositePodGroupTemplates[0]", "maximum template hierarchy depth is 4")]);
    }
}
