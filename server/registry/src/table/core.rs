//! Small kinds of the core, apps and rbac groups: quotas, revisions, bindings.

use generated::core::v1::ResourceQuota;
use object::record::{Record, View};
use object::scalar::Quantity;

use super::networking::group_resource;
use super::reflect::{at, records, text};

/// Use and limit of each resource of a quota that is not a limit.
pub(super) fn quota_requests(quota: &ResourceQuota) -> String {
    quota_use(quota, false)
}

/// Use and limit of each `limits.*` resource of a quota.
pub(super) fn quota_limits(quota: &ResourceQuota) -> String {
    quota_use(quota, true)
}

fn quota_use(quota: &ResourceQuota, limits: bool) -> String {
    let zero = Quantity::default();
    let hard = quota.status.hard.iter().filter(|(name, _)| name.starts_with("limits.") == limits);
    let one = |(name, hard): (&String, &Quantity)| {
        let used = quota.status.used.get(name).unwrap_or(&zero);
        format!("{name}: {used}/{hard}")
    };
    hard.map(one).collect::<Vec<_>>().join(", ")
}

/// The object that controls this one, `kind.group/name`.
pub(super) fn controller(object: &dyn Record) -> String {
    let owners = records(object, "metadata.ownerReferences");
    let Some(owner) = owners.into_iter().find(|o| matches!(at(*o, "controller"), View::Bool(true))) else {
        return "<none>".to_owned();
    };
    let (group, _) = text(owner, "apiVersion").split_once('/').unwrap_or_default();
    let (kind, name) = (group_resource(group, text(owner, "kind")).to_lowercase(), text(owner, "name"));
    if kind.is_empty() { name.to_owned() } else { format!("{kind}/{name}") }
}

/// Names of the users, groups or service accounts that a role is bound to.
pub(super) fn subjects(binding: &dyn Record, kind: &str) -> String {
    let subjects = records(binding, "subjects").into_iter().filter(|s| text(*s, "kind") == kind);
    let name = |s: &dyn Record| match kind {
        "ServiceAccount" => format!("{}/{}", text(s, "namespace"), text(s, "name")),
        _ => text(s, "name").to_owned(),
    };
    subjects.map(name).collect::<Vec<_>>().join(", ")
}
