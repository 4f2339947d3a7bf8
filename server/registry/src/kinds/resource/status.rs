//! The status of a ResourceClaim: what was allocated, for whom, and how it is.

use generated::resource::v1::{
    AllocatedDeviceStatus, AllocationResult, DeviceAllocationConfiguration, DeviceRequestAllocationResult,
    NetworkDeviceData, ResourceClaim, ResourceClaimConsumerReference, ResourceClaimStatus,
};
use object::equality::same_record;
use object::field_error::{FieldError, Path, Value, quoted};
use object::names::ip::parse_cidr_sloppy;
use object::record::{Record, Reflect};
use object::validate::conditions;

use super::claim::Requests;
use super::parts::{MAX, binding, configuration, fits, label, pool_name, raw, skipped, tolerations};
use crate::kinds::core::volumes::source::csi_driver_name;
use crate::kinds::node_selector::node_selector;
use crate::validate::{Faults, Report};

/// Most users of a claim.
const MAX_USERS: usize = 256;
const MAX_CONDITIONS: usize = 8;
const MAX_ADDRESSES: usize = 16;

/// What a device is called: driver, pool, device, and the share of it.
type DeviceId<'a> = (&'a str, &'a str, &'a str, &'a str);

fn allocated(status: &ResourceClaimStatus) -> Vec<DeviceId<'_>> {
    let results = status.allocation.iter().flat_map(|allocation| &allocation.devices.results);
    results.map(|r| (&*r.driver, &*r.pool, &*r.device, r.share_id.as_deref().unwrap_or_default())).collect()
}

pub(super) fn id(device: &AllocatedDeviceStatus) -> DeviceId<'_> {
    (&device.driver, &device.pool, &device.device, device.share_id.as_deref().unwrap_or_default())
}

/// The state of devices that are given back goes with them.
pub(super) fn prepare(object: &mut dyn Record, old: &dyn Record) {
    let (Some(claim), Some(old)) = (object.downcast_mut::<ResourceClaim>(), old.downcast_ref::<ResourceClaim>()) else {
        return;
    };
    let was = &old.status;
    let (before, now) = (allocated(was), allocated(&claim.status));
    let keep: Vec<bool> =
        claim.status.devices.iter().map(id).map(|d| !before.contains(&d) || now.contains(&d)).collect();
    let mut keep = keep.into_iter();
    claim.status.devices.retain(|_| keep.next().unwrap_or(true));
}

/// A change of the status. What was allocated stays until it is given back, as the tables say.
pub(super) fn status(claim: &ResourceClaim, old: Option<&ResourceClaim>, faults: &mut Faults) {
    let (status, path) = (&claim.status, Path::new("status"));
    let at = path.child("reservedFor");
    if fits(status.reserved_for.len(), MAX_USERS, &at, faults) {
        for (i, user) in status.reserved_for.iter().enumerate() {
            for (name, text) in [("resource", &user.resource), ("name", &user.name), ("uid", &user.uid)] {
                if text.is_empty() {
                    faults.required(&at.index(i).child(name), "");
                }
            }
        }
    }
    let known = allocated(status);
    let devices = path.child("devices");
    for (i, one) in status.devices.iter().enumerate() {
        device(one, &known, &devices.index(i), faults);
    }
    let was = old.map(|old| &old.status);
    if !status.reserved_for.is_empty() {
        let before = was.map(|was| &was.reserved_for[..]).unwrap_or_default();
        let is_new = |user: &ResourceClaimConsumerReference| !before.iter().any(|other| same_record(user, other));
        if status.allocation.is_none() {
            faults.forbidden(&at, "may not be specified when `allocated` is not set");
        } else if claim.metadata.deletion_timestamp.is_some() && status.reserved_for.iter().any(is_new) {
            let why = "new entries may not be added while `deallocationRequested` or `deletionTimestamp` are set";
            faults.forbidden(&at, why);
        }
    }
    if let Some(new) = &status.allocation
        && was.is_none_or(|was| was.allocation.is_none())
    {
        allocation(new, &Requests::of(&claim.spec.devices), &path.child("allocation"), faults);
    }
}

fn allocation(allocation: &AllocationResult, requests: &Requests<'_>, path: &Path<'_>, faults: &mut Faults) {
    let devices = path.child("devices");
    let at = devices.child("results");
    if fits(allocation.devices.results.len(), MAX, &at, faults) {
        for (i, one) in allocation.devices.results.iter().enumerate() {
            result(one, requests, &at.index(i), faults);
        }
    }
    let at = devices.child("config");
    if fits(allocation.devices.config.len(), 2 * MAX, &at, faults) {
        for (i, DeviceAllocationConfiguration { requests: of, device_configuration, .. }) in
            allocation.devices.config.iter().enumerate()
        {
            let at = at.index(i);
            requests.refer(of, &at.child("requests"), faults);
            configuration(device_configuration, false, &at, faults);
        }
    }
    if let Some(selector) = &allocation.node_selector {
        node_selector(selector, false, &path.child("nodeSelector"), faults);
    }
}

fn result(result: &DeviceRequestAllocationResult, requests: &Requests<'_>, path: &Path<'_>, faults: &mut Faults) {
    requests.refers(&result.request, &path.child("request"), faults);
    label(&result.device, &path.child("device"), faults);
    binding(&result.binding_conditions, &result.binding_failure_conditions, path, faults);
    tolerations(&result.tolerations, &path.child("tolerations"), faults);
    skipped(&result.skip_node_operations, &path.child("skipNodeOperations"), faults);
}

/// How an allocated device is.
fn device(device: &AllocatedDeviceStatus, known: &[DeviceId<'_>], path: &Path<'_>, faults: &mut Faults) {
    csi_driver_name(&device.driver, &path.child("driver"), faults);
    pool_name(&device.pool, &path.child("pool"), faults);
    label(&device.device, &path.child("device"), faults);
    if !known.contains(&id(device)) {
        let (driver, pool, name, share) = id(device);
        let [driver, pool, name, share] = [driver, pool, name, share].map(|text| Value::typed(text).to_string());
        let shown = format!(r#"{{"Driver":{driver},"Pool":{pool},"Device":{name},"ShareID":{share}}}"#);
        faults.invalid(path, Value::Json(shown), "must be an allocated device in the claim");
    }
    let at = path.child("conditions");
    fits(device.conditions.len(), MAX_CONDITIONS, &at, faults);
    conditions(device.conditions.view(), &at, faults);
    if let Some(data) = device.data.as_ref().filter(|data| !data.as_bytes().is_empty()) {
        raw(data, false, &path.child("data"), faults);
    }
    if let Some(network) = &device.network_data {
        addresses(network, &path.child("networkData").child("ips"), faults);
    }
}

/// Addresses with the lengths of their networks, in canonical form.
fn addresses(network: &NetworkDeviceData, path: &Path<'_>, faults: &mut Faults) {
    if !fits(network.ips.len(), MAX_ADDRESSES, path, faults) {
        return;
    }
    for (i, text) in network.ips.iter().enumerate() {
        let Some((ip, length)) = parse_cidr_sloppy(text) else {
            let why = "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or 2001:db8::1/64)";
            faults.push(FieldError::invalid(&path.index(i), text, why));
            continue;
        };
        let canonical = format!("{ip}/{length}");
        if *text != canonical {
            let why = format!("must be in canonical form ({})", quoted(&canonical));
            faults.invalid(&path.index(i), text, why);
        }
    }
}
