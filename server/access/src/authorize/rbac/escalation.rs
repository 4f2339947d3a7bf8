//! Nobody grants what they don't have themselves.

use super::Rule;
use super::policy::compact;
use super::rule::covers_path;

/// What of `wanted` the rules `held` don't cover: a line for each rule, sorted, in upstream's short form.
pub fn missing(held: &[&Rule], wanted: &[Rule]) -> Vec<String> {
    let single = wanted.iter().flat_map(break_down);
    let uncovered: Vec<Rule> = single.filter(|rule| !held.iter().any(|h| covers(h, rule))).collect();
    let mut lines: Vec<String> = compact(uncovered).iter().map(text).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// A rule as rules of one verb, group, resource and name (or path) each.
fn break_down(rule: &Rule) -> Vec<Rule> {
    let mut single = Vec::new();
    let one = |text: &String| vec![text.clone()];
    for group in &rule.api_groups {
        for resource in &rule.resources {
            for verb in &rule.verbs {
                let base =
                    Rule { api_groups: one(group), resources: one(resource), verbs: one(verb), ..Rule::default() };
                match rule.resource_names.is_empty() {
                    true => single.push(base),
                    false => single
                        .extend(rule.resource_names.iter().map(|n| Rule { resource_names: one(n), ..base.clone() })),
                }
            }
        }
    }
    for url in &rule.non_resource_urls {
        for verb in &rule.verbs {
            single.push(Rule { non_resource_urls: one(url), verbs: one(verb), ..Rule::default() });
        }
    }
    single
}

/// Whether a rule covers one that is broken down.
fn covers(held: &Rule, single: &Rule) -> bool {
    let has =
        |held: &[String], wanted: &[String]| held.iter().any(|h| h == "*") || wanted.iter().all(|w| held.contains(w));
    let resource = |wanted: &String| {
        held.resources.contains(wanted)
            || wanted.split_once('/').is_some_and(|(_, sub)| held.resources.contains(&format!("*/{sub}")))
    };
    let named = held.resource_names.is_empty()
        || !single.resource_names.is_empty() && single.resource_names.iter().all(|n| held.resource_names.contains(n));
    let path = |wanted: &String| held.non_resource_urls.iter().any(|h| covers_path(h, wanted));
    has(&held.verbs, &single.verbs)
        && has(&held.api_groups, &single.api_groups)
        && (held.resources.iter().any(|h| h == "*") || single.resources.iter().all(resource))
        && named
        && single.non_resource_urls.iter().all(path)
}

fn text(rule: &Rule) -> String {
    let parts = [
        ("APIGroups", &rule.api_groups),
        ("Resources", &rule.resources),
        ("NonResourceURLs", &rule.non_resource_urls),
        ("ResourceNames", &rule.resource_names),
        ("Verbs", &rule.verbs),
    ];
    let parts = parts.iter().filter(|(_, list)| !list.is_empty());
    let parts: Vec<String> = parts.map(|(name, list)| format!("{name}:{}", quoted_list(list))).collect();
    format!("{{{}}}", parts.join(", "))
}

/// `["a" "b"]`, as messages show lists.
fn quoted_list(list: &[String]) -> String {
    let quoted: Vec<String> = list.iter().map(|text| object::field_error::quoted(text)).collect();
    format!("[{}]", quoted.join(" "))
}
