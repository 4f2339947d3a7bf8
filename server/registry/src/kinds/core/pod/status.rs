//! Changes of a pod's status, which nodes report.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use generated::core::v1::{
    Container, ContainerStatus, Pod, PodCondition, PodExtendedResourceClaimStatus, PodResourceClaimStatus, PodSpec,
    PodStatus, ResourceStatus,
};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::View;

use super::{Options, annotations, dns_label, dns_subdomain, security};
use crate::kinds::features::CLEARING_NOMINATED_NODE_NAME_AFTER_BINDING;
use crate::validate::{Faults, Report, internal};

/// Longest message about the health of a resource, in bytes.
const MAX_MESSAGE: usize = 1024;
/// Greatest user that a runtime may report.
const MAX_UID: i64 = u32::MAX as i64;
const CLAIM: &str = "claim:";
const GENERATION: &str = "must be a non-negative integer";

/// A changed status; the spec is as it was.
pub(super) fn status(pod: &Pod, old: &Pod, faults: &mut Faults) {
    let metadata = Path::new("metadata");
    annotations::unchanged(pod, old, &metadata.child("annotations"), &Options::of_change(old), faults);
    let path = Path::new("status");
    let (new, was) = (&pod.status, &old.status);
    conditions(&new.conditions, &path.child("conditions"), faults);
    nomination(pod, old, &path.child("nominatedNodeName"), faults);
    if new.observed_generation < 0 {
        faults.invalid(&path.child("observedGeneration"), new.observed_generation, GENERATION);
    }
    if new.qos_class != was.qos_class {
        faults.immutable(&path.child("qosClass"), Value::typed(&new.qos_class));
    }
    transitions(pod, old, &path, faults);
    claims(&new.resource_claim_statuses, &pod.spec, &path.child("resourceClaimStatuses"), faults);
    if let Some(status) = &new.extended_resource_claim_status {
        extended(status, &pod.spec, &path.child("extendedResourceClaimStatus"), faults);
    }
    addresses(new, was, &path, faults);
    let lists = [
        ("containerStatuses", &new.container_statuses),
        ("initContainerStatuses", &new.init_container_statuses),
        ("ephemeralContainerStatuses", &new.ephemeral_container_statuses),
    ];
    for (name, list) in lists {
        users(list, pod, &path.child(name), faults);
    }
    let lists = [
        ("containerStatuses", &new.container_statuses, &pod.spec.containers),
        ("initContainerStatuses", &new.init_container_statuses, &pod.spec.init_containers),
    ];
    for (name, list, containers) in lists {
        allocated(list, containers, new, &path.child(name), faults);
    }
    let list = path.child("ephemeralContainerStatuses");
    for (i, status) in new.ephemeral_container_statuses.iter().enumerate() {
        if !status.allocated_resources_status.is_empty() {
            let why = "must not be specified in container status";
            faults.forbidden(&list.index(i).child("allocatedResourcesStatus"), why);
        }
    }
}

