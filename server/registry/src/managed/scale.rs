//! Managers of an object as its `scale` shows them, and back: whoever owns the number of replicas.

use std::borrow::Cow;

use generated::autoscaling::v1::Scale;
use generated::meta::v1::ManagedFieldsEntry;
use object::fieldset::Set;
use object::kind::Kind;
use object::schema::SchemaRef;
use object::strategy::Strategy;

use super::Writer;
use super::managers::{Manager, Managers};
use super::versions::kind_at;
use crate::error::Error;

/// The kind of a `scale` subresource's bodies.
pub static SCALE: Kind = Kind {
    group: Cow::Borrowed("autoscaling"),
    version: Cow::Borrowed("v1"),
    kind: Cow::Borrowed("Scale"),
    resource: Cow::Borrowed("scales"),
    singular: Cow::Borrowed("scale"),
    short_names: Cow::Borrowed(&[]),
    categories: Cow::Borrowed(&[]),
    namespaced: true,
    verbs: Cow::Borrowed(&[]),
    subresources: Cow::Borrowed(&[]),
    schema: SchemaRef::Static(Scale::schema_table),
    storage_path: Cow::Borrowed(""),
    storage_version: Cow::Borrowed(""),
    stored_as_json: false,
    selectable: Cow::Borrowed(&[]),
    index: Cow::Borrowed(""),
    not_selectable: Cow::Borrowed(""),
    strategy: Strategy::PLAIN,
    default_on: true,
};

/// The path to the replicas in a version of the parent; `None` if it is no version of it.
fn replicas(writer: &Writer<'_>, api_version: &str) -> Option<Set<'static>> {
    let scale = kind_at(writer, api_version)?.strategy.scale.as_ref()?;
    Some(path(&scale.replicas))
}

fn path(text: &str) -> Set<'static> {
    Set::of_fields(text.split('.')).into_owned()
}

fn unreadable(why: String) -> Error {
    Error::Failed(why)
}

/// The entries of the object, as those of its scale.
pub fn to_scale(writer: &Writer<'_>, entries: &[ManagedFieldsEntry]) -> Result<Vec<ManagedFieldsEntry>, Error> {
    let mut scale = Managers::default();
    for Manager { mut id, time, set } in Managers::decode(entries).map_err(unreadable)?.0 {
        if replicas(writer, &id.api_version).is_some_and(|path| path.is_within(&set)) {
            id.api_version = SCALE.api_version();
            scale.0.push(Manager { id, time, set: path("spec.replicas") });
        }
    }
    Ok(scale.encode())
}

/// The entries of the object, whose scale has these.
pub fn to_parent(
    writer: &Writer<'_>,
    entries: &[ManagedFieldsEntry],
    scale: &[ManagedFieldsEntry],
) -> Result<Vec<ManagedFieldsEntry>, Error> {
    let parent = Managers::decode(entries).map_err(unreadable)?;
    let mut scale = Managers::decode(scale).map_err(unreadable)?;
    let mut all = Managers::default();
    for mut manager in parent.0.iter().cloned() {
        let Some(replicas) = replicas(writer, &manager.id.api_version) else { continue };
        // Updaters of another version are other managers: theirs is taken, and given back below, without a time.
        if replicas.is_within(&manager.set) && scale.take(&manager.id).is_none() {
            manager.set.subtract(&replicas);
        }
        if !manager.set.is_empty() {
            all.0.push(manager);
        }
    }
    let Some(own) = replicas(writer, &writer.kind.api_version()) else { return Ok(all.encode()) };
    let in_scale = path("spec.replicas");
    for mut manager in scale.0.into_iter().filter(|m| in_scale.is_within(&m.set)) {
        manager.time = parent.0.iter().find(|p| p.id.is(&manager.id)).and_then(|p| p.time);
        manager.set = own.clone();
        all.0.retain(|m| !m.id.is(&manager.id));
        manager.id.api_version = writer.kind.api_version();
        all.0.push(manager);
    }
    Ok(all.encode())
}
