//! The store.

use crate::flags::Reader;
use crate::flags::number::quote;

const OVERRIDES: &str = "--etcd-servers-overrides invalid, must be of format: group/resource#servers, where servers are \
                         URLs, semicolon separated";

pub(super) fn etcd(from: &Reader<'_>, errors: &mut Vec<String>) {
    let backend = from.text("storage-backend");
    if !matches!(backend.as_str(), "" | "etcd3") {
        errors.push(
            "--storage-backend invalid, allowed values: etcd3. If not specified, it will default to 'etcd3'".to_owned(),
        );
    }
    if !from.list("etcd-servers-overrides").iter().all(|item| well_formed(item)) {
        errors.push(OVERRIDES.to_owned());
    }
    if from.bool("encryption-provider-config-automatic-reload") && from.text("encryption-provider-config").is_empty() {
        errors.push(
            "--encryption-provider-config-automatic-reload must be set with --encryption-provider-config".to_owned(),
        );
    }
    let media = from.text("storage-media-type");
    let known = ["", "application/json", "application/vnd.kubernetes.protobuf", "application/yaml"];
    if !known.contains(&media.as_str()) {
        errors.push(format!(
            "--storage-media-type {} invalid, allowed values: {}",
            quote(&media),
            known[1..].join(", ")
        ));
    }
}

/// `group/resource#url;url`.
fn well_formed(item: &str) -> bool {
    match item.split('#').collect::<Vec<_>>()[..] {
        [resource, servers] => resource.split('/').count() == 2 && servers.split(';').all(|s| !s.is_empty()),
        _ => false,
    }
}
