//! Changes through the `resize` subresource (KEP-1287, KEP-5419).

use generated::core::v1::{Container, Pod, PodSpec, ResourceRequirements, Volume};
use object::equality::same_record;
use object::field_error::{Path, Value};
use object::record::{Reflect, View};
use object::scalar::Quantity;

use super::resources::{self, Amounts};
use super::{Options, annotations, each, pod_and_spec};
use crate::kinds::features::{
    IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING, IN_PLACE_POD_VERTICAL_SCALING_INIT_CONTAINERS as INIT_CONTAINERS,
    IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES as MEMORY_VOLUMES,
};
use crate::validate::{Faults, Report};

const ONLY: &str = "only cpu and memory resources are mutable";

/// A pod that differs from the old one in what its containers, or it as a whole, ask for.
pub(in crate::kinds) fn resize(pod: &Pod, old: &Pod, faults: &mut Faults) {
    let alone = if old.metadata.annotations.contains_key(annotations::MIRROR) {
        Some("static pods cannot be resized")
    } else if old.spec.os.as_ref().is_some_and(|os| os.name == "windows") {
        Some("windows pods cannot be resized")
    } else {
        None
    };
    if let Some(why) = alone {
        // Upstream tells nothing else.
        faults.clear();
        return faults.forbidden(&Path::new(""), why);
    }
    pod_and_spec(pod, &Options::of_change(old), faults);
    let path = Path::new("spec");
    let quality = match &*old.status.qos_class {
        "" => resources::quality(&old.spec),
        kept => kept,
    };
    if quality != resources::quality(&pod.spec) {
        let why = "Pod QOS Class may not change as a result of resizing";
        faults.invalid(&path, Value::typed(&pod.status.qos_class), why);
    }
    if !node_can_resize(old) {
        faults.forbidden(&path, "Pod running on node without support for resize");
    }
    let mut rest = pod.spec.clone();
    let is_whole =
        |spec: &PodSpec| spec.resources.as_ref().is_some_and(|r| !r.requests.is_empty() || !r.limits.is_empty());
    if is_whole(&pod.spec) || is_whole(&old.spec) {
        if !IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING.is_on() {
            let why = "resize of pods with pod-level resources is forbidden when InPlacePodLevelResourcesVerticalScalingEnabled feature gate is disabled";
            return faults.forbidden(&Path::new(""), why);
        }
        whole_pod(&mut rest, &old.spec, &path, faults);
    }
    if !same_order(&pod.spec, &old.spec, &path, faults) {
        return;
    }
    let lists = [
        ("initContainers", &pod.spec.init_containers, &old.spec.init_containers),
        ("containers", &pod.spec.containers, &old.spec.containers),
    ];
    for (name, new, old) in lists {
        let list = path.child(name);
        for (i, (new, old)) in new.iter().zip(old).enumerate() {
            if name == "initContainers" && !INIT_CONTAINERS.is_on() && !each::is_restartable(old) {
                continue;
            }
            let item = list.index(i);
            let at = item.child("resources");
            for (field, new, old) in [
                ("requests", &new.resources.requests, &old.resources.requests),
                ("limits", &new.resources.limits, &old.resources.limits),
            ] {
                if is_removed(new, old) {
                    faults.forbidden(&at.child(field), format!("resource {field} cannot be removed"));
                }
            }
        }
    }
    for (new, old) in rest.containers.iter_mut().zip(&old.spec.containers) {
        keep_cpu_and_memory(&mut new.resources, &old.resources);
        if !same_record(new, old) {
            faults.forbidden(&path, ONLY);
        }
    }
    let list = path.child("initContainers");
    for (i, (new, old)) in rest.init_containers.iter_mut().zip(&old.spec.init_containers).enumerate() {
        init_container(new, old, &list.index(i), faults);
    }
    if MEMORY_VOLUMES.is_on() {
        volumes(&pod.spec.volumes, &old.spec.volumes, &path.child("volumes"), faults);
        rest.volumes.clone_from(&old.spec.volumes);
    } else if !same_list(&pod.spec.volumes, &old.spec.volumes) {
        let why = "volumes are immutable on resize when InPlacePodVerticalScalingMemoryBackedVolumes feature gate is disabled";
        faults.forbidden(&path.child("volumes"), why);
    }
    if faults.is_empty() && !same_record(&rest, &old.spec) {
        faults.forbidden(&path, ONLY);
    }
}

/// A container that runs tells its resources where its node can resize it.
fn node_can_resize(pod: &Pod) -> bool {
    let running = pod.status.container_statuses.iter().find(|s| s.state.running.is_some());
    running.is_none_or(|status| status.resources.is_some())
}

