//! The state of levels and schemas in figures.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use super::Snapshot;

/// A level in figures.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Its name.
    pub name: String,
    /// Seats by its shares; those that it always has; those that it may come to have; those that it has now.
    pub seats: [u32; 4],
    /// Most seats at once that it was asked for, between the last two times that seats were divided.
    pub most: u32,
    /// The average of those seats over that time, their standard deviation, and both together, falling slowly.
    pub demand: [f64; 3],
    /// Seats that it was to have when they were last divided.
    pub target: f64,
    /// Its requests, by schema.
    pub requests: BTreeMap<String, Counted>,
}

/// Requests of one schema on a level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Those that run, and their seats.
    pub running: (u64, u64),
    /// Those that wait, and the seats that they will have.
    pub waiting: (u64, u64),
}

impl Snapshot {
    /// Each level.
    pub fn figures(&self) -> Vec<Figures> {
        let of = |level: &std::sync::Arc<super::Level>| {
            let state = level.state();
            let mut requests: BTreeMap<String, Counted> = BTreeMap::new();
            for request in state.queues.requests.values() {
                let counted = requests.entry(request.asked.schema.clone()).or_default();
                let place = if request.began.is_some() { &mut counted.running } else { &mut counted.waiting };
                *place = (place.0 + 1, place.1 + u64::from(request.asked.work.most()));
            }
            Figures {
                name: state.spec.name.clone(),
                seats: [state.nominal, state.least, state.most, state.current],
                most: state.seen.most,
                demand: [state.seen.average, state.seen.deviation, state.seen.smoothed],
                target: state.target,
                requests,
            }
        };
        self.levels().map(of).collect()
    }

    /// The proportion of its target that each level was given, where its bounds allowed.
    pub fn fair_part(&self) -> f64 {
        *self.fair_part.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
