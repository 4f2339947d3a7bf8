//! Impersonation: a request that runs as somebody else, if its user may become that (`Impersonate-*` headers), by the
//! rules of constrained impersonation (KEP-5284) and, failing those, by those of old.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use http::HeaderMap;
use http::header::HeaderName;
use object::field_error::quoted;
use object::names;

use crate::User;
use crate::authorize::{Attributes, Authorizers, Decision, MASTERS, Resource};

const USER: HeaderName = HeaderName::from_static("impersonate-user");
const UID: HeaderName = HeaderName::from_static("impersonate-uid");
const GROUP: HeaderName = HeaderName::from_static("impersonate-group");
const EXTRA: &str = "impersonate-extra-";
/// From so many checks on, one check for all is tried first.
const MANY: usize = 4;
/// For so many users it is remembered which rules let them become somebody else.
const REMEMBERED: usize = 10_000;
const AUTHENTICATION: &str = "authentication.k8s.io";

/// Why a request can't run as somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The headers make no sense.
    Malformed(String),
    /// The user may not.
    Forbidden {
        /// The group of what the user may not become.
        group: String,
        /// `users`, `groups`, ...
        resource: String,
        /// Its name.
        name: String,
        /// In the words of the status message.
        message: String,
    },
}

/// Whom a request runs as, and by which of the newer rules, if so.
pub type Other = (Arc<User>, Option<String>);

/// The rules that were tried, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// A service account as the node that its pod runs on.
    AssociatedNode,
    /// A node.
    ArbitraryNode,
    /// A service account.
    ServiceAccount,
    /// Anybody else.
    UserInfo,
    /// The verb `impersonate`, on users, groups, UIDs and extra values one by one.
    Legacy,
}

const MODES: [Mode; 5] =
    [Mode::AssociatedNode, Mode::ArbitraryNode, Mode::ServiceAccount, Mode::UserInfo, Mode::Legacy];

impl Mode {
    /// Its name in verbs; none for the old rules.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::AssociatedNode => Some("associated-node"),
            Self::ArbitraryNode => Some("arbitrary-node"),
            Self::ServiceAccount => Some("serviceaccount"),
            Self::UserInfo => Some("user-info"),
            Self::Legacy => None,
        }
    }

    fn applies(self, wanted: &User, requester: &User) -> bool {
        let only_name = wanted.uid.is_empty() && wanted.groups.is_empty() && wanted.extra.is_empty();
        let node = node_name(&wanted.name);
        match self {
            Self::AssociatedNode => {
                let here = requester.extra.get("authentication.kubernetes.io/node-name");
                let associated = matches!(here.map(Vec::as_slice), Some([one]) if Some(&**one) == node);
                only_name && associated && service_account(&requester.name).is_some()
            }
            Self::ArbitraryNode => only_name && node.is_some(),
            Self::ServiceAccount => only_name && service_account(&wanted.name).is_some(),
            Self::UserInfo => node.is_none() && service_account(&wanted.name).is_none(),
            Self::Legacy => true,
        }
    }
}

/// Hears of every decision that was asked for: by the rules of which mode, and whether it was a yes.
pub type Heard<'a> = &'a (dyn Fn(&str, bool) + Sync);

/// Decides who may become whom.
#[derive(Debug, Default)]
pub struct Impersonation {
    /// By user name, the rules that let the user become somebody else last.
    last: Mutex<HashMap<String, Mode>>,
}

