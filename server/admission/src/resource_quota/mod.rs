//! `ResourceQuota`: what a namespace may have of everything, and how much of that is used.
//!
//! [`check`] says what quotas become by a write; whoever asks must store them, each only if it is still as it was, before
//! the write itself: so no number of writes at a time goes over a limit.

mod claims;
mod devices;
mod evaluator;
mod pods;
mod scope;
mod services;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use generated::core::v1::{ResourceQuota, ScopedResourceSelectorRequirement};
use object::record::Record;

use crate::amounts::{Amounts, add, beyond, only, shown};
use evaluator::Evaluator;
use scope::selectors;

pub use devices::{Around, FOR_EXTENDED};
pub use pods::is_extended_resource;
pub use scope::is_best_effort;

/// Resources whose objects nobody counts: they are never stored, or come and go too fast.
const IGNORED: &[(&str, &str)] = &[
    ("", "bindings"),
    ("", "componentstatuses"),
    ("", "events"),
    ("authentication.k8s.io", "selfsubjectreviews"),
    ("authentication.k8s.io", "tokenreviews"),
    ("authorization.k8s.io", "localsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectrulesreviews"),
    ("authorization.k8s.io", "subjectaccessreviews"),
    ("events.k8s.io", "events"),
];

/// A write, as far as quotas are concerned. Objects have the newest stable version of their kind.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// API group.
    pub group: &'a str,
    /// Plural name.
    pub resource: &'a str,
    /// The subresource, or empty.
    pub subresource: &'a str,
    /// The object as it is to be.
    pub object: &'a dyn Record,
    /// The object as it was, if there was one.
    pub old: Option<&'a dyn Record>,
    /// Seconds since 1970.
    pub now: i64,
    /// What else decides what an object uses.
    pub around: &'a Around,
}

/// Why a write may not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would go over a quota, or no quota can tell.
    Forbidden(String),
    /// It can't be said; upstream answers with a bare error.
    Failed(String),
}

/// A resource that nobody may use without a quota for it, by the configuration file.
#[derive(Clone, Debug, Default)]
pub struct Limited {
    /// API group.
    pub group: String,
    /// Plural name.
    pub resource: String,
    /// Parts of names of what is used.
    pub contains: Vec<String>,
    /// What kind of objects.
    pub scopes: Vec<ScopedResourceSelectorRequirement>,
}

/// Whether a write can use anything that quotas count.
pub fn concerns(asked: &Asked<'_>) -> bool {
    !IGNORED.contains(&(asked.group, asked.resource)) && Evaluator::of(asked).handles(asked)
}

/// The quotas as the write makes them; `None` where it changes none.
///
/// # Errors
/// Why the write may not be.
pub fn check(
    quotas: &[ResourceQuota],
    asked: &Asked<'_>,
    limited: &[Limited],
) -> Result<Option<Vec<ResourceQuota>>, Refusal> {
    if !concerns(asked) {
        return Ok(None);
    }
    let evaluator = Evaluator::of(asked);
    let usage = evaluator.usage(asked.object, asked);
    let mut covered_names = BTreeSet::new();
    let mut covered_scopes = BTreeSet::new();
    let mut interesting = Vec::new();
    for quota in quotas {
        let matched = evaluator.matching_scopes(asked.object, selectors(quota)).map_err(|why| {
            Refusal::Failed(format!("error matching scopes of quota {}, err: {why}", quota.metadata.name))
        })?;
        covered_scopes.extend(matched.into_iter().map(|s| s.scope_name));
        if !evaluator.matches(quota, asked.object) {
            continue;
        }
        let restricted = evaluator.matching(quota.status.hard.keys());
        evaluator
            .constraints(&restricted, asked.object)
            .map_err(|why| Refusal::Forbidden(format!("failed quota: {}: {why}", quota.metadata.name)))?;
        if restricted.iter().any(|name| !quota.status.used.contains_key(name)) {
            let names = restricted.iter().map(String::as_str).collect::<Vec<_>>().join(",");
            let name = &quota.metadata.name;
            return Err(Refusal::Forbidden(format!("status unknown for quota: {name}, resources: {names}")));
        }
        covered_names.extend(restricted);
        interesting.push(quota.metadata.name.as_str());
    }
    let negative: Vec<&str> = usage.iter().filter(|(_, n)| n.is_negative()).map(|(name, _)| name.as_str()).collect();
    if !negative.is_empty() {
        let why = format!("quota usage is negative for resource(s): {}", negative.join(","));
        return Err(Refusal::Forbidden(why));
    }
    let more = asked.old.map(|old| beyond(&usage, &evaluator.usage(old, asked)));
    // What an object adds to a quota that counted it before is the difference; to any other all of it.
    let added = |quota: &ResourceQuota| match (&more, asked.old) {
        (Some(more), Some(old)) if evaluator.matches(quota, old) => more,
        _ => &usage,
    };
    let uses = |amounts: &Amounts| amounts.values().any(|n| !n.is_zero());
    let changes = match interesting.is_empty() {
        true => uses(more.as_ref().unwrap_or(&usage)),
        false => quotas.iter().filter(|q| interesting.contains(&&*q.metadata.name)).any(|q| uses(added(q))),
    };
    if !changes {
        return Ok(None);
    }
    covered(&evaluator, asked, &usage, limited, (&covered_names, &covered_scopes))?;
    let mut new = quotas.to_vec();
    for quota in new.iter_mut().filter(|q| interesting.contains(&&*q.metadata.name)) {
        let requested = only(added(quota), |name| quota.status.hard.contains_key(name));
        let requested: Amounts = requested.into_iter().filter(|(_, n)| !n.is_zero()).collect();
        let mut used = quota.status.used.clone();
        add(&mut used, &requested);
        if asked.subresource != "status" {
            within(quota, &requested, &used)?;
        }
        quota.status.used = used;
    }
    let changed = quotas.iter().zip(&new).any(|(old, new)| old.status.used != new.status.used);
    Ok(changed.then_some(new))
}

