//! Numbers and percentages: replicas, seconds, budgets.

use object::field_error::{Path, quoted};
use object::names;
use object::record::Reflect;
use object::scalar::IntOrString;

use crate::validate::{Faults, Report};

/// Not less than zero.
pub(super) fn not_negative(n: impl Into<i64>, path: &Path<'_>, faults: &mut Faults) {
    let n = n.into();
    if n < 0 {
        faults.invalid(path, n, "must be greater than or equal to 0");
    }
}

/// Each of a record's numbers not less than zero; those that are absent count as zero.
pub(super) fn none_negative(numbers: &[(&str, i64)], path: &Path<'_>, faults: &mut Faults) {
    for (name, n) in numbers {
        not_negative(*n, &path.child(name), faults);
    }
}

/// The status of a set of replicas: which number must not exceed which, in upstream's order.
pub(super) fn none_above(numbers: &[(&str, i32)], limit: i32, what: &str, path: &Path<'_>, faults: &mut Faults) {
    for (name, n) in numbers.iter().filter(|(_, n)| *n > limit) {
        faults.invalid(&path.child(name), *n, format!("cannot be greater than {what}"));
    }
}

/// The status of one set of replicas: all of them, their parts, of which the last is no more than the one before it, and
/// other numbers.
pub(super) fn replicas(
    all: i32,
    parts: [(&str, i32); 3],
    others: &[(&str, i64)],
    path: &Path<'_>,
    faults: &mut Faults,
) {
    not_negative(all, &path.child("replicas"), faults);
    none_negative(&parts.map(|(name, n)| (name, n.into())), path, faults);
    none_negative(others, path, faults);
    none_above(&parts, all, "status.replicas", path, faults);
    let (name, limit) = parts[1];
    none_above(&parts[2..], limit, name, path, faults);
}

/// A counter of collisions, which never goes back.
pub(super) fn not_decremented(new: Option<i32>, old: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    if old.is_some_and(|old| new.is_none_or(|new| new < old)) {
        faults.invalid(path, new.unwrap_or(0), "cannot be decremented");
    }
}

/// A number that is not negative, or a percentage.
pub(super) fn int_or_percent(value: &IntOrString, path: &Path<'_>, faults: &mut Faults) {
    match value {
        IntOrString::Int(n) => not_negative(*n, path, faults),
        IntOrString::String(text) => {
            for why in names::percent(text) {
                faults.invalid(path, value.view(), why);
            }
        }
    }
}

/// A percentage of at most 100; any number.
pub(super) fn at_most_all(value: &IntOrString, path: &Path<'_>, faults: &mut Faults) {
    if percentage(value).is_some_and(|n| n > 100) {
        faults.invalid(path, value.view(), "must not be greater than 100%");
    }
}

/// The number, with or without a percent sign; zero for any other text.
pub(super) fn amount(value: &IntOrString) -> i64 {
    match value {
        IntOrString::Int(n) => i64::from(*n),
        IntOrString::String(text) => percentage(value).unwrap_or_else(|| text.parse().unwrap_or(0)),
    }
}

fn percentage(value: &IntOrString) -> Option<i64> {
    match value {
        IntOrString::String(text) if names::percent(text).is_empty() => {
            Some(text.trim_end_matches('%').parse().unwrap_or(i64::MAX))
        }
        _ => None,
    }
}

/// A whole number as text; why it is none, as Go says it.
pub(super) fn whole_number(text: &str) -> Result<i64, String> {
    let refused = |why: &str| format!("strconv.ParseInt: parsing {}: {why}", quoted(text));
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(refused("invalid syntax"));
    }
    text.parse().map_err(|_| refused("value out of range"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_limits() {
        let check = |value: IntOrString, number: i64, expect: &[&str]| {
            let (path, mut faults) = (Path::new("n"), Faults::new());
            int_or_percent(&value, &path, &mut faults);
            at_most_all(&value, &path, &mut faults);
            assert_eq!(amount(&value), number);
            assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), expect);
        };
        let text = |text: &str| IntOrString::String(text.into());
        check(IntOrString::Int(3), 3, &[]);
        check(IntOrString::Int(-1), -1, &["n: Invalid value: -1: must be greater than or equal to 0"]);
        check(text("25%"), 25, &[]);
        check(text("101%"), 101, &["n: Invalid value: \"101%\": must not be greater than 100%"]);
        check(
            text("99999999999999999999%"),
            i64::MAX,
            &["n: Invalid value: \"99999999999999999999%\": must not be greater than 100%"],
        );
        check(
            text("5"),
            5,
            &[
                "n: Invalid value: \"5\": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
            ],
        );
    }

    #[test]
    fn counters() {
        let check = |new: Option<i32>, old: Option<i32>, expect: Option<i32>| {
            let mut faults = Faults::new();
            not_decremented(new, old, &Path::new("c"), &mut faults);
            let shown = expect.map(|n| format!("c: Invalid value: {n}: cannot be decremented"));
            assert_eq!(faults.first().map(ToString::to_string), shown);
        };
        check(None, None, None);
        check(Some(2), Some(1), None);
        check(Some(1), Some(2), Some(1));
        check(None, Some(0), Some(0));
    }
}
