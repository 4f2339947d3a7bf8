//! ResourceClaim and ResourceClaimTemplate.

use std::cell::Cell;
use std::collections::HashMap;

use generated::meta::v1::ObjectMeta;
use generated::resource::v1::{
    DeviceClaim, DeviceConstraint, DeviceDerivedAttribute, DeviceRequest, DeviceSelector, DeviceToleration,
    ResourceClaim, ResourceClaimTemplate,
};
use object::equality::same_record;
use object::field_error::Path;
use object::names;
use object::record::{List, Reflect, View};
use object::validate::{annotations, labels};

use super::parts::{MAX, MAX_COST, configuration, derived, fits, label, selectors, tolerations};
use crate::kinds::features::DRA_CONSUMABLE_CAPACITY;
use crate::validate::{Faults, Report, internal};

/// Most requests of which the first that can be met is.
const MAX_ALTERNATIVES: usize = 8;
const NO_REQUEST: &str =
    "must be the name of a request in the claim or the name of a request and a subrequest separated by '/'";

/// A new claim; its spec never changes, as the tables say.
pub(super) fn claim(claim: &ResourceClaim, old: Option<&ResourceClaim>, faults: &mut Faults) {
    if old.is_none() {
        devices(&claim.spec.devices, false, &Path::new("spec").child("devices"), faults);
    }
}

/// What claims are made from; fixed.
pub(super) fn template(template: &ResourceClaimTemplate, old: Option<&ResourceClaimTemplate>, faults: &mut Faults) {
    let path = Path::new("spec");
    template_meta(&template.spec.metadata, &path.child("metadata"), faults);
    devices(&template.spec.spec.devices, false, &path.child("spec").child("devices"), faults);
    if old.is_some_and(|old| !same_record(&old.spec, &template.spec)) {
        faults.immutable(&path, internal(View::Record(&template.spec)));
    }
}

/// Metadata of what is made from a template: labels and annotations only.
fn template_meta(meta: &ObjectMeta, path: &Path<'_>, faults: &mut Faults) {
    annotations(meta.annotations.view(), &path.child("annotations"), faults);
    labels(meta.labels.view(), &path.child("labels"), faults);
    let said = |text: &str| !text.is_empty();
    for (name, given) in [
        ("name", said(&meta.name)),
        ("generateName", said(&meta.generate_name)),
        ("namespace", said(&meta.namespace)),
        ("selfLink", said(&meta.self_link)),
        // Upstream has it so.
        ("uID", said(&meta.uid)),
        ("resourceVersion", said(&meta.resource_version)),
        ("generation", meta.generation != 0),
        ("creationTimestamp", !meta.creation_timestamp.is_zero()),
        ("deletionTimestamp", meta.deletion_timestamp.is_some()),
        ("deletionGracePeriodSeconds", meta.deletion_grace_period_seconds.is_some()),
        ("ownerReferences", !meta.owner_references.is_nil()),
        ("finalizers", !meta.finalizers.is_nil()),
        ("managedFields", !meta.managed_fields.is_nil()),
    ] {
        if given {
            faults.forbidden(&path.child(name), "cannot be set");
        }
    }
}

/// The requests of a claim by name, each with those of which one is met.
pub(super) struct Requests<'a>(HashMap<&'a str, Vec<&'a str>>);

impl<'a> Requests<'a> {
    pub(super) fn of(claim: &'a DeviceClaim) -> Self {
        let subs = |request: &'a DeviceRequest| request.first_available.iter().map(|sub| &*sub.name).collect();
        Self(claim.requests.iter().map(|request| (&*request.name, subs(request))).collect())
    }

    fn has(&self, name: &str) -> bool {
        let (request, sub) = name.split_once('/').map_or((name, None), |(request, sub)| (request, Some(sub)));
        self.0.get(request).is_some_and(|subs| sub.is_none_or(|sub| subs.contains(&sub)))
    }

    /// A name of a request, or of one below it.
    pub(super) fn refers(&self, name: &str, path: &Path<'_>, faults: &mut Faults) {
        if name.matches('/').count() > 1 {
            return faults.invalid(path, name, NO_REQUEST);
        }
        name.split('/').for_each(|part| label(part, path, faults));
        if !self.has(name) {
            faults.invalid(path, name, NO_REQUEST);
        }
    }

    /// Names of requests.
    pub(super) fn refer(&self, names: &[String], path: &Path<'_>, faults: &mut Faults) {
        if fits(names.len(), MAX, path, faults) {
            for (i, name) in names.iter().enumerate() {
                self.refers(name, &path.index(i), faults);
            }
        }
    }
}

