//! `PodSecurity`: holds pods to the Pod Security Standards that the labels of their namespace name (KEP-2579).

mod baseline;
mod each;
mod policy;
mod restricted;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use generated::apps::v1::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use generated::batch::v1::{CronJob, Job};
use generated::core::v1::{Pod, PodSecurityContext, PodSpec, PodTemplate, PodTemplateSpec, ReplicationController};
use object::record::Record;

use each::Each;
pub use policy::{LabelFault, Level, Policy, Standard, Version};

/// The newest minor version whose checks are known; later ones are held to them.
pub const NEWEST: u64 = 37;

/// Who is held to nothing, by the configuration file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exemptions {
    /// Users, by name.
    pub users: Vec<String>,
    /// Namespaces.
    pub namespaces: Vec<String>,
    /// Runtime classes that pods name.
    pub runtime_classes: Vec<String>,
}

/// How many pods of a namespace are looked at when its policy changes.
const MAX_PODS: usize = 3000;

/// A pod to be, or one that is.
#[derive(Clone, Copy)]
struct Subject<'a> {
    annotations: &'a BTreeMap<String, String>,
    spec: &'a PodSpec,
}

/// A check that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Violation {
    reason: &'static str,
    detail: String,
}

/// A check by the first minor version that has it in this form.
type Versioned = (u64, fn(&Subject<'_>) -> Option<Violation>);

/// A check; by its name a stricter one takes its place.
struct Check {
    name: &'static str,
    level: Level,
    forms: &'static [Versioned],
    instead_of: &'static str,
}

const fn baseline(name: &'static str, forms: &'static [Versioned]) -> Check {
    Check { name, level: Level::Baseline, forms, instead_of: "" }
}

const fn restricted(name: &'static str, instead_of: &'static str, forms: &'static [Versioned]) -> Check {
    Check { name, level: Level::Restricted, forms, instead_of }
}

/// In the order in which violations are told. In each row the forms are in the order of versions.
static CHECKS: &[Check] = &[
    baseline("appArmorProfile", &[(0, baseline::app_armor)]),
    baseline("capabilities_baseline", &[(0, baseline::capabilities)]),
    baseline("hostNamespaces", &[(0, baseline::host_namespaces)]),
    baseline("hostPathVolumes", &[(0, baseline::host_path)]),
    baseline("hostPorts", &[(0, baseline::host_ports)]),
    baseline("hostProbesAndHostLifecycle", &[(34, baseline::probe_hosts)]),
    baseline("privileged", &[(0, baseline::privileged)]),
    baseline("procMount", &[(0, baseline::proc_mount), (35, baseline::proc_mount_unless_user_namespace)]),
    baseline("seLinuxOptions", &[(0, baseline::se_linux_1_0), (31, baseline::se_linux_1_31)]),
    baseline("seccompProfile_baseline", &[(0, baseline::seccomp_annotations), (19, baseline::seccomp)]),
    baseline(
        "sysctls",
        &[
            (0, baseline::sysctls_1_0),
            (27, baseline::sysctls_1_27),
            (29, baseline::sysctls_1_29),
            (32, baseline::sysctls_1_32),
            (37, baseline::sysctls_1_37),
        ],
    ),
    baseline("windowsHostProcess", &[(0, baseline::windows_host_process)]),
    restricted(
        "allowPrivilegeEscalation",
        "",
        &[(8, restricted::escalation), (25, restricted::escalation_unless_windows)],
    ),
    restricted(
        "capabilities_restricted",
        "capabilities_baseline",
        &[(22, restricted::capabilities), (25, restricted::capabilities_unless_windows)],
    ),
    restricted("procMount_restricted", "procMount", &[(35, baseline::proc_mount)]),
    restricted("restrictedVolumes", "hostPathVolumes", &[(0, restricted::volumes)]),
    restricted("runAsNonRoot", "", &[(0, restricted::non_root), (35, restricted::non_root_unless_user_namespace)]),
    restricted("runAsUser", "", &[(23, restricted::user), (35, restricted::user_unless_user_namespace)]),
    restricted(
        "seccompProfile_restricted",
        "seccompProfile_baseline",
        &[(19, restricted::seccomp), (25, restricted::seccomp_unless_windows)],
    ),
];

impl<'a> Subject<'a> {
    fn security(&self) -> Option<&'a PodSecurityContext> {
        self.spec.security_context.as_deref()
    }

    fn seccomp(&self) -> Option<&'a str> {
        self.security()?.seccomp_profile.as_deref().map(|profile| &*profile.r#type)
    }

    fn in_user_namespace(&self) -> bool {
        self.spec.host_users == Some(false)
    }

    fn is_windows(&self) -> bool {
        self.spec.os.as_deref().is_some_and(|os| os.name == "windows")
    }
}

/// What a pod violates.
fn violations(standard: Standard, subject: &Subject<'_>) -> Vec<Violation> {
    let minor = standard.version.0.unwrap_or(u64::MAX);
    let form = |check: &Check| check.forms.iter().rev().find(|(since, _)| *since <= minor).map(|(_, form)| *form);
    let active: Vec<_> = CHECKS
        .iter()
        .filter(|check| check.level <= standard.level)
        .filter_map(|check| Some((check, form(check)?)))
        .collect();
    let is_replaced = |check: &Check| active.iter().any(|(other, _)| other.instead_of == check.name);
    active.iter().filter(|(check, _)| !is_replaced(check)).filter_map(|(_, form)| form(subject)).collect()
}

/// What is wrong with a pod, with every detail.
fn detail(standard: Standard, subject: &Subject<'_>) -> Option<String> {
    let all = violations(standard, subject);
    let all: Vec<String> = all.iter().map(|v| format!("{} ({})", v.reason, v.detail)).collect();
    (!all.is_empty()).then(|| format!("violate PodSecurity \"{standard}\": {}", all.join(", ")))
}

/// Why a pod is refused.
///
/// # Errors
/// The message.
pub fn enforce(policy: &Policy, pod: &Pod) -> Result<(), String> {
    let subject = Subject { annotations: &pod.metadata.annotations, spec: &pod.spec };
    match detail(policy.enforce, &subject) {
        Some(what) => Err(what.replacen("violate", "violates", 1)),
        None => Ok(()),
    }
}

/// What the client is to be warned of about a pod, or about the pods that an object makes.
pub fn warning(policy: &Policy, object: &dyn Record) -> Option<String> {
    Some(format!("would {}", detail(policy.warn, &subject(object)?)?))
}

/// What the audit log is to note of a pod, or of the pods that an object makes.
pub fn note(policy: &Policy, object: &dyn Record) -> Option<String> {
    Some(format!("would {}", detail(policy.audit, &subject(object)?)?))
}

/// The runtime class that a pod names, or the pods that an object makes.
pub fn runtime_class(object: &dyn Record) -> Option<&str> {
    subject(object)?.spec.runtime_class_name.as_deref()
}

fn subject(object: &dyn Record) -> Option<Subject<'_>> {
    match object.downcast_ref::<Pod>() {
        Some(pod) => Some(Subject { annotations: &pod.metadata.annotations, spec: &pod.spec }),
        None => template(object).map(|t| Subject { annotations: &t.metadata.annotations, spec: &t.spec }),
    }
}

