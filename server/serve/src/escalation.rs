//! Nobody grants rights by a role or a binding that they don't have, unless they may `escalate` or `bind`. Checked after
//! mutating admission and before everything else, as upstream's storage of these kinds does.

use access::authorize::rbac::{Lost, Rule, missing};
use access::authorize::{Attributes, MASTERS, Rbac, Resource};
use access::{Authorizers, Decision, User};
use generated::rbac::v1::{ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, RoleRef};
use object::record::Record;
use object::text::quote;
use registry::error::{Error, Named};
use registry::meta;
use registry::verbs::{Admission, Admitted, Missing, Review, Told};

use crate::policy::{GROUP, role_ref, rules};

/// An admission chain that also refuses to let its user grant more than it has.
pub(crate) struct Guard<'a> {
    pub(crate) inner: &'a dyn Admission,
    pub(crate) authorizers: &'a Authorizers,
    pub(crate) policy: Option<&'a Rbac>,
    pub(crate) user: &'a User,
}

impl Admission for Guard<'_> {
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a> {
        Box::pin(async move {
            self.inner.mutate(review, object).await?;
            self.check(review, &**object).await
        })
    }

    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a> {
        self.inner.validate(review, object)
    }

    fn rights<'a>(&'a self, review: &'a Review<'a>, object: &'a dyn Record, told: Told) -> Missing<'a> {
        self.inner.rights(review, object, told)
    }
}

impl Guard<'_> {
    async fn check(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        let Some(policy) = self.policy else { return Ok(()) };
        if review.target.kind().group != GROUP || self.user.is_in(MASTERS) {
            return Ok(());
        }
        if review.old.is_some_and(|old| only_collected(object, old)) {
            return Ok(());
        }
        let grant = |wanted: &[Rule]| self.grants(policy, review, object, wanted);
        if let Some(role) = object.downcast_ref::<Role>() {
            return if self.may_escalate(review).await { Ok(()) } else { grant(&rules(&role.rules)) };
        }
        if let Some(role) = object.downcast_ref::<ClusterRole>() {
            if self.may_escalate(review).await {
                return Ok(());
            }
            grant(&rules(&role.rules))?;
            let before = review.old.and_then(|old| old.downcast_ref::<ClusterRole>());
            if aggregates(role) || before.is_some_and(aggregates) {
                // It can gather anything.
                let why = "must have cluster-admin privileges to use the aggregationRule";
                grant(&rules(&everything())).map_err(|_| forbidden(review, object, why))?;
            }
            return Ok(());
        }
        let reference = match object.downcast_ref::<RoleBinding>() {
            Some(binding) => &binding.role_ref,
            None => match object.downcast_ref::<ClusterRoleBinding>() {
                Some(binding) => &binding.role_ref,
                None => return Ok(()),
            },
        };
        if self.may_bind(review, reference).await {
            return Ok(());
        }
        let namespace = review.target.namespace;
        // Upstream's storage is asked for the role.
        let why = match (&*reference.kind, &*reference.name) {
            ("Role", _) if namespace.is_empty() => Some("Namespace parameter required.".to_owned()),
            ("Role" | "ClusterRole", "") => Some("Name parameter required.".to_owned()),
            ("Role" | "ClusterRole", name) => {
                let wrong = object::names::path_segment(name);
                (!wrong.is_empty()).then(|| format!("Name parameter invalid: {}: {}", quote(name), wrong.join(";")))
            }
            _ => None,
        };
        if let Some(why) = why {
            return Err(Error::BadRequest(why));
        }
        match policy.0.load().rules_of(&role_ref(reference), namespace) {
            Ok(wanted) => grant(wanted),
            Err(Lost::Missing(role)) => Err(not_found(review, role.name)),
            Err(lost) => Err(Error::Failed(lost.to_string())),
        }
    }

    /// Whether the user has all that these rules allow.
    fn grants(&self, policy: &Rbac, review: &Review<'_>, object: &dyn Record, wanted: &[Rule]) -> Result<(), Error> {
        let policy = policy.0.load();
        let (held, faults) = policy.rules(self.user, review.target.namespace);
        let missing = missing(&held, wanted);
        if missing.is_empty() {
            return Ok(());
        }
        let quoted: Vec<String> = self.user.groups.iter().map(|g| object::field_error::quoted(g)).collect();
        let mut why = format!(
            "user {:?} (groups=[{}]) is attempting to grant RBAC permissions not currently held:\n{}",
            self.user.name,
            quoted.join(" "),
            missing.join("\n")
        );
        if !faults.is_empty() {
            let faults: Vec<String> = faults
                .into_iter()
                .map(|lost| match lost {
                    Lost::Missing(role) => not_found(review, role.name).message(),
                    lost => lost.to_string(),
                })
                .collect();
            why.push_str(&format!("; resolution errors: [{}]", object::field_error::aggregate(&faults)));
        }
        Err(forbidden(review, object, &why))
    }

    async fn may_escalate(&self, review: &Review<'_>) -> bool {
        let resource = Resource {
            verb: "escalate",
            group: GROUP,
            version: "*",
            resource: &review.target.kind().resource,
            namespace: review.target.namespace,
            name: review.target.name,
            ..Resource::default()
        };
        self.allows(resource).await
    }

    async fn may_bind(&self, review: &Review<'_>, reference: &RoleRef) -> bool {
        let resource = match &*reference.kind {
            "ClusterRole" => "clusterroles",
            "Role" => "roles",
            _ => return false,
        };
        let (group, name) = (&*reference.api_group, &*reference.name);
        let namespace = review.target.namespace;
        self.allows(Resource { verb: "bind", group, version: "*", resource, namespace, name, ..Resource::default() })
            .await
    }

    async fn allows(&self, resource: Resource<'_>) -> bool {
        matches!(self.authorizers.decide(self.user, &Attributes::Resource(resource)).await, Decision::Allow(_))
    }
}

/// That a role is not there; upstream names what the request is about instead.
fn not_found(review: &Review<'_>, name: String) -> Error {
    Error::NotFound(Named { name, ..review.target.named() })
}

fn forbidden(review: &Review<'_>, object: &dyn Record, why: &str) -> Error {
    Error::forbidden(Named { name: meta::of(object).name.clone(), ..review.target.named() }, why)
}

fn aggregates(role: &ClusterRole) -> bool {
    role.aggregation_rule.as_ref().is_some_and(|rule| !rule.cluster_role_selectors.is_empty())
}

fn everything() -> [PolicyRule; 2] {
    let all = || vec!["*".to_owned()];
    [
        PolicyRule { verbs: all(), api_groups: all(), resources: all(), ..PolicyRule::default() },
        PolicyRule { verbs: all(), non_resource_urls: all(), ..PolicyRule::default() },
    ]
}

/// Whether a change touches only what the garbage collector needs to end the object.
pub(crate) fn only_collected(object: &dyn Record, old: &dyn Record) -> bool {
    let mut copy = object.boxed_clone();
    let was = meta::of(old);
    if let Some(meta) = meta::of_mut(&mut *copy) {
        meta.owner_references.clone_from(&was.owner_references);
        meta.finalizers.clone_from(&was.finalizers);
        meta.managed_fields.clone_from(&was.managed_fields);
        meta.self_link.clone_from(&was.self_link);
    }
    object::equality::same_record(&*copy, old)
}
