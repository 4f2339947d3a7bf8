//! Cluster IPs, each an `IPAddress` object while a service has it.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

use generated::core::v1::Service;
use generated::networking::v1::{IPAddress, IPAddressSpec, ParentReference, ServiceCIDR};
use object::field_error::{FieldError, Path, aggregate};
use object::kind::Kind;
use object::names::{self, ip};
use object::record::Record;
use storage::{Expect, Op, Outcome, Txn};

use super::network::{Block, Family};
use super::{Allocation, has_ip, refused};
use crate::error::Error;
use crate::managed::{self, Writer};
use crate::resources::{Resource, Resources};
use crate::verbs::Context;
use crate::{codec, meta};

const GROUP: &str = "networking.k8s.io";
/// The label by which an IP's object says who looks after it, and what that says here.
pub(super) const MANAGED_BY: &str = "ipaddress.kubernetes.io/managed-by";
pub(super) const MANAGER: &str = "ipallocator.k8s.io";

/// Gives a service the IPs that its families lack, and notes those that it no longer has.
pub(super) async fn allocate<'a>(
    cx: &Context<'_>,
    service: &mut Service,
    old: Option<&Service>,
) -> Result<Allocation<'a>, Error> {
    let mut given = Allocation { of: Owner::of(service), ..Allocation::default() };
    let headless = |service: &Service| service.spec.cluster_ips.first().is_some_and(|ip| ip == "None");
    let old = old.filter(|old| has_ip(old));
    match old {
        Some(old) if headless(old) => {}
        Some(old) if !has_ip(service) => given.released = old.spec.cluster_ips.clone(),
        Some(old) => match (old.spec.ip_families.len(), service.spec.ip_families.len()) {
            (1, 2) => take(cx, service, 1, &mut given).await?,
            (2, 1) => given.released = old.spec.cluster_ips.get(1).cloned().into_iter().collect(),
            _ => {}
        },
        None if has_ip(service) && !headless(service) => take(cx, service, 0, &mut given).await?,
        None => {}
    }
    if cx.dry_run {
        return Ok(Allocation::default());
    }
    Ok(given)
}

/// Takes an IP for each family from `first` on: the one that the service names, or any.
async fn take(cx: &Context<'_>, service: &mut Service, first: usize, given: &mut Allocation<'_>) -> Result<(), Error> {
    let families = service.spec.ip_families.clone();
    if service.spec.cluster_ips.len() < families.len() {
        service.spec.cluster_ips.resize(families.len(), String::new());
    }
    for (i, family) in families.iter().enumerate().skip(first) {
        let Some(family) = Family::of_name(family) else { continue };
        match take_one(cx, service, family, &service.spec.cluster_ips[i]).await {
            Ok(ip) => {
                given.taken.extend((!cx.dry_run).then(|| ip.clone()));
                if i == 0 {
                    service.spec.cluster_ip = ip.clone();
                }
                service.spec.cluster_ips[i] = ip;
            }
            Err(e) => {
                std::mem::take(given).revert(cx.resources).await;
                return Err(e);
            }
        }
    }
    Ok(())
}

async fn take_one(cx: &Context<'_>, service: &Service, family: Family, wanted: &str) -> Result<String, Error> {
    let began = Instant::now();
    let wrong = |why: String| {
        let at = Path::new("spec");
        refused(service, vec![FieldError::invalid(&at.child("clusterIPs"), &service.spec.cluster_ips[..], why)])
    };
    let blocks = blocks(cx.resources, family).await?;
    let mut ready = blocks.iter().filter(|(_, ready)| *ready).map(|(block, _)| block);
    if !wanted.is_empty() {
        let fails = |why: &str| wrong(format!("failed to allocate IP {wanted}: {why}"));
        let Some(address) = ip::parse_sloppy(wanted).map(|ip| ip.to_canonical()) else {
            return Err(Error::Internal(format!("failed to parse service IP \"{wanted}\"")));
        };
        let block = ready.find(|block| block.contains(address));
        match (block, cx.dry_run, blocks.first()) {
            (Some(_), true, _) => {}
            (Some(block), false, _) => match unfit(service, address) {
                Some(why) => return Err(fails(&why)),
                None if claim(cx.resources, service, address).await? => {
                    cx.resources.service_counts.gave(block, true, began.elapsed());
                }
                None => return Err(fails("provided IP is already allocated")),
            },
            (None, true, Some((block, true))) => {
                return Err(fails(&format!(
                    "the provided IP ({address}) is not in the valid range. The range of valid IPs is {block}"
                )));
            }
            (None, true, _) => return Err(fails("allocator not ready")),
            (None, false, _) => return Err(fails("the provided network does not match the current range")),
        }
        return Ok(wanted.to_owned());
    }
    if cx.dry_run {
        // No address is looked for that would not be taken.
        return match ready.next() {
            Some(block) => Ok(block.base().to_string()),
            None => Err(wrong("failed to allocate IP: allocator not ready".into())),
        };
    }
    for block in ready {
        for address in block.addresses(meta::random()) {
            if let Some(why) = unfit(service, address) {
                return Err(wrong(format!("failed to allocate IP: {why}")));
            }
            if claim(cx.resources, service, address).await? {
                cx.resources.service_counts.gave(block, false, began.elapsed());
                return Ok(address.to_string());
            }
        }
    }
    let name = &service.metadata.name;
    Err(Error::Internal(format!("failed to allocate a serviceIP for Service \"{name}\": range is full")))
}

