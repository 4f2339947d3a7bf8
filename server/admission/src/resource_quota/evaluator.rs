//! How the objects of a kind are counted: in a way of their own for a few, by their number for all others.

use std::collections::BTreeSet;

use generated::core::v1::{PersistentVolumeClaim, Pod, ResourceQuota, ScopedResourceSelectorRequirement, Service};
use generated::resource::v1::ResourceClaim;
use object::record::Record;
use object::scalar::Quantity;

use super::{Around, Asked, claims, devices, pods, scope, services};
use crate::amounts::Amounts;

/// Kinds with a second name in quotas, from before all kinds could be counted.
const ALIASES: &[&str] = &["configmaps", "replicationcontrollers", "resourcequotas", "secrets"];

/// How a kind is counted.
pub(super) enum Evaluator<'a> {
    Pods,
    Services,
    Claims,
    Devices(&'a Around),
    /// By number, under these names.
    Number(Vec<String>),
}

/// The name under which a kind's objects are counted.
pub(super) fn count_name(group: &str, resource: &str) -> String {
    if group.is_empty() { format!("count/{resource}") } else { format!("count/{resource}.{group}") }
}

impl<'a> Evaluator<'a> {
    pub(super) fn of(asked: &Asked<'a>) -> Self {
        Self::named(asked.group, asked.resource, asked.around)
    }

    pub(super) fn named(group: &str, resource: &str, around: &'a Around) -> Self {
        match (group, resource) {
            ("", "pods") => Self::Pods,
            ("", "services") => Self::Services,
            ("", "persistentvolumeclaims") => Self::Claims,
            ("resource.k8s.io", "resourceclaims") => Self::Devices(around),
            _ => {
                let alias = ALIASES.iter().filter(|alias| group.is_empty() && **alias == resource);
                Self::Number(
                    std::iter::once(count_name(group, resource)).chain(alias.map(|a| (*a).to_owned())).collect(),
                )
            }
        }
    }

    /// Whether the write can change what is used.
    pub(super) fn handles(&self, asked: &Asked<'_>) -> bool {
        let creates = asked.old.is_none() && asked.subresource.is_empty();
        match self {
            Self::Pods => creates || pods::handles(asked),
            Self::Services | Self::Devices(_) => asked.subresource.is_empty(),
            // Upstream compares two pointers here, so that every change of the status counts.
            Self::Claims => asked.subresource.is_empty() || asked.subresource == "status" && asked.old.is_some(),
            Self::Number(_) => creates,
        }
    }

    /// The names among these that it counts by.
    pub(super) fn matching<'n>(&self, names: impl Iterator<Item = &'n String>) -> BTreeSet<String> {
        let counts = |name: &str| match self {
            Self::Pods => pods::counts(name),
            Self::Services => services::RESOURCES.contains(&name),
            Self::Claims => claims::counts(name),
            Self::Devices(around) => devices::counts(name, around),
            Self::Number(own) => own.iter().any(|own| own == name),
        };
        names.filter(|name| counts(name)).cloned().collect()
    }

    /// Those of the scopes that the object is in.
    pub(super) fn matching_scopes(
        &self,
        object: &dyn Record,
        scopes: impl Iterator<Item = ScopedResourceSelectorRequirement>,
    ) -> Result<Vec<ScopedResourceSelectorRequirement>, String> {
        let mut matched = Vec::new();
        for scope in scopes {
            if self.is_in(&scope, object).map_err(|why| {
                let values = scope.values.join(" ");
                format!("error on matching scope {{{} {} [{values}]}}: {why}", scope.scope_name, scope.operator)
            })? {
                matched.push(scope);
            }
        }
        Ok(matched)
    }

    fn is_in(&self, scope: &ScopedResourceSelectorRequirement, object: &dyn Record) -> Result<bool, String> {
        match (self, object.downcast_ref::<Pod>(), object.downcast_ref::<PersistentVolumeClaim>()) {
            (Self::Pods, Some(pod), _) => scope::has_pod(scope, pod),
            (Self::Claims, _, Some(claim)) => scope::has_claim(scope, claim),
            _ => Ok(false),
        }
    }

    /// Whether the object is in all of a quota's scopes.
    pub(super) fn in_scope(&self, quota: &ResourceQuota, object: &dyn Record) -> bool {
        scope::selectors(quota).all(|scope| self.is_in(&scope, object).unwrap_or(false))
    }

    /// Whether a quota counts the object.
    pub(super) fn matches(&self, quota: &ResourceQuota, object: &dyn Record) -> bool {
        !self.matching(quota.status.hard.keys()).is_empty() && self.in_scope(quota, object)
    }

    /// What an object must say under a quota on these names.
    pub(super) fn constraints(&self, names: &BTreeSet<String>, object: &dyn Record) -> Result<(), String> {
        match (self, object.downcast_ref::<Pod>()) {
            (Self::Pods, Some(pod)) => pods::constraints(names, pod),
            _ => Ok(()),
        }
    }

    /// What an object uses.
    pub(super) fn usage(&self, object: &dyn Record, asked: &Asked<'_>) -> Amounts {
        let used = match self {
            Self::Pods => object.downcast_ref::<Pod>().map(|pod| pods::usage(pod, asked.now)),
            Self::Services => object.downcast_ref::<Service>().map(services::usage),
            Self::Claims => object.downcast_ref::<PersistentVolumeClaim>().map(claims::usage),
            Self::Devices(around) => {
                object.downcast_ref::<ResourceClaim>().map(|claim| devices::usage(claim, around, asked.now))
            }
            Self::Number(names) => Some(names.iter().map(|name| (name.clone(), Quantity::from_int(1))).collect()),
        };
        used.unwrap_or_default()
    }
}
