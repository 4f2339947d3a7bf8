//! What is wrong with an object, in upstream's words and order.

mod diff;
mod internal;
mod report;
mod rules;

use object::field_error::{Fault, FieldError, Path};
use object::kind::Kind;
use object::names::NameRule;
use object::record::{Record, View};
use object::validate::meta;

use crate::error::Cause;
use crate::kinds::{self, Write};

pub(crate) use diff::diff;
pub(crate) use internal::internal;
pub(crate) use report::{Faults, Report};

/// Of a new object.
pub fn create(kind: &Kind, object: &dyn Record) -> Vec<Cause> {
    let metadata = Path::new("metadata");
    let mut faults = Faults::new();
    if let Some(View::Record(meta)) = object.field("metadata") {
        faults = meta::create(meta, kind.namespaced, name_rule(kind), &metadata);
        if wants_qualified_finalizers(kind) {
            finalizers(meta, &metadata, &mut faults);
        }
    }
    let write = Write { subresource: "", old: None };
    if !checks_metadata(kind) {
        let mut own = Faults::new();
        kinds::validate(kind, &write, object, &mut own);
        let own = finish(kind, object, &write, own);
        return if own.is_empty() { finish(kind, object, &write, faults) } else { own };
    }
    kinds::validate(kind, &write, object, &mut faults);
    finish(kind, object, &write, faults)
}

/// Whether upstream checks a new object's metadata with the rest of it. Of those without a check of their own it is
/// looked at when all else is fine.
fn checks_metadata(kind: &Kind) -> bool {
    !matches!((&*kind.group, &*kind.resource), ("policy", "poddisruptionbudgets"))
}

/// Of a changed object.
pub fn update(kind: &Kind, subresource: &str, object: &dyn Record, old: &dyn Record) -> Vec<Cause> {
    let metadata = Path::new("metadata");
    let mut faults = Faults::new();
    if let (Some(View::Record(meta)), Some(View::Record(was))) = (object.field("metadata"), old.field("metadata")) {
        // The name has been checked when the object was made, by rules that may have been others.
        faults = meta::create(meta, kind.namespaced, NameRule::PathSegment, &metadata);
        faults.extend(meta::update(meta, was, &metadata));
        if wants_qualified_finalizers(kind) && kind.group != "internal.apiserver.k8s.io" {
            finalizers(meta, &metadata, &mut faults);
        }
    }
    let write = Write { subresource, old: Some(old) };
    kinds::validate(kind, &write, object, &mut faults);
    finish(kind, object, &write, faults)
}

fn finalizers(meta: &dyn Record, path: &Path<'_>, faults: &mut Faults) {
    meta::kube_finalizers(meta.field("finalizers").unwrap_or(View::Absent), &path.child("finalizers"), faults);
}

/// The groups whose finalizers need no domain are those of the API machinery itself, that of disruption budgets and
/// that of leases; nor do those of events that come by the core group.
fn wants_qualified_finalizers(kind: &Kind) -> bool {
    match &*kind.group {
        "" => kind.resource != "events",
        "admissionregistration.k8s.io"
        | "apiextensions.k8s.io"
        | "apiregistration.k8s.io"
        | "coordination.k8s.io"
        | "node.k8s.io"
        | "policy" => false,
        _ => true,
    }
}

/// What names must be where the strategy's form says it; kinds with a rule that reads more of the object check it
/// themselves, beside what any name must be.
fn name_rule(kind: &Kind) -> NameRule {
    if is_name_ruled(kind) {
        return NameRule::LongName;
    }
    NameRule::of(&kind.strategy.name.form).unwrap_or(NameRule::PathSegment)
}

/// Kinds whose names upstream holds against its tables.
fn is_name_ruled(kind: &Kind) -> bool {
    matches!(
        (&*kind.group, &*kind.resource),
        ("", "replicationcontrollers")
            | ("lifecycle.k8s.io", "evictions" | "evictionrequests")
            | ("resource.k8s.io", "deviceclasses")
    )
}

/// Upstream's own errors are told once each; those of the tables come last, and in place of an own one of the same kind.
fn finish(kind: &Kind, object: &dyn Record, write: &Write<'_>, mut faults: Faults) -> Vec<Cause> {
    let mut ruled = rules::check(kind, object, write.old);
    kinds::ruled(kind, write, object, &mut ruled);
    if is_name_ruled(kind) && write.old.is_none() {
        let is_name = |fault: &FieldError| fault.field == "metadata.name" && fault.fault == Fault::Invalid;
        let named: Vec<FieldError> = faults.iter().filter(|fault| is_name(fault)).cloned().collect();
        ruled.splice(0..0, named);
    }
    if faults.is_empty() && ruled.is_empty() {
        return Vec::new();
    }
    faults.retain(|own| !ruled.iter().any(|rule| same(own, rule)));
    let mut causes: Vec<Cause> = Vec::with_capacity(faults.len() + ruled.len());
    for cause in faults.into_iter().map(Cause::from) {
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes.extend(ruled.into_iter().map(Cause::from));
    causes
}

fn same(own: &FieldError, rule: &FieldError) -> bool {
    own.fault == rule.fault
        && own.field == rule.field
        && (own.fault != Fault::Invalid || format(&own.detail) == format(&rule.detail))
}

/// What both texts of one check have in common: those of the tables are worded differently at places.
fn format(detail: &str) -> &str {
    const PARTS: [&str; 2] = ["must be no more than ", " RFC 1123 subdomain must consist of "];
    PARTS.into_iter().find(|part| detail.contains(part)).unwrap_or(detail)
}
