//! Attribute based access control (`--authorization-mode=ABAC`): a file with a policy in JSON on each line.

use object::configuration::{Document, Known};
use object::record;

use super::rbac::Rule;
use super::{Answer, Attributes, Authorizer, Decision, Rules};
use crate::User;

const NEWER: &str = "abac.authorization.kubernetes.io/v1beta1";
const KNOWN_KINDS: Known<'_> = &[("abac.authorization.kubernetes.io/v0", "Policy"), (NEWER, "Policy")];
/// Everybody who is known.
const EVERYBODY: &str = "system:authenticated";
/// Longest line (Go's scanner).
const LINE: usize = 64 << 10;

record! {
    /// One policy, as the version `v1beta1` has it.
    Policy = "abac.v1beta1.Policy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        spec: PolicySpec = "spec" 1 {};
    }
}

record! {
    /// Who may do what.
    PolicySpec = "abac.v1beta1.PolicySpec" {
        user: String = "user" 1 {};
        group: String = "group" 2 {};
        readonly: bool = "readonly" 3 {};
        api_group: String = "apiGroup" 4 {};
        resource: String = "resource" 5 {};
        namespace: String = "namespace" 6 {};
        non_resource_path: String = "nonResourcePath" 7 {};
    }
}

record! {
    /// One policy, as the first version has it.
    OldPolicy = "abac.v0.Policy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        user: String = "user" 1 {};
        group: String = "group" 2 {};
        readonly: bool = "readonly" 3 {};
        resource: String = "resource" 4 {};
        namespace: String = "namespace" 5 {};
    }
}

/// The policies of a file.
#[derive(Clone, Debug, Default)]
pub struct Abac {
    policies: Vec<PolicySpec>,
}

impl Abac {
    /// Reads the text of the file `path`; also gives warnings for the log.
    pub fn parse(path: &str, text: &str) -> Result<(Self, Vec<String>), String> {
        let mut this = Self::default();
        let mut old = false;
        for (i, line) in text.lines().enumerate() {
            if line.len() >= LINE {
                return Err(format!("error reading policy file {path}: bufio.Scanner: token too long"));
            }
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            let fault = |e: String| format!("error reading policy file {path}, line {}: {line}: {e}", i + 1);
            let (policy, versioned) = read(line).map_err(fault)?;
            this.policies.push(policy);
            old |= !versioned;
        }
        let warning = format!(
            "Policy file {path} contained unversioned rules. See docs/admin/authorization.md#abac-mode for ABAC file \
             format details."
        );
        Ok((this, if old { vec![warning] } else { Vec::new() }))
    }

    fn allows(&self, user: &User, asked: &Attributes<'_>) -> bool {
        self.policies.iter().any(|policy| policy.is_about(user) && policy.allows(asked))
    }
}

/// One line; also, whether it says its version.
fn read(line: &str) -> Result<(PolicySpec, bool), String> {
    let document = Document::read(line.as_bytes())?;
    let unknown = match document.check(KNOWN_KINDS) {
        Ok(()) if document.api_version == NEWER => {
            let mut policy = Policy::default();
            document.fill(&mut policy)?;
            let mut spec = policy.spec;
            if spec.user == "*" || spec.group == "*" {
                spec = PolicySpec { group: EVERYBODY.into(), user: String::new(), ..spec };
            }
            return Ok((spec, true));
        }
        Ok(()) => None,
        // A line that names no version is of the first one; one that names another is an error.
        Err(unknown) => {
            Some(String::from(unknown)).filter(|_| !document.kind.is_empty() && !document.api_version.is_empty())
        }
    };
    if let Some(unknown) = unknown {
        return Err(unknown);
    }
    let mut old = OldPolicy::default();
    document.fill(&mut old)?;
    Ok((upgraded(old), false))
}

/// In the first version, what is left out stands for all.
fn upgraded(old: OldPolicy) -> PolicySpec {
    let all = |text: &String| if text.is_empty() { "*".to_owned() } else { text.clone() };
    let mut spec = PolicySpec {
        api_group: "*".into(),
        namespace: all(&old.namespace),
        resource: all(&old.resource),
        readonly: old.readonly,
        ..PolicySpec::default()
    };
    if old.namespace.is_empty() && old.resource.is_empty() {
        spec.non_resource_path = "*".into();
    }
    if old.user.is_empty() && old.group.is_empty() || old.user == "*" || old.group == "*" {
        spec.group = EVERYBODY.into();
    } else {
        (spec.user, spec.group) = (old.user, old.group);
    }
    spec
}

