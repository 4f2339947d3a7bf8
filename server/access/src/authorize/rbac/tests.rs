//! Roles and bindings decide as upstream does.

use std::sync::Arc;

use super::*;
use crate::User;
use crate::authorize::{Attributes, Decision, Resource};

fn list(words: &str) -> Vec<String> {
    words.split(',').filter(|w| !w.is_empty()).map(|w| if w == "core" { String::new() } else { w.to_owned() }).collect()
}

/// `verbs groups resources names`, lists joined by commas, `-` for none; `verbs /path` for paths.
fn rule(text: &str) -> Rule {
    let words: Vec<&str> = text.split(' ').map(|w| if w == "-" { "" } else { w }).collect();
    match words[..] {
        [verbs, paths] => Rule { verbs: list(verbs), non_resource_urls: list(paths), ..Rule::default() },
        [verbs, groups, resources, ref names @ ..] => Rule {
            verbs: list(verbs),
            api_groups: list(groups),
            resources: list(resources),
            resource_names: names.first().map(|n| list(n)).unwrap_or_default(),
            ..Rule::default()
        },
        _ => panic!("{text}"),
    }
}

/// `verb group resource[/subresource] namespace name`, or `verb /path`.
fn asked(text: &str) -> Attributes<'_> {
    let words: Vec<&str> = text.split(' ').map(|w| if w == "-" { "" } else { w }).collect();
    match words[..] {
        [verb, path] => Attributes::Path { verb, path },
        [verb, group, resource, namespace, name] => {
            let (resource, subresource) = resource.split_once('/').unwrap_or((resource, ""));
            Attributes::Resource(Resource {
                verb,
                group,
                resource,
                subresource,
                namespace,
                name,
                ..Resource::default()
            })
        }
        _ => panic!("{text}"),
    }
}

#[test]
fn rules() {
    let check = |text: &str, request: &str, expect: bool| {
        assert_eq!(rule(text).allows(&asked(request)), expect, "{text}: {request}");
    };
    check("get core pods", "get - pods ns p", true);
    check("get core pods", "list - pods ns -", false);
    check("get core pods", "get apps pods ns p", false);
    check("get core pods", "get - pods/log ns p", false);
    check("get core pods/log", "get - pods/log ns p", true);
    check("get core pods/log", "get - pods ns p", false);
    check("get * */scale", "get apps deployments/scale ns d", true);
    check("get * */scale", "get apps deployments ns d", false);
    check("* * *", "get apps deployments/scale ns d", true);
    check("* * *", "get /x", false);
    check("get core pods a", "get - pods ns a", true);
    check("get core pods a", "get - pods ns b", false);
    check("get core pods a", "list - pods ns -", false);
    check("get /x/*", "get /x/y/z", true);
    check("get /x/*", "get /x", false);
    check("get /x", "get /x/", false);
    check("* *", "post /x", true);
    check("get /x", "get - pods ns p", false);
}

fn policy() -> Policy {
    let role = |namespace: &str, name: &str, rules: &[&str]| {
        let rules = rules.iter().map(|r| rule(r)).collect();
        Arc::new(Role { namespace: namespace.into(), name: name.into(), rules })
    };
    let binding = |namespace: &str, name: &str, kind: &str, role: &str, subjects: &[(SubjectKind, &str, &str)]| {
        let subjects = subjects.iter();
        let subjects =
            subjects.map(|(kind, ns, n)| Subject { kind: *kind, namespace: (*ns).into(), name: (*n).into() });
        Arc::new(Binding {
            namespace: namespace.into(),
            name: name.into(),
            role: RoleRef { kind: RoleKind::of(kind), name: role.into() },
            subjects: subjects.collect(),
        })
    };
    use SubjectKind::{Group, ServiceAccount, User};
    Policy::new(
        [role("", "reader", &["get,list core pods"]), role("a", "writer", &["create core pods"])],
        [
            binding("", "everyone", "ClusterRole", "reader", &[(User, "", "boss"), (Group, "", "staff")]),
            binding("", "lost", "ClusterRole", "gone", &[(User, "", "lost")]),
            binding("a", "local", "Role", "writer", &[(ServiceAccount, "", "robot"), (ServiceAccount, "b", "other")]),
            binding("a", "odd", "Thing", "x", &[(User, "", "odd")]),
            binding("b", "read", "ClusterRole", "reader", &[(User, "", "bea")]),
        ],
    )
}

