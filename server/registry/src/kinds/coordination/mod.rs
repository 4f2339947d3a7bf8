//! The coordination group: leases, and candidates for them.

mod version;

use generated::coordination::v1::Lease;
use object::field_error::{FieldError, Path, Value};
use object::kind::Kind;
use object::names;
use object::record::{Record, View};
use object::validate::IMMUTABLE;

use super::{Write, typed};
use crate::validate::{Faults, Report};
use version::Version;

/// Strategies that the project itself defines.
const STRATEGIES: [&str; 1] = ["OldestEmulationVersion"];

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match &*kind.resource {
        "leases" => typed(object, write, faults, lease),
        "leasecandidates" => candidate(object, write.old, faults),
        _ => {}
    }
}

fn lease(lease: &Lease, _: Option<&Lease>, faults: &mut Faults) {
    let (spec, path) = (&lease.spec, Path::new("spec"));
    if let Some(seconds) = spec.lease_duration_seconds.filter(|n| *n <= 0) {
        faults.invalid(&path.child("leaseDurationSeconds"), seconds, "must be greater than 0");
    }
    if let Some(count) = spec.lease_transitions.filter(|n| *n < 0) {
        faults.invalid(&path.child("leaseTransitions"), count, "must be greater than or equal to 0");
    }
    let given = spec.strategy.as_deref();
    if let Some(given) = given {
        strategy(given, &path.child("strategy"), faults);
    }
    let has = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    if has(spec.preferred_holder.as_deref()) && !has(given) {
        faults.forbidden(&path.child("preferredHolder"), "may only be specified if `strategy` is defined");
    }
}

fn strategy(given: &str, at: &Path<'_>, faults: &mut Faults) {
    // Upstream's path names the field twice.
    let at = at.child("strategy");
    if given.contains('/') {
        let wrong = names::qualified_name(given).into_iter();
        faults.extend(wrong.map(|why| FieldError::invalid(&at, Value::typed(given), why)));
    } else if !STRATEGIES.contains(&given) {
        faults.push(FieldError::not_supported(&at, Value::typed(given), &STRATEGIES));
    }
}

/// A candidate of either version: they have the same fields.
fn candidate(object: &dyn Record, old: Option<&dyn Record>, faults: &mut Faults) {
    fn text<'a>(object: &'a dyn Record, name: &str) -> &'a str {
        match object.field("spec") {
            Some(View::Record(spec)) => match spec.field(name) {
                Some(View::Str(text)) => text,
                _ => "",
            },
            _ => "",
        }
    }
    const SEMANTIC: &str = "must be a valid semantic version";
    let path = Path::new("spec");
    let name = text(object, "leaseName");
    if name.is_empty() {
        faults.required(&path.child("leaseName"), "");
    }
    let emulation = text(object, "emulationVersion");
    let emulated = Version::parse(emulation);
    if !emulation.is_empty() && emulated.is_none() {
        faults.invalid(&path.child("emulationVersion"), emulation, SEMANTIC);
    }
    let (binary, at) = (text(object, "binaryVersion"), path.child("binaryVersion"));
    let of_binary = Version::parse(binary);
    if binary.is_empty() {
        faults.required(&at, "");
    } else if of_binary.is_none() {
        faults.invalid(&at, binary, SEMANTIC);
    }
    let emulated = emulated.unwrap_or_default();
    if !binary.is_empty() && !emulation.is_empty() && of_binary.unwrap_or_default() < emulated {
        faults.invalid(&at, binary, "must be greater than or equal to `emulationVersion`");
    }
    match text(object, "strategy") {
        "" => faults.required(&path.child("strategy"), ""),
        given => {
            if given == STRATEGIES[0] && emulated == Version::default() {
                let why = "must be specified when `strategy` is 'OldestEmulationVersion'";
                faults.required(&path.child("emulationVersion"), why);
            }
            strategy(given, &path.child("strategy"), faults);
        }
    }
    if old.is_some_and(|old| text(old, "leaseName") != name) {
        faults.invalid(&path.child("leaseName"), name, IMMUTABLE);
    }
}
