//! `ExtendedResourceToleration`: pods that ask for devices may run on the nodes that are kept for them.

use std::collections::BTreeSet;

use generated::core::v1::{Pod, Toleration};

use crate::resource_quota::is_extended_resource;

/// Has a pod tolerate taints named after the extended resources that it asks for.
pub fn mutate(pod: &mut Pod) {
    let containers = pod.spec.containers.iter().chain(&pod.spec.init_containers);
    let resources: BTreeSet<String> = containers
        .flat_map(|c| c.resources.requests.keys())
        .filter(|name| is_extended_resource(name))
        .cloned()
        .collect();
    for resource in resources {
        let new = Toleration {
            key: resource,
            operator: "Exists".into(),
            effect: "NoSchedule".into(),
            ..Toleration::default()
        };
        let all = &mut pod.spec.tolerations;
        let alike = |t: &Toleration| {
            (&t.key, &t.effect, &t.operator, &t.value) == (&new.key, &new.effect, &new.operator, &new.value)
        };
        if !all.iter().any(alike) {
            all.push(new);
            continue;
        }
        for own in all.iter_mut().filter(|t| alike(t)) {
            own.toleration_seconds = None;
        }
    }
}
