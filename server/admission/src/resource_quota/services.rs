//! What services use.

use generated::core::v1::Service;
use object::scalar::Quantity;

use crate::amounts::{Amounts, nothing};

/// The names that services are counted by.
pub(super) const RESOURCES: &[&str] = &["count/services", "services", "services.loadbalancers", "services.nodeports"];

/// What a service uses. Node ports are given after admission, so that the wish counts.
pub(super) fn usage(service: &Service) -> Amounts {
    let spec = &service.spec;
    let ports = match (&*spec.r#type, spec.allocate_load_balancer_node_ports) {
        ("LoadBalancer", Some(false)) => spec.ports.iter().filter(|p| p.node_port != 0).count(),
        ("LoadBalancer" | "NodePort", _) => spec.ports.len(),
        _ => 0,
    };
    let number = |n: usize| if n == 0 { nothing() } else { Quantity::from_int(n as i64) };
    let balancers = usize::from(spec.r#type == "LoadBalancer");
    RESOURCES.iter().zip([1, 1, balancers, ports]).map(|(name, n)| ((*name).to_owned(), number(n))).collect()
}
