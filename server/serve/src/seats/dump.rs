//! `/debug/api_priority_and_fairness/`: the state of levels, queues and requests, for people.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use access::fairness::Nanos;
use http::{Response, StatusCode};
use object::scalar::MicroTime;

use super::{Mode, Seats};
use crate::body::Body;
use crate::respond;

const LEVELS: &[&str] = &[
    "PriorityLevelName",
    "ActiveQueues",
    "IsIdle",
    "IsQuiescing",
    "WaitingRequests",
    "ExecutingRequests",
    "DispatchedRequests",
    "RejectedRequests",
    "TimedoutRequests",
    "CancelledRequests",
];

const QUEUES: &[&str] = &[
    "PriorityLevelName",
    "Index",
    "PendingRequests",
    "ExecutingRequests",
    "SeatsInUse",
    "NextDispatchR",
    "InitialSeatsSum",
    "MaxSeatsSum",
    "TotalWorkSum",
];

/// The fifth is upstream's spelling.
const REQUESTS: &[&str] = &[
    "PriorityLevelName",
    "FlowSchemaName",
    "QueueIndex",
    "RequestIndexInQueue",
    "FlowDistingsher",
    "ArriveTime",
    "InitialSeats",
    "FinalSeats",
    "AdditionalLatency",
    "StartTime",
];

impl Seats {
    /// The table at a path, if there is one.
    pub(crate) fn dump(&self, path: &str) -> Option<Response<Body>> {
        let Mode::Fair(fair) = &self.0 else { return None };
        let now = fair.fairness.snapshot();
        let table = match path.strip_prefix("/debug/api_priority_and_fairness/")? {
            "dump_priority_levels" => table(LEVELS, now.dump_levels()),
            "dump_queues" => table(QUEUES, now.dump_queues()),
            "dump_requests" => {
                let time = |at: Nanos| {
                    let ago = Duration::from_nanos(fair.now().saturating_sub(at));
                    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().saturating_sub(ago);
                    MicroTime::new(since.as_secs() as i64, since.subsec_nanos() as i32).to_string()
                };
                let rows = now.dump_requests().into_iter().map(|request| {
                    vec![
                        request.level,
                        request.schema,
                        request.queue.to_string(),
                        request.place.to_string(),
                        request.flow,
                        time(request.arrived),
                        request.work.seats.to_string(),
                        request.work.after.to_string(),
                        object::scalar::Duration::from_nanos(request.work.lingers as i64).to_string(),
                        request.began.map_or_else(|| "0001-01-01T00:00:00Z".to_owned(), time),
                    ]
                });
                table(REQUESTS, rows.collect())
            }
            _ => return None,
        };
        Some(respond::bytes(StatusCode::OK, "text/plain; charset=utf-8", table))
    }
}

/// Columns of at least eight characters with a comma at the end of each but the last.
fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let heads = heads.iter().map(|head| (*head).to_owned()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    let columns = rows[0].len();
    let width = |column: usize| rows.iter().map(|row| row[column].len() + 2).max().unwrap_or(0).max(8);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        for (column, cell) in row.iter().enumerate() {
            match column + 1 == columns {
                true => text.push_str(cell),
                false => text.push_str(&format!("{:<width$}", format!("{cell},"), width = widths[column])),
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_stand_below_each_other() {
        let rows =
            vec![vec!["exempt".into(), "1".into(), "x".into()], vec!["a-long-name".into(), "12".into(), "y".into()]];
        let expect = "Name,        N,      Last\nexempt,      1,      x\na-long-name, 12,     y\n";
        assert_eq!(super::table(&["Name", "N", "Last"], rows), expect);
    }
}
