//! `metadata.managedFields`: who set which fields, and by what operation.
//!
//! [`track`] follows a create, an update or a patch: fields that the request changes become its manager's, fields that
//! it removes become nobody's. [`apply`] merges a manager's whole configuration. What comes between is a [`Managers`],
//! the entries with their sets read.

#[cfg(test)]
mod applied_tests;
mod apply;
mod cap;
mod conflict;
mod last_applied;
mod managers;
mod name;
pub mod scale;
#[cfg(test)]
mod tests;
mod update;
mod versions;

use std::sync::LazyLock;

use generated::batch::v1::Job;
use generated::meta::v1::ManagedFieldsEntry;
use object::fieldset::Set;
use object::kind::Kind;
use object::record::{List, Record};
use object::scalar::Time;

use crate::kinds::batch::labels_of_template;
use crate::meta;
use crate::resources::Resources;
use managers::{Identity, Managers};

pub use apply::apply;
pub use name::manager_name;

/// A request, as far as managers are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    /// The manager's name.
    pub manager: &'a str,
    /// The kind, in the request's version.
    pub kind: &'a Kind,
    /// The subresource that is written to, or empty.
    pub subresource: &'a str,
    /// The served kinds, to find other versions of this one.
    pub resources: &'a Resources,
    /// When.
    pub now: Time,
}

impl<'a> Writer<'a> {
    fn identity(&self, apply: bool) -> Identity<'a> {
        let name = if self.manager.is_empty() { "unknown" } else { self.manager };
        Identity {
            name: name.into(),
            apply,
            api_version: self.kind.api_version(),
            subresource: self.subresource.into(),
        }
    }

    /// Fields that nobody comes to own by this write.
    fn disowned(&self) -> Set<'static> {
        let paths = self.kind.strategy.write(self.subresource).map(|w| &*w.disowns).unwrap_or_default();
        paths.iter().fold(Set::EMPTY, |all, path| all.union(Set::of_fields(path.split('.')).into_owned()))
    }
}

/// What no manager ever owns.
static STRIPPED: LazyLock<Set<'static>> = LazyLock::new(|| {
    let top = ["apiVersion", "kind", "metadata"].map(|name| Set::of_fields([name]));
    let metadata = [
        "name",
        "namespace",
        "creationTimestamp",
        "selfLink",
        "uid",
        "clusterName",
        "generation",
        "managedFields",
        "resourceVersion",
    ];
    let metadata = metadata.map(|name| Set::of_fields(["metadata", name]));
    top.into_iter().chain(metadata).fold(Set::EMPTY, Set::union)
});

/// Records what a create, an update or a patch does. `live` is the object before: an empty one if it is new.
pub fn track(writer: &Writer<'_>, live: &dyn Record, object: &mut dyn Record) {
    let Some(meta) = meta::of_mut(object) else { return };
    let given = std::mem::take(&mut meta.managed_fields);
    let was = meta::of(live);
    let managers = if !writer.subresource.is_empty() {
        // A subresource is no way to change the entries.
        Managers::decode(&was.managed_fields).unwrap_or_default()
    } else if is_reset(&given) {
        Managers::default()
    } else {
        match Managers::decode(&given) {
            Ok(managers) if !managers.is_empty() => managers,
            _ => Managers::decode(&was.managed_fields).unwrap_or_default(),
        }
    };
    // An object whose fields nobody manages stays so until somebody applies.
    if managers.is_empty() && !was.uid.is_empty() {
        return;
    }
    // A job without labels has its template's at this point, and shares with it those that are added later.
    let lent = object.downcast_mut::<Job>().is_some_and(|job| {
        let bare = job.metadata.labels.is_empty();
        labels_of_template(job);
        bare
    });
    let entries = match update::update(writer, live, object, managers) {
        Ok(managers) => managers.encode(),
        Err(_) => was.managed_fields.clone(),
    };
    if let Some(job) = object.downcast_mut::<Job>().filter(|_| lent && was.uid.is_empty()) {
        job.metadata.labels = Default::default();
    }
    if let Some(meta) = meta::of_mut(object) {
        meta.managed_fields = entries;
    }
}

/// An empty list, or one empty entry: the client wants all managers forgotten.
fn is_reset(entries: &Vec<ManagedFieldsEntry>) -> bool {
    match entries.as_slice() {
        [] => !entries.is_nil(),
        [one] => {
            let texts = [&one.manager, &one.operation, &one.api_version, &one.fields_type, &one.subresource];
            texts.iter().all(|t| t.is_empty()) && one.time.is_none() && one.fields_v1.is_none()
        }
        _ => false,
    }
}

/// The entries with the times that they had, if nothing but times differs.
pub fn with_old_times(entries: &[ManagedFieldsEntry], old: &[ManagedFieldsEntry]) -> Option<Vec<ManagedFieldsEntry>> {
    let same = |(a, b): (&ManagedFieldsEntry, &ManagedFieldsEntry)| {
        a.manager == b.manager
            && a.operation == b.operation
            && a.api_version == b.api_version
            && a.fields_type == b.fields_type
            && a.subresource == b.subresource
            && a.fields_v1 == b.fields_v1
    };
    let only_times = entries.len() == old.len()
        && entries.iter().zip(old).any(|(a, b)| a.time != b.time)
        && entries.iter().zip(old).all(same);
    only_times.then(|| old.to_vec())
}
