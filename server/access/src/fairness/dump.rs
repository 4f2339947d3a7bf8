//! The state of queues and requests, as the debug endpoints show it.

use super::level::LevelKind;
use super::{Nanos, Snapshot};

/// A request, as it is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its level.
    pub level: String,
    /// Its schema.
    pub schema: String,
    /// Its queue; -1 for none.
    pub queue: i64,
    /// Its place in the queue; -1 if it runs.
    pub place: i64,
    /// What tells its flow apart.
    pub flow: String,
    /// When it came.
    pub arrived: Nanos,
    /// When it began, if it has.
    pub began: Option<Nanos>,
    /// What it costs.
    pub work: super::Work,
    /// Its number within the level.
    pub ticket: super::Ticket,
}

impl Snapshot {
    /// `dump_priority_levels`: a row for each level.
    pub fn dump_levels(&self) -> Vec<Vec<String>> {
        let row = |level: &std::sync::Arc<super::Level>| {
            let state = level.state();
            let queues = &state.queues;
            let active = queues.queues.iter().filter(|queue| !queue.waiting.is_empty()).count();
            vec![
                state.spec.name.clone(),
                active.to_string(),
                queues.is_idle().to_string(),
                state.leaving.to_string(),
                queues.waiting.to_string(),
                queues.executing.to_string(),
                queues.counts.dispatched.to_string(),
                queues.counts.rejected.to_string(),
                "0".to_owned(),
                queues.counts.cancelled.to_string(),
            ]
        };
        self.levels().map(row).collect()
    }

    /// `dump_queues`: a row for each queue.
    pub fn dump_queues(&self) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for level in self.levels() {
            let state = level.state();
            let LevelKind::Queue(_) = state.spec.kind else { continue };
            for (index, queue) in state.queues.queues.iter().enumerate() {
                let waiting = queue.waiting.iter().filter_map(|ticket| state.queues.requests.get(ticket));
                let (seats, most) = waiting.fold((0, 0), |(seats, most), request| {
                    (seats + request.asked.work.seats, most + request.asked.work.most())
                });
                rows.push(vec![
                    state.spec.name.clone(),
                    index.to_string(),
                    queue.waiting.len().to_string(),
                    queue.executing.len().to_string(),
                    queue.seats.to_string(),
                    seat_seconds(queue.next),
                    seats.to_string(),
                    most.to_string(),
                    seat_seconds(queue.work),
                ]);
            }
        }
        rows
    }

    /// `dump_requests`: every request that waits or runs.
    pub fn dump_requests(&self) -> Vec<Shown> {
        let mut rows = Vec::new();
        for level in self.levels() {
            let state = level.state();
            for (ticket, request) in &state.queues.requests {
                let place = request.queue.and_then(|queue| {
                    state.queues.queues.get(queue)?.waiting.iter().position(|waiting| waiting == ticket)
                });
                rows.push(Shown {
                    level: state.spec.name.clone(),
                    schema: request.asked.schema.clone(),
                    queue: request.queue.map_or(-1, |queue| queue as i64),
                    place: place.map_or(-1, |place| place as i64),
                    flow: request.asked.flow.clone(),
                    arrived: request.arrived,
                    began: request.began,
                    work: request.asked.work,
                    ticket: *ticket,
                });
            }
        }
        rows.sort_by(|a, b| (&a.level, a.queue, a.place, a.ticket).cmp(&(&b.level, b.queue, b.place, b.ticket)));
        rows
    }
}

/// As upstream prints them: eight digits behind the point, and the unit.
fn seat_seconds(nanos: i128) -> String {
    let hundred_millionths = nanos / 10;
    format!("{}.{:08}ss", hundred_millionths / 100_000_000, (hundred_millionths % 100_000_000).abs())
}
