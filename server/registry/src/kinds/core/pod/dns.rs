//! How a pod finds others by name, and its own names.

use generated::core::v1::{HostAlias, PodDNSConfig, PodSpec};
use object::field_error::Path;
use object::names::{self, ip};

use super::{dns_label, dns_subdomain};
use crate::validate::{Faults, Report};

/// Limits of the resolver of Linux's libc.
const NAME_SERVERS: usize = 3;
const SEARCHES: usize = 32;
const SEARCH_CHARACTERS: usize = 2048;
/// Longest name of a host, as Linux has it.
const HOST_NAME: usize = 64;

/// Where names are looked up.
pub(super) fn policy(policy: &str, path: &Path<'_>, faults: &mut Faults) {
    let known = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    match policy {
        "" => faults.required(path, ""),
        policy if !known.contains(&policy) => faults.not_supported(path, policy, &known),
        _ => {}
    }
}

/// The resolver's settings, which the policy `None` needs.
pub(super) fn config(config: Option<&PodDNSConfig>, policy: &str, path: &Path<'_>, faults: &mut Faults) {
    let servers = path.child("nameservers");
    let Some(config) = config else {
        if policy == "None" {
            faults.required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
        }
        return;
    };
    if policy == "None" && config.nameservers.is_empty() {
        return faults.required(&servers, "must provide at least one DNS nameserver when `dnsPolicy` is None");
    }
    if config.nameservers.len() > NAME_SERVERS {
        let why = format!("must not have more than {NAME_SERVERS} nameservers");
        faults.invalid(&servers, config.nameservers.as_slice(), why);
    }
    for (i, server) in config.nameservers.iter().enumerate() {
        faults.extend(ip::legacy_address(&servers.index(i), server));
    }
    let searches = path.child("searches");
    if config.searches.len() > SEARCHES {
        let why = format!("must not have more than {SEARCHES} search paths");
        faults.invalid(&searches, config.searches.as_slice(), why);
    }
    if config.searches.join(" ").len() > SEARCH_CHARACTERS {
        let why =
            format!("must not have more than {SEARCH_CHARACTERS} characters (including spaces) in the search list");
        faults.invalid(&searches, config.searches.as_slice(), why);
    }
    for (i, search) in config.searches.iter().enumerate().filter(|(_, search)| *search != ".") {
        let search = search.strip_suffix('.').unwrap_or(search);
        faults.each(&searches.index(i), search, names::dns1123_subdomain_with_underscore(search));
    }
    for (i, option) in config.options.iter().enumerate() {
        if option.name.is_empty() {
            faults.required(&path.child("options").index(i), "must not be empty");
        }
    }
}

/// Names of hosts that a pod knows.
pub(super) fn host_aliases(aliases: &[HostAlias], path: &Path<'_>, faults: &mut Faults) {
    for (i, HostAlias { ip, hostnames }) in aliases.iter().enumerate() {
        let at = path.index(i);
        faults.extend(ip::legacy_address(&at.child("ip"), ip));
        let names = at.child("hostnames");
        for (j, name) in hostnames.iter().enumerate() {
            dns_subdomain(name, &names.index(j), faults);
        }
    }
}

/// A name in place of the one that the pod would have (KEP-4762).
pub(super) fn host_name_override(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(name) = &spec.hostname_override else { return };
    let at = path.child("hostnameOverride");
    if spec.set_hostname_as_fqdn == Some(true) {
        faults.forbidden(&at, "may not be specified when setHostnameAsFQDN is true");
    }
    if spec.host_network {
        faults.forbidden(&at, "may not be specified when hostNetwork is true");
    }
    if name.len() > HOST_NAME {
        faults.too_long(&at, HOST_NAME);
    }
    dns_subdomain(name, &at, faults);
}

/// The name of the pod as a host, and of the domain below its namespace's.
pub(super) fn host_names(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    for (name, text) in [("hostname", &spec.hostname), ("subdomain", &spec.subdomain)] {
        if !text.is_empty() {
            dns_label(text, &path.child(name), faults);
        }
    }
}
