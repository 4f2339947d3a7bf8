//! What is noted of which requests: the file of `--audit-policy-file`.

use object::configuration::{Known, lenient};
use object::field_error::{FieldError, Path, aggregate};
use object::names;

use super::records::{self, GroupResources};
use super::{LEVELS, Level, STAGES, Stage};
use crate::{Attributes, User};

const KNOWN: Known<'_> = &[("audit.k8s.io/v1", "Policy")];

/// What is noted of which requests.
#[derive(Clone, Debug)]
pub struct Policy {
    rules: Vec<Rule>,
    otherwise: Recorded,
}

/// What is noted of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// How much.
    pub level: Level,
    /// Stages at which nothing is noted, a bit each.
    omitted: u8,
    /// Who manages which field is left out of objects.
    pub omit_managed_fields: bool,
}

impl Recorded {
    /// Whether a note is made then.
    pub fn at(&self, stage: Stage) -> bool {
        self.level != Level::None && self.omitted & (1 << stage as u8) == 0
    }
}

#[derive(Clone, Debug)]
struct Rule {
    said: records::PolicyRule,
    recorded: Recorded,
}

impl Policy {
    /// Reads a policy. What a strict reader reports is a warning.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn read(text: &[u8]) -> Result<(Self, Option<String>), String> {
        let mut file = records::Policy::default();
        let reports = lenient(text, KNOWN, &mut file).map_err(|e| format!("failed decoding: {e}"))?;
        let faults = faults(&file);
        if !faults.is_empty() {
            return Err(aggregate(&faults));
        }
        if file.rules.is_empty() {
            return Err("loaded illegal policy with 0 rules".into());
        }
        let warning = (!reports.is_empty()).then(|| {
            let reports = reports.join(", ");
            format!("Audit policy contains errors, falling back to lenient decoding: strict decoding error: {reports}")
        });
        Ok((Self::of(file), warning))
    }

    fn of(file: records::Policy) -> Self {
        let omitted = stages(&file.omit_stages);
        let rule = |said: records::PolicyRule| Rule {
            recorded: Recorded {
                level: level(&said.level).unwrap_or(Level::None),
                omitted: omitted | stages(&said.omit_stages),
                omit_managed_fields: said.omit_managed_fields.unwrap_or(file.omit_managed_fields),
            },
            said,
        };
        let otherwise = Recorded { level: Level::None, omitted, omit_managed_fields: file.omit_managed_fields };
        Self { rules: file.rules.into_iter().map(rule).collect(), otherwise }
    }

    /// What is noted of a request, by the first rule that it matches.
    pub fn of_request(&self, user: Option<&User>, asked: &Attributes<'_>) -> Recorded {
        self.rules.iter().find(|rule| matches(&rule.said, user, asked)).map_or(self.otherwise, |rule| rule.recorded)
    }
}

fn level(name: &str) -> Option<Level> {
    LEVELS.iter().find(|(known, _)| *known == name).map(|(_, level)| *level)
}

fn stages(names: &[String]) -> u8 {
    let bit = |name: &String| STAGES.iter().find(|(known, _)| known == name).map_or(0, |(_, stage)| 1 << *stage as u8);
    names.iter().fold(0, |bits, name| bits | bit(name))
}

fn matches(rule: &records::PolicyRule, user: Option<&User>, asked: &Attributes<'_>) -> bool {
    let has = |list: &[String], what: &str| list.iter().any(|item| item == what);
    if !rule.users.is_empty() && !user.is_some_and(|user| has(&rule.users, &user.name)) {
        return false;
    }
    if !rule.user_groups.is_empty() && !user.is_some_and(|u| u.groups.iter().any(|g| has(&rule.user_groups, g))) {
        return false;
    }
    let verb = match asked {
        Attributes::Resource(resource) => resource.verb,
        Attributes::Path { verb, .. } => verb,
    };
    if !rule.verbs.is_empty() && !has(&rule.verbs, verb) {
        return false;
    }
    let of_resources = !rule.namespaces.is_empty() || !rule.resources.is_empty();
    match asked {
        Attributes::Resource(asked) if of_resources => {
            (rule.namespaces.is_empty() || has(&rule.namespaces, asked.namespace))
                && (rule.resources.is_empty() || rule.resources.iter().any(|r| has_resource(r, asked)))
        }
        Attributes::Path { .. } if of_resources => false,
        Attributes::Path { path, .. } if !rule.non_resource_urls.is_empty() => {
            rule.non_resource_urls.iter().any(|spec| path_matches(path, spec))
        }
        Attributes::Resource(_) => rule.non_resource_urls.is_empty(),
        Attributes::Path { .. } => true,
    }
}

