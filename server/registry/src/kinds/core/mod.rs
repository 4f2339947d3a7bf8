//! The core group.

mod config;
mod endpoints;
mod limits;
mod namespace;
mod node;
pub(in crate::kinds) mod pod;
mod pod_template;
mod quota;
mod replication_controller;
pub(in crate::kinds) mod resources;
mod service;
mod service_account;
mod tls;
pub(in crate::kinds) mod volumes;

use generated::core::v1::{Secret, Service, ServiceAccount};
use object::kind::Kind;
use object::record::Record;

use super::{Write, typed};
use crate::validate::Faults;

pub(super) use endpoints::{PROTOCOLS, endpoint_ip, port_number};
pub(super) use service::host_name;
pub(crate) use service::{cluster_ips, is_ipv6, needs_health_check};

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    match &*kind.resource {
        "limitranges" => limits::prepare_create(object),
        "namespaces" => namespace::prepare_create(object),
        "nodes" => node::prepare(object, None, ""),
        "persistentvolumes" | "persistentvolumeclaims" => volumes::prepare_create(kind, object),
        "pods" => pod::prepare::create(object),
        "serviceaccounts" => service_account::prepare(object),
        "services" => {
            if let Some(service) = object.downcast_mut() {
                service::internal_traffic(service);
            }
        }
        "podtemplates" => pod_template::prepare(object, None),
        "replicationcontrollers" => replication_controller::prepare(object, None),
        _ => {}
    }
}

pub(super) fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    match (&*kind.resource, subresource) {
        ("namespaces", _) => namespace::prepare_update(object),
        ("nodes", _) => node::prepare(object, Some(old), subresource),
        ("persistentvolumes" | "persistentvolumeclaims", _) => {
            volumes::prepare_update(kind, subresource, object, old);
        }
        ("pods", _) => pod::prepare::update(subresource, object, old),
        ("serviceaccounts", "") => service_account::prepare(object),
        ("services", "") => {
            if let (Some(service), Some(old)) = (object.downcast_mut::<Service>(), old.downcast_ref()) {
                service::prepare_update(service, old);
            }
        }
        ("podtemplates", _) => pod_template::prepare(object, Some(old)),
        ("replicationcontrollers", "") => replication_controller::prepare(object, Some(old)),
        _ => {}
    }
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("pods", subresource) => pod::validate(subresource, object, write, faults),
        ("configmaps", _) => typed(object, write, faults, config::config_map),
        ("endpoints", _) => typed(object, write, faults, endpoints::endpoints),
        ("events", _) => super::events::validate(kind, write, object, faults),
        ("limitranges", _) => typed(object, write, faults, limits::limit_range),
        ("namespaces", "") => typed(object, write, faults, namespace::namespace),
        ("namespaces", "status") => typed(object, write, faults, namespace::status),
        ("namespaces", "finalize") => typed(object, write, faults, namespace::finalize),
        ("nodes", "status") => typed(object, write, faults, node::changed),
        ("nodes", _) => typed(object, write, faults, node::node),
        ("resourcequotas", "status") => typed(object, write, faults, quota::status),
        ("resourcequotas", _) => typed(object, write, faults, quota::quota),
        ("secrets", _) => typed(object, write, faults, config::secret),
        ("persistentvolumes" | "persistentvolumeclaims", _) => volumes::validate(kind, write, object, faults),
        ("services", "status") => typed(object, write, faults, service::status),
        ("services", "") => typed(object, write, faults, service::service),
        ("podtemplates", _) => typed(object, write, faults, pod_template::validate),
        ("replicationcontrollers", "status") => typed(object, write, faults, replication_controller::status),
        ("replicationcontrollers", _) => typed(object, write, faults, replication_controller::validate),
        _ => {}
    }
}

/// What is told of a new object before it is prepared.
pub(super) fn first_warnings(kind: &Kind, object: &dyn Record) -> Vec<String> {
    match &*kind.resource {
        "pods" => object.downcast_ref().map(pod::prepare::annotation_warnings).unwrap_or_default(),
        _ => Vec::new(),
    }
}

pub(super) fn warnings(kind: &Kind, write: &Write<'_>, object: &dyn Record) -> Vec<String> {
    match (&*kind.resource, write.subresource) {
        ("endpoints", _) => object.downcast_ref().map(endpoints::warnings),
        ("nodes", "") => object.downcast_ref().map(node::warnings),
        ("persistentvolumes" | "persistentvolumeclaims", _) => Some(volumes::warnings(write, object)),
        ("pods", _) => object.downcast_ref().map(|new| pod::warnings::of_pod(new, write)),
        ("resourcequotas", "") if write.old.is_none() => object.downcast_ref().map(quota::warnings),
        ("secrets", _) => object.downcast_ref::<Secret>().map(tls::warnings),
        ("serviceaccounts", "") => {
            let old = write.old.and_then(|old| old.downcast_ref());
            object.downcast_ref::<ServiceAccount>().map(|account| service_account::warnings(account, old))
        }
        ("services", "status") => object.downcast_ref().map(service::status_warnings),
        ("services", "") => object.downcast_ref().map(service::warnings),
        ("podtemplates", _) => Some(pod_template::warnings(object, write.old)),
        ("replicationcontrollers", "") => Some(replication_controller::warnings(object, write.old)),
        _ => None,
    }
    .unwrap_or_default()
}
