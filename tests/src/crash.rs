//! What a store may be found to hold after a crash: everything that was acknowledged or seen, and at most what was on its way.

use std::collections::BTreeMap;

/// An object as a client knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its resource version.
    pub version: u64,
    /// What is in it.
    pub value: String,
}

/// What may have become of one object.
#[derive(Clone, Debug, Default)]
struct Object {
    /// As last acknowledged; none where it was never made, or deleted.
    acknowledged: Option<Held>,
    /// A write that was sent and not answered: what it would have left.
    unanswered: Option<Option<String>>,
    /// The latest version that a watcher saw, and whether that was its end.
    seen: Option<(u64, bool)>,
}

/// What clients know of the objects of one round.
#[derive(Clone, Debug, Default)]
pub struct Known {
    objects: BTreeMap<String, Object>,
    /// Versions of acknowledged writes, in the order in which each writer got them.
    writers: BTreeMap<usize, Vec<u64>>,
}

impl Known {
    /// A write is being sent; `value` is what it leaves, none for a deletion.
    pub fn sent(&mut self, name: &str, value: Option<&str>) {
        self.objects.entry(name.to_owned()).or_default().unanswered = Some(value.map(str::to_owned));
    }

    /// The write that `writer` sent last to `name` was acknowledged with this version; deletions have none.
    pub fn acknowledged(&mut self, writer: usize, name: &str, version: Option<u64>) {
        let object = self.objects.entry(name.to_owned()).or_default();
        let value = object.unanswered.take().flatten();
        object.acknowledged = version.zip(value).map(|(version, value)| Held { version, value });
        self.writers.entry(writer).or_default().extend(version);
    }

    /// A watcher saw a version of an object, or its end.
    pub fn seen(&mut self, name: &str, version: u64, end: bool) {
        self.objects.entry(name.to_owned()).or_default().seen = Some((version, end));
    }

    /// How many writes were acknowledged.
    #[must_use]
    pub fn count(&self) -> usize {
        self.writers.values().map(Vec::len).sum()
    }

    /// The highest version that was acknowledged or seen.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let seen = self.objects.values().filter_map(|o| Some(o.seen?.0));
        self.writers.values().flatten().copied().chain(seen).max().unwrap_or(0)
    }

    /// What is wrong with the objects found after the crash.
    #[must_use]
    pub fn faults(&self, found: &BTreeMap<String, Held>) -> Vec<String> {
        let mut faults: Vec<String> = found
            .keys()
            .filter(|name| !self.objects.contains_key(*name))
            .map(|name| format!("{name}: nobody made it"))
            .collect();
        for (name, object) in &self.objects {
            faults.extend(object.fault(found.get(name)).map(|fault| format!("{name}: {fault}")));
        }
        faults.extend(self.order());
        faults
    }

    /// Versions grow for each writer, and no two writes share one.
    fn order(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .writers
            .iter()
            .filter(|(_, versions)| !versions.is_sorted_by(|a, b| a < b))
            .map(|(writer, versions)| format!("writer {writer} got versions out of order: {versions:?}"))
            .collect();
        let mut all: Vec<u64> = self.writers.values().flatten().copied().collect();
        all.sort_unstable();
        faults.extend(all.windows(2).filter(|w| w[0] == w[1]).map(|w| format!("two writes got version {}", w[0])));
        faults
    }

    /// Takes what was found for the truth: what was on its way is decided now.
    pub fn settle(&mut self, found: &BTreeMap<String, Held>) {
        for (name, object) in &mut self.objects {
            *object = Object { acknowledged: found.get(name).cloned(), ..Object::default() };
        }
    }
}

impl Object {
    fn fault(&self, found: Option<&Held>) -> Option<String> {
        let as_acknowledged = found == self.acknowledged.as_ref();
        let as_sent = self.unanswered.as_ref().is_some_and(|sent| {
            let newer = |found: &Held| self.acknowledged.as_ref().is_none_or(|a| found.version > a.version);
            found.map(|f| &f.value) == sent.as_ref() && found.is_none_or(newer)
        });
        if !as_acknowledged && !as_sent {
            return Some(format!(
                "acknowledged {:?}, unanswered {:?}, found {found:?}",
                self.acknowledged, self.unanswered
            ));
        }
        match (self.seen, found) {
            (Some((version, true)), Some(found)) => Some(format!("seen to end at {version}, found {found:?}")),
            (Some((version, false)), Some(found)) if found.version < version => {
                Some(format!("seen at {version}, found {found:?}"))
            }
            // What was seen alive and is gone must have been deleted.
            (Some((version, false)), None) if self.acknowledged.is_some() && !as_sent => {
                Some(format!("seen at {version}, lost"))
            }
            (Some((version, false)), None) if self.unanswered.as_ref().is_some_and(Option::is_some) => {
                Some(format!("seen at {version}, lost"))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(version: u64, value: &str) -> Option<Held> {
        Some(Held { version, value: value.to_owned() })
    }

    /// Writes to the object `a`; what is found of it; whether that is right.
    fn check(writes: impl Fn(&mut Known), found: Option<Held>, right: bool) {
        let mut known = Known::default();
        writes(&mut known);
        let found = found.map(|held| ("a".to_owned(), held)).into_iter().collect();
        assert_eq!(known.faults(&found).is_empty(), right, "{:?} {known:?}", known.faults(&found));
    }

    fn made(known: &mut Known) {
        known.sent("a", Some("x"));
        known.acknowledged(0, "a", Some(5));
    }

    #[test]
    fn acknowledged_writes_are_there() {
        check(made, held(5, "x"), true);
        check(made, None, false);
        check(made, held(4, "x"), false);
        check(made, held(5, "y"), false);
        check(|_| {}, held(1, "x"), false);
    }

    #[test]
    fn unanswered_writes_are_free() {
        let updating = |known: &mut Known| {
            made(known);
            known.sent("a", Some("y"));
        };
        check(updating, held(5, "x"), true);
        check(updating, held(7, "y"), true);
        check(updating, held(5, "y"), false);
        check(updating, None, false);
        let deleting = |known: &mut Known| {
            made(known);
            known.sent("a", None);
        };
        check(deleting, None, true);
        check(deleting, held(5, "x"), true);
        let deleted = |known: &mut Known| {
            deleting(known);
            known.acknowledged(0, "a", None);
        };
        check(deleted, None, true);
        check(deleted, held(5, "x"), false);
    }

    #[test]
    fn what_watchers_saw_is_there() {
        let seen_early = |known: &mut Known| {
            known.sent("a", Some("x"));
            known.seen("a", 5, false);
        };
        check(seen_early, held(5, "x"), true);
        check(seen_early, None, false);
        let seen_later = |known: &mut Known| {
            made(known);
            known.sent("a", Some("y"));
            known.seen("a", 6, false);
        };
        check(seen_later, held(6, "y"), true);
        check(seen_later, held(5, "x"), false);
        let seen_gone = |known: &mut Known| {
            made(known);
            known.sent("a", None);
            known.seen("a", 6, true);
        };
        check(seen_gone, None, true);
        check(seen_gone, held(5, "x"), false);
    }

    #[test]
    fn versions_are_in_order() {
        let backwards = |known: &mut Known| {
            made(known);
            known.sent("a", Some("y"));
            known.acknowledged(0, "a", Some(4));
        };
        check(backwards, held(4, "y"), false);
        let twice = |known: &mut Known| {
            made(known);
            known.sent("b", Some("x"));
            known.acknowledged(1, "b", Some(5));
            known.sent("b", None);
            known.acknowledged(1, "b", None);
        };
        check(twice, held(5, "x"), false);
    }
}
