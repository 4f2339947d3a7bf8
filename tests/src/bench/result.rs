//! Measured values: as a table for people, as JSON for programs.

use std::fmt::Write;
use std::time::Duration;

use serde_json::{Map, Value, json};

/// What one kind of operation cost.
#[derive(Clone, Debug)]
pub(super) struct Cost {
    /// How many were done.
    pub(super) operations: u64,
    /// CPU time of the servers for all of them.
    pub(super) cpu: Duration,
    /// Time on the clock.
    pub(super) elapsed: Duration,
    /// Bytes that the clients received.
    pub(super) bytes: u64,
    /// Half of the operations took no longer.
    pub(super) median: Duration,
    /// All but one in a hundred took no longer.
    pub(super) p99: Duration,
}

impl Cost {
    pub(super) fn new(mut times: Vec<Duration>, cpu: Duration, elapsed: Duration, bytes: u64) -> Cost {
        times.sort_unstable();
        let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
        let at = |percent| at(percent).copied().unwrap_or_default();
        Cost { operations: times.len() as u64, cpu, elapsed, bytes, median: at(50), p99: at(99) }
    }
}

/// The value of one measure on one server.
#[derive(Clone, Debug)]
pub(super) enum Measured {
    /// An operation.
    Operation(Cost),
    /// A length of time.
    Time(Duration),
    /// An amount of memory, in bytes.
    Memory(i64),
}

/// What was measured on one server.
#[derive(Clone, Debug)]
pub struct Result {
    /// The server's name.
    pub subject: String,
    pub(super) values: Vec<(String, Measured)>,
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn per(value: f64, count: u64) -> f64 {
    if count == 0 { 0.0 } else { value / count as f64 }
}

impl Measured {
    /// The figure that servers are compared by; less is better.
    fn figure(&self) -> f64 {
        match self {
            Measured::Operation(cost) => per(micros(cost.cpu), cost.operations),
            Measured::Time(time) => micros(*time),
            Measured::Memory(bytes) => *bytes as f64,
        }
    }

    fn cells(&self) -> [String; 4] {
        match self {
            Measured::Operation(cost) => {
                let rate = per(cost.operations as f64, 1) / cost.elapsed.as_secs_f64().max(1e-9);
                // Deliveries have a rate, but no beginning that a client sees.
                let latency = |time: Duration| if time.is_zero() { String::new() } else { amount(micros(time)) };
                [amount(self.figure()), format!("{rate:.0}/s"), latency(cost.median), latency(cost.p99)]
            }
            Measured::Time(time) => [amount(micros(*time)), String::new(), String::new(), String::new()],
            Measured::Memory(bytes) => {
                let shown = match *bytes {
                    few if few < 1_000_000 => format!("{:.1} KB", few as f64 / 1e3),
                    many => format!("{:.1} MB", many as f64 / 1e6),
                };
                [shown, String::new(), String::new(), String::new()]
            }
        }
    }

    fn json(&self) -> Value {
        match self {
            Measured::Operation(cost) => json!({
                "cpu_us": round(self.figure()),
                "rate": round(cost.operations as f64 / cost.elapsed.as_secs_f64().max(1e-9)),
                "p50_us": round(micros(cost.median)),
                "p99_us": round(micros(cost.p99)),
                "operations": cost.operations,
                "bytes": round(per(cost.bytes as f64, cost.operations)),
            }),
            Measured::Time(time) => json!({"ms": round(micros(*time) / 1000.0)}),
            Measured::Memory(bytes) => json!({"bytes": bytes}),
        }
    }
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A time, from microseconds.
fn amount(micros: f64) -> String {
    match micros {
        m if m < 1000.0 => format!("{m:.1} µs"),
        m if m < 1e6 => format!("{:.1} ms", m / 1e3),
        m => format!("{:.2} s", m / 1e6),
    }
}

impl Result {
    /// Name and value of every measure.
    #[must_use]
    pub fn json(&self) -> Value {
        let values: Map<_, _> = self.values.iter().map(|(name, value)| (name.clone(), value.json())).collect();
        values.into()
    }
}

/// All results side by side; the last column compares the first two servers.
#[must_use]
pub fn table(results: &[Result]) -> String {
    let mut out = String::new();
    let _ = write!(out, "{:31}", "");
    for result in results {
        let _ = write!(out, " | {:>47}", format!("{}: CPU, rate, p50, p99", result.subject));
    }
    out.push('\n');
    let Some(first) = results.first() else { return out };
    for (name, value) in &first.values {
        let _ = write!(out, "{name:31}");
        let all: Vec<Option<&Measured>> =
            results.iter().map(|r| r.values.iter().find(|(n, _)| n == name).map(|(_, v)| v)).collect();
        for value in &all {
            let [a, b, c, d] = value.map(Measured::cells).unwrap_or_default();
            let _ = write!(out, " | {a:>11} {b:>11} {c:>11} {d:>11}");
        }
        if let [_, Some(peer), ..] = all[..]
            && value.figure() > 0.0
        {
            let _ = write!(out, " | {:.1}x", peer.figure() / value.figure());
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_and_figures() {
        let times = (1..=200).map(Duration::from_micros).collect();
        let cost = Cost::new(times, Duration::from_millis(2), Duration::from_secs(1), 0);
        assert_eq!((micros(cost.median).round(), micros(cost.p99).round()), (101.0, 199.0));
        assert_eq!(Measured::Operation(cost).json()["cpu_us"], 10.0);
        assert_eq!(Cost::new(vec![], Duration::ZERO, Duration::ZERO, 0).median, Duration::ZERO);
    }
}
