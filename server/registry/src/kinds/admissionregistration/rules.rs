//! Which requests a webhook or policy is for.

use cel::{Type, admission};
use generated::admissionregistration::v1::{MatchCondition, MatchResources, NamedRuleWithOperations};
use object::field_error::{FieldError, Path};
use object::names;
use object::record::Reflect;
use object::validate::{LabelSelectorOptions, label_selector};

use crate::kinds::expressions;
use crate::validate::{Faults, Report};

const OPERATIONS: &[&str] = &["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
const MUTABLE_OPERATIONS: &[&str] = &["*", "CONNECT", "CREATE", "UPDATE"];
const SCOPES: &[&str] = &["*", "Cluster", "Namespaced"];
pub(super) const MATCH_POLICIES: &[&str] = &["Equivalent", "Exact"];
const MAX_CONDITIONS: usize = 64;

/// A rule of a webhook or of a policy.
pub(super) struct Rule<'a> {
    pub(super) operations: &'a [String],
    pub(super) groups: &'a [String],
    pub(super) versions: &'a [String],
    pub(super) resources: &'a [String],
    pub(super) scope: Option<&'a str>,
}

/// A text of a type of its own is one of those known.
pub(super) fn known(text: Option<&str>, known: &[&str], path: &Path<'_>, faults: &mut Faults) {
    if let Some(text) = text.filter(|text| !known.contains(text)) {
        faults.not_supported(path, text, known);
    }
}

/// `*` stands alone.
fn alone(texts: &[String], what: &str, path: &Path<'_>, faults: &mut Faults) {
    if texts.is_empty() {
        faults.required(path, "");
    }
    if texts.len() > 1 && texts.iter().any(|text| text == "*") {
        faults.invalid(path, texts, format!("if '*' is present, must not specify other {what}"));
    }
}

pub(super) fn rule(rule: &Rule<'_>, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("operations");
    alone(rule.operations, "operations", &at, faults);
    for (i, operation) in rule.operations.iter().enumerate() {
        known(Some(operation), OPERATIONS, &at.index(i), faults);
    }
    alone(rule.groups, "API groups", &path.child("apiGroups"), faults);
    let at = path.child("apiVersions");
    alone(rule.versions, "API versions", &at, faults);
    for (i, _) in rule.versions.iter().enumerate().filter(|(_, version)| version.is_empty()) {
        faults.required(&at.index(i), "");
    }
    resources(rule.resources, &path.child("resources"), faults);
    known(rule.scope, SCOPES, &path.child("scope"), faults);
}

/// Resources and subresources, none of which another one includes.
fn resources(all: &[String], path: &Path<'_>, faults: &mut Faults) {
    if all.is_empty() {
        faults.required(path, "");
    }
    let (mut whole, mut everywhere) = (Vec::new(), Vec::new());
    let mut plain = false;
    for (i, text) in all.iter().enumerate() {
        let at = path.index(i);
        if text.is_empty() {
            faults.required(&at, "");
            continue;
        }
        let Some((resource, sub)) = text.split_once('/') else {
            plain = text != "*";
            continue;
        };
        if whole.contains(&resource) {
            faults.invalid(&at, text, format!("if '{resource}/*' is present, must not specify {text}"));
        }
        if everywhere.contains(&sub) {
            faults.invalid(&at, text, format!("if '*/{sub}' is present, must not specify {text}"));
        }
        if sub == "*" {
            whole.push(resource);
        }
        if resource == "*" {
            everywhere.push(sub);
        }
    }
    let has = |wanted: &str| all.iter().any(|text| text == wanted);
    if all.len() > 1 && has("*/*") {
        faults.invalid(path, all, "if '*/*' is present, must not specify other resources");
    }
    if has("*") && plain {
        faults.invalid(path, all, "if '*' is present, must not specify other resources without subresources");
    }
}

/// Expressions that must hold, each with a name of its own; `old` ones may use what new ones may not.
pub(super) fn conditions(
    all: &[MatchCondition],
    old: &[&MatchCondition],
    params: bool,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    if all.len() > MAX_CONDITIONS {
        faults.push(FieldError::too_many(path, all.len(), MAX_CONDITIONS));
    }
    let mut seen = Vec::new();
    for (i, condition) in all.iter().enumerate() {
        let at = path.index(i);
        let (text, expression) = (condition.expression.trim(), at.child("expression"));
        if text.is_empty() {
            faults.required(&expression, "");
        } else {
            let stored = old.iter().any(|old| old.expression == text);
            let environment = admission::environment(expressions::base(stored), params, true);
            if let Err(refusal) = expressions::compile(&environment, text, &[Type::Bool]) {
                refusal.tell(text, &expression, faults);
            }
        }
        let (name, at) = (&*condition.name, at.child("name"));
        if name.is_empty() {
            faults.required(&at, "");
            continue;
        }
        faults.each(&at, name, names::qualified_name(name));
        if seen.contains(&name) {
            faults.duplicate(&at, name);
        }
        seen.push(name);
    }
}

/// Which requests a policy or binding is for.
pub(super) fn match_resources(matches: &MatchResources, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("matchPolicy");
    match matches.match_policy.as_deref() {
        None => faults.required(&at, ""),
        policy => known(policy, MATCH_POLICIES, &at, faults),
    }
    for (name, selector) in
        [("namespaceSelector", &matches.namespace_selector), ("objectSelector", &matches.object_selector)]
    {
        if selector.is_none() {
            faults.required(&path.child(name), "");
        }
        label_selector(selector.view(), LabelSelectorOptions::default(), &path.child(name), faults);
    }
    for (name, rules) in
        [("resourceRules", &matches.resource_rules), ("excludeResourceRules", &matches.exclude_resource_rules)]
    {
        let all = path.child(name);
        for (i, rule) in rules.iter().enumerate() {
            named_rule(rule, &all.index(i), faults);
        }
    }
}

fn named_rule(named: &NamedRuleWithOperations, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("resourceNames");
    for (i, name) in named.resource_names.iter().enumerate() {
        faults.each(&at.index(i), name, names::path_segment(name));
        if named.resource_names[..i].contains(name) {
            faults.duplicate(&at.index(i), name);
        }
    }
    let with = &named.rule_with_operations;
    rule(
        &Rule {
            operations: &with.operations,
            groups: &with.rule.api_groups,
            versions: &with.rule.api_versions,
            resources: &with.rule.resources,
            scope: with.rule.scope.as_deref(),
        },
        path,
        faults,
    );
}

/// What is deleted can't be changed any more.
pub(super) fn mutable_operations(matches: &MatchResources, path: &Path<'_>, faults: &mut Faults) {
    let path = path.child("resourceRules");
    for operation in matches.resource_rules.iter().flat_map(|rule| &rule.rule_with_operations.operations) {
        known(Some(operation), MUTABLE_OPERATIONS, &path.child("operations"), faults);
    }
}
