//! CSIDriver, CSINode and CSIStorageCapacity.

use std::collections::HashSet;

use generated::storage::v1::{
    CSIDriver, CSINode, CSINodeDriver, CSIStorageCapacity, StorageHealth, StorageHealthCondition,
};
use object::equality::{same, same_record};
use object::field_error::{FieldError, Path, Value};
use object::names;
use object::record::{Reflect, View};
use object::validate::{LabelSelectorOptions, condition_reason, has_invalid_label_value, label_selector};

use crate::kinds::core::volumes::source::csi_driver_name;
use crate::kinds::features::VOLUME_LIMIT_SCALING;
use crate::kinds::node_selector::deprecated_label;
use crate::kinds::quantities::not_negative;
use crate::validate::{Faults, Report, internal};

const FS_GROUP_POLICIES: &[&str] = &["File", "None", "ReadWriteOnceWithFSType"];
const LIFECYCLE_MODES: &[&str] = &["Persistent", "Ephemeral"];
/// Shortest life of a token, in seconds.
const MIN_TOKEN: i64 = 600;
/// Longest life of a token, in seconds.
const MAX_TOKEN: i64 = 1 << 32;
/// Most bytes of a driver's name for a node.
const MAX_NODE_ID: usize = 256;
/// Most conditions of the health of a driver's storage.
const MAX_CONDITIONS: usize = 16;

/// How a driver wants to be called.
pub(super) fn driver(driver: &CSIDriver, old: Option<&CSIDriver>, faults: &mut Faults) {
    let (spec, path) = (&driver.spec, Path::new("spec"));
    let wanted = |name: &str, value: Option<bool>, faults: &mut Faults| {
        if value.is_none() {
            faults.required(&path.child(name), "");
        }
    };
    wanted("attachedRequired", spec.attach_required, faults);
    wanted("podInfoOnMount", spec.pod_info_on_mount, faults);
    wanted("storageCapacity", spec.storage_capacity, faults);
    if let Some(policy) = spec.fs_group_policy.as_deref().filter(|p| !FS_GROUP_POLICIES.contains(p)) {
        faults.not_supported(&path.child("fsGroupPolicy"), policy, FS_GROUP_POLICIES);
    }
    token_requests(driver, &path.child("tokenRequests"), faults);
    let modes = path.child("volumeLifecycleModes");
    for mode in spec.volume_lifecycle_modes.iter().filter(|m| !LIFECYCLE_MODES.contains(&m.as_str())) {
        faults.not_supported(&modes, mode, LIFECYCLE_MODES);
    }
    wanted("seLinuxMount", spec.se_linux_mount, faults);
    if let Some(period) = spec.node_allocatable_update_period_seconds.filter(|period| *period < 10) {
        let why = "must be greater than or equal to 10 seconds";
        faults.invalid(&path.child("nodeAllocatableUpdatePeriodSeconds"), period, why);
    }
    if let Some(secret) = spec.service_account_token_in_secrets.filter(|_| spec.token_requests.is_empty()) {
        let why = "serviceAccountTokenInSecrets is set but no tokenRequests are specified";
        faults.invalid(&path.child("serviceAccountTokenInSecrets"), secret, why);
    }
    if VOLUME_LIMIT_SCALING.is_on() {
        wanted("preventPodSchedulingIfMissing", spec.prevent_pod_scheduling_if_missing, faults);
    }
    let Some(old) = old else { return };
    if spec.attach_required != old.spec.attach_required {
        faults.immutable(&path.child("attachedRequired"), spec.attach_required.view());
    }
    if spec.volume_lifecycle_modes != old.spec.volume_lifecycle_modes {
        faults.immutable(&modes, spec.volume_lifecycle_modes.view());
    }
}

fn token_requests(driver: &CSIDriver, path: &Path<'_>, faults: &mut Faults) {
    let mut audiences = HashSet::new();
    for (i, request) in driver.spec.token_requests.iter().enumerate() {
        let at = path.index(i);
        if !audiences.insert(&*request.audience) {
            faults.duplicate(&at.child("audience"), &request.audience);
            continue;
        }
        let why = match request.expiration_seconds {
            Some(seconds) if seconds < MIN_TOKEN => "may not specify a duration less than 10 minutes",
            Some(seconds) if seconds > MAX_TOKEN => "may not specify a duration larger than 2^32 seconds",
            _ => continue,
        };
        faults.invalid(&at.child("expirationSeconds"), request.expiration_seconds.view(), why);
    }
}

/// Tokens among the attributes of a volume come into logs.
pub(super) fn driver_warnings(driver: &CSIDriver, old: Option<&CSIDriver>) -> Vec<String> {
    let (spec, requests) = (&driver.spec, driver.spec.token_requests.view());
    let changed = old.is_none_or(|old| !same(old.spec.token_requests.view(), requests));
    if !changed || spec.token_requests.is_empty() || spec.service_account_token_in_secrets.is_some() {
        return Vec::new();
    }
    vec!["spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to prevent possible logging of tokens in volume attributes".into()]
}

/// The drivers of a node; what an entry says is fixed, but for how many volumes fit.
pub(super) fn node(node: &CSINode, old: Option<&CSINode>, faults: &mut Faults) {
    let path = Path::new("spec");
    let path = path.child("drivers");
    let mut names = HashSet::new();
    for (i, driver) in node.spec.drivers.iter().enumerate() {
        node_driver(driver, &path.index(i), faults);
        if !names.insert(&*driver.name) {
            faults.duplicate(&path.index(i).child("name"), &driver.name);
        }
        topology_keys(driver, &path.index(i), faults);
    }
    for was in old.iter().flat_map(|old| &old.spec.drivers) {
        for is in node.spec.drivers.iter().filter(|is| is.name == was.name) {
            let fixed = |driver: &CSINodeDriver| CSINodeDriver { allocatable: None, ..driver.clone() };
            if !same_record(&fixed(is), &fixed(was)) {
                faults.immutable(&path, internal(View::Record(&fixed(is))));
            }
        }
    }
}

