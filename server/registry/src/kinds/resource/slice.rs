//! ResourceSlice.

use std::collections::HashSet;

use generated::resource::v1::{CounterSet, Device, DeviceAttribute, ResourceSlice, ResourceSliceSpec};
use object::equality::{same, same_record};
use object::field_error::{FieldError, Path, Value, quoted};
use object::names;
use object::record::{List, Record, Reflect, View};

use super::capacity::capacities;
use super::parts::{binding, fits, label, pool_name, qualified_name, skipped, taint};
use crate::kinds::core::volumes::source::csi_driver_name;
use crate::kinds::node_selector::node_selector;
use crate::validate::{Faults, Report, internal};

const MAX_DEVICES: usize = 128;
/// Most devices where some have taints, use counters or have lists for attributes.
const MAX_ADVANCED: usize = 64;
const MAX_COUNTERS: usize = 32;
const MAX_COUNTER_SETS: usize = 8;
const MAX_CONSUMED: usize = 2;
const MAX_TAINTS: usize = 16;
/// Most attributes and capacities of a device together.
const MAX_ATTRIBUTES: usize = 32;
/// Most values of a device's attributes.
const MAX_VALUES: usize = 48;
/// Longest text of an attribute.
const MAX_TEXT: usize = 64;

fn lists(attribute: &DeviceAttribute) -> [usize; 4] {
    [attribute.ints.len(), attribute.bools.len(), attribute.strings.len(), attribute.versions.len()]
}

fn has_lists(device: &Device) -> bool {
    device.attributes.values().any(|attribute| lists(attribute) != [0; 4])
}

/// Drivers have names in lower case.
pub(super) fn warnings(slice: &ResourceSlice) -> Vec<String> {
    let driver = &slice.spec.driver;
    if driver.chars().any(char::is_uppercase) {
        let driver = quoted(driver);
        return vec![format!("spec.driver: driver names should be lowercase; {driver} contains uppercase characters")];
    }
    Vec::new()
}

/// The devices of a pool that some nodes can reach.
pub(super) fn slice(slice: &ResourceSlice, old: Option<&ResourceSlice>, faults: &mut Faults) {
    let (spec, path) = (&slice.spec, Path::new("spec"));
    csi_driver_name(&spec.driver, &path.child("driver"), faults);
    let (pool, at) = (&spec.pool, path.child("pool"));
    pool_name(&pool.name, &at.child("name"), faults);
    if pool.resource_slice_count <= 0 {
        let count = pool.resource_slice_count;
        faults.invalid(&at.child("resourceSliceCount"), count, "must be greater than zero");
    }
    if pool.generation < 0 {
        faults.invalid(&at.child("generation"), pool.generation, "must be greater than or equal to zero");
    }
    if let Some(was) = old.map(|old| &old.spec) {
        if was.pool.name != pool.name {
            faults.immutable(&at.child("name"), &pool.name);
        }
        if was.driver != spec.driver {
            faults.immutable(&path.child("driver"), &spec.driver);
        }
        if was.node_name != spec.node_name {
            faults.immutable(&path.child("nodeName"), spec.node_name.view());
        }
    }
    nodes(spec, &path, faults);
    if !spec.shared_counters.is_nil() && !spec.devices.is_nil() {
        faults.invalid(&path, "", "only one of `sharedCounters` or `devices` is allowed");
    }
    let advanced = |d: &Device| !d.taints.is_empty() || !d.consumes_counters.is_empty() || has_lists(d);
    let max = if spec.devices.iter().any(advanced) { MAX_ADVANCED } else { MAX_DEVICES };
    let at = path.child("devices");
    if fits(spec.devices.len(), max, &at, faults) {
        for (i, one) in spec.devices.iter().enumerate() {
            let before = old.and_then(|old| old.spec.devices.iter().find(|other| other.name == one.name));
            device(one, before, spec.per_device_node_selection == Some(true), &at.index(i), faults);
        }
        let mut names = HashSet::new();
        for (i, one) in spec.devices.iter().enumerate() {
            if !names.insert(&one.name) {
                faults.duplicate(&at.index(i), &one.name);
            }
        }
    }
    counter_sets(&spec.shared_counters, &path.child("sharedCounters"), faults);
    partition_type(spec, &path, faults);
    skipped(&spec.skip_node_operations, &path.child("skipNodeOperations"), faults);
}

