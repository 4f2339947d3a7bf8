//! What is counted of priority and fairness.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use access::fairness::{Level, Nanos, Work};

use super::{Mode, Seats};
use crate::metrics::family::{Counter, Histogram, Value, row};
use crate::metrics::{METRICS, Series, Shown, Table};

/// What the requests of one schema on one level count in.
#[derive(Debug)]
pub(super) struct Flow {
    schema: Box<str>,
    level: Box<str>,
    dispatched: Arc<Series<Counter>>,
    ran: Arc<Series<Histogram>>,
    seats: Arc<Series<Histogram>>,
    /// Where requests may be refused, how long those waited that were not.
    waited: Option<Arc<Series<Histogram>>>,
}

/// By schema, level, and whether it is a watch.
static FLOWS: LazyLock<Table<Flow>> = LazyLock::new(Table::default);

/// What a request of a schema on a level counts in.
pub(super) fn flow(schema: &str, level: &Level, watches: bool) -> Arc<Series<Flow>> {
    let sort = if watches { "watch" } else { "regular" };
    FLOWS.of(&[schema, level.name(), sort], || {
        let labels = [schema, level.name()];
        Flow {
            schema: schema.into(),
            level: level.name().into(),
            dispatched: METRICS.flow_dispatched.of(&labels),
            ran: METRICS.flow_ran.of(&[schema, level.name(), sort]),
            seats: METRICS.flow_seats.of(&labels),
            waited: level.is_limited().then(|| METRICS.flow_waited.of(&["true", schema, level.name()])),
        }
    })
}

impl Flow {
    /// What a request costs is known.
    pub(super) fn costs(&self, work: Work, watchers: Option<u64>) {
        self.seats.observe(work.most().into());
        if let Some(watchers) = watchers {
            METRICS.flow_watchers.of(&[&self.schema, &self.level]).observe(watchers);
        }
    }

    /// A request was let in; where there are queues, its own was so long with it.
    pub(super) fn comes(&self, queue: Option<usize>) {
        if let Some(length) = queue {
            METRICS.flow_queue_length.of(&[&self.schema, &self.level]).observe(length as u64);
        }
    }

    /// A request was not let in.
    pub(super) fn refused(&self, why: &str) {
        METRICS.flow_refused.of(&[&self.schema, &self.level, why]).add(1);
        self.waits_in_vain(0);
    }

    /// A request has waited for too long.
    pub(super) fn gives_up(&self, waited: Nanos) {
        METRICS.flow_refused.of(&[&self.schema, &self.level, "time-out"]).add(1);
        self.waits_in_vain(waited);
    }

    fn waits_in_vain(&self, waited: Nanos) {
        METRICS.flow_waited.of(&["false", &self.schema, &self.level]).took(Duration::from_nanos(waited));
    }

    /// A request has its seat.
    pub(super) fn begins(&self, waited: Nanos) {
        if let Some(times) = &self.waited {
            times.took(Duration::from_nanos(waited));
        }
        self.dispatched.add(1);
    }

    /// A request has run.
    pub(super) fn ran(&self, took: Nanos) {
        self.ran.took(Duration::from_nanos(took));
    }
}

impl Seats {
    /// What is to be read off the levels as they are.
    pub(crate) fn shown(&self) -> Vec<Shown> {
        let Mode::Fair(fair) = &self.0 else { return Vec::new() };
        let now = fair.fairness.snapshot();
        let levels = now.figures();
        let family = |name: &str, series: Vec<(Vec<Box<str>>, Value)>| (row(&format!("{PREFIX}{name}")), series);
        let mut all = vec![family("seat_fair_frac", vec![(Vec::new(), Value::Number(now.fair_part()))])];
        for (number, name) in SEATS.iter().enumerate() {
            all.push(family(name, levels.iter().map(|l| one(&[&l.name], f64::from(l.seats[number]))).collect()));
        }
        for (number, name) in DEMAND.iter().enumerate() {
            all.push(family(name, levels.iter().map(|l| one(&[&l.name], l.demand[number])).collect()));
        }
        let most = levels.iter().map(|l| one(&[&l.name], f64::from(l.most)));
        all.push(family("demand_seats_high_watermark", most.collect()));
        all.push(family("target_seats", levels.iter().map(|l| one(&[&l.name], l.target)).collect()));
        // A schema that has had requests is shown at rest too.
        let mut flows: Vec<(Box<str>, Box<str>)> =
            FLOWS.all().iter().map(|flow| (flow.schema.clone(), flow.level.clone())).collect();
        flows.sort_unstable();
        flows.dedup();
        for (name, of) in REQUESTS {
            let count = |(schema, level): &(Box<str>, Box<str>)| {
                let level_now = levels.iter().find(|l| l.name == **level);
                let counted = level_now.and_then(|l| l.requests.get(&**schema)).copied().unwrap_or_default();
                one(&[schema, level], of(&counted) as f64)
            };
            all.push(family(name, flows.iter().map(count).collect()));
        }
        all
    }
}

const PREFIX: &str = "apiserver_flowcontrol_";
/// In the order of [`access::fairness::Figures::seats`].
const SEATS: [&str; 4] = ["nominal_limit_seats", "lower_limit_seats", "upper_limit_seats", "current_limit_seats"];
/// In the order of [`access::fairness::Figures::demand`].
const DEMAND: [&str; 3] = ["demand_seats_average", "demand_seats_stdev", "demand_seats_smoothed"];

type Of = fn(&access::fairness::Counted) -> u64;

const REQUESTS: [(&str, Of); 4] = [
    ("current_executing_requests", |counted| counted.running.0),
    ("current_executing_seats", |counted| counted.running.1),
    ("current_inqueue_requests", |counted| counted.waiting.0),
    ("current_inqueue_seats", |counted| counted.waiting.1),
];

fn one(labels: &[&str], n: f64) -> (Vec<Box<str>>, Value) {
    (labels.iter().map(|label| (*label).into()).collect(), Value::Number(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_upstreams() {
        let watermark = ["demand_seats_high_watermark", "target_seats", "seat_fair_frac"];
        let names = SEATS.iter().chain(&DEMAND).chain(&watermark).chain(REQUESTS.iter().map(|(name, _)| name));
        for name in names {
            let name = format!("{PREFIX}{name}");
            assert_eq!(row(&name).name, name);
        }
    }
}
