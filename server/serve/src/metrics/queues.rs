//! Work that is done beside requests, one item after the other: what changed in files and objects.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Instant;

use super::family::{Counter, Family, Histogram, Value, counters, row, times};
use super::text::Shown;

static QUEUES: Mutex<Vec<Queue>> = Mutex::new(Vec::new());
static COUNTS: LazyLock<Counts> = LazyLock::new(|| Counts {
    adds: counters("workqueue_adds_total"),
    retries: counters("workqueue_retries_total"),
    waited: times("workqueue_queue_duration_seconds"),
    worked: times("workqueue_work_duration_seconds"),
});

struct Counts {
    adds: Family<Counter>,
    retries: Family<Counter>,
    waited: Family<Histogram>,
    worked: Family<Histogram>,
}

/// A queue, under upstream's name.
#[derive(Clone, Debug)]
pub struct Queue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    name: String,
    depth: AtomicU64,
    /// When the work began that is being done.
    at_work: Mutex<Vec<Instant>>,
}

/// Something to do; dropped, it is done.
#[derive(Debug)]
pub struct Queued {
    queue: Queue,
    added: Instant,
    began: Option<Instant>,
}

impl Queue {
    /// A queue that is shown from now on; the same again for a name that there is.
    pub fn new(name: &str) -> Self {
        let mut all = QUEUES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.iter().find(|queue| queue.0.name == name) {
            return known.clone();
        }
        // All series are there from the beginning.
        for counter in [&COUNTS.adds, &COUNTS.retries] {
            counter.of(&[name]);
        }
        for times in [&COUNTS.waited, &COUNTS.worked] {
            times.of(&[name]);
        }
        let inner = Inner { name: name.to_owned(), depth: AtomicU64::new(0), at_work: Mutex::default() };
        let queue = Self(Arc::new(inner));
        all.push(queue.clone());
        queue
    }

    /// There is something to do.
    #[must_use]
    pub fn add(&self) -> Queued {
        COUNTS.adds.of(&[&self.0.name]).add(1);
        self.0.depth.fetch_add(1, Ordering::Relaxed);
        Queued { queue: self.clone(), added: Instant::now(), began: None }
    }

    /// It did not work out and will be tried again.
    pub fn retry(&self) {
        COUNTS.retries.of(&[&self.0.name]).add(1);
    }

    fn at_work(&self) -> std::sync::MutexGuard<'_, Vec<Instant>> {
        self.0.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queued {
    /// It is being done.
    pub fn begin(&mut self) {
        let now = Instant::now();
        self.queue.0.depth.fetch_sub(1, Ordering::Relaxed);
        COUNTS.waited.of(&[&self.queue.0.name]).took(now - self.added);
        self.queue.at_work().push(now);
        self.began = Some(now);
    }
}

impl Drop for Queued {
    fn drop(&mut self) {
        let Some(began) = self.began else {
            self.queue.0.depth.fetch_sub(1, Ordering::Relaxed);
            return;
        };
        let mut at_work = self.queue.at_work();
        if let Some(place) = at_work.iter().position(|at| *at == began) {
            at_work.swap_remove(place);
        }
        COUNTS.worked.of(&[&self.queue.0.name]).took(began.elapsed());
    }
}

/// All queues.
pub(super) fn shown() -> Vec<Shown> {
    use super::family::AnyFamily as _;
    let mut queues = QUEUES.lock().unwrap_or_else(PoisonError::into_inner).clone();
    queues.sort_unstable_by(|a, b| a.0.name.cmp(&b.0.name));
    let gauge = |name: &str, of: &dyn Fn(&Queue) -> f64| {
        let series =
            queues.iter().map(|queue| (vec![queue.0.name.as_str().into()], Value::Number(of(queue)))).collect();
        (row(name), series)
    };
    let times = |queue: &Queue| queue.at_work().iter().map(|at| at.elapsed().as_secs_f64()).collect::<Vec<f64>>();
    vec![
        gauge("workqueue_depth", &|queue| queue.0.depth.load(Ordering::Relaxed) as f64),
        gauge("workqueue_unfinished_work_seconds", &|queue| times(queue).iter().sum()),
        gauge("workqueue_longest_running_processor_seconds", &|queue| times(queue).into_iter().fold(0.0, f64::max)),
        (COUNTS.adds.row(), COUNTS.adds.shown()),
        (COUNTS.retries.row(), COUNTS.retries.shown()),
        (COUNTS.waited.row(), COUNTS.waited.shown()),
        (COUNTS.worked.row(), COUNTS.worked.shown()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(name: &str) -> f64 {
        let all = shown();
        let family = all.iter().find(|(row, _)| row.name == name).expect("a family");
        match family.1.iter().find(|(labels, _)| &*labels[0] == "test").expect("a series").1 {
            Value::Number(n) => n,
            _ => panic!("no number"),
        }
    }

    #[test]
    fn items_wait_and_are_done() {
        let queue = Queue::new("test");
        let (mut first, second) = (queue.add(), queue.add());
        assert_eq!((number("workqueue_adds_total"), number("workqueue_depth")), (2.0, 2.0));
        first.begin();
        assert_eq!(number("workqueue_depth"), 1.0);
        assert!(number("workqueue_longest_running_processor_seconds") > 0.0);
        assert!(number("workqueue_unfinished_work_seconds") > 0.0);
        drop((first, second));
        assert_eq!((number("workqueue_depth"), number("workqueue_unfinished_work_seconds")), (0.0, 0.0));
        Queue::new("test").retry();
        assert_eq!(number("workqueue_retries_total"), 1.0);
    }
}
