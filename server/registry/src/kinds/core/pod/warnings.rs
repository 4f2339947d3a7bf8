//! What is odd about pods, though not wrong.

use std::collections::{HashMap, HashSet};

use generated::core::v1::{Container, ContainerPort, EnvVar, NodeSelectorTerm, Pod, PodSpec, PodTemplateSpec, Volume};
use generated::meta::v1::ObjectMeta;
use object::equality::same_record;
use object::field_error::{Path, quoted};
use object::names::{self, ip};
use object::scalar::Quantity;
use object::string_map::StringMap;

use super::{apparmor, each, quantity, seccomp};
use crate::kinds::Write;
use crate::kinds::node_selector::deprecated_label;

mod paths;

const NO_SELECTOR: &str = "a null labelSelector results in matching no pod";

/// Annotations that mean nothing any more.
const ANNOTATIONS: &[(&str, &str)] = &[
    (
        "scheduler.alpha.kubernetes.io/critical-pod",
        "non-functional in v1.16+; use the \"priorityClassName\" field instead",
    ),
    ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
];

/// Of a pod: of a new one, and of addresses in a changed status.
pub(in super::super) fn of_pod(pod: &Pod, write: &Write<'_>) -> Vec<String> {
    match (write.subresource, write.old) {
        ("", None) => {
            let mut out = Vec::new();
            let wrong = names::dns1123_label(&pod.metadata.name);
            if !wrong.is_empty() {
                let why = "this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended";
                out.push(format!("metadata.name: {why}: [{}]", wrong.join(" ")));
            }
            out.extend(of_spec(&pod.spec, &pod.metadata, &Path::TOP, false));
            out
        }
        ("status", Some(_)) => {
            let status = Path::new("status");
            let (pods, hosts) = (status.child("podIPs"), status.child("hostIPs"));
            let of_pods = pod.status.pod_ips.iter().enumerate();
            let of_hosts = pod.status.host_ips.iter().enumerate();
            let mut out: Vec<String> =
                of_pods.flat_map(|(i, p)| ip::address_warnings(&pods.index(i).child("ip"), &p.ip)).collect();
            out.extend(of_hosts.flat_map(|(i, h)| ip::address_warnings(&hosts.index(i).child("ip"), &h.ip)));
            out
        }
        _ => Vec::new(),
    }
}

/// Of a template of pods in another kind.
pub(in crate::kinds) fn of_template(template: &PodTemplateSpec, path: &Path<'_>) -> Vec<String> {
    of_spec(&template.spec, &template.metadata, path, true)
}

fn of_spec(spec: &PodSpec, meta: &ObjectMeta, path: &Path<'_>, is_template: bool) -> Vec<String> {
    let mut out = Vec::new();
    let at = path.child("spec");
    placement(spec, &at, &mut out);
    let metadata = path.child("metadata");
    let annotations = metadata.child("annotations");
    for (key, why) in ANNOTATIONS.iter().filter(|(key, _)| meta.annotations.contains_key(*key)) {
        out.push(format!("{}: {why}", annotations.key(key)));
    }
    volumes(&spec.volumes, &at.child("volumes"), &mut out);
    out.extend(paths::overlaps(&spec.volumes));
    repeated(spec, &at, &mut out);
    fractions(&spec.overhead, &at.child("overhead"), &mut out);
    if spec.security_context.as_ref().is_none_or(|c| c.seccomp_profile.is_none())
        && meta.annotations.contains_key(seccomp::POD)
    {
        out.push(no_seccomp(&annotations.key(seccomp::POD)));
    }
    each::container(spec, &at, |container, at| {
        profiles(container, spec, meta, &annotations, is_template, &mut out);
        let resources = at.child("resources");
        // Upstream looks at both amounts of memory before those of storage.
        for name in ["memory", "ephemeral-storage"] {
            let both = [("limits", &container.resources.limits), ("requests", &container.resources.requests)];
            for (field, amounts) in both {
                fraction(amounts, name, &resources.child(field), &mut out);
            }
        }
        hidden_variables(&container.env, &at.child("env"), &mut out);
    });
    all_ports(spec, &at, &mut out);
    if spec.termination_grace_period_seconds.is_some_and(|n| n < 0) {
        let why = "must be >= 0; negative values are invalid and will be treated as 1";
        out.push(format!("{}: {why}", at.child("terminationGracePeriodSeconds")));
    }
    affinity(spec, &at.child("affinity"), &mut out);
    if let Some(config) = &spec.dns_config {
        let config_at = at.child("dnsConfig");
        let servers = config_at.child("nameservers");
        let all = config.nameservers.iter().enumerate();
        out.extend(all.flat_map(|(i, server)| ip::address_warnings(&servers.index(i), server)));
    }
    let aliases = at.child("hostAliases");
    let all = spec.host_aliases.iter().enumerate();
    out.extend(all.flat_map(|(i, alias)| ip::address_warnings(&aliases.index(i).child("ip"), &alias.ip)));
    out
}

