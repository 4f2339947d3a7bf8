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

/// What a decision costs: `cargo test --release -p access -- --ignored --nocapture cost`.
#[test]
#[ignore = "a measure"]
fn cost() {
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
    for (what, request) in [
        ("allowed", "list - pods ns1 -"),
        ("allowed by a path", "get /healthz"),
        ("refused by 31 bindings", "delete - secrets ns1 a"),
        ("refused, a stranger", "delete - secrets nowhere a"),
    ] {
        let asked = asked(request);
        let began = std::time::Instant::now();
        for _ in 0..ROUNDS {
            std::hint::black_box(policy.decide(std::hint::black_box(&user), &asked));
        }
        println!("{what}: {} ns", (began.elapsed() / ROUNDS).as_nanos());
    }
}
