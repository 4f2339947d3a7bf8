//! The entries of `metadata.managedFields`, with their sets read.

use std::borrow::Cow;

use generated::meta::v1::ManagedFieldsEntry;
use object::fieldset::{Set, from_json, to_json};
use object::scalar::{Json, Time};

/// What tells managers apart. One who applies is the same in every version.
#[derive(Clone, Debug)]
pub(super) struct Identity<'a> {
    pub(super) name: Cow<'a, str>,
    /// The operation is `Apply`, not `Update`.
    pub(super) apply: bool,
    pub(super) api_version: Cow<'a, str>,
    pub(super) subresource: Cow<'a, str>,
}

impl Identity<'_> {
    pub(super) fn is(&self, other: &Identity<'_>) -> bool {
        self.name == other.name
            && self.apply == other.apply
            && self.subresource == other.subresource
            && (self.apply || self.api_version == other.api_version)
    }

    /// A copy that borrows nothing.
    pub(super) fn into_owned(self) -> Identity<'static> {
        Identity {
            name: self.name.into_owned().into(),
            apply: self.apply,
            api_version: self.api_version.into_owned().into(),
            subresource: self.subresource.into_owned().into(),
        }
    }

    /// The order in which upstream sorts managers by their encoded names.
    pub(super) fn rank(&self) -> (&str, bool, &str, &str) {
        (&self.name, !self.apply, if self.apply { "" } else { &self.api_version }, &self.subresource)
    }
}

/// A manager and what it owns.
#[derive(Clone, Debug)]
pub(super) struct Manager<'a> {
    pub(super) id: Identity<'a>,
    pub(super) time: Option<Time>,
    pub(super) set: Set<'a>,
}

/// All managers of an object.
#[derive(Clone, Debug, Default)]
pub(super) struct Managers<'a>(pub(super) Vec<Manager<'a>>);

impl<'a> Managers<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads entries. The error says what is wrong with them.
    pub(super) fn decode(entries: &'a [ManagedFieldsEntry]) -> Result<Self, String> {
        let mut managers = Self(Vec::with_capacity(entries.len() + 1));
        for (i, entry) in entries.iter().enumerate() {
            let apply = match entry.operation.as_str() {
                "Apply" => true,
                "Update" => false,
                _ => return Err("operation must be `Apply` or `Update`".into()),
            };
            if entry.api_version.is_empty() {
                return Err("apiVersion must not be empty".into());
            }
            match entry.fields_type.as_str() {
                "FieldsV1" => {}
                "" => return Err(format!("missing fieldsType in managed fields entry {i}")),
                other => return Err(format!("invalid fieldsType {other:?} in managed fields entry {i}")),
            }
            let text = entry.fields_v1.as_ref().map_or("{}", Json::as_str);
            let set = from_json(text).map_err(|e| format!("error decoding set: {e}"))?;
            let id = Identity {
                name: entry.manager.as_str().into(),
                apply,
                api_version: entry.api_version.as_str().into(),
                subresource: entry.subresource.as_str().into(),
            };
            managers.put(Manager { id, time: entry.time, set });
        }
        Ok(managers)
    }

    /// Puts a manager in the place of the one that it is, or beside the others.
    pub(super) fn put(&mut self, manager: Manager<'a>) {
        match self.0.iter_mut().find(|m| m.id.is(&manager.id)) {
            Some(place) => *place = manager,
            None => self.0.push(manager),
        }
    }

    /// Takes a manager out.
    pub(super) fn take(&mut self, id: &Identity<'_>) -> Option<Manager<'a>> {
        let at = self.0.iter().position(|m| m.id.is(id))?;
        Some(self.0.swap_remove(at))
    }

    /// The entries, in their order: by operation, time, name, version, subresource.
    pub(super) fn encode(mut self) -> Vec<ManagedFieldsEntry> {
        let seconds = |m: &Manager<'_>| m.time.map_or(0, |t| t.seconds());
        self.0.sort_by(|a, b| {
            (!a.id.apply, seconds(a), &a.id.name, &a.id.api_version, &a.id.subresource).cmp(&(
                !b.id.apply,
                seconds(b),
                &b.id.name,
                &b.id.api_version,
                &b.id.subresource,
            ))
        });
        self.0.into_iter().map(Manager::encode).collect()
    }
}

impl Manager<'_> {
    fn encode(self) -> ManagedFieldsEntry {
        ManagedFieldsEntry {
            manager: self.id.name.into_owned(),
            operation: if self.id.apply { "Apply" } else { "Update" }.into(),
            api_version: self.id.api_version.into_owned(),
            time: self.time,
            fields_type: "FieldsV1".into(),
            fields_v1: Some(to_json(&self.set).into()),
            subresource: self.id.subresource.into_owned(),
        }
    }
}
