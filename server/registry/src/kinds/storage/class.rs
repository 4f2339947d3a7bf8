//! StorageClass and VolumeAttributesClass.

use std::collections::{BTreeMap, BTreeSet};

use generated::core::v1::TopologySelectorTerm;
use generated::storage::v1::{StorageClass, VolumeAttributesClass};
use object::field_error::Path;
use object::names;
use object::record::Reflect;
use object::validate::label_name;

use crate::kinds::node_selector::deprecated_label;
use crate::validate::{Faults, Report};

/// Most parameters.
const MAX_PARAMETERS: usize = 512;
/// Most bytes of all parameters together.
const MAX_SIZE: usize = 256 << 10;
const RECLAIM_POLICIES: &[&str] = &["Delete", "Retain"];
const BINDING_MODES: &[&str] = &["Immediate", "WaitForFirstConsumer"];

/// What volumes of a class are made by, and how. All but topologies, options and expansion is fixed.
pub(super) fn storage_class(class: &StorageClass, old: Option<&StorageClass>, faults: &mut Faults) {
    provisioner(&class.provisioner, &Path::new("provisioner"), faults);
    parameters(&class.parameters, &Path::new("parameters"), faults);
    if let Some(policy) = class.reclaim_policy.as_deref()
        && !policy.is_empty()
        && !RECLAIM_POLICIES.contains(&policy)
    {
        faults.not_supported(&Path::new("reclaimPolicy"), policy, RECLAIM_POLICIES);
    }
    let mode = Path::new("volumeBindingMode");
    match class.volume_binding_mode.as_deref() {
        None => faults.required(&mode, ""),
        Some(text) if !BINDING_MODES.contains(&text) => faults.not_supported(&mode, text, BINDING_MODES),
        Some(_) => {}
    }
    topologies(&class.allowed_topologies, &Path::new("allowedTopologies"), faults);
    let Some(old) = old else { return };
    if class.parameters != old.parameters {
        faults.immutable(&Path::new("parameters"), class.parameters.view());
    }
    if class.provisioner != old.provisioner {
        faults.immutable(&Path::new("provisioner"), &class.provisioner);
    }
    if class.reclaim_policy != old.reclaim_policy {
        faults.immutable(&Path::new("reclaimPolicy"), class.reclaim_policy.view());
    }
    if class.volume_binding_mode != old.volume_binding_mode {
        faults.immutable(&mode, class.volume_binding_mode.view());
    }
}

/// What a volume's driver is to do; a class never changes.
pub(super) fn volume_attributes_class(
    class: &VolumeAttributesClass,
    old: Option<&VolumeAttributesClass>,
    faults: &mut Faults,
) {
    let (driver, params) = (Path::new("driverName"), Path::new("parameters"));
    if let Some(old) = old {
        if class.driver_name != old.driver_name {
            faults.forbidden(&driver, "updates to driverName are forbidden.");
        }
        if class.parameters != old.parameters {
            faults.forbidden(&params, "updates to parameters are forbidden.");
        }
    }
    provisioner(&class.driver_name, &driver, faults);
    parameters(&class.parameters, &params, faults);
    if class.parameters.is_empty() {
        faults.required(&params, "must contain at least one key/value pair");
    }
}

/// The name of what makes volumes, in any case.
fn provisioner(name: &str, path: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        return faults.required(path, "");
    }
    let name = name.to_lowercase();
    faults.each(path, &name, names::qualified_name(&name));
}

fn parameters(parameters: &BTreeMap<String, String>, path: &Path<'_>, faults: &mut Faults) {
    if parameters.len() > MAX_PARAMETERS {
        return faults.too_long(path, MAX_PARAMETERS);
    }
    if parameters.contains_key("") {
        faults.invalid(path, "", "field can not be empty.");
    }
    if parameters.iter().map(|(key, value)| key.len() + value.len()).sum::<usize>() > MAX_SIZE {
        faults.too_long(path, MAX_SIZE);
    }
}

/// Terms that differ, each with keys that differ, each with values that differ.
fn topologies(terms: &[TopologySelectorTerm], path: &Path<'_>, faults: &mut Faults) {
    let mut seen: Vec<BTreeMap<&str, BTreeSet<&str>>> = Vec::new();
    for (i, term) in terms.iter().enumerate() {
        let at = path.index(i);
        let all = at.child("matchLabelExpressions");
        let mut keys = BTreeMap::new();
        for (j, expression) in term.match_label_expressions.iter().enumerate() {
            let at = all.index(j);
            let of_values = at.child("values");
            if expression.values.is_empty() {
                faults.required(&of_values, "");
            }
            let mut values = BTreeSet::new();
            for (k, value) in expression.values.iter().enumerate() {
                if !values.insert(&**value) {
                    faults.duplicate(&of_values.index(k), value);
                }
            }
            label_name(&expression.key, &at.child("key"), faults);
            if keys.insert(&*expression.key, values).is_some() {
                faults.duplicate(&at.child("key"), &expression.key);
            }
        }
        // Upstream compares with so many empty terms, too, beside those before.
        let equal = seen.iter().filter(|other| **other == keys).count();
        let blank = if keys.is_empty() { terms.len() } else { 0 };
        for _ in 0..equal + blank {
            faults.duplicate(&all, "");
        }
        seen.push(keys);
    }
}

/// Labels of nodes that should not be used any more.
pub(super) fn warnings(class: &StorageClass) -> Vec<String> {
    let mut out = Vec::new();
    for (i, term) in class.allowed_topologies.iter().enumerate() {
        for (j, expression) in term.match_label_expressions.iter().enumerate() {
            if let Some(why) = deprecated_label(&expression.key) {
                out.push(format!("allowedTopologies[{i}].matchLabelExpressions[{j}].key: {why}"));
            }
        }
    }
    out
}
