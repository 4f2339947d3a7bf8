//! Owners that stand twice.

use generated::meta::v1::OwnerReference;
use object::equality::same_record;
use object::record::Record;

use super::Context;
use crate::meta;

/// Drops owner references that are the same as one before them, and warns of it. `mutated` tells that admission may
/// have added them.
pub(super) fn drop_repeated(object: &mut dyn Record, mutated: bool, cx: &Context<'_>) {
    let Some(meta) = meta::of_mut(object) else { return };
    if meta.owner_references.len() < 2 {
        return;
    }
    let mut kept: Vec<OwnerReference> = Vec::with_capacity(meta.owner_references.len());
    let mut repeated = Vec::new();
    for owner in std::mem::take(&mut meta.owner_references) {
        match kept.iter().any(|other| same_record(other, &owner)) {
            true => repeated.push(owner.uid),
            false => kept.push(owner),
        }
    }
    meta.owner_references = kept;
    if !repeated.is_empty() {
        let when = if mutated { " after mutating admission happens" } else { "" };
        let uids = repeated.join(", ");
        cx.warn(&format!(
            ".metadata.ownerReferences contains duplicate entries{when}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: {uids}"
        ));
    }
}
