//! Role based access control (`rbac.authorization.k8s.io`): roles say what may be done, bindings who may.

mod escalation;
mod held;
mod index;
mod policy;
mod rule;

pub(crate) use index::{Index, Words};

pub use escalation::missing;
pub use policy::{Binding, Lost, Policy, Role, RoleKind, RoleRef, Subject, SubjectKind};
pub use rule::Rule;

#[cfg(test)]
mod tests;
