//! Service accounts.

use generated::core::v1::{ObjectReference, ServiceAccount};
use object::record::Record;

const MOUNTABLE_ONLY: &str = "kubernetes.io/enforce-mountable-secrets";

/// Of secrets only the name is kept.
pub(super) fn prepare(object: &mut dyn Record) {
    let Some(account) = object.downcast_mut::<ServiceAccount>() else { return };
    for secret in &mut account.secrets {
        let name = std::mem::take(&mut secret.name);
        *secret = ObjectReference { name, ..ObjectReference::default() };
    }
}

/// What a client is told that newly sets a deprecated annotation.
pub(super) fn warnings(account: &ServiceAccount, old: Option<&ServiceAccount>) -> Vec<String> {
    let has = |account: &ServiceAccount| account.metadata.annotations.contains_key(MOUNTABLE_ONLY);
    if has(account) && !old.is_some_and(has) {
        return vec![format!(
            "metadata.annotations[{MOUNTABLE_ONLY}]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets"
        )];
    }
    Vec::new()
}
