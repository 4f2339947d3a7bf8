//! The group of the servers behind this one.

use generated::apiregistration::v1::{APIService, APIServiceCondition};
use object::field_error::{Path, quoted};
use object::kind::Kind;
use object::names;
use object::record::Record;

use super::{Write, typed};
use crate::meta;
use crate::validate::{Faults, Report};

const STATUSES: &[&str] = &["True", "False", "Unknown"];

/// What this server itself serves is available from the start.
pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(service) = object.downcast_mut::<APIService>().filter(|s| s.spec.service.is_none()) else { return };
    service.status.conditions = vec![APIServiceCondition {
        r#type: "Available".into(),
        status: "True".into(),
        last_transition_time: meta::now(),
        reason: "Local".into(),
        message: "Local APIServices are always available".into(),
    }];
}

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("apiservices", "") => typed(object, write, faults, api_service),
        ("apiservices", _) => typed(object, write, faults, status),
        _ => {}
    }
}

/// A group version, who serves it, and how much it is preferred.
fn api_service(service: &APIService, _: Option<&APIService>, faults: &mut Faults) {
    let (spec, path) = (&service.spec, Path::new("spec"));
    let wanted = format!("{}.{}", spec.version, spec.group);
    for (field, name) in [("generateName", &service.metadata.generate_name), ("name", &service.metadata.name)] {
        if *name != wanted && !name.is_empty() && names::path_segment(name).is_empty() {
            let why = format!("must be `spec.version+\".\"+spec.group`: {}", quoted(&wanted));
            faults.invalid(&Path::new("metadata").child(field), name, why);
        }
    }
    let at = path.child("group");
    match &*spec.group {
        "" if spec.version != "v1" => {
            faults.required(&at, "only v1 may have an empty group and it better be legacy kube");
        }
        "" => {}
        group => faults.each(&at, group, names::dns1123_subdomain(group)),
    }
    faults.each(&path.child("version"), &spec.version, names::dns1035_label(&spec.version));
    for (name, priority, max) in [
        ("groupPriorityMinimum", spec.group_priority_minimum, 20_000),
        ("versionPriority", spec.version_priority, 1_000),
    ] {
        if !(1..=max).contains(&priority) {
            faults.invalid(&path.child(name), priority, format!("must be positive and less than {max}"));
        }
    }
    let (bundle, insecure) = (&spec.ca_bundle, spec.insecure_skip_tls_verify);
    let at = path.child("insecureSkipTLSVerify");
    let Some(backend) = &spec.service else {
        if !bundle.is_empty() {
            let size = format!("{} bytes", bundle.len());
            faults.invalid(&path.child("caBundle"), size, "local APIServices may not have a caBundle");
        }
        if insecure {
            faults.invalid(&at, true, "local APIServices may not have insecureSkipTLSVerify");
        }
        return;
    };
    let path = path.child("service");
    for (name, text) in [("namespace", &backend.namespace), ("name", &backend.name)] {
        if text.is_empty() {
            faults.required(&path.child(name), "");
        }
    }
    if let Some(port) = backend.port.filter(|port| !(1..=65535).contains(port)) {
        let why = format!("port is not valid: {}", names::out_of_range(1, 65535));
        faults.invalid(&path.child("port"), port, why);
    }
    if insecure && !bundle.is_empty() {
        faults.invalid(&at, true, "may not be true if caBundle is present");
    }
}

/// How a service fares.
fn status(service: &APIService, _: Option<&APIService>, faults: &mut Faults) {
    let path = Path::new("status");
    let path = path.child("conditions");
    for (i, condition) in service.status.conditions.iter().enumerate() {
        if !STATUSES.contains(&&*condition.status) {
            faults.not_supported(&path.index(i).child("status"), &condition.status, STATUSES);
        }
    }
}
