//! Fields of features that 1.37 has off when no flag is given: dropped, unless the object has one already.

use std::collections::BTreeMap;

use generated::core::v1::{
    Lifecycle, Pod, PodSpec, PodTemplateSpec, Probe, VolumeMount, VolumeMountStatus, VolumeSource,
};

/// Annotations by which init containers were once given.
const INIT_CONTAINERS: &[&str] = &[
    "pod.beta.kubernetes.io/init-containers",
    "pod.alpha.kubernetes.io/init-containers",
    "pod.beta.kubernetes.io/init-container-statuses",
    "pod.alpha.kubernetes.io/init-container-statuses",
];

/// Of a pod.
pub(super) fn of_pod(pod: &mut Pod, old: Option<&Pod>) {
    of_spec(&mut pod.spec, old.map(|old| &old.spec));
    without_init_containers(&mut pod.metadata.annotations);
    let old = old.map(|old| &old.status);
    if old.is_none_or(|s| s.node_allocatable_resource_claim_statuses.is_empty()) {
        pod.status.node_allocatable_resource_claim_statuses.clear();
    }
    if old.is_none_or(|s| s.volume_health.is_empty()) {
        pod.status.volume_health.clear();
    }
    let mounts = |s: &generated::core::v1::PodStatus| {
        let lists = [&s.container_statuses, &s.init_container_statuses, &s.ephemeral_container_statuses];
        lists.into_iter().flatten().flat_map(|s| &s.volume_mounts).any(|m| m.volume_status.is_some())
    };
    if !old.is_some_and(mounts) {
        let s = &mut pod.status;
        let lists = [&mut s.container_statuses, &mut s.init_container_statuses, &mut s.ephemeral_container_statuses];
        for VolumeMountStatus { volume_status, .. } in lists.into_iter().flatten().flat_map(|s| &mut s.volume_mounts) {
            *volume_status = None;
        }
    }
}

/// Of a template of pods, in kinds that have one.
pub(in crate::kinds) fn of_template(template: &mut PodTemplateSpec, old: Option<&PodTemplateSpec>) {
    of_spec(&mut template.spec, old.map(|old| &old.spec));
    without_init_containers(&mut template.metadata.annotations);
}

fn without_init_containers(annotations: &mut BTreeMap<String, String>) {
    for key in INIT_CONTAINERS {
        annotations.remove(*key);
    }
}

fn of_spec(spec: &mut PodSpec, old: Option<&PodSpec>) {
    // What the old spec has stays allowed; each is found by dropping it from a copy.
    let in_use = |drop: fn(&mut PodSpec) -> bool| old.is_some_and(|old| drop(&mut old.clone()));
    for drop in DROPS {
        if !in_use(*drop) {
            drop(spec);
        }
    }
}

/// Each drops the field of a feature and tells whether it was there.
const DROPS: &[fn(&mut PodSpec) -> bool] = &[
    |spec| any(sources(spec), user_fields),
    |spec| spec.scheduling_group.take().is_some(),
    |spec| any(probes(spec), |probe| probe.handler.grpc.as_mut().is_some_and(|g| g.mode.take().is_some())),
    |spec| !std::mem::take(&mut spec.eviction_responders).is_empty(),
    |spec| any(sources(spec), |s| s.empty_dir.as_mut().is_some_and(|dir| dir.mode.take().is_some())),
    |spec| any(mounts(spec), |mount| !std::mem::take(&mut mount.bind_mount_options).is_empty()),
    |spec| any(lifecycles(spec), stop_signal),
    http_protocol,
];

/// Whether it was so of any, all being visited.
fn any<T>(all: impl IntoIterator<Item = T>, drop: impl FnMut(T) -> bool) -> bool {
    all.into_iter().map(drop).filter(|found| *found).count() > 0
}

fn sources(spec: &mut PodSpec) -> impl Iterator<Item = &mut VolumeSource> {
    spec.volumes.iter_mut().map(|v| &mut v.volume_source)
}

/// The fields that are looked at, of containers of any sort.
type Fields<'a> = (&'a mut Vec<VolumeMount>, [&'a mut Option<Box<Probe>>; 3], &'a mut Option<Box<Lifecycle>>);

