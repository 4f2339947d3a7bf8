//! All containers of a pod, whatever their kind.

use std::borrow::Cow;

use generated::core::v1::{Container, EphemeralContainerCommon, PodSpec};
use object::field_error::Path;

/// Visits the containers: initial ones, regular ones, ephemeral ones.
pub(super) fn container(spec: &PodSpec, path: &Path<'_>, mut visit: impl FnMut(&Container, &Path<'_>)) {
    let init = path.child("initContainers");
    for (i, container) in spec.init_containers.iter().enumerate() {
        visit(container, &init.index(i));
    }
    let regular = path.child("containers");
    for (i, container) in spec.containers.iter().enumerate() {
        visit(container, &regular.index(i));
    }
    let ephemeral = path.child("ephemeralContainers");
    for (i, container) in spec.ephemeral_containers.iter().enumerate() {
        visit(&as_container(&container.ephemeral_container_common), &ephemeral.index(i));
    }
}

/// The containers in the order of [`container`].
pub(super) fn containers(spec: &PodSpec) -> impl Iterator<Item = Cow<'_, Container>> {
    let ephemeral = spec.ephemeral_containers.iter();
    let ephemeral = ephemeral.map(|c| Cow::Owned(as_container(&c.ephemeral_container_common)));
    spec.init_containers.iter().chain(&spec.containers).map(Cow::Borrowed).chain(ephemeral)
}

/// An ephemeral container's fields are those of any container, in a type of their own.
pub(super) fn as_container(common: &EphemeralContainerCommon) -> Container {
    let EphemeralContainerCommon {
        name,
        image,
        command,
        args,
        working_dir,
        ports,
        env_from,
        env,
        resources,
        resize_policy,
        restart_policy,
        restart_policy_rules,
        volume_mounts,
        volume_devices,
        liveness_probe,
        readiness_probe,
        startup_probe,
        lifecycle,
        termination_message_path,
        termination_message_policy,
        image_pull_policy,
        security_context,
        stdin,
        stdin_once,
        tty,
    } = common.clone();
    Container {
        name,
        image,
        command,
        args,
        working_dir,
        ports,
        env_from,
        env,
        resources,
        resize_policy,
        restart_policy,
        restart_policy_rules,
        volume_mounts,
        volume_devices,
        liveness_probe,
        readiness_probe,
        startup_probe,
        lifecycle,
        termination_message_path,
        termination_message_policy,
        image_pull_policy,
        security_context,
        stdin,
        stdin_once,
        tty,
    }
}

/// Whether an init container goes on running beside the others (a sidecar).
pub(super) fn is_restartable(container: &Container) -> bool {
    container.restart_policy.as_deref() == Some("Always")
}