/// Expressions of a claim that is stored are not looked at again.
fn devices(claim: &DeviceClaim, stored: bool, path: &Path<'_>, faults: &mut Faults) {
    let (names, at) = (Requests::of(claim), path.child("requests"));
    let costs = Costs { stored, derived: Cell::new(0) };
    if fits(claim.requests.len(), MAX, &at, faults) {
        for (i, one) in claim.requests.iter().enumerate() {
            request(one, &claim.constraints, &costs, &at.index(i), faults);
        }
    }
    let at = path.child("constraints");
    if fits(claim.constraints.len(), MAX, &at, faults) {
        for (i, constraint) in claim.constraints.iter().enumerate() {
            let at = at.index(i);
            names.refer(&constraint.requests, &at.child("requests"), faults);
            if constraint.match_attribute.is_some() || constraint.distinct_attribute.is_some() {
                continue;
            }
            if !DRA_CONSUMABLE_CAPACITY.is_on() {
                faults.required(&at.child("matchAttribute"), "");
            } else {
                let why = r#"exactly one of "matchAttribute" or "distinctAttribute" is required, but multiple fields are set"#;
                faults.required(&at, why);
            }
        }
    }
    let at = path.child("config");
    if fits(claim.config.len(), MAX, &at, faults) {
        for (i, config) in claim.config.iter().enumerate() {
            let at = at.index(i);
            names.refer(&config.requests, &at.child("requests"), faults);
            configuration(&config.device_configuration, false, &at, faults);
        }
    }
    if costs.derived.get() > MAX_COST {
        let why = "too complex, total cost of derived attribute CEL expressions in the claim exceeds cost limit";
        faults.forbidden(path, why);
    }
}

/// What a request and one of several alternatives have in common.
struct Asked<'a> {
    name: String,
    selectors: &'a [DeviceSelector],
    derived: &'a [DeviceDerivedAttribute],
    mode: &'a str,
    count: i64,
    tolerations: &'a [DeviceToleration],
    costs: &'a Costs,
}

/// What expressions may cost.
struct Costs {
    /// It was looked at when they came.
    stored: bool,
    /// Those that derive attributes, all of the claim together.
    derived: Cell<u64>,
}

/// A request says exactly what it wants, or several things of which it wants one.
fn request(
    request: &DeviceRequest,
    constraints: &[DeviceConstraint],
    costs: &Costs,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    label(&request.name, &path.child("name"), faults);
    match (&request.exactly, &request.first_available[..]) {
        (None, []) => faults.required(path, "exactly one of `exactly` or `firstAvailable` is required"),
        (Some(exactly), []) => {
            let at = path.child("exactly");
            let class = at.child("deviceClassName");
            match &*exactly.device_class_name {
                "" => faults.required(&class, ""),
                name => faults.each(&class, name, names::dns1123_subdomain(name)),
            }
            let asked = Asked {
                name: request.name.clone(),
                selectors: &exactly.selectors,
                derived: &exactly.derived_attributes,
                mode: &exactly.allocation_mode,
                count: exactly.count,
                tolerations: &exactly.tolerations,
                costs,
            };
            devices_asked(&asked, constraints, &at, faults);
        }
        (None, alternatives) => {
            let at = path.child("firstAvailable");
            if !fits(alternatives.len(), MAX_ALTERNATIVES, &at, faults) {
                return;
            }
            for (i, sub) in alternatives.iter().enumerate() {
                label(&sub.name, &at.index(i).child("name"), faults);
                let asked = Asked {
                    name: format!("{}/{}", request.name, sub.name),
                    selectors: &sub.selectors,
                    derived: &sub.derived_attributes,
                    mode: &sub.allocation_mode,
                    count: sub.count,
                    tolerations: &sub.tolerations,
                    costs,
                };
                devices_asked(&asked, constraints, &at.index(i), faults);
            }
        }
        (Some(_), _) => {
            let why = "exactly one of `exactly` or `firstAvailable` is required, but multiple fields are set";
            faults.invalid(path, object::field_error::Value::null(), why);
        }
    }
}

fn devices_asked(asked: &Asked<'_>, constraints: &[DeviceConstraint], path: &Path<'_>, faults: &mut Faults) {
    selectors(asked.selectors, asked.costs.stored, &path.child("selectors"), faults);
    derived_attributes(asked, constraints, &path.child("derivedAttributes"), faults);
    let at = path.child("count");
    match asked.mode {
        "All" if asked.count != 0 => {
            faults.invalid(&at, asked.count, "must not be specified when allocationMode is 'All'");
        }
        "ExactCount" if asked.count <= 0 => faults.invalid(&at, asked.count, "must be greater than zero"),
        _ => {}
    }
    tolerations(asked.tolerations, &path.child("tolerations"), faults);
}

/// Attributes that are made up for constraints, each of which one asks for.
fn derived_attributes(asked: &Asked<'_>, constraints: &[DeviceConstraint], path: &Path<'_>, faults: &mut Faults) {
    let request = asked.name.split('/').next().unwrap_or_default();
    let used = |name: &str| {
        constraints.iter().any(|constraint| {
            let attribute = constraint.match_attribute.as_ref().or(constraint.distinct_attribute.as_ref());
            let targets = &constraint.requests;
            let aimed = targets.is_empty() || targets.iter().any(|t| *t == asked.name || t == request);
            aimed && attribute.is_some_and(|attribute| attribute == name)
        })
    };
    for (i, attribute) in asked.derived.iter().enumerate() {
        let at = path.index(i);
        if !attribute.name.is_empty() && !used(&attribute.name) {
            let why = "must be referenced by at least one matchAttribute or distinctAttribute constraint targeting this request";
            let name = object::field_error::Value::typed(&attribute.name);
            faults.invalid(&at.child("name"), name, why);
        }
        if !attribute.expression.is_empty() && !asked.costs.stored {
            let cost = derived(&attribute.expression, &at.child("expression"), faults);
            asked.costs.derived.set(asked.costs.derived.get().saturating_add(cost));
        }
    }
    for (i, attribute) in asked.derived.iter().enumerate() {
        if asked.derived[..i].iter().any(|other| other.name == attribute.name) {
            faults.duplicate(&path.index(i), &attribute.name);
        }
    }
}
