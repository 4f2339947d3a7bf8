//! ValidatingWebhookConfiguration and MutatingWebhookConfiguration.

use generated::admissionregistration::v1::{
    MatchCondition, MutatingWebhook, MutatingWebhookConfiguration, RuleWithOperations, ValidatingWebhook,
    ValidatingWebhookConfiguration, WebhookClientConfig,
};
use generated::meta::v1::LabelSelector;
use object::field_error::Path;
use object::names;
use object::record::View;
use object::validate::{LabelSelectorOptions, label_selector};

use super::rules::{self, MATCH_POLICIES, Rule, known};
use crate::kinds::url;
use crate::validate::{Faults, Report};

pub(super) const FAILURE_POLICIES: &[&str] = &["Fail", "Ignore"];
pub(super) const REINVOCATIONS: &[&str] = &["IfNeeded", "Never"];
const NO_EFFECTS: &[&str] = &["None", "NoneOnDryRun"];
const EFFECTS: &[&str] = &["None", "NoneOnDryRun", "Some", "Unknown"];
/// The versions of reviews that the server speaks.
const VERSIONS: &[&str] = &["v1", "v1beta1"];
/// Resources that webhooks are not asked about, lest the cluster comes to a halt.
const EXCLUDED: &[(&str, &str)] = &[
    ("authentication.k8s.io", "selfsubjectreviews"),
    ("authentication.k8s.io", "tokenreviews"),
    ("authorization.k8s.io", "localsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectrulesreviews"),
    ("authorization.k8s.io", "subjectaccessreviews"),
];

/// What the two kinds of webhooks have in common.
struct Hook<'a> {
    name: &'a str,
    rules: &'a [RuleWithOperations],
    failure_policy: Option<&'a str>,
    match_policy: Option<&'a str>,
    side_effects: Option<&'a str>,
    timeout: Option<i32>,
    namespaces: Option<&'a LabelSelector>,
    objects: Option<&'a LabelSelector>,
    reinvocation: Option<&'a str>,
    client: &'a WebhookClientConfig,
    conditions: &'a [MatchCondition],
    versions: &'a [String],
}

impl<'a> From<&'a ValidatingWebhook> for Hook<'a> {
    fn from(hook: &'a ValidatingWebhook) -> Self {
        Self {
            name: &hook.name,
            rules: &hook.rules,
            failure_policy: hook.failure_policy.as_deref(),
            match_policy: hook.match_policy.as_deref(),
            side_effects: hook.side_effects.as_deref(),
            timeout: hook.timeout_seconds,
            namespaces: hook.namespace_selector.as_deref(),
            objects: hook.object_selector.as_deref(),
            reinvocation: None,
            client: &hook.client_config,
            conditions: &hook.match_conditions,
            versions: &hook.admission_review_versions,
        }
    }
}

impl<'a> From<&'a MutatingWebhook> for Hook<'a> {
    fn from(hook: &'a MutatingWebhook) -> Self {
        Self {
            name: &hook.name,
            rules: &hook.rules,
            failure_policy: hook.failure_policy.as_deref(),
            match_policy: hook.match_policy.as_deref(),
            side_effects: hook.side_effects.as_deref(),
            timeout: hook.timeout_seconds,
            namespaces: hook.namespace_selector.as_deref(),
            objects: hook.object_selector.as_deref(),
            reinvocation: hook.reinvocation_policy.as_deref(),
            client: &hook.client_config,
            conditions: &hook.match_conditions,
            versions: &hook.admission_review_versions,
        }
    }
}

/// Faults that are let pass, since the configuration already had such.
#[derive(Default)]
struct Lenience {
    conditions: bool,
    effects: bool,
    versions: bool,
    names: bool,
    selectors: LabelSelectorOptions,
}