fn containers(spec: &mut PodSpec) -> impl Iterator<Item = Fields<'_>> {
    let regular = spec.init_containers.iter_mut().chain(&mut spec.containers).map(|c| {
        let probes = [&mut c.liveness_probe, &mut c.readiness_probe, &mut c.startup_probe];
        (&mut c.volume_mounts, probes, &mut c.lifecycle)
    });
    let ephemeral = spec.ephemeral_containers.iter_mut().map(|c| {
        let c = &mut c.ephemeral_container_common;
        let probes = [&mut c.liveness_probe, &mut c.readiness_probe, &mut c.startup_probe];
        (&mut c.volume_mounts, probes, &mut c.lifecycle)
    });
    regular.chain(ephemeral)
}

fn mounts(spec: &mut PodSpec) -> impl Iterator<Item = &mut VolumeMount> {
    containers(spec).flat_map(|(mounts, ..)| mounts)
}

fn probes(spec: &mut PodSpec) -> impl Iterator<Item = &mut Probe> {
    containers(spec).flat_map(|(_, probes, _)| probes).filter_map(|probe| probe.as_deref_mut())
}

fn lifecycles(spec: &mut PodSpec) -> impl Iterator<Item = &mut Option<Box<Lifecycle>>> {
    containers(spec).map(|(_, _, lifecycle)| lifecycle)
}

/// A lifecycle of which nothing is left goes.
fn stop_signal(lifecycle: &mut Option<Box<Lifecycle>>) -> bool {
    let had = lifecycle.as_mut().is_some_and(|l| l.stop_signal.take().is_some());
    if had && lifecycle.as_ref().is_some_and(|l| l.post_start.is_none() && l.pre_stop.is_none()) {
        *lifecycle = None;
    }
    had
}

fn http_protocol(spec: &mut PodSpec) -> bool {
    let of_probes =
        any(probes(spec), |probe| probe.handler.http_get.as_mut().is_some_and(|http| http.protocol.take().is_some()));
    let hooks = lifecycles(spec).filter_map(|l| l.as_deref_mut()).flat_map(|l| [&mut l.post_start, &mut l.pre_stop]);
    let of_hooks = any(hooks.filter_map(|hook| hook.as_deref_mut()), |hook| {
        hook.http_get.as_mut().is_some_and(|http| http.protocol.take().is_some())
    });
    of_probes || of_hooks
}

/// The owners of files in volumes.
fn user_fields(source: &mut VolumeSource) -> bool {
    let taken = |users: Vec<&mut Option<i64>>| any(users, |user| user.take().is_some());
    let mut users = Vec::new();
    if let Some(s) = source.secret.as_deref_mut() {
        users.push(&mut s.default_user);
        users.extend(s.items.iter_mut().map(|i| &mut i.user));
    } else if let Some(s) = source.config_map.as_deref_mut() {
        users.push(&mut s.default_user);
        users.extend(s.items.iter_mut().map(|i| &mut i.user));
    } else if let Some(s) = source.downward_api.as_deref_mut() {
        users.push(&mut s.default_user);
        users.extend(s.items.iter_mut().map(|i| &mut i.user));
    } else if let Some(s) = source.projected.as_deref_mut() {
        users.push(&mut s.default_user);
        for source in &mut s.sources {
            if let Some(s) = source.secret.as_deref_mut() {
                users.extend(s.items.iter_mut().map(|i| &mut i.user));
            } else if let Some(s) = source.downward_api.as_deref_mut() {
                users.extend(s.items.iter_mut().map(|i| &mut i.user));
            } else if let Some(s) = source.config_map.as_deref_mut() {
                users.extend(s.items.iter_mut().map(|i| &mut i.user));
            } else if let Some(s) = source.service_account_token.as_deref_mut() {
                users.push(&mut s.user);
            } else if let Some(s) = source.cluster_trust_bundle.as_deref_mut() {
                users.push(&mut s.user);
            } else if let Some(s) = source.pod_certificate.as_deref_mut() {
                users.push(&mut s.user);
            }
        }
    }
    taken(users)
}
