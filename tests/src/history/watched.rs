//! Whether watches and lists showed one order of changes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Action, Answer, History, Listed, Op};

/// A change that a watch showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// `ADDED`, `MODIFIED` or `DELETED`.
    pub kind: String,
    /// Of what.
    pub key: String,
    /// The value; a removal shows the last one.
    pub value: u64,
    /// The version.
    pub version: u64,
}

/// What a watch showed, over all of its connections, from a list on until it had to list again.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Who watched.
    pub watcher: String,
    /// The list that it began with.
    pub list: Vec<(String, u64, u64)>,
    /// That list's version.
    pub from: u64,
    /// Changes in the order in which they came.
    pub events: Vec<Event>,
    /// How often it was connected.
    pub connections: usize,
}

impl Part {
    /// Up to which version it shows everything.
    fn to(&self) -> u64 {
        self.events.last().map_or(self.from, |e| e.version)
    }

    /// What there is at a version.
    fn at(&self, version: u64) -> BTreeMap<&str, (u64, u64)> {
        let mut all: BTreeMap<&str, (u64, u64)> = self.list.iter().map(|(k, v, at)| (k.as_str(), (*v, *at))).collect();
        for event in self.events.iter().take_while(|e| e.version <= version) {
            match event.kind.as_str() {
                "DELETED" => all.remove(event.key.as_str()),
                _ => all.insert(&event.key, (event.value, event.version)),
            };
        }
        all
    }

    /// Each change fits what was there before it, and versions grow.
    fn faults(&self, faults: &mut Vec<String>) {
        let mut there: BTreeSet<&str> = self.list.iter().map(|(key, ..)| key.as_str()).collect();
        let mut last = self.from;
        for event in &self.events {
            let fits = match event.kind.as_str() {
                "ADDED" => there.insert(&event.key),
                "MODIFIED" => there.contains(event.key.as_str()),
                _ => there.remove(event.key.as_str()),
            };
            if !fits {
                faults.push(format!("{}: {event:?} does not fit what came before", self.watcher));
            }
            if event.version <= last {
                faults.push(format!("{}: {event:?} came after version {last}", self.watcher));
            }
            last = event.version;
        }
    }
}

/// What is wrong.
#[must_use]
pub fn faults(history: &History, parts: &[Part]) -> Vec<String> {
    let (ops, lists) = (history.ops(), history.lists());
    let mut faults = Vec::new();
    parts.iter().for_each(|part| part.faults(&mut faults));
    same_events(parts, &mut faults);
    writes(&ops, parts, &mut faults);
    listed(&lists, &ops, parts, &mut faults);
    faults
}

/// All watches that show a span show the same in it.
fn same_events(parts: &[Part], faults: &mut Vec<String>) {
    let mut all: BTreeMap<u64, &Event> = BTreeMap::new();
    for part in parts {
        for event in &part.events {
            let known = all.entry(event.version).or_insert(event);
            if *known != event {
                faults.push(format!("{}: {event:?}, elsewhere {known:?}", part.watcher));
            }
        }
    }
    for part in parts {
        let seen: BTreeSet<u64> = part.events.iter().map(|e| e.version).collect();
        let span = all.range(part.from + 1..part.to().max(part.from) + 1);
        for (_, missed) in span.filter(|(version, _)| !seen.contains(version)) {
            faults.push(format!("{}: missed {missed:?}", part.watcher));
        }
    }
}

/// What was acknowledged was shown, once; what was refused never was.
fn writes(ops: &[Op], parts: &[Part], faults: &mut Vec<String>) {
    let mut shown: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for event in parts.iter().flat_map(|p| &p.events).filter(|e| e.kind != "DELETED") {
        shown.entry(event.value).or_default().insert(event.version);
    }
    for (value, versions) in shown.iter().filter(|(_, versions)| versions.len() > 1) {
        faults.push(format!("value {value} was written with versions {versions:?}"));
    }
    for op in ops {
        let (Action::Create(value) | Action::Update(value, _)) = op.action else { continue };
        let seen = shown.get(&value).and_then(BTreeSet::first).copied();
        match op.answer {
            Answer::Refused if seen.is_some() => faults.push(format!("{op:?} was written all the same, as {seen:?}")),
            Answer::Wrote(Some(version)) => {
                let covered = parts.iter().any(|p| p.from < version && version <= p.to());
                if seen.is_some_and(|seen| seen != version) || seen.is_none() && covered {
                    faults.push(format!("{op:?} was seen as {seen:?}"));
                }
            }
            _ => {}
        }
    }
}

