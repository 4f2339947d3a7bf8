//! All roles and bindings at one moment, indexed by subject.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::Rule;
use super::held::{Held, Holders};
use super::index::Words;
use crate::User;
use crate::authorize::{Attributes, Decision};

/// A role of a namespace, or of the cluster.
#[derive(Clone, Debug)]
pub struct Role {
    /// Empty for a cluster role.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// What it allows.
    pub rules: Vec<Rule>,
}

/// Which kind of role a binding names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleKind {
    /// A role of the binding's own namespace.
    Role,
    /// A cluster role.
    ClusterRole,
    /// Anything else, which is never found.
    Other(String),
}

impl RoleKind {
    /// By the name of the kind.
    pub fn of(kind: &str) -> Self {
        match kind {
            "Role" => Self::Role,
            "ClusterRole" => Self::ClusterRole,
            other => Self::Other(other.to_owned()),
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Role => "Role",
            Self::ClusterRole => "ClusterRole",
            Self::Other(other) => other,
        }
    }
}

/// Why a binding grants nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// There is no such role.
    Missing(RoleRef),
    /// There are no roles of this kind.
    Unsupported(String),
}

impl std::fmt::Display for Lost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(RoleRef { kind, name }) => {
                write!(f, "{}.rbac.authorization.k8s.io {name:?} not found", kind.name().to_lowercase())
            }
            Self::Unsupported(kind) => write!(f, "unsupported role reference kind: {kind:?}"),
        }
    }
}

/// The role that a binding grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRef {
    /// Its kind.
    pub kind: RoleKind,
    /// Its name.
    pub name: String,
}

/// Kinds of subjects; bindings to others apply to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// A user by name.
    User,
    /// All users of a group.
    Group,
    /// A service account.
    ServiceAccount,
}

/// Whom a binding applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What the name is one of.
    pub kind: SubjectKind,
    /// The namespace of a service account; empty for the binding's own.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// Grants a role to subjects, in one namespace or everywhere.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Empty for a cluster role binding.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// What it grants.
    pub role: RoleRef,
    /// To whom.
    pub subjects: Vec<Subject>,
}

/// Names in a scope; the cluster's is the empty namespace.
type Scoped<T> = HashMap<String, T>;

/// All roles and bindings at one moment.
#[derive(Debug, Default)]
pub struct Policy {
    roles: Scoped<HashMap<String, Arc<Role>>>,
    bindings: Scoped<Bindings>,
    holders: Holders,
}

/// The bindings of one scope, and which of them apply to a subject.
#[derive(Debug, Default)]
struct Bindings {
    all: Vec<Arc<Binding>>,
    users: HashMap<String, Vec<usize>>,
    groups: HashMap<String, Vec<usize>>,
}

impl Policy {
    /// Of all roles and bindings there are.
    pub fn new(roles: impl IntoIterator<Item = Arc<Role>>, bindings: impl IntoIterator<Item = Arc<Binding>>) -> Self {
        let mut policy = Self::default();
        for role in roles {
            policy.roles.entry(role.namespace.clone()).or_default().insert(role.name.clone(), role);
        }
        for binding in bindings {
            policy.bindings.entry(binding.namespace.clone()).or_default().add(binding);
        }
        policy
    }

    /// Whether any rule allows it; if not, what could not be found out.
    pub fn decide(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        let namespace = match asked {
            Attributes::Resource(asked) => asked.namespace,
            Attributes::Path { .. } => "",
        };
        let (holder, words) = (self.holders.of(user), Words::of(asked));
        let mut faults = Vec::new();
        for scope in self.scopes(namespace) {
            let make = || Held::new(user, scope, self.granted_in(user, scope));
            let known = holder.get(scope, make, |held| match held.allows(asked, &words) {
                Some(by) => Ok(by.to_owned()),
                None => Err(held.faults.clone()),
            });
            match known.unwrap_or_else(|| self.look(user, scope, asked)) {
                Ok(by) => return Decision::Allow(by),
                Err(more) => faults.extend(more),
            }
        }
        match faults.is_empty() {
            true => Decision::NoOpinion(String::new()),
            false => Decision::NoOpinion(format!("RBAC: {}", object::field_error::aggregate(&faults))),
        }
    }

    /// What allows it in a scope, in words, by a look at every rule; if nothing does, what could not be found out.
    fn look(&self, user: &User, scope: &str, asked: &Attributes<'_>) -> Result<String, Vec<String>> {
        let mut faults = Vec::new();
        for granted in self.granted_in(user, scope) {
            match &granted.role {
                Ok(role) if role.rules.iter().any(|rule| rule.allows(asked)) => {
                    return Ok(format!("RBAC: allowed by {}", granted.text()));
                }
                Ok(_) => {}
                Err(lost) => faults.push(lost.to_string()),
            }
        }
        Err(faults)
    }

