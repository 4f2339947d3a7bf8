//! Apply: a manager's whole configuration, merged into the object. What it no longer speaks of goes, unless others
//! own it; what others own and it would change is a conflict.

use generated::meta::v1::ManagedFieldsEntry;
use object::fieldset::{self, Comparison, Merged, Set};
use object::json;
use object::kind::Kind;
use object::record::Record;
use serde_json::Value;

use super::conflict::{Conflict, conflict_error};
use super::managers::{Identity, Manager, Managers};
use super::update::{reconcile, update};
use super::versions::kind_at;
use super::{STRIPPED, Writer, last_applied};
use crate::error::Error;
use crate::{convert, meta};

/// Who owns the fields of an object that nobody has applied to before.
const BEFORE: &str = "before-first-apply";
/// The manager for whom apply goes on from what `kubectl apply` did on the client's side.
const KUBECTL: &str = "kubectl";

/// Why a configuration was not applied.
pub(super) enum Refused {
    Conflicts(Vec<Conflict>),
    Error(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// What applying gives: the object, or nothing where nothing changes, and the managers.
type Applied<'a> = (Option<Value>, Managers<'a>);

/// Applies a configuration to an object, an empty one if it is new. The result has its defaults and its managers.
pub fn apply(writer: &Writer<'_>, live: &dyn Record, config: &Value, force: bool) -> Result<Box<dyn Record>, Error> {
    let kind = writer.kind;
    let empty = kind.schema.make();
    let mut managers = Managers::decode(&meta::of(live).managed_fields)
        .map_err(|e| Error::Failed(format!("failed to decode managed fields: {e}")))?;
    let stated = GroupVersionKind::of(config);
    if stated.group != kind.group || stated.version != kind.version || stated.kind != kind.kind {
        return Err(Error::BadRequest(format!("invalid object type: {stated}")));
    }
    if managers.is_empty() {
        let before = Writer { manager: BEFORE, ..*writer };
        managers = update(&before, &*empty, live, managers)
            .map_err(|e| Error::Failed(format!("failed to create manager for existing fields: {}", e.message())))?;
    }
    if has_managed_fields(config) {
        return Err(Error::BadRequest("metadata.managedFields must be nil".into()));
    }
    let shown = shown(config, &stated);
    let tree = tree_of(live, kind)?;
    let schema = kind.schema.get();
    fieldset::check(config, schema, false)
        .map_err(|e| Error::Failed(format!("failed to create typed patch object ({shown}): {e}")))?;
    fieldset::check(&tree, schema, true)
        .map_err(|e| Error::Failed(format!("failed to create typed live object ({shown}): {e}")))?;
    let attempt = Attempt { writer, live, config, disowned: writer.disowned() };
    let again = (writer.manager == KUBECTL).then(|| managers.clone());
    let applied = match (attempt.run(managers, tree, force), again) {
        (Err(Refused::Conflicts(conflicts)), Some(managers)) => {
            let tree = tree_of(live, kind)?;
            match last_applied::allowed(kind, &tree, live) {
                None => Err(Refused::Conflicts(conflicts)),
                Some(allowed) => {
                    let left: Vec<Conflict> = conflicts.into_iter().filter_map(|c| c.without(&allowed)).collect();
                    if left.is_empty() { attempt.run(managers, tree, true) } else { Err(Refused::Conflicts(left)) }
                }
            }
        }
        (other, _) => other,
    };
    let (merged, managers) = applied.map_err(|refused| match refused {
        Refused::Conflicts(conflicts) => conflict_error(&conflicts),
        Refused::Error(error) => error,
    })?;
    let mut object = match merged {
        None => live.boxed_clone(),
        Some(merged) => {
            let mut object = kind.schema.make();
            json::from_tree(&merged, &mut *object).map_err(|e| {
                let why = format!("unable to convert unstructured object to {stated}: {e}");
                Error::Failed(format!("failed to convert new object ({shown}) to proper version: {why}"))
            })?;
            convert::complete(&mut *object)
                .map_err(|e| Error::Failed(format!("failed to convert to unversioned ({shown}): {e}")))?;
            meta::set_type(&mut *object, kind);
            object
        }
    };
    let entries = managers.encode();
    if let Some(meta) = meta::of_mut(&mut *object) {
        meta.managed_fields = entries;
        if writer.manager == KUBECTL {
            last_applied::renew(meta, config);
        }
    }
    Ok(object)
}

/// What a configuration says that it is.
struct GroupVersionKind<'a> {
    group: &'a str,
    version: &'a str,
    kind: &'a str,
}

impl<'a> GroupVersionKind<'a> {
    fn of(config: &'a Value) -> Self {
        let text = |name: &str| config.get(name).and_then(Value::as_str).unwrap_or_default();
        let (version, kind) = (text("apiVersion"), text("kind"));
        match version.split_once('/') {
            None => Self { group: "", version, kind },
            Some(("", "")) => Self { group: "", version: "", kind },
            Some((group, version)) if !version.contains('/') => Self { group, version, kind },
            Some(_) => Self { group: "", version: "", kind: "" },
        }
    }
}