/// Lists show what there was at their version, which is no older than anything acknowledged or listed before.
fn listed(lists: &[Listed], ops: &[Op], parts: &[Part], faults: &mut Vec<String>) {
    let wrote = ops.iter().filter_map(|op| match op.answer {
        Answer::Wrote(Some(version)) => Some((op.ended, version)),
        _ => None,
    });
    let mut known: Vec<(u64, u64)> = wrote.chain(lists.iter().map(|l| (l.ended, l.version))).collect();
    known.sort_unstable();
    // The newest version that was known at each of those moments.
    let mut newest = 0;
    for (_, version) in &mut known {
        newest = newest.max(*version);
        *version = newest;
    }
    for list in lists {
        let before = known.partition_point(|(ended, _)| *ended < list.began);
        if let Some((_, newest)) = known[..before].last().filter(|(_, newest)| *newest > list.version) {
            faults.push(format!("a list at {} after {newest} was known", list.version));
        }
        let Some(part) = parts.iter().find(|p| p.from <= list.version && list.version <= p.to()) else { continue };
        let there = part.at(list.version);
        let items: BTreeMap<&str, (u64, u64)> = list.items.iter().map(|(k, v, at)| (k.as_str(), (*v, *at))).collect();
        if items != there {
            let differ = |(key, held): &(&&str, &(u64, u64))| there.get(**key) != Some(held);
            let extra: Vec<_> = items.iter().filter(differ).collect();
            let missed: Vec<_> = there.iter().filter(|(k, held)| items.get(**k) != Some(held)).collect();
            faults.push(format!("a list at {} has {extra:?} instead of {missed:?}", list.version));
        }
        if !list.items.is_sorted_by(|a, b| a.0 < b.0) {
            let keys: Vec<&String> = list.items.iter().map(|(key, ..)| key).collect();
            faults.push(format!("a list at {} is not in order: {keys:?}", list.version));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: &str, key: &str, value: u64, version: u64) -> Event {
        Event { kind: kind.to_owned(), key: key.to_owned(), value, version }
    }

    fn part(from: u64, events: &[Event]) -> Part {
        Part { watcher: "w".into(), from, events: events.to_vec(), ..Part::default() }
    }

    #[test]
    fn watches() {
        let check = |parts: &[Part], right: bool| {
            let faults = faults(&History::default(), parts);
            assert_eq!(faults.is_empty(), right, "{faults:?}");
        };
        let (a, b, c) = (event("ADDED", "a", 1, 5), event("MODIFIED", "a", 2, 6), event("DELETED", "a", 2, 7));
        let all = part(4, &[a.clone(), b.clone(), c.clone()]);
        check(std::slice::from_ref(&all), true);
        check(&[part(4, std::slice::from_ref(&b))], false);
        check(&[part(4, &[a.clone(), a.clone()])], false);
        check(&[part(4, &[a.clone(), c.clone(), b.clone()])], false);
        check(&[all.clone(), part(4, &[a.clone(), c.clone()])], false);
        check(&[all.clone(), part(4, &[a.clone(), b.clone()])], true);
        check(&[all, part(4, &[a, event("MODIFIED", "a", 3, 6)])], false);
    }

    #[test]
    fn lists_and_writes() {
        let parts = [part(4, &[event("ADDED", "a", 1, 5), event("MODIFIED", "a", 2, 6)])];
        let check = |note: &dyn Fn(&History), right: bool| {
            let history = History::default();
            note(&history);
            let faults = faults(&history, &parts);
            assert_eq!(faults.is_empty(), right, "{faults:?}");
        };
        let item = |value, version| vec![("a".to_owned(), value, version)];
        check(&|h| h.listed(5, item(1, 5), 0), true);
        check(&|h| h.listed(6, item(1, 5), 0), false);
        check(&|h| h.listed(6, Vec::new(), 0), false);
        check(
            &|h| {
                h.listed(6, item(2, 6), 0);
                h.listed(5, item(1, 5), h.now());
            },
            false,
        );
        check(&|h| h.note("a", Action::Create(1), Answer::Wrote(Some(5)), 0), true);
        check(&|h| h.note("a", Action::Create(9), Answer::Wrote(Some(5)), 0), false);
        check(&|h| h.note("a", Action::Update(2, 5), Answer::Refused, 0), false);
        check(&|h| h.note("a", Action::Update(2, 5), Answer::Unknown, 0), true);
    }
}