#[test]
fn decisions() {
    let policy = policy();
    let check = |user: &str, request: &str, expect: Result<&str, &str>| {
        let (name, group) = user.split_once('/').unwrap_or((user, ""));
        let user = User { name: name.into(), groups: vec![group.into()], ..User::default() };
        let expect = match expect {
            Ok(by) => Decision::Allow(format!("RBAC: allowed by {by}")),
            Err(why) => Decision::NoOpinion(why.into()),
        };
        assert_eq!(policy.decide(&user, &asked(request)), expect, "{user:?} {request}");
    };
    check("nobody", "get - pods a p", Err(""));
    check("boss", "get - pods a p", Ok(r#"ClusterRoleBinding "everyone" of ClusterRole "reader" to User "boss""#));
    check("boss", "create - pods a -", Err(""));
    check(
        "eve/staff",
        "list - pods - -",
        Ok(r#"ClusterRoleBinding "everyone" of ClusterRole "reader" to Group "staff""#),
    );
    check(
        "system:serviceaccount:a:robot",
        "create - pods a -",
        Ok(r#"RoleBinding "local/a" of Role "writer" to ServiceAccount "robot/a""#),
    );
    check(
        "system:serviceaccount:b:other",
        "create - pods a -",
        Ok(r#"RoleBinding "local/a" of Role "writer" to ServiceAccount "other/b""#),
    );
    check("system:serviceaccount:a:robot", "create - pods b -", Err(""));
    check("bea", "get - pods b p", Ok(r#"RoleBinding "read/b" of ClusterRole "reader" to User "bea""#));
    check("bea", "get - pods - p", Err(""));
    check("lost", "get - pods a p", Err(r#"RBAC: clusterrole.rbac.authorization.k8s.io "gone" not found"#));
    check("odd", "get - pods a p", Err(r#"RBAC: unsupported role reference kind: "Thing""#));
}

#[test]
fn escalation() {
    let check = |held: &[&str], wanted: &[&str], expect: &[&str]| {
        let held: Vec<Rule> = held.iter().map(|r| rule(r)).collect();
        let wanted: Vec<Rule> = wanted.iter().map(|r| rule(r)).collect();
        assert_eq!(missing(&held.iter().collect::<Vec<_>>(), &wanted), expect, "{held:?} {wanted:?}");
    };
    check(&["* * *"], &["get core pods", "get core pods a"], &[]);
    check(&["* * *"], &["get /x"], &[r#"{NonResourceURLs:["/x"], Verbs:["get"]}"#]);
    check(&["get,list core configmaps"], &["get core configmaps x"], &[]);
    check(
        &["get core configmaps x"],
        &["get core configmaps"],
        &[r#"{APIGroups:[""], Resources:["configmaps"], Verbs:["get"]}"#],
    );
    check(
        &["get,list core configmaps"],
        &["get,list,delete core configmaps,secrets"],
        &[
            r#"{APIGroups:[""], Resources:["configmaps"], Verbs:["delete"]}"#,
            r#"{APIGroups:[""], Resources:["secrets"], Verbs:["get" "list" "delete"]}"#,
        ],
    );
    check(
        &["get core configmaps"],
        &["update core configmaps a,b"],
        &[
            r#"{APIGroups:[""], Resources:["configmaps"], ResourceNames:["a"], Verbs:["update"]}"#,
            r#"{APIGroups:[""], Resources:["configmaps"], ResourceNames:["b"], Verbs:["update"]}"#,
        ],
    );
    check(&["get * */scale"], &["get apps deployments/scale"], &[]);
    check(&["get /a/*"], &["get /a/b/*", "get /a"], &[r#"{NonResourceURLs:["/a"], Verbs:["get"]}"#]);
    check(&["get core pods"], &["* * *"], &[r#"{APIGroups:["*"], Resources:["*"], Verbs:["*"]}"#]);
}

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u64) as usize]
    }

    fn several(&mut self, words: &[&str]) -> Vec<String> {
        (0..1 + self.below(3)).map(|_| self.of(words).to_owned()).collect()
    }
}

const VERBS: &[&str] = &["get", "list", "create", "*"];
const GROUPS: &[&str] = &["", "apps", "*"];
const RESOURCES: &[&str] = &["pods", "pods/log", "*/log", "secrets", "*", "*/*", "pods/*", ""];
const NAMES: &[&str] = &["a", "b", ""];
const PATHS: &[&str] = &["/x", "/x/*", "/x/y", "*", "/x*", ""];
const SCOPES: &[&str] = &["", "n", "m"];
const USERS: &[&str] = &["u", "v", "system:serviceaccount:n:s", "system:serviceaccount:m:s"];

fn random_policy(random: &mut Random) -> Policy {
    let roles: Vec<_> = (0..4 + random.below(8))
        .map(|_| {
            let rule = |random: &mut Random| Rule {
                verbs: random.several(VERBS),
                api_groups: random.several(GROUPS),
                resources: random.several(RESOURCES),
                resource_names: if random.below(2) == 0 { Vec::new() } else { random.several(NAMES) },
                non_resource_urls: random.several(PATHS),
            };
            let rules = (0..random.below(4)).map(|_| rule(random)).collect();
            Arc::new(Role { namespace: random.of(SCOPES).into(), name: random.of(&["r", "q", "p"]).into(), rules })
        })
        .collect();
    let bindings: Vec<_> = (0..4 + random.below(16))
        .map(|n| {
            let subject = |random: &mut Random| {
                use SubjectKind::{Group, ServiceAccount, User};
                match random.below(3) {
                    0 => Subject { kind: User, namespace: String::new(), name: random.of(USERS).into() },
                    1 => Subject { kind: Group, namespace: String::new(), name: random.of(&["g", "h"]).into() },
                    _ => Subject { kind: ServiceAccount, namespace: random.of(SCOPES).into(), name: "s".into() },
                }
            };
            let role = RoleRef {
                kind: RoleKind::of(random.of(&["Role", "ClusterRole", "ClusterRole", "Thing"])),
                name: random.of(&["r", "q", "p", "gone"]).into(),
            };
            let subjects = (0..random.below(4)).map(|_| subject(random)).collect();
            Arc::new(Binding { namespace: random.of(SCOPES).into(), name: format!("b{n}"), role, subjects })
        })
        .collect();
    Policy::new(roles, bindings)
}

/// What a look at every rule of every binding says.
fn decide_plainly(policy: &Policy, user: &User, asked: &Attributes<'_>) -> Decision {
    let namespace = match asked {
        Attributes::Resource(asked) => asked.namespace,
        Attributes::Path { .. } => "",
    };
    let mut faults = Vec::new();
    for granted in policy.granted(user, namespace) {
        match &granted.role {
            Ok(role) if role.rules.iter().any(|rule| rule.allows(asked)) => {
                return Decision::Allow(format!("RBAC: allowed by {}", granted.text()));
            }
            Ok(_) => {}
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    match faults.is_empty() {
        true => Decision::NoOpinion(String::new()),
        false => Decision::NoOpinion(format!("RBAC: {}", object::field_error::aggregate(&faults))),
    }
}

#[test]
fn what_is_remembered_says_the_same() {
    let random = &mut Random(7);
    let policy = arc_swap::ArcSwap::from_pointee(Policy::default());
    let (mut allowed, mut refused) = (0, 0);
    for round in 0..4000 {
        // The policy changes while the same users go on asking.
        if round % 10 == 0 {
            policy.store(Arc::new(random_policy(random)));
        }
        let user = User { name: random.of(USERS).into(), groups: random.several(&["g", "h"]), ..User::default() };
        let asked = match random.below(4) {
            0 => Attributes::Path { verb: random.of(&["get", "post"]), path: random.of(&["/x", "/x/y", "/", "/xy"]) },
            _ => Attributes::Resource(Resource {
                verb: random.of(&["get", "list", "create", "delete"]),
                group: random.of(&["", "apps", "batch"]),
                resource: random.of(&["pods", "secrets"]),
                subresource: random.of(&["", "", "log", "exec"]),
                namespace: random.of(SCOPES),
                name: random.of(NAMES),
                ..Resource::default()
            }),
        };
        let expect = decide_plainly(&policy.load(), &user, &asked);
        match &expect {
            Decision::Allow(_) => allowed += 1,
            _ => refused += 1,
        }
        // At first by a look at all rules, then by what is made of them, then by what was.
        for _ in 0..3 {
            assert_eq!(policy.load().decide(&user, &asked), expect, "{user:?} {asked:?} {:?}", policy.load());
        }
    }
    assert!(allowed > 300 && refused > 300, "{allowed} {refused}");
}

#[test]
fn what_is_remembered_is_bounded() {
    // More users than there is room for, in several scopes, the first ones again in between.
    let policy = policy();
    for n in 0..5000 {
        for name in [format!("user{n}"), "boss".to_owned()] {
            let user = User { name, groups: vec!["staff".into()], ..User::default() };
            let asked = asked(if n % 2 == 0 { "get - pods a p" } else { "create - pods a p" });
            assert_eq!(policy.decide(&user, &asked), decide_plainly(&policy, &user, &asked), "{user:?}");
        }
    }
}

/// What a decision costs: `cargo test --release -p access -- --ignored --nocapture cost`.
#[test]
#[ignore = "a measure"]
fn cost() {
    use crate::authorize::node::Nodes;
    use crate::authorize::{Authorizers, Rbac};
    const ROUNDS: u32 = 100_000;
    let role = |n: usize| {
        let rules = [
            "get,list,watch core pods,services,configmaps",
            "* apps deployments",
            "get /healthz",
            "get core secrets a,b",
        ];
        let rules = rules.iter().map(|r| rule(r)).collect();
        Arc::new(Role { namespace: String::new(), name: format!("role{}", n % 50), rules })
    };
    // Of 1,000 bindings 600 are the cluster's, the others lie in ten namespaces; each has a user and a group.
    let binding = |n: usize| {
        let subject = |kind, name| Subject { kind, namespace: String::new(), name };
        Arc::new(Binding {
            namespace: if n < 600 { String::new() } else { format!("ns{}", n % 10) },
            name: format!("binding{n}"),
            role: RoleRef { kind: RoleKind::of("ClusterRole"), name: format!("role{}", n % 50) },
            subjects: vec![
                subject(SubjectKind::User, format!("user{n}")),
                subject(SubjectKind::Group, format!("group{}", n % 100)),
            ],
        })
    };
    let policy = Policy::new((0..50).map(role), (0..1000).map(binding));
    let groups = ["group1", "group2", "group3", "other", "system:authenticated"].map(str::to_owned).to_vec();
    let user = User { name: "user7".into(), groups, ..User::default() };
    let measure = |what: &str, rounds: u32, decide: &mut dyn FnMut(u32)| {
        let began = std::time::Instant::now();
        (0..rounds).for_each(decide);
        println!("{what}: {} ns", (began.elapsed() / rounds).as_nanos());
    };
    for (what, request) in [
        ("allowed", "list - pods ns1 -"),
        ("allowed by a path", "get /healthz"),
        ("refused by 31 bindings", "delete - secrets ns1 a"),
        ("refused, a stranger", "delete - secrets nowhere a"),
    ] {
        let asked = asked(request);
        measure(what, ROUNDS, &mut |_| {
            std::hint::black_box(policy.decide(std::hint::black_box(&user), &asked));
        });
        let strangers: Vec<User> = (0..2000).map(|n| User { name: format!("s{n}"), ..user.clone() }).collect();
        measure(&format!("{what}, for the first time"), 2000, &mut |n| {
            std::hint::black_box(policy.decide(&strangers[n as usize], &asked));
        });
    }
    let rbac = Rbac(Arc::new(arc_swap::ArcSwap::from_pointee(policy)));
    let chain = Authorizers::new(vec![Box::new(Nodes::default()), Box::new(rbac)]);
    let node = User { name: "system:node:n".into(), groups: vec!["system:nodes".into()], ..User::default() };
    for (what, user, request) in [
        ("chain, allowed", &user, "list - pods ns1 -"),
        ("chain, refused", &user, "delete - secrets ns1 a"),
        ("chain, a node's own", &node, "get - nodes - n"),
        ("chain, a node's service", &node, "list - services - -"),
        ("chain, a node refused", &node, "get - secrets ns1 a"),
    ] {
        let asked = asked(request);
        measure(what, ROUNDS, &mut |_| {
            std::hint::black_box(crate::at_once(chain.decide(std::hint::black_box(user), &asked)));
        });
    }
}
