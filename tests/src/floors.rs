//! Floors: how much must pass at least, so that what works once goes on working.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::client::Error;

/// For each area, or group of areas with the same first words, the least number that passes.
#[derive(Debug)]
pub struct Floors(BTreeMap<String, usize>);

/// How a run compares with the floors, a line for each that differs.
#[derive(Debug, Default)]
pub struct Standing {
    /// What passes less.
    pub below: Vec<String>,
    /// What passes more: the floor can be raised.
    pub above: Vec<String>,
}

impl Floors {
    /// Reads a map from prefix to number.
    pub fn read(file: &Path) -> Result<Floors, Error> {
        let text = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let value: Value = serde_json::from_str(&text)?;
        let floors = value.as_object().ok_or("floors are a map")?;
        let number = |v: &Value| v.as_u64().and_then(|n| usize::try_from(n).ok()).ok_or("a floor is a number");
        Ok(Floors(floors.iter().map(|(k, v)| Ok((k.clone(), number(v)?))).collect::<Result<_, Error>>()?))
    }

    /// Writes a floor for each area, at what passes now.
    pub fn write(file: &Path, passed: &BTreeMap<String, usize>) -> Result<(), Error> {
        let all: Value = passed.iter().map(|(area, n)| (area.clone(), Value::from(*n))).collect();
        Ok(std::fs::write(file, format!("{all:#}\n"))?)
    }

    /// An error where less passes than must; what passes more is printed.
    pub fn hold(&self, passed: &BTreeMap<String, usize>) -> Result<(), Error> {
        let standing = self.compare(passed);
        standing.above.iter().for_each(|line| println!("above its floor: {line}"));
        if standing.below.is_empty() {
            return Ok(());
        }
        Err(format!("below the floor: {}", standing.below.join("; ")).into())
    }

    /// The same floors without those that `keep` refuses.
    #[must_use]
    pub fn only(self, keep: impl Fn(&str) -> bool) -> Floors {
        Floors(self.0.into_iter().filter(|(prefix, _)| keep(prefix)).collect())
    }

    /// Compares with what passed in each area.
    #[must_use]
    pub fn compare(&self, passed: &BTreeMap<String, usize>) -> Standing {
        let mut standing = Standing::default();
        for (prefix, floor) in &self.0 {
            let inside =
                |area: &str| area.strip_prefix(prefix.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('-'));
            let passes: usize = passed.iter().filter(|(area, _)| inside(area)).map(|(_, n)| n).sum();
            let line = format!("{prefix}: {passes} pass, the floor is {floor}");
            match passes.cmp(floor) {
                Ordering::Less => standing.below.push(line),
                Ordering::Greater => standing.above.push(line),
                Ordering::Equal => {}
            }
        }
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_summed() {
        let passed = [("core-list", 3), ("core-watch", 2), ("corex", 9)].map(|(a, n)| (a.to_owned(), n)).into();
        let check = |floors: &[(&str, usize)], below: usize, above: usize| {
            let floors = Floors(floors.iter().map(|(a, n)| ((*a).to_owned(), *n)).collect());
            let standing = floors.compare(&passed);
            assert_eq!((standing.below.len(), standing.above.len()), (below, above), "{standing:?}");
        };
        check(&[("core", 5)], 0, 0);
        check(&[("core", 6), ("core-list", 3), ("core-watch", 1)], 1, 1);
        check(&[("none", 1)], 1, 0);
    }
}