/// Labels of nodes that have another name by now, and constraints that select nothing.
fn placement(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let selector = path.child("nodeSelector");
    for key in spec.node_selector.keys() {
        if let Some(why) = deprecated_label(key) {
            out.push(format!("{}: {why}", selector.key(key)));
        }
    }
    if let Some(nodes) = spec.affinity.as_ref().and_then(|a| a.node_affinity.as_ref()) {
        let affinity = path.child("affinity");
        let at = affinity.child("nodeAffinity");
        if let Some(required) = &nodes.required_during_scheduling_ignored_during_execution {
            let required_at = at.child("requiredDuringSchedulingIgnoredDuringExecution");
            let terms = required_at.child("nodeSelectorTerms");
            for (i, one) in required.node_selector_terms.iter().enumerate() {
                term(one, false, &terms.index(i), out);
            }
        }
        let terms = at.child("preferredDuringSchedulingIgnoredDuringExecution");
        for (i, one) in nodes.preferred_during_scheduling_ignored_during_execution.iter().enumerate() {
            term(&one.preference, true, &terms.index(i).child("preference"), out);
        }
    }
    let constraints = path.child("topologySpreadConstraints");
    for (i, constraint) in spec.topology_spread_constraints.iter().enumerate() {
        let at = constraints.index(i);
        if let Some(why) = deprecated_label(&constraint.topology_key) {
            out.push(format!("{}: {} is {why}", at.child("topologyKey"), constraint.topology_key));
        }
        if constraint.label_selector.is_none() {
            out.push(format!("{}: {NO_SELECTOR}", at.child("labelSelector")));
        }
    }
}

fn term(term: &NodeSelectorTerm, check_values: bool, path: &Path<'_>, out: &mut Vec<String>) {
    let list = path.child("matchExpressions");
    for (i, expression) in term.match_expressions.iter().enumerate() {
        let at = list.index(i);
        if let Some(why) = deprecated_label(&expression.key) {
            out.push(format!("{}: {} is {why}", at.child("key"), expression.key));
        }
        let values = at.child("values");
        for (j, value) in expression.values.iter().enumerate().filter(|_| check_values) {
            let wrong = names::label_value(value).into_iter();
            out.extend(wrong.map(|why| format!("{}: {value} is invalid, {why}", values.index(j))));
        }
    }
}

/// Sources of volumes that don't work any more, or soon won't.
fn volumes(volumes: &[Volume], path: &Path<'_>, out: &mut Vec<String>) {
    for (i, Volume { volume_source: source, .. }) in volumes.iter().enumerate() {
        let at = path.index(i);
        let mut gone = |given: bool, name: &str, why: &str| {
            if given {
                out.push(format!("{}: {why}", at.child(name)));
            }
        };
        let photon = source.photon_persistent_disk.is_some();
        gone(photon, "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+");
        gone(source.git_repo.is_some(), "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+");
        gone(source.scale_io.is_some(), "scaleIO", "deprecated in v1.16, non-functional in v1.22+");
        gone(source.flocker.is_some(), "flocker", "deprecated in v1.22, non-functional in v1.25+");
        gone(source.storageos.is_some(), "storageOS", "deprecated in v1.22, non-functional in v1.25+");
        gone(source.quobyte.is_some(), "quobyte", "deprecated in v1.22, non-functional in v1.25+");
        gone(source.glusterfs.is_some(), "glusterfs", "deprecated in v1.25, non-functional in v1.26+");
        if let Some(template) = source.ephemeral.as_ref().and_then(|e| e.volume_claim_template.as_ref()) {
            let ephemeral = at.child("ephemeral");
            let claim = ephemeral.child("volumeClaimTemplate");
            let spec = claim.child("spec");
            let resources = spec.child("resources");
            let asked = &template.spec.resources;
            for (field, amounts) in [("requests", &asked.requests), ("limits", &asked.limits)] {
                fraction(amounts, "storage", &resources.child(field), out);
            }
        }
        let mut gone = |given: bool, name: &str| {
            if given {
                out.push(format!("{}: deprecated in v1.28, non-functional in v1.31+", at.child(name)));
            }
        };
        gone(source.cephfs.is_some(), "cephfs");
        gone(source.rbd.is_some(), "rbd");
    }
}

