//! Ports of nodes.
//!
//! Those taken are the ports of the services there are, and those of writes under way; where several servers give ports,
//! those in the book.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::{Mutex, PoisonError};

use generated::core::v1::Service;
use object::field_error::{FieldError, Path};

use super::book::{Book, give_back};
use super::{has_ports, node_ports, refused};
use crate::error::Error;
use crate::kinds::needs_health_check;
use crate::meta;
use crate::resources::Resources;
use crate::verbs::Context;

/// Ports of writes under way.
#[derive(Debug, Default)]
pub(crate) struct InFlight {
    /// Held by who looks for a port.
    looking: tokio::sync::Mutex<()>,
    ports: Mutex<HashSet<i32>>,
}

impl InFlight {
    fn with<T>(&self, f: impl FnOnce(&mut HashSet<i32>) -> T) -> T {
        f(&mut self.ports.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Ports of one write, which no other may take until this ends.
pub(super) struct Reserved<'a> {
    all: &'a InFlight,
    ports: Vec<i32>,
}

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        self.all.with(|all| all.retain(|port| !self.ports.contains(port)));
    }
}

/// What a write of a service took of the ports, and what it gives back.
#[derive(Default)]
pub(super) enum Given<'a> {
    /// Nothing that anybody else must know of.
    #[default]
    Nothing,
    /// Ports that no other write may take until this one has ended.
    Reserved { _ports: Reserved<'a> },
    /// Ports that are noted in the book of all servers, and those that go out of it once the service is stored.
    Noted { taken: Vec<i32>, released: Vec<i32> },
}

impl Given<'_> {
    pub(super) async fn commit(self, resources: &Resources) {
        if let Self::Noted { released, .. } = self {
            give_back(resources.store(), &resources.network.node_ports, &released).await;
        }
    }

    pub(super) async fn revert(self, resources: &Resources) {
        if let Self::Noted { taken, .. } = self {
            give_back(resources.store(), &resources.network.node_ports, &taken).await;
        }
    }
}

/// Gives a service the ports that it lacks.
pub(super) async fn allocate<'a>(
    cx: &Context<'a>,
    service: &mut Service,
    old: Option<&Service>,
) -> Result<Given<'a>, Error> {
    let has_some = matches!(&*service.spec.r#type, "NodePort" | "LoadBalancer");
    let health = needs_health_check(service) && !old.is_some_and(needs_health_check);
    let shared = cx.resources.store().is_shared();
    if !has_some && !health {
        let had = old.filter(|_| shared && !cx.dry_run).map(node_ports).unwrap_or_default();
        let released = given_up(had, service);
        return Ok(match released.is_empty() {
            true => Given::Nothing,
            false => Given::Noted { taken: Vec::new(), released },
        });
    }
    if shared {
        return note(cx, service, old, health).await;
    }
    let all = &cx.resources.ports_in_flight;
    let _looking = all.looking.lock().await;
    // Whoever ends between these two lines has stored what it took.
    let mut used = all.with(|ports| ports.clone());
    used.extend(stored(cx.resources).await?);
    let ports = choose(cx, service, old, health, used)?;
    if cx.dry_run {
        return Ok(Given::Nothing);
    }
    all.with(|all| all.extend(&ports));
    Ok(Given::Reserved { _ports: Reserved { all, ports } })
}

/// The same where other servers give ports too: in turn, by the book.
async fn note<'a>(
    cx: &Context<'a>,
    service: &mut Service,
    old: Option<&Service>,
    health: bool,
) -> Result<Given<'a>, Error> {
    let (store, range) = (cx.resources.store(), &cx.resources.network.node_ports);
    // Writers of one server need not race each other.
    let _looking = cx.resources.ports_in_flight.looking.lock().await;
    let taken = loop {
        let book = Book::read(store, range).await?;
        let mut used = book.taken();
        if !book.exists() {
            used.extend(stored(cx.resources).await?);
        }
        let mut tried = service.clone();
        let taken = choose(cx, &mut tried, old, health, used.clone())?;
        used.extend(&taken);
        if cx.dry_run || taken.is_empty() || book.write(store, range, &used).await? {
            *service = tried;
            break taken;
        }
    };
    if cx.dry_run {
        return Ok(Given::Nothing);
    }
    Ok(Given::Noted { taken, released: given_up(old.map(node_ports).unwrap_or_default(), service) })
}

/// The ports that a service had and no longer has. A type without node ports may still name them here: they go when it is
/// prepared.
fn given_up(had: Vec<i32>, service: &Service) -> Vec<i32> {
    let now = match matches!(&*service.spec.r#type, "NodePort" | "LoadBalancer") {
        true => node_ports(service),
        false => Vec::new(),
    };
    had.into_iter().filter(|port| !now.contains(port)).collect()
}

/// Gives a service ports that are not in use; tells which.
fn choose(
    cx: &Context<'_>,
    service: &mut Service,
    old: Option<&Service>,
    health: bool,
    used: HashSet<i32>,
) -> Result<Vec<i32>, Error> {
    let range = cx.resources.network.node_ports.clone();
    let mut ports = Ports { range, used, taken: Vec::new(), named: 0, dry_run: cx.dry_run };
    match old {
        None => ports.create(service)?,
        Some(old) => ports.update(service, old)?,
    }
    if health {
        ports.health(&mut service.spec.health_check_node_port)?;
    }
    if !cx.dry_run {
        cx.resources.service_counts.gave_ports(ports.named, ports.taken.len() - ports.named);
    }
    Ok(ports.taken)
}

