//! `PodTopologyLabels`: pods carry the labels that say where their node is (KEP-4742).

use std::collections::BTreeMap;

use object::features::Feature;

/// Without it nothing is copied.
pub const FEATURE: Feature = Feature::named("PodTopologyLabelsAdmission");
const LABELS: &[&str] = &["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

/// Copies a node's labels of that kind, over those that are there.
pub fn copy<'n>(label: impl Fn(&str) -> Option<&'n str>, to: &mut BTreeMap<String, String>) {
    let labels = LABELS.iter().filter_map(|key| Some((*key, label(key)?)));
    to.extend(labels.map(|(key, value)| (key.to_owned(), value.to_owned())));
}
