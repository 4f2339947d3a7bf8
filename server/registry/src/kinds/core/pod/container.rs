//! Containers: those that run, those that run before them, and those that come later to look.

use std::collections::{BTreeSet, HashSet};

use generated::core::v1::{Container, ContainerResizePolicy, EphemeralContainerCommon, PodSpec, ResourceRequirements};
use object::field_error::{FieldError, Path, Value};
use object::record::List as _;

use super::volume::Usable;
use super::{Options, dns_label, each, env, mount, port, probe, resources, security};
use crate::validate::{Faults, Report};

const WITHOUT_POLICY: &str = "must specify restartPolicy when restart rules are used";

/// What the containers of a pod share.
pub(super) struct Pod<'a> {
    pub(super) spec: &'a PodSpec,
    pub(super) volumes: Usable<'a>,
    /// Names of the pod's resource claims.
    pub(super) claims: BTreeSet<&'a str>,
    pub(super) options: &'a Options,
}

impl Pod<'_> {
    /// Whether the pod is in the host's user namespace, which is the default.
    fn host_users(&self) -> bool {
        self.spec.host_users.unwrap_or(true)
    }
}

/// The containers that run.
pub(super) fn regular(pod: &Pod<'_>, path: &Path<'_>, faults: &mut Faults) {
    let containers = &pod.spec.containers;
    if containers.is_empty() {
        return faults.required(path, "");
    }
    let mut names = HashSet::new();
    for (i, container) in containers.iter().enumerate() {
        let at = path.index(i);
        common(container, pod, &at, faults);
        if !names.insert(&container.name) {
            faults.duplicate(&at.child("name"), &container.name);
        }
        probe::lifecycle(container, pod.spec, &at, faults);
        probe::probes(container, pod.spec, &at, faults);
        if pod.options.restart_rules {
            restart_policy(container, pod.options, &at, faults);
        } else if container.restart_policy.is_some() {
            faults.forbidden(&at.child("restartPolicy"), "may not be set for non-init containers");
        }
    }
    port::host_conflicts(containers, path, faults);
}

/// The containers that run before those, one after the other; sidecars go on.
pub(super) fn init(pod: &Pod<'_>, path: &Path<'_>, faults: &mut Faults) {
    let mut names: HashSet<&String> = pod.spec.containers.iter().map(|c| &c.name).collect();
    for (i, container) in pod.spec.init_containers.iter().enumerate() {
        let at = path.index(i);
        common(container, pod, &at, faults);
        let (rules, all) = (pod.options.restart_rules, pod.options.restart_all);
        match (container.restart_policy.as_deref(), container.restart_policy_rules.is_empty()) {
            (None, true) => {}
            // Upstream looks no further, while it does with regular containers.
            (None, false) => faults.required(&at.child("restartPolicy"), WITHOUT_POLICY),
            (Some("Always"), true) if !all => {}
            (Some("Always"), false) if rules && !all => {
                let why = "restartPolicyRules are not allowed for init containers with restart policy Always";
                faults.forbidden(&at.child("restartPolicyRules"), why);
            }
            (Some("Always"), _) if !rules => {}
            (Some(policy), _) if !rules => faults.not_supported(&at.child("restartPolicy"), policy, &["Always"]),
            (Some(_), _) => restart_policy(container, pod.options, &at, faults),
        }
        if names.contains(&container.name) {
            faults.duplicate(&at.child("name"), &container.name);
        } else if !container.name.is_empty() {
            names.insert(&container.name);
        }
        // Since they run alone, their ports don't meet; upstream names each the first of the list.
        port::host_conflicts(std::slice::from_ref(container), path, faults);
        if each::is_restartable(container) {
            probe::lifecycle(container, pod.spec, &at, faults);
            probe::probes(container, pod.spec, &at, faults);
            continue;
        }
        let only_sidecars = [
            ("lifecycle", container.lifecycle.is_some()),
            ("livenessProbe", container.liveness_probe.is_some()),
            ("readinessProbe", container.readiness_probe.is_some()),
            ("startupProbe", container.startup_probe.is_some()),
        ];
        for (name, _) in only_sidecars.into_iter().filter(|(_, set)| *set) {
            let why = "may not be set for init containers without restartPolicy=Always";
            faults.forbidden(&at.child(name), why);
        }
        if !pod.options.restarting_init_resize {
            let policies = at.child("resizePolicy");
            for (j, policy) in container.resize_policy.iter().enumerate() {
                if policy.restart_policy == "RestartContainer" {
                    let why = "must not be set to 'RestartContainer' for non-sidecar initContainers";
                    let value = Value::typed(&policy.restart_policy);
                    faults.invalid(&policies.index(j).child("restartPolicy"), value, why);
                }
            }
        }
    }
}

/// The containers that are added to look at the others.
pub(super) fn ephemeral(pod: &Pod<'_>, path: &Path<'_>, faults: &mut Faults) {
    let others: HashSet<&String> =
        pod.spec.containers.iter().chain(&pod.spec.init_containers).map(|c| &c.name).collect();
    let mut names = others.clone();
    for (i, container) in pod.spec.ephemeral_containers.iter().enumerate() {
        let at = path.index(i);
        let (target, fields) = (&container.target_container_name, &container.ephemeral_container_common);
        common(&each::as_container(fields), pod, &at, faults);
        trimmed_image(&fields.image, &at, faults);
        if !names.insert(&fields.name) {
            faults.duplicate(&at.child("name"), &fields.name);
        }
        if !target.is_empty() && !others.contains(target) {
            faults.not_found(&at.child("targetContainerName"), target);
        }
        for name in not_ephemeral(fields) {
            faults.forbidden(&at.child(name), "cannot be set for an Ephemeral Container");
        }
        let mounts = at.child("volumeMounts");
        for (j, mount) in fields.volume_mounts.iter().enumerate() {
            for (name, text) in [("subPath", &mount.sub_path), ("subPathExpr", &mount.sub_path_expr)] {
                if !text.is_empty() {
                    faults.forbidden(&mounts.index(j).child(name), "cannot be set for an Ephemeral Container");
                }
            }
        }
    }
}

