//! Puts right what services have and what is noted of it, when a server ended between the two: upstream's repair
//! controllers, whose intervals and grace periods these are.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use generated::core::v1::Service;
use generated::meta::v1::ObjectMeta;
use generated::networking::v1::IPAddress;
use object::names::ip;
use storage::Store;

use super::addresses;
use super::book::Book;
use crate::error::Error;
use crate::meta;
use crate::resources::Resources;

/// How often it is to run.
pub const REPAIR_INTERVAL: Duration = Duration::from_secs(180);
/// So often a port must be found to be nobody's until it is free.
const CHANCES: u32 = 3;
/// An IP's object may be so old before its service must be there.
const GRACE: i64 = 60;

/// Something that was not as it should be.
#[derive(Clone, Debug)]
pub struct Amiss {
    /// For the log.
    pub text: String,
    /// What users are told of it.
    pub event: Option<Notice>,
}

/// A warning about an object, of what an event has.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Whose it is: the component that reports.
    pub controller: &'static str,
    /// API version, kind and metadata of the object that it is about.
    pub about: (&'static str, &'static str, ObjectMeta),
    /// Why, in one word.
    pub reason: &'static str,
    /// What was done or is to be done, in one word.
    pub action: &'static str,
    /// The same for people.
    pub note: String,
}

fn of_ports(service: &Service, text: String, reason: &'static str, note: String) -> Amiss {
    let about = ("v1", "Service", service.metadata.clone());
    let notice =
        Notice { controller: "portallocator-repair-controller", about, reason, action: "PortAllocation", note };
    Amiss { text, event: Some(notice) }
}

fn of_ips(service: &Service, text: String, reason: &'static str, note: String) -> Amiss {
    let about = ("v1", "Service", service.metadata.clone());
    let action = "ClusterIPAllocation";
    Amiss { text, event: Some(Notice { controller: "ipallocator-repair-controller", about, reason, action, note }) }
}

/// What is remembered from run to run.
#[derive(Debug, Default)]
pub struct Repair {
    /// Ports that seem to be nobody's, with the chances that they still have.
    leaked: Mutex<HashMap<i32, u32>>,
}

impl Repair {
    /// Runs once; gives what it found amiss.
    pub async fn run(&self, resources: &Resources) -> Result<Vec<Amiss>, Error> {
        let mut found = Vec::new();
        let services = services(resources).await?;
        if resources.store().is_shared() {
            self.ports(resources, &services, &mut found).await?;
        }
        addresses(resources, &services, &mut found).await?;
        Ok(found)
    }

    async fn ports(&self, resources: &Resources, services: &[Service], found: &mut Vec<Amiss>) -> Result<(), Error> {
        let (store, range): (&Arc<dyn Store>, _) = (resources.store(), &resources.network.node_ports);
        loop {
            let book = Book::read(store, range).await?;
            let before = book.taken();
            let mut taken = HashSet::new();
            for service in services {
                let (namespace, name) = (&service.metadata.namespace, &service.metadata.name);
                for port in super::node_ports(service) {
                    let of = format!("node port {port} for service {name}/{namespace}");
                    match (range.contains(&port), taken.insert(port)) {
                        (false, _) => {
                            let shown = format!("{}-{}", range.start(), range.end());
                            let text = format!(
                                "the port {port} for service {name}/{namespace} is not within the port range {shown}; please recreate"
                            );
                            let note =
                                format!("Port {port} is not within the port range {shown}; please recreate service");
                            found.push(of_ports(service, text, "PortOutOfRange", note));
                        }
                        (true, false) => {
                            let text = format!("the {of} was assigned to multiple services; please recreate");
                            let note =
                                format!("Port {port} was assigned to multiple services; please recreate service");
                            found.push(of_ports(service, text, "PortAlreadyAllocated", note));
                        }
                        (true, true) if book.exists() && !before.contains(&port) => {
                            let text = format!("the {of} is not allocated; repairing");
                            let note = format!("Port {port} is not allocated; repairing");
                            found.push(of_ports(service, text, "PortNotAllocated", note));
                        }
                        (true, true) => {}
                    }
                }
            }
            taken.retain(|port| range.contains(port));
            self.keep_for_now(&before, &mut taken, found);
            if book.exists() && taken == before || book.write(store, range, &taken).await? {
                return Ok(());
            }
            found.clear();
        }
    }

