//! Defaults of objects that come in, by the tables of [`generated::defaults`]; here are the functions that they name.

mod apiextensions;
mod core;
mod image;
mod resource;
#[cfg(test)]
mod tests;

use object::defaulting;
use object::record::Record;

/// What a table's row calls, with the record that the row is about.
type Function = fn(&mut dyn Record);

/// The functions by name, in the order of names.
const NAMED: &[(&str, Function)] = &[
    ("container_pull_policy", core::container_pull_policy),
    ("definition_names", apiextensions::definition_names),
    ("definition_stored_versions", apiextensions::definition_stored_versions),
    ("device_taint_time", resource::device_taint_time),
    ("image_volume_pull_policy", core::image_volume_pull_policy),
    ("namespace_name_label", core::namespace_name_label),
    ("node_pod_cidrs", core::node_pod_cidrs),
    ("pod_grace_period", core::pod_grace_period),
    ("pod_ips", core::pod_ips),
    ("secret_string_data", core::secret_string_data),
    ("volume_source", core::volume_source),
];

/// Fills in what is left out. Records that are already whole are left as they are.
pub fn apply(record: &mut dyn Record) {
    let tables = generated::defaults::TABLES;
    let Ok(at) = tables.binary_search_by(|(name, _)| (*name).cmp(&record.schema().name)) else { return };
    defaulting::apply(record, tables[at].1, &call);
}

fn call(name: &str, record: &mut dyn Record) {
    if let Ok(at) = NAMED.binary_search_by(|(n, _)| (*n).cmp(name)) {
        NAMED[at].1(record);
    }
}