impl PolicySpec {
    /// Whether user and group fit, where they are given; one must be.
    fn is_about(&self, user: &User) -> bool {
        let by_user = self.user.is_empty() || self.user == "*" || self.user == user.name;
        let by_group = self.group.is_empty() || self.group == "*" || user.is_in(&self.group);
        by_user && by_group && !(self.user.is_empty() && self.group.is_empty())
    }

    fn allows(&self, asked: &Attributes<'_>) -> bool {
        let verb = match asked {
            Attributes::Resource(r) => r.verb,
            Attributes::Path { verb, .. } => verb,
        };
        if self.readonly && !matches!(verb, "get" | "list" | "watch") {
            return false;
        }
        let all_or = |rule: &str, word: &str| rule == "*" || rule == word;
        match asked {
            Attributes::Resource(r) => {
                all_or(&self.namespace, r.namespace)
                    && all_or(&self.resource, r.resource)
                    && all_or(&self.api_group, r.group)
            }
            Attributes::Path { path, .. } => {
                let rule = &*self.non_resource_path;
                all_or(rule, path) || rule.ends_with('*') && path.starts_with(rule.trim_end_matches('*'))
            }
        }
    }
}

impl Authorizer for Abac {
    fn name(&self) -> &str {
        "abac"
    }

    fn kind(&self) -> &'static str {
        "ABAC"
    }

    fn decide<'a>(&'a self, user: &'a User, asked: &'a Attributes<'a>) -> Answer<'a> {
        match self.allows(user, asked) {
            true => Decision::Allow(String::new()).into(),
            false => Decision::NoOpinion("No policy matched.".into()).into(),
        }
    }

    fn rules(&self, user: &User, namespace: &str) -> Rules {
        let mut found = Rules::default();
        let fits = |p: &&PolicySpec| p.is_about(user) && (p.namespace == "*" || p.namespace == namespace);
        for policy in self.policies.iter().filter(fits) {
            let words: &[&str] = if policy.readonly { &["get", "list", "watch"] } else { &["*"] };
            let verbs: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
            if !policy.resource.is_empty() {
                found.rules.push(Rule {
                    verbs: verbs.clone(),
                    api_groups: vec![policy.api_group.clone()],
                    resources: vec![policy.resource.clone()],
                    ..Rule::default()
                });
            }
            if !policy.non_resource_path.is_empty() {
                let non_resource_urls = vec![policy.non_resource_path.clone()];
                found.rules.push(Rule { verbs, non_resource_urls, ..Rule::default() });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorize::Resource;

    const POLICIES: &str = r#"
# Comments and blank lines are skipped.
{"apiVersion":"abac.authorization.kubernetes.io/v1beta1","kind":"Policy","spec":{"user":"admin","namespace":"*","resource":"*","apiGroup":"*","nonResourcePath":"*"}}
{"apiVersion":"abac.authorization.kubernetes.io/v1beta1","kind":"Policy","spec":{"group":"readers","readonly":true,"namespace":"a","resource":"pods"}}
{"apiVersion":"abac.authorization.kubernetes.io/v1beta1","kind":"Policy","spec":{"user":"*","nonResourcePath":"/version*","readonly":true}}
{"user":"old","resource":"events"}
{"user":"both","group":"readers","namespace":"b"}
"#;

    #[test]
    fn decisions() {
        let (abac, warnings) = Abac::parse("f", POLICIES).expect("policies");
        assert_eq!(warnings.len(), 1);
        // `user/group verb group resource namespace` or `user/group verb /path`.
        let check = |text: &str, expect: bool| {
            let words: Vec<&str> = text.split(' ').map(|w| if w == "-" { "" } else { w }).collect();
            let (name, group) = words[0].split_once('/').unwrap_or((words[0], ""));
            let groups = vec![group.to_owned(), EVERYBODY.to_owned()];
            let user = User { name: name.into(), groups, ..User::default() };
            let asked = match words[1..] {
                [verb, path] => Attributes::Path { verb, path },
                [verb, group, resource, namespace] => {
                    Attributes::Resource(Resource { verb, group, resource, namespace, ..Resource::default() })
                }
                _ => panic!("{text}"),
            };
            assert_eq!(abac.allows(&user, &asked), expect, "{text}");
        };
        check("admin delete apps deployments x", true);
        check("admin post /x", true);
        check("eve/readers list - pods a", true);
        check("eve/readers delete - pods a", false);
        check("eve/readers list - pods b", false);
        check("eve/readers list apps pods a", false);
        check("eve get /version/x", true);
        check("eve post /version", false);
        check("eve get /healthz", false);
        check("old create events.k8s.io events x", true);
        check("old get - pods x", false);
        check("old get /x", false);
        check("both get - pods b", false);
        check("both/readers update - pods b", true);
    }
}