impl Impersonation {
    /// The user that the request runs as, if its headers name one and `requester` may become it. The headers are removed.
    pub async fn become_other(
        &self,
        authorizers: &Authorizers,
        requester: &User,
        headers: &mut HeaderMap,
        asked: &Attributes<'_>,
        heard: Heard<'_>,
    ) -> Result<Option<Other>, Refusal> {
        let Some(wanted) = wanted(headers)? else { return Ok(None) };
        let last = self.remembered().get(&requester.name).copied();
        let others = MODES.into_iter().filter(|mode| Some(*mode) != last);
        let mut first = None;
        let modes = last.into_iter().chain(others).filter(|mode| mode.applies(&wanted, requester));
        // Not across the awaits: the compiler can't prove that the closures may go to another thread.
        let modes: Vec<Mode> = modes.collect();
        for mode in modes {
            match (Attempt { mode, authorizers, requester, wanted: &wanted, heard }).run(asked).await {
                Ok(user) => {
                    let mut remembered = self.remembered();
                    if remembered.len() >= REMEMBERED {
                        remembered.clear();
                    }
                    remembered.insert(requester.name.clone(), mode);
                    let constraint = mode.name().map(|mode| format!("impersonate:{mode}"));
                    return Ok(Some((Arc::new(user), constraint)));
                }
                Err(refusal) => {
                    first.get_or_insert(refusal);
                }
            }
        }
        // The old rules apply to everybody, so there is a refusal.
        Err(first.unwrap_or_else(|| Refusal::Malformed("all impersonation modes failed".into())))
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, HashMap<String, Mode>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One user that wants to be another, by one set of rules.
struct Attempt<'a> {
    mode: Mode,
    authorizers: &'a Authorizers,
    requester: &'a User,
    wanted: &'a User,
    heard: Heard<'a>,
}

impl Attempt<'_> {
    async fn run(&self, asked: &Attributes<'_>) -> Result<User, Refusal> {
        let verb = match self.mode.name() {
            Some(mode) => {
                self.may_on(mode, asked).await?;
                format!("impersonate:{mode}")
            }
            None => "impersonate".to_owned(),
        };
        let mut user = self.wanted.clone();
        self.name(&verb, &mut user).await?;
        if !self.wanted.uid.is_empty() {
            self.check(Resource { verb: &verb, name: &self.wanted.uid, ..of(AUTHENTICATION, "uids") }).await?;
        }
        self.groups(&verb).await?;
        self.extra(&verb).await?;
        let (authenticated, unauthenticated) = ("system:authenticated", "system:unauthenticated");
        let all = if user.name == "system:anonymous" { unauthenticated } else { authenticated };
        if !user.is_in(all) && !user.is_in(unauthenticated) {
            user.groups.push(all.to_owned());
        }
        Ok(user)
    }

    /// Whether the requester may do what is asked as somebody else at all.
    async fn may_on(&self, mode: &str, asked: &Attributes<'_>) -> Result<(), Refusal> {
        match *asked {
            Attributes::Resource(r) => {
                let verb = format!("impersonate-on:{mode}:{}", r.verb);
                self.check(Resource { verb: &verb, ..r }).await
            }
            Attributes::Path { verb, path } => {
                let verb = format!("impersonate-on:{mode}:{verb}");
                self.decide(&Attributes::Path { verb: &verb, path }).await
            }
        }
    }

    async fn name(&self, verb: &str, user: &mut User) -> Result<(), Refusal> {
        let constrained = self.mode != Mode::Legacy;
        let group = if constrained { AUTHENTICATION } else { "" };
        if let (true, Some(node)) = (constrained, node_name(&self.wanted.name)) {
            user.groups = vec!["system:nodes".to_owned()];
            let node = if self.mode == Mode::AssociatedNode { "*" } else { node };
            return self.check(Resource { verb, name: node, ..of(group, "nodes") }).await;
        }
        match service_account(&self.wanted.name) {
            Some((namespace, name)) => {
                if self.wanted.groups.is_empty() {
                    user.groups =
                        vec!["system:serviceaccounts".to_owned(), format!("system:serviceaccounts:{namespace}")];
                }
                self.check(Resource { verb, namespace, name, ..of(group, "serviceaccounts") }).await
            }
            None => self.check(Resource { verb, name: &self.wanted.name, ..of(group, "users") }).await,
        }
    }

    async fn groups(&self, verb: &str) -> Result<(), Refusal> {
        let groups = &self.wanted.groups;
        let constrained = self.mode != Mode::Legacy;
        let group = |name| Resource { verb, name, ..of(if constrained { AUTHENTICATION } else { "" }, "groups") };
        if constrained {
            if groups.iter().any(String::is_empty) {
                return Err(refusal(self.requester, &group(""), "impersonating the empty string group is not allowed"));
            }
            if groups.iter().any(|g| g == MASTERS) {
                let why = "impersonating the system:masters group is not allowed";
                return Err(refusal(self.requester, &group(MASTERS), why));
            }
            if groups.len() >= MANY && self.check(group("*")).await.is_ok() {
                return Ok(());
            }
        }
        for name in groups {
            self.check(group(name)).await?;
        }
        Ok(())
    }

    async fn extra(&self, verb: &str) -> Result<(), Refusal> {
        let extra = &self.wanted.extra;
        let value = |key, name| Resource { verb, name, subresource: key, ..of(AUTHENTICATION, "userextras") };
        if self.mode != Mode::Legacy {
            if let Some(why) = extra.iter().find_map(|(key, values)| wrong_extra(key, values)) {
                return Err(refusal(self.requester, &value("", ""), &why));
            }
            let many = extra.len() >= MANY || extra.values().map(Vec::len).sum::<usize>() >= MANY;
            if many && self.check(value("*", "*")).await.is_ok() {
                return Ok(());
            }
        }
        for (key, values) in extra {
            for name in values {
                self.check(value(key, name)).await?;
            }
        }
        Ok(())
    }

    async fn check(&self, resource: Resource<'_>) -> Result<(), Refusal> {
        self.decide(&Attributes::Resource(resource)).await
    }

