//! How many IPs and ports services have been given, and how many are left.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use generated::networking::v1::IPAddress;
use object::names::ip;

use super::addresses;
use super::network::{Block, Family};
use super::ports;
use crate::error::Error;
use crate::resources::Resources;

/// Upper bounds of the times that are told apart, in seconds (upstream's).
pub const DURATIONS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// IPs that this server gave.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    addresses: Mutex<Given>,
    /// The same of node ports: those that services named, and others.
    ports: [AtomicU64; 2],
}

#[derive(Debug, Default)]
struct Given {
    /// By range and by whether the service named the IP (`static`) or took any (`dynamic`).
    count: BTreeMap<(String, &'static str), u64>,
    /// How long it took, by range.
    took: BTreeMap<String, Durations>,
}

/// How many took how long.
#[derive(Clone, Copy, Debug, Default)]
pub struct Durations {
    /// How many took no longer than each bound, and how many there are.
    pub counts: [u64; DURATIONS.len() + 1],
    /// All of them together, in seconds.
    pub sum: f64,
}

impl Counts {
    pub(super) fn gave(&self, block: &Block, named: bool, took: Duration) {
        let (range, seconds) = (block.to_string(), took.as_secs_f64());
        let mut given = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        let durations = given.took.entry(range.clone()).or_default();
        for (count, bound) in durations.counts.iter_mut().zip(DURATIONS.into_iter().chain([f64::INFINITY])) {
            *count += u64::from(seconds <= bound);
        }
        durations.sum += seconds;
        *given.count.entry((range, if named { "static" } else { "dynamic" })).or_default() += 1;
    }

    pub(super) fn gave_ports(&self, named: usize, others: usize) {
        for (count, more) in self.ports.iter().zip([named, others]) {
            count.fetch_add(more as u64, Ordering::Relaxed);
        }
    }
}

/// The figures of a moment.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Ranges of IPs, with how many are given and how many are left.
    pub ranges: Vec<(String, u64, u64)>,
    /// How many IPs this server gave, by range and by how they were chosen.
    pub given: Vec<(String, &'static str, u64)>,
    /// How long it took to give one, by range.
    pub took: Vec<(String, Durations)>,
    /// Node ports that are given, and those that are left.
    pub ports: (u64, u64),
    /// How many node ports this server gave, by how they were chosen.
    pub given_ports: [(&'static str, u64); 2],
}

/// The figures now, as far as this server knows.
pub async fn figures(resources: &Resources) -> Result<Figures, Error> {
    let mut out = Figures::default();
    let mut addresses = Vec::new();
    if let Some(resource) = resources.find("networking.k8s.io", "v1", "ipaddresses").and_then(|s| s.resource.as_ref()) {
        for entry in resource.cache().await?.snapshot().range(&resource.prefix, "") {
            let record = entry.object.record()?;
            let Some(object) = record.downcast_ref::<IPAddress>() else { continue };
            let managed = object.metadata.labels.get(addresses::MANAGED_BY).is_some_and(|by| by == addresses::MANAGER);
            addresses.extend(ip::parse_sloppy(&object.metadata.name).filter(|_| managed).map(|ip| ip.to_canonical()));
        }
    }
    for family in [Family::V4, Family::V6] {
        for (block, _) in addresses::blocks(resources, family).await? {
            let given = addresses.iter().filter(|ip| block.contains(**ip)).count() as u64;
            // Upstream counts no further either.
            let all = u64::try_from(block.usable()).unwrap_or(u64::MAX).min(i64::MAX.unsigned_abs());
            out.ranges.push((block.to_string(), given, all.saturating_sub(given)));
        }
    }
    let range = &resources.network.node_ports;
    let given = ports::stored(resources).await?.into_iter().filter(|port| range.contains(port)).count() as u64;
    out.ports = (given, (range.clone().count() as u64).saturating_sub(given));
    let counts = resources.service_counts.addresses.lock().unwrap_or_else(PoisonError::into_inner);
    out.took = counts.took.iter().map(|(range, durations)| (range.clone(), *durations)).collect();
    out.given = counts.count.iter().map(|((range, how), count)| (range.clone(), *how, *count)).collect();
    let [named, others] = resources.service_counts.ports.each_ref().map(|count| count.load(Ordering::Relaxed));
    out.given_ports = [("static", named), ("dynamic", others)];
    Ok(out)
}
