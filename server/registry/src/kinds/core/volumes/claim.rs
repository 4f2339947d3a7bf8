//! PersistentVolumeClaim.

use generated::core::v1::{
    PersistentVolumeClaim, PersistentVolumeClaimSpec, PersistentVolumeClaimStatus, TypedLocalObjectReference,
    TypedObjectReference, VolumeHealthCondition,
};
use object::equality::same_record;
use object::field_error::{Path, Value};
use object::names;
use object::record::{Record, Reflect, View};
use object::scalar::Quantity;
use object::validate::{LabelSelectorOptions, condition_reason, has_invalid_label_value, label_selector};

use super::{VOLUME_MODES, access_modes};
use crate::kinds::features::CROSS_NAMESPACE_VOLUME_DATA_SOURCE;
use crate::kinds::quantities::{NATIVE_PREFIX, basic, positive};
use crate::validate::{Faults, Report, diff};

/// The annotation that named a class before there was a field.
const CLASS_ANNOTATION: &str = "volume.beta.kubernetes.io/storage-class";
/// What the stages of an expansion are called.
const RESIZE_STAGES: &[&str] = &[
    "ControllerResizeInProgress",
    "ControllerResizeInfeasible",
    "NodeResizeInProgress",
    "NodeResizeInfeasible",
    "NodeResizePending",
];

/// What a claim may hold because it already did.
#[derive(Clone, Copy, Debug, Default)]
struct Lenience {
    selector: LabelSelectorOptions,
    api_group: bool,
}

/// A claim begins without a status, which reads as pending, and both ways to name a data source say the same
/// (KEP-1495).
pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(claim) = object.downcast_mut::<PersistentVolumeClaim>() else { return };
    claim.status = PersistentVolumeClaimStatus::default();
    prepare_spec(&mut claim.spec, None);
}

/// A changed claim has its data source as a new one has it.
pub(super) fn prepare_update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let Some(claim) = object.downcast_mut::<PersistentVolumeClaim>() else { return };
    let Some(old) = old.downcast_ref::<PersistentVolumeClaim>() else { return };
    if subresource.is_empty() {
        prepare_spec(&mut claim.spec, Some(&old.spec));
    }
}

/// A reference into another namespace is a feature of its own, and dropped as a whole without it. Of data sources named the
/// old way only claims and snapshots count.
fn prepare_spec(spec: &mut PersistentVolumeClaimSpec, old: Option<&PersistentVolumeClaimSpec>) {
    let refers = |spec: &PersistentVolumeClaimSpec| spec.data_source_ref.is_some();
    if !CROSS_NAMESPACE_VOLUME_DATA_SOURCE.is_on()
        && spec.data_source_ref.as_ref().is_some_and(|r| is_elsewhere(r))
        && !old.is_some_and(refers)
    {
        spec.data_source_ref = None;
    }
    let had = old.is_some_and(|old| old.data_source.is_some() || refers(old));
    if !had && !refers(spec) {
        let known = |s: &TypedLocalObjectReference| {
            let group = s.api_group.as_deref().unwrap_or_default();
            matches!((&*s.kind, group), ("PersistentVolumeClaim", "") | ("VolumeSnapshot", "snapshot.storage.k8s.io"))
        };
        spec.data_source = spec.data_source.take().filter(|s| known(s));
    }
    mirror_sources(spec);
}

fn is_elsewhere(reference: &TypedObjectReference) -> bool {
    reference.namespace.as_ref().is_some_and(|n| !n.is_empty())
}

/// Fills each way to name a data source from the other.
fn mirror_sources(spec: &mut PersistentVolumeClaimSpec) {
    match (&spec.data_source, &spec.data_source_ref) {
        (Some(source), None) => {
            spec.data_source_ref = Some(Box::new(TypedObjectReference {
                api_group: source.api_group.clone(),
                kind: source.kind.clone(),
                name: source.name.clone(),
                namespace: None,
            }));
        }
        (None, Some(reference)) if !is_elsewhere(reference) => {
            spec.data_source = Some(Box::new(TypedLocalObjectReference {
                api_group: reference.api_group.clone(),
                kind: reference.kind.clone(),
                name: reference.name.clone(),
            }));
        }
        _ => {}
    }
}

/// A claim, or a change of one.
pub(super) fn claim(claim: &PersistentVolumeClaim, old: Option<&PersistentVolumeClaim>, faults: &mut Faults) {
    let path = Path::new("spec");
    let Some(old) = old else { return claim_spec(&claim.spec, &path, faults) };
    let grouped = old.spec.data_source.as_ref().is_some_and(|s| s.api_group.is_some())
        || old.spec.data_source_ref.as_ref().is_some_and(|s| s.api_group.is_some());
    let invalid_values = has_invalid_label_value(old.spec.selector.view());
    let lenience =
        Lenience { selector: LabelSelectorOptions { invalid_values, ..Default::default() }, api_group: grouped };
    spec(&claim.spec, lenience, &path, faults);
    change(claim, old, faults);
}