    async fn decide(&self, asked: &Attributes<'_>) -> Result<(), Refusal> {
        let decision = self.authorizers.decide(self.requester, asked).await;
        (self.heard)(self.mode.name().unwrap_or("legacy"), matches!(decision, Decision::Allow(_)));
        match (decision, asked) {
            (Decision::Allow(_), _) => Ok(()),
            (Decision::Deny(why) | Decision::NoOpinion(why) | Decision::Fault { why, .. }, Attributes::Resource(r)) => {
                Err(refusal(self.requester, r, &why))
            }
            (Decision::Deny(why) | Decision::NoOpinion(why) | Decision::Fault { why, .. }, Attributes::Path { .. }) => {
                Err(Refusal::Forbidden {
                    group: String::new(),
                    resource: String::new(),
                    name: String::new(),
                    message: asked.forbidden(&self.requester.name, &why),
                })
            }
        }
    }
}

fn of<'a>(group: &'a str, resource: &'a str) -> Resource<'a> {
    Resource { group, version: "v1", resource, ..Resource::default() }
}

fn refusal(requester: &User, resource: &Resource<'_>, why: &str) -> Refusal {
    Refusal::Forbidden {
        group: resource.group.to_owned(),
        resource: resource.resource.to_owned(),
        name: resource.name.to_owned(),
        message: Attributes::Resource(*resource).forbidden(&requester.name, why),
    }
}

/// What is wrong with an extra value by the stricter rules.
fn wrong_extra(key: &str, values: &[String]) -> Option<String> {
    if key.is_empty() {
        return Some("impersonating the empty string key in extra is not allowed".into());
    }
    let (domain, path) = key.split_once('/').unwrap_or((key, ""));
    if path.is_empty() || !names::dns1123_subdomain(domain).is_empty() {
        let why = "must be a domain-prefixed path (such as \"acme.io/foo\")";
        return Some(format!(
            "impersonating an invalid key in extra is not allowed: extra.key: Invalid value: {}: {why}",
            quoted(key)
        ));
    }
    if key.chars().any(char::is_uppercase) {
        return Some(format!("impersonating a non-lowercase key in extra is not allowed: {}", quoted(key)));
    }
    if values.is_empty() {
        return Some("impersonating empty values in extra is not allowed".into());
    }
    let empty = values.iter().any(String::is_empty);
    empty.then(|| "impersonating the empty string value in extra is not allowed".into())
}

/// The user that headers name, as they do; they are removed.
fn wanted(headers: &mut HeaderMap) -> Result<Option<User>, Refusal> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let one = |name: &HeaderName| headers.get(name).map(text).unwrap_or_default();
    let mut user = User { name: one(&USER), uid: one(&UID), ..User::default() };
    user.groups = headers.get_all(&GROUP).iter().map(text).collect();
    let mut extra: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in headers.iter() {
        if let Some(key) = name.as_str().strip_prefix(EXTRA) {
            extra.entry(unescape(key)).or_default().push(text(value));
        }
    }
    user.extra = extra;
    if user.name.is_empty() {
        if user.uid.is_empty() && user.groups.is_empty() && user.extra.is_empty() {
            return Ok(None);
        }
        return Err(Refusal::Malformed(format!("requested {} without impersonating a user name", dump(&user))));
    }
    let named: Vec<HeaderName> = headers.keys().filter(|n| n.as_str().starts_with("impersonate-")).cloned().collect();
    for name in named.iter().filter(|n| [USER, UID, GROUP].contains(n) || n.as_str().starts_with(EXTRA)) {
        headers.remove(name);
    }
    Ok(Some(user))
}

