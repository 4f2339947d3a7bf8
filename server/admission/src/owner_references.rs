//! `OwnerReferencesPermissionEnforcement`: only who may delete an object gives it to an owner, and only who may keep an
//! owner from ending has it wait.

use generated::meta::v1::{ObjectMeta, OwnerReference};

/// Whether the owners change.
pub fn changes(meta: &ObjectMeta, old: Option<&ObjectMeta>) -> bool {
    let old: &[OwnerReference] = old.map_or(&[], |old| &old.owner_references);
    let new = &meta.owner_references;
    new.len() != old.len() || new.iter().zip(old).any(|(a, b)| !same(a, b))
}

fn same(a: &OwnerReference, b: &OwnerReference) -> bool {
    (&a.api_version, &a.kind, &a.name, &a.uid) == (&b.api_version, &b.kind, &b.name, &b.uid)
        && (a.controller, a.block_owner_deletion) == (b.controller, b.block_owner_deletion)
}

/// The owners that come to wait for the object's end.
pub fn newly_blocked<'a>(meta: &'a ObjectMeta, old: Option<&ObjectMeta>) -> Vec<&'a OwnerReference> {
    let blocks = |owner: &OwnerReference| owner.block_owner_deletion == Some(true);
    // Of several with one UID upstream's map keeps the last.
    let before = |owner: &OwnerReference| old.and_then(|m| m.owner_references.iter().rfind(|o| o.uid == owner.uid));
    meta.owner_references.iter().filter(|owner| blocks(owner) && !before(owner).is_some_and(blocks)).collect()
}