/// The spec of a new claim, or of a template for claims.
pub(in crate::kinds) fn claim_spec(claim: &PersistentVolumeClaimSpec, path: &Path<'_>, faults: &mut Faults) {
    spec(claim, Lenience::default(), path, faults);
}

fn spec(spec: &PersistentVolumeClaimSpec, lenience: Lenience, path: &Path<'_>, faults: &mut Faults) {
    if spec.access_modes.is_empty() {
        faults.required(&path.child("accessModes"), "at least 1 access mode is required");
    }
    label_selector(spec.selector.view(), lenience.selector, &path.child("selector"), faults);
    access_modes(&spec.access_modes, &path.child("accessModes"), faults);
    let (resources, key) = (path.child("resources"), "storage");
    match spec.resources.requests.get(key) {
        None => faults.required(&resources.key(key), ""),
        Some(size) => positive(size, &resources.key(key), faults),
    }
    if let Some(class) = &spec.storage_class_name
        && !class.is_empty()
    {
        faults.each(&path.child("storageClassName"), class, names::dns1123_subdomain(class));
    }
    if let Some(mode) = &spec.volume_mode
        && !VOLUME_MODES.contains(&&**mode)
    {
        faults.not_supported(&path.child("volumeMode"), mode, VOLUME_MODES);
    }
    sources(spec, lenience.api_group, path, faults);
    if let Some(class) = &spec.volume_attributes_class_name
        && !class.is_empty()
    {
        faults.each(&path.child("volumeAttributesClassName"), class, names::dns1123_subdomain(class));
    }
}

/// Where a volume's first content comes from.
fn sources(spec: &PersistentVolumeClaimSpec, any_group: bool, path: &Path<'_>, faults: &mut Faults) {
    if let Some(s) = &spec.data_source {
        source(s.api_group.as_ref(), &s.kind, &s.name, any_group, &path.child("dataSource"), faults);
    }
    let Some(reference) = &spec.data_source_ref else { return };
    let at = path.child("dataSourceRef");
    source(reference.api_group.as_ref(), &reference.kind, &reference.name, any_group, &at, faults);
    if let Some(namespace) = reference.namespace.as_ref().filter(|n| !n.is_empty()) {
        faults.each(&at.child("namespace"), namespace, names::dns1123_label(namespace));
    }
    let Some(s) = &spec.data_source else { return };
    // Upstream gives a path for the value, of which nothing can be seen.
    let value = || Value::Json("{}".into());
    if is_elsewhere(reference) {
        faults.invalid(path, value(), "may not be specified when dataSourceRef.namespace is specified");
    } else if (&s.api_group, &s.kind, &s.name) != (&reference.api_group, &reference.kind, &reference.name) {
        faults.invalid(path, value(), "must match dataSourceRef");
    }
}

fn source(group: Option<&String>, kind: &str, name: &str, any_group: bool, path: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        faults.required(&path.child("name"), "");
    }
    if kind.is_empty() {
        faults.required(&path.child("kind"), "");
    }
    match group.filter(|g| !g.is_empty()) {
        None if kind != "PersistentVolumeClaim" => {
            faults.invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }
        Some(group) if !any_group => faults.each(&path.child("apiGroup"), group, names::dns1123_subdomain(group)),
        _ => {}
    }
}

