//! Capacities of devices that several claims can share, and how much of one a claim may ask for (KEP-5075).

use generated::resource::v1::{CapacityRequestPolicy, CapacityRequestPolicyRange, Device};
use object::field_error::Path;
use object::scalar::Quantity;

use super::parts::{fits, qualified_name};
use crate::validate::{Faults, Report};

/// Most values of which a claim takes one.
const MAX_VALUES: usize = 10;

pub(super) fn capacities(device: &Device, path: &Path<'_>, faults: &mut Faults) {
    let shared = device.allow_multiple_allocations == Some(true);
    for (name, capacity) in &device.capacity {
        qualified_name(name, path, faults);
        let at = path.key(name);
        let at = at.child("requestPolicy");
        match &capacity.request_policy {
            Some(_) if !shared => faults.forbidden(&at, "allowMultipleAllocations must be true"),
            Some(policy) => request_policy(&capacity.value, policy, &at, faults),
            None => {}
        }
    }
}

/// A claim takes one of some values, or one of a range; without a request, the default.
fn request_policy(all: &Quantity, policy: &CapacityRequestPolicy, path: &Path<'_>, faults: &mut Faults) {
    let needs = |what: &str, faults: &mut Faults| {
        faults.required(&path.child("default"), &format!("required when {what} is defined"));
    };
    match (&policy.valid_values[..], &policy.valid_range, &policy.default) {
        ([], None, _) => {}
        ([_, ..], Some(_), _) => {
            let why = r#"exactly one policy can be specified, cannot specify "validValues" and "validRange" at the same time"#;
            faults.forbidden(path, why);
        }
        ([_, ..], None, None) => needs("validValues", faults),
        ([], Some(_), None) => needs("validRange", faults),
        (values, None, Some(default)) => one_of(all, values, default, &path.child("validValues"), faults),
        ([], Some(range), Some(default)) => within(all, range, default, &path.child("validRange"), faults),
    }
}

fn one_of(all: &Quantity, values: &[Quantity], default: &Quantity, path: &Path<'_>, faults: &mut Faults) {
    for (i, pair) in values.windows(2).enumerate() {
        if pair[0] > pair[1] {
            faults.invalid(&path.index(i + 1), pair[1].to_string(), "values must be sorted in ascending order");
        }
    }
    let mut found = false;
    if fits(values.len(), MAX_VALUES, path, faults) {
        for (i, value) in values.iter().enumerate().filter(|(_, value)| *value > all) {
            let why = format!("option is larger than capacity value: {all}");
            faults.invalid(&path.index(i), value.to_string(), why);
        }
        for (i, value) in values
            .iter()
            .enumerate()
            .filter(|(i, value)| values[..*i].iter().any(|other| other.value() == value.value()))
        {
            faults.duplicate(&path.index(i), value.to_string());
        }
        found = values.contains(default);
    }
    if !found {
        faults.invalid(path, default.to_string(), "default value is not valid according to the requestPolicy");
    }
}

fn within(
    all: &Quantity,
    range: &CapacityRequestPolicyRange,
    default: &Quantity,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    let Some(min) = &range.min else {
        return faults.required(&path.child("min"), "required when validRange is defined");
    };
    let wrong = |name: &str, value: &Quantity, why: String, faults: &mut Faults| {
        faults.invalid(&path.child(name), value.to_string(), why);
    };
    if min > all {
        wrong("min", min, format!("min is larger than capacity value: {all}"), faults);
    }
    if default < min {
        wrong("default", default, format!("default is less than min: {min}"), faults);
    }
    if let Some(max) = &range.max {
        if min > max {
            wrong("max", min, format!("min is larger than max: {max}"), faults);
        }
        if max > all {
            wrong("max", max, format!("max is larger than capacity value: {all}"), faults);
        }
        if default > max {
            wrong("default", default, format!("default is more than max: {max}"), faults);
        }
    }
    let given =
        [("default", Some(default)), ("min", Some(min)), ("max", range.max.as_ref()), ("step", range.step.as_ref())];
    let given: Vec<(&str, &Quantity)> = given.into_iter().filter_map(|(name, q)| Some((name, q?))).collect();
    let Some(step) = &range.step else { return };
    if step.is_zero() || step.is_negative() {
        return wrong("step", step, "must be greater than zero".into(), faults);
    }
    let mut first = min.clone();
    first.add(step);
    if first > *all {
        wrong("step", step, format!("one step {first} is larger than capacity value: {all}"), faults);
    }
    let before = faults.len();
    for (name, quantity) in &given {
        if quantity.is_negative() {
            wrong(name, quantity, "must be greater than or equal to 0".into(), faults);
        } else if **quantity > Quantity::from_int(i64::MAX) {
            wrong(name, quantity, format!("must not be larger than {}", i64::MAX), faults);
        }
    }
    if faults.len() > before {
        return;
    }
    // `DRAFractionalCapacityRange` is off: parts of one count as one.
    let whole = |q: &Quantity| i128::from(q.value());
    for quantity in [Some(default), range.max.as_ref()].into_iter().flatten() {
        if (whole(quantity) - whole(min)) % whole(step) != 0 {
            let why = format!("value is not a multiple of a given step ({step}) from ({min})");
            wrong("step", quantity, why, faults);
        }
    }
}