/// Lists whose elements server-side apply tells apart by what is given twice.
fn repeated(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let mut seen = HashSet::new();
    let list = path.child("hostAliases");
    for (i, alias) in spec.host_aliases.iter().enumerate() {
        if !seen.insert(&alias.ip) {
            out.push(format!("{}: duplicate ip {}", list.index(i).child("ip"), quoted(&alias.ip)));
        }
    }
    let mut seen = HashSet::new();
    let list = path.child("imagePullSecrets");
    for (i, secret) in spec.image_pull_secrets.iter().enumerate() {
        if !seen.insert(&secret.name) {
            out.push(format!("{}: duplicate name {}", list.index(i).child("name"), quoted(&secret.name)));
        }
    }
    for (i, _) in spec.image_pull_secrets.iter().enumerate().filter(|(_, secret)| secret.name.is_empty()) {
        out.push(format!("{}: invalid empty name \"\"", list.index(i).child("name")));
    }
}

type Amounts = StringMap<Quantity>;

fn fractions(amounts: &Amounts, path: &Path<'_>, out: &mut Vec<String>) {
    for name in ["memory", "ephemeral-storage"] {
        fraction(amounts, name, path, out);
    }
}

/// Bytes are whole.
fn fraction(amounts: &Amounts, name: &str, path: &Path<'_>, out: &mut Vec<String>) {
    if let Some(amount) = amounts.get(name).filter(|amount| quantity::is_fraction(amount)) {
        let amount = quoted(&amount.to_string());
        out.push(format!("{}: fractional byte value {amount} is invalid, must be an integer", path.key(name)));
    }
}

fn no_seccomp(path: &Path<'_>) -> String {
    format!("{path}: non-functional in v1.27+; use the \"seccompProfile\" field instead")
}

/// Profiles in annotations without a field beside them.
fn profiles(
    container: &Container,
    spec: &PodSpec,
    meta: &ObjectMeta,
    annotations: &Path<'_>,
    is_template: bool,
    out: &mut Vec<String>,
) {
    let context = container.security_context.as_ref();
    let given = |prefix: &str| {
        meta.annotations.iter().find(|(key, _)| key.strip_prefix(prefix).is_some_and(|name| name == container.name))
    };
    if context.is_none_or(|c| c.seccomp_profile.is_none())
        && let Some((key, _)) = given(seccomp::CONTAINER)
    {
        out.push(no_seccomp(&annotations.key(key)));
    }
    // Those of pods are told before they become fields.
    let Some((key, text)) = given(apparmor::PREFIX).filter(|_| is_template) else { return };
    let of_pod = spec.security_context.as_ref().and_then(|c| c.app_armor_profile.as_deref());
    let meant = apparmor::of_annotation(text);
    let is_of_pod = of_pod.zip(meant.as_ref()).is_some_and(|(a, b)| same_record(a, b));
    if context.is_none_or(|c| c.app_armor_profile.is_none()) && !is_of_pod {
        out.push(apparmor::deprecated(&annotations.key(key)));
    }
}

/// Variables that take the place of others before them, which they don't even use.
fn hidden_variables(variables: &[EnvVar], path: &Path<'_>, out: &mut Vec<String>) {
    let mut seen = HashSet::new();
    for (i, variable) in variables.iter().enumerate() {
        if seen.insert(&variable.name) {
            continue;
        }
        let reference = format!("$({})", variable.name);
        let value = &variable.value;
        if variable.value_from.is_some() || *value == reference || !value.contains(&reference) {
            let name = quoted(&variable.name);
            let why = format!("hides previous definition of {name}, which may be dropped when using apply");
            out.push(format!("{}: {why}", path.index(i)));
        }
    }
}