/// The ports of the services there are.
pub(super) async fn stored(resources: &Resources) -> Result<HashSet<i32>, Error> {
    let mut used = HashSet::new();
    let Some(resource) = resources.find("", "v1", "services").and_then(|s| s.resource.as_ref()) else {
        return Ok(used);
    };
    for entry in resource.cache().await?.snapshot_consistent().await?.range(&resource.prefix, "") {
        if !matches!(entry.object.selected().field("spec.type"), Some("NodePort" | "LoadBalancer")) {
            continue;
        }
        let record = entry.object.record()?;
        let Some(other) = record.downcast_ref::<Service>() else { continue };
        used.extend(other.spec.ports.iter().map(|p| p.node_port));
        used.insert(other.spec.health_check_node_port);
    }
    used.remove(&0);
    Ok(used)
}

/// The ports of one write.
pub(super) struct Ports {
    pub(super) range: RangeInclusive<i32>,
    /// Taken by others, or by the service as it was.
    pub(super) used: HashSet<i32>,
    /// Taken by this write.
    pub(super) taken: Vec<i32>,
    /// How many of those the service named.
    pub(super) named: usize,
    pub(super) dry_run: bool,
}

impl Ports {
    fn take(&mut self, port: i32) -> Result<(), String> {
        // Nothing is known of ranges when nothing is stored, as upstream has it.
        if !self.dry_run && !self.range.contains(&port) {
            let (first, last) = (self.range.start(), self.range.end());
            return Err(format!("provided port is not in the valid range. The range of valid ports is {first}-{last}"));
        }
        if self.used.contains(&port) || self.taken.contains(&port) {
            return Err("provided port is already allocated".into());
        }
        self.taken.push(port);
        self.named += 1;
        Ok(())
    }

    /// Any free port; the lowest ones, which people choose by hand, last.
    fn take_any(&mut self) -> Result<i32, String> {
        let port = if self.dry_run {
            // What a client sees then is no port that it could come to have.
            Some(self.taken.iter().max().unwrap_or(&32_768) + 1)
        } else {
            let size = self.range.end() - self.range.start() + 1;
            let low = if size <= 16 { 0 } else { (size / 32).clamp(16, 128) };
            let random = meta::random();
            let from = |first: i32, size: i32| {
                let start = if size > 0 { (random % size.unsigned_abs()).cast_signed() } else { 0 };
                (start..size).chain(0..start).map(move |i| first + i)
            };
            let mut all = from(self.range.start() + low, size - low).chain(from(*self.range.start(), low));
            all.find(|port| !self.used.contains(port) && !self.taken.contains(port))
        };
        let port = port.ok_or("range is full")?;
        self.taken.push(port);
        Ok(port)
    }

    fn take_any_node_port(&mut self) -> Result<i32, Error> {
        self.take_any().map_err(|why| Error::Internal(format!("failed to allocate a nodePort: {why}")))
    }

    fn take_node_port(&mut self, service: &Service, i: usize, port: i32) -> Result<(), Error> {
        self.take(port).map_err(|why| {
            let (spec, name) = (Path::new("spec"), "nodePort");
            let wrong = FieldError::invalid(&spec.child("ports").index(i).child(name), port, why);
            refused(service, vec![wrong])
        })
    }

    /// A new service's ports of one number, whatever their protocols, share a node port.
    pub(super) fn create(&mut self, service: &mut Service) -> Result<(), Error> {
        if !matches!(&*service.spec.r#type, "NodePort" | "LoadBalancer") {
            return Ok(());
        }
        let mut shared: HashMap<i32, i32> = HashMap::new();
        for i in 0..service.spec.ports.len() {
            let (number, given) = (service.spec.ports[i].port, service.spec.ports[i].node_port);
            if given == 0 && !has_ports(service) {
                continue;
            }
            let port = match shared.get(&number) {
                Some(port) if given == 0 || given == *port => *port,
                Some(_) => {
                    self.take_node_port(service, i, given)?;
                    given
                }
                None => {
                    let asked = service.spec.ports.iter().find(|p| p.port == number && p.node_port != 0);
                    let port = match asked.map(|p| p.node_port) {
                        Some(port) => {
                            self.take_node_port(service, i, port)?;
                            port
                        }
                        None => self.take_any_node_port()?,
                    };
                    shared.insert(number, port);
                    port
                }
            };
            service.spec.ports[i].node_port = port;
        }
        Ok(())
    }

    /// A changed service takes what it did not have.
    pub(super) fn update(&mut self, service: &mut Service, old: &Service) -> Result<(), Error> {
        if !matches!(&*service.spec.r#type, "NodePort" | "LoadBalancer") {
            return Ok(());
        }
        let had: HashSet<i32> = old.spec.ports.iter().map(|p| p.node_port).collect();
        let (mut named, mut seen) = (HashSet::new(), HashSet::new());
        for i in 0..service.spec.ports.len() {
            let given = service.spec.ports[i].node_port;
            if given == 0 && !has_ports(service) {
                continue;
            }
            if given == 0 {
                service.spec.ports[i].node_port = self.take_any_node_port()?;
            } else if !had.contains(&given) && named.insert(given) {
                self.take_node_port(service, i, given)?;
            }
            let port = &service.spec.ports[i];
            if !seen.insert((port.protocol.clone(), port.node_port)) {
                return Err(Error::Failed(format!("duplicate nodePort: {{{} {}}}", port.protocol, port.node_port)));
            }
        }
        Ok(())
    }

    fn health(&mut self, port: &mut i32) -> Result<(), Error> {
        if *port == 0 {
            *port = self
                .take_any()
                .map_err(|why| Error::Internal(format!("failed to allocate a HealthCheck NodePort 0: {why}")))?;
            return Ok(());
        }
        self.take(*port)
            .map_err(|why| Error::Internal(format!("failed to allocate requested HealthCheck NodePort {port}: {why}")))
    }
}
