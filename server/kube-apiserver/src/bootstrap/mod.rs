//! What exists before the first answer, and what is put back while the server runs.
//!
//! Objects that every cluster has alike are data (`api-specs/rules/bootstrap.json`); those that depend on flags are made
//! here. [`Bootstrap::run`] makes what is missing in few groups of writes and brings up to date what upstream does;
//! where nothing is to be done, nothing is written.

mod config_maps;
mod covers;
mod endpoints;
mod flow;
mod identity;
mod notices;
mod rbac;
mod service_range;
#[cfg(test)]
mod tests;
mod wanted;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use registry::error::Error;
use registry::resources::Resources;
use registry::services::{REPAIR_INTERVAL, Repair};
use registry::together::together;
use serde_json::json;

use crate::log::{Severity, write};
pub use config_maps::Trust;
pub use identity::instance;
use wanted::Wanted;

/// How often the endpoints of the `kubernetes` service and the lease are looked after (upstream's).
const OFTEN: Duration = Duration::from_secs(10);
/// How often namespaces, priority levels and flow schemas are looked after, in units of [`OFTEN`] (upstream's minute).
const SELDOM: u32 = 6;
/// Groups whose objects are put back when they go missing later on; the others are made at the start only.
const KEPT: &[&str] = &["", "flowcontrol.apiserver.k8s.io"];

/// What flags say of the objects.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Where others reach the server.
    pub address: IpAddr,
    /// Its port.
    pub port: i64,
    /// The IP of the service `kubernetes`.
    pub service_ip: IpAddr,
    /// A node port for that service, or 0.
    pub node_port: i64,
    /// Ranges of service IPs.
    pub service_ranges: Vec<String>,
    /// Whether the server keeps its own endpoint.
    pub endpoints: bool,
    /// Other servers use the same store.
    pub shared: bool,
    /// What an aggregated server must know to trust the same clients and proxies.
    pub trust: Trust,
}

/// What exists before the first answer.
#[derive(Debug)]
pub struct Bootstrap {
    resources: Arc<Resources>,
    facts: Facts,
    identity: identity::Identity,
    repair: Repair,
}

impl Bootstrap {
    /// Over these resources.
    pub fn new(resources: Arc<Resources>, facts: Facts) -> Self {
        let identity = identity::Identity::new(&facts);
        Self { resources, facts, identity, repair: Repair::default() }
    }

    /// Makes what is missing.
    pub async fn run(&self) -> Result<(), Error> {
        let resources = &self.resources;
        let mut wanted: Vec<Wanted<'_>> = Vec::new();
        wanted.extend(generated::bootstrap::SEEDS.iter().filter(|s| served(resources, s)).map(Wanted::seed));
        wanted.push(service_range::wanted(&self.facts));
        wanted.push(config_maps::tracking());
        wanted.push(endpoints::service(&self.facts));
        let mut pending: Vec<_> = wanted.iter().map(|w| boxed(w.ensure(resources))).collect();
        pending.push(boxed(self.facts.trust.keep(resources)));
        pending.push(boxed(self.identity.renew(resources)));
        pending.push(boxed(endpoints::keep(resources, &self.facts)));
        let mut done = together(pending).await;
        done.push(self.repair().await);
        let Some(e) = done.into_iter().find_map(Result::err) else { return Ok(()) };
        // Who can't decrypt some objects serves the others, as upstream's server does.
        if !resources.have_unreadable() {
            return Err(e);
        }
        untidy(&e);
        Ok(())
    }

    /// What services have and what is noted of it come to agree.
    async fn repair(&self) -> Result<(), Error> {
        for amiss in self.repair.run(&self.resources).await? {
            write(Severity::Warning, &amiss.text);
            if let Some(notice) = &amiss.event {
                notices::tell(&self.resources, notice, self.identity.host()).await?;
            }
        }
        Ok(())
    }

    /// Puts back what goes missing, for ever.
    pub async fn keep(self: Arc<Self>) {
        for round in 1_u32.. {
            tokio::time::sleep(OFTEN).await;
            let mut done = self.round(round.is_multiple_of(SELDOM)).await;
            if (u64::from(round) * OFTEN.as_secs()).is_multiple_of(REPAIR_INTERVAL.as_secs()) {
                done = done.and(self.repair().await);
            }
            if let Err(e) = done {
                untidy(&e);
            }
        }
    }

    /// Says goodbye to servers that share the store.
    pub async fn leave(&self) {
        if let Err(e) = endpoints::leave(&self.resources, &self.facts).await {
            let why = e.status().message;
            write(Severity::Warning, &format!("\"unable to remove endpoints from kubernetes service\" err={why:?}"));
        }
    }

    async fn round(&self, all: bool) -> Result<(), Error> {
        let resources = &self.resources;
        endpoints::service(&self.facts).ensure(resources).await?;
        endpoints::keep(resources, &self.facts).await?;
        self.identity.renew(resources).await?;
        self.facts.trust.keep(resources).await?;
        config_maps::tracking().ensure(resources).await?;
        if all {
            for seed in generated::bootstrap::SEEDS.iter().filter(|s| KEPT.contains(&s.group)) {
                Wanted::seed(seed).ensure(resources).await?;
            }
            self.identity.forget_others(resources).await?;
        }
        Ok(())
    }
}

/// A group version that is turned off has no object of its own either.
fn served(resources: &Resources, seed: &generated::bootstrap::Seed) -> bool {
    if seed.resource != "apiservices" {
        return true;
    }
    let (version, group) = seed.name.split_once('.').unwrap_or((seed.name, ""));
    resources.serves(group, version)
}

/// What upstream's controllers say of a new object at once.
fn first_status(seed: &generated::bootstrap::Seed) -> Option<wanted::FirstStatus> {
    let now = object_time();
    match seed.resource {
        "flowschemas" => flow::first_status(seed, &now),
        "apiservices" => Some(wanted::FirstStatus {
            manager: "kube-apiserver",
            status: json!({ "conditions": [{
                "type": "Available",
                "status": "True",
                "lastTransitionTime": now,
                "reason": "Local",
                "message": "Local APIServices are always available",
            }] }),
        }),
        _ => None,
    }
}

fn object_time() -> String {
    registry::meta::now().to_string()
}

type Pending<'a> = std::pin::Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

fn boxed<'a>(future: impl Future<Output = Result<(), Error>> + Send + 'a) -> Pending<'a> {
    Box::pin(future)
}

fn untidy(e: &Error) {
    let why = e.clone().status().message;
    write(Severity::Warning, &format!("\"what the server keeps of itself is not up to date\" err={why:?}"));
}