/// Which nodes can reach the devices, said in one way.
fn nodes(spec: &ResourceSliceSpec, path: &Path<'_>, faults: &mut Faults) {
    let mut ways = Vec::new();
    match spec.node_name.as_deref() {
        Some("") => {
            faults.invalid(&path.child("nodeName"), "", "must be either unset or set to a non-empty string");
        }
        Some(name) => {
            ways.push("`nodeName`");
            faults.each(&path.child("nodeName"), name, names::dns1123_subdomain(name));
        }
        None => {}
    }
    if let Some(selector) = &spec.node_selector {
        ways.push("`nodeSelector`");
        let at = path.child("nodeSelector");
        node_selector(selector, false, &at, faults);
        let terms = &selector.node_selector_terms;
        if terms.len() != 1 {
            faults.invalid(
                &at.child("nodeSelectorTerms"),
                internal(terms.view()),
                "must have exactly one node selector term",
            );
        }
    }
    for (name, way, value) in [
        ("allNodes", "`allNodes`", spec.all_nodes),
        ("perDeviceNodeSelection", "`perDeviceNodeSelection`", spec.per_device_node_selection),
    ] {
        match value {
            Some(true) => ways.push(way),
            Some(false) => faults.invalid(&path.child(name), false, "must be either unset or set to true"),
            None => {}
        }
    }
    const ONE: &str = "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";
    match ways.len() {
        0 => faults.required(path, ONE),
        1 => {}
        _ => {
            let value = format!("{{{}}}", ways.join(", "));
            faults.invalid(path, value, format!("{ONE}, but multiple fields are set"));
        }
    }
}

fn counter_sets(sets: &[CounterSet], path: &Path<'_>, faults: &mut Faults) {
    if !fits(sets.len(), MAX_COUNTER_SETS, path, faults) {
        return;
    }
    for (i, set) in sets.iter().enumerate() {
        fits(set.counters.len(), MAX_COUNTERS, &path.index(i).child("counters"), faults);
    }
}

/// Devices that use counters have the attribute that tells partitions apart.
fn partition_type(spec: &ResourceSliceSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(name) = &spec.partition_type_attribute else { return };
    if spec.devices.iter().all(|device| device.consumes_counters.is_empty()) {
        let why = "may only be set on a slice which declares devices that consume counters";
        return faults.invalid(&path.child("partitionTypeAttribute"), name, why);
    }
    let mut wrong = Faults::new();
    qualified_name(name, path, &mut wrong);
    if !wrong.is_empty() || !name.contains('/') {
        return;
    }
    let bare = name.strip_prefix(&format!("{}/", spec.driver)).unwrap_or(name);
    let all = path.child("devices");
    for (i, device) in spec.devices.iter().enumerate().filter(|(_, d)| !d.consumes_counters.is_empty()) {
        let at = all.index(i);
        let at = at.child("attributes");
        match device.attributes.get(name).or_else(|| device.attributes.get(bare)) {
            None => {
                let why =
                    "device consumes counters and `partitionTypeAttribute` names this attribute, so it must be set";
                faults.required(&at.key(name), why);
            }
            Some(attribute) if attribute.string.is_none() => {
                let why = "must be a string value because `partitionTypeAttribute` names this attribute";
                faults.invalid(&at.key(name), internal(View::Record(attribute)), why);
            }
            Some(_) => {}
        }
    }
}

fn device(device: &Device, old: Option<&Device>, places: bool, path: &Path<'_>, faults: &mut Faults) {
    label(&device.name, &path.child("name"), faults);
    let count = device.attributes.len() + device.capacity.len();
    if count > MAX_ATTRIBUTES {
        let why = format!("the total number of attributes and capacities must not exceed {MAX_ATTRIBUTES}");
        faults.invalid(path, count, why);
    }
    let values: usize = device.attributes.values().map(|a| lists(a).iter().sum::<usize>().max(1)).sum();
    if values > MAX_VALUES {
        let why = format!("the total number of attribute values must not exceed {MAX_VALUES}");
        faults.invalid(path, values, why);
    }
    let at = path.child("attributes");
    for (name, attribute) in &device.attributes {
        qualified_name(name, &at, faults);
        texts(attribute, &at.key(name), faults);
    }
    if !old.is_some_and(|old| same(old.capacity.view(), device.capacity.view())) {
        capacities(device, &path.child("capacity"), faults);
    }
    let at = path.child("taints");
    if !old.is_some_and(|old| same(old.taints.view(), device.taints.view()))
        && fits(device.taints.len(), MAX_TAINTS, &at, faults)
    {
        for (i, one) in device.taints.iter().enumerate() {
            taint(one, &at.index(i), faults);
        }
    }
    let at = path.child("consumesCounters");
    if fits(device.consumes_counters.len(), MAX_CONSUMED, &at, faults) {
        for (i, consumption) in device.consumes_counters.iter().enumerate() {
            fits(consumption.counters.len(), MAX_COUNTERS, &at.index(i).child("counters"), faults);
        }
    }
    place(device, places, path, faults);
    binding(&device.binding_conditions, &device.binding_failure_conditions, path, faults);
}

