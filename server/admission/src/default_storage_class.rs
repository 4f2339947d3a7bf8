//! `DefaultStorageClass`: the class of claims that name none.

use generated::core::v1::PersistentVolumeClaim;
use generated::storage::v1::StorageClass;

/// Mark a class as the one that is meant by default.
const IS_DEFAULT: [&str; 2] =
    ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
/// Named the class before there was a field, and still comes before it.
const CLASS: &str = "volume.beta.kubernetes.io/storage-class";

/// The class that a claim names; an empty one is one that has no class.
pub fn class_of(claim: &PersistentVolumeClaim) -> Option<&str> {
    claim.metadata.annotations.get(CLASS).or(claim.spec.storage_class_name.as_ref()).map(String::as_str)
}

/// The class that is meant: of several the newest, of those the first by name.
pub fn choose(classes: impl Iterator<Item = StorageClass>) -> Option<String> {
    let is_true = |class: &StorageClass, key: &str| class.metadata.annotations.get(key).is_some_and(|is| is == "true");
    let marked = classes.filter(|class| IS_DEFAULT.iter().any(|key| is_true(class, key)));
    let key = |class: &StorageClass| {
        (std::cmp::Reverse(class.metadata.creation_timestamp.seconds()), class.metadata.name.clone())
    };
    marked.min_by_key(key).map(|class| class.metadata.name)
}

#[cfg(test)]
mod tests {
    use object::scalar::Time;

    use super::*;

    #[test]
    fn the_newest_is_meant() {
        let class = |name: &str, seconds: i64, key: &str| {
            let mut class = StorageClass::default();
            class.metadata.name = name.into();
            class.metadata.creation_timestamp = Time::from_seconds(seconds);
            class.metadata.annotations.insert(key.into(), "true".into());
            class
        };
        let check = |classes: &[StorageClass], expect: Option<&str>| {
            assert_eq!(choose(classes.iter().cloned()).as_deref(), expect);
        };
        check(&[class("a", 1, "other")], None);
        check(&[class("b", 2, IS_DEFAULT[1]), class("a", 2, IS_DEFAULT[0]), class("c", 1, IS_DEFAULT[0])], Some("a"));
    }
}