/// A key without its percent signs; as it is if they are not well-formed.
fn unescape(key: &str) -> String {
    let mut out = Vec::with_capacity(key.len());
    let mut rest = key.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
        match (digit(), digit()) {
            (Some(high), Some(low)) => out.push((high * 16 + low) as u8),
            _ => return key.to_owned(),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The user as upstream's message shows it.
fn dump(user: &User) -> String {
    let list = |list: &[String]| {
        let items: Vec<String> = list.iter().map(|t| quoted(t)).collect();
        format!("[]string{{{}}}", items.join(", "))
    };
    let groups = if user.groups.is_empty() { "[]string(nil)".to_owned() } else { list(&user.groups) };
    let mut extra = String::from("map[string][]string");
    if user.extra.is_empty() {
        extra.push_str("(nil)");
    } else {
        let pairs: Vec<String> = user.extra.iter().map(|(k, v)| format!("{}:{}", quoted(k), list(v))).collect();
        // Writing to a string can't fail.
        write!(extra, "{{{}}}", pairs.join(", ")).ok();
    }
    let (name, uid) = (quoted(&user.name), quoted(&user.uid));
    format!("&user.DefaultInfo{{Name:{name}, UID:{uid}, Groups:{groups}, Extra:{extra}}}")
}

/// The name of a node, from its user name.
fn node_name(user: &str) -> Option<&str> {
    user.strip_prefix("system:node:").filter(|name| names::dns1123_subdomain(name).is_empty())
}

/// Namespace and name of a service account, from its user name.
pub fn service_account(user: &str) -> Option<(&str, &str)> {
    let (namespace, name) = user.strip_prefix("system:serviceaccount:")?.split_once(':')?;
    let good = names::dns1123_label(namespace).is_empty() && names::dns1123_subdomain(name).is_empty();
    good.then_some((namespace, name))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;
    use crate::authorize::{Answer, Authorizer, Rules};

    /// Allows `verb resource name` as listed.
    struct Listed(&'static [&'static str]);

    impl Authorizer for Listed {
        fn name(&self) -> &str {
            "listed"
        }

        fn kind(&self) -> &'static str {
            "Listed"
        }

        fn decide<'a>(&'a self, _: &'a User, asked: &'a Attributes<'a>) -> Answer<'a> {
            let Attributes::Resource(r) = asked else { return Decision::NoOpinion(String::new()).into() };
            let text = format!("{} {}/{} {}", r.verb, r.group, r.resource, r.name);
            match self.0.contains(&text.trim_end()) {
                true => Decision::Allow(String::new()).into(),
                false => Decision::NoOpinion(String::new()).into(),
            }
        }

        fn rules(&self, _: &User, _: &str) -> Rules {
            Rules::default()
        }
    }

    fn check(allowed: &'static [&'static str], headers: &[(&'static str, &str)], expect: Result<&str, &str>) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_str(value).expect("a header"));
        }
        let authorizers = Authorizers::new(vec![Box::new(Listed(allowed))]);
        let requester = User { name: "boss".into(), ..User::default() };
        let asked = Attributes::Resource(Resource { verb: "list", ..of("", "pods") });
        let got = crate::at_once(Impersonation::default().become_other(
            &authorizers,
            &requester,
            &mut map,
            &asked,
            &|_, _| {},
        ));
        let got = match got {
            Ok(user) => Ok(user.map_or("nobody".into(), |(u, _)| format!("{} {}", u.name, u.groups.join(",")))),
            Err(Refusal::Malformed(why)) => Err(why),
            Err(Refusal::Forbidden { message, .. }) => Err(message),
        };
        assert_eq!(got.as_deref().map_err(|e| &**e), expect, "{headers:?}");
        assert!(got.is_err() || map.is_empty(), "{map:?} is left");
    }

    #[test]
    fn headers() {
        check(&[], &[], Ok("nobody"));
        check(
            &[],
            &[("impersonate-group", "devs")],
            Err(
                r#"requested &user.DefaultInfo{Name:"", UID:"", Groups:[]string{"devs"}, Extra:map[string][]string(nil)} without impersonating a user name"#,
            ),
        );
        check(
            &[],
            &[("impersonate-extra-a%2fb", "x")],
            Err(
                r#"requested &user.DefaultInfo{Name:"", UID:"", Groups:[]string(nil), Extra:map[string][]string{"a/b":[]string{"x"}}} without impersonating a user name"#,
            ),
        );
    }

    #[test]
    fn rules() {
        let frank = ("impersonate-user", "frank");
        check(&["impersonate /users frank"], &[frank], Ok("frank system:authenticated"));
        check(
            &["impersonate /users frank"],
            &[frank, ("impersonate-group", "devs")],
            Err(
                r#"pods is forbidden: User "boss" cannot impersonate-on:user-info:list resource "pods" in API group "" at the cluster scope"#,
            ),
        );
        check(
            &["impersonate-on:user-info:list /pods", "impersonate:user-info authentication.k8s.io/users frank"],
            &[frank],
            Ok("frank system:authenticated"),
        );
        check(
            &["impersonate-on:user-info:list /pods"],
            &[frank],
            Err(
                r#"users.authentication.k8s.io "frank" is forbidden: User "boss" cannot impersonate:user-info resource "users" in API group "authentication.k8s.io" at the cluster scope"#,
            ),
        );
        let robot = ("impersonate-user", "system:serviceaccount:ns:robot");
        check(
            &["impersonate /serviceaccounts robot"],
            &[robot],
            Ok("system:serviceaccount:ns:robot system:serviceaccounts,system:serviceaccounts:ns,system:authenticated"),
        );
        check(
            &["impersonate-on:arbitrary-node:list /pods", "impersonate:arbitrary-node authentication.k8s.io/nodes n"],
            &[("impersonate-user", "system:node:n")],
            Ok("system:node:n system:nodes,system:authenticated"),
        );
    }
}
