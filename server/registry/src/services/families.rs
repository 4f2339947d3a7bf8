//! Which families of addresses a service has.

use generated::core::v1::Service;
use object::field_error::{FieldError, Path, Value};

use super::network::{Family, Network};
use crate::kinds;

/// Fills in families and policy from what is said and what the cluster has, or tells why they don't fit.
pub(super) fn init(service: &mut Service, old: Option<&Service>, network: &Network) -> Result<(), Vec<FieldError>> {
    if service.spec.r#type == "ExternalName" || old.is_some_and(|old| is_settled(service, old)) {
        return Ok(());
    }
    let free = service.spec.cluster_ip == "None" && service.spec.selector.is_empty();
    if service.spec.ip_family_policy.is_none() {
        let policy = old.and_then(|old| old.spec.ip_family_policy.clone());
        let without = if free { "RequireDualStack" } else { "SingleStack" };
        service.spec.ip_family_policy = Some(policy.unwrap_or_else(|| without.into()));
    }
    let mut wrong = Vec::new();
    kinds::cluster_ips(service, old, &mut wrong);
    refuse(wrong)?;
    let single = service.spec.ip_family_policy.as_deref() == Some("SingleStack");
    let mut wrong = follow_policy(service, old, single);
    wrong.extend(infer(service, network));
    refuse(wrong)?;
    if free {
        // Nobody but its author knows where its endpoints are, so any families will do.
        complete(service, network.family(), !single);
        return Ok(());
    }
    refuse(configured(service, network))?;
    complete(service, network.family(), !single && network.blocks.len() == 2);
    Ok(())
}

fn refuse(wrong: Vec<FieldError>) -> Result<(), Vec<FieldError>> {
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// A service that prefers two families keeps those that it has, even if the cluster has gained or lost one.
fn is_settled(service: &Service, old: &Service) -> bool {
    const PREFER: &str = "PreferDualStack";
    let (new, old) = (&service.spec, &old.spec);
    new.r#type == old.r#type
        && matches!(&*new.r#type, "ClusterIP" | "NodePort" | "LoadBalancer")
        && new.ip_family_policy.as_deref() == Some(PREFER)
        && old.ip_family_policy.as_deref().is_none_or(|policy| policy == PREFER)
        && new.cluster_ips == old.cluster_ips
        && new.ip_families == old.ip_families
}

/// A single family lets the second one go; any other policy keeps it.
fn follow_policy(service: &mut Service, old: Option<&Service>, single: bool) -> Vec<FieldError> {
    let mut why = Vec::new();
    if let Some(old) = old.map(|old| &old.spec) {
        let spec = &mut service.spec;
        if single {
            if spec.cluster_ips == old.cluster_ips {
                spec.cluster_ips.truncate(1);
            }
            if spec.ip_families == old.ip_families {
                spec.ip_families.truncate(1);
            }
        } else {
            let fewer = |new: &[String], old: &[String]| !new.is_empty() && new.len() < old.len();
            if fewer(&spec.cluster_ips, &old.cluster_ips) {
                why.push("must be 'SingleStack' to release the secondary cluster IP");
            }
            if fewer(&spec.ip_families, &old.ip_families) {
                why.push("must be 'SingleStack' to release the secondary IP family");
            }
        }
    }
    if single && service.spec.cluster_ips.len() == 2 {
        why.push("must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified");
    }
    if single && service.spec.ip_families.len() == 2 {
        why.push("must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");
    }
    why.into_iter().map(|why| of_policy(service, why)).collect()
}

fn of_policy(service: &Service, why: &str) -> FieldError {
    let value = Value::typed(service.spec.ip_family_policy.as_deref().unwrap_or_default());
    FieldError::invalid(&Path::new("spec").child("ipFamilyPolicy"), value, why)
}

/// Families that follow from the IPs.
fn infer(service: &mut Service, network: &Network) -> Vec<FieldError> {
    let spec = &mut service.spec;
    let (path, mut wrong) = (Path::new("spec"), Vec::new());
    for (i, ip) in spec.cluster_ips.iter().enumerate().take_while(|(_, ip)| *ip != "None") {
        let family = Family::of(ip);
        if i < spec.ip_families.len() {
            continue;
        }
        if network.has(family) {
            spec.ip_families.push(family.name().into());
        } else {
            let why = format!("{} is not configured on this cluster", family.name());
            wrong.push(FieldError::invalid(&path.child("clusterIPs").index(i), &spec.cluster_ips[..], why));
        }
    }
    wrong
}

/// The cluster has the families that are asked for.
fn configured(service: &Service, network: &Network) -> Vec<FieldError> {
    let (path, mut wrong) = (Path::new("spec"), Vec::new());
    if service.spec.ip_family_policy.as_deref() == Some("RequireDualStack") && network.blocks.len() < 2 {
        wrong.push(of_policy(service, "this cluster is not configured for dual-stack services"));
    }
    for (i, family) in service.spec.ip_families.iter().enumerate() {
        if !Family::of_name(family).is_some_and(|family| network.has(family)) {
            let (at, value) = (path.child("ipFamilies"), Value::typed(family));
            wrong.push(FieldError::invalid(&at.index(i), value, "not configured on this cluster"));
        }
    }
    wrong
}

/// Adds a first family where there is none, and then the other one if both are to be.
fn complete(service: &mut Service, first: Family, both: bool) {
    let families = &mut service.spec.ip_families;
    if families.is_empty() {
        families.push(first.name().into());
    }
    if let ([one], true) = (&families[..], both)
        && let Some(family) = Family::of_name(one)
    {
        families.push(family.other().name().into());
    }
}
