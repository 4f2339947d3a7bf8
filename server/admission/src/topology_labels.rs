//! `PodTopologyLabels`: pods carry the labels that say where their node is (KEP-4742).

use std::collections::BTreeMap;

const LABELS: &[&str] = &["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

/// Copies a node's labels of that kind, over those that are there.
pub fn copy(node: &BTreeMap<String, String>, to: &mut BTreeMap<String, String>) {
    let labels = node.iter().filter(|(key, _)| LABELS.contains(&key.as_str()));
    to.extend(labels.map(|(key, value)| (key.clone(), value.clone())));
}