impl std::fmt::Display for GroupVersionKind<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}, Kind={}", self.group, self.version, self.kind)
    }
}

/// A configuration's object as messages name it.
fn shown(config: &Value, stated: &GroupVersionKind<'_>) -> String {
    let text = |name: &str| config["metadata"].get(name).and_then(Value::as_str).unwrap_or_default();
    format!("{}/{}; {stated}", text("namespace"), text("name"))
}

/// Whether a configuration has managed fields, be it none. What can't be read as such is left to the schema.
fn has_managed_fields(config: &Value) -> bool {
    let mut record = ManagedFieldsEntry::default();
    let list = config.get("metadata").and_then(|m| m.get("managedFields")).and_then(Value::as_array);
    list.is_some_and(|list| list.iter().all(|e| e.is_object() && json::from_tree(e, &mut record).is_ok()))
}

/// An object as a tree, without its managers.
pub(super) fn tree_of(object: &dyn Record, kind: &Kind) -> Result<Value, Error> {
    let failed = |e: serde_json::Error| Error::Internal(e.to_string());
    let mut tree = json::to_tree(object, &["metadata", "managedFields"]).map_err(failed)?;
    if let Value::Object(members) = &mut tree {
        members.insert("apiVersion".into(), kind.api_version().into());
        members.insert("kind".into(), kind.kind.as_ref().into());
    }
    Ok(tree)
}

/// A configuration on its way into an object.
struct Attempt<'a, 'w> {
    writer: &'a Writer<'w>,
    live: &'a dyn Record,
    config: &'a Value,
    /// What nobody comes to own.
    disowned: Set<'static>,
}

