//! The containers of a pod, as the checks look at them.

use generated::core::v1::{
    Container, ContainerPort, EphemeralContainerCommon, HTTPGetAction, Lifecycle, PodSpec, Probe, SecurityContext,
    TCPSocketAction,
};

/// A container of any sort.
#[derive(Clone, Copy)]
pub(super) struct Each<'a> {
    pub(super) name: &'a str,
    pub(super) image: &'a str,
    pub(super) security: Option<&'a SecurityContext>,
    pub(super) ports: &'a [ContainerPort],
    probes: [Option<&'a Probe>; 3],
    lifecycle: Option<&'a Lifecycle>,
}

impl<'a> From<&'a Container> for Each<'a> {
    fn from(c: &'a Container) -> Self {
        Self {
            name: &c.name,
            image: &c.image,
            security: c.security_context.as_deref(),
            ports: &c.ports,
            probes: [&c.liveness_probe, &c.readiness_probe, &c.startup_probe].map(Option::as_deref),
            lifecycle: c.lifecycle.as_deref(),
        }
    }
}

impl<'a> From<&'a EphemeralContainerCommon> for Each<'a> {
    fn from(c: &'a EphemeralContainerCommon) -> Self {
        Self {
            name: &c.name,
            image: &c.image,
            security: c.security_context.as_deref(),
            ports: &c.ports,
            probes: [&c.liveness_probe, &c.readiness_probe, &c.startup_probe].map(Option::as_deref),
            lifecycle: c.lifecycle.as_deref(),
        }
    }
}

impl<'a> Each<'a> {
    /// Hosts that the node is to connect to for this container.
    pub(super) fn hosts(&self) -> impl Iterator<Item = &'a str> {
        fn of<'a>(get: Option<&'a HTTPGetAction>, socket: Option<&'a TCPSocketAction>) -> [Option<&'a str>; 2] {
            [get.map(|get| &*get.host), socket.map(|socket| &*socket.host)]
        }
        let probes = self.probes.into_iter().flatten();
        let probes = probes.flat_map(|p| of(p.handler.http_get.as_deref(), p.handler.tcp_socket.as_deref()));
        let handlers = self.lifecycle.into_iter().flat_map(|l| [l.post_start.as_deref(), l.pre_stop.as_deref()]);
        let handlers = handlers.flatten().flat_map(|h| of(h.http_get.as_deref(), h.tcp_socket.as_deref()));
        probes.chain(handlers).flatten().filter(|host| !host.is_empty())
    }
}

/// All containers: initial ones, regular ones, ephemeral ones.
pub(super) fn containers(spec: &PodSpec) -> impl Iterator<Item = Each<'_>> {
    let ephemeral = spec.ephemeral_containers.iter().map(|c| Each::from(&c.ephemeral_container_common));
    spec.init_containers.iter().chain(&spec.containers).map(Each::from).chain(ephemeral)
}
