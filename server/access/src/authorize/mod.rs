//! May they: authorizers in the order of `--authorization-mode`. The first that has an opinion decides.

mod attributes;
pub mod node;
pub mod rbac;

use std::sync::Arc;

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
}

/// Decides by what it knows, without asking anyone.
pub trait Authorizer: Send + Sync {
    /// What it is called where reasons of several are told apart.
    fn name(&self) -> &'static str;

    /// Whether the user may.
    fn decide(&self, user: &User, asked: &Attributes<'_>) -> Decision;

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
    fn name(&self) -> &'static str {
        "alwaysallow"
    }

    fn decide(&self, _: &User, _: &Attributes<'_>) -> Decision {
        Decision::Allow(String::new())
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
    fn name(&self) -> &'static str {
        "alwaysdeny"
    }

    fn decide(&self, _: &User, _: &Attributes<'_>) -> Decision {
        Decision::NoOpinion("Everything is forbidden.".into())
    }

    fn rules(&self, _: &User, _: &str) -> Rules {
        Rules::default()
    }
}

/// Allows what roles and bindings say (`RBAC`); whoever knows them keeps the policy current.
#[derive(Clone, Debug, Default)]
pub struct Rbac(pub Arc<ArcSwap<rbac::Policy>>);

impl Authorizer for Rbac {
    fn name(&self) -> &'static str {
        "rbac"
    }

    fn decide(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        self.0.load().decide(user, asked)
    }

    fn rules(&self, user: &User, namespace: &str) -> Rules {
        let policy = self.0.load();
        let (rules, faults) = policy.rules(user, namespace);
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

/// The authorizers, in order; before them all, masters may.
#[derive(Default)]
pub struct Authorizers {
    chain: Vec<Box<dyn Authorizer>>,
}

impl std::fmt::Debug for Authorizers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Authorizers").field(&self.chain.len()).finish()
    }
}

impl Authorizers {
    /// These, in this order.
    pub fn new(chain: Vec<Box<dyn Authorizer>>) -> Self {
        Self { chain }
    }

    /// Allows the request, or says why not in the words of the status message.
    pub fn authorize(&self, user: Arc<User>, asked: &Attributes<'_>) -> Result<Authorized, Denied> {
        match self.decide(&user, asked) {
            Decision::Allow(reason) => Ok(Authorized { user, reason }),
            Decision::Deny(reason) | Decision::NoOpinion(reason) => {
                Err(Denied { message: asked.forbidden(&user.name, &reason), reason })
            }
        }
    }

    /// What a user may do in a namespace, as far as it can be listed.
    pub fn rules(&self, user: &User, namespace: &str) -> Rules {
        let mut all = Rules::default();
        for more in self.chain.iter().map(|authorizer| authorizer.rules(user, namespace)) {
            all.rules.extend(more.rules);
            all.faults.extend(more.faults);
            all.incomplete |= more.incomplete;
        }
        all
    }

    /// What all of them say together.
    pub fn decide(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        if user.is_in(MASTERS) {
            return Decision::Allow(String::new());
        }
        let mut reasons = Vec::new();
        for authorizer in &self.chain {
            match authorizer.decide(user, asked) {
                Decision::NoOpinion(why) if why.is_empty() => {}
                Decision::NoOpinion(why) => reasons.push(format!("{}: {why}", authorizer.name())),
                decided => return decided,
            }
        }
        Decision::NoOpinion(reasons.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Says(Decision);

    impl Authorizer for Says {
        fn name(&self) -> &'static str {
            "says"
        }

        fn decide(&self, _: &User, _: &Attributes<'_>) -> Decision {
            self.0.clone()
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
    });

    #[test]
    fn the_first_with_an_opinion_decides() {
        use Decision::{Allow, Deny, NoOpinion};
        let check = |group: &str, say: &[Decision], expect: Result<(), &str>| {
            let chain = say.iter().map(|d| Box::new(Says(d.clone())) as Box<dyn Authorizer>).collect();
            let user = User { name: "x".into(), groups: vec![group.into()], ..User::default() };
            let got =
                Authorizers::new(chain).authorize(user.into(), &PODS).map(|_| ()).map_err(|denied| denied.message);
            let expect = expect.map_err(|why| {
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
        check("", &[none("a"), no, yes], Err(": n"));
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