/// Texts of an attribute are short, and versions are semantic ones.
fn texts(attribute: &DeviceAttribute, path: &Path<'_>, faults: &mut Faults) {
    let short = |text: &str, path: &Path<'_>, faults: &mut Faults| {
        if text.len() > MAX_TEXT {
            faults.too_long(path, MAX_TEXT);
        }
    };
    let version = |text: &str, path: &Path<'_>, faults: &mut Faults| {
        if !is_version(text) {
            faults.invalid(path, text, "must be a string compatible with semver.org spec 2.0.0");
        }
        short(text, path, faults);
    };
    if let Some(text) = &attribute.string {
        short(text, &path.child("string"), faults);
    }
    if let Some(text) = &attribute.version {
        version(text, &path.child("version"), faults);
    }
    let (strings, versions) = (path.child("strings"), path.child("versions"));
    for (i, text) in attribute.strings.iter().enumerate() {
        short(text, &strings.index(i), faults);
    }
    for (i, text) in attribute.versions.iter().enumerate() {
        version(text, &versions.index(i), faults);
    }
}

/// `1.2.3-pre.1+build` (semver.org 2.0.0).
fn is_version(text: &str) -> bool {
    let number = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()) && (t == "0" || !t.starts_with('0'));
    let word = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let (rest, build) = text.split_once('+').map_or((text, None), |(rest, build)| (rest, Some(build)));
    let (core, pre) = rest.split_once('-').map_or((rest, None), |(core, pre)| (core, Some(pre)));
    core.split('.').count() == 3
        && core.split('.').all(number)
        && pre.is_none_or(|pre| pre.split('.').all(|part| word(part) && (!digits(part) || number(part))))
        && build.is_none_or(|build| build.split('.').all(word))
}

/// Which nodes can reach a device, where the slice leaves that to its devices.
fn place(device: &Device, places: bool, path: &Path<'_>, faults: &mut Faults) {
    if !places {
        if device.node_name.is_some() || device.node_selector.is_some() || device.all_nodes.is_some() {
            let why = "`nodeName`, `nodeSelector` and `allNodes` can only be set if `perDeviceNodeSelection` is set to true in the ResourceSlice spec";
            faults.invalid(path, Value::null(), why);
        }
        return;
    }
    let mut ways = Vec::new();
    match device.node_name.as_deref() {
        Some("") => faults.invalid(&path.child("nodeName"), "", "must not be empty"),
        Some(name) => {
            ways.push("`nodeName`");
            faults.each(&path.child("nodeName"), name, names::dns1123_subdomain(name));
        }
        None => {}
    }
    if let Some(selector) = &device.node_selector {
        ways.push("`nodeSelector`");
        node_selector(selector, false, &path.child("nodeSelector"), faults);
    }
    match device.all_nodes {
        Some(true) => ways.push("`allNodes`"),
        Some(false) => faults.invalid(&path.child("allNodes"), false, "must be either unset or set to true"),
        None => {}
    }
    const ONE: &str = "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec";
    match ways.len() {
        0 => faults.required(path, ONE),
        1 => {}
        _ => faults.invalid(path, format!("{{{}}}", ways.join(", ")), ONE),
    }
}

/// An attribute has one value, or one list of values.
pub(super) fn one_value_each(slice: &ResourceSlice, old: Option<&ResourceSlice>, basic: bool) -> Faults {
    let mut faults = Faults::new();
    let path = Path::new("spec");
    let all = path.child("devices");
    for (i, device) in slice.spec.devices.iter().enumerate() {
        if old.is_some_and(|old| old.spec.devices.get(i).is_some_and(|was| same_record(was, device))) {
            continue;
        }
        let at = all.index(i);
        let at = at.child(if basic { "basic.attributes" } else { "attributes" });
        for (name, attribute) in &device.attributes {
            let fields = &attribute.schema().fields;
            let given: Vec<&str> = (0..fields.len())
                .filter(|i| !matches!(attribute.get(*i), View::Absent))
                .filter(|i| !matches!(attribute.get(*i), View::List(list) if list.len() == 0))
                .map(|i| &*fields[i].name)
                .collect();
            let all = fields.iter().map(|field| format!("`{}`", field.name)).collect::<Vec<_>>().join(", ");
            let (value, why) = match given.len() {
                0 => (String::new(), format!("must specify one of: {all}")),
                1 => continue,
                _ => (format!("{{{}}}", given.join(", ")), format!("must specify exactly one of: {all}")),
            };
            faults.push(FieldError::invalid(&at.key(name), value, why));
        }
    }
    faults
}
