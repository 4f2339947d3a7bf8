//! What services are given: families, cluster IPs and node ports.
//!
//! [`begin`] gives a service what it lacks, before it is prepared and checked; [`Allocation::commit`] or
//! [`Allocation::revert`] ends it. An IP is taken by making an `IPAddress` object of its name (KEP-1880), so that
//! whoever is first has it, whichever server asks. Node ports are noted in a book that the servers of a store share; one
//! that has its store to itself reads them from the services.

mod addresses;
mod book;
mod families;
#[cfg(test)]
mod faults;
mod figures;
mod network;
mod ports;
mod repair;
#[cfg(test)]
mod tests;

use generated::core::v1::Service;
use object::field_error::FieldError;
use object::record::Record;

use crate::error::{Error, Named};
use crate::resources::Resources;
use crate::verbs::Context;

pub(crate) use figures::Counts;
pub use figures::{DURATIONS, Durations, Figures, figures};
pub use network::{Block, Family, Network};
pub(crate) use ports::InFlight;
pub use repair::{Amiss, Notice, REPAIR_INTERVAL, Repair};

/// What a write of a service was given, and what it gives back once it is stored.
#[derive(Default)]
#[must_use]
pub(crate) struct Allocation<'a> {
    of: addresses::Owner,
    taken: Vec<String>,
    released: Vec<String>,
    ports: ports::Given<'a>,
}

impl Allocation<'_> {
    /// The service is stored: what it no longer has is free.
    pub(crate) async fn commit(self, resources: &Resources) {
        for ip in &self.released {
            addresses::free(resources, &self.of, ip).await;
        }
        self.ports.commit(resources).await;
    }

    /// The service is not stored: what it was given is free.
    pub(crate) async fn revert(self, resources: &Resources) {
        for ip in &self.taken {
            addresses::free(resources, &self.of, ip).await;
        }
        self.ports.revert(resources).await;
    }
}

/// Gives a service what it lacks. `old` is what is stored.
pub(crate) async fn begin<'a>(
    cx: &Context<'a>,
    object: &mut dyn Record,
    old: Option<&dyn Record>,
) -> Result<Allocation<'a>, Error> {
    settle(object, old, &cx.resources.network)?;
    let Some(service) = object.downcast_mut::<Service>() else { return Ok(Allocation::default()) };
    let old = old.and_then(|old| old.downcast_ref::<Service>());
    let mut given = addresses::allocate(cx, service, old).await?;
    match ports::allocate(cx, service, old).await {
        Ok(ports) => given.ports = ports,
        Err(e) => {
            given.revert(cx.resources).await;
            return Err(e);
        }
    }
    Ok(given)
}

/// Fills in what follows from what a service says and had, before anything is looked for.
pub(crate) fn settle(object: &mut dyn Record, old: Option<&dyn Record>, network: &Network) -> Result<(), Error> {
    let Some(service) = object.downcast_mut::<Service>() else { return Ok(()) };
    let old = old.and_then(|old| old.downcast_ref::<Service>());
    if let Some(old) = old {
        keep(service, old);
    }
    normalize(service, old);
    families::init(service, old, network).map_err(|wrong| refused(service, wrong))
}

/// Gives back what a service that is gone had.
pub(crate) async fn released(resources: &Resources, object: &dyn Record) {
    let Some(service) = object.downcast_ref::<Service>() else { return };
    let of = addresses::Owner::of(service);
    for ip in service.spec.cluster_ips.iter().filter(|ip| *ip != "None") {
        addresses::free(resources, &of, ip).await;
    }
    if resources.store().is_shared() {
        let (store, range) = (resources.store(), &resources.network.node_ports);
        book::give_back(store, range, &node_ports(service)).await;
    }
}

/// The ports that a service has on nodes. One that has several protocols is one port.
fn node_ports(service: &Service) -> Vec<i32> {
    let spec = &service.spec;
    let mut seen: Vec<(i32, &str)> = Vec::new();
    let mut ports = Vec::new();
    let each = spec.ports.iter().map(|p| (p.node_port, p.protocol.as_str()));
    // Upstream takes a health check for TCP.
    for (port, protocol) in each.chain([(spec.health_check_node_port, "TCP")]).filter(|(port, _)| *port != 0) {
        let other_protocol = seen.iter().any(|(p, _)| *p == port) && !seen.contains(&(port, protocol));
        seen.push((port, protocol));
        if !other_protocol {
            ports.push(port);
        }
    }
    ports
}

fn refused(service: &Service, wrong: Vec<FieldError>) -> Error {
    let named = Named { group: String::new(), resource: "Service".into(), name: service.metadata.name.clone() };
    Error::Invalid(named, wrong.into_iter().map(Into::into).collect())
}

fn has_ip(service: &Service) -> bool {
    service.spec.r#type != "ExternalName"
}

/// Whether it has node ports without asking for them.
fn has_ports(service: &Service) -> bool {
    match service.spec.r#type.as_str() {
        "NodePort" => true,
        "LoadBalancer" => service.spec.allocate_load_balancer_node_ports != Some(false),
        _ => false,
    }
}

/// Keeps what the old service was given where the new one does not say: clients send what they know.
fn keep(service: &mut Service, old: &Service) {
    if has_ip(service) && has_ip(old) {
        if service.spec.cluster_ip.is_empty() {
            service.spec.cluster_ip = old.spec.cluster_ip.clone();
        }
        if service.spec.cluster_ips.is_empty() {
            service.spec.cluster_ips = old.spec.cluster_ips.clone();
        }
    }
    if has_ports(service) && has_ports(old) {
        let uses = |service: &Service, port: i32| service.spec.ports.iter().any(|p| p.node_port == port);
        let of_name = |name: &str| old.spec.ports.iter().rev().find(|p| p.name == name).map_or(0, |p| p.node_port);
        let kept: Vec<i32> = service.spec.ports.iter().map(|p| of_name(&p.name)).collect();
        let kept: Vec<i32> = kept.into_iter().map(|p| if uses(service, p) { 0 } else { p }).collect();
        for (port, kept) in service.spec.ports.iter_mut().zip(kept).filter(|(port, _)| port.node_port == 0) {
            port.node_port = kept;
        }
    }
    let checked = crate::kinds::needs_health_check;
    if checked(service) && checked(old) && service.spec.health_check_node_port == 0 {
        service.spec.health_check_node_port = old.spec.health_check_node_port;
    }
}

/// `clusterIP` is what old clients know of `clusterIPs`: a change of one alone is a change of both.
fn normalize(service: &mut Service, old: Option<&Service>) {
    let spec = &mut service.spec;
    let Some(old) = old.map(|old| &old.spec) else {
        if !spec.cluster_ip.is_empty() && spec.cluster_ips.is_empty() {
            spec.cluster_ips = vec![spec.cluster_ip.clone()];
        }
        return;
    };
    if spec.cluster_ip == old.cluster_ip {
        if spec.cluster_ips.is_empty() {
            spec.cluster_ips = old.cluster_ips.clone();
        }
    } else if spec.cluster_ips == old.cluster_ips {
        spec.cluster_ips = match spec.cluster_ip.is_empty() {
            true => Vec::new(),
            false => vec![spec.cluster_ip.clone()],
        };
    }
}
