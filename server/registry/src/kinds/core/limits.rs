//! Limit ranges.

use std::collections::BTreeSet;

use generated::core::v1::{LimitRange, LimitRangeItem};
use object::field_error::{FieldError, Path, Value};
use object::names;
use object::record::Record;
use object::scalar::Quantity;
use object::string_map::StringMap;

use super::resources::{container_resource_name, may_be_overcommitted, resource_name, shown};
use crate::meta;
use crate::validate::{Faults, Report};

/// Amounts up to here are compared by the thousandth (`MaxMilliValue`).
const MAX_MILLI: i64 = i64::MAX / 1000;

/// One that has no name gets one that nobody else has.
pub(super) fn prepare_create(object: &mut dyn Record) {
    if let Some(range) = object.downcast_mut::<LimitRange>()
        && range.metadata.name.is_empty()
    {
        range.metadata.name = meta::new_uid();
    }
}

/// Each limit, one a type.
pub(super) fn limit_range(range: &LimitRange, _: Option<&LimitRange>, faults: &mut Faults) {
    let spec = Path::new("spec");
    let all = spec.child("limits");
    let mut types = BTreeSet::new();
    for (i, limit) in range.spec.limits.iter().enumerate() {
        let at = all.index(i);
        limit_type(&limit.r#type, &at.child("type"), faults);
        if !types.insert(&limit.r#type) {
            faults.push(FieldError::duplicate(&at.child("type"), Value::typed(&limit.r#type)));
        }
        names(limit, &at, faults);
        amounts(limit, &at, faults);
    }
}

fn limit_type(ty: &str, at: &Path<'_>, faults: &mut Faults) {
    let wrong = names::qualified_name(ty);
    if wrong.is_empty() && !ty.contains('/') && !matches!(ty, "Pod" | "Container" | "PersistentVolumeClaim") {
        faults.invalid(at, Value::typed(ty), "must be a standard limit type or fully qualified");
    }
    faults.extend(wrong.into_iter().map(|why| FieldError::invalid(at, Value::typed(ty), why)));
}

type Amounts = StringMap<Quantity>;

/// The resources that are limited, and where the type allows them.
fn names(limit: &LimitRangeItem, at: &Path<'_>, faults: &mut Faults) {
    let ty = limit.r#type.as_str();
    let check = if matches!(ty, "Pod" | "Container") { container_resource_name } else { resource_name };
    let each = |name: &str, amounts: &Amounts, faults: &mut Faults| {
        let at = at.child(name);
        amounts.keys().for_each(|resource| check(resource, &at.key(resource), faults));
    };
    each("max", &limit.max, faults);
    each("min", &limit.min, faults);
    for (name, amounts) in [("default", &limit.default), ("defaultRequest", &limit.default_request)] {
        if ty != "Pod" {
            each(name, amounts, faults);
        } else if !amounts.is_empty() {
            faults.forbidden(&at.child(name), "may not be specified when `type` is 'Pod'");
        }
    }
    let bounds_storage = limit.min.contains_key("storage") || limit.max.contains_key("storage");
    if ty == "PersistentVolumeClaim" && !bounds_storage {
        let why = "either minimum or maximum storage value is required, but neither was provided";
        faults.required(&at.child("limits"), why);
    }
    each("maxLimitRequestRatio", &limit.max_limit_request_ratio, faults);
}

/// That amounts of one resource don't exclude each other.
fn amounts(limit: &LimitRangeItem, at: &Path<'_>, faults: &mut Faults) {
    let none = Amounts::new();
    let (defaults, requests) = match &*limit.r#type {
        "Pod" => (&none, &none),
        _ => (&limit.default, &limit.default_request),
    };
    let ratios = &limit.max_limit_request_ratio;
    let all: BTreeSet<&String> =
        [&limit.min, &limit.max, defaults, requests, ratios].into_iter().flat_map(|amounts| amounts.keys()).collect();
    for name in all {
        let of = |amounts: &'static str| match amounts {
            "min" => limit.min.get(name),
            "max" => limit.max.get(name),
            "default" => defaults.get(name),
            _ => requests.get(name),
        };
        // A message names both amounts; which one it shows as the value is upstream's choice.
        let mut above = |low: &'static str, high: &'static str, field: &str, words: [&str; 2], shows_low: bool| {
            let (Some(a), Some(b)) = (of(low), of(high)) else { return };
            if a > b {
                let why = format!("{} value {a} is greater than {} value {b}", words[0], words[1]);
                faults.invalid(&at.child(field).key(name), shown(if shows_low { a } else { b }), why);
            }
        };
        above("min", "max", "min", ["min", "max"], true);
        above("min", "defaultRequest", "defaultRequest", ["min", "default request"], false);
        above("defaultRequest", "max", "defaultRequest", ["default request", "max"], true);
        above("defaultRequest", "default", "defaultRequest", ["default request", "default limit"], true);
        above("min", "default", "default", ["min", "default"], true);
        above("default", "max", "default", ["default", "max"], false);
        if let Some(ratio) = ratios.get(name) {
            check_ratio(ratio, of("min"), of("max"), &at.child("maxLimitRequestRatio").key(name), faults);
        }
        if let (Some(default), Some(request)) = (of("default"), of("defaultRequest"))
            && !may_be_overcommitted(name)
            && default != request
        {
            let why = format!("default value {default} must equal to defaultRequest value {request} in {name}");
            faults.invalid(&at.child("defaultRequest").key(name), shown(request), why);
        }
    }
}

fn check_ratio(ratio: &Quantity, min: Option<&Quantity>, max: Option<&Quantity>, at: &Path<'_>, faults: &mut Faults) {
    if *ratio < Quantity::from_int(1) {
        faults.invalid(at, shown(ratio), format!("ratio {ratio} is less than 1"));
    }
    let (Some(min), Some(max)) = (min, max) else { return };
    let fine = [ratio, min, max].into_iter().all(|amount| amount.value() < MAX_MILLI);
    let as_number = |amount: &Quantity| (if fine { amount.milli_value() } else { amount.value() }) as f64;
    let wanted = if fine { as_number(ratio) / 1000.0 } else { as_number(ratio) };
    let most = as_number(max) / as_number(min);
    if wanted > most {
        faults.invalid(at, shown(ratio), format!("ratio {ratio} is greater than max/min = {most:.6}"));
    }
}
