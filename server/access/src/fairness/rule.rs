//! Flow schemas: which requests belong to which flow.

use crate::User;
use crate::authorize::{Attributes, Resource};

/// Whom a rule is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A user by name; `*` is everybody.
    User(String),
    /// A group by name; `*` is everybody.
    Group(String),
    /// A service account, or with the name `*` all of a namespace.
    ServiceAccount {
        /// Its namespace.
        namespace: String,
        /// Its name.
        name: String,
    },
}

/// Requests on resources. A list whose only member is `*` has everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceRule {
    /// Verbs.
    pub verbs: Vec<String>,
    /// API groups.
    pub groups: Vec<String>,
    /// Resources, as in `pods` and `pods/status`.
    pub resources: Vec<String>,
    /// Requests without a namespace too.
    pub cluster_scope: bool,
    /// Namespaces.
    pub namespaces: Vec<String>,
}

/// Requests on other paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathRule {
    /// Verbs.
    pub verbs: Vec<String>,
    /// Paths; one that ends in `*` has all below it.
    pub paths: Vec<String>,
}

/// Some requests of some users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// The users.
    pub subjects: Vec<Subject>,
    /// Requests on resources.
    pub resources: Vec<ResourceRule>,
    /// Requests on other paths.
    pub paths: Vec<PathRule>,
}

/// What tells the flows of a schema apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distinguisher {
    /// Nothing: all requests are one flow.
    Nothing,
    /// The user's name.
    User,
    /// The namespace.
    Namespace,
}

/// A flow schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its name.
    pub name: String,
    /// Its UID.
    pub uid: String,
    /// Schemas are tried by this number, the smallest first, then by name.
    pub precedence: i32,
    /// The priority level of its requests.
    pub level: String,
    /// What tells its flows apart.
    pub distinguisher: Distinguisher,
    /// What belongs to it.
    pub rules: Vec<Rule>,
}

impl Schema {
    /// Whether a request belongs to it.
    pub(super) fn matches(&self, user: &User, asked: &Attributes<'_>) -> bool {
        self.rules.iter().any(|rule| {
            rule.subjects.iter().any(|subject| subject.matches(user))
                && match asked {
                    Attributes::Resource(asked) => rule.resources.iter().any(|rule| rule.matches(asked)),
                    Attributes::Path { verb, path } => rule.paths.iter().any(|rule| rule.matches(verb, path)),
                }
        })
    }

    /// The flow of a request that belongs to it.
    pub(super) fn flow<'a>(&self, user: &'a User, asked: &Attributes<'a>) -> &'a str {
        match (self.distinguisher, asked) {
            (Distinguisher::User, _) => &user.name,
            (Distinguisher::Namespace, Attributes::Resource(asked)) => asked.namespace,
            _ => "",
        }
    }
}

impl Subject {
    fn matches(&self, user: &User) -> bool {
        match self {
            Self::User(name) => name == "*" || *name == user.name,
            Self::Group(name) => name == "*" || user.is_in(name),
            Self::ServiceAccount { namespace, name } => {
                let account = user.name.strip_prefix("system:serviceaccount:").and_then(|rest| rest.split_once(':'));
                account.is_some_and(|(of, is)| of == namespace && (name == "*" || name == is))
            }
        }
    }
}

impl ResourceRule {
    fn matches(&self, asked: &Resource<'_>) -> bool {
        let place = match asked.namespace {
            "" => self.cluster_scope,
            namespace => has(&self.namespaces, namespace),
        };
        let resource = |listed: &String| match listed.split_once('/') {
            Some((resource, sub)) => resource == asked.resource && sub == asked.subresource,
            None => listed == asked.resource && asked.subresource.is_empty(),
        };
        place
            && has(&self.verbs, asked.verb)
            && has(&self.groups, asked.group)
            && (is_all(&self.resources) || self.resources.iter().any(resource))
    }
}

impl PathRule {
    fn matches(&self, verb: &str, path: &str) -> bool {
        let below = |listed: &String| {
            let prefix = listed.trim_end_matches('*').trim_end_matches('/');
            listed == "*" || listed == path || path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('/'))
        };
        has(&self.verbs, verb) && self.paths.iter().any(below)
    }
}

/// Whether a list stands for everything.
fn is_all(list: &[String]) -> bool {
    matches!(list, [only] if only == "*")
}

fn has(list: &[String], what: &str) -> bool {
    is_all(list) || list.iter().any(|one| one == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|t| (*t).to_owned()).collect()
    }

    #[test]
    fn subjects_match() {
        let user = |name: &str, groups: &[&str]| User { name: name.into(), groups: list(groups), ..User::default() };
        let account =
            |namespace: &str, name: &str| Subject::ServiceAccount { namespace: namespace.into(), name: name.into() };
        let check = |subject: Subject, user: &User, expect: bool| {
            assert_eq!(subject.matches(user), expect, "{subject:?} {user:?}");
        };
        let ann = user("ann", &["staff"]);
        let robot = user("system:serviceaccount:web:robot", &[]);
        check(Subject::User("ann".into()), &ann, true);
        check(Subject::User("*".into()), &ann, true);
        check(Subject::User("bob".into()), &ann, false);
        check(Subject::Group("staff".into()), &ann, true);
        check(Subject::Group("*".into()), &robot, true);
        check(Subject::Group("staff".into()), &robot, false);
        check(account("web", "robot"), &robot, true);
        check(account("web", "*"), &robot, true);
        check(account("we", "*"), &robot, false);
        check(account("web", "ann"), &robot, false);
        check(account("web", "*"), &ann, false);
    }

    #[test]
    fn requests_match() {
        let rule = ResourceRule {
            verbs: list(&["get", "list"]),
            groups: list(&["*"]),
            resources: list(&["pods", "nodes/status"]),
            cluster_scope: false,
            namespaces: list(&["web"]),
        };
        let check = |verb: &str, resource: &str, subresource: &str, namespace: &str, expect: bool| {
            let asked = Resource { verb, resource, subresource, namespace, ..Resource::default() };
            assert_eq!(rule.matches(&asked), expect, "{asked:?}");
        };
        check("get", "pods", "", "web", true);
        check("watch", "pods", "", "web", false);
        check("get", "pods", "status", "web", false);
        check("get", "nodes", "status", "web", true);
        check("get", "nodes", "", "web", false);
        check("get", "pods", "", "other", false);
        check("get", "pods", "", "", false);
    }

    #[test]
    fn paths_match() {
        let check = |listed: &str, path: &str, expect: bool| {
            let rule = PathRule { verbs: list(&["*"]), paths: list(&[listed]) };
            assert_eq!(rule.matches("get", path), expect, "{listed} {path}");
        };
        check("*", "/healthz", true);
        check("/healthz", "/healthz", true);
        check("/healthz", "/healthz/etcd", true);
        check("/healthz", "/healthzz", false);
        check("/healthz/*", "/healthz/etcd", true);
        check("/healthz/*", "/healthz", false);
    }
}
