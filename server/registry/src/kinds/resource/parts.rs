//! Parts that several kinds share.

use cel::{Type, device};
use generated::resource::v1::{DeviceConfiguration, DeviceSelector, DeviceTaint, DeviceToleration};
use object::field_error::{FieldError, Path};
use object::names;
use object::scalar::Json;
use object::validate::label_name;

use crate::kinds::expressions;
use crate::validate::{Faults, Report};

/// Most elements of most lists.
pub(super) const MAX: usize = 32;
/// Most bytes of an expression.
const MAX_EXPRESSION: usize = 10 << 10;
/// Most that an expression may cost, and all that derive attributes in one claim.
pub(super) const MAX_COST: u64 = 1_000_000;
/// Most bytes of what is passed on to a driver or comes from it.
pub(super) const MAX_RAW: usize = 10 << 10;
/// Longest pool name.
const MAX_POOL: usize = 253;
/// Longest C identifier.
const MAX_ID: usize = 32;

/// No more elements than that; the others are not looked at if there are.
pub(super) fn fits(count: usize, max: usize, path: &Path<'_>, faults: &mut Faults) -> bool {
    if count > max {
        faults.push(FieldError::too_many(path, count, max));
    }
    count <= max
}

/// The name of a pool: subdomains between slashes.
pub(super) fn pool_name(name: &str, path: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        return faults.required(path, "");
    }
    if name.len() > MAX_POOL {
        faults.too_long(path, MAX_POOL);
    }
    for part in name.split('/') {
        faults.each(path, part, names::dns1123_subdomain(part));
    }
}

/// The name of a request, a device and the like.
pub(super) fn label(name: &str, path: &Path<'_>, faults: &mut Faults) {
    faults.each(path, name, names::dns1123_label(name));
}

/// A C identifier, perhaps after a domain and a slash.
pub(super) fn qualified_name(name: &str, path: &Path<'_>, faults: &mut Faults) {
    let identifier = |text: &str, faults: &mut Faults| {
        if text.len() > MAX_ID {
            faults.too_long(path, MAX_ID);
        }
        faults.each(path, text, names::c_identifier(text));
    };
    match name.split('/').collect::<Vec<_>>()[..] {
        [name] => identifier(name, faults),
        [domain, name] => {
            if domain.is_empty() {
                faults.invalid(path, "", "the domain must not be empty");
            } else {
                crate::kinds::core::volumes::source::csi_driver_name(domain, path, faults);
            }
            if name.is_empty() {
                faults.invalid(path, "", "the name must not be empty");
            } else {
                identifier(name, faults);
            }
        }
        // Upstream does not look at names with more slashes.
        _ => {}
    }
}

/// Expressions that devices must satisfy; those that are stored were valid when they came.
pub(super) fn selectors(all: &[DeviceSelector], stored: bool, path: &Path<'_>, faults: &mut Faults) {
    if !fits(all.len(), MAX, path, faults) {
        return;
    }
    for (i, selector) in all.iter().enumerate() {
        let at = path.index(i);
        let at = at.child("cel");
        match &selector.cel {
            None => faults.required(&at, ""),
            Some(_) if stored => {}
            Some(cel) => {
                selection(&cel.expression, &at.child("expression"), faults);
            }
        }
    }
}

fn selection(text: &str, path: &Path<'_>, faults: &mut Faults) {
    let refused = |given: &Type| format!("must evaluate to bool or the unknown type, not {given}");
    expression(text, device::selects, refused, path, faults);
}

/// An expression that gives an attribute; what it may cost.
pub(super) fn derived(text: &str, path: &Path<'_>, faults: &mut Faults) -> u64 {
    let refused =
        |given: &Type| format!("must evaluate to a primitive scalar (string, integer, boolean, semver), not {given}");
    expression(text, device::is_attribute, refused, path, faults)
}

