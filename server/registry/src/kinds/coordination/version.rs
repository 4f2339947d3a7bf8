//! Semantic versions (semver.org, 2.0.0), as far as they are compared.

use std::cmp::Ordering;

/// A semantic version without its build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Version {
    numbers: [u64; 3],
    pre: Vec<Part>,
}

/// A part of what stands after the dash; numbers come before words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Word(String),
}

impl Version {
    /// Reads `1.37.0-alpha.1+build`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (text, build) = split(text, '+');
        let (core, pre) = split(text, '-');
        let mut numbers = core.split('.').map(number);
        let mut next = || numbers.next().flatten();
        let version = [next()?, next()?, next()?];
        if numbers.next().is_some() || build.is_some_and(|b| !b.split('.').all(is_word)) {
            return None;
        }
        let part = |text: &str| match text.bytes().all(|b| b.is_ascii_digit()) {
            _ if !is_word(text) => None,
            true => number(text).map(Part::Number),
            false => Some(Part::Word(text.to_owned())),
        };
        let pre = pre.map_or(Some(Vec::new()), |pre| pre.split('.').map(part).collect())?;
        Some(Self { numbers: version, pre })
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let by_number = self.numbers.cmp(&other.numbers);
        Some(by_number.then_with(|| match (self.pre.is_empty(), other.pre.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => self.pre.cmp(&other.pre),
        }))
    }
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn number(text: &str) -> Option<u64> {
    let good = text == "0" || !text.starts_with('0') && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    good.then(|| text.parse().ok()).flatten()
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
