//! A service's ports.

use std::collections::HashSet;

use generated::core::v1::{Service, ServicePort};
use object::field_error::{FieldError, Path, Value};
use object::names;
use object::scalar::IntOrString;

use super::super::endpoints::{PROTOCOLS, port_number};
use super::one_of;
use crate::validate::{Faults, Report};

/// Each port by itself, and that names differ.
pub(super) fn each(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let all = spec.child("ports");
    let mut taken = HashSet::new();
    for (i, port) in service.spec.ports.iter().enumerate() {
        let at = all.index(i);
        let name = port.name.as_str();
        if !name.is_empty() {
            faults.each(&at.child("name"), name, names::dns1123_label(name));
            if !taken.insert(name) {
                faults.push(FieldError::duplicate(&at.child("name"), name));
            }
        } else if service.spec.ports.len() > 1 {
            faults.required(&at.child("name"), "");
        }
        one(port, &at, faults);
    }
}

fn one(port: &ServicePort, at: &Path<'_>, faults: &mut Faults) {
    port_number(port.port, &at.child("port"), faults);
    one_of(&port.protocol, &PROTOCOLS, &at.child("protocol"), faults);
    match &port.target_port {
        IntOrString::Int(number) => port_number(*number, &at.child("targetPort"), faults),
        IntOrString::String(name) => faults.each(&at.child("targetPort"), name, names::port_name(name)),
    }
    if let Some(protocol) = &port.app_protocol {
        faults.each(&at.child("appProtocol"), protocol, names::qualified_name(protocol));
    }
}

/// Where node ports may be, and that no two ports are the same.
pub(super) fn together(service: &Service, spec: &Path<'_>, faults: &mut Faults) {
    let all = spec.child("ports");
    let ports = || service.spec.ports.iter().enumerate();
    if service.spec.r#type == "ClusterIP" {
        for (i, _) in ports().filter(|(_, port)| port.node_port != 0) {
            faults.forbidden(&all.index(i).child("nodePort"), "may not be used when `type` is 'ClusterIP'");
        }
    }
    let mut taken = HashSet::new();
    for (i, port) in ports().filter(|(_, port)| port.node_port != 0) {
        if !taken.insert((&*port.protocol, port.node_port)) {
            faults.push(FieldError::duplicate(&all.index(i).child("nodePort"), port.node_port));
        }
    }
    taken.clear();
    for (i, port) in ports() {
        if !taken.insert((&*port.protocol, port.port)) {
            // Upstream shows a port of which only these two are set.
            let (protocol, number) = (Value::typed(&port.protocol), port.port);
            let shown = format!(
                r#"{{"Name":"","Protocol":{protocol},"AppProtocol":null,"Port":{number},"TargetPort":0,"NodePort":0}}"#
            );
            faults.push(FieldError::duplicate(&all.index(i), Value::Json(shown)));
        }
    }
}
