//! May they: authorizers in the order of `--authorization-mode`. The first that has an opinion decides.

pub mod abac;
mod attributes;
pub mod conditions;
pub mod config;
pub mod node;
pub mod rbac;

use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

use crate::User;

use rbac::Rule;

pub use attributes::{Attributes, Resource};

/// Whoever is in this group may do everything: the server's own requests, and the cluster's last resort.
pub const MASTERS: &str = "system:masters";

/// What an authorizer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Yes; the reason is shown in access reviews.
    Allow(String),
    /// No, whatever others say.
    Deny(String),
    /// Nothing for or against; the reason is shown if nobody allows it.
    NoOpinion(String),
    /// Nothing can be said, for this fault; `denies` if that is a no.
    Fault {
        /// Whether others are not to be asked.
        denies: bool,
        /// What went wrong.
        why: String,
    },
}

/// What an authorizer says, now or when it has asked somebody.
pub enum Answer<'a> {
    /// It knows.
    Now(Decision),
    /// Somebody else must be asked.
    Later(Pin<Box<dyn Future<Output = Decision> + Send + 'a>>),
}

impl std::fmt::Debug for Answer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Now(decision) => f.debug_tuple("Now").field(decision).finish(),
            Self::Later(_) => f.write_str("Later"),
        }
    }
}

impl From<Decision> for Answer<'_> {
    fn from(decision: Decision) -> Self {
        Self::Now(decision)
    }
}

/// Decides.
pub trait Authorizer: Send + Sync {
    /// What it is called where reasons of several are told apart.
    fn name(&self) -> &str;

    /// Its type, as `--authorization-mode` names it.
    fn kind(&self) -> &'static str;

    /// Whether the user may.
    fn decide<'a>(&'a self, user: &'a User, asked: &'a Attributes<'a>) -> Answer<'a>;

    /// What the user may do in a namespace, as far as it can be listed.
    fn rules(&self, user: &User, namespace: &str) -> Rules;
}

/// What a user may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// As rules of roles.
    pub rules: Vec<Rule>,
    /// There is more that can't be listed.
    pub incomplete: bool,
    /// What went wrong in finding out.
    pub faults: Vec<String>,
}

/// Allows everything (`AlwaysAllow`).
#[derive(Clone, Copy, Debug)]
pub struct AlwaysAllow;

impl Authorizer for AlwaysAllow {
    fn name(&self) -> &str {
        "alwaysallow"
    }

    fn kind(&self) -> &'static str {
        "AlwaysAllow"
    }

    fn decide<'a>(&'a self, _: &'a User, _: &'a Attributes<'a>) -> Answer<'a> {
        Decision::Allow(String::new()).into()
    }

    fn rules(&self, _: &User, _: &str) -> Rules {
        let all = || vec!["*".to_owned()];
        let resources = Rule { verbs: all(), api_groups: all(), resources: all(), ..Rule::default() };
        let paths = Rule { verbs: all(), non_resource_urls: all(), ..Rule::default() };
        Rules { rules: vec![resources, paths], ..Rules::default() }
    }
}

/// Allows nothing (`AlwaysDeny`).
#[derive(Clone, Copy, Debug)]
pub struct AlwaysDeny;

impl Authorizer for AlwaysDeny {
    fn name(&self) -> &str {
        "alwaysdeny"
    }

    fn kind(&self) -> &'static str {
        "AlwaysDeny"
    }

    fn decide<'a>(&'a self, _: &'a User, _: &'a Attributes<'a>) -> Answer<'a> {
        Decision::NoOpinion("Everything is forbidden.".into()).into()
    }

    fn rules(&self, _: &User, _: &str) -> Rules {
        Rules::default()
    }
}

/// Allows what roles and bindings say (`RBAC`); whoever knows them keeps the policy current.
#[derive(Clone, Debug, Default)]
pub struct Rbac(pub Arc<ArcSwap<rbac::Policy>>);

impl Authorizer for Rbac {
    fn name(&self) -> &str {
        "rbac"
    }