/// What is odd about ports, which is looked for only where two share something, or one has an address.
fn all_ports(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let regular = spec.init_containers.iter().chain(&spec.containers).flat_map(|c| &c.ports);
    let ephemeral = spec.ephemeral_containers.iter().flat_map(|c| &c.ephemeral_container_common.ports);
    let all: Vec<&ContainerPort> = regular.chain(ephemeral).collect();
    let numbers = repeats(all.iter().map(|port| (port.container_port, &port.protocol)));
    if numbers || all.iter().any(|port| !port.host_ip.is_empty()) {
        ports(spec, path, out);
    }
    if repeats(all.iter().map(|port| &port.name).filter(|name| !name.is_empty())) {
        port_names(spec, path, out);
    }
}

fn repeats<T: Ord>(all: impl Iterator<Item = T>) -> bool {
    let mut sorted: Vec<T> = all.collect();
    sorted.sort_unstable();
    sorted.windows(2).any(|two| two[0] == two[1])
}

/// Ports that are given more than once, over all containers.
fn ports(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let mut all: HashMap<(i32, String), Vec<(String, ContainerPort)>> = HashMap::new();
    each::container(spec, path, |container, at| {
        let list = at.child("ports");
        for (i, port) in container.ports.iter().enumerate() {
            let at = list.index(i);
            if !port.host_ip.is_empty() && port.host_port == 0 {
                out.push(format!("{at}: hostIP set without hostPort: {}", shown(port)));
            }
            let others = all.entry((port.container_port, port.protocol.clone())).or_default();
            for (other_at, other) in others.iter() {
                if port.host_ip == other.host_ip && port.host_port == other.host_port {
                    out.push(format!("{at}: duplicate port definition with {other_at}"));
                } else if port.host_port == 0 || other.host_port == 0 {
                    out.push(format!("{at}: overlapping port definition with {other_at}"));
                } else if port.host_port == other.host_port && (port.host_ip.is_empty() != other.host_ip.is_empty()) {
                    out.push(format!("{at}: dangerously ambiguous port definition with {other_at}"));
                }
            }
            others.push((at.to_string(), port.clone()));
        }
    });
}

/// A port as Go prints it.
fn shown(port: &ContainerPort) -> String {
    let ContainerPort { name, host_port, container_port, protocol, host_ip } = port;
    format!("{{Name:{name} HostPort:{host_port} ContainerPort:{container_port} Protocol:{protocol} HostIP:{host_ip}}}")
}

fn port_names(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let mut all: HashMap<String, String> = HashMap::new();
    each::container(spec, path, |container, at| {
        let list = at.child("ports");
        for (i, port) in container.ports.iter().enumerate().filter(|(_, port)| !port.name.is_empty()) {
            let at = list.index(i).to_string();
            match all.get(&port.name) {
                None => drop(all.insert(port.name.clone(), at)),
                Some(other) => {
                    let name = quoted(&port.name);
                    out.push(format!("{at}: duplicate port name {name} with {other}, services and probes that select ports by name will use {other}"));
                }
            }
        }
    });
}

/// Pod affinity that selects nothing.
fn affinity(spec: &PodSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let Some(affinity) = &spec.affinity else { return };
    let near = affinity.pod_affinity.as_ref().map(|a| {
        let preferred = &a.preferred_during_scheduling_ignored_during_execution;
        (&a.required_during_scheduling_ignored_during_execution, preferred)
    });
    let far = affinity.pod_anti_affinity.as_ref().map(|a| {
        let preferred = &a.preferred_during_scheduling_ignored_during_execution;
        (&a.required_during_scheduling_ignored_during_execution, preferred)
    });
    for (name, (required, preferred)) in
        [("podAffinity", near), ("podAntiAffinity", far)].into_iter().filter_map(|(name, a)| Some((name, a?)))
    {
        let at = path.child(name);
        let list = at.child("requiredDuringSchedulingIgnoredDuringExecution");
        for (i, _) in required.iter().enumerate().filter(|(_, t)| t.label_selector.is_none()) {
            out.push(format!("{}: {NO_SELECTOR}", list.index(i).child("labelSelector")));
        }
        let list = at.child("preferredDuringSchedulingIgnoredDuringExecution");
        for (i, _) in preferred.iter().enumerate().filter(|(_, w)| w.pod_affinity_term.label_selector.is_none()) {
            let at = list.index(i);
            out.push(format!("{}: {NO_SELECTOR}", at.child("podAffinityTerm").child("labelSelector")));
        }
    }
}
