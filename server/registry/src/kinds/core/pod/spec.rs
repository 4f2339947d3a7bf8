//! A pod's spec, top to bottom in upstream's order.

use std::collections::{BTreeSet, HashSet};

use generated::core::v1::{PodResourceClaim, PodSchedulingGate, PodSpec};
use generated::meta::v1::ObjectMeta;
use object::field_error::{Path, Value};
use object::names;
use object::record::{Reflect, View};
use object::validate;

use super::{
    Options, affinity, annotations, container, dns, dns_label, dns_subdomain, each, env, os, port, resources, security,
    toleration, topology, volume, windows,
};
use crate::kinds::features::POD_LEVEL_RESOURCES;
use crate::validate::{Faults, Report, internal};

/// Longest life of a pod, in seconds.
const MAX_DEADLINE: i64 = i32::MAX as i64;

/// The spec of a pod; `meta` is its metadata, where it is a pod's and no template's.
pub(in crate::kinds) fn pod_spec(
    spec: &PodSpec,
    meta: Option<&ObjectMeta>,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    if spec.termination_grace_period_seconds.is_none() {
        faults.required(&path.child("terminationGracePeriodSeconds"), "");
    }
    let volumes = volume::volumes(&spec.volumes, meta, &path.child("volumes"), options, faults);
    let claims: BTreeSet<&str> = spec.resource_claims.iter().map(|c| &*c.name).filter(|n| !n.is_empty()).collect();
    resource_claims(&spec.resource_claims, meta, &path.child("resourceClaims"), faults);
    let pod = container::Pod { spec, volumes, claims, options };
    container::regular(&pod, &path.child("containers"), faults);
    container::init(&pod, &path.child("initContainers"), faults);
    container::ephemeral(&pod, &path.child("ephemeralContainers"), faults);
    if POD_LEVEL_RESOURCES.is_on() {
        resources::of_pod(spec, &pod.claims, path, options, faults);
    }
    port::on_host_network(spec, path, options.is_pod, faults);
    restart_policy(&spec.restart_policy, &path.child("restartPolicy"), faults);
    dns::policy(&spec.dns_policy, &path.child("dnsPolicy"), faults);
    validate::labels(spec.node_selector.view(), &path.child("nodeSelector"), faults);
    let context = path.child("securityContext");
    security::of_pod(spec.security_context.as_deref(), spec, &context, options, faults);
    if spec.share_process_namespace == Some(true) && spec.host_pid {
        let why = "ShareProcessNamespace and HostPID cannot both be enabled";
        faults.invalid(&path.child("shareProcessNamespace"), true, why);
    }
    affinity::affinity(spec.affinity.as_deref(), &path.child("affinity"), options, faults);
    dns::config(spec.dns_config.as_deref(), &spec.dns_policy, &path.child("dnsConfig"), faults);
    let gates = path.child("readinessGates");
    for (i, gate) in spec.readiness_gates.iter().enumerate() {
        let text = &gate.condition_type;
        faults.each(&gates.index(i).child("conditionType"), text, names::qualified_name(text));
    }
    scheduling_gates(&spec.scheduling_gates, &path.child("schedulingGates"), faults);
    let spread = path.child("topologySpreadConstraints");
    topology::constraints(&spec.topology_spread_constraints, &spread, options, faults);
    windows::host_process(spec, path, faults);
    user_namespace(spec, path, options, faults);
    dns::host_name_override(spec, path, faults);
    accounts(spec, path, faults);
    if !spec.node_name.is_empty() {
        dns_subdomain(&spec.node_name, &path.child("nodeName"), faults);
    }
    if let Some(seconds) = spec.active_deadline_seconds.filter(|n| !(1..=MAX_DEADLINE).contains(n)) {
        faults.invalid(&path.child("activeDeadlineSeconds"), seconds, names::out_of_range(1, MAX_DEADLINE));
    }
    dns::host_names(spec, path, faults);
    toleration::tolerations(&spec.tolerations, &path.child("tolerations"), options, faults);
    dns::host_aliases(&spec.host_aliases, &path.child("hostAliases"), faults);
    if !spec.priority_class_name.is_empty() {
        dns_subdomain(&spec.priority_class_name, &path.child("priorityClassName"), faults);
    }
    if let Some(name) = &spec.runtime_class_name {
        dns_subdomain(name, &path.child("runtimeClassName"), faults);
    }
    match spec.preemption_policy.as_deref() {
        None | Some("PreemptLowerPriority" | "Never") => {}
        Some("") => faults.required(&path.child("preemptionPolicy"), ""),
        Some(other) => {
            faults.not_supported(&path.child("preemptionPolicy"), other, &["PreemptLowerPriority", "Never"]);
        }
    }
    resources::overhead(&spec.overhead, &path.child("overhead"), options, faults);
    os::check(spec, path, faults);
    scheduling_group(spec, path, faults);
    env::file_volumes(spec, path, faults);
}