impl Lenience {
    fn of(hooks: &[Hook<'_>], old: &[Hook<'_>]) -> Self {
        let strict = |selector: Option<&LabelSelector>| {
            let mut faults = Faults::new();
            let view = selector.map_or(View::Absent, |s| View::Record(s));
            label_selector(view, LabelSelectorOptions::default(), &Path::TOP, &mut faults);
            faults.is_empty()
        };
        let same = |(a, b): (&Hook<'_>, &Hook<'_>)| {
            let equal =
                |(a, b): (&MatchCondition, &MatchCondition)| (&a.name, &a.expression) == (&b.name, &b.expression);
            a.conditions.len() == b.conditions.len() && a.conditions.iter().zip(b.conditions).all(equal)
        };
        let repeated = |i: usize| old[..i].iter().any(|other| other.name == old[i].name);
        Self {
            conditions: hooks.len() == old.len() && hooks.iter().zip(old).all(same),
            effects: old.iter().any(|hook| hook.side_effects.is_none_or(|effects| !NO_EFFECTS.contains(&effects))),
            versions: old.iter().any(|hook| !hook.versions.is_empty() && !speaks(hook)),
            names: (0..old.len()).any(repeated),
            selectors: LabelSelectorOptions {
                invalid_values: old.iter().any(|hook| !strict(hook.namespaces) || !strict(hook.objects)),
                ..Default::default()
            },
        }
    }
}

fn speaks(hook: &Hook<'_>) -> bool {
    hook.versions.iter().any(|version| VERSIONS.contains(&&**version))
}

pub(super) fn validating(
    configuration: &ValidatingWebhookConfiguration,
    old: Option<&ValidatingWebhookConfiguration>,
    faults: &mut Faults,
) {
    let all: Vec<Hook<'_>> = configuration.webhooks.iter().map(Hook::from).collect();
    let old: Option<Vec<Hook<'_>>> = old.map(|old| old.webhooks.iter().map(Hook::from).collect());
    webhooks(&all, old.as_deref(), faults);
}

pub(super) fn mutating(
    configuration: &MutatingWebhookConfiguration,
    old: Option<&MutatingWebhookConfiguration>,
    faults: &mut Faults,
) {
    let all: Vec<Hook<'_>> = configuration.webhooks.iter().map(Hook::from).collect();
    let old: Option<Vec<Hook<'_>>> = old.map(|old| old.webhooks.iter().map(Hook::from).collect());
    webhooks(&all, old.as_deref(), faults);
}

fn webhooks(hooks: &[Hook<'_>], old: Option<&[Hook<'_>]>, faults: &mut Faults) {
    let path = Path::new("webhooks");
    let lenience = old.map_or_else(Lenience::default, |old| Lenience::of(hooks, old));
    let before: Vec<&MatchCondition> = old.into_iter().flatten().flat_map(|hook| hook.conditions).collect();
    for (i, hook) in hooks.iter().enumerate() {
        let at = path.index(i);
        webhook(hook, &lenience, &before, &at, faults);
        versions(hook, lenience.versions, &at.child("admissionReviewVersions"), faults);
        let taken = hooks[..i].iter().any(|other| other.name == hook.name);
        if !lenience.names && !hook.name.is_empty() && taken {
            faults.duplicate(&at.child("name"), hook.name);
        }
    }
}

