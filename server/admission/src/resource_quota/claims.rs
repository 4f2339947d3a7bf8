//! What claims of volumes use.

use generated::core::v1::PersistentVolumeClaim;
use object::scalar::Quantity;

use crate::amounts::Amounts;
use crate::default_storage_class::class_of;

const NUMBER: &str = "count/persistentvolumeclaims";
const RESOURCES: &[&str] = &["persistentvolumeclaims", "requests.storage"];
/// Between a class and what of it is counted.
const OF_CLASS: &str = ".storageclass.storage.k8s.io/";

/// Whether a quota on this name counts claims.
pub(super) fn counts(name: &str) -> bool {
    let of_class = |resource: &&str| name.strip_suffix(resource).is_some_and(|rest| rest.ends_with(OF_CLASS));
    name == NUMBER || RESOURCES.contains(&name) || RESOURCES.iter().any(of_class)
}

/// What a claim uses.
pub(super) fn usage(claim: &PersistentVolumeClaim) -> Amounts {
    let mut used = Amounts::from([(NUMBER.to_owned(), Quantity::from_int(1))]);
    let class = class_of(claim);
    let mut add = |resource: &str, amount: Quantity| {
        if let Some(class) = class.filter(|class| !class.is_empty()) {
            used.insert(format!("{class}{OF_CLASS}{resource}"), amount.clone());
        }
        used.insert(resource.to_owned(), amount);
    };
    add("persistentvolumeclaims", Quantity::from_int(1));
    if let Some(storage) = storage(claim) {
        add("requests.storage", storage);
    }
    used
}

/// How much storage a claim has or wants, in whole bytes.
fn storage(claim: &PersistentVolumeClaim) -> Option<Quantity> {
    let wanted = claim.spec.resources.requests.get("storage")?;
    let given = claim.status.allocated_resources.get("storage").filter(|given| *given > wanted);
    let mut storage = given.unwrap_or(wanted).clone();
    storage.round_up(0);
    Some(storage)
}
