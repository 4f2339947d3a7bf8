//! How violations name what is at fault.

use std::collections::BTreeSet;

use super::each::{Each, containers};
use super::{Subject, Violation};

/// `"a", "b"`
pub(super) fn quoted<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let all: Vec<String> = items.into_iter().map(|item| format!("\"{}\"", item.as_ref())).collect();
    all.join(", ")
}

/// The word for one, or that for several.
pub(super) fn word(one: &'static str, several: &'static str, count: usize) -> &'static str {
    if count == 1 { one } else { several }
}

/// `container "a"`, `containers "a", "b"`
pub(super) fn named(names: &[&str]) -> String {
    format!("{} {}", word("container", "containers", names.len()), quoted(names))
}

/// The names of the containers for which something holds.
pub(super) fn which<'a>(subject: &Subject<'a>, mut is: impl FnMut(Each<'a>) -> bool) -> Vec<&'a str> {
    containers(subject.spec).filter(|c| is(*c)).map(|c| c.name).collect()
}

/// Who sets a field: the pod, some of its containers, or both.
pub(super) fn setters(pod: bool, names: &[&str]) -> Option<String> {
    match (pod, names.is_empty()) {
        (false, true) => None,
        (true, true) => Some("pod".into()),
        (false, false) => Some(named(names)),
        (true, false) => Some(format!("pod and {}", named(names))),
    }
}

/// Bad values, each once and in order.
pub(super) type Bad<'a> = BTreeSet<&'a str>;

/// A violation.
pub(super) fn violation(reason: &'static str, detail: String) -> Option<Violation> {
    Some(Violation { reason, detail })
}