    fn kind(&self) -> &'static str {
        "RBAC"
    }

    fn decide<'a>(&'a self, user: &'a User, asked: &'a Attributes<'a>) -> Answer<'a> {
        self.0.load().decide(user, asked).into()
    }

    fn rules(&self, user: &User, namespace: &str) -> Rules {
        let policy = self.0.load();
        let (rules, faults) = policy.rules(user, namespace);
        let faults = faults.iter().map(ToString::to_string).collect();
        Rules { rules: rules.into_iter().cloned().collect(), faults, incomplete: false }
    }
}

/// Proof that a request was allowed; only [`Authorizers::authorize`] makes one.
#[derive(Clone, Debug)]
pub struct Authorized {
    user: Arc<User>,
    reason: String,
}

/// Why a request isn't allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denied {
    /// In the words of the status message.
    pub message: String,
    /// What authorizers said.
    pub reason: String,
    /// Nobody could say, for the reason that the message gives.
    pub fault: bool,
}

impl Authorized {
    /// Why it was allowed.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The user the request runs under.
    pub fn user(&self) -> &Arc<User> {
        &self.user
    }
}

/// A chain of authorizers, in order.
pub type Chain = Vec<Box<dyn Authorizer>>;

/// The authorizers, in order; before them all, masters may. The chain can be put in another's place while requests come.
#[derive(Default)]
pub struct Authorizers {
    chain: ArcSwap<Vec<Link>>,
    /// All that there have been.
    decisions: Mutex<Vec<Arc<Decisions>>>,
}

/// An authorizer of the chain.
struct Link {
    authorizer: Box<dyn Authorizer>,
    decisions: Arc<Decisions>,
}

/// How often an authorizer has decided something.
#[derive(Debug, Default)]
struct Decisions {
    kind: &'static str,
    name: String,
    allowed: AtomicU64,
    denied: AtomicU64,
}

/// What an authorizer has decided until now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Its type.
    pub kind: &'static str,
    /// What it is called.
    pub name: String,
    /// How often it said yes.
    pub allowed: u64,
    /// How often it said no, whatever others say.
    pub denied: u64,
}

impl std::fmt::Debug for Authorizers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Authorizers").field(&self.chain.load().len()).finish()
    }
}

impl Authorizers {
    /// These, in this order.
    pub fn new(chain: Chain) -> Self {
        let authorizers = Self::default();
        authorizers.replace(chain);
        authorizers
    }

    /// Puts others in their place, for requests that come from now on.
    pub fn replace(&self, chain: Chain) {
        let mut all = self.decisions.lock().unwrap_or_else(PoisonError::into_inner);
        let link = |authorizer: Box<dyn Authorizer>| {
            let (kind, name) = (authorizer.kind(), authorizer.name());
            let decisions = all.iter().find(|known| known.kind == kind && known.name == name).cloned();
            let decisions = decisions.unwrap_or_else(|| {
                let new = Arc::new(Decisions { kind, name: name.to_owned(), ..Decisions::default() });
                all.push(new.clone());
                new
            });
            Link { authorizer, decisions }
        };
        self.chain.store(Arc::new(chain.into_iter().map(link).collect()));
    }

    /// What each of them has decided until now.
    pub fn counted(&self) -> Vec<Counted> {
        let count = |decisions: &Arc<Decisions>| Counted {
            kind: decisions.kind,
            name: decisions.name.clone(),
            allowed: decisions.allowed.load(Ordering::Relaxed),
            denied: decisions.denied.load(Ordering::Relaxed),
        };
        self.decisions.lock().unwrap_or_else(PoisonError::into_inner).iter().map(count).collect()
    }

    /// Allows the request, or says why not.
    pub async fn authorize(&self, user: Arc<User>, asked: &Attributes<'_>) -> Result<Authorized, Denied> {
        match self.decide(&user, asked).await {
            Decision::Allow(reason) => Ok(Authorized { user, reason }),
            Decision::Deny(reason) | Decision::NoOpinion(reason) => {
                Err(Denied { message: asked.forbidden(&user.name, &reason), reason, fault: false })
            }
            Decision::Fault { why, .. } => Err(Denied { message: why, reason: "internal error".into(), fault: true }),
        }
    }

    /// What a user may do in a namespace, as far as it can be listed.
    pub fn rules(&self, user: &User, namespace: &str) -> Rules {
        let mut all = Rules::default();
        for more in self.chain.load().iter().map(|link| link.authorizer.rules(user, namespace)) {
            all.rules.extend(more.rules);
            all.faults.extend(more.faults);
            all.incomplete |= more.incomplete;
        }
        all
    }

