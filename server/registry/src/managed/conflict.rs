//! What others own of what a manager wants to change.

use object::fieldset::Set;
use object::text::quote;

use super::managers::Identity;
use crate::error::{Cause, Error};

/// A manager, and what it owns of the change.
pub(super) struct Conflict {
    pub(super) id: Identity<'static>,
    pub(super) set: Set<'static>,
}

impl Conflict {
    /// What is left of it but for these paths, if anything is.
    pub(super) fn without(mut self, paths: &Set<'_>) -> Option<Self> {
        self.set.subtract(paths);
        (!self.set.is_empty()).then_some(self)
    }

    /// The manager, as messages name it.
    fn with(&self) -> String {
        let id = &self.id;
        let mut text = quote(&id.name);
        if !id.subresource.is_empty() {
            text += &format!(" with subresource {}", quote(&id.subresource));
        }
        if !id.apply {
            text += &format!(" using {}", id.api_version);
        }
        text
    }

    fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        self.set.paths(&mut |path| paths.push(path.iter().map(ToString::to_string).collect()));
        paths
    }
}

/// The answer to a configuration that is not forced. Managers come in the order of their names.
pub(super) fn conflict_error(conflicts: &[Conflict]) -> Error {
    let all: Vec<(String, Vec<String>)> = conflicts.iter().map(|c| (c.with(), c.paths())).collect();
    let causes = all.iter().flat_map(|(with, paths)| {
        paths.iter().map(move |path| Cause {
            reason: "FieldManagerConflict".into(),
            message: format!("conflict with {with}"),
            field: path.clone(),
        })
    });
    let causes: Vec<Cause> = causes.collect();
    let message = match causes.as_slice() {
        [one] => format!("Apply failed with 1 conflict: {}: {}", one.message, one.field),
        _ => {
            let groups = all.iter().map(|(with, paths)| {
                paths.iter().fold(format!("conflicts with {with}:"), |text, path| format!("{text}\n- {path}"))
            });
            let groups: Vec<String> = groups.collect();
            format!("Apply failed with {} conflicts: {}", causes.len(), groups.join("\n"))
        }
    };
    Error::ApplyConflict(message, causes)
}
