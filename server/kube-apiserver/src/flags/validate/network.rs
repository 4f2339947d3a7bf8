//! Ports and ranges of IPs.

use crate::flags::{Options, Reader};

pub(super) fn secure_port(from: &Reader<'_>, errors: &mut Vec<String>) {
    let port = from.int("secure-port");
    if !(1..=65535).contains(&port) {
        errors.push(format!(
            "--secure-port {port} must be between 1 and 65535, inclusive. It cannot be turned off with 0"
        ));
    }
}

pub(super) fn service_ranges(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    if from.text("service-cluster-ip-range").split(',').count() > 2 {
        errors.push("--service-cluster-ip-range must not contain more than two entries".to_owned());
    }
    if let [first, second] = options.service_ranges[..]
        && first.base.is_ipv4() == second.base.is_ipv4()
    {
        errors.push(
            "--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family".to_owned(),
        );
    }
}

pub(super) fn node_port(from: &Reader<'_>, errors: &mut Vec<String>) {
    let port = from.int("kubernetes-service-node-port");
    let range = from.ports("service-node-port-range");
    if !(0..=65535).contains(&port) {
        errors.push(format!(
            "--kubernetes-service-node-port {port} must be between 0 and 65535, inclusive. If 0, the Kubernetes master \
             service will be of type ClusterIP"
        ));
    }
    if port > 0 && !range.contains(port) {
        errors.push(format!("kubernetes service node port range {range} doesn't contain {port}"));
    }
}

/// The endpoints of the service `kubernetes` must be of its own IP family.
pub(super) fn families(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    let Some(range) = options.service_ranges.first() else { return };
    let address = options.advertise_address;
    if from.text("endpoint-reconciler-type") != "none" && range.base.is_ipv4() != address.is_ipv4() {
        errors.push(format!("service IP family \"{range}\" must match public address family \"{address}\""));
    }
}