fn node_driver(driver: &CSINodeDriver, path: &Path<'_>, faults: &mut Faults) {
    csi_driver_name(&driver.name, &path.child("name"), faults);
    let id = path.child("nodeID");
    if driver.node_id.is_empty() {
        faults.required(&id, "");
    }
    if driver.node_id.len() > MAX_NODE_ID {
        faults.invalid(&id, &driver.node_id, format!("must be {MAX_NODE_ID} characters or less"));
    }
    if let Some(count) = driver.allocatable.as_ref().and_then(|a| a.count).filter(|count| *count < 0) {
        let at = path.child("allocatable");
        faults.invalid(&at.child("count"), count, "must be greater than or equal to 0");
    }
}

fn topology_keys(driver: &CSINodeDriver, path: &Path<'_>, faults: &mut Faults) {
    let mut keys = HashSet::new();
    for key in &driver.topology_keys {
        if key.is_empty() {
            faults.required(path, "");
        }
        if !keys.insert(key) {
            faults.duplicate(path, key);
        }
        faults.each(path, key, names::qualified_name(key));
    }
}

/// How a driver's storage is.
pub(super) fn node_status(node: &CSINode, _: Option<&CSINode>, faults: &mut Faults) {
    let path = Path::new("status");
    let path = path.child("storageHealth");
    let mut names = HashSet::new();
    for (i, health) in node.status.storage_health.iter().enumerate() {
        let at = path.index(i);
        if !names.insert(&health.name) {
            faults.duplicate(&at, &health.name);
        }
        storage_health(health, &at, faults);
    }
}

fn storage_health(health: &StorageHealth, path: &Path<'_>, faults: &mut Faults) {
    csi_driver_name(&health.name, &path.child("name"), faults);
    let (at, count) = (path.child("healthConditions"), health.health_conditions.len());
    if count > MAX_CONDITIONS {
        return faults.push(FieldError::too_many(&at, count, MAX_CONDITIONS));
    }
    for (i, condition) in health.health_conditions.iter().enumerate() {
        health_condition(condition, &at.index(i), faults);
    }
}

fn health_condition(condition: &StorageHealthCondition, path: &Path<'_>, faults: &mut Faults) {
    const STATUSES: &[&str] = &["StorageDegraded", "StorageUnreachable"];
    const ACCESS_MODES: &[&str] = &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
    const VOLUME_MODES: &[&str] = &["Filesystem", "Block"];
    if !STATUSES.contains(&&*condition.status) {
        faults.not_supported(&path.child("status"), &condition.status, STATUSES);
    }
    let at = path.child("reason");
    match &*condition.reason {
        "" => faults.required(&at, ""),
        reason => faults.each(&at, reason, condition_reason(reason)),
    }
    if condition.reason.len() > 256 {
        faults.too_long(&at, 256);
    }
    if condition.message.len() > 1024 {
        faults.too_long(&path.child("message"), 1024);
    }
    for (name, mode, known) in
        [("accessMode", &condition.access_mode, ACCESS_MODES), ("volumeMode", &condition.volume_mode, VOLUME_MODES)]
    {
        if let Some(mode) = mode.as_deref().filter(|mode| !known.contains(mode)) {
            faults.not_supported(&path.child(name), mode, known);
        }
    }
}

/// How much is left of a class of storage in a part of the cluster; which class and part is fixed.
pub(super) fn capacity(capacity: &CSIStorageCapacity, old: Option<&CSIStorageCapacity>, faults: &mut Faults) {
    let (topology, class) = (Path::new("nodeTopology"), Path::new("storageClassName"));
    let options = LabelSelectorOptions {
        invalid_values: old.is_some_and(|old| has_invalid_label_value(old.node_topology.view())),
        ..Default::default()
    };
    label_selector(capacity.node_topology.view(), options, &topology, faults);
    faults.each(&class, &capacity.storage_class_name, names::dns1123_subdomain(&capacity.storage_class_name));
    if let Some(quantity) = &capacity.capacity {
        not_negative(quantity, &Path::new("capacity"), faults);
    }
    let Some(old) = old else { return };
    if !same(capacity.node_topology.view(), old.node_topology.view()) {
        faults.immutable(&topology, Value::from(capacity.node_topology.view()));
    }
    if capacity.storage_class_name != old.storage_class_name {
        faults.immutable(&class, &capacity.storage_class_name);
    }
}

/// Labels of nodes that should not be used any more.
pub(super) fn capacity_warnings(capacity: &CSIStorageCapacity) -> Vec<String> {
    let Some(selector) = &capacity.node_topology else { return Vec::new() };
    let mut out = Vec::new();
    for (i, expression) in selector.match_expressions.iter().enumerate() {
        if let Some(why) = deprecated_label(&expression.key) {
            out.push(format!("nodeTopology.matchExpressions[{i}].key: {} is {why}", expression.key));
        }
    }
    let labels = selector.match_labels.keys();
    out.extend(labels.filter_map(|l| deprecated_label(l).map(|why| format!("nodeTopology.matchLabels.{l}: {why}"))));
    out
}