fn init_container(new: &mut Container, old: &Container, path: &Path<'_>, faults: &mut Faults) {
    let changed = !same_record(new, old);
    if !INIT_CONTAINERS.is_on() && !each::is_restartable(new) {
        if changed {
            faults.forbidden(&Path::new("spec"), "resources for non-sidecar init containers are immutable");
        }
        return;
    }
    keep_cpu_and_memory(&mut new.resources, &old.resources);
    if !same_record(new, old) {
        let why = "only cpu and memory resources for init or sidecar containers are mutable";
        faults.forbidden(path, why);
    }
    if changed && !each::is_restartable(new) {
        for _ in new.resize_policy.iter().filter(|p| p.restart_policy == "RestartContainer") {
            let why = "non-sidecar init containers with a resize policy of RestartContainer cannot be resized";
            faults.forbidden(path, why);
        }
    }
}

/// Volumes in memory may grow and shrink where they have a limit (KEP-6115).
fn volumes(new: &[Volume], old: &[Volume], path: &Path<'_>, faults: &mut Faults) {
    if new.len() != old.len() {
        return faults.forbidden(path, "volumes may not be added or removed on resize");
    }
    for (i, (new, old)) in new.iter().zip(old).enumerate() {
        let at = path.index(i);
        if new.name != old.name {
            faults.forbidden(&at.child("name"), "volumes may not be renamed or reordered on resize");
            continue;
        }
        let mut rest = new.clone();
        let pair = rest.volume_source.empty_dir.as_mut().zip(old.volume_source.empty_dir.as_ref());
        let limits = pair.map(|(new, old)| (std::mem::replace(&mut new.size_limit, old.size_limit.clone()), old));
        if !same_record(&rest, old) {
            faults.forbidden(&at, "only sizeLimit of memory-backed emptyDir volumes is mutable on resize");
            continue;
        }
        let Some((new, old)) = limits else { continue };
        let dir = at.child("emptyDir");
        let limit = dir.child("sizeLimit");
        let is_limit = |limit: &Option<Quantity>| limit.as_ref().is_some_and(|limit| !limit.is_zero());
        if is_limit(&new) != is_limit(&old.size_limit) {
            faults.forbidden(&limit, "adding or removing sizeLimit on an existing volume is not allowed");
        } else if new.zip(old.size_limit.clone()).is_some_and(|(new, old)| new.cmp(&old).is_ne())
            && old.medium != "Memory"
        {
            faults.forbidden(&limit, "sizeLimit is only mutable for memory-backed emptyDir volumes");
        }
    }
}

/// What the pod as a whole asks for; the rest is made the same as before where that is allowed.
fn whole_pod(rest: &mut PodSpec, old: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("resources");
    if let Some(was) = &old.resources {
        let Some(now) = &rest.resources else {
            return faults.forbidden(&at, "pod-level resources cannot be removed");
        };
        for (field, new, old) in [("requests", &now.requests, &was.requests), ("limits", &now.limits, &was.limits)] {
            if is_removed(new, old) {
                faults.forbidden(&at.child(field), format!("pod-level resource {field} cannot be removed"));
            }
        }
    }
    let none = ResourceRequirements::default();
    if let Some(now) = rest.resources.as_deref_mut() {
        keep_cpu_and_memory(now, old.resources.as_deref().unwrap_or(&none));
        if old.resources.is_none() && same_record(now, &none) {
            rest.resources = None;
        }
    }
    let view = |spec: &PodSpec| spec.resources.is_some();
    let same = match (&rest.resources, &old.resources) {
        (Some(a), Some(b)) => same_record(&**a, &**b),
        _ => view(rest) == view(old),
    };
    if !same {
        faults.forbidden(path, "only cpu and memory resources are mutable at pod-level");
    }
}

/// Whether containers are as many as before, in their order; says where not.
fn same_order(new: &PodSpec, old: &PodSpec, path: &Path<'_>, faults: &mut Faults) -> bool {
    let before = faults.len();
    let lists = [
        ("containers", &new.containers, &old.containers),
        ("initContainers", &new.init_containers, &old.init_containers),
    ];
    for (name, new, old) in lists {
        let list = path.child(name);
        if new.len() != old.len() {
            faults.forbidden(&list, format!("{name} may not be added or removed on resize"));
            continue;
        }
        for (i, _) in new.iter().zip(old).enumerate().filter(|(_, (new, old))| new.name != old.name) {
            let why = format!("{name} may not be renamed or reordered on resize");
            faults.forbidden(&list.index(i).child("name"), why);
        }
    }
    faults.len() == before
}

fn is_removed(new: &Amounts, old: &Amounts) -> bool {
    old.keys().any(|name| !new.contains_key(name))
}

/// Sets what may change to what it was.
fn keep_cpu_and_memory(new: &mut ResourceRequirements, old: &ResourceRequirements) {
    for (new, old) in [(&mut new.limits, &old.limits), (&mut new.requests, &old.requests)] {
        for name in ["cpu", "memory"] {
            match old.get(name) {
                Some(was) => drop(new.insert(name.into(), was.clone())),
                None => drop(new.remove(name)),
            }
        }
    }
}

fn same_list<T: object::record::Element>(new: &Vec<T>, old: &Vec<T>) -> bool
where
    Vec<T>: Reflect,
{
    let (View::List(_), View::List(_)) = (new.view(), old.view()) else { return false };
    object::equality::same(new.view(), old.view())
}
