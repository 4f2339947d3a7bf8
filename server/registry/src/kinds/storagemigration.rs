//! The group of migrations to another stored form.

use generated::storagemigration::v1::StorageVersionMigration;
use object::equality::same_record;
use object::field_error::{Path, Value};
use object::kind::Kind;
use object::names;
use object::record::{Record, Reflect, View};
use object::validate::conditions;

use super::{Write, typed};
use crate::validate::{Faults, Report, internal};

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("storageversionmigrations", "") => typed(object, write, faults, migration),
        ("storageversionmigrations", _) => typed(object, write, faults, status),
        _ => {}
    }
}

/// What is to be migrated; fixed.
fn migration(migration: &StorageVersionMigration, old: Option<&StorageVersionMigration>, faults: &mut Faults) {
    let (resource, spec) = (&migration.spec.resource, Path::new("spec"));
    let path = spec.child("resource");
    let joined = |name: &str, text: &str, wrong: Vec<String>, faults: &mut Faults| {
        if !wrong.is_empty() {
            faults.invalid(&path.child(name), text, wrong.join(","));
        }
    };
    match &*resource.resource {
        "" => faults.required(&path.child("resource"), "resource is required to be set"),
        text => joined("resource", text, names::dns1035_label(text), faults),
    }
    if !resource.group.is_empty() {
        joined("group", &resource.group, names::dns1123_subdomain(&resource.group), faults);
    }
    if old.is_some_and(|old| !same_record(&old.spec, &migration.spec)) {
        faults.immutable(&spec, internal(View::Record(&migration.spec)));
    }
}

/// How far a migration is; it ends as a success or as a failure.
fn status(migration: &StorageVersionMigration, old: Option<&StorageVersionMigration>, faults: &mut Faults) {
    let (status, path) = (&migration.status, Path::new("status"));
    let (version, at) = (&status.resource_version, path.child("resourceVersion"));
    let number = version.bytes().all(|b| b.is_ascii_digit()) && !version.starts_with('0');
    if !version.is_empty() && !number {
        faults.invalid(&at, version, format!("resource version is not well formed: {version}"));
    }
    conditions(status.conditions.view(), &path.child("conditions"), faults);
    let Some(old) = old else { return };
    let was = &old.status.resource_version;
    if !was.is_empty() && was != version {
        faults.immutable(&at, version);
    }
    let at = path.child("conditions");
    let is = |migration: &StorageVersionMigration, ty: &str| {
        migration.status.conditions.iter().find(|c| c.r#type == ty).is_some_and(|c| c.status == "True")
    };
    let value = || Value::from(status.conditions.view());
    if is(migration, "Succeeded") && is(migration, "Failed") {
        faults.invalid(&at, value(), "Both success and failed conditions cannot be true at the same time");
    }
    for (ty, told) in [("Succeeded", "Success"), ("Failed", "Failed")] {
        if is(old, ty) && !is(migration, ty) {
            faults.invalid(&at, value(), format!("{told} condition cannot be set to false once it is true"));
        }
    }
}
