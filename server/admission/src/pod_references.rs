//! The objects that a pod refers to.

use generated::core::v1::{EnvFromSource, EnvVar, Pod, PodSpec, Volume};

/// The annotation of a pod that only mirrors one that its node runs by itself.
pub const MIRROR: &str = "kubernetes.io/config.mirror";

/// Whether the pod only mirrors one that its node runs by itself.
pub fn is_mirror(pod: &Pod) -> bool {
    pod.metadata.annotations.contains_key(MIRROR)
}

/// The secrets that a pod names, in order, as often as it does.
pub fn secrets(pod: &Pod) -> Vec<&str> {
    let pulled = pod.spec.image_pull_secrets.iter().map(|secret| &*secret.name);
    let mut names: Vec<&str> = pulled.collect();
    for (all, single) in environments(&pod.spec) {
        names.extend(all.iter().filter_map(|e| Some(&*e.secret_ref.as_ref()?.local_object_reference.name)));
        names.extend(
            single
                .iter()
                .filter_map(|e| Some(&*e.value_from.as_ref()?.secret_key_ref.as_ref()?.local_object_reference.name)),
        );
    }
    pod.spec.volumes.iter().for_each(|volume| volume_secrets(volume, &mut names));
    names.retain(|name| !name.is_empty());
    names
}

/// The config maps that a pod names, in order, as often as it does.
pub fn config_maps(pod: &Pod) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (all, single) in environments(&pod.spec) {
        names.extend(all.iter().filter_map(|e| Some(&*e.config_map_ref.as_ref()?.local_object_reference.name)));
        names.extend(
            single.iter().filter_map(|e| {
                Some(&*e.value_from.as_ref()?.config_map_key_ref.as_ref()?.local_object_reference.name)
            }),
        );
    }
    for source in pod.spec.volumes.iter().map(|volume| &volume.volume_source) {
        if let Some(projected) = &source.projected {
            let maps = projected.sources.iter().filter_map(|s| s.config_map.as_ref());
            names.extend(maps.map(|map| &*map.local_object_reference.name));
        } else if let Some(map) = &source.config_map {
            names.push(&map.local_object_reference.name);
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The claim that a volume of a pod names, or has made for it.
pub fn claim(pod: &Pod, volume: &Volume) -> Option<String> {
    let source = &volume.volume_source;
    match (&source.persistent_volume_claim, &source.ephemeral) {
        (Some(claim), _) => Some(claim.claim_name.clone()),
        (None, Some(_)) => Some(format!("{}-{}", pod.metadata.name, volume.name)),
        (None, None) => None,
    }
}

/// The environments of all containers.
fn environments(spec: &PodSpec) -> impl Iterator<Item = (&[EnvFromSource], &[EnvVar])> {
    let containers = spec.init_containers.iter().chain(&spec.containers);
    let ephemeral = spec.ephemeral_containers.iter().map(|c| &c.ephemeral_container_common);
    containers.map(|c| (&*c.env_from, &*c.env)).chain(ephemeral.map(|c| (&*c.env_from, &*c.env)))
}

fn volume_secrets<'a>(volume: &'a Volume, names: &mut Vec<&'a str>) {
    let source = &volume.volume_source;
    if let Some(file) = &source.azure_file {
        names.push(&file.secret_name);
    } else if let Some(projected) = &source.projected {
        let secrets = projected.sources.iter().filter_map(|s| s.secret.as_ref());
        names.extend(secrets.map(|secret| &*secret.local_object_reference.name));
    } else if let Some(secret) = &source.secret {
        names.push(&secret.secret_name);
    } else {
        let reference = None
            .or_else(|| source.cephfs.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.cinder.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.flex_volume.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.rbd.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.scale_io.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.iscsi.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.storageos.as_ref()?.secret_ref.as_ref())
            .or_else(|| source.csi.as_ref()?.node_publish_secret_ref.as_ref());
        names.extend(reference.map(|secret| &*secret.name));
    }
}

/// The resource claims that a pod names, or that were made for it.
pub fn resource_claims(pod: &Pod) -> Vec<&str> {
    let made = |name: &str| {
        let status = pod.status.resource_claim_statuses.iter().find(|status| status.name == name)?;
        status.resource_claim_name.as_deref()
    };
    let named = pod.spec.resource_claims.iter().filter_map(|claim| match &claim.resource_claim_name {
        Some(name) => Some(&**name),
        None => claim.resource_claim_template_name.as_ref().and_then(|_| made(&claim.name)),
    });
    let extended = pod.status.extended_resource_claim_status.iter().map(|status| &*status.resource_claim_name);
    named.chain(extended).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use generated::core::v1::{
        Container, EnvFromSource, EphemeralVolumeSource, LocalObjectReference, PersistentVolumeClaimVolumeSource,
        PodResourceClaim, PodResourceClaimStatus, SecretEnvSource, SecretVolumeSource,
    };

    use super::*;

    fn volume(name: &str) -> Volume {
        Volume { name: name.into(), ..Volume::default() }
    }

    #[test]
    fn names() {
        let mut pod = Pod::default();
        pod.metadata.name = "p".into();
        let spec = &mut pod.spec;
        spec.image_pull_secrets = ["pull", ""].map(|name| LocalObjectReference { name: name.into() }).into();
        let mut from = SecretEnvSource::default();
        from.local_object_reference.name = "env".into();
        let from = EnvFromSource { secret_ref: Some(Box::new(from)), ..EnvFromSource::default() };
        spec.init_containers.push(Container { env_from: vec![from], ..Container::default() });
        let (mut secret, mut claimed, mut made) = (volume("a"), volume("b"), volume("c"));
        let source = SecretVolumeSource { secret_name: "mounted".into(), ..SecretVolumeSource::default() };
        secret.volume_source.secret = Some(Box::new(source));
        let source = PersistentVolumeClaimVolumeSource {
            claim_name: "d".into(),
            ..PersistentVolumeClaimVolumeSource::default()
        };
        claimed.volume_source.persistent_volume_claim = Some(Box::new(source));
        made.volume_source.ephemeral = Some(Box::new(EphemeralVolumeSource::default()));
        spec.volumes = vec![secret, claimed, made];
        let template = |name: &str| PodResourceClaim {
            name: name.into(),
            resource_claim_template_name: Some("t".into()),
            ..PodResourceClaim::default()
        };
        spec.resource_claims = vec![template("made"), template("waiting")];
        let status = PodResourceClaimStatus { name: "made".into(), resource_claim_name: Some("m".into()) };
        pod.status.resource_claim_statuses = vec![status];
        assert_eq!(secrets(&pod), ["pull", "env", "mounted"]);
        assert!(config_maps(&pod).is_empty());
        let claims: Vec<String> = pod.spec.volumes.iter().filter_map(|volume| claim(&pod, volume)).collect();
        assert_eq!(claims, ["d", "p-c"]);
        assert_eq!(resource_claims(&pod), ["m"]);
    }
}
