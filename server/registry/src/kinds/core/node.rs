//! Nodes.

use std::collections::{BTreeMap, HashSet};

use generated::core::v1::{ConfigMapNodeConfigSource, Node, NodeConfigSource, Taint};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::{Record, Reflect};
use object::scalar::Quantity;
use object::validate::label_name;

use super::resources::resource_quantity;
use super::service::is_ipv6;
use crate::validate::{Faults, Report};

/// Pods that are better not put on a node, as older schedulers took them.
const AVOID_PODS: &str = "scheduler.alpha.kubernetes.io/preferAvoidPods";
/// Taints that older clients give.
const TAINTS: &str = "scheduler.alpha.kubernetes.io/taints";
const EFFECTS: [&str; 3] = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

/// The kubelet's configuration by the API is gone (KEP-281); what is there stays.
pub(super) fn prepare(object: &mut dyn Record, old: Option<&dyn Record>, subresource: &str) {
    let Some(node) = object.downcast_mut::<Node>() else { return };
    let old = old.and_then(|old| old.downcast_ref::<Node>());
    if subresource == "status" {
        if old.is_none_or(|old| old.status.config.is_none()) {
            node.status.config = None;
        }
        return;
    }
    if old.is_none_or(|old| old.spec.config_source.is_none()) {
        node.spec.config_source = None;
    }
    if old.is_none() {
        node.status.config = None;
    }
}

/// A whole node, and what may not change.
pub(super) fn node(node: &Node, old: Option<&Node>, faults: &mut Faults) {
    let (metadata, spec, status) = (Path::new("metadata"), Path::new("spec"), Path::new("status"));
    annotations(node, faults);
    taints(&node.spec.taints, &metadata.child("taints"), faults);
    resources(node, faults);
    if let Some(swap) = node.status.node_info.swap.as_deref()
        && let Some(capacity) = swap.capacity
        && capacity <= 0
    {
        let at = metadata.child("nodeSwapStatus");
        faults.invalid(&at.child("capacity"), capacity, "must be greater than zero");
    }
    features(&node.status.declared_features, &status.child("declaredFeatures"), faults);
    cidrs(&node.spec.pod_cidrs, &spec.child("podCIDRs"), faults);
    if old.is_some() {
        changed(node, old, faults);
    }
}