    /// Ports that are noted and that no service has are another server's, which is about to store its service, or they
    /// leaked: they have some chances.
    fn keep_for_now(&self, before: &HashSet<i32>, taken: &mut HashSet<i32>, found: &mut Vec<Amiss>) {
        let mut leaked = self.leaked.lock().unwrap_or_else(PoisonError::into_inner);
        leaked.retain(|port, _| before.contains(port) && !taken.contains(port));
        let nobodys: Vec<i32> = before.difference(taken).copied().collect();
        for port in nobodys {
            let chances = leaked.entry(port).or_insert(CHANCES);
            *chances -= 1;
            if *chances > 0 {
                taken.insert(port);
            } else {
                leaked.remove(&port);
                let text = format!("the node port {port} appears to have leaked: cleaning up");
                found.push(Amiss { text, event: None });
            }
        }
    }
}

async fn services(resources: &Resources) -> Result<Vec<Service>, Error> {
    let Some(resource) = resources.find("", "v1", "services").and_then(|s| s.resource.as_ref()) else {
        return Ok(Vec::new());
    };
    let snapshot = resource.cache().await?.snapshot_consistent().await?;
    let records = snapshot.range(&resource.prefix, "").map(|entry| entry.object.record());
    // One that can't be read has nothing that could be put right.
    Ok(records.filter_map(|r| r.ok()?.downcast_ref::<Service>().cloned()).collect())
}

/// Every IP of a service has its object, and the objects are of services that have the IP.
async fn addresses(resources: &Resources, services: &[Service], found: &mut Vec<Amiss>) -> Result<(), Error> {
    let canonical = |text: &String| Some(ip::parse_sloppy(text)?.to_canonical());
    let Some(resource) = resources.find("networking.k8s.io", "v1", "ipaddresses").and_then(|s| s.resource.as_ref())
    else {
        return Ok(());
    };
    let snapshot = resource.cache().await?.snapshot_consistent().await?;
    let mut had = HashSet::new();
    for service in services.iter().filter(|service| super::has_ip(service)) {
        for address in service.spec.cluster_ips.iter().filter_map(canonical) {
            had.insert((address, service.metadata.namespace.clone(), service.metadata.name.clone()));
            if snapshot.get(&resource.key("", &address.to_string())).is_none()
                && addresses::claim(resources, service, address).await?
            {
                let (namespace, name) = (&service.metadata.namespace, &service.metadata.name);
                let family = if address.is_ipv6() { "IPv6" } else { "IPv4" };
                let text = format!(
                    "the ClusterIP [{family}]: {address} for Service {namespace}/{name} is not allocated; repairing"
                );
                let note = format!("Cluster IP [{family}]: {address} is not allocated; repairing");
                found.push(of_ips(service, text, "ClusterIPNotAllocated", note));
            }
        }
    }
    let now = meta::now().seconds();
    for entry in snapshot.range(&resource.prefix, "") {
        let Ok(record) = entry.object.record() else { continue };
        let Some(object) = record.downcast_ref::<IPAddress>() else { continue };
        let ours = object.metadata.labels.get(addresses::MANAGED_BY).is_some_and(|v| v == addresses::MANAGER);
        let fresh = now - object.metadata.creation_timestamp.seconds() < GRACE;
        let Some(address) = canonical(&object.metadata.name).filter(|_| ours && !fresh) else { continue };
        let parent = object.spec.parent_ref.as_deref();
        let of = parent.map(|p| (address, p.namespace.clone(), p.name.clone()));
        if of.is_none_or(|of| !had.contains(&of)) {
            addresses::remove(resource, entry.key.clone(), entry.revision).await;
            let (namespace, name) = parent.map_or(("", ""), |p| (&p.namespace, &p.name));
            let event = Notice {
                controller: "ipallocator-repair-controller",
                about: ("networking.k8s.io/v1", "IPAddress", object.metadata.clone()),
                reason: "IPAddressNotAllocated",
                action: "IPAddressAllocation",
                note: format!(
                    "IPAddress: {address} for Service {namespace}/{name} appears to have leaked: cleaning up"
                ),
            };
            let text = format!("IPAddress {address} appears to have leaked: cleaning up");
            found.push(Amiss { text, event: Some(event) });
        }
    }
    Ok(())
}