fn webhook(hook: &Hook<'_>, lenience: &Lenience, before: &[&MatchCondition], path: &Path<'_>, faults: &mut Faults) {
    faults.extend(names::fully_qualified_name(&path.child("name"), hook.name));
    let all = path.child("rules");
    for (i, with) in hook.rules.iter().enumerate() {
        let rule = Rule {
            operations: &with.operations,
            groups: &with.rule.api_groups,
            versions: &with.rule.api_versions,
            resources: &with.rule.resources,
            scope: with.rule.scope.as_deref(),
        };
        rules::rule(&rule, &all.index(i), faults);
    }
    known(hook.failure_policy, FAILURE_POLICIES, &path.child("failurePolicy"), faults);
    known(hook.match_policy, MATCH_POLICIES, &path.child("matchPolicy"), faults);
    let (effects, at) = (if lenience.effects { EFFECTS } else { NO_EFFECTS }, path.child("sideEffects"));
    if hook.side_effects.is_none() {
        faults.required(&at, &format!("must specify one of {}", effects.join(", ")));
    }
    known(hook.side_effects, effects, &at, faults);
    if let Some(timeout) = hook.timeout.filter(|seconds| !(1..=30).contains(seconds)) {
        let why = "the timeout value must be between 1 and 30 seconds";
        faults.invalid(&path.child("timeoutSeconds"), timeout, why);
    }
    for (name, selector) in [("namespaceSelector", hook.namespaces), ("objectSelector", hook.objects)] {
        let view = selector.map_or(View::Absent, |s| View::Record(s));
        label_selector(view, lenience.selectors, &path.child(name), faults);
    }
    known(hook.reinvocation, REINVOCATIONS, &path.child("reinvocationPolicy"), faults);
    let at = path.child("clientConfig");
    match (&hook.client.url, &hook.client.service) {
        (Some(text), None) => url::webhook(text, &at.child("url"), faults),
        (None, Some(service)) => {
            let at = at.child("service");
            // Upstream mixes up the two.
            if service.namespace.is_empty() {
                faults.required(&at.child("name"), "");
            }
            if service.name.is_empty() {
                faults.required(&at.child("namespace"), "");
            }
            url::webhook_service(service.path.as_deref(), service.port, &at, faults);
        }
        _ => faults.required(&at, "exactly one of url or service is required"),
    }
    if !lenience.conditions {
        rules::conditions(hook.conditions, before, false, &path.child("matchConditions"), faults);
    }
}

/// Versions of reviews, in the order in which the webhook likes them; the server must speak one.
fn versions(hook: &Hook<'_>, any: bool, path: &Path<'_>, faults: &mut Faults) {
    let all = hook.versions;
    if all.is_empty() {
        return faults.required(path, &format!("must specify one of {}", VERSIONS.join(", ")));
    }
    for (i, version) in all.iter().enumerate() {
        if all[..i].contains(version) {
            faults.invalid(&path.index(i), version, "duplicate version");
        } else {
            faults.each(&path.index(i), version, names::dns1035_label(version));
        }
    }
    if !any && !speaks(hook) {
        faults.invalid(path, all, format!("must include at least one of {}", VERSIONS.join(", ")));
    }
}

pub(super) fn validating_warnings(configuration: &ValidatingWebhookConfiguration) -> Vec<String> {
    excluded(configuration.webhooks.iter().map(|hook| &hook.rules[..]))
}

pub(super) fn mutating_warnings(configuration: &MutatingWebhookConfiguration) -> Vec<String> {
    excluded(configuration.webhooks.iter().map(|hook| &hook.rules[..]))
}

/// Rules that name a resource which webhooks are not asked about.
fn excluded<'a>(hooks: impl Iterator<Item = &'a [RuleWithOperations]>) -> Vec<String> {
    let mut out = Vec::new();
    for (i, rules) in hooks.enumerate() {
        for (j, rule) in rules.iter().map(|with| &with.rule).enumerate() {
            let (groups, resources) = (&rule.api_groups, &rule.resources);
            if groups.iter().chain(resources).any(|text| text == "*") {
                continue;
            }
            let mut seen = Vec::new();
            for named in groups.iter().flat_map(|group| resources.iter().map(move |r| (&**group, &**r))) {
                if EXCLUDED.contains(&named) && !seen.contains(&named) {
                    seen.push(named);
                    let (group, resource) = named;
                    out.push(format!("webhooks[{i}].rules[{j}]: {resource}.{group} is excluded from admission webhooks; this rule will have no effect"));
                }
            }
        }
    }
    out
}