/// Refuses what goes over a limit.
fn within(quota: &ResourceQuota, requested: &Amounts, used: &Amounts) -> Result<(), Refusal> {
    let hard = &quota.status.hard;
    let exceeded: BTreeSet<&str> = requested
        .keys()
        .filter(|name| hard.get(*name).zip(used.get(*name)).is_some_and(|(hard, used)| used > hard))
        .map(String::as_str)
        .collect();
    if exceeded.is_empty() {
        return Ok(());
    }
    let of = |amounts: &Amounts| shown(&only(amounts, |name| exceeded.contains(name)));
    Err(Refusal::Forbidden(format!(
        "exceeded quota: {}, requested: {}, used: {}, limited: {}",
        quota.metadata.name,
        of(requested),
        of(&quota.status.used),
        of(hard)
    )))
}

/// Refuses what may not be used without a quota where there is none for it.
fn covered(
    evaluator: &Evaluator<'_>,
    asked: &Asked<'_>,
    usage: &Amounts,
    limited: &[Limited],
    (names, scopes): (&BTreeSet<String>, &BTreeSet<String>),
) -> Result<(), Refusal> {
    let ours = limited.iter().filter(|l| l.group == asked.group && l.resource == asked.resource);
    let missing: BTreeSet<&str> = ours
        .flat_map(|l| {
            let held = |name: &str| l.contains.iter().any(|part| name.contains(part.as_str()));
            usage.iter().filter(move |(name, n)| !n.is_zero() && held(name)).map(|(name, _)| name.as_str())
        })
        .filter(|name| !names.contains(*name))
        .collect();
    if !missing.is_empty() {
        let missing: Vec<&str> = missing.into_iter().collect();
        return Err(Refusal::Forbidden(format!("insufficient quota to consume: {}", missing.join(","))));
    }
    let mut open = Vec::new();
    for limited in limited {
        let Ok(matched) = evaluator.matching_scopes(asked.object, limited.scopes.iter().cloned()) else {
            return Ok(());
        };
        open.extend(matched.into_iter().filter(|s| !scopes.contains(&s.scope_name)));
    }
    if open.is_empty() {
        return Ok(());
    }
    let shown =
        |s: &ScopedResourceSelectorRequirement| format!("{{{} {} [{}]}}", s.scope_name, s.operator, s.values.join(" "));
    let open: Vec<String> = open.iter().map(shown).collect();
    Err(Refusal::Failed(format!("insufficient quota to match these scopes: [{}]", open.join(" "))))
}

/// A kind of object that quotas count, by group and plural name.
pub type Counted<'a> = (&'a str, &'a str);

/// Which kinds a quota counts, of those that are served.
pub fn counts<'a>(
    quota: &ResourceQuota,
    served: impl Iterator<Item = Counted<'a>>,
    around: &Around,
) -> Vec<Counted<'a>> {
    let ignored = |kind: &Counted<'a>| IGNORED.contains(kind);
    served
        .filter(|kind| {
            !ignored(kind) && !Evaluator::named(kind.0, kind.1, around).matching(quota.spec.hard.keys()).is_empty()
        })
        .collect()
}

/// What the objects of a kind use of a quota's limits: nothing of each to begin with.
pub fn used<'a>(
    quota: &ResourceQuota,
    (group, resource): Counted<'_>,
    objects: impl Iterator<Item = &'a dyn Record>,
    now: i64,
    around: &Around,
) -> Amounts {
    let evaluator = Evaluator::named(group, resource, around);
    let names = evaluator.matching(quota.spec.hard.keys());
    let mut sum: Amounts = names.iter().map(|name| (name.clone(), crate::amounts::nothing())).collect();
    for object in objects {
        let asked = Asked { group, resource, subresource: "", object, old: None, now, around };
        if evaluator.in_scope(quota, object) {
            add(&mut sum, &only(&evaluator.usage(object, &asked), |name| names.contains(name)));
        }
    }
    sum
}
