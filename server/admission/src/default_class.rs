//! Which class is meant where an object names none.

use std::cmp::Reverse;

use generated::meta::v1::ObjectMeta;

/// Of the classes that one of these annotations marks, the newest, of several such the first by name.
pub(crate) fn choose<'a>(classes: impl Iterator<Item = &'a ObjectMeta>, marks: &[&str]) -> Option<String> {
    let is_marked =
        |class: &&ObjectMeta| marks.iter().any(|mark| class.annotations.get(*mark).is_some_and(|is| is == "true"));
    let class =
        classes.filter(is_marked).min_by_key(|class| (Reverse(class.creation_timestamp.seconds()), &class.name));
    class.map(|class| class.name.clone())
}

#[cfg(test)]
mod tests {
    use object::scalar::Time;

    use super::*;

    #[test]
    fn the_newest_is_meant() {
        let class = |name: &str, seconds: i64, mark: &str, is: &str| ObjectMeta {
            name: name.into(),
            creation_timestamp: Time::from_seconds(seconds),
            annotations: [(mark.to_owned(), is.to_owned())].into_iter().collect(),
            ..ObjectMeta::default()
        };
        let check = |classes: &[ObjectMeta], expect: Option<&str>| {
            assert_eq!(choose(classes.iter(), &["new", "old"]).as_deref(), expect);
        };
        check(&[], None);
        check(&[class("a", 1, "new", "false"), class("b", 2, "new", ""), class("c", 3, "other", "true")], None);
        check(&[class("a", 1, "new", "true"), class("b", 2, "new", "false")], Some("a"));
        check(&[class("a", 1, "new", "true"), class("b", 2, "old", "true")], Some("b"));
        check(&[class("b", 2, "old", "true"), class("a", 2, "new", "true"), class("c", 1, "new", "true")], Some("a"));
    }
}
