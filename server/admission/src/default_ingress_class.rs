//! `DefaultIngressClass`: the class of ingresses that name none.

use generated::networking::v1::{Ingress, IngressClass};

/// Marks a class as the one that is meant by default.
const IS_DEFAULT: &str = "ingressclass.kubernetes.io/is-default-class";
/// Named the class before there was a field.
const CLASS: &str = "kubernetes.io/ingress.class";

/// Whether an ingress says nothing of its class.
pub fn is_open(ingress: &Ingress) -> bool {
    ingress.spec.ingress_class_name.is_none() && !ingress.metadata.annotations.contains_key(CLASS)
}

/// The class that is meant: of several the newest, of those the first by name.
pub fn choose(classes: impl Iterator<Item = IngressClass>) -> Option<String> {
    let marked = classes.filter(|class| class.metadata.annotations.get(IS_DEFAULT).is_some_and(|is| is == "true"));
    let key = |class: &IngressClass| {
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
        let class = |name: &str, seconds: i64, marked: &str| {
            let mut class = IngressClass::default();
            class.metadata.name = name.into();
            class.metadata.creation_timestamp = Time::from_seconds(seconds);
            class.metadata.annotations.insert(IS_DEFAULT.into(), marked.into());
            class
        };
        let check = |classes: &[IngressClass], expect: Option<&str>| {
            assert_eq!(choose(classes.iter().cloned()).as_deref(), expect);
        };
        check(&[], None);
        check(&[class("a", 1, "false"), class("b", 2, "")], None);
        check(&[class("a", 1, "true"), class("b", 2, "false")], Some("a"));
        check(&[class("a", 1, "true"), class("b", 2, "true")], Some("b"));
        check(&[class("b", 2, "true"), class("a", 2, "true"), class("c", 1, "true")], Some("a"));
    }
}