/// The ranges of a family, and whether IPs may be given from each: those of the `ServiceCIDR` objects, or of the flags
/// while there is no such object.
pub(super) async fn blocks(resources: &Resources, family: Family) -> Result<Vec<(Block, bool)>, Error> {
    let mut found: Vec<(Block, bool)> = Vec::new();
    if let Some((_, resource)) = place(resources, "servicecidrs") {
        for entry in resource.cache().await?.snapshot_consistent().await?.range(&resource.prefix, "") {
            let record = entry.object.record()?;
            let Some(cidr) = record.downcast_ref::<ServiceCIDR>() else { continue };
            let condition = cidr.status.conditions.iter().find(|c| c.r#type == "Ready");
            let ready = condition.is_none_or(|c| c.status == "True") && cidr.metadata.deletion_timestamp.is_none();
            found.extend(cidr.spec.cidrs.iter().filter_map(|text| Block::parse(text)).map(|block| (block, ready)));
        }
    }
    found.retain(|(block, _)| block.family() == family);
    let own = &resources.network.blocks;
    if found.is_empty() {
        found.extend(own.iter().filter(|block| block.family() == family).map(|block| (*block, true)));
    }
    // The server's own range comes first.
    found.sort_by_key(|(block, _)| !own.contains(block));
    Ok(found)
}

fn place<'a>(resources: &'a Resources, name: &str) -> Option<(&'a Kind, &'a Resource)> {
    let served = resources.find(GROUP, "v1", name)?;
    Some((&served.kind, served.resource.as_deref()?))
}

/// Why no IP can be a service's: its name does not fit into the IP's object.
fn unfit(service: &Service, address: IpAddr) -> Option<String> {
    let (name, spec) = (&service.metadata.name, Path::new("spec"));
    let parent = spec.child("parentRef");
    let at = parent.child("name");
    let wrong: Vec<FieldError> = match name.as_str() {
        "" => vec![FieldError::required(&at, "")],
        name => names::path_segment(name).into_iter().map(|why| FieldError::invalid(&at, name, why)).collect(),
    };
    let shown = || format!("IPAddress.networking.k8s.io \"{address}\" is invalid: {}", aggregate(&wrong));
    (!wrong.is_empty()).then(shown)
}

/// Makes the IP's object; tells whether it was free.
pub(super) async fn claim(resources: &Resources, service: &Service, address: IpAddr) -> Result<bool, Error> {
    let Some((kind, resource)) = place(resources, "ipaddresses") else { return Ok(true) };
    let key = resource.key("", &address.to_string());
    if resource.cache().await?.get(&key).is_some() {
        return Ok(false);
    }
    let family = if address.is_ipv6() { "IPv6" } else { "IPv4" };
    let mut object = IPAddress::default();
    meta::set_type(&mut object, kind);
    object.metadata.name = address.to_string();
    object.metadata.uid = meta::new_uid();
    object.metadata.creation_timestamp = meta::now();
    object.metadata.labels.insert("ipaddress.kubernetes.io/ip-family".into(), family.into());
    object.metadata.labels.insert(MANAGED_BY.into(), MANAGER.into());
    let parent = ParentReference {
        resource: "services".into(),
        namespace: service.metadata.namespace.clone(),
        name: service.metadata.name.clone(),
        ..ParentReference::default()
    };
    object.spec = IPAddressSpec { parent_ref: Some(Box::new(parent)) };
    let writer = Writer { manager: "kube-apiserver", kind, subresource: "", resources, now: meta::now() };
    managed::track(&writer, &IPAddress::default(), &mut object);
    let op = Op::Put { value: codec::store(&resource.stored, &object), ttl: None };
    let outcome = resource.store().txn(Txn { key: key.into(), expect: Expect::Absent, op }).await?;
    Ok(matches!(outcome, Outcome::Done(_)))
}

/// Removes an IP's object, if it is the service's: somebody may have given the IP to another one meanwhile. One that stays
/// behind is free again once its service is seen to be gone.
pub(super) async fn free(resources: &Resources, of: &Owner, text: &str) {
    let Some((kind, resource)) = place(resources, "ipaddresses") else { return };
    let Some(address) = ip::parse_sloppy(text) else { return };
    let key = resource.key("", &address.to_canonical().to_string());
    if let Ok(Some(found)) = resource.store().get(&key).await
        && codec::load(kind, &found.value, found.revision).is_ok_and(|object| of.has(&*object))
    {
        remove(resource, found.key, found.revision).await;
    }
}

/// A service, as the object of an IP names it.
#[derive(Clone, Debug, Default)]
pub(super) struct Owner {
    namespace: String,
    name: String,
}

impl Owner {
    pub(super) fn of(service: &Service) -> Self {
        Self { namespace: service.metadata.namespace.clone(), name: service.metadata.name.clone() }
    }

    /// Whether the object of an IP says that it is this service's, or nobody's.
    pub(super) fn has(&self, object: &dyn Record) -> bool {
        let Some(object) = object.downcast_ref::<IPAddress>() else { return false };
        object.spec.parent_ref.as_deref().is_none_or(|parent| {
            parent.group.is_empty()
                && parent.resource == "services"
                && parent.namespace == self.namespace
                && parent.name == self.name
        })
    }
}

/// Removes an IP's object, if it is still as it was.
pub(super) async fn remove(resource: &Resource, key: Arc<str>, revision: i64) {
    resource.store().txn(Txn { key, expect: Expect::Revision(revision), op: Op::Delete }).await.ok();
}