/// A claim's spec stays as it is, but for what a controller binds and what a bound claim may ask for.
fn change(claim: &PersistentVolumeClaim, old: &PersistentVolumeClaim, faults: &mut Faults) {
    let (mut was, mut is) = (old.spec.clone(), claim.spec.clone());
    mirror_sources(&mut was);
    if was.volume_name.is_empty() {
        was.volume_name.clone_from(&is.volume_name);
    }
    let class = |claim: &PersistentVolumeClaim| claim.metadata.annotations.get(CLASS_ANNOTATION).cloned();
    let (annotated, annotated_now) = (class(old), class(claim));
    let named_now = claim.spec.storage_class_name.as_ref().filter(|_| old.spec.storage_class_name.is_none());
    let moves = annotated.is_some()
        && named_now == annotated.as_ref()
        && (annotated_now.is_none() || annotated_now == annotated);
    if moves {
        is.storage_class_name = None;
    } else {
        if annotated.clone().unwrap_or_default() != annotated_now.clone().unwrap_or_default() {
            let path = Path::new("metadata");
            faults.immutable(&path.child("annotations").child(CLASS_ANNOTATION), annotated_now.unwrap_or_default());
        }
        if named_now.is_some() && (annotated.is_none() || annotated.as_ref() == named_now) {
            is.storage_class_name.clone_from(&was.storage_class_name);
        }
    }
    let size = |spec: &PersistentVolumeClaimSpec| spec.resources.requests.get("storage").cloned().unwrap_or_default();
    if claim.status.phase == "Bound" {
        if !is.resources.requests.is_empty() {
            is.resources.requests.insert("storage".into(), size(&old.spec));
        }
        is.volume_attributes_class_name.clone_from(&was.volume_attributes_class_name);
    }
    let path = Path::new("spec");
    if !same_record(&is, &was) {
        let why =
            "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
        faults.forbidden(&path, format!("{why}\n{}", diff(View::Record(&was), View::Record(&is))));
    }
    let (new_size, old_size) = (size(&claim.spec), size(&old.spec));
    let has = old.status.capacity.get("storage").cloned().unwrap_or_default();
    if new_size < old_size && new_size <= has {
        let at = path.child("resources");
        faults.forbidden(&at.child("requests").child("storage"), "field can not be less than status.capacity");
    }
    if claim.spec.volume_mode != old.spec.volume_mode {
        faults.immutable(&Path::new("volumeMode"), claim.spec.volume_mode.view());
    }
    if old.status.current_volume_attributes_class_name.is_some()
        && claim.spec.volume_attributes_class_name != old.spec.volume_attributes_class_name
    {
        let to = match claim.spec.volume_attributes_class_name.as_deref() {
            None => "nil",
            Some("") => "empty string",
            Some(_) => return,
        };
        let why = format!("update to {to} is forbidden when status.currentVolumeAttributesClassName is not nil");
        faults.forbidden(&path.child("volumeAttributesClassName"), why);
    }
}

/// What controllers report of a claim.
pub(super) fn status(claim: &PersistentVolumeClaim, _: Option<&PersistentVolumeClaim>, faults: &mut Faults) {
    if claim.spec.access_modes.is_empty() {
        faults.required(&Path::new("Spec").child("accessModes"), "");
    }
    let (status, path) = (&claim.status, Path::new("status"));
    let capacity = path.child("capacity");
    for (name, quantity) in &status.capacity {
        basic(quantity, &capacity.key(name), faults);
    }
    if let Some(health) = &status.health_status {
        health_conditions(&health.health_conditions, &path.child("healthStatus").child("healthConditions"), faults);
    }
    let stages = path.child("allocatedResourceStatuses");
    for (name, stage) in &status.allocated_resource_statuses {
        resource_key(name, &stages, faults);
        if !RESIZE_STAGES.contains(&&**stage) {
            faults.not_supported(&stages, name, RESIZE_STAGES);
        }
    }
    let allocated = path.child("allocatedResources");
    for (name, quantity) in &status.allocated_resources {
        if resource_key(name, &allocated, faults) {
            basic(quantity, &allocated.key(name), faults);
        }
    }
}

/// A name of a resource that a claim can have.
fn resource_key(name: &str, path: &Path<'_>, faults: &mut Faults) -> bool {
    let before = faults.len();
    faults.each(path, name, names::qualified_name(name));
    let native = !name.contains('/') || name.contains(NATIVE_PREFIX);
    if faults.len() == before && native && name != "storage" {
        faults.push(object::field_error::FieldError::not_supported(path, name, &["storage"]));
    }
    faults.len() == before
}

/// Reasons are words, as those of other conditions.
pub(in crate::kinds) fn health_conditions(all: &[VolumeHealthCondition], path: &Path<'_>, faults: &mut Faults) {
    for (i, condition) in all.iter().enumerate().filter(|(_, c)| !c.reason.is_empty()) {
        faults.each(&path.index(i).child("reason"), &condition.reason, condition_reason(&condition.reason));
    }
}

/// The old annotation for a class, and sizes that are no whole bytes.
pub(super) fn warnings(claim: &PersistentVolumeClaim) -> Vec<String> {
    let mut out = Vec::new();
    if claim.metadata.annotations.contains_key(CLASS_ANNOTATION) {
        let why = r#"deprecated since v1.8; use "storageClassName" attribute instead"#;
        out.push(format!("metadata.annotations[{CLASS_ANNOTATION}]: {why}"));
    }
    claim_spec_warnings(&claim.spec, &Path::new("spec"), &mut out);
    out
}

/// Sizes that are no whole bytes.
pub(in crate::kinds) fn claim_spec_warnings(spec: &PersistentVolumeClaimSpec, path: &Path<'_>, out: &mut Vec<String>) {
    let at = path.child("resources");
    for (name, quantities) in [("requests", &spec.resources.requests), ("limits", &spec.resources.limits)] {
        let fraction = |size: &&Quantity| size.milli_value() % 1000 != 0;
        if let Some(size) = quantities.get("storage").filter(fraction) {
            let of = at.child(name);
            out.push(format!("{}: fractional byte value \"{size}\" is invalid, must be an integer", of.key("storage")));
        }
    }
}
