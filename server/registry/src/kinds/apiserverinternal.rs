//! `internal.apiserver.k8s.io`: which versions of a resource the servers of a cluster know.

use object::field_error::Path;
use object::names::{dns1035_label, dns1123_subdomain};
use object::record::Record;

use super::Write;
use crate::meta;
use crate::validate::{Faults, Report};

/// A storage version is named by group and resource; a changed one is not looked at.
pub(super) fn validate(write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    if write.old.is_some() {
        return;
    }
    let metadata = Path::new("metadata");
    let (at, name) = (metadata.child("name"), &meta::of(object).name);
    let Some((group, resource)) = name.rsplit_once('.') else {
        if !name.is_empty() {
            faults.invalid(&at, name, "name must be in the form of <group>.<resource>");
        }
        return;
    };
    let told =
        |part: &str, wrong: Vec<String>| wrong.into_iter().map(|why| format!("the {part} segment {why}")).collect();
    faults.each(&at, name, told("group", dns1123_subdomain(group)));
    faults.each(&at, name, told("resource", dns1035_label(resource)));
}