/// What may not change, of the node and of its status.
pub(super) fn changed(node: &Node, old: Option<&Node>, faults: &mut Faults) {
    let Some(old) = old else { return };
    let (metadata, spec, status) = (Path::new("metadata"), Path::new("spec"), Path::new("status"));
    annotations(node, faults);
    resources(node, faults);
    features(&node.status.declared_features, &status.child("declaredFeatures"), faults);
    let mut seen = HashSet::new();
    for (i, address) in node.status.addresses.iter().enumerate() {
        if !seen.insert((&address.r#type, &address.address)) {
            let (ty, text) = (Value::typed(&address.r#type), Value::typed(&address.address));
            let shown = Value::Json(format!(r#"{{"Type":{ty},"Address":{text}}}"#));
            faults.push(FieldError::duplicate(&status.child("addresses").index(i), shown));
        }
    }
    const CIDR: &str = "node updates may not change podCIDR except from \"\" to valid";
    let (cidrs, was) = (&node.spec.pod_cidrs, &old.spec.pod_cidrs);
    if cidrs.len() != was.len() && !was.is_empty() {
        faults.forbidden(&spec.child("podCIDRs"), CIDR);
    } else {
        for _ in was.iter().zip(cidrs).filter(|(old, new)| old != new) {
            faults.forbidden(&spec.child("podCIDRs"), CIDR);
        }
    }
    let (id, was) = (&node.spec.provider_id, &old.spec.provider_id);
    if !was.is_empty() && id != was {
        let why = if id.is_empty() { "field cannot be cleared once set" } else { "field cannot be modified once set" };
        faults.invalid(&spec.child("providerID"), Value::null(), why);
    }
    if let Some(source) = node.spec.config_source.as_deref() {
        config_source(source, false, &spec.child("configSource"), faults);
    }
    if let Some(config) = node.status.config.as_deref() {
        let at = status.child("config");
        let all =
            [("assigned", &config.assigned), ("active", &config.active), ("lastKnownGood", &config.last_known_good)];
        for (name, source) in all {
            if let Some(source) = source.as_deref() {
                config_source(source, true, &at.child(name), faults);
            }
        }
    }
    taints(&node.spec.taints, &metadata.child("taints"), faults);
    if node.spec.external_id != old.spec.external_id {
        faults.forbidden(&spec.child("externalID"), "may not be updated");
    }
}

/// What is odd about a node that is let in.
pub(super) fn warnings(node: &Node) -> Vec<String> {
    let (mut out, spec) = (Vec::new(), Path::new("spec"));
    if node.spec.config_source.is_some() {
        out.push("spec.configSource: the feature is removed".into());
    }
    if !node.spec.external_id.is_empty() {
        out.push("spec.externalID: this field is deprecated, and is unused by Kubernetes".into());
    }
    for (i, cidr) in node.spec.pod_cidrs.iter().enumerate() {
        out.extend(ip::cidr_warnings(&spec.child("podCIDRs").index(i), cidr));
    }
    out
}

fn annotations(node: &Node, faults: &mut Faults) {
    let given = |name: &str| node.metadata.annotations.get(name).filter(|text| !text.is_empty());
    let metadata = Path::new("metadata");
    let at = metadata.child("annotations");
    match given(TAINTS).map(|text| read_taints(text)) {
        Some(Ok(all)) => taints(&all, &at.child(TAINTS), faults),
        Some(Err(why)) => faults.invalid(&at, TAINTS, why),
        None => {}
    }
    match given(AVOID_PODS).map(|text| read_json(text)) {
        Some(Ok(value)) => avoided_pods(&value, &at.child(AVOID_PODS), faults),
        Some(Err(why)) => faults.invalid(&at.child("AvoidPods"), AVOID_PODS, why),
        None => {}
    }
}

/// Each names a controller.
fn avoided_pods(value: &serde_json::Value, at: &Path<'_>, faults: &mut Faults) {
    for (i, entry) in value["preferAvoidPods"].as_array().into_iter().flatten().enumerate() {
        let at = at.index(i);
        let at = at.child("PodSignature");
        let controller = &entry["podSignature"]["podController"];
        if !controller.is_object() {
            faults.required(&at, "");
        } else if controller["controller"] != true {
            faults.invalid(&at.child("PodController").child("Controller"), false, "must point to a controller");
        }
    }
}

fn read_json(text: &str) -> Result<serde_json::Value, String> {
    object::json::syntax::check(text.as_bytes())?;
    serde_json::from_str(text).map_err(|e| e.to_string())
}

/// A JSON list of taints.
fn read_taints(text: &str) -> Result<Vec<Taint>, String> {
    let of = |value: &serde_json::Value| -> Result<Taint, String> {
        let mut taint = Taint::default();
        object::json::decode(value.to_string().as_bytes(), &mut taint).map_err(|e| e.to_string())?;
        Ok(taint)
    };
    match read_json(text)? {
        serde_json::Value::Array(all) => all.iter().map(of).collect(),
        serde_json::Value::Null => Ok(Vec::new()),
        _ => Err("json: cannot unmarshal into Go value of type []core.Taint".into()),
    }
}

fn taints(taints: &[Taint], all: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, taint) in taints.iter().enumerate() {
        let at = all.index(i);
        label_name(&taint.key, &at.child("key"), faults);
        let wrong = names::label_value(&taint.value);
        if !wrong.is_empty() {
            faults.invalid(&at.child("value"), &taint.value, wrong.join(";"));
        }
        if taint.effect.is_empty() {
            faults.required(&at.child("effect"), "");
        } else if !EFFECTS.contains(&&*taint.effect) {
            faults.push(FieldError::not_supported(&at.child("effect"), Value::typed(&taint.effect), &EFFECTS));
        }
        if !seen.insert((&taint.effect, &taint.key)) {
            let mut fault = FieldError::duplicate(&at, shown(taint));
            fault.detail = "taints must be unique by key and effect pair".into();
            faults.push(fault);
        }
    }
}

/// A taint as upstream shows it, which has fields without JSON names.
fn shown(taint: &Taint) -> Value {
    let [key, value, effect] = [&taint.key, &taint.value, &taint.effect].map(|text| Value::typed(text));
    let time = Value::from(taint.time_added.view());
    Value::Json(format!(r#"{{"Key":{key},"Value":{value},"Effect":{effect},"TimeAdded":{time}}}"#))
}

fn resources(node: &Node, faults: &mut Faults) {
    let status = Path::new("status");
    let each = |name: &str, amounts: &BTreeMap<String, Quantity>, faults: &mut Faults| {
        let at = status.child(name);
        amounts.iter().for_each(|(name, amount)| resource_quantity(name, amount, &at.child(name), faults));
    };
    each("capacity", &node.status.capacity, faults);
    each("allocatable", &node.status.allocatable, faults);
}

/// Names of features, sorted.
fn features(features: &[String], all: &Path<'_>, faults: &mut Faults) {
    for (i, feature) in features.iter().enumerate() {
        let quoted = object::field_error::quoted(feature);
        if feature.len() > 253 {
            let why = format!("invalid feature name {quoted}: must be no more than 253 characters");
            faults.invalid(&all.index(i), feature, why);
        } else if !is_feature(feature) {
            let why = format!(
                "invalid feature name {quoted}: must start with an UpperCamelCase segment, with subsequent segments separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric characters and slashes"
            );
            faults.invalid(&all.index(i), feature, why);
        }
        match features.get(i + 1) {
            Some(next) if next == feature => faults.push(FieldError::duplicate(&all.index(i + 1), next)),
            Some(next) if feature > next => {
                faults.invalid(&all.index(i + 1), next, "list must be sorted alphabetically");
            }
            _ => {}
        }
    }
}

fn is_feature(text: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    text.starts_with(|c: char| c.is_ascii_uppercase()) && text.split('/').all(is_word)
}

fn cidrs(cidrs: &[String], at: &Path<'_>, faults: &mut Faults) {
    for (i, cidr) in cidrs.iter().enumerate() {
        faults.extend(ip::legacy_cidr(&at.index(i), cidr));
    }
    if cidrs.len() < 2 {
        return;
    }
    let parsed: Vec<_> = cidrs.iter().map(|cidr| ip::parse_cidr_sloppy(cidr)).collect();
    if let Some(i) = parsed.iter().position(Option::is_none) {
        let why = format!(
            "invalid PodCIDRs. failed to check with dual stack with error:invalid CIDR[{i}]: <nil> (invalid CIDR address: {})",
            cidrs[i]
        );
        faults.push(FieldError::internal(at, why));
    }
    let six = cidrs.iter().filter(|cidr| is_ipv6(cidr.split('/').next().unwrap_or(""))).count();
    let both = parsed.iter().all(Option::is_some) && six > 0 && six < cidrs.len();
    if !both || cidrs.len() > 2 {
        faults.invalid(at, cidrs, "may specify no more than one CIDR for each IP family");
    }
}

/// Where a kubelet's configuration lies; in a status also which one it is.
fn config_source(source: &NodeConfigSource, of_status: bool, at: &Path<'_>, faults: &mut Faults) {
    match source.config_map.as_deref() {
        Some(map) => config_map(map, of_status, &at.child("configMap"), faults),
        None => faults.invalid(
            at,
            Value::Json(r#"{"ConfigMap":null}"#.into()),
            "exactly one reference subfield must be non-nil",
        ),
    }
}

fn config_map(map: &ConfigMapNodeConfigSource, of_status: bool, at: &Path<'_>, faults: &mut Faults) {
    for (name, value) in [("uid", &map.uid), ("resourceVersion", &map.resource_version)] {
        match (of_status, value.is_empty()) {
            (true, true) => faults.required(&at.child(name), ""),
            (false, false) => faults.forbidden(&at.child(name), format!("{name} must not be set in spec")),
            _ => {}
        }
    }
    type Check = fn(&str) -> Vec<String>;
    let checks: [(&str, &String, Check); 3] = [
        ("namespace", &map.namespace, names::dns1123_label),
        ("name", &map.name, names::dns1123_subdomain),
        ("kubeletConfigKey", &map.kubelet_config_key, names::config_map_key),
    ];
    for (name, value, check) in checks {
        if value.is_empty() {
            faults.required(&at.child(name), "");
        } else {
            faults.each(&at.child(name), value, check(value));
        }
    }
}
