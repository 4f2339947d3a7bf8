//! Feature gates: which there are, and which of them are on. Gates are the process's, as upstream's are: they are set
//! once, before anything is served.

mod drops;
mod table;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

pub use drops::{Drop, Drops};
pub use table::GATES;

/// How far a feature has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Off unless asked for.
    Alpha,
    /// Mostly on.
    Beta,
    /// On for good, or soon.
    Ga,
    /// Will go.
    Deprecated,
}

/// One feature gate.
#[derive(Clone, Copy, Debug)]
pub struct Gate {
    /// The name.
    pub name: &'static str,
    /// How far it has come.
    pub stage: Stage,
    /// Whether it is on by default.
    pub default: bool,
    /// Whether the default is the only possible value.
    pub locked: bool,
    /// Gates that must be on for this one to be on.
    pub needs: &'static [&'static str],
}

const fn gate(name: &'static str, stage: Stage, default: bool) -> Gate {
    Gate { name, stage, default, locked: false, needs: &[] }
}

impl Gate {
    const fn locked(self) -> Self {
        Self { locked: true, ..self }
    }

    const fn needs(self, needs: &'static [&'static str]) -> Self {
        Self { needs, ..self }
    }

    /// The gate of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        GATES.binary_search_by(|g| g.name.cmp(name)).ok().map(|i| &GATES[i])
    }
}

/// A gate that code asks for: its place in the table, found when the code is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature(usize);

impl Feature {
    /// The gate of a name. In a constant, a name that no gate has does not compile.
    pub const fn named(name: &str) -> Self {
        let feature = Self::named_or_off(name);
        assert!(feature.0 < GATES.len(), "there is no such gate");
        feature
    }

    /// The gate of a name that another version's specification has. One that no gate has is never on.
    pub const fn named_or_off(name: &str) -> Self {
        let mut at = 0;
        while at < GATES.len() && !same(GATES[at].name.as_bytes(), name.as_bytes()) {
            at += 1;
        }
        Self(at)
    }

    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self.is_known() && ON[self.0 / 64].load(Ordering::Relaxed) & (1 << (self.0 % 64)) != 0
    }

    /// Whether there is such a gate.
    pub const fn is_known(self) -> bool {
        self.0 < GATES.len()
    }

    /// The gate's name; empty if there is none.
    pub fn name(self) -> &'static str {
        GATES.get(self.0).map_or("", |gate| gate.name)
    }
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

const WORDS: usize = GATES.len().div_ceil(64);

/// A bit for each gate, in the order of the table.
static ON: [AtomicU64; WORDS] = defaults();

const fn defaults() -> [AtomicU64; WORDS] {
    let mut bits = [0; WORDS];
    let mut at = 0;
    while at < GATES.len() {
        if GATES[at].default {
            bits[at / 64] |= 1 << (at % 64);
        }
        at += 1;
    }
    let mut on = [const { AtomicU64::new(0) }; WORDS];
    let mut word = 0;
    while word < WORDS {
        on[word] = AtomicU64::new(bits[word]);
        word += 1;
    }
    on
}

/// Has the process's gates be these; those that are not named have their defaults.
pub fn set(gates: &BTreeMap<&str, bool>) {
    for (word, on) in ON.iter().enumerate() {
        let here = GATES.iter().skip(word * 64).take(64);
        let bit = |(at, gate): (usize, &Gate)| u64::from(gates.get(gate.name).copied().unwrap_or(gate.default)) << at;
        on.store(here.enumerate().map(bit).sum(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gates_are_set_and_unset() {
        let check = |name: &str, expect: bool| assert_eq!(Feature::named(name).is_on(), expect, "{name}");
        GATES.iter().for_each(|gate| check(gate.name, gate.default));
        set(&[("EnvFiles", false), ("EventedPLEG", true)].into());
        check("EnvFiles", false);
        check("EventedPLEG", true);
        check("WatchList", true);
        let unknown = Feature::named_or_off("Unheard");
        assert!(!unknown.is_known() && !unknown.is_on() && unknown.name().is_empty());
        set(&BTreeMap::new());
        GATES.iter().for_each(|gate| check(gate.name, gate.default));
    }

    #[test]
    fn table_is_sorted_and_closed() {
        assert!(GATES.windows(2).all(|w| w[0].name < w[1].name));
        assert!(GATES.iter().flat_map(|g| g.needs).all(|n| Gate::named(n).is_some()));
    }
}
