//! `AlwaysPullImages`: nobody runs an image that only happens to lie on a node.

use generated::core::v1::{Pod, PodSpec};
use object::field_error::{FieldError, Path};

const ALWAYS: &str = "Always";

/// Whether a changed pod has an image that it had not.
pub fn has_new_image(pod: &Pod, old: &Pod) -> bool {
    let before: Vec<&str> = images(&old.spec).collect();
    images(&pod.spec).any(|image| !before.contains(&image))
}

fn images(spec: &PodSpec) -> impl Iterator<Item = &str> {
    let ephemeral = spec.ephemeral_containers.iter().map(|c| &*c.ephemeral_container_common.image);
    spec.init_containers.iter().chain(&spec.containers).map(|c| &*c.image).chain(ephemeral)
}

/// Has every image pulled, and every volume made of one.
pub fn mutate(pod: &mut Pod) {
    let spec = &mut pod.spec;
    for container in spec.init_containers.iter_mut().chain(&mut spec.containers) {
        container.image_pull_policy = ALWAYS.into();
    }
    for container in &mut spec.ephemeral_containers {
        container.ephemeral_container_common.image_pull_policy = ALWAYS.into();
    }
    for image in spec.volumes.iter_mut().filter_map(|v| v.volume_source.image.as_mut()) {
        image.pull_policy = ALWAYS.into();
    }
}

/// Names every container and volume whose image may be one that happens to lie on a node.
pub fn faults(pod: &Pod) -> Vec<FieldError> {
    let spec = Path::new("spec");
    let mut faults = Vec::new();
    let mut check = |path: &Path<'_>, policy: &str| {
        if policy != ALWAYS {
            faults.push(FieldError::not_supported(path, policy, &[ALWAYS]));
        }
    };
    for (field, containers) in [("initContainers", &pod.spec.init_containers), ("containers", &pod.spec.containers)] {
        for (i, container) in containers.iter().enumerate() {
            check(&spec.child(field).index(i).child("imagePullPolicy"), &container.image_pull_policy);
        }
    }
    for (i, container) in pod.spec.ephemeral_containers.iter().enumerate() {
        let path = spec.child("ephemeralContainers");
        check(&path.index(i).child("imagePullPolicy"), &container.ephemeral_container_common.image_pull_policy);
    }
    for (i, volume) in pod.spec.volumes.iter().enumerate() {
        if let Some(image) = &volume.volume_source.image {
            let path = spec.child("volumes");
            check(&path.index(i).child("image").child("pullPolicy"), &image.pull_policy);
        }
    }
    faults
}
