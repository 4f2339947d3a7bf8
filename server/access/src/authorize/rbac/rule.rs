//! One rule of a role.

use super::super::{Attributes, Resource};

/// What may be done (API reference, `PolicyRule`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Verbs; `*` for all.
    pub verbs: Vec<String>,
    /// API groups; `*` for all.
    pub api_groups: Vec<String>,
    /// Resources, `pods/log` for a subresource, `*/scale` for that of all resources; `*` for all.
    pub resources: Vec<String>,
    /// Names of objects; none for all.
    pub resource_names: Vec<String>,
    /// Paths that are no resources; a `*` at the end for all that begin so.
    pub non_resource_urls: Vec<String>,
}

impl Rule {
    /// Whether it allows what is asked for.
    pub fn allows(&self, asked: &Attributes<'_>) -> bool {
        match asked {
            Attributes::Resource(asked) => self.allows_resource(asked),
            Attributes::Path { verb, path } => {
                any(&self.verbs, verb) && self.non_resource_urls.iter().any(|url| covers_path(url, path))
            }
        }
    }

    fn allows_resource(&self, asked: &Resource<'_>) -> bool {
        let named = self.resource_names.is_empty() || self.resource_names.iter().any(|n| n == asked.name);
        any(&self.verbs, asked.verb)
            && any(&self.api_groups, asked.group)
            && self.resources.iter().any(|r| is_resource(r, asked.resource, asked.subresource))
            && named
    }
}

/// Whether a list of a rule holds a word, or all.
pub(super) fn any(list: &[String], word: &str) -> bool {
    list.iter().any(|w| w == "*" || w == word)
}

/// Whether a rule's path covers another one.
pub(super) fn covers_path(rule: &str, path: &str) -> bool {
    rule == path || rule.ends_with('*') && path.starts_with(rule.trim_end_matches('*'))
}

fn is_resource(rule: &str, resource: &str, subresource: &str) -> bool {
    if rule == "*" {
        return true;
    }
    match rule.split_once('/') {
        None => subresource.is_empty() && rule == resource,
        Some((of, sub)) => !subresource.is_empty() && sub == subresource && (of == "*" || of == resource),
    }
}
