//! How many seats a level was asked for, over time.

use super::Nanos;

/// So much of what was smoothed before stays at each adjustment (upstream's `seatDemandSmoothingCoefficient`).
const SMOOTHING: f64 = 0.977;

/// Seats in use and waited for, integrated over time since the last adjustment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Demand {
    now: f64,
    most: f64,
    since: Nanos,
    seconds: f64,
    sum: f64,
    squares: f64,
}

/// What a level's demand was.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// Most seats at once since the last adjustment.
    pub(super) most: u32,
    /// Seats on average over that time.
    pub(super) average: f64,
    /// The standard deviation from it.
    pub(super) deviation: f64,
    /// Average and deviation together, falling slowly.
    pub(super) smoothed: f64,
}

impl Demand {
    pub(super) fn set(&mut self, seats: u32, now: Nanos) {
        self.advance(now);
        self.now = f64::from(seats);
        self.most = self.most.max(self.now);
    }

    fn advance(&mut self, now: Nanos) {
        let seconds = now.saturating_sub(self.since) as f64 / 1e9;
        self.since = now;
        self.seconds += seconds;
        self.sum += self.now * seconds;
        self.squares += self.now * self.now * seconds;
    }

    /// Sums up, and begins anew.
    pub(super) fn sum_up(&mut self, seen: &mut Seen, now: Nanos) {
        self.advance(now);
        seen.most = self.most.round() as u32;
        if self.seconds > 0.0 {
            let average = self.sum / self.seconds;
            let deviation = (self.squares / self.seconds - average * average).max(0.0).sqrt();
            (seen.average, seen.deviation) = (average, deviation);
            let envelope = average + deviation;
            seen.smoothed = envelope.max(SMOOTHING * seen.smoothed + (1.0 - SMOOTHING) * envelope);
        }
        *self = Self { now: self.now, most: self.now, since: now, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demand_rises_at_once_and_falls_slowly() {
        let second = 1_000_000_000;
        let (mut demand, mut seen) = (Demand::default(), Seen::default());
        demand.set(10, 0);
        demand.sum_up(&mut seen, 10 * second);
        assert_eq!((seen.most, seen.smoothed), (10, 10.0));
        demand.set(0, 10 * second);
        demand.sum_up(&mut seen, 20 * second);
        assert_eq!(seen.most, 10, "what was in use at the beginning counts");
        assert!((seen.smoothed - 9.77).abs() < 1e-9, "{seen:?}");
        // Half of the time 20: an average of 10, a deviation of 10.
        demand.set(20, 25 * second);
        demand.sum_up(&mut seen, 30 * second);
        assert!((seen.smoothed - 20.0).abs() < 1e-9, "{seen:?}");
        assert!((seen.average - 10.0).abs() < 1e-9 && (seen.deviation - 10.0).abs() < 1e-9, "{seen:?}");
    }
}