fn conditions(conditions: &[PodCondition], path: &Path<'_>, faults: &mut Faults) {
    for (i, PodCondition { r#type, observed_generation, .. }) in conditions.iter().enumerate() {
        let at = path.index(i);
        if *observed_generation < 0 {
            faults.invalid(&at.child("observedGeneration"), *observed_generation, GENERATION);
        }
        if !matches!(&**r#type, "PodScheduled" | "Ready" | "Initialized") {
            faults.each(&at.child("Type"), r#type, names::qualified_name(r#type));
        }
    }
}

/// The node that a pod waits for, until it is bound (KEP-5278).
fn nomination(pod: &Pod, old: &Pod, path: &Path<'_>, faults: &mut Faults) {
    let name = &pod.status.nominated_node_name;
    if name.is_empty() || *name == old.status.nominated_node_name {
        return;
    }
    dns_subdomain(name, path, faults);
    if CLEARING_NOMINATED_NODE_NAME_AFTER_BINDING.is_on() && !old.spec.node_name.is_empty() {
        faults.forbidden(path, "may not be set on pods that are already bound to a node");
    }
}

/// Containers that ended run again only if they are to be restarted.
fn transitions(pod: &Pod, old: &Pod, path: &Path<'_>, faults: &mut Faults) {
    let spec = &old.spec;
    let (new, was) = (&pod.status, &old.status);
    let all_restart = spec
        .init_containers
        .iter()
        .chain(&spec.containers)
        .any(|c| c.restart_policy_rules.iter().any(|rule| rule.action == "RestartAllContainers"));
    let restarts = |containers: &[Container], name: &str, code: i32| {
        containers.iter().find(|c| c.name == name).is_some_and(|c| restarts(c, spec, code))
    };
    if !all_restart {
        let lists = [
            ("containerStatuses", &new.container_statuses, &was.container_statuses, &spec.containers),
            (
                "initContainerStatuses",
                &new.init_container_statuses,
                &was.init_container_statuses,
                &spec.init_containers,
            ),
        ];
        for (name, new, was, containers) in lists {
            let list = path.child(name);
            for (i, (status, code)) in ended(was) {
                let now = new.iter().find(|s| s.name == status.name && s.state.terminated.is_none());
                if now.is_some() && !restarts(containers, &status.name, code) {
                    runs_again(&list.index(i), faults);
                }
            }
        }
    }
    let list = path.child("ephemeralContainerStatuses");
    for (i, (status, _)) in ended(&was.ephemeral_container_statuses) {
        let now = new.ephemeral_container_statuses.iter();
        for _ in now.filter(|s| s.name == status.name && s.state.terminated.is_none()) {
            runs_again(&list.index(i), faults);
        }
    }
}

fn ended(statuses: &[ContainerStatus]) -> impl Iterator<Item = (usize, (&ContainerStatus, i32))> {
    let code = |s: &ContainerStatus| s.state.terminated.as_ref().map(|t| t.exit_code);
    statuses.iter().enumerate().filter_map(move |(i, s)| Some((i, (s, code(s)?))))
}

fn runs_again(path: &Path<'_>, faults: &mut Faults) {
    faults.forbidden(&path.child("state"), "may not be transitioned to non-terminated state");
}

/// Whether a container that ended so is started again: its rules, its own policy, its pod's (KEP-5307).
fn restarts(container: &Container, spec: &PodSpec, code: i32) -> bool {
    let policy = container.restart_policy.as_deref();
    let by_rule = container.restart_policy_rules.iter().find(|rule| {
        rule.exit_codes.as_ref().is_some_and(|on| match &*on.operator {
            "In" => on.values.contains(&code),
            "NotIn" => !on.values.contains(&code),
            _ => false,
        })
    });
    if policy.is_some() && by_rule.is_some_and(|r| matches!(&*r.action, "Restart" | "RestartAllContainers")) {
        return true;
    }
    match policy.filter(|p| matches!(*p, "Always" | "OnFailure" | "Never")).unwrap_or(&spec.restart_policy) {
        "OnFailure" => code != 0,
        "Never" => false,
        _ => true,
    }
}

/// Claims that were made for the pod, by the names that it has for them.
fn claims(statuses: &[PodResourceClaimStatus], spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, PodResourceClaimStatus { name, resource_claim_name }) in statuses.iter().enumerate() {
        let at = path.index(i);
        if !spec.resource_claims.iter().any(|claim| claim.name == *name) {
            let why = "must match the name of an entry in `spec.resourceClaims`";
            faults.invalid(&at.child("name"), name, why);
        }
        if !seen.insert(name) {
            faults.duplicate(&at.child("name"), name);
        }
        if let Some(claim) = resource_claim_name {
            for why in names::dns1123_subdomain(claim) {
                faults.invalid(&at.child("resourceClaimName"), Value::typed(claim), why);
            }
        }
    }
}

/// The claim that was made for extended resources (KEP-5004).
fn extended(status: &PodExtendedResourceClaimStatus, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let containers: HashMap<&str, &Container> =
        spec.init_containers.iter().chain(&spec.containers).map(|c| (&*c.name, c)).collect();
    let list = path.child("requestMappings");
    if status.request_mappings.is_empty() {
        faults.required(&list, "at least one request mapping is required");
    }
    let mut seen = HashSet::new();
    for (i, mapping) in status.request_mappings.iter().enumerate() {
        let at = list.index(i);
        let (container, resource, request) = (&mapping.container_name, &mapping.resource_name, &mapping.request_name);
        match containers.get(&**container) {
            None => {
                let why = "must match the name of an entry in spec.initContainers.name or spec.containers.name";
                faults.invalid(&at.child("containerName"), container, why);
            }
            Some(c) if !c.resources.requests.contains_key(resource) => {
                let why = "must match the extended resource name of an entry in spec.initContainers.resources.requests or spec.containers.resources.requests";
                faults.invalid(&at.child("resourceName"), resource, why);
            }
            Some(_) => {}
        }
        dns_label(request, &path.child("requestName"), faults);
        if !seen.insert((container, resource, request)) {
            for (name, value) in [("containerName", container), ("resourceName", resource), ("requestName", request)] {
                faults.duplicate(&at.child(name), value);
            }
        }
    }
    let at = path.child("resourceClaimName");
    match &*status.resource_claim_name {
        "" => faults.required(&at, ""),
        name => dns_subdomain(name, &at, faults),
    }
}

/// Addresses of the pod and of its node: at most one of each family, the first once more alone.
fn addresses(new: &PodStatus, old: &PodStatus, path: &Path<'_>, faults: &mut Faults) {
    let ips: Vec<&String> = new.pod_ips.iter().map(|p| &p.ip).collect();
    let known: Vec<&String> = old.pod_ips.iter().map(|p| &p.ip).collect();
    let at = path.child("podIPs");
    let all = || internal(View::List(&new.pod_ips));
    families(&ips, &known, all, &at, faults);
    if new.pod_ip.is_empty() != ips.is_empty() {
        faults.invalid(&at, all(), "podIP and podIPs must either both be set or both be unset");
    } else if let Some(first) = ips.first().filter(|first| ***first != new.pod_ip) {
        faults.invalid(&at.index(0).child("ip"), *first, "must be equal to `podIP`");
    }
    let ips: Vec<&String> = new.host_ips.iter().map(|h| &h.ip).collect();
    let known: Vec<&String> = old.host_ips.iter().map(|h| &h.ip).collect();
    let at = path.child("hostIPs");
    if let Some(first) = ips.first().filter(|first| ***first != new.host_ip) {
        faults.invalid(&at.index(0).child("ip"), *first, "must be equal to `hostIP`");
    }
    families(&ips, &known, || internal(View::List(&new.host_ips)), &at, faults);
}

fn families(ips: &[&String], known: &[&String], all: impl Fn() -> Value, path: &Path<'_>, faults: &mut Faults) {
    for (i, text) in ips.iter().enumerate().filter(|(_, text)| !known.contains(text)) {
        faults.extend(ip::legacy_address(&path.index(i), text));
    }
    if ips.len() < 2 {
        return;
    }
    let parsed: Vec<Option<IpAddr>> = ips.iter().map(|text| ip::parse_sloppy(text).map(|a| a.to_canonical())).collect();
    if let Some(i) = parsed.iter().position(Option::is_none) {
        let why = format!("failed to check for dual stack with error:invalid IP[{i}]: {}", ips[i]);
        faults.push(FieldError::internal(path, why));
    }
    let has = |v4: bool| parsed.iter().flatten().any(|a| a.is_ipv4() == v4);
    if parsed.contains(&None) || !has(true) || !has(false) || ips.len() > 2 {
        faults.invalid(path, all(), "may specify no more than one IP for each IP family");
    }
}

/// The user that a container runs as, as its runtime says.
fn users(statuses: &[ContainerStatus], pod: &Pod, path: &Path<'_>, faults: &mut Faults) {
    let os = pod.spec.os.as_ref().map_or("linux", |os| &*os.name);
    for (i, status) in statuses.iter().enumerate() {
        let Some(user) = status.user.as_ref().and_then(|user| user.linux.as_deref()) else { continue };
        let item = path.index(i);
        let of = item.child("user");
        let at = of.child("linux");
        match os {
            "windows" => faults.forbidden(&at, "cannot be set for a windows pod"),
            "linux" => {
                if !(0..=MAX_UID).contains(&user.uid) {
                    faults.invalid(&at.child("uid"), user.uid, names::out_of_range(0, MAX_UID));
                }
                security::id(Some(user.gid), &at.child("gid"), faults);
                let groups = at.child("supplementalGroups");
                for (g, group) in user.supplemental_groups.iter().enumerate() {
                    security::id(Some(*group), &groups.index(g), faults);
                }
            }
            _ => {}
        }
    }
}

/// The health of devices that a container was given (KEP-4680).
fn allocated(
    statuses: &[ContainerStatus],
    containers: &[Container],
    pod: &PodStatus,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    for (i, status) in statuses.iter().enumerate() {
        let item = path.index(i);
        let list = item.child("allocatedResourcesStatus");
        for (j, resource) in status.allocated_resources_status.iter().enumerate() {
            let at = list.index(j);
            // Containers that aren't there are passed over.
            if let Some(container) = containers.iter().find(|c| c.name == status.name) {
                named(resource, container, pod, &at.child("name"), faults);
            }
            health(resource, &at.child("resources"), faults);
        }
    }
}

fn named(status: &ResourceStatus, container: &Container, pod: &PodStatus, path: &Path<'_>, faults: &mut Faults) {
    let name = &status.name;
    let (found, why) = match name.strip_prefix(CLAIM) {
        None => {
            (container.resources.requests.contains_key(name), "must match one of the container's resource requests")
        }
        Some(rest) => {
            let (claim, request) = rest.split_once('/').unwrap_or((rest, ""));
            let own = container.resources.claims.iter().any(|c| match &*c.request {
                "" => c.name == rest,
                request => format!("{}/{request}", c.name) == rest,
            });
            let why = "must match one of the container's resource claims as 'claim:<claimName>/<requestName>' when container.resources.claims[*].request is set or 'claim:<claimName>' when it is empty";
            (own || is_extended(claim, request, container, pod), why)
        }
    };
    if !found {
        faults.invalid(path, Value::typed(name), why);
    }
}

/// Whether a request is one that the scheduler made for an extended resource of the container.
fn is_extended(claim: &str, request: &str, container: &Container, pod: &PodStatus) -> bool {
    let Some(status) = &pod.extended_resource_claim_status else { return false };
    let asked = |name: &str| container.resources.requests.get(name).is_some_and(|q| !q.is_zero());
    !request.is_empty()
        && !claim.is_empty()
        && claim == status.resource_claim_name
        && status
            .request_mappings
            .iter()
            .any(|m| m.container_name == container.name && m.request_name == request && asked(&m.resource_name))
}

fn health(status: &ResourceStatus, path: &Path<'_>, faults: &mut Faults) {
    let known = ["Healthy", "Unhealthy", "Unknown"];
    let mut seen = HashSet::new();
    for (k, resource) in status.resources.iter().enumerate() {
        let at = path.index(k);
        if !known.contains(&&*resource.health) {
            faults.not_supported(&at.child("health"), &resource.health, &known);
        }
        match resource.message.as_deref() {
            Some("") => faults.required(&at.child("message"), "must be non-empty if specified"),
            Some(text) if text.len() > MAX_MESSAGE => faults.too_long(&at.child("message"), MAX_MESSAGE),
            _ => {}
        }
        if !seen.insert(&resource.resource_id) {
            faults.duplicate(&at.child("resourceID"), Value::typed(&resource.resource_id));
        }
    }
}
