//! How seats are divided among levels that lend and borrow.

/// What one of them wants, and what it gets at least and at most.
#[derive(Clone, Copy, Debug)]
pub(super) struct Want {
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) target: f64,
}

/// A target is never nothing (upstream's `MinTarget`).
const LEAST_TARGET: f64 = 0.001;

impl Want {
    fn target(&self) -> f64 {
        self.target.max(LEAST_TARGET)
    }

    fn at(&self, proportion: f64) -> f64 {
        (self.target() * proportion).max(self.least).min(self.most)
    }
}

/// Gives each the same proportion of its target, within its bounds, so that the sum is `total`; where the bounds don't
/// allow that sum, each has the bound that comes closest. The proportion comes first.
pub(super) fn divide(total: f64, wants: &[Want]) -> (f64, Vec<f64>) {
    let sum = |proportion: f64| wants.iter().map(|want| want.at(proportion)).sum::<f64>();
    // The sum grows with the proportion, and bends only where somebody comes to a bound.
    let mut bends: Vec<f64> = wants.iter().flat_map(|w| [w.least / w.target(), w.most / w.target()]).collect();
    bends.sort_by(f64::total_cmp);
    let above = bends.partition_point(|bend| sum(*bend) < total);
    let proportion = match (above.checked_sub(1).map(|below| bends[below]), bends.get(above)) {
        (Some(from), Some(to)) => {
            let (low, high) = (sum(from), sum(*to));
            from + (to - from) * (total - low) / (high - low)
        }
        (from, to) => from.or(to.copied()).unwrap_or_default(),
    };
    (proportion, wants.iter().map(|want| want.at(proportion)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_divided() {
        let check = |total: f64, wants: &[(f64, f64, f64)], expect: &[f64]| {
            let wants: Vec<Want> = wants
                .iter()
                .map(|(least, target, most)| Want { least: *least, most: *most, target: *target })
                .collect();
            let (_, got) = divide(total, &wants);
            let same = got.len() == expect.len() && got.iter().zip(expect).all(|(a, b)| (a - b).abs() < 1e-6);
            assert!(same, "{got:?} {expect:?}");
        };
        check(10.0, &[], &[]);
        check(30.0, &[(0.0, 10.0, 100.0), (0.0, 20.0, 100.0)], &[10.0, 20.0]);
        check(60.0, &[(0.0, 10.0, 100.0), (0.0, 20.0, 100.0)], &[20.0, 40.0]);
        // Who is at its bound leaves the rest to the others.
        check(60.0, &[(0.0, 10.0, 15.0), (0.0, 20.0, 100.0)], &[15.0, 45.0]);
        check(60.0, &[(30.0, 30.0, 100.0), (0.0, 60.0, 100.0)], &[30.0, 30.0]);
        check(60.0, &[(20.0, 20.0, 100.0), (0.0, 0.0, 100.0)], &[60.0 - 60.0 * 0.001 / 20.001, 60.0 * 0.001 / 20.001]);
        // Bounds that allow no such sum.
        check(5.0, &[(3.0, 4.0, 9.0), (4.0, 4.0, 9.0)], &[3.0, 4.0]);
        check(50.0, &[(3.0, 4.0, 9.0), (4.0, 4.0, 9.0)], &[9.0, 9.0]);
    }
}