fn has_resource(rule: &GroupResources, asked: &crate::authorize::Resource<'_>) -> bool {
    if rule.group != asked.group && rule.group != "*" {
        return false;
    }
    if rule.resources.is_empty() {
        return true;
    }
    if !rule.resource_names.is_empty() && !rule.resource_names.iter().any(|name| name == asked.name) {
        return false;
    }
    rule.resources.iter().any(|said| match said.split_once('/') {
        _ if said == "*" => true,
        None => asked.subresource.is_empty() && said == asked.resource,
        Some((resource, "*")) if resource == asked.resource => true,
        Some(("*", sub)) => !asked.subresource.is_empty() && sub == asked.subresource,
        Some((resource, sub)) => resource == asked.resource && !sub.is_empty() && sub == asked.subresource,
    })
}

fn path_matches(path: &str, spec: &str) -> bool {
    spec == "*" || spec == path || spec.ends_with('*') && path.starts_with(spec.trim_end_matches('*'))
}

fn faults(file: &records::Policy) -> Vec<FieldError> {
    let mut faults = Vec::new();
    omitted_faults(&file.omit_stages, &Path::new("omitStages"), &mut faults);
    let rules = Path::new("rules");
    for (i, rule) in file.rules.iter().enumerate() {
        let path = rules.index(i);
        let at = path.child("level");
        match level(&rule.level) {
            Some(_) => {}
            None if rule.level.is_empty() => faults.push(FieldError::required(&at, "")),
            None => {
                let known: Vec<&str> = LEVELS.iter().map(|(name, _)| *name).collect();
                faults.push(FieldError::not_supported(&at, rule.level.as_str(), &known));
            }
        }
        let urls = path.child("nonResourceURLs");
        for (i, url) in rule.non_resource_urls.iter().enumerate().filter(|(_, url)| *url != "*") {
            if !url.starts_with('/') {
                let why = "non-resource URL rules must begin with a '/' character";
                faults.push(FieldError::invalid(&urls.index(i), url.as_str(), why));
            }
            if url.char_indices().any(|(at, c)| c == '*' && at + 1 < url.len()) {
                let why = "non-resource URL wildcards '*' must be the final character of the rule";
                faults.push(FieldError::invalid(&urls.index(i), url.as_str(), why));
            }
        }
        // Upstream does not say which of them.
        let at = path.child("resources");
        for resources in &rule.resources {
            if !resources.group.is_empty() && resources.group != "*" {
                let wrong = names::dns1123_subdomain(&resources.group);
                if !wrong.is_empty() {
                    let group = at.child("group");
                    faults.push(FieldError::invalid(&group, resources.group.as_str(), wrong.join(",")));
                }
            }
            if !resources.resource_names.is_empty() && resources.resources.is_empty() {
                let why = "using resourceNames requires at least one resource";
                let names = at.child("resourceNames");
                faults.push(FieldError::invalid(&names, resources.resource_names.as_slice(), why));
            }
        }
        omitted_faults(&rule.omit_stages, &path.child("omitStages"), &mut faults);
        let of_resources = !rule.resources.is_empty() || !rule.namespaces.is_empty();
        if !rule.non_resource_urls.is_empty() && of_resources {
            let why = "rules cannot apply to both regular resources and non-resource URLs";
            faults.push(FieldError::invalid(&urls, rule.non_resource_urls.as_slice(), why));
        }
    }
    faults
}

fn omitted_faults(names: &[String], path: &Path<'_>, faults: &mut Vec<FieldError>) {
    let known: Vec<&str> = STAGES.iter().map(|(name, _)| *name).collect();
    for (i, name) in names.iter().enumerate().filter(|(_, name)| !known.contains(&name.as_str())) {
        let why = format!("allowed stages are {}", known.join(","));
        faults.push(FieldError::invalid(&path.index(i), name.as_str(), why));
    }
}