/// What an object makes pods from.
pub fn template(object: &dyn Record) -> Option<&PodTemplateSpec> {
    None.or_else(|| object.downcast_ref::<PodTemplate>().map(|o| &o.template))
        .or_else(|| object.downcast_ref::<ReplicationController>().and_then(|o| o.spec.template.as_deref()))
        .or_else(|| object.downcast_ref::<ReplicaSet>().map(|o| &o.spec.template))
        .or_else(|| object.downcast_ref::<Deployment>().map(|o| &o.spec.template))
        .or_else(|| object.downcast_ref::<DaemonSet>().map(|o| &o.spec.template))
        .or_else(|| object.downcast_ref::<StatefulSet>().map(|o| &o.spec.template))
        .or_else(|| object.downcast_ref::<Job>().map(|o| &o.spec.template))
        .or_else(|| object.downcast_ref::<CronJob>().map(|o| &o.spec.job_template.spec.template))
}

/// Whether a change of a pod can make it violate anything: only containers and their images can change.
pub fn is_significant(pod: &Pod, old: &Pod) -> bool {
    let (new, old) = (&pod.spec, &old.spec);
    let differ = |a: &[_], b: &[_]| a.len() != b.len() || a.iter().zip(b).any(|(a, b)| image(a) != image(b));
    let is_old = |c: &Each<'_>| {
        let same = old.ephemeral_containers.iter().map(|o| Each::from(&o.ephemeral_container_common));
        same.into_iter().find(|o| o.name == c.name).is_some_and(|o| o.image == c.image)
    };
    differ(&new.containers, &old.containers)
        || differ(&new.init_containers, &old.init_containers)
        || !new.ephemeral_containers.iter().map(|c| Each::from(&c.ephemeral_container_common)).all(|c| is_old(&c))
}

fn image(container: &generated::core::v1::Container) -> &str {
    &container.image
}

/// What a change of a namespace's policy has its pods held to from now on, where that is new to them.
pub fn tightened(new: &Policy, old: &Policy) -> Option<Standard> {
    let (new, old) = (new.enforce, old.enforce);
    let eased = new.version == old.version && new.level <= old.level;
    (new != old && new.level != Level::Privileged && !eased).then_some(new)
}

/// What the client is to be warned of about the pods of a namespace.
pub fn namespace_warnings<'a>(
    namespace: &str,
    standard: Standard,
    pods: impl IntoIterator<Item = &'a Pod>,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let controller = |pod: &'a Pod| pod.metadata.owner_references.iter().find(|o| o.controller == Some(true));
    // One pod of each controller first: its others are alike.
    let (mut all, others): (Vec<&Pod>, Vec<&Pod>) =
        pods.into_iter().partition(|pod| controller(pod).is_none_or(|owner| seen.insert(&*owner.uid)));
    all.extend(others);
    let total = all.len();
    all.truncate(MAX_PODS);
    let mut found: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for pod in &all {
        let subject = Subject { annotations: &pod.metadata.annotations, spec: &pod.spec };
        let reasons: Vec<&str> = violations(standard, &subject).iter().map(|v| v.reason).collect();
        if !reasons.is_empty() {
            let (name, count) = found.entry(reasons.join(", ")).or_insert((&pod.metadata.name, 0));
            *name = (*name).min(&pod.metadata.name);
            *count += 1;
        }
    }
    let mut warnings = Vec::new();
    if all.len() < total {
        let checked = all.len();
        warnings.push(format!(
            "new PodSecurity enforce level only checked against the first {checked} of {total} existing pods"
        ));
    }
    if !found.is_empty() {
        warnings.push(format!(
            "existing pods in namespace \"{namespace}\" violate the new PodSecurity enforce level \"{standard}\""
        ));
    }
    let mut by_pod: Vec<String> = found
        .into_iter()
        .map(|(reasons, (name, count))| match count {
            1 => format!("{name}: {reasons}"),
            2 => format!("{name} (and 1 other pod): {reasons}"),
            _ => format!("{name} (and {} other pods): {reasons}", count - 1),
        })
        .collect();
    by_pod.sort_unstable();
    warnings.extend(by_pod);
    warnings
}

#[cfg(test)]
mod tests;
