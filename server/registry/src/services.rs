//! Cluster IPs and node ports of services.
//!
//! An IP is taken by making an `IPAddress` object of its name (KEP-1880), so that whoever is first has it, whichever
//! server asks. Node ports are looked for among the services there are, one writer at a time.

use std::collections::HashSet;
use std::net::Ipv4Addr;

use generated::core::v1::{Service, ServicePort};
use generated::networking::v1::{IPAddress, IPAddressSpec, ParentReference};
use object::field_error::{FieldError, Path, Value};
use object::record::Record;
use storage::{Expect, Op, Outcome, Txn};
use tokio::sync::MutexGuard;

use crate::error::{Error, Named};
use crate::resources::Resources;
use crate::{codec, meta};

/// Node ports (`--service-node-port-range`).
const NODE_PORTS: std::ops::RangeInclusive<i32> = 30_000..=32_767;
/// How often a random IP is tried before all are tried in turn.
const RANDOM_TRIES: u32 = 32;

/// The range of cluster IPs.
#[derive(Clone, Copy, Debug)]
pub struct Network {
    base: u32,
    bits: u32,
}

impl Default for Network {
    fn default() -> Self {
        Self { base: u32::from(Ipv4Addr::new(10, 0, 0, 0)), bits: 24 }
    }
}

impl Network {
    /// From an address in the range and the length of its prefix.
    pub fn new(base: Ipv4Addr, bits: u32) -> Self {
        let bits = bits.clamp(8, 30);
        Self { base: u32::from(base) & (u32::MAX << (32 - bits)), bits }
    }

    fn size(self) -> u32 {
        1 << (32 - self.bits)
    }

    fn contains(self, ip: Ipv4Addr) -> bool {
        // The first and the last address are nobody's.
        let offset = u32::from(ip).wrapping_sub(self.base);
        offset > 0 && offset < self.size() - 1
    }

    fn at(self, offset: u32) -> Ipv4Addr {
        Ipv4Addr::from(self.base + offset)
    }

    fn text(self) -> String {
        format!("{}/{}", Ipv4Addr::from(self.base), self.bits)
    }
}

/// What a service was given and must give back if it is not stored.
#[derive(Default)]
pub(crate) struct Allocation<'a> {
    ips: Vec<String>,
    _ports: Option<MutexGuard<'a, ()>>,
}

fn wants_ip(service: &Service) -> bool {
    service.spec.r#type != "ExternalName"
}

fn wants_ports(service: &Service) -> bool {
    match service.spec.r#type.as_str() {
        "NodePort" => true,
        "LoadBalancer" => service.spec.allocate_load_balancer_node_ports != Some(false),
        _ => false,
    }
}

fn wants_health_port(service: &Service) -> bool {
    service.spec.r#type == "LoadBalancer" && service.spec.external_traffic_policy == "Local"
}

/// Keeps what the old service was given where the new one does not say.
pub(crate) fn keep(service: &mut Service, old: &Service) {
    if wants_ip(service) && wants_ip(old) {
        if service.spec.cluster_ip.is_empty() && service.spec.cluster_ips.is_empty() {
            service.spec.cluster_ip = old.spec.cluster_ip.clone();
            service.spec.cluster_ips = old.spec.cluster_ips.clone();
        }
        if service.spec.ip_families.is_empty() {
            service.spec.ip_families = old.spec.ip_families.clone();
        }
        if service.spec.ip_family_policy.is_none() {
            service.spec.ip_family_policy = old.spec.ip_family_policy.clone();
        }
    }
    if wants_ports(service) && wants_ports(old) {
        for port in service.spec.ports.iter_mut().filter(|p| p.node_port == 0) {
            let same = |p: &&ServicePort| p.port == port.port && p.protocol == port.protocol;
            port.node_port = old.spec.ports.iter().find(same).map_or(0, |p| p.node_port);
        }
    }
    if wants_health_port(service) && wants_health_port(old) && service.spec.health_check_node_port == 0 {
        service.spec.health_check_node_port = old.spec.health_check_node_port;
    }
}

