//! Kinds about the API itself: definitions, API services, storage versions and migrations.

use generated::apiextensions::v1::CustomResourceDefinition;
use generated::apiregistration::v1::APIService;
use generated::apiserverinternal::v1alpha1::StorageVersion;
use object::record::Record;

use super::networking::group_resource;
use super::reflect::{records, text};
use super::services::first;

/// The versions that a definition serves, the stored one marked.
pub(super) fn crd_versions(crd: &CustomResourceDefinition) -> String {
    let served = crd.spec.versions.iter().filter(|v| v.served);
    let name = |v: &generated::apiextensions::v1::CustomResourceDefinitionVersion| {
        format!("{}{}", v.name, if v.storage { "(storage)" } else { "" })
    };
    let mut versions: Vec<String> = served.map(name).collect();
    versions.sort();
    versions.join(",")
}

/// Whether a definition is served.
pub(super) fn crd_established(crd: &CustomResourceDefinition) -> bool {
    crd.status.conditions.iter().any(|c| c.r#type == "Established" && c.status == "True")
}

/// Whether an API service answers, and why not.
pub(super) fn api_service_available(service: &APIService) -> String {
    match service.status.conditions.iter().find(|c| c.r#type == "Available") {
        None => "Unknown".to_owned(),
        Some(c) if c.status == "True" || c.reason.is_empty() => c.status.clone(),
        Some(c) => format!("{} ({})", c.status, c.reason),
    }
}

/// The version that each of the first three servers stores.
pub(super) fn storage_versions(version: &StorageVersion) -> String {
    let servers = version.status.storage_versions.iter();
    first(3, servers.map(|s| format!("{}={}", s.api_server_id, s.encoding_version)).collect(), "<unset>")
}

/// The resource that a migration rewrites.
pub(super) fn migrated_resource(migration: &dyn Record) -> String {
    group_resource(text(migration, "spec.resource.group"), text(migration, "spec.resource.resource"))
}

/// How far a migration is: the last condition that holds.
pub(super) fn migration_status(migration: &dyn Record) -> String {
    let conditions = records(migration, "status.conditions");
    let holding = conditions.iter().rev().filter(|c| text(**c, "status") == "True").map(|c| text(*c, "type"));
    let mut states = holding.filter(|ty| matches!(*ty, "Running" | "Failed" | "Succeeded"));
    states.next().unwrap_or("Unknown").to_owned()
}
