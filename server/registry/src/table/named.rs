//! The functions that rows of `api-specs/rules/columns.json` name.

use object::record::Record;
use object::scalar::MicroTime;
use serde_json::Value;

use super::resources::{pools, pools_completed, pools_status};
use super::{
    Row, admission, autoscaler, certificates, cluster, core, events, evictions, jobs, networking, nodes, pods,
    resources, scheduling, services, volumes,
};

/// A cell of an object now.
type Cell = fn(&dyn Record, MicroTime) -> Value;

/// The conditions of an object's row.
type Conditions = fn(&dyn Record) -> Vec<Value>;

/// What remains to be done to the rows of a list of objects.
type List = fn(&[&dyn Record], &mut [Row]);

/// Functions that make a cell, by name.
pub(super) const CELLS: &[(&str, Cell)] = &[
    ("api_service_available", |o, _| typed(o, cluster::api_service_available)),
    ("autoscaler_targets", |o, _| autoscaler::targets(o).into()),
    ("binding_groups", |o, _| core::subjects(o, "Group").into()),
    ("binding_service_accounts", |o, _| core::subjects(o, "ServiceAccount").into()),
    ("binding_users", |o, _| core::subjects(o, "User").into()),
    ("claim_access_modes", |o, _| typed(o, volumes::claim_access_modes)),
    ("claim_capacity", |o, _| typed(o, volumes::claim_capacity)),
    ("component_status", |o, _| typed(o, nodes::component_status)),
    ("controller", |o, _| core::controller(o).into()),
    ("crd_established", |o, _| typed(o, cluster::crd_established)),
    ("crd_versions", |o, _| typed(o, cluster::crd_versions)),
    ("csr_condition", |o, _| typed(o, certificates::condition)),
    ("csr_duration", |o, _| typed(o, certificates::duration)),
    ("endpoint_slice_endpoints", |o, _| typed(o, services::slice_endpoints)),
    ("endpoint_slice_ports", |o, _| typed(o, services::slice_ports)),
    ("endpoints", |o, _| typed(o, services::endpoints)),
    ("event_count", |o, _| events::count(o).into()),
    ("event_first_seen", |o, now| events::first_seen(o, now).into()),
    ("event_last_seen", |o, now| events::last_seen(o, now).into()),
    ("event_message", |o, _| events::message(o).into()),
    ("event_object", |o, _| events::object(o).into()),
    ("event_source", |o, _| events::source(o).into()),
    ("eviction_requesters", |o, _| evictions::requesters(o).into()),
    ("eviction_responder", |o, _| evictions::active_responder(o).into()),
    ("eviction_responder_finish", |o, now| evictions::responder_finish(o, now).into()),
    ("eviction_responder_heartbeat", |o, now| evictions::responder_heartbeat(o, now).into()),
    ("eviction_responder_message", |o, _| evictions::responder_message(o).into()),
    ("eviction_responder_status", |o, now| evictions::responder_status(o, now).into()),
    ("eviction_status", |o, _| evictions::status(o).into()),
    ("eviction_target_type", |o, _| evictions::target_type(o).into()),
    ("ingress_address", |o, _| typed(o, networking::address)),
    ("ingress_class_name", |o, _| typed(o, networking::class_name)),
    ("ingress_class_parameters", |o, _| typed(o, networking::class_parameters)),
    ("ingress_hosts", |o, _| typed(o, networking::hosts)),
    ("ingress_ports", |o, _| typed(o, networking::ports)),
    ("ip_address_parent", |o, _| typed(o, networking::ip_address_parent)),
    ("job_completions", |o, _| typed(o, jobs::completions)),
    ("job_duration", |o, now| typed(o, |job| jobs::duration(job, now))),
    ("job_status", |o, _| typed(o, jobs::status)),
    ("migrated_resource", |o, _| cluster::migrated_resource(o).into()),
    ("migration_status", |o, _| cluster::migration_status(o).into()),
    ("node_kernel", |o, _| typed(o, nodes::kernel)),
    ("node_roles", |o, _| typed(o, nodes::roles)),
    ("node_status", |o, _| typed(o, nodes::status)),
    ("param_ref", |o, _| admission::param_ref(o).into()),
    ("pod_certificate_state", |o, _| certificates::pod_request_state(o).into()),
    ("pod_group_status", |o, _| scheduling::status(o).into()),
    ("pod_ip", |o, _| typed(o, pods::ip)),
    ("pod_readiness_gates", |o, _| typed(o, pods::readiness_gates)),
    ("pod_ready", |o, _| typed(o, pods::ready)),
    ("pod_restarts", |o, now| typed(o, |pod| pods::restarts(pod, now))),
    ("pod_status", |o, _| typed(o, pods::status)),
    ("pools_allocated", |o, _| typed(o, |r| pools(r, |p| p.allocated_devices))),
    ("pools_available", |o, _| typed(o, |r| pools(r, |p| p.available_devices))),
    ("pools_completed", |o, now| typed(o, |r| pools_completed(r, now))),
    ("pools_errors", |o, _| typed(o, |r| pools(r, |p| p.validation_error.as_ref().map(|_| 1)))),
    ("pools_status", |o, _| typed(o, pools_status)),
    ("pools_total", |o, _| typed(o, |r| pools(r, |p| p.total_devices))),
    ("pools_unavailable", |o, _| typed(o, |r| pools(r, |p| p.unavailable_devices))),
    ("quota_limits", |o, _| typed(o, core::quota_limits)),
    ("quota_requests", |o, _| typed(o, core::quota_requests)),
    ("resource_claim_state", |o, _| resources::claim_state(o).into()),
    ("scheduling_policy", |o, _| scheduling::policy(o).into()),
    ("service_cluster_ip", |o, _| typed(o, services::cluster_ip)),
    ("service_external_ip", |o, _| typed(o, services::external_ip)),
    ("service_ports", |o, _| typed(o, services::ports)),
    ("storage_versions", |o, _| typed(o, cluster::storage_versions)),
    ("volume_access_modes", |o, _| typed(o, volumes::volume_access_modes)),
    ("volume_class", |o, _| volumes::class(o).into()),
    ("volume_phase", |o, _| volumes::phase(o).into()),
];

/// Functions that give a row's conditions, by name.
pub(super) const CONDITIONS: &[(&str, Conditions)] =
    &[("pod_conditions", |o| o.downcast_ref().map_or_else(Vec::new, pods::conditions))];

/// Functions over the rows of a list, by name.
pub(super) const LISTS: &[(&str, List)] = &[("default_storage_class", volumes::mark_default_class)];

/// A cell by a function's name; null where there is no such function or the object is of another type.
pub(super) fn cell(name: &str, object: &dyn Record, now: MicroTime) -> Value {
    // The table is in the order of names, which a test checks.
    CELLS.binary_search_by(|(n, _)| (*n).cmp(name)).map_or(Value::Null, |i| CELLS[i].1(object, now))
}

pub(super) fn conditions(name: &str, object: &dyn Record) -> Vec<Value> {
    CONDITIONS.iter().find(|(n, _)| *n == name).map_or_else(Vec::new, |(_, f)| f(object))
}

pub(super) fn list(name: &str, objects: &[&dyn Record], rows: &mut [Row]) {
    if let Some((_, f)) = LISTS.iter().find(|(n, _)| *n == name) {
        f(objects, rows);
    }
}

fn typed<R: Record, V: Into<Value>>(object: &dyn Record, f: impl FnOnce(&R) -> V) -> Value {
    object.downcast_ref::<R>().map_or(Value::Null, |r| f(r).into())
}
