//! PriorityLevelConfiguration.

use generated::flowcontrol::v1::{
    ExemptPriorityLevelConfiguration, LimitResponse, LimitedPriorityLevelConfiguration, PriorityLevelConfiguration,
    PriorityLevelConfigurationSpec, QueuingConfiguration,
};
use object::equality::same_record;
use object::field_error::{FieldError, Path, Value};
use object::record::View;

use super::mandatory;
use crate::validate::{Faults, Report, internal};

const TYPES: &[&str] = &["Exempt", "Limited"];
const RESPONSES: &[&str] = &["Queue", "Reject"];
const MAX_QUEUES: i32 = 10_000_000;
/// Bits that a flow's hash gives to deal queues with.
const HASH_BITS: f64 = 60.0;
/// An annotation of a version that is served no more.
const ZERO_SHARES: &str = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";

/// How many requests of a level are served at a time, and what becomes of the others.
pub(super) fn priority_level(
    level: &PriorityLevelConfiguration,
    _: Option<&PriorityLevelConfiguration>,
    faults: &mut Faults,
) {
    let (spec, path, name) = (&level.spec, Path::new("spec"), &*level.metadata.name);
    if level.metadata.annotations.contains_key(ZERO_SHARES) {
        let at = Path::new("metadata");
        faults.forbidden(&at.child("annotations"), format!("annotation '{ZERO_SHARES}' is forbidden"));
    }
    let ty = path.child("type");
    if (name == mandatory::EXEMPT) != (spec.r#type == "Exempt") {
        faults.invalid(&ty, Value::typed(&spec.r#type), "must be 'Exempt' if and only if `name` is 'exempt'");
    }
    match (&*spec.r#type, &spec.exempt, &spec.limited) {
        ("Exempt", Some(part), _) => exempt(part, &path.child("exempt"), faults),
        ("Limited", _, Some(part)) => limited(part, &path.child("limited"), faults),
        ("Exempt" | "Limited" | "", ..) => {}
        (other, ..) => faults.not_supported(&ty, other, TYPES),
    }
    if let Some(fixed) = mandatory::level(name) {
        let mut own = spec.clone();
        let mut but = "";
        if name == mandatory::EXEMPT {
            own.exempt.clone_from(&fixed.exempt);
            but = " except the 'spec.exempt' field";
        }
        if !same_record(&own, fixed) {
            let why = format!("spec of '{name}'{but} must equal the fixed value");
            faults.invalid(&path, internal(View::Record(spec)), why);
        }
    }
    status(level, None, faults);
}

/// How the level fares.
pub(super) fn status(level: &PriorityLevelConfiguration, _: Option<&PriorityLevelConfiguration>, faults: &mut Faults) {
    super::conditions(level.status.conditions.iter().map(|c| &c.r#type), faults);
}

fn shares(shares: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(shares) = shares.filter(|shares| *shares < 0) {
        faults.invalid(&path.child("nominalConcurrencyShares"), shares, "must be a non-negative integer");
    }
}

fn lendable(percent: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(percent) = percent.filter(|percent| !(0..=100).contains(percent)) {
        faults.invalid(&path.child("lendablePercent"), percent, "must be between 0 and 100, inclusive");
    }
}

fn exempt(part: &ExemptPriorityLevelConfiguration, path: &Path<'_>, faults: &mut Faults) {
    shares(part.nominal_concurrency_shares, path, faults);
    lendable(part.lendable_percent, path, faults);
}

fn limited(part: &LimitedPriorityLevelConfiguration, path: &Path<'_>, faults: &mut Faults) {
    shares(part.nominal_concurrency_shares, path, faults);
    let at = path.child("limitResponse");
    match (&*part.limit_response.r#type, &part.limit_response.queuing) {
        ("Queue", Some(queuing)) => queues(queuing, &at.child("queuing"), faults),
        ("Queue" | "Reject" | "", _) => {}
        (other, _) => faults.not_supported(&at.child("type"), other, RESPONSES),
    }
    lendable(part.lendable_percent, path, faults);
    if let Some(percent) = part.borrowing_limit_percent.filter(|percent| *percent < 0) {
        let why = "if specified, must be a non-negative integer";
        faults.invalid(&path.child("borrowingLimitPercent"), percent, why);
    }
}

fn queues(part: &QueuingConfiguration, path: &Path<'_>, faults: &mut Faults) {
    const POSITIVE: &str = "must be positive";
    let (limit, queues, hand) = (part.queue_length_limit, part.queues, part.hand_size);
    if limit <= 0 {
        faults.invalid(&path.child("queueLengthLimit"), limit, POSITIVE);
    }
    if queues <= 0 {
        faults.invalid(&path.child("queues"), queues, POSITIVE);
    } else if queues > MAX_QUEUES {
        faults.invalid(&path.child("queues"), queues, format!("must not be greater than {MAX_QUEUES}"));
    }
    let why = if hand <= 0 {
        POSITIVE.to_owned()
    } else if hand > queues {
        format!("should not be greater than queues ({queues})")
    } else if entropy(queues, hand) > HASH_BITS {
        format!("required entropy bits of deckSize {queues} and handSize {hand} should not be greater than {HASH_BITS}")
    } else {
        return;
    };
    faults.invalid(&path.child("handSize"), hand, why);
}

/// Bits that it takes to deal a hand from so many queues, a little more than needed.
fn entropy(queues: i32, hand: i32) -> f64 {
    (f64::from(queues).log2() * f64::from(hand)).ceil()
}

/// Which parts must be there, and which must not, by the type.
pub(super) fn members(level: &PriorityLevelConfiguration, old: Option<&PriorityLevelConfiguration>) -> Faults {
    let mut faults = Faults::new();
    let (spec, path) = (&level.spec, Path::new("spec"));
    let parts = |spec: &PriorityLevelConfigurationSpec| {
        [("exempt", spec.exempt.is_some()), ("limited", spec.limited.is_some())]
    };
    let changed = |old: &PriorityLevelConfigurationSpec| old.r#type != spec.r#type || parts(old) != parts(spec);
    if old.is_none_or(|old| changed(&old.spec)) {
        for (name, given) in parts(spec) {
            let allowed = name.eq_ignore_ascii_case(&spec.r#type);
            if given && !allowed {
                faults.push(FieldError::forbidden(&path.child(name), ""));
            } else if name == "limited" && allowed && !given {
                faults.push(FieldError::required(&path.child(name), ""));
            }
        }
    }
    let Some(limited) = &spec.limited else { return faults };
    let before = old.and_then(|old| old.spec.limited.as_ref()).map(|limited| &limited.limit_response);
    let response = |r: &LimitResponse| (r.r#type.clone(), r.queuing.is_some());
    let now = response(&limited.limit_response);
    if before.is_none_or(|before| response(before) != now) {
        let at = path.child("limited");
        let at = at.child("limitResponse");
        match (&*now.0, now.1) {
            ("Queue", false) => faults.push(FieldError::required(&at.child("queuing"), "")),
            ("Queue", true) | (_, false) => {}
            (_, true) => faults.push(FieldError::forbidden(&at.child("queuing"), "")),
        }
    }
    faults
}
