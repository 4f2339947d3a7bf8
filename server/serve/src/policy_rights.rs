//! Who makes a policy that reads parameters, or binds it to some, must be able to read these: else a policy's messages
//! would tell what they hold.

use access::authorize::{Attributes, MASTERS, Resource};
use access::{Decision, User};
use object::field_error::{FieldError, Path};
use object::record::{Record, View};
use registry::meta;
use registry::verbs::Review;

use crate::rights::Rights;

/// What policies of each sort, and their bindings, are called.
const SORTS: &[(&str, &str)] = &[
    ("validatingadmissionpolicies", "validatingadmissionpolicybindings"),
    ("mutatingadmissionpolicies", "mutatingadmissionpolicybindings"),
];

/// A group, a version and a resource, `*` being all.
struct Params {
    group: String,
    version: String,
    resource: String,
    /// Which of these the policy doesn't tell, and why.
    unknown: Option<String>,
}

impl Rights<'_> {
    /// What a user may not read of what a policy or a binding refers to.
    pub(crate) async fn missing_of_policy(&self, review: &Review<'_>, object: &dyn Record) -> Vec<FieldError> {
        let resource = &*review.target.kind().resource;
        if self.user.is_in(MASTERS) {
            return Vec::new();
        }
        let spec = Path::new("spec");
        let denied = match SORTS.iter().find(|(policies, bindings)| [*policies, *bindings].contains(&resource)) {
            Some((policies, _)) if *policies == resource => {
                (spec.child("paramKind"), self.of_policy(object, review.old).await)
            }
            Some((policies, _)) => (spec.child("paramRef"), self.of_binding(review, object, policies).await),
            None => return Vec::new(),
        };
        denied.1.err().map(|why| FieldError::forbidden(&denied.0, why)).into_iter().collect()
    }

    async fn of_policy(&self, policy: &dyn Record, old: Option<&dyn Record>) -> Result<(), String> {
        let Some((api_version, kind)) = param_kind(policy) else { return Ok(()) };
        if old.and_then(param_kind).is_some_and(|was| was == (api_version, kind)) {
            return Ok(());
        }
        let params = self.params(api_version, kind);
        if self.reads(&params, "get", "*", "*").await {
            return Ok(());
        }
        let user = shown(self.user);
        Err(format!(
            "user {user} must have \"get\" permission on all objects of the referenced paramKind (kind={kind}, apiVersion={api_version})"
        ))
    }

    async fn of_binding(&self, review: &Review<'_>, binding: &dyn Record, policies: &str) -> Result<(), String> {
        if !matches!(meta::at_path(binding, "spec.paramRef"), Some(View::Record(_))) {
            return Ok(());
        }
        let policy_name = text(binding, "spec.policyName");
        let (name, namespace) = (text(binding, "spec.paramRef.name"), text(binding, "spec.paramRef.namespace"));
        let params = self.params_of_policy(review, policies, policy_name).await;
        let verb = if name.is_empty() { "list" } else { "get" };
        if self.reads(&params, verb, namespace, name).await {
            return Ok(());
        }
        let user = shown(self.user);
        Err(match params.unknown {
            Some(why) => format!(
                "unable to {why} to determine minimum required permissions and user {user} does not have \"{verb}\" permission for all groups, versions and resources"
            ),
            // Upstream's words name them the other way round here.
            None if policies == "mutatingadmissionpolicies" => {
                format!("user {verb} does not have \"{user}\" permission on the object referenced by paramRef")
            }
            None => format!("user {user} does not have \"{verb}\" permission on the object referenced by paramRef"),
        })
    }

    async fn params_of_policy(&self, review: &Review<'_>, policies: &str, name: &str) -> Params {
        let version = &*review.target.kind().version;
        let found = async {
            let served = self.resources.find("admissionregistration.k8s.io", version, policies)?;
            let resource = served.resource.as_ref()?;
            let policy = resource.cache().await.ok()?.get_consistent(&resource.key("", name)).await.ok()??;
            policy.object.record_as(&served.kind).ok()
        };
        match found.await {
            None => Params { unknown: Some(format!("get policy {name}")), ..self.params("*", "*") },
            Some(policy) => match param_kind(&*policy) {
                Some((api_version, kind)) => self.params(api_version, kind),
                None => Params { unknown: None, ..self.params("*", "*") },
            },
        }
    }

    /// The resource of a kind; all of them where nothing is known of it.
    fn params(&self, api_version: &str, kind: &str) -> Params {
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        if api_version == "*" || version.contains('/') {
            let unknown = (api_version != "*").then(|| format!("parse paramKind &{{{api_version} {kind}}}"));
            return Params { group: "*".into(), version: "*".into(), resource: "*".into(), unknown };
        }
        let is = |served: &&registry::resources::Served| {
            served.kind.group == group && served.kind.version == version && served.kind.kind == kind
        };
        let found = self.resources.all().find(is).map(|served| served.kind.resource.to_string());
        let unknown = || format!("resolve paramKind &{{{api_version} {kind}}}");
        Params {
            group: group.to_owned(),
            version: version.to_owned(),
            unknown: found.is_none().then(unknown),
            resource: found.unwrap_or_else(|| "*".to_owned()),
        }
    }

    async fn reads(&self, params: &Params, verb: &str, namespace: &str, name: &str) -> bool {
        let (group, version, resource) = (&*params.group, &*params.version, &*params.resource);
        let asked = Resource { verb, group, version, resource, namespace, name, ..Resource::default() };
        matches!(self.authorizers.decide(self.user, &Attributes::Resource(asked)).await, Decision::Allow(_))
    }
}

fn text<'a>(record: &'a dyn Record, path: &str) -> &'a str {
    match meta::at_path(record, path) {
        Some(View::Str(text)) => text,
        _ => "",
    }
}

fn param_kind(policy: &dyn Record) -> Option<(&str, &str)> {
    let Some(View::Record(kind)) = meta::at_path(policy, "spec.paramKind") else { return None };
    let text = |name: &str| if let Some(View::Str(text)) = kind.field(name) { text } else { "" };
    Some((text("apiVersion"), text("kind")))
}

/// A user as Go prints one.
fn shown(user: &User) -> String {
    let extra = user.extra.iter().map(|(key, values)| format!("{key}:[{}]", values.join(" ")));
    let extra = extra.collect::<Vec<_>>().join(" ");
    format!("&{{{} {} [{}] map[{extra}]}}", user.name, user.uid, user.groups.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_are_shown() {
        let check = |user: User, expect: &str| assert_eq!(shown(&user), expect);
        check(User::default(), "&{  [] map[]}");
        let user = User {
            name: "alice".into(),
            groups: vec!["a".into(), "b".into()],
            extra: [("k".to_owned(), vec!["x".to_owned(), "y".to_owned()])].into(),
            ..User::default()
        };
        check(user, "&{alice  [a b] map[k:[x y]]}");
    }
}