impl<'a, 'w> Attempt<'a, 'w> {
    fn kind(&self) -> &'w Kind {
        self.writer.kind
    }

    /// `tree` is the object as a tree.
    fn run(&self, managers: Managers<'a>, mut tree: Value, force: bool) -> Result<Applied<'a>, Refused>
    where
        'w: 'a,
    {
        let schema = self.kind().schema.get();
        let mut managers = reconcile(self.writer, managers);
        let Merged { mut changes, mut changed } = fieldset::merge(&mut tree, self.config, schema);
        let mut set = fieldset::set_of(self.config, schema);
        set.subtract_deep(&self.disowned);
        let id = self.writer.identity(true);
        let last = managers.take(&id);
        managers.put(Manager { id: id.clone(), time: last.as_ref().and_then(|l| l.time), set });
        let pruned = match &last {
            Some(last) if !last.set.is_empty() => self.prune(&tree, &managers, last)?,
            _ => None,
        };
        if let Some(pruned) = pruned {
            let before = tree_of(self.live, self.kind())?;
            tree = pruned;
            changes = Comparison::of_trees(&before, &tree, schema).into_owned();
            changed = !fieldset::equal(&before, &tree);
        }
        changes.ignore(&self.disowned);
        let conflicts = self.settle(&tree, &changes, &mut managers, &id)?;
        if !force && !conflicts.is_empty() {
            return Err(Refused::Conflicts(conflicts));
        }
        for manager in managers.0.iter_mut().filter(|m| m.id.is(&id)) {
            manager.set.subtract(&STRIPPED);
            if changed {
                manager.time = Some(self.writer.now);
            }
        }
        managers.0.retain(|m| !m.set.is_empty());
        Ok((changed.then_some(tree), managers))
    }

    /// Takes from other managers what the new object changes or lacks; tells what they own of it.
    fn settle(
        &self,
        merged: &Value,
        here: &Comparison<'_>,
        managers: &mut Managers<'a>,
        id: &Identity<'_>,
    ) -> Result<Vec<Conflict>, Error> {
        let own = self.kind().api_version();
        let mut elsewhere: Vec<(String, Option<Comparison<'static>>)> = Vec::new();
        let mut conflicts = Vec::new();
        let mut keep = Vec::with_capacity(managers.0.len());
        for mut manager in std::mem::take(&mut managers.0) {
            if manager.id.is(id) {
                keep.push(manager);
                continue;
            }
            let version = &manager.id.api_version;
            if *version != own && !elsewhere.iter().any(|(v, _)| v == version) {
                let changes = self.changes_in(version, merged)?;
                elsewhere.push((version.to_string(), changes));
            }
            let changes = if *version == own {
                Some(here)
            } else {
                elsewhere.iter().find(|(v, _)| v == version).and_then(|(_, c)| c.as_ref())
            };
            // A version that is no more takes its managers along.
            let Some(changes) = changes else { continue };
            let theirs = manager.set.intersection(&changes.modified).union(manager.set.intersection(&changes.added));
            if !theirs.is_empty() {
                manager.set.subtract(&theirs);
                conflicts.push(Conflict { id: manager.id.clone().into_owned(), set: theirs.into_owned() });
            }
            manager.set.subtract(&changes.removed);
            if !manager.set.is_empty() {
                keep.push(manager);
            }
        }
        managers.0 = keep;
        conflicts.sort_by(|a, b| a.id.rank().cmp(&b.id.rank()));
        Ok(conflicts)
    }

    /// What applying changes, as another version sees it; `None` if there is no such version.
    fn changes_in(&self, version: &str, merged: &Value) -> Result<Option<Comparison<'static>>, Error> {
        let Some(kind) = kind_at(self.writer, version) else { return Ok(None) };
        let failed = |e: Error, what| Error::Failed(format!("failed to convert {what}: {}", e.message()));
        let convert = |object: Box<dyn Record>| convert::convert(object, self.kind(), kind);
        let before = convert(self.live.boxed_clone()).map_err(|e| failed(e, "old object"))?;
        let after = self.record_of(merged, self.kind()).and_then(convert).map_err(|e| failed(e, "new object"))?;
        let mut changes = Comparison::of(&*before, &*after);
        changes.ignore(&self.disowned);
        Ok(Some(changes.into_owned()))
    }

    /// A tree as a record of its kind, without defaults.
    fn record_of(&self, tree: &Value, kind: &Kind) -> Result<Box<dyn Record>, Error> {
        let mut record = kind.schema.make();
        json::from_tree(tree, &mut *record).map_err(|e| {
            let stated = GroupVersionKind { group: &kind.group, version: &kind.version, kind: &kind.kind };
            Error::Failed(format!("unable to convert unstructured object to {stated}: {e}"))
        })?;
        Ok(record)
    }

    /// A tree in another version.
    fn convert(&self, tree: &Value, from: &Kind, to: &Kind) -> Result<Value, Error> {
        if from.api_version() == to.api_version() {
            return Ok(tree.clone());
        }
        tree_of(&*convert::convert(self.record_of(tree, from)?, from, to)?, to)
    }

    /// Removes what the manager applied last time and does not any more, unless others own it; `None` where there is
    /// nothing to remove.
    fn prune(&self, merged: &Value, managers: &Managers<'_>, last: &Manager<'_>) -> Result<Option<Value>, Error> {
        let kind = self.kind();
        let here = kind.api_version();
        let one_version = last.id.api_version == here && managers.0.iter().all(|m| m.id.api_version == here);
        let failed = |e: Error| Error::Failed(format!("failed to prune fields: {}", e.message()));
        if one_version {
            let now = managers.0.iter().find(|m| m.id.is(&last.id));
            if now.is_some_and(|now| last.set.is_within(&now.set)) {
                // It applies all that it applied the last time.
                return Ok(None);
            }
            let owned = managers.0.iter().fold(Set::EMPTY, |all, m| all.union(m.set.clone()));
            let schema = kind.schema.get();
            if last.set.clone().with_named_fields(schema).is_within(&owned.clone().with_named_fields(schema)) {
                return Ok(None);
            }
            return self.prune_in(kind, merged.clone(), &last.set, &[(kind, owned)]).map(Some).map_err(failed);
        }
        let Some(then) = kind_at(self.writer, &last.id.api_version) else { return Ok(None) };
        // What is owned in the version of the last time comes first: conversions may need it.
        let mut owned: Vec<(&'w Kind, Set<'_>)> = Vec::new();
        for manager in &managers.0 {
            let Some(kind) = kind_at(self.writer, &manager.id.api_version) else { continue };
            let set = manager.set.clone();
            match owned.iter_mut().find(|(k, _)| k.api_version() == kind.api_version()) {
                Some((_, all)) => *all = std::mem::take(all).union(set),
                None => owned.push((kind, set)),
            }
        }
        owned.sort_by_key(|(k, _)| k.api_version() != then.api_version());
        let merged = self.convert(merged, kind, then).map_err(failed)?;
        let pruned = self.prune_in(then, merged, &last.set, &owned).map_err(failed)?;
        self.convert(&pruned, then, kind).map(Some).map_err(failed)
    }

    /// Prunes an object of the version in which the manager applied the last time.
    fn prune_in(
        &self,
        then: &'w Kind,
        merged: Value,
        last: &Set<'_>,
        owned: &[(&'w Kind, Set<'_>)],
    ) -> Result<Value, Error> {
        let schema = then.schema.get();
        let last = last.clone().with_named_fields(schema);
        let mut pruned = fieldset::remove(merged.clone(), &last, schema);
        let mut at = then;
        for (kind, owned) in owned {
            let (all, left) = (self.convert(&merged, then, kind)?, self.convert(&pruned, at, kind)?);
            at = kind;
            let schema = kind.schema.get();
            let mut gone = fieldset::set_of(&all, schema).with_named_fields(schema);
            gone.subtract(&fieldset::set_of(&left, schema).with_named_fields(schema));
            gone.subtract(&owned.clone().with_named_fields(schema));
            let gone = gone.into_owned();
            pruned = fieldset::remove(all, &gone, schema);
        }
        // What nobody owned and what this manager did not own before stays.
        let left = self.convert(&pruned, at, then)?;
        let mut gone = fieldset::set_of(&merged, schema).with_named_fields(schema);
        gone.subtract(&fieldset::set_of(&left, schema).with_named_fields(schema));
        let gone = gone.intersection(&last).into_owned();
        Ok(fieldset::remove(merged, &gone, schema))
    }
}
