//! Ports of containers and of the host.

use std::collections::HashSet;

use generated::core::v1::{Container, ContainerPort, PodSpec};
use object::field_error::Path;
use object::names;
use object::scalar::IntOrString;

use crate::kinds::core::port_number;
use crate::validate::{Faults, Report};

/// A port's number or name.
pub(in crate::kinds) fn number_or_name(port: &IntOrString, path: &Path<'_>, faults: &mut Faults) {
    match port {
        IntOrString::Int(port) => port_number(*port, path, faults),
        IntOrString::String(name) => faults.each(path, name, names::port_name(name)),
    }
}

/// The ports of a container.
pub(super) fn ports(ports: &[ContainerPort], path: &Path<'_>, faults: &mut Faults) {
    let known = ["SCTP", "TCP", "UDP"];
    let mut names = HashSet::new();
    for (i, ContainerPort { name, host_port, container_port, protocol, .. }) in ports.iter().enumerate() {
        let item = path.index(i);
        if !name.is_empty() {
            let wrong = object::names::port_name(name);
            if !wrong.is_empty() {
                faults.each(&item.child("name"), name, wrong);
            } else if !names.insert(name) {
                faults.duplicate(&item.child("name"), name);
            }
        }
        match container_port {
            0 => faults.required(&item.child("containerPort"), ""),
            port => port_number(*port, &item.child("containerPort"), faults),
        }
        if *host_port != 0 {
            port_number(*host_port, &item.child("hostPort"), faults);
        }
        if protocol.is_empty() {
            faults.required(&item.child("protocol"), "");
        } else if !known.contains(&&**protocol) {
            faults.not_supported(&item.child("protocol"), protocol, &known);
        }
    }
}

/// Each port of the host is used once among the containers of a list.
pub(super) fn host_conflicts(containers: &[Container], path: &Path<'_>, faults: &mut Faults) {
    let mut taken = HashSet::new();
    for (i, container) in containers.iter().enumerate() {
        let item = path.index(i);
        let ports = item.child("ports");
        for (j, port) in container.ports.iter().enumerate().filter(|(_, port)| port.host_port != 0) {
            let text = format!("{}/{}/{}", port.protocol, port.host_ip, port.host_port);
            if taken.contains(&text) {
                faults.duplicate(&ports.index(j).child("hostPort"), text);
            } else {
                taken.insert(text);
            }
        }
    }
}

/// On the host's network a container's port is the host's; a template may leave that to the defaults of its pods.
pub(super) fn on_host_network(spec: &PodSpec, path: &Path<'_>, is_pod: bool, faults: &mut Faults) {
    if !spec.host_network {
        return;
    }
    let containers = path.child("containers");
    for (i, container) in spec.containers.iter().enumerate() {
        let item = containers.index(i);
        let ports = item.child("ports");
        for (j, port) in container.ports.iter().enumerate() {
            if (is_pod || port.host_port != 0) && port.host_port != port.container_port {
                let why = "must match `containerPort` when `hostNetwork` is true";
                faults.invalid(&ports.index(j).child("hostPort"), port.host_port, why);
            }
        }
    }
}
