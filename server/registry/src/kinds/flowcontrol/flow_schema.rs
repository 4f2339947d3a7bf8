//! FlowSchema.

use generated::flowcontrol::v1::{
    FlowSchema, NonResourcePolicyRule, PolicyRulesWithSubjects, ResourcePolicyRule, Subject,
};
use object::equality::same_record;
use object::field_error::{FieldError, Path};
use object::names;
use object::record::{Reflect, View};

use super::mandatory;
use crate::validate::{Faults, Report, internal};

/// Least preferred.
const MAX_PRECEDENCE: i32 = 10_000;
const METHODS: &[&str] = &["ByNamespace", "ByUser"];
const SUBJECTS: &[&str] = &["Group", "ServiceAccount", "User"];
const VERBS: &[&str] = &["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];
const ALL: &str = "*";

/// Which requests belong together, and how important they are.
pub(super) fn flow_schema(schema: &FlowSchema, _: Option<&FlowSchema>, faults: &mut Faults) {
    let (spec, path, name) = (&schema.spec, Path::new("spec"), &*schema.metadata.name);
    let precedence = spec.matching_precedence;
    let at = path.child("matchingPrecedence");
    if precedence <= 0 {
        faults.invalid(&at, precedence, "must be a positive value");
    }
    if precedence > MAX_PRECEDENCE {
        faults.invalid(&at, precedence, format!("must not be greater than {MAX_PRECEDENCE}"));
    }
    if precedence == 1 && name != mandatory::EXEMPT {
        faults.invalid(&at, precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
    }
    if let Some(method) = &spec.distinguisher_method
        && !METHODS.contains(&&*method.r#type)
    {
        let at = path.child("distinguisherMethod");
        faults.push(FieldError::not_supported(&at.child("type"), internal(spec.distinguisher_method.view()), METHODS));
    }
    let at = path.child("priorityLevelConfiguration");
    match &*spec.priority_level_configuration.name {
        "" => faults.required(&at.child("name"), "must reference a priority level"),
        level => faults.each(&at.child("name"), level, names::dns1123_subdomain(level)),
    }
    let all = path.child("rules");
    for (i, rule) in spec.rules.iter().enumerate() {
        rules(rule, &all.index(i), faults);
    }
    if mandatory::schema(name).is_some_and(|fixed| !same_record(spec, fixed)) {
        let why = format!("spec of '{name}' must equal the fixed value");
        faults.invalid(&path, internal(View::Record(spec)), why);
    }
    status(schema, None, faults);
}

/// How the schema fares.
pub(super) fn status(schema: &FlowSchema, _: Option<&FlowSchema>, faults: &mut Faults) {
    super::conditions(schema.status.conditions.iter().map(|c| &c.r#type), faults);
}

fn rules(rule: &PolicyRulesWithSubjects, path: &Path<'_>, faults: &mut Faults) {
    let subjects = path.child("subjects");
    for (i, one) in rule.subjects.iter().enumerate() {
        subject(one, &subjects.index(i), faults);
    }
    if rule.subjects.is_empty() {
        faults.required(&subjects, "subjects must contain at least one value");
    }
    if rule.resource_rules.is_empty() && rule.non_resource_rules.is_empty() {
        faults.required(path, "at least one of resourceRules and nonResourceRules has to be non-empty");
    }
    let (resources, others) = (path.child("resourceRules"), path.child("nonResourceRules"));
    for (i, rule) in rule.resource_rules.iter().enumerate() {
        resource_rule(rule, &resources.index(i), faults);
    }
    for (i, rule) in rule.non_resource_rules.iter().enumerate() {
        other_rule(rule, &others.index(i), faults);
    }
}

/// A subject has the part that its kind names, and no other.
fn subject(subject: &Subject, path: &Path<'_>, faults: &mut Faults) {
    let given = [
        ("ServiceAccount", "serviceAccount", subject.service_account.is_some()),
        ("User", "user", subject.user.is_some()),
        ("Group", "group", subject.group.is_some()),
    ];
    let kind = &*subject.kind;
    let Some((_, own, present)) = given.iter().find(|(k, ..)| *k == kind) else {
        return faults.not_supported(&path.child("kind"), kind, SUBJECTS);
    };
    let at = path.child(own);
    if !present {
        faults.required(&at, &format!("{own} is required when subject kind is '{kind}'"));
    }
    let named = |name: &str, faults: &mut Faults| {
        if name.is_empty() {
            faults.required(&at.child("name"), "");
        }
    };
    match (kind, &subject.service_account, &subject.user, &subject.group) {
        ("ServiceAccount", Some(account), ..) => {
            named(&account.name, faults);
            if !account.name.is_empty() && account.name != ALL {
                faults.each(&at.child("name"), &account.name, names::dns1123_subdomain(&account.name));
            }
            match &*account.namespace {
                "" => faults.required(&at.child("namespace"), "must specify namespace for service account"),
                namespace => faults.each(&at.child("namespace"), namespace, names::dns1123_label(namespace)),
            }
        }
        ("User", _, Some(user), _) => named(&user.name, faults),
        ("Group", .., Some(group)) => named(&group.name, faults),
        _ => {}
    }
    for (other, field, _) in given.iter().filter(|(k, _, present)| *k != kind && *present) {
        faults.forbidden(&path.child(field), format!("{field} is forbidden when subject kind is not '{other}'"));
    }
}

/// `*` stands alone.
fn alone(texts: &[String], what: &str, path: &Path<'_>, faults: &mut Faults) -> bool {
    let all = texts.iter().any(|text| text == ALL);
    if all && texts.len() > 1 {
        faults.invalid(path, texts, format!("if '*' is present, must not specify other {what}"));
    }
    all
}

fn verbs(verbs: &[String], path: &Path<'_>, faults: &mut Faults) {
    if verbs.is_empty() {
        faults.required(path, "verbs must contain at least one value");
    } else if !alone(verbs, "verbs", path, faults) && verbs.iter().any(|verb| !VERBS.contains(&&**verb)) {
        faults.push(FieldError::not_supported(path, verbs, VERBS));
    }
}

fn resource_rule(rule: &ResourcePolicyRule, path: &Path<'_>, faults: &mut Faults) {
    verbs(&rule.verbs, &path.child("verbs"), faults);
    for (field, texts, one, what) in [
        ("apiGroups", &rule.api_groups, "api group", "api groups"),
        ("resources", &rule.resources, "resource", "resources"),
    ] {
        if texts.is_empty() {
            faults.required(&path.child(field), &format!("resource rules must supply at least one {one}"));
        } else {
            alone(texts, what, &path.child(field), faults);
        }
    }
    let at = path.child("namespaces");
    if rule.namespaces.is_empty() && !rule.cluster_scope {
        let why = "resource rules that are not cluster scoped must supply at least one namespace";
        return faults.required(&at, why);
    }
    if alone(&rule.namespaces, "namespaces", &at, faults) {
        return;
    }
    for (i, namespace) in rule.namespaces.iter().enumerate() {
        let wrong = names::dns1123_label(namespace).into_iter();
        let intro = "each member of this list must be '*' or a DNS-1123 label; ";
        faults.each(&at.index(i), namespace, wrong.map(|why| format!("{intro}{why}")).collect());
    }
}

fn other_rule(rule: &NonResourcePolicyRule, path: &Path<'_>, faults: &mut Faults) {
    verbs(&rule.verbs, &path.child("verbs"), faults);
    let at = path.child("nonResourceURLs");
    let urls = &rule.non_resource_urls;
    if urls.is_empty() {
        faults.required(&at, "nonResourceURLs must contain at least one value");
    } else if !alone(urls, "non-resource URLs", &at, faults) {
        for (i, url) in urls.iter().enumerate() {
            if let Some(why) = not_a_path(url) {
                faults.invalid(&at.index(i), url, why);
            }
        }
    }
}

/// Why a text is not a path, or the beginning of one with `/*` at its end.
fn not_a_path(text: &str) -> Option<&'static str> {
    match text.matches('*').count() {
        _ if text.is_empty() => Some("must not be empty"),
        _ if !text.starts_with('/') => Some("must start with slash"),
        _ if text.contains(' ') => Some("must not contain white-space"),
        _ if text.contains("//") => Some("must not contain double slash"),
        0 => None,
        1 if text.ends_with("/*") => None,
        _ => Some("wildcard can only do suffix matching"),
    }
}