/// An expression over a device that is not too long, not too complex, and gives what it should.
fn expression(
    text: &str,
    fits: fn(&Type) -> bool,
    refused: impl Fn(&Type) -> String,
    path: &Path<'_>,
    faults: &mut Faults,
) -> u64 {
    if text.len() > MAX_EXPRESSION {
        faults.too_long(path, MAX_EXPRESSION);
        return 0;
    }
    let environment = device::environment(expressions::base(false));
    let program = match expressions::compile(&environment, text, &[]) {
        Ok(program) => program,
        Err(refusal) => {
            refusal.tell(text, path, faults);
            return 0;
        }
    };
    if !fits(program.output()) {
        faults.invalid(path, text, refused(program.output()));
        return 0;
    }
    let cost = program.cost().max;
    if cost > MAX_COST {
        faults.forbidden(path, "too complex, exceeds cost limit");
    }
    cost
}

/// What a driver is told. `stored` parameters may be longer than new ones.
pub(super) fn configuration(configuration: &DeviceConfiguration, stored: bool, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("opaque");
    match &configuration.opaque {
        None => faults.required(&at, ""),
        Some(opaque) => raw(&opaque.parameters, stored, &at.child("parameters"), faults),
    }
}

/// A JSON object of whatever content.
pub(super) fn raw(json: &Json, stored: bool, path: &Path<'_>, faults: &mut Faults) {
    let text = json.as_bytes();
    match text.trim_ascii_start().first() {
        None => faults.required(path, ""),
        Some(_) if !stored && text.len() > MAX_RAW => faults.too_long(path, MAX_RAW),
        Some(b'n') => faults.required(path, ""),
        Some(b'{') => {}
        Some(_) => faults.invalid(path, "<value omitted>", "must be a valid JSON object"),
    }
}

/// A taint of devices.
pub(super) fn taint(taint: &DeviceTaint, path: &Path<'_>, faults: &mut Faults) {
    label_name(&taint.key, &path.child("key"), faults);
    if !taint.value.is_empty() {
        faults.each(&path.child("value"), &taint.value, names::label_value(&taint.value));
    }
}

/// Which taints don't matter.
pub(super) fn tolerations(all: &[DeviceToleration], path: &Path<'_>, faults: &mut Faults) {
    for (i, toleration) in all.iter().enumerate() {
        let at = path.index(i);
        let (value, at) = (&toleration.value, at.child("value"));
        match &*toleration.operator {
            "Exists" if !value.is_empty() => faults.invalid(&at, value, "must be empty for operator `Exists`"),
            "Equal" => faults.each(&at, value, names::label_value(value)),
            _ => {}
        }
    }
}

/// What must hold, and what must not, before a device is bound; each named once.
pub(super) fn binding(conditions: &[String], failures: &[String], path: &Path<'_>, faults: &mut Faults) {
    const MAX_CONDITIONS: usize = 4;
    let (ok, failed) = (path.child("bindingConditions"), path.child("bindingFailureConditions"));
    for (all, at) in [(conditions, &ok), (failures, &failed)] {
        if fits(all.len(), MAX_CONDITIONS, at, faults) {
            for (i, name) in all.iter().enumerate() {
                label_name(name, &at.index(i), faults);
            }
        }
    }
    for (i, name) in conditions.iter().enumerate().filter(|(i, name)| conditions[..*i].contains(name)) {
        faults.duplicate(&ok.index(i), name);
    }
    for (i, name) in failures.iter().enumerate() {
        if failures[..i].contains(name) {
            faults.duplicate(&failed.index(i), name);
        }
        if conditions.contains(name) {
            faults.invalid(&failed.index(i), name, "bindingFailureConditions must not overlap with bindingConditions");
        }
    }
    let missing = || object::field_error::Value::null();
    match (conditions.is_empty(), failures.is_empty()) {
        (true, false) => {
            faults.invalid(&ok, missing(), "bindingConditions are required to use bindingFailureConditions");
        }
        (false, true) => {
            faults.invalid(&failed, missing(), "bindingFailureConditions are required to use bindingConditions");
        }
        _ => {}
    }
}

/// What a node is not to do; preparing goes with what ends it.
pub(super) fn skipped(operations: &[String], path: &Path<'_>, faults: &mut Faults) {
    let has = |name: &str| operations.iter().any(|operation| operation == name);
    if has("NodePrepareResources") && !has("NodeUnprepareResources") && !has("*") {
        let why = "NodePrepareResources cannot be skipped unless NodeUnprepareResources is also skipped";
        faults.invalid(path, operations, why);
    }
}
