//! Finds the rules that may allow a request, without a look at the others.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::LazyLock;

use super::super::Attributes;
use super::Rule;

/// Which rules speak of a verb and a resource, or of a verb and a path. Rules stand in lists, as those of several roles do.
///
/// Only hashes of the words are kept, so an entry takes 16 bytes; a rule that is found by chance doesn't matter, since
/// each that is found is asked.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Sorted.
    entries: Box<[Entry]>,
}

/// A hash of what a rule speaks of, then the list and the place in it where the rule stands.
type Entry = (u64, u32, u32);

/// Where hashes begin, other in each process.
static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));
/// An odd number whose bits are evenly spread (2^64 by the golden ratio).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// What stands for all paths that end in `*`.
const PREFIXES: (&str, &str) = ("", "*");

impl Index {
    /// Of lists of rules.
    pub(crate) fn new<'a>(lists: impl IntoIterator<Item = &'a [Rule]>) -> Self {
        let mut entries = Vec::new();
        for (list, rules) in (0..).zip(lists) {
            for (place, rule) in (0..).zip(rules) {
                for verb in &rule.verbs {
                    let resources = rule.resources.iter().map(|r| r.split_once('/').unwrap_or((r, "")));
                    let paths = rule.non_resource_urls.iter().map(|url| match url.ends_with('*') {
                        true => PREFIXES,
                        false => ("", &**url),
                    });
                    let words = resources.chain(paths);
                    entries.extend(words.map(|(what, part)| (hash(verb, what, part), list, place)));
                }
            }
        }
        entries.sort_unstable();
        entries.dedup();
        Self { entries: entries.into() }
    }

    /// How many entries there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The first list that has a rule that allows it; `rule` says which rule stands at a place.
    pub(crate) fn first<'a>(
        &self,
        asked: &Attributes<'_>,
        words: &Words,
        rule: impl Fn(u32, u32) -> Option<&'a Rule>,
    ) -> Option<u32> {
        let mut found: Option<u32> = None;
        for hash in &words.hashes[..words.count] {
            let from = self.entries.partition_point(|(h, ..)| h < hash);
            let same =
                self.entries[from..].iter().take_while(|(h, list, _)| h == hash && found.is_none_or(|f| *list < f));
            let mut same = same.filter(|(_, list, place)| rule(*list, *place).is_some_and(|rule| rule.allows(asked)));
            found = same.next().map(|(_, list, _)| *list).or(found);
        }
        found
    }
}

/// What rules say that may allow a request, hashed once for all indexes.
pub(crate) struct Words {
    hashes: [u64; 6],
    count: usize,
}

impl Words {
    /// Of what is asked for.
    pub(crate) fn of(asked: &Attributes<'_>) -> Self {
        let (verb, words) = match asked {
            Attributes::Resource(asked) => {
                let all_of_part = (!asked.subresource.is_empty()).then_some(("*", asked.subresource));
                (asked.verb, [Some((asked.resource, asked.subresource)), Some(("*", "")), all_of_part])
            }
            Attributes::Path { verb, path } => (*verb, [Some(("", *path)), Some(PREFIXES), None]),
        };
        let mut out = Self { hashes: [0; 6], count: 0 };
        for verb in [verb, "*"] {
            for (what, part) in words.into_iter().flatten() {
                out.hashes[out.count] = hash(verb, what, part);
                out.count += 1;
            }
        }
        out
    }
}

fn hash(verb: &str, what: &str, part: &str) -> u64 {
    hash_words([verb, what, part])
}

/// A quick hash of a few short words: what is found by it is looked at, so that all that two of a hash cost is time.
pub(super) fn hash_words<'a>(words: impl IntoIterator<Item = &'a str>) -> u64 {
    let mix = |state: u64, more: u64| (state ^ more).wrapping_mul(SPREAD).rotate_left(32);
    let word = |state: u64, word: &str| {
        let mut chunks = word.as_bytes().chunks_exact(8);
        let mut state = mix(state, word.len() as u64);
        for chunk in &mut chunks {
            state = mix(state, chunk.iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte)));
        }
        mix(state, chunks.remainder().iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    };
    mix(words.into_iter().fold(*SEED, word), SPREAD)
}
