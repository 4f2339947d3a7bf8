//! Families of figures and their series.
//!
//! What a family is called, of which kind it is, its labels and buckets stand in `families.jsonl`, recorded from upstream
//! 1.37.2: code names a family and cannot give it another form.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use serde_json::Value as Json;

use super::table::{Series, Table};

/// How a family is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Counter,
    Gauge,
    Histogram,
    Summary,
}

/// A family, as upstream has it.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) help: String,
    /// In the order of the alphabet.
    pub(crate) labels: Vec<String>,
    /// Upper bounds, as they are written.
    pub(crate) buckets: Vec<String>,
}

static ROWS: LazyLock<BTreeMap<String, Row>> = LazyLock::new(|| {
    let rows = include_str!("families.jsonl").lines();
    rows.filter_map(|line| Row::read(&serde_json::from_str(line).ok()?)).map(|row| (row.name.clone(), row)).collect()
});

impl Row {
    fn read(json: &Json) -> Option<Self> {
        let text = |name: &str| json.get(name).and_then(Json::as_str).map(str::to_owned);
        let list = |name: &str| -> Vec<String> {
            let items = json.get(name).and_then(Json::as_array).into_iter().flatten();
            items.filter_map(Json::as_str).map(str::to_owned).collect()
        };
        let kind = match text("type")?.as_str() {
            "counter" => Kind::Counter,
            "gauge" => Kind::Gauge,
            "histogram" => Kind::Histogram,
            _ => Kind::Summary,
        };
        Some(Self { name: text("name")?, kind, help: text("help")?, labels: list("labels"), buckets: list("buckets") })
    }
}

static UNKNOWN: Row =
    Row { name: String::new(), kind: Kind::Gauge, help: String::new(), labels: Vec::new(), buckets: Vec::new() };

/// The family of a name; a test sees that all that are named are there.
pub(crate) fn row(name: &str) -> &'static Row {
    ROWS.get(name).unwrap_or(&UNKNOWN)
}

/// All families.
pub(crate) fn all() -> impl Iterator<Item = &'static Row> {
    ROWS.values()
}

/// What is counted up.
#[derive(Debug, Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }
}

/// What goes up and down.
#[derive(Debug, Default)]
pub(crate) struct Gauge(AtomicI64);

impl Gauge {
    pub(crate) fn add(&self, n: i64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    pub(crate) fn set(&self, n: i64) {
        self.0.store(n, Ordering::Relaxed);
    }
}

/// How often amounts occur; of times in nanoseconds, of sizes in bytes.
#[derive(Debug)]
pub(crate) struct Histogram {
    /// Upper bounds and how many amounts lie under them and above the one before.
    buckets: Box<[(u64, AtomicU64)]>,
    above: AtomicU64,
    sum: AtomicU64,
    /// What one is, in the unit of the bounds.
    unit: f64,
}

/// A second, where bounds are in seconds.
const NANO: f64 = 1e-9;

impl Histogram {
    fn new(row: &Row, unit: f64) -> Self {
        let bound = |text: &String| (text.parse::<f64>().unwrap_or(0.0) / unit).round() as u64;
        let buckets = row.buckets.iter().map(|text| (bound(text), AtomicU64::new(0))).collect();
        Self { buckets, above: AtomicU64::new(0), sum: AtomicU64::new(0), unit }
    }

    pub(crate) fn observe(&self, amount: u64) {
        let bucket = self.buckets.iter().find(|(bound, _)| amount <= *bound).map_or(&self.above, |(_, count)| count);
        bucket.fetch_add(1, Ordering::Relaxed);
        self.sum.fetch_add(amount, Ordering::Relaxed);
    }

    pub(crate) fn took(&self, time: Duration) {
        self.observe(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    }
}

/// What a series says now.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Number(f64),
    /// How many lie at or under each bound, and above the last; and their sum.
    Buckets(Vec<u64>, f64),
    /// How many, and their sum.
    Total(u64, f64),
}

impl Value {
    /// Takes in another of the same family.
    pub(crate) fn add(&mut self, other: &Self) {
        match (self, other) {
            (Self::Number(sum), Self::Number(more)) => *sum += more,
            (Self::Buckets(counts, sum), Self::Buckets(more, by)) => {
                counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
                *sum += by;
            }
            (Self::Total(count, sum), Self::Total(more, by)) => {
                *count += more;
                *sum += by;
            }
            _ => {}
        }
    }
}

/// What can be shown.
pub(crate) trait Show: Send + Sync {
    fn show(&self, kind: Kind) -> Value;
}

impl Show for Counter {
    fn show(&self, _: Kind) -> Value {
        Value::Number(self.0.load(Ordering::Relaxed) as f64)
    }
}

impl Show for Gauge {
    fn show(&self, _: Kind) -> Value {
        Value::Number(self.0.load(Ordering::Relaxed) as f64)
    }
}

impl Show for Histogram {
    fn show(&self, kind: Kind) -> Value {
        let mut sum = 0;
        let counts = self.buckets.iter().map(|(_, count)| count).chain([&self.above]);
        let counts: Vec<u64> = counts
            .map(|count| {
                sum += count.load(Ordering::Relaxed);
                sum
            })
            .collect();
        let total = self.sum.load(Ordering::Relaxed) as f64 * self.unit;
        match kind {
            Kind::Summary => Value::Total(sum, total),
            _ => Value::Buckets(counts, total),
        }
    }
}

/// A family with its series.
pub(crate) struct Family<T> {
    pub(crate) row: &'static Row,
    make: fn(&Row) -> T,
    series: Table<T>,
}

impl<T: Show + 'static> Family<T> {
    fn new(name: &str, make: fn(&Row) -> T) -> Self {
        let family = Self { row: row(name), make, series: Table::default() };
        if family.row.labels.is_empty() {
            // It has one series, from the beginning.
            family.of(&[]);
        }
        family
    }

    /// The series with these labels, in the order of the row's.
    pub(crate) fn of(&self, labels: &[&str]) -> Arc<Series<T>> {
        self.series.of(labels, || (self.make)(self.row))
    }
}

/// A family, whatever it counts.
pub(crate) trait AnyFamily: Send + Sync {
    fn row(&self) -> &'static Row;
    /// Its series, in the order of their labels.
    fn shown(&self) -> Vec<(Vec<Box<str>>, Value)>;
}

impl<T: Show + 'static> AnyFamily for Family<T> {
    fn row(&self) -> &'static Row {
        self.row
    }

    fn shown(&self) -> Vec<(Vec<Box<str>>, Value)> {
        let all = self.series.all();
        let mut shown: Vec<_> = all.iter().map(|s| (s.labels.to_vec(), s.value.show(self.row.kind))).collect();
        shown.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        shown
    }
}

pub(crate) fn counters(name: &str) -> Family<Counter> {
    Family::new(name, |_| Counter::default())
}

pub(crate) fn gauges(name: &str) -> Family<Gauge> {
    Family::new(name, |_| Gauge::default())
}

/// Of times, in seconds.
pub(crate) fn times(name: &str) -> Family<Histogram> {
    Family::new(name, |row| Histogram::new(row, NANO))
}

/// Of sizes, in bytes.
pub(crate) fn sizes(name: &str) -> Family<Histogram> {
    Family::new(name, |row| Histogram::new(row, 1.0))
}