/// Gives a service what it lacks.
pub(crate) async fn allocate<'a>(
    resources: &'a Resources,
    object: &mut dyn Record,
    old: Option<&dyn Record>,
    dry_run: bool,
) -> Result<Allocation<'a>, Error> {
    let old = old.and_then(|o| o.downcast_ref::<Service>());
    let Some(service) = object.downcast_mut::<Service>() else { return Ok(Allocation::default()) };
    let mut given = Allocation::default();
    normalize(service);
    if wants_ip(service) {
        let had = old.is_some_and(|o| o.spec.cluster_ip == service.spec.cluster_ip && !o.spec.cluster_ip.is_empty());
        if service.spec.cluster_ip != "None" && !had {
            let ip = take_ip(resources, service, dry_run).await?;
            service.spec.cluster_ip = ip.clone();
            service.spec.cluster_ips = vec![ip.clone()];
            given.ips.push(ip);
        }
        if service.spec.ip_families.is_empty() {
            service.spec.ip_families = vec!["IPv4".into()];
        }
        if service.spec.ip_family_policy.is_none() {
            service.spec.ip_family_policy = Some("SingleStack".into());
        }
    }
    let lacks = wants_ports(service) && service.spec.ports.iter().any(|p| p.node_port == 0)
        || wants_health_port(service) && service.spec.health_check_node_port == 0;
    if lacks {
        given._ports = Some(resources.port_lock.lock().await);
        take_ports(resources, service).await?;
    }
    Ok(given)
}

/// `clusterIP` and `clusterIPs` say the same.
fn normalize(service: &mut Service) {
    let spec = &mut service.spec;
    if spec.cluster_ips.is_empty() && !spec.cluster_ip.is_empty() {
        spec.cluster_ips = vec![spec.cluster_ip.clone()];
    } else if spec.cluster_ip.is_empty() && !spec.cluster_ips.is_empty() {
        spec.cluster_ip = spec.cluster_ips[0].clone();
    }
}

async fn take_ip(resources: &Resources, service: &Service, dry_run: bool) -> Result<String, Error> {
    let network = resources.network;
    if !service.spec.cluster_ip.is_empty() {
        let text = &service.spec.cluster_ip;
        let refused = |why: String| {
            let value = Value::Json(format!("[{text:?}]"));
            let fault = FieldError::invalid(&Path::new("spec").child("clusterIPs"), value, why);
            let named = Named { group: String::new(), resource: "Service".into(), name: service.metadata.name.clone() };
            Error::Invalid(named, vec![fault.into()])
        };
        // A text that is no address is refused by validation.
        let Ok(ip) = text.parse::<Ipv4Addr>() else { return Ok(text.clone()) };
        if !network.contains(ip) {
            return Err(refused(format!(
                "failed to allocate IP {text}: the provided IP ({text}) is not in the valid range. The range of valid IPs is {}",
                network.text()
            )));
        }
        if !claim(resources, service, text, dry_run).await? {
            return Err(refused(format!("failed to allocate IP {text}: provided IP is already allocated")));
        }
        return Ok(text.clone());
    }
    let usable = network.size() - 2;
    for _ in 0..RANDOM_TRIES {
        let ip = network.at(1 + meta::random() % usable).to_string();
        if claim(resources, service, &ip, dry_run).await? {
            return Ok(ip);
        }
    }
    for offset in 1..=usable {
        let ip = network.at(offset).to_string();
        if claim(resources, service, &ip, dry_run).await? {
            return Ok(ip);
        }
    }
    Err(Error::Internal("failed to allocate a serviceIP: range is full".into()))
}