fn restart_policy(policy: &str, path: &Path<'_>, faults: &mut Faults) {
    match policy {
        "Always" | "OnFailure" | "Never" => {}
        "" => faults.required(path, ""),
        other => faults.not_supported(path, other, &["Always", "OnFailure", "Never"]),
    }
}

/// Claims on devices (KEP-4381): each by a name of its own, one that is there or one that is made from a template.
fn resource_claims(claims: &[PodResourceClaim], meta: Option<&ObjectMeta>, path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, claim) in claims.iter().enumerate() {
        if meta.is_some_and(|m| m.annotations.contains_key(annotations::MIRROR)) {
            faults.forbidden(&Path::new(""), "static pods do not support resource claims");
            continue;
        }
        let at = path.index(i);
        let name = at.child("name");
        if claim.name.is_empty() {
            faults.required(&name, "");
        } else if !seen.insert(&claim.name) {
            faults.duplicate(&name, &claim.name);
        } else {
            dns_label(&claim.name, &name, faults);
        }
        let sources = [
            ("resourceClaimName", claim.resource_claim_name.as_deref()),
            ("resourceClaimTemplateName", claim.resource_claim_template_name.as_deref()),
        ];
        let wrong = match sources.iter().filter(|(_, name)| name.is_some()).count() {
            0 => Some("must specify one of: `resourceClaimName`, `resourceClaimTemplateName`"),
            1 => None,
            _ => Some("at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified"),
        };
        if let Some(why) = wrong {
            faults.invalid(&at, internal(View::Record(claim)), why);
        }
        for (field, name) in sources.into_iter().filter_map(|(field, name)| Some((field, name?))) {
            dns_subdomain(name, &at.child(field), faults);
        }
    }
}

fn scheduling_gates(gates: &[PodSchedulingGate], path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, PodSchedulingGate { name }) in gates.iter().enumerate() {
        faults.each(&path.index(i), name, names::qualified_name(name));
        if !seen.insert(name) {
            faults.duplicate(&path.index(i), name);
        }
    }
}

/// A user namespace of its own excludes other namespaces of the host (KEP-127).
fn user_namespace(spec: &PodSpec, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    const WHY: &str = "when `hostUsers` is false";
    if spec.host_users != Some(false) {
        return;
    }
    let shared = [
        ("hostNetwork", spec.host_network && !options.host_network_in_user_namespace),
        ("HostPID", spec.host_pid),
        ("HostIPC", spec.host_ipc),
    ];
    for (name, _) in shared.into_iter().filter(|(_, set)| *set) {
        faults.forbidden(&path.child(name), WHY);
    }
    if !options.devices_in_user_namespace {
        each::container(spec, path, |container, at| {
            if !container.volume_devices.is_empty() {
                faults.forbidden(&at.child("volumeDevices"), WHY);
            }
        });
    }
}

/// The service account, by its name and by the older field.
fn accounts(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    if !spec.service_account_name.is_empty() {
        dns_subdomain(&spec.service_account_name, &path.child("serviceAccountName"), faults);
    }
    if spec.service_account != spec.service_account_name {
        let name = object::field_error::quoted(&spec.service_account_name);
        let why = format!("must be the same as serviceAccountName: {name}");
        faults.invalid(&path.child("deprecatedServiceAccount"), &spec.service_account, why);
    }
}

/// A group of pods that are placed together (KEP-4671).
fn scheduling_group(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(group) = &spec.scheduling_group else { return };
    let at = path.child("schedulingGroup");
    match &group.pod_group_name {
        None => faults.invalid(&at.child("podGroupName"), Value::null(), "must specify one of: `podGroupName`"),
        Some(name) => dns_subdomain(name, &at.child("podGroupName"), faults),
    }
    if !spec.eviction_responders.is_empty() {
        faults.forbidden(&at, "may not be set when evictionResponders is set");
    }
}