    /// What all of them say together.
    pub async fn decide(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        if user.is_in(MASTERS) {
            return Decision::Allow(String::new());
        }
        let chain = self.chain.load_full();
        let (mut reasons, mut faults) = (Vec::new(), Vec::new());
        for Link { authorizer, decisions } in chain.iter() {
            let decision = match authorizer.decide(user, asked) {
                Answer::Now(decision) => decision,
                Answer::Later(decision) => decision.await,
            };
            match decision {
                Decision::NoOpinion(why) if why.is_empty() => {}
                Decision::NoOpinion(why) => reasons.push(format!("{}: {why}", authorizer.name())),
                Decision::Fault { denies: false, why } => faults.push(why),
                decided => {
                    let count =
                        if matches!(decided, Decision::Allow(_)) { &decisions.allowed } else { &decisions.denied };
                    count.fetch_add(1, Ordering::Relaxed);
                    return decided;
                }
            }
        }
        match faults.is_empty() {
            true => Decision::NoOpinion(reasons.join("\n")),
            false => Decision::Fault { denies: false, why: object::field_error::aggregate(&faults) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Says(Decision);

    impl Authorizer for Says {
        fn name(&self) -> &str {
            "says"
        }

        fn kind(&self) -> &'static str {
            "Says"
        }

        fn decide<'a>(&'a self, _: &'a User, _: &'a Attributes<'a>) -> Answer<'a> {
            self.0.clone().into()
        }

        fn rules(&self, _: &User, _: &str) -> Rules {
            Rules::default()
        }
    }

    const PODS: Attributes<'_> = Attributes::Resource(Resource {
        verb: "list",
        group: "",
        version: "v1",
        resource: "pods",
        subresource: "",
        namespace: "y",
        name: "",
        fields: "",
        labels: "",
    });

    #[test]
    fn the_first_with_an_opinion_decides() {
        use Decision::{Allow, Deny, NoOpinion};
        let check = |group: &str, say: &[Decision], expect: Result<(), &str>| {
            let chain = say.iter().map(|d| Box::new(Says(d.clone())) as Box<dyn Authorizer>).collect();
            let user = User { name: "x".into(), groups: vec![group.into()], ..User::default() };
            let authorizers = Authorizers::new(chain);
            let got = crate::at_once(authorizers.authorize(user.into(), &PODS)).map(|_| ());
            let got = got.map_err(|denied| if denied.fault { format!("!{}", denied.message) } else { denied.message });
            let expect = expect.map_err(|why| {
                if why.starts_with('!') {
                    return why.to_owned();
                }
                let what =
                    r#"pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "y""#;
                format!("{what}{why}")
            });
            assert_eq!(got, expect, "{group} {say:?}");
        };
        let (yes, no, none) = (Allow("y".into()), Deny("n".into()), |why: &str| NoOpinion(why.into()));
        check("", &[], Err(""));
        check(MASTERS, std::slice::from_ref(&no), Ok(()));
        check("", &[none("a"), yes.clone(), no.clone()], Ok(()));
        check("", &[none("a"), no.clone(), yes.clone()], Err(": n"));
        let fault = |denies| Decision::Fault { denies, why: "f".into() };
        check("", &[fault(false), yes.clone()], Ok(()));
        check("", &[fault(false), none("a"), fault(false)], Err("!f"));
        check("", &[fault(false), no], Err(": n"));
        check("", &[fault(true), yes], Err("!f"));
        check("", &[none("a"), none(""), none("b")], Err(": says: a\nsays: b"));
    }

    #[test]
    fn what_is_forbidden_is_named() {
        let check = |asked: Attributes<'_>, expect: &str| assert_eq!(asked.forbidden("u", ""), expect);
        check(Attributes::Path { verb: "get", path: "/api" }, r#"forbidden: User "u" cannot get path "/api""#);
        check(
            Attributes::Resource(Resource {
                verb: "get",
                group: "apps",
                resource: "deployments",
                subresource: "scale",
                name: "d",
                ..Resource::default()
            }),
            r#"deployments.apps "d" is forbidden: User "u" cannot get resource "deployments/scale" in API group "apps" at the cluster scope"#,
        );
    }
}