/// Makes the IP's object; tells whether it was free.
async fn claim(resources: &Resources, service: &Service, ip: &str, dry_run: bool) -> Result<bool, Error> {
    let Some(served) = resources.any("networking.k8s.io", "ipaddresses") else { return Ok(true) };
    let Some(resource) = &served.resource else { return Ok(true) };
    let key = resource.key("", ip);
    if dry_run {
        return Ok(resource.cache().await?.get(&key).is_none());
    }
    let mut address = IPAddress::default();
    address.metadata.name = ip.to_owned();
    address.metadata.uid = meta::new_uid();
    address.metadata.creation_timestamp = meta::now();
    address.metadata.labels.insert("ipaddress.kubernetes.io/ip-family".into(), "IPv4".into());
    address.metadata.labels.insert("ipaddress.kubernetes.io/managed-by".into(), "ipallocator.k8s.io".into());
    let parent = ParentReference {
        resource: "services".into(),
        namespace: service.metadata.namespace.clone(),
        name: service.metadata.name.clone(),
        ..ParentReference::default()
    };
    address.spec = IPAddressSpec { parent_ref: Some(Box::new(parent)) };
    let op = Op::Put { value: codec::store(&resource.stored, &address), ttl: None };
    let outcome = resource.store().txn(Txn { key: key.into(), expect: Expect::Absent, op }).await?;
    Ok(matches!(outcome, Outcome::Done(_)))
}

async fn take_ports(resources: &Resources, service: &mut Service) -> Result<(), Error> {
    let mut used = HashSet::new();
    if let Some(resource) = resources.any("", "services").and_then(|s| s.resource.as_ref()) {
        for entry in resource.cache().await?.snapshot().range(&resource.prefix, "") {
            let Ok(record) = entry.object.record() else { continue };
            let Some(other) = record.downcast_ref::<Service>() else { continue };
            used.extend(other.spec.ports.iter().map(|p| p.node_port));
            used.insert(other.spec.health_check_node_port);
        }
    }
    let mut next = || {
        let span = NODE_PORTS.end() - NODE_PORTS.start() + 1;
        let first = (meta::random() % span.unsigned_abs()).cast_signed();
        let port = (0..span).map(|i| NODE_PORTS.start() + (first + i) % span).find(|p| !used.contains(p));
        let port = port.ok_or_else(|| Error::Internal("failed to allocate a nodePort: range is full".into()))?;
        used.insert(port);
        Ok::<i32, Error>(port)
    };
    if wants_ports(service) {
        for port in service.spec.ports.iter_mut().filter(|p| p.node_port == 0) {
            port.node_port = next()?;
        }
    }
    if wants_health_port(service) && service.spec.health_check_node_port == 0 {
        service.spec.health_check_node_port = next()?;
    }
    Ok(())
}

/// Gives back what was allocated for a service that was not stored.
pub(crate) async fn give_back(resources: &Resources, allocation: Allocation<'_>) {
    for ip in &allocation.ips {
        free(resources, ip).await;
    }
}

/// Gives back what a service that is gone had.
pub(crate) async fn released(resources: &Resources, object: &dyn Record) {
    let Some(service) = object.downcast_ref::<Service>() else { return };
    for ip in service.spec.cluster_ips.iter().filter(|ip| *ip != "None") {
        free(resources, ip).await;
    }
}

/// Removes an IP's object. One that stays behind is free again once its service is seen to be gone.
async fn free(resources: &Resources, ip: &str) {
    let Some(resource) = resources.any("networking.k8s.io", "ipaddresses").and_then(|s| s.resource.as_ref()) else {
        return;
    };
    let key = resource.key("", ip);
    if let Ok(Some(found)) = resource.store().get(&key).await {
        let txn = Txn { key: found.key, expect: Expect::Revision(found.revision), op: Op::Delete };
        resource.store().txn(txn).await.ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks() {
        let network = Network::new(Ipv4Addr::new(10, 96, 0, 7), 12);
        let check = |ip: [u8; 4], expect: bool| assert_eq!(network.contains(ip.into()), expect, "{ip:?}");
        check([10, 96, 0, 0], false);
        check([10, 96, 0, 1], true);
        check([10, 111, 255, 254], true);
        check([10, 111, 255, 255], false);
        check([10, 112, 0, 1], false);
        assert_eq!(network.text(), "10.96.0.0/12");
    }
}
