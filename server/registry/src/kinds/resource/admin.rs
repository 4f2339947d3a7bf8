//! Administrators' access to devices, which only marked namespaces may ask for (KEP-5018).

use generated::core::v1::Namespace;
use generated::resource::v1::{DeviceRequest, ResourceClaim, ResourceClaimTemplate};
use object::field_error::{FieldError, Path};
use object::kind::Kind;
use object::record::Record;

use crate::kinds::{Write, version};
use crate::meta;
use crate::resources::Resources;
use crate::validate::Faults;

const LABEL: &str = "resource.kubernetes.io/admin-access";

/// What is wrong with an object that asks for such access.
pub(crate) async fn admin_access(kind: &Kind, resources: &Resources, write: &Write<'_>, object: &dyn Record) -> Faults {
    if kind.group != "resource.k8s.io" {
        return Faults::new();
    }
    let mut found = None;
    version::at_home(kind, write, object, &mut |_, write, object| found = asked(write, object));
    let Some((list, place)) = found else { return Faults::new() };
    if marked(resources, &meta::of(object).namespace).await {
        return Faults::new();
    }
    let why = format!("admin access to devices requires the `{LABEL}: true` label on the containing namespace");
    let (spec, status) = (Path::new("spec"), Path::new("status"));
    let (devices, allocation) = (spec.child("devices"), status.child("allocation"));
    let (requests, allocated) = (devices.child("requests"), allocation.child("devices"));
    let results = allocated.child("results");
    let of = if list == "results" { results } else { requests };
    vec![FieldError::forbidden(&of.index(place).child("adminAccess"), why)]
}

/// Which list asks for access, and where in it. Specs are fixed, and what was granted stays so.
fn asked(write: &Write<'_>, object: &dyn Record) -> Option<(&'static str, usize)> {
    let of_requests = |requests: &[DeviceRequest]| {
        let asks = |r: &DeviceRequest| r.exactly.as_ref().is_some_and(|e| e.admin_access == Some(true));
        requests.iter().position(asks)
    };
    let of_results = |claim: &ResourceClaim| {
        let results = &claim.status.allocation.as_ref()?.devices.results;
        results.iter().position(|r| r.admin_access == Some(true))
    };
    match (write.subresource, write.old) {
        ("", None) => {
            let claim = object.downcast_ref::<ResourceClaim>().map(|claim| &claim.spec);
            let template = || object.downcast_ref::<ResourceClaimTemplate>().map(|template| &template.spec.spec);
            Some(("requests", of_requests(&claim.or_else(template)?.devices.requests)?))
        }
        ("status", Some(old)) => {
            let claim = object.downcast_ref::<ResourceClaim>()?;
            let old = old.downcast_ref::<ResourceClaim>()?;
            if of_results(old).is_some() { None } else { Some(("results", of_results(claim)?)) }
        }
        _ => None,
    }
}

async fn marked(resources: &Resources, namespace: &str) -> bool {
    let Some(resource) = resources.any("", "namespaces").and_then(|s| s.resource.as_ref()) else { return false };
    let Ok(cache) = resource.cache().await else { return false };
    let Ok(Some(stored)) = cache.get_consistent(&resource.key("", namespace)).await else { return false };
    let Ok(record) = stored.object.record() else { return false };
    record.downcast_ref::<Namespace>().is_some_and(|n| n.metadata.labels.get(LABEL).is_some_and(|v| v == "true"))
}
