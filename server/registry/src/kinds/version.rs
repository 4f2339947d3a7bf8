//! Checks of kinds with several versions are written for the types of one: objects of the others are converted to it,
//! as upstream's are to its internal form.

use object::kind::Kind;
use object::record::Record;

use super::Write;
use crate::convert::convert;
use crate::meta;

/// The versions that checks of a group are written for; those of others read either version, or there is one only.
const GROUPS: &[(&str, &[&str])] = &[
    ("admissionregistration.k8s.io", &["v1"]),
    ("certificates.k8s.io", &["v1"]),
    ("networking.k8s.io", &["v1"]),
    ("resource.k8s.io", &["v1"]),
    ("scheduling.k8s.io", &["v1", "v1beta1"]),
    ("storage.k8s.io", &["v1"]),
    ("storagemigration.k8s.io", &["v1"]),
];

/// The version that a kind's checks are written for, where it is another.
fn home(kind: &Kind) -> Option<&'static Kind> {
    let (_, versions) = GROUPS.iter().find(|(group, _)| *group == kind.group)?;
    if versions.contains(&&*kind.version) {
        return None;
    }
    let is = |other: &&Kind| {
        other.group == kind.group && other.resource == kind.resource && versions.contains(&&*other.version)
    };
    generated::KINDS.iter().find(is)
}

/// What is done with a kind and an object of it.
type Check<'f> = &'f mut dyn FnMut(&Kind, &Write<'_>, &dyn Record);

/// Calls `check` with the object, and what it was, in the version that checks are written for.
pub(super) fn at_home(kind: &Kind, write: &Write<'_>, object: &dyn Record, check: Check<'_>) {
    let Some(home) = home(kind) else { return check(kind, write, object) };
    let moved = |record: &dyn Record| convert(record.boxed_clone(), kind, home).ok();
    let old = write.old.and_then(moved);
    if let Some(object) = moved(object) {
        check(home, &Write { subresource: write.subresource, old: old.as_deref() }, &*object);
    }
}

/// What is done to an object that is written, knowing what it was.
type Prepare<'f> = &'f mut dyn FnMut(&Kind, &mut dyn Record, &dyn Record);

/// The same for what changes the object.
pub(super) fn prepared_at_home(kind: &Kind, object: &mut dyn Record, old: &dyn Record, prepare: Prepare<'_>) {
    let Some(home) = home(kind) else { return prepare(kind, object, old) };
    let moved = |record: &dyn Record| convert(record.boxed_clone(), kind, home).ok();
    let (Some(mut there), Some(old)) = (moved(object), moved(old)) else { return };
    prepare(home, &mut *there, &*old);
    if let Ok(mut back) = convert(there, home, kind) {
        meta::exchange(&mut *back, object);
        meta::set_type(object, kind);
    }
}
