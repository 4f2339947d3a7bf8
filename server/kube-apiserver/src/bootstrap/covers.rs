//! Which permissions one set of rules has that another lacks.

use generated::rbac::v1::PolicyRule;

/// The parts of `wanted` that `have` does not grant, each with one verb on one thing.
pub(super) fn missing(have: &[PolicyRule], wanted: &[PolicyRule]) -> Vec<PolicyRule> {
    let mut out = Vec::new();
    for rule in wanted {
        // Most rules are there as a whole.
        if !have.iter().any(|h| covers(h, rule)) {
            out.extend(parts(rule).into_iter().filter(|part| !have.iter().any(|h| covers(h, part))));
        }
    }
    out
}

/// The rule in parts that no other rules can grant by halves.
fn parts(rule: &PolicyRule) -> Vec<PolicyRule> {
    let mut out = Vec::new();
    let one = |text: &String| vec![text.clone()];
    for group in &rule.api_groups {
        for resource in &rule.resources {
            for verb in &rule.verbs {
                let whole = PolicyRule {
                    verbs: one(verb),
                    api_groups: one(group),
                    resources: one(resource),
                    ..PolicyRule::default()
                };
                if rule.resource_names.is_empty() {
                    out.push(whole);
                } else {
                    let named = |name| PolicyRule { resource_names: one(name), ..whole.clone() };
                    out.extend(rule.resource_names.iter().map(named));
                }
            }
        }
    }
    for url in &rule.non_resource_urls {
        out.extend(rule.verbs.iter().map(|verb| PolicyRule {
            verbs: one(verb),
            non_resource_urls: one(url),
            ..PolicyRule::default()
        }));
    }
    out
}

fn covers(have: &PolicyRule, rule: &PolicyRule) -> bool {
    let has = |set: &[String], one: &str| set.iter().any(|s| s == one);
    let all = |set: &[String], wanted: &[String]| has(set, "*") || wanted.iter().all(|w| has(set, w));
    let resources = || {
        has(&have.resources, "*")
            || rule.resources.iter().all(|r| {
                let sub = r.split_once('/').map(|(_, sub)| format!("*/{sub}"));
                has(&have.resources, r) || sub.is_some_and(|any| has(&have.resources, &any))
            })
    };
    let names = have.resource_names.is_empty()
        || !rule.resource_names.is_empty() && rule.resource_names.iter().all(|n| has(&have.resource_names, n));
    let urls = rule.non_resource_urls.iter().all(|url| have.non_resource_urls.iter().any(|h| url_covers(h, url)));
    all(&have.verbs, &rule.verbs) && all(&have.api_groups, &rule.api_groups) && resources() && names && urls
}

fn url_covers(have: &str, url: &str) -> bool {
    have == "*" || have == url || have.strip_suffix('*').is_some_and(|start| url.starts_with(start))
}
