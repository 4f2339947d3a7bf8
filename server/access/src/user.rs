//! The identity a request runs under.

use std::collections::BTreeMap;

/// An authenticated (or anonymous) caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The user name, as in `system:anonymous`.
    pub name: String,
    /// A stable identifier, often empty.
    pub uid: String,
    /// The groups the user belongs to.
    pub groups: Vec<String>,
    /// What else the authenticator knew.
    pub extra: BTreeMap<String, Vec<String>>,
}

impl User {
    /// The caller who presented no credentials.
    pub fn anonymous() -> Self {
        Self { name: "system:anonymous".into(), groups: vec!["system:unauthenticated".into()], ..Self::default() }
    }

    /// Whether the user is a member of `group`.
    pub fn is_in(&self, group: &str) -> bool {
        self.groups.iter().any(|g| g == group)
    }

    /// The node that the user is, by its name and its group; the name may be empty. `None` for all others.
    pub fn node(&self) -> Option<&str> {
        self.name.strip_prefix("system:node:").filter(|_| self.is_in("system:nodes"))
    }
}
