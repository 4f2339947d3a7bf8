//! A create, an update or a patch: what it changes becomes its manager's.

use object::fieldset::Comparison;
use object::record::Record;

use super::managers::{Manager, Managers};
use super::versions::{Versions, kind_at};
use super::{STRIPPED, Writer, cap};
use crate::error::Error;
use crate::meta;

/// The managers as the schemas of their versions are now.
pub(super) fn reconcile<'a>(writer: &Writer<'_>, mut managers: Managers<'a>) -> Managers<'a> {
    for manager in &mut managers.0 {
        if let Some(kind) = kind_at(writer, &manager.id.api_version) {
            manager.set = std::mem::take(&mut manager.set).reconciled(kind.schema.get());
        }
    }
    managers
}

/// The managers after the change.
pub(super) fn update<'a>(
    writer: &Writer<'a>,
    live: &'a dyn Record,
    object: &'a dyn Record,
    managers: Managers<'a>,
) -> Result<Managers<'a>, Error> {
    let mut managers = reconcile(writer, managers);
    let disowned = writer.disowned();
    let mut changes = Comparison::of(live, object);
    if let Some(why) = changes.unkeyed.take() {
        let (meta, kind) = (meta::of(object), writer.kind);
        let shown = format!("{}/{}; {}/{}, Kind={}", meta.namespace, meta.name, kind.group, kind.version, kind.kind);
        return Err(Error::Failed(format!("failed to convert new object ({shown}) to smd typed: {why}")));
    }
    changes.ignore(&disowned);
    let own = writer.kind.api_version();
    {
        let versions = Versions::new(writer, live, object, managers.0.iter().map(|m| &m.id.api_version))?;
        let elsewhere = versions.compare(&disowned);
        managers.0.retain_mut(|manager| {
            let changes = if manager.id.api_version == own {
                Some(&changes)
            } else {
                elsewhere.iter().find(|(version, _)| *version == manager.id.api_version).and_then(|(_, c)| c.as_ref())
            };
            // A version that is no more takes its managers along.
            let Some(changes) = changes else { return false };
            for set in [&changes.modified, &changes.added, &changes.removed] {
                manager.set.subtract(set);
            }
            !manager.set.is_empty()
        });
    }
    let mut set = changes.changed();
    set.subtract(&STRIPPED);
    if !set.is_empty() {
        let id = writer.identity(false);
        let before = managers.take(&id).map(|m| m.set).unwrap_or_default();
        managers.0.push(Manager { id, time: Some(writer.now), set: set.union(before) });
    }
    cap::cap(&mut managers);
    Ok(managers)
}
