//! Tolerations.

use generated::core::v1::Toleration;
use object::field_error::{Path, Value, quoted};
use object::names;
use object::validate::label_name;

use super::Options;
use crate::validate::{Faults, Report};

/// A pod's tolerations.
pub(in crate::kinds) fn tolerations(
    tolerations: &[Toleration],
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    for (i, toleration) in tolerations.iter().enumerate() {
        one(toleration, &path.index(i), options, faults);
    }
}

fn one(toleration: &Toleration, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let Toleration { key, operator, value, effect, toleration_seconds } = toleration;
    let at = path.child("operator");
    if !key.is_empty() {
        label_name(key, &path.child("key"), faults);
    } else if operator != "Exists" {
        let why = "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
        faults.invalid(&at, Value::typed(operator), why);
    }
    if toleration_seconds.is_some() && effect != "NoExecute" {
        let why = "effect must be 'NoExecute' when `tolerationSeconds` is set";
        faults.invalid(&path.child("effect"), Value::typed(effect), why);
    }
    match &**operator {
        "" | "Equal" => {
            let wrong = names::label_value(value);
            if !wrong.is_empty() {
                faults.invalid(&at, value, wrong.join(";"));
            }
        }
        "Exists" if !value.is_empty() => {
            faults.invalid(&at, value, "value must be empty when `operator` is 'Exists'");
        }
        "Exists" => {}
        "Lt" | "Gt" if options.comparing_tolerations => {
            faults.each(&path.child("value"), value, names::decimal_integer(value));
            if let Err(why) = parse_int(value) {
                faults.invalid(&path.child("value"), value, why);
            }
        }
        "Lt" | "Gt" => faults.not_supported(&at, operator, &["Equal", "Exists", "Lt", "Gt"]),
        other => faults.not_supported(&at, other, &["Equal", "Exists"]),
    }
    if !matches!(&**effect, "" | "NoSchedule" | "PreferNoSchedule" | "NoExecute") {
        faults.not_supported(&path.child("effect"), effect, &["NoSchedule", "PreferNoSchedule", "NoExecute"]);
    }
}

/// Why a text is no number of 64 bits, as Go's `strconv` says it.
fn parse_int(text: &str) -> Result<(), String> {
    use std::num::IntErrorKind;
    let why = match text.parse::<i64>().map_err(|e| *e.kind()) {
        Ok(_) => return Ok(()),
        Err(IntErrorKind::PosOverflow | IntErrorKind::NegOverflow) => "value out of range",
        Err(_) => "invalid syntax",
    };
    Err(format!("strconv.ParseInt: parsing {}: {why}", quoted(text)))
}

/// Tolerations stay as they are, their seconds aside; others may be added.
pub(super) fn only_added(
    new: &[Toleration],
    old: &[Toleration],
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    let same = |a: &Toleration, b: &Toleration| {
        (&a.key, &a.operator, &a.value, &a.effect) == (&b.key, &b.operator, &b.value, &b.effect)
    };
    if old.iter().any(|old| !new.iter().any(|new| same(new, old))) {
        return faults.forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
    }
    tolerations(new, path, options, faults);
}