    /// All rules that hold for a user in a namespace, and what could not be found out.
    pub fn rules<'a>(&'a self, user: &'a User, namespace: &'a str) -> (Vec<&'a Rule>, Vec<Lost>) {
        let (mut rules, mut faults) = (Vec::new(), Vec::new());
        for granted in self.granted(user, namespace) {
            match granted.role {
                Ok(role) => rules.extend(&role.rules),
                Err(fault) => faults.push(fault),
            }
        }
        (rules, faults)
    }

    /// The rules of the role that a binding in `namespace` names.
    pub fn rules_of(&self, role: &RoleRef, namespace: &str) -> Result<&[Rule], Lost> {
        self.role(role, namespace).map(|role| &*role.rules)
    }

    fn role(&self, role: &RoleRef, namespace: &str) -> Result<&Arc<Role>, Lost> {
        let scope = match &role.kind {
            RoleKind::Role => namespace,
            RoleKind::ClusterRole => "",
            RoleKind::Other(kind) => return Err(Lost::Unsupported(kind.clone())),
        };
        let found = self.roles.get(scope).and_then(|roles| roles.get(&role.name));
        found.ok_or_else(|| Lost::Missing(role.clone()))
    }

    /// Every binding that applies, those of the cluster first.
    pub(super) fn granted<'a>(&'a self, user: &'a User, namespace: &'a str) -> impl Iterator<Item = Granted<'a>> {
        self.scopes(namespace).flat_map(|scope| self.granted_in(user, scope))
    }

    /// The scopes with bindings that count in a namespace.
    fn scopes<'a>(&'a self, namespace: &'a str) -> impl Iterator<Item = &'a str> {
        let scopes = ["", namespace].into_iter().take(if namespace.is_empty() { 1 } else { 2 });
        scopes.filter(|scope| self.bindings.contains_key(*scope))
    }

    fn granted_in<'a>(&'a self, user: &'a User, scope: &str) -> impl Iterator<Item = Granted<'a>> {
        let bindings = self.bindings.get(scope).into_iter().flat_map(|bindings| bindings.of(user));
        bindings.filter_map(|binding| {
            let subject = binding.subjects.iter().position(|s| s.is(user, &binding.namespace))?;
            Some(Granted { binding, subject, role: self.role(&binding.role, &binding.namespace) })
        })
    }
}

/// What a binding gives to a user.
pub(super) struct Granted<'a> {
    pub(super) binding: &'a Arc<Binding>,
    /// Which of its subjects the user is.
    pub(super) subject: usize,
    pub(super) role: Result<&'a Arc<Role>, Lost>,
}

impl Granted<'_> {
    pub(super) fn text(&self) -> String {
        let Binding { namespace, name, role, subjects } = &**self.binding;
        let (role_kind, role) = (role.kind.name(), &role.name);
        let subject = subjects.get(self.subject).map(|subject| subject.text(namespace)).unwrap_or_default();
        match namespace.is_empty() {
            true => format!("ClusterRoleBinding {name:?} of {role_kind} {role:?} to {subject}"),
            false => {
                format!("RoleBinding {:?} of {role_kind} {role:?} to {subject}", format!("{name}/{namespace}"))
            }
        }
    }
}

impl Bindings {
    fn add(&mut self, binding: Arc<Binding>) {
        let number = self.all.len();
        for subject in &binding.subjects {
            let list = match subject.kind {
                SubjectKind::User => self.users.entry(subject.name.clone()),
                SubjectKind::Group => self.groups.entry(subject.name.clone()),
                SubjectKind::ServiceAccount => match subject.username(&binding.namespace) {
                    Some(name) => self.users.entry(name),
                    None => continue,
                },
            };
            let list = list.or_default();
            if list.last() != Some(&number) {
                list.push(number);
            }
        }
        self.all.push(binding);
    }

    /// Those that apply to a user, each once, in order.
    fn of<'a>(&'a self, user: &User) -> impl Iterator<Item = &'a Arc<Binding>> {
        let groups = user.groups.iter().filter_map(|g| self.groups.get(g));
        let mut numbers: Vec<usize> = self.users.get(&user.name).into_iter().chain(groups).flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|n| &self.all[n])
    }
}

impl Subject {
    /// The user name of a service account, if its namespace is known.
    fn username(&self, namespace: &str) -> Option<String> {
        let namespace = if self.namespace.is_empty() { namespace } else { &self.namespace };
        (!namespace.is_empty()).then(|| format!("system:serviceaccount:{namespace}:{}", self.name))
    }

    fn is(&self, user: &User, namespace: &str) -> bool {
        match self.kind {
            SubjectKind::User => self.name == user.name,
            SubjectKind::Group => user.is_in(&self.name),
            SubjectKind::ServiceAccount => self.username(namespace).is_some_and(|name| name == user.name),
        }
    }

    fn text(&self, namespace: &str) -> String {
        match self.kind {
            SubjectKind::User => format!("User {:?}", self.name),
            SubjectKind::Group => format!("Group {:?}", self.name),
            SubjectKind::ServiceAccount => {
                let namespace = if self.namespace.is_empty() { namespace } else { &self.namespace };
                format!("ServiceAccount {:?}", format!("{}/{namespace}", self.name))
            }
        }
    }
}

/// Rules without repetitions that say the same of single resources: those that differ in their verbs only become one.
pub(super) fn compact(rules: Vec<Rule>) -> Vec<Rule> {
    let mut simple: BTreeMap<(String, String, Option<String>), Rule> = BTreeMap::new();
    let mut compacted = Vec::new();
    for rule in rules {
        let (group, resource) = match (&*rule.api_groups, &*rule.resources) {
            ([group], [resource]) if rule.resource_names.len() < 2 && rule.non_resource_urls.is_empty() => {
                (group.clone(), resource.clone())
            }
            _ => {
                compacted.push(rule);
                continue;
            }
        };
        let key = (group, resource, rule.resource_names.first().cloned());
        match simple.get_mut(&key) {
            Some(known) => known.verbs.extend(rule.verbs),
            None => {
                simple.insert(key, rule);
            }
        }
    }
    compacted.extend(simple.into_values());
    compacted
}
