//! `internal.apiserver.k8s.io`: which versions of a resource the servers of a cluster know.

use std::collections::{HashMap, HashSet};

use generated::apiserverinternal::v1alpha1::{
    ServerStorageVersion, StorageVersion, StorageVersionCondition, StorageVersionStatus,
};
use object::field_error::{Path, Value};
use object::names::{dns1035_label, dns1123_subdomain, qualified_name};
use object::record::{Record, Reflect};

use super::{Write, typed};
use crate::validate::{Faults, Report};

pub(super) fn validate(write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match write.subresource {
        "" => typed(object, write, faults, version),
        _ => typed(object, write, faults, |version: &StorageVersion, _, faults| {
            status(&version.status, &Path::new("status"), faults);
        }),
    }
}

/// A storage version is named by group and resource; a changed one is not looked at.
fn version(version: &StorageVersion, old: Option<&StorageVersion>, faults: &mut Faults) {
    if old.is_some() {
        return;
    }
    let metadata = Path::new("metadata");
    let (at, name) = (metadata.child("name"), &version.metadata.name);
    let Some((group, resource)) = name.rsplit_once('.') else {
        if !name.is_empty() {
            faults.invalid(&at, name, "name must be in the form of <group>.<resource>");
        }
        return;
    };
    let told =
        |part: &str, wrong: Vec<String>| wrong.into_iter().map(|why| format!("the {part} segment {why}")).collect();
    faults.each(&at, name, told("group", dns1123_subdomain(group)));
    faults.each(&at, name, told("resource", dns1035_label(resource)));
}

/// What each server says, and what follows from it.
fn status(status: &StorageVersionStatus, path: &Path<'_>, faults: &mut Faults) {
    let (all, mut seen) = (path.child("storageVersions"), HashSet::new());
    for (i, server) in status.storage_versions.iter().enumerate() {
        let at = all.index(i);
        if !seen.insert(&server.api_server_id) {
            faults.duplicate(&at.child("apiServerID"), &server.api_server_id);
        }
        self::server(server, &at, faults);
    }
    common(status, &path.child("commonEncodingVersion"), faults);
    conditions(&status.conditions, path, faults);
}

/// What one server reads, writes and serves.
fn server(server: &ServerStorageVersion, path: &Path<'_>, faults: &mut Faults) {
    let (encoding, decodable) = (&server.encoding_version, &server.decodable_versions);
    faults.each(&path.child("apiServerID"), &server.api_server_id, dns1123_subdomain(&server.api_server_id));
    api_version(encoding, &path.child("encodingVersion"), faults);
    let at = path.child("decodableVersions");
    for (i, version) in decodable.iter().enumerate() {
        api_version(version, &at.index(i), faults);
    }
    if !decodable.contains(encoding) {
        let why = format!("decodableVersions must include encodingVersion {encoding}");
        faults.invalid(&at, Value::from(decodable.view()), why);
    }
    let at = path.child("servedVersions");
    for (i, version) in server.served_versions.iter().enumerate() {
        api_version(version, &at.index(i), faults);
        if !decodable.contains(version) {
            let among = decodable.join(" ");
            let why =
                format!("individual served version : {version} must be included in decodableVersions : [{among}]");
            faults.invalid(&at.index(i), version, why);
        }
    }
}

/// The version that all servers write, if there is one.
fn common(status: &StorageVersionStatus, path: &Path<'_>, faults: &mut Faults) {
    let mut written = status.storage_versions.iter().map(|server| &server.encoding_version);
    let common = written.next().filter(|first| written.all(|other| other == *first));
    match (common, &status.common_encoding_version) {
        (None, Some(said)) => faults.invalid(
            path,
            said,
            "should be nil if servers do not agree on the same encoding version, or if there is no server reporting \
             the supported versions yet",
        ),
        (Some(common), None) => {
            faults.invalid(path, Value::null(), format!("the common encoding version is {common}"));
        }
        (Some(common), Some(said)) if common != said => {
            faults.invalid(path, said, format!("the actual common encoding version is {common}"));
        }
        _ => {}
    }
}

/// Upstream names the elements of the status itself, not those of its conditions.
fn conditions(all: &[StorageVersionCondition], path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashMap::new();
    for (i, condition) in all.iter().enumerate() {
        let at = path.index(i);
        let (ty, status) = (&condition.r#type, &condition.status);
        if let Some(first) = seen.insert(ty, i) {
            let why = format!("the type of the condition is not unique, it also appears in conditions[{first}]");
            faults.invalid(&at.child("type"), ty, why);
        }
        faults.each(&at.child("type"), ty, qualified_name(ty));
        faults.each(&at.child("status"), status, qualified_name(status));
        for (name, text) in [("reason", &condition.reason), ("message", &condition.message)] {
            if text.is_empty() {
                faults.required(&at.child(name), "");
            }
        }
    }
}

/// A version, perhaps after its group and a slash; all that is wrong is told at once.
fn api_version(text: &str, path: &Path<'_>, faults: &mut Faults) {
    const FORM: &str = "an apiVersion is a DNS-1035 label, which must consist of lower case alphanumeric characters or \
        '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or \
        'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?') with an optional DNS subdomain prefix \
        and '/' (e.g. 'example.com/MyVersion')";
    let part = |name: &str, text: &str, check: fn(&str) -> Vec<String>| match text {
        "" => vec![format!("{name} part: must be non-empty")],
        text => check(text).into_iter().map(|why| format!("{name} part: {why}")).collect(),
    };
    let wrong = match text.split('/').collect::<Vec<_>>()[..] {
        [version] => part("version", version, dns1035_label),
        [group, version] => {
            let mut wrong = part("group", group, dns1123_subdomain);
            wrong.extend(part("version", version, dns1035_label));
            wrong
        }
        _ => vec![FORM.to_owned()],
    };
    if !wrong.is_empty() {
        faults.invalid(path, text, wrong.join(","));
    }
}