/// The fields that are set, be it to nothing, although an ephemeral container may not have them.
fn not_ephemeral(c: &EphemeralContainerCommon) -> impl Iterator<Item = &'static str> {
    let ResourceRequirements { limits, requests, claims } = &c.resources;
    let set = [
        ("ports", !c.ports.is_nil()),
        ("resources", !limits.is_nil() || !requests.is_nil() || !claims.is_nil()),
        ("resizePolicy", !c.resize_policy.is_nil()),
        ("restartPolicy", c.restart_policy.is_some()),
        ("restartPolicyRules", !c.restart_policy_rules.is_nil()),
        ("livenessProbe", c.liveness_probe.is_some()),
        ("readinessProbe", c.readiness_probe.is_some()),
        ("startupProbe", c.startup_probe.is_some()),
        ("lifecycle", c.lifecycle.is_some()),
    ];
    set.into_iter().filter(|(_, set)| *set).map(|(name, _)| name)
}

/// What any container must be.
fn common(container: &Container, pod: &Pod<'_>, path: &Path<'_>, faults: &mut Faults) {
    let name = path.child("name");
    if container.name.is_empty() {
        faults.required(&name, "");
    } else {
        dns_label(&container.name, &name, faults);
    }
    if container.image.is_empty() {
        faults.required(&path.child("image"), "");
    }
    let policy = path.child("terminationMessagePolicy");
    match &*container.termination_message_policy {
        "File" | "FallbackToLogsOnError" => {}
        "" => faults.required(&policy, ""),
        other => faults.not_supported(&policy, other, &["File", "FallbackToLogsOnError"]),
    }
    port::ports(&container.ports, &path.child("ports"), faults);
    env::variables(&container.env, &path.child("env"), faults);
    env::sources(&container.env_from, &path.child("envFrom"), faults);
    mount::all(container, &pod.volumes, path, faults);
    pull_policy(&container.image_pull_policy, &path.child("imagePullPolicy"), faults);
    let at = path.child("resources");
    resources::of_container(&container.resources, &pod.claims, &at, pod.options, faults);
    resize_policy(&container.resize_policy, &pod.spec.restart_policy, &path.child("resizePolicy"), faults);
    let context = container.security_context.as_deref();
    security::of_container(context, &path.child("securityContext"), pod.host_users(), pod.options, faults);
}

/// When an image is pulled.
pub(super) fn pull_policy(policy: &str, path: &Path<'_>, faults: &mut Faults) {
    match policy {
        "Always" | "IfNotPresent" | "Never" => {}
        "" => faults.required(path, ""),
        other => faults.not_supported(path, other, &["Always", "IfNotPresent", "Never"]),
    }
}

fn resize_policy(policies: &[ContainerResizePolicy], pod: &str, path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, ContainerResizePolicy { resource_name: name, restart_policy: policy }) in policies.iter().enumerate() {
        if !seen.insert(name) {
            faults.duplicate(&path.index(i), Value::typed(name));
        }
        // Upstream names the list in what follows.
        match &**name {
            "cpu" | "memory" => {}
            "" => faults.required(path, ""),
            other => faults.not_supported(path, other, &["cpu", "memory"]),
        }
        match &**policy {
            "NotRequired" | "RestartContainer" => {}
            "" => faults.required(path, ""),
            other => faults.not_supported(path, other, &["NotRequired", "RestartContainer"]),
        }
        if pod == "Never" && policy != "NotRequired" {
            let why = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
            faults.invalid(path, Value::typed(policy), why);
        }
    }
}

/// A container's own restart policy and the rules beside it (KEP-5307, KEP-5532).
fn restart_policy(container: &Container, options: &Options, path: &Path<'_>, faults: &mut Faults) {
    let rules = &container.restart_policy_rules;
    let policy = path.child("restartPolicy");
    match container.restart_policy.as_deref() {
        None if rules.is_empty() => return,
        None => faults.required(&policy, WITHOUT_POLICY),
        Some("Always" | "Never" | "OnFailure") => {}
        Some(other) => faults.not_supported(&policy, other, &["Always", "Never", "OnFailure"]),
    }
    let list = path.child("restartPolicyRules");
    if rules.len() > 20 {
        faults.push(FieldError::too_many(&list, rules.len(), 20));
    }
    for (i, rule) in rules.iter().enumerate() {
        let at = list.index(i);
        let actions = if options.restart_all { &["Restart", "RestartAllContainers"][..] } else { &["Restart"] };
        if !actions.contains(&&*rule.action) {
            faults.not_supported(&at.child("action"), &rule.action, actions);
        }
        let codes = at.child("exitCodes");
        let Some(on) = &rule.exit_codes else {
            faults.required(&codes, "must be specified");
            continue;
        };
        if !matches!(&*on.operator, "In" | "NotIn") {
            faults.not_supported(&codes.child("operator"), &on.operator, &["In", "NotIn"]);
        }
        if on.values.len() > 255 {
            faults.push(FieldError::too_many(&codes.child("values"), on.values.len(), 255));
        }
    }
}

/// An image's name without white space around it, which templates let pass.
pub(super) fn trimmed_image(image: &str, path: &Path<'_>, faults: &mut Faults) {
    if image.trim() != image {
        faults.invalid(&path.child("image"), image, "must not have leading or trailing whitespace");
    }
}
