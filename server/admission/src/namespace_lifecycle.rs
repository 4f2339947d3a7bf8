//! `NamespaceLifecycle`: nothing is made in a namespace that is missing or on its way out.

use generated::core::v1::Namespace;

/// Namespaces that always exist.
const IMMORTAL: [&str; 3] = ["default", "kube-system", "kube-public"];

/// Why an object may not be made in its namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such namespace.
    Missing,
    /// It is being deleted.
    Terminating,
}

/// Whether an object may be made in the namespace, as it is now.
pub fn create(namespace: Option<&Namespace>) -> Result<(), Refusal> {
    match namespace {
        None => Err(Refusal::Missing),
        Some(n) if n.metadata.deletion_timestamp.is_some() || n.status.phase == "Terminating" => {
            Err(Refusal::Terminating)
        }
        Some(_) => Ok(()),
    }
}

/// Whether a namespace of this name may be deleted.
pub fn may_delete(name: &str) -> bool {
    !IMMORTAL.contains(&name)
}
