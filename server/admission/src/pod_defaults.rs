//! `ServiceAccount`, `Priority` and `DefaultTolerationSeconds`: what every pod gets that does not say otherwise.

use generated::core::v1::{
    ConfigMapProjection, Container, DownwardAPIProjection, DownwardAPIVolumeFile, KeyToPath, ObjectFieldSelector, Pod,
    ProjectedVolumeSource, ServiceAccount, ServiceAccountTokenProjection, Toleration, Volume, VolumeMount,
    VolumeProjection,
};
use generated::scheduling::v1::PriorityClass;

use crate::pod_references;

const TOKENS: &str = "/var/run/secrets/kubernetes.io/serviceaccount";
/// Before the random end of the name of a volume that holds a token.
const TOKEN_VOLUME: &str = "kube-api-access-";
const TOLERATION_SECONDS: i64 = 300;

/// Gives the pod its service account's name.
pub fn service_account_name(pod: &mut Pod) {
    if pod.spec.service_account_name.is_empty() {
        pod.spec.service_account_name = "default".into();
    }
    pod.spec.service_account = pod.spec.service_account_name.clone();
}

/// A pod that mirrors a node's own is left as it is, and may need nothing that only the API has.
pub fn mirror(pod: &Pod) -> Result<(), &'static str> {
    if !pod.spec.service_account_name.is_empty() {
        return Err("a mirror pod may not reference service accounts");
    }
    if !pod_references::secrets(pod).is_empty() {
        return Err("a mirror pod may not reference secrets");
    }
    let projected = pod.spec.volumes.iter().filter_map(|volume| volume.volume_source.projected.as_ref());
    if projected.flat_map(|p| &p.sources).any(|source| source.service_account_token.is_some()) {
        return Err("a mirror pod may not use ServiceAccountToken volume projections");
    }
    Ok(())
}

/// Gives the pod what its service account carries: pull secrets, and a token mounted in each container.
/// `suffix` makes the volume's name.
pub fn service_account(pod: &mut Pod, account: &ServiceAccount, suffix: &str) {
    if pod.spec.image_pull_secrets.is_empty() {
        pod.spec.image_pull_secrets = account.image_pull_secrets.clone();
    }
    let mounts = pod.spec.automount_service_account_token.or(account.automount_service_account_token).unwrap_or(true);
    if !mounts {
        return;
    }
    let bare = |c: &Container| !c.volume_mounts.iter().any(|m| m.mount_path == TOKENS);
    let all = pod.spec.init_containers.iter().chain(&pod.spec.containers);
    if !all.clone().any(bare) {
        return;
    }
    // A volume that is called so is taken for the one with the token.
    let given = pod.spec.volumes.iter().find(|volume| volume.name.starts_with(TOKEN_VOLUME));
    let (name, is_given) = match given {
        Some(volume) => (volume.name.clone(), true),
        None => (format!("{TOKEN_VOLUME}{suffix}"), false),
    };
    let mount =
        VolumeMount { name: name.clone(), read_only: true, mount_path: TOKENS.into(), ..VolumeMount::default() };
    for container in pod.spec.init_containers.iter_mut().chain(&mut pod.spec.containers) {
        if bare(container) {
            container.volume_mounts.push(mount.clone());
        }
    }
    if !is_given {
        pod.spec.volumes.push(token_volume(name));
    }
}

fn token_volume(name: String) -> Volume {
    let token = VolumeProjection {
        service_account_token: Some(Box::new(ServiceAccountTokenProjection {
            expiration_seconds: Some(3607),
            path: "token".into(),
            ..ServiceAccountTokenProjection::default()
        })),
        ..VolumeProjection::default()
    };
    let mut authority = ConfigMapProjection::default();
    authority.local_object_reference.name = "kube-root-ca.crt".into();
    authority.items.push(KeyToPath { key: "ca.crt".into(), path: "ca.crt".into(), ..KeyToPath::default() });
    let namespace = DownwardAPIVolumeFile {
        path: "namespace".into(),
        field_ref: Some(Box::new(ObjectFieldSelector {
            api_version: "v1".into(),
            field_path: "metadata.namespace".into(),
        })),
        ..DownwardAPIVolumeFile::default()
    };
    let sources = vec![
        token,
        VolumeProjection { config_map: Some(Box::new(authority)), ..VolumeProjection::default() },
        VolumeProjection {
            downward_api: Some(Box::new(DownwardAPIProjection { items: vec![namespace] })),
            ..VolumeProjection::default()
        },
    ];
    let mut volume = Volume { name, ..Volume::default() };
    volume.volume_source.projected = Some(Box::new(ProjectedVolumeSource {
        sources,
        default_mode: Some(0o644),
        ..ProjectedVolumeSource::default()
    }));
    volume
}

/// Gives the pod its priority: that of the class it names, else of the class for all, else zero.
pub fn priority(pod: &mut Pod, named: Option<&PriorityClass>, global: Option<&PriorityClass>) -> Result<(), String> {
    let class = if pod.spec.priority_class_name.is_empty() { global } else { named };
    if let (true, Some(class)) = (pod.spec.priority_class_name.is_empty(), class) {
        pod.spec.priority_class_name = class.metadata.name.clone();
    }
    let priority = class.map_or(0, |c| c.value);
    if let Some(given) = pod.spec.priority.filter(|given| *given != priority) {
        return Err(format!(
            "the integer value of priority ({given}) must not be provided in pod spec; priority admission controller computed {priority} from the given PriorityClass name"
        ));
    }
    pod.spec.priority = Some(priority);
    let policy = class.and_then(|c| c.preemption_policy.clone()).unwrap_or_else(|| "PreemptLowerPriority".into());
    if let Some(given) = pod.spec.preemption_policy.as_ref().filter(|given| **given != policy) {
        return Err(format!(
            "the string value of PreemptionPolicy ({given}) must not be provided in pod spec; priority admission controller computed {policy} from the given PriorityClass name"
        ));
    }
    pod.spec.preemption_policy = Some(policy);
    Ok(())
}

/// A changed pod keeps its priority where the change says nothing of it.
pub fn kept_priority(pod: &mut Pod, old: &Pod) {
    pod.spec.priority = pod.spec.priority.or(old.spec.priority);
    if pod.spec.preemption_policy.is_none() {
        pod.spec.preemption_policy.clone_from(&old.spec.preemption_policy);
    }
}

/// How long pods stay on a node, where they don't say, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// On one that is not ready (`--default-not-ready-toleration-seconds`).
    pub not_ready: i64,
    /// On one that can't be reached (`--default-unreachable-toleration-seconds`).
    pub unreachable: i64,
}

impl Default for Patience {
    fn default() -> Self {
        Self { not_ready: TOLERATION_SECONDS, unreachable: TOLERATION_SECONDS }
    }
}

/// Lets the pod stay for a while on a node that is not ready or not reachable.
pub fn tolerations(pod: &mut Pod, patience: Patience) {
    let keys = [
        ("node.kubernetes.io/not-ready", patience.not_ready),
        ("node.kubernetes.io/unreachable", patience.unreachable),
    ];
    for (key, seconds) in keys {
        let covered = pod
            .spec
            .tolerations
            .iter()
            .any(|t| (t.key == key || t.key.is_empty()) && (t.effect == "NoExecute" || t.effect.is_empty()));
        if !covered {
            pod.spec.tolerations.push(Toleration {
                key: key.into(),
                operator: "Exists".into(),
                effect: "NoExecute".into(),
                toleration_seconds: Some(seconds),
                ..Toleration::default()
            });
        }
    }
}
